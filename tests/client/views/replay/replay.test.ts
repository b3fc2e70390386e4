// Looking back without a browser: the address, the window under the slider, the steps in it, and what a cell of then says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed, HOUR, type Instant, instantOf, millisecondsOf } from '#shared/base/time.ts';
import { apiPicture } from '#shared/overview/api-picture.ts';
import { overview } from '#shared/overview/overview.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ReplayMark } from '#shared/replay/replay-marks.ts';
import { i18nOf } from '../../../../client/i18n/i18n.tsx';
import {
  type ReplaySearch,
  readReplay,
  SPAN_NAMES,
  SPANS,
  writeReplay,
} from '../../../../client/views/replay/replay-search.ts';
import { markOfMeldkamer, replayCell } from '../../../../client/views/replay/scene/replay-cells.ts';
import {
  decisionText,
  replayCellName,
  replayCellText,
  subjectOfAlarm,
} from '../../../../client/views/replay/scene/replay-text.ts';
import { signsOf, ticksOf } from '../../../../client/views/replay/time/drawn-marks.ts';
import {
  clamped,
  eventAfter,
  eventBefore,
  gapWithin,
  isInside,
  share,
  ticks,
  windowAround,
  windowFor,
} from '../../../../client/views/replay/time/time-window.ts';
import { steps, tellStory } from '../../../support/arbitrary-story.ts';
import { instant, Story, sourceOf } from '../../../support/story.ts';

const { words } = i18nOf('nl', () => {});
const NOW = instant('12:00:00');

const moment = fc
  .integer({ min: millisecondsOf(instant('00:00:00')), max: millisecondsOf(NOW) })
  .map((milliseconds) => instantOf(milliseconds));
const span = fc.constantFrom(...SPAN_NAMES);

function mark(time: string, more: Partial<ReplayMark> = {}): ReplayMark {
  return { position: 1, at: instant(time), kinds: ['function-located'], ...more };
}

describe('the address', () => {
  it('is read back as it was written', () => {
    const search: ReplaySearch = {
      at: instant('10:00:00.250'),
      knowledge: 'now',
      around: '2026-0042',
      only: true,
      from: instant('09:30:00'),
      span: '6h',
      meldkamer: 'NHL',
    };
    expect(writeReplay(search)).toBe(
      '?at=2026-11-21T10:00:00.250Z&knowledge=now&around=2026-0042&only=yes&from=2026-11-21T09:30:00.000Z&span=6h&meldkamer=NHL',
    );
    expect(readReplay(writeReplay(search))).toEqual(search);
  });

  it('says nothing of what is as usual, and leaves out what cannot be meant', () => {
    const usual = readReplay('');
    expect(writeReplay(usual)).toBe('');
    expect(readReplay('?at=gisteren&knowledge=all&around=42&only=yes&from=x&span=2h&meldkamer=XXX')).toEqual(usual);
  });
});

describe('the window', () => {
  it('has the moment in it, its whole length, and no more of the future than a minute', () => {
    fc.assert(
      fc.property(moment, span, (at, length) => {
        const window = windowAround(at, length, NOW);
        expect(isInside(at, window)).toBe(true);
        expect(elapsed(window.from, window.to)).toBe(SPANS[length]);
        expect(elapsed(NOW, window.to)).toBeLessThanOrEqual(60_000);
      }),
    );
  });

  it('stays where it is while the moment is in it, and follows when it is not', () => {
    const from = instant('09:00:00');
    expect(windowFor(instant('09:59:00'), from, '1h', NOW)).toEqual({ from, to: instant('10:00:00') });
    expect(windowFor(instant('10:20:00'), from, '1h', NOW)).toEqual({
      from: instant('09:50:00'),
      to: instant('10:50:00'),
    });
  });

  it('keeps the handle inside it, and out of the future', () => {
    const window = { from: instant('11:30:00'), to: instant('12:30:00') };
    const asked = ['11:00:00', '11:45:00', '12:15:00'].map((time) => clamped(instant(time), window, NOW));
    expect(asked).toEqual([window.from, instant('11:45:00'), NOW]);
  });

  it('has between three and eight round moments written under it', () => {
    fc.assert(
      fc.property(moment, span, (at, length) => {
        const window = windowAround(at, length, NOW);
        const written = ticks(window);
        expect(written.length).toBeGreaterThanOrEqual(3);
        expect(written.length).toBeLessThanOrEqual(8);
        expect(written.every((one) => isInside(one, window))).toBe(true);
      }),
    );
  });

  it('shows a gap no further than its own edges', () => {
    const window = { from: instant('09:00:00'), to: instant('10:00:00') };
    const gap = { source: null, from: instant('08:00:00'), to: null };
    expect(gapWithin(gap, window)).toEqual(window);
    expect(gapWithin({ ...gap, from: instant('09:30:00'), to: instant('09:40:00') }, window)).toEqual({
      from: instant('09:30:00'),
      to: instant('09:40:00'),
    });
    expect(share(instant('09:15:00'), window)).toBe(0.25);
  });
});

