// The ten meldkamers and the 25 veiligheidsregio's they serve. Reference data with a source; never a rule.
// Source: Besluit aanwijzing meldkamers, art. 1 (BWBR0043931). Coordinates are those of the city, on purpose not of the building.

export const MELDKAMER_IDS = ['NNL', 'ONL', 'MNL', 'NHL', 'AMS', 'DHG', 'RTD', 'ZWB', 'OBR', 'LIM'] as const;
export type MeldkamerId = (typeof MELDKAMER_IDS)[number];

export type Meldkamer = {
  readonly id: MeldkamerId;
  readonly name: string;
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
};

/** Two digits, `01` to `25`, as the veiligheidsregio's are customarily numbered. */
export type RegionCode = string & { readonly __region: true };

export type Region = { readonly code: RegionCode; readonly name: string; readonly meldkamer: MeldkamerId };

export const MELDKAMERS: readonly Meldkamer[] = [
  { id: 'NNL', name: 'Noord-Nederland', city: 'Drachten', latitude: 53.11, longitude: 6.1 },
  { id: 'ONL', name: 'Oost-Nederland', city: 'Apeldoorn', latitude: 52.21, longitude: 5.97 },
  { id: 'MNL', name: 'Midden-Nederland', city: 'Hilversum', latitude: 52.22, longitude: 5.18 },
  { id: 'NHL', name: 'Noord-Holland', city: 'Haarlem', latitude: 52.38, longitude: 4.64 },
  { id: 'AMS', name: 'Amsterdam', city: 'Amsterdam', latitude: 52.37, longitude: 4.9 },
  { id: 'DHG', name: 'Den Haag', city: 'Den Haag', latitude: 52.08, longitude: 4.31 },
  { id: 'RTD', name: 'Rotterdam', city: 'Rotterdam', latitude: 51.92, longitude: 4.48 },
  { id: 'ZWB', name: 'Zeeland-West-Brabant', city: 'Bergen op Zoom', latitude: 51.5, longitude: 4.29 },
  { id: 'OBR', name: 'Oost-Brabant', city: "'s-Hertogenbosch", latitude: 51.7, longitude: 5.3 },
  { id: 'LIM', name: 'Limburg', city: 'Maastricht', latitude: 50.85, longitude: 5.69 },
];

function regionsOf(meldkamer: MeldkamerId, names: Readonly<Record<string, string>>): readonly Region[] {
  return Object.entries(names).map(([code, name]) => ({ code: code as RegionCode, name, meldkamer }));
}

/** In the order of their codes. */
export const REGIONS: readonly Region[] = [
  ...regionsOf('NNL', { '01': 'Groningen', '02': 'Fryslân', '03': 'Drenthe' }),
  ...regionsOf('ONL', {
    '04': 'IJsselland',
    '05': 'Twente',
    '06': 'Noord- en Oost-Gelderland',
    '07': 'Gelderland-Midden',
    '08': 'Gelderland-Zuid',
  }),
  ...regionsOf('MNL', { '09': 'Utrecht', '14': 'Gooi en Vechtstreek', '25': 'Flevoland' }),
  ...regionsOf('NHL', { '10': 'Noord-Holland-Noord', '11': 'Zaanstreek-Waterland', '12': 'Kennemerland' }),
  ...regionsOf('AMS', { '13': 'Amsterdam-Amstelland' }),
  ...regionsOf('DHG', { '15': 'Haaglanden', '16': 'Hollands Midden' }),
  ...regionsOf('RTD', { '17': 'Rotterdam-Rijnmond', '18': 'Zuid-Holland-Zuid' }),
  ...regionsOf('ZWB', { '19': 'Zeeland', '20': 'Midden- en West-Brabant' }),
  ...regionsOf('OBR', { '21': 'Brabant-Noord', '22': 'Brabant-Zuidoost' }),
  ...regionsOf('LIM', { '23': 'Limburg-Noord', '24': 'Limburg-Zuid' }),
].sort((one, other) => (one.code < other.code ? -1 : 1));

const BY_ID = new Map(MELDKAMERS.map((meldkamer) => [meldkamer.id, meldkamer]));
const BY_CODE = new Map(REGIONS.map((region) => [region.code as string, region]));

export function isMeldkamerId(text: string): text is MeldkamerId {
  return BY_ID.has(text as MeldkamerId);
}

export function meldkamerOf(id: MeldkamerId): Meldkamer {
  const meldkamer = BY_ID.get(id);
  if (meldkamer === undefined) throw new Error(`No meldkamer ${id}`);
  return meldkamer;
}

export function regionOf(code: string): Region | null {
  return BY_CODE.get(code) ?? null;
}

export function regionsServedBy(meldkamer: MeldkamerId): readonly Region[] {
  return REGIONS.filter((region) => region.meldkamer === meldkamer);
}
