// What the interface answers, as schemas for its description. They `satisfies` the shapes the answers are made from, so that the
// description cannot promise another type; nothing at run time is checked against them.

import { z } from 'zod';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import { ASIDES } from '#shared/alarm/life.ts';
import { STAGES } from '#shared/deviation/afwijking.ts';
import { DECISION_OUTCOMES } from '#shared/deviation/dossier.ts';
import { APPROVALS } from '#shared/deviation/pilot-approvals.ts';
import { AFWIJKING_KINDS, LISTED, type ListedAnswers, ORIGINS, STATEMENT } from '#shared/deviation/statement.ts';
import { AFWIJKING_STATUSES } from '#shared/deviation/status.ts';
import { LOCATION_CLASSES } from '#shared/location/location.ts';
import type { ApiAfwijking, ApiAlarm, ApiMeldkamer, ApiPicture } from '#shared/overview/api-shapes.ts';
import { FRESHNESS } from '#shared/overview/freshness.ts';
import { DISCIPLINES, SCOPES, TASKS } from '#shared/reference/functions.ts';
import { SERVICE_STATES } from '#shared/reference/service-state.ts';
import { END_GIVERS } from '#shared/rules/passed-end.ts';
import { STAFFING_LEVELS } from '#shared/staffing/staffing.ts';
import { forecast, instant, moment } from './fields.ts';

const place = {
  class: z.enum(LOCATION_CLASSES),
  meldkamer: z.string().exactOptional(),
  place: z.string().exactOptional().describe('A city, never an address.'),
};

const tracked = {
  id: z.string().describe('Such as MNL/ambulance/09/aanname.'),
  discipline: z.enum(DISCIPLINES),
  region: z.string().exactOptional(),
  task: z.enum(TASKS),
  scope: z.enum(SCOPES),
};

const confirmed = {
  observedAt: moment,
  confirmedAt: moment.nullable(),
  freshness: z.enum(FRESHNESS),
  source: z.string(),
  manual: z.boolean(),
  reconfirmBy: moment.exactOptional(),
};

const claim = z.object({ ...place, source: z.string(), since: moment, observedAt: moment, manual: z.boolean() });

const location = z.object({
  ...place,
  ...confirmed,
  since: moment.nullable().describe('Since when the state holds; null when it was never reported.'),
  observedAt: moment.nullable(),
  source: z.string().nullable(),
  lastKnown: z.object(place).exactOptional().describe('When the class is unknown only because nobody confirms it.'),
  unconfirmedReturn: z
    .literal(true)
    .exactOptional()
    .describe('When only its own meldkamer or party says by hand that it is back, and nobody confirmed it.'),
  unconfirmedBy: z
    .array(z.string())
    .exactOptional()
    .describe(
      'When it is said to be back, but not by these sources, which said that it was away. Alarms, deviation and ladder go on until one of ' +
        'them is heard to say so, or LMS or the meldkamer that received it enters it by hand.',
    ),
  claims: z.array(claim).exactOptional().describe('When sources contradict each other.'),
  lasting: z
    .array(claim)
    .exactOptional()
    .describe(
      'When it is away, and these sources said that it was somewhere else and not since where it is. It is claimed to be there as well, and ' +
        'covered only where both are, until one of them, LMS or the meldkamer that received it says where it is.',
    ),
  late: z
    .array(claim)
    .exactOptional()
    .describe(
      'When others say home, and told it too late to contest that it is away: it is said beside it and changes nothing.',
    ),
});

const seats = {
  filled: z.int().exactOptional(),
  planned: z.int().exactOptional(),
  minimum: z.int().exactOptional(),
  qualifications: z.record(z.string(), z.int()).exactOptional(),
  forecast: z.array(forecast).exactOptional(),
};

export const staffing = z.object({
  post: z.string(),
  discipline: z.enum(DISCIPLINES),
  region: z.string().exactOptional(),
  level: z.enum([...STAFFING_LEVELS, 'unknown']),
  ...seats,
  ...confirmed,
  lastKnown: z.object({ level: z.enum(STAFFING_LEVELS), ...seats }).exactOptional(),
  sayings: z
    .array(
      z.object({
        source: z.string(),
        manual: z.boolean(),
        observedAt: moment,
        filled: seats.filled,
        minimum: seats.minimum,
      }),
    )
    .exactOptional()
    .describe('What is said by hand beside a source that is heard. The worst counts: fewest filled, highest minimum.'),
});

