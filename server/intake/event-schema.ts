// What every event must have, and the five types we take. Turns parsed JSON into a Reading or into all problems at once.

import { z } from 'zod';
import type { Instant } from '#shared/base/time.ts';
import type { Reading } from '#shared/journal/reading.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { parseSource, type SourceId } from '#shared/reference/source.ts';
import { hasControl, instant, must, problemsOf } from '../fields/field-kinds.ts';
import { holdsEMailAddress } from '../fields/private-text.ts';
import type { InputProblem } from '../http/problems.ts';
import { readAfwijking } from './afwijking-event.ts';
import type { Finding, StatementReader } from './finding.ts';
import { readHeartbeat } from './heartbeat-event.ts';
import { readLocation } from './location-event.ts';
import { readStaffing } from './staffing-event.ts';
import { readState } from './state-event.ts';

const READERS = {
  'nl.meldkamer.location.reported.v1': readLocation,
  'nl.meldkamer.staffing.reported.v1': readStaffing,
  'nl.meldkamer.afwijking.reported.v1': readAfwijking,
  'nl.meldkamer.state.reported.v1': readState,
  'nl.meldkamer.heartbeat.v1': readHeartbeat,
} as const satisfies Record<string, StatementReader>;

export type EventType = keyof typeof READERS;
export const EVENT_TYPES = Object.keys(READERS) as readonly EventType[];

const ID_LENGTH = 200;
const SOURCE = 'urn:nld:meldkamer:<ID>:<system>, such as urn:nld:meldkamer:MNL:gms';
const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

/** Other attributes are extensions (CloudEvents 1.0, 3.2): tolerated, not kept. */
const Envelope = z.object({
  specversion: z.literal('1.0', { error: must('1.0') }),
  id: z
    .string({ error: must(`text of 1 to ${ID_LENGTH} characters`) })
    .refine((id) => id.length >= 1 && id.length <= ID_LENGTH && !hasControl(id), {
      error: `must be 1 to ${ID_LENGTH} characters, without control characters`,
    })
    .refine((id) => !holdsEMailAddress(id), { error: 'may not hold an e-mail address: ids are kept' }),
  source: z.string({ error: must(SOURCE) }).transform((text, context) => {
    const source = parseSource(text);
    if (source !== null) return source;
    context.addIssue({ code: 'custom', message: `must be ${SOURCE}` });
    return z.NEVER;
  }),
  type: z.enum(EVENT_TYPES, { error: must(`one of ${EVENT_TYPES.join(' ')}`) }),
  subject: z.string({ error: must('text') }).nullish(),
  time: instant.nullish(),
  datacontenttype: z
    .string({ error: must('application/json') })
    .regex(JSON_TYPE, { error: 'must be application/json, in utf-8' })
    .nullish(),
  data_base64: z.null({ error: 'is not taken: send data as JSON' }).optional(),
  data: z.unknown().optional(),
});

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
  const parsed = Envelope.safeParse(value);
  if (!parsed.success) {
    const problems = [...problemsOf(parsed.error, []), ...problemsOfStatement(value, now)];
    return { kind: 'wrong', event: null, about: [], problems };
  }
  const { id, source, type, subject = null, time = null, data } = parsed.data;
  const event: KnownEvent = { id, source, type, subject, time, data };
  const { about, outcome } = statementOf(type, subject, data, time ?? now);
  if (!outcome.ok) return { kind: 'wrong', event, about, problems: outcome.problems };
  const reading: Reading = { ...outcome.statement, source: source.id, meldkamer: source.meldkamer, sentAt: time };
  return { kind: 'reading', event, about, reading };
}

function statementOf(type: EventType, subject: string | null, data: unknown, saidAt: Instant): Finding {
  const read: StatementReader = READERS[type];
  return read(subject, data, saidAt);
}

/** With a broken envelope the data are looked at all the same, so that the sender hears everything at once. */
function problemsOfStatement(value: unknown, now: Instant): readonly InputProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, subject, data } = value as Record<string, unknown>;
  const known = EVENT_TYPES.find((one) => one === type);
  if (known === undefined) return [];
  const { outcome } = statementOf(known, typeof subject === 'string' ? subject : null, data, now);
  return outcome.ok ? [] : outcome.problems;
}
