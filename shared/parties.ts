// The parties that share the responsibility for the meldkamers: the 54 of the Strategisch Meldkamerberaad, plus police and LMS.
// Source: Inspectie JenV, brief van 3 maart 2025 (kenmerk 6225307): 25 VR, 25 RAV, KMar and three ministries are the 54.

import { REGIONS } from './meldkamers.ts';

export type PartyKind =
  | 'veiligheidsregio'
  | 'rav'
  | 'kmar'
  | 'ministry'
  | 'police'
  | 'lms'
  | 'inspectorate'
  | 'deliberation';

export type Party = {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  /** One of the 54 that share the responsibility. */
  readonly shares: boolean;
};

export const PARTIES: readonly Party[] = [
  ...REGIONS.map(({ code, name }) => party(`vr-${code}`, 'veiligheidsregio', `Veiligheidsregio ${name}`, true)),
  ...REGIONS.map(({ code, name }) => party(`rav-${code}`, 'rav', `RAV ${name}`, true)),
  party('kmar', 'kmar', 'Koninklijke Marechaussee', true),
  party('jenv', 'ministry', 'Ministerie van Justitie en Veiligheid', true),
  party('vws', 'ministry', 'Ministerie van Volksgezondheid, Welzijn en Sport', true),
  party('defensie', 'ministry', 'Ministerie van Defensie', true),
  party('politie', 'police', 'Politie', false),
  party('lms', 'lms', 'Landelijke Meldkamer Samenwerking', false),
  party('inspectie-jenv', 'inspectorate', 'Inspectie Justitie en Veiligheid', false),
  party('igj', 'inspectorate', 'Inspectie Gezondheidszorg en Jeugd', false),
  party('smb', 'deliberation', 'Strategisch Meldkamerberaad', false),
  party('bmb', 'deliberation', 'Bestuurlijk Meldkamerberaad', false),
];

function party(id: string, kind: PartyKind, name: string, shares: boolean): Party {
  return { id, kind, name, shares };
}
