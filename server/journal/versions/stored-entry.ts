// An entry as it is stored from now on, with every fact there is. Written out by hand, apart from the types in memory: a rename or a
// new field there changes nothing here, it is an error until stored-form.ts says what becomes of it.

import { byName, fields, flag, kinds, list, matching, moment, number, type Of, oneOf, orNull, text } from './shape.ts';
import { CHANGE, DEVIATION, LOCATION, ROLE } from './stored-deviation.ts';
import { POLICY } from './stored-policy.ts';

const CLAIM = fields({
  source: text,
  location: LOCATION,
  observedAt: moment,
  since: moment,
  stated: list(moment),
  otherwiseAt: orNull(moment),
  reconfirmBy: orNull(moment),
});

const STAFFING = fields({
  post: text,
  source: text,
  level: oneOf('filled', 'at', 'no-minimum', 'below'),
  levelAt: moment,
  observedAt: moment,
  reconfirmBy: orNull(moment),
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

const READING = kinds({
  location: { function: text, location: LOCATION },
  staffing: { state: STAFFING },
  state: { subject: text, state: SERVICE_STATE },
  afwijking: { reference: text },
});

const CONDITION = oneOf(
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A9',
  'A10',
  'A11',
  'A12',
  'A14',
  'double-claim',
  'clock',
);

const ALARM_SUBJECT = fields({
  meldkamer: orNull(text),
  function: orNull(text),
  post: orNull(text),
  source: orNull(text),
  location: orNull(LOCATION),
  feeds: list(text),
  afwijking: orNull(text),
});

const FACT = kinds({
  'journal-opened': { epoch: text, synthetic: flag },
  'policy-adopted': { policy: POLICY },
  'listening-resumed': { deafFrom: orNull(moment), cause: oneOf('start', 'stall', 'journal', 'clock') },
  'feed-joined': { source: text, meldkamer: text },
  'feed-silent': { source: text, lastHeardAt: moment },
  'feed-returned': { source: text },
  'feed-retired': { source: text },
  'function-located': { function: text, claim: CLAIM },
  'function-returned': { function: text },
  'since-corrected': {
    function: text,
    source: text,
    since: moment,
    stated: list(moment),
    otherwiseAt: orNull(moment),
  },
  'staffing-reported': { state: STAFFING },
  'state-reported': {
    subject: text,
    source: text,
    state: SERVICE_STATE,
    reason: orNull(text),
    observedAt: moment,
  },
  'afwijking-opened': { afwijking: DEVIATION },
  'afwijking-changed': { number: text, change: CHANGE },
  'reading-late': { source: text, observedAt: moment, reading: READING },
  'conflict-noted': { source: text, firstPosition: number },
  'alarm-raised': { id: text, key: text, condition: CONDITION, priority: oneOf(1, 2, 3), subject: ALARM_SUBJECT },
  'alarm-reraised': { key: text, subject: ALARM_SUBJECT },
  'alarm-changed': { key: text, subject: ALARM_SUBJECT },
  'alarm-returned': { key: text },
  'alarm-acknowledged': {
    key: text,
    acknowledgement: fields({ at: moment, role: text, organisation: text, note: orNull(text) }),
  },
  'acknowledgement-refused': { key: text, code: oneOf('version-conflict', 'already-acknowledged') },
  'alarm-suppressed': { key: text, by: text },
  'alarm-released': { key: text },
});

export const ENTRY = fields({
  // By a clock, so always with a year of four digits.
  recordedAt: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a moment (YYYY-MM-DDTHH:mm:ss.sssZ)'),
  by: fields({ role: ROLE, organisation: text, meldkamer: orNull(text) }),
  cause: orNull(fields({ key: matching(/./s, 'a key'), digest: matching(/^[0-9a-f]{64}$/, 'a SHA-256 in hex') })),
  facts: list(FACT),
});

export type StoredEntry = Of<typeof ENTRY>;

/** Every kind of fact and, behind `afwijking-changed` and `reading-late`, of what is in them. */
export const STORED_KINDS: readonly string[] = FACT.kinds.flatMap((kind) => {
  if (kind === 'afwijking-changed') return CHANGE.kinds.map((change) => `${kind} ${change}`);
  return kind === 'reading-late' ? READING.kinds.map((reading) => `${kind} ${reading}`) : [kind];
});
