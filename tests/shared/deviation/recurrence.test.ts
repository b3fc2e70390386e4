// Recurrence: the same function, away at the same class of place before, whatever it was called. Looked up when it is asked for, so what
// is told late, set right or withdrawn changes the answer of all the others.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elapsed, HOUR, type Instant, instantOf, latest, MINUTE, millisecondsOf, soonest } from '#shared/base/time.ts';
import { type Afwijking, isActive } from '#shared/deviation/afwijking.ts';
import { hasAllOf } from '#shared/deviation/belonging.ts';
import { type ChunkedMap, withValue } from '#shared/deviation/chunked-map.ts';
import { byNumber, numberOf } from '#shared/deviation/number.ts';
import { recurrencesOf } from '#shared/deviation/recurrence.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everNamed, everSaid, piecesOf, placesSaidOf } from '#shared/deviation/stated.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import type { Absence, Absences } from '#shared/location/absences.ts';
import { classify, type Location, sameLocation } from '#shared/location/location.ts';
import { allAfwijkingen } from '#shared/picture/picture.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { costs } from '../../support/cost.ts';
import { recurrenceOf } from '../../support/recurrence-of.ts';
import { actor, EACH_POST_ITS_OWN, instant, LMS, place, Story, sourceOf, type ToldStep } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const POLITIE = 'MNL/politie/aanname';

function a14(story: Story, number: string): string | null {
  return story.alarms('A14').find(({ afwijking }) => afwijking === number)?.core ?? null;
}

/** Registered to be somewhere for ten minutes. */
function registered(story: Story, start: string, where: string | null, functions = [AANNAME]): void {
  const all = story.afwijkingen().map(({ number }) => number);
  const answers = { kind: 'pilot', to: where === null ? null : place(where) } as const;
  const expectedEnd = instantOf(millisecondsOf(instant(start)) + 10 * MINUTE);
  const outcome = story.registered(
    'MNL',
    functions,
    { ...answers, start: instant(start), expectedEnd },
    undefined,
    all,
  );
  if ('code' in outcome) throw new Error(JSON.stringify(outcome));
}

function setBy(story: Story, by: Actor, number: string, statement: Partial<Statement>, from?: string): void {
  const told = { kind: 'rectify', statement, reason: 'Nagekeken', from: from === undefined ? null : instant(from) };
  const outcome = story.wait(1_000).step(number, told as ToldStep, by);
  expect(outcome).not.toHaveProperty('code');
}

