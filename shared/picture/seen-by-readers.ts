// What whoever reads dossiers may see besides what is for everyone: parties, SMB, ministries, and each meldkamer, which sees more of
// itself. Written out by hand.

import type { Acknowledgement, Alarm } from '#shared/alarm/alarm.ts';
import { byName, eachOf, hidden, kinds, only, orNull, remembered, type Seen, shown } from '#shared/base/only.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import type {
  Assessment,
  AuthorityPosition,
  ClaimAnswer,
  Consultation,
  Decision,
  DecisionSubject,
  DecisionWords,
  Dossier,
  EarlierWords,
  Evaluation,
  EvaluationAction,
  GuaranteeFinding,
  LadderState,
  Milestone,
  Notice,
  Pilot,
  PilotApproval,
  Question,
  Reception,
  RecordedBy,
  Rectification,
  SeenMark,
} from '#shared/deviation/dossier.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import type { LateReading } from '#shared/journal/reading.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Forecast, Headcount, StaffingState } from '#shared/staffing/staffing.ts';
import type { MeldkamerState, Picture, StateReport } from './picture.ts';
import { seenAnswers } from './seen-answers.ts';
import type { SeenBy } from './seen-by.ts';
import {
  AFWIJKING_FIELDS,
  ALARM_FIELDS,
  FACT_FORMS,
  FUNCTION,
  LATE_PLACE,
  LOCATION,
  PICTURE_FIELDS,
  PLACED,
  POLICY,
  REPORT_FIELDS,
  STAFFING_FIELDS,
  STATED_BEFORE,
  seenAsides,
  seenExercise,
  seenGebeurtenissen,
  seenReviews,
  seenShift,
  TURN,
} from './seen-by-everyone.ts';

const ANSWERS = seenAnswers('everyone', 'readers');
const BY = only<RecordedBy>({ role: shown, organisation: shown, at: shown });

/** What was written at an acknowledgement stays with those who act and those who inspect. */
const ACKNOWLEDGEMENT = only<Acknowledgement>({ at: shown, role: shown, organisation: shown, note: hidden(null) });

const ASIDES = seenAsides(shown);

const ASSESSMENT = only<Assessment>({ outcome: shown, text: shown, document: shown, by: BY });

const WORDS = {
  capacity: shown,
  mandate: shown,
  mandateId: shown,
  document: shown,
  log: shown,
  decidedAt: shown,
  until: shown,
  conditions: shown,
  recognised: shown,
  about: only<DecisionSubject>({
    kind: shown,
    functions: shown,
    to: orNull(LOCATION),
    start: shown,
    end: shown,
    repeated: shown,
  }),
  within: shown,
};

const CLAIM_ANSWER = only<ClaimAnswer>({ outcome: shown, text: shown, by: BY });

export const DECISION = only<Decision>({
  ...WORDS,
  outcome: shown,
  party: shown,
  told: shown,
  by: BY,
  answer: orNull(CLAIM_ANSWER),
  earlier: eachOf(only<EarlierWords>({ ...WORDS, reason: shown, replacedBy: BY, answer: CLAIM_ANSWER })),
});

const CONSULTATION = only<Consultation>({
  party: shown,
  outcome: shown,
  text: shown,
  followUp: shown,
  at: shown,
  by: BY,
});

const POSITION = only<AuthorityPosition>({ party: shown, stance: shown, text: shown, document: shown, by: BY });

const FINDING = only<GuaranteeFinding>({
  item: shown,
  side: shown,
  state: shown,
  evidence: shown,
  checklist: shown,
  by: BY,
});

export const NOTICE = only<Notice>({
  party: shown,
  about: shown,
  dueAt: shown,
  told: orNull(BY),
  received: orNull(BY),
});

export const RECEPTION = only<Reception>({
  meldkamer: shown,
  outcome: shown,
  carries: shown,
  functions: shown,
  until: shown,
  text: shown,
  by: BY,
});

