// The same past under another policy: what was reported, heard and done stays as it was recorded, and every alarm is judged anew by the
// policy that is tried (R141). One entry after another, with the moments in between at which a delay or a term ends.

import { type AlarmKey, mayBecome } from '#shared/alarm/alarm.ts';
import type { LifeEvent } from '#shared/alarm/life.ts';
import { after, elapsed, type Instant, soonest } from '#shared/base/time.ts';
import type { Entry, Fact, Position } from '#shared/journal/facts.ts';
import { NOTHING_HEARD } from '#shared/journal/heard.ts';
import { apply } from '#shared/picture/evolve.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { reportsOn } from '#shared/picture/post-staffing.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { type Actor, SYSTEM } from '#shared/reference/actor.ts';
import { parsePost } from '#shared/reference/functions.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import { rejudged } from '#shared/rules/decide.ts';
import { judgedBy, relevelled, relevelledByHand } from '#shared/rules/staffing-rules.ts';
import { minimumFor, type StaffingState } from '#shared/staffing/staffing.ts';
import { createAlarmPast, type PastAlarms } from './alarm-past.ts';
import { createNextLook } from './next-look.ts';

export type Rejudging = {
  readonly note: (entry: Entry) => void;
  /** To the end of the time that is looked at, also where no entry is. */
  readonly until: (moment: Instant) => void;
  /** As it is by now. */
  readonly picture: () => Picture;
  /** Up to a moment. What stood at the begin stands in it, and is no call of this time. */
  readonly past: (to: Instant) => PastAlarms;
};

type SilentFact = Extract<Fact, { kind: 'feed-silent' }>;

/** What calls for somebody by itself, and is judged where what is needed for it is not in the journal. */
const AS_RECORDED = /^(?:A13|clock) /;

/** What is judged here stands in no journal. */
const NO_ENTRY = { position: 0 as Position, by: SYSTEM, cause: null } as const;

/** `start`: the picture at the begin of the time, as it was recorded. */
export function createRejudging(start: Picture, policy: Policy, from: Instant): Rejudging {
  const past = createAlarmPast();
  const judging = withoutWhatIsUnknown(policy);
  const nextLook = createNextLook(judging);
  /** Silences that the tried policy takes for one only later, if they last. */
  const waiting = new Map<SourceId, SilentFact>();
  let now = from;
  // What is on under the tried policy from the first moment on was not brought by it now: it is no call of this time.
  let picture = settled({ ...start, policy: judging }, from);

  const take = (facts: readonly Fact[], by: Actor, at: Instant, isLook = false): void => {
    const before = picture;
    const told: Fact[] = [];
    const add = (fact: Fact): void => {
      told.push(fact);
      picture = apply(picture, fact, at);
    };
    const trying = { at, waiting, policy: judging, isCarried: carriedIn(facts) };
    for (const fact of facts) for (const one of kept(fact, picture, trying)) add(one);
    // A minimum may be of another part of the day by now.
    const isLevelled = isLook || facts.some(({ kind }) => kind === 'staffing-reported');
    if (isLevelled) for (const fact of relevelled(picture, at)) add(fact);
    // Of what stands beside it by hand that is so as soon as another one holds, or is heard.
    for (const fact of relevelledByHand(picture, at)) add(fact);
    const judged = rejudged(before, { facts: told.splice(0), picture }, NOTHING_HEARD, by, at);
    picture = judged.picture;
    told.push(...judged.facts);
    // Numbered behind what is judged here, as it was when it was recorded.
    for (const fact of facts) for (const one of asRecorded(fact, picture)) add(one);
    if (told.length === 0) return;
    past.note(before, { ...NO_ENTRY, recordedAt: at, facts: told }, picture);
  };

  /** What is told at that very moment is judged along with it. */
  const lookBefore = (to: Instant): Instant | null => {
    const look = nextLook(picture, now);
    return look !== null && look < to ? look : null;
  };

  /** Whether there is to be a look at that moment itself. */
  const pass = (to: Instant): boolean => {
    for (;;) {
      const next = soonest(lookBefore(to), nextSilence(waiting, judging, now));
      if (next === null || next > to) break;
      now = next;
      take(silencesDue(waiting, judging, next), SYSTEM, next, true);
    }
    const isLook = nextLook(picture, now) === to;
    now = to;
    return isLook;
  };

  past.note(
    { ...start, alarms: {} },
    { ...NO_ENTRY, recordedAt: after(from, -1), facts: standingIn(picture) },
    picture,
  );
  return {
    note({ facts, by, recordedAt }) {
      const isLook = pass(recordedAt);
      take(facts, by, recordedAt, isLook);
    },
    until: pass,
    picture: () => picture,
    past: (to) => past.within(from, to),
  };
}

function standingIn({ alarms }: Picture): readonly Fact[] {
  return Object.values(alarms).map(({ key }) => ({ kind: 'alarm-released', key }));
}

/** What was confirmed beside the journal is gone; that a confirmation did not come is in it. */
function withoutWhatIsUnknown(policy: Policy): Policy {
  return { ...policy, location: { ...policy.location, confirmWithin: Number.MAX_SAFE_INTEGER } };
}

