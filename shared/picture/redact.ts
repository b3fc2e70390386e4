// What each audience may know. Redaction commutes with the fold: evolve(redact(picture), redact(entry)) = redact(evolve(picture, entry)),
// so a screen can fold what it was given and never needs what it may not see.

import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { ownPosts, workedWith } from '#shared/reference/own-posts.ts';
import { type PartyId, partiesOfRole } from '#shared/reference/parties.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import { type Picture, withoutArchive } from './picture.ts';
import type { SeenBy } from './seen-by.ts';
import { seenByReaders } from './seen-by-readers.ts';
import { SEEN_BY_WALL } from './seen-by-wall.ts';

/**
 * `full`: LMS, inspectors, admin; all there is, also what no list names. `meldkamer:X`: everything of X, a summary of the others.
 * `shared`: SMB, ministries: all places, alarms and deviations, staffing as a level only. `party:X`: as shared, with the numbers of the
 * posts that X answers for; `party:X:Y`: those of its unit that works with meldkamer Y. `wall`: as shared, without free text.
 */
export type Audience = 'full' | 'shared' | 'wall' | `meldkamer:${MeldkamerId}` | Party;
type Party = `party:${PartyId}` | `party:${PartyId}:${MeldkamerId}`;

export const AUDIENCES: readonly Audience[] = [
  'full',
  'shared',
  'wall',
  ...MELDKAMER_IDS.map((meldkamer): Audience => `meldkamer:${meldkamer}`),
  ...(partiesOfRole('party') ?? []).flatMap(({ id }): readonly Party[] => {
    const units = workedWith(id);
    return [`party:${id}`, ...(units.length > 1 ? units.map((unit): Party => `party:${id}:${unit}`) : [])];
  }),
];

const PARTY = 'party:';

const LISTS: ReadonlyMap<Audience, SeenBy> = new Map(
  AUDIENCES.filter((audience) => audience !== 'full').map((audience) => [
    audience,
    audience === 'wall' ? SEEN_BY_WALL : seenByReaders(ownsOf(audience)),
  ]),
);

/** What decides, and what nobody reads. */
const KEPT_FROM_READERS = {
  broughtBy: null,
  heldBy: null,
  registeredBy: null,
  established: null,
  shownOf: null,
  absences: null,
  dips: null,
  reportedMinimums: null,
  heldMinimums: null,
};

export function redactPicture(audience: Audience, picture: Picture): Picture {
  return audience === 'full'
    ? { ...withoutArchive(picture), ...KEPT_FROM_READERS }
    : listsOf(audience).picture(withoutArchive(picture));
}

export function redactEntry(audience: Audience, entry: Entry): Entry {
  return audience === 'full' ? entry : listsOf(audience).entry(entry);
}

/** All who read may know who decided what; the wall shows where and when, and no words. */
export function redactAfwijking(audience: Audience, afwijking: Afwijking): Afwijking {
  return audience === 'full' ? afwijking : listsOf(audience).afwijking(afwijking);
}

export function redactPolicy(audience: Audience, policy: Policy): Policy {
  return audience === 'full' ? policy : listsOf(audience).policy(policy);
}

export function redactStaffing(audience: Audience, state: StaffingState): StaffingState {
  return audience === 'full' ? state : listsOf(audience).staffing(state);
}

/** Exact numbers of a post, and who agreed on them. */
export function seesHeadcounts(audience: Audience, post: PostId): boolean {
  return audience === 'full' || ownsOf(audience)(post);
}

function listsOf(audience: Exclude<Audience, 'full'>): SeenBy {
  const lists = LISTS.get(audience);
  if (lists === undefined) throw new Error(`No lists of what ${audience} may see`);
  return lists;
}

/** Which meldkamer, or post of one, is the reader's own. */
function ownsOf(audience: Audience): (subject: string) => boolean {
  if (audience.startsWith(PARTY)) {
    const [, party, unit = null] = audience.split(':') as [string, PartyId, MeldkamerId?];
    const own: ReadonlySet<string> = ownPosts(party, unit);
    return (subject) => own.has(subject);
  }
  return (subject) => audience === `meldkamer:${subject.slice(0, 3)}`;
}
