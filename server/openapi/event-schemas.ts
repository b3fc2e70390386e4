// The events the interface takes, as the door checks them, with an example each; and what it answers to them.

import { z } from 'zod';
import { EVENT_DATA, EVENT_EXAMPLES, EVENT_TYPES, type EventType, envelope } from '../intake/event-schemas.ts';

/** A heartbeat says nothing, so that it may also leave out its data. */
function dataOf(type: EventType): z.ZodType {
  return type === 'nl.meldkamer.heartbeat.v1' ? EVENT_DATA[type].nullish() : EVENT_DATA[type];
}

export const event = z.union(
  EVENT_TYPES.map((type) =>
    z
      .looseObject({ ...envelope.shape, type: z.literal(type), subject: z.string(), data: dataOf(type) })
      .meta({ title: type, examples: [exampleOf(type)] }),
  ),
);

function exampleOf(type: EventType) {
  const { subject, example } = EVENT_EXAMPLES[type];
  return { specversion: '1.0', id: '01J0', source: 'urn:nld:meldkamer:MNL:gms', type, subject, data: example };
}

const rejected = z.object({ path: z.string(), problem: z.string() });

export const eventResult = z.object({
  index: z.int(),
  id: z.string().nullable(),
  status: z.enum(['accepted', 'unchanged', 'duplicate', 'rejected']),
  position: z.int().exactOptional(),
  code: z
    .enum([
      'invalid',
      'forbidden',
      'conflict',
      'too-far-ahead',
      'too-large',
      'too-many-sources',
      'too-many-announcements',
    ])
    .exactOptional()
    .describe('Why it was rejected. Stable, for programs.'),
  problems: z.array(rejected).exactOptional(),
});

export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().describe('Stable, for programs.'),
  problems: z.array(rejected).exactOptional().describe('All that was wrong with the input.'),
});
