// What is counted or put side by side over dossiers, as schemas for the description of the interface.

import { z } from 'zod';
import { STAGES } from '#shared/deviation/afwijking.ts';
import type { GebeurtenisNumber } from '#shared/deviation/gebeurtenis.ts';
import { AFWIJKING_KINDS, REASON_CATEGORIES } from '#shared/deviation/statement.ts';
import type { Calendar, DossierTakeover, Figures, Takeover } from '#shared/dossier/api-dossier.ts';
import { INDEPENDENCES } from '#shared/picture/takeover-chain.ts';
import { TAKEOVER_EXTENTS } from '#shared/policy/dossier-policy.ts';
import { DISCIPLINES, type PostId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { SERVICE_STATES } from '#shared/reference/service-state.ts';
import { passedEnd } from './answer-schemas.ts';
import { afwijkingNumber, functionId, instant, named } from './fields.ts';

const standing = { asOf: instant, position: z.int() };
const meldkamer = z.enum(MELDKAMER_IDS);
const kind = z.enum(AFWIJKING_KINDS);
const to = z.object({ meldkamer: z.string().exactOptional(), place: z.string().exactOptional() });

/** Time that functions were not at home, in the columns in which it is counted everywhere. */
export const accounted = z.object({
  coveredMs: z.int().describe('Time at another meldkamer or outside, per function, under a decision that counts.'),
  coveredInTimeMs: z.int().describe('Of that: the decision was on record before that moment.'),
  coveredLaterMs: z.int().describe('Of that: decided before, and recorded after it.'),
  spokenMs: z.int().describe('Of that: spoken, in the log of LMS, and not confirmed by its party yet.'),
  byPartyMs: z.int().describe('Of what is covered: recorded by the party itself. The rest LMS recorded on its behalf.'),
  uncoveredMs: z.int().describe('Time at another meldkamer or outside that no decision covers.'),
  doubleClaimMs: z.int().describe('One source says home and another away. In none of the columns before.'),
  unknownMs: z.int().describe('Nobody knew where it was. In none of the columns before.'),
  establishedMs: z
    .int()
    .describe('Of all of it: LMS established afterwards which source was right. A part of the columns before.'),
});

export const plannedCare = accounted.pick({ doubleClaimMs: true, unknownMs: true, establishedMs: true }).extend({
  elsewhereMs: z.int().describe('At another meldkamer or outside, per function: neither covered nor uncovered.'),
});

const classes = z
  .object({
    month: z.string().describe('Such as 2026-11, from midnight to midnight on a Dutch clock.'),
    meldkamer,
    ownMs: z.int(),
    transitionalMs: z.int(),
    otherMeldkamerMs: z.int(),
    outsideMs: z.int(),
    doubleClaimMs: z.int(),
    unknownMs: z.int(),
    establishedMs: z
      .int()
      .describe(
        'Of what was not at home, and unknown in a deviation only: LMS established afterwards which source was right.',
      ),
    establishedHomeMs: z.int().describe('Of what was at home the same. Both are parts of the classes and no class.'),
  })
  .describe(
    'All classes, from ownMs to unknownMs, together are the time of the functions of that meldkamer, from the first entry of the journal until now.',
  );

export const figures = z.object({
  ...standing,
  from: instant,
  to: instant,
  months: z
    .array(
      classes.extend({
        ...accounted.shape,
        belowMinimumMs: z.int().describe('Counted per post; nothing while nobody confirmed a level.'),
      }),
    )
    .describe('A row for every month and every meldkamer.'),
  planbaar: z.array(classes).describe('Planbare zorg, which may be elsewhere and is in no other figure.'),
  reasons: z.array(accounted.extend({ category: z.enum([...REASON_CATEGORIES, 'unknown']), count: z.int() })),
  dossiers: z
    .array(accounted.extend({ number: afwijkingNumber }))
    .describe('Of each deviation that has time in it, what lies between the two moments; its own line has all of it.'),
  kinds: z.array(z.object({ kind, count: z.int() })),
  timeToDecision: z
    .array(
      z.object({
        number: afwijkingNumber,
        ms: z.int().describe('To the taking of the decision.'),
        recordedMs: z.int().describe('To its recording.'),
        beforehand: z.boolean().describe('Decided at the first moment of absence or before it.'),
      }),
    )
    .describe('From the first moment of absence to the first decision that counts; never negative.'),
  disturbances: z
    .array(z.object({ number: afwijkingNumber, meldkamer, kind, ms: z.int() }))
    .describe('How long each storing and onderhoud lasted, whether or not a function was away in it.'),
  states: z
    .array(
      z.object({
        meldkamer,
        of: z
          .enum(['meldkamer', 'posts'])
          .describe('As a whole, or all its posts of which a state was ever said together.'),
        ms: z.record(z.enum([...SERVICE_STATES, 'unknown']), z.int()),
      }),
    )
    .describe(
      'How long in each state. unknown: nobody said anything, or whoever said the worst was not heard. Together all time.',
    ),
  gebeurtenissen: z
    .object({
      each: z.array(
        z.object({
          number: named<GebeurtenisNumber>(),
          title: z.string(),
          national: z.boolean(),
          meldkamer,
          from: instant,
          until: instant.nullable().describe('Null: it goes on there.'),
          ms: z.int().describe('Of that, what lies between the two moments and is not to come.'),
        }),
      ),
      together: z
        .array(z.object({ meldkamer, ms: z.int() }))
        .describe('Each meldkamer in any of them, every moment once; empty when there was none.'),
    })
    .describe('How long what touches several meldkamers at once lasted.'),
  undecided: z.array(afwijkingNumber).describe('Neither allowed by a party with a mandate nor refused.'),
  recurrences: z
    .array(afwijkingNumber)
    .describe('A recurrence of an earlier one of the same function and class of place.'),
  overdueEvaluations: z.array(z.object({ number: afwijkingNumber, dueAt: instant })),
  opened: z.int(),
  closed: z.int(),
}) satisfies z.ZodType<Figures>;

export const calendar = z.object({
  ...standing,
  from: instant,
  to: instant,
  entries: z.array(
    z.object({
      number: afwijkingNumber,
      kind,
      meldkamer,
      functions: z.array(functionId),
      to: to.exactOptional(),
      reason: z.string().exactOptional(),
      start: instant,
      end: instant.nullable().describe('Null: it goes on, or nobody gave an end.'),
      stage: z.enum(STAGES),
      passedEnd: passedEnd.exactOptional(),
    }),
  ),
  warnings: z.array(
    z.object({
      kind: z
        .enum(['overlap', 'shared-fallback', 'leans-on-absent', 'too-few'])
        .describe(
          'Two about one function; two meldkamers to one place; to a meldkamer that is away itself; too few on their own.',
        ),
      numbers: z.array(afwijkingNumber),
      from: instant,
      until: instant.nullable(),
      functions: z.array(functionId),
      to: to.exactOptional(),
    }),
  ),
}) satisfies z.ZodType<Calendar>;

const relation = z.object({
  from: meldkamer,
  to: meldkamer,
  discipline: z.enum(DISCIPLINES).nullable().describe('Null: all of them.'),
  extent: z.enum(TAKEOVER_EXTENTS),
  testedOn: z.string().nullable().describe('Such as 2024-05-14; null: never, as far as is known.'),
  source: z.string(),
});

const leaning = z.object({
  from: meldkamer,
  at: to,
  functions: z.array(functionId),
  afwijking: afwijkingNumber.nullable(),
  since: instant.nullable(),
});

/** Of a meldkamer that carries functions of another, or would. */
const obstacles = {
  away: z.array(functionId).describe('Its own functions that are away, contested, or not known to be back.'),
  states: z
    .array(z.object({ subject: z.string(), state: z.enum(SERVICE_STATES) }))
    .describe('Itself or its posts that are gone, less than they should be, or down for planned work.'),
  silent: z.boolean().describe('None of its feeds is heard. One that is not connected yet is not silent.'),
  below: z.array(named<PostId>()).describe('Its posts that are below their minimum.'),
};

const takeoverPolicy = z.object({ version: z.string(), owner: z.string(), source: z.string() });

/** The part of it that is about one deviation. */
export const dossierTakeover = z.object({
  policy: takeoverPolicy,
  relations: z.array(relation).describe('As policy has them, about the disciplines of its functions.'),
  unknown: z
    .array(z.object({ discipline: z.enum(DISCIPLINES), to: z.array(meldkamer) }))
    .describe('The meldkamers about which policy says nothing, for each discipline of its functions.'),
  leaning: z.array(leaning).describe('Its own functions that are performed elsewhere now.'),
  unplaced: z.array(functionId).describe('Its own functions of which nobody knows now where they are performed.'),
  neighbours: z
    .array(
      z.object({
        meldkamer,
        ...obstacles,
        carries: z.array(meldkamer).describe('The other meldkamers of which it carries functions already.'),
        unknown: z.array(functionId).describe('Its own functions of which nobody knows now where they are.'),
      }),
    )
    .describe('Whoever would take it over, or does, as it stands today, for the disciplines of its functions.'),
}) satisfies z.ZodType<DossierTakeover>;

export const takeover = z.object({
  ...standing,
  policy: takeoverPolicy,
  relations: z.array(relation).describe('Who can take over from whom, as policy has it. What is not here is unknown.'),
  leaning: z.array(leaning).describe('What is performed at another meldkamer or place right now.'),
  chains: z
    .array(
      z.object({
        meldkamer,
        leaners: z
          .array(
            z.object({
              from: meldkamer,
              functions: z.array(functionId),
              dossiers: z.array(afwijkingNumber),
              notCarried: z.array(functionId).describe('What the one leaned on does not carry, by its own word.'),
            }),
          )
          .describe('Who has functions there, and in which deviations; never empty.'),
        obstacles: z.object(obstacles).describe('For the disciplines of what leans on it.'),
        broken: z.boolean().describe('Something stands in its way, or several lean on it: A8 is on.'),
      }),
    )
    .describe('Those of the ten that carry functions of others, as far as anybody said.'),
  independence: z
    .array(z.object({ meldkamer, stands: z.enum(INDEPENDENCES) }))
    .describe('Of each of the ten whether it stands on its own, or why not.'),
  independentFrom: z
    .int()
    .describe('How many of the ten are to stand on their own, by policy; 0: they are not counted.'),
}) satisfies z.ZodType<Takeover>;
