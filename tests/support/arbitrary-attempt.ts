// What a feed, a meldkamer or a party that answers for a function may try, so that an absence of its own looks better than it is.

import fc from 'fast-check';
import { after, MINUTE } from '#shared/base/time.ts';
import { byNumber } from '#shared/deviation/number.ts';
import { allAfwijkingen } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Step } from '#shared/rules/steps.ts';
import { decision, takeDecision } from './arbitrary-decisions.ts';
import { actor, LMS, place, type Story, sourceOf } from './story.ts';

const FUNCTIONS = [
  'MNL/ambulance/09/aanname',
  'MNL/ambulance/09/uitgifte',
  'MNL/politie/aanname',
  'NHL/politie/aanname',
] as FunctionId[];
const PLACES = ['MNL', 'NHL', 'AMS', 'Zeist', 'Breda', '?'];
/** Of the meldkamer of the function: the door lets nobody speak for another one. */
const SYSTEMS = ['gms', 'gms', 'telefonie', 'nieuw', 'handmatig', 'handmatig', 'handmatig-rav-09', 'handmatig-ams'];
const INTERESTED = [
  actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL'),
  actor('meldkamer', 'Meldkamer Noord-Holland', 'NHL'),
  actor('party', 'RAV Utrecht'),
  actor('party', 'Politie'),
];

const minutes = fc.nat({ max: 600 });
const one = <T>(of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of);
const about = fc.subarray(FUNCTIONS.slice(0, 3), { minLength: 1 });

const reading = fc.record({
  do: fc.constant('locate' as const),
  what: one(FUNCTIONS),
  where: one(PLACES),
  system: one(SYSTEMS),
  back: fc.oneof(fc.constant(0), minutes),
  since: fc.option(minutes),
});

const statement = fc.record({
  about,
  where: one(PLACES),
  kind: one(['uitwijk', 'storing', 'pilot', 'overig'] as const),
  begins: fc.integer({ min: -600, max: 60 }),
  lasts: fc.option(fc.integer({ min: 1, max: 1_200 })),
});

export const attempt = fc.oneof(
  { weight: 4, arbitrary: reading },
  fc.record({ do: fc.constant('beat' as const), system: one(SYSTEMS.slice(0, 4)) }),
  // By LMS, that may think that a feed is no longer in use.
  fc.record({
    do: fc.constant('retire' as const),
    what: one(FUNCTIONS),
    system: one(SYSTEMS.slice(0, 4)),
    joins: fc.boolean(),
  }),
  fc.record({ do: fc.constant('staff' as const), filled: fc.nat({ max: 4 }) }),
  fc.record({
    do: fc.constant('announce' as const),
    reference: one(['plan-1', 'plan-2']),
    decider: one([null, 'smb', 'rav-09', 'Directie']),
    statement,
  }),
  fc.record({ do: fc.constant('register' as const), by: one(INTERESTED), statement }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('rectify' as const),
      pick: fc.nat(),
      by: one(INTERESTED),
      statement,
      which: fc.nat({ max: 6 }),
      // Since when it is so; null: from the beginning.
      back: fc.option(minutes),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      pick: fc.nat(),
      kind: one(['start', 'end', 'withdraw', 'confirm-return', 'evaluate', 'confirm-claim', 'deny-claim'] as const),
      back: minutes,
      by: one(INTERESTED),
    }),
  },
  fc.record({ do: fc.constant('decide' as const), pick: fc.nat(), decision }),
);

export type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

/** What is no attempt to look better: who said that it is away says that it is home, and a decision of who may decide. */
export const FAIR: Readonly<Record<'home' | 'decided', fc.Arbitrary<Attempt>>> = {
  home: reading.map((told) => ({ ...told, where: told.what.slice(0, 3), system: 'gms', back: 0, since: null })),
  decided: fc.record({
    do: fc.constant('decide' as const),
    pick: fc.nat(),
    decision: decision.map((told) => {
      const words = { how: 'self', outcome: 'allowed', to: 'its own' } as const;
      return { ...told, ...words, self: 1, from: null, decided: 0, isApt: true };
    }),
  }),
};

