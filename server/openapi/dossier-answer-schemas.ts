// What the routes about dossiers answer, as schemas for the description of the interface.

import { z } from 'zod';
import { type AlarmId, CONDITIONS } from '#shared/alarm/alarm.ts';
import { STAGES } from '#shared/deviation/afwijking.ts';
import { MANNERS } from '#shared/deviation/cover.ts';
import type { GebeurtenisNumber } from '#shared/deviation/gebeurtenis.ts';
import { AFWIJKING_KINDS, STATEMENT } from '#shared/deviation/statement.ts';
import { STRETCH_CLASSES, type Stretch } from '#shared/dossier/account.ts';
import type {
  DossierDetail,
  DossierLine,
  DossierStaffing,
  NoticesCount,
  OwnNotices,
  Pilots,
  QuestionState,
  Reconstruction,
  Recurrence,
} from '#shared/dossier/api-dossier.ts';
import type { DecisionReach } from '#shared/dossier/decision-reach.ts';
import type { Responsibility } from '#shared/dossier/responsibility.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { TO_CONFIRM } from '#shared/picture/away.ts';
import { MANDATE_REACHES } from '#shared/policy/dossier-policy.ts';
import { OUTSIDE_MANDATE } from '#shared/policy/mandates.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { OPEN_POINTS } from '#shared/rules/open-points.ts';
import { STEP_KINDS } from '#shared/rules/steps.ts';
import { pageShape } from '../http/cursor.ts';
import { answersOf } from './answer-of.ts';
import { afwijking, passedEnd, staffing } from './answer-schemas.ts';
import { accounted, calendar, dossierTakeover, figures, plannedCare, takeover } from './counted-schemas.ts';
import {
  checklist,
  decisionInName,
  dossier,
  evaluation,
  ladderTurn,
  notice,
  pilot,
  question,
  reception,
} from './dossier-schemas.ts';
import { afwijkingNumber, functionId, instant, location, named, partyId } from './fields.ts';
import { entry, registerLine } from './history-schemas.ts';

const openPoints = z.array(z.enum(OPEN_POINTS)).describe('What nobody has answered.');

const dossierLine = afwijking.extend({
  openPoints,
  recurrenceOf: z
    .array(afwijkingNumber)
    .describe('The newest earlier ones of the same function and class of place, as known now.'),
  mergedInto: afwijkingNumber
    .nullable()
    .describe(
      'The one that has every moment of it, for one that was only seen, or that LMS joined it into (opgegaan in). Null: it has time of its own.',
    ),
  ...accounted.shape,
  planbaar: plannedCare.describe('Of planbare zorg, which may be elsewhere: in no other sum of it.'),
}) satisfies z.ZodType<DossierLine>;

const dossierList = z.object({
  asOf: instant,
  position: z.int(),
  total: z.int().describe('How many pass the filter.'),
  countedMs: z
    .int()
    .optional()
    .describe('With counted=disturbance: milliseconds that all of them lasted in the time asked about.'),
  ...pageShape,
  afwijkingen: z
    .array(z.union([dossierLine, afwijking]))
    .describe('A page of them. Who may not see dossiers gets only what is announced.'),
});

const mandate = z.object({
  id: z.string().describe('By which a decision names it.'),
  kinds: z.array(z.enum(AFWIJKING_KINDS)),
  party: partyId.describe('A party, or a group of them, as policy names it.'),
  capacity: z.string(),
  to: z.enum(MANDATE_REACHES).describe('meldkamer: only when the functions go to one of the ten.'),
  basis: z.string(),
  source: z.string(),
});

const chain = z.object({
  links: z.array(
    z.object({
      function: functionId,
      performs: z.array(partyId),
      manages: z.array(partyId),
      supervises: z.array(partyId),
      answersFor: z.array(partyId),
    }),
  ),
  mandates: z
    .array(z.object({ party: partyId, mandate }))
    .describe('Who may decide, which is no mandate to intervene. Empty: nobody is named.'),
  next: z
    .object({ kind: z.enum(STEP_KINDS), parties: z.array(partyId) })
    .nullable()
    .describe('What has to happen next, and who holds it.'),
  holder: ladderTurn.nullable().describe('Where the ladder of escalation is.'),
  nextTurnAt: instant.nullable(),
  turns: z
    .array(
      ladderTurn.extend({
        until: instant.nullable().describe('When the next turn came, comes, or the ladder stopped.'),
        acted: z
          .array(partyId)
          .describe('Of its parties those by whom anything was recorded since. Empty: nothing is on record.'),
      }),
    )
    .describe('Every turn of the ladder so far.'),
  steps: z.array(
    z.object({
      name: z.string(),
      taken: z.boolean(),
      within: z.int().describe('Milliseconds.'),
      parties: z.array(partyId).describe('Whose turn it is, or would be. Empty: policy names nobody.'),
      authority: z.string().describe('What whoever holds this step can do.'),
    }),
  ),
  uncovered: z.array(functionId).describe('Away now, and no decision covers it now.'),
  toConfirm: z
    .array(z.object({ function: functionId, what: z.enum(TO_CONFIRM), by: z.array(named<SourceId>()) }))
    .describe(
      'Said to be back (return), or to be away somewhere else (place), but not by these sources, which said that it was away: it counts as ' +
        'away, there as well, until one of these, LMS or the meldkamer that received it says where it is.',
    ),
}) satisfies z.ZodType<Responsibility>;

