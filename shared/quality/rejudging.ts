// The same past under another policy: what was reported, heard and done stays as it was recorded, and every alarm is judged anew by the
// policy that is tried (R141). One entry after another, with the moments in between at which a delay or a term ends.

import { type Alarm, asideState, mayBecome } from '#shared/alarm/alarm.ts';
import { after, elapsed, HOUR, type Instant, millisecondsOf } from '#shared/base/time.ts';
import type { Entry, Fact, Position } from '#shared/journal/facts.ts';
import { NOTHING_HEARD } from '#shared/journal/heard.ts';
import { apply } from '#shared/picture/evolve.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { rejudged } from '#shared/rules/decide.ts';
import { relevelled } from '#shared/rules/staffing-rules.ts';
import { createAlarmPast, type PastAlarms } from './alarm-past.ts';

export type Rejudging = {
  readonly note: (entry: Entry) => void;
  /** To the end of the time that is looked at, also where no entry is. */
  readonly until: (moment: Instant) => void;
  /** Up to a moment. What stood at the begin stands in it, and is no call of this time. */
  readonly past: (to: Instant) => PastAlarms;
};

type SilentFact = Extract<Fact, { kind: 'feed-silent' }>;

/** What calls for somebody by itself, and is judged where what is needed for it is not in the journal. */
const AS_RECORDED = /^(?:A13|clock) /;

/** What is judged here stands in no journal. */
const NO_ENTRY = { position: 0 as Position, by: SYSTEM, cause: null } as const;

/** At least so often, for terms of days: an end, an evaluation, a receipt. */
const LOOK_EVERY = HOUR;

