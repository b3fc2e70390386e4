// Dutch words for what changed since somebody last looked: on the meldtafel, and where a shift is taken over.
// English in ../en/changes.ts is complete by type.

import type { Quiet } from '#shared/alarm/alarm.ts';
import type { AlarmState, Aside } from '#shared/alarm/life.ts';
import type { DecisionOutcome } from '#shared/deviation/dossier.ts';
import type { Deafness } from '#shared/journal/facts.ts';
import type { Turn } from '#shared/replay/changed-dossiers.ts';
import type { FeedStanding } from '#shared/replay/changed-reports.ts';

/** By how it stands now; `fresh`: it was not there then. */
const alarm: Readonly<Record<AlarmState, (fresh: boolean) => string>> = {
  'active-unacknowledged': (fresh) => (fresh ? 'opgekomen, niet bevestigd' : 'opnieuw te bevestigen'),
  'active-acknowledged': (fresh) => (fresh ? 'opgekomen, nog actief' : 'nog actief'),
  'returned-unacknowledged': (fresh) => (fresh ? 'opgekomen en hersteld, niet bevestigd' : 'hersteld, niet bevestigd'),
  normal: (fresh) => (fresh ? 'opgekomen en voorbij' : 'voorbij'),
};

const quiet: Readonly<Record<Quiet, string>> = {
  suppressed: 'onderdrukt',
  shelved: 'geparkeerd',
  'out-of-service': 'buiten dienst',
};

const asked: Readonly<Record<Aside, string>> = {
  shelved: 'gevraagd te parkeren, wacht op een tweede',
  'out-of-service': 'gevraagd buiten dienst te stellen, wacht op een tweede',
};

const turn: Readonly<Record<Turn['what'], string>> = {
  opened: 'geopend',
  started: 'begonnen',
  decided: 'besluit',
  ended: 'geëindigd',
  resumed: 'opnieuw begonnen',
  returned: 'terugkeer bevestigd',
  closed: 'gesloten',
  withdrawn: 'ingetrokken',
  'taken-up': 'opgegaan in een ander dossier',
  'split-off': 'gesplitst',
  'reception-answered': 'antwoord van de ontvangende meldkamer',
};

const outcome: Readonly<Record<DecisionOutcome, string>> = {
  allowed: 'toegestaan',
  refused: 'afgewezen',
  extended: 'verlengd',
};

const feedNow: Readonly<Record<FeedStanding, string>> = {
  heard: 'gehoord',
  silent: 'stil',
  unknown: 'buiten gebruik',
};

const deafness: Readonly<Record<Deafness, string>> = {
  start: 'door een herstart',
  stall: 'door een stilstand',
  journal: 'door uitval van het journaal',
  clock: 'door een sprong van de klok',
};

export const changes = {
  title: 'Sinds u keek',
  open: 'Sinds u keek',
  said: (away: string) => `U keek ${away} niet; wat er sindsdien is veranderd staat naast de matrix`,
  span: (from: string, to: string) => `${from} tot ${to}`,
  fromBegin: 'het begin',
  away: (away: string) => `U keek ${away} niet.`,
  none: 'Er is niets veranderd.',
  loading: 'Wordt nagegaan…',
  seen: 'Gezien',
  key: 'Esc',
  refresh: 'Ververs',
  newer: 'Er is sindsdien meer vastgelegd.',
  tooFarBack: 'Er is te veel vastgelegd om op te sommen. Kijk terug naar de momenten ertussen.',
  toPast: 'Terugkijken',
  sections: {
    alarms: 'Alarmen',
    places: 'Verplaatst',
    states: 'Toestand van de dienst',
    feeds: 'Koppelingen',
    dossiers: 'Dossiers',
    gebeurtenissen: 'Gebeurtenissen',
    others: 'Systeem en beleid',
  },
  more: (count: number) => `Toon nog ${count}`,
  alarm,
  quiet,
  climbed: (step: string) => `niemand bevestigde: geklommen naar ${step}`,
  asked,
  acknowledged: (who: string, at: string) => `bevestigd door ${who} om ${at}`,
  /** A function by its name, or how many. */
  functions: (meldkamer: string, count: number) => `${meldkamer}, ${count} ${count === 1 ? 'functie' : 'functies'}`,
  places: (was: string, is: string) => `${was} → ${is}`,
  backAgain: (between: string, is: string) => `was in ${between}, weer ${is}`,
  between: (between: string) => `tussendoor ${between}`,
  ownPlace: 'eigen meldkamer',
  unknownPlace: 'onbekend',
  states: (was: string, is: string) => `${was} → ${is}`,
  stateNever: 'niets opgegeven',
  stateBackAgain: (between: string, is: string) => `was ${between}, weer ${is}`,
  feed: {
    now: feedNow,
    joined: 'aangesloten',
    joinedSilent: 'aangesloten, nu stil',
    backAgain: (silences: number) =>
      silences === 1 ? 'was stil, weer gehoord' : `was ${silences}× stil, weer gehoord`,
  },
  turn,
  decided: (result: string, party: string | null) => (party === null ? result : `${result} door ${party}`),
  outcome,
  times: (what: string, count: number) => `${count}× ${what}`,
  by: (what: string, who: string) => `${what} door ${who}`,
  takenUp: (other: string) => `opgegaan in ${other}`,
  splitOff: (other: string) => `gesplitst, deel in ${other}`,
  reception: (meldkamer: string, outcome: string, carries: string | null) =>
    `${meldkamer} ${outcome}${carries === null ? '' : ` (draagt het ${carries})`}`,
  gebeurtenis: {
    opened: 'geopend',
    restated: 'gewijzigd',
    ended: 'beëindigd',
  },
  deaf: (since: string | null, cause: string) =>
    since === null ? `Dit systeem hoorde even niets, ${cause}` : `Dit systeem hoorde vanaf ${since} niets, ${cause}`,
  deafness,
  shift: (who: string) => `Dienst overgenomen door ${who}`,
  policy: (version: string, owner: string) => `Beleid ${version} vastgesteld door ${owner}`,
};

export type ChangesWords = typeof changes;
