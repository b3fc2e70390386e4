// The events the interface takes, as the door checks them, with an example each; and what it answers to them.

import { z } from 'zod';
import { EVENTS, envelope } from '../intake/event-schemas.ts';

export const event = z.union(
  EVENTS.map((definition) =>
    z
      .looseObject({
        ...envelope.shape,
        type: z.literal(definition.type),
        subject: z.string(),
        data: definition.data,
      })
      .meta({ title: definition.type }),
  ),
);

/** One of each type, by its type. Together they are events that one feed can send. */
export const EVENT_EXAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  EVENTS.map(({ type, subject, example }, index) => [
    type,
    { specversion: '1.0', id: `01J${index}`, source: 'urn:nld:meldkamer:MNL:gms', type, subject, data: example },
  ]),
);

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
      'source-of-another-key',
      'not-received-here',
      'not-in-exercise',
      'too-many-sources',
      'too-many-announcements',
      'internal-error',
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
