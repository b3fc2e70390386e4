// The life of an alarm: every state and every event of the table against a model that was written apart from it, and what the picture makes of
// the facts of whole lives.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Acknowledgement,
  type Alarm,
  type AlarmId,
  alarmKey,
  alarmState,
  lifeOf,
  type SetAside,
} from '#shared/alarm/alarm.ts';
import { ASIDES, type Aside, isCalling, type Life, type LifeEvent, lifeAfter, NO_LIFE } from '#shared/alarm/life.ts';
import { after, type Instant, SECOND } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { apply } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { instant } from '../../support/story.ts';

/** The model: an alarm as the field tells of it, in plain switches. */
type Told = {
  readonly so: boolean;
  readonly seen: boolean;
  readonly there: boolean;
  readonly hidden: boolean;
  readonly set: readonly Aside[];
  readonly asked: Aside | null;
};

const NOTHING: Told = { so: false, seen: false, there: false, hidden: false, set: [], asked: null };

/** What it becomes; null: it cannot happen. Written from the words of R144 and R150, not from the table. */
function become(told: Told, event: LifeEvent): Told | null {
  const [what, of] = event.split(' ') as [string, Aside | undefined];
  if (event === 'raise') return told.so ? null : { ...told, there: true, so: true, seen: false };
  if (!told.there) return null;
  if (event === 'return') return !told.so ? null : told.hidden ? NOTHING : left({ ...told, so: false });
  if (event === 'acknowledge') return told.seen || told.hidden ? null : left({ ...told, seen: true });
  if (event === 'expire') return told.so && told.seen ? { ...told, seen: false } : null;
  if (event === 'reopen') return told.so ? { ...told, seen: false } : null;
  if (event === 'suppress') return { ...told, hidden: true };
  if (event === 'release') return told.hidden ? { ...told, hidden: false } : null;
  if (of === undefined) throw new Error(`No such event ${event}`);
  const isSet = told.set.includes(of);
  if (what === 'ask') return isSet ? null : { ...told, asked: of };
  if (what === 'set') return isSet ? null : { ...told, asked: null, set: [...told.set, of] };
  if (told.asked === of) return left({ ...told, asked: null });
  if (!isSet) return null;
  const set = told.set.filter((one) => one !== of);
  return left({ ...told, set, seen: told.seen && !(told.so && set.length === 0) });
}

function left(told: Told): Told {
  return !told.so && told.seen && told.set.length === 0 ? NOTHING : told;
}

function toldOf({ core, suppressed, asides }: Life): Told {
  const set = ASIDES.filter((one) => asides[one] === 'aside');
  return {
    so: core.startsWith('active'),
    seen: core === 'active-acknowledged' || (core === 'normal' && set.length > 0),
    there: core !== 'normal' || set.length > 0,
    hidden: suppressed,
    set,
    asked: ASIDES.find((one) => asides[one] === 'asked') ?? null,
  };
}

const EVENTS: readonly LifeEvent[] = [
  'raise',
  'return',
  'acknowledge',
  'expire',
  'reopen',
  'suppress',
  'release',
  ...ASIDES.flatMap((aside): readonly LifeEvent[] => [`ask ${aside}`, `set ${aside}`, `end ${aside}`]),
];

/** Every state that there is: all that any event leads to from no alarm at all. */
function everyLife(): readonly Life[] {
  const known = new Map([[JSON.stringify(NO_LIFE), NO_LIFE]]);
  for (const life of known.values()) {
    for (const event of EVENTS) {
      const next = lifeAfter(life, event);
      if (next !== null) known.set(JSON.stringify(next), next);
    }
  }
  return [...known.values()];
}

const LIVES = everyLife();

function sorted(told: Told | null): unknown {
  return told === null ? null : { ...told, set: told.set.toSorted() };
}

describe('[R144] the table', () => {
  test('has every state: of three cores and two flags, suppressed or not, and nothing else', () => {
    // Three cores by eight pairs of flags (nothing is asked twice at once), and what is over by the three pairs and the two of which one is asked
    // that keep it, each suppressed or not; and none.
    expect(LIVES.length).toBe(2 * (3 * 8 + 5) + 1);
  });

  test.each(EVENTS)('leads by %s from every state where the model says', (event) => {
    for (const life of LIVES) {
      const next = lifeAfter(life, event);
      expect(sorted(next === null ? null : toldOf(next)), `${event} of ${JSON.stringify(life)}`).toEqual(
        sorted(become(toldOf(life), event)),
      );
    }
  });

  test('never lets an alarm leave that nobody saw, unless another one called in its place', () => {
    for (const life of LIVES) {
      for (const event of EVENTS) {
        if (lifeAfter(life, event) !== NO_LIFE || life === NO_LIFE) continue;
        const wasSeen = life.core === 'active-acknowledged' || life.core === 'normal';
        expect(wasSeen || event === 'acknowledge' || (event === 'return' && life.suppressed)).toBe(true);
      }
    }
  });
});

