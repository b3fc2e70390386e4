// English words of every form.

import type { FormWords } from '../nl/form.ts';

export const form = {
  required: 'required',
  choose: 'choose…',
  unknown: 'unknown',
  none: 'none',
  minutes: 'minutes',
  privacy:
    'No names, phone numbers, e-mail addresses, addresses or details of patients or callers. Name role and organisation.',
  privateHint: {
    phone: 'This looks like a phone number. Leave it out: this is kept and others can read it.',
    'e-mail': 'This looks like an e-mail address. Leave it out: this is kept and others can read it.',
    digits: 'This looks like a personal number. Leave it out: this is kept and others can read it.',
    postcode: 'This looks like a postcode. Name no more than a city: this is kept and others can read it.',
  },
  momentForm: 'dd/mm/yyyy hh:mm, Dutch time',
  busy: 'Recording…',
  now: 'Now',
  nowFor: (label) => `${label}: now`,
  meaning: (local, utc) => `= ${local} (${utc})`,
  twice: 'This hour comes twice that night. Which one do you mean?',
  zones: { CEST: 'the first time: summer time (CEST)', CET: 'the second time: winter time (CET)' },
  elsewhere: 'a place outside the meldkamers',
  city: 'Place (the city only)',
  adopt: (text) => `Use: ${text}`,
  suggestions: 'From policy',
  selectAll: 'Choose all',
  selectNone: 'Choose none',
  wholeGroup: 'all',
  row: (number) => `Line ${number}`,
  removeRow: (number) => `Remove line ${number}`,
  overtaken: (label) =>
    `${label}: somebody else changed this since you filled it in. What stands below is yours, and replaces what stands there now.`,
  typedBack: 'Your login had ended. What you had filled in is here again; it has not been sent yet.',
  giveUp: (label) => `${label}: leave what stands there now`,
  current: (state) => `now: ${state}`,
  errors: (count) => (count === 1 ? 'There is 1 error' : `There are ${count} errors`),
  wrong: {
    required: 'Fill this in.',
    moment: 'Write the date and the time as 31/12/2026 14:05: day, month, year and Dutch time.',
    clock: 'Fill in the time too, from 00:00 to 23:59: 31/12/2026 14:05.',
    day: 'There is no such day. First the day, then the month: 31/12/2026.',
    skipped:
      'There is no such time: in this night the clock goes from 02:00 to 03:00. Fill in a time before 02:00, or from 03:00 on.',
    twice: 'Choose summer time or winter time.',
    zone: 'The clock is not on that time then: in summer it is CEST, in winter CET. Leave that out or mend it.',
    minutes: (least, most) => `Fill in whole minutes, from ${least} to ${most}, or leave the field empty.`,
    count: (least, most) => `Fill in a whole number from ${least} to ${most}.`,
    place: 'Name the place, or choose ‘unknown’.',
    city: 'Only name a city: no address, postcode or number.',
    order: 'The end is not after the start.',
    many: 'Choose at least one.',
    nothing: 'Nothing has been changed or chosen yet. Change or choose at least one answer.',
    tooLong: (most) => `This is too long: ${most} characters at most. Shorten it.`,
  },
} satisfies FormWords;
