// What changed since a position, as a schema for the description of the interface.

import { z } from 'zod';
import { type AlarmId, type AlarmKey, CONDITIONS, QUIETS } from '#shared/alarm/alarm.ts';
import { ASIDES } from '#shared/alarm/life.ts';
import { CARRIES, DECISION_OUTCOMES, RECEPTION_OUTCOMES } from '#shared/deviation/dossier.ts';
import type { GebeurtenisNumber } from '#shared/deviation/gebeurtenis.ts';
import type { Position, ShiftTakenOver } from '#shared/journal/facts.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { SERVICE_STATES } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { TURNS } from '#shared/replay/changed-dossiers.ts';
import type { ChangesSince } from '#shared/replay/changes.ts';
import { afwijkingNumber, functionId, instant, location, named, role } from './fields.ts';

const meldkamer = z.enum(MELDKAMER_IDS);
const serviceState = z.enum(SERVICE_STATES);
const source = named<SourceId>();
const position = z.custom<Position>((value) => Number.isInteger(value)).meta({ type: 'integer', minimum: 0 });
const alarmState = z.enum(['active-unacknowledged', 'active-acknowledged', 'returned-unacknowledged', 'normal']);
const feedStanding = z.enum(['heard', 'silent', 'unknown']);

const alarmChange = z.object({
  id: named<AlarmId>(),
  key: named<AlarmKey>(),
  condition: z.enum(CONDITIONS),
  priority: z.literal([1, 2, 3]),
  meldkamer: meldkamer.nullable(),
  function: functionId.nullable(),
  post: named<PostId>().nullable(),
  source: source.nullable(),
  location: location.nullable(),
  feeds: z.array(source),
  afwijking: afwijkingNumber.nullable(),
  state: serviceState.nullable().describe('Of an alarm about a state: which one it called for last.'),
  was: alarmState.describe('normal: it was not there.'),
  is: alarmState.describe('normal: it is done.'),
  quiet: z.enum(QUIETS).nullable().describe('Why it calls for no attention now.'),
  climbed: z.string().nullable().describe('The step that it climbed to because nobody acknowledged it.'),
  asked: z.enum(ASIDES).nullable().describe('What somebody asks that another key has to confirm.'),
  at: instant.describe('When the last of it happened.'),
  acknowledged: z.object({ at: instant, role: z.string(), organisation: z.string() }).nullable(),
});

const turn = z.object({
  what: z.enum(TURNS),
  at: instant.describe('When it was recorded last.'),
  times: z.int().describe('How often.'),
  by: z.object({ role, organisation: z.string() }).nullable().describe('Null: this software, by what sources told.'),
  outcome: z.enum(DECISION_OUTCOMES).nullable().describe('Of a decision.'),
  party: z.string().nullable().describe('Who decided.'),
  other: afwijkingNumber.nullable().describe('Of what went up in another deviation, or was split: that other one.'),
  reception: z
    .object({
      meldkamer,
      outcome: z.enum(RECEPTION_OUTCOMES),
      carries: z.enum(CARRIES).nullable().describe('Null: it did not say.'),
    })
    .nullable()
    .describe('What the meldkamer that the functions go to said of carrying them.'),
});

export const changesSince = z.object({
  asOf: instant,
  since: z.object({
    position,
    recordedAt: instant.nullable().describe('Null: from before the first entry on.'),
  }),
  position: position.describe('Up to here; ask for what is behind it from here on.'),
  alarms: z.array(alarmChange).describe('What is still open first, the most urgent in front.'),
  places: z
    .array(
      z.object({
        meldkamer,
        functions: z.array(functionId),
        was: z.array(location).describe('Everywhere that they were said to be; empty: nobody said.'),
        is: z.array(location),
        between: z.array(location).describe('Where they were meanwhile besides.'),
        at: instant,
      }),
    )
    .describe('Functions that went the same way together.'),
  states: z.array(
    z.object({
      subject: z.string().describe('A meldkamer, or one of its posts.'),
      was: serviceState.nullable(),
      is: serviceState.nullable(),
      between: z.array(serviceState),
      at: instant,
    }),
  ),
  feeds: z.array(
    z.object({
      source,
      was: feedStanding.describe('unknown: it was no feed yet.'),
      is: feedStanding,
      silences: z.int().describe('How often it fell silent meanwhile.'),
      at: instant,
    }),
  ),
  dossiers: z.array(
    z.object({ number: afwijkingNumber, meldkamer: meldkamer.nullable(), turns: z.array(turn), at: instant }),
  ),
  gebeurtenissen: z.array(
    z.object({
      number: named<GebeurtenisNumber>(),
      title: z.string(),
      what: z.enum(['opened', 'restated', 'ended']),
      at: instant,
    }),
  ),
  deaf: z
    .array(z.object({ from: instant.nullable(), to: instant, cause: z.enum(['start', 'stall', 'journal', 'clock']) }))
    .describe('When this system itself could not hear.'),
  policies: z.array(z.object({ version: z.string(), owner: z.string(), at: instant })),
  shifts: z
    .array(z.object({ role, organisation: z.string(), at: instant }))
    .describe('When the shift at the alarms of LMS was taken over.'),
}) satisfies z.ZodType<ChangesSince>;

export const shift = z.object({
  asOf: instant,
  position,
  version: z.int().describe('How often a shift was taken over.'),
  last: z
    .object({
      seen: position.describe('Up to here it was looked at.'),
      note: z.string().nullable(),
      by: z.object({ role, organisation: z.string(), at: instant }),
    })
    .nullable() satisfies z.ZodType<ShiftTakenOver | null>,
});
