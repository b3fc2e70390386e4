// English words of manual entry.

import type { ManualWords } from '../nl/manual.ts';

export const manual = {
  intro:
    'Enter where each function is performed now, as long as the feed of the meldkamer reports nothing. Only what you change or reconfirm is recorded.',
  introOwn:
    'Enter where your own functions are performed now and how they are staffed. What you record stands beside what the meldkamer reports and does not replace it. That a function is away counts at once; that it is back counts only when the feed, LMS or the receiving meldkamer confirms it.',
  enter: 'Enter by hand',
  enterShort: 'By hand',
  enterFor: (name) => `Enter by hand for ${name}`,
  enterKey: 'Ctrl+Alt+H',
  choose: 'Meldkamer',
  chooseFirst: 'Choose the meldkamer you enter for.',
  forbidden: 'Your role cannot enter anything by hand.',
  onlyOwn: (name) => `You can only enter for your own meldkamer: ${name}.`,
  onlyOwnFunctions: (name) => `You can enter your own functions only; those belong to meldkamer ${name}.`,
  unknownMeldkamer: (id) => `There is no meldkamer ${id}.`,
  holdsUntil: (at, lapses) =>
    `What you record now holds until ${at}, and after that, as old, stays in the register until ${lapses}; reconfirm before ${at}.`,
  feedAlive: (systems, name) =>
    `Mind: the feed ${systems} of ${name} is alive. What you enter against it is a contradiction: both stay visible.`,
  functions: 'Place per function',
  staffing: 'Staffing per post',
  lastKnown: 'Last known',
  nothingKnown: 'never reported',
  since: (at) => `since ${at}`,
  now: 'Now',
  choice: {
    unchanged: 'no change',
    own: 'own meldkamer',
    other: 'other meldkamer',
    elsewhere: 'elsewhere',
    unknown: 'unknown',
  },
  which: 'Which meldkamer',
  reconfirm: (what) => `reconfirm ${what}`,
  filled: 'Filled',
  minimum: 'Minimum',
  sharedWith: 'Shared with',
  notShared: 'not shared',
  minimumOfPolicy: (minimum) => `minimum ${minimum} (policy)`,
  staffingOf: (post) => `${post}, staffing`,
  headcount: (filled, minimum) => `${filled} filled, minimum ${minimum ?? 'unknown'}`,
  received: 'Functions of other meldkamers that were here',
  receivedMeans:
    'Only confirm what you saw yourself: that the function is no longer performed here and is back at its own meldkamer. Your confirmation counts as its return.',
  confirmReturn: 'is back at its own meldkamer',
  fill: {
    title: 'Fill in at once',
    explain: 'This only fills in the form: nothing is sent before Record. What you already chose otherwise stays.',
    known: 'Reconfirm all as last known',
    own: 'All at their own meldkamer',
    of: { known: 'reconfirm as last known', own: 'at their own meldkamer' },
    knownKey: (digit) => `Ctrl+Alt+${digit}`,
    ownKey: (digit) => `Ctrl+Alt+Shift+${digit}`,
    left: {
      unknown: (count) => `Not reconfirmed, because not known (${count}):`,
      disputed: (count) =>
        `Not reconfirmed, because reports contradict each other or a return is not confirmed (${count}):`,
    },
    said: (pending, left) =>
      left === 0
        ? `Filled in: ${pending} ${pending === 1 ? 'line' : 'lines'} to record.`
        : `Filled in: ${pending} ${pending === 1 ? 'line' : 'lines'} to record; ${left} not reconfirmed.`,
  },
  changes: {
    title: 'What you record',
    changed: (count) => `Changes (${count})`,
    same: (count) => `Only reconfirmed (${count})`,
    became: (count) => `Recorded (${count})`,
    was: 'was',
    becomes: 'becomes',
    unknown: 'not known',
    incomplete: 'not filled in completely yet',
  },
  submit: 'Record',
  submitKey: 'Ctrl+Enter',
  busy: 'Recording…',
  pending: (count) => (count === 1 ? '1 line to record' : `${count} lines to record`),
  nothingPending: 'Nothing changed or reconfirmed yet.',
  error: {
    nothing: 'Change or reconfirm at least one line.',
    which: 'Choose which other meldkamer.',
    place: 'Name the place.',
    filled: 'Fill in how many seats are filled.',
    notReceived: 'As last reported this function was not here, or it is back already.',
    forbidden: 'Your key may not record this.',
  },
  failed: (title) => `Recording failed (${title}). Nothing is lost: try again.`,
  unreachable: 'The server does not answer. What you entered is still here: try again.',
  result: {
    accepted: (position) => `Recorded at position ${position}`,
    unchanged: 'Already stood like this',
    duplicate: (position) => `Was recorded at position ${position} already`,
    rejected: 'Not recorded',
  },
  done: (count) => (count === 1 ? '1 line recorded.' : `${count} lines recorded.`),
  doneWithRefused: (count, refused) => `${count} recorded, ${refused} not recorded.`,
} satisfies ManualWords;
