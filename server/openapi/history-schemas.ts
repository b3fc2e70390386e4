// What the register, the journal and the other looks back answer, as schemas for the description of the interface.

import { z } from 'zod';
import { LOCATION_CLASSES } from '#shared/location/location.ts';
import { DISCIPLINES, SCOPES, TASKS } from '#shared/reference/functions.ts';
import { STAFFING_LEVELS } from '#shared/staffing/staffing.ts';
import { feed } from './answer-schemas.ts';
import { moment } from './fields.ts';

const established = {
  id: z.int().describe('The position in the journal of the entry that says so; `replaces` names it.'),
  source: z.string(),
  begin: moment,
  end: moment,
  reason: z.string().nullable(),
  organisation: z.string(),
  recordedAt: moment,
  replacedBy: z
    .object({ id: z.int(), recordedAt: moment })
    .nullable()
    .describe('What took its place since, for the time that both are about; null: nothing.'),
};

const registerSegment = z.object({
  class: z.enum(LOCATION_CLASSES),
  host: z.string().exactOptional(),
  place: z.string().exactOptional(),
  places: z.array(z.string()).exactOptional().describe('Every place that is claimed, when there are several.'),
  begin: moment,
  end: moment.nullable(),
  durationMs: z.int(),
  source: z.string().nullable(),
  established: z.literal(true).exactOptional().describe('LMS established afterwards which source was right about it.'),
});

export const registerLine = z.object({
  id: z.string().describe('The period, and which of its stretches when there are several.'),
  period: z.string().describe('The function, and the position in the journal where the period became known.'),
  function: z.string(),
  meldkamer: z.string(),
  discipline: z.enum(DISCIPLINES),
  region: z.string().nullable(),
  task: z.enum(TASKS),
  scope: z.enum(SCOPES).describe('planbaar is kept in the register and is not a deviation.'),
  class: z.enum(LOCATION_CLASSES).describe('Of all of its time.'),
  segments: z.array(registerSegment).describe('All stretches of the period, in order, without gaps.'),
  host: z.string().nullable(),
  place: z.string().nullable(),
  begin: moment,
  beganAt: z.int().describe('The position in the journal where it became known.'),
  recordedAt: moment,
  end: moment.nullable(),
  durationMs: z.int(),
  alarms: z.array(z.string()),
  acknowledged: z.array(z.object({ alarm: z.string(), at: moment, role: z.string(), organisation: z.string() })),
  afwijking: z.string().nullable(),
  source: z.string().nullable().describe('Null: nobody ever said where it was.'),
  late: z.boolean().describe('Its begin became known late.'),
  sayings: z
    .array(
      z.object({
        source: z.string(),
        host: z.string().optional(),
        place: z.string().optional(),
        begin: moment,
        end: moment.nullable(),
        manner: z
          .enum(['said', 'late', 'since'])
          .describe('late, since: told afterwards, and counts for less or nothing.'),
        recordedAt: moment,
      }),
    )
    .describe('Who said what of this time, when they did not all say the same; else empty.'),
  established: z
    .object({
      ...established,
      replaced: z
        .array(z.object(established))
        .describe('What was established before and this took the place of, the newest first.'),
    })
    .nullable()
    .describe('Which source LMS established to be right; null: none.'),
});

export const shownLine = registerLine.extend({
  joined: z.array(registerLine).exactOptional().describe('All periods of one silence; the line is the first of them.'),
});

const actor = z.object({ role: z.string(), organisation: z.string(), meldkamer: z.string().nullable() });
const fact = z.looseObject({ kind: z.string() }).describe('What happened; the fields depend on the kind.');

export const entry = z.object({
  position: z.int(),
  recordedAt: moment,
  by: actor,
  cause: z.object({ key: z.string(), digest: z.string() }).nullable(),
  facts: z.array(fact),
});

export const trend = z.object({
  post: z.string(),
  from: moment,
  to: moment,
  points: z
    .array(
      z.object({
        at: moment,
        filled: z.int().nullable(),
        minimum: z.int().nullable(),
        planned: z.int().nullable(),
        level: z.enum(STAFFING_LEVELS),
      }),
    )
    .describe(
      'The first point may lie before `from`: it is what held then. Numbers are null for who may not know them.',
    ),
  gaps: z.array(z.object({ from: moment, to: moment })).describe('Nobody confirmed anything here.'),
});

export const history = z.object({
  subject: z.string(),
  lines: z.array(z.object({ position: z.int(), recordedAt: moment, by: actor, facts: z.array(fact) })),
});

export const feeds = z.object({
  asOf: moment,
  feeds: z.array(feed.extend({ meldkamer: z.string() })),
  quarantine: z.array(
    z.object({
      receivedAt: moment,
      role: z.string(),
      organisation: z.string(),
      meldkamer: z.string().nullable(),
      source: z.string().nullable(),
      eventId: z.string().nullable(),
      type: z.string().nullable(),
      subject: z.string().nullable(),
      bytes: z.int(),
      digest: z.string(),
      problems: z.array(z.string()),
    }),
  ),
  unheard: z.array(z.string()).describe('Meldkamers without a feed.'),
  missing: z.array(z.string()).describe('Those of them that policy expects by now.'),
});