/** Has it tried, as far as the rules let it. */
export function tryOut(story: Story, tried: Attempt): void {
  const ago = (back: number) => after(story.now, -back * MINUTE);
  switch (tried.do) {
    case 'locate': {
      const { what, where, back, since } = tried;
      const source = sourceOf(what.slice(0, 3) as MeldkamerId, tried.system);
      story.located(what, where, {
        source,
        observedAt: ago(back),
        ...(since === null ? {} : { since: ago(back + since) }),
      });
      return;
    }
    case 'beat':
      story.heartbeat(sourceOf('MNL', tried.system));
      return;
    case 'retire': {
      const source = sourceOf(tried.what.slice(0, 3) as MeldkamerId, tried.system);
      story.submit({ kind: 'retire-feed', source }, LMS);
      if (tried.joins) story.wait(1_000).heartbeat(source);
      return;
    }
    case 'staff':
      story.staffed('MNL/ambulance/09', tried.filled, 2);
      return;
    case 'announce': {
      const { start, expectedEnd, functions, ...answers } = stated(story, tried.statement);
      const { reference, decider } = tried;
      const said = { ...answers, decider, mandate: decider === null ? null : 'werkwijze-smb' };
      story.announced('MNL', functions, start, expectedEnd, reference, said);
      return;
    }
    case 'register': {
      const { functions, ...answers } = stated(story, tried.statement);
      const known = story.afwijkingen().map(({ number }) => number);
      story.registered('MNL', functions, answers, tried.by, known);
      return;
    }
    case 'rectify': {
      const number = picked(story, tried.pick);
      if (number === null) return;
      const { start, expectedEnd, functions, kind, to } = stated(story, tried.statement);
      const answers = [
        { start },
        { expectedEnd },
        { functions },
        { kind },
        { to },
        { start, expectedEnd, kind, to },
        { to: null },
      ];
      const from = tried.back === null ? null : ago(tried.back);
      const rectified = { statement: answers[tried.which] ?? {}, from, reason: 'nader bekend' };
      story.step(number, { kind: 'rectify', ...rectified }, tried.by);
      return;
    }
    case 'step': {
      const number = picked(story, tried.pick);
      if (number !== null) story.step(number, stepOf(story, number, tried), tried.by);
      return;
    }
    case 'decide': {
      const number = picked(story, tried.pick);
      if (number !== null) takeDecision(story, number, tried.decision);
    }
  }
}

type Said = typeof statement extends fc.Arbitrary<infer T> ? T : never;

function stated({ now }: Story, said: Said) {
  const start = after(now, said.begins * MINUTE);
  return {
    start,
    expectedEnd: said.lasts === null ? null : after(start, said.lasts * MINUTE),
    functions: said.about,
    kind: said.kind,
    to: place(said.where),
  };
}

function stepOf({ now }: Story, number: string, { kind, back }: Extract<Attempt, { do: 'step' }>): Step {
  switch (kind) {
    case 'start':
    case 'end':
      return { kind, at: after(now, -back * MINUTE), text: 'voorbij' };
    case 'evaluate':
      return { kind, conclusion: 'voorbij', document: null, actions: [] };
    case 'confirm-claim':
    case 'deny-claim':
      return { kind, decision: `${number}-b${1 + (back % 3)}`, text: null };
    case 'withdraw':
      return { kind, text: 'voorbij', despiteOpen: true };
    default:
      return { kind, text: 'voorbij' };
  }
}

function picked({ picture }: Story, pick: number): string | null {
  const numbers = [...allAfwijkingen(picture)].sort(byNumber).map(({ number }) => number);
  return numbers[pick % Math.max(1, numbers.length)] ?? null;
}
