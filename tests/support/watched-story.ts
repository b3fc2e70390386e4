// A story in which the watch looks before and behind all that is told, and in between at each moment at which something that was told may come to
// be so: as good as each second, and quick enough for hundreds of stories of days.

import { after, HOUR, type Instant, millisecondsOf } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { Intent, Refusal } from '#shared/rules/intent.ts';
import { Story } from './story.ts';

const { alarms, location, staffing } = DEFAULT_POLICY;
/** After this long something that is told may come to be so. */
const DELAYS = [staffing.onDelay, alarms.ladderRisesAfter, location.reconfirmManualWithin, alarms.acknowledgedFor];

export class WatchedStory extends Story {
  readonly #looks = new Set<Instant>();

  override submit(intent: Intent, by?: Actor): readonly Fact[] | Refusal {
    // What opens the journal is told before there is anything to look at.
    if (intent.kind === 'open') return super.submit(intent, by);
    if (intent.kind === 'tick' || intent.kind === 'know-returns') return this.#tell(intent, by);
    this.tick();
    const outcome = this.#tell(intent, by);
    this.tick();
    return outcome;
  }

  override wait(milliseconds: number): this {
    const to = after(this.now, milliseconds);
    for (let next = this.#nextLook(to); next !== null; next = this.#nextLook(to)) {
      this.#looks.delete(next);
      this.now = next;
      this.tick();
    }
    this.now = to;
    return this;
  }

  #tell(intent: Intent, by?: Actor): readonly Fact[] | Refusal {
    const before = this.entries.length;
    const outcome = super.submit(intent, by);
    if (this.entries.length > before) for (const delay of DELAYS) this.#looks.add(after(this.now, delay));
    return outcome;
  }

  #nextLook(to: Instant): Instant | null {
    const hour = after(this.now, HOUR - (millisecondsOf(this.now) % HOUR));
    const looks = [...this.#looks, hour].filter((one) => one > this.now && one <= to);
    return looks.sort()[0] ?? null;
  }
}
