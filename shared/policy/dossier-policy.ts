// What policy says about deviations: who may decide on which mandate, who must be told, who is called next, what must be guaranteed.
// Proposals with an owner and a source, to be replaced by the real frames once those are known. No norm is written into a rule.

import { DAY, HOUR, MINUTE } from '#shared/base/time.ts';
import type { AfwijkingKind } from '#shared/deviation/statement.ts';
import type { Discipline } from '#shared/reference/functions.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { type PartyId, partyNamed } from '#shared/reference/parties.ts';

/** `responsible`: whoever answers for the function; `responsible-ministries`: those that answer for it in politics (shared/reference/parties.ts). */
export type PartyChoice =
  | PartyId
  | 'responsible'
  | 'veiligheidsregios-of-meldkamer'
  | 'ravs-of-meldkamer'
  | 'ministries'
  | 'responsible-ministries'
  | 'inspectorates';

export const MANDATE_REACHES = ['meldkamer', 'anywhere'] as const;
export type MandateReach = (typeof MANDATE_REACHES)[number];

/** Who may decide about a kind of deviation, in which capacity, and where that is written. */
export type Mandate = {
  /** By which a decision names it; the same over versions of policy. */
  readonly id: string;
  readonly kinds: readonly AfwijkingKind[];
  readonly party: PartyChoice;
  /** `meldkamer`: only while the functions go to one of the ten, and it is said to which. */
  readonly to: MandateReach;
  readonly capacity: string;
  /** The ground as it is to be quoted in a decision. */
  readonly basis: string;
  readonly source: string;
};

/** One step of the ladder. Nobody named means: nobody can be reached at this step, and that is recorded. */
export type LadderStep = {
  readonly name: string;
  readonly parties: readonly PartyChoice[];
  /** What whoever holds this step can do. */
  readonly authority: string;
  /** Milliseconds after which the next step is taken. */
  readonly within: number;
};

export type Ladder = {
  /** Empty: every kind. */
  readonly kinds: readonly AfwijkingKind[];
  /** Empty: every meldkamer. */
  readonly meldkamers: readonly MeldkamerId[];
  readonly steps: readonly LadderStep[];
};

/** Who must be told about the start and the return of a deviation, and how soon. */
export type NoticeRule = {
  /** Empty: every kind. */
  readonly kinds: readonly AfwijkingKind[];
  readonly parties: readonly PartyChoice[];
  /** Milliseconds within which receipt must be confirmed. */
  readonly within: number;
};

export type GuaranteeItem = { readonly id: GuaranteeId; readonly name: string };

export type Checklist = {
  readonly version: string;
  readonly source: string;
  readonly items: readonly GuaranteeItem[];
};

/** How far one meldkamer can do the work of another. `unknown` is an answer. */
export const TAKEOVER_EXTENTS = ['fully', 'partly', 'not', 'unknown'] as const;
export type TakeoverExtent = (typeof TAKEOVER_EXTENTS)[number];

export type TakeoverRelation = {
  readonly from: MeldkamerId;
  readonly to: MeldkamerId;
  /** Null: all disciplines. */
  readonly discipline: Discipline | null;
  readonly extent: TakeoverExtent;
  /** Day of the last test, as 2024-05-14; null when never tested as far as is known. */
  readonly testedOn: string | null;
  readonly source: string;
};

/** Every duration is in milliseconds. */
export type DossierPolicy = {
  readonly mandates: readonly Mandate[];
  /** The first one that fits the kind and the meldkamer counts. */
  readonly ladders: readonly Ladder[];
  readonly notices: readonly NoticeRule[];
  readonly checklist: Checklist;
  readonly takeovers: readonly TakeoverRelation[];
  /** How many registrations and steps one key may send per second for ever, and at once after a quiet time. */
  readonly writing: { readonly perSecond: number; readonly burst: number };
  /** A spoken decision that LMS noted for another is to be confirmed or denied within this time. */
  readonly confirmSpokenWithin: number;
  /** An end that comes nearer than this is warned for. */
  readonly endWarning: number;
  /** After the confirmed return an evaluation is due within this time. */
  readonly evaluationWithin: number;
  /** A move that nobody announced belongs to the same deviation when it begins again at the same place within this time; later it is a new one. */
  readonly resumeWithin: number;
  /** Functions of one meldkamer that go to one place within this time are one deviation (R126). 0: each post has one of its own. */
  readonly joinWithin: number;
  /** This many meldkamers that are disturbed or silent within `eventWithin` are proposed as one gebeurtenis (R132). */
  readonly eventFrom: number;
  /** From one to ten minutes. 0, as policies of before have it: nothing is proposed. */
  readonly eventWithin: number;
  /** Fewer of the ten that stand on their own than this is an alarm (R137). 0, as policies of before have it: they are not counted. */
  readonly independentFrom: number;
  /** The same function and kind within this time is a recurrence. */
  readonly recurrenceWithin: number;
};

const PROPOSAL = 'Voorstel; een vastgesteld kader is niet gevonden';

function id(text: string): PartyId {
  const party = partyNamed(text);
  if (party === null) throw new Error(`No party ${text}`);
  return party.id;
}

