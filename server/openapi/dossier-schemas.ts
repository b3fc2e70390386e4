// What is in a dossier, as schemas for the description of the interface. They `satisfies` the shapes the dossier is made of; nothing at
// run time is checked against them.

import { z } from 'zod';
import {
  CARRIES,
  CLAIM_ANSWERS,
  type Dossier,
  type Evaluation,
  NOTICE_ABOUTS,
  type Notice,
  type Pilot,
  type Question,
  RECEPTION_OUTCOMES,
  type Reception,
} from '#shared/deviation/dossier.ts';
import { STATEMENT } from '#shared/deviation/statement.ts';
import type { Checklist } from '#shared/policy/dossier-policy.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { ROLES } from '#shared/reference/roles.ts';
import { STEPS } from '#shared/rules/steps.ts';
import { answersOf } from './answer-of.ts';
import { afwijkingNumber, functionId, instant, named, partyId } from './fields.ts';

const { kind, functions, to, start } = STATEMENT;
const words = z.string().nullable();
export const by = z
  .object({ role: z.enum([...ROLES, 'system']), organisation: z.string(), at: instant })
  .describe('Who recorded it: a role and an organisation, never a person.');
const guaranteeId = named<GuaranteeId>();
const about = z.enum(NOTICE_ABOUTS);

export const reception = z.object({
  meldkamer: z.enum(MELDKAMER_IDS),
  outcome: z.enum(RECEPTION_OUTCOMES).describe('That it knows, takes them, or does not. Never a decision.'),
  carries: z.enum(CARRIES).nullable().describe('How far it carries them, by its own word.'),
  functions: z.array(functionId).nullable().describe('Which of them, where it carries them partly.'),
  until: instant.nullable(),
  text: z.string().nullable(),
  by,
}) satisfies z.ZodType<Reception>;

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

export const evaluation = z.object({ ...answersOf(STEPS.evaluate.fields), by }) satisfies z.ZodType<Evaluation>;

export const pilot = z.object(answersOf(STEPS['note-pilot'].fields.pilot.of)) satisfies z.ZodType<Pilot>;

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

const { outcome, capacity, mandate, document, log, decidedAt, conditions } = STEPS.decide.fields;

const decisionSays = z.object({
  ...answersOf({ capacity, mandate, document, log, decidedAt, conditions }),
  mandateId: words.describe('The mandate of policy, when it was named by its id.'),
  until: instant.nullable().describe('The end as it was said with it; the new one when it extends.'),
  recognised: z.boolean().nullable().describe('Does policy name this party for it? Null: nobody can tell.'),
  about: z
    .object({
      ...answersOf({ kind, functions, to, start }),
      end: instant.nullable().describe('Null: until each function comes back.'),
      repeated: z.boolean(),
    })
    .describe('What was decided about, kept with it: setting the deviation right changes nothing here.'),
  within: z
    .array(functionId)
    .nullable()
    .describe('For which of these functions its party held the mandate when it was decided. Null: it is a claim.'),
});

const claimAnswer = z.object({ outcome: z.enum(CLAIM_ANSWERS), text: words, by });

export const decisionInName = decisionSays.pick({ about: true }).extend({
  id: z.string(),
  ...answersOf({ outcome, mandate, document, log, decidedAt, conditions }),
  told: z.enum(['announced', 'recorded']).describe('announced: a claim, which covers nothing.'),
  by: by.describe('Who recorded it.'),
  answer: z.enum(CLAIM_ANSWERS).nullable(),
});

const decision = decisionSays.extend({
  ...answersOf({ outcome }),
  party: words.describe('A party id, or the words of a feed; null: unknown.'),
  told: z.enum(['announced', 'recorded']).describe('announced: a claim, which covers nothing.'),
  by,
  answer: claimAnswer.nullable().describe('What the party that is said to have decided answered to these words.'),
  earlier: z
    .array(decisionSays.extend({ reason: z.string(), replacedBy: by, answer: claimAnswer.exactOptional() }))
    .describe('What it said before it was set right, the oldest first.'),
});

export const dossier = z.object({
  assessment: z.object({ ...answersOf(STEPS.assess.fields), by }).nullable(),
  decisions: z
    .array(decision)
    .describe('In the order of recording. Of those that count the newest by decidedAt stands.'),
  consultations: z.array(z.object({ ...answersOf(STEPS.consult.fields), by })),
  positions: z.array(z.object({ ...answersOf(STEPS['take-position'].fields), party: partyId, by })),
  guarantees: z.array(
    z.object({ ...answersOf(STEPS['find-guarantees'].fields.findings.of), checklist: z.string(), by }),
  ),
  notices: z.array(notice),
  receptions: z
    .array(reception)
    .exactOptional()
    .describe('What the meldkamers answered that it went to, the oldest first; absent: none did.'),
  ladder: z
    .object({
      policy: z.string(),
      startedAt: instant.describe('When it last began at its first step.'),
      turns: z.array(ladderTurn).describe('All that were taken, also before it began anew.'),
      dues: z
        .array(instant.nullable())
        .exactOptional()
        .describe('When the step behind each of these turns was due; null where there was none.'),
      stops: z.array(instant).exactOptional().describe('When it stopped before it went on or began anew.'),
      nextAt: instant.nullable(),
      stoppedAt: instant.nullable(),
      stoppedFor: z
        .array(z.object({ ...answersOf({ to: STATEMENT.to, functions: STATEMENT.functions }), until: instant }))
        .exactOptional()
        .describe(
          'What was said of it each time until it stopped, where anybody but LMS said otherwise of then since.',
        ),
    })
    .nullable(),
  seen: z.array(z.object({ party: partyId, by, version: z.int() })),
  questions: z.array(question),
  pilot: pilot.nullable(),
  evaluation: evaluation.nullable(),
  milestones: z.array(
    z.object({ kind: z.enum(['started', 'ended', 'returned', 'closed', 'withdrawn']), text: words, by }),
  ),
  rectifications: z.array(
    z.object({
      fields: z.array(z.string()),
      reason: z.string(),
      by,
      from: instant.exactOptional().describe('Since when it is so. Absent: from the beginning.'),
    }),
  ),
  recurrenceOf: z.array(afwijkingNumber).describe('As known now.'),
}) satisfies z.ZodType<Dossier>;
