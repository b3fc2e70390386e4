// The register: a fold of the journal into periods in which a function was not at its own meldkamer. Looks only at what an entry
// touched, so that years of journal stay cheap; it never judges whether a period was allowed (L11).

import type { Alarm, AlarmId } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Entry, Fact, Position } from '#shared/journal/facts.ts';
import { classify, sameLocation } from '#shared/location/location.ts';
import { emptyPicture, functionState, type Picture } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { follow, interrupt, type Noting, openPeriod, type Period } from './register-period.ts';
import { nextTurn, type Occasion, type Whereabouts, whereabouts } from './register-place.ts';

export type Register = {
  /** The picture up to which the register has come. */
  readonly picture: Picture;
  readonly periods: Readonly<Record<FunctionId, readonly Period[]>>;
  /** When time alone may next change a function's place. */
  readonly turns: Readonly<Record<FunctionId, Instant>>;
  readonly nextTurn: Instant | null;
  /** Functions with periods that an alarm belongs to, until it is acknowledged. */
  readonly linked: Readonly<Record<AlarmId, readonly FunctionId[]>>;
};

export function emptyRegister(): Register {
  return { picture: emptyPicture(), periods: {}, turns: {}, nextTurn: null, linked: {} };
}

/** The register after one more entry; `before` and `after` are the picture on both sides of it. */
export function evolveRegister(register: Register, before: Picture, entry: Entry, after: Picture): Register {
  let grown: Register = { ...withTurns(register, before, entry.recordedAt), picture: after };
  const at = entry.recordedAt;
  for (const [functionId, speakers] of touchedBy(entry, after)) {
    grown = looked(grown, after, functionId, { at, speakers }, entryNoting(entry, after, functionId), entry.facts);
  }
  for (const fact of entry.facts) grown = withAlarmFact(grown, fact, before, after);
  return grown;
}

/** The register with everything that time alone has brought until `until`. */
export function withTurns(register: Register, picture: Picture, until: Instant): Register {
  let turned = register;
  while (turned.nextTurn !== null && turned.nextTurn <= until) {
    const at = turned.nextTurn;
    for (const functionId of Object.keys(turned.turns) as FunctionId[]) {
      if (turned.turns[functionId] !== at) continue;
      const id = `${functionId}@${picture.at}~${at}`;
      const noting = { ...notingAt(at, picture.at, picture), id, corrected: false };
      turned = looked(turned, picture, functionId, { at, speakers: [] }, noting, []);
    }
  }
  return turned;
}

function entryNoting(entry: Entry, picture: Picture, functionId: FunctionId): Noting {
  return {
    ...notingAt(entry.recordedAt, entry.position, picture),
    id: `${functionId}@${entry.position}`,
    corrected: entry.facts.some((fact) => fact.kind === 'since-corrected' && fact.function === functionId),
  };
}

function notingAt(at: Instant, position: Position, picture: Picture): Omit<Noting, 'id' | 'corrected'> {
  return { at, position, lateAfter: picture.policy.feed.silentAfter };
}

/** Which functions an entry may have moved, and which sources spoke about them. */
function touchedBy(entry: Entry, after: Picture): ReadonlyMap<FunctionId, readonly SourceId[]> {
  const touched = new Map<FunctionId, readonly SourceId[]>();
  for (const fact of entry.facts) {
    if (fact.kind === 'function-located' || fact.kind === 'since-corrected') {
      const source = fact.kind === 'function-located' ? fact.claim.source : fact.source;
      touched.set(fact.function, [...(touched.get(fact.function) ?? []), source]);
    } else if (fact.kind === 'feed-silent' || fact.kind === 'feed-returned') {
      for (const functionId of claimedBy(after, fact.source)) {
        if (!touched.has(functionId)) touched.set(functionId, []);
      }
    }
  }
  return touched;
}

function claimedBy(picture: Picture, source: SourceId): readonly FunctionId[] {
  return Object.values(picture.meldkamers).flatMap(({ functions }) =>
    (Object.keys(functions) as FunctionId[]).filter((id) => functions[id]?.claims[source] !== undefined),
  );
}

function looked(
  register: Register,
  picture: Picture,
  functionId: FunctionId,
  occasion: Occasion,
  noting: Noting,
  facts: readonly Fact[],
): Register {
  const tracked = parseFunction(functionId);
  if (tracked === null) throw new Error(`No function ${functionId}`);
  const now = whereabouts(picture, tracked, occasion);
  const known = register.periods[functionId] ?? [];
  const interrupted = interruptions(known, picture, tracked, noting, facts);
  const periods = now === null ? interrupted : follow(interrupted, functionId, now, noting);
  const turned = withTurn(register, functionId, nextTurn(picture, tracked, occasion.at));
  if (periods === known) return turned;
  return { ...turned, periods: { ...turned.periods, [functionId]: periods } };
}

