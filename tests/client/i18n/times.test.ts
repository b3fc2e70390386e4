// Times and durations over all screens: each is made by one function, and a time of day stands alone only where the day is plain.

import { expect, test } from 'vitest';
import { codeOf, sourceFiles } from '../../support/source-files.ts';

const files = sourceFiles(['client'], ['.ts', '.tsx']).filter(({ path }) => path !== 'client/i18n/format.ts');

/** Where a time of day stands without its date, and why nobody can take it for one of another day. */
const WITHOUT_DATE: Readonly<Record<string, string>> = {
  'client/parts/header/server-clock.tsx': 'it is the clock',
  'client/views/wall/edges/wall-header.tsx': 'it is the clock',
  'client/views/handover/take-over-form.tsx': 'now',
  'client/views/feeds/quarantine-list.tsx': 'now',
  'client/views/console/drawer/drawer-alarms.tsx': 'now',
  'client/views/register/periods/register-columns.tsx': 'the date is written before it',
  'client/views/wall/care/care-rules.ts': 'the date is written before it',
  'client/form/spelled-moment.ts': 'the date is written before it',
  'client/form/moment-draft.ts': 'the date is written before it',
  'client/i18n/local-minutes.ts': 'the date is written before it',
  'client/i18n/expected-short-text.ts': 'the date is written before it, or before the begin of the same day',
  'client/parts/charts/forecast-chart.tsx': 'the day of the week is written before it',
  'client/views/wall/edges/short-ahead.ts': 'the day of the week is written before it when it is not today',
  'client/views/replay/time/time-bar.tsx': 'an axis of a day at most, with its date beside it',
  'client/views/dossier/course/course-drawing.tsx':
    'an axis with its first date beside it, and the date at each other day',
  'client/views/wall/edges/wall-footer.tsx': 'less than a day ago',
  'client/views/wall/edges/wall-freshness.tsx': 'with its age',
};

/** Where it may be of another day, and does not say so yet. Only ever shortened. */
const NOT_YET = [
  'client/desk/acknowledge-trouble.ts',
  'client/views/wall/edges/wall-exercise.tsx',
  'client/views/wall/edges/wall-gebeurtenis.tsx',
];

test('a time of day without its date stands only where the day is plain, and nowhere unnamed', () => {
  const users = files.filter((file) => /\b(?:clockTime|clockMinutes|clockShort)\(/.test(codeOf(file)));
  expect(users.map(({ path }) => path).sort()).toEqual([...Object.keys(WITHOUT_DATE), ...NOT_YET].sort());
});

test('no duration is written as minutes and seconds, or hours and minutes, with a colon between them', () => {
  const written = files.filter((file) => /\$\{[^{}]*\}:\$\{|padStart\(2[^)]*\)\}?`?:/.test(codeOf(file)));
  // The time of day at which a wall loads itself anew.
  expect(written.map(({ path }) => path)).toEqual(['client/views/wall/care/care-rules.ts']);
});
