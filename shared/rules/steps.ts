// What people can do with a deviation, each step defined once: what it asks for, who may take it, in which stage, and under which noun it
// is sent. Data only; what a step does is decided in shared/rules/step-rules.ts.
// Four facts that never stand in for each other: acknowledge (an alarm), seen, decide, close.

import type { Stage } from '#shared/deviation/afwijking.ts';
import {
  APPROVAL_OUTCOMES,
  ASSESSMENT_OUTCOMES,
  CARRIES,
  CONSULTATION_OUTCOMES,
  DECISION_OUTCOMES,
  GUARANTEE_SIDES,
  GUARANTEE_STATES,
  RECEPTION_OUTCOMES,
  STANCES,
} from '#shared/deviation/dossier.ts';
import type { Field, Fields, Filled } from '#shared/deviation/field.ts';
import { AFWIJKING_KINDS, STATEMENT } from '#shared/deviation/statement.ts';
import type { Role } from '#shared/reference/roles.ts';

/**
 * `any`: for every deviation. `own`: for those of one's own meldkamer. `involved`: for those one carries or performs functions of.
 * `receiving`: for those that go to one's own meldkamer, or to where one's party answers for such functions.
 * `self`: only in one's own name, which each rule looks at.
 */
export type StepReach = 'any' | 'own' | 'involved' | 'receiving' | 'self';

export type StepDefinition = {
  /** It is sent to `POST /api/v1/afwijkingen/2026-0042/decisions`. */
  readonly noun: string;
  /** What is not written here is not allowed. Inspectors look, mark, ask and take positions; they change nothing operational (7.2). */
  readonly roles: Readonly<Partial<Record<Role, StepReach>>>;
  /** R80. Only in the name of a party: whoever's organisation is none that the role may speak for cannot take it. */
  readonly asParty?: true;
  readonly stages: readonly Stage[];
  /** What builds on what stands there names the version that was seen; what stands beside it need not. */
  readonly version: 'required' | 'optional';
  /** What may be left out is unknown, which is an answer. */
  readonly fields: Fields;
};

const CARRIERS = { lms: 'any', meldkamer: 'own', party: 'involved' } as const;

const LIVE = [
  'observed',
  'announced',
  'assessed',
  'allowed',
  'refused',
  'active',
  'ended',
  'returned',
  'evaluated',
] as const satisfies readonly Stage[];
/** After closing, what was said can still be set right, seen, asked and answered. */
const ALWAYS = [...LIVE, 'closed', 'withdrawn'] as const satisfies readonly Stage[];
const NOT_BEGUN = ['announced', 'assessed', 'allowed', 'refused'] as const satisfies readonly Stage[];

const MOST_PARTIES = 60;
const MOST_FINDINGS = 50;
const MOST_APPROVALS = 20;
const MOST_CRITERIA = 20;
const MOST_ACTIONS = 20;

const TEXT = {
  kind: 'text',
  size: 'line',
  means: 'No names, numbers or addresses of persons.',
} as const satisfies Field;
const DOCUMENT = {
  kind: 'text',
  size: 'line',
  means: 'Reference of a document; never the document itself.',
} as const satisfies Field;
const AT = { kind: 'moment', past: true } as const satisfies Field;
const TURN_AT = { ...AT, means: 'Now, when left out. Never in the future.' } as const satisfies Field;
/** That somebody is said to have decided is answered by a step of its own. */
const ABOUT = { kind: 'choice', of: ['start', 'return'], required: true } as const satisfies Field;

const DESPITE_OPEN = {
  kind: 'flag',
  means: 'Takes it although points are open; without, it is refused then and the points are named.',
} as const satisfies Field;

const FINDING = {
  item: { kind: 'id', of: 'guarantee', required: true, means: 'Of the checklist that holds now.' },
  side: {
    kind: 'choice',
    of: GUARANTEE_SIDES,
    required: true,
    means: 'meldkamer: where the function belongs. site: where it is performed instead.',
  },
  state: { kind: 'choice', of: GUARANTEE_STATES, required: true },
  evidence: { kind: 'text', size: 'line', means: 'Where the evidence is kept; never the evidence itself.' },
} as const satisfies Fields;

