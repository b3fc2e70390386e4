// What each step in a deviation must say, and how much it may say. One schema per step: it checks at the door and describes the door.

import { z } from 'zod';
import {
  APPROVAL_OUTCOMES,
  CONSULTATION_OUTCOMES,
  DECISION_OUTCOMES,
  GUARANTEE_SIDES,
  GUARANTEE_STATES,
  STANCES,
} from '#shared/deviation/dossier.ts';
import type { GuaranteeId } from '#shared/deviation/guarantee.ts';
import { isPartyId } from '#shared/reference/parties.ts';
import type { Step, StepKind } from '#shared/rules/steps.ts';
import {
  exactly,
  listOf,
  longText,
  must,
  oneOf,
  orNull,
  readable,
  shortText,
  toldInstant,
} from '../fields/field-kinds.ts';
import { knownParty, NOT_A_PARTY, namedParty } from '../fields/party-field.ts';
import { seenVersion } from '../http/request-schemas.ts';
import { correctedSchema } from './statement-schemas.ts';

const MOST_FINDINGS = 50;
const MOST_PARTIES = 60;
const MOST_ACTIONS = 20;
const MOST_CRITERIA = 20;
const MOST_APPROVALS = 20;

/** Steps that build on what stands there name the version they saw; those that stand beside each other need not. */
const version = seenVersion.describe('Of the deviation, as it was seen.');
const anyVersion = orNull(version);

const text = orNull(shortText(1)).describe('No names, numbers or addresses of persons.');
const document = orNull(shortText(1)).describe('Reference of a document; never the document itself.');
const moment = orNull(toldInstant);
const about = z.enum(['start', 'return'], { error: must('start or return') });

const course = exactly({ version, text });
const turn = exactly({ version, at: moment.describe('Now, when left out. Never in the future.'), text });

const decision = exactly({
  version,
  outcome: oneOf(DECISION_OUTCOMES),
  party: orNull(namedParty).describe('Who decided: a party by id or name. A known party when a mandate is given.'),
  capacity: orNull(shortText(1)).describe('In which capacity.'),
  mandate: orNull(shortText(1)).describe('The ground for deciding; left out: unknown, which is an alarm of its own.'),
  document,
  decidedAt: moment.describe('When it was decided; left out: unknown.'),
  until: moment.describe('The new end; only for an extension, and then required.'),
  conditions: orNull(shortText(1)),
})
  .refine(({ mandate, party }) => mandate === null || isKnown(party), {
    path: ['party'],
    error: `${NOT_A_PARTY}, for the decision names a mandate`,
    when: readable('mandate', 'party'),
  })
  .refine(({ outcome, until }) => outcome !== 'extended' || until !== null, {
    path: ['until'],
    error: 'is required for an extension: the new end',
    when: readable('outcome', 'until'),
  })
  .refine(({ outcome, until }) => outcome === 'extended' || until === null, {
    path: ['until'],
    error: 'is for an extension only',
    when: readable('outcome', 'until'),
  });

function isKnown(party: string | null): boolean {
  return party !== null && isPartyId(party);
}

const GUARANTEE = 'the id of an item of the checklist, such as g01';
const item = z
  .string({ error: must(GUARANTEE) })
  .regex(/^[a-z0-9-]{1,20}$/, { error: must(GUARANTEE) })
  .transform((id) => id as GuaranteeId);

const finding = exactly({
  item: item.describe('Of the checklist that holds now.'),
  side: oneOf(GUARANTEE_SIDES).describe('meldkamer: where the function belongs. site: where it is performed instead.'),
  state: oneOf(GUARANTEE_STATES),
  evidence: orNull(shortText(1)).describe('Where the evidence is kept; never the evidence itself.'),
});

const findings = listOf(finding, 'findings', 1, MOST_FINDINGS).refine(
  (all) => new Set(all.map((one) => `${one.item} ${one.side}`)).size === all.length,
  { error: 'must find each item at each side once' },
);

const approval = exactly({
  body: namedParty.describe('Who approves: a party by id or name, or another body.'),
  outcome: oneOf(APPROVAL_OUTCOMES),
  document,
  at: moment,
});

const pilot = exactly({
  application: orNull(shortText(1)).describe('Reference of the application.'),
  appliedAt: moment,
  approvals: listOf(approval, 'approvals', 0, MOST_APPROVALS)
    .nullish()
    .transform((all) => all ?? []),
  criteria: listOf(shortText(1), 'criteria', 0, MOST_CRITERIA)
    .nullish()
    .transform((all) => all ?? []),
  evaluationDueAt: moment,
});

const action = exactly({
  text: shortText(1),
  owner: orNull(namedParty).describe('A party by id or name, or a role; never a person.'),
  dueAt: moment,
  done: z
    .boolean({ error: must('true or false') })
    .nullish()
    .transform((isDone) => isDone ?? false),
});

const QUESTION = 'the id of a question, such as 2026-0042-v1';

/** The step of this kind, also where several kinds have the same fields. */
type StepOf<Kind extends StepKind, S = Step> = S extends { readonly kind: infer K }
  ? Kind extends K
    ? S
    : never
  : never;

export type StepBody<Kind extends StepKind> = Omit<StepOf<Kind>, 'kind'> & { readonly version: number | null };

export const STEP_SCHEMAS: { readonly [Kind in StepKind]: z.ZodType<StepBody<Kind>> } = {
  rectify: exactly({ version, statement: correctedSchema, reason: shortText(1).describe('Why it is set right.') }),
  assess: exactly({ version, outcome: oneOf(['fit', 'unfit']), text, document }),
  decide: decision,
  consult: exactly({
    version: anyVersion,
    party: namedParty.describe('Who was asked beforehand: a party by id or name.'),
    outcome: oneOf(CONSULTATION_OUTCOMES),
    text,
    followUp: orNull(shortText(1)).describe('What was done with the answer.'),
    at: moment,
  }),
  'take-position': exactly({
    version: anyVersion,
    party: orNull(knownParty).describe('Left out: the party of the key. LMS may note what another wrote.'),
    stance: oneOf(STANCES),
    text,
    document,
  }),
  'find-guarantees': exactly({ version, findings }),
  'note-pilot': exactly({ version, pilot: pilot.describe('Takes the place of what was noted before.') }),
  tell: exactly({
    version: anyVersion,
    about,
    parties: listOf(knownParty, 'parties', 1, MOST_PARTIES).transform((parties) => [...new Set(parties)]),
  }),
  'confirm-receipt': exactly({ version: anyVersion, about }),
  start: turn,
  end: turn,
  'confirm-return': course,
  close: course,
  withdraw: course,
  evaluate: exactly({
    version,
    conclusion: longText(),
    document,
    actions: listOf(action, 'actions', 0, MOST_ACTIONS)
      .nullish()
      .transform((actions) => actions ?? []),
  }),
  'mark-seen': exactly({ version: anyVersion }),
  ask: exactly({ version: anyVersion, to: knownParty, text: longText(), dueAt: toldInstant }),
  answer: exactly({
    version: anyVersion,
    question: z.string({ error: must(QUESTION) }).regex(/^\d{4}-\d{4,6}-v\d{1,6}$/, { error: must(QUESTION) }),
    text: longText(),
    document,
  }),
};
