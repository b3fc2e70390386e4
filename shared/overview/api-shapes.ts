// The shapes that GET /api/v1/picture and its parts promise to the outside. Types only: plain words and times, nothing of our inside.

import type { ConditionId, Priority } from '#shared/alarm/alarm.ts';
import type { AlarmState, Aside } from '#shared/alarm/life.ts';
import type { Stage } from '#shared/deviation/afwijking.ts';
import type { DecisionOutcome } from '#shared/deviation/dossier.ts';
import type { Approvals } from '#shared/deviation/pilot-approvals.ts';
import type { AfwijkingKind, ListedAnswers, Origin } from '#shared/deviation/statement.ts';
import type { AfwijkingStatus } from '#shared/deviation/status.ts';
import type { LocationClass } from '#shared/location/location.ts';
import type { Discipline, Scope, Task } from '#shared/reference/functions.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import type { PassedEnd } from '#shared/rules/passed-end.ts';
import type { Forecast, StaffingLevel } from '#shared/staffing/staffing.ts';
import type { Freshness } from './freshness.ts';

export type ApiPlace = { readonly class: LocationClass; readonly meldkamer?: string; readonly place?: string };

export type ApiClaim = ApiPlace & {
  readonly source: string;
  readonly since: string;
  readonly observedAt: string;
  readonly manual: boolean;
};

/** `since` and the others are null when the function was never reported. */
export type ApiLocation = ApiPlace & {
  readonly since: string | null;
  readonly confirmedAt: string | null;
  readonly observedAt: string | null;
  readonly freshness: Freshness;
  readonly source: string | null;
  readonly manual: boolean;
  readonly reconfirmBy?: string;
  /** Present when `class` is unknown only because nobody confirms it any more. */
  readonly lastKnown?: ApiPlace;
  /** R84. Present when only its own meldkamer or party says that it is back, which nobody confirmed. */
  readonly unconfirmedReturn?: true;
  /** R84. Present when it is said to be back, but not by these, who said that it was away; until then its alarms go on. */
  readonly unconfirmedBy?: readonly string[];
  /** Present when sources contradict each other. */
  readonly claims?: readonly ApiClaim[];
  /** R71. Present when others say home and told it too late to contest that it is away: said beside it. */
  readonly late?: readonly ApiClaim[];
  /** R84. Present when it is away, and these said that it was somewhere else and not since where it is: claimed to be there as well. */
  readonly lasting?: readonly ApiClaim[];
};

export type ApiFunction = {
  readonly id: string;
  readonly discipline: Discipline;
  readonly region?: string;
  readonly task: Task;
  readonly scope: Scope;
  readonly location: ApiLocation;
  readonly afwijking?: string;
};

export type ApiGuest = Omit<ApiFunction, 'location' | 'afwijking'> & {
  readonly meldkamer: string;
  readonly since: string | null;
};

/** Exact numbers, present for those who may know them. */
export type ApiSeats = {
  readonly filled?: number;
  readonly planned?: number;
  readonly minimum?: number;
  readonly qualifications?: Readonly<Record<string, number>>;
  readonly forecast?: readonly Forecast[];
};

/** R102. What one of two says that do not say the same of a post. */
export type ApiStaffingSaying = Pick<ApiSeats, 'filled' | 'minimum'> & {
  readonly source: string;
  readonly manual: boolean;
  readonly observedAt: string;
};

export type ApiStaffing = ApiSeats & {
  readonly post: string;
  readonly discipline: Discipline;
  readonly region?: string;
  readonly level: StaffingLevel | 'unknown';
  readonly observedAt: string;
  readonly confirmedAt: string | null;
  readonly freshness: Freshness;
  readonly source: string;
  readonly manual: boolean;
  readonly reconfirmBy?: string;
  readonly lastKnown?: ApiSeats & { readonly level: StaffingLevel };
  readonly sayings?: readonly ApiStaffingSaying[];
};

export type ApiFeed = {
  readonly source: string;
  readonly system: string;
  readonly heardAt: string | null;
  readonly freshness: Freshness;
  readonly manual: boolean;
};

/** `Unreachable` is what a state becomes when its source fell silent. */
export type ApiState = {
  readonly subject: string;
  readonly state: ServiceState | 'Unreachable';
  readonly reason?: string;
  readonly source: string;
  readonly observedAt: string;
  readonly lastKnown?: { readonly state: ServiceState };
};

export type ApiMeldkamer = {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly functions: readonly ApiFunction[];
  readonly staffing: readonly ApiStaffing[];
  readonly feeds: readonly ApiFeed[];
  readonly states: readonly ApiState[];
  readonly guests: readonly ApiGuest[];
  /** Left out: nobody says that its CaCo works for another meldkamer too. */
  readonly caco?: ApiCaco;
};

export type ApiAlarmState = AlarmState | 'suppressed' | 'shelved' | 'out-of-service';

export type ApiAside = {
  readonly until: string;
  readonly reason?: string;
  /** Who sees to it that it can be in service again. */
  readonly owner?: string;
  readonly at: string;
  readonly role: string;
  readonly organisation: string;
};

