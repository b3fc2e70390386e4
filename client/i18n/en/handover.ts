// English words for handing over the shift at the alarms of LMS. Complete by type: whatever Dutch says, this says.

import type { HandoverWords } from '../nl/handover.ts';

export const handover: HandoverWords = {
  intro:
    'What you take over, each alarm once, and what happened since the previous handover. Taking over approves nothing and acknowledges no alarm.',
  toPage: 'Shift handover',
  lists: {
    open: 'Open alarms',
    old: 'Acknowledged more than 4 hours ago, still active',
    shelved: 'Shelved',
    suppressed: 'Suppressed',
    outOfService: 'Out of service',
    gebeurtenissen: 'Events that go on',
    undecided: 'Deviations without a decision',
    since: 'Since the previous handover',
  },
  none: {
    open: 'No open alarms.',
    old: 'None.',
    shelved: 'Nothing is shelved.',
    suppressed: 'Nothing is suppressed.',
    outOfService: 'Nothing is out of service.',
    gebeurtenissen: 'None.',
    undecided: 'None, as far as is known.',
  },
  openCount: (alarms, situations) =>
    alarms === situations
      ? String(alarms)
      : `${alarms}, ${situations} ${situations === 1 ? 'situation' : 'situations'}`,
  acknowledged: (who, at) => `acknowledged by ${who} at ${at}`,
  notAcknowledged: 'not acknowledged',
  returned: (at) => `over at ${at}`,
  aside: (who, until) => `until ${until}, by ${who}`,
  owner: (party) => `owner ${party}`,
  reason: (reason) => `reason: ${reason}`,
  standsFor: (sentence) => `by: ${sentence}`,
  standsForNone: 'the alarm that stood for it is done',
  allFunctions: (count) => `all ${count} functions`,
  moved: (meldkamer, what, place) => `${meldkamer}: ${what} → ${place}`,
  acts: (parties) => `has to act now: ${parties}`,
  noMandate: 'nobody holds a mandate',
  inPart: 'decided in part',
  since: (moment) => `since ${moment}`,
  last: (who, at) => `Last taken over by ${who} on ${at}.`,
  lastNote: (note) => `Agreed: ${note}`,
  never: 'The shift was never taken over here: there is no previous handover to count from.',
  print: 'Print',
  refresh: 'Refresh',
  newer: 'More was recorded since.',
  take: {
    title: 'Take over the shift',
    note: 'What was agreed at the handover (may be left empty)',
    submit: 'Take over the shift',
    busy: 'Busy…',
    again: 'Another handover',
    done: (at) => `Recorded: you took over the shift at ${at}.`,
    notYours: 'Only LMS takes over the shift at its alarms.',
    unseen: 'What you have not seen yet',
    trouble: {
      codes: {
        'version-conflict': 'Somebody else took over the shift meanwhile. Look above who did, and refresh.',
        'handover-outdated':
          'Not taken over: more was recorded than you saw, or longer ago. Read below what that is, and take over then.',
        'not-yours': 'Only LMS takes over the shift at its alarms.',
      },
      unreachable: 'The server did not answer. Try again; twice does no harm.',
      other: (why) => `Not recorded: ${why}.`,
    },
  },
};
