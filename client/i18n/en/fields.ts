// English words of every field that people fill in about a deviation.

import type { FieldWords, Saying } from '#shared/words/field-words.ts';
import { dossierTerms } from './dossier/dossier-terms.ts';

const statement: FieldWords['statement'] = {
  kind: {
    label: 'Kind of deviation',
    short: 'kind',
    open: 'kind of deviation',
    missing: 'Choose the kind of deviation.',
    options: {
      uitwijk: 'uitwijk',
      'tijdelijke-wijziging-werkwijze': 'temporary change of working method',
      pilot: 'pilot',
      storing: 'disturbance',
      onderhoud: 'maintenance',
      overig: 'other',
    },
  },
  functions: {
    label: 'Functions',
    short: 'functions',
    hint: 'Choose per post which tasks are performed elsewhere.',
    missing: 'Choose at least one function.',
  },
  to: { label: 'Where to', short: 'location', open: 'where the function went' },
  forced: {
    label: 'Planned or forced',
    short: 'planned or forced',
    options: { planned: 'planned', forced: 'forced' },
  },
  reasonCategory: {
    label: 'Kind of reason',
    short: 'category of the reason',
    options: {
      personeel: 'staff',
      techniek: 'technology',
      gebouw: 'building',
      onderhoud: 'maintenance',
      experiment: 'experiment',
      overig: 'other',
    },
  },
  reason: { label: 'Reason', short: 'reason' },
  start: { label: 'Start', short: 'start', missing: 'Fill in a valid date and time for the start.' },
  expectedEnd: { label: 'Expected end', short: 'expected end', open: 'end or end condition' },
  endCondition: {
    label: 'End condition',
    short: 'end condition',
    hint: 'What must be so before it ends, when there is no date.',
  },
  owner: { label: 'Owner', short: 'owner' },
  fallback: { label: 'Fallback', short: 'fallback' },
  fallbackTestedAt: { label: 'Fallback last tested', short: 'test of the fallback' },
  fallbackWithin: {
    label: 'Fallback in use within',
    short: 'speed of the fallback',
    open: 'how fast the fallback can be in use',
    wrong: 'Fill in whole minutes, from 1 to 10080 (a week), or leave the field empty.',
  },
  returnPlan: { label: 'Return plan', short: 'return plan' },
  reviewAt: { label: 'Moment of review', short: 'review', open: 'moment of review' },
};

const text: Saying = { label: 'Remark' };
const document: Saying = { label: 'Document (reference)' };
const log: Saying = { label: 'Number in the log of LMS', hint: 'For a spoken decision of another party.' };
const subject = {
  kind: { label: 'Decided about: kind', options: statement.kind.options },
  functions: { label: 'Decided about: functions', hint: 'Empty: all functions of the deviation.' },
  to: { label: 'Decided about: where to', hint: 'A decision without a place covers no absence.' },
  start: { label: 'Holds from' },
  end: { label: 'Holds until', hint: 'Empty: the end of the deviation, or until the function is back.' },
};
const at: Saying = { label: 'Moment' };
const owner: Saying = { label: statement.owner.label };
const dueAt: Saying = { label: 'Due by' };
const outcome: Saying = { label: 'Outcome' };
const about = { label: 'Notice about', options: dossierTerms.noticeAbout };

export const fields: FieldWords = {
  statement,
  step: {
    rectify: {
      from: {
        label: 'Place or functions: since when is that so',
        hint: 'Only when it changed on the way. Empty: it was so from the beginning, and what stood there was wrong.',
      },
      reason: { label: 'Why this is set right' },
    },
    assess: { outcome: { ...outcome, options: dossierTerms.assessmentOutcome }, text, document },
    decide: {
      outcome: { ...outcome, options: dossierTerms.decisionOutcome },
      party: { label: 'Who decided' },
      capacity: { label: 'Capacity' },
      mandate: { label: 'Mandate' },
      document,
      log,
      decidedAt: { label: 'Decided on' },
      about: { fields: { ...subject, repeated: { label: 'Also for absences that return until that end' } } },
      until: { label: 'New end' },
      conditions: { label: 'Conditions' },
    },
    join: {
      with: { label: 'Which dossier goes up in this one' },
      reason: { label: 'Why they are one' },
      despiteContradiction: { label: 'Join them although decisions contradict each other' },
    },
    split: {
      functions: { label: 'Which functions get a dossier of their own' },
      reason: { label: 'Why they do not belong here' },
    },
    'confirm-claim': { decision: { label: 'Decision' }, text },
    'deny-claim': { decision: { label: 'Decision' }, text },
    'rectify-decision': {
      decision: { label: 'Decision' },
      words: {
        fields: {
          ...subject,
          functions: { label: subject.functions.label },
          end: { label: subject.end.label, hint: 'Empty: without an end, until the function is back.' },
          capacity: { label: 'Capacity' },
          mandate: { label: 'Mandate' },
          document,
          log,
          decidedAt: { label: 'Decided on' },
          conditions: { label: 'Conditions' },
        },
      },
      reason: { label: 'Why this is set right' },
    },
    consult: {
      party: { label: 'Party consulted' },
      outcome: { ...outcome, options: dossierTerms.consultationOutcome },
      text,
      followUp: { label: 'What was done with it' },
      at,
    },
    'take-position': {
      party: { label: 'On behalf of' },
      stance: { label: 'Position', options: dossierTerms.stance },
      text,
      document,
    },
    'find-guarantees': {
      findings: {
        label: 'Findings for each guarantee',
        fields: {
          item: { label: 'Guarantee' },
          side: { label: 'Side', options: dossierTerms.guaranteeSide },
          state: { label: 'State', options: dossierTerms.guaranteeState },
          evidence: { label: 'Evidence (reference)' },
        },
      },
    },
    'note-pilot': {
      pilot: {
        fields: {
          application: { label: 'Application (reference)' },
          appliedAt: { label: 'Applied on' },
          approvals: {
            label: 'Approvals',
            add: 'Add an approval',
            fields: {
              body: { label: 'Body' },
              outcome: { ...outcome, options: dossierTerms.approvalOutcome },
              document,
              at,
            },
          },
          criteria: { label: 'Criteria', hint: 'One on each line.' },
          evaluationDueAt: { label: 'Evaluation due by' },
        },
      },
    },
    tell: { about, parties: { label: 'Parties' } },
    'confirm-receipt': { about },
    receive: {
      outcome: { ...outcome, label: 'Answer', options: dossierTerms.receptionOutcome },
      carries: { label: 'Can it carry it', options: dossierTerms.takeoverExtent },
      functions: { label: 'Which functions it carries', missing: 'Choose at least one function.' },
      until: { label: 'Until when' },
      text,
    },
    start: { at, text },
    end: { at, text },
    'confirm-return': { text },
    close: {
      text,
      despiteOpen: {
        label: 'Close all the same while points are open',
        hint: 'That you knew, and which points were open, is recorded.',
      },
    },
    withdraw: {
      text,
      despiteOpen: {
        label: 'Withdraw all the same while points are open',
        hint: 'That you knew, and which points were open, is recorded.',
      },
    },
    evaluate: {
      conclusion: { label: 'Conclusion' },
      document,
      actions: {
        label: 'Actions',
        add: 'Add an action',
        fields: { text, owner, dueAt, done: { label: 'Done' } },
      },
    },
    'mark-seen': {},
    ask: { to: { label: 'Party' }, text: { label: 'Question' }, dueAt },
    answer: {
      question: { label: 'Question' },
      text: { label: 'Answer', missing: 'Fill in an answer.' },
      document,
    },
  },
};
