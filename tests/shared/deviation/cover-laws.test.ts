// The laws of cover over random stories: the order of recording changes none, setting the deviation right touches none, setting a decision
// right touches its own alone, and what is covered was decided by somebody who might. Each is shown to notice a mistake that is planted.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, type Instant, after as later } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { type CoverSpan, coverSpans, mannerOf } from '#shared/deviation/cover.ts';
import { type DecidedAbout, decidedAbout } from '#shared/deviation/deciding.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import { mandatesInForce } from '#shared/picture/mandates-in-force.ts';
import { allAfwijkingen, type Picture } from '#shared/picture/picture.ts';
import { chosen } from '#shared/policy/mandates.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { isPartyId, partyOfActor } from '#shared/reference/parties.ts';
import { decision, decisionsOf, type Told, tellDecisions, tellSpread } from '../../support/arbitrary-decisions.ts';
import { spansIn } from '../../support/cover.ts';

const RUNS = { numRuns: 150 };

/** What is covered, whoever recorded it and when. */
function covered(spans: readonly CoverSpan[]): readonly string[] {
  const said = spans.map(({ from, until, to, untilReturn, began }) =>
    JSON.stringify({ from, until, to, untilReturn, began }),
  );
  return [...new Set(said)].sort();
}

function coverOf(afwijking: Afwijking): readonly (readonly [string, readonly string[]])[] {
  const functions = new Set(afwijking.dossier?.decisions.flatMap(({ about }) => about.functions));
  return [...functions].sort().map((id) => [id, covered(spansIn(afwijking, id))]);
}

function inOrder(told: Told, order: readonly number[]): Told {
  const decisions = told.decisions
    .map((_, index) => told.decisions[order[index] ?? index])
    .filter((one) => one !== undefined);
  return { ...told, decisions };
}

describe('[TC3] the order in which decisions are recorded changes no cover', () => {
  const holds = (of: (afwijking: Afwijking) => unknown): void =>
    fc.assert(
      fc.property(
        decisionsOf.chain((told) =>
          fc.tuple(
            fc.constant(told),
            fc.shuffledSubarray(
              told.decisions.map((_, i) => i),
              { minLength: told.decisions.length },
            ),
          ),
        ),
        ([told, order]) => {
          expect(of(tellDecisions(inOrder(told, order)).afwijking)).toEqual(of(tellDecisions(told).afwijking));
        },
      ),
      RUNS,
    );

  test('[R62] whatever they decide', () => holds(coverOf));

  test('a refusal that ends what was recorded before it, whenever that was decided, is noticed', () => {
    const last = ({ dossier, ...one }: Afwijking): unknown => {
      const refused = dossier?.decisions.findLastIndex(({ outcome }) => outcome === 'refused') ?? -1;
      return coverOf({ ...one, dossier: dossier && { ...dossier, decisions: dossier.decisions.slice(refused + 1) } });
    };
    expect(() => holds(last)).toThrow();
  });
});

describe('[TC3] in which deviation a decision stands changes no cover of a function', () => {
  type Cover = (picture: Picture) => unknown;

  /** Decisions that say all that they are about, so that none of them takes anything from where it stands. */
  const wholeDecisions = fc.record({
    kind: fc.constant('tijdelijke-wijziging-werkwijze' as const),
    claimed: fc.constant(false),
    decisions: fc.array(
      decision.map((one) => ({ ...one, functions: one.functions ?? 7, lasts: one.lasts ?? 24, to: one.to ?? 'Delft' })),
      { minLength: 2, maxLength: 8 },
    ),
  });

  /** What is covered of every function by all of them together. */
  const together =
    (about: (picture: Picture, id: FunctionId) => DecidedAbout = decidedAbout): Cover =>
    (picture) =>
      [...new Set(allAfwijkingen(picture).flatMap(({ functions }) => functions))].sort().map((id) => {
        const { deciding, refusals } = about(picture, id);
        return covered(deciding.flatMap((one) => coverSpans(one, id, { refusals })));
      });

  const holds = (of: Cover): void =>
    fc.assert(
      fc.property(
        wholeDecisions,
        fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (told, where, isTurned) => {
          const order = told.decisions.map((_, index) => (isTurned ? told.decisions.length - 1 - index : index));
          const stands = order.map((index) => where[index] ?? 0);
          expect(of(tellSpread(inOrder(told, order), stands))).toEqual(of(tellSpread(told, [])));
        },
      ),
      RUNS,
    );

  test('[R62] whatever they decide, refuse and deny, in whichever order they are recorded', () => holds(together()));

  test('refusals that count in their own deviation alone are noticed', () => {
    const own: Cover = (picture) =>
      [...new Set(allAfwijkingen(picture).flatMap(({ functions }) => functions))].sort().map((id) => {
        return covered(decidedAbout(picture, id).deciding.flatMap((one) => spansIn(one, id)));
      });
    expect(() => holds(own)).toThrow();
  });

  test('what is allowed that counts in the oldest deviation alone is noticed', () => {
    const oldest = (picture: Picture, id: FunctionId) => {
      const { deciding, refusals } = decidedAbout(picture, id);
      return { deciding: deciding.filter(({ number }) => number === '2026-0001'), refusals };
    };
    expect(() => holds(together(oldest))).toThrow();
  });
});

