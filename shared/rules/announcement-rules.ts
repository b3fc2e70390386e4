// What the announcement of a deviation changes: a new number, or a newer version of what is known. One that this software opened
// by itself, about the same functions, takes the announcement in: one deviation has one number. And what LMS joins by hand.

import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import {
  type Afwijking,
  endOf,
  fitsPlace,
  isActive,
  isDone,
  NOT_STARTED,
  stageOf,
} from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { valueAt, valuesOf } from '#shared/deviation/chunked-map.ts';
import { allows, decisionId, standingFor } from '#shared/deviation/cover.ts';
import {
  type Consultation,
  type Decision,
  EMPTY_DOSSIER,
  EMPTY_PILOT,
  type Notice,
  type RecordedBy,
} from '#shared/deviation/dossier.ts';
import { type AfwijkingNumber, byNumber, numberOf, yearOfNumber } from '#shared/deviation/number.ts';
import { type Placed, piecesOf, statedAt } from '#shared/deviation/stated.ts';
import { NOTHING_STATED, type Statement } from '#shared/deviation/statement.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { AfwijkingReading, Reading } from '#shared/journal/reading.ts';
import { type Location, sameLocation } from '#shared/location/location.ts';
import { isDecided } from '#shared/picture/away.ts';
import { allAfwijkingen, type Picture } from '#shared/picture/picture.ts';
import type { FunctionId, TrackedFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { claimNotice } from './decision-rules.ts';
import type { DossierRefusal } from './intent.ts';
import type { Change } from './location-rules.ts';
import { definitionOf, type StepOf } from './steps.ts';

type AnnouncedReading = Reading & AfwijkingReading;

export type Opening = Pick<Afwijking, 'origin' | 'meldkamer' | 'source' | 'reference' | 'reportedAt'> & {
  readonly statement: Statement;
};

/** A deviation with the next number of this year and an empty dossier. */
export function opened(picture: Picture, { statement, ...opening }: Opening, now: Instant): Afwijking {
  const year = yearOfNumber(now);
  return {
    ...statement,
    ...opening,
    functions: [...new Set(statement.functions)].sort(),
    number: numberOf(year, (picture.numbersGiven[year] ?? 0) + 1),
    version: 1,
    announcedAt: now,
    course: NOT_STARTED,
    prolongedUntil: null,
    dossier: { ...EMPTY_DOSSIER, pilot: statement.kind === 'pilot' ? EMPTY_PILOT : null },
  };
}

/** One that nobody announced: this function was seen at that place. */
export function seenAway(
  picture: Picture,
  { id, meldkamer }: TrackedFunction,
  location: Location | null,
  start: Instant,
  now: Instant,
): Afwijking {
  const kind = location?.kind === 'meldkamer' ? 'uitwijk' : 'overig';
  const statement: Statement = { ...NOTHING_STATED, kind, functions: [id], to: location, start };
  return opened(
    picture,
    { origin: 'observed', meldkamer, source: null, reference: '', reportedAt: now, statement },
    now,
  );
}

/** Open or done. */
export function announcedAs(picture: Picture, source: SourceId, reference: string): Afwijking | undefined {
  return allAfwijkingen(picture).find((one) => one.source === source && one.reference === reference);
}

export function decideAfwijking(picture: Picture, reading: AnnouncedReading, now: Instant): Change {
  const { source, reference, observedAt, meldkamer } = reading;
  const known = announcedAs(picture, source, reference);
  if (known !== undefined && observedAt < known.reportedAt) {
    return {
      facts: [{ kind: 'reading-late', source, observedAt, reading: { kind: 'afwijking', reference } }],
      confirms: [],
    };
  }
  const by: RecordedBy = { role: 'feed', organisation: source, at: now };
  const taken = known ?? oldestObserved(picture, reading, now);
  const told = toldBy(withWhatIsSeen(reading, taken), by);
  if (known !== undefined && saysTheSame(known, told)) return { facts: [], confirms: [observedAt] };
  const afwijking =
    taken ??
    opened(
      picture,
      { origin: 'announced', meldkamer, source, reference, reportedAt: observedAt, statement: told.statement },
      now,
    );
  const change = { kind: 'announced', source, reference, reportedAt: observedAt, ...told } as const;
  const asked = told.decision === null ? [] : claimNotice(picture, afwijking, told.decision, now);
  const isBare = told.decision === null && told.consultations.length === 0;
  return {
    facts: [
      ...(taken === null ? ([{ kind: 'afwijking-opened', afwijking }] as const) : []),
      ...(taken === null && isBare ? [] : ([{ kind: 'afwijking-changed', number: afwijking.number, change }] as const)),
      ...asked.map((one) => ({ kind: 'afwijking-changed' as const, number: afwijking.number, change: one })),
    ],
    confirms: [],
  };
}

type Told = {
  readonly statement: Statement;
  readonly decision: Decision | null;
  readonly consultations: readonly Consultation[];
};

function toldBy({ announced, ...reading }: AnnouncedReading, by: RecordedBy): Told {
  const statement = { ...reading.statement, functions: [...new Set(reading.statement.functions)].sort() };
  const { decider, capacity, mandate, document, decidedAt } = announced;
  const { kind, functions, to, start, expectedEnd } = statement;
  const decision: Decision | null =
    decider === null && mandate === null && document === null
      ? null
      : {
          outcome: 'allowed',
          party: decider,
          capacity,
          mandate,
          document,
          decidedAt,
          until: null,
          conditions: null,
          mandateId: null,
          log: null,
          // Nobody decided as long as this is only said, so nobody looks for a mandate.
          recognised: null,
          within: null,
          about: { kind, functions, to, start, end: expectedEnd, repeated: false },
          told: 'announced',
          by,
          answer: null,
          earlier: [],
        };
  const consultations = announced.consulted.map(
    (party): Consultation => ({ party, outcome: 'unknown', text: null, followUp: null, at: null, by }),
  );
  return { statement, decision, consultations };
}

/** Was all of this told before? Moments of telling do not count. */
function saysTheSame(known: Afwijking, told: Told): boolean {
  const { statement } = told;
  const same = (Object.keys(statement) as (keyof Statement)[]).every(
    (field) => JSON.stringify(known[field]) === JSON.stringify(statement[field]),
  );
  const announced = known.dossier?.decisions.findLast((one) => one.told === 'announced') ?? null;
  const said = (decision: Decision | null): string =>
    JSON.stringify(
      decision && [decision.party, decision.capacity, decision.mandate, decision.document, decision.decidedAt],
    );
  const parties = (list: readonly Consultation[]): string => JSON.stringify(list.map(({ party }) => party));
  const consulted = known.dossier?.consultations.filter(({ by }) => by.role === 'feed') ?? [];
  return same && said(announced) === said(told.decision) && parties(consulted) === parties(told.consultations);
}

/**
 * Where it was seen is known better than what an announcement leaves out; and no announcement takes a function out of a deviation that
 * has begun: its time would belong to none.
 */
function withWhatIsSeen(reading: AnnouncedReading, taken: Afwijking | null): AnnouncedReading {
  const { statement } = reading;
  const to = statement.to === null && taken?.origin === 'observed' ? taken.to : statement.to;
  const begun = taken === null || taken.course.startedAt === null ? [] : taken.functions;
  return { ...reading, statement: { ...statement, to, functions: [...statement.functions, ...begun] } };
}

/**
 * The oldest of those that this software opened when it saw these functions move, and that nobody announced yet. The others stay: what was
 * decided or asked in them stands, and without time of their own they have gone up in it (R96).
 */
function oldestObserved(
  picture: Picture,
  { statement: { functions, to }, meldkamer }: AnnouncedReading,
  now: Instant,
): Afwijking | null {
  const [oldest] = valuesOf(picture.afwijkingen)
    .filter(
      (one) =>
        one.origin === 'observed' &&
        one.source === null &&
        one.meldkamer === meldkamer &&
        isActive(one) &&
        !isDecided(picture, one, now) &&
        fitsPlace(one, to) &&
        one.functions.every((tracked) => functions.includes(tracked)),
    )
    .sort(byNumber);
  return oldest ?? null;
}

/** What joining this one would bring together. */
export type Joinable = {
  readonly number: AfwijkingNumber;
  readonly functions: readonly FunctionId[];
  /** Decisions that stand in one of the two and say otherwise of a function than what stands in the other, by id. */
  readonly contradicting: readonly string[];
};

/** R131: those that LMS can join to this one. */
export function joinableTo({ afwijkingen }: Picture, afwijking: Afwijking): readonly Joinable[] {
  if (!isActive(afwijking) || isDone(afwijking)) return [];
  return valuesOf(afwijkingen)
    .filter((one) => problemWith(afwijking, one) === null)
    .sort(byNumber)
    .map((one) => ({ number: one.number, functions: one.functions, contradicting: contradicting(afwijking, one) }));
}

/**
 * R131: the other one goes up in this one, with its functions, what was decided in it and whom it tells. It decides nothing by itself any more,
 * so that a decision is answered and set right in one place.
 */
export function joined(
  { afwijkingen }: Picture,
  afwijking: Afwijking,
  { with: number, reason, despiteContradiction }: StepOf<'join'>,
  by: RecordedBy,
): Result<readonly Fact[], DossierRefusal> {
  const other = valueAt(afwijkingen, number as AfwijkingNumber);
  if (other === null || other.dossier === null) {
    return fail({ code: 'no-such-afwijking', number: number as AfwijkingNumber });
  }
  const problem = problemWith(afwijking, other);
  if (problem !== null) return fail(problem);
  const decisions = contradicting(afwijking, other);
  if (decisions.length > 0 && !despiteContradiction) return fail({ code: 'decisions-contradict', decisions });
  const { first, since } = namedTogether(afwijking, other);
  const [mine, theirs] = [afwijking.course.startedAt, other.course.startedAt];
  const notices = other.dossier.notices.filter((notice) => !isTold(afwijking, notice));
  // R94: an extension gives the deviation that it is in its end, wherever it was given.
  const { prolongedUntil: until } = other;
  const end = endOf(afwijking);
  const prolongs = until !== null && (end === null || until > end);
  const here: readonly DossierChange[] = [
    { kind: 'rectified', statement: { functions: first }, reason, by },
    ...since.map(({ from, functions }) => ({ kind: 'restated', statement: { functions }, from, reason, by }) as const),
    ...(mine !== null && theirs !== null && theirs < mine
      ? [{ kind: 'started', at: theirs, by: null, text: null } as const]
      : []),
    ...other.dossier.decisions.map((decision) => ({ kind: 'decided', decision }) as const),
    ...(prolongs ? [{ kind: 'prolonged', until } as const] : []),
    ...(notices.length === 0 ? [] : [{ kind: 'notices-due', notices } as const]),
  ];
  return ok([
    ...here.map((change): Fact => ({ kind: 'afwijking-changed', number: afwijking.number, change })),
    {
      kind: 'afwijking-changed',
      number: other.number,
      change: { kind: 'taken-up', into: afwijking.number, at: by.at, reason, by },
    },
  ]);
}

/** Whoever was told that it began is told so once. To confirm what was decided is asked anew, also of who answered to another decision here. */
function isTold({ dossier }: Afwijking, { party, about, received }: Notice): boolean {
  const told = dossier?.notices.filter((one) => one.party === party && one.about === about) ?? [];
  return told.some((one) => about !== 'claim' || one.received === null || received !== null);
}

/** R93: which functions the two name from the beginning, and which from each moment on from which either named others. */
function namedTogether(one: Afwijking, other: Afwijking) {
  const union = (all: readonly Placed[]) => [...new Set(all.flatMap(({ functions }) => functions))].sort();
  const moments = [one, other].flatMap(({ statedBefore = [] }) => statedBefore.map(({ until }) => until)).sort();
  return {
    first: union([one, other].flatMap((each) => piecesOf(each).slice(0, 1))),
    since: [...new Set(moments)].map((from) => ({
      from,
      functions: union([statedAt(one, from), statedAt(other, from)]),
    })),
  };
}

function problemWith(afwijking: Afwijking, other: Afwijking): DossierRefusal | null {
  const { number, meldkamer } = afwijking;
  if (other.number === number) return { code: 'nothing-changed' };
  if (other.meldkamer !== meldkamer) return { code: 'joins-meldkamers', meldkamers: [meldkamer, other.meldkamer] };
  if (!isActive(other)) {
    return { code: 'out-of-order', stage: stageOf(other), step: 'join', stages: definitionOf('join').stages };
  }
  // Its feed goes on telling of it under its own reference.
  if (other.source !== null) return { code: 'joins-announced', number: other.number };
  // R93: nor where one of the two was before, for its time there would be of neither.
  const [to, ...others] = [afwijking, other].flatMap((one) => piecesOf(one).map((piece) => piece.to));
  const isSamePlace = others.every((place) => to != null && place !== null && sameLocation(to, place));
  return isSamePlace ? null : { code: 'joins-places', number: other.number };
}

/** Only what stands for one and the same function contradicts. */
function contradicting(afwijking: Afwijking, other: Afwijking): readonly string[] {
  const pairs = [...new Set([...afwijking.functions, ...other.functions])].flatMap((id) => {
    const [mine, theirs] = [standsIn(afwijking, id), standsIn(other, id)];
    return mine !== null && theirs !== null && mine.allowed !== theirs.allowed ? [{ mine, theirs }] : [];
  });
  return [...new Set([...pairs.map(({ mine }) => mine.id), ...pairs.map(({ theirs }) => theirs.id)])];
}

function standsIn({ number, dossier }: Afwijking, functionId: FunctionId) {
  const [standing] = dossier === null ? [] : standingFor(dossier, [functionId]);
  if (dossier === null || standing === undefined) return null;
  return { id: decisionId(number, dossier.decisions.indexOf(standing)), allowed: allows(standing) };
}
