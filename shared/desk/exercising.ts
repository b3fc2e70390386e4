// An exercise of LMS: what the real journal says of it, which is that it began and that it ended. All that is played stands in a journal of its
// own, so that nothing here has to be left out of any sum.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { elapsed, HOUR, type Instant } from '#shared/base/time.ts';
import type { ExerciseBegun, ExerciseEnded, ExerciseNumber, Fact } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

export type BeginningExercise = {
  readonly title: string;
  /** Null: all of them. */
  readonly meldkamers: readonly MeldkamerId[] | null;
  /** It ends by itself then. */
  readonly until: Instant;
};

export type ExerciseAsked =
  | ({ readonly act: 'begin' } & BeginningExercise)
  | { readonly act: 'end'; readonly number: ExerciseNumber };

export type ExerciseRefusal =
  | { readonly code: 'not-yours'; readonly holders: readonly [] }
  /** One at a time. */
  | { readonly code: 'exercise-running'; readonly number: ExerciseNumber }
  /** It would end at once, or last too long. */
  | { readonly code: 'exercise-too-long'; readonly most: number }
  | { readonly code: 'exercise-over'; readonly number: ExerciseNumber };

const LONGEST_EXERCISE = 12 * HOUR;

/** R153 */
export function decideExercise(
  { exercise }: Pick<Picture, 'exercise'>,
  asked: ExerciseAsked,
  { role, organisation }: Actor,
  now: Instant,
): Result<readonly Fact[], ExerciseRefusal> {
  if (role !== 'lms') return fail({ code: 'not-yours', holders: [] });
  const by = { role, organisation, at: now };
  const running = runningExercise({ exercise });
  if (asked.act === 'end') {
    if (running?.number !== asked.number) return fail({ code: 'exercise-over', number: asked.number });
    return ok([{ kind: 'exercise-ended', number: asked.number, by }]);
  }
  if (running !== null) return fail({ code: 'exercise-running', number: running.number });
  const { title, meldkamers, until } = asked;
  const lasts = elapsed(now, until);
  if (lasts <= 0 || lasts > LONGEST_EXERCISE) return fail({ code: 'exercise-too-long', most: LONGEST_EXERCISE });
  return ok([{ kind: 'exercise-begun', number: (exercise?.number ?? 0) + 1, title, meldkamers, until, by }]);
}

/** Null: there is none. */
export function runningExercise({ exercise }: { readonly exercise?: Picture['exercise'] | undefined }) {
  return exercise === undefined || exercise.ended !== null ? null : exercise;
}

/** It ends by itself when its time is over. */
export function exerciseOver({ exercise }: Pick<Picture, 'exercise'>, now: Instant): readonly Fact[] {
  const running = runningExercise({ exercise });
  if (running === null || now < running.until) return [];
  return [{ kind: 'exercise-ended', number: running.number, by: null }];
}

/** What the real journal says of it, said in its own: once, whoever says it first. */
export function toldOfExercise(
  { exercise }: Pick<Picture, 'exercise'>,
  told: { readonly begun: ExerciseBegun; readonly ended: ExerciseEnded | null },
): readonly Fact[] {
  const { begun, ended } = told;
  const begins: readonly Fact[] = exercise === undefined ? [{ kind: 'exercise-begun', ...begun }] : [];
  const ends: readonly Fact[] =
    ended === null || (exercise?.ended ?? null) !== null ? [] : [{ kind: 'exercise-ended', ...ended }];
  return [...begins, ...ends];
}
