// What a tile has to say, worst first: which functions are not where they belong, where they are and since when, and whether that was
// decided; then staffing and guests.

import { type ConditionId, isAnnunciated } from '#shared/alarm/alarm.ts';

import { earliest, type Instant, latest } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { isWorse, type LocationClass, locationKey, worstClass } from '#shared/location/location.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import { isKnown } from '#shared/overview/freshness.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { activePriority } from '#shared/overview/roll-up.ts';
import { worstState } from '#shared/overview/state-view.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { DISCIPLINES, type Discipline, parsePost } from '#shared/reference/functions.ts';
import { type ServiceState, type StateLevel, stateLevel } from '#shared/reference/service-state.ts';
import type { Naming } from '#shared/words/naming.ts';
import { type DecisionRemark, decisionOf } from './decision-remark.ts';

export type Remark =
  | {
      readonly kind: 'place';
      readonly class: LocationClass;
      readonly disciplines: readonly Discipline[];
      /** Code of the host, place, both codes of a double claim; null when it is not known. */
      readonly where: string | null;
      readonly since: Instant | null;
      /** As last known, before everything became unknown. */
      readonly isLast: boolean;
    }
  /** Nothing is heard of the whole meldkamer. */
  | {
      readonly kind: 'silence';
      readonly freshness: 'old' | 'refused' | 'silent' | 'never' | 'not-yet' | 'apart';
      readonly since: Instant | null;
    }
  /** What the service says of itself; of the meldkamer as a whole, or of these disciplines. */
  | {
      readonly kind: 'state';
      readonly state: ServiceState;
      readonly disciplines: readonly Discipline[];
      readonly isWhole: boolean;
      readonly since: Instant;
      /** As said last: nobody says so now. */
      readonly isLast: boolean;
    }
  | DecisionRemark
  /** R84. It is home, and who said that it was away did not say so yet. */
  | { readonly kind: 'return'; readonly disciplines: readonly Discipline[] }
  /** Why its frame is coloured, where nothing else of it says so. */
  | { readonly kind: 'alarm'; readonly condition: ConditionId }
  | { readonly kind: 'staffing'; readonly disciplines: readonly Discipline[] }
  | { readonly kind: 'guests'; readonly count: number };

/** `isLost`: this screen itself hears nothing, so what was known is told as last known. `inPart`: the deviations that are decided in part. */
export function remarksOf(
  view: MeldkamerView,
  naming: Naming,
  isLost: boolean,
  picture: Picture,
  inPart: readonly AfwijkingNumber[],
): readonly Remark[] {
  const cells = DISCIPLINES.map((discipline) => view.cells[discipline]).filter((cell) => cell !== null);
  const state = stateOf(view);
  if (isLost) return [...(state === null ? [] : [state]), ...places(cells, naming, true)];
  const silence = silenceOf(view, cells);
  const understaffed = cells.filter((cell) => isUnderstaffed(cell)).map((cell) => cell.discipline);
  const [first, ...others] = silence === null ? places(cells, naming, false) : [silence];
  const isPlanned = state !== null && stateLevel(state.state) === 'planned';
  const returned = cells.filter((cell) => isInPlace(cell.worst) && isReturnToConfirm(cell));
  const away = cells.filter((cell) => !isInPlace(cell.worst));
  const decision = decisionOf([...away, ...returned], view.alarms, picture, inPart);
  // The marks show a second place too; that nobody decided is nowhere else on a tile.
  const said: readonly Remark[] = [
    ...(state === null || isPlanned ? [] : [state]),
    ...(first === undefined ? [] : [first]),
    ...(decision === null || decision.isCoveredByMandate ? [] : [decision]),
    ...others,
    ...(returned.length === 0
      ? []
      : [{ kind: 'return', disciplines: returned.map(({ discipline }) => discipline) } as const]),
    ...(understaffed.length === 0 ? [] : [{ kind: 'staffing', disciplines: understaffed } as const]),
    ...(state === null || !isPlanned ? [] : [state]),
    ...(decision?.isCoveredByMandate === true ? [decision] : []),
  ];
  return [
    ...(said.length === 0 ? why(view) : said),
    ...(view.guests.length === 0 ? [] : [{ kind: 'guests', count: view.guests.length } as const]),
  ];
}

/** R124. The most urgent of what makes its mark. */
function why({ alarms, mark }: MeldkamerView): readonly Remark[] {
  const priority = activePriority(mark);
  const worst = alarms.find((one) => one.core === 'active' && isAnnunciated(one) && one.priority === priority);
  return worst === undefined ? [] : [{ kind: 'alarm', condition: worst.condition }];
}

/** R84 */
export function isReturnToConfirm({ parts }: CellView): boolean {
  return parts.some(({ unconfirmedBy }) => unconfirmedBy.length > 0);
}

