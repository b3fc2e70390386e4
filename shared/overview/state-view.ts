// The state of a meldkamer or a post as people look at it: the worst that was said of it, and whether who said so is heard.

import type { MeldkamerState, StateReport } from '#shared/picture/picture.ts';
import { worstReport } from '#shared/picture/standing-state.ts';
import type { FeedView } from './feed-view.ts';

/** `unreachable`: who said so is silent, so that it is what was last known. */
export type StateView = StateReport & { readonly unreachable: boolean };

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
