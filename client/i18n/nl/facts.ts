// One Dutch sentence per kind of fact, for a timeline. Says what was recorded and nothing more.

import type { GebeurtenisStatement } from '#shared/deviation/gebeurtenis.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { domain } from '#shared/words/domain.ts';
import type { FactNaming, FactWords } from '../fact-words.ts';
import { alarms } from './alarms.ts';
import { changeWords, openedSentence } from './dossier/dossier-facts.ts';

const deafness = {
  start: 'na een start',
  stall: 'na een stilstand',
  journal: 'na uitval van het journaal',
  clock: 'na een sprong van de klok',
};

function late(fact: Extract<Fact, { kind: 'reading-late' }>, name: FactNaming): string {
  const { reading } = fact;
  switch (reading.kind) {
    case 'location':
      return `${name.function(reading.function)} was ${name.place(reading.location)}${reading.since === null ? '' : `, volgens de opgave sinds ${name.time(reading.since)}`}`;
    case 'staffing':
      return `bezetting ${name.post(reading.state.post)} was ${domain.staffing[reading.state.level]}`;
    case 'state':
      return `${name.subject(reading.subject)} was ${domain.serviceState[reading.state]}`;
    case 'afwijking':
      return `aankondiging ${reading.reference}`;
  }
}

/** `Limburg vanaf 14:02 tot 15:00`, of each. */
function partsOf({ parts }: GebeurtenisStatement, name: FactNaming): string {
  return parts
    .map(
      ({ meldkamer, from, until }) =>
        `${name.meldkamer(meldkamer)} vanaf ${name.time(from)}${until === null ? '' : ` tot ${name.time(until)}`}`,
    )
    .join(', ');
}

/** To a reader who may not see why it is said without. */
function because(reason: string | null): string {
  return reason === null || reason === '' ? '' : `. Reden: ${reason}`;
}

