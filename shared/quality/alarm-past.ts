// What alarms asked of whoever sits at the board, as it went: each time that one began to call, how long each was in the list, each time
// that its condition came on or went, and how long each was set aside. Follows the picture; what is measured of it is in alarm-quality.ts.

import {
  type Alarm,
  type AlarmKey,
  asideOf,
  type ConditionId,
  isAnnunciated,
  lifeOf,
  type Priority,
} from '#shared/alarm/alarm.ts';
import { ASIDES, type Aside, isCalling } from '#shared/alarm/life.ts';
import { firstWhere } from '#shared/base/halves.ts';
import type { Lasting } from '#shared/base/sweep.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { FunctionId, PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { SourceId } from '#shared/reference/source.ts';

/** What keeps giving alarms: a condition of one function, post, feed or meldkamer, whichever deviation it is about this time. */
export type AlarmSource = {
  readonly condition: ConditionId;
  readonly meldkamer: MeldkamerId | null;
  readonly function: FunctionId | null;
  readonly post: PostId | null;
  readonly source: SourceId | null;
};

type OfSource = { readonly of: AlarmSource };

/** It began to call for attention: it came on, came on again, came to be about more, was not kept quiet any more, or got more urgent. */
export type Call = OfSource & {
  readonly at: Instant;
  readonly priority: Priority;
  /** Null: not yet, or somebody or another alarm quieted it before. */
  readonly acknowledgedAt: Instant | null;
};

/** It was so and in the list, seen or not. */
export type Standing = OfSource & Lasting & { readonly key: AlarmKey; readonly priority: Priority };

/** Its condition came on or went, whether or not that called for anybody. */
export type Turn = OfSource & { readonly key: AlarmKey; readonly at: Instant };

export type AsideSpell = OfSource &
  Lasting & {
    readonly aside: Aside;
    /** When it was to end by itself. */
    readonly planned: Instant;
    readonly role: string;
    readonly organisation: string;
    readonly owner: PartyId | null;
  };

export type PastAlarms = {
  /** When the journal began; null: it did not. */
  readonly began: Instant | null;
  readonly calls: readonly Call[];
  readonly standings: readonly Standing[];
  readonly turns: readonly Turn[];
  readonly asides: readonly AsideSpell[];
};

export type AlarmPast = {
  readonly note: (before: Picture, entry: Entry, after: Picture) => void;
  /** What began, went on or ended between these two moments, oldest first; of what lasts also what began before. */
  readonly within: (from: Instant, to: Instant) => PastAlarms;
};

type Growing<T> = { -readonly [Name in keyof T]: T[Name] };

type Rows = {
  readonly calls: Growing<Call>[];
  readonly standings: Growing<Standing>[];
  readonly turns: Turn[];
  readonly asides: Growing<AsideSpell>[];
};

/** What goes on with one alarm: the rows that its next change ends. */
type Open = {
  readonly of: AlarmSource;
  /** That nobody answered yet. */
  calls: readonly Growing<Call>[];
  standing: Growing<Standing> | null;
  readonly asides: Map<Aside, Growing<AsideSpell>>;
};

