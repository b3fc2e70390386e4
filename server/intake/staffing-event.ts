// Reads `nl.meldkamer.staffing.reported.v1`: how many seats of a post are filled. Head counts and qualifications, never a person.

import { z } from 'zod';
import { omitNull } from '#shared/base/omit-null.ts';
import { type Post, parsePost } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { charactersIn, count, exactly, instant, must, toldInstant } from '../fields/field-kinds.ts';
import { privateTextProblem } from '../fields/private-text.ts';
import type { EventDefinition } from './event-definition.ts';
import { dataProblems, malformedEvent, type ParseOutcome, parsedEvent, subjectProblem } from './parse-outcome.ts';

const QUALIFICATIONS = 10;
const INTERVALS = 100;
const QUALIFICATION_LENGTH = 30;
const QUALIFICATION_NAME = /^[\p{L}\d][\p{L}\d -]*$/u;

const qualifications = z
  .record(z.string().meta({ minLength: 1, maxLength: QUALIFICATION_LENGTH }), count, {
    error: must('an object of numbers'),
  })
  .superRefine((found, context) => {
    const names = Object.keys(found);
    if (names.length > QUALIFICATIONS) {
      context.addIssue({ code: 'custom', message: `may hold ${QUALIFICATIONS} names at most` });
    }
    if (names.some((name) => charactersIn(name, QUALIFICATION_LENGTH) > QUALIFICATION_LENGTH)) {
      context.addIssue({ code: 'custom', message: `has a name of more than ${QUALIFICATION_LENGTH} characters` });
    }
    if (names.some((name) => !QUALIFICATION_NAME.test(name))) {
      context.addIssue({ code: 'custom', message: 'has a name with more than letters, digits, dashes and spaces' });
      return;
    }
    const leak = names.map(privateTextProblem).find((problem) => problem !== null);
    if (leak !== undefined) context.addIssue({ code: 'custom', message: `has a name that ${leak}` });
  })
  .meta({ maxProperties: QUALIFICATIONS });

const interval = exactly({ from: instant, until: instant, planned: count }).refine(({ from, until }) => from < until, {
  path: ['until'],
  error: 'must be later than from',
});

const staffingData = exactly({
  filled: count,
  planned: count.nullish(),
  minimum: count.nullish().describe('Used where policy has no minimum.'),
  qualifications: qualifications.nullish(),
  forecast: z
    .array(interval, { error: must('a list of intervals') })
    .max(INTERVALS, { error: `may hold ${INTERVALS} intervals at most` })
    .nullish(),
  sharedWith: z
    .enum(MELDKAMER_IDS, { error: must(`one of ${MELDKAMER_IDS.join(' ')}`) })
    .nullish()
    .describe('Of the CaCo alone: the other meldkamer that the same person works for.'),
  observedAt: toldInstant,
});

export const STAFFING_REPORTED = {
  type: 'nl.meldkamer.staffing.reported.v1',
  data: staffingData,
  subject: 'MNL/ambulance',
  example: { filled: 7, planned: 8, minimum: 6, observedAt: '2026-01-31T12:00:00Z' },
  read: readStaffing,
} as const satisfies EventDefinition;

function readStaffing(subject: string | null, data: unknown): ParseOutcome {
  const post = subject === null ? null : parsePost(subject);
  const about = post === null ? [] : [post.meldkamer];
  const parsed = staffingData.safeParse(data ?? undefined);
  if (post === null || !parsed.success) {
    const noPost = subjectProblem('must name a post, such as MNL/caco, MNL/ambulance or MNL/ambulance/09');
    return malformedEvent(about, [...(post === null ? [noPost] : []), ...dataProblems(parsed)]);
  }
  const { filled, planned, minimum, observedAt, forecast, sharedWith = null } = parsed.data;
  const unshared = sharedWith === null ? null : notShared(post, sharedWith, filled);
  if (unshared !== null) return malformedEvent(about, [{ path: 'data.sharedWith', problem: unshared }]);
  return parsedEvent(about, {
    kind: 'staffing',
    post: post.id,
    filled,
    planned: planned ?? null,
    minimum: minimum ?? null,
    qualifications: parsed.data.qualifications ?? null,
    forecast: forecast ?? null,
    ...omitNull({ sharedWith }),
    observedAt,
  });
}

/** R92. */
function notShared(post: Post, sharedWith: MeldkamerId, filled: number): string | null {
  if (post.discipline !== 'caco') return 'is for the CaCo alone: nobody else works for two meldkamers at once';
  if (post.meldkamer === sharedWith) return 'must name the other meldkamer';
  return filled === 0 ? 'cannot be said of a CaCo that is not there' : null;
}