export type ApiSetAside = ApiAside & {
  readonly confirmed?: { readonly at: string; readonly role: string; readonly organisation: string };
};

export type ApiAlarm = {
  readonly id: string;
  readonly version: number;
  readonly condition: ConditionId;
  readonly priority: Priority;
  readonly meldkamer?: string;
  readonly function?: string;
  readonly post?: string;
  readonly source?: string;
  readonly raisedAt: string;
  readonly activeAt: string;
  readonly returnedAt?: string;
  readonly state: ApiAlarmState;
  readonly occurrences: number;
  readonly suppressedBy?: string;
  readonly shelved?: ApiSetAside;
  readonly outOfService?: ApiSetAside;
  /** Another key has to confirm it. */
  readonly asideAsked?: ApiAside & { readonly aside: Aside };
  readonly acknowledged?: {
    readonly at: string;
    readonly role: string;
    readonly organisation: string;
    readonly note?: string;
  };
  /** Since when it calls for attention again, where that is later than when it came on. */
  readonly callsAgainSince?: string;
  /** Whose acknowledgement counts no more, for it was given too long ago, and when it was given. */
  readonly expired?: ApiAlarm['acknowledged'];
  /** How far it climbed the ladder because nobody acknowledged it, and when the step behind that is due. */
  readonly climbed?: {
    readonly step: number;
    readonly name: string;
    readonly parties: readonly string[];
    readonly at: string;
    readonly nextAt?: string;
  };
  readonly place?: string;
  /** The meldkamer where the function was found. */
  readonly host?: string;
  readonly feeds?: readonly string[];
  readonly afwijking?: string;
  /** Of an alarm about a state: which one it calls for. */
  readonly serviceState?: ServiceState;
};

/** A decision that is only claimed: by whom, as what, on which ground. */
export type ApiClaimed = {
  readonly decider?: string;
  readonly capacity?: string;
  readonly mandate?: string;
  readonly document?: string;
};

/** A decision of a deviation, with what was decided and by whom; what is absent is unknown. */
export type ApiDecision = {
  readonly outcome: DecisionOutcome;
  readonly decider?: string;
  readonly capacity?: string;
  readonly mandate?: string;
  readonly document?: string;
  readonly decidedAt?: string;
  readonly recordedAt: string;
};

export type ApiAfwijking = ListedAnswers & {
  readonly number: string;
  readonly version: number;
  readonly origin: Origin;
  /** How far it is in its own life; `status` says only what its announced time does. */
  readonly stage: Stage;
  readonly status: AfwijkingStatus;
  readonly meldkamer: string;
  readonly kind: AfwijkingKind;
  readonly functions: readonly string[];
  readonly to?: ApiPlaceOf;
  readonly reference?: string;
  readonly source?: string;
  readonly start: string;
  /** Null when no end was given: an open point, not an answer. An extension counts. */
  readonly expectedEnd: string | null;
  /** Every one that counts, in the order in which they were taken: several may decide, each about functions of its own. */
  readonly decisions?: readonly ApiDecision[];
  /** Of the newest of them. */
  readonly decider?: string;
  readonly capacity?: string;
  readonly mandate?: string;
  readonly document?: string;
  /** Empty when nobody was named; absent for a reader who may not know. */
  readonly consulted?: readonly string[];
  /** What is said to have been decided, which is no decision and covers nothing. */
  readonly claimed?: ApiClaimed;
  /** All of its functions that are away now are covered now. Absent for a reader who may not know, and where nobody has to decide. */
  readonly decided?: boolean;
  /** R66: a storing or onderhoud that takes nothing away. */
  readonly asksNoDecision?: true;
  /** Decided in part: those that no decision covers, while one covers others. Absent where it covers all or none. */
  readonly undecided?: readonly string[];
  /** The decision that stands was noted by LMS as spoken, and its party did not answer yet. */
  readonly spoken?: boolean;
  /** Those that are away now and that no decision covers now. Absent for a reader who may not know. */
  readonly uncovered?: readonly string[];
  /** Of a pilot: how far its approvals are. They are no decision, and cover nothing. */
  readonly approvals?: Approvals;
  /** The end that passed while functions of it are still away. */
  readonly passedEnd?: PassedEnd;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly returnedAt: string | null;
  readonly closedAt: string | null;
  readonly reportedAt: string;
  readonly announcedAt: string;
};

export type ApiPlaceOf = { readonly meldkamer?: string; readonly place?: string };

/** `contradicted`: the two do not report the same. `saidByOther`: this one did not say so. */
export type ApiCaco = { readonly sharedWith: string; readonly saidByOther: boolean; readonly contradicted: boolean };

export type ApiPicture = {
  readonly epoch: string;
  readonly position: number;
  readonly asOf: string;
  readonly synthetic: boolean;
  readonly meldkamers: readonly ApiMeldkamer[];
  readonly alarms: readonly ApiAlarm[];
  readonly afwijkingen: readonly ApiAfwijking[];
  /** One CaCo that works for two is one. `unknown`: meldkamers of whose CaCo nothing is known. */
  readonly cacos: { readonly present: number; readonly unknown: number };
};
