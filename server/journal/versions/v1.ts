// From version 1 to version 2. Version 1 is whatever was stored before entries said their version: the types in memory of the day.
// Two things came to them on the way, and are made whole here: dossiers, and alarms about them. An answer came too (later-answers.ts).

import { partyNamed } from '#shared/reference/parties.ts';
import type { Json } from './shape.ts';

export function fromVersion1(entry: Json): Json {
  const facts = entry['facts'] as readonly Json[];
  // Hardly any entry lacks anything, and a start looks at a million of them.
  if (facts.every(isWhole)) return entry;
  return { ...entry, facts: facts.flatMap((fact) => factsOf(fact, entry['recordedAt'])) };
}

function isWhole(fact: Json): boolean {
  switch (fact['kind']) {
    case 'afwijking-announced':
      return false;
    case 'policy-adopted':
      return 'dossier' in (fact['policy'] as Json);
    case 'alarm-raised':
    case 'alarm-reraised':
    case 'alarm-changed':
      return 'afwijking' in (fact['subject'] as Json);
    default:
      return true;
  }
}

function factsOf(fact: Json, recordedAt: unknown): readonly Json[] {
  switch (fact['kind']) {
    case 'afwijking-announced':
      return announced(fact['afwijking'] as Announced, recordedAt as string);
    case 'policy-adopted':
      return [{ ...fact, policy: { dossier: NOTHING_LAID_DOWN, ...(fact['policy'] as Json) } }];
    case 'alarm-raised':
    case 'alarm-reraised':
    case 'alarm-changed':
      return [{ ...fact, subject: { afwijking: null, ...(fact['subject'] as Json) } }];
    default:
      return [fact];
  }
}

const DAY = 24 * 60 * 60 * 1_000;

/** Policy about deviations before there was any: nobody decides, is called, is told or must guarantee anything. */
const NOTHING_LAID_DOWN: Json = {
  mandates: [],
  ladders: [],
  notices: [],
  checklist: { version: '', source: '', items: [] },
  takeovers: [],
  writing: { perSecond: 100, burst: 10_000 },
  endWarning: 7 * DAY,
  evaluationWithin: 42 * DAY,
  resumeWithin: DAY / 24,
  recurrenceWithin: 731 * DAY,
};

/** A deviation before it was a dossier: one fact with everything that its feed said, again and again. */
type Announced = {
  readonly number: string;
  readonly meldkamer: string;
  readonly source: string;
  readonly reference: string;
  readonly reportedAt: string;
  readonly announcedAt: string;
  readonly kind: string;
  readonly functions: readonly string[];
  readonly reason: string | null;
  readonly start: string;
  readonly expectedEnd: string | null;
  readonly owner: string | null;
  readonly decider: string | null;
  readonly mandate: string | null;
  readonly document: string | null;
  readonly fallback: string | null;
  readonly endCondition: string | null;
  readonly consulted: readonly string[] | null;
};

/** The deviation as it is opened with the first of its announcements, and the change that each of them is. */
function announced(said: Announced, recordedAt: string): readonly Json[] {
  const { number, meldkamer, source, reference, reportedAt, announcedAt } = said;
  const by = { role: 'feed', organisation: source, at: recordedAt };
  const statement = statementOf(said);
  const consultations = (said.consulted ?? []).map((name) => ({
    party: idOf(name),
    outcome: 'unknown',
    text: null,
    followUp: null,
    at: null,
    by,
  }));
  const change = {
    ...{ kind: 'announced', source, reference, reportedAt, statement, consultations },
    decision: decisionOf(said, by),
  };
  const changed = { kind: 'afwijking-changed', number, change };
  // Its number is as old as its first announcement; a later one only says it anew.
  if (announcedAt !== recordedAt) return [changed];
  const identity = { number, origin: 'announced', version: 1, meldkamer, source, reference, reportedAt, announcedAt };
  const afwijking = {
    ...statement,
    ...identity,
    course: NOT_STARTED,
    prolongedUntil: null,
    dossier: { ...EMPTY_DOSSIER, pilot: said.kind === 'pilot' ? EMPTY_PILOT : null },
  };
  return [{ kind: 'afwijking-opened', afwijking }, changed];
}

function statementOf(said: Announced): Json {
  const { number, meldkamer, source, reference, reportedAt, announcedAt, ...rest } = said;
  const { decider, mandate, document, consulted, ...answers } = rest;
  return { ...NOT_ASKED, ...answers, owner: idOf(said.owner) };
}

function decisionOf(
  { decider, mandate, document, kind, functions, start, expectedEnd }: Announced,
  by: Json,
): Json | null {
  if (decider === null && mandate === null && document === null) return null;
  return {
    outcome: 'allowed',
    party: idOf(decider),
    capacity: null,
    mandate,
    document,
    decidedAt: null,
    until: null,
    conditions: null,
    // Nobody looked at that then.
    recognised: null,
    about: { kind, functions, to: null, start, end: expectedEnd },
    told: 'announced',
    by,
  };
}

/** The id of a known party, or the words of the feed. */
function idOf(name: string | null): string | null {
  return name === null ? null : (partyNamed(name)?.id ?? name);
}

const NOT_STARTED: Json = {
  startedAt: null,
  endedAt: null,
  returnedAt: null,
  evaluatedAt: null,
  closedAt: null,
  withdrawnAt: null,
};

const EMPTY_DOSSIER: Json = {
  assessment: null,
  decisions: [],
  consultations: [],
  positions: [],
  guarantees: [],
  notices: [],
  ladder: null,
  seen: [],
  questions: [],
  pilot: null,
  evaluation: null,
  milestones: [],
  rectifications: [],
  recurrenceOf: [],
};

/** Answers that nobody could give in an announcement yet. */
const NOT_ASKED: Json = { to: null, reasonCategory: null, fallbackTestedAt: null, returnPlan: null, reviewAt: null };

const EMPTY_PILOT: Json = { application: null, appliedAt: null, approvals: [], criteria: [], evaluationDueAt: null };
