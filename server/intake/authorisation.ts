// Whether this key may say this: about these meldkamers, in the name of this source. The key decides, never the event.

import { handSource } from '#shared/reference/by-hand.ts';
import { parsePost } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { ownPosts } from '#shared/reference/own-posts.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import { reachOf, roleRow } from '#shared/reference/roles.ts';
import { isManual, MANUAL_SYSTEM, manualSource, receiverOf, receiverSource } from '#shared/reference/source.ts';
import type { Identity } from '../access/identity.ts';
import { can } from '../access/permissions.ts';
import type { InputProblem } from '../http/problems.ts';
import type { EventType } from './event-schemas.ts';
import type { KnownEvent } from './read-event.ts';

const ENTERED_BY_PARTIES: readonly EventType[] = [
  'nl.meldkamer.location.reported.v1',
  'nl.meldkamer.staffing.reported.v1',
];

/** Empty when it may. */
export function forbiddenIn(
  identity: Identity,
  event: KnownEvent,
  about: readonly MeldkamerId[],
): readonly InputProblem[] {
  const { source } = event;
  const receiver = receiverOf(source.id);
  if (receiver !== null && identity.role === 'meldkamer') return noReturn(identity, event, receiver);
  const problems: InputProblem[] =
    reachOf(identity.role, 'event.write') === 'involved' ? notItsOwn(identity, event) : [];
  const foreign = about.filter((meldkamer) => !can(identity, 'event.write', meldkamer));
  if (foreign.length > 0) {
    problems.push({ path: 'subject', problem: `this key may not write for ${foreign.join(', ')}` });
  }
  if (!can(identity, 'event.write', source.meldkamer)) {
    problems.push({ path: 'source', problem: `this key may not speak as a source of ${source.meldkamer}` });
  }
  const { writes } = roleRow(identity.role);
  if (writes === 'by feed' && isManual(source.id)) {
    problems.push({ path: 'source', problem: `a feed may not use the system name ${MANUAL_SYSTEM}` });
  }
  if (writes === 'by hand' && !isManual(source.id)) {
    problems.push({ path: 'source', problem: `what is entered by hand has the system name ${MANUAL_SYSTEM}` });
  }
  const own = handSource(identity.actor, source.meldkamer);
  // LMS also enters what a meldkamer tells it, in the name of that meldkamer.
  const mayEnter = source.id === own || (identity.role === 'lms' && source.id === manualSource(source.meldkamer));
  if (problems.length === 0 && isManual(source.id) && !mayEnter) {
    problems.push({
      path: 'source',
      problem: own === null ? 'is entered by hand by others' : `is entered by hand by others; here it is ${own}`,
    });
  }
  return problems;
}

/** R91. The meldkamer that received a function says that it went home; whether it was there is decided on the picture. */
function noReturn(
  { meldkamer }: Identity,
  { source, type, subject }: KnownEvent,
  receiver: MeldkamerId,
): readonly InputProblem[] {
  if (receiver !== meldkamer || receiver === source.meldkamer) {
    const problem =
      meldkamer === null || meldkamer === source.meldkamer
        ? 'is entered by hand by others'
        : `is entered by hand by others; a return from ${meldkamer} is confirmed as ${receiverSource(meldkamer, source.meldkamer)}`;
    return [{ path: 'source', problem }];
  }
  if (type !== 'nl.meldkamer.location.reported.v1') {
    return [
      { path: 'type', problem: 'of a function of another meldkamer a return is confirmed by hand, and nothing else' },
    ];
  }
  const post = subject === null ? null : parsePost(subject);
  if (post === null || post.meldkamer === source.meldkamer) return [];
  return [
    { path: 'subject', problem: `is of ${post.meldkamer}: here it is ${receiverSource(receiver, post.meldkamer)}` },
  ];
}

/** R90. A party says where its own functions are and how they are staffed, as a source of the meldkamer that they belong to. */
function notItsOwn({ actor }: Identity, { source, type, subject }: KnownEvent): InputProblem[] {
  const party = partyOfActor(actor);
  if (party === null) return [{ path: 'source', problem: 'this key is of no party that may enter by hand' }];
  if (!ENTERED_BY_PARTIES.includes(type)) {
    return [{ path: 'type', problem: `a party enters by hand ${ENTERED_BY_PARTIES.join(' and ')} only` }];
  }
  const post = subject === null ? null : parsePost(subject);
  if (post === null) return [];
  const own = ownPosts(party, actor.meldkamer);
  if (!own.has(post.id)) {
    return [{ path: 'subject', problem: `${party} does not answer for ${post.id}, but for ${[...own].join(', ')}` }];
  }
  if (post.meldkamer === source.meldkamer) return [];
  return [
    { path: 'source', problem: `${post.id} is of ${post.meldkamer}: here it is ${handSource(actor, post.meldkamer)}` },
  ];
}
