// What a cell of the matrix says: which part is worst, what fraction, which host, and all of it in words for its accessible name.
// Pure; it never draws and never calls an unknown place known.

import type { Instant } from '#shared/base/time.ts';
import { isHome } from '#shared/location/combined.ts';
import { worstClass } from '#shared/location/location.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import { isKnown } from '#shared/overview/freshness.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { RollUp } from '#shared/overview/roll-up.ts';
import type { CacoSharing } from '#shared/staffing/shared-caco.ts';
import { unheardText } from '../../../i18n/exercise/unheard-text.ts';
import { nearMoment } from '../../../i18n/format.ts';
import type { I18n } from '../../../i18n/i18n.tsx';
import type { Words } from '../../../i18n/nl.ts';
import { stateText } from '../../../i18n/state-text.ts';
import { fractionText, spokenFraction } from '../../../parts/marks/fraction-text.ts';

export type CellText = {
  /** Codes of hosts or names of places; null where the class says enough. */
  readonly where: string | null;
  /** `1/3`, `uitgifte`; null when all parts are in the worst class. */
  readonly fraction: string | null;
  /** Last known place, for what is unknown. */
  readonly last: string | null;
  /** The same where there is no room for it. */
  readonly lastNarrow: string | null;
};

type Last = { readonly full: string; readonly narrow: string };

type Saying = Pick<I18n, 'words' | 'naming' | 'language'> & {
  /** The moment that is looked at. */
  readonly now: Instant | null;
};

export function cellText(cell: CellView, saying: Saying): CellText {
  const last = lastOf(cell, saying);
  return {
    where: whereOf(cell, saying),
    fraction: fractionText(cell, saying.words),
    last: last?.full ?? null,
    lastNarrow: last?.narrow ?? null,
  };
}

function whereOf({ worst, worstParts }: CellView, { naming }: Saying): string | null {
  if (worst === 'double-claim') {
    const codes = worstParts.flatMap((part) => part.standing.map((claim) => naming.placeCode(claim.location)));
    return [...new Set(codes)].sort().join('/');
  }
  if (worst !== 'other-meldkamer' && worst !== 'outside') return null;
  const places = [
    ...new Set(
      // R84: also where it was named to be and taken back by no word.
      [...worstParts.flatMap(({ claim }) => claim ?? []), ...worstParts.flatMap(({ lasting }) => lasting)].map((one) =>
        naming.placeCode(one.location),
      ),
    ),
  ];
  const [first] = places;
  if (first === undefined) return null;
  return places.length === 1 ? first : `${first} +${places.length - 1}`;
}

function lastOf(cell: CellView, { words, naming, language, now }: Saying): Last | null {
  const { worst, parts, worstParts } = cell;
  const { narrow } = words.console;
  if (!isHome(worst) && worst !== 'unknown') return null;
  if (worst === 'unknown' && worstParts.some(({ unconfirmedReturn }) => unconfirmedReturn))
    return { full: words.domain.unconfirmedReturn, narrow: narrow.toConfirm };
  // Why the alarm beside it is on, whatever else is unknown.
  if (parts.some(({ unconfirmedBy }) => unconfirmedBy.length > 0))
    return { full: words.domain.returnToConfirm.short, narrow: narrow.toConfirm };
  if (worst !== 'unknown') return null;
  const part = lastKnownPart(cell);
  if (part === null) return { full: neverText(cell, words), narrow: narrow[NEVER_NARROW[cell.connection]] };
  if (part.lastClass === 'unknown') return null;
  const label = lastLabel(part, { words, naming });
  const full =
    part.confirmedAt === null
      ? words.domain.lastKnownBare(label)
      : words.domain.lastKnown(label, nearMoment(part.confirmedAt, now, language));
  return { full, narrow: narrow.last(placeOf(part, naming) ?? label) };
}

const NEVER_NARROW = { joined: 'never', missing: 'never', 'not-yet': 'notConnected', apart: 'apart' } as const;

