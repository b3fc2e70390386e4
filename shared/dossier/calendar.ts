// What is planned, is going on or was, side by side in time, and where plans get in each other's way. Says what coincides,
// never what may not.

import { omitNull } from '#shared/base/omit-null.ts';
import { Sweep } from '#shared/base/sweep.ts';
import { earliest, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, endOf, stageOf } from '#shared/deviation/afwijking.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { type Span, spanOf } from '#shared/deviation/span.ts';
import { type Location, locationKey } from '#shared/location/location.ts';
import { apiPlaceOf } from '#shared/overview/api-afwijking.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction, urgentAmong } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { passedEnd } from '#shared/rules/passed-end.ts';
import type { CalendarEntry, CalendarWarning } from './api-dossier.ts';

type Planned = Span & { readonly afwijking: Afwijking };

type Shown = {
  readonly from: Instant;
  readonly to: Instant;
  readonly picture: Picture;
  readonly now: Instant;
};

/** Everything between the two moments that was not withdrawn, in the order in which it begins. */
export function calendarEntries(
  all: readonly Afwijking[],
  { from, to, picture, now }: Shown,
): readonly CalendarEntry[] {
  return plannedWithin(all, from, to).map(({ afwijking, from: start, until: end }) => ({
    number: afwijking.number,
    kind: afwijking.kind,
    meldkamer: afwijking.meldkamer,
    functions: afwijking.functions,
    ...omitNull({ to: apiPlaceOf(afwijking.to), reason: afwijking.reason }),
    start,
    end,
    stage: stageOf(afwijking),
    ...omitNull({ passedEnd: passedEnd(picture, afwijking, now) }),
  }));
}

