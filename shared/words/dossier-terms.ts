// Dutch words for the terms of a dossier: stages, outcomes, guarantees, open points and steps. Part of the domain words; facts, no verdicts.

import type { Afwijking, Stage } from '#shared/deviation/afwijking.ts';
import type {
  Assessment,
  ConsultationOutcome,
  DecisionOutcome,
  GuaranteeSide,
  GuaranteeState,
  Milestone,
  NoticeAbout,
  PilotApproval,
  Reception,
  Stance,
} from '#shared/deviation/dossier.ts';
import type { Origin } from '#shared/deviation/statement.ts';
import type { TakeoverExtent } from '#shared/policy/dossier-policy.ts';
import type { PartyKind } from '#shared/reference/party-kind.ts';
import type { OpenPoint } from '#shared/rules/open-points.ts';
import type { StepKind } from '#shared/rules/steps.ts';
import { countText } from './count-text.ts';
import type { AnswerPoint } from './field-words.ts';

const stage: Readonly<Record<Stage, string>> = {
  observed: 'waargenomen',
  announced: 'aangekondigd',
  assessed: 'beoordeeld',
  allowed: 'toegestaan',
  refused: 'afgewezen',
  active: 'loopt',
  ended: 'beëindigd',
  returned: 'terugkeer bevestigd',
  evaluated: 'geëvalueerd',
  closed: 'gesloten',
  withdrawn: 'ingetrokken',
};

const origin: Readonly<Record<Origin, string>> = {
  announced: 'aangekondigd door een koppeling',
  registered: 'geregistreerd',
  observed: 'door het systeem waargenomen',
};

const assessmentOutcome: Readonly<Record<Assessment['outcome'], string>> = {
  fit: 'kan naar een besluit',
  unfit: 'zo niet toe te staan',
};

const decisionOutcome: Readonly<Record<DecisionOutcome, string>> = {
  allowed: 'toegestaan',
  refused: 'afgewezen',
  extended: 'verlengd',
};

const consultationOutcome: Readonly<Record<ConsultationOutcome, string>> = {
  agreed: 'stemde in',
  objected: 'maakte bezwaar',
  noted: 'nam kennis',
  'no-answer': 'gaf geen antwoord',
  unknown: 'antwoord onbekend',
};

const stance: Readonly<Record<Stance, string>> = {
  supports: 'steunt',
  followable: 'te volgen',
  concerns: 'heeft zorgen',
  objects: 'heeft bezwaar',
  'no-position': 'neemt geen standpunt in',
};

const guaranteeState: Readonly<Record<GuaranteeState, string>> = {
  met: 'voldaan',
  partly: 'deels voldaan',
  not: 'niet voldaan',
  unknown: 'onbekend',
};

const guaranteeSide: Readonly<Record<GuaranteeSide, string>> = {
  meldkamer: 'eigen meldkamer',
  site: 'andere locatie',
};

const approvalOutcome: Readonly<Record<PilotApproval['outcome'], string>> = {
  pending: 'nog niet besloten',
  approved: 'goedgekeurd',
  rejected: 'afgewezen',
};

const noticeAbout: Readonly<Record<NoticeAbout, string>> = { start: 'begin', return: 'terugkeer', claim: 'besluit' };

const milestone: Readonly<Record<Milestone['kind'], string>> = {
  started: 'begonnen',
  ended: 'beëindigd',
  returned: 'terugkeer bevestigd',
  closed: 'gesloten',
  withdrawn: 'ingetrokken',
};

/** What is missing, as a short label: each reads as "… is nog niet bekend of niet gedaan". */
const openPoint: Readonly<Record<Exclude<OpenPoint, AnswerPoint>, string>> = {
  assessment: 'beoordeling',
  decision: 'besluit',
  decider: 'wie besloot',
  capacity: 'hoedanigheid van de beslisser',
  mandate: 'mandaat',
  'claimed-decision': 'besluit dat alleen is opgegeven: te bevestigen of te ontkennen',
  'spoken-decision': 'mondeling besluit, nog niet bevestigd',
  objection: 'bezwaar van een partij zonder mandaat',
  contradiction: 'mandaathouders spreken elkaar tegen',
  'mandate-unchecked': 'of de beslisser het mandaat heeft',
  document: 'stuk van het besluit',
  'decided-at': 'moment van het besluit',
  consulted: 'geraadpleegde partijen',
  guarantees: 'waarborgen op de andere locatie',
  receipts: 'ontvangstbevestigingen',
  reception: 'wie draagt wat de ontvangende meldkamer niet draagt',
  'reception-overdue': 'antwoord van de ontvangende meldkamer',
  answers: 'antwoorden op vragen van een inspectie',
  'return-confirmation': 'bevestiging van de terugkeer',
  evaluation: 'evaluatie',
  'evaluation-actions': 'acties uit de evaluatie',
  'pilot-application': 'aanvraag van de pilot',
  'pilot-approvals': 'goedkeuring van de pilot',
  'pilot-criteria': 'criteria van de pilot',
};

