// English words of the takeover page.

import type { TakeoverWords } from '../nl/takeover.ts';

export const takeover = {
  title: 'Takeover between meldkamers',
  intro:
    'Which meldkamer can do the work of which other one, as far as policy lays it down, and what is performed elsewhere now.',
  loading: 'Loading takeover…',
  forbidden: 'Your role has no access to this page.',
  leaning: (count) => `What leans on what now: ${count}`,
  nothingLeans: 'Every function whose place is known is performed at its own meldkamer now.',
  column: { from: 'From', at: 'Leans now on', functions: 'Functions', since: 'Since', dossier: 'Dossier' },
  noDossier: 'no dossier',
  unknown: 'unknown',
  alsoAway: (how) => `is ${how} itself`,
  leaners: (meldkamers) =>
    meldkamers.length > 1
      ? `${meldkamers.length} lean on it: ${meldkamers.join(', ')}`
      : `leaned on by: ${meldkamers.join()}`,
  obstacle: {
    away: (functions) => `away itself: ${functions}`,
    unknown: (functions) => `place unknown now: ${functions}`,
    state: (subject, state) => `${subject}: ${state}`,
    refused: (functions) => `does not carry, by its own answer: ${functions}`,
    silent: 'no feed is heard',
    below: (posts) => `below its minimum: ${posts}`,
    carries: (meldkamers) => `does the work already of: ${meldkamers}`,
  },
  independence: {
    independent: 'on its own',
    away: 'partly away',
    'all-away': 'wholly away',
    'last-away': 'away when last known, place unknown now',
    gone: 'down',
    silent: 'silent',
    'not-connected': 'no feed in use',
  },
  standsAs: (meldkamer, how) => `${meldkamer}: ${how}`,
  chain: {
    title: (all, broken) =>
      `Who is leaned on: ${all}${broken === '0' ? '' : `, of which ${broken} with something in the way`}`,
    none: 'None of the ten does the work of another meldkamer now, as far as is known.',
    column: { meldkamer: 'On whom', leaners: 'Who leans on it', obstacles: 'What stands in the way' },
    broken: 'cannot simply carry this',
    several: (count) => `${count} meldkamers lean on it at once`,
    independent: (count, all) => `On their own: ${count} of the ${all} meldkamers.`,
    asked: (count) => `Policy asks for at least ${count}.`,
  },
  ready: 'nothing known that stands in the way, as far as reported',
  matrix: 'Who can take over whom',
  matrixHint: 'Row: the meldkamer whose work it is. Column: the meldkamer that takes it over.',
  corner: 'work of ↓ by →',
  known: (known, all) =>
    `Something is laid down about ${known} of the ${all} combinations. What is not laid down stands as ‘unknown’ and never counts as ‘can’.`,
  legend: 'Meaning',
  lastTested: 'tested',
  neverTested: 'never tested, as far as is known',
  allDisciplines: 'all disciplines',
  relation: (from, to) => `${from} by ${to}`,
  list: 'Relations that are laid down',
  listColumn: {
    relation: 'Work of, by',
    discipline: 'Discipline',
    extent: 'How far',
    tested: 'Last tested',
    source: 'Source',
  },
  policy: (version, owner, source) => `Policy version ${version}, of ${owner}. ${source}.`,
  asOf: (position, moment) => `State at position ${position}, ${moment}`,
} satisfies TakeoverWords;
