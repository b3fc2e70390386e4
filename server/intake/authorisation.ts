// Whether this key may say this: about these meldkamers, in the name of this source. The key decides, never the event.

import { handSource } from '#shared/reference/by-hand.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { roleRow } from '#shared/reference/roles.ts';
import { isManual, MANUAL_SYSTEM, manualSource } from '#shared/reference/source.ts';
import type { Identity } from '../access/identity.ts';
import { can } from '../access/permissions.ts';
import type { InputProblem } from '../http/problems.ts';
import type { KnownEvent } from './read-event.ts';

/** Empty when it may. */
export function forbiddenIn(
  identity: Identity,
  { source }: KnownEvent,
  about: readonly MeldkamerId[],
): readonly InputProblem[] {
  const problems: InputProblem[] = [];
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
