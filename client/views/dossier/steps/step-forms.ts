// The form of every step, as one table. What a step asks for is the type of that step in shared/rules/steps.ts.

import type { Instant } from '#shared/base/time.ts';
import type { StepKind } from '#shared/rules/steps.ts';
import { localInput } from './local-input.ts';
import { placeDraft } from './place-draft.ts';
import {
  abouts,
  answerers,
  approvalOutcomes,
  assessmentOutcomes,
  consultationOutcomes,
  deciders,
  decisionOutcomes,
  functions,
  guaranteeRows,
  guaranteeStates,
  kinds,
  mandateBases,
  mandateCapacities,
  openQuestions,
  owners,
  parties,
  reasonCategories,
  receivable,
  stances,
  untold,
} from './step-choices.ts';
import type { About, Draft, Row, StepField, StepForm } from './step-field.ts';

const TEXT: StepField = { kind: 'text', name: 'text', label: 'text', size: 'short' };
const DOCUMENT: StepField = { kind: 'text', name: 'document', label: 'document', size: 'short' };
const AT: StepField = { kind: 'moment', name: 'at', label: 'at' };

const FORMS: readonly StepForm[] = [
  {
    kind: 'rectify',
    onlyChanged: true,
    fields: [
      { kind: 'choice', name: 'statement.kind', label: 'kind', choices: kinds, empty: 'none', required: true },
      { kind: 'many', name: 'statement.functions', label: 'functions', choices: (_, about) => functions(about) },
      { kind: 'place', name: 'statement.to', label: 'to' },
      {
        kind: 'choice',
        name: 'statement.reasonCategory',
        label: 'reasonCategory',
        choices: reasonCategories,
        empty: 'unknown',
      },
      { kind: 'text', name: 'statement.reason', label: 'reason', size: 'short' },
      { kind: 'moment', name: 'statement.start', label: 'start', required: true },
      { kind: 'moment', name: 'statement.expectedEnd', label: 'expectedEnd' },
      { kind: 'text', name: 'statement.endCondition', label: 'endCondition', size: 'short' },
      { kind: 'choice', name: 'statement.owner', label: 'owner', choices: owners, empty: 'unknown' },
      { kind: 'text', name: 'statement.fallback', label: 'fallback', size: 'short' },
      { kind: 'moment', name: 'statement.fallbackTestedAt', label: 'fallbackTestedAt' },
      { kind: 'minutes', name: 'statement.fallbackWithin', label: 'fallbackWithin' },
      { kind: 'text', name: 'statement.returnPlan', label: 'returnPlan', size: 'short' },
      { kind: 'moment', name: 'statement.reviewAt', label: 'reviewAt' },
      { kind: 'text', name: 'reason', label: 'rectifyReason', size: 'short', required: true },
    ],
    start: statementDraft,
  },
  {
    kind: 'assess',
    fields: [
      {
        kind: 'choice',
        name: 'outcome',
        label: 'outcome',
        choices: assessmentOutcomes,
        empty: 'choose',
        required: true,
      },
      TEXT,
      DOCUMENT,
    ],
  },
  {
    kind: 'decide',
    fields: [
      { kind: 'choice', name: 'outcome', label: 'outcome', choices: decisionOutcomes, empty: 'choose', required: true },
      { kind: 'choice', name: 'party', label: 'decider', choices: deciders, empty: 'unknown' },
      { kind: 'text', name: 'capacity', label: 'capacity', size: 'short', suggest: mandateCapacities },
      { kind: 'text', name: 'mandate', label: 'mandate', size: 'short', suggest: mandateBases },
      DOCUMENT,
      { kind: 'moment', name: 'decidedAt', label: 'decidedAt' },
      {
        kind: 'moment',
        name: 'until',
        label: 'until',
        required: true,
        when: ({ outcome }) => outcome === 'extended',
      },
      { kind: 'text', name: 'conditions', label: 'conditions', size: 'short' },
    ],
    start: ({ role, self }): Draft => (role === 'lms' || self === null ? {} : { party: self }),
  },
  {
    kind: 'consult',
    fields: [
      { kind: 'choice', name: 'party', label: 'consultedParty', choices: parties, empty: 'choose', required: true },
      {
        kind: 'choice',
        name: 'outcome',
        label: 'outcome',
        choices: consultationOutcomes,
        empty: 'choose',
        required: true,
      },
      TEXT,
      { kind: 'text', name: 'followUp', label: 'followUp', size: 'short' },
      AT,
    ],
  },
  {
    kind: 'take-position',
    fields: [
      {
        kind: 'choice',
        name: 'party',
        label: 'positionParty',
        choices: parties,
        empty: 'own',
        when: (_, { role }) => role === 'lms',
      },
      { kind: 'choice', name: 'stance', label: 'stance', choices: stances, empty: 'choose', required: true },
      TEXT,
      DOCUMENT,
    ],
  },
  {
    kind: 'find-guarantees',
    fields: [
      {
        kind: 'rows',
        name: 'findings',
        label: 'findings',
        required: true,
        fixed: guaranteeRows,
        columns: [
          {
            kind: 'choice',
            name: 'state',
            label: 'state',
            choices: guaranteeStates,
            empty: 'unchanged',
            required: true,
          },
          { kind: 'text', name: 'evidence', label: 'evidence', size: 'short' },
        ],
      },
    ],
  },
  {
    kind: 'note-pilot',
    fields: [
      { kind: 'text', name: 'pilot.application', label: 'application', size: 'short' },
      { kind: 'moment', name: 'pilot.appliedAt', label: 'appliedAt' },
      {
        kind: 'rows',
        name: 'pilot.approvals',
        label: 'approvals',
        add: 'approvals',
        columns: [
          { kind: 'text', name: 'body', label: 'approvalBody', size: 'short', required: true },
          {
            kind: 'choice',
            name: 'outcome',
            label: 'outcome',
            choices: approvalOutcomes,
            empty: 'choose',
            required: true,
          },
          { kind: 'text', name: 'document', label: 'document', size: 'short' },
          AT,
        ],
      },
      { kind: 'lines', name: 'pilot.criteria', label: 'criteria' },
      { kind: 'moment', name: 'pilot.evaluationDueAt', label: 'evaluationDueAt' },
    ],
    start: pilotDraft,
  },
  {
    kind: 'tell',
    fields: [
      { kind: 'choice', name: 'about', label: 'about', choices: abouts, empty: 'none', required: true },
      { kind: 'many', name: 'parties', label: 'parties', choices: untold, required: true },
    ],
    start: (about): Draft => ({ about: abouts(about).at(-1)?.id ?? '' }),
  },
  {
    kind: 'confirm-receipt',
    fields: [{ kind: 'choice', name: 'about', label: 'about', choices: receivable, empty: 'none', required: true }],
    start: (about): Draft => ({ about: receivable(about)[0]?.id ?? '' }),
  },
  { kind: 'start', fields: [AT, TEXT] },
  { kind: 'end', fields: [AT, TEXT] },
  { kind: 'confirm-return', fields: [TEXT] },
  { kind: 'close', fields: [TEXT] },
  { kind: 'withdraw', fields: [TEXT] },
  {
    kind: 'evaluate',
    fields: [
      { kind: 'text', name: 'conclusion', label: 'conclusion', size: 'long', required: true },
      DOCUMENT,
      {
        kind: 'rows',
        name: 'actions',
        label: 'actions',
        add: 'actions',
        columns: [
          { kind: 'text', name: 'text', label: 'text', size: 'short', required: true },
          { kind: 'choice', name: 'owner', label: 'owner', choices: parties, empty: 'unknown' },
          { kind: 'moment', name: 'dueAt', label: 'dueAt' },
          { kind: 'tick', name: 'done', label: 'done' },
        ],
      },
    ],
    start: evaluationDraft,
  },
  { kind: 'mark-seen', fields: [] },
  {
    kind: 'ask',
    fields: [
      { kind: 'choice', name: 'to', label: 'party', choices: answerers, empty: 'choose', required: true },
      { kind: 'text', name: 'text', label: 'question', size: 'long', required: true },
      { kind: 'moment', name: 'dueAt', label: 'dueAt', required: true },
    ],
  },
  {
    kind: 'answer',
    fields: [
      { kind: 'choice', name: 'question', label: 'question', choices: openQuestions, empty: 'none', required: true },
      { kind: 'text', name: 'text', label: 'answer', size: 'long', required: true },
      DOCUMENT,
    ],
    start: (about): Draft => ({ question: openQuestions(about)[0]?.id ?? '' }),
  },
];

