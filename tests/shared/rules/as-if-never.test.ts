// What was recorded on behalf of a party that denies it counts for the ladder as if it had never been: over random stories, each told twice,
// with it and without it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, MINUTE } from '#shared/base/time.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
// Of the same post: whose dossier it is in rests on nothing that was decided.
const UITGIFTE = 'MNL/ambulance/09/uitgifte';

type Act =
  | { readonly do: 'say'; readonly function: string; readonly where: string; readonly late: number }
  | {
      readonly do: 'decide';
      readonly lasts: number | null;
      readonly isSpoken: boolean;
    }
  /** Of all that was spoken so far, wherever the function is by then. */
  | { readonly do: 'deny' };

// Never the moment of another word: what is home at the moment at which it left lapses then, and is known to only later.
const late = fc.constantFrom(0, 0, 0, 3.5);
function saying(id: string, ...where: readonly string[]): fc.Arbitrary<Act> {
  return fc.record({
    do: fc.constant('say' as const),
    function: fc.constant(id),
    where: fc.constantFrom(...where),
    late,
  });
}

const otherActs: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Act> }[] = [
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      lasts: fc.constantFrom(null, 7, 45),
      isSpoken: fc.constantFrom(true, true, true, false),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deny' as const) }) },
];
function storyOf(...says: readonly fc.Arbitrary<Act>[]): fc.Arbitrary<Told> {
  const act = fc.oneof({ weight: 3, arbitrary: fc.oneof(...says) }, ...otherActs);
  return fc.array(fc.record({ wait: fc.integer({ min: 1, max: 22 }), act }), { minLength: 3, maxLength: 12 });
}
type Told = readonly { readonly wait: number; readonly act: Act }[];

function waited(story: Story, minutes: number): void {
  for (let minute = 0; minute < minutes; minute += 1) {
    story.wait(MINUTE).heartbeat(sourceOf('MNL'));
    story.tick();
  }
}

/** How it went, and what the SMB denied, at the latest at its end. */
function tell(told: Told, isSpokenToo: boolean, functions: readonly string[] = [AANNAME]): Story {
  const story = new Story();
  for (const id of functions) story.located(id, 'MNL');
  story.at('10:00:00').heartbeat(sourceOf('MNL'));
  for (const id of functions) story.located(id, 'Zeist');
  // When a return ended what really was decided, told late, is known; when that became known is not: such a word comes on time here.
  const endsLate = told.some(({ act }) => act.do === 'decide' && !act.isSpoken);
  const spoken: string[] = [];
  const deny = () => {
    for (const decision of spoken.splice(0)) {
      const said = story.step('2026-0001', { kind: 'deny-claim', decision, text: null }, SMB);
      expect(Array.isArray(said)).toBe(true);
    }
  };
  for (const { wait, act } of told) {
    waited(story, wait);
    if (act.do === 'say') {
      const late = endsLate ? 0 : act.late;
      story.located(act.function, act.where, { observedAt: after(story.now, -late * MINUTE) });
    } else if (act.do === 'deny') {
      deny();
    } else if (isSpokenToo || !act.isSpoken) {
      const end = act.lasts === null ? null : after(story.now, act.lasts * MINUTE);
      const about = {
        kind: 'tijdelijke-wijziging-werkwijze' as const,
        functions: null,
        to: place('Zeist'),
        start: null,
        end,
        repeated: false,
      };
      const how = act.isSpoken ? { document: null, log: '2026-1121-01' } : {};
      const facts = story.step('2026-0001', { ...DECISION, ...how, about }, act.isSpoken ? LMS : SMB);
      const count = story.afwijking('2026-0001').dossier?.decisions.length ?? 0;
      if (act.isSpoken && Array.isArray(facts)) spoken.push(`2026-0001-b${count}`);
    }
    // R130: what became known of the past is looked at within a second.
    story.wait(1000).tick();
    story.wait(-1000);
  }
  waited(story, 3);
  deny();
  story.tick();
  return story;
}

/** Where each ladder is that runs. */
function ladders(story: Story): unknown {
  return story.afwijkingen().flatMap(({ number, dossier }) => {
    const ladder = dossier?.ladder ?? null;
    if (ladder === null || ladder.stoppedAt !== null) return [];
    return [[number, ladder.turns.at(-1)?.step, ladder.nextAt]];
  });
}

