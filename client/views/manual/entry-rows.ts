// The rows of the form before anything is filled in: of each function and post what is shown, and what would be confirmed again. Pure.

import type { Claim } from '#shared/location/location.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import type { StaffingView } from '#shared/overview/staffing-view.ts';
import { functionState, type Picture } from '#shared/picture/picture.ts';
import { reportsOn } from '#shared/picture/post-staffing.ts';
import type { PostId } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Draft, FormField } from '../../form/field.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import {
  knownText,
  locationFields,
  returnFields,
  seatsToReconfirm,
  staffingFields,
  toReconfirm,
} from './entry-fields.ts';

export type PlaceRow = {
  readonly shown: FunctionView;
  /** What the one who enters said of it last. */
  readonly own: Claim | null;
  /** R11: what is confirmed again is one's own word, never that of another source in one's own name. */
  readonly known: FunctionView;
};

export type SeatsRow = {
  readonly post: PostId;
  readonly shown: StaffingView | null;
  readonly known: StaffingView | null;
  /** The minimum of the policy, which goes before what anyone fills in. */
  readonly agreed: number | null;
};

export type EntryRows = {
  readonly places: readonly PlaceRow[];
  readonly seats: readonly SeatsRow[];
  /** Functions of others of which this meldkamer may say that they went home. */
  readonly guests: readonly FunctionView[];
};

/** @param source As whom it is entered; null: as nobody. */
export function entryRows(
  picture: Picture,
  view: MeldkamerView,
  guests: readonly FunctionView[],
  source: SourceId | null,
): EntryRows {
  const posts = [...new Set(view.functions.map(({ post }) => post))];
  return {
    places: view.functions.map((shown) => {
      const own = source === null ? null : (functionState(picture, shown.id).claims[source] ?? null);
      return { shown, own, known: toReconfirm(shown, own) };
    }),
    seats: posts.map((post) => {
      const shown = view.staffing.find((one) => one.post === post) ?? null;
      const { byHand } = reportsOn(picture, post);
      const known = seatsToReconfirm(shown, byHand?.source === source ? byHand : null);
      return { post, shown, known, agreed: agreedOf(picture, post) };
    }),
    guests,
  };
}

function agreedOf({ policy }: Picture, post: PostId): number | null {
  const all = policy.staffing.minimums;
  const agreed = all.find((one) => one.post === post && one.qualification === null && one.during === null);
  return agreed?.minimum ?? null;
}

/** By row what a tick of "still holds" is about. */
export function knownTexts({ places, seats, guests }: EntryRows): ReadonlyMap<string, string | null> {
  return new Map<string, string | null>([
    ...[...places.map(({ known }) => known), ...guests].map((one) => [one.id, knownText(one)] as const),
    ...seats.map(({ post, known }) => [post, knownText(known)] as const),
  ]);
}

/** By row what is asked of it, in the order of the page. */
export function fieldsByRow(
  { places, seats, guests }: EntryRows,
  draft: Draft,
  i18n: I18n,
): ReadonlyMap<string, readonly FormField[]> {
  return new Map<string, readonly FormField[]>([
    ...places.map(({ known }) => [known.id, locationFields(known, draft, i18n)] as const),
    ...seats.map(({ post, known, agreed }) => [post, staffingFields(post, known, agreed, draft, i18n)] as const),
    ...guests.map((one) => [one.id, returnFields(one, i18n)] as const),
  ]);
}
