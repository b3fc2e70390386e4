// An announced deviation: which functions are, or will be, performed elsewhere, why and until when.
// This is the announcement only; an alarm and an afwijking are two things, linked by number.

import type { FunctionId } from './functions.ts';
import type { MeldkamerId } from './meldkamers.ts';
import type { SourceId } from './source.ts';
import { after, HOUR, type Instant } from './time.ts';

export const AFWIJKING_KINDS = [
  'uitwijk',
  'tijdelijke-wijziging-werkwijze',
  'pilot',
  'storing',
  'onderhoud',
  'overig',
] as const;
export type AfwijkingKind = (typeof AFWIJKING_KINDS)[number];

/** `2026-0042`: gap-free within its year. */
export type AfwijkingNumber = string & { readonly __afwijking: true };

/** What the dossier says besides. Null: not said, or not for this reader. Never names a person. */
export type Dossier = {
  /** Who carries the deviation: a role or an organisation, as the decider is. */
  readonly owner: string | null;
  readonly decider: string | null;
  /** On what ground the decider may decide. `Mandaat onbekend` is an answer. */
  readonly mandate: string | null;
  readonly document: string | null;
  /** What happens when the deviation itself fails. */
  readonly fallback: string | null;
  /** What must be so before it ends. */
  readonly endCondition: string | null;
  /** Empty when nobody was named; null only where the reader may not see it. */
  readonly consulted: readonly string[] | null;
};

export const EMPTY_DOSSIER: Dossier & { readonly consulted: readonly string[] } = {
  owner: null,
  decider: null,
  mandate: null,
  document: null,
  fallback: null,
  endCondition: null,
  consulted: [],
};

export type Announcement = Dossier & {
  /** The feed's own name for it; a later report with the same reference replaces the earlier one. */
  readonly reference: string;
  readonly source: SourceId;
  readonly meldkamer: MeldkamerId;
  readonly kind: AfwijkingKind;
  readonly functions: readonly FunctionId[];
  /** Short free text; absent where the reader may not see it. */
  readonly reason: string | null;
  readonly start: Instant;
  /** Null when no end was given; that is shown as an open point. */
  readonly expectedEnd: Instant | null;
  /** When it was reported; of two reports with one reference the later one holds. */
  readonly reportedAt: Instant;
};

export type Afwijking = Announcement & { readonly number: AfwijkingNumber; readonly announcedAt: Instant };

export function isRunning(afwijking: Announcement, now: Instant): boolean {
  return afwijking.start <= now && (afwijking.expectedEnd === null || now < afwijking.expectedEnd);
}

/**
 * The announced deviation that covers this function now; the oldest number when there are several.
 * One without an end covers until the function came back (`returnedAt`): it does not cover the next time.
 */
export function coverOf(
  afwijkingen: Readonly<Record<AfwijkingNumber, Afwijking>>,
  functionId: FunctionId,
  now: Instant,
  returnedAt: Instant | null,
): Afwijking | null {
  let cover: Afwijking | null = null;
  for (const afwijking of Object.values(afwijkingen)) {
    if (!isRunning(afwijking, now) || !afwijking.functions.includes(functionId)) continue;
    const isOver = afwijking.expectedEnd === null && returnedAt !== null && returnedAt >= afwijking.start;
    if (isOver) continue;
    if (cover === null || afwijking.number < cover.number) cover = afwijking;
  }
  return cover;
}

/** The year on a Dutch calendar: around New Year the Netherlands is always one hour ahead of UTC. */
export function yearOfNumber(now: Instant): string {
  return after(now, HOUR).slice(0, 4);
}

export function nextNumber(afwijkingen: Readonly<Record<string, Afwijking>>, year: string): AfwijkingNumber {
  const taken = Object.keys(afwijkingen).filter((number) => number.startsWith(`${year}-`)).length;
  return `${year}-${String(taken + 1).padStart(4, '0')}` as AfwijkingNumber;
}
