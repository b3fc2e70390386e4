// Under which noun a step in a deviation is sent to: `POST /api/v1/afwijkingen/2026-0042/decisions`. One table for who sends and who takes.

import type { StepKind } from '#shared/rules/steps.ts';

export const STEP_NOUNS: Readonly<Record<StepKind, string>> = {
  rectify: 'rectifications',
  assess: 'assessments',
  decide: 'decisions',
  consult: 'consultations',
  'take-position': 'positions',
  'find-guarantees': 'guarantees',
  'note-pilot': 'pilot-notes',
  tell: 'tellings',
  'confirm-receipt': 'receipts',
  start: 'starts',
  end: 'endings',
  'confirm-return': 'returns',
  close: 'closures',
  withdraw: 'withdrawals',
  evaluate: 'evaluations',
  'mark-seen': 'seen-marks',
  ask: 'questions',
  answer: 'answers',
};