export const feed = z.object({
  source: z.string(),
  system: z.string(),
  heardAt: moment.nullable(),
  freshness: z.enum(FRESHNESS),
  manual: z.boolean(),
});

const state = z.object({
  subject: z.string(),
  state: z.enum([...SERVICE_STATES, 'Unreachable']),
  reason: z.string().exactOptional(),
  source: z.string(),
  observedAt: moment,
  lastKnown: z.object({ state: z.enum(SERVICE_STATES) }).exactOptional(),
});

const caco = z.object({
  sharedWith: z.string(),
  saidByOther: z.boolean().describe('This one did not say so.'),
  contradicted: z.boolean().describe('The two do not report the same.'),
});

const meldkamer = z.object({
  id: z.string(),
  name: z.string(),
  city: z.string(),
  functions: z.array(z.object({ ...tracked, location, afwijking: z.string().exactOptional() })),
  staffing: z.array(staffing),
  feeds: z.array(feed),
  states: z.array(state),
  guests: z
    .array(z.object({ ...tracked, meldkamer: z.string(), since: moment.nullable() }))
    .describe('Functions of other meldkamers that are performed here now.'),
  caco: caco.exactOptional().describe('Left out: nobody says that its CaCo works for another meldkamer too.'),
}) satisfies z.ZodType<ApiMeldkamer>;

const asideFields = {
  until: moment.describe('When it calls for attention again.'),
  reason: z.string().exactOptional(),
  owner: z.string().exactOptional().describe('Who sees to it that it can be in service again.'),
  at: moment,
  role: z.string(),
  organisation: z.string(),
};

const setAside = z.object({
  ...asideFields,
  confirmed: z.object({ at: moment, role: z.string(), organisation: z.string() }).exactOptional(),
});

const acknowledgement = z.object({
  at: moment,
  role: z.string(),
  organisation: z.string(),
  note: z.string().exactOptional(),
});

export const alarm = z.object({
  id: z.string(),
  version: z.int(),
  condition: z.enum(CONDITIONS),
  priority: z.literal([1, 2, 3]),
  meldkamer: z.string().exactOptional(),
  function: z.string().exactOptional(),
  post: z.string().exactOptional(),
  source: z.string().exactOptional(),
  raisedAt: moment,
  activeAt: moment,
  returnedAt: moment.exactOptional(),
  state: z.enum([
    'active-unacknowledged',
    'active-acknowledged',
    'returned-unacknowledged',
    'normal',
    'suppressed',
    'shelved',
    'out-of-service',
  ]),
  occurrences: z.int(),
  suppressedBy: z.string().exactOptional(),
  shelved: setAside.exactOptional(),
  outOfService: setAside.exactOptional(),
  asideAsked: z
    .object({ ...asideFields, aside: z.enum(ASIDES) })
    .exactOptional()
    .describe('Another key has to confirm it; until then the alarm calls for attention.'),
  acknowledged: acknowledgement.exactOptional(),
  callsAgainSince: moment
    .exactOptional()
    .describe('Since when it calls for attention again, where that is later than `activeAt`.'),
  expired: acknowledgement
    .exactOptional()
    .describe('Whose acknowledgement counts no more, for it was given too long ago, and when it was given.'),
  climbed: z
    .object({
      step: z.int().describe('From 1.'),
      name: z.string(),
      parties: z.array(z.string()),
      at: moment,
      nextAt: moment.exactOptional().describe('When the step behind it is due. Left out: there is none.'),
    })
    .exactOptional()
    .describe('How far it climbed the ladder of its deviation because nobody acknowledged it.'),
  place: z.string().exactOptional(),
  host: z.string().exactOptional().describe('The meldkamer where the function was found.'),
  feeds: z.array(z.string()).exactOptional(),
  afwijking: z.string().exactOptional(),
  serviceState: z.enum(SERVICE_STATES).exactOptional().describe('Of an alarm about a state: which one it calls for.'),
}) satisfies z.ZodType<ApiAlarm>;

type ListedSchemas = {
  readonly [Name in keyof ListedAnswers]-?: z.ZodExactOptional<z.ZodType<NonNullable<ListedAnswers[Name]>>>;
};

const listed = Object.fromEntries(
  LISTED.map((name) => {
    const answer = STATEMENT[name];
    return [name, (answer.kind === 'choice' ? z.enum(answer.of) : z.string()).exactOptional()];
  }),
) as unknown as ListedSchemas;