/** That nobody said where it is; of a meldkamer that has no feed, that it is not heard at all. */
function neverText({ connection }: CellView, words: Words): string {
  return connection === 'joined' ? words.console.neverStated : unheardText(connection, words);
}

/** Of what became unknown, the part whose last known place was worst; null when nothing was ever said about any of them. */
function lastKnownPart({ worstParts }: CellView): FunctionView | null {
  const spoken = worstParts.filter((part) => part.claim !== null);
  const worst = worstClass(spoken.map((part) => part.lastClass));
  return spoken.find((part) => part.lastClass === worst) ?? spoken[0] ?? null;
}

function lastLabel(part: FunctionView, { words, naming }: Pick<Saying, 'words' | 'naming'>): string {
  const label = words.domain.locationClass[part.lastClass];
  const place = placeOf(part, naming);
  return place === null ? label : `${label} ${place}`;
}

/** Null where the class says enough. */
function placeOf({ claim, lastClass }: FunctionView, naming: I18n['naming']): string | null {
  if (claim === null || lastClass === 'own' || lastClass === 'double-claim') return null;
  return naming.placeCode(claim.location);
}

function doubtText(cell: CellView, words: Words): string {
  return cell.freshness === 'never' ? neverText(cell, words) : words.domain.freshness[cell.freshness];
}

export type CellNews = { readonly changed: boolean };

/** Everything the cell shows, in words, most important first. Colour, shape and place say nothing that is not said here. */
export function cellName(cell: CellView, saying: Saying, { changed }: CellNews): string {
  const { words, naming } = saying;
  const { domain, console: own } = words;
  const text = cellText(cell, saying);
  return [
    `${domain.discipline[cell.discipline]} ${naming.meldkamer(cell.meldkamer)}`,
    domain.locationSentence[cell.worst],
    text.where,
    cell.worst === 'own' || text.fraction === null ? null : own.someParts(cell.worstParts.length, cell.parts.length),
    spokenFraction(text.fraction),
    text.last,
    cell.worstParts.some(({ lasting }) => lasting.length > 0) ? domain.elsewhereToConfirm.short : null,
    isKnown(cell.freshness) && cell.freshness === 'live' ? null : doubtText(cell, words),
    cell.freshness !== 'refused' && isPartRefused(cell) ? domain.freshness.refused : null,
    cell.manual ? domain.manual : null,
    ...alarmTexts(cell.mark, words),
    cell.state === null ? null : own.stateSpoken(stateText(cell.state, words, naming)),
    staffingText(cell, words),
    cell.staffingContradicted ? domain.staffingContradicted.short : null,
    cell.sharing === null ? null : cacoText(cell.sharing, saying),
    cell.planbaarElsewhere.length > 0 ? own.planbaarSpoken : null,
    changed ? own.changedSpoken : null,
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

/** What the mark shows, in words. */
export function alarmTexts(mark: RollUp | null, { alarms, console: own }: Words): readonly string[] {
  if (mark === null) return [];
  if (mark.returned) return [own.returnedIn(mark.count)];
  const counted = own.alarmsInCell(mark.count, alarms.priority[mark.priority]);
  return mark.unacknowledged ? [counted, alarms.unacknowledged] : [counted];
}

/** R83. Said of the cell also where another part is in more doubt still. */
export function isPartRefused({ parts }: CellView): boolean {
  return parts.some(({ freshness }) => freshness === 'refused');
}

/** R92. */
export function cacoText(
  { with: other, isSaidByOther, isContradicted }: CacoSharing,
  { words, naming }: Pick<Saying, 'words' | 'naming'>,
): string {
  const { agreed, contested, saidByOther } = words.domain.cacoShared;
  if (isContradicted) return contested(naming.subject(other));
  return (isSaidByOther ? saidByOther : agreed)(naming.subject(other));
}

function staffingText({ staffing, staffingFreshness }: CellView, { domain, console: own }: Words): string {
  if (staffing === null || staffingFreshness === null) return own.noStaffing;
  const level = own.staffingSpoken(domain.staffing[staffing]);
  return isKnown(staffingFreshness) ? level : `${level} (${domain.freshness[staffingFreshness]})`;
}
