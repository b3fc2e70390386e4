// What is in a dossier, as schemas for the description of the interface. They `satisfies` the shapes the dossier is made of; nothing at
// run time is checked against them.

import { z } from 'zod';
import {
  APPROVAL_OUTCOMES,
  CONSULTATION_OUTCOMES,
  DECISION_OUTCOMES,
  type Dossier,
  type Evaluation,
  GUARANTEE_SIDES,
  GUARANTEE_STATES,
  type Notice,
  type Pilot,
  type Question,
  STANCES,
} from '#shared/deviation/dossier.ts';
import type { GuaranteeId } from '#shared/deviation/guarantee.ts';
import { AFWIJKING_KINDS } from '#shared/deviation/statement.ts';
import type { Location } from '#shared/location/location.ts';
import type { Checklist } from '#shared/policy/dossier-policy.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { ROLES } from '#shared/reference/roles.ts';
import { afwijkingNumber, functionId, instant, named, partyId } from './fields.ts';

export const location = z.union([
  z.object({ kind: z.literal('meldkamer'), meldkamer: z.enum(MELDKAMER_IDS) }),
  z.object({ kind: z.literal('elsewhere'), place: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]) satisfies z.ZodType<Location>;

const words = z.string().nullable();
const by = z
  .object({ role: z.enum([...ROLES, 'system']), organisation: z.string(), at: instant })
  .describe('Who recorded it: a role and an organisation, never a person.');
const guaranteeId = named<GuaranteeId>();
const about = z.enum(['start', 'return']);

export const notice = z.object({
  party: partyId,
  about,
  dueAt: instant.describe('Receipt must be confirmed before this moment.'),
  told: by.nullable(),
  received: by.nullable().describe('Receipt, which is never approval.'),
}) satisfies z.ZodType<Notice>;

export const question = z.object({
  id: z.string(),
  to: partyId,
  text: z.string(),
  dueAt: instant,
  by,
  answer: z.object({ text: z.string(), document: words, by }).nullable(),
}) satisfies z.ZodType<Question>;

export const evaluation = z.object({
  conclusion: z.string(),
  document: words,
  actions: z.array(z.object({ text: z.string(), owner: words, dueAt: instant.nullable(), done: z.boolean() })),
  by,
}) satisfies z.ZodType<Evaluation>;

export const pilot = z.object({
  application: words,
  appliedAt: instant.nullable(),
  approvals: z.array(
    z.object({ body: z.string(), outcome: z.enum(APPROVAL_OUTCOMES), document: words, at: instant.nullable() }),
  ),
  criteria: z.array(z.string()),
  evaluationDueAt: instant.nullable(),
}) satisfies z.ZodType<Pilot>;

export const checklist = z.object({
  version: z.string(),
  source: z.string(),
  items: z.array(z.object({ id: guaranteeId, name: z.string() })),
}) satisfies z.ZodType<Checklist>;

export const ladderTurn = z.object({
  step: z.int(),
  name: z.string(),
  authority: z.string(),
  parties: z.array(partyId).describe('Empty: nobody is named at this step.'),
  at: instant,
});

const decision = z.object({
  outcome: z.enum(DECISION_OUTCOMES),
  party: words.describe('A party id, or the words of a feed; null: unknown.'),
  capacity: words,
  mandate: words.describe('Null: unknown, which is an answer.'),
  document: words,
  decidedAt: instant.nullable(),
  until: instant.nullable(),
  conditions: words,
  recognised: z.boolean().nullable().describe('Does policy name this party for it? Null: nobody can tell.'),
  about: z
    .object({
      kind: z.enum(AFWIJKING_KINDS),
      functions: z.array(functionId),
      to: location.nullable(),
      start: instant,
      end: instant.nullable(),
    })
    .describe('What was decided about, as it stood then: what was added or prolonged later is not covered by it.'),
  told: z.enum(['announced', 'recorded']),
  by,
});

export const dossier = z.object({
  assessment: z.object({ outcome: z.enum(['fit', 'unfit']), text: words, document: words, by }).nullable(),
  decisions: z.array(decision).describe('The newest counts.'),
  consultations: z.array(
    z.object({
      party: z.string(),
      outcome: z.enum(CONSULTATION_OUTCOMES),
      text: words,
      followUp: words,
      at: instant.nullable(),
      by,
    }),
  ),
  positions: z.array(z.object({ party: partyId, stance: z.enum(STANCES), text: words, document: words, by })),
  guarantees: z.array(
    z.object({
      item: guaranteeId,
      side: z.enum(GUARANTEE_SIDES),
      state: z.enum(GUARANTEE_STATES),
      evidence: words,
      checklist: z.string(),
      by,
    }),
  ),
  notices: z.array(notice),
  ladder: z
    .object({
      policy: z.string(),
      startedAt: instant,
      turns: z.array(ladderTurn),
      nextAt: instant.nullable(),
      stoppedAt: instant.nullable(),
    })
    .nullable(),
  seen: z.array(z.object({ party: partyId, by, version: z.int() })),
  questions: z.array(question),
  pilot: pilot.nullable(),
  evaluation: evaluation.nullable(),
  milestones: z.array(
    z.object({ kind: z.enum(['started', 'ended', 'returned', 'closed', 'withdrawn']), text: words, by }),
  ),
  rectifications: z.array(z.object({ fields: z.array(z.string()), reason: z.string(), by })),
  recurrenceOf: z.array(afwijkingNumber),
}) satisfies z.ZodType<Dossier>;
