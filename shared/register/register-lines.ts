// The register as lines to read, filter and export: each stretch of time of one class in which a function was not at home, with its length
// and the deviation that it belongs to. Everything in a line comes from the journal; `now` only ends what is still going on.

import { omitNull } from '#shared/base/omit-null.ts';
import type { Ordered } from '#shared/base/page.ts';
import { plainName } from '#shared/base/plain-name.ts';
import { earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { KnownReason } from '#shared/deviation/statement.ts';
import { LOCATION_CLASSES, type Location, type LocationClass, sameLocation } from '#shared/location/location.ts';
import type { Audience } from '#shared/picture/redact.ts';
import { type Discipline, type FunctionId, parseFunction, type Scope, type Task } from '#shared/reference/functions.ts';
import { type MeldkamerId, meldkamerOf, type RegionCode, regionOf } from '#shared/reference/meldkamers.ts';
import { type Established, replacedBy } from './established.ts';
import type { Register } from './register.ts';
import type { RegisterAcknowledgement } from './register-alarms.ts';
import type { Period } from './register-period.ts';
import type { Saying } from './sayings.ts';
import type { Segment } from './segments.ts';

/** One of the stretches of a period: each of one class, without gaps between them. */
export type LineSegment = {
  readonly class: LocationClass;
  readonly host?: MeldkamerId;
  readonly place?: string;
  /** Every place that is claimed, when there are several. */
  readonly places?: readonly string[];
  readonly begin: Instant;
  /** Null while it lasts. */
  readonly end: Instant | null;
  readonly durationMs: number;
  /** Null: nobody ever said where it was. */
  readonly source: string | null;
  /** R88: LMS established afterwards which source was right about it; absent: nobody did. */
  readonly established?: true;
};

export type RegisterLine = {
  /** The period, which of its stretches when there are several, and which part of that when it belongs to several deviations. */
  readonly id: string;
  /** The function and the entry with which the period became known. */
  readonly period: string;
  readonly function: FunctionId;
  readonly meldkamer: MeldkamerId;
  readonly discipline: Discipline;
  readonly region: RegionCode | null;
  readonly task: Task;
  /** `planbaar` is kept in the same register and is not a deviation (R31). */
  readonly scope: Scope;
  /** R30: of all of its time. */
  readonly class: LocationClass;
  /** All stretches of the period that it is one of. */
  readonly segments: readonly LineSegment[];
  /** The meldkamer where it was performed; null when it was not at one, when that is unknown, or when several places are claimed. */
  readonly host: MeldkamerId | null;
  /** The place outside the ten where it was performed. */
  readonly place: string | null;
  readonly begin: Instant;
  readonly beganAt: number;
  readonly recordedAt: Instant;
  /** Null while it lasts. */
  readonly end: Instant | null;
  /** Until now while it lasts. */
  readonly durationMs: number;
  readonly alarms: readonly string[];
  readonly acknowledged: readonly RegisterAcknowledgement[];
  /** Number of the deviation that all of it belongs to. */
  readonly afwijking: string | null;
  /** Null: nobody ever said where it was. */
  readonly source: string | null;
  readonly late: boolean;
  /** Who said what of this time, when they did not all say the same; else empty. */
  readonly sayings: readonly LineSaying[];
  /** R88: which source LMS established to be right about it; null: none. */
  readonly established: LineEstablished | null;
};

/** What one source said. It need not have counted. */
export type LineSaying = {
  readonly source: string;
  readonly host?: MeldkamerId;
  readonly place?: string;
  readonly begin: Instant;
  /** Null: it still says so. */
  readonly end: Instant | null;
  /** `late` and `since`: said afterwards, by telling late or by dating back over what was said before. */
  readonly manner: Saying['manner'];
  readonly recordedAt: Instant;
};

export type LineEstablished = EstablishedWords & {
  /** What was established before and this took the place of, the newest first. */
  readonly replaced: readonly EstablishedWords[];
};

/** What LMS established once. */
export type EstablishedWords = {
  /** The entry of the journal that says so; `replaces` names it. */
  readonly id: number;
  readonly source: string;
  readonly begin: Instant;
  readonly end: Instant;
  /** Null where the reader may not see it. */
  readonly reason: string | null;
  readonly organisation: string;
  readonly recordedAt: Instant;
  /** The last that took its place since, for the time that both are about; null: none did. */
  readonly replacedBy: { readonly id: number; readonly recordedAt: Instant } | null;
};

/** Empty lists and nulls let everything through. */
export type RegisterFilter = {
  /** Periods that lasted into `from` or later, and began before `to`. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly meldkamers: readonly MeldkamerId[];
  readonly disciplines: readonly Discipline[];
  readonly tasks: readonly Task[];
  readonly scopes: readonly Scope[];
  readonly classes: readonly LocationClass[];
  /** Of the deviation that the line belongs to; `unknown` also of time that belongs to none. Looked up by `ownedLines`. */
  readonly reasons: readonly KnownReason[];
  readonly open: boolean | null;
  /** Only time of which somebody said something, or only time of which nobody ever did. */
  readonly reported: boolean | null;
  readonly minDurationMs: number;
  /** Part of an id, a name, a place, an alarm or a number; capitals do not matter. */
  readonly text: string;
};

export const WHOLE_REGISTER: RegisterFilter = {
  from: null,
  to: null,
  meldkamers: [],
  disciplines: [],
  tasks: [],
  scopes: [],
  classes: [],
  reasons: [],
  open: null,
  reported: null,
  minDurationMs: 0,
  text: '',
};

export const REGISTER_ORDERS = ['begin', 'duration', 'class', 'function'] as const;
export type RegisterOrder = { readonly by: (typeof REGISTER_ORDERS)[number]; readonly descending: boolean };

const NEWEST_FIRST: RegisterOrder = { by: 'begin', descending: true };

/** From when until when the time of a function belongs to which deviation (R77): in order of time, without gaps while it is not at home. */
export type OwnersOf = (functionId: FunctionId) => readonly Owned[];
type Owned = { readonly from: Instant; readonly to: Instant; readonly belongsTo: AfwijkingNumber | null };

/** All lines that pass the filter. Periods that time alone began or changed since the last entry are in it. */
export function registerLines(
  register: Pick<Register, 'functions' | 'periods' | 'sayings'>,
  ownersOf: OwnersOf,
  now: Instant,
  filter: RegisterFilter = WHOLE_REGISTER,
  order: RegisterOrder = NEWEST_FIRST,
  orderedAt: Instant = now,
): readonly RegisterLine[] {
  const { placeOf, compare } = lineOrdering(order, orderedAt);
  return register
    .functions()
    .flatMap((id) => {
      const partsOf = partedBy(ownersOf(id), now);
      return register.periods(id, now).flatMap((period) => linesOf(register, period, partsOf, now));
    })
    .filter((line) => passes(line, filter))
    .map((line) => ({ line, place: placeOf(line) }))
    .sort((one, other) => compare(one.place, other.place))
    .map(({ line }) => line);
}

/** `orderedAt`: how long something lasts is ordered by what it was then, so that between two pages nothing overtakes. */
export function lineOrdering(
  { by, descending }: RegisterOrder,
  orderedAt: Instant,
): Pick<Ordered<RegisterLine>, 'placeOf' | 'compare'> {
  const sign = descending ? -1 : 1;
  return {
    placeOf: (line) => ({ key: keyOf(line, by, orderedAt), id: line.id }),
    compare: (one, other) => sign * inOrder(one.key, other.key) || inOrder(one.id, other.id),
  };
}

/** Of all of them together, what lies between the two moments: what a figure over that time counts. */
export function timeWithin(
  lines: readonly Pick<RegisterLine, 'begin' | 'end'>[],
  { from, to }: Pick<RegisterFilter, 'from' | 'to'>,
  now: Instant,
): number {
  const last = to === null ? now : earliest(to, now);
  return lines.reduce((sum, { begin, end }) => {
    const [first, until] = [from === null ? begin : latest(begin, from), earliest(end ?? last, last)];
    return sum + Math.max(0, elapsed(first, until));
  }, 0);
}

/** The wall knows that an alarm was acknowledged, not by whom. */
export function redactLine(audience: Audience, line: RegisterLine): RegisterLine {
  const established = audience === 'full' ? line.established : line.established && withoutReasons(line.established);
  if (audience !== 'wall') return established === line.established ? line : { ...line, established };
  return { ...line, established, acknowledged: line.acknowledged.map((one) => ({ ...one, organisation: '' })) };
}

function withoutReasons(established: LineEstablished): LineEstablished {
  return { ...established, reason: null, replaced: established.replaced.map((one) => ({ ...one, reason: null })) };
}

/** Has anybody ever said anything of its time? */
export function isReported({ source }: Pick<RegisterLine, 'source'>): boolean {
  return source !== null;
}

function linesOf(
  register: Pick<Register, 'sayings'>,
  period: Period,
  partsOf: PartsOf,
  now: Instant,
): readonly RegisterLine[] {
  const tracked = parseFunction(period.function);
  if (tracked === null) throw new Error(`No function ${period.function}`);
  const segments = period.segments.map((segment) => segmentOf(segment, now));
  return period.segments.flatMap((segment, index) => {
    const id = index === 0 ? period.id : `${period.id}/${index + 1}`;
    const { host = null, place = null, source } = segments[index] as LineSegment;
    return partsOf(segment).map(
      ({ from, until, belongsTo }, part): RegisterLine => ({
        id: part === 0 ? id : `${id}.${part + 1}`,
        period: period.id,
        function: tracked.id,
        meldkamer: tracked.meldkamer,
        discipline: tracked.discipline,
        region: tracked.region,
        task: tracked.task,
        scope: tracked.scope,
        class: segment.class,
        segments,
        host,
        place,
        begin: from,
        beganAt: segment.told.position,
        recordedAt: segment.told.at,
        end: until,
        durationMs: Math.max(0, elapsed(from, until ?? now)),
        alarms: period.alarms,
        acknowledged: period.acknowledged,
        afwijking: belongsTo,
        source,
        late: segment.late,
        sayings: contradicting(register.sayings(tracked.id, from, until)).map(lineSaying),
        established: lineEstablished(segment),
      }),
    );
  });
}

type Part = Pick<Segment, 'from' | 'until'> & Pick<Owned, 'belongsTo'>;
type PartsOf = (segment: Pick<Segment, 'from' | 'until'>) => readonly Part[];

/** R77: a stretch is cut where it passes from one deviation to another. Asked in order of time, so that nothing is looked through twice. */
function partedBy(owned: readonly Owned[], now: Instant): PartsOf {
  let next = 0;
  return ({ from, until }) => {
    while (next < owned.length && (owned[next] as Owned).to <= from) next += 1;
    const parts: Part[] = [];
    for (let at = next; at < owned.length; at += 1) {
      const one = owned[at] as Owned;
      if (one.from > from && one.from >= (until ?? now)) break;
      const last = parts.at(-1);
      if (last?.belongsTo === one.belongsTo) continue;
      const begin = last === undefined ? from : one.from;
      if (last !== undefined) parts.splice(-1, 1, { ...last, until: begin });
      parts.push({ from: begin, until, belongsTo: one.belongsTo });
    }
    return parts.length > 0 ? parts : [{ from, until, belongsTo: null }];
  };
}

function segmentOf(
  { class: reached, location, places, from, until, source, established }: Segment,
  now: Instant,
): LineSegment {
  return {
    class: reached,
    ...namesOf(location),
    ...omitNull({ places: location === null && places.length > 0 ? places.map(placeName) : null }),
    begin: from,
    end: until,
    durationMs: Math.max(0, elapsed(from, until ?? now)),
    source,
    ...omitNull({ established: established === null ? null : (true as const) }),
  };
}

/** All of them, when they did not all say the same, or one speaks against what was said before. */
function contradicting(sayings: readonly Saying[]): readonly Saying[] {
  const [first] = sayings;
  const isAgreed = sayings.every(
    ({ location, manner }) => manner !== 'since' && first !== undefined && sameLocation(first.location, location),
  );
  return isAgreed ? [] : sayings;
}

function lineSaying({ source, location, from: begin, until: end, manner, told }: Saying): LineSaying {
  return { source, ...namesOf(location), begin, end, manner, recordedAt: told.at };
}

function lineEstablished({ established }: Segment): LineEstablished | null {
  if (established === null) return null;
  return { ...establishedWords(established), replaced: replacedBy(established).map(establishedWords) };
}

function establishedWords(established: Established): EstablishedWords {
  const { source, from: begin, until: end, reason, organisation, told, replacedBy: by } = established;
  return {
    ...{ id: told.position, source, begin, end, reason, organisation, recordedAt: told.at },
    replacedBy: by && { id: by.position, recordedAt: by.at },
  };
}

function namesOf(location: Location | null): { readonly host?: MeldkamerId; readonly place?: string } {
  return omitNull({
    host: location?.kind === 'meldkamer' ? location.meldkamer : null,
    place: location?.kind === 'elsewhere' ? location.place : null,
  });
}

function placeName(location: Location): string {
  return location.kind === 'meldkamer' ? location.meldkamer : location.kind === 'elsewhere' ? location.place : '';
}

function passes(line: RegisterLine, filter: RegisterFilter): boolean {
  return (
    (filter.from === null || line.end === null || line.end > filter.from) &&
    (filter.to === null || line.begin < filter.to) &&
    allows(filter.meldkamers, line.meldkamer) &&
    allows(filter.disciplines, line.discipline) &&
    allows(filter.tasks, line.task) &&
    allows(filter.scopes, line.scope) &&
    allows(filter.classes, line.class) &&
    (filter.open === null || filter.open === (line.end === null)) &&
    (filter.reported === null || filter.reported === isReported(line)) &&
    line.durationMs >= filter.minDurationMs &&
    mentions(line, filter.text)
  );
}

function allows<T>(allowed: readonly T[], value: T): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

function mentions(line: RegisterLine, text: string): boolean {
  const asked = plainName(text);
  if (asked === '') return true;
  const { name, city } = meldkamerOf(line.meldkamer);
  const region = line.region === null ? '' : (regionOf(line.region)?.name ?? '');
  const places = line.segments.flatMap(({ host, place, places }) => [
    ...[host, place, host && meldkamerOf(host).name],
    ...(places ?? []),
  ]);
  return [line.id, name, city, region, ...places, line.afwijking, line.source, ...line.alarms].some((part) =>
    plainName(part ?? '').includes(asked),
  );
}

function keyOf({ begin, end, ...line }: RegisterLine, by: RegisterOrder['by'], at: Instant): string | number {
  switch (by) {
    case 'begin':
      return begin;
    case 'duration':
      return Math.max(0, elapsed(begin, earliest(end ?? at, at)));
    case 'class':
      return LOCATION_CLASSES.indexOf(line.class);
    case 'function':
      return line.function;
  }
}

function inOrder<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
