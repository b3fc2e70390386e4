// What every event must have, and what the data of each type may say: the schemas that check at the door and describe it.

import { z } from 'zod';
import { SAID_BY_FEED } from '#shared/deviation/announcement.ts';
import { SERVICE_STATES } from '#shared/journal/reading.ts';
import { SCOPES, TASKS } from '#shared/reference/functions.ts';
import { parseSource, SOURCE_FORM } from '#shared/reference/source.ts';
import {
  charactersIn,
  count,
  exactly,
  hasControl,
  instant,
  must,
  ONE_LINE,
  readable,
  shortText,
  toldInstant,
} from '../fields/field-kinds.ts';
import { whereabouts } from '../fields/location-field.ts';
import { holdsEMailAddress, privateTextProblem } from '../fields/private-text.ts';
import { shapeOf } from '../fields/schema-of.ts';

export const locationData = exactly({
  task: z
    .enum(TASKS, { error: must('aanname or uitgifte') })
    .nullish()
    .describe('Left out for the CaCo only.'),
  scope: z
    .enum(SCOPES, { error: must('spoed or planbaar') })
    .nullish()
    .describe('spoed when left out; planbaar for ambulance only.'),
  location: whereabouts,
  observedAt: toldInstant,
  since: toldInstant.nullish(),
});

const QUALIFICATIONS = 10;
const INTERVALS = 100;
const QUALIFICATION_LENGTH = 30;
const QUALIFICATION_NAME = /^[\p{L}\d][\p{L}\d -]*$/u;

const qualifications = z
  .record(z.string().meta({ minLength: 1, maxLength: QUALIFICATION_LENGTH }), count, {
    error: must('an object of numbers'),
  })
  .superRefine((found, context) => {
    const names = Object.keys(found);
    if (names.length > QUALIFICATIONS) {
      context.addIssue({ code: 'custom', message: `may hold ${QUALIFICATIONS} names at most` });
    }
    if (names.some((name) => charactersIn(name, QUALIFICATION_LENGTH) > QUALIFICATION_LENGTH)) {
      context.addIssue({ code: 'custom', message: `has a name of more than ${QUALIFICATION_LENGTH} characters` });
    }
    if (names.some((name) => !QUALIFICATION_NAME.test(name))) {
      context.addIssue({ code: 'custom', message: 'has a name with more than letters, digits, dashes and spaces' });
      return;
    }
    const leak = names.map(privateTextProblem).find((problem) => problem !== null);
    if (leak !== undefined) context.addIssue({ code: 'custom', message: `has a name that ${leak}` });
  })
  .meta({ maxProperties: QUALIFICATIONS });

const interval = exactly({ from: instant, until: instant, planned: count }).refine(({ from, until }) => from < until, {
  path: ['until'],
  error: 'must be later than from',
});

export const staffingData = exactly({
  filled: count,
  planned: count.nullish(),
  minimum: count.nullish().describe('Used where policy has no minimum.'),
  qualifications: qualifications.nullish(),
  forecast: z
    .array(interval, { error: must('a list of intervals') })
    .max(INTERVALS, { error: `may hold ${INTERVALS} intervals at most` })
    .nullish(),
  observedAt: toldInstant,
});

/** Little of it is required: what is not known yet is an open point, and no reason to keep the deviation silent. */
export const afwijkingData = exactly({
  observedAt: toldInstant.nullish().describe('The time of the event, when left out.'),
  ...shapeOf(SAID_BY_FEED),
}).refine(({ start, expectedEnd }) => expectedEnd === null || start < expectedEnd, {
  path: ['expectedEnd'],
  error: 'must be later than start',
  when: readable('start', 'expectedEnd'),
});

const UNREACHABLE =
  'cannot be Unreachable: who can still send is not; we set it ourselves for a meldkamer that we do not hear';

export const stateData = exactly({
  state: z
    .enum(SERVICE_STATES, {
      error: (issue) =>
        issue.input === 'Unreachable' ? UNREACHABLE : must(`one of ${SERVICE_STATES.join(' ')}`)(issue),
    })
    .describe('NENA i3 ServiceState. Unreachable is never sent.'),
  reason: shortText(0),
  observedAt: toldInstant,
});

export const heartbeatData = exactly({});

/** Per type, in the order in which they are described. */
export const EVENT_DATA = {
  'nl.meldkamer.location.reported.v1': locationData,
  'nl.meldkamer.staffing.reported.v1': staffingData,
  'nl.meldkamer.afwijking.reported.v1': afwijkingData,
  'nl.meldkamer.state.reported.v1': stateData,
  'nl.meldkamer.heartbeat.v1': heartbeatData,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type EventType = keyof typeof EVENT_DATA;
export const EVENT_TYPES = Object.keys(EVENT_DATA) as readonly EventType[];

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

const ID_LENGTH = 200;
const SOURCE = 'urn:nld:meldkamer:<ID>:<system>, such as urn:nld:meldkamer:MNL:gms';
const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

/** Other attributes are extensions (CloudEvents 1.0, 3.2): tolerated, not kept. */
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
  datacontenttype: z
    .string({ error: must('application/json') })
    .regex(JSON_TYPE, { error: 'must be application/json, in utf-8' })
    .nullish(),
  data_base64: z.null({ error: 'is not taken: send data as JSON' }).optional(),
  data: z.unknown().optional(),
});
