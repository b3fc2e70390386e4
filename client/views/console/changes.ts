// Which cells changed a short while ago, so that an operator who looked away sees where to look. Pure: the moment comes in.
// A connection that is lost or comes back is not a change of the cell.

import { elapsed, type Instant, MINUTE } from '#shared/base/time.ts';
import { locationKey } from '#shared/location/location.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { DISCIPLINES, type Discipline } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

const CHANGED_FOR = 1 * MINUTE;

export type CellKey = `${MeldkamerId}/${Discipline}`;

export type Seen = Readonly<Record<string, { readonly signature: string; readonly changedAt: Instant | null }>>;

function cellKey(cell: Pick<CellView, 'meldkamer' | 'discipline'>): CellKey {
  return `${cell.meldkamer}/${cell.discipline}`;
}

/** What was seen, after looking once more. The first look changes nothing. */
export function look(before: Seen, meldkamers: readonly MeldkamerView[], now: Instant): Seen {
  const after: Record<string, Seen[string]> = {};
  for (const meldkamer of meldkamers) {
    for (const discipline of DISCIPLINES) {
      const cell = meldkamer.cells[discipline];
      if (cell === null) continue;
      const key = cellKey(cell);
      const signature = signatureOf(cell);
      const known = before[key];
      after[key] =
        known === undefined
          ? { signature, changedAt: null }
          : known.signature === signature
            ? known
            : { signature, changedAt: now };
    }
  }
  return after;
}

export function isChanged(seen: Seen, cell: CellView, now: Instant | null): boolean {
  const changedAt = seen[cellKey(cell)]?.changedAt ?? null;
  return changedAt !== null && now !== null && elapsed(changedAt, now) < CHANGED_FOR;
}

/** Places and staffing level; ages and alarms have their own marks. */
function signatureOf(cell: CellView): string {
  const parts = cell.parts.map(
    (part) => `${part.class} ${part.claim === null ? '' : locationKey(part.claim.location)}`,
  );
  return [cell.staffing ?? '', ...parts].join('|');
}
