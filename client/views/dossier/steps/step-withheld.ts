// Why a step that is this reader's to take cannot be taken now. Pure; never says so of a step that belongs to others.

import { hostOf } from '#shared/deviation/receiving.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { definitionOf, STEP_KINDS, type StepKind } from '#shared/rules/steps.ts';
import type { DossierWords } from '../../../i18n/nl/dossier/dossier.ts';
import type { About } from './about.ts';
import { answerable, deciders, openQuestions, receivable, rectifiable } from './step-choices.ts';

export type WithheldReason = keyof DossierWords['steps']['withheld'];
export type WithheldStep = { readonly kind: StepKind; readonly reason: WithheldReason };

/** What is offered and what is not are each other's complement, among the steps within reach. */
export function withheldSteps(about: About): readonly WithheldStep[] {
  return STEP_KINDS.filter((kind) => isWithinReach(kind, about)).flatMap((kind) => {
    const reason = withheldReason(kind, about);
    return reason === null ? [] : [{ kind, reason }];
  });
}

/** Null: it can be taken now. */
export function withheldReason(kind: StepKind, about: About): WithheldReason | null {
  const { detail, self } = about;
  const { roles, asParty } = definitionOf(kind);
  if (self === null && (asParty === true || roles[about.role] === 'self')) return 'noParty';
  if (!detail.may.includes(kind)) return stageReason(kind, about);
  switch (kind) {
    case 'join':
      return detail.joinable.length === 0 ? 'noneToJoin' : null;
    case 'receive':
      return hostOf({ to: detail.statement.to, meldkamer: detail.afwijking.meldkamer as MeldkamerId }) === null
        ? 'noHost'
        : null;
    case 'split':
      if (detail.afwijking.source !== undefined) return 'announcedToSplit';
      return detail.statement.functions.length < 2 ? 'noneToSplit' : null;
    case 'decide':
      return deciders(about).length === 0 ? 'noParty' : null;
    case 'confirm-claim':
    case 'deny-claim':
      return answerable(about).length === 0 ? 'noClaim' : null;
    case 'rectify-decision':
      return rectifiable(about).length === 0 ? 'noDecision' : null;
    case 'confirm-receipt':
      return receivable(about).length === 0 ? 'noNotice' : null;
    case 'answer':
      return openQuestions(about).length === 0 ? 'noQuestion' : null;
    case 'tell':
      return detail.dossier.notices.some(({ about, told }) => about !== 'claim' && told === null) ? null : 'allTold';
    case 'note-pilot':
      return detail.statement.kind === 'pilot' ? null : 'noPilot';
    case 'mark-seen':
      return hasNewsFor(about) ? null : 'seenAlready';
    default:
      return null;
  }
}

function stageReason(kind: StepKind, { detail }: About): WithheldReason {
  const { stage } = detail.afwijking;
  if (stage === 'closed' || stage === 'withdrawn') return stage;
  switch (kind) {
    case 'assess':
      return detail.decisions.some(({ manner }) => manner !== null) ? 'decided' : 'ended';
    case 'decide':
      return 'returned';
    case 'start':
    case 'withdraw':
      return 'begun';
    case 'end':
      return detail.afwijking.startedAt === null ? 'notBegun' : 'ended';
    case 'confirm-return':
      return detail.afwijking.endedAt === null ? 'notEnded' : 'returned';
    case 'evaluate':
      return 'notReturned';
    case 'close':
      return 'notEvaluated';
    default:
      return 'otherStage';
  }
}

const ABOUT_DECISIONS: readonly StepKind[] = ['confirm-claim', 'deny-claim', 'rectify-decision'];

/** A rectification fits every stage and has the same reach: whoever may make one is involved, or works at the meldkamer itself. */
function isWithinReach(kind: StepKind, { detail, role }: About): boolean {
  // Nobody misses an answer to what nobody said.
  const reach = definitionOf(kind).roles[role];
  if (ABOUT_DECISIONS.includes(kind)) return reach !== undefined && detail.may.includes(kind);
  switch (reach) {
    case undefined:
      return false;
    case 'receiving':
      return detail.may.includes(kind);
    case 'own':
    case 'involved':
      return detail.may.includes('rectify');
    default:
      return true;
  }
}

/** A mark, a question or a receipt makes no version: what an inspectorate saw is still all there is to see. */
function hasNewsFor({ detail, self }: About): boolean {
  const own = detail.dossier.seen.findLast(({ party }) => party === self);
  return own === undefined || detail.afwijking.version > own.version;
}
