// A *gebeurtenis*: one cause that touches several meldkamers, with the begin and the end of each of them kept apart, and the proposal that
// there may be one. Opened, changed and ended by LMS only; it never says in which state a meldkamer is, for that says the meldkamer.

import type { Instant } from '#shared/base/time.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { RecordedBy } from './dossier.ts';
import { type AfwijkingNumber, yearOfNumber } from './number.ts';

/** `G2026-0001`: gap-free within its year, apart from the numbers of deviations. */
export type GebeurtenisNumber = string & { readonly __gebeurtenis: true };

/** `V1`, `V2`: proposals in the order in which they came. */
export type ProposalId = string & { readonly __proposal: true };

/** How it stands at one meldkamer by what LMS knows. `fallback`: it works on what it falls back on. */
export const REGIONAL_STATUSES = ['unknown', 'disturbed', 'fallback', 'recovering'] as const;
export type RegionalStatus = (typeof REGIONAL_STATUSES)[number];

export type GebeurtenisPart = {
  readonly meldkamer: MeldkamerId;
  readonly from: Instant;
  /** Null: it goes on there. */
  readonly until: Instant | null;
  readonly status: RegionalStatus;
};

export type GebeurtenisStatement = {
  readonly title: string;
  /** It concerns the whole country; where it was is said by the parts all the same. */
  readonly national: boolean;
  /** Of every meldkamer that is known to be touched, once; never empty. */
  readonly parts: readonly GebeurtenisPart[];
};

/** What LMS did with it, and why. `afwijking`: the deviation that was bound or unbound. */
export type GebeurtenisAct = {
  readonly what: 'opened' | 'restated' | 'ended' | 'bound' | 'unbound';
  readonly afwijking: AfwijkingNumber | null;
  readonly reason: string;
  readonly by: RecordedBy;
};

export type Gebeurtenis = GebeurtenisStatement & {
  readonly number: GebeurtenisNumber;
  /** Counts every change; who changes it names the version that was seen. */
  readonly version: number;
  /** The deviations that belong to it, in the order in which they were bound. */
  readonly dossiers: readonly AfwijkingNumber[];
  /** The oldest first. */
  readonly acts: readonly GebeurtenisAct[];
};

/** Why a meldkamer counts for a proposal. */
export type Disturbed = {
  readonly meldkamer: MeldkamerId;
  readonly from: Instant;
  /** The worst state that it is in by its own word; null: all its feeds are silent. */
  readonly state: ServiceState | null;
  readonly sources: readonly SourceId[];
};

export type ProposalAnswer =
  | { readonly kind: 'accepted'; readonly gebeurtenis: GebeurtenisNumber }
  | { readonly kind: 'dismissed'; readonly reason: string; readonly by: RecordedBy };

/** Kept for as long as one of its meldkamers is disturbed, so that what LMS answered is not asked again. */
export type Proposal = {
  readonly id: ProposalId;
  readonly proposedAt: Instant;
  /** When meldkamers were last named in it; absent: all at once, when it was proposed. */
  readonly grownAt?: Instant;
  readonly disturbed: readonly Disturbed[];
  readonly answer: ProposalAnswer | null;
};

export type Gebeurtenissen = {
  readonly all: Readonly<Record<GebeurtenisNumber, Gebeurtenis>>;
  /** How many numbers each year has given out. */
  readonly numbersGiven: Readonly<Record<string, number>>;
  readonly proposals: Readonly<Record<ProposalId, Proposal>>;
  /** How many proposals there ever were. */
  readonly proposed: number;
};

export const NO_GEBEURTENISSEN: Gebeurtenissen = { all: {}, numbersGiven: {}, proposals: {}, proposed: 0 };

const NUMBER = /^G\d{4}-\d{4,}$/;

export function isGebeurtenisNumber(text: string): text is GebeurtenisNumber {
  return NUMBER.test(text);
}

