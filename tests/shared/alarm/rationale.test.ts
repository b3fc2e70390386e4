// Why each alarm is one: complete, possible to act on in time, reviewed, and as urgent as the table of rules says.

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import {
  CONTROLS,
  priorityFor,
  RATIONALE_SOURCES,
  RATIONALES,
  type Rationale,
  SEVERITIES,
  type Weight,
  weightOf,
} from '#shared/alarm/rationale.ts';
import { lastReview } from '#shared/alarm/review.ts';
import { DAY, HOUR, type Instant, instantOf, MINUTE } from '#shared/base/time.ts';
import { PARTIES } from '#shared/reference/parties.ts';
import { rowsOf, textOf } from '../../support/pages.ts';
import { PROJECT } from '../../support/source-files.ts';

const records: readonly (readonly [string, Rationale])[] = Object.entries(RATIONALES);

/** The age of a review is judged by the day of this version, so that an old one can be built for ever; without its history, by today. */
function dayOfThisVersion(): Instant {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%cI'], { cwd: PROJECT, encoding: 'utf8' });
  return instantOf(status === 0 ? Date.parse(stdout.trim()) : Date.now());
}

describe('[R127] the record of each alarm condition', () => {
  it('is there for every condition, with an owner and a ground that exist, and a place to begin', () => {
    expect(records.map(([condition]) => condition).sort()).toEqual([...CONDITIONS].sort());
    for (const [condition, { owner, source, control, cases }] of records) {
      expect(
        PARTIES.map(({ id }) => id),
        condition,
      ).toContain(owner);
      expect(RATIONALE_SOURCES[source]?.length ?? 0, condition).toBeGreaterThan(5);
      expect(CONTROLS, condition).toContain(control);
      expect(Object.keys(cases).length, condition).toBeGreaterThan(0);
    }
  });

  it('never asks for more time than there is', () => {
    const weights = records.flatMap(([condition, { cases }]) =>
      Object.entries(cases).map(([name, weight]) => ({ condition, name, ...weight })),
    );
    expect(weights.length).toBeGreaterThan(CONDITIONS.length);
    expect(weights.filter(({ needed, available }) => needed <= 0 || needed > available)).toEqual([]);
  });

  it('was reviewed within a year of this version', () => {
    const today = dayOfThisVersion();
    expect(CONDITIONS.filter((condition) => lastReview(condition, undefined, today).dueSince !== null)).toEqual([]);
  });

  it.each([
    ['care', [1, 1, 1, 2]],
    ['duty', [1, 2, 2, 3]],
    ['quality', [2, 3, 3, 3]],
  ] as const)(
    'takes the priority of %s from how long there is: shorter than 5 min, 5, 30, and longer',
    (severity, expected) => {
      const times = [5 * MINUTE - 1, 5 * MINUTE, 30 * MINUTE, 30 * MINUTE + 1];
      expect(times.map((available) => priorityFor({ severity, available, needed: MINUTE }))).toEqual(expected);
      expect(SEVERITIES).toContain(severity);
    },
  );

  it('gives each condition the priorities that the table of rules has', () => {
    const [, part = ''] = textOf('docs/rules.md').split('\n## Alarm conditions\n');
    const [table = ''] = part.split('\n## ');
    const told = new Map(rowsOf(table).map(([id = '', , priority = '']) => [id.trim(), priority]));
    for (const [condition, { cases }] of records) {
      const own = Object.values<Weight>(cases).map(priorityFor);
      const numbers = (told.get(condition) ?? '').match(/\d/g) ?? [];
      expect([...new Set(numbers.map(Number))].sort(), condition).toEqual([...new Set(own)].sort());
    }
  });

  it('of a condition with several cases is the one of its priority', () => {
    expect(weightOf('A9', 3)).toMatchObject({ available: DAY, needed: HOUR });
    expect(weightOf('A9', 2)).toMatchObject({ available: 30 * MINUTE });
    expect(weightOf('A12', 1).severity).toBe('care');
    // Raised under an agreement of before, with a priority that it has no more.
    expect(weightOf('A16', 2)).toMatchObject({ available: DAY });
  });
});
