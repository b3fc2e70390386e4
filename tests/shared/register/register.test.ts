// The register as stories, and its laws: it agrees with the picture at every position, and its periods never overlap.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import {
  type RegisterFilter,
  type RegisterLine,
  type RegisterOrder,
  redactLine,
  WHOLE_REGISTER,
} from '#shared/register/register-lines.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { registerLinesOf, registerOf } from '../../support/register-of.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const MANUAL = sourceOf('MNL', 'handmatig');

/** Of functions that somebody spoke of. */
function linesOf(
  story: Story,
  filter: Partial<RegisterFilter> = {},
  order: RegisterOrder = { by: 'begin', descending: true },
): readonly RegisterLine[] {
  const lines = registerLinesOf(story, { ...WHOLE_REGISTER, ...filter }, order);
  return lines.filter(({ source }) => source !== null);
}

/** A line per period: `outside Zeist 09:05:00 | unknown 09:20:00 -> 09:30:00`. */
function told(story: Story): readonly string[] {
  const periods = new Map(linesOf(story).map((line) => [line.period, line.segments]));
  return [...periods.values()]
    .toSorted((one, other) => ((one[0]?.begin ?? '') < (other[0]?.begin ?? '') ? -1 : 1))
    .map((segments) => {
      const parts = segments.map(({ class: reached, host, place: at, places, begin }) =>
        [reached, host ?? at ?? places?.join('/'), begin.slice(11, 19)].filter((part) => part !== undefined).join(' '),
      );
      const end = segments.at(-1)?.end ?? null;
      return `${parts.join(' | ')} -> ${end === null ? 'open' : end.slice(11, 19)}`;
    });
}

/** Heartbeats each minute until that moment, so that nothing falls silent by accident. */
function beating(story: Story, until: string, source = sourceOf('MNL')): Story {
  while (story.now < instant(until)) {
    story.heartbeat(source);
    story.wait(Math.min(MINUTE, Date.parse(instant(until)) - Date.parse(story.now))).tick();
  }
  return story;
}