/** R122. The worst that is said of it and is not normal, or was said last. */
function stateOf({ meldkamer, states }: MeldkamerView): Extract<Remark, { kind: 'state' }> | null {
  const worst = worstState(Object.values(states));
  if (worst === null) return null;
  const alike = Object.entries(states).filter(([, { state }]) => state === worst.state);
  const about = alike.flatMap(([subject]) => parsePost(subject)?.discipline ?? []);
  const [first = worst.observedAt, ...rest] = alike.map(([, { observedAt }]) => observedAt);
  return {
    kind: 'state',
    state: worst.state,
    disciplines: DISCIPLINES.filter((discipline) => about.includes(discipline)),
    isWhole: alike.some(([subject]) => subject === meldkamer.id),
    since: rest.reduce(earliest, first),
    isLast: worst.unreachable,
  };
}

/** What stands in one line: a remark, with only the sign of the state that gave its line to what nobody decided. */
export type RemarkLine = { readonly remark: Remark; readonly sign: StateLevel | null };

const LINES_AT_MOST = 2;

/** The worst that a tile has room for. That nobody decided never gives way: the state does, which the marks do not say but its sign can. */
export function linesOf(remarks: readonly Remark[]): readonly RemarkLine[] {
  const [state, place] = remarks;
  const undecided = remarks.find((one) => one.kind === 'decision' && !one.isCoveredByMandate);
  if (state?.kind === 'state' && place !== undefined && place !== undecided && undecided !== undefined) {
    return [
      { remark: place, sign: stateLevel(state.state) },
      { remark: undecided, sign: null },
    ];
  }
  return remarks.slice(0, LINES_AT_MOST).map((remark) => ({ remark, sign: null }));
}

/** The same for the same remark a moment later. */
export function remarkKey(remark: Remark): string {
  return remark.kind === 'place' ? `${remark.class} ${remark.where}` : remark.kind;
}

/** Below the minimum, as far as that is still confirmed. */
export function isUnderstaffed(cell: CellView): boolean {
  return cell.staffing === 'below' && cell.staffingFreshness !== null && isKnown(cell.staffingFreshness);
}

/** The worst place that was last known of this cell, whatever has become of it. */
export function lastClassOf(cell: CellView): LocationClass {
  return worstClass(cell.parts.map((part) => part.lastClass));
}

export function isInPlace(location: LocationClass): boolean {
  return location === 'own' || location === 'transitional';
}

/** One sentence for all cells that are away in the same way; the longest-standing place speaks for the others. */
function places(cells: readonly CellView[], naming: Naming, isLast: boolean): readonly Remark[] {
  const groups = new Map<string, Extract<Remark, { kind: 'place' }>>();
  for (const cell of cells) {
    const location = isLast ? lastClassOf(cell) : cell.worst;
    const parts = isLast ? cell.parts.filter((part) => part.lastClass === location) : cell.worstParts;
    const part = oldest(parts);
    if (isInPlace(location) || part === null || (isLast && location === 'unknown')) continue;
    const where = whereOf(location, part, naming);
    const before = groups.get(`${location} ${where}`);
    const since = sinceOf(part);
    groups.set(`${location} ${where}`, {
      kind: 'place',
      class: location,
      disciplines: [...(before?.disciplines ?? []), cell.discipline],
      where,
      since: before === undefined ? since : earliestKnown(before.since, since),
      isLast,
    });
  }
  return [...groups.values()].sort((one, other) =>
    one.class === other.class ? 0 : isWorse(one.class, other.class) ? -1 : 1,
  );
}

function whereOf(location: LocationClass, part: FunctionView, naming: Naming): string | null {
  if (location === 'unknown' || part.claim === null) return null;
  if (location !== 'double-claim') return naming.placeCode(part.claim.location);
  const distinct = new Map(part.standing.map((claim) => [locationKey(claim.location), claim.location]));
  return [...distinct.values()].map(naming.placeCode).sort().join('/');
}

/** Since when it is so: a place since it was taken, however sure that still is; an unknown one since nobody confirmed it any more. */
function sinceOf(part: FunctionView): Instant | null {
  return part.class === 'unknown' && !isKnown(part.freshness) ? part.confirmedAt : part.since;
}

function oldest(parts: readonly FunctionView[]): FunctionView | null {
  return parts.reduce<FunctionView | null>((first, part) => {
    if (first === null) return part;
    const [since, firstSince] = [sinceOf(part), sinceOf(first)];
    return since !== null && (firstSince === null || since < firstSince) ? part : first;
  }, null);
}

function earliestKnown(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return earliest(one, other);
}

function silenceOf(view: MeldkamerView, cells: readonly CellView[]): Remark | null {
  const isSilent = cells.every(
    (cell) => cell.worst === 'unknown' && cell.parts.every((part) => !isKnown(part.freshness)),
  );
  if (!isSilent) return null;
  const heard = view.feeds.map((feed) => feed.heardAt).filter((at) => at !== null);
  const since = heard.reduce<Instant | null>((last, at) => (last === null ? at : latest(last, at)), null);
  if (since === null) {
    const { connection } = view;
    return {
      kind: 'silence',
      freshness: connection === 'not-yet' || connection === 'apart' ? connection : 'never',
      since,
    };
  }
  const isRefused = cells.some((cell) => cell.parts.some(({ freshness }) => freshness === 'refused'));
  if (isRefused) return { kind: 'silence', freshness: 'refused', since };
  const isOnlyOld = view.feeds.some((feed) => feed.freshness === 'old');
  return { kind: 'silence', freshness: isOnlyOld ? 'old' : 'silent', since };
}