/** Late readings that showed another place in the middle of what we took for one state. */
function interruptions(
  periods: readonly Period[],
  picture: Picture,
  tracked: TrackedFunction,
  noting: Noting,
  facts: readonly Fact[],
): readonly Period[] {
  const corrected = facts.find((fact) => fact.kind === 'since-corrected' && fact.function === tracked.id);
  const late = facts.find((fact) => fact.kind === 'reading-late' && isAbout(fact, tracked));
  if (corrected?.kind !== 'since-corrected' || late?.kind !== 'reading-late' || late.reading.kind !== 'location') {
    return periods;
  }
  const { source, since } = corrected;
  const { location } = late.reading;
  const claim = functionState(picture, tracked.id).claims[source];
  if (claim === undefined || sameLocation(claim.location, location)) return periods;
  const found: Whereabouts = {
    class: classify(tracked, location, late.observedAt),
    location: location.kind === 'unknown' ? null : location,
    source,
    begin: late.observedAt,
    dated: 'stated',
  };
  return interrupt(periods, tracked.id, found, since, { ...noting, id: `${noting.id}.late` });
}

function isAbout(fact: Extract<Fact, { kind: 'reading-late' }>, tracked: TrackedFunction): boolean {
  return fact.reading.kind === 'location' && fact.reading.function === tracked.id;
}

function withTurn(register: Register, functionId: FunctionId, turn: Instant | null): Register {
  if ((register.turns[functionId] ?? null) === turn) return register;
  const { [functionId]: gone, ...others } = register.turns;
  const turns: Readonly<Record<FunctionId, Instant>> = turn === null ? others : { ...others, [functionId]: turn };
  const nextTurn = Object.values(turns).reduce<Instant | null>(
    (soonest, one) => (soonest === null || one < soonest ? one : soonest),
    null,
  );
  return { ...register, turns, nextTurn };
}

function withAlarmFact(register: Register, fact: Fact, before: Picture, after: Picture): Register {
  switch (fact.kind) {
    case 'alarm-raised':
    case 'alarm-reraised': {
      const alarm = after.alarms[fact.key];
      return alarm === undefined ? register : owningDeviation(register, alarm);
    }
    case 'alarm-acknowledged': {
      const id = (before.alarms[fact.key] ?? after.alarms[fact.key])?.id;
      if (id === undefined) return register;
      const { at, role, organisation } = fact.acknowledgement;
      return changePeriods(withoutLink(register, id), register.linked[id] ?? [], (period) =>
        period.alarms.includes(id)
          ? { ...period, acknowledged: [...period.acknowledged, { alarm: id, at, role, organisation }] }
          : period,
      );
    }
    default:
      return register;
  }
}

/** An alarm belongs to the open period of its function; one about a feed to all that is unknown because that feed is silent. */
function owningDeviation(register: Register, alarm: Alarm): Register {
  const candidates = alarm.function === null ? (Object.keys(register.periods) as FunctionId[]) : [alarm.function];
  const functions = candidates.filter((id) => {
    const last = openPeriod(register.periods[id] ?? [])?.steps.at(-1);
    if (last === undefined) return false;
    if (alarm.function !== null) return true;
    const silent = alarm.source === null ? alarm.feeds : [alarm.source, ...alarm.feeds];
    return last.class === 'unknown' && last.dated === 'noted' && silent.includes(last.source);
  });
  if (functions.length === 0) return register;
  const linked = [...new Set([...(register.linked[alarm.id] ?? []), ...functions])];
  return changePeriods({ ...register, linked: { ...register.linked, [alarm.id]: linked } }, functions, (period) =>
    period.end !== null || period.alarms.includes(alarm.id)
      ? period
      : { ...period, alarms: [...period.alarms, alarm.id] },
  );
}

function withoutLink(register: Register, alarm: AlarmId): Register {
  const { [alarm]: gone, ...linked } = register.linked;
  return { ...register, linked };
}

function changePeriods(
  register: Register,
  functions: readonly FunctionId[],
  change: (period: Period) => Period,
): Register {
  const changed = functions.map((id) => [id, (register.periods[id] ?? []).map(change)]);
  return { ...register, periods: { ...register.periods, ...Object.fromEntries(changed) } };
}
