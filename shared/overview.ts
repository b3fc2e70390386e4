// The picture as people look at it: per meldkamer, with ages, worst parts first, and totals that always add up.
// Ages come from one clock and from `heard`; nothing here is ever stored.

import { coverOf } from './afwijking.ts';
import { type Alarm, byUrgency, isAnnunciated, type Priority } from './alarm.ts';
import { type Freshness, freshness, isKnown, manualFreshness, moreDoubtful } from './freshness.ts';
import {
  DISCIPLINES,
  type Discipline,
  disciplinesOf,
  FUNCTIONS,
  type FunctionId,
  type PostId,
  parseFunction,
  parsePost,
  type TrackedFunction,
} from './functions.ts';
import { type Claim, isWorse, type LocationClass, NO_CLAIMS, settle } from './location.ts';
import { MELDKAMERS, type Meldkamer, type MeldkamerId } from './meldkamers.ts';
import { isSilent, meldkamerState, type Picture, type StateReport } from './picture.ts';
import type { HeardSources } from './protocol.ts';
import { isManual, type SourceId, systemOf } from './source.ts';
import { type StaffingLevel, type StaffingState, worseLevel } from './staffing.ts';
import type { Instant } from './time.ts';

export type FunctionView = TrackedFunction & {
  /** What a total may count: `unknown` as soon as nobody confirms it any more. */
  readonly class: LocationClass;
  /** What was last known; differs from `class` only when that has become unknown by silence. */
  readonly lastClass: LocationClass;
  /** The claim that stands; null when never reported. */
  readonly claim: Claim | null;
  /** More than one when sources contradict each other. */
  readonly standing: readonly Claim[];
  readonly confirmedAt: Instant | null;
  readonly freshness: Freshness;
  readonly manual: boolean;
  /** Number of the announced deviation that covers it now. */
  readonly afwijking: string | null;
};

export type StaffingView = StaffingState & {
  readonly discipline: Discipline;
  readonly region: string | null;
  readonly confirmedAt: Instant | null;
  readonly freshness: Freshness;
  readonly manual: boolean;
};

export type FeedView = {
  readonly source: SourceId;
  readonly system: string;
  readonly meldkamer: MeldkamerId;
  readonly heardAt: Instant | null;
  readonly freshness: Freshness;
  readonly manual: boolean;
};

/** One cell of the matrix: all functions of one discipline at one meldkamer, planbare zorg apart. */
export type CellView = {
  readonly meldkamer: MeldkamerId;
  readonly discipline: Discipline;
  readonly worst: LocationClass;
  /** The parts that are in that worst class. */
  readonly worstParts: readonly FunctionView[];
  readonly parts: readonly FunctionView[];
  readonly freshness: Freshness;
  readonly manual: boolean;
  readonly staffing: StaffingLevel | null;
  readonly staffingFreshness: Freshness | null;
  /** Planbare zorg that is performed elsewhere: shown, never alarmed. */
  readonly planbaarElsewhere: readonly FunctionView[];
  readonly alarms: readonly Alarm[];
  readonly priority: Priority | null;
};

export type MeldkamerView = {
  readonly meldkamer: Meldkamer;
  readonly functions: readonly FunctionView[];
  readonly staffing: readonly StaffingView[];
  readonly feeds: readonly FeedView[];
  readonly states: Readonly<Record<string, StateReport>>;
  /** Null where the discipline does not work from this meldkamer. */
  readonly cells: Readonly<Record<Discipline, CellView | null>>;
  /** Functions of other meldkamers that are performed here now. */
  readonly guests: readonly FunctionView[];
  readonly alarms: readonly Alarm[];
  readonly priority: Priority | null;
};

export type Overview = {
  readonly asOf: Instant;
  readonly meldkamers: readonly MeldkamerView[];
  /** Cells by their worst class; they sum to `total`. */
  readonly counts: Readonly<Record<LocationClass, number>> & { readonly total: number };
  readonly feeds: { readonly live: number; readonly total: number };
  /** All alarms that are not done, most urgent first. */
  readonly alarms: readonly Alarm[];
  /** Active alarms that call for attention, by priority. */
  readonly alarmCounts: Readonly<Record<Priority, number>>;
  readonly suppressed: number;
};

