// The picture: all we know at one position, and what is asked of it. `evolve.ts` makes it of facts.

import type { Alarm, AlarmId, AlarmKey, AlarmSubject, ConditionId } from '#shared/alarm/alarm.ts';
import type { ConditionReview } from '#shared/alarm/review.ts';
import { after, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { owningDeviation } from '#shared/deviation/belonging.ts';
import { type ChunkedMap, EMPTY_MAP, valueAt, valuesNaming, valuesOf } from '#shared/deviation/chunked-map.ts';
import { isCoveredAnywhere } from '#shared/deviation/cover.ts';
import { decidedIn } from '#shared/deviation/decided-before.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import type { RecordedBy } from '#shared/deviation/dossier.ts';
import { type Gebeurtenissen, NO_GEBEURTENISSEN } from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { ExerciseBegun, Position, ShiftTakenOver } from '#shared/journal/facts.ts';
import type { Told } from '#shared/journal/reading.ts';
import type { Absence, Absences } from '#shared/location/absences.ts';
import { type FunctionState, type Location, MANUAL_GRACE, NO_CLAIMS } from '#shared/location/location.ts';
import type { MandatesInForce } from '#shared/policy/mandates.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import { type FunctionId, type PostId, parseFunction, parsePost } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import { type Bringer, isManual, type SourceId } from '#shared/reference/source.ts';
import type { Dip } from '#shared/staffing/dip.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';

export type FeedState = {
  readonly source: SourceId;
  readonly meldkamer: MeldkamerId;
  readonly joinedAt: Instant;
  /** Since when it is heard without a silence: from its joining or its last return. */
  readonly heardSince: Instant;
  /** When the journal noted the silence; null while the feed is heard. */
  readonly silentAt: Instant | null;
  /** Its last word before that, or before we were deaf, when it was not heard since (R22); null while the feed is heard. */
  readonly lastHeardAt: Instant | null;
};

export type StateReport = {
  readonly source: SourceId;
  readonly state: ServiceState;
  readonly reason: string | null;
  readonly observedAt: Instant;
  /** Since when it says this state, whatever reason it gives; down and unstaffed are one. */
  readonly since: Instant;
  /** Since when it says that it is gone, whether planned or not; absent: since then as well, or it does not say so. */
  readonly goneSince?: Instant;
};

/** Which source LMS established to be right, from when until when. */
export type EstablishedBefore = {
  /** The entry that says so. */
  readonly id: Position;
  readonly source: SourceId;
  readonly from: Instant;
  readonly until: Instant;
};

/** What belongs to one meldkamer. A change elsewhere leaves this object as it is, so a screen can skip it. */
export type MeldkamerState = {
  readonly functions: Readonly<Record<FunctionId, FunctionState>>;
  readonly staffing: Readonly<Record<PostId, StaffingState>>;
  /** What was entered by hand of it, kept beside what other sources say (R102). */
  readonly staffingByHand: Readonly<Record<PostId, StaffingState>>;
  /** R162. Of posts on which more than one feed reports: what each said last, the newest first; absent as long as there are none. */
  readonly staffingSaid?: Readonly<Record<PostId, readonly StaffingState[]>>;
  /** Keyed by subject, the meldkamer itself or one of its posts, and then by source: what each of them said last. */
  readonly states: Readonly<Record<string, Readonly<Record<SourceId, StateReport>>>>;
};

/** Of a post, by who is no person or by hand. */
export type ReportOf = `${PostId} ${SourceId}`;

export type Picture = {
  readonly at: Position;
  readonly recordedAt: Instant | null;
  readonly epoch: string;
  /** The journal was opened for a demonstration; every screen says so. */
  readonly synthetic: boolean;
  readonly policy: Policy;
  /** When it was adopted; null: it holds from the beginning of the journal. */
  readonly policySince: Instant | null;
  /** The mandates of every policy that was adopted, the oldest first; null for a reader who is told of the present ones only. */
  readonly mandates: readonly MandatesInForce[] | null;
  readonly feeds: Readonly<Record<SourceId, FeedState>>;
  /** R83. What reports of each source were refused about, and none was taken since. */
  readonly refused: Readonly<Record<SourceId, readonly Told[]>>;
  readonly meldkamers: Readonly<Partial<Record<MeldkamerId, MeldkamerState>>>;
  /** Deviations that are not done. */
  readonly afwijkingen: ChunkedMap;
  /** Those that are closed or withdrawn; null for a reader who looks them up in the register instead. */
  readonly archive: ChunkedMap | null;
  /** For who has no archive: what was decided in those that are done, and nothing else of them; absent for who has one. */
  readonly decidedBefore?: ChunkedMap;
  /** How many numbers each year has given out; the next one gets the next. */
  readonly numbersGiven: Readonly<Record<string, number>>;
  /** Who brought each source that is in use; null for a reader, whom it does not concern. */
  readonly broughtBy: Readonly<Record<SourceId, Bringer>> | null;
  /** Ids of the keys that each source belongs to; null for a reader, whom it does not concern. */
  readonly heldBy: Readonly<Record<SourceId, readonly string[]>> | null;
  /** Who registered each deviation that is not done; null for a reader, whom it does not concern. */
  readonly registeredBy: Readonly<Record<AfwijkingNumber, Bringer>> | null;
  /** R88. What LMS established about each function, the oldest first; null for a reader, who sees it in the register. */
  readonly established: Readonly<Record<FunctionId, readonly EstablishedBefore[]>> | null;
  /** R37, R150. What each alarm showed that it is about, as its version stands; null for a reader, whom it does not concern. */
  readonly shownOf: Readonly<Record<AlarmKey, readonly string[]>> | null;
  /** R51. When each function was away by the words about it; null for a reader, who sees it in the register. */
  readonly absences: Absences | null;
  /** R26. When each post was last below its minimum; null for a reader, whom it does not concern. */
  readonly dips: Readonly<Record<PostId, Dip>> | null;
  /** R27. The minimum that each source last reported of a post, where policy had none then; null for a reader, whom it does not concern. */
  readonly reportedMinimums: Readonly<Record<ReportOf, number | null>> | null;
  /** R158. The minimum that an alarm about staffing is held to where a later report says less; null for a reader, whom it does not concern. */
  readonly heldMinimums: Readonly<Record<AlarmKey, HeldMinimum>> | null;
  /** Of several meldkamers at once; absent as long as none was ever opened or proposed. */
  readonly gebeurtenissen?: Gebeurtenissen;
  /** R152. When the shift at the alarms was last taken over, and how often it was; absent as long as it never was. */
  readonly shift?: { readonly times: number; readonly last: ShiftTakenOver };
  /** R149. What LMS last said of the record of a condition; absent as long as it never did. */
  readonly reviews?: Readonly<Partial<Record<ConditionId, ConditionReview>>>;
  /** R153. The last that began, running or over; absent as long as none ever did. In the journal of an exercise: that one. */
  readonly exercise?: Exercise;
  /** Alarms that are not done: active, or returned and not yet acknowledged. */
  readonly alarms: Readonly<Record<AlarmKey, Alarm>>;
  /** How many alarms were ever raised; the next one gets the next number. */
  readonly alarmsRaised: number;
};

/** `source`: who reported it. */
export type HeldMinimum = { readonly minimum: number; readonly source: SourceId };

/** `ended`: null while it runs; `by` in it null when its time was over. */
export type Exercise = ExerciseBegun & {
  readonly ended: { readonly at: Instant; readonly by: RecordedBy | null } | null;
};

/** R33. Milliseconds that this clock still has to go before it is where the journal is; 0 when it is there. */
export function behindJournal({ recordedAt }: Pick<Picture, 'recordedAt'>, now: Instant): number {
  return recordedAt === null ? 0 : Math.max(0, elapsed(now, recordedAt));
}

const NOTHING_REPORTED: MeldkamerState = { functions: {}, staffing: {}, staffingByHand: {}, states: {} };

export function emptyPicture(): Picture {
  return {
    at: 0 as Position,
    recordedAt: null,
    epoch: '',
    synthetic: false,
    policy: DEFAULT_POLICY,
    policySince: null,
    mandates: [],
    feeds: {},
    refused: {},
    meldkamers: {},
    afwijkingen: EMPTY_MAP,
    archive: EMPTY_MAP,
    numbersGiven: {},
    broughtBy: {},
    heldBy: {},
    registeredBy: {},
    established: {},
    shownOf: {},
    absences: {},
    dips: {},
    reportedMinimums: {},
    heldMinimums: {},
    alarms: {},
    alarmsRaised: 0,
  };
}

export function meldkamerState(picture: Picture, meldkamer: MeldkamerId): MeldkamerState {
  return picture.meldkamers[meldkamer] ?? NOTHING_REPORTED;
}

export function functionState(picture: Picture, functionId: FunctionId): FunctionState {
  return meldkamerState(picture, homeOfFunction(functionId)).functions[functionId] ?? NO_CLAIMS;
}

/** Throws when nothing in the journal let this source in: then nothing of what it says can be in it. */
export function joinedFeed({ feeds }: Picture, source: SourceId): FeedState {
  const feed = feeds[source];
  if (feed === undefined) throw new Error(`Feed ${source} never joined`);
  return feed;
}

/** Those of this meldkamer that are in use; what is entered by hand is none. */
export function feedsOf({ feeds }: Picture, meldkamer: MeldkamerId): readonly FeedState[] {
  return Object.values(feeds).filter((one) => one.meldkamer === meldkamer && !isManual(one.source));
}

/** R85: it has a feed in use; it should have one by now; none is expected of it yet; or (R153) it takes no part in the exercise that is shown. */
export type Connection = 'joined' | 'missing' | 'not-yet' | 'apart';

export function connectionOf(picture: Picture, meldkamer: MeldkamerId, now: Instant): Connection {
  if (feedsOf(picture, meldkamer).length > 0) return 'joined';
  return picture.policy.expected.some((one) => one.meldkamer === meldkamer && one.from <= now) ? 'missing' : 'not-yet';
}

/** Since when this source says nothing, as far as the journal knows; null while it is heard. */
export function silentFrom(picture: Picture, source: SourceId): Instant | null {
  const feed = picture.feeds[source];
  return feed?.lastHeardAt ?? feed?.silentAt ?? null;
}

/**
 * R22: since when none of the feeds of this meldkamer is heard, as their silence was noted; that we were deaf ourselves is no silence of theirs.
 * Null: one of them may be heard, or it has none.
 */
export function silenceOf(picture: Picture, meldkamer: MeldkamerId): Instant | null {
  const feeds = feedsOf(picture, meldkamer);
  const noted = feeds.flatMap(({ silentAt, lastHeardAt }) => (silentAt === null ? [] : (lastHeardAt ?? silentAt)));
  return feeds.length === 0 || noted.length < feeds.length ? null : noted.reduce(latest);
}

/** R70: was this moment behind the last return of the source? What was said in a silence says something of that silence. */
export function wasHeardAt(picture: Picture, source: SourceId, moment: Instant): boolean {
  const feed = picture.feeds[source];
  return feed !== undefined && feed.heardSince <= moment;
}

/** Does anyone stand for this now? A feed while it is heard; what was entered by hand until it must be confirmed again. */
export function isConfirmed(
  picture: Picture,
  said: { readonly source: SourceId; readonly reconfirmBy: Instant | null },
  now: Instant,
): boolean {
  return said.reconfirmBy === null ? silentFrom(picture, said.source) === null : now < said.reconfirmBy;
}

/** As `isConfirmed`, and by hand through the grace as well: in that it is old, and holds still. */
export function stands(picture: Picture, said: Parameters<typeof isConfirmed>[1], now: Instant): boolean {
  return isConfirmed(picture, said, now) || (said.reconfirmBy !== null && now < after(said.reconfirmBy, MANUAL_GRACE));
}

/**
 * The deviation that the absence of this function belongs to, said to be at all of these places. `since`: when the absence began, when that is
 * known to be earlier.
 */
export function owningDeviationAt(
  picture: Picture,
  functionId: FunctionId,
  places: readonly Location[],
  now: Instant,
  since: Instant = now,
): Afwijking | null {
  const { returnedAt } = functionState(picture, functionId);
  const naming = valuesNaming(picture.afwijkingen, functionId);
  const away = { function: functionId, places, returnedAt };
  return owningDeviation(naming, away, { since, now }, () => decidedAbout(picture, functionId));
}

/** As `owningDeviationAt`, but only when somebody said so: one that this software opened by itself announces nothing. */
export function announcedDeviation(
  picture: Picture,
  functionId: FunctionId,
  location: Location | null,
  now: Instant,
): Afwijking | null {
  const places = location === null ? [] : [location];
  const linked = owningDeviationAt(picture, functionId, places, now);
  if (linked === null) return null;
  if (linked.origin !== 'observed' || linked.source !== null) return linked;
  const { returnedAt } = functionState(picture, functionId);
  const away = { function: functionId, places, returnedAt };
  return isCoveredAnywhere(linked, decidedAbout(picture, functionId), away, now) ? linked : null;
}

/** Open or done; null when there is no such number, or when the reader may not look into the archive. */
export function afwijkingIn(picture: Picture, number: AfwijkingNumber): Afwijking | null {
  const open = valueAt(picture.afwijkingen, number);
  return open ?? (picture.archive === null ? null : valueAt(picture.archive, number));
}

/** R52: the same for a reader who gets no archive. */
export function withoutArchive(picture: Picture): Picture {
  const { archive } = picture;
  return archive === null ? picture : { ...picture, archive: null, decidedBefore: decidedIn(archive) };
}

/** Open and done, as far as the reader may look into the archive. In no order that means anything. */
export function allAfwijkingen({
  afwijkingen,
  archive,
}: Pick<Picture, 'afwijkingen' | 'archive'>): readonly Afwijking[] {
  return archive === null ? valuesOf(afwijkingen) : [...valuesOf(archive), ...valuesOf(afwijkingen)];
}

export function gebeurtenissenOf({ gebeurtenissen }: Pick<Picture, 'gebeurtenissen'>): Gebeurtenissen {
  return gebeurtenissen ?? NO_GEBEURTENISSEN;
}

export function alarmById(picture: Picture, id: AlarmId): Alarm | null {
  return Object.values(picture.alarms).find((alarm) => alarm.id === id) ?? null;
}

/** The subject fields of an alarm, without its life. */
export function subjectOf(alarm: Alarm): AlarmSubject {
  const { meldkamer, function: tracked, post, source, location, feeds, afwijking } = alarm;
  return { meldkamer, function: tracked, post, source, location, feeds, afwijking };
}

export function homeOfFunction(functionId: FunctionId): MeldkamerId {
  const tracked = parseFunction(functionId);
  if (tracked === null) throw new Error(`No function ${functionId}`);
  return tracked.meldkamer;
}

export function homeOfPost(post: PostId): MeldkamerId {
  const parsed = parsePost(post);
  if (parsed === null) throw new Error(`No post ${post}`);
  return parsed.meldkamer;
}

/** Of a meldkamer, or of one of its posts. */
export function homeOfSubject(subject: string): MeldkamerId {
  return subject.slice(0, 3) as MeldkamerId;
}

/** The same, but for what was reported of one meldkamer. */
export function withMeldkamer(picture: Picture, meldkamer: MeldkamerId, state: MeldkamerState): Picture {
  return { ...picture, meldkamers: { ...picture.meldkamers, [meldkamer]: state } };
}

/** R51: with when this function was away; a reader who is not told of it stays so. */
export function withAbsences(
  picture: Picture,
  id: FunctionId,
  change: (known: readonly Absence[]) => readonly Absence[],
): Picture {
  const { absences } = picture;
  if (absences === null) return picture;
  const known = absences[id] ?? [];
  const changed = change(known);
  return changed === known ? picture : { ...picture, absences: { ...absences, [id]: changed } };
}
