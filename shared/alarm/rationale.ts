// Why each alarm is one (IEC 62682): how bad it is when nobody acts, how long there is, how long acting takes, who owns it and where that is
// written. Its priority follows from that, by one table. What it means and what to do is said in words: client/i18n.

import { DAY, HOUR, MINUTE } from '#shared/base/time.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { type ServiceState, stateLevel } from '#shared/reference/service-state.ts';
import type { ConditionId, Priority } from './alarm.ts';

/** `care`: help to people is touched at once. `duty`: what law or continuity asks is not so. `quality`: less to fall back on, or less known. */
export const SEVERITIES = ['care', 'duty', 'quality'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Times in milliseconds. What needs more than there is would be no alarm, for nobody could act in time. */
export type Weight = { readonly severity: Severity; readonly available: number; readonly needed: number };

/** Where it is laid down that this calls for somebody. */
export const RATIONALE_SOURCES = {
  aanwijzing: 'Besluit aanwijzing meldkamers',
  politiewet: 'Politiewet 2012, artikel 25b',
  hoofdlijnen: 'Regeling hoofdlijnen beleid en beheer meldkamers (22 juni 2020)',
  brief: 'Inspectie JenV, brief van 3 maart 2025 (kenmerk 6225307)',
  toestanden: 'NENA-STA-010.3, ServiceState',
  transmissie: 'EN 50136-1, categorie SP5/DP4 (90 s)',
  beleid: 'Beleid van dit beeld',
} as const;
export type RationaleSource = keyof typeof RATIONALE_SOURCES;

/** What an operator goes to first: the place on the screens where acting begins. */
export const CONTROLS = ['dossier', 'feeds', 'gebeurtenissen', 'manual', 'register', 'takeover'] as const;
export type Control = (typeof CONTROLS)[number];

export type Rationale = {
  readonly owner: PartyId;
  readonly source: RationaleSource;
  readonly control: Control;
  /** The day of the last review before what LMS records of it itself (review.ts), by the Dutch calendar. */
  readonly reviewedOn: string;
  /** One condition can weigh differently from case to case; `always` when it does not. */
  readonly cases: Readonly<Record<string, Weight>>;
};

const LMS = 'lms' as PartyId;

function weight(severity: Severity, available: number, needed: number): Weight {
  return { severity, available, needed };
}

function record<C extends Rationale['cases']>(source: RationaleSource, control: Control, cases: C) {
  return { owner: LMS, source, control, reviewedOn: '2026-11-29', cases } as const;
}

export const RATIONALES = {
  A1: record('aanwijzing', 'dossier', { always: weight('care', 5 * MINUTE, 3 * MINUTE) }),
  A2: record('aanwijzing', 'manual', { always: weight('duty', 30 * MINUTE, 5 * MINUTE) }),
  A3: record('hoofdlijnen', 'register', { always: weight('duty', 30 * MINUTE, 10 * MINUTE) }),
  A4: record('brief', 'dossier', { always: weight('care', 15 * MINUTE, 10 * MINUTE) }),
  A5: record('brief', 'dossier', { always: weight('duty', 30 * MINUTE, 20 * MINUTE) }),
  A6: record('beleid', 'register', { always: weight('duty', 30 * MINUTE, 10 * MINUTE) }),
  A7: record('hoofdlijnen', 'register', { always: weight('duty', 15 * MINUTE, 10 * MINUTE) }),
  A8: record('hoofdlijnen', 'takeover', {
    chain: weight('care', 15 * MINUTE, 10 * MINUTE),
    few: weight('duty', 30 * MINUTE, 15 * MINUTE),
  }),
  A9: record('beleid', 'dossier', {
    end: weight('duty', 30 * MINUTE, 15 * MINUTE),
    'end-near': weight('duty', DAY, HOUR),
    evaluation: weight('duty', DAY, HOUR),
    review: weight('duty', DAY, HOUR),
    question: weight('duty', HOUR, 30 * MINUTE),
    action: weight('duty', DAY, 30 * MINUTE),
  }),
  A10: record('brief', 'dossier', {
    first: weight('duty', HOUR, 15 * MINUTE),
    long: weight('duty', 30 * MINUTE, 15 * MINUTE),
  }),
  A11: record('brief', 'dossier', {
    first: weight('duty', 15 * MINUTE, 5 * MINUTE),
    long: weight('care', 15 * MINUTE, 5 * MINUTE),
  }),
  A12: record('transmissie', 'feeds', {
    one: weight('duty', 15 * MINUTE, 10 * MINUTE),
    together: weight('care', 15 * MINUTE, 10 * MINUTE),
  }),
  A13: record('hoofdlijnen', 'gebeurtenissen', { always: weight('care', 15 * MINUTE, 5 * MINUTE) }),
  A14: record('brief', 'dossier', { always: weight('duty', DAY, HOUR) }),
  A16: record('beleid', 'dossier', { always: weight('duty', DAY, HOUR) }),
  A17: record('beleid', 'feeds', { always: weight('duty', 15 * MINUTE, 10 * MINUTE) }),
  A18: record('beleid', 'feeds', { always: weight('duty', 30 * MINUTE, 15 * MINUTE) }),
  A19: record('brief', 'dossier', { always: weight('care', 30 * MINUTE, 10 * MINUTE) }),
  A20: record('hoofdlijnen', 'register', {
    soon: weight('care', DAY, HOUR),
    early: weight('duty', 3 * DAY, HOUR),
  }),
  'double-claim': record('politiewet', 'register', { always: weight('care', 5 * MINUTE, 3 * MINUTE) }),
  'service-state': record('toestanden', 'register', {
    down: weight('care', 5 * MINUTE, 3 * MINUTE),
    degraded: weight('duty', 15 * MINUTE, 10 * MINUTE),
  }),
  clock: record('beleid', 'feeds', { always: weight('quality', 2 * HOUR, 30 * MINUTE) }),
} as const satisfies Readonly<Record<ConditionId, Rationale>>;

export type CaseName = { [C in ConditionId]: CaseOf<C> }[ConditionId];

type CaseOf<C extends ConditionId> = keyof (typeof RATIONALES)[C]['cases'];

/** Rows by severity: less than five minutes, up to half an hour, longer. */
const PRIORITIES: Readonly<Record<Severity, readonly [Priority, Priority, Priority]>> = {
  care: [1, 1, 2],
  duty: [1, 2, 3],
  quality: [2, 3, 3],
};

/** R127. How bad it is by how long there is. */
export function priorityFor({ severity, available }: Weight): Priority {
  const [short, half, long] = PRIORITIES[severity];
  if (available < 5 * MINUTE) return short;
  return available <= 30 * MINUTE ? half : long;
}

/** `of`: which case of it. */
export function priorityOf<C extends ConditionId>(condition: C, of: CaseOf<C>): Priority {
  const cases: Rationale['cases'] = RATIONALES[condition].cases;
  const found = cases[String(of)];
  if (found === undefined) throw new Error(`No case ${String(of)} of ${condition}`);
  return priorityFor(found);
}

/** R120. Null: no reason to call anybody, for it is well or was planned. */
export function urgencyOf(state: ServiceState): Priority | null {
  const level = stateLevel(state);
  return level === null || level === 'planned' ? null : priorityOf('service-state', level);
}

/** What an alarm weighs: of a condition with several cases the one of its priority. */
export function weightOf(condition: ConditionId, priority: Priority): Weight {
  const weights = Object.values<Weight>(RATIONALES[condition].cases);
  const [first] = weights;
  const found = weights.find((one) => priorityFor(one) === priority) ?? first;
  if (found === undefined) throw new Error(`No case of ${condition}`);
  return found;
}