/** Rows that grow in place: the only thing in here that changes, and nobody outside holds on to them. */
export function createAlarmPast(): AlarmPast {
  const rows: Rows = { calls: [], standings: [], turns: [], asides: [] };
  const open = new Map<AlarmKey, Open>();
  const sources = new Map<string, AlarmSource>();
  let began: Instant | null = null;

  const follow = (key: AlarmKey, before: Alarm | null, after: Alarm | null, at: Instant): void => {
    const known = open.get(key);
    const alarm = after ?? before;
    if (alarm === null) return;
    const now: Open = known ?? { of: oneOf(sources, alarm), calls: [], standing: null, asides: new Map() };
    open.set(key, now);
    noteTurn(rows, { of: now.of, key, at }, before, after);
    noteCall(rows, now, before, after, at);
    noteStanding(rows, { now, key }, after, at);
    for (const aside of ASIDES) noteAside(rows, now, aside, after, at);
    if (after === null) open.delete(key);
  };

  return {
    note(before, { recordedAt, facts }, after) {
      began ??= recordedAt;
      for (const key of keysIn(facts)) {
        const [was, is] = [before.alarms[key] ?? null, after.alarms[key] ?? null];
        const isAnother = was !== null && is !== null && was.id !== is.id;
        if (isAnother) follow(key, was, null, recordedAt);
        follow(key, isAnother ? null : was, is, recordedAt);
      }
    },
    within(from, to) {
      const during = <Row extends { readonly at: Instant }>(all: readonly Row[]) =>
        all.slice(
          firstWhere(all, ({ at }) => at >= from),
          firstWhere(all, ({ at }) => at >= to),
        );
      const lasting = <Row extends Lasting>(all: readonly Row[]) =>
        all.filter((one) => one.from < to && (one.until === null || one.until > from));
      return {
        began,
        calls: during(rows.calls),
        standings: lasting(rows.standings),
        turns: during(rows.turns),
        asides: lasting(rows.asides),
      };
    },
  };
}

function keysIn(facts: Entry['facts']): ReadonlySet<AlarmKey> {
  return new Set(facts.flatMap((fact) => ('key' in fact ? [fact.key] : [])));
}

function noteTurn({ turns }: Rows, turn: Turn, before: Alarm | null, after: Alarm | null): void {
  if ((before?.core === 'active') !== (after?.core === 'active')) turns.push(turn);
}

function noteCall(rows: Pick<Rows, 'calls'>, now: Open, before: Alarm | null, after: Alarm | null, at: Instant): void {
  if (before !== null && before.acknowledged === null && isAcknowledged(before, after)) {
    for (const call of now.calls) call.acknowledgedAt = at;
    now.calls = [];
  }
  if (after === null || !isAnnunciated(after)) now.calls = [];
  // R146: what gets more urgent calls anew.
  const rises = before !== null && after !== null && after.priority < before.priority;
  const [called, calls] = [before, after].map((one) => one !== null && isCalling(lifeOf(one)));
  if (after === null || !calls || (called && !rises)) return;
  const call = { of: now.of, at, priority: after.priority, acknowledgedAt: null };
  now.calls = [...now.calls, call];
  rows.calls.push(call);
}

/** One that was over leaves when it is acknowledged; what leaves otherwise was quiet. */
function isAcknowledged(before: Alarm, after: Alarm | null): boolean {
  if (after !== null) return after.acknowledged !== null;
  return before.core === 'returned' && isAnnunciated(before);
}

function noteStanding(
  { standings }: Rows,
  { now, key }: { readonly now: Open; readonly key: AlarmKey },
  after: Alarm | null,
  at: Instant,
): void {
  const stands = after !== null && after.core === 'active' && isAnnunciated(after);
  if (stands === (now.standing !== null)) return;
  if (now.standing !== null) now.standing.until = at;
  now.standing = stands ? { of: now.of, key, from: at, until: null, priority: after.priority } : null;
  if (now.standing !== null) standings.push(now.standing);
}

function noteAside({ asides }: Rows, now: Open, aside: Aside, after: Alarm | null, at: Instant): void {
  const set = after === null ? null : asideOf(after, aside);
  const known = now.asides.get(aside);
  if (set === null && known !== undefined) {
    known.until = at;
    now.asides.delete(aside);
  }
  if (set === null || known !== undefined) return;
  const { until: planned, role, organisation, owner } = set;
  const spell = { of: now.of, aside, from: at, until: null, planned, role, organisation, owner };
  now.asides.set(aside, spell);
  asides.push(spell);
}

/** The same value for the same source, so that rows can be told apart by it. */
function oneOf(sources: Map<string, AlarmSource>, alarm: Alarm): AlarmSource {
  const { condition, meldkamer, function: functionId, post, source } = alarm;
  const name = [condition, meldkamer, functionId, post, source].join(' ');
  const known = sources.get(name) ?? { condition, meldkamer, function: functionId, post, source };
  sources.set(name, known);
  return known;
}