describe('stepping', () => {
  const events = [mark('09:00:00'), mark('09:10:00'), mark('09:10:00', { position: 2 }), mark('09:20:00')];

  it('goes to the next and the previous event, past those of the same moment', () => {
    const at = instant('09:10:00');
    expect([eventBefore(events, at), eventAfter(events, at)]).toEqual([instant('09:00:00'), instant('09:20:00')]);
    expect(eventAfter(events, instant('09:09:59.999'))).toBe(at);
    expect([eventBefore(events, instant('09:00:00')), eventAfter(events, instant('09:20:00'))]).toEqual([null, null]);
  });
});

describe('what is drawn on the bar', () => {
  const window = { from: instant('09:00:00'), to: instant('10:00:00') };

  it('draws events that fall together once, and those that do not each', () => {
    const close = Array.from({ length: 100 }, () => mark('09:30:00'));
    expect(ticksOf([mark('09:00:00'), ...close, mark('10:00:00')], window)).toEqual([
      { at: 0 },
      { at: 0.5 },
      { at: 1 },
    ]);
  });

  it('draws the most urgent alarm of those that fall together, and an acknowledgement only by itself', () => {
    const acknowledged = { kinds: ['alarm-acknowledged'] };
    const events = [
      mark('09:00:00', { alarm: 2 }),
      mark('09:00:10', { alarm: 1 }),
      mark('09:00:20', acknowledged),
      mark('09:30:00', acknowledged),
      mark('09:45:00'),
    ];
    expect(signsOf(events, window)).toEqual([
      { at: 0, look: 1 },
      { at: 0.5, look: 'acknowledged' },
    ]);
  });
});

it.each([
  [{ decided: true, endedAt: null }, 'toegestaan door wie mandaat heeft'],
  [{ decided: false, endedAt: null }, 'nog geen besluit met mandaat'],
  [{ decided: true, endedAt: '2026-11-21T10:00:00.000Z' }, 'bij het einde toegestaan door wie mandaat heeft'],
  [{ decided: false, endedAt: '2026-11-21T10:00:00.000Z' }, 'bij het einde geen besluit met mandaat'],
  [
    { decided: false, endedAt: null, undecided: ['MNL/ambulance/09/aanname'] },
    'deels besloten, niet gedekt: Ambulance Utrecht (aanname)',
  ],
])('of a deviation of then says %j as %s', (one, said) => {
  const { words: nl, naming } = i18nOf('nl', () => {});
  expect(decisionText(one, nl, naming)).toBe(said);
});