const MARK = only<SeenMark>({ party: shown, by: BY, version: shown });

const ANSWER = only<NonNullable<Question['answer']>>({ text: shown, document: shown, by: BY });

export const QUESTION = only<Question>({
  id: shown,
  to: shown,
  text: shown,
  dueAt: shown,
  by: BY,
  answer: orNull(ANSWER),
});

export const PILOT = only<Pilot>({
  application: shown,
  appliedAt: shown,
  approvals: eachOf(only<PilotApproval>({ body: shown, outcome: shown, document: shown, at: shown })),
  criteria: shown,
  evaluationDueAt: shown,
});

export const EVALUATION = only<Evaluation>({
  conclusion: shown,
  document: shown,
  actions: eachOf(only<EvaluationAction>({ text: shown, owner: shown, dueAt: shown, done: shown })),
  by: BY,
});

const DOSSIER = only<Dossier>({
  assessment: orNull(ASSESSMENT),
  decisions: eachOf(DECISION),
  consultations: eachOf(CONSULTATION),
  positions: eachOf(POSITION),
  guarantees: eachOf(FINDING),
  notices: eachOf(NOTICE),
  receptions: eachOf(RECEPTION),
  ladder: orNull(
    only<LadderState>({
      policy: shown,
      startedAt: shown,
      turns: eachOf(TURN),
      dues: eachOf(orNull(shown)),
      stops: shown,
      nextAt: shown,
      stoppedAt: shown,
      stoppedFor: eachOf(STATED_BEFORE),
    }),
  ),
  seen: eachOf(MARK),
  questions: eachOf(QUESTION),
  pilot: orNull(PILOT),
  evaluation: orNull(EVALUATION),
  milestones: eachOf(only<Milestone>({ kind: shown, text: shown, by: BY })),
  rectifications: eachOf(only<Rectification>({ fields: ANSWERS.names, reason: shown, by: BY, from: shown })),
  recurrenceOf: shown,
});

const AFWIJKING = remembered(
  only<Afwijking>({
    ...AFWIJKING_FIELDS,
    ...ANSWERS.fields,
    version: shown,
    reference: shown,
    dossier: orNull(DOSSIER),
  }),
);

const SHIFT = seenShift(BY);
const EXERCISE = seenExercise(BY);

const REVIEWS = seenReviews(BY);

const GEBEURTENISSEN = seenGebeurtenissen(BY, shown);

const SHOWN_OR_TOLD = { at: shown, by: orNull(BY), text: shown };
const TOLD = { at: shown, by: BY, text: shown };
const LADDER_STEP = { policy: shown, turn: TURN, nextAt: shown };

const CHANGE = kinds<DossierChange>({
  announced: {
    source: shown,
    reference: shown,
    reportedAt: shown,
    statement: only<Statement>(ANSWERS.fields),
    decision: orNull(DECISION),
    consultations: eachOf(CONSULTATION),
  },
  rectified: { statement: ANSWERS.some, reason: shown, by: BY },
  restated: { statement: PLACED, from: shown, reason: shown, by: BY },
  joined: { functions: shown, at: shown },
  grown: { functions: shown },
  started: SHOWN_OR_TOLD,
  ended: SHOWN_OR_TOLD,
  resumed: SHOWN_OR_TOLD,
  returned: TOLD,
  closed: TOLD,
  withdrawn: TOLD,
  'taken-up': { into: shown, at: shown, reason: shown, by: BY },
  'split-off': { from: shown, into: shown, functions: shown, parties: shown, reason: shown, by: BY },
  assessed: { assessment: ASSESSMENT },
  decided: { decision: DECISION },
  'claim-answered': { decision: shown, answer: CLAIM_ANSWER },
  'decision-rectified': { decision: shown, words: only<DecisionWords>(WORDS), reason: shown, by: BY },
  prolonged: { until: shown },
  consulted: { consultation: CONSULTATION },
  'position-taken': { position: POSITION },
  'guarantees-found': { findings: eachOf(FINDING) },
  'notices-due': { notices: eachOf(NOTICE) },
  told: { about: shown, parties: shown, by: BY },
  received: { about: shown, party: shown, by: BY },
  'reception-answered': { reception: RECEPTION },
  'ladder-started': LADDER_STEP,
  'ladder-stepped': LADDER_STEP,
  'ladder-stopped': { at: shown },
  seen: { mark: MARK },
  asked: { question: QUESTION },
  answered: { question: shown, answer: ANSWER },
  'pilot-noted': { pilot: PILOT },
  evaluated: { at: shown, evaluation: orNull(EVALUATION) },
  'recurrence-noted': { numbers: shown },
  'left-open': { points: shown, by: BY },
  withheld: {},
});

