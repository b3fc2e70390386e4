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
  exportCsv: 'CSV of this period',
  nothing: 'Nothing of this was recorded in this period.',
  total: 'Total',
  covered: 'hours covered',
  uncovered: 'hours uncovered',
  toReport: 'Yearly report',
  summary: {
    title: 'In short',
    opened: 'dossiers opened',
    closed: 'dossiers closed',
    undecided: 'not decided',
    overdue: 'evaluations overdue',
    covered: 'hours covered',
    uncovered: 'hours uncovered',
    below: 'hours below minimum',
    definition:
      'Opened and closed: dossiers that got a number or were closed in the period. Not decided: dossiers that ran in the period and were never allowed by a party with a mandate, nor refused. The other figures are defined below.',
  },
  outside: {
    title: 'Hours not at the own meldkamer, per meldkamer',
    definition:
      'Hours in which a function was reported at another meldkamer, outside any meldkamer or at two places at once, added up per function. Covered: a decision by a party with a mandate held. Uncovered: all the rest. Hours in which the place was unknown and hours of planned care are not counted.',
  },
  monthly: {
    title: 'Hours not at the own meldkamer, per month',
    definition: 'The same hours per calendar month, Dutch time.',
  },
  reasons: {
    title: 'By reason',
    definition:
      'The hours above by the kind of reason in the dossier. Unknown: no kind of reason was given, or the absence belongs to no dossier.',
    reason: 'Kind of reason',
    dossiers: 'Dossiers',
  },
  kinds: {
    title: 'By kind',
    definition: 'Dossiers that ran in the period, by kind of afwijking. What was withdrawn is not counted.',
    kind: 'Kind',
  },
  decision: {
    title: 'Time to the decision',
    definition:
      'From the start in the dossier to the first decision by a party with a mandate, for dossiers that ran in the period. A decision that was there at the start counts as beforehand; what was refused is not counted.',
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
    dossiers: 'Dossiers',
    each: 'Per dossier',
    number: 'Dossier',
    time: 'Time to the decision',
    ahead: (time) => `${time} beforehand`,
    none: 'no decision with a mandate',
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
  openDossier: (number) => `Open dossier ${number}`,
  report: {
    title: (year) => `Report on afwijkingen ${year}`,
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
    listDefinition:
      'All dossiers that ran in this year, in the order of their numbers, with what is still open at the moment of making.',
    listNone: 'No dossier ran in this year.',
    noneOpen: 'no open points',
    openPoints: 'Open points',
    number: 'No.',
    what: 'What',
    when: 'When',
    decision: 'Decision',
    hours: 'Covered / uncovered (h)',
    until: (end) => `until ${end}`,
    lasts: 'going on',
    planned: 'not started',
    toPlace: (place) => `to ${place}`,
    placeUnknown: 'to: unknown',
    reason: (reason) => `reason: ${reason}`,
  },
} satisfies FiguresWords;
