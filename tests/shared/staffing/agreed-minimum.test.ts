// Minimums of a part of the day, of the week or of a qualification, on the Dutch clock, and what is planned against them.

import { describe, expect, test } from 'vitest';
import { dutchClock, dutchTime } from '#shared/base/dutch-calendar.ts';
import { DAY, HOUR, type Instant, instantOf, MINUTE, millisecondsOf, SECOND } from '#shared/base/time.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { postStaffing } from '#shared/picture/post-staffing.ts';
import { DEFAULT_POLICY, type MinimumStaffing, type Policy } from '#shared/policy/policy.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { createBelowMinimum } from '#shared/register/below-minimum.ts';
import { agreedMinimum, minimumsChange } from '#shared/staffing/agreed-minimum.ts';
import { expectedShorts, plannedParts } from '#shared/staffing/expected-short.ts';
import type { Forecast } from '#shared/staffing/staffing.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const POST = 'MNL/ambulance/09' as PostId;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function row(minimum: number, about: Partial<Pick<MinimumStaffing, 'during' | 'qualification'>> = {}): MinimumStaffing {
  return { post: POST, qualification: null, during: null, minimum, owner: 'RAV', source: 'Rooster', ...about };
}

function policyOf(...minimums: readonly MinimumStaffing[]): Policy {
  return { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums } };
}

const NIGHT = { days: EVERY_DAY, from: '23:00', until: '07:00' };

function reported(
  story: Story,
  filled: number,
  more: { qualifications?: Record<string, number>; forecast?: readonly Forecast[]; system?: string } = {},
) {
  return story.reading({
    kind: 'staffing',
    post: POST,
    filled,
    planned: null,
    minimum: null,
    qualifications: more.qualifications ?? null,
    forecast: more.forecast ?? null,
    observedAt: story.now,
    source: sourceOf('MNL', more.system),
    meldkamer: 'MNL',
    sentAt: null,
  });
}

function heard(story: Story, seconds: number): Story {
  return story.pass(seconds * 1000, () => {
    story.heartbeat(sourceOf('MNL'));
  });
}

describe('[R147] the Dutch clock', () => {
  const told = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

  test('is that of the country, also in both nights of summer time and at the end of the year', () => {
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    for (const from of ['2026-03-28', '2026-10-24', '2026-12-31', '2027-03-27', '2027-10-30', '2028-02-28']) {
      for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 15) {
        const at = instantOf(millisecondsOf(`${from}T00:00:00.000Z` as Instant) + minutes * MINUTE);
        const parts = Object.fromEntries(told.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
        const minute = Number(parts['hour']) * 60 + Number(parts['minute']);
        expect([at, dutchClock(at)]).toEqual([at, { day: days.indexOf(parts['weekday'] ?? '') + 1, minute }]);
        // What the clock shows is when it shows it, but for the hour that is there twice.
        const shown = millisecondsOf(dutchTime(at, minute)) - millisecondsOf(at);
        expect([0, -HOUR]).toContain(shown);
      }
    }
  });
});