describe('the register', () => {
  it('has one line for a function that was outside the ten, with its alarm and who acknowledged it', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:01:00').located(AANNAME, 'Zeist');
    story.at('09:01:10').acknowledge(story.alarms('A1')[0]?.id as never, 1, 'gezien');
    story.at('09:02:00').located(AANNAME, 'MNL');
    story.at('09:03:00');

    expect(linesOf(story)).toEqual([
      {
        id: `${AANNAME}@3`,
        period: `${AANNAME}@3`,
        function: AANNAME,
        meldkamer: 'MNL',
        discipline: 'ambulance',
        region: '09',
        task: 'aanname',
        scope: 'spoed',
        class: 'outside',
        segments: [
          {
            class: 'outside',
            place: 'Zeist',
            begin: instant('09:01:00'),
            end: instant('09:02:00'),
            durationMs: 60_000,
            source: sourceOf('MNL'),
          },
        ],
        host: null,
        place: 'Zeist',
        begin: instant('09:01:00'),
        beganAt: 3,
        recordedAt: instant('09:01:00'),
        end: instant('09:02:00'),
        durationMs: 60_000,
        alarms: ['1'],
        acknowledged: [
          { alarm: '1', at: instant('09:01:10'), role: 'lms', organisation: 'Landelijke Meldkamer Samenwerking' },
        ],
        afwijking: '2026-0001',
        source: sourceOf('MNL'),
        late: false,
        sayings: [],
        established: null,
      },
    ]);
  });

  it('has a line of unknown for a function that was never reported, and none for one that stays at home', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:01:00');
    const lines = registerLinesOf(story);
    expect(lines).toHaveLength(FUNCTIONS.length - 1);
    expect(new Set(lines.map((line) => line.class))).toEqual(new Set(['unknown']));
    expect(lines[0]).toMatchObject({
      begin: instant('09:00:00'),
      end: null,
      durationMs: MINUTE,
      source: null,
      afwijking: null,
    });
    expect(lines.map((line) => line.function)).not.toContain(AANNAME);
  });

  it('[R3][R29] counts a lawful temporary home as home, and the same place as outside for another meldkamer', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Utrecht');
    story.at('09:00:10').located('NHL/politie/aanname', 'Utrecht');
    expect(told(story)).toEqual(['outside Utrecht 09:00:10 -> open']);
  });

  it('lets a period that goes on last until now', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:00:30');
    expect(linesOf(story).map(({ end, durationMs }) => ({ end, durationMs }))).toEqual([
      { end: null, durationMs: 30_000 },
    ]);
  });

  it('[R30] has a line for each class of a period, and the way it went with each', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'NHL');
    story.at('09:01:00').located(AANNAME, 'Zeist');
    story.at('09:02:00').located(AANNAME, '?');
    story.at('09:03:00').located(AANNAME, 'MNL');
    expect(told(story)).toEqual([
      'other-meldkamer NHL 09:00:00 | outside Zeist 09:01:00 | unknown 09:02:00 -> 09:03:00',
    ]);
    expect(linesOf(story).map((line) => [line.class, line.place, line.host, line.durationMs / MINUTE])).toEqual([
      ['unknown', null, null, 1],
      ['outside', 'Zeist', null, 1],
      ['other-meldkamer', null, 'NHL', 1],
    ]);
  });

  it('[I13][R29] has an unknown period from when a feed was last heard until it came back, with the alarm of the feed', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:05:00').tick();
    story.at('09:10:00').heartbeat(sourceOf('MNL'));
    expect(told(story)).toEqual(['unknown 09:00:00 -> 09:10:00']);
    expect(linesOf(story).map(({ alarms, late }) => ({ alarms, late }))).toEqual([{ alarms: ['1'], late: false }]);
  });

  it('makes one line of a silence and of what a feed tells about it afterwards', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:05:00').tick();
    story.at('09:10:00').heartbeat(sourceOf('MNL'));
    story.at('09:10:01').located(AANNAME, 'Zeist', { observedAt: '09:03:00' });
    story.at('09:10:02').located(AANNAME, 'MNL', { observedAt: '09:06:00' });
    expect(told(story)).toEqual(['unknown 09:00:00 | outside Zeist 09:03:00 -> 09:06:00']);
  });

  it('notes on a period that is over that its alarm was acknowledged afterwards', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:01:00').located(AANNAME, 'MNL');
    const [alarm] = story.alarms('A1');
    story.at('09:01:20').acknowledge(alarm?.id as never, alarm?.version as never);
    expect(linesOf(story).map(({ acknowledged }) => acknowledged.map(({ at }) => at))).toEqual([[instant('09:01:20')]]);
  });

  it('names the deviation that was opened for it, which an announcement in between is taken into', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'NHL');
    expect(linesOf(story).map(({ afwijking }) => afwijking)).toEqual(['2026-0001']);
    expect(story.afwijking('2026-0001')).toMatchObject({ origin: 'observed', source: null });
    story.at('09:00:10').announced('MNL', [AANNAME], '08:00:00', '12:00:00');
    expect(linesOf(story).map(({ afwijking }) => afwijking)).toEqual(['2026-0001']);
    expect(story.afwijking('2026-0001')).toMatchObject({ origin: 'observed', source: sourceOf('MNL') });
  });

  it('does not name a deviation that was over before the period began, but the one that was opened for it', () => {
    const story = new Story();
    story.at('09:00:00').announced('MNL', [AANNAME], '07:00:00', '08:00:00');
    story.at('09:00:10').located(AANNAME, 'NHL');
    expect(linesOf(story).map(({ afwijking }) => afwijking)).toEqual(['2026-0002']);
  });

  it('[R31] keeps planbare zorg in the register, marked as such', () => {
    const story = new Story();
    story.located(`${AANNAME}/planbaar`, 'Bilthoven', { scope: 'planbaar' });
    expect(linesOf(story).map((line) => [line.scope, line.class, line.alarms])).toEqual([['planbaar', 'outside', []]]);
  });

  it('dates a double claim from the claim that made it one', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:01:00').located(AANNAME, 'NHL', { source: sourceOf('NHL') });
    expect(told(story)).toEqual(['double-claim NHL 09:01:00 -> open']);
  });

  it('[R74] lets a source that says since when reach into nothing that another was heard to say', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:00:30').located(AANNAME, 'MNL');
    story.at('09:01:00').located(AANNAME, 'Soest', { source: sourceOf('AMS'), since: '09:00:10' });
    expect(told(story)).toEqual(['outside Zeist 09:00:00 -> 09:00:30', 'double-claim Soest 09:01:00 -> open']);
  });

  it('[R9] moves the begin of a period when a late reading shows that it began earlier', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:00:10').located(AANNAME, 'Zeist', { observedAt: '08:50:00' });
    expect(told(story)).toEqual(['outside Zeist 08:50:00 -> open']);
    expect(linesOf(story).map(({ late, id }) => ({ late, id }))).toEqual([{ late: true, id: `${AANNAME}@3` }]);
  });

  it('[R9] makes two periods of one when a late reading shows that the function was home in between', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:01:00').located(AANNAME, 'Zeist');
    story.at('09:01:10').located(AANNAME, 'MNL', { observedAt: '09:00:30' });
    expect(told(story)).toEqual(['outside Zeist 09:00:00 -> 09:00:30', 'outside Zeist 09:01:00 -> open']);
  });

  it('adds a period that was over before anyone told us', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:01:00').located(AANNAME, 'MNL');
    story.at('09:01:10').located(AANNAME, 'Zeist', { observedAt: '09:00:30' });
    expect(told(story)).toEqual(['outside Zeist 09:00:30 -> 09:01:00']);
  });

  it('makes a period shorter when a late reading shows that it was over before', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:01:00').located(AANNAME, 'MNL');
    story.at('09:01:10').located(AANNAME, 'MNL', { observedAt: '09:00:40' });
    expect(told(story)).toEqual(['outside Zeist 09:00:00 -> 09:00:40']);
  });

  it('[R30] marks a begin that became known later than silence would have been noticed', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist', { observedAt: '08:30:00' });
    expect(linesOf(story).map(({ late }) => late)).toEqual([true]);
  });

  it('turns unknown by time alone when a manual entry is not confirmed, before any entry says so', () => {
    const story = new Story();
    story.at('05:00:00').located(AANNAME, 'MNL', { source: MANUAL });
    story.at('09:29:59');
    expect(told(story)).toEqual([]);
    story.at('09:30:00');
    expect(told(story)).toEqual(['unknown 09:30:00 -> open']);
    const before = linesOf(story).map(({ id }) => id);
    story.at('09:40:00').located(AANNAME, 'MNL', { source: MANUAL });
    expect(told(story)).toEqual(['unknown 09:30:00 -> 09:40:00']);
    expect(linesOf(story).map(({ id }) => id)).toEqual(before);
  });

  it('[R71] keeps what is entered by hand against a feed that is heard as a contradiction, until it lapses', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:00:10').located(AANNAME, 'MNL', { source: MANUAL });
    beating(story, '13:40:00');
    expect(told(story)).toEqual([
      'outside Zeist 09:00:00 | double-claim Zeist 09:00:10 | outside Zeist 13:30:10 -> open',
    ]);
  });

  it('tells the wall that an alarm was acknowledged, not by whom', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.acknowledge(story.alarms()[0]?.id as never, 1);
    const [line] = linesOf(story);
    if (line === undefined) throw new Error('no line');
    expect(redactLine('wall', line).acknowledged.map(({ organisation }) => organisation)).toEqual(['']);
    expect(redactLine('shared', line)).toEqual(line);
  });
});

