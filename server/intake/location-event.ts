// Reads `nl.meldkamer.location.reported.v1`: where a function is performed. A place is named at city level, never as an address.

import { z } from 'zod';
import {
  isPerRegion,
  type Post,
  parsePost,
  SCOPES,
  TASKS,
  type Task,
  trackedFunction,
} from '#shared/reference/functions.ts';
import { exactly, must, toldInstant } from '../fields/field-kinds.ts';
import { whereabouts } from '../fields/location-field.ts';
import type { InputProblem } from '../http/problems.ts';
import type { EventDefinition } from './event-definition.ts';
import { dataProblems, malformedEvent, type ParseOutcome, parsedEvent, subjectProblem } from './parse-outcome.ts';

const locationData = exactly({
  task: z
    .enum(TASKS, { error: must('aanname or uitgifte') })
    .nullish()
    .describe('Left out for the CaCo only.'),
  scope: z
    .enum(SCOPES, { error: must('spoed or planbaar') })
    .nullish()
    .describe('spoed when left out; planbaar for ambulance only.'),
  location: whereabouts,
  observedAt: toldInstant,
  since: toldInstant.nullish(),
});

export const LOCATION_REPORTED = {
  type: 'nl.meldkamer.location.reported.v1',
  data: locationData,
  subject: 'MNL/ambulance/09',
  example: { task: 'aanname', location: { place: 'Zeist' }, observedAt: '2026-01-31T12:00:00Z' },
  read: readLocation,
} as const satisfies EventDefinition;

type LocationData = z.infer<typeof locationData>;

function readLocation(subject: string | null, data: unknown): ParseOutcome {
  const post = subject === null ? null : parsePost(subject);
  const about = post === null ? [] : [post.meldkamer];
  const parsed = locationData.safeParse(data ?? undefined);
  if (post === null || !parsed.success) {
    return malformedEvent(about, [...postProblems(post), ...dataProblems(parsed)]);
  }
  const { location, observedAt, since = null, scope } = parsed.data;
  const task = taskOf(post, parsed.data.task ?? null);
  const problems = [...postProblems(post), ...combinationProblems(post, parsed.data)];
  if (task === null || problems.length > 0) return malformedEvent(about, problems);
  const tracked = trackedFunction(post, task, scope ?? 'spoed');
  return parsedEvent(about, { kind: 'location', function: tracked, location, observedAt, since });
}

function postProblems(post: Post | null): readonly InputProblem[] {
  if (post === null) return [subjectProblem('must name a function, such as MNL/politie or MNL/ambulance/09')];
  if (!isPerRegion(post.discipline) || post.region !== null) return [];
  return [subjectProblem(`must name the region as well, such as ${post.id}/09`)];
}

/** The CaCo has one task, whatever word a feed uses for it. */
function taskOf(post: Post, task: Task | null): Task | null {
  if (post.discipline === 'caco') return 'coordinatie';
  return task === 'coordinatie' ? null : task;
}

/** What only shows when the fields are seen together. */
function combinationProblems(post: Post, data: LocationData): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  if (taskOf(post, data.task ?? null) === null) {
    const missing = data.task === undefined || data.task === null;
    problems.push({ path: 'data.task', problem: `${missing ? 'is required' : 'must be'}: aanname or uitgifte` });
  }
  if (data.scope === 'planbaar' && post.discipline !== 'ambulance') {
    problems.push({ path: 'data.scope', problem: 'can be planbaar for ambulance only' });
  }
  if (data.since !== undefined && data.since !== null && data.since > data.observedAt) {
    problems.push({ path: 'data.since', problem: 'must not be later than observedAt' });
  }
  return problems;
}
