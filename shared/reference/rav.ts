// The 25 RAV designations and the meldkamer where each is designated to work, as relations with validity of their own:
// a RAV may work at another meldkamer than its veiligheidsregio, and has done so (Zaanstreek-Waterland, 2019).

import type { Instant } from '#shared/base/time.ts';
import { type MeldkamerId, REGIONS, type RegionCode, regionOf } from './meldkamers.ts';

export type RavPlacement = {
  readonly meldkamer: MeldkamerId;
  readonly from: Instant;
  /** Null while it lasts. */
  readonly until: Instant | null;
  readonly source: string;
};

export type RavDesignation = {
  /** The designation is keyed by its region; organisations come and go. */
  readonly region: RegionCode;
  /** Organisation names were not confirmed by a source for every region; correct them here. */
  readonly organisations: readonly string[];
  readonly placements: readonly RavPlacement[];
};

const BESLUIT = 'Besluit aanwijzing meldkamers, art. 1';
const BESLUIT_IN_FORCE = '2020-07-01T00:00:00.000Z' as Instant;

const ORGANISATIONS: Readonly<Record<string, readonly string[]>> = {
  '01': ['Ambulancezorg Groningen'],
  '02': ['RAV Fryslân'],
  '03': ['UMCG Ambulancezorg'],
  '04': ['RAV IJsselland'],
  '05': ['Ambulance Oost'],
  '06': ['RAV Noord- en Oost-Gelderland'],
  '07': ['RAV Gelderland-Midden'],
  '08': ['RAV Gelderland-Zuid'],
  '09': ['Regionale Ambulance Voorziening Utrecht'],
  '10': ['RAV Noord-Holland-Noord'],
  '11': ['Ambulance Amsterdam'],
  '12': ['RAV Kennemerland'],
  '13': ['Ambulance Amsterdam'],
  '14': ['RAV Gooi en Vechtstreek'],
  '15': ['RAV Haaglanden'],
  '16': ['RAV Hollands Midden'],
  '17': ['AmbulanceZorg Rotterdam-Rijnmond'],
  '18': ['Ambulancedienst Zuid-Holland-Zuid'],
  '19': ['RAV Zeeland'],
  '20': ['RAV Brabant Midden-West-Noord'],
  '21': ['RAV Brabant Midden-West-Noord'],
  '22': ['GGD Brabant-Zuidoost'],
  '23': ['AmbulanceZorg Limburg-Noord'],
  '24': ['GGD Zuid Limburg'],
  '25': ['RAV Flevoland'],
};

/** Placements that differ from the region's own meldkamer, or did. */
const EARLIER: Readonly<Record<string, readonly RavPlacement[]>> = {
  '11': [
    {
      meldkamer: 'AMS',
      from: '2019-05-14T00:00:00.000Z' as Instant,
      until: BESLUIT_IN_FORCE,
      source: 'LMS, vragen en antwoorden meldkamer Noord-Holland (2019): ambulance bleef voorlopig in Amsterdam',
    },
  ],
};

export const RAV_DESIGNATIONS: readonly RavDesignation[] = REGIONS.map((region) => ({
  region: region.code,
  organisations: ORGANISATIONS[region.code] ?? [],
  placements: [
    ...(EARLIER[region.code] ?? []),
    { meldkamer: region.meldkamer, from: BESLUIT_IN_FORCE, until: null, source: BESLUIT },
  ],
}));

const BY_REGION = new Map(RAV_DESIGNATIONS.map((designation) => [designation.region as string, designation]));

/** R3: where the ambulance function of a region was designated to be at that moment; before any record, where its region belongs. */
export function ravMeldkamerOf(region: RegionCode, at: Instant): MeldkamerId {
  const placements = BY_REGION.get(region)?.placements ?? [];
  const placement = placements.find(({ from, until }) => from <= at && (until === null || at < until));
  if (placement !== undefined) return placement.meldkamer;
  const home = regionOf(region);
  if (home === null) throw new Error(`No region ${region}`);
  return home.meldkamer;
}
