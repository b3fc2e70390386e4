// Taking over the shift at the alarms of LMS: who takes it over says until where that was seen, and hears first what was recorded behind it.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { elapsed, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Fact, Position } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';

export type TakingOver = {
  /** How often a shift had been taken over when it was looked at. */
  readonly version: number;
  /** Up to here it was looked at. */
  readonly seen: Position;
  /** When the first entry behind that was recorded; null: there is none. */
  readonly unseenSince: Instant | null;
  readonly note: string | null;
};

export type TakingOverRefusal =
  | { readonly code: 'not-yours'; readonly holders: readonly [] }
  /** Somebody else took it over meanwhile. */
  | { readonly code: 'version-conflict'; readonly version: number }
  /** Too much was recorded since, or too long ago, to be taken over unseen. */
  | { readonly code: 'handover-outdated'; readonly seen: Position; readonly position: Position };

const UNSEEN_FOR_AT_MOST = 5 * MINUTE;
const UNSEEN_AT_MOST = 500;

/** R152 */
export function takeOverShift(
  picture: Picture,
  { version, seen, unseenSince, note }: TakingOver,
  { role, organisation }: Actor,
  now: Instant,
): Result<readonly Fact[], TakingOverRefusal> {
  if (role !== 'lms') return fail({ code: 'not-yours', holders: [] });
  const times = picture.shift?.times ?? 0;
  if (version !== times) return fail({ code: 'version-conflict', version: times });
  const position = picture.at;
  const isLongAgo = unseenSince !== null && elapsed(unseenSince, now) > UNSEEN_FOR_AT_MOST;
  if (isLongAgo || position - seen > UNSEEN_AT_MOST) return fail({ code: 'handover-outdated', seen, position });
  return ok([{ kind: 'shift-taken-over', seen, note, by: { role, organisation, at: now } }]);
}
