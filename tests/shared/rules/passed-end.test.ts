// The end that passed while functions are still away: which one it is, from when, and when it is none.

import { describe, expect, test } from 'vitest';
import { calendarEntries } from '#shared/dossier/calendar.ts';
import { inspectionQuestions } from '#shared/dossier/inspection-questions.ts';
import { apiAfwijkingen } from '#shared/overview/api-afwijking.ts';
import { allAfwijkingen } from '#shared/picture/picture.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import { passedEnd } from '#shared/rules/passed-end.ts';
import { passedEndOf } from '../../../client/views/wall/edges/passed-end.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { actor, EACH_POST_ITS_OWN, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const NUMBER = '2026-0001';
const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const POLITIE = 'MNL/politie/aanname';
const DECIDED = 'tijdelijke-wijziging-werkwijze' as const;
const ABOUT = { kind: null, functions: null, to: null, start: null, end: null, repeated: false };
const NOTHING: unknown = null;

/** Both functions go to Zeist at ten; it was said that they would be back at three. */
function untilThree(): Story {
  const story = new Story();
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
  story.registered('MNL', [AANNAME, UITGIFTE], {
    to: place('Zeist'),
    start: instant('10:00:00'),
    expectedEnd: instant('15:00:00'),
  });
  return story;
}

function away(story: Story, at = '10:00:00'): Story {
  story.at(at);
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'Zeist');
  return story;
}

function home(story: Story): Story {
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
  return story;
}

function decided(story: Story, end: string, functions: readonly string[] | null = null): void {
  story.step(NUMBER, { ...DECISION, about: { ...ABOUT, functions: functions as never, end: instant(end) } }, SMB);
}

function passedAt(story: Story, moment: string) {
  story.at(moment).heartbeat(sourceOf('MNL'));
  story.tick();
  return passedEnd(story.picture, story.afwijking(NUMBER), story.now);
}