const CHECKLIST: readonly string[] = [
  'Continuïteitsgarantie vergelijkbaar met de meldkamer',
  'Opschaalbaarheid bij crises',
  'Kwaliteit en patiëntveiligheid',
  'Beschikbaarheid van ICT, telefonie en radio',
  'Fysieke beveiliging en informatiebeveiliging',
  'Terugvaloptie en terugkeerplan',
  'Bezetting op beide locaties',
  'Informatiedeling met de andere disciplines en de CaCo',
  'Beheersbaarheid voor LMS',
  'Begin, einde en herzieningsdatum',
  'Wijze van evaluatie',
  'Besluit, mandaat en geraadpleegde partijen',
  'Inspecties geïnformeerd',
];

const LADDER: readonly LadderStep[] = [
  {
    name: 'Verantwoordelijke partij',
    parties: ['responsible'],
    authority: 'Kan de eigen meldkamerfunctie terugbrengen of een besluit vragen',
    within: 15 * MINUTE,
  },
  {
    name: 'LMS operaties',
    parties: [id('lms')],
    authority: 'Beheer van de meldkamers; roept partijen bijeen, geen gezag over de uitvoering van een functie',
    within: 15 * MINUTE,
  },
  {
    name: 'Strategisch Meldkamerberaad',
    parties: [id('smb')],
    authority: 'Landelijke strategische sturing; mandaat om in te grijpen is niet vastgelegd',
    within: 30 * MINUTE,
  },
  {
    name: 'Verantwoordelijke ministeries',
    parties: ['responsible-ministries'],
    authority: 'Stelselverantwoordelijkheid; doorzettingsmacht is niet uitgewerkt (Inspectie JenV, 3 maart 2025)',
    within: 60 * MINUTE,
  },
];

/** What a mandate of a policy without names is called: as the proposal calls the same one, else by its holder and its ground. */
export function mandateIdOf({ party, basis }: Pick<Mandate, 'party' | 'basis'>): string {
  const same = DEFAULT_DOSSIER_POLICY.mandates.find((one) => one.party === party && one.basis === basis);
  if (same !== undefined) return same.id;
  return `${party} ${basis}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export const DEFAULT_DOSSIER_POLICY: DossierPolicy = {
  mandates: [
    {
      // The law lets any of the ten perform a function for another; a place outside them is no such uitwijk.
      id: 'eigen-uitwijk',
      kinds: ['uitwijk'],
      party: 'responsible',
      to: 'meldkamer',
      capacity: 'Verantwoordelijk voor de eigen meldkamerfunctie',
      basis: 'Politiewet 2012, art. 25b; Regeling hoofdlijnen beleid en beheer meldkamers',
      source:
        'Memorie van toelichting Wijzigingswet meldkamers: een meldkamer kan de functie voor een ander werkgebied uitvoeren',
    },
    {
      // Nobody but the SMB and the BMB decides about a place outside the ten.
      id: 'beheer-lms',
      kinds: ['uitwijk', 'storing', 'onderhoud'],
      party: id('lms'),
      to: 'meldkamer',
      capacity: 'Beheerder van de meldkamers',
      basis: 'Besluit beheer politie, art. 43b',
      source: 'Besluit van 3 juli 2024',
    },
    {
      id: 'werkwijze-smb',
      kinds: ['tijdelijke-wijziging-werkwijze'],
      party: id('smb'),
      to: 'anywhere',
      capacity: 'Landelijke strategische sturing',
      basis: 'Procedure tijdelijke wijziging werkwijze (SMB/BMB)',
      source: 'Kamerstuk 29 247 nr. 430; de tekst van de procedure is niet gevonden',
    },
    {
      id: 'pilots-bmb',
      kinds: ['tijdelijke-wijziging-werkwijze', 'pilot'],
      party: id('bmb'),
      to: 'anywhere',
      capacity: 'Hoogste bestuurlijk orgaan',
      basis: 'Kaders en randvoorwaarden pilots (SMB/BMB)',
      source: 'Kamerstuk 29 247 nr. 430; de tekst van de kaders is niet gevonden',
    },
  ],
  ladders: [{ kinds: [], meldkamers: [], steps: LADDER }],
  notices: [
    {
      kinds: [],
      parties: [
        id('lms'),
        'responsible',
        'veiligheidsregios-of-meldkamer',
        'ravs-of-meldkamer',
        id('politie'),
        id('kmar'),
      ],
      within: HOUR,
    },
    { kinds: [], parties: ['inspectorates', 'ministries', id('smb')], within: DAY },
  ],
  checklist: {
    version: '2026-1',
    source: `${PROPOSAL}; opgesteld uit Kamerstuk 29 247 nr. 430 en de onderzoeken van de inspectie`,
    items: CHECKLIST.map((name, index) => ({
      id: `g${String(index + 1).padStart(2, '0')}` as GuaranteeId,
      name,
    })),
  },
  takeovers: [
    {
      from: 'DHG',
      to: 'RTD',
      discipline: null,
      extent: 'partly',
      testedOn: '2024-05-14',
      source: 'LMS: Rotterdam hielp met de aanname tijdens de migratie van Den Haag (mei 2024)',
    },
  ],
  writing: { perSecond: 100, burst: 10_000 },
  confirmSpokenWithin: 3 * DAY,
  endWarning: 7 * DAY,
  evaluationWithin: 42 * DAY,
  resumeWithin: DAY,
  joinWithin: 15 * MINUTE,
  eventFrom: 3,
  eventWithin: 5 * MINUTE,
  independentFrom: 7,
  recurrenceWithin: 731 * DAY,
};
