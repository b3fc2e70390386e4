// What whoever sits at the alarms may set aside, for how long, and when that ends by itself. Setting aside keeps an alarm from calling for
// attention; it is evaluated all the same, and stands in its own list with who did it, why and until when (ISA-18.2, IEC 62682).

import { type Alarm, asideOf, lifeOf, mayBecome, type Priority, type SetAside } from '#shared/alarm/alarm.ts';
import { ASIDES, type Aside, lifeAfter } from '#shared/alarm/life.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { after, DAY, elapsed, HOUR, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { PartyId } from '#shared/reference/parties.ts';

/** `key`: the id of the key that asks it. `owner`: null for one that is shelved. */
export type SettingAside = {
  readonly aside: Aside;
  readonly until: Instant;
  readonly reason: string;
  readonly owner: PartyId | null;
  readonly key: string;
};

export type AsideRefusal =
  /** `most`: until then at the latest. */
  | { readonly code: 'aside-too-long'; readonly most: Instant }
  | { readonly code: 'aside-over-already' }
  | { readonly code: 'aside-already' }
  | { readonly code: 'not-aside' }
  /** Who asked cannot be the second. */
  | { readonly code: 'aside-of-same-key' };

/** R150: the longest that an alarm of this priority can be set aside at once, in milliseconds. */
export function longestAside(aside: Aside, priority: Priority): number {
  if (aside === 'out-of-service') return 7 * DAY;
  return priority === 1 ? 60 * MINUTE : 8 * HOUR;
}

/** R150: nobody alone takes what is kritiek from sight. */
export function needsSecond({ priority }: Pick<Alarm, 'priority'>): boolean {
  return priority === 1;
}

export function setAside(
  alarm: Alarm,
  { aside, until, reason, owner, key }: SettingAside,
  by: Actor,
  now: Instant,
): Result<readonly Fact[], AsideRefusal> {
  const asksFirst = needsSecond(alarm);
  if (!mayBecome(alarm, `${asksFirst ? 'ask' : 'set'} ${aside}`)) return fail({ code: 'aside-already' });
  const most = after(now, longestAside(aside, alarm.priority));
  if (until <= now) return fail({ code: 'aside-over-already' });
  if (until > most) return fail({ code: 'aside-too-long', most });
  const asked = { until, reason, owner, at: now, role: by.role, organisation: by.organisation };
  return ok([
    asksFirst
      ? { kind: 'aside-asked', key: alarm.key, asked: { ...asked, aside, key } }
      : { kind: 'alarm-set-aside', key: alarm.key, aside, set: { ...asked, confirmed: null } },
  ]);
}

/** By another key than asked it; a login that was made with the same key is no second. */
export function confirmAside(
  alarm: Alarm,
  key: string,
  by: Actor,
  now: Instant,
): Result<readonly Fact[], AsideRefusal> {
  const { asked } = alarm;
  if (asked === null || !mayBecome(alarm, `set ${asked.aside}`)) return fail({ code: 'not-aside' });
  if (asked.key === key) return fail({ code: 'aside-of-same-key' });
  const { aside, key: asker, ...words } = asked;
  const set: SetAside = { ...words, confirmed: { at: now, role: by.role, organisation: by.organisation } };
  return ok([{ kind: 'alarm-set-aside', key: alarm.key, aside, set }]);
}

/** Also what was asked and nobody confirmed yet. */
export function endAside(alarm: Alarm, aside: Aside, reason: string): Result<readonly Fact[], AsideRefusal> {
  if (!mayBecome(alarm, `end ${aside}`)) return fail({ code: 'not-aside' });
  return ok([{ kind: 'aside-ended', key: alarm.key, aside, why: 'asked', reason }]);
}

/** Those whose end came, one after another: what is over leaves when nothing keeps it aside any more, with what is asked for it. */
export function asidesOver(alarms: readonly Alarm[], now: Instant): readonly Fact[] {
  return alarms.flatMap((alarm) => {
    let life = lifeOf(alarm);
    return ASIDES.flatMap((aside): readonly Fact[] => {
      const until = untilOf(alarm, aside);
      const left = until === null || elapsed(until, now) < 0 ? null : lifeAfter(life, `end ${aside}`);
      if (left === null) return [];
      life = left;
      return [{ kind: 'aside-ended', key: alarm.key, aside, why: 'over', reason: null }];
    });
  });
}

/** It is about something else by now than what was set aside: that calls for attention by itself. */
export function asidesOutrun(alarm: Alarm): readonly Fact[] {
  return ASIDES.flatMap((aside): readonly Fact[] =>
    mayBecome(alarm, `end ${aside}`)
      ? [{ kind: 'aside-ended', key: alarm.key, aside, why: 'changed', reason: null }]
      : [],
  );
}

function untilOf(alarm: Alarm, aside: Aside): Instant | null {
  const asked = alarm.asked?.aside === aside ? alarm.asked : null;
  return (asideOf(alarm, aside) ?? asked)?.until ?? null;
}