const decisionReach = z.object({
  id: z.string().describe('By which it is confirmed, denied and set right.'),
  manner: z
    .enum(MANNERS)
    .nullable()
    .describe('How it was recorded. spoken: by LMS from its log, not confirmed yet. Null: it does not count.'),
  isObjection: z.boolean().describe('A refusal without the mandate to refuse, which ends nothing.'),
  isOver: z
    .literal(true)
    .exactOptional()
    .describe('Its end lies before it counts from, so that it covers no time; of a claim: if it were confirmed now.'),
  functions: z.array(
    z.object({
      function: functionId,
      outside: z
        .enum(OUTSIDE_MANDATE)
        .nullable()
        .describe('Why it is not within the mandate; null: it is. Of a claim: if it were confirmed now.'),
      endedBy: z
        .object({
          number: afwijkingNumber.describe('The deviation in which it was refused.'),
          decision: z.string(),
          party: z.string().nullable(),
          from: instant,
        })
        .exactOptional()
        .describe('The refusal that ended what it allowed of this function; absent: none did.'),
    }),
  ),
}) satisfies z.ZodType<DecisionReach>;

const stretch = z.object({
  function: functionId,
  class: z.enum(STRETCH_CLASSES).describe('unknown: nobody knew where it was; neither covered nor uncovered.'),
  location: location.nullable().describe('Null when it is unknown, or when several places are claimed.'),
  places: z.array(location).describe('Every place away from home that is claimed.'),
  from: instant,
  to: instant,
  belongsTo: afwijkingNumber.nullable().describe('The one deviation in which it is counted.'),
  established: z.boolean().describe('LMS established afterwards which source was right about it.'),
  cover: z
    .object({
      by: afwijkingNumber,
      decision: z.int().describe('Which of the decisions of that dossier, from 0.'),
      manner: z
        .enum(MANNERS)
        .describe('Recorded by the party itself, by LMS on its behalf, or spoken and not confirmed yet.'),
      recorded: z
        .enum(['in-time', 'later'])
        .describe('On record before that moment, or taken before and recorded after it.'),
      recordedAt: instant,
    })
    .nullable()
    .describe('The decision that covers it; null: none does, or it is unknown.'),
}) satisfies z.ZodType<Stretch>;

const staffingOfPosts = z.object({
  posts: z.array(
    z.object({
      post: named<PostId>(),
      now: staffing.nullable().describe('Null: nobody reports it. Numbers only for who may know them.'),
      minimumSetBy: z
        .object({ owner: z.string(), source: z.string() })
        .nullable()
        .describe('Who laid the minimum down in policy; null: policy does not say, or the reader may not know.'),
      isNumbered: z.boolean().describe('May this reader know the numbers, and who set the minimum?'),
      below: z
        .array(z.object({ from: instant, to: instant }))
        .describe('When it was below its minimum while the deviation lasted.'),
      belowMs: z.int(),
    }),
  ),
  belowMs: z.int().describe('Of all its posts together; nothing is counted while nobody confirmed a level.'),
}) satisfies z.ZodType<DossierStaffing>;

const recurrence = z.object({
  number: afwijkingNumber,
  start: instant,
  stage: z.enum(STAGES),
  evaluation: evaluation.nullable(),
}) satisfies z.ZodType<Recurrence>;

const questionState = z.object({
  question: z.int().min(1).max(18),
  state: z.enum(['answered', 'partly', 'open']),
  openPoints,
  exceeded: passedEnd.exactOptional().describe('Of the question about the end: the one that it outstayed.'),
}) satisfies z.ZodType<QuestionState>;

const reconstruction = z
  .object({
    isWhole: z.boolean().describe('It began when the journal was kept.'),
    unknownMs: z.int().describe('Time in it in which nobody knew where a function was, per function.'),
  })
  .describe('How far what happened can be laid out again from the journal.') satisfies z.ZodType<Reconstruction>;

