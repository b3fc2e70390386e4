// The calendar: what is in a range, with its real begin and end as far as they are known, and what coincides.

import { describe, expect, test } from 'vitest';
import { calendarEntries, calendarWarnings } from '#shared/dossier/calendar.ts';
import { indexOf } from '#shared/dossier/dossier-index.ts';
import { instant, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const NHL_AMBULANCE = 'NHL/ambulance/12/aanname';
const NHL_POLITIE = 'NHL/politie/aanname';

function planned(
  story: Story,
  functions: readonly string[],
  from: string,
  until: string | null,
  to: string | null,
): Story {
  const meldkamer = functions[0]?.slice(0, 3) as 'MNL';
  const known = story.afwijkingen().map(({ number }) => number);
  story.registered(
    meldkamer,
    functions,
    {
      kind: 'onderhoud',
      start: instant(from),
      expectedEnd: until === null ? null : instant(until),
      to: to === null ? null : place(to),
    },
    undefined,
    known,
  );
  return story;
}

function entriesOf(story: Story, from: string, to: string) {
  return calendarEntries(indexOf(story.picture).all, {
    from: instant(from),
    to: instant(to),
    picture: story.picture,
    now: story.now,
  });
}

function warningsOf(story: Story, from = '00:00:00', to = '23:59:00') {
  const { picture } = story;
  return calendarWarnings(indexOf(picture).all, { from: instant(from), to: instant(to), picture });
}

describe('the entries', () => {
  test('[R97] say which end passed while a function is still away', () => {
    const story = new Story().at('08:00:00');
    planned(story, [AANNAME], '10:00:00', '12:00:00', 'NHL');
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'NHL');
    const ends = () => entriesOf(story, '09:00:00', '18:00:00').map(({ end, passedEnd }) => [end, passedEnd]);
    expect(ends()).toEqual([[null, undefined]]);
    story.at('15:20:00');
    expect(ends()).toEqual([[null, { at: instant('12:00:00'), by: 'statement' }]]);
  });

  test('[R31] end what is about planbare zorg alone when it was to end: nobody follows whether it goes on', () => {
    const story = new Story().at('08:00:00');
    planned(story, [`${AANNAME}/planbaar`], '10:00:00', '12:00:00', 'NHL');
    story.at('10:00:00').step('2026-0001', { kind: 'start', at: null, text: null });
    story.at('15:20:00');
    const [entry] = entriesOf(story, '09:00:00', '18:00:00');
    expect([entry?.end, entry?.passedEnd]).toEqual([instant('12:00:00'), undefined]);
  });

  test('are those that touch the range, in the order of their begin, without what was withdrawn', () => {
    const story = new Story().at('08:00:00');
    planned(story, [UITGIFTE], '14:00:00', '15:00:00', 'AMS');
    planned(story, [AANNAME], '10:00:00', '12:00:00', 'NHL');
    planned(story, [NHL_POLITIE], '10:00:00', '12:00:00', 'AMS');
    planned(story, ['LIM/politie/aanname'], '16:00:00', null, null);
    story.step('2026-0003', { kind: 'withdraw', text: null, despiteOpen: true });
    expect(entriesOf(story, '11:00:00', '14:00:00')).toEqual([
      {
        number: '2026-0002',
        kind: 'onderhoud',
        meldkamer: 'MNL',
        functions: [AANNAME],
        to: { meldkamer: 'NHL' },
        start: instant('10:00:00'),
        end: instant('12:00:00'),
        stage: 'announced',
      },
    ]);
    const numbers = (from: string, to: string) => entriesOf(story, from, to).map(({ number }) => number);
    expect(numbers('12:00:00', '14:00:00')).toEqual([]);
    expect(numbers('09:00:00', '23:00:00')).toEqual(['2026-0002', '2026-0001', '2026-0004']);
    expect(numbers('2027-05-01T00:00:00.000Z', '2027-06-01T00:00:00.000Z')).toEqual(['2026-0004']);
  });

  test('one that goes on past its end has no end, and one that is over has its real one; done ones stay', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'MNL');
    planned(story, [AANNAME], '10:00:00', '11:00:00', 'Zeist');
    story.at('10:30:00').located(AANNAME, 'Zeist');
    story.at('12:00:00');
    const spans = () => entriesOf(story, '00:00:00', '23:00:00').map(({ start, end, stage }) => [start, end, stage]);
    expect(spans()).toEqual([[instant('10:00:00'), null, 'active']]);
    story.at('13:00:00').located(AANNAME, 'MNL');
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    story.step('2026-0001', { kind: 'evaluate', conclusion: 'Goed', document: null, actions: [] });
    story.step('2026-0001', { kind: 'close', text: null, despiteOpen: true });
    expect(spans()).toEqual([[instant('10:00:00'), instant('13:00:00'), 'closed']]);
  });
});

