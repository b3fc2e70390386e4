// What every audience may see, the wall too: whoever adds a field here shows it on every wall. Written out by hand, never taken over
// from what a thing happens to hold.

import type {
  Alarm,
  AlarmedState,
  AlarmSubject,
  AsideAsked,
  AskedAside,
  ClimbedAlarm,
  SetAside,
  StoppedClimb,
} from '#shared/alarm/alarm.ts';
import type { ConditionReview } from '#shared/alarm/review.ts';
import {
  byName,
  eachOf,
  type Fields,
  hidden,
  type Kinds,
  kinds,
  only,
  orNull,
  type Seen,
  shown,
  someOf,
} from '#shared/base/only.ts';
import type { Afwijking, Course, Pause } from '#shared/deviation/afwijking.ts';
import type { LadderTurn, RecordedBy } from '#shared/deviation/dossier.ts';
import type {
  Disturbed,
  Gebeurtenis,
  GebeurtenisAct,
  GebeurtenisPart,
  GebeurtenisStatement,
  Gebeurtenissen,
  Proposal,
  ProposalAnswer,
} from '#shared/deviation/gebeurtenis.ts';
import type { Placed, StatedBefore } from '#shared/deviation/stated.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import type { ExerciseBegun, Fact, ShiftTakenOver } from '#shared/journal/facts.ts';
import type { LateReading, Word } from '#shared/journal/reading.ts';
import type { Claim, FunctionState, Location } from '#shared/location/location.ts';
import type {
  Checklist,
  DossierPolicy,
  GuaranteeItem,
  Ladder,
  LadderStep,
  Mandate,
  NoticeRule,
  TakeoverRelation,
} from '#shared/policy/dossier-policy.ts';
import type { AlarmPolicy, ExpectedMeldkamer, FeedPolicy, IntakePolicy, Policy } from '#shared/policy/policy.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import type { Exercise, FeedState, Picture, StateReport } from './picture.ts';

export const LOCATION = kinds<Location>({
  meldkamer: { meldkamer: shown },
  elsewhere: { place: shown },
  unknown: {},
});

const CLAIM = only<Claim>({
  source: shown,
  location: LOCATION,
  observedAt: shown,
  since: shown,
  stated: shown,
  otherwiseAt: shown,
  reconfirmBy: shown,
});

const WORD = only<Word>({ at: shown, location: LOCATION });

/** A late reading about a place. */
export const LATE_PLACE = {
  function: shown,
  location: LOCATION,
  since: shown,
  earlier: orNull(WORD),
  later: orNull(WORD),
  exact: shown,
} satisfies Fields<Omit<Extract<LateReading, { kind: 'location' }>, 'kind'>>;

export const FUNCTION = only<FunctionState>({
  claims: byName(CLAIM),
  returnedAt: shown,
  awayBy: eachOf(CLAIM),
  homeBy: shown,
  missed: byName(shown),
  givenThen: byName(shown),
  late: byName(shown),
  gone: byName(shown),
});

/** Never with head counts: those are in the list of their own meldkamer. */
export const STAFFING_FIELDS = {
  post: shown,
  source: shown,
  level: shown,
  levelAt: shown,
  observedAt: shown,
  reconfirmBy: shown,
  sharedWith: shown,
  headcount: hidden(null),
} satisfies Fields<StaffingState>;

/** In an entry; the picture adds since when. */
export const REPORT_FIELDS = {
  source: shown,
  state: shown,
  reason: hidden(null),
  observedAt: shown,
} satisfies Fields<Omit<StateReport, 'since' | 'goneSince'>>;

const FEED = only<FeedState>({
  source: shown,
  meldkamer: shown,
  joinedAt: shown,
  heardSince: shown,
  silentAt: shown,
  lastHeardAt: shown,
});

const SUBJECT_FIELDS = {
  meldkamer: shown,
  function: shown,
  post: shown,
  source: shown,
  location: orNull(LOCATION),
  feeds: shown,
  afwijking: shown,
} satisfies Fields<AlarmSubject>;

const SUBJECT = only<AlarmSubject>(SUBJECT_FIELDS);

/** Whose turn it is to act. */
export const TURN = only<LadderTurn>({ step: shown, name: shown, authority: shown, parties: shown, at: shown });

