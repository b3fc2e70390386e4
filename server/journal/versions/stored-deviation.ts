// A deviation as it is stored: what is said about it, its course, its dossier, and every change in it.

import { fields, flag, kinds, list, moment, number, oneOf, orNull, someOf, text } from './shape.ts';
import { DEVIATION_NUMBER, FUNCTION, MELDKAMER, SOURCE } from './stored-names.ts';

export const ROLE = oneOf(
  'feed',
  'lms',
  'meldkamer',
  'party',
  'smb',
  'inspector',
  'ministry',
  'wall',
  'admin',
  'system',
);

export const LOCATION = kinds({ meldkamer: { meldkamer: MELDKAMER }, elsewhere: { place: text }, unknown: {} });

export const DEVIATION_KIND = oneOf(
  'uitwijk',
  'tijdelijke-wijziging-werkwijze',
  'pilot',
  'storing',
  'onderhoud',
  'overig',
);

/** An answer that may be unknown is null, never absent: one that comes new is made null in what was written before it. */
const STATEMENT_FIELDS = {
  kind: DEVIATION_KIND,
  functions: list(FUNCTION),
  to: orNull(LOCATION),
  forced: orNull(oneOf('planned', 'forced')),
  reasonCategory: orNull(oneOf('personeel', 'techniek', 'gebouw', 'onderhoud', 'experiment', 'overig')),
  reason: orNull(text),
  start: moment,
  expectedEnd: orNull(moment),
  endCondition: orNull(text),
  owner: orNull(text),
  fallback: orNull(text),
  fallbackTestedAt: orNull(moment),
  fallbackWithin: orNull(number),
  returnPlan: orNull(text),
  reviewAt: orNull(moment),
};

/** Answers that came later, with the version that each came with. One is enough to make a next version of all. */
export const LATER_ANSWERS: Readonly<Partial<Record<keyof typeof STATEMENT_FIELDS, number>>> = {
  fallbackWithin: 2,
  forced: 4,
};

export const BY = fields({ role: ROLE, organisation: text, at: moment });

const ASSESSMENT = fields({ outcome: oneOf('fit', 'unfit'), text: orNull(text), document: orNull(text), by: BY });

const DECISION_WORDS = {
  capacity: orNull(text),
  mandate: orNull(text),
  mandateId: orNull(text),
  document: orNull(text),
  log: orNull(text),
  decidedAt: orNull(moment),
  until: orNull(moment),
  conditions: orNull(text),
  recognised: orNull(flag),
  about: fields({
    kind: DEVIATION_KIND,
    functions: list(FUNCTION),
    to: orNull(LOCATION),
    start: moment,
    end: orNull(moment),
    repeated: flag,
  }),
  within: orNull(list(FUNCTION)),
};

const CLAIM_ANSWER = fields({ outcome: oneOf('confirmed', 'denied'), text: orNull(text), by: BY });

const DECISION = fields({
  ...DECISION_WORDS,
  outcome: oneOf('allowed', 'refused', 'extended'),
  party: orNull(text),
  told: oneOf('announced', 'recorded'),
  by: BY,
  answer: orNull(CLAIM_ANSWER),
  earlier: list(fields({ ...DECISION_WORDS, reason: text, replacedBy: BY })),
});

const CONSULTATION = fields({
  party: text,
  outcome: oneOf('agreed', 'objected', 'noted', 'no-answer', 'unknown'),
  text: orNull(text),
  followUp: orNull(text),
  at: orNull(moment),
  by: BY,
});

const POSITION = fields({
  party: text,
  stance: oneOf('supports', 'followable', 'concerns', 'objects', 'no-position'),
  text: orNull(text),
  document: orNull(text),
  by: BY,
});

const FINDING = fields({
  item: text,
  side: oneOf('meldkamer', 'site'),
  state: oneOf('met', 'partly', 'not', 'unknown'),
  evidence: orNull(text),
  checklist: text,
  by: BY,
});

const NOTICE_ABOUT = oneOf('start', 'return', 'claim');

const NOTICE = fields({ party: text, about: NOTICE_ABOUT, dueAt: moment, told: orNull(BY), received: orNull(BY) });

const RECEPTION = fields({
  meldkamer: MELDKAMER,
  outcome: oneOf('received', 'accepted', 'refused'),
  carries: orNull(oneOf('fully', 'partly', 'not', 'unknown')),
  functions: orNull(list(FUNCTION)),
  until: orNull(moment),
  text: orNull(text),
  by: BY,
});

export const LADDER_TURN = fields({ step: number, name: text, authority: text, parties: list(text), at: moment });

const SEEN = fields({ party: text, by: BY, version: number });

const ANSWER = fields({ text, document: orNull(text), by: BY });

const QUESTION = fields({ id: text, to: text, text, dueAt: moment, by: BY, answer: orNull(ANSWER) });

