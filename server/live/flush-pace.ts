// When to push next: at once when idle, and never so often that pushing takes most of the time.
// A push to a thousand screens costs about as much with one entry as with two hundred, so under load entries wait for company.

/** The next push starts no earlier than this many times the duration of the last one after its start. */
const BREATHING_SPACE = 2.5;

export class FlushPace {
  readonly #flush: () => void;
  readonly #now: () => number;
  #scheduled: NodeJS.Immediate | NodeJS.Timeout | null = null;
  #notBefore = 0;

  constructor(flush: () => void, now: () => number = () => performance.now()) {
    this.#flush = flush;
    this.#now = now;
  }

  /** Something is waiting. It goes out after the work in hand, so that answers to feeds go first. */
  ask(): void {
    if (this.#scheduled !== null) return;
    const wait = this.#notBefore - this.#now();
    this.#scheduled = wait <= 1 ? setImmediate(() => this.#run()) : setTimeout(() => this.#run(), wait);
  }

  stop(): void {
    if (this.#scheduled === null) return;
    clearImmediate(this.#scheduled as NodeJS.Immediate);
    clearTimeout(this.#scheduled as NodeJS.Timeout);
    this.#scheduled = null;
  }

  #run(): void {
    this.#scheduled = null;
    const started = this.#now();
    this.#flush();
    this.#notBefore = started + BREATHING_SPACE * (this.#now() - started);
  }
}
