// The routes about alarm quality, as they are described to those who build on them.

import { z } from 'zod';
import { type AlarmKey, CONDITIONS } from '#shared/alarm/alarm.ts';
import { ASIDES } from '#shared/alarm/life.ts';
import type { AlarmQuality } from '#shared/quality/alarm-quality.ts';
import { TARGET_NAMES } from '#shared/quality/targets.ts';
import { NOT_REPLAYED, type WhatIf, type WhatIfStatus } from '#shared/quality/what-if.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { qualityQuery, whatIfQuery } from '../quality/quality-schemas.ts';
import { jsonNamed, type Paths, problemAnswer, rolesFor, shown } from './answers.ts';
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
  stale: z
    .array(z.object({ ...lasting, key: named<AlarmKey>(), priority }))
    .describe('On and in the list for more than a day.'),
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

const priorityCounts = z.object(priorities);
const judged = measured.shape.targets;
const load = z.object({ calls: z.int(), priorities: priorityCounts, targets: judged });
const changed = z.object({ of, priority, from: instant, until });

const compared = z.object({
  from: instant,
  to: instant,
  seats: z.int(),
  entries: z.int().describe('Of the journal in that time.'),
  differences: z
    .array(
      z.object({
        condition: z.enum(CONDITIONS),
        priority,
        before: z.int(),
        after: z.int(),
        gained: z.int(),
        lost: z.int(),
      }),
    )
    .describe(
      'How often each called under the policy in force and under the one that is tried, and how many alarms stood on one side only.',
    ),
  gained: z.array(changed).describe('The first hundred of those that would have been there.'),
  lost: z.array(changed).describe('The first hundred of those that would not.'),
  before: load,
  after: load,
  recorded: z.int().describe('How often alarms called as it was recorded.'),
  notReplayed: z
    .array(z.enum(NOT_REPLAYED))
    .describe('What the tried policy changes and the journal cannot tell: it stays as it was recorded.'),
}) satisfies z.ZodType<WhatIf>;

export const whatIfStatus = z.object({
  state: z.enum(['none', 'running', 'done', 'failed']),
  policy: z.object({ version: z.string(), owner: z.string(), source: z.string() }).nullable(),
  startedAt: instant.nullable(),
  entries: z.int().describe('Of the journal that were gone through by now.'),
  of: z.int(),
  result: compared.nullable(),
}) satisfies z.ZodType<WhatIfStatus>;

function whatIfPaths(): Paths {
  const about = { tag: 'alarms', roles: rolesFor('policy.try') };
  return {
    '/policy/what-if': {
      post: {
        ...about,
        summary:
          'Try a policy on the last ninety days: which alarms would have been there and which not. Nothing is adopted or recorded',
        query: whatIfQuery,
        body: { 'application/json': z.looseObject({}).describe('A policy, in the form of the policy file of a site.') },
        answers: {
          202: { description: 'It is being tried.', content: jsonNamed('WhatIf') },
          409: problemAnswer('Another one is being tried: `what-if-running`.'),
          413: problemAnswer('Too large.'),
          415: problemAnswer('Not application/json.'),
        },
      },
      get: { ...about, summary: 'How far the trial is, or what it came to', answers: shown('The last one.', 'WhatIf') },
      delete: {
        ...about,
        summary: 'Stop the trial, and forget the last one',
        answers: { 204: { description: 'There is none any more.' } },
      },
    },
  };
}

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
    ...whatIfPaths(),
  };
}