describe('[TC4] setting right', () => {
  const deviation = (of: (afwijking: Afwijking) => unknown): void =>
    fc.assert(
      fc.property(decisionsOf, fc.nat({ max: 3 }), (told, which) => {
        const { story, afwijking } = tellDecisions(told);
        const before = of(afwijking);
        const statement = [
          { kind: 'pilot' },
          { to: { kind: 'elsewhere', place: 'Bilthoven' } },
          { start: later(afwijking.start, -HOUR), expectedEnd: later(afwijking.start, 100 * HOUR) },
          { functions: afwijking.functions.slice(0, 1) },
        ][which] as never;
        story.step(afwijking.number, { kind: 'rectify', statement, reason: 'nader bekend' });
        expect(of(story.afwijking(afwijking.number))).toEqual(before);
      }),
      RUNS,
    );

  test('[R62] the deviation changes no cover', () => deviation(coverOf));

  test('cover that is cut to what the deviation says now is noticed', () => {
    const cut = (one: Afwijking): unknown =>
      coverOf({
        ...one,
        dossier: one.dossier && {
          ...one.dossier,
          decisions: one.dossier.decisions.filter(({ about }) => about.kind === one.kind),
        },
      });
    expect(() => deviation(cut)).toThrow();
  });

  /** What every other decision covers, by what they all say. */
  const decisionAlone = (coverOfAll: (one: Afwijking, id: FunctionId) => readonly CoverSpan[]): number => {
    let changed = 0;
    fc.assert(
      fc.property(decisionsOf, fc.nat(), fc.nat({ max: 4 }), (told, pick, which) => {
        const { story, afwijking } = tellDecisions(told);
        const decisions = afwijking.dossier?.decisions ?? [];
        const allowed = decisions.flatMap(({ outcome, by, told: how }, index) =>
          outcome !== 'refused' && how === 'recorded' && by.role === 'lms' ? [index] : [],
        );
        const index = allowed[pick % Math.max(1, allowed.length)];
        if (index === undefined) return;
        const covering = (one: Afwijking, isOne: (decision: number) => boolean): unknown =>
          afwijking.functions.map((id) => coverOfAll(one, id).filter(({ decision }) => isOne(decision)));
        const [before, own] = [
          covering(afwijking, (one) => one !== index),
          covering(afwijking, (one) => one === index),
        ];
        const words = {
          document: 'BST-99',
          ...[
            { end: later(afwijking.start, 77 * HOUR) },
            { start: later(afwijking.start, HOUR) },
            { to: { kind: 'meldkamer', meldkamer: 'AMS' } as const },
            { functions: afwijking.functions.slice(0, 1) },
            { decidedAt: afwijking.start },
          ][which],
        };
        const decision = `${afwijking.number}-b${index + 1}`;
        story.step(afwijking.number, { kind: 'rectify-decision', decision, words, reason: 'typefout' });
        const after = story.afwijking(afwijking.number);
        expect(covering(after, (one) => one !== index)).toEqual(before);
        if (JSON.stringify(covering(after, (one) => one === index)) !== JSON.stringify(own)) changed += 1;
      }),
      { ...RUNS, endOnFailure: true },
    );
    return changed;
  };

  test('[R63] a decision changes the cover of that decision alone', () => {
    expect(decisionAlone(spansIn)).toBeGreaterThan(10);
  });

  test('words that are taken for those of every decision are noticed', () => {
    const alike = ({ dossier, course }: Afwijking, id: FunctionId): readonly CoverSpan[] => {
      const about = dossier?.decisions.findLast(({ earlier }) => earlier.length > 0)?.about;
      const decisions = dossier?.decisions.map((one) => (about === undefined ? one : { ...one, about })) ?? [];
      return spansIn({ course, dossier: dossier && { ...dossier, decisions } }, id);
    };
    expect(() => decisionAlone(alike)).toThrow();
  });
});

