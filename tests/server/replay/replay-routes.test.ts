// `GET /api/v1/past` and `…/events` on a real journal: what was known then, what is known now, for whom, and what cannot be asked.

import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import type { ApiFunction, ApiPicture } from '#shared/overview/api-shapes.ts';
import type { ReplayPicture } from '#shared/replay/replay.ts';
import type { ReplayMarks } from '#shared/replay/replay-marks.ts';
import { type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const POLITIE = 'NHL/politie/aanname';

async function past(side: ReadingSide, query: string, caller: Caller = 'inspector'): Promise<ReplayPicture> {
  const { status, text } = await side.ask(caller, `/api/v1/past?${query}`);
  expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  return JSON.parse(text) as ReplayPicture;
}

async function marks(side: ReadingSide, query: string): Promise<ReplayMarks> {
  const { status, text } = await side.ask('inspector', `/api/v1/past/events?${query}`);
  expect(status).toBe(200);
  return JSON.parse(text) as ReplayMarks;
}

function functionIn(picture: ApiPicture, id: string): ApiFunction {
  const found = picture.meldkamers.flatMap(({ functions }) => functions).find((one) => one.id === id);
  if (found === undefined) throw new Error(`No function ${id}`);
  return found;
}

/** Class, place and since. */
function placeOf(picture: ApiPicture, id = POLITIE): readonly unknown[] {
  const { location } = functionIn(picture, id);
  return [location.class, location.meldkamer ?? location.place ?? null, location.since];
}

/** At home from nine; at ten past a report that it is in Zeist, and at twenty past that it has been there since five past. */
function latelyCorrected(): Story {
  const story = new Story();
  story.at('09:00:01').located(POLITIE, 'NHL', { since: '08:00:00' });
  story.at('09:10:00').located(POLITIE, 'Zeist');
  story.at('09:20:00').located(POLITIE, 'Zeist', { observedAt: '09:05:00' });
  story.at('09:30:00').located(POLITIE, 'NHL');
  return story;
}

describe('the picture of a past moment', () => {
  it('as known then differs from as known now once a late reading was received', async () => {
    const side = await readingSide(latelyCorrected());
    const at = 'at=2026-11-21T09:07:00Z';
    const then = await past(side, at);
    const now = await past(side, `${at}&knowledge=now`);
    expect([placeOf(then), placeOf(now)]).toEqual([
      ['own', 'NHL', instant('08:00:00')],
      ['outside', 'Zeist', instant('09:05:00')],
    ]);
    expect(
      [then, now].map(({ at: moment, asOf, live, knowledge, knownUntil, position }) => ({
        moment,
        asOf,
        live,
        knowledge,
        knownUntil,
        position,
      })),
    ).toEqual([
      {
        moment: instant('09:07:00'),
        asOf: instant('09:07:00'),
        live: false,
        knowledge: 'then',
        knownUntil: instant('09:07:00'),
        position: then.position,
      },
      {
        moment: instant('09:07:00'),
        asOf: instant('09:07:00'),
        live: false,
        knowledge: 'now',
        knownUntil: instant('09:30:00'),
        position: then.position,
      },
    ]);
  });

  it('as known now changes places and guests only: alarms and dossiers stay as they were recorded', async () => {
    const story = new Story();
    story.at('09:00:01').located(POLITIE, 'NHL', { since: '08:00:00' });
    story.at('09:20:00').located(POLITIE, 'AMS', { observedAt: '09:05:00' });
    story.at('09:21:00').tick();
    const side = await readingSide(story);
    const then = await past(side, 'at=2026-11-21T09:10:00Z');
    const now = await past(side, 'at=2026-11-21T09:10:00Z&knowledge=now');
    expect(placeOf(now)).toEqual(['other-meldkamer', 'AMS', instant('09:05:00')]);
    expect(now.meldkamers.find(({ id }) => id === 'AMS')?.guests).toEqual([
      {
        id: POLITIE,
        discipline: 'politie',
        task: 'aanname',
        scope: 'spoed',
        meldkamer: 'NHL',
        since: instant('09:05:00'),
      },
    ]);
    expect(now.alarms).toEqual(then.alarms);
    expect(now.afwijkingen).toEqual(then.afwijkingen);
  });

  it('as known now gives back home what was home again before it was reported', async () => {
    const story = latelyCorrected();
    story.at('09:40:00').located(POLITIE, 'Zeist', { source: sourceOf('NHL') });
    story.at('09:55:00').located(POLITIE, 'NHL', { observedAt: '09:45:00' });
    const side = await readingSide(story);
    const at = 'at=2026-11-21T09:50:00Z';
    expect(placeOf(await past(side, at))).toEqual(['outside', 'Zeist', instant('09:40:00')]);
    expect(placeOf(await past(side, `${at}&knowledge=now`))).toEqual(['own', 'NHL', instant('09:45:00')]);
  });

  it('as known now knows a function before its first report, when that dated it back', async () => {
    const story = new Story();
    story.at('09:00:01').located(POLITIE, 'NHL', { since: '08:00:00' });
    const side = await readingSide(story);
    const at = 'at=2026-11-21T09:00:00.500Z';
    expect(placeOf(await past(side, at))).toEqual(['unknown', null, null]);
    expect(placeOf(await past(side, `${at}&knowledge=now`))).toEqual(['own', 'NHL', instant('08:00:00')]);
  });

  it('is the same by moment and by position', async () => {
    const side = await readingSide(latelyCorrected());
    const { position, at } = await past(side, 'at=2026-11-21T09:10:00Z');
    const byPosition = await past(side, `position=${position}`);
    expect(byPosition).toEqual(await past(side, `at=${at}`));
  });

  it('says when the entries around it were recorded, so that one can step on from anywhere', async () => {
    const story = latelyCorrected();
    const side = await readingSide(story);
    const around = async (query: string) => {
      const { previousAt, nextAt } = await past(side, query);
      return [previousAt, nextAt];
    };
    const before = story.entries.filter(({ recordedAt }) => recordedAt < instant('09:10:00')).at(-1)?.recordedAt;
    expect(await around('at=2026-11-21T09:12:00Z')).toEqual([instant('09:10:00'), instant('09:20:00')]);
    expect(await around('at=2026-11-21T09:10:00Z')).toEqual([before, instant('09:20:00')]);
    expect(await around('position=1')).toEqual([null, instant('09:00:01')]);
    expect(await around(`at=${story.now}`)).toEqual([instant('09:20:00'), null]);
  });

  it('of the present is the live picture, but for when feeds were last heard', async () => {
    const story = latelyCorrected();
    const side = await readingSide(story);
    const { at, knowledge, live, knownUntil, deaf, previousAt, nextAt, ...shown } = await past(side, `at=${story.now}`);
    const { body } = await side.ask('inspector', '/api/v1/picture');
    const withoutTimes = (picture: unknown) =>
      JSON.parse(
        JSON.stringify(picture, (key, value) => (/^(?:confirmedAt|heardAt|observedAt)$/.test(key) ? null : value)),
      );
    expect(withoutTimes(shown)).toEqual(withoutTimes(body));
    expect([at, knowledge, live, knownUntil, deaf]).toEqual([story.now, 'then', false, story.now, false]);
  });

  it('gives no time at which a feed was heard, for the journal keeps none', async () => {
    const side = await readingSide(latelyCorrected());
    const picture = await past(side, 'at=2026-11-21T09:20:00Z');
    const { freshness, confirmedAt } = functionIn(picture, POLITIE).location;
    const feeds = picture.meldkamers.find(({ id }) => id === 'NHL')?.feeds;
    expect([freshness, confirmedAt, feeds?.map(({ heardAt }) => heardAt)]).toEqual(['live', null, [null]]);
  });

  it('shows a feed that was noted as silent as silent, with what it said last', async () => {
    const story = new Story();
    story.at('09:00:01').located(POLITIE, 'AMS');
    story.at('09:05:00').tick();
    const side = await readingSide(story);
    const silent = functionIn(await past(side, 'at=2026-11-21T09:05:00Z'), POLITIE).location;
    expect(silent).toMatchObject({
      class: 'unknown',
      freshness: 'silent',
      confirmedAt: instant('09:00:01'),
      lastKnown: { class: 'other-meldkamer', meldkamer: 'AMS' },
    });
  });

  it('is unknown while nobody listened, and says so', async () => {
    const story = new Story();
    story.at('09:00:01').located(POLITIE, 'NHL');
    story
      .at('09:30:00')
      .submit({ kind: 'resume-listening', deafFrom: instant('09:00:01'), cause: 'start', lastHeard: {} });
    story.located(POLITIE, 'NHL', { observedAt: '09:30:00', since: '08:00:00' });
    const side = await readingSide(story);
    for (const knowledge of ['then', 'now']) {
      const picture = await past(side, `at=2026-11-21T09:15:00Z&knowledge=${knowledge}`);
      const { class: place, freshness, lastKnown } = functionIn(picture, POLITIE).location;
      expect([picture.deaf, place, freshness, lastKnown]).toEqual([
        true,
        'unknown',
        'silent',
        { class: 'own', meldkamer: 'NHL' },
      ]);
    }
    expect((await past(side, 'at=2026-11-21T09:30:00Z')).deaf).toBe(false);
  });

  it('as known now is where it was told afterwards to have been while nobody listened, at home too', async () => {
    const story = new Story();
    story.at('09:00:01').located(POLITIE, 'NHL');
    story.at('10:00:00').located(POLITIE, 'Zeist');
    const lastHeard = { [sourceOf('NHL')]: instant('10:30:00') };
    story.at('11:30:00').submit({ kind: 'resume-listening', deafFrom: instant('10:30:00'), cause: 'start', lastHeard });
    story.located(POLITIE, 'NHL', { observedAt: '10:40:00' });
    const side = await readingSide(story);
    const known = async (at: string) => placeOf(await past(side, `at=2026-11-21T${at}Z&knowledge=now`));
    expect(await known('10:35:00')).toEqual(['unknown', null, instant('10:30:00')]);
    expect(await known('11:00:00')).toEqual(['own', 'NHL', instant('10:40:00')]);
    expect(await known('11:30:00')).toEqual(['own', 'NHL', instant('10:40:00')]);
  });

  it('[I20] tells each reader no more than the live picture would have', async () => {
    const story = new Story();
    story.at('09:00:01').staffed('MNL/ambulance', 3, 4);
    const at = story.now;
    story.at('09:10:00').staffed('MNL/ambulance', 5, 4);
    const side = await readingSide(story);
    const filledFor = async (caller: Caller) =>
      (await past(side, `at=${at}`, caller)).meldkamers.flatMap(({ staffing }) => staffing.map(({ filled }) => filled));
    expect(await filledFor('inspector')).toEqual([3]);
    expect(await filledFor('meldkamer:MNL')).toEqual([3]);
    expect(await filledFor('meldkamer:AMS')).toEqual([undefined]);
    expect(await filledFor('party')).toEqual([undefined]);
    expect((await side.ask('wall', `/api/v1/past?at=${at}`)).status).toBe(403);
  });

  it('cannot be asked before the first entry: 404 with the moment at which it begins', async () => {
    const side = await readingSide(latelyCorrected());
    const { status, body } = await side.ask('lms', '/api/v1/past?at=2020-01-01T00:00:00Z');
    expect([status, body['code'], body['firstAt']]).toEqual([404, 'not-found', instant('09:00:00')]);
  });

  it.each([
    ['at=2099-01-01T00:00:00Z', 'at'],
    ['position=999', 'position'],
    ['position=0', 'position'],
    ['', 'at'],
    ['at=2026-11-21T09:10:00Z&position=2', 'at'],
    ['at=yesterday', 'at'],
    ['at=2026-11-21T09:10:00Z&knowledge=both', 'knowledge'],
    ['at=2026-11-21T09:10:00Z&speed=2', 'speed'],
    ['at=2026-11-21T09:10:00Z&at=2026-11-21T09:11:00Z', 'at'],
    ['at=2026-11-21T09:10:00Z&jan@politie.nl', '(unnamed)'],
    ['at=2026-11-21T09:10:00Z&__proto__=1', '__proto__'],
    ['at=0001-01-01T00:00:00Z', 'at'],
    ['at=2026-06-30T23:59:60Z', 'at'],
    // Would be the year 10000 in UTC, which as text lies before every other moment.
    ['at=9999-12-31T23:59:59-05:00', 'at'],
  ])('refuses ?%s with the problem at %s', async (query, path) => {
    const side = await readingSide(latelyCorrected());
    const { status, body } = await side.ask('lms', `/api/v1/past?${query}`);
    const problems = body['problems'] as readonly { readonly path: string }[];
    expect([status, problems.map((one) => one.path)]).toEqual([400, [path]]);
  });

  it('is unavailable while the journal cannot be read', async () => {
    const side = await readingSide(latelyCorrected());
    side.outage = true;
    const answers = await Promise.all(
      ['/api/v1/past?at=2026-11-21T09:10:00Z', '/api/v1/past/events'].map((path) => side.ask('lms', path)),
    );
    expect(answers.map(({ status, headers }) => [status, headers.get('Retry-After')])).toEqual([
      [503, '1'],
      [503, '1'],
    ]);
  });
});

describe('what to step through', () => {
  it('is every entry between two moments, with the kinds of its facts, both ends included', async () => {
    const story = latelyCorrected();
    const side = await readingSide(story);
    const { events, listedUntil, to } = await marks(side, 'from=2026-11-21T09:10:00Z&to=2026-11-21T09:20:00Z');
    const expected = story.entries
      .filter(({ recordedAt }) => recordedAt >= instant('09:10:00') && recordedAt <= instant('09:20:00'))
      .map(({ position, recordedAt, facts }) => ({
        position,
        at: recordedAt,
        kinds: [...new Set(facts.map(({ kind }) => kind))],
      }));
    expect(events.map(({ alarm, ...event }) => event)).toEqual(expected);
    expect(events.length).toBeGreaterThan(1);
    expect(listedUntil).toBe(to);
  });

  it('begins with the very first entry', async () => {
    const side = await readingSide(latelyCorrected());
    const { events } = await marks(side, 'from=2026-11-21T09:00:00Z');
    expect(events[0]).toEqual({ position: 1, at: instant('09:00:00'), kinds: ['journal-opened'] });
  });

  it('marks an alarm that came on, with its priority', async () => {
    const story = latelyCorrected();
    const raised = story.entries.find(({ facts }) => facts.some(({ kind }) => kind === 'alarm-raised'));
    const side = await readingSide(story);
    const { events } = await marks(side, 'from=2026-11-21T09:00:00Z');
    expect(raised).toBeDefined();
    expect(events.find(({ position }) => position === raised?.position)?.alarm).toBe(1);
  });

  it('can be about one subject, a function or the number of a deviation', async () => {
    const story = latelyCorrected();
    story.at('09:31:00').located('AMS/politie/aanname', 'AMS');
    story.at('09:32:00').registered('NHL', [POLITIE], { start: instant('09:32:00') });
    const opened = story.entries.at(-1);
    const side = await readingSide(story);
    const about = async (subject: string) =>
      (await marks(side, `from=2026-11-21T09:30:30Z&subject=${subject}`)).events.map(({ at }) => at as Instant);
    expect(await about('AMS/politie/aanname')).toEqual([instant('09:31:00')]);
    const number = story.afwijkingen().at(-1)?.number ?? '';
    expect(await about(number)).toEqual([opened?.recordedAt]);
  });

  it('stops at the limit and says how far it came', async () => {
    const story = latelyCorrected();
    const side = await readingSide(story);
    const { events, listedUntil } = await marks(side, 'from=2026-11-21T09:00:00Z&limit=2');
    expect([events.length, listedUntil]).toEqual([2, events[1]?.at]);
  });

  it('comes with the gaps: what was silent, since when and until when, and when nobody listened', async () => {
    const story = new Story();
    story.at('09:00:01').located(POLITIE, 'NHL');
    story.at('09:05:00').tick();
    story.at('09:10:00').heartbeat(sourceOf('NHL'));
    story.at('09:30:00').submit({
      kind: 'resume-listening',
      deafFrom: story.entries.at(-1)?.recordedAt ?? null,
      cause: 'start',
      lastHeard: {},
    });
    const side = await readingSide(story);
    const whole = await marks(side, 'from=2026-11-21T09:00:00Z');
    expect(whole.gaps).toEqual([
      { source: null, from: instant('09:10:00'), to: instant('09:30:00') },
      { source: sourceOf('NHL'), from: instant('09:00:01'), to: instant('09:10:00') },
    ]);
    const inside = await marks(side, 'from=2026-11-21T09:06:00Z&to=2026-11-21T09:08:00Z');
    expect(inside.gaps).toEqual([{ source: sourceOf('NHL'), from: instant('09:00:01'), to: null }]);
  });

  it('cannot end before it begins, nor be about nothing', async () => {
    const side = await readingSide(latelyCorrected());
    const refused = await Promise.all(
      ['from=2026-11-21T09:20:00Z&to=2026-11-21T09:10:00Z', 'subject=nergens', 'limit=2001'].map((query) =>
        side.ask('lms', `/api/v1/past/events?${query}`),
      ),
    );
    expect(
      refused.map(({ status, body }) => [status, (body['problems'] as { path: string }[]).map(({ path }) => path)]),
    ).toEqual([
      [400, ['from']],
      [400, ['subject']],
      [400, ['limit']],
    ]);
  });
});