describe('[R51] a recurrence', () => {
  test('is of the same function at the same class of place, whatever the kind', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'MNL');
    registered(story, '08:00:00', 'Breda');
    registered(story, '08:10:00', 'RTD');
    registered(story, '08:20:00', 'Breda', [UITGIFTE]);
    story.at('12:00:00').located(AANNAME, 'Zeist');
    expect(story.afwijking('2026-0004')).toMatchObject({ kind: 'overig', origin: 'observed' });
    expect([recurrenceOf(story, '2026-0004'), a14(story, '2026-0004')]).toEqual([['2026-0001'], 'active']);
    expect([recurrenceOf(story, '2026-0002'), recurrenceOf(story, '2026-0003')]).toEqual([[], []]);
  });

  test('may be of one that names no place, which can have been anywhere', () => {
    const story = new Story().at('09:00:00');
    registered(story, '08:00:00', null);
    registered(story, '08:10:00', 'RTD');
    registered(story, '08:20:00', null);
    expect(recurrenceOf(story, '2026-0002')).toEqual(['2026-0001']);
    expect(recurrenceOf(story, '2026-0003')).toEqual(['2026-0001', '2026-0002']);
  });

  test('is counted from the end of the earlier one, within the time of policy', () => {
    const { dossier } = DEFAULT_POLICY;
    const within = { ...DEFAULT_POLICY, version: 'uur', dossier: { ...dossier, recurrenceWithin: HOUR } };
    const story = new Story(within).at('13:00:00');
    registered(story, '08:00:00', 'Breda');
    registered(story, '09:10:00', 'Breda');
    registered(story, '10:20:00.001', 'Breda');
    expect(['2026-0001', '2026-0002', '2026-0003'].map((one) => recurrenceOf(story, one))).toEqual([
      [],
      ['2026-0001'],
      [],
    ]);
  });

  test('is of the one before it after a confirmed return, however soon it is away again', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('10:30:00').located(AANNAME, 'MNL');
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    story.at('10:40:00').located(AANNAME, 'Zeist');
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual([['2026-0001'], 'active']);
  });

  describe('of a function that came into a deviation later', () => {
    /** The politie twice, each time back by a confirmed return but the last, while the ambulance was away all along. */
    function twice(): Story {
      const each = { ...DEFAULT_POLICY, version: 'ieder', dossier: { ...DEFAULT_POLICY.dossier, joinWithin: 0 } };
      const story = new Story(each).at('09:30:00');
      for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
      story.at('10:00:00').located(AANNAME, 'Zeist');
      story.at('12:00:00').located(POLITIE, 'Zeist');
      story.at('13:00:00').located(POLITIE, 'MNL');
      story.step('2026-0002', { kind: 'confirm-return', text: null });
      story.at('14:00:00').located(POLITIE, 'Zeist');
      expect(['2026-0002', '2026-0003'].map((one) => recurrenceOf(story, one))).toEqual([[], ['2026-0002']]);
      return story.wait(MINUTE);
    }

    test('begins when it came, by joining', () => {
      const story = twice();
      story.step('2026-0001', {
        kind: 'join',
        with: '2026-0003',
        reason: 'Een verhuizing',
        despiteContradiction: false,
      });
      expect(story.afwijking('2026-0003').course.takenUpIn).toBe('2026-0001');
      expect(['2026-0001', '2026-0002'].map((one) => recurrenceOf(story, one))).toEqual([['2026-0002'], []]);
      expect(['2026-0001', '2026-0003'].map((one) => a14(story, one))).toEqual(['active', 'returned']);
    });

    test('and by what LMS says of it from a moment on, and ends when it is said to have left', () => {
      const story = twice();
      const named = (functions: readonly string[], from: string) =>
        setBy(story, LMS, '2026-0001', { functions: functions as readonly FunctionId[] }, from);
      named([AANNAME, POLITIE], '13:30:00');
      expect(['2026-0001', '2026-0002'].map((one) => recurrenceOf(story, one))).toEqual([['2026-0002'], []]);
      named([AANNAME], '13:45:00');
      expect(recurrenceOf(story, '2026-0003').slice(0, 2)).toEqual(['2026-0001', '2026-0002']);
    });

    test('and anew when it comes back to it from another one, never home', () => {
      const story = new Story().at('08:00:00');
      for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
      for (const id of [AANNAME, POLITIE]) story.at('09:00:00').located(id, 'Zeist');
      story.at('10:00:00').located(AANNAME, 'Breda');
      setBy(story, LMS, '2026-0001', { functions: [POLITIE as FunctionId] }, '10:00:00');
      story.at('12:00:00').located(AANNAME, 'Zeist');
      setBy(story, LMS, '2026-0001', { functions: [AANNAME, POLITIE] as FunctionId[] }, '12:00:00');
      expect(['2026-0001', '2026-0002'].map((one) => recurrenceOf(story, one))).toEqual([['2026-0002'], ['2026-0001']]);
    });

    test('and anew each time that it came', () => {
      const story = twice();
      const to = place('Zeist');
      const piece = (functions: readonly string[], until: string) =>
        ({ to, functions: functions as readonly FunctionId[], until: instant(until) }) as const;
      const first = story.afwijking('2026-0001');
      const named = (from: string) => ({
        ...first,
        functions: [...first.functions, POLITIE as FunctionId],
        statedBefore: [piece([AANNAME], '10:15:00'), piece([AANNAME, POLITIE], '10:30:00'), piece([AANNAME], from)],
      });
      const { dossier } = DEFAULT_POLICY;
      const numbers = (one: Afwijking) => recurrencesOf(story.picture, one, dossier).map(({ number }) => number);
      expect(numbers(named('13:50:00'))).toEqual(['2026-0002']);
      // It came home in between, whatever is said of it.
      expect(numbers(named('11:50:00'))).toEqual(['2026-0002']);
      const earlier = (until: string, within: number, others: ChunkedMap = story.picture.afwijkingen) => {
        const left = { ...first, statedBefore: [piece([AANNAME, POLITIE], until)] };
        const afwijkingen = withValue(others, left);
        const named = recurrencesOf({ afwijkingen, archive: null, absences: null }, story.afwijking('2026-0003'), {
          ...dossier,
          recurrenceWithin: within,
        });
        return named.map(({ number }) => number);
      };
      expect(earlier('10:30:00', 4 * HOUR)).toEqual(['2026-0001', '2026-0002']);
      expect(earlier('10:30:00', 3 * HOUR)).toEqual(['2026-0002']);
      // Before the deviation began it was not away in it.
      expect(earlier('09:45:00', 6 * HOUR)).toEqual(['2026-0002']);
      expect(earlier('09:45:00', 6 * HOUR, {})).toEqual([]);
    });
  });

  test('[R31] is of urgent functions alone: planbare zorg is none, also beside one that was not away before', () => {
    const story = new Story().at('09:00:00');
    registered(story, '08:00:00', 'Breda', [`${AANNAME}/planbaar`]);
    registered(story, '08:20:00', 'Breda', [`${AANNAME}/planbaar`]);
    registered(story, '08:40:00', 'Breda', [AANNAME, `${AANNAME}/planbaar`]);
    expect(['2026-0002', '2026-0003'].map((one) => [recurrenceOf(story, one), a14(story, one)])).toEqual([
      [[], null],
      [[], null],
    ]);
  });

  test('names no more than twenty, the newest', () => {
    const story = new Story().at('23:00:00');
    for (let hour = 0; hour < 22; hour += 1) registered(story, `${String(hour).padStart(2, '0')}:00:00`, 'Zeist');
    const named = recurrenceOf(story, '2026-0022');
    expect([named.length, named[0], named.at(-1)]).toEqual([20, '2026-0002', '2026-0021']);
  });
});