/** `start`: the picture at the begin of the time, as it was recorded. */
export function createRejudging(start: Picture, policy: Policy, from: Instant): Rejudging {
  const past = createAlarmPast();
  const judging = withoutWhatIsUnknown(policy);
  const due = new Set<Instant>();
  /** Silences that the tried policy takes for one only later, if they last. */
  const waiting = new Map<SourceId, SilentFact>();
  let now = from;
  // What is on under the tried policy from the first moment on was not brought by it now: it is no call of this time.
  let picture = settled({ ...start, policy: judging }, from);

  const take = (facts: readonly Fact[], at: Instant, isLook = false): void => {
    const before = picture;
    const told: Fact[] = [];
    const add = (fact: Fact): void => {
      told.push(fact);
      picture = apply(picture, fact, at);
    };
    for (const fact of facts) add(fact);
    // A minimum may be of another part of the day by now.
    const isLevelled = isLook || facts.some(({ kind }) => kind === 'staffing-reported');
    if (isLevelled) for (const fact of relevelled(picture, at)) add(fact);
    const judged = rejudged(picture, NOTHING_HEARD, at);
    picture = judged.picture;
    told.push(...judged.facts);
    if (told.length === 0) return;
    past.note(before, { ...NO_ENTRY, recordedAt: at, facts: told }, picture);
  };

  const pass = (to: Instant): void => {
    for (;;) {
      const next = nextDue(due, now, to);
      if (next === null) break;
      due.delete(next);
      now = next;
      take(silencesDue(waiting, judging, next), next, true);
    }
    now = to;
  };

  past.note(
    { ...start, alarms: {} },
    { ...NO_ENTRY, recordedAt: after(from, -1), facts: standingIn(picture) },
    picture,
  );
  return {
    note({ facts, recordedAt }) {
      pass(recordedAt);
      take(
        facts.flatMap((fact) => kept(fact, picture, { at: recordedAt, waiting, policy: judging, due })),
        recordedAt,
      );
      for (const moment of momentsOf(facts, judging, recordedAt)) if (moment > recordedAt) due.add(moment);
    },
    until: pass,
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
  const levelled = relevelled(picture, now).reduce((soFar, fact) => apply(soFar, fact, now), picture);
  return rejudged(levelled, NOTHING_HEARD, now).picture;
}

/** The first moment behind `now` and not behind `to` at which something may come to be so, or the next look. */
function nextDue(due: ReadonlySet<Instant>, now: Instant, to: Instant): Instant | null {
  let first: Instant | null = null;
  for (const moment of due) if (moment > now && moment <= to && (first === null || moment < first)) first = moment;
  const look = after(now, LOOK_EVERY - (millisecondsOf(now) % LOOK_EVERY));
  if (first === null || look < first) return look < to ? look : first;
  return first;
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
  readonly due: Set<Instant>;
};

/** What stays of a recorded fact: what was judged by the policy of then goes, and what somebody did stands where it still means something. */
function kept(fact: Fact, picture: Picture, { at, waiting, policy, due }: Trying): readonly Fact[] {
  switch (fact.kind) {
    case 'policy-adopted':
    case 'alarm-suppressed':
    case 'alarm-released':
    case 'acknowledgement-refused':
    case 'acknowledgement-expired':
    case 'alarm-weighed':
    case 'alarm-climbed':
      return [];
    case 'alarm-raised': {
      const isOn = picture.alarms[fact.key] !== undefined;
      const id = String(picture.alarmsRaised + 1) as typeof fact.id;
      return AS_RECORDED.test(fact.key) && !isOn ? [{ ...fact, id }] : [];
    }
    case 'alarm-reraised':
      return recorded(fact, picture, 'raise');
    case 'alarm-returned':
      return recorded(fact, picture, 'return');
    case 'alarm-changed':
      return [];
    case 'alarm-acknowledged':
      return mayBecome(picture.alarms[fact.key], 'acknowledge') ? [fact] : [];
    case 'aside-asked':
      return [];
    case 'alarm-set-aside': {
      const alarm = picture.alarms[fact.key];
      return alarm === undefined || asideState(alarm, fact.aside) === 'aside' ? [] : [fact];
    }
    case 'aside-ended':
      return fact.why === 'asked' && isAside(picture.alarms[fact.key], fact.aside) ? [fact] : [];
    case 'feed-silent': {
      const silentAt = after(fact.lastHeardAt, policy.feed.silentAfter);
      if (silentAt <= at) return [fact];
      waiting.set(fact.source, fact);
      due.add(silentAt);
      return [];
    }
    case 'feed-returned':
    case 'feed-retired':
      return waiting.delete(fact.source) && fact.kind === 'feed-returned' ? [] : [fact];
    default:
      return [fact];
  }
}

function recorded(
  fact: Extract<Fact, { kind: 'alarm-reraised' | 'alarm-returned' }>,
  picture: Picture,
  event: 'raise' | 'return',
): readonly Fact[] {
  return AS_RECORDED.test(fact.key) && mayBecome(picture.alarms[fact.key], event) ? [fact] : [];
}

function isAside(alarm: Alarm | undefined, aside: Parameters<typeof asideState>[1]): boolean {
  return alarm !== undefined && asideState(alarm, aside) === 'aside';
}

/** When what these say has lasted as long as a delay of the tried policy. */
function momentsOf(facts: readonly Fact[], { location, staffing, alarms }: Policy, at: Instant): readonly Instant[] {
  const { acknowledgedFor, ladderRisesAfter } = alarms;
  const delays = [location.onDelay, location.offDelay, staffing.onDelay, staffing.offDelay];
  return facts.flatMap((fact): readonly Instant[] => {
    if (fact.kind === 'staffing-reported') {
      const { levelAt, reconfirmBy } = fact.state;
      const held = [levelAt, at].flatMap((since) => delays.map((delay) => after(since, delay)));
      return reconfirmBy === null ? held : [...held, reconfirmBy];
    }
    if (fact.kind === 'alarm-acknowledged') return acknowledgedFor === 0 ? [] : [after(at, acknowledgedFor)];
    if (fact.kind === 'afwijking-changed' && fact.change.kind === 'ladder-stepped') {
      return [after(at, ladderRisesAfter), ...delays.map((delay) => after(at, delay))];
    }
    return CALLS_FOR_A_LOOK.has(fact.kind) ? delays.map((delay) => after(at, delay)) : [];
  });
}

const CALLS_FOR_A_LOOK: ReadonlySet<Fact['kind']> = new Set([
  'function-located',
  'since-corrected',
  'function-returned',
  'state-reported',
  'feed-returned',
  'afwijking-changed',
]);