describe('asking the register', () => {
  function year(): Story {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:01:00').located('NHL/politie/uitgifte', 'AMS');
    story.at('09:02:00').located(AANNAME, 'MNL');
    story.at('09:03:00').located('NHL/caco/coordinatie', '?');
    return story.at('09:04:00');
  }

  it.each([
    ['nothing', {}, ['NHL/caco/coordinatie', 'NHL/politie/uitgifte', AANNAME]],
    ['a meldkamer', { meldkamers: ['NHL'] }, ['NHL/caco/coordinatie', 'NHL/politie/uitgifte']],
    ['a discipline', { disciplines: ['ambulance', 'caco'] }, ['NHL/caco/coordinatie', AANNAME]],
    ['a task', { tasks: ['uitgifte'] }, ['NHL/politie/uitgifte']],
    ['a scope', { scopes: ['planbaar'] }, []],
    ['a class', { classes: ['outside'] }, [AANNAME]],
    ['what is open', { open: true }, ['NHL/caco/coordinatie', 'NHL/politie/uitgifte']],
    ['what is over', { open: false }, [AANNAME]],
    ['a length', { minDurationMs: 2 * MINUTE }, ['NHL/politie/uitgifte', AANNAME]],
    ['a begin before', { to: instant('09:01:00') }, [AANNAME]],
    ['an end after', { from: instant('09:02:00') }, ['NHL/caco/coordinatie', 'NHL/politie/uitgifte']],
    ['a place', { text: 'zEIst' }, [AANNAME]],
    ['the name of a host', { text: 'Amsterdam' }, ['NHL/politie/uitgifte']],
  ] as const)('finds by %s', (_what, filter, expected) => {
    const story = year();
    expect(linesOf(story, filter).map((line) => line.function)).toEqual(expected);
  });

  it('[R29] finds by whether anybody ever said anything of that time', () => {
    const story = year();
    const all = registerLinesOf(story);
    const by = (reported: boolean) => registerLinesOf(story, { ...WHOLE_REGISTER, reported }).map(({ id }) => id);
    expect(by(true)).toEqual(linesOf(story).map(({ id }) => id));
    expect(by(false)).toEqual(all.filter(({ source }) => source === null).map(({ id }) => id));
    expect([by(true).length, by(false).length]).toEqual([3, all.length - 3]);
    expect(by(false).length).toBeGreaterThan(100);
  });

  it.each([
    ['begin', false, [AANNAME, 'NHL/politie/uitgifte', 'NHL/caco/coordinatie']],
    ['duration', true, ['NHL/politie/uitgifte', AANNAME, 'NHL/caco/coordinatie']],
    ['class', true, [AANNAME, 'NHL/caco/coordinatie', 'NHL/politie/uitgifte']],
    ['function', false, [AANNAME, 'NHL/caco/coordinatie', 'NHL/politie/uitgifte']],
  ] as const)('sorts by %s', (by, descending, expected) => {
    const story = year();
    expect(linesOf(story, {}, { by, descending }).map((line) => line.function)).toEqual(expected);
  });
});

describe('laws of the register', () => {
  it('[R72] cuts the time of every function, from the first entry until now, into segments without gaps or overlap', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const story = tellStory(acts);
        const register = registerOf(story.entries);
        for (const id of register.functions()) {
          const segments = register.segments(id, story.now);
          const [first] = segments;
          if (first === undefined) throw new Error(`${id} has no time`);
          const opened = story.entries[0]?.recordedAt ?? story.now;
          if (!id.endsWith('/planbaar')) expect(first.from <= opened).toBe(true);
          expect(segments.at(-1)?.until).toBe(null);
          segments.forEach(({ until }, index) => {
            if (index + 1 < segments.length) expect(until).toBe(segments[index + 1]?.from);
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[R29] has periods that follow each other, never overlap, and have ids of their own', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const story = tellStory(acts);
        const lines = registerLinesOf(story, WHOLE_REGISTER, {
          by: 'begin',
          descending: false,
        });
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
        for (const ofOne of Map.groupBy(lines, (line) => line.function).values()) {
          ofOne.forEach((line, index) => {
            expect(line.end === null || line.begin <= line.end).toBe(true);
            const next = ofOne[index + 1];
            if (next !== undefined) expect(line.end !== null && line.end <= next.begin).toBe(true);
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});