const CLIMBED = only<ClimbedAlarm>({ turn: TURN, nextAt: shown });

/** All of an alarm but who acknowledged it or set it aside. */
export const ALARM_FIELDS = {
  ...SUBJECT_FIELDS,
  id: shown,
  key: shown,
  version: shown,
  condition: shown,
  priority: shown,
  core: shown,
  raisedAt: shown,
  activeAt: shown,
  returnedAt: shown,
  occurrences: shown,
  callsAgainSince: shown,
  extended: shown,
  climbed: CLIMBED,
  climbsFrom: shown,
  stoppedAt: only<StoppedClimb>({ from: shown, at: shown, climbed: orNull(CLIMBED) }),
  suppressedBy: shown,
  service: only<AlarmedState>({ state: shown, source: shown }),
} satisfies Fields<Omit<Alarm, 'acknowledged' | 'expired' | 'shelved' | 'outOfService' | 'asked'>>;

const COURSE = only<Course>({
  startedAt: shown,
  endedAt: shown,
  returnedAt: shown,
  evaluatedAt: shown,
  closedAt: shown,
  withdrawnAt: shown,
  takenUpIn: shown,
  tookUp: shown,
  pauses: eachOf(only<Pause>({ from: shown, until: shown })),
});

/** All of a deviation but its answers, its dossier, and what a feed calls it. */
/** Where its functions are and which those are, as far as that is said. */
export const PLACED: Seen<Partial<Placed>> = someOf<Placed>({ to: orNull(LOCATION), functions: shown });

/** What was said of that for before. */
export const STATED_BEFORE = only<StatedBefore>({ to: orNull(LOCATION), functions: shown, until: shown });

export const AFWIJKING_FIELDS = {
  number: shown,
  origin: shown,
  meldkamer: shown,
  statedBefore: eachOf(STATED_BEFORE),
  replaced: eachOf(only<Placed>({ to: orNull(LOCATION), functions: shown })),
  source: shown,
  reportedAt: shown,
  announcedAt: shown,
  course: COURSE,
  prolongedUntil: shown,
  outstayed: shown,
} satisfies Fields<Omit<Afwijking, keyof Statement | 'version' | 'reference' | 'dossier'>>;

const DOSSIER_POLICY = only<DossierPolicy>({
  mandates: eachOf(
    only<Mandate>({ id: shown, kinds: shown, party: shown, to: shown, capacity: shown, basis: shown, source: shown }),
  ),
  ladders: eachOf(
    only<Ladder>({
      kinds: shown,
      meldkamers: shown,
      steps: eachOf(only<LadderStep>({ name: shown, parties: shown, authority: shown, within: shown })),
    }),
  ),
  notices: eachOf(only<NoticeRule>({ kinds: shown, parties: shown, within: shown })),
  checklist: only<Checklist>({
    version: shown,
    source: shown,
    items: eachOf(only<GuaranteeItem>({ id: shown, name: shown })),
  }),
  takeovers: eachOf(
    only<TakeoverRelation>({
      from: shown,
      to: shown,
      discipline: shown,
      extent: shown,
      testedOn: shown,
      source: shown,
    }),
  ),
  writing: only<DossierPolicy['writing']>({ perSecond: shown, burst: shown }),
  confirmSpokenWithin: shown,
  endWarning: shown,
  evaluationWithin: shown,
  resumeWithin: shown,
  joinWithin: shown,
  eventFrom: shown,
  eventWithin: shown,
  independentFrom: shown,
  recurrenceWithin: shown,
});

/** Without the minimums: how few are enough is for who may see how many there are, and for nobody here. */
export const POLICY = only<Policy>({
  version: shown,
  owner: shown,
  source: shown,
  feed: only<FeedPolicy>({
    expectedEvery: shown,
    lateAfter: shown,
    oldAfter: shown,
    silentAfter: shown,
    togetherCount: shown,
    togetherWithin: shown,
  }),
  expected: eachOf(only<ExpectedMeldkamer>({ meldkamer: shown, from: shown, source: shown })),
  intake: only<IntakePolicy>({ eventsPerSecond: shown, burst: shown, sources: shown, openAnnouncements: shown }),
  location: only<Policy['location']>({
    onDelay: shown,
    offDelay: shown,
    confirmWithin: shown,
    reconfirmManualWithin: shown,
  }),
  alarms: only<AlarmPolicy>({ acknowledgedFor: shown, receiptRisesAfter: shown, ladderRisesAfter: shown }),
  staffing: only<Policy['staffing']>({
    onDelay: shown,
    offDelay: shown,
    lookAhead: shown,
    lookAheadUrgent: shown,
    minimums: hidden([]),
  }),
  clock: only<Policy['clock']>({ aheadTolerance: shown, behindTolerance: shown, refuseAhead: shown }),
  dossier: DOSSIER_POLICY,
});

