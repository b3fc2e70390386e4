// The parties that share the responsibility for the meldkamers: the 54 of the Strategisch Meldkamerberaad, plus police and LMS.
// Source: Inspectie JenV, brief van 3 maart 2025 (kenmerk 6225307): 25 VR, 25 RAV, KMar and three ministries are the 54.

import { plainName } from '#shared/base/plain-name.ts';
import type { Actor } from './actor.ts';
import { type Discipline, type FunctionId, parseFunction } from './functions.ts';
import { REGIONS } from './meldkamers.ts';
import type { PartyKind } from './party-kind.ts';
import { type Role, roleRow } from './roles.ts';

/** `rav-09`, `vr-14`, `lms`. */
export type PartyId = string & { readonly __party: true };

export type Party = {
  readonly id: PartyId;
  readonly kind: PartyKind;
  readonly name: string;
  /** Other names by which keys and feeds mean the same party. */
  readonly aliases: readonly string[];
  /** One of the 54 that share the responsibility. */
  readonly shares: boolean;
};

/** Short names in common use; the organisations behind a RAV are in rav.ts. */
const RAV_NAMES: Readonly<Record<string, readonly string[]>> = {
  '09': ['RAVU', 'Regionale Ambulance Voorziening Utrecht'],
};

export const PARTIES: readonly Party[] = [
  ...REGIONS.map(({ code, name }) =>
    party(`vr-${code}`, 'veiligheidsregio', `Veiligheidsregio ${name}`, true, [`VR ${name}`]),
  ),
  ...REGIONS.map(({ code, name }) => party(`rav-${code}`, 'rav', `RAV ${name}`, true, RAV_NAMES[code])),
  party('kmar', 'kmar', 'Koninklijke Marechaussee', true, ['KMar']),
  party('jenv', 'ministry', 'Ministerie van Justitie en Veiligheid', true, ['Ministerie van JenV', 'JenV']),
  party('vws', 'ministry', 'Ministerie van Volksgezondheid, Welzijn en Sport', true, ['Ministerie van VWS', 'VWS']),
  party('defensie', 'ministry', 'Ministerie van Defensie', true, ['Defensie']),
  party('politie', 'police', 'Politie', false, ['Nationale Politie']),
  party('lms', 'lms', 'Landelijke Meldkamer Samenwerking', false, ['LMS', 'LMS operaties']),
  party('inspectie-jenv', 'inspectorate', 'Inspectie Justitie en Veiligheid', false, ['Inspectie JenV']),
  party('igj', 'inspectorate', 'Inspectie Gezondheidszorg en Jeugd', false, ['IGJ']),
  party('smb', 'deliberation', 'Strategisch Meldkamerberaad', false, ['SMB']),
  party('bmb', 'deliberation', 'Bestuurlijk Meldkamerberaad', false, ['BMB']),
];

function party(id: string, kind: PartyKind, name: string, shares: boolean, aliases: readonly string[] = []): Party {
  return { id: id as PartyId, kind, name, shares, aliases };
}

const BY_ID: ReadonlyMap<string, Party> = new Map(PARTIES.map((one) => [one.id, one]));

const BY_NAME: ReadonlyMap<string, Party> = new Map(
  PARTIES.flatMap((one) => [one.id, one.name, ...one.aliases].map((name) => [plainName(name), one])),
);

export function isPartyId(text: string): text is PartyId {
  return BY_ID.has(text);
}

export function partyOf(id: PartyId): Party {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`No party ${id}`);
  return found;
}

/** The party that is meant by an id, a name or one of its other names; null when it is none of the known ones. */
export function partyNamed(text: string): Party | null {
  return BY_NAME.get(plainName(text)) ?? null;
}

/** R80. The parties that a key of this role may be made out to; null when the role speaks for none and may be called anything. */
export function partiesOfRole(role: Role): readonly Party[] | null {
  const { speaksFor } = roleRow(role);
  return speaksFor === undefined ? null : PARTIES.filter(({ kind }) => speaksFor.includes(kind));
}

/** R80. For which party somebody acts: the one that the organisation is, when it is one that the role may speak for; else none. */
export function partyOfActor({ role, organisation }: Pick<Actor, 'role' | 'organisation'>): PartyId | null {
  const named = partyNamed(organisation);
  if (named === null || role === 'system') return null;
  return roleRow(role).speaksFor?.includes(named.kind) === true ? named.id : null;
}

/**
 * Who answers for the performance of a function: each service for its own meldkamerfunctie (Regeling hoofdlijnen beleid en beheer
 * meldkamers, 2020). The CaCo works for all services of a meldkamer together; its veiligheidsregio's stand for it here.
 */
export function responsibleFor(functionId: FunctionId): readonly PartyId[] {
  const tracked = parseFunction(functionId);
  if (tracked === null) return [];
  switch (tracked.discipline) {
    case 'ambulance':
      return tracked.region === null ? [] : [`rav-${tracked.region}` as PartyId];
    case 'brandweer':
      return tracked.region === null ? [] : [`vr-${tracked.region}` as PartyId];
    case 'politie':
      return ['politie' as PartyId];
    case 'kmar':
      return ['kmar' as PartyId];
    case 'caco':
      return REGIONS.filter(({ meldkamer }) => meldkamer === tracked.meldkamer).map(
        ({ code }) => `vr-${code}` as PartyId,
      );
  }
}

/** Who answers for the system in politics: JenV, for ambulance care beside VWS, for the KMar beside Defensie, whose service it is. */
export function ministriesOf(functionId: FunctionId): readonly PartyId[] {
  const beside: Partial<Record<Discipline, string>> = { ambulance: 'vws', kmar: 'defensie' };
  const discipline = parseFunction(functionId)?.discipline;
  const other = discipline === undefined ? undefined : beside[discipline];
  return (other === undefined ? ['jenv'] : ['jenv', other]) as PartyId[];
}