export function overview(picture: Picture, heard: HeardSources, now: Instant): Overview {
  const alarms = Object.values(picture.alarms).sort(byUrgency);
  const functions = allFunctions(picture).map((tracked) => functionView(picture, heard, tracked, now));
  const meldkamers = MELDKAMERS.map((meldkamer) => meldkamerView(picture, heard, meldkamer, functions, alarms, now));
  const cells = meldkamers
    .flatMap((one) => DISCIPLINES.map((discipline) => one.cells[discipline]))
    .filter((cell) => cell !== null);
  const feeds = meldkamers.flatMap((one) => one.feeds).filter((feed) => !feed.manual);
  const unheard = meldkamers.filter((one) => one.feeds.every((feed) => feed.manual)).length;
  const active = alarms.filter((alarm) => alarm.core === 'active' && isAnnunciated(alarm));
  return {
    asOf: now,
    meldkamers,
    counts: {
      own: countOf(cells, 'own'),
      transitional: countOf(cells, 'transitional'),
      'other-meldkamer': countOf(cells, 'other-meldkamer'),
      unknown: countOf(cells, 'unknown'),
      'double-claim': countOf(cells, 'double-claim'),
      outside: countOf(cells, 'outside'),
      total: cells.length,
    },
    feeds: { live: feeds.filter((feed) => isKnown(feed.freshness)).length, total: feeds.length + unheard },
    alarms,
    alarmCounts: {
      1: active.filter((alarm) => alarm.priority === 1).length,
      2: active.filter((alarm) => alarm.priority === 2).length,
      3: active.filter((alarm) => alarm.priority === 3).length,
    },
    suppressed: alarms.filter((alarm) => alarm.suppressedBy !== null).length,
  };
}

function countOf(cells: readonly CellView[], location: LocationClass): number {
  return cells.filter((cell) => cell.worst === location).length;
}

/** The functions that must be somewhere, and planbare zorg as far as it was ever reported. */
function allFunctions(picture: Picture): readonly TrackedFunction[] {
  const planbaar = Object.values(picture.meldkamers)
    .flatMap((state) => Object.keys(state.functions))
    .map(parseFunction)
    .filter((tracked) => tracked !== null && tracked.scope === 'planbaar') as TrackedFunction[];
  return [...FUNCTIONS, ...planbaar.sort((one, other) => (one.id < other.id ? -1 : 1))];
}

export function functionView(
  picture: Picture,
  heard: HeardSources,
  tracked: TrackedFunction,
  now: Instant,
): FunctionView {
  const state = meldkamerState(picture, tracked.meldkamer).functions[tracked.id] ?? NO_CLAIMS;
  const settled = settle(tracked, state, (source) => isSilent(picture, source), now);
  const { claim } = settled;
  const known =
    claim === null ? NEVER : certainty(picture, heard, claim.source, claim.reconfirmBy, claim.observedAt, now);
  return {
    ...tracked,
    class: known.freshness === 'silent' ? 'unknown' : settled.class,
    lastClass: settled.class,
    claim,
    standing: settled.standing,
    ...known,
    afwijking: coverOf(picture.afwijkingen, tracked.id, now)?.number ?? null,
  };
}

type Certainty = { readonly confirmedAt: Instant | null; readonly freshness: Freshness; readonly manual: boolean };

const NEVER: Certainty = { confirmedAt: null, freshness: 'never', manual: false };

/** A feed confirms everything it said by any sign of life; what was entered by hand holds until its own moment. */
function certainty(
  picture: Picture,
  heard: HeardSources,
  source: SourceId,
  reconfirmBy: Instant | null,
  observedAt: Instant,
  now: Instant,
): Certainty {
  if (reconfirmBy !== null) {
    return { confirmedAt: observedAt, freshness: manualFreshness(reconfirmBy, now), manual: isManual(source) };
  }
  const confirmedAt = lastHeard(picture, heard, source);
  return { confirmedAt, freshness: freshness(confirmedAt, now, picture.policy.feed), manual: false };
}

/** Before the first pulse a screen knows only what the journal says: when the feed joined, or fell silent. */
function lastHeard(picture: Picture, heard: HeardSources, source: SourceId): Instant | null {
  const feed = picture.feeds[source];
  return heard[source] ?? feed?.lastHeardAt ?? feed?.joinedAt ?? null;
}