describe('[R51][A14] follows what becomes of the others', () => {
  test('goes off when the earlier one is withdrawn, and comes on again when one becomes known afterwards', () => {
    const story = new Story().at('07:00:00');
    story.located(AANNAME, 'MNL');
    registered(story, '09:00:00', 'Breda');
    story.at('12:00:00').located(AANNAME, 'Zeist', { source: sourceOf('MNL', 'telefonie') });
    story.located(AANNAME, 'Zeist');
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual([['2026-0001'], 'active']);
    story.step('2026-0001', { kind: 'withdraw', text: 'Niet doorgegaan', despiteOpen: true });
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual([[], 'returned']);
    story.at('12:30:00').located(AANNAME, 'Tilburg', { observedAt: '10:00:00' });
    expect(story.afwijking('2026-0003').course.startedAt).toBe(instant('10:00:00'));
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual([['2026-0003'], 'active']);
    expect(recurrenceOf(story, '2026-0003')).toEqual([]);
  });

  test('follows a place and functions that are set right', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'MNL');
    registered(story, '08:00:00', 'RTD', [AANNAME, UITGIFTE]);
    story.at('12:00:00').located(AANNAME, 'Zeist');
    const set = (statement: object) => story.step('2026-0001', { kind: 'rectify', statement, reason: 'Nagekeken' });
    expect(a14(story, '2026-0002')).toBeNull();
    set({ to: place('Breda') });
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual([['2026-0001'], 'active']);
    set({ functions: [UITGIFTE] });
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual([[], 'returned']);
  });

  /** In Zeist for two hours, back by a confirmed return, and in Zeist again. */
  function awayAgain(): Story {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'MNL');
    story.at('09:01:00').located(AANNAME, 'Zeist');
    story.at('11:01:00').located(AANNAME, 'MNL');
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    story.at('12:01:00').located(AANNAME, 'Zeist');
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual([['2026-0001'], 'active']);
    return story;
  }

  test('[TC8] a meldkamer makes nothing less of where it was before, whatever place it says of it; LMS sets it right', () => {
    const story = awayAgain();
    const recurs = () => [recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')];
    setBy(story, MELDKAMER, '2026-0001', { to: place('AMS') });
    expect([story.afwijking('2026-0001').to, ...recurs()]).toEqual([place('AMS'), ['2026-0001'], 'active']);
    setBy(story, MELDKAMER, '2026-0002', { to: place('AMS') });
    expect(recurs()).toEqual([['2026-0001'], 'active']);
    setBy(story, LMS, '2026-0001', { kind: 'storing' });
    setBy(story, LMS, '2026-0001', { to: place('RTD') }, '10:00:00');
    expect(recurs()).toEqual([['2026-0001'], 'active']);
    setBy(story, LMS, '2026-0001', { to: place('Breda') });
    expect(recurs()).toEqual([['2026-0001'], 'active']);
    // That it says the same makes it right.
    setBy(story, LMS, '2026-0002', { to: place('AMS') });
    expect(recurs()).toEqual([[], 'returned']);
  });

  test('[TC8] nor by a place that it says to have been another from a moment on', () => {
    const story = awayAgain();
    setBy(story, MELDKAMER, '2026-0001', { to: place('RTD') }, '09:00:00');
    setBy(story, MELDKAMER, '2026-0001', { to: place('AMS') }, '09:00:00');
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual([['2026-0001'], 'active']);
  });

  test('[TC8] nor by a start before what came before it', () => {
    const story = awayAgain();
    setBy(story, MELDKAMER, '2026-0002', { start: instant('08:00:00') });
    expect([recurrenceOf(story, '2026-0001'), recurrenceOf(story, '2026-0002')]).toEqual([[], ['2026-0001']]);
    expect(a14(story, '2026-0002')).toBe('active');
  });

  test('[TC8] nor where the earlier one, set right to another place, goes on again there for others', () => {
    const story = new Story().at('08:00:00');
    for (const id of [UITGIFTE, POLITIE]) story.located(id, 'MNL');
    story.announced('MNL', [UITGIFTE], '08:05:00', '08:20:00');
    story.at('08:10:00').located(UITGIFTE, 'Zeist');
    story.at('08:15:00').located(UITGIFTE, 'MNL');
    story.at('12:00:00').located(UITGIFTE, 'Zeist');
    const again = [['2026-0001'], 'active'];
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual(again);
    const statement = { kind: 'storing', to: place('MNL'), functions: [UITGIFTE, POLITIE] as FunctionId[] } as const;
    story.at('12:10:00').announced('MNL', [], '11:50:00', '20:00:00', 'plan-1', statement);
    setBy(story, MELDKAMER, '2026-0001', { to: place('AMS'), start: instant('11:00:00') });
    story.located(POLITIE, 'AMS', { source: sourceOf('MNL', 'nieuw') });
    story.wait(1_000).tick();
    expect(story.afwijking('2026-0001').course.endedAt).toBeNull();
    expect([recurrenceOf(story, '2026-0002'), a14(story, '2026-0002')]).toEqual(again);
  });

  describe('[R131][R136] what was said before goes along by the hand of LMS', () => {
    /** Registered of these to be nobody knows where, seen in Zeist, and said then by its meldkamer to have been there all along. */
    function saidThere(functions: readonly string[], policy?: Policy): Story {
      const story = new Story(policy).at('08:00:00');
      for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
      if (!functions.includes(AANNAME)) story.located(AANNAME, 'Zeist');
      const known = story.afwijkingen().map(({ number }) => number);
      story.registered('MNL', functions, { kind: 'overig', start: story.now, expectedEnd: null }, MELDKAMER, known);
      for (const id of functions) story.at('09:00:00').located(id, 'Zeist');
      setBy(story, MELDKAMER, `2026-000${known.length + 1}`, { to: place('Zeist') });
      return story;
    }

    /** Home, and outside its meldkamer in another class of place: of what that is a recurrence. */
    function again(story: Story): readonly string[] {
      for (const id of [AANNAME, POLITIE]) story.at('12:00:00').located(id, 'MNL');
      story.at('14:00:00').located(POLITIE, 'AMS');
      return recurrenceOf(story, '2026-0003');
    }

    test('to the one that they are split into, and is not of the other one any more', () => {
      const story = saidThere([AANNAME, POLITIE]);
      const split = { kind: 'split', functions: [POLITIE as FunctionId], reason: 'apart' } as const;
      expect(story.step('2026-0001', split)).not.toHaveProperty('code');
      const [left, own] = ['2026-0001', '2026-0002'].map((number) => story.afwijking(number).replaced);
      expect([left, own]).toEqual([AANNAME, POLITIE].map((id) => [{ to: null, functions: [id] }]));
      expect(again(story)).toEqual(['2026-0002']);
    });

    test('to the one that takes theirs up', () => {
      const story = saidThere([POLITIE], EACH_POST_ITS_OWN);
      const join = { kind: 'join', with: '2026-0002', reason: 'samen', despiteContradiction: false } as const;
      expect(story.step('2026-0001', join)).not.toHaveProperty('code');
      expect(story.afwijking('2026-0001').replaced).toEqual([{ to: null, functions: [POLITIE] }]);
      expect(again(story)).toEqual(['2026-0001']);
    });
  });

  test('a plan that changed before it began was nowhere', () => {
    const story = new Story().at('07:00:00');
    story.located(AANNAME, 'MNL');
    registered(story, '09:00:00', 'Zeist');
    setBy(story, MELDKAMER, '2026-0001', { to: place('AMS') });
    story.at('09:01:00').located(AANNAME, 'AMS');
    story.at('09:05:00').located(AANNAME, 'MNL');
    story.at('12:00:00').located(AANNAME, 'Zeist');
    expect(story.afwijking('2026-0001').course.endedAt).toBe(instant('09:05:00'));
    expect(recurrenceOf(story, '2026-0002')).toEqual([]);
  });
});

