// As which source somebody enters by hand what is known of a meldkamer.

import type { Actor } from './actor.ts';
import { parsePost } from './functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from './meldkamers.ts';
import { ownPosts } from './own-posts.ts';
import { partyOfActor } from './parties.ts';
import { manualSource, type SourceId } from './source.ts';

/** R11, R90. The meldkamer itself has the plain name; LMS and a party add theirs. Null: nothing is entered by hand in this role. */
export function handSource(
  actor: Pick<Actor, 'role' | 'organisation' | 'meldkamer'>,
  meldkamer: MeldkamerId,
): SourceId | null {
  switch (actor.role) {
    case 'meldkamer':
      return actor.meldkamer === meldkamer ? manualSource(meldkamer) : null;
    case 'lms':
      return manualSource(meldkamer, 'lms');
    case 'party': {
      const party = partyOfActor(actor);
      const posts = [...ownPosts(party, actor.meldkamer)];
      const isThere = posts.some((post) => parsePost(post)?.meldkamer === meldkamer);
      return party !== null && isThere ? manualSource(meldkamer, party) : null;
    }
    default:
      return null;
  }
}

/** The meldkamers of which somebody may enter something by hand. */
export function enteredBy(actor: Pick<Actor, 'role' | 'organisation' | 'meldkamer'>): readonly MeldkamerId[] {
  return MELDKAMER_IDS.filter((meldkamer) => handSource(actor, meldkamer) !== null);
}