const STATEMENT_FIELDS = {
  title: shown,
  national: shown,
  parts: eachOf(only<GebeurtenisPart>({ meldkamer: shown, from: shown, until: shown, status: shown })),
} satisfies Fields<GebeurtenisStatement>;

const GEBEURTENIS_STATEMENT = only<GebeurtenisStatement>(STATEMENT_FIELDS);

const DISTURBED = eachOf(only<Disturbed>({ meldkamer: shown, from: shown, state: shown, sources: shown }));

/** Who took the shift over, and when; what was written at it is for who acts and who inspects. */
export function seenShift(BY: Seen<RecordedBy>) {
  const taken = { seen: shown, note: hidden(null), by: BY } satisfies Fields<ShiftTakenOver>;
  return {
    picture: only<NonNullable<Picture['shift']>>({ times: shown, last: only<ShiftTakenOver>(taken) }),
    facts: { 'shift-taken-over': taken },
  };
}

/** What LMS said of the record of a condition; what must change in it is for who acts and who inspects. */
export function seenReviews(BY: Seen<RecordedBy>) {
  const review = {
    condition: shown,
    outcome: shown,
    reason: hidden(null),
    digest: shown,
    policy: shown,
    by: BY,
  } satisfies Fields<ConditionReview>;
  return {
    picture: byName(only<ConditionReview>(review)),
    facts: { 'condition-reviewed': review },
  };
}

/** Of an exercise everything is for everyone: it has to be known at every screen. `BY`: as its audience may see who did something. */
export function seenExercise(BY: Seen<RecordedBy>) {
  const begun = {
    number: shown,
    title: shown,
    meldkamers: shown,
    until: shown,
    by: BY,
  } satisfies Fields<ExerciseBegun>;
  const ended = only<NonNullable<Exercise['ended']>>({ at: shown, by: orNull(BY) });
  return {
    picture: only<Exercise>({ ...begun, ended: orNull(ended) }),
    facts: { 'exercise-begun': begun, 'exercise-ended': { number: shown, by: orNull(BY) } },
  };
}

type AsideForms = Pick<Kinds<Fact>, 'aside-asked' | 'alarm-set-aside'>;
type AsideFlags = Pick<Fields<Alarm>, 'shelved' | 'outOfService' | 'asked'>;

/** Who set an alarm aside, or wants to, and until when; why is for who acts and who inspects. `organisation`: as its audience may see one. */
export function seenAsides(organisation: Seen<string>): { readonly flags: AsideFlags; readonly facts: AsideForms } {
  const who = { at: shown, role: shown, organisation };
  const fields = { ...who, until: shown, reason: hidden(null), owner: shown } satisfies Fields<AsideAsked>;
  const asked = only<AskedAside>({ ...fields, aside: shown, key: hidden(null) });
  const set = only<SetAside>({ ...fields, confirmed: orNull(only<NonNullable<SetAside['confirmed']>>(who)) });
  return {
    flags: { shelved: orNull(set), outOfService: orNull(set), asked: orNull(asked) },
    facts: {
      'aside-asked': { key: shown, asked },
      'alarm-set-aside': { key: shown, aside: shown, set },
    },
  };
}

