// English words for the review by LMS of what was agreed about an alarm. Complete by type: whatever Dutch says, this says.

import type { ReviewWords } from '../nl/review.ts';

export const review: ReviewWords = {
  column: 'Review',
  on: 'Last reviewed',
  by: 'Reviewed by',
  outcomeOf: 'Outcome',
  outcome: { stays: 'stays as it is', 'must-change': 'must change' },
  due: 'To be revised since',
  change: 'What must change',
  policy: 'Policy then',
  asDelivered: 'LMS, at delivery',
  dueSince: (date) => `To be revised since ${date}`,
  noneDue: 'Every agreement was reviewed in the past year; none of them must change.',
  someDue: (count, of) => `${count} of the ${of} agreements are to be revised.`,
  open: 'Review',
  title: (name) => `Review the agreement: ${name}`,
  note: 'You review the text as it stands here now. When it changes later, this review does not count for it.',
  choose: 'Choose',
  reason: 'What must change, and why',
  submit: 'Record',
  done: (name) => `Recorded: ${name} was reviewed.`,
  trouble: {
    codes: {
      'record-changed':
        'The text of this agreement is another by now than you read. Load the page again, read the agreement and review that.',
      'no-such-condition': 'This alarm is there no more. Load the page again.',
      'not-yours': 'Only LMS reviews the agreements about alarms.',
      'not-allowed': 'Only LMS reviews the agreements about alarms.',
    },
    unreachable: 'The server did not answer. Try again; twice does no harm.',
    other: (why) => `Not recorded: ${why}.`,
  },
};
