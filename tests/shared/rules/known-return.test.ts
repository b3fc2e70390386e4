// A return that becomes known afterwards ends a decision without an end on the screens as it does in the sums, in whatever order it is told.

import { describe, expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { isDecided } from '#shared/picture/away.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { AWAY, decidedWithoutEnd, pass, SOURCES, WITHOUT_END } from '../../support/arbitrary-returns.ts';
import { a4, minutesOf, uncovered } from '../../support/cover.ts';
import { SMB } from '../../support/decision.ts';
import { lawsBrokenIn } from '../../support/laws-of-truth.ts';
import { instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const ONE = '2026-0001';
const [GMS, TELEFONIE] = SOURCES;

function tell(story: Story, ...words: readonly string[]): Story {
  for (const [where = '', moment = ''] of words.map((word) => word.split(' '))) {
    story.located(AWAY, where, { source: GMS, observedAt: instant(`${moment}:00`) });
  }
  return story;
}

/** Whether it is called for, and whether the ladder runs. */
function calls(story: Story): readonly unknown[] {
  story.tick();
  const { dossier } = story.afwijking(ONE);
  const runs = dossier?.ladder != null && dossier.ladder.stoppedAt === null;
  return [uncovered(story, ONE), a4(story, ONE), runs, isDecided(story.picture, story.afwijking(ONE), story.now)];
}

/** LMS establishes that this source was right, and that it was at Zeist. */
function establishAway(story: Story, source: SourceId, begin: string, end: string): void {
  established(story, source, 'Zeist', begin, end);
}

function established(story: Story, source: SourceId, where: string, begin: string, end: string): void {
  const tracked = parseFunction(AWAY);
  if (tracked === null) throw new Error(AWAY);
  const [from, until] = [instant(begin), instant(end)];
  const about = { function: tracked, source, from, until, reason: 'logboek', others: [], replaces: [] };
  story.submit({ kind: 'establish', asked: { ...about, said: [{ location: place(where), from, until }] } }, LMS);
}

const CALLED = [[AWAY], 'active', true, false];
const COVERED = [[], 'returned', false, true];
const NEVER_CALLED = [[], null, false, true];

/** And decided, before anybody said where it is. */
function registered(): Story {
  const story = new Story().at('09:00:00');
  story.registered('MNL', [AWAY], { to: place('Zeist') });
  story.step(ONE, WITHOUT_END, SMB);
  return story;
}

describe('[R62][R64][R130][TC7] a return that becomes known afterwards ends a decision without an end', () => {
  test.each([
    [['MNL 11:20', 'Zeist 11:40', 'Zeist 12:00']],
    [['Zeist 12:00', 'Zeist 11:40', 'MNL 11:20']],
    [['Zeist 12:00', 'MNL 11:20', 'Zeist 11:40']],
    [['Zeist 11:40', 'Zeist 12:00', 'MNL 11:20']],
  ])('in a silence, told as %s: A4 and the ladder at once, 95 minutes uncovered', (words) => {
    const story = tell(pass(decidedWithoutEnd(), 60, []), ...words);
    expect(calls(story)).toEqual(CALLED);
    expect(lawsBrokenIn(story)).toEqual([]);
    tell(pass(story, 60, [GMS]), 'MNL 13:00');
    expect(minutesOf(story)).toEqual({ covered: 45, uncovered: 95 });
  });

  test('of a source that was heard all along', () => {
    const story = decidedWithoutEnd();
    expect(calls(story)).toEqual(COVERED);
    tell(story, 'Zeist 10:40', 'MNL 10:30');
    expect(calls(story)).toEqual(CALLED);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('that another one told of whose first word it was, while nobody else was heard', () => {
    const story = tell(pass(decidedWithoutEnd(), 60, []), 'Zeist 12:00');
    story.located(AWAY, 'MNL', { source: TELEFONIE, observedAt: instant('11:20:00') });
    story.located(AWAY, 'Zeist', { source: TELEFONIE });
    expect(calls(story)).toEqual(CALLED);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('that follows from its having been away while it was known to be at home', () => {
    const story = registered();
    tell(pass(tell(story, 'MNL 09:00'), 30, [GMS]), 'MNL 09:30', 'Zeist 09:20');
    tell(pass(story, 1, [GMS]), 'Zeist 09:31');
    expect([uncovered(story, '2026-0002'), a4(story, '2026-0002')]).toEqual([[AWAY], 'active']);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('[R88] that LMS establishes', () => {
    const story = pass(decidedWithoutEnd(SOURCES), 20, SOURCES);
    story.located(AWAY, 'MNL', { source: TELEFONIE });
    pass(story, 20, SOURCES).located(AWAY, 'Zeist', { source: TELEFONIE });
    pass(story, 20, SOURCES);
    const tracked = parseFunction(AWAY);
    if (tracked === null) throw new Error(AWAY);
    const [from, until] = [instant('11:20:00'), instant('11:40:00')];
    const about = { function: tracked, source: TELEFONIE, from, until, reason: 'logboek' };
    const said = [{ location: place('MNL'), from, until }];
    expect(calls(story)).toEqual(COVERED);
    story.submit({ kind: 'establish', asked: { ...about, said, others: [], replaces: [] } }, LMS);
    expect(calls(story)).toEqual(CALLED);
  });
});

describe('[R62] it ends nothing', () => {
  test('where another one stood for a place away then', () => {
    const story = pass(decidedWithoutEnd(SOURCES), 60, SOURCES);
    expect(calls(tell(story, 'Zeist 12:00', 'MNL 11:20'))).toEqual(COVERED);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('that it was at home still', () => {
    const story = tell(registered(), 'MNL 09:00');
    tell(pass(story, 30, [GMS]), 'Zeist 09:30', 'MNL 09:20');
    expect(calls(story)).toEqual(NEVER_CALLED);
    expect(minutesOf(pass(story, 10, [GMS]))).toEqual({ covered: 10, uncovered: 0 });
  });

  test('that somebody says for the first time where it is', () => {
    const story = tell(pass(registered(), 30, []), 'MNL 09:30');
    tell(pass(story, 1, [GMS]), 'Zeist 09:31');
    expect(calls(story)).toEqual(NEVER_CALLED);
    expect(minutesOf(pass(story, 10, [GMS]))).toEqual({ covered: 10, uncovered: 0 });
  });
});

describe('[R130] what is a return, on the screens as in the sums', () => {
  const COUNTED = { covered: 10, uncovered: 0 };

  test('is not that a feed at home is heard again after a silence', () => {
    const story = tell(registered(), 'MNL 09:00');
    pass(pass(story, 30, []), 2, [GMS]);
    tell(story, 'Zeist 09:32');
    expect(calls(story)).toEqual(NEVER_CALLED);
    expect(minutesOf(pass(story, 10, [GMS]))).toEqual(COUNTED);
  });

  test('is not that it is known to be home again which it was before nobody knew', () => {
    const story = tell(registered(), 'MNL 09:00');
    tell(pass(story, 5, [GMS]), '? 09:05');
    tell(pass(story, 5, [GMS]), 'MNL 09:10');
    tell(pass(story, 5, [GMS]), 'Zeist 09:15');
    expect(calls(story)).toEqual(NEVER_CALLED);
    expect(minutesOf(pass(story, 10, [GMS]))).toEqual(COUNTED);
  });

  test('is that it is home after a time in which nobody knew where it was, which was away before', () => {
    const story = tell(decidedWithoutEnd(), '? 11:00');
    tell(pass(story, 5, [GMS]), 'MNL 11:05');
    tell(pass(story, 5, [GMS]), 'Zeist 11:10');
    expect(calls(story)).toEqual(CALLED);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('is when it was seen, for what began to hold before that was told', () => {
    const story = tell(registered(), 'MNL 09:00', 'Zeist 09:00');
    tell(pass(story, 10, [GMS]), 'Zeist 09:10');
    story.wait(30_000).step(ONE, WITHOUT_END, SMB);
    pass(story.wait(30_000), 0, [GMS]).tick();
    const observedAt = instant('09:10:20');
    story.located(AWAY, 'MNL', { source: GMS, observedAt });
    tell(pass(story, 1, [GMS]), 'Zeist 09:12');
    expect(story.entries.flatMap(({ facts }) => facts).findLast(({ kind }) => kind === 'function-returned')).toEqual({
      kind: 'function-returned',
      function: AWAY,
      at: observedAt,
    });
    expect(calls(story).at(0)).toEqual([]);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test.each([
    ['in time', 1],
    ['late', 20],
  ])(
    '[TC8] is not taken back by its own source that says of that very moment, %s, that it was away',
    (_when, minutes) => {
      const story = tell(pass(decidedWithoutEnd(), 5, [GMS]), 'MNL 11:05');
      pass(story, minutes, [GMS]);
      tell(story, 'Zeist 11:05');
      expect(calls(story)).toEqual(CALLED);
      pass(tell(pass(story, 5, [GMS]), 'MNL 11:05'), 20, [GMS]);
      expect(calls(story)).toEqual(CALLED);
      // It was at home for no time; a quarter of an hour was uncovered before the decision.
      expect(minutesOf(story)).toEqual({ covered: 50, uncovered: 15 + minutes + 25 });
      expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
    },
  );

  test('is also that its source says so second of a moment of which it said that it was away', () => {
    const story = tell(pass(decidedWithoutEnd(), 5, [GMS]), 'Zeist 11:05', 'MNL 11:05');
    expect(calls(story)).toEqual(CALLED);
    expect(minutesOf(pass(story, 20, [GMS]))).toEqual({ covered: 50, uncovered: 35 });
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('is not that it says so of the moment at which it leaves', () => {
    const story = tell(registered(), 'MNL 09:00');
    tell(pass(story, 10, [GMS]), 'Zeist 09:10', 'MNL 09:10');
    expect(calls(story)).toEqual(NEVER_CALLED);
    expect(minutesOf(pass(story, 10, [GMS]))).toEqual(COUNTED);
  });

  test.each([
    ['its party by hand', 'handmatig-rav-09', '10:55:00'],
    ['its meldkamer by hand', 'handmatig', '10:55:00'],
    ['a feed that nobody heard before', 'telefonie', '10:55:00'],
    ['a backlog over the very moment', 'telefonie', '11:00:00'],
  ])('[TC8] is not taken back by %s that tells late that it was away then', (_who, system, observedAt) => {
    const story = pass(tell(decidedWithoutEnd(), 'MNL 11:00'), 20, [GMS]);
    pass(tell(story, 'Zeist 11:20'), 20, [GMS]);
    expect(calls(story)).toEqual(CALLED);
    expect(minutesOf(story)).toEqual({ covered: 45, uncovered: 35 });
    story.located(AWAY, 'Zeist', { source: sourceOf('MNL', system), observedAt: instant(observedAt) });
    expect(calls(story)).toEqual(CALLED);
    // What was said to be home is contested by now; what was uncovered stays so.
    expect(minutesOf(story)).toEqual({ covered: 45, uncovered: 35 });
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('[R88] is taken back by LMS, who establishes that it was away then', () => {
    const story = pass(tell(decidedWithoutEnd(), 'MNL 11:00'), 20, [GMS]);
    pass(tell(story, 'Zeist 11:20'), 20, [GMS]);
    story.located(AWAY, 'Zeist', { source: TELEFONIE, observedAt: instant('10:55:00') });
    establishAway(story, TELEFONIE, '10:55:00', '11:30:00');
    expect(calls(story)).toEqual(COVERED);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  const returnsOf = (story: Story) =>
    story.entries
      .flatMap(({ facts }) => facts)
      .filter(({ kind }) => kind === 'function-returned' || kind === 'return-undone')
      .map((fact) => ('at' in fact ? `${fact.kind} ${fact.at?.slice(11, 16) ?? ''}` : ''));

  test('is taken back to the one before it, also where nothing was decided', () => {
    const story = new Story();
    for (const word of ['MNL 09:00', 'Zeist 09:10', 'MNL 09:20', 'Zeist 09:30', 'MNL 09:40', 'Zeist 09:50']) {
      tell(pass(story, 10, [GMS]).at(`${word.slice(-5)}:00`), word);
    }
    story.located(AWAY, 'Zeist', { source: TELEFONIE, observedAt: instant('09:35:00') });
    establishAway(story, TELEFONIE, '09:35:00', '09:50:00');
    story.tick();
    expect(returnsOf(story)).toEqual(['function-returned ', 'function-returned ', 'return-undone 09:20']);
  });

  test('[R88] is when LMS establishes that it was home, and not again when who may says so later', () => {
    const story = pass(tell(decidedWithoutEnd(), 'Zeist 09:30'), 4, [GMS]);
    story.submit({ kind: 'retire-feed', source: GMS }, LMS);
    story.wait(MINUTE).located(AWAY, 'MNL', { source: TELEFONIE });
    pass(story, 10, [TELEFONIE]);
    established(story, TELEFONIE, 'MNL', '11:05:00', '11:10:00');
    story.tick().step(ONE, WITHOUT_END, SMB);
    const byHand = sourceOf('MNL', 'handmatig-lms');
    pass(story, 5, [TELEFONIE]).located(AWAY, 'MNL', { source: byHand });
    pass(story, 1, [TELEFONIE]).located(AWAY, 'Zeist', { source: byHand });
    story.located(AWAY, 'Zeist', { source: TELEFONIE });
    story.wait(30_000).tick().tick();
    expect(calls(story)).toEqual(COVERED);
    expect(returnsOf(story).slice(-2)).toEqual(['function-returned ', 'return-undone 11:05']);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('is that which one source tells of a moment before another one was in use again', () => {
    const story = decidedWithoutEnd(SOURCES);
    story.submit({ kind: 'retire-feed', source: GMS }, LMS);
    story.wait(30_000).located(AWAY, 'Zeist', { source: GMS, observedAt: instant('10:55:00') });
    story.wait(5_000).tick().tick();
    story.wait(5_000).located(AWAY, 'MNL', { source: TELEFONIE, observedAt: instant('11:00:20') });
    story.wait(5_000).tick().wait(5_000).located(AWAY, 'Zeist', { source: TELEFONIE });
    expect(calls(story)).toEqual(CALLED);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('is not that its own meldkamer says so by hand, and who said that it is away says so still', () => {
    const story = pass(decidedWithoutEnd(), 5, []);
    story.located(AWAY, 'MNL', { source: sourceOf('MNL', 'handmatig') });
    story.wait(MINUTE).heartbeat(GMS);
    expect([...returnsOf(story), ...returnsOf(story.wait(MINUTE).tick())]).toEqual([]);
    expect(lawsBrokenIn(story.wait(MINUTE))).toEqual([]);
  });

  test('is looked up again when it came back since', () => {
    const story = decidedWithoutEnd();
    const returns = [{ function: AWAY, was: instant('10:00:00'), is: instant('10:30:00') }];
    expect(story.submit({ kind: 'know-returns', returns })).toEqual([]);
  });
});
