// Turns parsed JSON into a Reading, or into all problems at once.

import type { Instant } from '#shared/base/time.ts';
import type { Reading } from '#shared/journal/reading.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { problemsOf } from '../fields/field-kinds.ts';
import type { InputProblem } from '../http/problems.ts';
import { EVENT_OF, EVENT_TYPES, type EventType, envelope } from './event-schemas.ts';

export type KnownEvent = {
  readonly id: string;
  readonly source: { readonly id: SourceId; readonly meldkamer: MeldkamerId };
  readonly type: EventType;
  readonly subject: string | null;
  readonly time: Instant | null;
  readonly data: unknown;
};

export type EventReading =
  | {
      readonly kind: 'reading';
      readonly event: KnownEvent;
      readonly about: readonly MeldkamerId[];
      readonly reading: Reading;
    }
  /** The envelope is whole, so it is known who speaks about what; the rest is not. */
  | {
      readonly kind: 'wrong';
      readonly event: KnownEvent | null;
      readonly about: readonly MeldkamerId[];
      readonly problems: readonly InputProblem[];
    };

/** Expects JSON that was found safe. `now` stands in for what an event may leave out; it never ends up in the digest. */
export function readEvent(value: unknown, now: Instant): EventReading {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) {
    const problems = [...problemsOf(parsed.error, []), ...problemsOfStatement(value, now)];
    return { kind: 'wrong', event: null, about: [], problems };
  }
  const { id, source, type, subject = null, time = null, data } = parsed.data;
  const event: KnownEvent = { id, source, type, subject, time, data };
  const { about, outcome } = EVENT_OF[type].read(subject, data, time ?? now);
  if (!outcome.ok) return { kind: 'wrong', event, about, problems: outcome.problems };
  const reading: Reading = { ...outcome.statement, source: source.id, meldkamer: source.meldkamer, sentAt: time };
  return { kind: 'reading', event, about, reading };
}

/** With a broken envelope the data are looked at all the same, so that the sender hears everything at once. */
function problemsOfStatement(value: unknown, now: Instant): readonly InputProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, subject, data } = value as Record<string, unknown>;
  const known = EVENT_TYPES.find((one) => one === type);
  if (known === undefined) return [];
  const { outcome } = EVENT_OF[known].read(typeof subject === 'string' ? subject : null, data, now);
  return outcome.ok ? [] : outcome.problems;
}