test('[R47][R60] a ladder is where it would be had what is denied never been on record', () => {
  fc.assert(
    fc.property(storyOf(saying(AANNAME, 'MNL', 'Zeist', 'Zeist')), (told) => {
      expect(ladders(tell(told, true))).toEqual(ladders(tell(told, false)));
    }),
    { numRuns: 150 },
  );
});

test('[R47][R60] so is that of one that moves on from place to place, whichever deviation has it by then', () => {
  const moving = storyOf(saying(AANNAME, 'Zeist', 'Breda', 'Houten'), saying(UITGIFTE, 'MNL', 'Zeist', 'Zeist'));
  const both = [AANNAME, UITGIFTE];
  fc.assert(
    fc.property(moving, (all) => {
      // What really was decided about it ends this: it begins anew then.
      const told = all.filter(({ act }) => act.do !== 'decide' || act.isSpoken);
      expect(ladders(tell(told, true, both))).toEqual(ladders(tell(told, false, both)));
    }),
    { numRuns: 100 },
  );
});

test('[R47][R60] not when it was really decided about before it moved on, nor when it was home', () => {
  const spoken = { wait: 2, act: { do: 'decide', lasts: null, isSpoken: true } } as const;
  const really = { wait: 2, act: { do: 'decide', lasts: null, isSpoken: false } } as const;
  const goes = (wait: number, where: string) =>
    ({ wait, act: { do: 'say', function: AANNAME, where, late: 0 } }) as const;
  const deny = { wait: 2, act: { do: 'deny' } } as const;
  for (const between of [really, goes(2, 'MNL')]) {
    const told: Told = [spoken, between, goes(40, 'Breda'), deny];
    const both = [AANNAME, UITGIFTE];
    const is = tell(told, true, both);
    expect(ladders(is)).toEqual(ladders(tell(told, false, both)));
    expect(is.afwijking('2026-0002').dossier?.ladder?.turns.map(({ step }) => step)).toEqual([0]);
  }
});

test('[R47][R60] nor is it cut by the time that the others were home', () => {
  const goes = (wait: number, id: string, where: string) =>
    ({ wait, act: { do: 'say', function: id, where, late: 0 } }) as const;
  const told: Told = [
    goes(3, AANNAME, 'Breda'),
    { wait: 3, act: { do: 'decide', lasts: null, isSpoken: true } },
    goes(19, UITGIFTE, 'MNL'),
    goes(25, AANNAME, 'Zeist'),
    { wait: 14, act: { do: 'deny' } },
  ];
  const both = [AANNAME, UITGIFTE];
  const is = tell(told, true, both);
  expect(ladders(is)).toEqual(ladders(tell(told, false, both)));
  expect(is.afwijking('2026-0001').dossier?.ladder?.turns.at(-1)?.step).toBe(3);
});

/** It comes home, is denied there, and leaves again. */
function deniedAtHome(spokenFor: number | null, minutes: readonly [number, number]): Story {
  const [untilHome, untilLeft] = minutes;
  const told: Told = [
    { wait: 5, act: { do: 'decide', lasts: spokenFor, isSpoken: true } },
    { wait: untilHome, act: { do: 'say', function: AANNAME, where: 'MNL', late: 0 } },
    { wait: 5, act: { do: 'deny' } },
    { wait: untilLeft, act: { do: 'say', function: AANNAME, where: 'Zeist', late: 0 } },
  ];
  expect(ladders(tell(told, true))).toEqual(ladders(tell(told, false)));
  return tell(told, true);
}

test('[R47][R60] what is denied while the function is home counts when it leaves again', () => {
  const turns = deniedAtHome(null, [35, 10]).afwijking('2026-0001').dossier?.ladder?.turns ?? [];
  expect(turns.map(({ step, at }) => [step, at.slice(11, 16)])).toEqual([
    [0, '10:00'],
    [1, '10:55'],
    [2, '10:55'],
  ]);
});

test('[R47][R60] and the step that it was in is taken again then, for it had stopped', () => {
  const ladder = deniedAtHome(1, [5, 2]).afwijking('2026-0001').dossier?.ladder;
  expect(ladder?.turns.map(({ step, at }) => [step, at.slice(11, 16)])).toEqual([
    [0, '10:00'],
    [0, '10:06'],
    [0, '10:17'],
  ]);
  expect(ladder?.stops?.map((at) => at.slice(11, 16))).toEqual(['10:05', '10:10']);
});