const PILOT = fields({
  application: orNull(text),
  appliedAt: orNull(moment),
  approvals: list(
    fields({
      body: text,
      outcome: oneOf('pending', 'approved', 'rejected'),
      document: orNull(text),
      at: orNull(moment),
    }),
  ),
  criteria: list(text),
  evaluationDueAt: orNull(moment),
});

const EVALUATION = fields({
  conclusion: text,
  document: orNull(text),
  actions: list(fields({ text, owner: orNull(text), dueAt: orNull(moment), done: flag })),
  by: BY,
});

const DOSSIER = fields({
  assessment: orNull(ASSESSMENT),
  decisions: list(DECISION),
  consultations: list(CONSULTATION),
  positions: list(POSITION),
  guarantees: list(FINDING),
  notices: list(NOTICE),
  ladder: orNull(
    fields({
      policy: text,
      startedAt: moment,
      turns: list(LADDER_TURN),
      nextAt: orNull(moment),
      stoppedAt: orNull(moment),
    }),
  ),
  seen: list(SEEN),
  questions: list(QUESTION),
  pilot: orNull(PILOT),
  evaluation: orNull(EVALUATION),
  milestones: list(
    fields({
      kind: oneOf('started', 'ended', 'returned', 'closed', 'withdrawn'),
      text: orNull(text),
      by: BY,
    }),
  ),
  rectifications: list(fields({ fields: list(text), reason: text, by: BY })),
  recurrenceOf: list(DEVIATION_NUMBER),
});

export const DEVIATION = fields({
  ...STATEMENT_FIELDS,
  number: DEVIATION_NUMBER,
  origin: oneOf('announced', 'registered', 'observed'),
  version: number,
  meldkamer: MELDKAMER,
  source: orNull(SOURCE),
  reference: text,
  reportedAt: moment,
  announcedAt: moment,
  course: fields({
    startedAt: orNull(moment),
    endedAt: orNull(moment),
    returnedAt: orNull(moment),
    evaluatedAt: orNull(moment),
    closedAt: orNull(moment),
    withdrawnAt: orNull(moment),
  }),
  prolongedUntil: orNull(moment),
  dossier: orNull(DOSSIER),
});

/** `by` is null when feeds showed it. */
const SHOWN_OR_TOLD = { at: moment, by: orNull(BY), text: orNull(text) };
const TOLD = { at: moment, by: BY, text: orNull(text) };
const LADDER_STEP = { policy: text, turn: LADDER_TURN, nextAt: orNull(moment) };

export const CHANGE = kinds({
  announced: {
    source: SOURCE,
    reference: text,
    reportedAt: moment,
    statement: fields(STATEMENT_FIELDS),
    decision: orNull(DECISION),
    consultations: list(CONSULTATION),
  },
  rectified: { statement: someOf(STATEMENT_FIELDS), reason: text, by: BY },
  restated: {
    statement: someOf({ to: orNull(LOCATION), functions: list(FUNCTION) }),
    from: moment,
    reason: text,
    by: BY,
  },
  joined: { functions: list(FUNCTION), at: moment },
  grown: { functions: list(FUNCTION) },
  started: SHOWN_OR_TOLD,
  ended: SHOWN_OR_TOLD,
  resumed: SHOWN_OR_TOLD,
  returned: TOLD,
  closed: TOLD,
  withdrawn: TOLD,
  'taken-up': { into: DEVIATION_NUMBER, at: moment, reason: text, by: BY },
  'split-off': {
    from: DEVIATION_NUMBER,
    into: DEVIATION_NUMBER,
    functions: list(FUNCTION),
    parties: list(text),
    reason: text,
    by: BY,
  },
  assessed: { assessment: ASSESSMENT },
  decided: { decision: DECISION },
  'claim-answered': { decision: number, answer: CLAIM_ANSWER },
  'decision-rectified': { decision: number, words: fields(DECISION_WORDS), reason: text, by: BY },
  prolonged: { until: orNull(moment) },
  consulted: { consultation: CONSULTATION },
  'position-taken': { position: POSITION },
  'guarantees-found': { findings: list(FINDING) },
  'notices-due': { notices: list(NOTICE) },
  told: { about: NOTICE_ABOUT, parties: list(text), by: BY },
  received: { about: NOTICE_ABOUT, party: text, by: BY },
  'reception-answered': { reception: RECEPTION },
  'ladder-started': LADDER_STEP,
  'ladder-stepped': LADDER_STEP,
  'ladder-stopped': { at: moment },
  seen: { mark: SEEN },
  asked: { question: QUESTION },
  answered: { question: text, answer: ANSWER },
  'pilot-noted': { pilot: PILOT },
  evaluated: { at: moment, evaluation: orNull(EVALUATION) },
  'recurrence-noted': { numbers: list(DEVIATION_NUMBER) },
  'left-open': { points: list(text), by: BY },
});
