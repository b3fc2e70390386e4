// The types of event that are taken, in the order in which they are described, and what every event must have around its data.

import { z } from 'zod';
import { parseSource, SOURCE_FORM } from '#shared/reference/source.ts';
import { charactersIn, hasControl, instant, must, ONE_LINE } from '../fields/field-kinds.ts';
import { holdsEMailAddress } from '../fields/private-text.ts';
import { AFWIJKING_REPORTED } from './afwijking-event.ts';
import type { EventDefinition } from './event-definition.ts';
import { HEARTBEAT } from './heartbeat-event.ts';
import { LOCATION_REPORTED } from './location-event.ts';
import { STAFFING_REPORTED } from './staffing-event.ts';
import { STATE_REPORTED } from './state-event.ts';

export const EVENTS = [
  LOCATION_REPORTED,
  STAFFING_REPORTED,
  AFWIJKING_REPORTED,
  STATE_REPORTED,
  HEARTBEAT,
] as const satisfies readonly EventDefinition[];

export type EventType = (typeof EVENTS)[number]['type'];
export const EVENT_TYPES: readonly EventType[] = EVENTS.map(({ type }) => type);

/** What is known of each type. */
export const EVENT_OF = Object.fromEntries(
  EVENTS.map((event): [string, EventDefinition] => [event.type, event]),
) as Readonly<Record<EventType, EventDefinition>>;

const ID_LENGTH = 200;
const SOURCE = 'urn:nld:meldkamer:<ID>:<system>, such as urn:nld:meldkamer:MNL:gms';
const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

/** Other attributes are extensions (CloudEvents 1.0, 3.2): tolerated, not kept, and refused when they speak of an exercise (R154). */
export const envelope = z.object({
  specversion: z.literal('1.0', { error: must('1.0') }),
  id: z
    .string({ error: must(`text of 1 to ${ID_LENGTH} characters`) })
    .refine((id) => id.length >= 1 && charactersIn(id, ID_LENGTH) <= ID_LENGTH && !hasControl(id), {
      error: `must be 1 to ${ID_LENGTH} characters, without control characters`,
    })
    .refine((id) => !holdsEMailAddress(id), { error: 'may not hold an e-mail address: ids are kept' })
    .meta({ minLength: 1, maxLength: ID_LENGTH, pattern: ONE_LINE.pattern })
    .describe('Unique within its source; a retry uses the same one. Holds no e-mail address.'),
  source: z
    .string({ error: must(SOURCE) })
    .meta({ pattern: SOURCE_FORM.source })
    .describe('urn:nld:meldkamer:<ID>:<system>')
    .transform((text, context) => {
      const source = parseSource(text);
      if (source !== null) return source;
      context.addIssue({ code: 'custom', message: `must be ${SOURCE}` });
      return z.NEVER;
    }),
  type: z.enum(EVENT_TYPES, { error: must(`one of ${EVENT_TYPES.join(' ')}`) }),
  subject: z.string({ error: must('text') }).nullish(),
  time: instant.nullish(),
  exercise: z
    .union([z.string(), z.int()])
    .nullish()
    .describe('The number of the exercise that it belongs to, which must be running. Left out of what is real.'),
  datacontenttype: z
    .string({ error: must('application/json') })
    .regex(JSON_TYPE, { error: 'must be application/json, in utf-8' })
    .nullish(),
  data_base64: z.null({ error: 'is not taken: send data as JSON' }).optional(),
  data: z.unknown().optional(),
});
