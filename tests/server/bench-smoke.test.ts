// The measuring itself, in its smallest form: that it runs, counts every event and finds each of them in the journal. Says nothing about speed.

import { expect, it } from 'vitest';
import { wantedFrom } from '../bench/arguments.ts';
import { TINY } from '../bench/effort.ts';
import { goal1 } from '../bench/goals/goal-1.ts';
import { GOALS } from '../bench/goals.ts';
import { asJson, asTable } from '../bench/report.ts';

it('measures single events on the embedded journal without losing one', async () => {
  const measured = await goal1({ journal: 'sqlite', effort: TINY, serverOptions: [] });
  expect(measured.losses).toEqual([]);
  expect(measured.rows.map(({ goal, what, journal, unit }) => ({ goal, what, journal, unit }))).toEqual([
    { goal: 1, what: 'single events, 32 connections', journal: 'sqlite', unit: 'events/s' },
    { goal: 1, what: 'processor time of the server per event', journal: 'sqlite', unit: 'µs' },
  ]);
  expect(measured.rows[0]?.ours).toBeGreaterThan(0);
  const report = { ...measured, effort: TINY, seconds: 1 };
  expect(asTable(report)).toContain('Nothing was lost and nothing came twice.');
  expect(JSON.parse(asJson(report)).rows).toHaveLength(2);
});

it('knows thirteen goals, and refuses a goal or a word it does not know', () => {
  const known = GOALS.map(({ goal }) => goal);
  expect(known).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(wantedFrom(['--goals', '1,2', '--journal', 'redis', '--json'], known)).toMatchObject({
    ok: true,
    value: { goals: [1, 2], journals: ['redis'], isJson: true },
  });
  expect(wantedFrom(['--goals', '14'], known).ok).toBe(false);
  expect(wantedFrom(['--fast'], known).ok).toBe(false);
});
