// English words of the figures and the yearly report.

import type { FiguresWords } from '../nl/figures.ts';

const month = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthShort = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const ORDINALS = ['first', 'second', 'third', 'fourth'];

export const figures = {
  title: 'Figures',
  intro: 'What the journal counts over the chosen period. A figure says what was recorded, not whether it was allowed.',
  month,
  monthShort,
  unit: 'Period',
  units: { month: 'month', quarter: 'quarter', year: 'year', free: 'freely chosen' },
  quarter: (number, year) => `${ORDINALS[number - 1] ?? number} quarter of ${year}`,
  span: (from, to) => `${from} up to and including ${to}`,
  previous: 'Previous period',
  next: 'Next period',
  meldkamer: 'Meldkamer',
  allMeldkamers: 'all meldkamers',
  perMonth: 'Per month',
  loading: 'Loading figures…',
  forbidden: 'Your role has no access to the figures.',
  exportCsv: 'CSV of this period and the one before',
  nothing: 'Nothing of this was recorded in this period.',
  total: 'Total',
  absent: 'absent together',
  covered: {
    inTime: 'covered, in time',
    later: 'covered, later',
    spoken: 'covered, spoken',
    byParty: 'of which by the party itself',
  },
  besides: (contested, unknown) =>
    `Besides, in none of the bars: claimed twice ${contested} hours, place unknown ${unknown} hours.`,
  establishedBesides: (away, home) =>
    `Of which LMS established afterwards which source was right: ${away} hours not at the own meldkamer, ${home} hours at the own meldkamer. Those hours are in the bar and the table already.`,
  class: {
    own: 'own meldkamer',
    other: 'another meldkamer',
    outside: 'outside the ten',
    transitional: 'transition',
    notOwn: 'not own, together',
    whole: 'all hours',
  },
  comparison: {
    with: (from, to, before, now) =>
      `Compared with the period before, ${from} up to and including ${to}. Hours of all functions accounted for: ${before} then, ${now} now.`,
    nothing: (from, to) =>
      `Nothing to compare with the period before, ${from} up to and including ${to}: nothing was recorded of it.`,
    was: (before) => `was ${before}`,
  },
  toReport: 'Yearly report',
  summary: {
    title: 'In short',
    opened: 'dossiers opened',
    closed: 'dossiers closed',
    undecided: 'without any decision',
    recurrences: 'recurrences',
    overdue: 'evaluations overdue',
    coveredMs: 'hours covered',
    uncoveredMs: 'hours not covered',
    doubleClaimMs: 'hours claimed twice',
    unknownMs: 'hours place unknown',
    establishedMs: 'hours established afterwards',
    belowMinimumMs: 'hours below minimum',
    definition:
      'Opened and closed: dossiers that got a number or were closed in the period. Without any decision: dossiers that ran in the period and were never allowed by a party with a mandate, nor refused; one decided in part or too late is not among them: that is what the uncovered hours tell; a disturbance or maintenance with all functions at their own meldkamer asks for no decision. Recurrences: dossiers that ran in the period, of a function that was at another meldkamer, or outside the ten, before, within the time that policy names. The other figures are defined below.',
  },
  places: {
    title: 'Where functions were, per meldkamer',
    definition:
      'All hours of all functions, without planned care, from the first entry of the journal until now; also hours before it, as far as a source reported them. Every hour counts once. Outside the ten: outside any meldkamer. Transition: at a transitional location by the Besluit aanwijzing meldkamers, art. 2. Claimed twice: one source says at the own meldkamer, another says elsewhere. Place unknown: nobody said where the function was, or its source was silent. Hours at the own meldkamer stand in the table only; with the bar they are all hours. Established afterwards: LMS established later which source was right; those hours count for the class that this source stated, and are no class of their own.',
  },
  monthlyPlaces: {
    title: 'Where functions were, per month',
    definition: 'The same hours of all functions per calendar month, Dutch time.',
  },
  planned: {
    title: 'Planned care: where functions were',
    definition:
      'The hours of functions for planned care, which may be performed elsewhere and is in no other figure. Every hour counts once, as for the other functions.',
  },
  outside: {
    title: 'Hours not at the own meldkamer, per meldkamer',
    definition:
      'Hours in which a function was at another meldkamer or outside any meldkamer, added up per function. Covered: a decision by a party with a mandate held for that place at that moment. In time: it was in the register by then. Later: it had been taken by then, and was recorded only afterwards. Spoken: recorded by LMS with a number in its own log, and not confirmed by the party yet. By the party itself: what it recorded itself; the rest LMS recorded on its behalf. Not covered: all the rest. Hours that are claimed twice or in which the place was unknown are neither covered nor not covered. Of which established afterwards: LMS established later which source was right; those hours are in one of the other columns too. Hours of planned care and at a transitional location are not counted.',
  },
  monthly: {
    title: 'Hours not at the own meldkamer, per month',
    definition: 'The same hours, covered and not covered, per calendar month, Dutch time.',
  },
  reasons: {
    title: 'By reason',
    definition:
      'The hours not at the own meldkamer, covered and not covered, by the kind of reason in the dossier that they belong to. Unknown: no kind of reason was given, or the hours belong to no dossier.',
    reason: 'Kind of reason',
    dossiers: 'Dossiers',
  },
  kinds: {
    title: 'By kind',
    definition: 'Dossiers that ran in the period, by kind of deviation. What was withdrawn is not counted.',
    kind: 'Kind',
  },
  decision: {
    title: 'Time to the decision',
    definition:
      'From the first moment that a function was away until the first decision by a party with a mandate was taken, for dossiers that ran in the period. A decision that was there by then counts as beforehand; what was refused is not counted. Beside it, over the same dossiers, the time until that decision was in the register.',
    group: 'Time after the start',
    groups: {
      before: 'beforehand',
      hour: 'within 1 hour',
      day: '1 to 24 hours',
      week: '1 to 7 days',
      longer: 'after 7 days',
      none: 'no decision',
    },
    median: (time, count) =>
      `Median: ${time}, over ${count === '1' ? '1 decided dossier' : `${count} decided dossiers`}.`,
    medianBefore: (count) =>
      `Median: decided beforehand, over ${count === '1' ? '1 decided dossier' : `${count} decided dossiers`}.`,
    medianNone: 'No dossier has a decision with a mandate.',
    taken: 'Taken',
    onRecord: 'On record',
    dossiers: 'Dossiers',
    each: 'Per dossier',
    number: 'Dossier',
    time: 'Time to the decision',
    recorded: 'Time to its recording',
    none: 'no decision with a mandate',
  },
  disturbance: {
    title: 'Disturbances and maintenance, per meldkamer',
    definition:
      'How long a disturbance or maintenance lasted within the period, also when all functions stayed at their own meldkamer; then no decision is needed. When a function was away, its hours are counted above as well.',
    lasted: 'Duration',
    each: 'Per disturbance or maintenance',
  },
  overdue: {
    title: 'Overdue evaluations',
    definition: 'Dossiers whose evaluation should have been finished before the end of the period, and is not now.',
    number: 'Dossier',
    due: 'Due before',
    late: 'Overdue',
    nothing: 'No evaluation is overdue.',
  },
  below: {
    title: 'Hours below the minimum staffing',
    definition:
      'Hours in which a post was staffed below the agreed minimum, added up per post. A post without a known minimum is not counted.',
    hours: 'Hours below minimum',
  },
  states: {
    title: 'State of the service, in hours',
    definition:
      'Hours in each state by own report: of the meldkamer as a whole, and of its posts together. Of several sources the worst report counts. Every hour counts once. Unknown: nobody reported a state, or whoever reported the worst was silent. Normal and scheduled maintenance stand in the table only.',
    whole: 'meldkamer as a whole',
    posts: 'posts together',
    total: 'Disturbed',
    unknown: 'state unknown',
    unknownBeside: (name, hours) => `${name}: besides, ${hours} in which the state was unknown.`,
  },
  gebeurtenissen: {
    title: 'Events, in hours',
    definition:
      'Hours in which a meldkamer was in an event, from its begin to its end there by LMS, as is known now. What was in two events at once counts once per meldkamer. It stands beside all other figures and is in none of them.',
    none: 'There was no event in this time.',
    hours: 'Hours in an event',
    table: 'Table of events per meldkamer',
    within: 'Duration in this time',
  },
  openDossier: (number) => `Open dossier ${number}`,
  report: {
    title: (year) => `Report on deviations ${year}`,
    product: 'Meldkamerbeeld',
    demo: 'Demonstration with made-up data: this report is not about reality.',
    print: 'Print or save as PDF',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    back: 'Back to the figures',
    gathering: (done, total) => `Fetching dossiers: ${done} of ${total}`,
    moved: 'The dossiers changed while they were fetched. Try again.',
    runningYear: (moment) => `The year is not over yet: this report runs until ${moment}.`,
    made: 'Account',
    madeAt: 'Made on',
    position: 'Position in the journal',
    positions: (from, to) => `${from} up to and including ${to}: the journal moved on while it was made`,
    policy: 'Policy',
    policyText: (version, owner, source) => `version ${version}, ${owner} (${source})`,
    checklist: 'List of guarantees',
    checklistText: (version, source) => `version ${version} (${source})`,
    period: 'Period',
    periodText: (from, to) => `${from} until ${to}`,
    verdict:
      'This report gives facts as they were reported and recorded. It gives no opinion on lawfulness. Names of persons and contents of calls are not recorded.',
    again: 'Whoever replays the same journal up to the same position gets the same figures.',
    figures: 'Figures',
    list: (total) => (total === '1' ? 'The dossier' : `The ${total} dossiers`),
    pilots: (total) => (total === '1' ? 'The pilot' : total === '0' ? 'Pilots' : `The ${total} pilots`),
    pilotsDefinition:
      'Each pilot of this year: what was applied for and approved, what it has to prove, what both inspectorates think of it and whether the evaluation is there. A position is no approval.',
    pilotsNone: 'There was no pilot in this year.',
    listDefinition:
      'All dossiers that ran in this year, in the order of their numbers, with their hours in this year and what is still open at the moment of making.',
    listNone: 'No dossier ran in this year.',
    noneOpen: 'no open points',
    openPoints: 'Open points',
    number: 'No.',
    what: 'What',
    when: 'When',
    decision: 'Decision',
    hours: 'Hours',
    hoursOf: (column, hours) => `${column}: ${hours}`,
    until: (end) => `until ${end}`,
    recurrenceOf: (numbers) => `recurrence of ${numbers.join(', ')}`,
    lasts: 'going on',
    planned: 'not started',
    toPlace: (place) => `to ${place}`,
    placeUnknown: 'to: unknown',
    reason: (reason) => `reason: ${reason}`,
  },
} satisfies FiguresWords;
