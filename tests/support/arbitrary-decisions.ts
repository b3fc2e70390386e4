// Random decisions about one deviation: by whom, of whom, on which mandate, about what, from when; claimed, spoken, denied, set right.

import fc from 'fast-check';
import { after, earliest, HOUR, MINUTE } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { decisionId } from '#shared/deviation/cover.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import { SMB } from './decision.ts';
import { actor, instant, LMS, place, Story } from './story.ts';

const FUNCTIONS = ['DHG/ambulance/15/aanname', 'DHG/ambulance/16/aanname', 'DHG/politie/aanname'] as const;
/** Who decides, with the mandate and the kind that are theirs. */
const SELVES = [
  { by: LMS, mandate: 'beheer-lms', kind: 'storing' },
  { by: SMB, mandate: 'werkwijze-smb', kind: 'tijdelijke-wijziging-werkwijze' },
  { by: actor('smb', 'Bestuurlijk Meldkamerberaad'), mandate: 'pilots-bmb', kind: 'pilot' },
  { by: actor('party', 'RAV Haaglanden'), mandate: 'eigen-uitwijk', kind: 'uitwijk' },
  { by: actor('party', 'Politie'), mandate: 'eigen-uitwijk', kind: 'uitwijk' },
] as const;
const MANDATES = ['eigen-uitwijk', 'beheer-lms', 'werkwijze-smb', 'pilots-bmb', 'eigen afweging', null];
const START = instant('2026-11-02T08:00:00.000Z');

const hour = fc.nat({ max: 48 });

/** Hours count from the start of the deviation. */
export const decision = fc.record({
  self: fc.nat({ max: SELVES.length - 1 }),
  how: fc.constantFrom('self', 'self', 'document', 'log'),
  mandate: fc.constantFrom(...MANDATES),
  outcome: fc.constantFrom('allowed', 'allowed', 'refused'),
  kind: fc.constantFrom('uitwijk', 'tijdelijke-wijziging-werkwijze', 'pilot', null),
  // Which of those of the deviation, a bit for each; none of them: left out.
  functions: fc.option(fc.integer({ min: 1, max: 7 })),
  to: fc.constantFrom('its own', 'its own', 'Delft', null),
  from: fc.option(hour),
  lasts: fc.option(fc.integer({ min: 1, max: 48 })),
  decided: hour,
  denied: fc.constantFrom(true, false, false, false),
  // Most decide within what is theirs; the others are there to cover nothing.
  isApt: fc.constantFrom(true, true, true, false),
});

type Decided = typeof decision extends fc.Arbitrary<infer T> ? T : never;

export const decisionsOf = fc.record({
  kind: fc.constantFrom('uitwijk', 'tijdelijke-wijziging-werkwijze', 'pilot'),
  claimed: fc.boolean(),
  decisions: fc.array(decision, { minLength: 1, maxLength: 8 }),
});

export type Told = typeof decisionsOf extends fc.Arbitrary<infer T> ? T : never;

/** The deviation with all of them in it, some days later; what is refused is not in it. */
export function tellDecisions({ kind, claimed, decisions }: Told): {
  readonly story: Story;
  readonly afwijking: Afwijking;
} {
  const story = new Story().at('2026-11-01T08:00:00.000Z');
  const reference = claimed
    ? { decider: 'rav-15', mandate: 'eigen-uitwijk', kind, to: place('RTD') }
    : { kind, to: place('RTD') };
  story.announced('DHG', FUNCTIONS, START, null, 'plan-1', reference);
  const number = '2026-0001';
  story.at('2026-11-05T08:00:00.000Z');
  for (const one of decisions) takeDecision(story, number, one);
  return { story, afwijking: story.afwijking(number) };
}

/** The same, spread over three deviations about the same functions, time and place; where each stands, the first when left out. */
export function tellSpread({ kind, decisions }: Told, where: readonly number[]): Picture {
  const story = new Story().at('2026-11-01T08:00:00.000Z');
  const numbers = ['2026-0001', '2026-0002', '2026-0003'];
  for (const [index] of numbers.entries()) {
    const said = { kind: kind as 'pilot', to: place('RTD'), start: START };
    story.registered('DHG', FUNCTIONS, said, LMS, numbers.slice(0, index));
  }
  story.at('2026-11-05T08:00:00.000Z');
  for (const [index, one] of decisions.entries()) takeDecision(story, numbers[where[index] ?? 0] as string, one);
  return story.picture;
}

/** Has it recorded, as far as the rules let it, and denied when it is to be. */
export function takeDecision(story: Story, number: string, one: Decided): void {
  const { dossier, start, functions, to } = story.afwijking(number);
  const self = SELVES[one.self] ?? SELVES[0];
  const { by } = self;
  const party = partyOfActor(by);
  const before = dossier?.decisions.length ?? 0;
  const from = after(start, (one.from ?? 0) * HOUR);
  const chosen = functions.filter((_, index) => one.functions !== null && (one.functions >> index) % 2 === 1);
  const about = {
    kind: (one.isApt ? self.kind : one.kind) as never,
    functions: chosen.length === 0 ? null : chosen,
    to: one.to === null ? null : one.to === 'its own' ? to : place(one.to),
    start: from,
    end: one.lasts === null ? null : after(from, one.lasts * HOUR),
    repeated: false,
  };
  story.wait(MINUTE).step(
    number,
    {
      kind: 'decide',
      outcome: one.outcome as 'allowed' | 'refused',
      party,
      capacity: null,
      mandate: one.isApt ? self.mandate : one.mandate,
      document: one.how === 'document' ? 'BST-1' : null,
      log: one.how === 'log' ? '2026-1105-01' : null,
      decidedAt: earliest(story.now, after(start, one.decided * HOUR)),
      about,
      until: null,
      conditions: null,
    },
    one.how === 'self' ? by : LMS,
  );
  const isTaken = (story.afwijking(number).dossier?.decisions.length ?? 0) > before;
  if (isTaken && one.denied) {
    story.step(number, { kind: 'deny-claim', decision: decisionId(number as never, before), text: null }, by);
  }
}
