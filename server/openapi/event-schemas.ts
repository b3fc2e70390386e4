// The events the interface takes, as the door checks them, with an example each; and what it answers to them.

import { z } from 'zod';
import { EVENT_DATA, EVENT_TYPES, type EventType, envelope } from '../intake/event-schemas.ts';

type Example = { readonly subject: string; readonly example: unknown };

/** An example of the subject and the data of each type. */
export const EVENT_EXAMPLES: Readonly<Record<EventType, Example>> = {
  'nl.meldkamer.location.reported.v1': {
    subject: 'MNL/ambulance/09',
    example: { task: 'aanname', location: { place: 'Zeist' }, observedAt: '2026-01-31T12:00:00Z' },
  },
  'nl.meldkamer.staffing.reported.v1': {
    subject: 'MNL/ambulance',
    example: { filled: 7, planned: 8, minimum: 6, observedAt: '2026-01-31T12:00:00Z' },
  },
  'nl.meldkamer.afwijking.reported.v1': {
    subject: 'MNL-2026-17',
    example: {
      kind: 'onderhoud',
      functions: ['MNL/ambulance/09'],
      to: { meldkamer: 'NHL' },
      reasonCategory: 'onderhoud',
      reason: 'gepland onderhoud noodstroom',
      start: '2026-02-01T01:00:00Z',
      expectedEnd: '2026-02-01T05:00:00Z',
      owner: 'RAV Utrecht',
      decider: 'directeur publieke gezondheid',
      capacity: 'directeur RAV',
      mandate: 'mandaatbesluit 2025-3, artikel 4',
      document: 'BST-2026-118',
      fallback: 'aanname door Noord-Holland',
      fallbackWithin: 30,
      returnPlan: 'per dienst terug',
      endCondition: 'noodstroom getest',
      consulted: ['IGJ', 'veiligheidsregio Utrecht'],
    },
  },
  'nl.meldkamer.state.reported.v1': {
    subject: 'MNL',
    example: { state: 'Partial', reason: 'telefonie gestoord', observedAt: '2026-01-31T12:00:00Z' },
  },
  'nl.meldkamer.heartbeat.v1': { subject: 'MNL', example: {} },
};

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
