// Living, being ready and measuring, over HTTP; and who is local enough to read the measurements.

import { describe, expect, it } from 'vitest';
import type { Runtime } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { isLocal } from '../../../server/health/loopback.ts';
import { BEHIND_AFTER, notReady } from '../../../server/health/readiness.ts';
import { JournalUnreachable } from '../../../server/journal/unreachable.ts';
import { type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

function told(): Story {
  const story = new Story();
  story.at('09:00:00').located('MNL/ambulance/09/aanname', 'Zeist');
  story.heartbeat(sourceOf('NHL'));
  return story.at('09:00:12');
}

describe('/healthz and /readyz', () => {
  it('tell anyone that the server lives and may be sent work', async () => {
    const side = await readingSide(told());
    expect((await side.ask(null, '/healthz')).body).toEqual({ status: 'alive' });
    const ready = await side.ask(null, '/readyz');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready', position: 3 }]);
  });

  it('[R33] say by how much the clock is behind the journal', async () => {
    const side = await readingSide(told());
    side.now = instant('08:58:59');
    const { status, body } = await side.ask(null, '/readyz');
    expect([status, body['clockBehindSeconds']]).toEqual([200, 61]);
  });

  it('tell apart living and being ready while the journal is away', async () => {
    const side = await readingSide(told());
    side.outage = true;
    expect((await side.ask(null, '/healthz')).status).toBe(200);
    const { status, headers, body } = await side.ask(null, '/readyz');
    expect([status, headers.get('content-type'), headers.get('Retry-After'), body['reasons']]).toEqual([
      503,
      'application/problem+json',
      '2',
      ['the journal does not answer'],
    ]);
    side.outage = false;
    expect((await side.ask(null, '/readyz')).status).toBe(200);
  });

  const runtime: Runtime = { ...SYSTEM_RUNTIME, now: () => instant('09:00:00') };
  const recorder = (healthy: boolean, epoch = 'story') => ({
    picture: () => ({ ...new Story().picture, epoch }),
    isHealthy: () => healthy,
    unwritten: () => null as JournalUnreachable | null,
    unfollowed: () => null as unknown,
    unreadable: () => null,
  });
  const watch = { trouble: (): unknown => null, isInTouch: () => true };
  const next = (recordedAt: string) => ({
    read: async () => [{ entry: { position: 2 as Position, recordedAt: instant(recordedAt) }, bytes: '' } as never],
  });

  it('are not ready while an entry lies in the journal for longer than it takes to catch up', async () => {
    const at = (recordedAt: string) =>
      notReady({ journal: next(recordedAt), recorder: recorder(true), watch, runtime });
    expect(BEHIND_AFTER).toBe(5 * SECOND);
    expect(await at('08:59:55')).toEqual([]);
    expect(await at('08:59:54')).toEqual(['the picture is behind the journal']);
  });

  it('name every reason at once', async () => {
    const reasons = await notReady({ journal: next('08:00:00'), recorder: recorder(false, ''), watch, runtime });
    expect(reasons).toEqual([
      'the journal was not opened yet',
      'the last append did not succeed',
      'the picture is behind the journal',
    ]);
  });

  it('tell of an error no more than its name, for each thing that it hinders', async () => {
    const full = new JournalUnreachable('OOM at 10.0.0.7', { word: 'OOM' });
    const lost = new JournalUnreachable('connect ECONNREFUSED 10.0.0.7:6379');
    const hindered = { ...recorder(true), unwritten: () => full, unfollowed: () => lost };
    const journal = next('08:59:59');
    const ask = (stopped: typeof watch) => notReady({ journal, recorder: hindered, watch: stopped, runtime });
    expect(await ask({ trouble: () => full, isInTouch: () => true })).toEqual([
      'the last append did not succeed (OOM)',
      'the journal cannot be followed',
      'the watch cannot do its work (OOM)',
    ]);
    expect(await ask({ trouble: () => null, isInTouch: () => false })).toContain('the watch cannot do its work');
    const refusing = { read: () => Promise.reject(full) };
    expect(await notReady({ journal: refusing, recorder: recorder(true), watch, runtime })).toEqual([
      'the journal does not answer (OOM)',
    ]);
  });

  it('do not wait for a journal that never answers', async () => {
    const silent = { read: () => new Promise<never>(() => {}) };
    const gone = { read: () => Promise.reject(new JournalUnreachable('gone')) };
    const ask = (journal: typeof silent) =>
      notReady({ journal, recorder: recorder(true), watch, runtime, answerWithin: 5 });
    expect(await Promise.all([ask(silent), ask(gone)])).toEqual([
      ['the journal does not answer'],
      ['the journal does not answer'],
    ]);
  });
});

describe('/metrics', () => {
  const forwarded = { headers: { 'X-Forwarded-For': '127.0.0.1' } };

  it('counts what the server does, with the names of feeds and roles and nothing else', async () => {
    const side = await readingSide(told());
    side.metrics.observeEvent('accepted', false);
    side.metrics.observeEvent('rejected', false);
    side.metrics.observeEvent('accepted', false);
    side.metrics.observeEvent('accepted', true);
    side.metrics.observeIngest(200, 12);
    side.metrics.observeAppend(3, 7);
    side.metrics.socketOpened('wall');
    side.metrics.socketOpened('wall');
    side.metrics.socketClosed('wall');
    side.metrics.observeSlowScreen();
    const { status, headers, text } = await side.ask(null, '/metrics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const lines = text.split('\n').filter((line) => line.startsWith('meldkamerbeeld_') && !line.includes('_bucket'));
    expect(lines).toEqual([
      'meldkamerbeeld_events_total{result="accepted"} 2',
      'meldkamerbeeld_events_total{result="rejected"} 1',
      'meldkamerbeeld_exercise_events_total{result="accepted"} 1',
      'meldkamerbeeld_ingest_seconds_sum{status="200"} 0.012',
      'meldkamerbeeld_ingest_seconds_count{status="200"} 1',
      'meldkamerbeeld_append_seconds_sum 0.003',
      'meldkamerbeeld_append_seconds_count 1',
      'meldkamerbeeld_append_entries_sum 7',
      'meldkamerbeeld_append_entries_count 1',
      'meldkamerbeeld_sockets{audience="wall"} 1',
      'meldkamerbeeld_slow_screens_total 1',
      'meldkamerbeeld_unforeseen_errors_total 0',
      'meldkamerbeeld_journal_position 3',
      `meldkamerbeeld_feed_age_seconds{source="${sourceOf('MNL')}"} 12`,
      `meldkamerbeeld_feed_age_seconds{source="${sourceOf('NHL')}"} 12`,
      'meldkamerbeeld_alarms{priority="1",state="active-unacknowledged"} 2',
      'meldkamerbeeld_alarms{priority="2",state="active-unacknowledged"} 1',
    ]);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('forgets alarms that are done', async () => {
    const side = await readingSide(told());
    for (const id of ['1', '2', '3']) {
      await side.ask('lms', `/api/v1/alarms/${id}/acknowledgements`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `k${id}` },
        body: '{"version":1}',
      });
    }
    const { text } = await side.ask(null, '/metrics');
    expect(text.split('\n').filter((line) => line.startsWith('meldkamerbeeld_alarms'))).toEqual([
      'meldkamerbeeld_alarms{priority="1",state="active-acknowledged"} 2',
      'meldkamerbeeld_alarms{priority="2",state="active-acknowledged"} 1',
    ]);
  });

  it('keeps two servers in one process apart', async () => {
    const [one, other] = (await Promise.all([readingSide(told()), readingSide(told())])) as [ReadingSide, ReadingSide];
    one.metrics.observeEvent('accepted', false);
    const count = async (side: ReadingSide) =>
      (await side.ask(null, '/metrics')).text
        .split('\n')
        .filter((line) => line.startsWith('meldkamerbeeld_events_total'));
    expect([await count(one), await count(other)]).toEqual([['meldkamerbeeld_events_total{result="accepted"} 1'], []]);
  });

  it('[I20] is closed to what a proxy brings from elsewhere, unless a key may read it', async () => {
    const side = await readingSide(told());
    expect((await side.ask(null, '/metrics', forwarded)).status).toBe(401);
    expect((await side.ask('wall', '/metrics', forwarded)).status).toBe(403);
    expect((await side.ask('meldkamer:MNL', '/metrics', forwarded)).status).toBe(403);
    expect((await side.ask('admin', '/metrics', forwarded)).status).toBe(200);
    expect((await side.ask('lms', '/metrics', forwarded)).status).toBe(200);
  });

  it.each([
    ['127.0.0.1', {}, true],
    ['127.9.9.9', {}, true],
    ['::1', {}, true],
    ['::ffff:127.0.0.1', {}, true],
    ['10.0.0.1', {}, false],
    ['::ffff:10.0.0.1', {}, false],
    ['2001:db8::1', {}, false],
    ['10.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, false],
    ['127.0.0.1', { forwarded: 'for=10.0.0.1' }, false],
    [undefined, {}, false],
  ])('takes %s with %j for local: %s', (remoteAddress, headers, expected) => {
    expect(isLocal({ socket: { remoteAddress }, headers } as never)).toBe(expected);
  });
});
