// What is told of a silence when it is over makes a deviation per absence and place, not one per word, whatever the order of telling.

import { describe, expect, test } from 'vitest';
import type { AlarmId } from '#shared/alarm/alarm.ts';
import { elapsed, HOUR, after as later, MINUTE } from '#shared/base/time.ts';
import { allAfwijkingen } from '#shared/picture/picture.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const POLITIE = 'MNL/politie/aanname';
const SILENT = instant('2026-11-20T20:00:00.000Z');
const TURN = 10 * MINUTE;
const PLACES = ['MNL', 'Zeist', 'AMS'];
const TURNS = 48;

/** Every ten minutes at another place, told from 20:00 until 04:00 in this order. */
function told(order: readonly number[]): Story {
  const story = new Story().at(SILENT);
  story.located(AANNAME, 'MNL');
  story.at('2026-11-20T20:03:00.000Z').tick();
  story.at('06:00:00').heartbeat(sourceOf('MNL'));
  for (const turn of order) {
    story.located(AANNAME, PLACES[turn % 3] ?? '?', { observedAt: later(SILENT, (turn + 1) * TURN) });
  }
  return story.at('06:01:00');
}

function awayMs(story: Story): number {
  return foldedOf(story)
    .ledger.stretches(AANNAME as never)
    .filter((one) => one.class !== 'unknown')
    .reduce((sum, { from, to }) => sum + elapsed(from, to), 0);
}

const TOLD = Array.from({ length: TURNS }, (_, turn) => turn);

describe('a backlog of an evening in which a function came and went', () => {
  test.each([
    ['in order', TOLD],
    ['the newest first', TOLD.toReversed()],
    ['mixed', TOLD.map((turn) => (turn * 31) % TURNS)],
  ] as const)('[R79][R101] is a deviation per place, told %s', (_order, order) => {
    const story = told(order);
    expect(
      allAfwijkingen(story.picture)
        .map(({ to }) => JSON.stringify(to))
        .sort(),
    ).toEqual(['{"kind":"elsewhere","place":"Zeist"}', '{"kind":"meldkamer","meldkamer":"AMS"}']);
    // Two turns of three, but for the last one, that goes on.
    expect(awayMs(story)).toBe(TURNS * (2 / 3) * TURN - TURN + elapsed(instant('04:00:00'), story.now));
    const { ledger } = foldedOf(story);
    expect(
      ledger.stretches(AANNAME as never).filter((one) => one.class !== 'unknown' && one.belongsTo === null),
    ).toEqual([]);
  });

  test.each([
    ['is another one when it is longer ago than an absence may be resumed', -30, 2],
    ['is the same one otherwise', -4, 1],
    ['is another one when a return was confirmed in between', 1, 2],
    ['is the same one before that return was confirmed', -0.5, 1],
  ] as const)('[R101] %s', (_what, hours, count) => {
    const story = new Story().at(later(SILENT, -40 * HOUR));
    story.located(AANNAME, 'MNL');
    story.at(SILENT).tick().heartbeat(sourceOf('MNL'));
    story.located(AANNAME, 'MNL');
    story.located(AANNAME, 'Zeist', { observedAt: later(SILENT, -2 * HOUR) });
    story.wait(MINUTE).step('2026-0001', { kind: 'confirm-return', text: null });
    story.wait(2 * HOUR).located(AANNAME, 'MNL');
    story.located(AANNAME, 'Zeist', { observedAt: later(SILENT, hours * HOUR) });
    expect(allAfwijkingen(story.picture)).toHaveLength(count);
  });

  test('[R101] ends nothing that goes on, when it shows that it began earlier', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist');
    const other = sourceOf('MNL', 'telefonie');
    story.at('09:10:00').located(AANNAME, 'MNL', { source: other });
    story.located(AANNAME, 'Zeist', { source: other, observedAt: instant('08:30:00') });
    expect(story.afwijkingen().map(({ course }) => [course.startedAt, course.endedAt])).toEqual([
      [instant('08:30:00'), null],
    ]);
  });

  test.each([
    ['goes on there', null],
    ['was over then', 'MNL'],
  ] as const)(
    '[R101][TC8] ends nothing that goes on, nor its alarm, when it shows of one that joined that it left earlier: %s',
    (_what, since) => {
      const story = new Story().at('10:00:00');
      const other = sourceOf('MNL', 'telefonie');
      story.located(AANNAME, 'Zeist');
      story.at('10:02:00').located(POLITIE, 'Zeist');
      const [alarm] = story.alarms('A4');
      story.acknowledge((alarm?.id ?? '') as AlarmId, alarm?.version ?? 0);
      if (since !== null) story.at('10:04:00').located(POLITIE, since, { source: other });
      story.at('10:05:00').located(POLITIE, 'Zeist', { source: other, observedAt: instant('10:00:01') });
      expect(
        story.afwijkingen().map(({ course, dossier }) => [course.endedAt, course.pauses, dossier?.ladder?.stoppedAt]),
      ).toEqual([[null, undefined, null]]);
      expect(story.alarms('A4').map((one) => [one.core, one.acknowledged?.at, one.occurrences])).toEqual([
        ['active', instant('10:02:00'), 1],
      ]);
      const { ledger } = foldedOf(story);
      const away = ledger.stretches(POLITIE as never).filter((one) => one.class !== 'unknown');
      expect([away[0]?.from, new Set(away.map((one) => one.belongsTo))]).toEqual([
        instant('10:00:01'),
        new Set(['2026-0001']),
      ]);
    },
  );

  test('[R101] makes none that is over any shorter, and longer where it shows that another of its functions was away still', () => {
    const story = new Story().at('10:00:00');
    const other = sourceOf('MNL', 'telefonie');
    story.located(AANNAME, 'Zeist');
    story.at('10:20:00').located(POLITIE, 'Zeist');
    for (const id of [AANNAME, POLITIE]) story.at('10:40:00').located(id, 'MNL');
    const ended = () => story.afwijkingen().map(({ course }) => course.endedAt);
    expect(ended()).toEqual([instant('10:40:00')]);
    const word = (where: string, at: string) =>
      story.located(POLITIE, where, { source: other, observedAt: instant(at) });
    story.at('11:00:00');
    word('MNL', '10:15:00');
    word('Zeist', '10:10:00');
    expect(ended()).toEqual([instant('10:40:00')]);
    word('MNL', '10:50:00');
    word('Zeist', '10:16:00');
    expect(ended()).toEqual([instant('10:50:00')]);
  });
});

test('[R71] the same words of one moment are one entry, also of a moment before the feed was heard', () => {
  const story = new Story().at('10:00:00');
  const words = { observedAt: instant('09:00:00') };
  story.located('MNL/ambulance/09/aanname', 'Zeist', words);
  story.wait(MINUTE);
  expect(story.located('MNL/ambulance/09/aanname', 'Zeist', words)).toEqual([]);
  expect(story.located('MNL/ambulance/09/aanname', 'Zeist', { observedAt: instant('09:00:01') })).not.toEqual([]);
});
