// Dutch words for the review by LMS of what was agreed about an alarm. English in ../en/review.ts is complete by type.

import type { ReviewOutcome } from '#shared/alarm/review.ts';

const outcome: Readonly<Record<ReviewOutcome, string>> = {
  stays: 'blijft zoals het is',
  'must-change': 'moet anders',
};

export const review = {
  column: 'Beoordeling',
  on: 'Laatst beoordeeld',
  by: 'Beoordeeld door',
  outcomeOf: 'Uitkomst',
  outcome,
  due: 'Te herzien sinds',
  change: 'Wat moet anders',
  policy: 'Beleid toen',
  /** Of the day that stands in the record itself. */
  asDelivered: 'LMS, bij oplevering',
  dueSince: (date: string) => `Te herzien sinds ${date}`,
  noneDue: 'Alle afspraken zijn in het afgelopen jaar beoordeeld; geen ervan moet anders.',
  someDue: (count: string, of: string) => `${count} van de ${of} afspraken te herzien.`,
  open: 'Beoordelen',
  title: (name: string) => `Afspraak beoordelen: ${name}`,
  note: 'U beoordeelt de tekst zoals die hier nu staat. Verandert die later, dan telt deze beoordeling daarvoor niet.',
  choose: 'Kies',
  reason: 'Wat moet anders, en waarom',
  submit: 'Vastleggen',
  done: (name: string) => `Vastgelegd: ${name} is beoordeeld.`,
  trouble: {
    codes: {
      'record-changed':
        'De tekst van deze afspraak is een andere geworden dan u las. Laad de bladzijde opnieuw, lees de afspraak en beoordeel die.',
      'no-such-condition': 'Dit alarm bestaat niet meer. Laad de bladzijde opnieuw.',
      'not-yours': 'Alleen LMS beoordeelt de afspraken over alarmen.',
      'not-allowed': 'Alleen LMS beoordeelt de afspraken over alarmen.',
    },
    unreachable: 'De server antwoordde niet. Probeer het opnieuw; dubbel kan geen kwaad.',
    other: (why: string) => `Niet vastgelegd: ${why}.`,
  },
};

export type ReviewWords = typeof review;
