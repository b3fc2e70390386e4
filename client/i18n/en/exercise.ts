// English words for an exercise.

import type { ExerciseWords } from '../nl/exercise.ts';

export const exercise: ExerciseWords = {
  word: 'EXERCISE',
  spoken: (sentence) => `Exercise. ${sentence}`,
  receiver: (party) => `${party} (exercise receiver)`,
  band: {
    label: 'This is an exercise',
    name: (number, title) => `EXERCISE ${number} – ${title}`,
    notReal: 'Nothing on this screen is real.',
    ended: (moment) => `ended ${moment}`,
    leave: 'To the real picture',
  },
  line: {
    label: 'Exercise',
    running: (number) => `Exercise ${number} is running`,
    all: 'all meldkamers',
    until: (moment) => `until ${moment}`,
    toExercise: 'To the exercise',
    toEnd: 'End it',
    onWall: 'EXERCISE RUNNING',
  },
  toPage: 'Exercise',
  title: 'Exercise',
  intro:
    'What is played in an exercise stands in a journal of its own, with screens, alarms and dossiers of its own. It never gets into the real picture, the register or the figures. A feed takes part by putting the number of the exercise in each message; all that has no number stays real.',
  none: 'There has been no exercise yet.',
  last: 'Last exercise',
  running: 'running',
  ended: (moment) => `ended ${moment}`,
  endedByItself: (moment) => `ended by itself ${moment}: its time was over`,
  begunBy: 'Begun by',
  who: 'Meldkamers',
  until: 'Runs until',
  mark: 'Mark in a message',
  look: 'See what was played',
  begin: 'Begin an exercise',
  end: 'End the exercise',
  endNote: 'The screens of the exercise can be read until the next one begins; nothing more is added.',
  fields: {
    title: 'Name of the exercise',
    titleHint: 'Shown on every screen.',
    meldkamers: 'Meldkamers that take part',
    meldkamersHint: 'None ticked: all meldkamers, a national exercise.',
    until: 'Ends by itself at',
    untilHint: 'At most twelve hours from now.',
  },
  begun: 'Exercise begun',
  done: 'Exercise ended',
  refusal: {
    'not-yours': 'Only LMS begins and ends an exercise.',
    'exercise-running': 'Another exercise is running: end that one first.',
    'exercise-too-long': 'Its end is not within twelve hours from now.',
    'exercise-over': 'This exercise has ended already.',
  },
  failed: (why) => `This was not recorded: ${why}.`,
};
