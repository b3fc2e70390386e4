// The journal of an exercise beside the real one (R153): opened when the real journal says that one began, followed for as long as it runs, and kept to
// be read when it is over. Does by itself what the real journal says, so that a start after a crash and a second server come to the same.

import type { Exercise } from '#shared/picture/picture.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import type { Log } from './log/log.ts';
import { refuseFailed, Unavailable } from './record/submission.ts';
import type { World } from './world.ts';

/** One that is open. */
export type OpenExercise = {
  readonly exercise: Exercise;
  readonly world: World;
  /** It can be read, and nothing is recorded in it any more. */
  readonly isOver: boolean;
};

export type ExercisesParts = {
  /** The last that began, by the real journal. */
  readonly last: () => Exercise | undefined;
  /** Opens its journal and folds it. */
  readonly open: (exercise: Exercise) => Promise<World>;
  /** Lets screens in and, while it runs, watches over it. */
  readonly start: (world: World, exercise: Exercise) => Promise<void>;
  readonly log: Log;
};

export class Exercises {
  readonly #parts: ExercisesParts;
  #open: OpenExercise | null = null;
  #turn: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(parts: ExercisesParts) {
    this.#parts = parts;
  }

  /** The real journal may say something else now. Resolves when what is open is as it says, or could not be. */
  settled(): Promise<void> {
    this.#turn = this.#turn
      .then(() => this.#settle())
      .catch((problem: unknown) => this.#parts.log.error({ problem }, 'the journal of an exercise cannot be opened'));
    return this.#turn;
  }

  /** The last one, running or over; null: none ever began. Rejects with Unavailable when its journal cannot be reached. */
  async current(): Promise<OpenExercise | null> {
    const exercise = this.#parts.last();
    if (exercise === undefined) return null;
    if (!this.#isSettledFor(exercise)) await this.settled();
    if (!this.#isSettledFor(exercise)) throw new Unavailable('The journal of the exercise cannot be reached');
    return this.#open;
  }

  end(keyId: string): void {
    this.#open?.world.end(keyId);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#turn;
    await this.#leave();
  }

  #isSettledFor({ number, ended }: Exercise): boolean {
    return this.#open?.exercise.number === number && this.#open.isOver === (ended !== null);
  }

  async #settle(): Promise<void> {
    const exercise = this.#parts.last();
    if (exercise === undefined || this.#isClosed || this.#isSettledFor(exercise)) return;
    if (this.#open?.exercise.number !== exercise.number) await this.#enter(exercise);
    else await this.#finish(this.#open.world, exercise);
  }

  async #enter(exercise: Exercise): Promise<void> {
    await this.#leave();
    const world = await this.#parts.open(exercise);
    try {
      await tell(world, exercise);
      await this.#parts.start(world, exercise);
    } catch (problem) {
      await world.hush();
      await world.close();
      throw problem;
    }
    this.#open = { exercise, world, isOver: exercise.ended !== null };
  }

  /** The doors take nothing from now on; what was asked before is recorded. */
  async #finish(world: World, exercise: Exercise): Promise<void> {
    this.#open = { exercise, world, isOver: true };
    await tell(world, exercise);
    await world.rest();
  }

  async #leave(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.world.hush();
    await open?.world.close();
  }
}

/** Its own journal says of it what the real one does. */
async function tell({ recorder }: World, { ended, ...begun }: Exercise): Promise<void> {
  const end = ended === null ? null : { number: begun.number, by: ended.by };
  const intent = { kind: 'tell-of-exercise', begun, ended: end } as const;
  refuseFailed(await recorder.submit([{ intent, by: SYSTEM, cause: null }]));
}

/** For a server that is put together without any. */
export const NO_EXERCISES: Pick<Exercises, 'current' | 'settled'> = {
  current: async () => null,
  settled: async () => {},
};
