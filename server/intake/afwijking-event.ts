// Reads `nl.meldkamer.afwijking.reported.v1`: a deviation as its own meldkamer announces it. The subject is the feed's own reference.

import type { z } from 'zod';
import { present } from '#shared/base/omit-null.ts';
import type { Instant } from '#shared/base/time.ts';
import { ANNOUNCED, type Announced, NOTHING_ANNOUNCED } from '#shared/deviation/announcement.ts';
import {
  AFWIJKING_KINDS,
  ANSWERS,
  MOST_FALLBACK_MINUTES,
  NOTHING_STATED,
  REASON_CATEGORIES,
  type Statement,
} from '#shared/deviation/statement.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import {
  exactly,
  instant,
  isToldInstant,
  listOf,
  oneOf,
  shortText,
  toldInstant,
  wholeNumber,
} from '../fields/field-kinds.ts';
import { functionsField } from '../fields/functions-field.ts';
import { destination } from '../fields/location-field.ts';
import { namedParty } from '../fields/party-field.ts';
import { privateTextProblem } from '../fields/private-text.ts';
import type { InputProblem } from '../http/problems.ts';
import { dataProblems, type Finding, said, subjectProblem, wrong } from './finding.ts';

const MOST_CONSULTED = 60;
const REFERENCE = /^[A-Za-z0-9._/-]{1,100}$/;

const told = shortText(1).nullish();

/** Nothing of it is required: what is not known yet is an open point, and no reason to keep the deviation silent. */
const answers = {
  to: destination.nullish(),
  reasonCategory: oneOf(REASON_CATEGORIES).nullish(),
  owner: namedParty.nullish(),
  decider: namedParty.nullish(),
  capacity: told,
  mandate: told,
  document: told,
  decidedAt: toldInstant.nullish(),
  fallback: told,
  fallbackTestedAt: toldInstant.nullish(),
  fallbackWithin: wholeNumber(1, MOST_FALLBACK_MINUTES).nullish(),
  returnPlan: told,
  reviewAt: instant.nullish(),
  endCondition: told,
  consulted: listOf(namedParty, 'parties', 0, MOST_CONSULTED).nullish(),
};

const AfwijkingData = exactly({
  kind: oneOf(AFWIJKING_KINDS),
  functions: functionsField,
  reason: shortText(1),
  start: toldInstant,
  expectedEnd: instant.nullish(),
  observedAt: toldInstant.nullish(),
  ...answers,
}).refine(({ start, expectedEnd }) => !expectedEnd || start < expectedEnd, {
  path: ['expectedEnd'],
  error: 'must be later than start',
});

export function readAfwijking(subject: string | null, data: unknown, saidAt: Instant): Finding {
  const parsed = AfwijkingData.safeParse(data ?? undefined);
  const noReference = referenceProblem(subject);
  if (subject === null || noReference !== null || !parsed.success) {
    return wrong([], [...(noReference === null ? [] : [noReference]), ...dataProblems(parsed)]);
  }
  const observedAt = parsed.data.observedAt ?? saidAt;
  const { functions } = parsed.data;
  const about = [...new Set(functions.map((id) => id.slice(0, 3) as MeldkamerId))];
  if (!isToldInstant(observedAt)) return wrong(about, [UNDATED]);
  const early = TOLD_AFTERWARDS.filter((field) => (parsed.data[field] ?? observedAt) > observedAt);
  if (early.length > 0) return wrong(about, early.map(notYet));
  const statement = { ...NOTHING_STATED, ...given(parsed.data, ANSWERS) } as Statement;
  const announced = { ...NOTHING_ANNOUNCED, ...given(parsed.data, Object.keys(ANNOUNCED)) } as Announced;
  return said(about, { kind: 'afwijking', reference: subject, statement, announced, observedAt });
}

const UNDATED: InputProblem = {
  path: 'data.observedAt',
  problem: 'is required when the time of the event is before the year 2000',
};

/** What they tell of has been: a test that is planned proves nothing yet. */
const TOLD_AFTERWARDS = ['decidedAt', 'fallbackTestedAt'] as const;

function notYet(field: (typeof TOLD_AFTERWARDS)[number]): InputProblem {
  return { path: `data.${field}`, problem: 'must not be later than the moment of reporting' };
}

/** Null says no more than a field that is left out. */
function given(data: z.infer<typeof AfwijkingData>, names: readonly string[]): Readonly<Record<string, unknown>> {
  const wanted = new Set(names);
  return present(Object.fromEntries(Object.entries(data).filter(([name]) => wanted.has(name))));
}

function referenceProblem(subject: string | null): InputProblem | null {
  if (subject === null || !REFERENCE.test(subject)) {
    return subjectProblem('must be your own reference: 1 to 100 of A-Z a-z 0-9 . _ / -');
  }
  const found = privateTextProblem(subject);
  return found === null ? null : subjectProblem(found);
}
