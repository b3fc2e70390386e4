// The register of deviations as lines to read, filter and order. A line costs a look into the periods of its functions, so lines
// are made only for the page that is asked for; choosing and ordering never make one.

import type { Ordered } from '#shared/base/page.ts';
import { plainName } from '#shared/base/plain-name.ts';
import { earliest, elapsed, type Instant } from '#shared/base/time.ts';
import { type Afwijking, STAGES, type Stage, stageOf } from '#shared/deviation/afwijking.ts';
import { claimOf, shownDecision } from '#shared/deviation/cover.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { recurrencesOf } from '#shared/deviation/recurrence.ts';
import { spanOf } from '#shared/deviation/span.ts';
import {
  type AfwijkingKind,
  ANSWERS,
  type AnswerName,
  type KnownReason,
  type Origin,
  STATEMENT,
} from '#shared/deviation/statement.ts';
import { type AfwijkingStatus, afwijkingStatus } from '#shared/deviation/status.ts';
import { apiAfwijking } from '#shared/overview/api-afwijking.ts';
import { knownOpenPoints } from '#shared/overview/known-open-points.ts';
import { asksNoDecision, isDecided } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type Discipline, type FunctionId, isPlannedCare, parseFunction } from '#shared/reference/functions.ts';
import { type MeldkamerId, meldkamerOf, regionOf } from '#shared/reference/meldkamers.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import type { Stretch } from './account.ts';
import { accounted, plannedCare, uncoveredOnceOver } from './accounted.ts';
import type { DossierLine } from './api-dossier.ts';
import { type DossierView, isInView, yearOfView } from './dossier-views.ts';
import { asKnown, type Ledger, stretchesOf } from './ledger.ts';
import { mergedInto } from './merged.ts';

/** Empty lists and nulls let everything through. */
export type DossierFilter = {
  readonly view: DossierView | null;
  readonly statuses: readonly AfwijkingStatus[];
  readonly stages: readonly Stage[];
  readonly meldkamers: readonly MeldkamerId[];
  readonly disciplines: readonly Discipline[];
  readonly kinds: readonly AfwijkingKind[];
  readonly reasons: readonly KnownReason[];
  readonly origins: readonly Origin[];
  /** Allowed by a party with a mandate. A reader without the dossier sees neither those that are nor those that are not. */
  readonly decided: boolean | null;
  /** Has open points; again nothing for a reader without the dossier. */
  readonly open: boolean | null;
  /** Lasts, or was to last, into `from` or later, and begins before `to`; or has time between them. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** R169: those that a figure counts; null: whichever. A reader without the dossier sees none of them. */
  readonly counted: ReadonlySet<AfwijkingNumber> | null;
  /** Part of a number, a name, a place or any of its words; capitals do not matter. */
  readonly text: string;
};

export const ALL_DOSSIERS: DossierFilter = {
  view: null,
  statuses: [],
  stages: [],
  meldkamers: [],
  disciplines: [],
  kinds: [],
  reasons: [],
  origins: [],
  decided: null,
  open: null,
  from: null,
  to: null,
  counted: null,
  text: '',
};

export const DOSSIER_ORDERS = ['number', 'start', 'duration', 'open-points', 'stage'] as const;
export type DossierOrder = { readonly by: (typeof DOSSIER_ORDERS)[number]; readonly descending: boolean };

export type DossierOrdering = Pick<Ordered<Afwijking>, 'placeOf' | 'compare'>;

/** `orderedAt`: how long something lasts is ordered by what it was then, so that between two pages nothing overtakes. */
export function dossierOrdering(
  { by, descending }: DossierOrder,
  known: Known & { readonly orderedAt: Instant },
): DossierOrdering {
  const sign = descending ? -1 : 1;
  return {
    placeOf: (one) => ({ key: keyOf(one, by, known), id: one.number }),
    compare(one, other) {
      const ofNumber = byNumber({ number: one.id as AfwijkingNumber }, { number: other.id as AfwijkingNumber });
      if (by === 'number') return sign * ofNumber;
      return one.key === other.key ? -ofNumber : one.key < other.key ? -sign : sign;
    },
  };
}

