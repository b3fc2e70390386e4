// What the register screen makes of answers: a page that changes under a reader, a file gathered from pages, the dossier of a period.

import { describe, expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { domain } from '#shared/words/domain.ts';
import { namingOf } from '#shared/words/naming.ts';
import { MOVED } from '../../../../client/query/gather-pages.ts';
import type { HistoryLine } from '../../../../client/query/history.ts';
import { gatherPeriods, type RegisterPage } from '../../../../client/query/lists.ts';
import { mergeLines } from '../../../../client/views/register/list/page-merge.ts';
import { alarmsOfPeriod, historyOfPeriod } from '../../../../client/views/register/period/period-history.ts';
import {
  placeCodes,
  placeText,
  sourceText,
  stretchOf,
} from '../../../../client/views/register/periods/period-words.ts';
import { registerLinesOf } from '../../../support/register-of.ts';
import { instant, Story, sourceOf } from '../../../support/story.ts';

const OUT = 'MNL/ambulance/09/uitgifte';

function story(): Story {
  const told = new Story();
  told.located(OUT, 'MNL');
  told.at('10:00:00').located(OUT, 'Zeist');
  return told;
}

function linesOf(told: Story): readonly RegisterLine[] {
  return registerLinesOf(told).filter(({ source }) => source !== null);
}

function pageOf(lines: readonly RegisterLine[], total = lines.length, position = 1): RegisterPage {
  const place = { offset: 0, next: null, previous: null };
  return {
    asOf: instant('12:00:00'),
    position,
    total,
    periods: total,
    unreported: 0,
    withinMs: 0,
    page: 1,
    pageSize: 50,
    ...place,
    lines,
  };
}

describe('a page that is being read', () => {
  const merge = (shown: RegisterPage, newer: RegisterPage) => mergeLines(shown, newer, ({ id }: RegisterLine) => id);

  test('takes what changed in its own lines at once', () => {
    const told = story();
    const open = linesOf(told);
    told.at('10:30:00').located(OUT, 'MNL');
    const ended = linesOf(told);
    expect([open[0]?.end, ended[0]?.end]).toEqual([null, instant('10:30:00')]);
    const newer = pageOf(ended, 1, 2);
    expect(merge(pageOf(open), newer)).toEqual({ shown: newer, waiting: null });
  });

  test('does not move its lines by itself: a new line waits to be asked for', () => {
    const told = story();
    const before = linesOf(told);
    told.at('10:30:00').located(OUT, 'MNL');
    told.at('11:00:00').located('NHL/politie/aanname', 'AMS');
    const after = linesOf(told);
    const merged = merge(pageOf(before), pageOf(after));
    expect(after.map(({ id }) => id)).toHaveLength(2);
    expect(merged.shown.lines).toEqual(after.filter(({ id }) => id === before[0]?.id));
    expect(merged.waiting).toEqual(pageOf(after));
  });
});

describe('the JSON file', () => {
  const [line] = linesOf(story()) as [RegisterLine];
  const lines = Array.from({ length: 1_200 }, (_, index) => ({ ...line, id: `${OUT}@${index}` }));
  const slice = (query: string, from = lines): RegisterPage => {
    const after = Number(new URLSearchParams(query).get('after') ?? '0');
    const next = after + 500 < from.length ? String(after + 500) : null;
    return { ...pageOf(from.slice(after, after + 500), from.length), next };
  };

  test('holds every line once, with the filter and the position it was taken at', async () => {
    const asked: string[] = [];
    const progress: number[] = [];
    const askPage = async (query: string) => {
      asked.push(query);
      return ok(slice(query));
    };
    const gathered = await gatherPeriods('?open=false', (done) => progress.push(done), askPage);
    expect(gathered).toEqual(
      ok({ asOf: instant('12:00:00'), position: 1, filter: '?open=false', total: 1_200, lines }),
    );
    const places = ['', 'after=500&', 'after=1000&'];
    expect(asked).toEqual(places.map((place) => `?open=false&${place}pageSize=500`));
    expect(progress).toEqual([500, 1_000, 1_200]);
  });

  test('is whole as of its first page when something came meanwhile', async () => {
    const askPage = async (query: string) => ok({ ...slice(query), total: query.includes('after') ? 1_203 : 1_200 });
    const gathered = await gatherPeriods('', () => undefined, askPage);
    expect(gathered.ok && [gathered.value.total, gathered.value.lines.length]).toEqual([1_200, 1_200]);
  });

  test('starts over when a line moved to where it was passed over, and then is whole', async () => {
    let moved = false;
    const askPage = async (query: string) => {
      if (query.includes('after=500&') && !moved) {
        moved = true;
        return ok({ ...slice(query, lines.slice(1)), total: 1_200 });
      }
      return ok(slice(query));
    };
    const gathered = await gatherPeriods('', () => undefined, askPage);
    expect(gathered.ok && gathered.value.lines.length).toBe(1_200);
  });

  test('is not given when the register never stands still, or refuses', async () => {
    let total = 600;
    const askPage = async (query: string) => {
      total += 1;
      return ok({ ...pageOf(slice(query).lines, total), next: null });
    };
    const problem = { status: 503, title: 'x', code: null, detail: null, problems: [], retryAfter: 1, document: {} };
    const onProgress = () => undefined;
    expect(await gatherPeriods('', onProgress, askPage)).toEqual(fail(MOVED));
    expect(await gatherPeriods('', onProgress, async () => fail(problem))).toEqual(fail(problem));
  });
});

describe('the dossier', () => {
  function history(told: Story): readonly HistoryLine[] {
    return told.entries
      .map(({ position, recordedAt, by, facts }) => ({ position, recordedAt, by, facts }))
      .toReversed();
  }

  test('holds the entries from the begin up to the one that ended the period, oldest first', () => {
    const told = story();
    told.at('10:30:00').located(OUT, 'MNL');
    told.at('11:00:00').located(OUT, 'Zeist');
    const [second, first] = linesOf(told) as [RegisterLine, RegisterLine];
    const times = (line: RegisterLine) => historyOfPeriod(line, history(told)).map(({ recordedAt }) => recordedAt);
    expect(times(first)).toEqual(['10:00:00', '10:30:00'].map(instant));
    expect(times(second)).toEqual([instant('11:00:00')]);
  });

  test('tells of each alarm what raised it and who acknowledged it: role and organisation', () => {
    const told = story();
    const [alarm] = told.alarms('A1');
    if (alarm === undefined) throw new Error('No alarm was raised');
    told.at('10:05:00').acknowledge(alarm.id, alarm.version);
    const [line] = linesOf(told) as [RegisterLine];
    expect(alarmsOfPeriod(line, history(told))).toEqual([
      {
        id: alarm.id,
        raised: {
          at: instant('10:00:00'),
          position: line.beganAt,
          condition: 'A1',
          priority: 1,
          subject: {
            meldkamer: 'MNL',
            function: OUT,
            post: null,
            source: null,
            location: { kind: 'elsewhere', place: 'Zeist' },
            feeds: [],
            afwijking: null,
          },
        },
        acknowledged: [
          {
            alarm: alarm.id,
            at: '2026-11-21T10:05:00.000Z' as Instant,
            role: 'lms',
            organisation: 'Landelijke Meldkamer Samenwerking',
          },
        ],
      },
    ]);
    expect(alarmsOfPeriod(line, [])[0]?.raised).toBeNull();
  });
});

describe('where a line was spent', () => {
  const naming = namingOf(domain);

  test('[R71] is every place that is claimed, in codes and in names', () => {
    const told = new Story();
    told.located(OUT, 'Zeist', { source: sourceOf('MNL') });
    told.located(OUT, 'AMS', { source: sourceOf('AMS') });
    const [line] = linesOf(told);
    if (line === undefined) throw new Error('no line');
    const stretch = stretchOf(line);
    expect([line.host, line.place, placeCodes(stretch)]).toEqual([null, null, 'Zeist / AMS']);
    expect(placeText(naming, stretch)).toBe('Zeist / meldkamer Amsterdam');
  });

  test('is a dash when nobody said where, and so is its source', () => {
    expect([placeText(naming, {}), sourceText(naming, null)]).toEqual(['–', '–']);
  });
});