function meldkamerView(
  picture: Picture,
  heard: HeardSources,
  meldkamer: Meldkamer,
  functions: readonly FunctionView[],
  alarms: readonly Alarm[],
  now: Instant,
): MeldkamerView {
  const state = meldkamerState(picture, meldkamer.id);
  const own = functions.filter((one) => one.meldkamer === meldkamer.id);
  const ownAlarms = alarms.filter((alarm) => alarm.meldkamer === meldkamer.id);
  const staffing = Object.values(state.staffing)
    .sort((one, other) => (one.post < other.post ? -1 : 1))
    .map((one) => staffingView(picture, heard, one, now));
  const cells = {} as Record<Discipline, CellView | null>;
  for (const discipline of DISCIPLINES) {
    cells[discipline] = disciplinesOf(meldkamer.id).includes(discipline)
      ? cellView(meldkamer.id, discipline, own, staffing, ownAlarms)
      : null;
  }
  return {
    meldkamer,
    functions: own,
    staffing,
    feeds: Object.values(picture.feeds)
      .filter((feed) => feed.meldkamer === meldkamer.id)
      .sort((one, other) => (one.source < other.source ? -1 : 1))
      .map((feed) => feedView(picture, heard, feed.source, meldkamer.id, now)),
    states: state.states,
    cells,
    guests: functions.filter(
      (one) =>
        one.meldkamer !== meldkamer.id &&
        one.class === 'other-meldkamer' &&
        one.claim?.location.kind === 'meldkamer' &&
        one.claim.location.meldkamer === meldkamer.id,
    ),
    alarms: ownAlarms,
    priority: highest(ownAlarms),
  };
}

function staffingView(picture: Picture, heard: HeardSources, state: StaffingState, now: Instant): StaffingView {
  const post = parsePost(state.post);
  if (post === null) throw new Error(`No post ${state.post}`);
  return {
    ...state,
    discipline: post.discipline,
    region: post.region,
    ...certainty(picture, heard, state.source, state.reconfirmBy, state.observedAt, now),
  };
}

function feedView(
  picture: Picture,
  heard: HeardSources,
  source: SourceId,
  meldkamer: MeldkamerId,
  now: Instant,
): FeedView {
  const heardAt = lastHeard(picture, heard, source);
  return {
    source,
    system: systemOf(source),
    meldkamer,
    heardAt,
    freshness: freshness(heardAt, now, picture.policy.feed),
    manual: isManual(source),
  };
}

function cellView(
  meldkamer: MeldkamerId,
  discipline: Discipline,
  functions: readonly FunctionView[],
  staffing: readonly StaffingView[],
  alarms: readonly Alarm[],
): CellView {
  const ofDiscipline = functions.filter((one) => one.discipline === discipline);
  const parts = ofDiscipline.filter((one) => one.scope === 'spoed');
  const worst = parts.reduce<LocationClass>(
    (soFar, part) => (isWorse(countedClass(part), soFar) ? countedClass(part) : soFar),
    'own',
  );
  const posts = staffing.filter((one) => one.discipline === discipline);
  const ownAlarms = alarms.filter((alarm) => disciplineOf(alarm) === discipline);
  return {
    meldkamer,
    discipline,
    worst,
    worstParts: parts.filter((part) => countedClass(part) === worst),
    parts,
    freshness: parts.reduce<Freshness>((soFar, part) => moreDoubtful(soFar, part.freshness), 'live'),
    manual: parts.some((part) => part.manual),
    staffing: posts.reduce<StaffingLevel | null>(
      (soFar, one) => (soFar === null ? one.level : worseLevel(soFar, one.level)),
      null,
    ),
    staffingFreshness: posts.reduce<Freshness | null>(
      (soFar, one) => (soFar === null ? one.freshness : moreDoubtful(soFar, one.freshness)),
      null,
    ),
    planbaarElsewhere: ofDiscipline.filter((one) => one.scope === 'planbaar' && one.class !== 'own'),
    alarms: ownAlarms,
    priority: highest(ownAlarms),
  };
}

/** An old place still shows where the function was, but a total may not count it as known. */
export function countedClass(view: FunctionView): LocationClass {
  if (view.lastClass === 'outside' || view.lastClass === 'double-claim') return view.class;
  return isKnown(view.freshness) ? view.class : 'unknown';
}

function disciplineOf(alarm: Alarm): Discipline | null {
  const subject: FunctionId | PostId | null = alarm.function ?? alarm.post;
  return (subject?.split('/')[1] as Discipline | undefined) ?? null;
}

function highest(alarms: readonly Alarm[]): Priority | null {
  return alarms
    .filter((alarm) => alarm.core === 'active' && isAnnunciated(alarm))
    .reduce<Priority | null>((soFar, { priority }) => (soFar === null || priority < soFar ? priority : soFar), null);
}
