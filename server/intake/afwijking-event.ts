// Reads `nl.meldkamer.afwijking.reported.v1`: a deviation as its own meldkamer announces it. The subject is the feed's own reference.

import { z } from 'zod';
import { AFWIJKING_KINDS, type Dossier } from '#shared/afwijking.ts';
import { FUNCTIONS, type FunctionId, parseFunction } from '#shared/functions.ts';
import type { MeldkamerId } from '#shared/meldkamers.ts';
import type { Instant } from '#shared/time.ts';
import { exactly, instant, isToldInstant, must, shortText, toldInstant } from '../fields/field-kinds.ts';
import { privateTextProblem } from '../fields/private-text.ts';
import type { InputProblem } from '../problems.ts';
import { dataProblems, type Finding, said, subjectProblem, wrong } from './finding.ts';

const MOST_FUNCTIONS = 150;
const MOST_CONSULTED = 60;
const REFERENCE = /^[A-Za-z0-9._/-]{1,100}$/;

/** A post stands for all its tasks. Planbare zorg is not among them: that may be elsewhere without a deviation (R4). */
const OF_POST: ReadonlyMap<string, readonly FunctionId[]> = new Map(
  [...Map.groupBy(FUNCTIONS, ({ post }) => post)].map(([post, tracked]) => [post, tracked.map(({ id }) => id)]),
);

const functions = z
  .array(
    z.string({ error: must('the name of a function') }).transform((text, context): readonly FunctionId[] => {
      const known = parseFunction(text);
      const named = known === null ? OF_POST.get(text) : [known.id];
      if (named !== undefined) return named;
      context.addIssue({
        code: 'custom',
        message: 'must name a function, such as MNL/politie or MNL/ambulance/09 or MNL/ambulance/09/aanname',
      });
      return z.NEVER;
    }),
    { error: must('a list of functions') },
  )
  .min(1, { error: 'must name at least one function' })
  .max(MOST_FUNCTIONS, { error: `may name ${MOST_FUNCTIONS} functions at most` });

const dossierText = shortText(1).nullish();

/** Nothing of it is required: what is not known yet is an open point, and no reason to keep the deviation silent. */
const dossier = {
  owner: dossierText,
  decider: dossierText,
  mandate: dossierText,
  document: dossierText,
  fallback: dossierText,
  endCondition: dossierText,
  consulted: z
    .array(shortText(1), { error: must('a list of parties') })
    .max(MOST_CONSULTED, { error: `may name ${MOST_CONSULTED} parties at most` })
    .nullish(),
};

const AfwijkingData = exactly({
  kind: z.enum(AFWIJKING_KINDS, { error: must(`one of ${AFWIJKING_KINDS.join(' ')}`) }),
  functions,
  reason: shortText(1),
  start: toldInstant,
  expectedEnd: instant.nullish(),
  observedAt: toldInstant.nullish(),
  ...dossier,
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
  const named = [...new Set(parsed.data.functions.flat())];
  const about = [...new Set(named.map((id) => id.slice(0, 3) as MeldkamerId))];
  if (!isToldInstant(observedAt)) return wrong(about, [UNDATED]);
  return said(about, {
    kind: 'afwijking',
    reference: subject,
    afwijking: parsed.data.kind,
    functions: named,
    reason: parsed.data.reason,
    start: parsed.data.start,
    expectedEnd: parsed.data.expectedEnd ?? null,
    observedAt,
    ...dossierIn(parsed.data),
  });
}

const UNDATED: InputProblem = {
  path: 'data.observedAt',
  problem: 'is required when the time of the event is before the year 2000',
};

/** Null says no more than a field that is left out. */
function dossierIn(data: z.infer<typeof AfwijkingData>): Dossier {
  return {
    owner: data.owner ?? null,
    decider: data.decider ?? null,
    mandate: data.mandate ?? null,
    document: data.document ?? null,
    fallback: data.fallback ?? null,
    endCondition: data.endCondition ?? null,
    consulted: data.consulted ?? [],
  };
}

function referenceProblem(subject: string | null): InputProblem | null {
  if (subject === null || !REFERENCE.test(subject)) {
    return subjectProblem('must be your own reference: 1 to 100 of A-Z a-z 0-9 . _ / -');
  }
  const found = privateTextProblem(subject);
  return found === null ? null : subjectProblem(found);
}