describe('[R147] the minimum that was agreed', () => {
  test('is that of the part of the day that holds, over midnight by the day on which it began, else that of the rest', () => {
    const policy = policyOf(
      row(4),
      row(2, { during: { ...NIGHT, days: [5] } }),
      row(3, { during: { days: [6], from: '12:00', until: '18:00' } }),
    );
    const at = (text: string) => agreedMinimum(policy, POST, null, text as Instant)?.minimum;
    // Friday 20 November 2026, an hour ahead of UTC.
    expect(at('2026-11-20T21:59:59.999Z')).toBe(4);
    expect(at('2026-11-20T22:00:00.000Z')).toBe(2);
    expect(at('2026-11-21T05:59:59.999Z')).toBe(2);
    expect(at('2026-11-21T06:00:00.000Z')).toBe(4);
    expect(at('2026-11-21T11:00:00.000Z')).toBe(3);
    expect(at('2026-11-21T22:30:00.000Z')).toBe(4);
  });

  test('is the highest where two parts of the day hold at once, and none where policy has none', () => {
    const policy = policyOf(row(1), row(2, { during: NIGHT }), row(5, { during: NIGHT }));
    expect(agreedMinimum(policy, POST, null, instant('00:00:00'))?.minimum).toBe(5);
    expect(agreedMinimum(policy, POST, 'verpleegkundige', instant('00:00:00'))).toBeNull();
    expect(agreedMinimum(policy, 'NHL/politie' as PostId, null, instant('00:00:00'))).toBeNull();
  });

  test('changes with the clock alone, with its alarm, and the sums have it as the screens had', () => {
    const story = new Story(policyOf(row(4), row(2, { during: NIGHT }))).at('21:50:00');
    reported(story, 3);
    heard(story, 60);
    expect(story.alarms('A6').map(({ core }) => core)).toEqual(['active']);
    heard(story, 10 * 60);
    expect(story.picture.meldkamers.MNL?.staffing[POST]).toMatchObject({ level: 'filled', headcount: { minimum: 2 } });
    expect(story.alarms('A6').map(({ core }) => core)).toEqual(['returned']);
    const below = createBelowMinimum();
    let picture = emptyPicture();
    for (const entry of story.entries) {
      const before = picture;
      picture = evolve(before, entry);
      below.note(before, entry, picture);
    }
    const short = below.within(instant('21:00:00'), story.now);
    expect(short).toEqual([{ post: POST, from: instant('21:50:00'), to: instant('22:00:00') }]);
    expect(minimumsChange(story.picture.policy, POST, instant('09:00:00'), instant('23:00:00'))).toEqual([
      instant('22:00:00'),
    ]);
  });

  test('of a qualification is an alarm of its own, and what a report does not say of them clears none', () => {
    const story = new Story(policyOf(row(2), row(1, { qualification: 'verpleegkundige' }))).at('09:00:00');
    reported(story, 4, { qualifications: { verpleegkundige: 0 } });
    const short = () => story.alarms('A6').map(({ key, core }) => `${key} ${core}`);
    expect(short()).toEqual([`A6 ${POST} verpleegkundige active`]);
    story.wait(1000);
    reported(story, 4);
    expect(short()).toEqual([`A6 ${POST} verpleegkundige active`]);
    story.wait(1000);
    reported(story, 4, { qualifications: { verpleegkundige: 1 } });
    expect(short()).toEqual([`A6 ${POST} verpleegkundige returned`]);
  });
});

