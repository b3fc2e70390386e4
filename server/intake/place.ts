// Where an event goes: into the real journal, or into that of the exercise that runs when the event says so itself (R154). One that says so wrongly
// goes nowhere: it is never taken for real.

import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { InputProblem } from '../http/problems.ts';
import type { SideStore } from '../journal/side-store.ts';
import type { Recorder } from '../record/recorder.ts';
import type { KeysOfSource } from './event-check.ts';

/** A journal that takes events, and what is kept beside it. */
export type Place = {
  readonly recorder: Pick<Recorder, 'picture' | 'submit'>;
  readonly sideStore: Pick<SideStore, 'quarantine'>;
  readonly keysOf: KeysOfSource;
};

/** `meldkamers`: null is all of them. */
export type ExercisePlace = Place & { readonly number: number; readonly meldkamers: readonly MeldkamerId[] | null };

export type Places = {
  /** For what says nothing of an exercise; null at the door of the exercise itself. */
  readonly real: Place | null;
  /** Null: none runs. Rejects with Unavailable when one does and cannot be reached. */
  readonly exercise: () => Promise<ExercisePlace | null>;
};

export type Placed = {
  /** Where it goes; or, when it goes nowhere, where it is kept that it was refused. */
  readonly place: Place;
  readonly goesNowhere: boolean;
  /** Why it cannot go there, knowing which meldkamers it is about. */
  readonly misplaced: (about: readonly MeldkamerId[]) => InputProblem | null;
};

/** The attribute of an event that says that it belongs to an exercise: its number. */
const MARK = 'exercise';

export async function placesOf(events: readonly unknown[], { real, exercise }: Places): Promise<readonly Placed[]> {
  const marks = events.map(markIn);
  if (real !== null && marks.every((mark) => mark === null)) return marks.map(() => here(real));
  const running = await exercise();
  const home = real ?? running;
  if (home === null) throw new Error('The door of an exercise is open while none runs');
  return marks.map((mark) => {
    if (mark === null && real !== null) return here(real);
    const problem = problemOf(mark, running);
    if (problem !== null || running === null) return nowhere(home, problem ?? NONE_RUNS);
    return { place: running, goesNowhere: false, misplaced: (about) => notIn(running, about) };
  });
}

function here(place: Place): Placed {
  return { place, goesNowhere: false, misplaced: () => null };
}

function nowhere(place: Place, problem: string): Placed {
  return { place, goesNowhere: true, misplaced: () => ({ path: MARK, problem }) };
}

/** As it was written; null: it says nothing of an exercise. */
function markIn(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || !(MARK in event)) return null;
  return event.exercise ?? null;
}

const NONE_RUNS = 'names an exercise, and none is running: leave it out of what is real, or have the LMS begin one';

/** Null: it names the one that runs. */
function problemOf(mark: unknown, running: ExercisePlace | null): string | null {
  if (running === null) return NONE_RUNS;
  const { number } = running;
  if (mark === null) return `is required here: the number of the exercise, ${number}`;
  const text = typeof mark === 'number' ? String(mark) : mark;
  if (text === String(number)) return null;
  const named = typeof text === 'string' && /^\d{1,9}$/.test(text) ? `, not ${text}` : '';
  return `must be ${number}, the number of the exercise that is running${named}; leave it out of what is real`;
}

function notIn({ number, meldkamers }: ExercisePlace, about: readonly MeldkamerId[]): InputProblem | null {
  const others = meldkamers === null ? [] : about.filter((one) => !meldkamers.includes(one));
  if (meldkamers === null || others.length === 0) return null;
  const problem = `${[...new Set(others)].join(', ')} is not in exercise ${number}, which is of ${meldkamers.join(', ')}; leave it out of what is real`;
  return { path: MARK, problem };
}