/** What is promised, told by looking at each of them. */
function plainly(all: readonly Afwijking[], later: Afwijking, within: number, absences: Absences): readonly string[] {
  return all
    .filter((one) => one.number !== later.number && one.course.withdrawnAt === null)
    .filter((one) =>
      everSaid(later).some(
        (id) =>
          isAwayAgain(one, later, id, within, absences[id] ?? []) ||
          (isAlike(one, later, id) &&
            stays(later, id)
              .flatMap(({ from, last }) => [
                from,
                ...returnsIn(all, later, id)
                  .filter((at) => isUpTo(at, last))
                  .slice(-1)
                  .filter((at) => from < at),
              ])
              .some((from) => wasBefore(one, id, from, within))),
      ),
    )
    .sort(byNumber)
    .slice(-20)
    .map(({ number }) => number);
}

/** Away in the one and then, once it was back from there, in the other; not where the one has both, or is all of the other's, unconfirmed. */
function isAwayAgain(one: Afwijking, later: Afwijking, id: FunctionId, within: number, known: readonly Absence[]) {
  return known.some((before) => {
    const next = known.find((each) => each.class === before.class && isSeenIn(later, id, each) && isFrom(each, before));
    if (before.until === null || next === undefined || elapsed(before.until, next.from) > within) return false;
    if (before.returnedFrom?.includes(one.number)) return true;
    const isPart =
      [one, later].every(({ to, replaced }) => isPlace(to) && replaced === undefined) && hasAllOf(later, one);
    const isContinued = (placesSaidOf(one, id) !== null && isSeenIn(one, id, next)) || isPart;
    return isSeenIn(one, id, before) && (before.returnedFrom !== undefined || !isContinued);
  });
}