export function isProposalId(text: string): text is ProposalId {
  return /^V[1-9]\d*$/.test(text);
}

/** The number that the next one gets, by the year on a Dutch calendar. */
export function nextGebeurtenisNumber({ numbersGiven }: Gebeurtenissen, now: Instant): GebeurtenisNumber {
  const year = yearOfNumber(now);
  return `G${year}-${String((numbersGiven[year] ?? 0) + 1).padStart(4, '0')}` as GebeurtenisNumber;
}

/** It goes on somewhere. */
export function isGoingOn({ parts }: Pick<Gebeurtenis, 'parts'>): boolean {
  return parts.some(({ until }) => until === null);
}

/** Newest first. */
export function gebeurtenissenIn({ all }: Gebeurtenissen): readonly Gebeurtenis[] {
  const serial = ({ number }: Gebeurtenis): number => Number(number.slice(6));
  return Object.values(all).toSorted(
    (one, other) => Number(other.number.slice(1, 5)) - Number(one.number.slice(1, 5)) || serial(other) - serial(one),
  );
}

/** The one that a deviation belongs to. */
export function gebeurtenisOf({ all }: Gebeurtenissen, afwijking: AfwijkingNumber): Gebeurtenis | null {
  return Object.values(all).find(({ dossiers }) => dossiers.includes(afwijking)) ?? null;
}

export function withOpened(
  before: Gebeurtenissen,
  opened: {
    readonly number: GebeurtenisNumber;
    readonly statement: GebeurtenisStatement;
    readonly proposal: ProposalId | null;
    readonly reason: string;
    readonly by: RecordedBy;
  },
): Gebeurtenissen {
  const { number, statement, proposal, reason, by } = opened;
  if (before.all[number] !== undefined) throw new Error(`${number} was opened before`);
  const act: GebeurtenisAct = { what: 'opened', afwijking: null, reason, by };
  const year = number.slice(1, 5);
  const known = proposal === null ? undefined : before.proposals[proposal];
  return {
    ...before,
    all: { ...before.all, [number]: { ...statement, number, version: 1, dossiers: [], acts: [act] } },
    numbersGiven: { ...before.numbersGiven, [year]: (before.numbersGiven[year] ?? 0) + 1 },
    proposals:
      known === undefined
        ? before.proposals
        : { ...before.proposals, [known.id]: { ...known, answer: { kind: 'accepted', gebeurtenis: number } } },
  };
}

/** Throws when there is no such one: a change of what never was is an error of ours. */
export function withAct(
  before: Gebeurtenissen,
  number: GebeurtenisNumber,
  act: GebeurtenisAct,
  change: (gebeurtenis: Gebeurtenis) => Partial<Gebeurtenis>,
): Gebeurtenissen {
  const known = before.all[number];
  if (known === undefined) throw new Error(`No gebeurtenis ${number} to change`);
  const changed = { ...known, ...change(known), version: known.version + 1, acts: [...known.acts, act] };
  return { ...before, all: { ...before.all, [number]: changed } };
}

/** It ends wherever it goes on; where it was over it stays so. */
export function endedAt({ parts }: Gebeurtenis, at: Instant): readonly GebeurtenisPart[] {
  return parts.map((part) => (part.until === null ? { ...part, until: at } : part));
}

/** As it is proposed for the first time, or with more meldkamers than before. */
export function withProposed(
  before: Gebeurtenissen,
  { id, disturbed }: Pick<Proposal, 'id' | 'disturbed'>,
  at: Instant,
): Gebeurtenissen {
  const known = before.proposals[id];
  const proposal: Proposal =
    known === undefined ? { id, proposedAt: at, disturbed, answer: null } : { ...known, disturbed, grownAt: at };
  return {
    ...before,
    proposals: { ...before.proposals, [id]: proposal },
    proposed: known === undefined ? before.proposed + 1 : before.proposed,
  };
}
