// A story in which the watch looks before and behind all that is told, every three hours, and in between at each moment at which time alone may change what
// an alarm comes to (R141): as good as each second, and quick enough for hundreds of stories of days.

import { after, earliest, HOUR, type Instant, millisecondsOf } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { createNextLook } from '#shared/quality/next-look.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { Intent, Refusal } from '#shared/rules/intent.ts';
import { Story } from './story.ts';

const nextLook = createNextLook(DEFAULT_POLICY);
/** For what is recorded because time passed: a silence, a step of a ladder. */
const LOOK_EVERY = 3 * HOUR;

export class WatchedStory extends Story {
  /** When it looked and found nothing, and nothing was told since: to look once more then finds nothing. */
  #looked: Instant | null = null;

  override tick(): this {
    return this.#looked === this.now ? this : super.tick();
  }

  override submit(intent: Intent, by?: Actor): readonly Fact[] | Refusal {
    // What opens the journal is told before there is anything to look at.
    if (intent.kind === 'open') return super.submit(intent, by);
    if (intent.kind === 'know-returns') return super.submit(intent, by);
    if (intent.kind === 'tick') {
      const found = super.submit(intent, by);
      this.#looked = Array.isArray(found) && found.length === 0 ? this.now : null;
      return found;
    }
    this.tick();
    const outcome = super.submit(intent, by);
    this.#looked = null;
    this.tick();
    return outcome;
  }

  override wait(milliseconds: number): this {
    const to = after(this.now, milliseconds);
    for (let next = this.#nextLook(); next <= to; next = this.#nextLook()) {
      this.now = next;
      this.tick();
    }
    this.now = to;
    return this;
  }

  #nextLook(): Instant {
    const usual = after(this.now, LOOK_EVERY - (millisecondsOf(this.now) % LOOK_EVERY));
    return earliest(nextLook(this.picture, this.now) ?? usual, usual);
  }
}
