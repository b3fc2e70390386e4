// One English sentence per change in a dossier, for a timeline.

import { assertNever } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { mannerOf } from '#shared/deviation/cover.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import type { AnswerName } from '#shared/deviation/statement.ts';
import { OPEN_POINTS, type OpenPoint } from '#shared/rules/open-points.ts';
import { amount, type FactNaming, listed, withText } from '../../fact-words.ts';
import { domain } from '../domain.ts';
import { fields } from '../fields.ts';
import { inEnglish } from './policy-texts.ts';

const list = (parts: readonly string[]): string => listed(parts, 'and');

export function openedSentence(afwijking: Afwijking, name: FactNaming): string {
  const { number, origin, kind, meldkamer, to, start, expectedEnd } = afwijking;
  const where = to === null ? '' : `, ${name.place(to)}`;
  const what = `${name.meldkamer(meldkamer)}, ${domain.afwijkingKind[kind]}${where}`;
  switch (origin) {
    case 'announced':
      return `${name.afwijking(number)} announced: ${what}, ${span(start, expectedEnd, name)}`;
    case 'registered':
      return `${name.afwijking(number)} registered: ${what}, ${span(start, expectedEnd, name)}`;
    case 'observed':
      return `${name.afwijking(number)} opened by the system: ${what}, seen from ${name.time(start)}, without an announcement`;
  }
}

function span(start: Instant, end: Instant | null, name: FactNaming): string {
  return `${name.time(start)} until ${end === null ? 'unknown end' : name.time(end)}`;
}

