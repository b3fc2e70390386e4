// The events the interface takes, as schemas with an example each for its description. The door checks more than a schema can say.

import { z } from 'zod';
import { AFWIJKING_KINDS, MOST_FALLBACK_MINUTES, REASON_CATEGORIES } from '#shared/deviation/statement.ts';
import { SERVICE_STATES } from '#shared/journal/reading.ts';
import { SCOPES, TASKS } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { moment } from './fields.ts';

const count = z.int().min(0).max(1_000);

const namedPlaces = [
  z.strictObject({ meldkamer: z.enum(MELDKAMER_IDS) }),
  z.strictObject({ place: z.string().max(100) }),
] as const;
const destination = z.union(namedPlaces);

const location = z.strictObject({
  task: z.enum(TASKS).nullish().describe('Left out for the CaCo only.'),
  scope: z.enum(SCOPES).nullish().describe('spoed when left out; planbaar for ambulance only.'),
  location: z
    .union([...namedPlaces, z.strictObject({ unknown: z.literal(true) })])
    .describe('A meldkamer, or else the name of a city, never an address.'),
  observedAt: moment,
  since: moment.nullish(),
});

const staffing = z.strictObject({
  filled: count,
  planned: count.nullish(),
  minimum: count.nullish().describe('Used where policy has no minimum.'),
  qualifications: z.record(z.string(), count).nullish(),
  forecast: z
    .array(z.strictObject({ from: moment, until: moment, planned: count }))
    .max(100)
    .nullish(),
  observedAt: moment,
});

const dossierText = z.string().min(1).max(200).nullish();

const afwijking = z.strictObject({
  kind: z.enum(AFWIJKING_KINDS),
  functions: z.array(z.string()).min(1).describe('Functions, or posts that stand for all their tasks.'),
  reason: z.string().min(1).max(200).describe('No names, numbers or addresses of persons.'),
  start: moment,
  expectedEnd: moment.nullish(),
  observedAt: moment.nullish(),
  to: destination.nullish().describe('Where the functions go.'),
  reasonCategory: z.enum(REASON_CATEGORIES).nullish(),
  owner: dossierText.describe('Who carries the deviation: a role or an organisation, never a person.'),
  decider: dossierText.describe('Who decided, as a role.'),
  mandate: dossierText.describe('On what ground the decider may decide; `Mandaat onbekend` is an answer.'),
  capacity: dossierText.describe('In which capacity it was decided.'),
  document: dossierText.describe('Reference of the document in which it was decided.'),
  decidedAt: moment.nullish().describe('When it was decided; not later than the report.'),
  fallback: dossierText.describe('What happens when the deviation itself fails.'),
  fallbackTestedAt: moment.nullish().describe('When that was last tested; not later than the report.'),
  fallbackWithin: z
    .int()
    .min(1)
    .max(MOST_FALLBACK_MINUTES)
    .nullish()
    .describe('Minutes within which that can be in use.'),
  returnPlan: dossierText.describe('How the functions come back.'),
  reviewAt: moment.nullish(),
  endCondition: dossierText.describe('What must be so before it ends.'),
  consulted: z.array(z.string().min(1).max(200)).max(60).nullish().describe('Parties that were consulted.'),
});

const state = z.strictObject({
  state: z.enum(SERVICE_STATES).describe('NENA i3 ServiceState. Unreachable is never sent.'),
  reason: z.string().max(200),
  observedAt: moment,
});

type Kind = { readonly data: z.ZodType; readonly subject: string; readonly example: unknown };

/** Per CloudEvents type: its data, an example of its subject, and an example of its data. */
export const EVENT_KINDS: Readonly<Record<string, Kind>> = {
  'nl.meldkamer.location.reported.v1': {
    data: location,
    subject: 'MNL/ambulance/09',
    example: { task: 'aanname', location: { place: 'Zeist' }, observedAt: '2026-01-31T12:00:00Z' },
  },
  'nl.meldkamer.staffing.reported.v1': {
    data: staffing,
    subject: 'MNL/ambulance',
    example: { filled: 7, planned: 8, minimum: 6, observedAt: '2026-01-31T12:00:00Z' },
  },
  'nl.meldkamer.afwijking.reported.v1': {
    data: afwijking,
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
    data: state,
    subject: 'MNL',
    example: { state: 'Partial', reason: 'telefonie gestoord', observedAt: '2026-01-31T12:00:00Z' },
  },
  'nl.meldkamer.heartbeat.v1': { data: z.strictObject({}), subject: 'MNL', example: {} },
};

const envelope = {
  specversion: z.literal('1.0'),
  id: z
    .string()
    .min(1)
    .max(200)
    .describe('Unique within its source; a retry uses the same one. Holds no e-mail address.'),
  source: z.string().describe('urn:nld:meldkamer:<ID>:<system>'),
  time: moment.nullish(),
  datacontenttype: z.string().nullish(),
};

export const event = z.union(
  Object.entries(EVENT_KINDS).map(([type, { data, subject, example }]) =>
    z
      .looseObject({ ...envelope, type: z.literal(type), subject: z.string(), data })
      .meta({ title: type, examples: [exampleOf(type, subject, example)] }),
  ),
);

function exampleOf(type: string, subject: string, data: unknown) {
  return { specversion: '1.0', id: '01J0', source: 'urn:nld:meldkamer:MNL:gms', type, subject, data };
}

const rejected = z.object({ path: z.string(), problem: z.string() });

export const eventResult = z.object({
  index: z.int(),
  id: z.string().nullable(),
  status: z.enum(['accepted', 'unchanged', 'duplicate', 'rejected']),
  position: z.int().exactOptional(),
  code: z.string().exactOptional(),
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