function isPlace(to: Location | null): boolean {
  return to !== null && to.kind !== 'unknown';
}

function isFrom(one: Absence, before: Absence): boolean {
  return one !== before && before.until !== null && one.from >= before.until;
}

function isSeenIn(one: Afwijking, id: FunctionId, { from, until, places }: Absence): boolean {
  const isSaidOtherwise = one.replaced?.some(({ functions }) => functions.includes(id)) ?? false;
  const whole = {
    from: beginOf(one),
    last: isActive(one) ? null : latest(beginOf(one), spanOf(one).until ?? beginOf(one)),
  };
  const isThen = (isSaidOtherwise ? [whole] : stays(one, id)).some(
    (stay) => (until === null || stay.from < until) && (stay.last === null || from < stay.last),
  );
  const said = placesSaidOf(one, id);
  return isThen && places.some((place) => said === null || said.some((to) => sameLocation(to, place)));
}

function wasBefore(one: Afwijking, id: FunctionId, moment: Instant, within: number): boolean {
  const isDropped = !everNamed(one).includes(id);
  return stays(one, id).some(({ from, last }) => {
    if (isDropped && (last === null || last > moment)) return false;
    return from < moment && (last === null || elapsed(last, moment) <= within);
  });
}

/** The confirmed returns of this function of before this one was opened or went on, the oldest first. */
function returnsIn(all: readonly Afwijking[], { announcedAt, course: { pauses = [] } }: Afwijking, id: FunctionId) {
  const known = [announcedAt, ...pauses.flatMap(({ until }) => until ?? [])].sort().at(-1) ?? announcedAt;
  return all
    .filter((one) => everSaid(one).includes(id))
    .flatMap(({ course }) => course.returnedAt ?? [])
    .filter((at) => at <= known)
    .sort();
}

