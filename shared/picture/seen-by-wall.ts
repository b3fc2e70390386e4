// What a wall may see besides what is for everyone: where and when, and no words, no organisation and no dossier. Written out by hand.

import type { Acknowledgement, Alarm } from '#shared/alarm/alarm.ts';
import { byName, eachOf, hidden, kinds, only, orNull, remembered, shown } from '#shared/base/only.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { EMPTY_MAP } from '#shared/deviation/chunked-map.ts';
import type { RecordedBy } from '#shared/deviation/dossier.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import type { LateReading } from '#shared/journal/reading.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import type { MeldkamerState, Picture, StateReport } from './picture.ts';
import { seenAnswers } from './seen-answers.ts';
import type { SeenBy } from './seen-by.ts';
import {
  AFWIJKING_FIELDS,
  ALARM_FIELDS,
  FACT_FORMS,
  FUNCTION,
  LATE_PLACE,
  PICTURE_FIELDS,
  PLACED,
  POLICY,
  REPORT_FIELDS,
  STAFFING_FIELDS,
  seenAsides,
  seenExercise,
  seenGebeurtenissen,
  seenReviews,
  seenShift,
} from './seen-by-everyone.ts';

const ANSWERS = seenAnswers('everyone');
const STAFFING = only<StaffingState>(STAFFING_FIELDS);
const BY = only<RecordedBy>({ role: shown, organisation: hidden(''), at: shown });

const ACKNOWLEDGEMENT = only<Acknowledgement>({
  at: shown,
  role: shown,
  organisation: hidden(''),
  note: hidden(null),
});

const ASIDES = seenAsides(hidden(''));

const AFWIJKING = remembered(
  only<Afwijking>({
    ...AFWIJKING_FIELDS,
    ...ANSWERS.fields,
    version: hidden(0),
    reference: hidden(''),
    dossier: hidden(null),
  }),
);

/** Something in the dossier, and not what. */
function withheld(): DossierChange {
  return { kind: 'withheld' };
}

const SHIFT = seenShift(BY);
const EXERCISE = seenExercise(BY);

const REVIEWS = seenReviews(BY);

const GEBEURTENISSEN = seenGebeurtenissen(BY, hidden(''));

const SHOWN_OR_TOLD = { at: shown, by: hidden(null), text: hidden(null) };
const TOLD = { at: shown, by: BY, text: hidden(null) };

const CHANGE = kinds<DossierChange>({
  announced: {
    source: shown,
    reference: hidden(''),
    reportedAt: shown,
    statement: only<Statement>(ANSWERS.fields),
    decision: hidden(null),
    consultations: hidden([]),
  },
  rectified: { statement: ANSWERS.some, reason: hidden(''), by: BY },
  restated: { statement: PLACED, from: shown, reason: hidden(''), by: BY },
  joined: { functions: shown, at: shown },
  grown: { functions: shown },
  started: SHOWN_OR_TOLD,
  ended: SHOWN_OR_TOLD,
  resumed: SHOWN_OR_TOLD,
  returned: TOLD,
  closed: TOLD,
  withdrawn: TOLD,
  'taken-up': { into: shown, at: shown, reason: hidden(''), by: BY },
  'split-off': { from: shown, into: shown, functions: shown, parties: hidden([]), reason: hidden(''), by: BY },
  assessed: withheld,
  decided: withheld,
  'claim-answered': withheld,
  'decision-rectified': withheld,
  prolonged: { until: shown },
  consulted: withheld,
  'position-taken': withheld,
  'guarantees-found': withheld,
  'notices-due': withheld,
  told: withheld,
  received: withheld,
  'reception-answered': withheld,
  'ladder-started': withheld,
  'ladder-stepped': withheld,
  'ladder-stopped': withheld,
  seen: withheld,
  asked: withheld,
  answered: withheld,
  'pilot-noted': withheld,
  evaluated: { at: shown, evaluation: hidden(null) },
  'recurrence-noted': withheld,
  'left-open': withheld,
  withheld,
});

const READING = kinds<LateReading>({
  location: LATE_PLACE,
  staffing: { state: STAFFING },
  state: { subject: shown, state: shown },
  afwijking: { reference: hidden('') },
});

const FACT = kinds<Fact>({
  ...FACT_FORMS,
  ...GEBEURTENISSEN.facts,
  ...SHIFT.facts,
  ...REVIEWS.facts,
  ...EXERCISE.facts,
  ...ASIDES.facts,
  'staffing-reported': { state: STAFFING },
  'state-reported': { subject: shown, ...REPORT_FIELDS },
  'afwijking-opened': { afwijking: AFWIJKING },
  'afwijking-changed': { number: shown, change: CHANGE },
  'reading-late': { source: shown, observedAt: shown, reading: READING },
  'alarm-acknowledged': { key: shown, acknowledgement: ACKNOWLEDGEMENT },
});

const MELDKAMER = only<MeldkamerState>({
  functions: byName(FUNCTION),
  staffing: byName(STAFFING),
  staffingByHand: byName(STAFFING),
  staffingSaid: byName(eachOf(STAFFING)),
  states: byName(byName(only<StateReport>({ ...REPORT_FIELDS, since: shown, goneSince: shown }))),
});

export const SEEN_BY_WALL: SeenBy = {
  picture: only<Picture>({
    ...PICTURE_FIELDS,
    meldkamers: byName(MELDKAMER),
    afwijkingen: byName(byName(AFWIJKING)),
    decidedBefore: hidden(EMPTY_MAP),
    gebeurtenissen: GEBEURTENISSEN.all,
    shift: SHIFT.picture,
    reviews: REVIEWS.picture,
    exercise: EXERCISE.picture,
    alarms: byName(
      only<Alarm>({
        ...ALARM_FIELDS,
        ...ASIDES.flags,
        acknowledged: orNull(ACKNOWLEDGEMENT),
        expired: ACKNOWLEDGEMENT,
      }),
    ),
  }),
  entry: only<Entry>({
    position: shown,
    recordedAt: shown,
    by: only<Actor>({ role: shown, organisation: hidden(''), meldkamer: shown }),
    cause: hidden(null),
    facts: eachOf(FACT),
  }),
  afwijking: AFWIJKING,
  policy: POLICY,
  staffing: STAFFING,
};
