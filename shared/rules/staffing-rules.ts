// What a staffing reading changes, and which alarms it gives: A6 below minimum, A7 no CaCo, A20 below minimum by what is planned.

import { alarmKey } from '#shared/alarm/alarm.ts';
import { priorityOf } from '#shared/alarm/rationale.ts';
import { after, elapsed, type Instant, latest, soonest } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { confirmationsOf, type Heard } from '#shared/journal/heard.ts';
import { type Reading, readingSubject, type StaffingReading } from '#shared/journal/reading.ts';
import { hoursLeftOpen } from '#shared/picture/at-stake.ts';
import { isConfirmed, joinedFeed, type Picture, wasHeardAt } from '#shared/picture/picture.ts';
import {
  conditionOf,
  heldTo,
  levelByHand,
  postStaffing,
  reportOf,
  reportsOn,
  standsByHand,
} from '#shared/picture/post-staffing.ts';
import { type PostId, parsePost } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import { agreedMinimum, qualificationsAgreed } from '#shared/staffing/agreed-minimum.ts';
import { expectedShorts } from '#shared/staffing/expected-short.ts';
import {
  carefulFirst,
  type Headcount,
  levelOf,
  minimumFor,
  type StaffingState,
  sameHeadcount,
} from '#shared/staffing/staffing.ts';
import { delayed, type Judgement, judgement, type Verdict } from './alarm-rules.ts';
import type { Change } from './location-rules.ts';

/**
 * R26: of all sources that report on a post the newest reading holds; of two at the same moment the one with fewer people. What is
 * entered by hand is compared with what was entered by hand, and stands beside what others say (R102).
 */
export function decideStaffing(
  picture: Picture,
  heard: Heard,
  reading: Reading & StaffingReading,
  now: Instant,
): Change {
  const { source, observedAt } = reading;
  const { byFeed, byHand } = reportsOn(picture, reading.post);
  const known = isManual(source) ? byHand : byFeed;
  const reported = reportedState(picture, reading, known, now);
  if (known === null) return { facts: [{ kind: 'staffing-reported', state: reported }], confirms: [] };
  const { joinedAt } = joinedFeed(picture, known.source);
  const confirmations = confirmationsOf(heard, known.source, readingSubject(reading), joinedAt);
  const newest = confirmations.reduce(latest, known.observedAt);
  const same = sameHeadcount(known.headcount, reported.headcount) && known.sharedWith === reported.sharedWith;
  const isOlder = observedAt < newest || (observedAt === newest && !same && !yields(known, reported));
  if (isOlder) {
    const later = confirmations.find((moment) => moment > observedAt);
    return { facts: [late(source, reported), ...saidAgain(known, observedAt, later)], confirms: [] };
  }
  const isNews = observedAt !== known.observedAt && !wasHeardAt(picture, source, observedAt);
  if (same && known.source === source && !isManual(source) && !isNews) return { facts: [], confirms: [observedAt] };
  return { facts: [{ kind: 'staffing-reported', state: reported }], confirms: [] };
}

function late(source: SourceId, state: StaffingState): Fact {
  return { kind: 'reading-late', source, observedAt: state.observedAt, reading: { kind: 'staffing', state } };
}

/** R78: behind a late report what was known holds again from when it is known to have been said again. */
function saidAgain(known: StaffingState, between: Instant, observedAt: Instant | undefined): readonly Fact[] {
  if (observedAt === undefined || known.observedAt >= between) return [];
  return [late(known.source, { ...known, observedAt })];
}

function reportedState(
  picture: Picture,
  reading: Reading & StaffingReading,
  known: StaffingState | null,
  now: Instant,
): StaffingState {
  const { source, post, filled, planned, qualifications, forecast, sharedWith = null, observedAt } = reading;
  const discipline = parsePost(post)?.discipline;
  if (discipline === undefined) throw new Error(`No post ${post}`);
  const minimum = minimumFor(picture.policy, post, discipline, reading.minimum, now);
  const level = levelOf(filled, minimum);
  const headcount: Headcount = { filled, planned, minimum, qualifications, forecast };
  const levelAt = known?.level === level ? known.levelAt : now;
  const state = { post, source, level, levelAt, observedAt, reconfirmBy: null, sharedWith, headcount };
  if (!isManual(source)) return state;
  const byHand = { ...state, reconfirmBy: after(now, picture.policy.location.reconfirmManualWithin) };
  return { ...byHand, ...levelBeside(picture, byHand, now) };
}

/** R102: its level beside what another source says, and since when that is the level that counts. */
function levelBeside(picture: Picture, byHand: StaffingState, now: Instant): Pick<StaffingState, 'level' | 'levelAt'> {
  const level = levelByHand(picture, byHand);
  const counted = postStaffing(picture, byHand.post, now)?.state;
  return { level, levelAt: counted?.level === level ? counted.levelAt : now };
}

/** R102: entries by hand that have another level beside what is said now, and by who is heard. */
export function relevelledByHand(picture: Picture, now: Instant): readonly Fact[] {
  return Object.values(picture.meldkamers).flatMap(({ staffing, staffingByHand }) =>
    Object.values(staffingByHand).flatMap((byHand): readonly Fact[] => {
      if (staffing[byHand.post] === undefined || !standsByHand(byHand, now)) return [];
      const beside = levelBeside(picture, byHand, now);
      return beside.level === byHand.level ? [] : [{ kind: 'staffing-reported', state: { ...byHand, ...beside } }];
    }),
  );
}

