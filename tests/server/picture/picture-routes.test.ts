// The picture and its alarms over HTTP, as each reader may see them.

import { describe, expect, it } from 'vitest';
import { apiPicture } from '#shared/overview/api-picture.ts';
import { overview } from '#shared/overview/overview.ts';
import { AUDIENCES, redactPicture } from '#shared/picture/redact.ts';
import { readingSide } from '../../support/reading-side.ts';
import { Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

function told(): Story {
  const story = new Story();
  story.at('09:00:00').located(AANNAME, 'Zeist');
  story.staffed('MNL/ambulance', 3, 4);
  story.announced('MNL', ['MNL/politie/aanname'], '10:00:00', null);
  return story.at('09:00:05');
}

describe('GET /api/v1/picture', () => {
  it.each([
    ['lms', 'full'],
    ['meldkamer:MNL', 'meldkamer:MNL'],
    ['meldkamer:NHL', 'meldkamer:NHL'],
    ['ministry', 'shared'],
    ['wall', 'wall'],
  ] as const)('[I9] gives %s the picture as the fold has it, redacted for %s', async (caller, audience) => {
    const story = told();
    const side = await readingSide(story);
    const { status, headers, body } = await side.ask(caller, '/api/v1/picture');
    const picture = redactPicture(audience, side.recorder.picture());
    expect(status).toBe(200);
    expect(headers.get('API-Version')).toBe('1.1.0');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(body).toEqual(JSON.parse(JSON.stringify(apiPicture(overview(picture, story.sources, story.now), picture))));
    expect(AUDIENCES).toContain(audience);
  });

  it('keeps head counts and free text from who may not see them, in the very bytes', async () => {
    const side = await readingSide(told());
    const full = (await side.ask('inspector', '/api/v1/picture')).text;
    const shared = (await side.ask('ministry', '/api/v1/picture')).text;
    const wall = (await side.ask('wall', '/api/v1/picture')).text;
    expect([full, shared, wall].map((text) => text.includes('"filled":3'))).toEqual([true, false, false]);
    expect([full, shared, wall].map((text) => text.includes('gepland onderhoud'))).toEqual([true, true, false]);
  });

  it('[I20] gives a feed and a stranger nothing', async () => {
    const side = await readingSide(told());
    expect((await side.ask('feed:MNL', '/api/v1/picture')).status).toBe(403);
    expect((await side.ask('nobody' as never, '/api/v1/picture')).status).toBe(401);
    expect((await side.ask(null, '/api/v1/alarms')).status).toBe(401);
  });
});

describe('GET /api/v1/alarms', () => {
  it('gives the alarms with the position and moment they are of', async () => {
    const story = told();
    const side = await readingSide(story);
    const { body } = await side.ask('party', '/api/v1/alarms');
    const aboutDossier = {
      version: 1,
      meldkamer: 'MNL',
      raisedAt: '2026-11-21T09:00:00.000Z',
      activeAt: '2026-11-21T09:00:00.000Z',
      state: 'active-unacknowledged',
      occurrences: 1,
      place: 'Zeist',
      afwijking: '2026-0001',
    };
    expect(body).toEqual({
      epoch: 'story',
      position: 4,
      asOf: story.now,
      alarms: [
        {
          id: '1',
          version: 1,
          condition: 'A1',
          priority: 1,
          meldkamer: 'MNL',
          function: AANNAME,
          raisedAt: '2026-11-21T09:00:00.000Z',
          activeAt: '2026-11-21T09:00:00.000Z',
          state: 'active-unacknowledged',
          occurrences: 1,
          place: 'Zeist',
          afwijking: '2026-0001',
        },
        { ...aboutDossier, id: '2', condition: 'A4', priority: 1 },
        { ...aboutDossier, id: '3', condition: 'A5', priority: 2 },
      ],
    });
  });

  it('counts ages with the clock of the server', async () => {
    const story = new Story();
    story.at('09:00:00').heartbeat(sourceOf('MNL'));
    const side = await readingSide(story);
    side.now = '2026-11-21T09:05:00.000Z' as never;
    const { text } = await side.ask('lms', '/api/v1/picture');
    expect(text).toContain('"heardAt":"2026-11-21T09:00:00.000Z","freshness":"silent"');
  });
});
