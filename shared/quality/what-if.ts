// What another policy would have changed: the alarms that would have been there and were not, those that would not, and what that asks of
// each seat (R141). Both sides are judged anew on the same past, by the policy in force and by the one that is tried. Pure.

import { CONDITIONS, type ConditionId, type Priority } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { AlarmSource, PastAlarms, Standing } from './alarm-past.ts';
import { type AlarmQuality, alarmQuality } from './alarm-quality.ts';
import type { Judged } from './targets.ts';

/** Of one condition and priority: how often it called, and how many alarms were there on one side only. */
export type Difference = {
  readonly condition: ConditionId;
  readonly priority: Priority;
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
};

export type Changed = Pick<Standing, 'of' | 'priority' | 'from' | 'until'>;

export type Load = Pick<AlarmQuality, 'calls' | 'priorities'> & { readonly targets: readonly Judged[] };

/** What the journal does not hold, so that no replay can tell what it would have been. */
export const NOT_REPLAYED = [
  'shorter-silence',
  'confirmations',
  'clock',
  'mandates',
  'ladders',
  'notices',
  'joining',
  'proposals',
  'intake',
  'minimum-removed',
] as const;
export type NotReplayed = (typeof NOT_REPLAYED)[number];

export type WhatIf = {
  readonly from: Instant;
  readonly to: Instant;
  readonly seats: number;
  readonly entries: number;
  readonly differences: readonly Difference[];
  readonly gained: readonly Changed[];
  readonly lost: readonly Changed[];
  readonly before: Load;
  readonly after: Load;
  /** How often alarms called as it was recorded: what the policy in force comes to when it is replayed may differ from it. */
  readonly recorded: number;
  /** What the tried policy changes and no replay can show. */
  readonly notReplayed: readonly NotReplayed[];
};

/** How a trial stands; `entries` of so many are gone through. */
export type WhatIfStatus = {
  readonly state: 'none' | 'running' | 'done' | 'failed';
  /** Whose policy was tried; null: none was. */
  readonly policy: Pick<Policy, 'version' | 'owner' | 'source'> | null;
  readonly startedAt: Instant | null;
  readonly entries: number;
  readonly of: number;
  readonly result: WhatIf | null;
};

/** Named one by one; all are counted. */
const NAMED = 100;

export type WhatIfParts = {
  readonly before: PastAlarms;
  readonly after: PastAlarms;
  readonly from: Instant;
  readonly to: Instant;
  readonly seats: number;
};

export function whatIf({
  before,
  after,
  ...time
}: WhatIfParts): Pick<WhatIf, 'differences' | 'gained' | 'lost' | 'before' | 'after'> {
  const gained = onlyIn(after.standings, before.standings);
  const lost = onlyIn(before.standings, after.standings);
  return {
    differences: differencesIn(before, after, gained, lost),
    gained: gained.slice(0, NAMED).map(changed),
    lost: lost.slice(0, NAMED).map(changed),
    before: loadOf(before, time),
    after: loadOf(after, time),
  };
}

/** Those with no alarm of the same key on the other side at any moment that they stood: a call that came later or sooner is none. */
function onlyIn(these: readonly Standing[], others: readonly Standing[]): readonly Standing[] {
  const byKey = new Map<string, Standing[]>();
  for (const one of others) {
    const row = byKey.get(one.key);
    if (row === undefined) byKey.set(one.key, [one]);
    else row.push(one);
  }
  return these.filter((one) => !(byKey.get(one.key) ?? []).some((other) => meets(one, other)));
}

function meets(one: Standing, other: Standing): boolean {
  return one.from <= (other.until ?? '~') && other.from <= (one.until ?? '~');
}

function differencesIn(
  before: PastAlarms,
  after: PastAlarms,
  gained: readonly Standing[],
  lost: readonly Standing[],
): readonly Difference[] {
  type Row = { readonly of: AlarmSource; readonly priority: Priority };
  const count = (rows: readonly Row[], condition: ConditionId, priority: Priority): number =>
    rows.filter((row) => row.of.condition === condition && row.priority === priority).length;
  return CONDITIONS.flatMap((condition) =>
    ([1, 2, 3] as const).flatMap((priority): readonly Difference[] => {
      const of = (rows: readonly Row[]): number => count(rows, condition, priority);
      const row = { before: of(before.calls), after: of(after.calls), gained: of(gained), lost: of(lost) };
      return Object.values(row).every((sum) => sum === 0) ? [] : [{ condition, priority, ...row }];
    }),
  );
}

function changed({ of, priority, from, until }: Standing): Changed {
  return { of, priority, from, until };
}

function loadOf(past: PastAlarms, { from, to, seats }: Pick<WhatIfParts, 'from' | 'to' | 'seats'>): Load {
  const { calls, priorities, targets } = alarmQuality({ past, from, to, now: to, seats });
  return { calls, priorities, targets };
}

/** Where the two policies differ in what the journal cannot tell. */
export function notReplayed(inForce: Policy, tried: Policy): readonly NotReplayed[] {
  const differs = (part: (policy: Policy) => unknown): boolean => written(part(inForce)) !== written(part(tried));
  const named = (policy: Policy): readonly string[] =>
    policy.staffing.minimums.flatMap(({ post, qualification }) => (qualification === null ? [post] : []));
  const is: Readonly<Record<NotReplayed, boolean>> = {
    'shorter-silence': tried.feed.silentAfter < inForce.feed.silentAfter,
    confirmations: differs(({ location }) => [location.confirmWithin, location.reconfirmManualWithin]),
    clock: differs(({ clock }) => clock),
    mandates: differs(({ dossier }) => dossier.mandates),
    ladders: differs(({ dossier }) => dossier.ladders),
    notices: differs(({ dossier }) => dossier.notices),
    joining: differs(({ dossier }) => [dossier.joinWithin, dossier.resumeWithin]),
    // What is proposed rests on what is silent, and on whether one alarm calls for all of that.
    proposals: differs(({ dossier, feed }) => [
      ...[dossier.eventFrom, dossier.eventWithin],
      ...[feed.silentAfter, feed.togetherCount, feed.togetherWithin],
    ]),
    intake: differs(({ intake, dossier }) => [intake, dossier.writing]),
    'minimum-removed': named(inForce).some((post) => !named(tried).includes(post)),
  };
  return NOT_REPLAYED.filter((name) => is[name]);
}

/** The same text for the same values, in whatever order their fields stand. */
function written(value: unknown): string {
  return JSON.stringify(value, (_name, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );
}
