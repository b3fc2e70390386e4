// The form of every step: its fields are those of the table in shared/rules/steps.ts; here stands only what depends on the dossier.

import type { Instant } from '#shared/base/time.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import { beganAt } from '#shared/deviation/span.ts';
import { type Placed, statedAt } from '#shared/deviation/stated.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { definitionOf, STEPS, type StepKind } from '#shared/rules/steps.ts';
import { definedDraft } from '../../../form/defined-draft.ts';
import { definedFields, type Specials } from '../../../form/defined-fields.ts';
import type { Draft, DraftValue, FormField } from '../../../form/field.ts';
import { instantOfDraft } from '../../../form/moment-draft.ts';
import type { About } from './about.ts';
import {
  abouts,
  answerable,
  answerers,
  deciders,
  decisionOutcomes,
  functions,
  guaranteeRows,
  joinable,
  mandateTexts,
  openQuestions,
  owners,
  ownFunctions,
  receivable,
  rectifiable,
  untold,
} from './step-choices.ts';

/** What the form asks while this is filled in. */
export function stepFields(kind: StepKind, about: About, draft: Draft): readonly FormField[] {
  const { i18n } = about;
  const specials = SPECIALS[kind]?.(about, draft) ?? {};
  return definedFields(definitionOf(kind).fields, i18n.words.fields.step[kind], { draft, specials, i18n });
}

/** Only what differs from the start is sent, as a correction. */
export function sendsOnlyChanges(kind: StepKind): boolean {
  return kind === 'rectify' || kind === 'rectify-decision';
}

const SPECIALS: Readonly<Partial<Record<StepKind, (about: About, draft: Draft) => Specials>>> = {
  rectify: (about) => ({
    'statement.functions': { choices: functions(about) },
    'statement.to': { without: about.detail.afwijking.meldkamer as MeldkamerId },
    'statement.owner': { choices: owners(about) },
  }),
  join: (about, draft) => ({
    with: { choices: joinable(about) },
    despiteContradiction: despiteContradiction(about, draft),
  }),
  receive: (about) => {
    const { carries, functions: own } = about.i18n.words.dossier.steps.receiving;
    const choices = ownFunctions(about);
    return about.role === 'lms'
      ? { functions: { choices }, text: { required: true } }
      : { carries: { label: carries }, functions: { choices, label: own }, text: { required: false } };
  },
  split: (about) => ({ functions: { choices: ownFunctions(about) } }),
  decide: (about, draft) => ({
    outcome: { choices: decisionOutcomes(about) },
    party: { choices: deciders(about) },
    capacity: { suggest: mandateTexts('capacity', draft, about) },
    mandate: { suggest: mandateTexts('basis', draft, about) },
    // What another decided LMS records with something to show for it.
    log: about.role === 'lms' ? {} : null,
    'about.functions': { choices: functions(about) },
    'about.to': { without: about.detail.afwijking.meldkamer as MeldkamerId },
    'about.end': draft['outcome'] === 'extended' ? null : { after: 'about.start' },
  }),
  'confirm-claim': (about) => ({ decision: { choices: answerable(about) } }),
  'deny-claim': (about) => ({ decision: { choices: answerable(about) } }),
  'rectify-decision': (about, draft) => ({
    decision: { choices: rectifiable(about) },
    'words.log': about.role === 'lms' ? {} : null,
    'words.kind': { required: true },
    'words.functions': { required: true, choices: functions(about, decisionOf(about, draft)?.about.functions) },
    'words.start': { required: true },
    'words.to': { without: about.detail.afwijking.meldkamer as MeldkamerId },
  }),
  'take-position': ({ role, i18n }) => ({
    party: role === 'lms' ? { empty: i18n.words.dossier.form.own } : null,
  }),
  'find-guarantees': (about) => ({
    findings: { fixed: guaranteeRows(about) },
    'findings.item': null,
    'findings.side': null,
    'findings.state': { required: false, empty: about.i18n.words.dossier.form.unchanged },
  }),
  // Not only parties approve.
  'note-pilot': () => ({ 'pilot.approvals.body': { isTyped: true } }),
  tell: (about, draft) => ({ about: { choices: abouts(about) }, parties: { choices: untold(draft, about) } }),
  'confirm-receipt': (about) => ({ about: { choices: receivable(about) } }),
  close: (about) => ({ despiteOpen: despiteOpen(about) }),
  withdraw: (about) => ({ despiteOpen: despiteOpen(about) }),
  ask: (about) => ({ to: { choices: answerers(about) } }),
  answer: (about) => ({ question: { choices: openQuestions(about) } }),
};

