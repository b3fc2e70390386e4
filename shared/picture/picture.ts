// The picture: all we know at one position, and evolve, the one fold that makes it. Server and screens run this same code.
// Pure and total over the journal: it never decides, never reads a clock, and never drops a fact silently.

import { type Alarm, type AlarmId, type AlarmKey, type AlarmSubject, alarmState } from '#shared/alarm/alarm.ts';
import { assertNever } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, isDone, owningDeviation } from '#shared/deviation/afwijking.ts';
import { applyChange, type DossierChange } from '#shared/deviation/changes.ts';
import { type ChunkedMap, EMPTY_MAP, valueAt, valuesOf, withoutKey, withValue } from '#shared/deviation/chunked-map.ts';
import { isCoveredByMandate } from '#shared/deviation/mandate-coverage.ts';
import { type AfwijkingNumber, yearOfNumber } from '#shared/deviation/number.ts';
import type { Entry, Fact, Position } from '#shared/journal/facts.ts';
import type { ServiceState } from '#shared/journal/reading.ts';
import { type FunctionState, type Location, NO_CLAIMS } from '#shared/location/location.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { type FunctionId, type PostId, parseFunction, parsePost } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { type Bringer, bringerOf, type SourceId } from '#shared/reference/source.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';

export type FeedState = {
  readonly source: SourceId;
  readonly meldkamer: MeldkamerId;
  readonly joinedAt: Instant;
  /** When the journal noted the silence; null while the feed is heard. */
  readonly silentAt: Instant | null;
  readonly lastHeardAt: Instant | null;
};

export type StateReport = {
  readonly source: SourceId;
  readonly state: ServiceState;
  readonly reason: string | null;
  readonly observedAt: Instant;
};

/** What belongs to one meldkamer. A change elsewhere leaves this object as it is, so a screen can skip it. */
export type MeldkamerState = {
  readonly functions: Readonly<Record<FunctionId, FunctionState>>;
  readonly staffing: Readonly<Record<PostId, StaffingState>>;
  /** Keyed by subject: the meldkamer itself or one of its posts. */
  readonly states: Readonly<Record<string, StateReport>>;
};

export type Picture = {
  readonly at: Position;
  readonly recordedAt: Instant | null;
  readonly epoch: string;
  /** The journal was opened for a demonstration; every screen says so. */
  readonly synthetic: boolean;
  readonly policy: Policy;
  readonly feeds: Readonly<Record<SourceId, FeedState>>;
  readonly meldkamers: Readonly<Partial<Record<MeldkamerId, MeldkamerState>>>;
  /** Deviations that are not done. */
  readonly afwijkingen: ChunkedMap;
  /** Those that are closed or withdrawn; null for a reader who looks them up in the register instead. */
  readonly archive: ChunkedMap | null;
  /** How many numbers each year has given out; the next one gets the next. */
  readonly numbersGiven: Readonly<Record<string, number>>;
  /** Who brought each source that is in use; null for a reader, whom it does not concern. */
  readonly broughtBy: Readonly<Record<SourceId, Bringer>> | null;
  /** Alarms that are not done: active, or returned and not yet acknowledged. */
  readonly alarms: Readonly<Record<AlarmKey, Alarm>>;
  /** How many alarms were ever raised; the next one gets the next number. */
  readonly alarmsRaised: number;
};

const NOTHING_REPORTED: MeldkamerState = { functions: {}, staffing: {}, states: {} };

export function emptyPicture(): Picture {
  return {
    at: 0 as Position,
    recordedAt: null,
    epoch: '',
    synthetic: false,
    policy: DEFAULT_POLICY,
    feeds: {},
    meldkamers: {},
    afwijkingen: EMPTY_MAP,
    archive: EMPTY_MAP,
    numbersGiven: {},
    broughtBy: {},
    alarms: {},
    alarmsRaised: 0,
  };
}

/** The picture after one more entry. Throws unless the entry is the very next one: a gap is a bug, never a detail. */
export function evolve(picture: Picture, entry: Entry): Picture {
  if (entry.position !== picture.at + 1) {
    throw new Error(`Entry ${entry.position} does not follow position ${picture.at}`);
  }
  const evolved = entry.facts.reduce((soFar, fact) => apply(soFar, fact, entry.recordedAt), picture);
  return recordedAs(evolved, entry);
}