function settled(picture: Picture, now: Instant): Picture {
  const levelled = folded(picture, relevelled(picture, now), now);
  const beside = folded(levelled, relevelledByHand(levelled, now), now);
  return rejudged(beside, { facts: [], picture: beside }, NOTHING_HEARD, SYSTEM, now).picture;
}

function folded(picture: Picture, facts: readonly Fact[], at: Instant): Picture {
  return facts.reduce((soFar, fact) => apply(soFar, fact, at), picture);
}

/** When the first of those that wait is one by the tried policy. */
function nextSilence(waiting: ReadonlyMap<SourceId, SilentFact>, { feed }: Policy, now: Instant): Instant | null {
  const moments = [...waiting.values()].map(({ lastHeardAt }) => after(lastHeardAt, feed.silentAfter));
  return moments.filter((at) => at > now).sort()[0] ?? null;
}

function silencesDue(waiting: Map<SourceId, SilentFact>, { feed }: Policy, now: Instant): readonly Fact[] {
  const over = [...waiting.values()].filter(({ lastHeardAt }) => elapsed(lastHeardAt, now) >= feed.silentAfter);
  for (const { source } of over) waiting.delete(source);
  return over;
}

type Trying = {
  readonly at: Instant;
  readonly waiting: Map<SourceId, SilentFact>;
  readonly policy: Policy;
  /** It went along with what was acknowledged before, and nobody gave it for this. */
  readonly isCarried: (key: AlarmKey) => boolean;
};

/** R96: what comes on acknowledged was so by the rule, which is followed anew. */
function carriedIn(facts: readonly Fact[]): Trying['isCarried'] {
  const on = facts.flatMap((fact) => (fact.kind === 'alarm-raised' || fact.kind === 'alarm-reraised' ? fact.key : []));
  return (key) => on.includes(key);
}

/** What stays of a recorded fact: what was judged by the policy of then goes, and what somebody did stands where it still means something. */
function kept(fact: Fact, picture: Picture, { at, waiting, policy, isCarried }: Trying): readonly Fact[] {
  const { alarms } = picture;
  switch (fact.kind) {
    case 'policy-adopted':
    case 'alarm-suppressed':
    case 'alarm-released':
    case 'acknowledgement-refused':
    case 'acknowledgement-expired':
    case 'alarm-weighed':
    case 'alarm-climbed':
    case 'alarm-raised':
    case 'alarm-reraised':
    case 'alarm-returned':
    case 'alarm-changed':
      return [];
    case 'alarm-acknowledged':
      return !isCarried(fact.key) && mayBecome(alarms[fact.key], 'acknowledge') ? [fact] : [];
    case 'aside-asked':
      return mayBecome(alarms[fact.key], `ask ${fact.asked.aside}`) ? [fact] : [];
    case 'alarm-set-aside':
      return mayBecome(alarms[fact.key], `set ${fact.aside}`) ? [fact] : [];
    case 'aside-ended':
      return fact.why === 'asked' && mayBecome(alarms[fact.key], `end ${fact.aside}`) ? [fact] : [];
    case 'staffing-reported':
      return [{ ...fact, state: levelled(picture, fact.state, at) }];
    case 'feed-silent': {
      const silentAt = after(fact.lastHeardAt, policy.feed.silentAfter);
      if (silentAt <= at) return [fact];
      waiting.set(fact.source, fact);
      return [];
    }
    case 'feed-returned':
    case 'feed-retired':
      return waiting.delete(fact.source) && fact.kind === 'feed-returned' ? [] : [fact];
    default:
      return [fact];
  }
}

/** Since when it is below or not by the minimum that is tried. What was entered by hand has the level that it had beside what others said. */
function levelled(picture: Picture, state: StaffingState, at: Instant): StaffingState {
  const { post, source, headcount } = state;
  const discipline = parsePost(post)?.discipline;
  const known = reportsOn(picture, post).byFeed;
  if (isManual(source) || headcount === null || discipline === undefined || known === null) return state;
  const minimum = minimumFor(picture.policy, post, discipline, headcount.minimum, at);
  return judgedBy(minimum, { ...state, headcount }, known, at);
}

/** What calls by itself, as it was recorded. */
function asRecorded(fact: Fact, { alarms, alarmsRaised }: Picture): readonly Fact[] {
  if (!('key' in fact) || !AS_RECORDED.test(fact.key)) return [];
  const alarm = alarms[fact.key];
  if (fact.kind === 'alarm-raised') {
    return alarm === undefined ? [{ ...fact, id: String(alarmsRaised + 1) as typeof fact.id }] : [];
  }
  const event = recordedEvent(fact);
  return event !== null && mayBecome(alarm, event) ? [fact] : [];
}

function recordedEvent(fact: Fact): LifeEvent | null {
  switch (fact.kind) {
    case 'alarm-reraised':
      return 'raise';
    case 'alarm-returned':
      return 'return';
    case 'alarm-changed':
      return 'reopen';
    case 'aside-ended':
      return fact.why === 'changed' ? `end ${fact.aside}` : null;
    default:
      return null;
  }
}