/** Between the two moments, in the order of time. */
export function calendarWarnings(
  all: readonly Afwijking[],
  { from, to, picture }: Omit<Shown, 'now'>,
): readonly CalendarWarning[] {
  const planned = plannedWithin(all, from, to);
  const { independentFrom } = picture.policy.dossier;
  return [
    ...overlapping(planned),
    ...sharing(planned),
    ...leaningOnAbsent(planned),
    ...tooFew(planned, independentFrom),
  ]
    .filter((one) => one.from < to && (one.until === null || one.until > from))
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function plannedWithin(all: readonly Afwijking[], from: Instant, to: Instant): readonly Planned[] {
  return all
    .filter(({ course }) => course.withdrawnAt === null)
    .map((afwijking): Planned => ({ afwijking, ...shownSpan(afwijking) }))
    .filter((one) => one.from < to && (one.until === null || one.until > from))
    .sort((one, other) =>
      one.from === other.from ? byNumber(one.afwijking, other.afwijking) : one.from < other.from ? -1 : 1,
    );
}

/** R31: that of planbare zorg alone goes on no longer than was said: nobody follows whether it does. */
function shownSpan(afwijking: Afwijking): Span {
  const span = spanOf(afwijking);
  if (span.until !== null || urgentAmong(afwijking.functions).length > 0) return span;
  const end = endOf(afwijking);
  return { ...span, until: end === null ? null : latest(span.from, end) };
}

function overlapping(planned: readonly Planned[]): readonly CalendarWarning[] {
  const perFunction = grouped(planned, ({ afwijking }) => afwijking.functions);
  const pairs = new Map<string, readonly [Planned, Planned]>();
  for (const group of perFunction.values()) {
    for (const [one, other] of together(group)) {
      pairs.set(`${one.afwijking.number} ${other.afwijking.number}`, [one, other]);
    }
  }
  return [...pairs.values()].map(([one, other]) => {
    const functions = one.afwijking.functions.filter((id) => other.afwijking.functions.includes(id));
    return warning('overlap', one, other, functions, null);
  });
}

function sharing(planned: readonly Planned[]): readonly CalendarWarning[] {
  const perPlace = grouped(planned, ({ afwijking: { to } }) => (isPlace(to) ? [locationKey(to)] : []));
  return [...perPlace.values()]
    .flatMap(together)
    .filter(([one, other]) => one.afwijking.meldkamer !== other.afwijking.meldkamer)
    .map(([one, other]) => {
      const functions = [...one.afwijking.functions, ...other.afwijking.functions];
      return warning('shared-fallback', one, other, functions, one.afwijking.to);
    });
}

/** Only within a discipline: whether the police are away says nothing about who can take ambulance calls. */
function leaningOnAbsent(planned: readonly Planned[]): readonly CalendarWarning[] {
  const perHome = grouped(planned, ({ afwijking }) => [afwijking.meldkamer]);
  return planned.flatMap((leaning) => {
    const { to, functions } = leaning.afwijking;
    if (to?.kind !== 'meldkamer' || to.meldkamer === leaning.afwijking.meldkamer) return [];
    const disciplines = disciplinesOf(functions);
    return (perHome.get(to.meldkamer) ?? []).flatMap((absent) => {
      if (!coincide(leaning, absent)) return [];
      const away = absent.afwijking.functions.filter((id) => disciplines.has(parseFunction(id)?.discipline));
      if (away.length === 0) return [];
      return [warning('leans-on-absent', leaning, absent, [...functions, ...away], to)];
    });
  });
}

/** R137: each stretch of time in which more of the ten have urgent functions in a deviation than policy leaves, by what is planned alone. */
function tooFew(planned: readonly Planned[], independentFrom: number): readonly CalendarWarning[] {
  const moving = planned.filter(({ afwijking }) => urgentAmong(afwijking.functions).length > 0);
  const moments = [...new Set(moving.flatMap((one) => (one.until === null ? [one.from] : [one.from, one.until])))];
  const sweep = new Sweep(moving);
  const stretches: { from: Instant; until: Instant | null; of: Set<Planned> }[] = [];
  for (const moment of moments.sort()) {
    const { standing } = sweep.at(moment);
    const last = stretches.at(-1);
    const dependent = new Set(standing.map(({ afwijking }) => afwijking.meldkamer)).size;
    const isSo = MELDKAMER_IDS.length - dependent < independentFrom;
    if (last !== undefined && last.until === null) {
      if (isSo) for (const one of standing) last.of.add(one);
      else last.until = moment;
    } else if (isSo) stretches.push({ from: moment, until: null, of: new Set(standing) });
  }
  return stretches.map(({ from, until, of }) => ({
    kind: 'too-few',
    numbers: [...of].map(({ afwijking }) => afwijking.number).sort(),
    from,
    until,
    functions: [...new Set([...of].flatMap(({ afwijking }) => urgentAmong(afwijking.functions)))].sort(),
  }));
}

function warning(
  kind: CalendarWarning['kind'],
  one: Planned,
  other: Planned,
  functions: readonly FunctionId[],
  to: Location | null,
): CalendarWarning {
  const numbers: readonly AfwijkingNumber[] = [one.afwijking.number, other.afwijking.number];
  const until =
    one.until === null || other.until === null ? (one.until ?? other.until) : earliest(one.until, other.until);
  return {
    kind,
    numbers,
    from: latest(one.from, other.from),
    until,
    functions: [...new Set(functions)].sort(),
    ...omitNull({ to: apiPlaceOf(to) }),
  };
}

function grouped(
  planned: readonly Planned[],
  keys: (one: Planned) => readonly string[],
): ReadonlyMap<string, readonly Planned[]> {
  const groups = new Map<string, Planned[]>();
  for (const one of planned) {
    for (const key of keys(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

/** Every two of a group that are at the same time. The group is in the order of its begins, so what is over drops out as it goes. */
function together(group: readonly Planned[]): readonly (readonly [Planned, Planned])[] {
  const pairs: (readonly [Planned, Planned])[] = [];
  let going: readonly Planned[] = [];
  for (const other of group) {
    going = going.filter((one) => coincide(one, other));
    for (const one of going) pairs.push([one, other]);
    going = [...going, other];
  }
  return pairs;
}

function coincide(one: Span, other: Span): boolean {
  return (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);
}

function isPlace(to: Location | null): to is Location {
  return to !== null && to.kind !== 'unknown';
}

function disciplinesOf(functions: readonly FunctionId[]): ReadonlySet<string | undefined> {
  return new Set(functions.map((id) => parseFunction(id)?.discipline));
}
