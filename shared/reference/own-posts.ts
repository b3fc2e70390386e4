// Which posts are a party's own: those it enters by hand, and of which it sees the numbers.

import { FUNCTIONS, type PostId, parsePost } from './functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from './meldkamers.ts';
import { type PartyId, partiesOfRole, responsibleFor } from './parties.ts';

/**
 * R90. The posts that a party answers for; the CaCo works for all services of a meldkamer together and is nobody's own. `unit`: of its unit
 * there only.
 */
export function ownPosts(party: PartyId | null, unit: MeldkamerId | null = null): ReadonlySet<PostId> {
  const own = (party === null ? undefined : OWN_POSTS.get(party)) ?? new Set();
  return unit === null ? own : new Set([...own].filter((post) => parsePost(post)?.meldkamer === unit));
}

/** R90. The meldkamers that a party works with; a unit of it works with one of them. */
export function workedWith(party: PartyId | null): readonly MeldkamerId[] {
  return MELDKAMER_IDS.filter((meldkamer) => ownPosts(party, meldkamer).size > 0);
}

const SERVICES = FUNCTIONS.filter(({ discipline }) => discipline !== 'caco');

/** A post without a region is of a party that answers for it in each region. */
const POSTS = [
  ...new Set(SERVICES.flatMap(({ post, meldkamer, discipline }) => [post, `${meldkamer}/${discipline}` as PostId])),
];

const OWN_POSTS: ReadonlyMap<PartyId, ReadonlySet<PostId>> = new Map(
  (partiesOfRole('party') ?? []).map(({ id }) => [
    id,
    new Set(POSTS.filter((post) => within(post).every((one) => responsibleFor(one.id).includes(id)))),
  ]),
);

function within(post: PostId): typeof SERVICES {
  return SERVICES.filter((one) => one.post === post || one.post.startsWith(`${post}/`));
}
