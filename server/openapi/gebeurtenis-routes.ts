// The routes about what touches several meldkamers at once, as they are described to those who build on them.

import { z } from 'zod';
import {
  type Gebeurtenis,
  type GebeurtenisNumber,
  type Proposal,
  type ProposalId,
  REGIONAL_STATUSES,
} from '#shared/deviation/gebeurtenis.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { SERVICE_STATES } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';
import {
  bindingSchema,
  dismissalSchema,
  endingSchema,
  openingSchema,
  restatementSchema,
} from '../gebeurtenis/gebeurtenis-schemas.ts';
import { jsonNamed, type Paths, problemAnswer, rolesFor, shown } from './answers.ts';
import { by } from './dossier-schemas.ts';
import { afwijkingNumber, instant, named } from './fields.ts';
import type { Described } from './operation.ts';

const number = named<GebeurtenisNumber>();
const meldkamer = z.enum(MELDKAMER_IDS);
const reason = z.string().describe('Empty for who may not see it.');

const gebeurtenis = z.object({
  number,
  version: z.int(),
  title: z.string(),
  national: z.boolean(),
  parts: z.array(
    z.object({
      meldkamer,
      from: instant,
      until: instant.nullable().describe('Null: it goes on there.'),
      status: z.enum(REGIONAL_STATUSES),
    }),
  ),
  dossiers: z.array(afwijkingNumber),
  acts: z
    .array(
      z.object({
        what: z.enum(['opened', 'restated', 'ended', 'bound', 'unbound']),
        afwijking: afwijkingNumber.nullable(),
        reason,
        by,
      }),
    )
    .describe('What LMS did with it, the oldest first.'),
}) satisfies z.ZodType<Gebeurtenis>;

const proposal = z.object({
  id: named<ProposalId>(),
  proposedAt: instant,
  grownAt: instant.exactOptional(),
  disturbed: z.array(
    z.object({
      meldkamer,
      from: instant,
      state: z.enum(SERVICE_STATES).nullable().describe('Null: all its feeds are silent.'),
      sources: z.array(named<SourceId>()),
    }),
  ),
  answer: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('accepted'), gebeurtenis: number }),
      z.object({ kind: z.literal('dismissed'), reason, by }),
    ])
    .nullable()
    .describe('Null: LMS is asked.'),
}) satisfies z.ZodType<Proposal>;

export const gebeurtenissen = z.object({
  asOf: instant,
  position: z.int(),
  gebeurtenissen: z.array(gebeurtenis).describe('Newest first, also those that are over.'),
  proposals: z.array(proposal).describe('For as long as one of their meldkamers is disturbed.'),
});

const TAG = 'gebeurtenissen';
const ANSWER = 'Gebeurtenissen';

export function gebeurtenisPaths(): Paths {
  return {
    '/gebeurtenissen': {
      get: {
        summary: 'What touches several meldkamers at once, and what is proposed as such',
        tag: TAG,
        roles: rolesFor('picture.read'),
        answers: shown('All there are; why, as far as the reader may know.', ANSWER),
      },
      post: writing('Open one, also as the answer to a proposal', openingSchema, null),
    },
    '/gebeurtenissen/{number}/changes': {
      post: writing(
        'Say anew what it is and where; what stood there stays in the entries',
        restatementSchema,
        'number',
      ),
    },
    '/gebeurtenissen/{number}/endings': {
      post: writing('Say that it is over wherever it goes on', endingSchema, 'number'),
    },
    '/gebeurtenissen/{number}/bindings': {
      post: writing('Have a deviation belong to it', bindingSchema, 'number'),
    },
    '/gebeurtenissen/{number}/releases': {
      post: writing('Have a deviation belong to it no more', bindingSchema, 'number'),
    },
    '/gebeurtenissen/proposals/{proposal}/dismissals': {
      post: writing('Say that what is proposed is none', dismissalSchema, 'proposal'),
    },
  };
}

const NAMED = { number: 'Such as G2026-0001.', proposal: 'Such as V1.' } as const;

function writing(summary: string, body: z.ZodType, names: keyof typeof NAMED | null): Described {
  const content = jsonNamed(ANSWER);
  return {
    summary,
    tag: TAG,
    roles: rolesFor('gebeurtenis.write'),
    ...(names === null ? {} : { path: { [names]: NAMED[names] } }),
    headers: { 'Idempotency-Key': '1 to 100 printable characters; a retry with the same key has the same outcome.' },
    body: { 'application/json': body },
    answers: {
      200: { description: 'A retry: it was recorded before. How they stand now.', content },
      201: { description: 'Recorded. How they stand now.', content },
      400: problemAnswer(
        '`invalid-input`; `in-the-future`, `part-ends-before-start`, or `proposal-differs` with `lacking`.',
      ),
      404: problemAnswer('`no-such-gebeurtenis`, `no-such-proposal` or `no-such-afwijking`.'),
      409: problemAnswer(
        '`version-conflict` with the present `version`, `proposal-answered`, `gebeurtenis-over`, `not-in-gebeurtenis`, `bound-elsewhere`, `not-bound`, `dossiers-bound` or `nothing-changed`. Or the key was used for something else.',
      ),
      413: problemAnswer('Too large.'),
      415: problemAnswer('Not application/json.'),
    },
  };
}
