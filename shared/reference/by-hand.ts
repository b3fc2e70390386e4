// As which source somebody enters by hand what is known of a meldkamer.

import type { Actor } from './actor.ts';
import type { MeldkamerId } from './meldkamers.ts';
import { manualSource, type SourceId } from './source.ts';

/** R11. The meldkamer itself has the plain name; LMS and a party add theirs. Null: nothing is entered by hand in this role. */
export function handSource(actor: Actor, meldkamer: MeldkamerId): SourceId | null {
  switch (actor.role) {
    case 'meldkamer':
      return actor.meldkamer === meldkamer ? manualSource(meldkamer) : null;
    case 'lms':
      return manualSource(meldkamer, 'lms');
    default:
      return null;
  }
}
