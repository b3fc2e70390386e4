// Acknowledging an alarm over HTTP: exactly once, by who may, on the version that was seen, and never with private text.

import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Position } from '#shared/journal/facts.ts';
import { type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

function alarmed(): Story {
  const story = new Story();
  story.at('09:00:00').located(AANNAME, 'Zeist');
  return story.at('09:00:05');
}

function acknowledge(side: ReadingSide, caller: Caller, body: unknown, key: string | null = 'k1', id = '1') {
  return side.ask(caller, `/api/v1/alarms/${id}/acknowledgements`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key === null ? {} : { 'Idempotency-Key': key }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function lastEntry(side: ReadingSide) {
  const [stored] = await side.journal.read((side.recorder.picture().at - 1) as Position, 1);
  return stored?.entry;
}

describe('acknowledging an alarm', () => {
  it('[I1] is in the journal with role and organisation when the answer comes', async () => {
    const side = await readingSide(alarmed());
    const { status, body } = await acknowledge(side, 'lms', { version: 1, note: ' LMS belt met de meldkamer ' });
    const acknowledged = {
      at: '2026-11-21T09:00:05.000Z',
      role: 'lms',
      organisation: 'Landelijke Meldkamer Samenwerking',
      note: 'LMS belt met de meldkamer',
    };
    expect([status, body['alarm']]).toEqual([
      201,
      expect.objectContaining({ id: '1', version: 2, state: 'active-acknowledged', acknowledged }),
    ]);
    const entry = await lastEntry(side);
    expect(entry?.facts).toEqual([
      { kind: 'alarm-acknowledged', key: `A1 ${AANNAME}`, acknowledgement: { ...acknowledged } },
    ]);
    expect(entry?.cause).toEqual({
      key: `ack key-lms ${hash('sha256', 'k1', 'hex')}`,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('[R56] finds an alarm that another server raised and this one has not read yet', async () => {
    const story = alarmed();
    const side = await readingSide(new Story());
    const drafts = story.entries.slice(1).map(({ position, ...draft }) => draft);
    await side.journal.append(drafts, 1 as Position);
    expect(side.recorder.picture().at).toBe(1);
    expect((await acknowledge(side, 'lms', { version: 1 })).status).toBe(201);
    expect((await acknowledge(side, 'lms', { version: 1 }, 'k2', '99')).status).toBe(404);
  });

  it('[I3] gives a retry with the same key the same outcome, and writes nothing', async () => {
    const side = await readingSide(alarmed());
    const first = await acknowledge(side, 'lms', { version: 1 });
    const { at } = side.recorder.picture();
    const again = await acknowledge(side, 'lms', { version: 1 });
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    expect(side.recorder.picture().at).toBe(at);
  });

  it('tells that the alarm is done when the acknowledgement ended it, also to a retry', async () => {
    const story = alarmed();
    story.located(AANNAME, 'MNL');
    const side = await readingSide(story);
    const first = await acknowledge(side, 'lms', { version: 2 });
    const again = await acknowledge(side, 'lms', { version: 2 });
    expect([first.status, first.body]).toEqual([201, { alarm: { id: '1', state: 'normal' } }]);
    expect([again.status, again.body]).toEqual([200, { alarm: { id: '1', state: 'normal' } }]);
    expect((await acknowledge(side, 'lms', { version: 2 }, 'k2')).status).toBe(404);
  });

  it('[I15][R37] lets exactly one of many win, and tells the others the current version', async () => {
    const side = await readingSide(alarmed());
    const answers = await Promise.all(
      ['k1', 'k2', 'k3', 'k4'].map((key) => acknowledge(side, 'lms', { version: 1 }, key)),
    );
    const lost = answers.filter(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 201).length).toBe(1);
    expect(lost.map(({ body }) => ({ code: body['code'], version: body['version'] }))).toEqual(
      Array.from({ length: 3 }, () => ({ code: 'version-conflict', version: 2 })),
    );
  });

  it('refuses a second acknowledgement of the version that was already acknowledged', async () => {
    const side = await readingSide(alarmed());
    await acknowledge(side, 'lms', { version: 1 });
    const { status, body } = await acknowledge(side, 'lms', { version: 2 }, 'k2');
    expect([status, body['code'], body['version']]).toEqual([409, 'already-acknowledged', 2]);
  });

  it('[I4] refuses a key that was used for something else', async () => {
    const side = await readingSide(alarmed());
    await acknowledge(side, 'lms', { version: 1 });
    const { status, body } = await acknowledge(side, 'lms', { version: 1, note: 'anders' });
    expect([status, body['code']]).toEqual([409, 'idempotency-key-reused']);
    expect((await acknowledge(side, 'lms', { version: 1 }, 'k1', '2')).status).toBe(409);
  });

  it('lets two callers use the same idempotency key without knowing of each other', async () => {
    const story = alarmed();
    story.located('MNL/politie/aanname', 'Zeist');
    const side = await readingSide(story);
    const other = story.alarms('A1').find(({ id }) => id !== '1');
    expect((await acknowledge(side, 'lms', { version: 1 })).status).toBe(201);
    const asked = { version: other?.version };
    expect((await acknowledge(side, 'meldkamer:MNL', asked, 'k1', other?.id)).status).toBe(201);
  });

  it('[I20][R38] lets a meldkamer acknowledge its own alarms only, and readers none', async () => {
    const side = await readingSide(alarmed());
    expect((await acknowledge(side, 'meldkamer:NHL', { version: 1 })).status).toBe(403);
    for (const caller of ['inspector', 'ministry', 'party', 'smb', 'wall', 'feed:MNL', 'admin'] as const) {
      expect([caller, (await acknowledge(side, caller, { version: 1 })).status]).toEqual([caller, 403]);
    }
    expect(side.recorder.picture().at).toBe(2);
    expect((await acknowledge(side, 'meldkamer:MNL', { version: 1 })).status).toBe(201);
  });

  it('[R38] keeps an alarm that several feeds share from a single meldkamer', async () => {
    const story = new Story();
    for (const id of ['MNL', 'NHL', 'AMS'] as const) story.heartbeat(sourceOf(id));
    story.wait(120_000).tick();
    const shared = story.alarms('A12').find(({ feeds }) => feeds.length === 3);
    const side = await readingSide(story);
    const asked = [{ version: shared?.version }, 'k1', shared?.id as string] as const;
    expect((await acknowledge(side, 'meldkamer:MNL', ...asked)).status).toBe(403);
    expect((await acknowledge(side, 'lms', ...asked)).status).toBe(201);
  });

  it('names everything that is wrong at once', async () => {
    const side = await readingSide(alarmed());
    const { status, headers, body } = await acknowledge(
      side,
      'lms',
      { version: 0, note: 'bel 06-12345678', name: 'x' },
      null,
    );
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect((body['problems'] as readonly { path: string }[]).map(({ path }) => path)).toEqual([
      'version',
      'note',
      'name',
      'Idempotency-Key',
    ]);
    const note = await acknowledge(side, 'lms', { version: 1, note: 'bel 06-12345678' });
    expect([note.status, note.body['problems']]).toEqual([
      400,
      [{ path: 'note', problem: expect.stringContaining('phone') }],
    ]);
    expect(note.text).not.toContain('12345678');
  });

  it.each([
    ['a body that is no JSON', '{"version":', 400],
    ['a list', [1], 400],
    ['a note that is too long', { version: 1, note: 'x'.repeat(201) }, 400],
    ['a note of two lines', { version: 1, note: 'een\ntwee' }, 400],
    ['a version that is no number', { version: '1' }, 400],
    ['far too much', { version: 1, note: 'x'.repeat(10_000) }, 413],
  ])('refuses %s', async (_what, body, expected) => {
    const side = await readingSide(alarmed());
    expect((await acknowledge(side, 'lms', body)).status).toBe(expected);
    expect(side.recorder.picture().at).toBe(2);
  });

  it('refuses a key of more than 100 characters and another media type', async () => {
    const side = await readingSide(alarmed());
    expect((await acknowledge(side, 'lms', { version: 1 }, 'x'.repeat(101))).status).toBe(400);
    expect((await acknowledge(side, 'lms', { version: 1 }, 'x'.repeat(100))).status).toBe(201);
    const other = await side.ask('lms', '/api/v1/alarms/1/acknowledgements', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'Idempotency-Key': 'k9' },
      body: '{"version":1}',
    });
    expect(other.status).toBe(415);
  });

  it('[I7] answers 503 while the journal is away, and records it once when the same key comes again', async () => {
    const side = await readingSide(alarmed());
    side.outage = true;
    const { status, headers } = await acknowledge(side, 'lms', { version: 1 });
    expect([status, headers.get('Retry-After')]).toEqual([503, '1']);
    side.outage = false;
    expect((await acknowledge(side, 'lms', { version: 1 })).status).toBe(201);
    expect(side.recorder.picture().at).toBe(3);
  });
});
