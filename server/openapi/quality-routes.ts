// The routes about alarm quality, as they are described to those who build on them.

import { z } from 'zod';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import { ASIDES } from '#shared/alarm/life.ts';
import type { AlarmQuality } from '#shared/quality/alarm-quality.ts';
import { TARGET_NAMES } from '#shared/quality/targets.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { qualityQuery } from '../quality/quality-schemas.ts';
import { type Paths, rolesFor, shown } from './answers.ts';
import { functionId, instant, named, partyId } from './fields.ts';

const meldkamer = z.enum(MELDKAMER_IDS).nullable();
const priority = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const priorities = { 1: z.int(), 2: z.int(), 3: z.int() };

const of = z
  .object({
    condition: z.enum(CONDITIONS),
    meldkamer,
    function: functionId.nullable(),
    post: named<PostId>().nullable(),
    source: named<SourceId>().nullable(),
  })
  .describe('What keeps giving alarms, whichever deviation it is about this time.');

const until = instant.nullable().describe('Null: it goes on.');
const lasting = { of, from: instant, until, ms: z.int().describe('All of it, also outside the two moments.') };

const measured = z.object({
  from: instant,
  to: instant,
  seats: z.int(),
  measuredFrom: instant.nullable().describe('Earlier there is no journal. Null: nothing was measured.'),
  measuredMs: z.int(),
  calls: z
    .int()
    .describe(
      'How often an alarm began to call for attention: it came on, came on again, came to be about more, or was not kept quiet any more.',
    ),
  priorities: z.object(priorities),
  targets: z
    .array(z.object({ name: z.enum(TARGET_NAMES), value: z.number().nullable(), isMet: z.boolean().nullable() }))
    .describe('By EEMUA 191 and ISA-18.2. Shares from 0 to 1. Null: nothing was measured.'),
  days: z.array(z.object({ ...priorities, day: z.string() })).describe('From midnight to midnight on a Dutch clock.'),
  meldkamers: z.array(z.object({ meldkamer, calls: z.int() })),
  floods: z
    .array(z.object({ from: instant, until, count: z.int() }))
    .describe(
      'From the first of more than 10 calls per seat in ten minutes until the last ten minutes have fewer than 5.',
    ),
  sources: z.array(z.object({ of, calls: z.int() })).describe('The ten that called most often.'),
  stale: z.array(z.object({ ...lasting, priority })).describe('On and in the list for more than a day.'),
  chattering: z
    .array(z.object({ of, times: z.int(), most: z.int() }))
    .describe('Came on or went three times or more within a minute: how often, and how many at most.'),
  asides: z
    .array(
      z.object({
        ...lasting,
        aside: z.enum(ASIDES),
        planned: instant,
        role: z.string(),
        organisation: z.string(),
        owner: partyId.nullable(),
      }),
    )
    .describe('What LMS shelved or took out of service.'),
  pairs: z
    .array(
      z.object({
        one: of,
        other: of,
        calls: z.tuple([z.int(), z.int()]),
        together: z.tuple([z.int(), z.int()]),
      }),
    )
    .describe(
      'Probably redundant: each called three times or more, and four of five times the other did within a minute.',
    ),
  acknowledging: z.object({
    count: z.int(),
    medianMs: z.int().nullable(),
    ninthMs: z.int().nullable().describe('Nine of ten took no longer.'),
    unanswered: z.int(),
  }),
}) satisfies z.ZodType<AlarmQuality>;

export const alarmQuality = measured.extend({ asOf: instant, position: z.int() });

export function qualityPaths(): Paths {
  const asked = { tag: 'alarms', roles: rolesFor('quality.read'), query: qualityQuery };
  return {
    '/alarms/quality': {
      get: {
        ...asked,
        summary: 'What the alarms asked of each seat, beside what ISA-18.2 and EEMUA 191 hold that a person can do',
        answers: shown('Of the last thirty days when no time is asked for.', 'AlarmQuality'),
      },
    },
    '/alarms/quality.csv': {
      get: {
        ...asked,
        summary: 'The same as a file, one number per row: UTF-8 with byte order mark, semicolons, RFC 4180 quoting',
        answers: { 200: { description: 'The file.', content: { 'text/csv': z.string() } } },
      },
    },
  };
}