const APPROVAL = {
  body: {
    kind: 'party',
    who: 'named',
    required: true,
    means: 'Who approves: a party by id or name, or another body.',
  },
  outcome: { kind: 'choice', of: APPROVAL_OUTCOMES, required: true },
  document: DOCUMENT,
  at: AT,
} as const satisfies Fields;

const LOG = {
  kind: 'text',
  size: 'line',
  means: 'For a spoken decision that LMS notes for another: the number of the entry in the log of LMS.',
} as const satisfies Field;

/** What a decision is about. What is left out is taken from the deviation as it is known, and kept with the decision. */
const SUBJECT = {
  kind: { kind: 'choice', of: AFWIJKING_KINDS },
  functions: { kind: 'functions', means: 'Functions, or posts that stand for all their tasks.' },
  to: { kind: 'place', means: 'A decision that names no place covers no absence.' },
  start: { kind: 'moment', means: 'From when it holds; never before it was decided.' },
  end: { kind: 'moment', means: 'Until when; without an end it holds until each function comes back.' },
} as const satisfies Fields;

const GROUND = {
  kind: 'text',
  size: 'line',
  means:
    'The mandate of policy, by its id or its exact basis. Other words are another ground, which does not count; left out: unknown.',
} as const satisfies Field;

const DECISION_ID = { kind: 'id', of: 'decision', required: true } as const satisfies Field;
const BY_NAMED = { lms: 'self', party: 'self', smb: 'self', ministry: 'self' } as const;

const PILOT = {
  application: { kind: 'text', size: 'line', means: 'Reference of the application.' },
  appliedAt: { kind: 'moment', past: true },
  approvals: { kind: 'rows', of: APPROVAL, least: 0, most: MOST_APPROVALS },
  criteria: { kind: 'list', of: { kind: 'text', size: 'line' }, least: 0, most: MOST_CRITERIA },
  evaluationDueAt: { kind: 'moment' },
} as const satisfies Fields;

const ACTION = {
  text: { kind: 'text', size: 'line', required: true },
  owner: { kind: 'party', who: 'named', means: 'A party by id or name, or a role; never a person.' },
  dueAt: { kind: 'moment' },
  done: { kind: 'flag' },
} as const satisfies Fields;