export const passedEnd = z
  .object({ at: instant, by: z.enum(END_GIVERS) })
  .describe(
    'The end that passed while functions of it are still away. decision: nothing covers one of them since then. statement: it was to be over by then.',
  );

export const afwijking = z.object({
  ...listed,
  number: z.string(),
  version: z.int().describe('Counts every change; a step names the version it saw.'),
  origin: z.enum(ORIGINS).describe('observed: this software saw a move that nothing covered.'),
  stage: z.enum(STAGES),
  status: z
    .enum(AFWIJKING_STATUSES)
    .describe('past-end: past the expected end, and not ended. over: it ended, or was closed or withdrawn.'),
  meldkamer: z.string(),
  kind: z.enum(AFWIJKING_KINDS),
  functions: z.array(z.string()),
  to: z.object({ meldkamer: z.string().exactOptional(), place: z.string().exactOptional() }).exactOptional(),
  reference: z.string().exactOptional(),
  source: z.string().exactOptional(),
  start: moment,
  expectedEnd: moment.nullable(),
  decisions: z
    .array(
      z.object({
        outcome: z.enum(DECISION_OUTCOMES),
        decider: z.string().exactOptional(),
        capacity: z.string().exactOptional(),
        mandate: z.string().exactOptional(),
        document: z.string().exactOptional(),
        decidedAt: moment.exactOptional().describe('Absent when it is unknown: it counts from its recording.'),
        recordedAt: moment,
      }),
    )
    .exactOptional()
    .describe(
      'Every decision that counts, in the order in which they were taken; while none does, the last one recorded.',
    ),
  decider: z.string().exactOptional().describe('Of the decision that stands, else of the last one recorded.'),
  capacity: z.string().exactOptional(),
  mandate: z.string().exactOptional(),
  document: z.string().exactOptional(),
  consulted: z.array(z.string()).exactOptional().describe('Empty when nobody was named.'),
  claimed: z
    .object({
      decider: z.string().exactOptional(),
      capacity: z.string().exactOptional(),
      mandate: z.string().exactOptional(),
      document: z.string().exactOptional(),
    })
    .exactOptional()
    .describe(
      'What is said to have been decided. A claim is no decision and covers nothing until the party that it names confirms it.',
    ),
  decided: z
    .boolean()
    .exactOptional()
    .describe(
      'All of its functions that are away now are covered now by a decision within the mandate of its party. Of a deviation that is over, in the picture and in a replay: they were when it ended; in the list, the file and the dossier: none of its time is uncovered. Absent where nobody has to decide.',
    ),
  asksNoDecision: z
    .literal(true)
    .exactOptional()
    .describe('A storing or onderhoud of which no function was away, nor is to go: nobody has to decide about it.'),
  undecided: z
    .array(z.string())
    .exactOptional()
    .describe(
      'Decided in part: the functions that no decision covers, while one covers others. Absent where it covers all or none. In the list, the file and the dossier of a deviation that is over: those of which any time is uncovered, although it was decided.',
    ),
  spoken: z
    .boolean()
    .exactOptional()
    .describe('The decision was noted by LMS as spoken, and its party neither confirmed nor denied it yet.'),
  uncovered: z
    .array(z.string())
    .exactOptional()
    .describe('The functions that are away now and that no decision covers now.'),
  approvals: z
    .enum(APPROVALS)
    .exactOptional()
    .describe('Of a pilot: how far its approvals are. They are no decision, and cover nothing.'),
  passedEnd: passedEnd.exactOptional(),
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  returnedAt: moment.nullable().describe('When somebody confirmed that all is normal again.'),
  closedAt: moment.nullable(),
  reportedAt: moment,
  announcedAt: moment,
}) satisfies z.ZodType<ApiAfwijking>;

export const picture = z.object({
  epoch: z.string(),
  position: z.int(),
  asOf: moment,
  synthetic: z.boolean().describe('True when what is shown is made up, for a demonstration.'),
  meldkamers: z.array(meldkamer),
  alarms: z.array(alarm),
  afwijkingen: z.array(afwijking),
  cacos: z
    .object({ present: z.int(), unknown: z.int() })
    .describe(
      'CaCos nationally, one that works for two meldkamers counted once; and meldkamers of whose CaCo nothing is known.',
    ),
}) satisfies z.ZodType<ApiPicture>;
