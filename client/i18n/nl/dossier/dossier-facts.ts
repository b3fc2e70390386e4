// One Dutch sentence per change in a dossier, for a timeline. Says what was recorded, by whom, and what is unknown; never a verdict.

import { assertNever } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { mannerOf } from '#shared/deviation/cover.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import type { AnswerName } from '#shared/deviation/statement.ts';
import { OPEN_POINTS, type OpenPoint } from '#shared/rules/open-points.ts';
import { domain } from '#shared/words/domain.ts';
import { fields } from '#shared/words/fields.ts';
import { amount, type FactNaming, listed, withText } from '../../fact-words.ts';

const list = (parts: readonly string[]): string => listed(parts, 'en');

/** How it got its number. */
export function openedSentence(afwijking: Afwijking, name: FactNaming): string {
  const { number, origin, kind, meldkamer, to, start, expectedEnd } = afwijking;
  const where = to === null ? '' : `, ${name.place(to)}`;
  const what = `${name.meldkamer(meldkamer)}, ${domain.afwijkingKind[kind]}${where}`;
  switch (origin) {
    case 'announced':
      return `${name.afwijking(number)} aangekondigd: ${what}, ${span(start, expectedEnd, name)}`;
    case 'registered':
      return `${name.afwijking(number)} geregistreerd: ${what}, ${span(start, expectedEnd, name)}`;
    case 'observed':
      return `${name.afwijking(number)} geopend door het systeem: ${what}, gezien vanaf ${name.time(start)}, zonder aankondiging`;
  }
}

function span(start: Instant, end: Instant | null, name: FactNaming): string {
  return `${name.time(start)} tot ${end === null ? 'onbekend einde' : name.time(end)}`;
}

