// Reads `nl.meldkamer.afwijking.reported.v1`: a deviation as its own meldkamer announces it. The subject is the feed's own reference.

import type { Instant } from '#shared/base/time.ts';
import { ANNOUNCED, SAID_BY_FEED, STATED_BY_FEED } from '#shared/deviation/announcement.ts';
import { type Field, onlyOf } from '#shared/deviation/field.ts';
import { isPlacedOutside } from '#shared/deviation/kind-place.ts';
import { NOTHING_STATED } from '#shared/deviation/statement.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { exactly, isToldInstant, readable, toldInstant } from '../fields/field-kinds.ts';
import { privateTextProblem } from '../fields/private-text.ts';
import { shapeOf } from '../fields/schema-of.ts';
import type { InputProblem } from '../http/problems.ts';
import type { EventDefinition } from './event-definition.ts';
import { dataProblems, malformedEvent, type ParseOutcome, parsedEvent, subjectProblem } from './parse-outcome.ts';

/** Little of it is required: what is not known yet is an open point, and no reason to keep the deviation silent. */
const afwijkingData = exactly({
  observedAt: toldInstant.nullish().describe('The time of the event, when left out.'),
  ...shapeOf(SAID_BY_FEED),
})
  .refine(({ start, expectedEnd }) => expectedEnd === null || start < expectedEnd, {
    path: ['expectedEnd'],
    error: 'must be later than start',
    when: readable('start', 'expectedEnd'),
  })
  .refine((said) => !isPlacedOutside(said), {
    path: ['kind'],
    error: 'must not be uitwijk for a place that is no meldkamer',
    when: readable('kind', 'to'),
  });

export const AFWIJKING_REPORTED = {
  type: 'nl.meldkamer.afwijking.reported.v1',
  data: afwijkingData,
  subject: 'MNL-2026-17',
  example: {
    ...Object.fromEntries(Object.entries(STATED_BY_FEED).map(([name, { example }]) => [name, example])),
    decider: 'directeur publieke gezondheid',
    capacity: 'directeur RAV',
    mandate: 'mandaatbesluit 2025-3, artikel 4',
    document: 'BST-2026-118',
    consulted: ['IGJ', 'veiligheidsregio Utrecht'],
  },
  read: readAfwijking,
} as const satisfies EventDefinition;

const REFERENCE = /^[A-Za-z0-9._/-]{1,100}$/;

function readAfwijking(subject: string | null, data: unknown, saidAt: Instant): ParseOutcome {
  const parsed = afwijkingData.safeParse(data ?? undefined);
  const noReference = referenceProblem(subject);
  if (subject === null || noReference !== null || !parsed.success) {
    return malformedEvent([], [...(noReference === null ? [] : [noReference]), ...dataProblems(parsed)]);
  }
  const { observedAt: at, ...filled } = parsed.data;
  const observedAt = at ?? saidAt;
  const about = [...new Set(filled.functions.map((id) => id.slice(0, 3) as MeldkamerId))];
  if (!isToldInstant(observedAt)) return malformedEvent(about, [UNDATED]);
  const early = MAY_NOT_BE_IN_FUTURE.filter((field) => (filled[field] ?? observedAt) > observedAt);
  if (early.length > 0) return malformedEvent(about, early.map(notYet));
  return parsedEvent(about, {
    kind: 'afwijking',
    reference: subject,
    statement: { ...NOTHING_STATED, ...onlyOf(STATED_BY_FEED, filled) },
    announced: onlyOf(ANNOUNCED, filled),
    observedAt,
  });
}

const UNDATED: InputProblem = {
  path: 'data.observedAt',
  problem: 'is required when the time of the event is before the year 2000',
};

/** What they tell of has been: a test that is planned proves nothing yet. */
const MAY_NOT_BE_IN_FUTURE = Object.entries<Field>(SAID_BY_FEED)
  .filter(([, { past }]) => past)
  .map(([name]) => name as 'fallbackTestedAt' | 'decidedAt');

function notYet(field: string): InputProblem {
  return { path: `data.${field}`, problem: 'must not be later than the moment of reporting' };
}

function referenceProblem(subject: string | null): InputProblem | null {
  if (subject === null || !REFERENCE.test(subject)) {
    return subjectProblem('must be your own reference: 1 to 100 of A-Z a-z 0-9 . _ / -');
  }
  const found = privateTextProblem(subject);
  return found === null ? null : subjectProblem(found);
}
