// The register as lines to read, filter and export: each period with its length, its worst class and the deviation announced for it.
// Everything in a line comes from the journal; `now` only ends what is still going on.

import { omitNull } from '#shared/base/omit-null.ts';
import { plainName } from '#shared/base/plain-name.ts';
import { elapsed, type Instant } from '#shared/base/time.ts';
import { type Afwijking, fitsPlace } from '#shared/deviation/afwijking.ts';
import { byNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { isWorse, LOCATION_CLASSES, type LocationClass } from '#shared/location/location.ts';
import { allAfwijkingen, type Picture } from '#shared/picture/picture.ts';
import type { Audience } from '#shared/picture/redact.ts';
import { type Discipline, type FunctionId, parseFunction, type Scope, type Task } from '#shared/reference/functions.ts';
import { type MeldkamerId, meldkamerOf, type RegionCode, regionOf } from '#shared/reference/meldkamers.ts';
import { type Register, withTurns } from './register.ts';
import type { Period, RegisterAcknowledgement, Step } from './register-period.ts';

export type LineStep = {
  readonly class: LocationClass;
  readonly host?: MeldkamerId;
  readonly place?: string;
  readonly begin: Instant;
  readonly source: string;
};

export type RegisterLine = {
  /** The function and the position where the period became known; stays the same for ever. */
  readonly id: string;
  readonly function: FunctionId;
  readonly meldkamer: MeldkamerId;
  readonly discipline: Discipline;
  readonly region: RegionCode | null;
  readonly task: Task;
  /** `planbaar` is kept in the same register and is not a deviation (R31). */
  readonly scope: Scope;
  /** The worst that was reached (R30). */
  readonly class: LocationClass;
  readonly steps: readonly LineStep[];
  /** The meldkamer where it was performed at its worst; null when it was not at one, or unknown. */
  readonly host: MeldkamerId | null;
  /** The place outside the ten where it was performed at its worst. */
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
  /** Number of the announced deviation that covers it, or part of it. */
  readonly afwijking: string | null;
  readonly source: string;
  readonly late: boolean;
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
  readonly open: boolean | null;
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
  open: null,
  minDurationMs: 0,
  text: '',
};

export const REGISTER_ORDERS = ['begin', 'duration', 'class', 'function'] as const;
export type RegisterOrder = { readonly by: (typeof REGISTER_ORDERS)[number]; readonly descending: boolean };

const NEWEST_FIRST: RegisterOrder = { by: 'begin', descending: true };

/** All lines that pass the filter. Periods that time alone began or changed since the last entry are in it. */
export function registerLines(
  register: Register,
  now: Instant,
  filter: RegisterFilter = WHOLE_REGISTER,
  order: RegisterOrder = NEWEST_FIRST,
): readonly RegisterLine[] {
  const turned = withTurns(register, register.picture, now);
  const announced = announcedFor(register.picture);
  return Object.values(turned.periods)
    .flatMap((periods) => periods.map((period) => lineOf(period, announced.get(period.function) ?? [], now)))
    .filter((line) => passes(line, filter))
    .sort((one, other) => compare(one, other, order));
}

/** The wall knows that an alarm was acknowledged, not by whom. */
export function redactLine(audience: Audience, line: RegisterLine): RegisterLine {
  if (audience !== 'wall' || line.acknowledged.length === 0) return line;
  return { ...line, acknowledged: line.acknowledged.map((one) => ({ ...one, organisation: '' })) };
}

function lineOf(period: Period, announced: readonly Afwijking[], now: Instant): RegisterLine {
  const tracked = parseFunction(period.function);
  if (tracked === null) throw new Error(`No function ${period.function}`);
  const [first] = period.steps;
  const worst = period.steps.reduce((soFar, step) => (isWorse(step.class, soFar.class) ? step : soFar));
  const end = period.end ?? now;
  return {
    id: period.id,
    function: tracked.id,
    meldkamer: tracked.meldkamer,
    discipline: tracked.discipline,
    region: tracked.region,
    task: tracked.task,
    scope: tracked.scope,
    class: worst.class,
    steps: period.steps.map(stepOf),
    host: worst.location?.kind === 'meldkamer' ? worst.location.meldkamer : null,
    place: worst.location?.kind === 'elsewhere' ? worst.location.place : null,
    begin: first.begin,
    beganAt: period.beganAt,
    recordedAt: period.recordedAt,
    end: period.end,
    durationMs: Math.max(0, elapsed(first.begin, end)),
    alarms: period.alarms,
    acknowledged: period.acknowledged,
    afwijking: announced.find((one) => isAbout(one, worst.location, first.begin, end))?.number ?? null,
    source: first.source,
    late: period.late,
  };
}

function stepOf({ class: reached, location, begin, source }: Step): LineStep {
  return {
    class: reached,
    ...omitNull({
      host: location?.kind === 'meldkamer' ? location.meldkamer : null,
      place: location?.kind === 'elsewhere' ? location.place : null,
    }),
    begin,
    source,
  };
}

/** All deviations per function, the archive included, oldest number first. */
function announcedFor(picture: Picture): ReadonlyMap<FunctionId, readonly Afwijking[]> {
  const announced = new Map<FunctionId, Afwijking[]>();
  const afwijkingen = [...allAfwijkingen(picture)].sort(byNumber);
  for (const afwijking of afwijkingen) {
    for (const functionId of afwijking.functions) {
      announced.set(functionId, [...(announced.get(functionId) ?? []), afwijking]);
    }
  }
  return announced;
}

/** Whether it was decided about is another matter: that is what coverage counts. */
function isAbout(afwijking: Afwijking, location: Step['location'], begin: Instant, end: Instant): boolean {
  if (afwijking.course.withdrawnAt !== null || !fitsPlace(afwijking, location)) return false;
  const { from, until } = spanOf(afwijking);
  return from <= end && (until === null || begin < until);
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
  const places = line.steps.flatMap(({ host, place }) => [host, place, host && meldkamerOf(host).name]);
  return [line.id, name, city, region, ...places, line.afwijking, line.source, ...line.alarms].some((part) =>
    plainName(part ?? '').includes(asked),
  );
}

function compare(one: RegisterLine, other: RegisterLine, { by, descending }: RegisterOrder): number {
  const difference = differenceBy(one, other, by);
  return (descending ? -difference : difference) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

function differenceBy(one: RegisterLine, other: RegisterLine, by: RegisterOrder['by']): number {
  switch (by) {
    case 'begin':
      return byText(one.begin, other.begin);
    case 'duration':
      return one.durationMs - other.durationMs;
    case 'class':
      return LOCATION_CLASSES.indexOf(one.class) - LOCATION_CLASSES.indexOf(other.class);
    case 'function':
      return byText(one.function, other.function);
  }
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
