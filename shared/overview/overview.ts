// The picture as people look at it: per meldkamer, with ages, worst parts first, and totals that always add up.
// Ages come from one clock and from `heard`; nothing here is ever stored.

import { type Alarm, byUrgency, isAnnunciated, type Quiet, quietOf } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import type { LocationClass } from '#shared/location/location.ts';
import { type Connection, connectionOf, isConfirmed, meldkamerState, type Picture } from '#shared/picture/picture.ts';
import { postStaffing, postsIn } from '#shared/picture/post-staffing.ts';
import {
  DISCIPLINES,
  type Discipline,
  disciplinesOf,
  FUNCTIONS,
  parseFunction,
  type TrackedFunction,
} from '#shared/reference/functions.ts';
import { MELDKAMERS, type Meldkamer } from '#shared/reference/meldkamers.ts';
import {
  type CacoCount,
  type CacoReports,
  type CacoSharing,
  cacoPost,
  cacoSharing,
  countCacos,
} from '#shared/staffing/shared-caco.ts';
import { type CellView, cellView } from './cell-view.ts';
import { type FeedView, feedView } from './feed-view.ts';
import { isKnown } from './freshness.ts';
import { countedClass, type FunctionView, functionView } from './function-view.ts';
import { countByPriority, type PriorityCounts, type RollUp, rollUp } from './roll-up.ts';
import { type StaffingView, staffingView } from './staffing-view.ts';
import { countStates, type StateCounts, type StateView, stateOfDiscipline, stateViews } from './state-view.ts';

export type MeldkamerView = {
  readonly meldkamer: Meldkamer;
  readonly connection: Connection;
  readonly functions: readonly FunctionView[];
  readonly staffing: readonly StaffingView[];
  readonly feeds: readonly FeedView[];
  /** By subject, the meldkamer itself or one of its posts, in the order of their names. */
  readonly states: Readonly<Record<string, StateView>>;
  /** Null where the discipline does not work from this meldkamer. */
  readonly cells: Readonly<Record<Discipline, CellView | null>>;
  /** R92. Its CaCo, when that works for another meldkamer too. */
  readonly caco: CacoSharing | null;
  /** Functions of other meldkamers that are performed here now. */
  readonly guests: readonly FunctionView[];
  readonly alarms: readonly Alarm[];
  /** R124. Of all its alarms. */
  readonly mark: RollUp | null;
};

export type Overview = {
  readonly asOf: Instant;
  readonly meldkamers: readonly MeldkamerView[];
  /** Cells by their worst class; they sum to `total`. */
  readonly counts: Readonly<Record<LocationClass, number>> & { readonly total: number };
  /** R120. Meldkamers that are not normal, by the worst that is said of them. */
  readonly states: StateCounts;
  /** R20 */
  readonly feeds: { readonly live: number; readonly total: number };
  /** All alarms that are not done, most urgent first. */
  readonly alarms: readonly Alarm[];
  /** Active alarms that call for attention, by priority. */
  readonly alarmCounts: PriorityCounts;
  /** Those that call for none, by why. */
  readonly quiet: Readonly<Record<Quiet, number>>;
  /** R92. Nationally, one that works for two counted once. */
  readonly cacos: CacoCount;
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
  const reports = cacoReports(picture, now);
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
    states: countStates(meldkamers.map((one) => one.states)),
    feeds: { live: feeds.filter((feed) => isKnown(feed.freshness)).length, total: feeds.length + unheard },
    alarms,
    alarmCounts: countByPriority(active),
    quiet: {
      suppressed: alarms.filter((alarm) => quietOf(alarm) === 'suppressed').length,
      shelved: alarms.filter((alarm) => quietOf(alarm) === 'shelved').length,
      'out-of-service': alarms.filter((alarm) => quietOf(alarm) === 'out-of-service').length,
    },
    cacos: countCacos(reports),
  };
}

/** What somebody stands for now; what nobody does says nothing of a CaCo any more. */
function cacoReports(picture: Picture, now: Instant): CacoReports {
  return (meldkamer) => {
    const state = postStaffing(picture, cacoPost(meldkamer), now)?.state;
    return state !== undefined && isConfirmed(picture, state, now) ? state : null;
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

function meldkamerView(
  picture: Picture,
  heard: HeardSources,
  meldkamer: Meldkamer,
  functions: readonly FunctionView[],
  alarms: readonly Alarm[],
  now: Instant,
): MeldkamerView {
  const state = meldkamerState(picture, meldkamer.id);
  const connection = connectionOf(picture, meldkamer.id, now);
  const caco = cacoSharing(cacoReports(picture, now), meldkamer.id);
  const own = functions.filter((one) => one.meldkamer === meldkamer.id);
  const feeds = Object.values(picture.feeds)
    .filter((feed) => feed.meldkamer === meldkamer.id)
    .sort((one, other) => (one.source < other.source ? -1 : 1))
    .map((feed) => feedView(picture, heard, feed.source, meldkamer.id, now));
  const states = stateViews(state.states, feeds);
  const ownAlarms = alarms.filter((alarm) => alarm.meldkamer === meldkamer.id);
  const staffing = [...postsIn({ ...state.staffing, ...state.staffingByHand })]
    .sort()
    .flatMap((post) => postStaffing(picture, post, now) ?? [])
    .map((one) => staffingView(picture, heard, one, now));
  const cells = {} as Record<Discipline, CellView | null>;
  for (const discipline of DISCIPLINES) {
    cells[discipline] = disciplinesOf(meldkamer.id).includes(discipline)
      ? {
          ...cellView(meldkamer.id, discipline, own, staffing, ownAlarms),
          connection,
          sharing: discipline === 'caco' ? caco : null,
          state: stateOfDiscipline(states, meldkamer.id, discipline),
        }
      : null;
  }
  return {
    meldkamer,
    connection,
    functions: own,
    staffing,
    feeds,
    states,
    cells,
    caco,
    guests: functions.filter(
      (one) =>
        one.meldkamer !== meldkamer.id &&
        countedClass(one) === 'other-meldkamer' &&
        one.claim?.location.kind === 'meldkamer' &&
        one.claim.location.meldkamer === meldkamer.id,
    ),
    alarms: ownAlarms,
    mark: rollUp(ownAlarms),
  };
}
