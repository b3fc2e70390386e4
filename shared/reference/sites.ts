// Known places outside the ten buildings where a function was, is or may be performed. City level only, never an address.

import { plainName } from '#shared/base/plain-name.ts';
import type { Instant } from '#shared/base/time.ts';
import type { MeldkamerId } from './meldkamers.ts';

/** `transitional`: lawful under art. 2 of the Besluit until the function is performed in the new building. */
export type SiteKind = 'transitional' | 'zorgcoordinatiecentrum' | 'national-112';

export type Site = {
  readonly place: string;
  readonly kind: SiteKind;
  readonly name: string;
  /** The meldkamer whose functions it may stand in for; null when it stands in for none. */
  readonly meldkamer: MeldkamerId | null;
  readonly from: Instant;
  /** Null: until the event named in `endsOn`, or without end. */
  readonly until: Instant | null;
  readonly endsOn?: string;
  readonly source: string;
};

const BESLUIT_IN_FORCE = '2020-07-01T00:00:00.000Z' as Instant;
const APELDOORN_LIVE = '2023-03-21T14:30:00.000Z' as Instant;
const ARTICLE_2 = 'Besluit aanwijzing meldkamers, art. 2';

function transitional(place: string, meldkamer: MeldkamerId, until: Instant | null, endsOn?: string): Site {
  return {
    place,
    kind: 'transitional',
    name: `Meldkamer ${place} (overgang)`,
    meldkamer,
    from: BESLUIT_IN_FORCE,
    until,
    ...(endsOn === undefined ? {} : { endsOn }),
    source: ARTICLE_2,
  };
}

export const SITES: readonly Site[] = [
  transitional('Arnhem', 'ONL', APELDOORN_LIVE),
  transitional('Hengelo', 'ONL', APELDOORN_LIVE),
  transitional('Nijmegen', 'ONL', APELDOORN_LIVE),
  // No source confirms that Hilversum is in use; close these two when the move is confirmed.
  transitional('Utrecht', 'MNL', null, 'ingebruikname meldkamer Hilversum'),
  transitional('Lelystad', 'MNL', null, 'ingebruikname meldkamer Hilversum'),
  {
    place: 'Bilthoven',
    kind: 'zorgcoordinatiecentrum',
    name: 'Zorgcoördinatiecentrum Midden-Nederland',
    meldkamer: null,
    from: '2020-06-20T00:00:00.000Z' as Instant,
    until: null,
    source: 'zcc-mnl.nl, opening 20 juni 2020',
  },
  {
    place: 'Zeist',
    kind: 'zorgcoordinatiecentrum',
    name: 'Zorgcoördinatiecentrum Zeist',
    meldkamer: null,
    from: '2020-01-01T00:00:00.000Z' as Instant,
    until: null,
    source: 'Kamerstuk 29 247 nr. 430 (27 oktober 2023)',
  },
  {
    place: 'Driebergen',
    kind: 'national-112',
    name: 'Landelijke 112-centrale',
    meldkamer: null,
    from: '2019-01-01T00:00:00.000Z' as Instant,
    until: null,
    source: 'Landelijke Eenheid politie, zoals beschreven in 2019',
  },
];

/** R3: is this place, at this moment, a lawful temporary home of this meldkamer? */
export function isTransitionalSite(place: string, meldkamer: MeldkamerId, at: Instant): boolean {
  const asked = plainName(place);
  return SITES.some(
    (site) =>
      site.kind === 'transitional' &&
      site.meldkamer === meldkamer &&
      plainName(site.place) === asked &&
      site.from <= at &&
      (site.until === null || at < site.until),
  );
}