/** On a button: what pressing it lets one do. */
const step: Readonly<Record<StepKind, string>> = {
  rectify: 'Rectificeren',
  join: 'Dossiers samenvoegen',
  split: 'Functies afsplitsen',
  assess: 'Beoordelen',
  decide: 'Besluit vastleggen',
  'confirm-claim': 'Besluit bevestigen',
  'deny-claim': 'Besluit ontkennen',
  'rectify-decision': 'Besluit rectificeren',
  consult: 'Raadpleging vastleggen',
  'take-position': 'Standpunt vastleggen',
  'find-guarantees': 'Waarborgen vastleggen',
  'note-pilot': 'Pilot vastleggen',
  tell: 'Partijen informeren',
  'confirm-receipt': 'Ontvangst bevestigen',
  receive: 'Antwoorden als ontvangende meldkamer',
  start: 'Begin vastleggen',
  end: 'Einde vastleggen',
  'confirm-return': 'Terugkeer bevestigen',
  close: 'Sluiten',
  withdraw: 'Intrekken',
  evaluate: 'Evaluatie vastleggen',
  'mark-seen': 'Markeren als gezien',
  ask: 'Vraag stellen',
  answer: 'Vraag beantwoorden',
};

/** In a sentence: "volgende stap: beoordelen door …". */
const stepNoun: Readonly<Record<StepKind, string>> = {
  rectify: 'rectificeren',
  join: 'samenvoegen',
  split: 'afsplitsen',
  assess: 'beoordelen',
  decide: 'besluiten',
  'confirm-claim': 'besluit bevestigen',
  'deny-claim': 'besluit ontkennen',
  'rectify-decision': 'besluit rectificeren',
  consult: 'raadplegen',
  'take-position': 'standpunt innemen',
  'find-guarantees': 'waarborgen nagaan',
  'note-pilot': 'pilot beschrijven',
  tell: 'informeren',
  'confirm-receipt': 'ontvangst bevestigen',
  receive: 'antwoorden als ontvangende meldkamer',
  start: 'begin vastleggen',
  end: 'einde vastleggen',
  'confirm-return': 'terugkeer bevestigen',
  close: 'sluiten',
  withdraw: 'intrekken',
  evaluate: 'evalueren',
  'mark-seen': 'markeren als gezien',
  ask: 'vraag stellen',
  answer: 'vraag beantwoorden',
};

const receptionOutcome: Readonly<Record<Reception['outcome'], string>> = {
  received: 'weet het',
  accepted: 'neemt het over',
  refused: 'neemt het niet over',
};

const takeoverExtent: Readonly<Record<TakeoverExtent, string>> = {
  fully: 'volledig',
  partly: 'gedeeltelijk',
  not: 'niet',
  unknown: 'onbekend',
};

const partyKind: Readonly<Record<PartyKind, string>> = {
  veiligheidsregio: "Veiligheidsregio's",
  rav: "RAV's",
  kmar: 'Koninklijke Marechaussee',
  ministry: 'Ministeries',
  police: 'Politie',
  lms: 'Landelijke Meldkamer Samenwerking',
  inspectorate: 'Inspecties',
  deliberation: 'Beraden',
};

export const dossierTerms = {
  /** `Afwijking 2026-0042`; an alarm about it begins with this. */
  afwijking: (number: Afwijking['number'] | string) => `Afwijking ${number}`,
  unknown: 'onbekend',
  noDecision: 'geen besluit',
  asksNoDecision: 'vraagt geen besluit',
  partlyDecided: (functions: string) => `deels besloten, niet gedekt: ${functions}`,
  partlyDecidedOnceOver: (functions: string, time: string) => `deels besloten, ${time} niet gedekt: ${functions}`,
  mergedInto: (number: string) => `opgegaan in ${number}`,
  claimedOnly: (party: string) => `geen besluit vastgelegd; volgens opgave besloten door ${party}`,
  /** Only what a feed announced was announced. */
  startOf: {
    announced: 'Aangekondigd begin',
    registered: 'Geregistreerd begin',
    observed: 'Waargenomen begin',
  } satisfies Readonly<Record<Origin, string>>,
  /** Of a pilot that is not wholly approved; short enough for a list. */
  unapproved: {
    none: 'geen goedkeuring vastgelegd',
    pending: 'goedkeuring nog niet besloten',
    rejected: 'goedkeuring afgewezen',
  },
  approvalIsNoDecision: 'Een goedkeuring is geen besluit en dekt niets.',
  passedEnd: {
    decision: (at: string, ago: string) => `besloten einde ${at} verstreken, ${ago} geleden`,
    statement: (at: string, ago: string) => `einde ${at} verstreken, ${ago} geleden`,
  },
  noMandateHolder: 'geen mandaathouder vastgelegd',
  nobodyNamed: 'niemand aangewezen',
  minutes: (count: number) => (count === 1 ? '1 minuut' : `${countText(count)} minuten`),
  stage,
  origin,
  assessmentOutcome,
  decisionOutcome,
  consultationOutcome,
  stance,
  guaranteeState,
  guaranteeSide,
  approvalOutcome,
  noticeAbout,
  milestone,
  openPoint,
  step,
  stepNoun,
  takeoverExtent,
  receptionOutcome,
  partyKind,
};

export type DossierTerms = typeof dossierTerms;
