// The time of a page in the hands of a test: it runs until it is stopped, and then only as far as the test lets it. What the page
// says of its own age can so be looked at just before a limit and just after it, however slow the machine is. Sockets stay real.

import type { Page } from 'playwright-core';
import { SECOND } from '#shared/base/time.ts';
import { until } from './patience.ts';

/** The screens look this often how old their picture has become. */
export const LOOKED_EVERY = 0.5 * SECOND;

type Heard = { pulses: number; sockets: number };

export class PageTime {
  readonly #page: Page;
  #silentFor = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** For what the page loads from here on. */
  static async of(page: Page): Promise<PageTime> {
    await page.clock.install();
    await page.addInitScript(noteWhatIsHeard);
    return new PageTime(page);
  }

  /**
   * Stops the time of a page that is live, with a pulse as the last thing that was heard. `pulse` makes the server send one.
   * Silence is counted from here.
   */
  async stop(pulse: () => void): Promise<void> {
    // A moment to stop at has to lie ahead, also for a machine that is slow to get there; the page then skips what lies between.
    const ahead = await this.#page.evaluate((wait) => Date.now() + wait, 10 * SECOND);
    await this.#page.clock.pauseAt(ahead);
    // What it skipped was a silence to the page: it is over when the page says so.
    do {
      await this.#hear(pulse);
      await this.#page.clock.runFor(LOOKED_EVERY);
    } while ((await this.#page.locator('[data-quality="live"]').count()) === 0);
    await this.#hear(pulse);
    this.#silentFor = 0;
  }

  /** So many pulses that the page knows the time of the server exactly. */
  async #hear(pulse: () => void): Promise<void> {
    for (let count = 0; count < 5; count += 1) {
      const { pulses } = await this.#heard();
      pulse();
      await until(async () => (await this.#heard()).pulses > pulses, 'a pulse to arrive');
    }
  }

  /** Until the page knows that it is connected to nothing: what was on its way has come. */
  async disconnected(): Promise<void> {
    await until(async () => (await this.#heard()).sockets === 0, 'the socket of the page to end');
  }

  /** Lets time pass until the page has heard nothing for so long. */
  async passUntilSilentFor(milliseconds: number): Promise<void> {
    await this.#page.clock.runFor(milliseconds - this.#silentFor);
    this.#silentFor = milliseconds;
  }

  /** From here on time runs by itself again. */
  async resume(): Promise<void> {
    await this.#page.clock.resume();
  }

  #heard(): Promise<Heard> {
    return this.#page.evaluate(() => ({ ...(window as unknown as { heardByPage: Heard }).heardByPage }));
  }
}

/** Runs in the page. Listens before any listener of the page itself, so that what is noted is taken in by the time it can be asked. */
function noteWhatIsHeard(): void {
  const heard: Heard = { pulses: 0, sockets: 0 };
  class NotedSocket extends WebSocket {
    constructor(...words: ConstructorParameters<typeof WebSocket>) {
      super(...words);
      this.addEventListener('open', () => {
        heard.sockets += 1;
        this.addEventListener('close', () => {
          heard.sockets -= 1;
        });
      });
      this.addEventListener('message', ({ data }) => {
        if (typeof data === 'string' && data.includes('"pulse"')) heard.pulses += 1;
      });
    }
  }
  Object.assign(window, { WebSocket: NotedSocket, heardByPage: heard });
}