describe('[R148][A20] staffing to come', () => {
  const planned = (from: Instant, hours: number, count: number): Forecast => ({
    from,
    until: instantOf(millisecondsOf(from) + hours * HOUR),
    planned: count,
  });
  const on = (date: string): Instant => `2026-11-${date}.000Z` as Instant;

  /** Saturday at nine, with four at least by day and two by night. */
  function forecast(...intervals: readonly Forecast[]): Story {
    const story = new Story(policyOf(row(4), row(2, { during: NIGHT }))).at('09:00:00');
    reported(story, 5, { forecast: intervals });
    return story.tick();
  }
  const expected = (story: Story) => story.alarms('A20').map(({ priority, core }) => `${priority} ${core}`);

  test('is an alarm as soon as fewer are planned than were agreed for that part of the day, more urgent within a day', () => {
    expect(expected(forecast(planned(on('21T10:00:00'), 8, 4)))).toEqual([]);
    expect(expected(forecast(planned(on('21T10:00:00'), 8, 3)))).toEqual(['2 active']);
    expect(expected(forecast(planned(on('22T09:00:01'), 8, 3)))).toEqual(['3 active']);
    expect(expected(forecast(planned(on('24T09:00:00'), 8, 3)))).toEqual([]);
    // Three are enough at night, and too few from seven on.
    expect(expected(forecast(planned(on('21T22:00:00'), 8, 3)))).toEqual([]);
    expect(expected(forecast(planned(on('21T22:00:00'), 9, 3)))).toEqual(['2 active']);
  });

  test('says when: from when until when, and how many of how many, one line for what goes on with the same numbers', () => {
    const shorts = ({ picture, now }: Story) =>
      Object.values(picture.meldkamers.MNL?.staffing ?? {}).flatMap((state) =>
        expectedShorts(picture.policy, state, now).map(({ from, until, ...rest }) => [from, until, rest]),
      );
    const three = { planned: 3, minimum: 4 };
    // What began before is short from now on, until the night, when two are enough.
    expect(shorts(forecast(planned(on('21T06:00:00'), 24, 3), planned(on('22T06:00:00'), 1, 3)))).toEqual([
      [on('21T09:00:00'), on('21T22:00:00'), three],
      [on('22T06:00:00'), on('22T07:00:00'), three],
    ]);
    expect(shorts(forecast(planned(on('21T10:00:00'), 2, 3), planned(on('21T12:00:00'), 3, 3)))).toEqual([
      [on('21T10:00:00'), on('21T15:00:00'), three],
    ]);
  });

  test('is laid beside all that is planned, part by part as the minimum changes, in the order of time and no further than policy looks', () => {
    const { picture, now } = forecast(
      planned(on('22T10:00:00'), 1, 9),
      planned(on('21T20:00:00'), 4, 3),
      planned(on('25T10:00:00'), 1, 0),
    );
    const parts = Object.values(picture.meldkamers.MNL?.staffing ?? {}).flatMap((state) =>
      plannedParts(picture.policy, state, now).map(({ from, minimum, planned: count }) => [from, count, minimum]),
    );
    expect(parts).toEqual([
      [on('21T20:00:00'), 3, 4],
      [on('21T22:00:00'), 3, 2],
      [on('22T10:00:00'), 9, 4],
    ]);
  });

  test('rises as it comes nearer, goes off when the planning is completed, and looks at nothing by a policy that says 0', () => {
    const story = forecast(planned(on('22T12:00:00'), 8, 3));
    expect(expected(story)).toEqual(['3 active']);
    story.at('12:00:00').heartbeat(sourceOf('MNL'));
    story.tick();
    expect(expected(story)).toEqual(['2 active']);
    story.wait(1000);
    reported(story, 5, { forecast: [planned(on('22T12:00:00'), 8, 4)] });
    expect(expected(story)).toEqual(['2 returned']);
    const blind = policyOf(row(4));
    const none = new Story({ ...blind, staffing: { ...blind.staffing, lookAhead: 0 } }).at('09:00:00');
    reported(none, 5, { forecast: [planned(on('21T10:00:00'), DAY / HOUR, 0)] });
    expect(expected(none)).toEqual([]);
  });

  test('is kept by a source that fell silent: nobody says that the gap was filled', () => {
    const story = forecast(planned(on('21T12:00:00'), 1, 3));
    story.at('14:00:00').tick();
    expect(expected(story)).toEqual(['2 active']);
    story.heartbeat(sourceOf('MNL'));
    story.tick();
    expect(expected(story)).toEqual(['2 returned']);
  });

  test('is what another source plans that is heard, where the one that counts who is there says nothing of it', () => {
    const story = new Story(policyOf(row(4))).at('09:00:00');
    const plans = (count: number) =>
      reported(story, 5, { forecast: [planned(on('22T12:00:00'), 8, count)], system: 'rooster' });
    plans(4);
    reported(story.wait(SECOND), 5);
    expect(expected(story.tick())).toEqual([]);
    plans(3);
    reported(story.wait(SECOND), 5);
    expect(expected(story.tick())).toEqual(['3 active']);
    const known = postStaffing(story.picture, POST, story.now)?.state;
    expect(known).toMatchObject({ source: sourceOf('MNL'), headcount: { forecast: [{ planned: 3 }] } });
    story.wait(SECOND);
    plans(4);
    reported(story.wait(SECOND), 5);
    expect(expected(story.tick())).toEqual(['3 returned']);
    // What nobody is heard of by now is no planning of today.
    for (let passed = 0; passed < HOUR; passed += MINUTE) story.wait(MINUTE).heartbeat(sourceOf('MNL'));
    expect(postStaffing(story.tick().picture, POST, story.now)?.state.headcount?.forecast).toBeNull();
  });

  /** The next report of the same source, an hour later. */
  function next(story: Story, ...intervals: readonly Forecast[]): readonly string[] {
    heard(story, HOUR / 1000);
    reported(story, 5, { forecast: intervals });
    return expected(story.tick());
  }

  test('is kept by a report that names those hours no more, rises with them, and ends when they come or enough are planned', () => {
    const story = forecast(planned(on('22T12:00:00'), 2, 3));
    expect(next(story, planned(on('21T11:00:00'), 8, 5))).toEqual(['3 active']);
    expect(expected(heard(story, 2 * (HOUR / 1000)))).toEqual(['2 active']);
    expect(next(story, planned(on('22T12:00:00'), 1, 4))).toEqual(['2 active']);
    expect(next(story, planned(on('22T13:00:00'), 1, 4), planned(on('22T12:00:00'), 1, 4))).toEqual(['2 returned']);
    const later = forecast(planned(on('21T12:00:00'), 2, 3));
    expect(next(later)).toEqual(['2 active']);
    expect(expected(heard(later, 3 * (HOUR / 1000)))).toEqual(['2 returned']);
  });

  test('is held to the minimum that was reported with it', () => {
    const story = new Story().at('09:00:00');
    const told = (minimum: number | null, ...intervals: readonly Forecast[]) => {
      story.wait(1000);
      story.reading({
        ...{ kind: 'staffing', post: POST, filled: 5, planned: null, minimum, qualifications: null },
        ...{ forecast: intervals, observedAt: story.now, source: sourceOf('MNL'), meldkamer: 'MNL', sentAt: null },
      });
      return expected(story);
    };
    expect(told(4, planned(on('21T12:00:00'), 2, 3))).toEqual(['2 active']);
    expect(told(3, planned(on('21T12:00:00'), 2, 3))).toEqual(['2 active']);
    expect(told(null, planned(on('21T12:00:00'), 2, 3))).toEqual(['2 active']);
    expect(told(3, planned(on('21T12:00:00'), 2, 4))).toEqual(['2 returned']);
  });

  describe('[R37] of a planning that moves on with the hour', () => {
    const ahead = (story: Story, hours: number, count: number): Forecast => {
      return planned(instantOf(millisecondsOf(story.now) + HOUR), hours, count);
    };
    const isSeen = (story: Story) => story.alarms('A20').map(({ acknowledged }) => acknowledged !== null);

    function acknowledged(): Story {
      const story = forecast(planned(on('21T09:00:00'), 24, 3));
      for (const { id, version } of story.alarms('A20')) story.acknowledge(id, version);
      return story;
    }

    test('whoever saw that there are too few to its end is not called by each hour', () => {
      const story = acknowledged();
      for (let hour = 0; hour < 5; hour += 1) {
        next(story, ahead(story, 24, 3));
        expect(isSeen(story)).toEqual([true]);
      }
    });

    test('is called by an hour behind a shortage that ended before the planning did', () => {
      const story = forecast(planned(on('21T09:00:00'), 11, 3), planned(on('21T20:00:00'), 13, 5));
      for (const { id, version } of story.alarms('A20')) story.acknowledge(id, version);
      next(story, ahead(story, 11, 3), planned(on('21T22:00:00'), 12, 5));
      expect(isSeen(story)).toEqual([false]);
    });

    test('is called by one that looks further ahead, by more that are missing, and by what begins anew', () => {
      const [further, more, anew] = [acknowledged(), acknowledged(), forecast(planned(on('21T09:00:00'), 24, 3))];
      next(further, ahead(further, 25, 3));
      expect(isSeen(further)).toEqual([false]);
      next(more, ahead(more, 23, 3), planned(on('22T09:00:00'), 1, 2));
      expect(isSeen(more)).toEqual([false]);
      next(anew, ahead(anew, 2, 3), planned(on('22T09:00:00'), 1, 5));
      for (const { id, version } of anew.alarms('A20')) anew.acknowledge(id, version);
      next(anew, ahead(anew, 1, 3), planned(on('22T10:00:00'), 1, 3));
      expect(isSeen(anew)).toEqual([false]);
    });
  });
});
