// The steps as they are offered: seen, deciding and closing stand apart, because none of them implies another.

import { STEP_KINDS, type StepKind } from '#shared/rules/steps.ts';
import type { About } from './about.ts';
import { withheldReason } from './step-withheld.ts';

export const STEP_GROUPS = ['seen', 'hear', 'decide', 'course', 'record', 'close'] as const;
export type StepGroup = (typeof STEP_GROUPS)[number];

const GROUP_OF: Readonly<Record<StepKind, StepGroup>> = {
  'mark-seen': 'seen',
  'confirm-receipt': 'seen',
  ask: 'seen',
  answer: 'seen',
  assess: 'decide',
  decide: 'decide',
  'confirm-claim': 'decide',
  'deny-claim': 'decide',
  'rectify-decision': 'decide',
  receive: 'hear',
  consult: 'hear',
  'take-position': 'hear',
  start: 'course',
  end: 'course',
  'confirm-return': 'course',
  tell: 'course',
  rectify: 'record',
  join: 'record',
  split: 'record',
  'find-guarantees': 'record',
  'note-pilot': 'record',
  evaluate: 'close',
  close: 'close',
  withdraw: 'close',
};

export type OfferedGroup = { readonly group: StepGroup; readonly steps: readonly StepKind[] };

/** Steps that have something to be about, by group; groups without a step are left out. */
export function offeredGroups(about: About): readonly OfferedGroup[] {
  return STEP_GROUPS.map((group) => ({
    group,
    steps: STEP_KINDS.filter((kind) => GROUP_OF[kind] === group && isOffered(kind, about)),
  })).filter(({ steps }) => steps.length > 0);
}

/** What the server allows may still have nothing to be about: no notice to confirm, no question to answer, nobody left to tell. */
function isOffered(kind: StepKind, about: About): boolean {
  return about.detail.may.includes(kind) && withheldReason(kind, about) === null;
}