/** What changed in it, without its number. */
export function changeWords(change: DossierChange, name: FactNaming): string {
  switch (change.kind) {
    case 'announced': {
      const { start, expectedEnd } = change.statement;
      const decision = change.decision === null ? '' : `; ${decisionWords(change.decision, name)}`;
      return `aankondiging van ${name.source(change.source)} verwerkt, ${span(start, expectedEnd, name)}${decision}`;
    }
    case 'rectified': {
      const names = (Object.keys(change.statement) as AnswerName[]).map((name) => fields.statement[name].short);
      return withText(`${list(names)} gerectificeerd door ${name.actor(change.by)}`, change.reason);
    }
    case 'restated': {
      const names = (Object.keys(change.statement) as AnswerName[]).map((name) => fields.statement[name].short);
      return withText(
        `${list(names)} gewijzigd vanaf ${name.time(change.from)} door ${name.actor(change.by)}`,
        change.reason,
      );
    }
    case 'joined':
      return `uitgebreid met ${list(change.functions.map(name.function))}, elders vanaf ${name.time(change.at)}`;
    case 'grown':
      return `uitgebreid met ${list(change.functions.map(name.function))}`;
    case 'started':
    case 'ended':
    case 'resumed': {
      const moved = { started: 'begonnen', ended: 'beëindigd', resumed: 'opnieuw elders gezien' }[change.kind];
      const who = change.by === null ? '' : `, vastgelegd door ${name.actor(change.by)}`;
      return withText(`${moved} om ${name.time(change.at)}${who}`, change.text);
    }
    case 'returned':
      return withText(`terugkeer bevestigd door ${name.actor(change.by)}`, change.text);
    case 'closed':
      return withText(`gesloten door ${name.actor(change.by)}`, change.text);
    case 'withdrawn':
      return withText(`ingetrokken door ${name.actor(change.by)}`, change.text);
    case 'split-off':
      return withText(
        `afgesplitst van ${change.from} naar ${change.into} door ${name.actor(change.by)}: ${list(change.functions.map(name.function))}`,
        change.reason,
      );
    case 'taken-up':
      return withText(`opgegaan in ${change.into} door ${name.actor(change.by)}`, change.reason);
    case 'assessed': {
      const { outcome, text, by } = change.assessment;
      return withText(`beoordeeld door ${name.actor(by)}: ${domain.assessmentOutcome[outcome]}`, text);
    }
    case 'decided':
      return decisionWords(change.decision, name);
    case 'claim-answered': {
      const { outcome, by, text } = change.answer;
      const said = outcome === 'confirmed' ? 'bevestigde' : 'ontkende';
      return withText(`${name.actor(by)} ${said} het besluit dat op zijn naam staat`, text);
    }
    case 'decision-rectified':
      return `besluit gerectificeerd door ${name.actor(change.by)}: ${change.reason}`;
    case 'prolonged':
      return change.until === null
        ? 'geen verlenging geldt meer: het einde van daarvoor geldt'
        : `nieuw einde door de verlenging: ${name.time(change.until)}`;
    case 'consulted': {
      const { party, outcome, text } = change.consultation;
      return withText(`${name.party(party)} geraadpleegd: ${domain.consultationOutcome[outcome]}`, text);
    }
    case 'position-taken': {
      const { party, stance, text } = change.position;
      return withText(`standpunt van ${name.party(party)}: ${domain.stance[stance]}`, text);
    }
    case 'guarantees-found':
      return `waarborgen vastgelegd: ${guaranteeWords(change.findings.map(({ state }) => state))}`;
    case 'notices-due':
      return `${amount(change.notices.length, 'partij', 'partijen')} te informeren over ${about(change.notices[0]?.about)}`;
    case 'told':
      return `${list(change.parties.map(name.party))} geïnformeerd over ${about(change.about)} door ${name.actor(change.by)}`;
    case 'received':
      return `${name.party(change.party)} bevestigde de ontvangst over ${about(change.about)}`;
    case 'reception-answered': {
      const { meldkamer, outcome, carries, functions, until, text, by } = change.reception;
      const said = [
        domain.receptionOutcome[outcome],
        ...(carries === null ? [] : [`kan het ${domain.takeoverExtent[carries]} dragen`]),
        ...(functions === null ? [] : [list(functions.map(name.function))]),
        ...(until === null ? [] : [`tot ${name.time(until)}`]),
      ];
      const who = `meldkamer ${name.meldkamer(meldkamer)}, vastgelegd door ${name.actor(by)}`;
      return withText(`${who}: ${said.join(', ')}`, text);
    }
    case 'ladder-started':
    case 'ladder-stepped': {
      const { step, parties, name: stepName } = change.turn;
      const reached = parties.length === 0 ? domain.nobodyNamed : list(parties.map(name.party));
      const next = change.nextAt === null ? 'laatste stap' : `tot ${name.time(change.nextAt)}`;
      return `ladder stap ${step + 1} (${stepName}): ${reached}, ${next}`;
    }
    case 'ladder-stopped':
      return 'ladder gestopt';
    case 'seen':
      return `gezien door ${name.party(change.mark.party)}`;
    case 'asked': {
      const { by, to, text, dueAt } = change.question;
      return `vraag van ${name.actor(by)} aan ${name.party(to)}, antwoord vóór ${name.time(dueAt)}: ${text}`;
    }
    case 'answered':
      return `vraag beantwoord door ${name.actor(change.answer.by)}: ${change.answer.text}`;
    case 'pilot-noted':
      return 'aanvraag, goedkeuring en criteria van de pilot vastgelegd';
    case 'evaluated':
      if (change.evaluation === null) return 'geëvalueerd';
      return withText(`geëvalueerd door ${name.actor(change.evaluation.by)}`, change.evaluation.conclusion);
    case 'recurrence-noted':
      return `herhaling van ${list(change.numbers)}`;
    case 'left-open':
      return `bewust open gelaten: ${list(change.points.map(pointWords))}`;
    case 'withheld':
      return 'dossier bijgewerkt';
    default:
      return assertNever(change);
  }
}

function decisionWords(decision: Decision, name: FactNaming): string {
  const { outcome, party, mandate, until, conditions, told } = decision;
  const who = party === null ? 'door onbekende partij' : `door ${name.party(party)}`;
  const ground = mandate === null ? 'mandaat onbekend' : `op grond van ${mandate}`;
  const end = until === null ? '' : `, tot ${name.time(until)}`;
  const said = told === 'announced' ? 'volgens de aankondiging, nog geen besluit: ' : '';
  const spoken = mannerOf(decision) === 'spoken' ? `, mondeling, nog niet bevestigd (logboek: ${decision.log})` : '';
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
  if (what === 'claim') return 'een besluit op hun naam';
  return what === 'return' ? 'de terugkeer' : 'het begin';
}

/** Of a point that is no longer known its name. */
function pointWords(point: string): string {
  return OPEN_POINTS.includes(point as OpenPoint) ? domain.openPoint[point as OpenPoint] : point;
}