/** It is asked where there is something open. */
function despiteOpen({ detail }: About): Specials[string] | null {
  return detail.afwijking.openPoints.length === 0 ? null : {};
}

/** Looked at before anything is sent: what would contradict is named. */
function despiteContradiction({ detail, i18n }: About, draft: Draft): Specials[string] | null {
  const contradicting = detail.joinable.find(({ number }) => number === draft['with'])?.contradicting ?? [];
  if (contradicting.length === 0) return null;
  return { hint: i18n.words.dossier.refusal['decisions-contradict'](contradicting.join(', ')) };
}

/** Does its form begin with what the dossier says? What the others begin with is a choice among what can be chosen. */
export function beginsWithDossier(kind: StepKind): boolean {
  return (
    kind === 'rectify' ||
    kind === 'rectify-decision' ||
    kind === 'decide' ||
    kind === 'note-pilot' ||
    kind === 'evaluate'
  );
}

/** What stands in the form at first; `typed`: what is filled in by now. */
export function stepStart(kind: StepKind, about: About, typed: Draft = {}): Draft {
  const { detail, role, self } = about;
  const { pilot, evaluation } = detail.dossier;
  switch (kind) {
    case 'rectify':
      return definedDraft(STEPS.rectify.fields, { statement: detail.statement });
    case 'decide':
      return definedDraft(STEPS.decide.fields, {
        party: role === 'lms' ? null : self,
        // The end stays open: a refusal takes none from the deviation, an allowance does.
        about: { ...detail.statement, start: startOf(about), ...statedFor(typed['decidedAt'], about), end: null },
      });
    case 'confirm-claim':
    case 'deny-claim':
      return { decision: answerable(about)[0]?.id ?? '' };
    case 'rectify-decision': {
      const chosen = { decision: typed['decision'] ?? rectifiable(about).at(-1)?.id ?? '' };
      const decision = decisionOf(about, chosen);
      const words = { ...decision, ...decision?.about };
      return { ...definedDraft(STEPS['rectify-decision'].fields, { words }), ...chosen };
    }
    case 'note-pilot':
      return definedDraft(STEPS['note-pilot'].fields, { pilot });
    case 'tell':
      return { about: abouts(about).at(-1)?.id ?? '' };
    case 'confirm-receipt':
      return { about: receivable(about)[0]?.id ?? '' };
    // A new evaluation begins with the actions of the last one, so that none is lost.
    case 'evaluate':
      return definedDraft(STEPS.evaluate.fields, evaluation ?? {});
    case 'answer':
      return { question: openQuestions(about)[0]?.id ?? '' };
    default:
      return {};
  }
}

/** The one that is chosen in the form. */
function decisionOf({ detail }: About, draft: Draft): Decision | undefined {
  return detail.dossier.decisions[detail.decisions.findIndex(({ id }) => id === draft['decision'])];
}

/** R95 */
function startOf({ detail: { statement, afwijking, dossier } }: About): Instant {
  return beganAt({ start: statement.start, startedAt: afwijking.startedAt as Instant | null }, dossier.rectifications);
}

/** R95: where its functions were and which those were when it was decided, as known now. */
function statedFor(decidedAt: DraftValue | undefined, { detail }: About): Placed {
  const moment = typeof decidedAt === 'string' ? instantOfDraft(decidedAt) : null;
  return statedAt({ ...detail.statement, statedBefore: detail.statedBefore }, moment ?? detail.asOf);
}