/** The picture that has all facts of an entry in it, as it stands once that entry is recorded. */
export function recordedAs(picture: Picture, { position, recordedAt, by, facts }: Entry): Picture {
  return {
    ...picture,
    at: position,
    recordedAt,
    broughtBy: picture.broughtBy && broughtAfter(picture.broughtBy, by, facts),
  };
}

type BroughtBy = NonNullable<Picture['broughtBy']>;

function broughtAfter(before: BroughtBy, by: Actor, facts: readonly Fact[]): BroughtBy {
  let broughtBy = before;
  for (const fact of facts) {
    if (fact.kind === 'feed-joined') broughtBy = { ...broughtBy, [fact.source]: bringerOf(by, fact.meldkamer) };
    if (fact.kind === 'feed-retired') broughtBy = without(broughtBy, fact.source);
  }
  return broughtBy;
}

/** One fact of an entry that is being decided or folded. */
export function apply(picture: Picture, fact: Fact, at: Instant): Picture {
  switch (fact.kind) {
    case 'journal-opened':
      return { ...picture, epoch: fact.epoch, synthetic: fact.synthetic };
    case 'policy-adopted':
      return { ...picture, policy: fact.policy };
    case 'feed-joined':
      return withFeed(picture, fact.source, {
        source: fact.source,
        meldkamer: fact.meldkamer,
        joinedAt: at,
        silentAt: null,
        lastHeardAt: null,
      });
    case 'feed-silent':
      return withFeedChange(picture, fact.source, { silentAt: at, lastHeardAt: fact.lastHeardAt });
    case 'feed-returned':
      return withFeedChange(picture, fact.source, { silentAt: null, lastHeardAt: null });
    case 'feed-retired':
      return withoutFeed(picture, fact.source);
    case 'function-located': {
      // R4: one claim per source.
      const state = functionState(picture, fact.function);
      const claims = { ...state.claims, [fact.claim.source]: fact.claim };
      return withFunction(picture, fact.function, { ...state, claims });
    }
    case 'function-returned':
      return withFunction(picture, fact.function, { ...functionState(picture, fact.function), returnedAt: at });
    case 'since-corrected': {
      const state = functionState(picture, fact.function);
      const claim = state.claims[fact.source];
      if (claim === undefined) throw new Error(`No claim of ${fact.source} on ${fact.function} to correct`);
      const { since, stated, otherwiseAt } = fact;
      const corrected = { ...claim, since, stated, otherwiseAt };
      return withFunction(picture, fact.function, { ...state, claims: { ...state.claims, [fact.source]: corrected } });
    }
    case 'staffing-reported': {
      const { post } = fact.state;
      const meldkamer = homeOfPost(post);
      const state = meldkamerState(picture, meldkamer);
      return withMeldkamer(picture, meldkamer, { ...state, staffing: { ...state.staffing, [post]: fact.state } });
    }
    case 'state-reported': {
      const meldkamer = fact.subject.slice(0, 3) as MeldkamerId;
      const state = meldkamerState(picture, meldkamer);
      const { source, reason, observedAt } = fact;
      const report: StateReport = { source, state: fact.state, reason, observedAt };
      return withMeldkamer(picture, meldkamer, { ...state, states: { ...state.states, [fact.subject]: report } });
    }
    case 'afwijking-opened': {
      const year = yearOfNumber(fact.afwijking.announcedAt);
      const numbersGiven = { ...picture.numbersGiven, [year]: (picture.numbersGiven[year] ?? 0) + 1 };
      return withAfwijking({ ...picture, numbersGiven }, fact.afwijking);
    }
    case 'afwijking-changed':
      return changeAfwijking(picture, fact.number, fact.change);
    case 'listening-resumed':
    case 'reading-late':
    case 'conflict-noted':
    case 'acknowledgement-refused':
      return picture;
    case 'alarm-raised':
      return withAlarm(
        { ...picture, alarmsRaised: picture.alarmsRaised + 1 },
        {
          ...fact.subject,
          id: fact.id,
          key: fact.key,
          version: 1,
          condition: fact.condition,
          priority: fact.priority,
          core: 'active',
          raisedAt: at,
          activeAt: at,
          returnedAt: null,
          occurrences: 1,
          acknowledged: null,
          shelvedUntil: null,
          suppressedBy: null,
          outOfService: false,
        },
      );
    case 'alarm-reraised':
      return changeAlarm(picture, fact.key, (alarm) => ({
        ...alarm,
        ...fact.subject,
        core: 'active',
        activeAt: at,
        returnedAt: null,
        occurrences: alarm.occurrences + 1,
        acknowledged: null,
      }));
    case 'alarm-changed':
      return changeAlarm(picture, fact.key, (alarm) => ({ ...alarm, ...fact.subject, acknowledged: null }));
    case 'alarm-returned':
      return picture.alarms[fact.key]?.suppressedBy == null
        ? changeAlarm(picture, fact.key, (alarm) => ({ ...alarm, core: 'returned', returnedAt: at }))
        : withoutAlarm(picture, fact.key);
    case 'alarm-acknowledged':
      return changeAlarm(picture, fact.key, (alarm) => ({ ...alarm, acknowledged: fact.acknowledgement }));
    case 'alarm-suppressed':
      return changeAlarm(picture, fact.key, (alarm) => ({ ...alarm, suppressedBy: fact.by }));
    case 'alarm-released':
      return changeAlarm(picture, fact.key, (alarm) => ({ ...alarm, suppressedBy: null }));
    default:
      return assertNever(fact);
  }
}