const BY_KIND: ReadonlyMap<StepKind, StepForm> = new Map(FORMS.map((form) => [form.kind, form]));

export function stepForm(kind: StepKind): StepForm {
  const form = BY_KIND.get(kind);
  if (form === undefined) throw new Error(`No form for the step ${kind}`);
  return form;
}

function statementDraft({ file }: About): Draft {
  const { statement } = file;
  return {
    'statement.kind': statement.kind,
    'statement.functions': statement.functions,
    'statement.to': placeDraft(statement.to),
    'statement.reasonCategory': statement.reasonCategory ?? '',
    'statement.reason': statement.reason ?? '',
    'statement.start': localInput(statement.start),
    'statement.expectedEnd': localInput(statement.expectedEnd),
    'statement.endCondition': statement.endCondition ?? '',
    'statement.owner': statement.owner ?? '',
    'statement.fallback': statement.fallback ?? '',
    'statement.fallbackTestedAt': localInput(statement.fallbackTestedAt),
    'statement.fallbackWithin': statement.fallbackWithin === null ? '' : String(statement.fallbackWithin),
    'statement.returnPlan': statement.returnPlan ?? '',
    'statement.reviewAt': localInput(statement.reviewAt),
  };
}

function pilotDraft({ file }: About): Draft {
  const { pilot } = file.dossier;
  if (pilot === null) return {};
  return {
    'pilot.application': pilot.application ?? '',
    'pilot.appliedAt': localInput(pilot.appliedAt),
    'pilot.approvals': pilot.approvals.map(
      ({ body, outcome, document, at }): Row => ({ body, outcome, document: document ?? '', at: localInput(at) }),
    ),
    'pilot.criteria': pilot.criteria.join('\n'),
    'pilot.evaluationDueAt': localInput(pilot.evaluationDueAt),
  };
}

/** A new evaluation begins with the actions of the last one, so that none is lost. */
function evaluationDraft({ file }: About): Draft {
  const { evaluation } = file.dossier;
  if (evaluation === null) return {};
  return {
    conclusion: evaluation.conclusion,
    document: evaluation.document ?? '',
    actions: evaluation.actions.map(
      ({ text, owner, dueAt, done }): Row => ({
        text,
        owner: owner ?? '',
        dueAt: localInput(dueAt as Instant | null),
        done: done ? 'yes' : '',
      }),
    ),
  };
}
