// `GET /api/v1/changes` on a real journal: from where, for whom, and what cannot be asked.

import { expect, it } from 'vitest';
import type { ChangesSince } from '#shared/replay/changes.ts';
import { type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { instant, Story } from '../../support/story.ts';

const POLITIE = 'NHL/politie/aanname';

async function changes(side: ReadingSide, since: number, caller: Caller = 'lms'): Promise<ChangesSince> {
  const { status, text } = await side.ask(caller, `/api/v1/changes?since=${since}`);
  expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  return JSON.parse(text) as ChangesSince;
}

function moved(): Story {
  const story = new Story();
  story.at('09:00:00').located(POLITIE, 'NHL');
  story.at('09:10:00').located(POLITIE, 'Zeist');
  return story;
}

it('[R151] tells from which position to which, and what changed between them', async () => {
  const story = moved();
  const side = await readingSide(story);
  const seen = story.entries.length - 1;
  const told = await changes(side, seen);
  expect(told).toMatchObject({
    asOf: instant('09:10:00'),
    since: { position: seen, recordedAt: instant('09:00:00') },
    position: story.entries.length,
    places: [{ functions: [POLITIE], was: [{ kind: 'meldkamer', meldkamer: 'NHL' }] }],
  });
  expect(told.alarms.map(({ condition }) => condition).sort()).toEqual(['A1', 'A4', 'A5']);
  const none = await changes(side, story.entries.length);
  expect([none.position, none.alarms, none.places]).toEqual([story.entries.length, [], []]);
});

it('[R151] goes back to before the first entry', async () => {
  const story = moved();
  const told = await changes(await readingSide(story), 0);
  expect(told.since).toEqual({ position: 0, recordedAt: null });
  expect(told.feeds).toMatchObject([{ was: 'unknown', is: 'heard' }]);
});

it('[R151] tells no reader more than the live picture told', async () => {
  const story = moved();
  const [alarm] = story.alarms('A1');
  story.at('09:11:00').acknowledge(alarm?.id as never, alarm?.version ?? 0, 'gebeld met dienstdoende');
  const side = await readingSide(story);
  for (const caller of ['lms', 'meldkamer:AMS', 'party@rav-09', 'ministry'] as const) {
    const told = await changes(side, 1, caller);
    expect(told.alarms.find(({ condition }) => condition === 'A1')?.acknowledged?.role).toBe('lms');
    expect(JSON.stringify(told)).not.toContain('gebeld');
  }
});

it('[R151] refuses a position that is not there yet, or is none', async () => {
  const story = moved();
  const side = await readingSide(story);
  for (const query of [`?since=${story.entries.length + 1}`, '?since=-1', '?since=x', '', '?since=1&until=2']) {
    const { status, body } = await side.ask('lms', `/api/v1/changes${query}`);
    expect([query, status, body['code']]).toEqual([query, 400, 'invalid-input']);
  }
});

it('[R151] says so when more was recorded since than one answer tells of', async () => {
  const side = await readingSide(moved());
  const picture = side.recorder.picture();
  Object.assign(side.recorder, { picture: () => ({ ...picture, at: 50_002 }) });
  const { status, body } = await side.ask('lms', '/api/v1/changes?since=1');
  expect([status, body['code'], body['most']]).toEqual([409, 'too-far-back', 50_000]);
});