describe('the warnings', () => {
  test('overlap: two about one function at the same time, once for all functions that they share', () => {
    const story = new Story().at('08:00:00');
    planned(story, [AANNAME, UITGIFTE], '10:00:00', '13:00:00', null);
    planned(story, [UITGIFTE, AANNAME], '12:00:00', '15:00:00', null);
    planned(story, [AANNAME], '15:00:00', '16:00:00', null);
    expect(warningsOf(story)).toEqual([
      {
        kind: 'overlap',
        numbers: ['2026-0001', '2026-0002'],
        from: instant('12:00:00'),
        until: instant('13:00:00'),
        functions: [AANNAME, UITGIFTE],
      },
    ]);
    expect(warningsOf(story, '13:00:00', '14:00:00')).toEqual([]);
  });

  test('shared-fallback: two meldkamers that go to one place, whatever its capitals', () => {
    const story = new Story().at('08:00:00');
    planned(story, [AANNAME], '10:00:00', null, 'Zeist');
    planned(story, [UITGIFTE], '10:00:00', null, 'Zeist');
    planned(story, ['DHG/politie/aanname'], '11:00:00', '12:00:00', 'zeist');
    expect(warningsOf(story)).toEqual(
      [AANNAME, UITGIFTE].map((id, index) => ({
        kind: 'shared-fallback',
        numbers: [`2026-000${index + 1}`, '2026-0003'],
        from: instant('11:00:00'),
        until: instant('12:00:00'),
        functions: ['DHG/politie/aanname', id],
        to: { place: 'Zeist' },
      })),
    );
  });

  test('leans-on-absent: on a meldkamer whose own function of that discipline is away', () => {
    const story = new Story().at('08:00:00');
    planned(story, [AANNAME], '10:00:00', '14:00:00', 'NHL');
    planned(story, [NHL_AMBULANCE], '12:00:00', '16:00:00', 'AMS');
    planned(story, [NHL_POLITIE], '12:00:00', '16:00:00', 'LIM');
    expect(warningsOf(story)).toEqual([
      {
        kind: 'leans-on-absent',
        numbers: ['2026-0001', '2026-0002'],
        from: instant('12:00:00'),
        until: instant('14:00:00'),
        functions: [AANNAME, NHL_AMBULANCE],
        to: { meldkamer: 'NHL' },
      },
    ]);
  });

  test('[R137] too-few: more of the ten are planned away at one time than policy leaves, once for that stretch', () => {
    const story = new Story().at('08:00:00');
    planned(story, ['MNL/politie/aanname'], '10:00:00', '18:00:00', 'AMS');
    planned(story, ['MNL/brandweer/09/aanname'], '10:00:00', '18:00:00', null);
    planned(story, ['NHL/politie/aanname'], '11:00:00', '18:00:00', null);
    planned(story, ['DHG/politie/aanname'], '12:00:00', '17:00:00', null);
    planned(story, ['LIM/ambulance/23/aanname/planbaar'], '12:00:00', '17:00:00', 'Heerlen');
    const tooFew = () => warningsOf(story).filter(({ kind }) => kind === 'too-few');
    expect(tooFew()).toEqual([]);
    planned(story, ['OBR/politie/aanname'], '13:00:00', '14:00:00', null);
    planned(story, ['LIM/politie/aanname'], '14:00:00', '15:00:00', null);
    expect(tooFew()).toEqual([
      {
        kind: 'too-few',
        numbers: ['2026-0001', '2026-0002', '2026-0003', '2026-0004', '2026-0006', '2026-0007'],
        from: instant('13:00:00'),
        until: instant('15:00:00'),
        functions: [
          'DHG/politie/aanname',
          'LIM/politie/aanname',
          'MNL/brandweer/09/aanname',
          'MNL/politie/aanname',
          'NHL/politie/aanname',
          'OBR/politie/aanname',
        ],
      },
    ]);
  });
});