/** R44; and R53: an inspector's roles. */
export const STEPS = {
  rectify: {
    noun: 'rectifications',
    roles: CARRIERS,
    stages: ALWAYS,
    version: 'required',
    fields: {
      statement: { kind: 'correction', of: STATEMENT, required: true },
      from: {
        kind: 'moment',
        past: true,
        means:
          'Since when the place or the functions are so, for it moved on. Left out: from the beginning, for what stood there was wrong.',
      },
      reason: { kind: 'text', size: 'line', required: true, means: 'Why it is set right.' },
    },
  },
  join: {
    noun: 'joinings',
    roles: { lms: 'any' },
    stages: ['observed', 'active'],
    version: 'required',
    fields: {
      with: {
        kind: 'id',
        of: 'afwijking',
        required: true,
        means:
          'The one that goes up in this one: of the same meldkamer, going on at the same place, not announced by a feed.',
      },
      reason: { kind: 'text', size: 'line', required: true, means: 'Why they are one.' },
      despiteContradiction: {
        kind: 'flag',
        means: 'Joins them although decisions contradict; without, it is refused then and the decisions are named.',
      },
    },
  },
  split: {
    noun: 'splittings',
    roles: { lms: 'any' },
    stages: ['observed', 'active'],
    version: 'required',
    fields: {
      functions: {
        kind: 'functions',
        required: true,
        means: 'Those that get a deviation of their own: some of its functions, never all.',
      },
      reason: { kind: 'text', size: 'line', required: true, means: 'Why they are none of this one.' },
    },
  },
  assess: {
    noun: 'assessments',
    roles: { lms: 'any', smb: 'any' },
    stages: ['observed', 'announced', 'assessed', 'active'],
    version: 'required',
    fields: {
      outcome: { kind: 'choice', of: ASSESSMENT_OUTCOMES, required: true },
      text: TEXT,
      document: DOCUMENT,
    },
  },
  decide: {
    noun: 'decisions',
    roles: { lms: 'any', smb: 'any', ministry: 'any', party: 'involved' },
    asParty: true,
    stages: ['observed', 'announced', 'assessed', 'allowed', 'refused', 'active', 'ended'],
    version: 'required',
    fields: {
      outcome: { kind: 'choice', of: DECISION_OUTCOMES, required: true },
      party: {
        kind: 'party',
        who: 'named',
        means: 'Who decided: a party by id or name. A known party when a mandate is given.',
      },
      capacity: { kind: 'text', size: 'line', means: 'In which capacity.' },
      mandate: GROUND,
      document: { ...DOCUMENT, means: 'Reference of a document. LMS needs it, or log, for what another decided.' },
      log: LOG,
      decidedAt: { kind: 'moment', past: true, means: 'When it was decided; left out: it counts from its recording.' },
      about: {
        kind: 'group',
        of: { ...SUBJECT, repeated: { kind: 'flag', means: 'It is for absences that return, until its end.' } },
        means: 'What is decided about; what is left out is taken from the deviation.',
      },
      until: {
        kind: 'moment',
        onlyWith: { field: 'outcome', is: 'extended' },
        means: 'The new end; only for an extension, and then required.',
      },
      conditions: { kind: 'text', size: 'line' },
    },
  },
  'confirm-claim': {
    noun: 'confirmations',
    roles: BY_NAMED,
    stages: ALWAYS,
    version: 'required',
    fields: { decision: DECISION_ID, text: TEXT },
  },
  'deny-claim': {
    noun: 'denials',
    roles: BY_NAMED,
    stages: ALWAYS,
    version: 'required',
    fields: { decision: DECISION_ID, text: TEXT },
  },
  'rectify-decision': {
    noun: 'decision-rectifications',
    roles: { lms: 'any', party: 'self', smb: 'self', ministry: 'self' },
    stages: ALWAYS,
    version: 'required',
    fields: {
      decision: DECISION_ID,
      words: {
        kind: 'correction',
        of: {
          ...SUBJECT,
          capacity: { kind: 'text', size: 'line', means: 'In which capacity.' },
          // Without it the decision would cover nothing, and nobody would have said so.
          mandate: { ...GROUND, required: true, means: 'The other ground; it is replaced, and never taken away.' },
          document: DOCUMENT,
          log: LOG,
          decidedAt: { kind: 'moment', past: true },
          conditions: { kind: 'text', size: 'line' },
        },
        required: true,
      },
      reason: { kind: 'text', size: 'line', required: true, means: 'Why it is set right.' },
    },
  },
  consult: {
    noun: 'consultations',
    roles: { ...CARRIERS, smb: 'any', ministry: 'any' },
    stages: LIVE,
    version: 'optional',
    fields: {
      party: {
        kind: 'party',
        who: 'named',
        required: true,
        means: 'Who was asked beforehand: a party by id or name.',
      },
      outcome: { kind: 'choice', of: CONSULTATION_OUTCOMES, required: true },
      text: TEXT,
      followUp: { kind: 'text', size: 'line', means: 'What was done with the answer.' },
      at: AT,
    },
  },
  'take-position': {
    noun: 'positions',
    roles: { lms: 'any', party: 'self', smb: 'self', ministry: 'self', inspector: 'self' },
    stages: ALWAYS,
    version: 'optional',
    fields: {
      party: {
        kind: 'party',
        who: 'known',
        means: 'Left out: the party of the key. LMS may note what another wrote in a document.',
      },
      stance: { kind: 'choice', of: STANCES, required: true },
      text: TEXT,
      document: DOCUMENT,
    },
  },
  'find-guarantees': {
    noun: 'guarantees',
    roles: { ...CARRIERS, smb: 'any' },
    stages: LIVE,
    version: 'required',
    fields: { findings: { kind: 'rows', of: FINDING, least: 1, most: MOST_FINDINGS, required: true } },
  },
  'note-pilot': {
    noun: 'pilot-notes',
    roles: { lms: 'any', smb: 'any', party: 'involved' },
    stages: LIVE,
    version: 'required',
    fields: {
      pilot: { kind: 'group', of: PILOT, required: true, means: 'Takes the place of what was noted before.' },
    },
  },
  tell: {
    noun: 'tellings',
    roles: CARRIERS,
    stages: LIVE,
    version: 'optional',
    fields: {
      about: ABOUT,
      parties: { kind: 'list', of: { kind: 'party', who: 'known' }, least: 1, most: MOST_PARTIES, required: true },
    },
  },
  'confirm-receipt': {
    noun: 'receipts',
    roles: { lms: 'self', party: 'self', smb: 'self', ministry: 'self', inspector: 'self' },
    stages: ALWAYS,
    version: 'optional',
    fields: { about: ABOUT },
  },
  receive: {
    noun: 'receptions',
    roles: { lms: 'any', meldkamer: 'receiving', party: 'receiving' },
    stages: ['observed', 'announced', 'assessed', 'allowed', 'refused', 'active'],
    version: 'optional',
    fields: {
      outcome: {
        kind: 'choice',
        of: RECEPTION_OUTCOMES,
        required: true,
        means: 'received: it knows. accepted: it takes them. refused: it does not. None of them is a decision.',
      },
      carries: { kind: 'choice', of: CARRIES, means: 'How far it can carry them.' },
      functions: {
        kind: 'functions',
        onlyWith: { field: 'carries', is: 'partly' },
        means: 'Which of them; only where it carries them partly, and then required.',
      },
      until: { kind: 'moment', means: 'Until when it can.' },
      text: { ...TEXT, means: 'LMS says for another how it knows. No names, numbers or addresses of persons.' },
    },
  },
  start: {
    noun: 'starts',
    roles: CARRIERS,
    stages: NOT_BEGUN,
    version: 'required',
    fields: { at: TURN_AT, text: TEXT },
  },
  end: {
    noun: 'endings',
    roles: CARRIERS,
    stages: ['observed', 'active'],
    version: 'required',
    fields: { at: TURN_AT, text: TEXT },
  },
  'confirm-return': {
    noun: 'returns',
    roles: { lms: 'any', meldkamer: 'own' },
    stages: ['ended'],
    version: 'required',
    fields: { text: TEXT },
  },
  close: {
    noun: 'closures',
    roles: { lms: 'any', smb: 'any' },
    stages: ['evaluated'],
    version: 'required',
    fields: { text: TEXT, despiteOpen: DESPITE_OPEN },
  },
  withdraw: {
    noun: 'withdrawals',
    roles: CARRIERS,
    stages: NOT_BEGUN,
    version: 'required',
    fields: { text: TEXT, despiteOpen: DESPITE_OPEN },
  },
  evaluate: {
    noun: 'evaluations',
    roles: { ...CARRIERS, smb: 'any' },
    stages: ['returned', 'evaluated'],
    version: 'required',
    fields: {
      conclusion: { kind: 'text', size: 'lines', required: true },
      document: DOCUMENT,
      actions: { kind: 'rows', of: ACTION, least: 0, most: MOST_ACTIONS },
    },
  },
  'mark-seen': {
    noun: 'seen-marks',
    roles: { inspector: 'self' },
    stages: ALWAYS,
    version: 'optional',
    fields: {},
  },
  ask: {
    noun: 'questions',
    roles: { inspector: 'self' },
    stages: ALWAYS,
    version: 'optional',
    fields: {
      to: { kind: 'party', who: 'known', required: true },
      text: { kind: 'text', size: 'lines', required: true },
      dueAt: { kind: 'moment', required: true },
    },
  },
  answer: {
    noun: 'answers',
    roles: { lms: 'self', party: 'self', smb: 'self', ministry: 'self' },
    stages: ALWAYS,
    version: 'optional',
    fields: {
      question: { kind: 'id', of: 'question', required: true },
      text: { kind: 'text', size: 'lines', required: true },
      document: DOCUMENT,
    },
  },
} as const satisfies Readonly<Record<string, StepDefinition>>;

export type StepKind = keyof typeof STEPS;

export const STEP_KINDS = Object.keys(STEPS) as readonly StepKind[];

/** What a step of this kind says. */
export type StepWords<Kind extends StepKind> = Filled<(typeof STEPS)[Kind]['fields']>;

/** The step of this kind. */
export type StepOf<Kind extends StepKind> = Kind extends StepKind
  ? { readonly [P in keyof ({ kind: Kind } & StepWords<Kind>)]: ({ kind: Kind } & StepWords<Kind>)[P] }
  : never;

export type Step = StepOf<StepKind>;

/** The same table, for who asks of any step what is true of all. */
export function definitionOf(kind: StepKind): StepDefinition {
  return STEPS[kind];
}
