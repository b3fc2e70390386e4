// The routes about an exercise, as they are described to those who build on them.

import { z } from 'zod';
import type { Exercise } from '#shared/picture/picture.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { beginningSchema, endSchema } from '../exercise/exercise-schemas.ts';
import { jsonNamed, type Paths, problemAnswer, rolesFor, shown } from './answers.ts';
import { by } from './dossier-schemas.ts';
import { instant } from './fields.ts';
import type { Described } from './operation.ts';

const last = z.object({
  number: z.int(),
  title: z.string(),
  meldkamers: z.array(z.enum(MELDKAMER_IDS)).nullable().describe('Null: all of them.'),
  until: instant.describe('It ends by itself then.'),
  by,
  ended: z
    .object({ at: instant, by: by.nullable().describe('Null: its time was over.') })
    .nullable()
    .describe('Null: it is running.'),
}) satisfies z.ZodType<Exercise>;

export const exercises = z.object({ asOf: instant, position: z.int(), last: last.nullable() });

const TAG = 'exercises';
const ANSWER = 'Exercises';

/** What is played in it has the doors of this description under `/oefening/api/v1`, but for those of sessions and of exercises. */
export function exercisePaths(): Paths {
  return {
    '/exercises': {
      get: {
        summary: 'The last exercise, running or over',
        tag: TAG,
        roles: rolesFor('picture.read'),
        answers: shown(
          'What is played stands in a journal of its own, under /oefening/api/v1: the same doors, and X-Meldkamerbeeld-Oefening on each answer.',
          ANSWER,
        ),
      },
      post: writing('Begin an exercise', beginningSchema, {}, '`exercise-running`: another one is, `number`.'),
    },
    '/exercises/{number}/endings': {
      post: writing('End it', endSchema, { path: { number: 'Such as 3.' } }, '`exercise-over`: it is not running.'),
    },
  };
}

function writing(summary: string, body: z.ZodType, path: Pick<Described, 'path'>, conflict: string): Described {
  const content = jsonNamed(ANSWER);
  return {
    summary,
    tag: TAG,
    roles: rolesFor('exercise.run'),
    ...path,
    headers: { 'Idempotency-Key': '1 to 100 printable characters; a retry with the same key has the same outcome.' },
    body: { 'application/json': body },
    answers: {
      200: { description: 'A retry: it was recorded before.', content },
      201: { description: 'Recorded.', content },
      409: problemAnswer(`${conflict} Or the key was used for something else.`),
      413: problemAnswer('Too large.'),
      415: problemAnswer('Not application/json.'),
      ...(path.path === undefined ? {} : { 404: problemAnswer('There is no such exercise.') }),
    },
  };
}
