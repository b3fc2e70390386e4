// Dutch words of the field: places, disciplines, freshness, staffing, roles, kinds of deviation. No sentences about one event.

import type { Aside } from '#shared/alarm/life.ts';
import type { Column } from '#shared/dossier/accounted.ts';
import type { LocationClass } from '#shared/location/location.ts';
import type { Freshness } from '#shared/overview/freshness.ts';
import type { Discipline, Scope, Task } from '#shared/reference/functions.ts';
import type { Role } from '#shared/reference/roles.ts';
import type { ServiceState, StateLevel } from '#shared/reference/service-state.ts';
import type { StaffingLevel } from '#shared/staffing/staffing.ts';
import { dossierTerms } from './dossier-terms.ts';
import { answerPoints } from './field-words.ts';
import { fields } from './fields.ts';
import { policyTexts } from './policy-texts.ts';

type PerClass = Readonly<Record<LocationClass, string>>;
type PerDiscipline = Readonly<Record<Discipline, string>>;
type PerFreshness = Readonly<Record<Freshness, string>>;
type PerLevel = Readonly<Record<StaffingLevel, string>>;

const locationClass: PerClass = {
  own: 'eigen',
  transitional: 'overgang',
  'other-meldkamer': 'uitwijk',
  outside: 'buiten',
  unknown: 'onbekend',
  'double-claim': 'dubbel',
};

/** The columns in which time that a function was not at home is counted, named the same wherever they stand. */
const accounted: Readonly<Record<Column, string>> = {
  coveredMs: 'gedekt',
  coveredInTimeMs: 'op tijd vastgelegd',
  coveredLaterMs: 'later vastgelegd',
  spokenMs: 'mondeling, nog niet bevestigd',
  byPartyMs: 'door de partij zelf vastgelegd',
  uncoveredMs: 'ongedekt',
  doubleClaimMs: 'dubbel opgegeven',
  unknownMs: 'plaats onbekend',
  establishedMs: 'waarvan vastgesteld achteraf',
};

const locationSentence: PerClass = {
  own: 'in de eigen meldkamer',
  transitional: 'op een overgangslocatie (Besluit aanwijzing meldkamers, art. 2)',
  'other-meldkamer': 'in een andere meldkamer',
  outside: 'buiten elke meldkamer',
  unknown: 'plaats onbekend',
  'double-claim': 'volgens de ene bron thuis, volgens de andere elders',
};

const discipline: PerDiscipline = {
  politie: 'Politie',
  brandweer: 'Brandweer',
  ambulance: 'Ambulance',
  kmar: 'KMar',
  caco: 'CaCo',
};

const disciplineShort: PerDiscipline = {
  politie: 'Politie',
  brandweer: 'Brandw.',
  ambulance: 'Ambul.',
  kmar: 'KMar',
  caco: 'CaCo',
};

const disciplineLetter: PerDiscipline = { politie: 'P', brandweer: 'B', ambulance: 'A', kmar: 'K', caco: 'C' };

const task: Readonly<Record<Task, string>> = { aanname: 'aanname', uitgifte: 'uitgifte', coordinatie: 'coördinatie' };
const scope: Readonly<Record<Scope, string>> = { spoed: 'spoed', planbaar: 'planbaar' };

const freshness: PerFreshness = {
  live: 'actueel',
  late: 'laat',
  old: 'verouderd',
  refused: 'opgave geweigerd',
  silent: 'stil',
  never: 'nooit gehoord',
};

const staffing: PerLevel = {
  filled: 'gevuld',
  at: 'op minimum',
  below: 'onder minimum',
  'no-minimum': 'minimum onbekend',
};

/** In a cell, where a post that is filled asks for no attention. */
const staffingTag = { at: 'op min.', below: 'onder min.' };

const role: Readonly<Record<Role | 'system', string>> = {
  feed: 'Koppeling',
  lms: 'LMS operatie',
  meldkamer: 'Meldkamer',
  party: 'Partij',
  smb: 'Strategisch Meldkamerberaad',
  inspector: 'Inspectie',
  ministry: 'Ministerie',
  wall: 'Wandscherm',
  admin: 'Beheer',
  system: 'Systeem',
};

const serviceState: Readonly<Record<ServiceState, string>> = {
  Normal: 'normaal',
  Unstaffed: 'onbemand',
  ScheduledMaintenanceDown: 'gepland onderhoud, niet beschikbaar',
  ScheduledMaintenanceAvailable: 'gepland onderhoud, wel beschikbaar',
  MajorIncidentInProgress: 'grootschalig incident',
  Partial: 'deels beschikbaar',
  Overloaded: 'overbelast',
  GoingDown: 'gaat eruit',
  Down: 'uitgevallen',
};