/** R26, of readings of one moment; where those are as careful any fixed order will do: who shares one goes first. */
function yields(one: StaffingState, other: StaffingState): boolean {
  const order = one.headcount && other.headcount ? carefulFirst(one.headcount, other.headcount) : 0;
  return order === 0 ? weight(one) > weight(other) : order > 0;
}

function weight({ sharedWith, headcount }: StaffingState): string {
  return `${sharedWith ?? '~'} ${JSON.stringify(headcount)}`;
}

/** R28, R147: the posts whose level is another one by the minimum that holds now, with the headcount as it was last reported. */
export function relevelled(picture: Picture, now: Instant): readonly Fact[] {
  const reports = Object.values(picture.meldkamers).map(({ staffing, staffingByHand }) => [staffing, staffingByHand]);
  return reports.flat().flatMap((ofMany) =>
    Object.values(ofMany).flatMap((state): readonly Fact[] => {
      const discipline = parsePost(state.post)?.discipline;
      if (state.headcount === null || discipline === undefined) return [];
      const { [reportOf(state)]: reported = state.headcount.minimum } = picture.reportedMinimums ?? {};
      const minimum = minimumFor(picture.policy, state.post, discipline, reported, now);
      return minimum === state.headcount.minimum
        ? []
        : [
            {
              kind: 'staffing-reported',
              state: judgedBy(minimum, { ...state, headcount: state.headcount }, state, now),
            },
          ];
    }),
  );
}

type Counted = StaffingState & { readonly headcount: Headcount };

/** With its level by this minimum, and since when it has that as far as the one before it tells. */
export function judgedBy(
  minimum: number | null,
  { headcount, ...state }: Counted,
  before: Pick<StaffingState, 'level' | 'levelAt'> | null,
  at: Instant,
): StaffingState {
  const level = levelOf(headcount.filled, minimum);
  const levelAt = before?.level === level ? before.levelAt : at;
  return { ...state, level, levelAt, headcount: { ...headcount, minimum } };
}

export function judgeStaffing(picture: Picture, post: PostId, now: Instant): readonly Judgement[] {
  const counted = postStaffing(picture, post, now)?.state;
  const parsed = parsePost(post);
  if (counted === undefined || parsed === null) return [];
  const subject = { meldkamer: parsed.meldkamer, post };
  const condition = conditionOf(post);
  const state = heldTo(picture, alarmKey(condition, post), counted, now);
  const isBelow = state.level === 'below';
  // A report that leaves the minimum out does not say that there are enough.
  const isJudged = state.level !== 'no-minimum';
  const isVouchedFor = isConfirmed(picture, state, now);
  const verdict =
    isJudged && (isBelow || isVouchedFor)
      ? delayed(isBelow, elapsed(heldSince(picture, state, isBelow), now), picture.policy.staffing)
      : 'hold';
  return [
    judgement(condition, priorityOf(condition, 'always'), post, verdict, subject),
    ...qualificationsJudged(picture, condition, post).map((qualification) => {
      const name = `${post} ${qualification}`;
      const verdict = verdictOnQualification(picture, state, qualification, now);
      return judgement(condition, priorityOf(condition, 'always'), name, verdict, subject);
    }),
    judgeExpectedStaffing(picture, heldTo(picture, alarmKey('A20', post), counted, now), subject, now),
  ];
}

/** Since when there are too few, but for short times; or since when there are enough, however many they are. */
function heldSince({ dips }: Picture, { post, levelAt }: StaffingState, isBelow: boolean): Instant {
  const dip = dips?.[post];
  if (dip === undefined || isBelow === (dip.until !== null)) return levelAt;
  return dip.until ?? dip.from;
}

/** Those of which policy has a minimum, and those of which it had one when it called: what nobody asks any more is over. */
function qualificationsJudged({ policy, alarms }: Picture, condition: 'A6' | 'A7', post: PostId): readonly string[] {
  const begin = alarmKey(condition, `${post} `);
  const called = Object.values(alarms).flatMap(({ key }) => (key.startsWith(begin) ? [key.slice(begin.length)] : []));
  return [...new Set([...qualificationsAgreed(policy, post), ...called])];
}

/** R147: of those who have it. What a report does not say of them is not known to be enough, nor too few. */
function verdictOnQualification(picture: Picture, state: StaffingState, qualification: string, now: Instant): Verdict {
  const minimum = agreedMinimum(picture.policy, state.post, qualification, now)?.minimum ?? null;
  const filled = state.headcount?.qualifications?.[qualification];
  if (minimum === null) return 'off';
  if (filled === undefined) return 'hold';
  if (filled < minimum) return 'on';
  return isConfirmed(picture, state, now) ? 'off' : 'hold';
}

/** R148: by what is planned there will be fewer than agreed, and from when. */
function judgeExpectedStaffing(
  picture: Picture,
  state: StaffingState,
  subject: { readonly meldkamer: MeldkamerId; readonly post: PostId },
  now: Instant,
): Judgement {
  const { lookAhead, lookAheadUrgent } = picture.policy.staffing;
  const leftOpen = hoursLeftOpen(picture, alarmKey('A20', state.post), state, now);
  const open = leftOpen.find((hour) => elapsed(now, hour) < lookAhead) ?? null;
  const shortFrom = soonest(expectedShorts(picture.policy, state, now)[0]?.from ?? null, open);
  const isSoon = shortFrom !== null && elapsed(now, shortFrom) <= lookAheadUrgent;
  const verdict = shortFrom !== null ? 'on' : isConfirmed(picture, state, now) ? 'off' : 'hold';
  return judgement('A20', priorityOf('A20', isSoon ? 'soon' : 'early'), state.post, verdict, subject);
}