// The fields of a fact depend on its kind, and ids of lines are text to the outside.
const entries = z.array(entry as unknown as z.ZodType<Entry>);
const lines = z.array(registerLine as unknown as z.ZodType<RegisterLine>);

export const dossierDetail = z.object({
  unreal: z
    .string()
    .exactOptional()
    .describe('In a file to keep: `OEFENING 1` or `DEMONSTRATIE`; absent where it is real.'),
  asOf: instant,
  position: z.int(),
  afwijking: dossierLine,
  statement: z.object(answersOf(STATEMENT)),
  statedBefore: z
    .array(z.object({ ...answersOf({ to: STATEMENT.to, functions: STATEMENT.functions }), until: instant }))
    .describe('What was said for before, the oldest first; empty when it has been so from the beginning.'),
  dossier,
  decisions: z.array(decisionReach).describe('What each decision covers, in their order, and what not and why.'),
  checklist,
  mandates: z.array(mandate).describe('All mandates of policy, for who is to name one.'),
  chain,
  coverage: z.array(stretch),
  staffing: staffingOfPosts.describe('The posts whose functions are in it.'),
  takeover: dossierTakeover.describe('Who can take over, and what leans on what now.'),
  lines,
  recurrence: z.array(recurrence),
  questions: z.array(questionState).describe('The eighteen questions of an inspector.'),
  reconstruction,
  entries: entries.describe('Every entry about it, oldest first, as stored.'),
  may: z.array(z.enum(STEP_KINDS)).describe('The steps that this reader may take now.'),
  evaluationDueAt: instant.nullable(),
  receptionOverdueAt: instant.nullable(),
  joinable: z
    .array(z.object({ number: afwijkingNumber, functions: z.array(functionId), contradicting: z.array(z.string()) }))
    .describe('What could go up in this one, for whoever may join, with the decisions that would contradict.'),
  gebeurtenis: z
    .object({ number: named<GebeurtenisNumber>(), title: z.string(), national: z.boolean() })
    .nullable()
    .describe('What touches several meldkamers at once, and this one belongs to; null: nothing.'),
  pastFrom: instant.describe('The first moment that can be looked back to: when the journal began.'),
}) satisfies z.ZodType<DossierDetail>;

export const pilots = z.object({
  asOf: instant,
  position: z.int(),
  pilots: z.array(z.object({ afwijking: dossierLine, pilot, evaluation: evaluation.nullable() })),
}) satisfies z.ZodType<Pilots>;

export const ownNotices = z.object({
  asOf: instant,
  position: z.int(),
  party: partyId.nullable().describe('Null: the organisation of this key is no party that its role may speak for.'),
  notices: z.array(
    z.object({
      afwijking,
      notice,
      decisions: z
        .array(decisionInName.extend(decisionReach.pick({ isOver: true, functions: true }).shape))
        .exactOptional()
        .describe('Of a notice about a claim: what this party is asked to confirm or deny, and what it answered.'),
    }),
  ),
  questions: z.array(z.object({ afwijking, question })),
  receptions: z
    .array(
      z.object({
        afwijking,
        meldkamer: z.enum(MELDKAMER_IDS),
        reception: reception.nullable().describe('What that meldkamer answered last; null: nothing yet.'),
        dueAt: instant.nullable().describe('Until when it is to answer; null: they did not go there yet.'),
      }),
    )
    .describe('What goes to the meldkamer of the caller, or to where its party answers for such functions.'),
  climbed: z
    .array(
      z.object({
        afwijking,
        step: z.int().describe('The step of the ladder that calls this party, counted from 1.'),
        name: z.string(),
        alarms: z.array(
          z.object({
            id: named<AlarmId>(),
            condition: z.enum(CONDITIONS),
            function: functionId.nullable(),
            since: instant,
          }),
        ),
      }),
    )
    .describe(
      'Alarms that nobody acknowledged and that climbed to this party: each deviation once, until somebody acknowledges.',
    ),
}) satisfies z.ZodType<OwnNotices>;

export const noticesCount = z.object({
  position: z.int(),
  waiting: z.int().describe('What was not confirmed, answered or acknowledged yet.'),
}) satisfies z.ZodType<NoticesCount>;

/** Under the names by which routes speak of them. */
export const DOSSIER_ANSWERS = {
  DossierList: dossierList,
  DossierFile: dossierDetail,
  Figures: figures,
  Calendar: calendar,
  Takeover: takeover,
  Pilots: pilots,
  OwnNotices: ownNotices,
  NoticesCount: noticesCount,
};
