// What is asked of each function and each post of a meldkamer: where it is and how it is staffed now. Nothing filled in says nothing. Pure.

import type { Instant } from '#shared/base/time.ts';
import { type Claim, sameLocation } from '#shared/location/location.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { StaffingView } from '#shared/overview/staffing-view.ts';
import { type PostId, parsePost } from '#shared/reference/functions.ts';
import { MELDKAMERS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import { countText } from '#shared/words/count-text.ts';
import type { Draft, DraftValue, FormField } from '../../form/field.ts';
import type { I18n } from '../../i18n/i18n.tsx';

const CHOICES = ['own', 'other', 'elsewhere', 'unknown'] as const;

/** What one row says; what is left open is not there, or null. */
export type LocationSaid = {
  readonly choice: (typeof CHOICES)[number] | null;
  readonly meldkamer?: MeldkamerId;
  readonly place?: string;
  /** What this source said last still holds. */
  readonly reconfirm?: boolean;
};
export type StaffingSaid = {
  readonly filled: number | null;
  readonly minimum?: number | null;
  /** R92. Of the CaCo: the other meldkamer that the same person works for. */
  readonly sharedWith?: MeldkamerId | null;
  readonly reconfirm?: boolean;
};

const TICK = '.reconfirm';
const MOST_PEOPLE = 1_000;

/** What is confirmed again is what this source said itself, whatever others say beside it. `own` null: it never said anything. */
export function toReconfirm(view: FunctionView, own: Claim | null): FunctionView {
  return own === null ? view : { ...view, claim: own };
}

/** The same of a post. */
export function seatsToReconfirm(known: StaffingView | null, own: StaffingState | null): StaffingView | null {
  return known === null || own === null ? known : { ...known, headcount: own.headcount, sharedWith: own.sharedWith };
}

/** @param view What would be confirmed again stands in its claim. */
export function locationFields(view: FunctionView, draft: Draft, { words, naming }: I18n): readonly FormField[] {
  const { manual, form } = words;
  const title = naming.function(view.id);
  const choice = draft[`${view.id}.choice`] ?? '';
  const known = view.claim === null || view.claim.location.kind === 'unknown' ? null : view.claim.location;
  const others = MELDKAMERS.filter(({ id }) => id !== view.meldkamer);
  return [
    {
      name: `${view.id}.choice`,
      label: manual.now,
      title,
      kind: 'choice',
      choices: CHOICES.map((id) => ({ id, name: manual.choice[id] })),
      empty: manual.choice.unchanged,
    },
    ...when(choice === 'other', {
      name: `${view.id}.meldkamer`,
      label: manual.which,
      title,
      required: true,
      missing: manual.error.which,
      kind: 'choice',
      choices: others.map(({ id, name }) => ({ id, name: `${id} ${name}` })),
      empty: form.choose,
    }),
    ...when(choice === 'elsewhere', {
      name: `${view.id}.place`,
      label: form.city,
      title,
      required: true,
      missing: manual.error.place,
      kind: 'city',
    }),
    ...when(choice === '' && known !== null, {
      name: `${view.id}.reconfirm`,
      label: manual.reconfirm(known === null ? '' : naming.place(known)),
      title,
      kind: 'tick',
    }),
  ];
}

/** R91. Of a function that is at this meldkamer and belongs to another: nothing but that it went home. */
export function returnFields(view: FunctionView, { words, naming }: I18n): readonly FormField[] {
  return [
    { name: `${view.id}${TICK}`, label: words.manual.confirmReturn, title: naming.function(view.id), kind: 'tick' },
  ];
}

/** What is ticked of a function of another meldkamer is that it went home. */
export function saidOfGuest({ reconfirm = false }: LocationSaid): LocationSaid {
  return { choice: reconfirm ? 'own' : null };
}

/** @param agreed The minimum of the policy, which goes before what anyone fills in. */
export function staffingFields(
  post: PostId,
  known: StaffingView | null,
  agreed: number | null,
  draft: Draft,
  { words, naming }: I18n,
): readonly FormField[] {
  const { manual } = words;
  const title = naming.post(post);
  const [filled, minimum] = [draft[`${post}.filled`] ?? '', draft[`${post}.minimum`] ?? ''];
  const people = { title, kind: 'count', least: 0, most: MOST_PEOPLE } as const;
  return [
    {
      ...people,
      name: `${post}.filled`,
      label: manual.filled,
      // A minimum alone says nothing about who is there.
      required: filled === '' && minimum !== '',
      missing: manual.error.filled,
      ...(agreed === null ? {} : { hint: manual.minimumOfPolicy(agreed) }),
    },
    ...when(agreed === null, { ...people, name: `${post}.minimum`, label: manual.minimum }),
    ...when(parsePost(post)?.discipline === 'caco' && filled !== '' && filled !== '0', {
      name: `${post}.sharedWith`,
      label: manual.sharedWith,
      title,
      kind: 'choice',
      choices: othersThan(post).map(({ id, name }) => ({ id, name: `${id} ${name}` })),
      empty: manual.notShared,
    }),
    ...when(known?.headcount != null && filled === '' && minimum === '', {
      name: `${post}.reconfirm`,
      label: manual.reconfirm(countText(known?.headcount?.filled ?? 0)),
      title,
      kind: 'tick',
    }),
  ];
}

function othersThan(post: PostId): typeof MELDKAMERS {
  return MELDKAMERS.filter(({ id }) => id !== parsePost(post)?.meldkamer);
}

function when(is: boolean, field: FormField): readonly FormField[] {
  return is ? [field] : [];
}

/** What a tick of "still holds" is about: as text, so that it can be told from what is known later. Null: nothing is known. */
export function knownText(known: FunctionView | StaffingView | null): string | null {
  const what = known === null ? null : 'claim' in known ? known.claim?.location : seatsKnown(known);
  return what == null ? null : JSON.stringify(what);
}

function seatsKnown({ headcount, sharedWith }: StaffingView): object | null {
  return headcount === null || sharedWith === null ? headcount : { ...headcount, sharedWith };
}

/** Without the ticks of what is not known any more as it was when it was ticked: nobody confirmed what is known now. */
export function withoutOvertaken(draft: Draft, known: ReadonlyMap<string, string | null>): Draft {
  const isStanding = ([name, value]: readonly [string, Draft[string]]): boolean =>
    !name.endsWith(TICK) || value === '' || value === known.get(name.slice(0, -TICK.length));
  return Object.fromEntries(Object.entries(draft).filter(isStanding));
}

/** What is kept of a field that is typed in: of a tick, what it is about. */
export function keptValue(name: string, value: DraftValue, known: ReadonlyMap<string, string | null>): DraftValue {
  return name.endsWith(TICK) && value !== '' ? (known.get(name.slice(0, -TICK.length)) ?? '') : value;
}

/** Where somebody says something else, each that says it: what stands by itself first. None: nobody does. */
export function saidBeside(view: FunctionView, claim: Claim, own: Claim | null): readonly Claim[] {
  const all = [claim, ...view.standing, ...view.late, ...(own === null ? [] : [own])];
  const bySource = [...new Map(all.map((one) => [one.source, one])).values()];
  return bySource.every(({ location }) => sameLocation(location, claim.location)) ? [] : bySource;
}

/** R156. Is it for somebody to choose what still holds of it? */
export function isDisputedPlace(view: FunctionView, own: Claim | null): boolean {
  const { claim, unconfirmedReturn, lasting } = view;
  return unconfirmedReturn || lasting.length > 0 || (claim !== null && saidBeside(view, claim, own).length > 0);
}

/** The same of a post. */
export function isDisputedStaffing(shown: StaffingView | null): boolean {
  return shown !== null && shown.sayings.length > 0;
}

/** Does it say anything yet? */
export function isTouched(row: string, draft: Draft): boolean {
  return ['choice', 'filled', 'minimum', 'reconfirm'].some((name) => (draft[`${row}.${name}`] ?? '') !== '');
}

/** Until when what was entered holds beside what another source says; null once that is over, or when nothing was. */
export function dueOf(own: Claim | null, now: Instant | null): Instant | null {
  const due = own?.reconfirmBy ?? null;
  return due !== null && now !== null && now < due ? due : null;
}
