// An entry as it is stored from now on, with every fact there is. Written out by hand, apart from the types in memory: a rename or a
// new field there changes nothing here, it is an error until stored-form.ts says what becomes of it.

import {
  byName,
  clockMoment,
  fields,
  flag,
  kinds,
  list,
  matching,
  moment,
  number,
  type Of,
  oneOf,
  orNull,
  text,
  unlessLeftOut,
  yes,
} from './shape.ts';
import { BY, CHANGE, DEVIATION, LADDER_TURN, LOCATION, ROLE } from './stored-deviation.ts';
import {
  CONDITION,
  DEVIATION_NUMBER,
  FUNCTION,
  GEBEURTENIS_NUMBER,
  MELDKAMER,
  POST,
  PROPOSAL,
  SOURCE,
  SUBJECT,
} from './stored-names.ts';
import { POLICY } from './stored-policy.ts';

const CLAIM = fields({
  source: SOURCE,
  location: LOCATION,
  observedAt: moment,
  since: moment,
  stated: list(moment),
  otherwiseAt: orNull(moment),
  reconfirmBy: orNull(moment),
});

const STAFFING = fields({
  post: POST,
  source: SOURCE,
  level: oneOf('filled', 'at', 'no-minimum', 'below'),
  levelAt: moment,
  observedAt: moment,
  reconfirmBy: orNull(moment),
  sharedWith: unlessLeftOut(orNull(MELDKAMER)),
  headcount: orNull(
    fields({
      filled: number,
      planned: orNull(number),
      minimum: orNull(number),
      qualifications: orNull(byName(number)),
      forecast: orNull(list(fields({ from: moment, until: moment, planned: number }))),
    }),
  ),
});

const ASIDE = oneOf('shelved', 'out-of-service');

const ASIDE_ASKED = {
  until: moment,
  reason: orNull(text),
  owner: orNull(text),
  at: moment,
  role: text,
  organisation: text,
};

const SERVICE_STATE = oneOf(
  'Normal',
  'Unstaffed',
  'ScheduledMaintenanceDown',
  'ScheduledMaintenanceAvailable',
  'MajorIncidentInProgress',
  'Partial',
  'Overloaded',
  'GoingDown',
  'Down',
);

const WORD = fields({ at: moment, location: LOCATION });

const READING = kinds({
  location: {
    function: FUNCTION,
    location: LOCATION,
    since: orNull(moment),
    earlier: orNull(WORD),
    later: orNull(WORD),
    exact: flag,
  },
  staffing: { state: STAFFING },
  state: { subject: SUBJECT, state: SERVICE_STATE },
  afwijking: { reference: text },
});

const ALARM_SUBJECT = fields({
  meldkamer: orNull(MELDKAMER),
  function: orNull(FUNCTION),
  post: orNull(POST),
  source: orNull(SOURCE),
  location: orNull(LOCATION),
  feeds: list(SOURCE),
  afwijking: orNull(DEVIATION_NUMBER),
});

/** What a report tells of, and the name of it. */
const TOLD = matching(/^(?:location|staffing|state) [A-Z]{3}(?:\/[a-z0-9]+)*$/, 'something that is told of');

const GEBEURTENIS = fields({
  title: text,
  national: flag,
  parts: list(
    fields({
      meldkamer: MELDKAMER,
      from: moment,
      until: orNull(moment),
      status: oneOf('unknown', 'disturbed', 'fallback', 'recovering'),
    }),
  ),
});

const DISTURBED = fields({
  meldkamer: MELDKAMER,
  from: moment,
  state: orNull(SERVICE_STATE),
  sources: list(SOURCE),
});

const BINDING = { number: GEBEURTENIS_NUMBER, afwijking: DEVIATION_NUMBER, reason: text, by: BY };