export function changeWords(change: DossierChange, name: FactNaming): string {
  switch (change.kind) {
    case 'announced': {
      const { start, expectedEnd } = change.statement;
      const decision = change.decision === null ? '' : `; ${decisionWords(change.decision, name)}`;
      return `announcement by ${name.source(change.source)} taken in, ${span(start, expectedEnd, name)}${decision}`;
    }
    case 'rectified': {
      const names = (Object.keys(change.statement) as AnswerName[]).map((name) => fields.statement[name].short);
      return withText(`${list(names)} rectified by ${name.actor(change.by)}`, change.reason);
    }
    case 'restated': {
      const names = (Object.keys(change.statement) as AnswerName[]).map((name) => fields.statement[name].short);
      return withText(
        `${list(names)} changed from ${name.time(change.from)} on by ${name.actor(change.by)}`,
        change.reason,
      );
    }
    case 'joined':
      return `extended with ${list(change.functions.map(name.function))}, elsewhere since ${name.time(change.at)}`;
    case 'grown':
      return `extended with ${list(change.functions.map(name.function))}`;
    case 'started':
    case 'ended':
    case 'resumed': {
      const moved = { started: 'started', ended: 'ended', resumed: 'seen elsewhere again' }[change.kind];
      const who = change.by === null ? '' : `, recorded by ${name.actor(change.by)}`;
      return withText(`${moved} at ${name.time(change.at)}${who}`, change.text);
    }
    case 'returned':
      return withText(`return confirmed by ${name.actor(change.by)}`, change.text);
    case 'closed':
      return withText(`closed by ${name.actor(change.by)}`, change.text);
    case 'withdrawn':
      return withText(`withdrawn by ${name.actor(change.by)}`, change.text);
    case 'split-off':
      return withText(
        `split off from ${change.from} to ${change.into} by ${name.actor(change.by)}: ${list(change.functions.map(name.function))}`,
        change.reason,
      );
    case 'taken-up':
      return withText(`gone up in ${change.into}, by ${name.actor(change.by)}`, change.reason);
    case 'assessed': {
      const { outcome, text, by } = change.assessment;
      return withText(`assessed by ${name.actor(by)}: ${domain.assessmentOutcome[outcome]}`, text);
    }
    case 'decided':
      return decisionWords(change.decision, name);
    case 'claim-answered': {
      const { outcome, by, text } = change.answer;
      return withText(`${name.actor(by)} ${outcome} the decision that is in its name`, text);
    }
    case 'decision-rectified':
      return `decision set right by ${name.actor(change.by)}: ${change.reason}`;
    case 'prolonged':
      return change.until === null
        ? 'no extension holds any more: the end of before it does'
        : `new end by the extension: ${name.time(change.until)}`;
    case 'consulted': {
      const { party, outcome, text } = change.consultation;
      return withText(`${name.party(party)} consulted: ${domain.consultationOutcome[outcome]}`, text);
    }
    case 'position-taken': {
      const { party, stance, text } = change.position;
      return withText(`position of ${name.party(party)}: ${domain.stance[stance]}`, text);
    }
    case 'guarantees-found':
      return `guarantees recorded: ${guaranteeWords(change.findings.map(({ state }) => state))}`;
    case 'notices-due':
      return `${amount(change.notices.length, 'party', 'parties')} to be informed about ${about(change.notices[0]?.about)}`;
    case 'told':
      return `${list(change.parties.map(name.party))} informed about ${about(change.about)} by ${name.actor(change.by)}`;
    case 'received':
      return `${name.party(change.party)} confirmed receipt about ${about(change.about)}`;
    case 'reception-answered': {
      const { meldkamer, outcome, carries, functions, until, text, by } = change.reception;
      const said = [
        domain.receptionOutcome[outcome],
        ...(carries === null ? [] : [`can carry it ${domain.takeoverExtent[carries]}`]),
        ...(functions === null ? [] : [list(functions.map(name.function))]),
        ...(until === null ? [] : [`until ${name.time(until)}`]),
      ];
      const who = `meldkamer ${name.meldkamer(meldkamer)}, recorded by ${name.actor(by)}`;
      return withText(`${who}: ${said.join(', ')}`, text);
    }
    case 'ladder-started':
    case 'ladder-stepped': {
      const { step, parties, name: stepName } = change.turn;
      const reached = parties.length === 0 ? domain.nobodyNamed : list(parties.map(name.party));
      const next = change.nextAt === null ? 'last step' : `until ${name.time(change.nextAt)}`;
      return `ladder step ${step + 1} (${inEnglish(stepName)}): ${reached}, ${next}`;
    }
    case 'ladder-stopped':
      return 'ladder stopped';
    case 'seen':
      return `seen by ${name.party(change.mark.party)}`;
    case 'asked': {
      const { by, to, text, dueAt } = change.question;
      return `question of ${name.actor(by)} to ${name.party(to)}, to be answered before ${name.time(dueAt)}: ${text}`;
    }
    case 'answered':
      return `question answered by ${name.actor(change.answer.by)}: ${change.answer.text}`;
    case 'pilot-noted':
      return 'application, approvals and criteria of the pilot recorded';
    case 'evaluated':
      if (change.evaluation === null) return 'evaluated';
      return withText(`evaluated by ${name.actor(change.evaluation.by)}`, change.evaluation.conclusion);
    case 'recurrence-noted':
      return `recurrence of ${list(change.numbers)}`;
    case 'left-open':
      return `knowingly left open: ${list(change.points.map(pointWords))}`;
    case 'withheld':
      return 'dossier updated';
    default:
      return assertNever(change);
  }
}

function decisionWords(decision: Decision, name: FactNaming): string {
  const { outcome, party, mandate, until, conditions, told } = decision;
  const who = party === null ? 'by an unknown party' : `by ${name.party(party)}`;
  const ground = mandate === null ? 'mandate unknown' : `on the ground of ${mandate}`;
  const end = until === null ? '' : `, until ${name.time(until)}`;
  const said = told === 'announced' ? 'according to the announcement, no decision yet: ' : '';
  const spoken = mannerOf(decision) === 'spoken' ? `, spoken, not confirmed yet (log: ${decision.log})` : '';
  return withText(`${said}${domain.decisionOutcome[outcome]} ${who}, ${ground}${end}${spoken}`, conditions);
}

function guaranteeWords(states: readonly (keyof typeof domain.guaranteeState)[]): string {
  const kinds = (['met', 'partly', 'not', 'unknown'] as const).map((state) => ({
    state,
    count: states.filter((one) => one === state).length,
  }));
  return kinds
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${domain.guaranteeState[state]}`)
    .join(', ');
}

function about(what: keyof typeof domain.noticeAbout | undefined): string {
  if (what === 'claim') return 'a decision in their name';
  return what === 'return' ? 'the return' : 'the start';
}

/** Of a point that is no longer known its name. */
function pointWords(point: string): string {
  return OPEN_POINTS.includes(point as OpenPoint) ? domain.openPoint[point as OpenPoint] : point;
}
