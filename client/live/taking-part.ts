// In an exercise a meldkamer that takes no part in it is not one that has yet to be connected: nothing is awaited from it. Pure.

import type { MeldkamerView, Overview } from '#shared/overview/overview.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

/** R153. `participants`: null when all of them take part. */
export function withOthersApart(overview: Overview, participants: readonly MeldkamerId[] | null): Overview {
  if (participants === null) return overview;
  return {
    ...overview,
    meldkamers: overview.meldkamers.map((view) =>
      view.connection === 'not-yet' && !participants.includes(view.meldkamer.id) ? apart(view) : view,
    ),
  };
}

function apart(view: MeldkamerView): MeldkamerView {
  const cells = { ...view.cells };
  for (const discipline of DISCIPLINES) {
    const cell = cells[discipline];
    if (cell !== null) cells[discipline] = { ...cell, connection: 'apart' };
  }
  return { ...view, connection: 'apart', cells };
}
