// What the announcement of a deviation changes: a new number, or a newer version of what is known. One that this software opened
// by itself, about the same functions, takes the announcement in: one deviation has one number.

import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, fitsPlace, isActive, NOT_STARTED } from '#shared/deviation/afwijking.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import {
  type Consultation,
  type Decision,
  EMPTY_DOSSIER,
  EMPTY_PILOT,
  type RecordedBy,
} from '#shared/deviation/dossier.ts';
import { byNumber, numberOf, yearOfNumber } from '#shared/deviation/number.ts';
import { NOTHING_STATED, type Statement } from '#shared/deviation/statement.ts';
import type { AfwijkingReading, Reading } from '#shared/journal/reading.ts';
import type { Location } from '#shared/location/location.ts';
import { isDecided } from '#shared/picture/away.ts';
import { mandatesInForce } from '#shared/picture/mandates-in-force.ts';
import { allAfwijkingen, type Picture } from '#shared/picture/picture.ts';
import { groundOf } from '#shared/policy/mandates.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { claimNotice } from './decision-rules.ts';
import type { Change } from './location-rules.ts';

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
  const told = toldBy(picture, withWhatIsSeen(reading, taken), by);
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

function toldBy(picture: Picture, { announced, ...reading }: AnnouncedReading, by: RecordedBy): Told {
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
          ...groundOf(mandatesInForce(picture, decidedAt ?? by.at), mandate),
          document,
          decidedAt,
          until: null,
          conditions: null,
          log: null,
          // Nobody decided as long as this is only said, so nobody looks whether the party holds that mandate.
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
      decision && [
        ...[decision.party, decision.capacity, decision.mandateId ?? decision.mandate],
        ...[decision.document, decision.decidedAt],
      ],
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