/** `all` in the order of `byNumber`. What passes the filter, in the order asked for; of equals the newest number first. */
export function chosenDossiers(
  all: readonly Afwijking[],
  filter: DossierFilter,
  order: DossierOrder,
  picture: Picture,
  ledger: Ledger,
  now: Instant,
  orderedAt: Instant = now,
): readonly Afwijking[] {
  const { placeOf, compare } = dossierOrdering(order, { picture, ledger, now, orderedAt });
  const year = filter.view === null ? null : yearOfView(filter.view, now);
  const during = [filter, ...(year === null ? [] : [year])].map(({ from, to }) => duringOf(ledger, from, to));
  const passing = all.filter(
    (one) => during.every((isDuring) => isDuring(one)) && passes(one, filter, { picture, ledger, now }),
  );
  const placed = passing.map((one) => ({ one, place: placeOf(one) }));
  return placed.sort((one, other) => compare(one.place, other.place)).map(({ one }) => one);
}

/** The line of a deviation whose dossier the reader may see. */
export function dossierLine(afwijking: Afwijking, ledger: Ledger, picture: Picture, now: Instant): DossierLine {
  const stretches = stretchesOf(afwijking, ledger);
  const isPlanned = (one: Stretch): boolean => isPlannedCare(one.function);
  const known = asKnown(afwijking, ledger);
  const live = apiAfwijking(picture, known, now);
  return {
    ...live,
    ...decidedOnceOver(live, uncoveredOnceOver(afwijking, stretches)),
    ...accounted(stretches.filter((one) => !isPlanned(one))),
    planbaar: plannedCare(stretches.filter(isPlanned)),
    openPoints: openPoints(picture, known, now),
    mergedInto: mergedInto(afwijking, { ledger, now }),
    recurrenceOf: recurrencesOf(picture, afwijking, picture.policy.dossier).map((one) => one.number),
  };
}

/** R64: what is over is decided in part where any of its time is uncovered, also when a decision covered it in the end. */
function decidedOnceOver(
  { decided, undecided = [] }: Pick<DossierLine, 'decided' | 'undecided'>,
  uncovered: readonly FunctionId[],
): Pick<DossierLine, 'decided' | 'undecided'> {
  const isDecidedAtAll = decided === true || undecided.length > 0;
  if (uncovered.length === 0 || !isDecidedAtAll) return {};
  return { decided: false, undecided: [...new Set([...undecided, ...uncovered])].sort() };
}

/** Its real begin, or the announced one as long as there is none: what a list calls its begin is also what it is ordered by. */
function beginOf({ start, course }: Pick<Afwijking, 'start' | 'course'>): Instant {
  return course.startedAt ?? start;
}

/** Milliseconds from its real begin to its real end, or to this moment; 0 while it has not begun. */
function durationOf({ course: { startedAt, endedAt } }: Afwijking, at: Instant): number {
  return startedAt === null ? 0 : Math.max(0, elapsed(startedAt, earliest(endedAt ?? at, at)));
}

type Known = { readonly picture: Picture; readonly ledger: Ledger; readonly now: Instant };

function keyOf(
  one: Afwijking,
  by: DossierOrder['by'],
  { picture, ledger, now, orderedAt }: Known & { readonly orderedAt: Instant },
): number | string {
  switch (by) {
    case 'number':
      return one.number;
    case 'start':
      return beginOf(asKnown(one, ledger));
    case 'duration':
      return durationOf(asKnown(one, ledger), orderedAt);
    case 'open-points':
      return knownOpenPoints(picture, asKnown(one, ledger), now).length;
    case 'stage':
      return STAGES.indexOf(stageOf(one));
  }
}

