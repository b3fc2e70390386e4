// The state of a meldkamer or a post as people look at it: the worst that was said of it, and whether who said so is heard.

import type { MeldkamerState, StateReport } from '#shared/picture/picture.ts';
import { worstReport } from '#shared/picture/standing-state.ts';
import { type Discipline, parsePost } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { isWorseState, type StateLevel, stateLevel } from '#shared/reference/service-state.ts';
import type { FeedView } from './feed-view.ts';

/** `unreachable`: nobody says so now, so that it is what was last known. */
export type StateView = StateReport & { readonly unreachable: boolean };

/** The worst of these that is not normal, of equals what is said now; of a meldkamer the whole of it stands before its posts. */
export function worstState(views: readonly StateView[]): StateView | null {
  return views.reduce<StateView | null>((soFar, one) => {
    if (one.state === 'Normal') return soFar;
    if (soFar === null || isWorseState(one.state, soFar.state)) return one;
    return soFar.unreachable && !one.unreachable && !isWorseState(soFar.state, one.state) ? one : soFar;
  }, null);
}

/** Of one discipline: of the meldkamer as a whole and of the posts of that discipline. */
export function stateOfDiscipline(
  views: Readonly<Record<string, StateView>>,
  meldkamer: MeldkamerId,
  discipline: Discipline,
): StateView | null {
  const about = Object.entries(views).filter(
    ([subject]) => subject === meldkamer || parsePost(subject)?.discipline === discipline,
  );
  return worstState(about.map(([, view]) => view));
}

/** `isLast`: of none of them is it said now. */
export type StateCount = { readonly count: number; readonly isLast: boolean };

export type StateCounts = Readonly<Record<StateLevel, StateCount>>;

/** R122. Meldkamers by the worst that is said of them or of a post of theirs, or was said last. */
export function countStates(all: readonly Readonly<Record<string, StateView>>[]): StateCounts {
  const worst = all.flatMap((views) => worstState(Object.values(views)) ?? []);
  const count = (level: StateLevel): StateCount => {
    const alike = worst.filter(({ state }) => stateLevel(state) === level);
    return { count: alike.length, isLast: alike.length > 0 && alike.every(({ unreachable }) => unreachable) };
  };
  return { down: count('down'), degraded: count('degraded'), planned: count('planned') };
}

/** R120 */
export function stateViews(
  states: MeldkamerState['states'],
  feeds: readonly FeedView[],
): Readonly<Record<string, StateView>> {
  // R24. A person sends no heartbeats, so what was entered by hand does not become unreachable by silence.
  const isHeard = ({ source }: StateReport): boolean => {
    const feed = feeds.find((one) => one.source === source);
    return feed === undefined || feed.freshness !== 'silent' || feed.manual;
  };
  const views = Object.entries(states)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([subject, reports]): [string, StateView][] => {
      const worst = worstReport(Object.values(reports), isHeard);
      return worst === null ? [] : [[subject, { ...worst, unreachable: !isHeard(worst) }]];
    });
  return Object.fromEntries(views);
}
