// What was done in dossiers between two positions, as far as whoever takes over has to know: opened, decided,
// begun, over, back, closed, joined, split, and what the receiving meldkamer said.

import type { Instant } from '#shared/base/time.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import type { DecisionOutcome, Reception } from '#shared/deviation/dossier.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Follower, Passed } from './follower.ts';

export const TURNS = [
  'opened',
  'started',
  'decided',
  'ended',
  'resumed',
  'returned',
  'closed',
  'withdrawn',
  'taken-up',
  'split-off',
  'reception-answered',
] as const;

export type Turn = {
  readonly what: (typeof TURNS)[number];
  /** When it was recorded last. */
  readonly at: Instant;
  /** How often: what begins and ends all night is told once. */
  readonly times: number;
  /** Null: this software, by what sources told. */
  readonly by: Pick<Actor, 'role' | 'organisation'> | null;
  /** Of a decision: what it says, and the party that took it; null for all else, and for an unknown party. */
  readonly outcome: DecisionOutcome | null;
  readonly party: string | null;
  /** Of what went up in another deviation, or was split: that other one; null for all else. */
  readonly other: AfwijkingNumber | null;
  /** What the meldkamer that the functions go to said of carrying them; null for all else. */
  readonly reception: Pick<Reception, 'meldkamer' | 'outcome' | 'carries'> | null;
};

export type DossierTurn = {
  readonly number: AfwijkingNumber;
  readonly meldkamer: MeldkamerId | null;
  /** Each of its kind, decider and recorder once, in the order in which they were first recorded. */
  readonly turns: readonly Turn[];
  readonly at: Instant;
};

export function dossierTurns(): Follower<DossierTurn> {
  const noted = new Map<AfwijkingNumber, DossierTurn>();
  return {
    note(passed) {
      for (const fact of passed.entry.facts) {
        const number = numberIn(fact);
        const turn = number === null ? null : turnOf(fact, passed);
        if (number === null || turn === null) continue;
        const afwijking = afwijkingIn(passed.after, number) ?? afwijkingIn(passed.before, number);
        const known = noted.get(number);
        const { recordedAt: at } = passed.entry;
        const meldkamer = afwijking?.meldkamer ?? known?.meldkamer ?? null;
        noted.set(number, { number, meldkamer, turns: withTurn(known?.turns ?? [], turn), at });
      }
    },
    told: () => [...noted.values()].sort((one, other) => (one.number < other.number ? 1 : -1)),
  };
}

function withTurn(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  const known = turns.find((one) => kindOf(one) === kindOf(turn));
  if (known === undefined) return [...turns, turn];
  return turns.map((one) => (one === known ? { ...turn, times: known.times + 1 } : one));
}

function kindOf({ what, by, outcome, party, other, reception }: Turn): string {
  const answer = [reception?.meldkamer, reception?.outcome, reception?.carries];
  return [what, by?.role, by?.organisation, outcome, party, other, ...answer].join('|');
}

function numberIn(fact: Fact): AfwijkingNumber | null {
  if (fact.kind === 'afwijking-opened') return fact.afwijking.number;
  return fact.kind === 'afwijking-changed' ? fact.number : null;
}

function turnOf(fact: Fact, { entry: { by, recordedAt: at } }: Passed): Turn | null {
  const { role, organisation } = by;
  const turn = {
    at,
    times: 1,
    by: role === 'system' || role === 'feed' ? null : { role, organisation },
    outcome: null,
    party: null,
    other: null,
    reception: null,
  };
  if (fact.kind === 'afwijking-opened') return { ...turn, what: 'opened' };
  if (fact.kind !== 'afwijking-changed') return null;
  const { change, number } = fact;
  switch (change.kind) {
    case 'decided': {
      const { outcome, party } = change.decision;
      return { ...turn, what: 'decided', outcome, party };
    }
    case 'taken-up':
      return { ...turn, what: 'taken-up', other: change.into };
    case 'split-off':
      return { ...turn, what: 'split-off', other: change.into === number ? change.from : change.into };
    case 'reception-answered': {
      // What was answered before goes along where LMS joins or splits: that is no answer of now.
      const { meldkamer, outcome, carries, by: answeredBy } = change.reception;
      if (answeredBy.at !== at) return null;
      return { ...turn, what: 'reception-answered', reception: { meldkamer, outcome, carries } };
    }
    default:
      return isTurn(change.kind) ? { ...turn, what: change.kind } : null;
  }
}

type OfCourse = Exclude<Turn['what'], 'opened' | 'decided' | 'taken-up' | 'split-off' | 'reception-answered'>;

function isTurn(kind: DossierChange['kind']): kind is OfCourse {
  return (TURNS as readonly string[]).includes(kind);
}