export function meldkamerState(picture: Picture, meldkamer: MeldkamerId): MeldkamerState {
  return picture.meldkamers[meldkamer] ?? NOTHING_REPORTED;
}

export function functionState(picture: Picture, functionId: FunctionId): FunctionState {
  return meldkamerState(picture, homeOfFunction(functionId)).functions[functionId] ?? NO_CLAIMS;
}

export function staffingState(picture: Picture, post: PostId): StaffingState | null {
  return meldkamerState(picture, homeOfPost(post)).staffing[post] ?? null;
}

/** Since when this source says nothing, as far as the journal knows; null while it is heard. */
export function silentFrom(picture: Picture, source: SourceId): Instant | null {
  const feed = picture.feeds[source];
  return feed === undefined || feed.silentAt === null ? null : (feed.lastHeardAt ?? feed.silentAt);
}

/** Does anyone stand for this now? A feed while it is heard; what was entered by hand until it must be confirmed again. */
export function isConfirmed(
  picture: Picture,
  said: { readonly source: SourceId; readonly reconfirmBy: Instant | null },
  now: Instant,
): boolean {
  return said.reconfirmBy === null ? silentFrom(picture, said.source) === null : now < said.reconfirmBy;
}

/**
 * The deviation that the absence of this function from its own meldkamer belongs to; `location`: where it is, when that is known.
 * `since`: when the absence began, when that is known to be earlier.
 */
export function owningDeviationIn(
  picture: Picture,
  functionId: FunctionId,
  location: Location | null,
  now: Instant,
  since: Instant = now,
): Afwijking | null {
  const { returnedAt } = functionState(picture, functionId);
  return owningDeviation(valuesOf(picture.afwijkingen), functionId, location, { since, now }, returnedAt);
}

/** As `owningDeviationIn`, but only when somebody said so: one that this software opened by itself announces nothing. */
export function announcedDeviation(
  picture: Picture,
  functionId: FunctionId,
  location: Location | null,
  now: Instant,
): Afwijking | null {
  const linked = owningDeviationIn(picture, functionId, location, now);
  if (linked === null) return null;
  return linked.origin !== 'observed' || linked.source !== null || isCoveredByMandate(linked) ? linked : null;
}

/** Open or done; null when there is no such number, or when the reader may not look into the archive. */
export function afwijkingIn(picture: Picture, number: AfwijkingNumber): Afwijking | null {
  const open = valueAt(picture.afwijkingen, number);
  return open ?? (picture.archive === null ? null : valueAt(picture.archive, number));
}

/** Open and done, as far as the reader may look into the archive. In no order that means anything. */
export function allAfwijkingen({
  afwijkingen,
  archive,
}: Pick<Picture, 'afwijkingen' | 'archive'>): readonly Afwijking[] {
  return archive === null ? valuesOf(afwijkingen) : [...valuesOf(archive), ...valuesOf(afwijkingen)];
}

export function alarmById(picture: Picture, id: AlarmId): Alarm | null {
  return Object.values(picture.alarms).find((alarm) => alarm.id === id) ?? null;
}

/** The subject fields of an alarm, without its life. */
export function subjectOf(alarm: Alarm): AlarmSubject {
  const { meldkamer, function: tracked, post, source, location, feeds, afwijking } = alarm;
  return { meldkamer, function: tracked, post, source, location, feeds, afwijking };
}

function homeOfFunction(functionId: FunctionId): MeldkamerId {
  const tracked = parseFunction(functionId);
  if (tracked === null) throw new Error(`No function ${functionId}`);
  return tracked.meldkamer;
}