describe('a cell of then', () => {
  function pictureOf(story: Story) {
    return apiPicture(overview(story.picture, story.sources, story.now), story.picture);
  }

  function cellOf(story: Story, id: string, discipline: (typeof DISCIPLINES)[number]) {
    const picture = pictureOf(story);
    const view = picture.meldkamers.find((one) => one.id === id);
    if (view === undefined) throw new Error(`No meldkamer ${id}`);
    return replayCell(picture, view, discipline);
  }

  it('is as bad as its worst part, with the same class, priority and staffing as the live matrix', () => {
    fc.assert(
      fc.property(steps, (told) => {
        const story = tellStory(told);
        const picture = pictureOf(story);
        for (const live of story.overview().meldkamers) {
          const view = picture.meldkamers.find(({ id }) => id === live.meldkamer.id);
          for (const discipline of DISCIPLINES) {
            const cell = live.cells[discipline];
            const past = view === undefined ? null : replayCell(picture, view, discipline);
            expect([
              past?.worst,
              past?.worstParts.length,
              past?.freshness,
              past?.manual,
              past?.mark,
              past?.staffing,
            ]).toEqual([
              cell?.worst,
              cell?.worstParts.length,
              cell?.freshness,
              cell?.manual,
              cell?.mark,
              cell?.staffing,
            ]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says that nothing was said then, and never that a feed that was heard was not', () => {
    const story = new Story().at('09:00:00');
    story.heartbeat(sourceOf('NHL'));
    const said = (): string => {
      const cell = cellOf(story, 'NHL', 'politie');
      return cell === null ? '' : replayCellName(cell, 'Noord-Holland', words);
    };
    expect(said()).toBe('Politie Noord-Holland, plaats onbekend, geen opgave, bezetting niet opgegeven');
    story.located('NHL/politie/aanname', 'NHL');
    expect(said()).toMatch(/, geen opgave, /);
    expect(said()).not.toMatch(/nooit/);
  });

  it('names the place, the fraction, the alarm and the staffing', () => {
    const story = new Story();
    story.at('09:00:00').located('NHL/politie/aanname', 'NHL');
    story.located('NHL/politie/uitgifte', 'Zeist');
    story.wait(60_000);
    story.heartbeat(sourceOf('NHL'));
    story.tick();
    const cell = cellOf(story, 'NHL', 'politie');
    if (cell === null) throw new Error('No cell');
    expect(replayCellText(cell, words)).toEqual({ where: 'Zeist', fraction: 'uitgifte', last: null });
    expect(replayCellName(cell, 'Noord-Holland', words)).toBe(
      'Politie Noord-Holland, buiten elke meldkamer, Zeist, 1 van 2 onderdelen, uitgifte, 3 alarmen, hoogste prioriteit kritiek, bezetting niet opgegeven',
    );
  });

  it('tells what was last known of what was silent, and never a place as known', () => {
    const story = new Story();
    story.at('09:00:00').located('NHL/politie/aanname', 'AMS');
    story.located('NHL/politie/uitgifte', 'AMS');
    story.wait(300_000).tick();
    const cell = cellOf(story, 'NHL', 'politie');
    if (cell === null) throw new Error('No cell');
    expect(replayCellText(cell, words)).toEqual({ where: null, fraction: null, last: 'laatst: uitwijk AMS' });
    expect(cellOf(new Story(), 'NHL', 'politie')?.worst).toBe('unknown');
  });

  it('is none where the discipline does not work', () => {
    expect(cellOf(new Story(), 'AMS', 'kmar')).toBeNull();
  });

  it('[R139] leaves the alarm of a silent feed with the meldkamer, and says the same sentence as the live list', () => {
    const story = new Story();
    story.at('09:00:00').located('NHL/politie/aanname', 'NHL');
    story.wait(300_000).tick();
    const picture = pictureOf(story);
    const alarm = picture.alarms.find(({ meldkamer }) => meldkamer === 'NHL');
    expect(markOfMeldkamer(picture, 'NHL')).toMatchObject({ count: 1, returned: false });
    if (alarm === undefined) throw new Error('No alarm');
    const { sayAlarm } = i18nOf('nl', () => {});
    const [live] = story.alarms('A12');
    if (live === undefined) throw new Error('No live alarm');
    expect(sayAlarm(subjectOfAlarm(alarm))).toBe(sayAlarm(live));
    expect(
      ['active-unacknowledged', 'returned-unacknowledged'].map(
        (state) => subjectOfAlarm({ ...alarm, state: state as typeof alarm.state }).core,
      ),
    ).toEqual(['active', 'returned']);
    expect(isMeldkamerId(alarm.meldkamer ?? '')).toBe(true);
  });
});

it('keeps an hour as the usual window', () => {
  expect(SPANS[readReplay('').span]).toBe(HOUR);
  expect(readReplay('?at=2026-11-21T10:00:00%2B01:00').at).toBe('2026-11-21T09:00:00.000Z' as Instant);
});
