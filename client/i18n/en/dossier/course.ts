// English words of the time line of a dossier; complete by the type of the Dutch ones.

import type { CourseWords } from '../../nl/dossier/course.ts';

export const course = {
  title: 'Time line: how long each function was away, how that was covered, and who did something when',
  intro:
    'What happened before or after the time that is drawn stands at the edge with an arrow. Every moment is in the table.',
  none: 'There is no time to draw yet: it has not begun.',
  row: { decisions: 'Decisions', ladder: 'Ladder', notices: 'Notices', course: 'Course' },
  moment: 'Moment',
  what: 'What',
  duration: 'Duration',
  taken: (what) => `decision taken: ${what}`,
  recorded: (what) => `decision recorded: ${what}`,
  claimed: (what) => `said to have been decided: ${what}`,
  decisionOf: (party, outcome) => `${party}, ${outcome}`,
  turn: (step, name) => `step ${step} of the ladder: ${name}`,
  stopped: 'the ladder has stopped',
  told: (party) => `told: ${party}`,
  received: (party) => `receipt confirmed: ${party}`,
  opened: 'was given its number',
  started: 'begin',
  'expected-end': 'expected end',
  ended: 'end',
  returned: 'return confirmed',
  closed: 'closed',
  mark: {
    taken: 'decision taken',
    recorded: 'decision recorded',
    claimed: 'decision only claimed',
    turn: 'step of the ladder',
    told: 'told',
    received: 'receipt confirmed',
  },
} satisfies CourseWords;