const FACT = kinds({
  'journal-opened': { epoch: text, synthetic: flag },
  'policy-adopted': { policy: POLICY },
  'listening-resumed': { deafFrom: orNull(moment), cause: oneOf('start', 'stall', 'journal', 'clock') },
  'feed-joined': { source: SOURCE, meldkamer: MELDKAMER },
  'feed-silent': { source: SOURCE, lastHeardAt: moment },
  'feed-returned': { source: SOURCE },
  'feed-unheard': { source: SOURCE, lastHeardAt: moment, awaited: unlessLeftOut(orNull(yes)) },
  'feed-retired': { source: SOURCE },
  'reports-refused': { source: SOURCE, about: list(TOLD) },
  'reports-taken': { source: SOURCE, about: list(TOLD) },
  'source-held': { source: SOURCE, keys: list(text) },
  'function-located': { function: FUNCTION, claim: CLAIM, sinces: list(moment) },
  'function-returned': { function: FUNCTION, at: unlessLeftOut(orNull(moment)) },
  'return-undone': { function: FUNCTION, at: orNull(moment) },
  'since-corrected': {
    function: FUNCTION,
    source: SOURCE,
    since: moment,
    stated: list(moment),
    otherwiseAt: orNull(moment),
  },
  'source-established': {
    function: FUNCTION,
    source: SOURCE,
    from: moment,
    until: moment,
    reason: orNull(text),
    replaces: unlessLeftOut(orNull(list(number))),
  },
  'confirmation-missed': { function: FUNCTION, source: SOURCE, saidAt: moment, dueAt: moment },
  'staffing-reported': { state: STAFFING },
  'state-reported': {
    subject: SUBJECT,
    source: SOURCE,
    state: SERVICE_STATE,
    reason: orNull(text),
    observedAt: moment,
  },
  'afwijking-opened': { afwijking: DEVIATION },
  'afwijking-changed': { number: DEVIATION_NUMBER, change: CHANGE },
  'gebeurtenis-proposed': { id: PROPOSAL, disturbed: list(DISTURBED) },
  'gebeurtenis-dismissed': { id: PROPOSAL, reason: text, by: BY },
  'gebeurtenis-passed': { id: PROPOSAL },
  'gebeurtenis-opened': {
    number: GEBEURTENIS_NUMBER,
    statement: GEBEURTENIS,
    proposal: orNull(PROPOSAL),
    reason: text,
    by: BY,
  },
  'gebeurtenis-restated': { number: GEBEURTENIS_NUMBER, statement: GEBEURTENIS, reason: text, by: BY },
  'gebeurtenis-ended': { number: GEBEURTENIS_NUMBER, at: moment, reason: text, by: BY },
  'gebeurtenis-bound': BINDING,
  'gebeurtenis-unbound': BINDING,
  'shift-taken-over': { seen: number, note: orNull(text), by: BY },
  'condition-reviewed': {
    condition: CONDITION,
    outcome: oneOf('stays', 'must-change'),
    reason: orNull(text),
    digest: text,
    policy: text,
    by: BY,
  },
  'exercise-begun': {
    number,
    title: text,
    meldkamers: orNull(list(MELDKAMER)),
    until: moment,
    by: BY,
  },
  'exercise-ended': { number, by: orNull(BY) },
  'reading-late': { source: SOURCE, observedAt: moment, reading: READING },
  'conflict-noted': { source: SOURCE, firstPosition: number },
  'alarm-raised': { id: text, key: text, condition: CONDITION, priority: oneOf(1, 2, 3), subject: ALARM_SUBJECT },
  'alarm-reraised': { key: text, subject: ALARM_SUBJECT },
  'alarm-changed': { key: text, subject: ALARM_SUBJECT },
  'alarm-returned': { key: text },
  'alarm-weighed': { key: text, priority: oneOf(1, 2, 3) },
  'alarm-climbed': { key: text, turn: LADDER_TURN, nextAt: orNull(moment) },
  'alarm-acknowledged': {
    key: text,
    acknowledgement: fields({ at: moment, role: text, organisation: text, note: orNull(text) }),
  },
  'acknowledgement-expired': { key: text },
  'acknowledgement-refused': { key: text, code: oneOf('version-conflict', 'already-acknowledged') },
  'alarm-suppressed': { key: text, by: text },
  'alarm-released': { key: text },
  'aside-asked': { key: text, asked: fields({ ...ASIDE_ASKED, aside: ASIDE, key: orNull(text) }) },
  'alarm-set-aside': {
    key: text,
    aside: ASIDE,
    set: fields({ ...ASIDE_ASKED, confirmed: orNull(fields({ at: moment, role: text, organisation: text })) }),
  },
  'aside-ended': { key: text, aside: ASIDE, why: oneOf('asked', 'over', 'changed'), reason: orNull(text) },
});

export const ENTRY = fields({
  recordedAt: clockMoment,
  by: fields({ role: ROLE, organisation: text, meldkamer: orNull(MELDKAMER) }),
  cause: orNull(fields({ key: matching(/./s, 'a key'), digest: matching(/^[0-9a-f]{64}$/, 'a SHA-256 in hex') })),
  facts: list(FACT),
});

export type StoredEntry = Of<typeof ENTRY>;

/** Every kind of fact and, behind `afwijking-changed` and `reading-late`, of what is in them. */
export const STORED_KINDS: readonly string[] = FACT.kinds.flatMap((kind) => {
  if (kind === 'afwijking-changed') return CHANGE.kinds.map((change) => `${kind} ${change}`);
  return kind === 'reading-late' ? READING.kinds.map((reading) => `${kind} ${reading}`) : [kind];
});