describe('[R97] the end that passed', () => {
  test('is shown on, and left unanswered, when who it is about says a later one since; A9 is on for the same', () => {
    const story = away(untilThree());
    expect(passedAt(story, '15:00:00')).toEqual({ at: instant('15:00:00'), by: 'statement' });
    story.at('15:10:00');
    const later = (until: string, by?: Parameters<Story['step']>[2]) =>
      story.step(NUMBER, { kind: 'rectify', statement: { expectedEnd: instant(until) }, reason: 'Loopt uit' }, by);
    later('20:00:00', actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL'));
    const seen = () => {
      const { picture, now, sources: heard } = story;
      const afwijking = story.afwijking(NUMBER);
      const all = allAfwijkingen(picture);
      const span = { from: instant('09:00:00'), to: instant('23:00:00'), picture, now };
      const known = { picture, heard, now, earlier: [], reconstruction: { isWhole: true, unknownMs: 0 }, coverage: [] };
      const question = inspectionQuestions(known, afwijking).find(({ question: number }) => number === 13);
      const a9 = story.alarms('A9').filter(({ core, key }) => core === 'active' && key === `A9 ${NUMBER} end`);
      return {
        list: apiAfwijkingen(picture, now)[0]?.passedEnd?.at,
        calendar: calendarEntries(all, span)[0]?.passedEnd?.at,
        question: question?.exceeded?.at,
        wall: passedEndOf({ alarms: a9 } as never, picture.afwijkingen, now),
        a9: a9.length,
      };
    };
    const at = instant('15:00:00');
    expect(seen()).toEqual({ list: at, calendar: at, question: at, wall: at, a9: 1 });
    later('21:00:00');
    expect(seen()).toEqual({ list: undefined, calendar: undefined, question: undefined, wall: null, a9: 0 });
  });

  describe('[R98] once it ended before the later one', () => {
    const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
    const putOff = (by: Parameters<Story['step']>[2], said = '15:10:00') => {
      const story = away(untilThree());
      if (said > '15:00:00') passedAt(story, '15:00:00');
      passedAt(story, said);
      const statement = { expectedEnd: instant('20:00:00') };
      story.step(NUMBER, { kind: 'rectify', statement, reason: 'Loopt uit' }, by);
      return story;
    };
    const exceeded = (story: Story) => {
      const { picture, now, sources: heard } = story;
      const known = { picture, heard, now, earlier: [], reconstruction: { isWhole: true, unknownMs: 0 }, coverage: [] };
      const questions = inspectionQuestions(known, story.afwijking(NUMBER));
      return questions.find(({ question }) => question === 13)?.exceeded ?? null;
    };

    test('stays the end that the question says was exceeded, whatever is acknowledged and set right since', () => {
      const story = putOff(MELDKAMER);
      expect(exceeded(story)).toEqual({ at: instant('15:00:00'), by: 'statement' });
      story.step(
        NUMBER,
        { kind: 'rectify', statement: { expectedEnd: instant('19:00:00') }, reason: 'Eerder' },
        MELDKAMER,
      );
      home(story.at('18:00:00'));
      expect(story.afwijking(NUMBER).course.endedAt).toBe(story.now);
      expect(exceeded(story)).toEqual({ at: instant('15:00:00'), by: 'statement' });
    });

    test('is none when it was put off before it passed, when LMS set it right, and when that time is decided', () => {
      expect(exceeded(home(putOff(MELDKAMER, '14:50:00').at('18:00:00')))).toBe(NOTHING);
      expect(exceeded(home(putOff(LMS).at('18:00:00')))).toBe(NOTHING);
      const story = putOff(MELDKAMER);
      decided(story, '20:00:00');
      expect(exceeded(home(story.at('18:00:00')))).toBe(NOTHING);
    });
  });

  test('is the expected one as long as nothing was decided, from its moment on', () => {
    const story = away(untilThree());
    expect(passedAt(story, '14:59:59')).toBe(NOTHING);
    expect(passedAt(story, '15:00:00')).toEqual({ at: instant('15:00:00'), by: 'statement' });
  });

  test('is the one that was decided, also when it comes before the expected one', () => {
    const story = untilThree().at('09:30:00');
    decided(story, '12:00:00');
    away(story);
    expect(passedAt(story, '11:59:59')).toBe(NOTHING);
    expect(passedAt(story, '12:00:00')).toEqual({ at: instant('12:00:00'), by: 'decision' });
    expect(passedAt(story, '16:00:00')).toEqual({ at: instant('12:00:00'), by: 'decision' });
  });

  test('is the first of those of several functions, and of each function the last that was decided', () => {
    const story = untilThree().at('09:30:00');
    decided(story, '12:00:00');
    away(story).at('11:00:00');
    decided(story, '13:00:00', [AANNAME]);
    expect(passedAt(story, '12:30:00')).toEqual({ at: instant('12:00:00'), by: 'decision' });
    story.at('12:40:00').located(UITGIFTE, 'MNL');
    expect(passedAt(story, '12:50:00')).toBe(NOTHING);
    expect(passedAt(story, '13:10:00')).toEqual({ at: instant('13:00:00'), by: 'decision' });
  });

  test('is none that a refusal made, and none of an absence that was over by then', () => {
    const refused = untilThree().at('09:30:00');
    decided(refused, '14:00:00');
    away(refused)
      .at('11:00:00')
      .step(NUMBER, { ...DECISION, outcome: 'refused', about: ABOUT }, SMB);
    expect(passedAt(refused, '11:30:00')).toBe(NOTHING);

    const back = untilThree().at('09:30:00');
    decided(back, '12:00:00');
    home(away(back).at('11:00:00'));
    expect(passedAt(back, '12:30:00')).toBe(NOTHING);
    // Away anew: what was decided had its end while they were at home.
    away(back, '13:00:00');
    expect(passedAt(back, '13:10:00')).toBe(NOTHING);
    expect(passedAt(back, '15:10:00')).toEqual({ at: instant('15:00:00'), by: 'statement' });
  });

  test('stays when nobody knows any more where it is, and counts for a function that was home in between and gone again before it', () => {
    const story = untilThree().at('09:30:00');
    decided(story, '12:00:00');
    home(away(story).at('11:00:00'));
    away(story, '11:30:00');
    expect(passedAt(story, '12:30:00')).toEqual({ at: instant('12:00:00'), by: 'decision' });

    const lost = away(untilThree());
    home(lost.at('11:00:00'));
    decided(lost.at('11:10:00'), '12:00:00');
    away(lost, '11:30:00').at('12:20:00').located(AANNAME, '?');
    lost.located(UITGIFTE, '?');
    expect(passedAt(lost, '12:30:00')).toEqual({ at: instant('12:00:00'), by: 'decision' });
  });

  describe('that was decided in another deviation', () => {
    const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
    const ZEIST = { kind: DECIDED, functions: [AANNAME as never], to: place('Zeist'), start: null, repeated: false };

    /** Both seen at Zeist from ten on, each in a deviation of its own. */
    function seen(): Story {
      const story = new Story(EACH_POST_ITS_OWN);
      for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
      story.at('10:00:00');
      for (const id of [AANNAME, POLITIE]) story.located(id, 'Zeist');
      return story;
    }

    function decidedIn(story: Story, number: string, about: object = {}): void {
      const told = { ...DECISION, about: { ...ZEIST, end: instant('12:00:00'), ...about } };
      expect(story.step(number, told, SMB)).not.toHaveProperty('code');
    }

    test('is the one that a function outstayed in this one', () => {
      const story = seen().at('10:10:00');
      decidedIn(story, '2026-0002', { functions: [AANNAME, POLITIE] });
      expect(passedAt(story, '11:59:59')).toBe(NOTHING);
      expect(passedAt(story, '12:00:00')).toEqual({ at: instant('12:00:00'), by: 'decision' });
    });

    test('is one also when the function was set right out of that one since', () => {
      const story = seen().at('10:10:00');
      decidedIn(story, NUMBER);
      const statement = { functions: ['MNL/brandweer/09/aanname' as never] };
      story.at('10:20:00').step(NUMBER, { kind: 'rectify', statement, reason: 'Verschreven' }, MELDKAMER);
      passedAt(story, '12:00:00');
      expect(passedEnd(story.picture, story.afwijking('2026-0003'), story.now)?.at).toBe(instant('12:00:00'));
    });

    test('is none that it left after, or was not named for, and none about another place', () => {
      const late = new Story();
      for (const id of [AANNAME, POLITIE]) late.located(id, 'MNL');
      late.at('10:00:00').located(POLITIE, 'Zeist');
      decidedIn(late.at('10:10:00'), NUMBER);
      late.at('12:30:00').located(AANNAME, 'Zeist');
      expect(passedEnd(late.picture, late.afwijking('2026-0002'), late.now)).toBe(NOTHING);

      const joined = new Story(EACH_POST_ITS_OWN);
      for (const id of [AANNAME, UITGIFTE, POLITIE]) joined.located(id, 'MNL');
      joined.at('10:00:00').located(UITGIFTE, 'Zeist');
      joined.located(POLITIE, 'Zeist');
      decidedIn(joined.at('10:10:00'), '2026-0002');
      joined.at('12:30:00').located(AANNAME, 'Zeist');
      expect(joined.afwijking(NUMBER).functions).toContain(AANNAME);
      expect(passedAt(joined, '12:40:00')).toBe(NOTHING);

      const elsewhere = seen().at('10:10:00');
      decidedIn(elsewhere, '2026-0002', { to: place('Breda') });
      expect(passedAt(elsewhere, '12:30:00')).toBe(NOTHING);
    });
  });

  test('is not yet the end of what was decided about later', () => {
    const story = untilThree().at('09:30:00');
    decided(story, '12:00:00');
    const about = { ...ABOUT, start: instant('14:00:00'), end: instant('16:00:00') };
    story.step(NUMBER, { ...DECISION, about }, SMB);
    away(story);
    expect(passedAt(story, '13:00:00')).toEqual({ at: instant('12:00:00'), by: 'decision' });
  });

  test('is told with the deviation, to a wall as far as it may know, and to nobody once all are back', () => {
    const story = untilThree().at('09:30:00');
    decided(story, '12:00:00');
    away(story);
    expect(passedAt(story, '16:00:00')).not.toBe(NOTHING);
    const told = (picture: Story['picture']) => apiAfwijkingen(picture, story.now).map((one) => one.passedEnd);
    expect(told(story.picture)).toEqual([{ at: instant('12:00:00'), by: 'decision' }]);
    expect(told(redactPicture('wall', story.picture))).toEqual([{ at: instant('15:00:00'), by: 'statement' }]);
    home(story);
    expect(told(story.picture)).toEqual([undefined]);
  });
});
