// The doors to the journal of an exercise, under `/oefening`: the same as those to the real one, for the same keys and within the same budgets.
// Every answer says of which exercise it is. When that is over they show what was, and take nothing.

import { type RequestHandler, Router } from 'express';
import type { Gate } from './access/identify.ts';
import { changesSomething } from './access/own-site.ts';
import { type DoorParts, doorsTo } from './doors.ts';
import { OutsideExercise } from './exercise/within-exercise.ts';
import type { Exercises, OpenExercise } from './exercises.ts';
import { EXERCISE_HEADER } from './http/attachment.ts';
import { EXACT_PATHS } from './http/exact-paths.ts';
import { API_VERSION, conflict, notFound, sendProblem, unavailable } from './http/problems.ts';
import { Unavailable } from './record/submission.ts';

export type ExerciseDoorParts = Pick<DoorParts, 'runtime' | 'pace'> & {
  readonly exercises: Pick<Exercises, 'current'>;
  readonly gate: Gate;
  /** The door for events of an exercise. */
  readonly events: RequestHandler;
};

/** Mounted under `/oefening/api`, before what says that there is no such door. */
export function exerciseDoors(parts: ExerciseDoorParts): RequestHandler {
  const made = new WeakMap<OpenExercise['world'], Router>();
  const doorsOf = ({ world }: OpenExercise): Router => {
    const known = made.get(world) ?? doorsInto(world, parts);
    made.set(world, known);
    return known;
  };
  return async (request, response, next) => {
    response.setHeader('API-Version', API_VERSION);
    response.setHeader('Cache-Control', 'no-store');
    const open = await parts.exercises.current().catch((problem: unknown) => {
      if (problem instanceof Unavailable) return problem;
      throw problem;
    });
    if (open instanceof Unavailable) {
      return sendProblem(response, unavailable('The journal of the exercise cannot be reached now.', 1));
    }
    if (open === null) return sendProblem(response, notFound('No exercise has begun yet.'));
    response.setHeader(EXERCISE_HEADER, String(open.exercise.number));
    const enter = (): void => {
      doorsOf(open)(request, response, (problem?: unknown) => {
        if (problem instanceof OutsideExercise) sendProblem(response, problem.problem);
        else if (problem === undefined) sendProblem(response, notFound());
        else next(problem);
      });
    };
    // It ends then, whenever that is noted.
    const isOver = open.isOver || parts.runtime.now() >= open.exercise.until;
    if (!isOver || !changesSomething(request.method)) return enter();
    // Who has no key hears that first, as at every door.
    await parts.gate.requires('session.own')(request, response, () => {
      sendProblem(response, over(open.exercise.number));
    });
  };
}

function doorsInto(world: OpenExercise['world'], { gate, runtime, pace, events }: ExerciseDoorParts): Router {
  const router = Router(EXACT_PATHS);
  router.post('/api/v1/events', gate.requires('event.write'), events);
  router.use(doorsTo({ ...world, gate, runtime, pace }, [router], []));
  return router;
}

function over(number: number) {
  return conflict('exercise-over', `Exercise ${number} is over: it can be read, and nothing is recorded in it.`, {
    number,
  });
}
