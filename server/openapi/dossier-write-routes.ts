// The routes that record something in dossiers, as they are described to those who build on them: one address per kind of step.

import { STEP_KINDS, STEPS, type StepKind } from '#shared/rules/steps.ts';
import { registrationSchema } from '../dossier/registration-schemas.ts';
import { STEP_SCHEMAS } from '../dossier/step-schemas.ts';
import { jsonNamed, type Paths, problemAnswer, rolesFor } from './answers.ts';
import type { Answer, Described } from './operation.ts';

const TAG = 'dossiers';

const RETRY = {
  'Idempotency-Key': '1 to 100 printable characters; a retry with the same key has the same outcome.',
};

const NOT_YOURS = 'Not for this key; `holders` are the parties that may, as far as they are named.';

const SUMMARIES: Readonly<Record<StepKind, string>> = {
  rectify: 'Set answers right; what stood there stays in the entries',
  split: 'Give some of its functions a deviation of their own, with what was decided about them',
  join: 'Let another deviation of this meldkamer and place go up in this one, with its functions and decisions',
  assess: 'Say whether it can go to a decision',
  decide: 'Record a decision: by its party, or by LMS with a document or the entry in its log',
  'confirm-claim': 'Confirm that your party decided what is said of it, as it stands',
  'deny-claim': 'Deny that your party decided what is said of it: from then on it counts as if it had never been',
  'rectify-decision': 'Set right what was written down of a decision; what stood there stays readable',
  consult: 'Record that a party was consulted, what it said, and what was done with it',
  'take-position': 'Record what an authority thinks of it. Never an approval',
  'find-guarantees': 'Record how items of the checklist stand',
  'note-pilot': 'Record the application of a pilot, its approvals and its criteria',
  tell: 'Record that parties were told',
  'confirm-receipt': 'Confirm that a notice was received. Never an approval',
  receive: 'Say for the meldkamer that they go to whether it knows, takes and carries them. Never a decision',
  start: 'Say that it has begun',
  end: 'Say that it is over',
  'confirm-return': 'Confirm that all is normal again',
  close: 'Close it',
  withdraw: 'Withdraw what never happened',
  evaluate: 'Record the evaluation and its actions',
  'mark-seen': 'Say that an inspectorate looked at it. It approves, acknowledges and closes nothing',
  ask: 'Ask a party something',
  answer: 'Answer a question',
};

export function registration(): Described {
  return {
    summary: 'Register a deviation. What is left out is unknown, which is an answer',
    tag: TAG,
    roles: rolesFor('dossier.register'),
    headers: RETRY,
    body: { 'application/json': registrationSchema },
    answers: {
      ...recorded({ Location: 'Where the dossier is.' }),
      403: problemAnswer(
        `${NOT_YOURS} Or as many that it registered are open as may be (\`too-many-registrations\`); \`limit\` says how many.`,
      ),
      409: problemAnswer(
        '`overlapping`: there are others about the same functions and time; `numbers` names them for `alongside`. Or the key was used for something else.',
      ),
    },
  };
}

export function stepPaths(): Paths {
  return Object.fromEntries(
    STEP_KINDS.map((kind) => [`/afwijkingen/{number}/${STEPS[kind].noun}`, { post: stepOf(kind) }]),
  );
}

function stepOf(kind: StepKind): Described {
  return {
    summary: SUMMARIES[kind],
    tag: TAG,
    roles: rolesFor(`dossier.${kind}`),
    path: { number: 'Such as 2026-0042.' },
    headers: RETRY,
    body: { 'application/json': STEP_SCHEMAS[kind] },
    answers: {
      ...recorded({}),
      403: problemAnswer(NOT_YOURS),
      404: problemAnswer('`no-such-afwijking`, or no such item, notice or question in it; `code` says which.'),
      409: problemAnswer(
        '`version-conflict` with the present `version`, `out-of-order` with its `stage` and the `stages` of this step, `no-mandate`, `overlapping` or `nothing-changed`. Or the key was used for something else.',
      ),
    },
  };
}

function recorded(headers: Readonly<Record<string, string>>): Readonly<Record<number, Answer>> {
  const content = jsonNamed('DossierFile');
  return {
    200: { description: 'A retry: it was recorded before. The dossier as it now stands.', headers, content },
    201: { description: 'Recorded. The dossier as it now stands.', headers, content },
    413: problemAnswer('Too large.'),
    415: problemAnswer('Not application/json.'),
  };
}
