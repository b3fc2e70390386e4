// Trends, history and feeds over HTTP.

import { describe, expect, it } from 'vitest';
import { readingSide } from '../../support/reading-side.ts';
import { Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

describe('GET /api/v1/trend', () => {
  function told(): Story {
    const story = new Story();
    story.at('09:00:00').staffed('MNL/ambulance', 3, 4);
    return story.at('09:01:00');
  }

  it('gives numbers to those who may know them, levels to the others', async () => {
    const side = await readingSide(told());
    const query = '/api/v1/trend?post=MNL/ambulance&minutes=2';
    const numbers = { at: '2026-11-21T09:00:00.000Z', filled: 3, minimum: 4, planned: null, level: 'below' };
    const whole = {
      post: 'MNL/ambulance',
      from: '2026-11-21T08:59:00.000Z',
      to: '2026-11-21T09:01:00.000Z',
      points: [numbers],
      gaps: [{ from: '2026-11-21T08:59:00.000Z', to: '2026-11-21T09:00:00.000Z' }],
    };
    const levels = { ...whole, points: [{ ...numbers, filled: null, minimum: null, planned: null }] };
    expect((await side.ask('meldkamer:MNL', query)).body).toEqual(whole);
    expect((await side.ask('meldkamer:NHL', query)).body).toEqual(levels);
  });

  it('refuses a post that is none and a day that is too long', async () => {
    const side = await readingSide(told());
    const { status, body } = await side.ask('lms', '/api/v1/trend?post=MNL/x&minutes=1441');
    expect([status, (body['problems'] as readonly { path: string }[]).map(({ path }) => path)]).toEqual([
      400,
      ['post', 'minutes'],
    ]);
    expect((await side.ask('lms', '/api/v1/trend')).status).toBe(400);
  });
});

describe('GET /api/v1/history', () => {
  function told(): Story {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    for (let count = 0; count < 40; count += 1) story.wait(100).located('NHL/politie/aanname', count % 2 ? 'NHL' : '?');
    story.located(AANNAME, 'Zeist');
    story.staffed('MNL/ambulance/09', 3, 4);
    return story;
  }

  it('gives only the facts about the subject, newest first, with who said it', async () => {
    const story = told();
    const side = await readingSide(story);
    const { status, body } = await side.ask('inspector', `/api/v1/history?subject=${AANNAME}`);
    const located = (position: number) => {
      const entry = story.entries.find((one) => one.position === position);
      const facts = entry?.facts.filter((fact) => fact.kind !== 'feed-joined');
      return { position, recordedAt: entry?.recordedAt, by: entry?.by, facts };
    };
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify({ subject: AANNAME, lines: [located(43), located(2)] })));
  });

  it('leaves out what the reader may not know', async () => {
    const side = await readingSide(told());
    const texts = await Promise.all(
      (['inspector', 'ministry'] as const).map(
        async (caller) => (await side.ask(caller, '/api/v1/history?subject=MNL/ambulance/09&limit=1')).text,
      ),
    );
    expect(texts.map((text) => text.includes('"filled":3'))).toEqual([true, false]);
  });

  it('refuses a subject that is none, and answers 503 while the journal is away', async () => {
    const side = await readingSide(told());
    expect((await side.ask('lms', '/api/v1/history?subject=Jansen')).status).toBe(400);
    side.outage = true;
    expect((await side.ask('lms', '/api/v1/history?subject=MNL')).status).toBe(503);
  });
});

describe('GET /api/v1/feeds', () => {
  it('gives the feeds with their age, what was refused, and who has no feed', async () => {
    const story = new Story();
    story.at('09:00:00').heartbeat(sourceOf('MNL'));
    story.located('NHL/politie/aanname', 'NHL', { source: sourceOf('NHL', 'handmatig') });
    const side = await readingSide(story.at('09:00:20'));
    const refused = {
      receivedAt: story.now,
      role: 'feed',
      organisation: 'RAV',
      meldkamer: 'MNL',
      source: sourceOf('MNL'),
      eventId: 'e1',
      type: null,
      subject: null,
      bytes: 12,
      digest: 'a'.repeat(64),
      problems: ['type: is required'],
    } as const;
    await side.sideStore.quarantine([refused, { ...refused, eventId: 'e2' }]);
    const { status, body } = await side.ask('lms', '/api/v1/feeds');
    const heard = { heardAt: '2026-11-21T09:00:00.000Z', freshness: 'late' };
    expect([status, body]).toEqual([
      200,
      {
        asOf: story.now,
        feeds: [
          { source: sourceOf('MNL'), system: 'gms', meldkamer: 'MNL', ...heard, manual: false },
          { source: sourceOf('NHL', 'handmatig'), system: 'handmatig', meldkamer: 'NHL', ...heard, manual: true },
        ],
        quarantine: [{ ...refused, eventId: 'e2' }, refused],
        missing: [],
        unheard: ['NNL', 'ONL', 'NHL', 'AMS', 'DHG', 'RTD', 'ZWB', 'OBR', 'LIM'],
      },
    ]);
    expect((await side.ask('lms', '/api/v1/feeds?limit=1')).body['quarantine']).toEqual([
      { ...refused, eventId: 'e2' },
    ]);
  });
});