/** In a row, on a tile and on the map, where there is room for a word or two. */
const serviceStateShort: Readonly<Record<ServiceState, string>> = {
  Normal: 'NORMAAL',
  Unstaffed: 'ONBEMAND',
  ScheduledMaintenanceDown: 'GEPLAND UIT',
  ScheduledMaintenanceAvailable: 'ONDERHOUD',
  MajorIncidentInProgress: 'OPSCHALING',
  Partial: 'DEELS',
  Overloaded: 'OVERBELAST',
  GoingDown: 'GAAT ERUIT',
  Down: 'UITGEVALLEN',
};

const stateLevel: Readonly<Record<StateLevel, string>> = {
  down: 'uitgevallen of onbemand',
  degraded: 'verstoord',
  planned: 'gepland onderhoud',
};

const aside: Readonly<Record<Aside, string>> = { shelved: 'geparkeerd', 'out-of-service': 'buiten dienst' };

export const domain = {
  ...dossierTerms,
  policyTexts,
  openPoint: { ...answerPoints(fields.statement), ...dossierTerms.openPoint },
  afwijkingKind: fields.statement.kind.options,
  reasonCategory: fields.statement.reasonCategory.options,
  meldkamer: 'meldkamer',
  unknownPlace: 'onbekende plaats',
  notConnected: 'nog niet aangesloten',
  apart: 'doet niet mee',
  cacoShared: {
    tag: (code: string) => `met ${code}`,
    agreed: (name: string) => `gedeeld met ${name}`,
    contested: (name: string) => `gedeeld met ${name}, betwist: de opgaven spreken elkaar tegen`,
    saidByOther: (name: string) => `volgens ${name} met die meldkamer gedeeld`,
  },
  placeSaid: (source: string, place: string, since: string) => `${source}: ${place}, sinds ${since}`,
  staffingContradicted: {
    tag: 'bezet ≠',
    short: 'bezetting betwist',
    says: (source: string, filled: number, minimum: number | null) =>
      `${source}: ${filled} gevuld, minimum ${minimum ?? 'onbekend'}`,
    also: (source: string) => `ook opgegeven: ${source}`,
    counts:
      'De opgaven spreken elkaar tegen. Zolang de koppeling gehoord wordt, geldt de ongunstigste: het kleinste aantal en het hoogste minimum.',
    besides: 'Naast de koppeling staat een opgave met de hand. De ongunstigste geldt.',
  },
  unconfirmedReturn: 'volgens eigen opgave terug',
  returnToConfirm: {
    short: 'terug, niet bevestigd',
    by: (sources: string) =>
      `Gemeld als terug, maar niet door wie meldde dat zij weg was (${sources}). Tot die bron, de ontvangende meldkamer of LMS dat bevestigt blijven alarm, afwijking en escalatie doorlopen.`,
  },
  elsewhereToConfirm: {
    short: 'ook elders, niet bevestigd',
    by: (places: string) =>
      `Eerder elders gemeld: ${places}. Die bron zegt sindsdien niet waar de functie is. Die plaats telt mee voor alarm, afwijking en escalatie tot die bron, de ontvangende meldkamer of LMS zegt waar zij is.`,
  },
  manualSource: 'handmatige invoer',
  severalFeeds: (count: number) => `${count} ${count === 1 ? 'koppeling' : 'koppelingen'}`,
  locationClass,
  accounted,
  locationSentence,
  established: 'vastgesteld achteraf',
  transitionalTag: 'art. 2',
  notApplicable: 'n.v.t.',
  lastKnown: (label: string, at: string) => `laatst: ${label} ${at}`,
  lastKnownBare: (label: string) => `laatst: ${label}`,
  guests: (count: number) => `+${count} te gast`,
  planbaarTag: 'planbaar',
  refusedTag: 'geweigerd',
  discipline,
  disciplineShort,
  disciplineLetter,
  task,
  scope,
  freshness,
  age: (age: string) => `${age} oud`,
  confirmedNever: 'nog nooit bevestigd',
  since: 'toestand sinds',
  confirmed: 'bevestigd',
  manual: 'handmatig ingevoerd',
  manualBadge: 'H',
  test: 'testgegevens',
  testBadge: 'T',
  computed: 'berekend',
  computedBadge: 'ƒ',
  reconfirmBefore: (at: string) => `herbevestigen vóór ${at}`,
  staffing,
  staffingTag,
  staffingUnknownTag: 'bezetting ?',
  role,
  serviceState,
  serviceStateShort,
  stateLevel,
  aside,
  lastSaidBy: (state: string, source: string) => `${state}, laatst opgegeven door ${source}, nu niet bevestigd`,
  lastSaidShort: (state: string) => `LAATST: ${state}`,
};

export type DomainWords = typeof domain;