const STAFFING = only<StaffingState>(STAFFING_FIELDS);

/** Exact numbers of its own posts. */
const OWN_STAFFING = only<StaffingState>({
  ...STAFFING_FIELDS,
  headcount: orNull(
    only<Headcount>({
      filled: shown,
      planned: shown,
      minimum: shown,
      qualifications: orNull(byName(shown)),
      forecast: orNull(eachOf(only<Forecast>({ from: shown, until: shown, planned: shown }))),
    }),
  ),
});

const REPORT = only<StateReport>({ ...REPORT_FIELDS, since: shown, goneSince: shown });
const OWN_REPORT = only<StateReport>({ ...REPORT_FIELDS, since: shown, goneSince: shown, reason: shown });

type Reported = Extract<Fact, { kind: 'state-reported' }>;
const REPORTED = only<Reported>({ kind: shown, subject: shown, ...REPORT_FIELDS });
const OWN_REPORTED = only<Reported>({ kind: shown, subject: shown, ...REPORT_FIELDS, reason: shown });

/** `isOwn`: is this meldkamer, or the one of this post, that of the reader? */
export function seenByReaders(isOwn: (subject: string) => boolean): SeenBy {
  const staffing: Seen<StaffingState> = (state) => (isOwn(state.post) ? OWN_STAFFING(state) : STAFFING(state));
  const reading = kinds<LateReading>({
    location: LATE_PLACE,
    staffing: { state: staffing },
    state: { subject: shown, state: shown },
    afwijking: { reference: shown },
  });
  const fact = kinds<Fact>({
    ...FACT_FORMS,
    ...GEBEURTENISSEN.facts,
    ...SHIFT.facts,
    ...REVIEWS.facts,
    ...EXERCISE.facts,
    ...ASIDES.facts,
    'staffing-reported': { state: staffing },
    'state-reported': (reported) => (isOwn(reported.subject) ? OWN_REPORTED(reported) : REPORTED(reported)),
    'afwijking-opened': { afwijking: AFWIJKING },
    'afwijking-changed': { number: shown, change: CHANGE },
    'reading-late': { source: shown, observedAt: shown, reading },
    'alarm-acknowledged': { key: shown, acknowledgement: ACKNOWLEDGEMENT },
  });
  const meldkamer = only<MeldkamerState>({
    functions: byName(FUNCTION),
    staffing: byName(staffing),
    staffingByHand: byName(staffing),
    staffingSaid: byName(eachOf(staffing)),
    states: byName((reports: Readonly<Record<SourceId, StateReport>>, subject) =>
      byName(isOwn(subject) ? OWN_REPORT : REPORT)(reports),
    ),
  });
  return {
    picture: only<Picture>({
      ...PICTURE_FIELDS,
      meldkamers: byName(meldkamer),
      afwijkingen: byName(byName(AFWIJKING)),
      decidedBefore: byName(byName(AFWIJKING)),
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
      by: only<Actor>({ role: shown, organisation: shown, meldkamer: shown }),
      cause: hidden(null),
      facts: eachOf(fact),
    }),
    afwijking: AFWIJKING,
    policy: POLICY,
    staffing,
  };
}