function isUpTo(at: Instant, last: Instant | null): boolean {
  return last === null || at < last;
}

/** From when until when it was in it, each time that it was. */
function stays(one: Afwijking, id: FunctionId): readonly { readonly from: Instant; readonly last: Instant | null }[] {
  const isDropped = !everNamed(one).includes(id);
  const pieces = (isDropped ? [{ from: null, until: null, functions: [id] }] : piecesOf(one)).map((piece) => ({
    ...piece,
    isIn: piece.functions.includes(id),
  }));
  const comes = pieces.filter(({ isIn }, index) => isIn && pieces[index - 1]?.isIn !== true);
  const goes = pieces.filter(({ isIn }, index) => isIn && pieces[index + 1]?.isIn !== true);
  const begin = beginOf(one);
  const end = isActive(one) ? null : latest(begin, spanOf(one).until ?? begin);
  const named = comes.flatMap((come, index) => {
    const until = goes[index]?.until ?? null;
    return until !== null && until <= begin ? [] : [{ from: come.from, until }];
  });
  return named.map(({ from, until }) => ({
    from: from === null ? begin : latest(begin, from),
    last: soonest(until, end),
  }));
}

function beginOf(one: Afwijking): Instant {
  const begun = one.course.startedAt ?? spanOf(one).from;
  const said = one.dossier?.milestones.find(({ kind, by }) => kind === 'started' && by.role !== 'lms')?.by.at;
  return said === undefined ? begun : latest(begun, said);
}

function isAlike(one: Afwijking, other: Afwijking, id: FunctionId): boolean {
  const [here, there] = [one, other].map((each) =>
    [...piecesOf(each), ...(each.replaced ?? [])].flatMap(({ to, functions }) => {
      const tracked = parseFunction(id);
      if (!functions.includes(id) || tracked === null) return [];
      return [to === null || to.kind === 'unknown' ? null : classify(tracked, to, beginOf(each))];
    }),
  );
  return here?.some((place) => there?.some((each) => place === null || each === null || place === each)) ?? false;
}

test('[R51] in any story each names what looking at all of them would name', () => {
  let found = 0;
  fc.assert(
    fc.property(steps, (acts) => {
      const { picture } = tellStory(acts);
      const { dossier } = picture.policy;
      const all = allAfwijkingen(picture);
      for (const one of all) {
        const named = recurrencesOf(picture, one, dossier).map(({ number }) => number);
        expect(named).toEqual(plainly(all, one, dossier.recurrenceWithin, picture.absences ?? {}));
        found += named.length;
      }
    }),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(20);
});

test('[R51] looking it up for each of ten thousand costs each hardly more than for each of a thousand', () => {
  const story = new Story().at('09:00:00');
  registered(story, '08:00:00', 'Breda');
  const model = story.afwijking('2026-0001');
  const many = (count: number) => {
    const all = Array.from({ length: count }, (_, index): Afwijking => {
      const start = instantOf(millisecondsOf(model.start) + index * HOUR);
      return { ...model, number: numberOf('2026', index + 1), start, expectedEnd: start };
    });
    const afwijkingen = all.reduce(withValue, {});
    return () => {
      for (const one of all)
        recurrencesOf({ afwijkingen, archive: null, absences: null }, one, {
          ...DEFAULT_POLICY.dossier,
          recurrenceWithin: 0,
        });
    };
  };
  const { few, lots } = costs(1, { few: many(1_000), lots: many(10_000) });
  // Ten times as many, each looking over ten times as many chunks; all against all would be a hundred times as much.
  expect(lots / few).toBeLessThan(60);
});
