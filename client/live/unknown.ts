// A screen that lost its connection knows nothing for certain: every function becomes unknown, the last known place stays beside it, and
// what a service said of itself is what it said last.

import type { CellView } from '#shared/overview/cell-view.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView, Overview } from '#shared/overview/overview.ts';
import { countStates, type StateView } from '#shared/overview/state-view.ts';
import { DISCIPLINES, type Discipline } from '#shared/reference/functions.ts';

/** Alarms stay as last known; nobody may conclude from a lost connection that they are over. */
export function asUnknown(overview: Overview): Overview {
  const meldkamers = overview.meldkamers.map(unknownMeldkamer);
  return {
    ...overview,
    meldkamers,
    states: countStates(meldkamers.map(({ states }) => states)),
    counts: {
      own: 0,
      transitional: 0,
      'other-meldkamer': 0,
      unknown: overview.counts.total,
      'double-claim': 0,
      outside: 0,
      total: overview.counts.total,
    },
    feeds: { ...overview.feeds, live: 0 },
  };
}

function unknownMeldkamer(view: MeldkamerView): MeldkamerView {
  const cells = {} as Record<Discipline, CellView | null>;
  for (const discipline of DISCIPLINES) {
    const cell = view.cells[discipline];
    cells[discipline] = cell === null ? null : unknownCell(cell);
  }
  return {
    ...view,
    functions: view.functions.map(unknownFunction),
    staffing: view.staffing.map(doubted),
    feeds: view.feeds.map(doubted),
    states: Object.fromEntries(Object.entries(view.states).map(([subject, state]) => [subject, unreachable(state)])),
    cells,
    guests: [],
  };
}

function unknownFunction(view: FunctionView): FunctionView {
  return { ...doubted(view), class: 'unknown' };
}

function unknownCell(cell: CellView): CellView {
  const parts = cell.parts.map(unknownFunction);
  return {
    ...doubted(cell),
    worst: 'unknown',
    parts,
    worstParts: parts,
    staffingFreshness: cell.staffingFreshness === null ? null : 'silent',
    planbaarElsewhere: cell.planbaarElsewhere.map(unknownFunction),
    state: cell.state === null ? null : unreachable(cell.state),
  };
}

function unreachable(state: StateView): StateView {
  return { ...state, unreachable: true };
}

function doubted<T extends { readonly freshness: FunctionView['freshness'] }>(view: T): T {
  return view.freshness === 'never' ? view : { ...view, freshness: 'silent' };
}