/** What several meldkamers are in together is for everyone; why, and who said so, as far as its reader may see. */
export function seenGebeurtenissen(
  BY: Seen<RecordedBy>,
  reason: Seen<string>,
): { readonly all: Seen<Gebeurtenissen>; readonly facts: GebeurtenisForms } {
  const act = only<GebeurtenisAct>({ what: shown, afwijking: shown, reason, by: BY });
  const one = only<Gebeurtenis>({
    ...STATEMENT_FIELDS,
    number: shown,
    version: shown,
    dossiers: shown,
    acts: eachOf(act),
  });
  const answer = kinds<ProposalAnswer>({ accepted: { gebeurtenis: shown }, dismissed: { reason, by: BY } });
  const proposal = only<Proposal>({
    ...{ id: shown, proposedAt: shown, grownAt: shown },
    ...{ disturbed: DISTURBED, answer: orNull(answer) },
  });
  const bound = { number: shown, afwijking: shown, reason, by: BY };
  return {
    all: only<Gebeurtenissen>({
      all: byName(one),
      numbersGiven: byName(shown),
      proposals: byName(proposal),
      proposed: shown,
    }),
    facts: {
      'gebeurtenis-proposed': { id: shown, disturbed: DISTURBED },
      'gebeurtenis-dismissed': { id: shown, reason, by: BY },
      'gebeurtenis-passed': { id: shown },
      'gebeurtenis-opened': { number: shown, statement: GEBEURTENIS_STATEMENT, proposal: shown, reason, by: BY },
      'gebeurtenis-restated': { number: shown, statement: GEBEURTENIS_STATEMENT, reason, by: BY },
      'gebeurtenis-ended': { number: shown, at: shown, reason, by: BY },
      'gebeurtenis-bound': bound,
      'gebeurtenis-unbound': bound,
    },
  };
}

type GebeurtenisForms = Pick<Kinds<Fact>, Extract<Fact['kind'], `gebeurtenis-${string}`>>;

/** Of the picture, what is for everyone as it is. The archive is for nobody: who may see it asks for it. */
export const PICTURE_FIELDS = {
  at: shown,
  recordedAt: shown,
  epoch: shown,
  synthetic: shown,
  policy: POLICY,
  policySince: shown,
  mandates: hidden(null),
  feeds: byName(FEED),
  refused: byName(shown),
  archive: hidden(null),
  broughtBy: hidden(null),
  heldBy: hidden(null),
  registeredBy: hidden(null),
  established: hidden(null),
  shownOf: hidden(null),
  absences: hidden(null),
  dips: hidden(null),
  reportedMinimums: hidden(null),
  heldMinimums: hidden(null),
  numbersGiven: byName(shown),
  alarmsRaised: shown,
} satisfies Partial<Fields<Picture>>;

/** The facts of which all is for everyone. */
export const FACT_FORMS = {
  'journal-opened': { epoch: shown, synthetic: shown },
  'policy-adopted': { policy: POLICY },
  'listening-resumed': { deafFrom: shown, cause: shown },
  'feed-joined': { source: shown, meldkamer: shown },
  'feed-silent': { source: shown, lastHeardAt: shown },
  'feed-returned': { source: shown },
  'feed-unheard': { source: shown, lastHeardAt: shown, awaited: shown },
  'feed-retired': { source: shown },
  'reports-refused': { source: shown, about: shown },
  'reports-taken': { source: shown, about: shown },
  'source-held': { source: shown, keys: hidden([]) },
  'function-located': { function: shown, claim: CLAIM, sinces: shown },
  'function-returned': { function: shown, at: shown },
  'return-undone': { function: shown, at: shown },
  'since-corrected': { function: shown, source: shown, since: shown, stated: shown, otherwiseAt: shown },
  /** Why is for who acts and who inspects. */
  'source-established': {
    function: shown,
    source: shown,
    from: shown,
    until: shown,
    reason: hidden(null),
    replaces: shown,
  },
  'confirmation-missed': { function: shown, source: shown, saidAt: shown, dueAt: shown },
  'conflict-noted': { source: shown, firstPosition: shown },
  'acknowledgement-expired': { key: shown },
  'alarm-raised': { id: shown, key: shown, condition: shown, priority: shown, subject: SUBJECT },
  'alarm-reraised': { key: shown, subject: SUBJECT },
  'alarm-changed': { key: shown, subject: SUBJECT },
  'alarm-weighed': { key: shown, priority: shown },
  'alarm-climbed': { key: shown, turn: TURN, nextAt: shown },
  'alarm-returned': { key: shown },
  'acknowledgement-refused': { key: shown, code: shown },
  'alarm-suppressed': { key: shown, by: shown },
  'alarm-released': { key: shown },
  /** Why is for who acts and who inspects. */
  'aside-ended': { key: shown, aside: shown, why: shown, reason: hidden(null) },
} satisfies Partial<Kinds<Fact>>;