describe('[TC6] what is covered was decided by a known party that held a mandate for that function, place and moment', () => {
  /** Said once more, and by other means than the code. */
  function mightDecide(
    picture: Picture,
    { meldkamer }: Afwijking,
    decision: Decision,
    id: FunctionId,
    at: Instant,
  ): boolean {
    const { party, by, document, log, told, answer, about, decidedAt } = decision;
    if (told !== 'recorded' || answer?.outcome === 'denied' || party === null || !isPartyId(party)) return false;
    const isItself = partyOfActor(by) === party;
    if (!isItself && !(by.role === 'lms' && (document !== null || log !== null))) return false;
    if ((decidedAt ?? by.at) > at) return false;
    const words = decision.mandateId ?? decision.mandate;
    return mandatesInForce(picture, decidedAt ?? by.at).some(
      (one) =>
        (one.id === words || one.basis === words) &&
        one.kinds.includes(about.kind) &&
        chosen(one.party, { functions: [id], meldkamer }).includes(party) &&
        (one.to === 'anywhere' || about.to?.kind === 'meldkamer'),
    );
  }

  const holds = (spansOf: (afwijking: Afwijking, id: FunctionId) => readonly CoverSpan[]): number => {
    let seen = 0;
    fc.assert(
      fc.property(decisionsOf, (told) => {
        const { story, afwijking } = tellDecisions(told);
        const functions = afwijking.dossier?.decisions.flatMap(({ about }) => about.functions) ?? [];
        for (const id of new Set([...afwijking.functions, ...functions])) {
          for (const { decision, from } of spansOf(afwijking, id)) {
            seen += 1;
            const one = afwijking.dossier?.decisions[decision];
            expect(one !== undefined && mightDecide(story.picture, afwijking, one, id, from)).toBe(true);
          }
        }
      }),
      RUNS,
    );
    return seen;
  };

  test('[R60][R61] whoever recorded it', () => {
    expect(holds(spansIn)).toBeGreaterThan(RUNS.numRuns);
  });

  test.each<readonly [string, (decision: Decision) => Decision]>([
    [
      'a claim that counts',
      (one) => ({ ...one, told: 'recorded', document: one.document ?? 'x', within: one.about.functions }),
    ],
    ['a mandate that is not looked at', (one) => ({ ...one, within: one.about.functions })],
    ['a denial that is forgotten', (one) => ({ ...one, answer: null })],
  ])('%s is noticed', (_what, plant) => {
    const planted = (one: Afwijking, id: FunctionId): readonly CoverSpan[] => {
      const { dossier } = one;
      return spansIn({ ...one, dossier: dossier && { ...dossier, decisions: dossier.decisions.map(plant) } }, id);
    };
    expect(() => holds(planted)).toThrow();
  });
});

test('the stories have claims, denials, objections, spoken decisions and refusals enough to tell', () => {
  const stories = fc.sample(decisionsOf, { numRuns: 200, seed: 20261128 }).map(tellDecisions);
  const has = (is: (one: Decision) => boolean): number =>
    stories.filter(({ afwijking }) => afwijking.dossier?.decisions.some(is)).length;
  const shares = [
    has(({ told }) => told === 'announced'),
    has(({ answer }) => answer?.outcome === 'denied'),
    has(({ outcome, within }) => outcome === 'refused' && within?.length === 0),
    has(({ outcome, within }) => outcome === 'refused' && within?.length !== 0),
    has((one) => mannerOf(one) === 'spoken'),
    has(({ within, about }) => within !== null && within.length > 0 && within.length < about.functions.length),
  ];
  expect(
    shares.every((count) => count >= 20),
    shares.join(' '),
  ).toBe(true);
  expect(stories.every(({ story }) => allAfwijkingen(story.picture).length === 1)).toBe(true);
});