export const facts: FactWords = {
  'journal-opened': ({ synthetic }) => (synthetic ? 'Journaal geopend met synthetische gegevens' : 'Journaal geopend'),
  'policy-adopted': ({ policy }) => `Beleid ${policy.version} vastgesteld door ${policy.owner}`,
  'listening-resumed': ({ deafFrom, cause }, name) =>
    `Luistert weer ${deafness[cause]}${deafFrom === null ? '' : `, hoorde niets vanaf ${name.time(deafFrom)}`}`,
  'feed-joined': ({ source }, name) => `Koppeling ${name.source(source)} aangesloten`,
  'source-held': ({ source, keys }, name) =>
    `Bron ${name.source(source)} hoort vanaf nu bij ${keys.length === 0 ? 'één sleutel' : `sleutel ${keys.join(' en ')}`}`,
  'reports-refused': ({ source, about }, name) =>
    `Opgaven van ${name.source(source)} geweigerd: ${name.told(about)} niet meer actueel`,
  'reports-taken': ({ source, about }, name) =>
    `Opgaven van ${name.source(source)} weer aangenomen: ${name.told(about)}`,
  'feed-silent': ({ source, lastHeardAt }, name) =>
    `Koppeling ${name.source(source)} stil, laatst gehoord ${name.time(lastHeardAt)}`,
  'feed-returned': ({ source }, name) => `Koppeling ${name.source(source)} weer gehoord`,
  'feed-unheard': ({ source, lastHeardAt }, name) =>
    `Koppeling ${name.source(source)} vanaf ${name.time(lastHeardAt)} niet te horen geweest: wat er toen was, is niet bekend`,
  'feed-retired': ({ source }, name) => `Koppeling ${name.source(source)} buiten gebruik gesteld`,
  'function-returned': ({ function: tracked, at }, name) =>
    `${name.function(tracked)} terug in de eigen meldkamer${at === null ? '' : ` om ${name.time(at)}, achteraf bekend`}`,
  'return-undone': ({ function: tracked, at }, name) =>
    at === null
      ? `${name.function(tracked)}: toch niet terug in de eigen meldkamer, zoals nu bekend; geen eerdere terugkeer bekend`
      : `${name.function(tracked)}: terugkeer in de eigen meldkamer was op een ander moment, zoals nu bekend: laatst om ${name.time(at)}`,
  'function-located': ({ function: tracked, claim }, name) =>
    `${name.function(tracked)}: ${name.place(claim.location)} sinds ${name.time(claim.since)} (bron: ${name.source(claim.source)})`,
  'since-corrected': ({ function: tracked, since }, name) =>
    `${name.function(tracked)}: begin gecorrigeerd naar ${name.time(since)} door een late opgave`,
  'source-established': ({ function: tracked, source, from, until, reason, replaces }, name) =>
    `${name.function(tracked)}: vastgesteld dat ${name.source(source)} gelijk had van ${name.time(from)} tot ${name.time(until)}${replaces === null ? '' : ' (vervangt een eerdere vaststelling)'}${reason === null ? '' : `. Reden: ${reason}`}`,
  'confirmation-missed': ({ function: tracked, source, saidAt, dueAt }, name) =>
    `${name.function(tracked)}: niet opnieuw opgegeven door ${name.source(source)}, laatst ${name.time(saidAt)}; vanaf ${name.time(dueAt)} onbekend`,
  'staffing-reported': ({ state }, name) =>
    `Bezetting ${name.post(state.post)}: ${domain.staffing[state.level]}${
      state.headcount === null
        ? ''
        : ` (${state.headcount.filled} gevuld, minimum ${state.headcount.minimum ?? 'onbekend'})`
    }${state.sharedWith === null ? '' : `, gedeeld met ${name.subject(state.sharedWith)}`}`,
  'state-reported': ({ subject, state, reason }, name) =>
    `${name.subject(subject)}: ${domain.serviceState[state]}${reason === null || reason === '' ? '' : ` (${reason})`}`,
  'afwijking-opened': ({ afwijking }, name) => openedSentence(afwijking, name),
  'afwijking-changed': ({ number, change }, name) => `${name.afwijking(number)}: ${changeWords(change, name)}`,
  'gebeurtenis-proposed': ({ disturbed }, name) =>
    `Mogelijk één gebeurtenis: ${disturbed.map(({ meldkamer }) => name.meldkamer(meldkamer)).join(', ')}`,
  'gebeurtenis-dismissed': ({ reason }) => `Voorstel van een gebeurtenis afgewezen${because(reason)}`,
  'gebeurtenis-passed': () => 'Voorstel van een gebeurtenis voorbij: geen van die meldkamers is nog gestoord of stil',
  'gebeurtenis-opened': ({ number, statement, reason }, name) =>
    `Gebeurtenis ${number} geopend: ${statement.title} (${partsOf(statement, name)})${because(reason)}`,
  'gebeurtenis-restated': ({ number, statement, reason }, name) =>
    `Gebeurtenis ${number} gewijzigd: ${statement.title} (${partsOf(statement, name)})${because(reason)}`,
  'gebeurtenis-ended': ({ number, at, reason }, name) =>
    `Gebeurtenis ${number} beëindigd om ${name.time(at)}${because(reason)}`,
  'gebeurtenis-bound': ({ number, afwijking, reason }, name) =>
    `${name.afwijking(afwijking)} verbonden aan gebeurtenis ${number}${because(reason)}`,
  'gebeurtenis-unbound': ({ number, afwijking, reason }, name) =>
    `${name.afwijking(afwijking)} losgemaakt van gebeurtenis ${number}${because(reason)}`,
  'shift-taken-over': ({ note, by }, name) =>
    `Dienst overgenomen door ${name.actor(by)}${note === null ? '' : `: ${note}`}`,
  'condition-reviewed': ({ condition, outcome, reason, by }, name) =>
    `Alarmafspraak ‘${alarms.condition[condition].short}’ beoordeeld door ${name.actor(by)}: ${alarms.rationale.review.outcome[outcome]}${because(reason)}`,
  'exercise-begun': ({ number, title, by }, name) => `Oefening ${number} begonnen door ${name.actor(by)}: ${title}`,
  'exercise-ended': ({ number, by }, name) =>
    by === null
      ? `Oefening ${number} vanzelf beëindigd: haar tijd was om`
      : `Oefening ${number} beëindigd door ${name.actor(by)}`,
  'reading-late': (fact, name) => `Late opgave over ${name.time(fact.observedAt)}: ${late(fact, name)}`,
  'conflict-noted': ({ source, firstPosition }, name) =>
    `Bericht van ${name.source(source)} opnieuw ontvangen met andere inhoud; de eerste versie (positie ${firstPosition}) blijft staan`,
  'alarm-raised': ({ id, key, condition, priority, subject }, name) =>
    `Alarm #${id} (${alarms.priority[priority]}): ${alarms.condition[condition].sentence(name.alarm(subject, key))}`,
  'alarm-reraised': ({ subject }, name) => `Alarm opnieuw actief: ${name.about(subject)}`,
  'alarm-changed': ({ key, subject }, name) =>
    `Alarm gewijzigd, ${key.startsWith('service-state ') ? 'andere toestand' : 'opnieuw te bevestigen'}: ${name.about(subject)}`,
  'alarm-weighed': ({ key, priority }, name) =>
    `Prioriteit van alarm is nu ${alarms.priority[priority]}${name.alarmOf(key)}`,
  'alarm-climbed': ({ key, turn }, name) =>
    `Alarm door niemand bevestigd${name.alarmOf(key)}: stap ${turn.step + 1} van de ladder, ${turn.name}${
      turn.parties.length === 0 ? ' (niemand aangewezen)' : ` (${turn.parties.map(name.party).join(', ')})`
    }`,
  'alarm-returned': ({ key }, name) => `Alarm hersteld${name.alarmOf(key)}`,
  'alarm-acknowledged': ({ key, acknowledgement }, name) =>
    `Alarm bevestigd door ${name.actor(acknowledgement)}${name.alarmOf(key)}${
      acknowledgement.note === null ? '' : `: ${acknowledgement.note}`
    }`,
  'acknowledgement-expired': ({ key }, name) =>
    `Bevestiging verlopen, alarm vraagt opnieuw aandacht${name.alarmOf(key)}`,
  'acknowledgement-refused': ({ key, code }, name) =>
    `Bevestiging niet aangenomen${name.alarmOf(key)}: ${code === 'already-acknowledged' ? 'een ander was eerder' : 'het alarm was intussen veranderd'}`,
  'alarm-suppressed': ({ key, by }, name) => `Alarm onderdrukt door ouder-alarm #${by}${name.alarmOf(key)}`,
  'alarm-released': ({ key }, name) => `Alarm niet langer onderdrukt${name.alarmOf(key)}`,
  'aside-asked': ({ key, asked }, name) =>
    `${asked.aside === 'shelved' ? 'Parkeren' : 'Buiten dienst stellen'} gevraagd door ${name.actor(asked)} tot ${name.time(asked.until)}${name.alarmOf(key)}; een tweede sleutel moet het bevestigen${because(asked.reason)}`,
  'alarm-set-aside': ({ key, aside, set }, name) =>
    `Alarm ${aside === 'shelved' ? 'geparkeerd' : 'buiten dienst gesteld'} door ${name.actor(set)} tot ${name.time(set.until)}${
      set.owner === null ? '' : `, eigenaar ${name.party(set.owner)}`
    }${set.confirmed === null ? '' : `, bevestigd door ${name.actor(set.confirmed)}`}${name.alarmOf(key)}${because(set.reason)}`,
  'aside-ended': ({ key, aside, why, reason }, name) =>
    `Alarm niet langer ${aside === 'shelved' ? 'geparkeerd' : 'buiten dienst'}${
      { asked: '', over: ', de tijd is om', changed: ', het gaat nu om iets anders' }[why]
    }${name.alarmOf(key)}${because(reason)}`,
};
