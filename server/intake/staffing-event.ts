// Reads `nl.meldkamer.staffing.reported.v1`: how many seats of a post are filled. Head counts and qualifications, never a person.

import { z } from 'zod';
import { parsePost } from '#shared/reference/functions.ts';
import { count, exactly, instant, must, toldInstant } from '../fields/field-kinds.ts';
import { privateTextProblem } from '../fields/private-text.ts';
import { dataProblems, type Finding, said, subjectProblem, wrong } from './finding.ts';

const QUALIFICATIONS = 10;
const INTERVALS = 100;
const QUALIFICATION_NAME = /^[\p{L}\d][\p{L}\d -]{0,29}$/u;

const qualifications = z
  .record(z.string(), count, { error: must('an object of numbers') })
  .superRefine((found, context) => {
    const names = Object.keys(found);
    if (names.length > QUALIFICATIONS) {
      context.addIssue({ code: 'custom', message: `may hold ${QUALIFICATIONS} names at most` });
    }
    if (names.some((name) => !QUALIFICATION_NAME.test(name))) {
      context.addIssue({ code: 'custom', message: 'has a name that is not 1 to 30 letters, digits, dashes or spaces' });
      return;
    }
    const leak = names.map(privateTextProblem).find((problem) => problem !== null);
    if (leak !== undefined) context.addIssue({ code: 'custom', message: `has a name that ${leak}` });
  });

const interval = exactly({ from: instant, until: instant, planned: count }).refine(({ from, until }) => from < until, {
  path: ['until'],
  error: 'must be later than from',
});

const StaffingData = exactly({
  filled: count,
  planned: count.nullish(),
  minimum: count.nullish(),
  qualifications: qualifications.nullish(),
  forecast: z
    .array(interval, { error: must('a list of intervals') })
    .max(INTERVALS, { error: `may hold ${INTERVALS} intervals at most` })
    .nullish(),
  observedAt: toldInstant,
});

export function readStaffing(subject: string | null, data: unknown): Finding {
  const post = subject === null ? null : parsePost(subject);
  const about = post === null ? [] : [post.meldkamer];
  const parsed = StaffingData.safeParse(data ?? undefined);
  if (post === null || !parsed.success) {
    const noPost = subjectProblem('must name a post, such as MNL/caco, MNL/ambulance or MNL/ambulance/09');
    return wrong(about, [...(post === null ? [noPost] : []), ...dataProblems(parsed)]);
  }
  const { filled, planned, minimum, observedAt, forecast } = parsed.data;
  return said(about, {
    kind: 'staffing',
    post: post.id,
    filled,
    planned: planned ?? null,
    minimum: minimum ?? null,
    qualifications: parsed.data.qualifications ?? null,
    forecast: forecast ?? null,
    observedAt,
  });
}
