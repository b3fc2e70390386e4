// What is asked of a *gebeurtenis*: one schema per request, which checks it at the door and describes it in the interface.

import { z } from 'zod';
import {
  type GebeurtenisPart,
  type GebeurtenisStatement,
  isProposalId,
  type ProposalId,
  REGIONAL_STATUSES,
} from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { exactly, listOf, must, oneOf, orNull, shortText, toldInstant } from '../fields/field-kinds.ts';
import { seenVersion } from '../http/request-schemas.ts';

const A_DEVIATION = 'the number of a deviation, such as 2026-0042';
const A_PROPOSAL = 'a proposal, such as V1';

const reason = shortText(1).describe('Why, in one line.');
const version = seenVersion.describe('Of the gebeurtenis, as it was seen.');

const part = exactly({
  meldkamer: oneOf(MELDKAMER_IDS),
  from: toldInstant.describe('Since when it is there; not in the future.'),
  until: orNull(toldInstant).describe('When it was over there; left out: it goes on.'),
  status: oneOf(REGIONAL_STATUSES).describe('How it stands there by what LMS knows. Unknown is an answer.'),
}) satisfies z.ZodType<GebeurtenisPart>;

const statement = {
  title: shortText(1).describe('What everybody calls it; shown on every screen.'),
  national: z.boolean({ error: must('true or false') }).describe('It concerns the whole country.'),
  parts: listOf(part, 'meldkamers', 1, MELDKAMER_IDS.length)
    .refine((parts) => new Set(parts.map(({ meldkamer }) => meldkamer)).size === parts.length, {
      error: 'must name each meldkamer at most once',
    })
    .describe('Every meldkamer that is known to be touched, each with its own begin and end.'),
} satisfies { readonly [Name in keyof GebeurtenisStatement]: z.ZodType<GebeurtenisStatement[Name]> };

const proposal = z
  .string({ error: must(A_PROPOSAL) })
  .max(20)
  .refine(isProposalId, { error: must(A_PROPOSAL) })
  .transform((text): ProposalId => text as ProposalId);

export const openingSchema = exactly({
  ...statement,
  proposal: orNull(proposal).describe('The proposal that it answers.'),
  reason,
});

export const restatementSchema = exactly({ ...statement, version, reason });

export const endingSchema = exactly({
  version,
  at: toldInstant.describe('When it was over wherever it goes on; not in the future.'),
  reason,
});

export const bindingSchema = exactly({
  version,
  afwijking: z
    .string({ error: must(A_DEVIATION) })
    .regex(/^\d{4}-\d{4,6}$/, { error: must(A_DEVIATION) })
    .transform((text) => text as AfwijkingNumber)
    .describe('The deviation; of a meldkamer that the gebeurtenis names.'),
  reason,
});

export const dismissalSchema = exactly({ reason });
