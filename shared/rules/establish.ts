// R88: LMS says afterwards, with a reason, which source was right about where a function was, from when until when. Nobody else does.

import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { Establishing, Refusal } from './intent.ts';
import { followKnown } from './late-absence.ts';

export function decideEstablishing(
  picture: Picture,
  asked: Establishing,
  { role }: Actor,
  now: Instant,
): Result<readonly Fact[], Refusal> {
  const { function: tracked, source, from, until, reason, said } = asked;
  if (role !== 'lms') return fail({ code: 'not-yours', holders: ['lms' as PartyId] });
  if (until > now) return fail({ code: 'in-the-future', moment: until });
  if (until <= from) return fail({ code: 'ends-before-start', start: from });
  if (said.length === 0) return fail({ code: 'said-nothing', source });
  const established: Fact = { kind: 'source-established', function: tracked.id, source, from, until, reason };
  return ok([established, ...followKnown(picture, tracked, said, now)]);
}
