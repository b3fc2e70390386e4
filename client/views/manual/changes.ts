// What recording would change: of each row that says something, what was known and what is said now, as text. Pure.

import type { Instant } from '#shared/base/time.ts';
import { type Location, sameLocation } from '#shared/location/location.ts';
import { readDraft } from '../../form/draft.ts';
import type { Draft, FormField } from '../../form/field.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { isTouched, type LocationSaid, type StaffingSaid, saidOfGuest } from './entry-fields.ts';
import type { EntryRows, PlaceRow, SeatsRow } from './entry-rows.ts';
import { type Seats, saidLocation, saidSeats } from './manual-events.ts';

export type Change = {
  readonly row: string;
  readonly name: string;
  /** Null: nothing was known. */
  readonly from: string | null;
  /** Null: what is filled in is not complete yet. */
  readonly to: string | null;
  /** It says what is known already. */
  readonly isSame: boolean;
};

/** In the order of the page; nothing filled in is no change. */
export function changesOf(
  { places, seats, guests }: EntryRows,
  fields: ReadonlyMap<string, readonly FormField[]>,
  draft: Draft,
  now: Instant,
  i18n: I18n,
): readonly Change[] {
  const said = (row: string): unknown => {
    const read = readDraft(fields.get(row) ?? [], draft);
    return read.ok ? read.body[row] : null;
  };
  return [
    ...places
      .filter(({ shown }) => isTouched(shown.id, draft))
      .map((row) => placeChange(row, said(row.shown.id) as LocationSaid | null, now, i18n)),
    ...seats
      .filter(({ post }) => isTouched(post, draft))
      .map((row) => seatsChange(row, said(row.post) as StaffingSaid | null, i18n)),
    ...guests
      .filter(({ id }) => isTouched(id, draft))
      .map((shown) =>
        placeChange({ shown, own: null, known: shown }, saidOfGuest(said(shown.id) as LocationSaid), now, i18n),
      ),
  ];
}

function placeChange(
  { shown, known }: PlaceRow,
  said: LocationSaid | null,
  now: Instant,
  { naming, words }: I18n,
): Change {
  const from = shown.claim?.location ?? null;
  const to = said === null ? null : saidLocation(known, said, now);
  const text = (place: Location | null) =>
    place?.kind === 'unknown' ? words.manual.choice.unknown : place && naming.place(place);
  const isSame = from !== null && to !== null && sameLocation(from, to);
  return { row: shown.id, name: naming.function(shown.id), from: text(from), to: text(to), isSame };
}

function seatsChange({ post, shown, known, agreed }: SeatsRow, said: StaffingSaid | null, { naming, words }: I18n) {
  const { manual, domain } = words;
  const seats: Seats | null = shown?.headcount ? { ...shown.headcount, sharedWith: shown.sharedWith } : null;
  const text = (one: Seats | null) => {
    if (one === null) return null;
    const shared = one.sharedWith == null ? '' : `, ${domain.cacoShared.agreed(naming.subject(one.sharedWith))}`;
    return `${manual.headcount(one.filled, one.minimum ?? agreed)}${shared}`;
  };
  const [from, to] = [text(seats), text(said === null ? null : saidSeats(known, said))];
  return { row: post, name: manual.staffingOf(naming.post(post)), from, to, isSame: from !== null && from === to };
}