function passes(one: Afwijking, filter: DossierFilter, known: Known): boolean {
  const { picture, ledger, now } = known;
  const { view, decided, open } = filter;
  return (
    (view === null || isInView(view, asKnown(one, ledger), picture, now)) &&
    allows(filter.meldkamers, one.meldkamer) &&
    allows(filter.kinds, one.kind) &&
    allows(filter.reasons, one.reasonCategory ?? 'unknown') &&
    (filter.counted === null || (one.dossier !== null && filter.counted.has(one.number))) &&
    allows(filter.origins, one.origin) &&
    (filter.statuses.length === 0 || filter.statuses.includes(afwijkingStatus(one, now))) &&
    (filter.stages.length === 0 || filter.stages.includes(stageOf(one))) &&
    (filter.disciplines.length === 0 || disciplinesOf(one).some((one) => filter.disciplines.includes(one))) &&
    (decided === null || (one.dossier !== null && decided === isWhollyDecided(one, known))) &&
    (open === null ||
      (one.dossier !== null && open === knownOpenPoints(picture, asKnown(one, ledger), now).length > 0)) &&
    mentions(one, filter.text)
  );
}

/** R66: null where nobody has to decide. */
function isWhollyDecided(one: Afwijking, { picture, ledger, now }: Known): boolean | null {
  const known = asKnown(one, ledger);
  if (asksNoDecision(picture, known, now)) return null;
  return isDecided(picture, known, now) && uncoveredOnceOver(one, stretchesOf(one, ledger)).length === 0;
}

type IsDuring = (one: Afwijking) => boolean;

function duringOf(ledger: Ledger, from: Instant | null, to: Instant | null): IsDuring {
  if (from === null && to === null) return () => true;
  const held = heldWithin(ledger, from, to);
  return (one) => held.has(one.number) || isWithin(one, from, to);
}

function isWithin(one: Afwijking, from: Instant | null, to: Instant | null): boolean {
  const { from: begin, until } = spanOf(one);
  return (from === null || until === null || until > from) && (to === null || begin < to);
}

/** Those with time in it, also when that was told of a moment before their begin. */
function heldWithin(ledger: Ledger, from: Instant | null, to: Instant | null): ReadonlySet<AfwijkingNumber | null> {
  const within = ledger.functions.flatMap((id) =>
    ledger.stretches(id).filter((one) => (from === null || one.to > from) && (to === null || one.from < to)),
  );
  return new Set(within.map(({ belongsTo }) => belongsTo));
}

function allows<T>(allowed: readonly T[], value: T): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

function disciplinesOf({ functions }: Afwijking): readonly Discipline[] {
  return functions.flatMap((id) => parseFunction(id)?.discipline ?? []);
}

function mentions(one: Afwijking, text: string): boolean {
  // Nearly always nothing is searched for, in each of ten thousand.
  const asked = text === '' ? '' : plainName(text);
  return asked === '' || wordsOf(one).some((words) => plainName(words ?? '').includes(asked));
}

/** The answers that are written in words. */
const IN_WORDS = ANSWERS.filter((name) => ['text', 'party'].includes(STATEMENT[name].kind)) as readonly Exclude<
  AnswerName,
  'to'
>[];

function wordsOf({ dossier, to, ...one }: Afwijking): readonly (string | null | undefined)[] {
  const { name, city } = meldkamerOf(one.meldkamer);
  const regions = one.functions.map((id) => regionOf(parseFunction(id)?.region ?? '')?.name);
  const place = to?.kind === 'elsewhere' ? to.place : to?.kind === 'meldkamer' ? meldkamerOf(to.meldkamer).name : null;
  const [decision, claim] = dossier === null ? [] : [shownDecision(dossier), claimOf(dossier)];
  return [
    ...[one.number, one.meldkamer, name, city, place, one.reference],
    ...IN_WORDS.map((answer) => one[answer] as string | null),
    ...[decision, claim].flatMap((one) => [one?.party, one?.capacity, one?.mandate, one?.document]),
    ...one.functions,
    ...regions,
  ];
}