function homeOfPost(post: PostId): MeldkamerId {
  const parsed = parsePost(post);
  if (parsed === null) throw new Error(`No post ${post}`);
  return parsed.meldkamer;
}

function withMeldkamer(picture: Picture, meldkamer: MeldkamerId, state: MeldkamerState): Picture {
  return { ...picture, meldkamers: { ...picture.meldkamers, [meldkamer]: state } };
}

function withFunction(picture: Picture, functionId: FunctionId, functionState: FunctionState): Picture {
  const meldkamer = homeOfFunction(functionId);
  const state = meldkamerState(picture, meldkamer);
  return withMeldkamer(picture, meldkamer, {
    ...state,
    functions: { ...state.functions, [functionId]: functionState },
  });
}

function withFeed(picture: Picture, source: SourceId, feed: FeedState): Picture {
  return { ...picture, feeds: { ...picture.feeds, [source]: feed } };
}

function withFeedChange(picture: Picture, source: SourceId, change: Partial<FeedState>): Picture {
  const feed = picture.feeds[source];
  if (feed === undefined) throw new Error(`Feed ${source} never joined`);
  return withFeed(picture, source, { ...feed, ...change });
}

/** What it said goes with it; the journal keeps it. */
function withoutFeed(picture: Picture, source: SourceId): Picture {
  const feeds = without(picture.feeds, source);
  const meldkamers = mapValues(picture.meldkamers as Readonly<Record<MeldkamerId, MeldkamerState>>, (state) => ({
    ...state,
    functions: mapValues(state.functions, (one) => {
      return one.claims[source] === undefined ? one : { ...one, claims: without(one.claims, source) };
    }),
    staffing: withoutReportsOf(source, state.staffing),
    states: withoutReportsOf(source, state.states),
  }));
  return { ...picture, feeds, meldkamers };
}

function without<K extends string, V>(record: Readonly<Record<K, V>>, key: K): Readonly<Record<K, V>> {
  const { [key]: gone, ...others } = record;
  return others as Record<K, V>;
}

function withoutReportsOf<K extends string, V extends { readonly source: SourceId }>(
  source: SourceId,
  reports: Readonly<Record<K, V>>,
): Readonly<Record<K, V>> {
  const kept = Object.entries(reports).filter(([, report]) => (report as V).source !== source);
  return Object.fromEntries(kept) as Record<K, V>;
}

function mapValues<K extends string, V>(
  record: Readonly<Record<K, V>>,
  change: (value: V) => V,
): Readonly<Record<K, V>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value as V)])) as Record<K, V>;
}

/** R52: one that is done moves to the archive; a reader without an archive sees it leave. */
function withAfwijking(picture: Picture, afwijking: Afwijking): Picture {
  if (!isDone(afwijking)) return { ...picture, afwijkingen: withValue(picture.afwijkingen, afwijking) };
  const archive = picture.archive && withValue(picture.archive, afwijking);
  return { ...picture, afwijkingen: withoutKey(picture.afwijkingen, afwijking.number), archive };
}

function changeAfwijking(picture: Picture, number: AfwijkingNumber, change: DossierChange): Picture {
  const afwijking = afwijkingIn(picture, number);
  if (afwijking !== null) return withAfwijking(picture, applyChange(afwijking, change));
  if (picture.archive === null) return picture;
  throw new Error(`No afwijking ${number} to change`);
}

function withAlarm(picture: Picture, alarm: Alarm): Picture {
  return { ...picture, alarms: { ...picture.alarms, [alarm.key]: alarm } };
}

/** Every change counts as a version. An alarm whose life is over leaves the picture; the journal keeps it. */
function changeAlarm(picture: Picture, key: AlarmKey, change: (alarm: Alarm) => Alarm): Picture {
  const alarm = picture.alarms[key];
  if (alarm === undefined) throw new Error(`No alarm ${key} to change`);
  const changed = { ...change(alarm), version: alarm.version + 1 };
  return alarmState(changed) === 'normal' ? withoutAlarm(picture, key) : withAlarm(picture, changed);
}

/** A suppressed alarm that returns goes at once: another alarm called for attention in its place. */
function withoutAlarm(picture: Picture, key: AlarmKey): Picture {
  return { ...picture, alarms: without(picture.alarms, key) };
}

/** For tests and tools: the picture after all of these entries. */
export function fold(entries: readonly Entry[], start: Picture = emptyPicture()): Picture {
  return entries.reduce(evolve, start);
}
