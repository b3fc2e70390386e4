// R88: LMS says afterwards, with a reason, which source was right about where a function was, from when until when. Nobody else does. What
// contradicts what was established before takes the place of it only when that is said.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Instant, latest } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { sameLocation } from '#shared/location/location.ts';
import type { EstablishedBefore, Picture } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Establishing, Refusal, Words } from './intent.ts';
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
  const before = (picture.established?.[tracked.id] ?? []).filter((one) => one.from < until && from < one.until);
  const replaces = [...new Set(asked.replaces)];
  const unknown = replaces.find((id) => !before.some((one) => one.id === id));
  if (unknown !== undefined) return fail({ code: 'no-such-establishment', establishment: unknown });
  const standing = contradicted(before, asked).filter(({ id }) => !replaces.includes(id));
  if (standing.length > 0) return fail({ code: 'established-otherwise', standing });
  const told = { function: tracked.id, source, from, until, reason, replaces: replaces.length === 0 ? null : replaces };
  return ok([{ kind: 'source-established', ...told }, ...followKnown(picture, tracked, said, now)]);
}

/** Those that stand for a moment at which their source had it elsewhere than this one. Of several about a moment the last one stands. */
function contradicted(
  before: readonly EstablishedBefore[],
  { source, from, said, others }: Establishing,
): readonly EstablishedBefore[] {
  const words = new Map<SourceId, readonly Words[]>([
    ...others.map((one) => [one.source, one.said] as const),
    [source, said],
  ]);
  const wordAt = (of: SourceId, at: Instant) => words.get(of)?.find((one) => one.from <= at && at < one.until);
  const moments = [...before, ...[...words.values()].flat()].flatMap((one) => [latest(one.from, from), one.until]);
  const found = [...new Set(moments)].flatMap((at): readonly EstablishedBefore[] => {
    const mine = wordAt(source, at);
    const stands = before.findLast((one) => one.from <= at && at < one.until && wordAt(one.source, at) !== undefined);
    const theirs = stands && wordAt(stands.source, at);
    if (mine === undefined || theirs === undefined || sameLocation(mine.location, theirs.location)) return [];
    return stands === undefined ? [] : [stands];
  });
  return before.filter((one) => found.includes(one));
}
