// What a change in a dossier says besides its sentence: document, conditions, findings, parties. Every answer it holds, none of its own.

import type { Instant } from '#shared/base/time.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import type { Decision, EvaluationAction, GuaranteeFinding, Pilot } from '#shared/deviation/dossier.ts';
import type { Checklist } from '#shared/policy/dossier-policy.ts';
import { policyText } from '#shared/words/naming.ts';
import { localMoment } from '../../../i18n/format.ts';
import type { I18n } from '../../../i18n/i18n.tsx';
import type { AnswerLine } from './answer-line.ts';

export function changeAnswers(change: DossierChange, checklist: Checklist, i18n: I18n): readonly AnswerLine[] {
  const { naming, words } = i18n;
  const { assess, consult, answer, evaluate } = words.fields.step;
  const position = words.fields.step['take-position'];
  switch (change.kind) {
    case 'announced':
      return [
        ...(change.decision === null ? [] : decisionAnswers(change.decision, i18n)),
        ...change.consultations.map(({ party, outcome }) => ({
          label: consult.party.label,
          value: `${naming.party(party)}: ${words.domain.consultationOutcome[outcome]}`,
        })),
      ];
    case 'assessed':
      return [{ label: assess.document.label, value: change.assessment.document }];
    case 'decided':
      return decisionAnswers(change.decision, i18n);
    case 'consulted': {
      const { followUp, at } = change.consultation;
      return [{ label: consult.followUp.label, value: followUp }, moment(consult.at.label, at)];
    }
    case 'position-taken':
      return [{ label: position.document.label, value: change.position.document }];
    case 'guarantees-found':
      return change.findings.map((finding) => findingAnswer(finding, checklist, i18n));
    case 'notices-due':
      return change.notices.map(({ party, dueAt }) => ({ label: naming.receiver(party), value: localMoment(dueAt) }));
    case 'ladder-started':
    case 'ladder-stepped':
      return [{ label: words.dossier.chain.authority, value: policyText(words, change.turn.authority) }];
    case 'answered':
      return [{ label: answer.document.label, value: change.answer.document }];
    case 'seen':
      return [{ label: words.dossier.fourFacts.seen, value: words.dossier.version(String(change.mark.version)) }];
    case 'pilot-noted':
      return pilotAnswers(change.pilot, i18n);
    case 'evaluated':
      if (change.evaluation === null) return [];
      return [
        { label: evaluate.document.label, value: change.evaluation.document },
        ...change.evaluation.actions.map((action) => ({
          label: evaluate.actions.label,
          value: actionText(action, i18n),
        })),
      ];
    default:
      return [];
  }
}

function moment(label: string, at: Instant | null): AnswerLine {
  return { label, value: at === null ? null : localMoment(at) };
}

/** By its name on the list of now; a finding on another list keeps the id and version of that list. */
function findingAnswer(finding: GuaranteeFinding, checklist: Checklist, { words }: I18n): AnswerLine {
  const { item, side, state, evidence } = finding;
  const isSameList = finding.checklist === checklist.version;
  const known = isSameList ? checklist.items.find(({ id }) => id === item) : undefined;
  const name = known === undefined ? `${item} (${finding.checklist})` : policyText(words, known.name);
  const { guaranteeSide, guaranteeState } = words.domain;
  const proof = evidence === null ? '' : `, ${words.dossier.guarantees.evidence}: ${evidence}`;
  return { label: `${name}, ${guaranteeSide[side]}`, value: `${guaranteeState[state]}${proof}` };
}

function decisionAnswers(decision: Decision, { words, naming }: I18n): readonly AnswerLine[] {
  const field = words.fields.step.decide;
  const { party, capacity, mandate, document, decidedAt, until, conditions, outcome } = decision;
  return [
    { label: field.party.label, value: party === null ? null : naming.party(party) },
    { label: field.capacity.label, value: capacity },
    { label: field.mandate.label, value: mandate },
    { label: field.document.label, value: document },
    moment(field.decidedAt.label, decidedAt),
    ...(outcome === 'extended' ? [moment(field.until.label, until)] : []),
    ...(conditions === null ? [] : [{ label: field.conditions.label, value: conditions }]),
  ];
}

function pilotAnswers(pilot: Pilot, { words }: I18n): readonly AnswerLine[] {
  const field = words.fields.step['note-pilot'].pilot.fields;
  return [
    { label: field.application.label, value: pilot.application },
    moment(field.appliedAt.label, pilot.appliedAt),
    ...pilot.approvals.map(({ body, outcome, document }) => ({
      label: field.approvals.label,
      value: [body, words.domain.approvalOutcome[outcome], document].filter((part) => part !== null).join(', '),
    })),
    ...pilot.criteria.map((text) => ({ label: field.criteria.label, value: text })),
    moment(field.evaluationDueAt.label, pilot.evaluationDueAt),
  ];
}

function actionText({ text, owner, dueAt, done }: EvaluationAction, { words, naming }: I18n): string {
  const { form } = words;
  const { evaluation } = words.dossier;
  const parts = [
    text,
    owner === null ? form.unknown : naming.party(owner),
    dueAt === null ? form.unknown : localMoment(dueAt),
    done ? evaluation.actionDone : evaluation.actionOpen,
  ];
  return parts.join(', ');
}