const KEY = alarmKey('A1', 'MNL/ambulance/09/aanname');
const BY = { role: 'lms', organisation: 'LMS' } as const;

/** The fact by which each event is told. */
function factOf(event: LifeEvent, at: Instant, isThere: boolean): Fact {
  const [what, of] = event.split(' ') as [string, Aside | undefined];
  const acknowledgement: Acknowledgement = { at, ...BY, note: null };
  const set: SetAside = { until: after(at, 1), reason: 'bekend', owner: null, at, ...BY, confirmed: null };
  if (event === 'raise') {
    return isThere
      ? { kind: 'alarm-reraised', key: KEY, subject: SUBJECT }
      : { kind: 'alarm-raised', id: '1' as AlarmId, key: KEY, condition: 'A1', priority: 1, subject: SUBJECT };
  }
  if (event === 'return') return { kind: 'alarm-returned', key: KEY };
  if (event === 'acknowledge') return { kind: 'alarm-acknowledged', key: KEY, acknowledgement };
  if (event === 'expire') return { kind: 'acknowledgement-expired', key: KEY };
  if (event === 'reopen') return { kind: 'alarm-changed', key: KEY, subject: SUBJECT };
  if (event === 'suppress') return { kind: 'alarm-suppressed', key: KEY, by: '9' as AlarmId };
  if (event === 'release') return { kind: 'alarm-released', key: KEY };
  if (of === undefined) throw new Error(`No such event ${event}`);
  if (what === 'ask') return { kind: 'aside-asked', key: KEY, asked: { ...set, aside: of, key: 'een' } };
  if (what === 'set') return { kind: 'alarm-set-aside', key: KEY, aside: of, set };
  return { kind: 'aside-ended', key: KEY, aside: of, why: 'asked', reason: null };
}

const SUBJECT = {
  meldkamer: 'MNL',
  function: null,
  post: null,
  source: null,
  location: null,
  feeds: [],
  afwijking: null,
} as const;

describe('[R144] the picture', () => {
  const lifeIn = (picture: Picture): Life => {
    const alarm = picture.alarms[KEY];
    return alarm === undefined ? NO_LIFE : lifeOf(alarm);
  };

  test('makes of the facts of any life what the table says, and calls since when it began to', () => {
    let calledAgain = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { minLength: 60, maxLength: 200 }), (events) => {
        let picture = emptyPicture();
        let now = instant('09:00:00');
        let expected: Life = NO_LIFE;
        let callsSince: Instant | null = null;
        for (const event of events) {
          const next = lifeAfter(expected, event);
          if (next === null) continue;
          now = after(now, SECOND);
          const version = picture.alarms[KEY]?.version ?? 0;
          picture = apply(picture, factOf(event, now, picture.alarms[KEY] !== undefined), now);
          const alarm = picture.alarms[KEY];
          expect(lifeIn(picture)).toEqual(next);
          if (!isCalling(next)) callsSince = null;
          else if (event === 'raise' || !isCalling(expected)) callsSince = now;
          if (alarm !== undefined) {
            expect(alarm.version).toBe(version + 1);
            const since = alarm.callsAgainSince ?? alarm.activeAt;
            if (callsSince !== null) expect(since).toBe(callsSince);
            else expect(alarm.callsAgainSince).toBeUndefined();
            if (alarm.callsAgainSince !== undefined) calledAgain += 1;
          }
          expected = next;
        }
      }),
      { numRuns: 200 },
    );
    expect(calledAgain).toBeGreaterThan(400);
  });

  test('tells whose acknowledgement expired as long as nobody saw it since and it is about the same', () => {
    const told = (events: readonly LifeEvent[]): Alarm | undefined => {
      let picture = emptyPicture();
      for (const [index, event] of events.entries()) {
        const at = instant(`09:00:0${index}`);
        picture = apply(picture, factOf(event, at, picture.alarms[KEY] !== undefined), at);
      }
      return picture.alarms[KEY];
    };
    const expired = ['raise', 'acknowledge', 'expire'] as const;
    expect(told(expired)).toMatchObject({ acknowledged: null, expired: { at: instant('09:00:01'), role: 'lms' } });
    expect(told([...expired, 'set shelved', 'end shelved'])?.expired?.role).toBe('lms');
    for (const event of ['acknowledge', 'reopen', 'return'] as const) {
      expect(told([...expired, event])).not.toHaveProperty('expired');
    }
    const again = told([...expired, 'return', 'raise']);
    expect([again === undefined ? null : alarmState(again), again?.expired]).toEqual([
      'active-unacknowledged',
      undefined,
    ]);
  });
});
