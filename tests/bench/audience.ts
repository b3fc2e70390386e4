// The viewers of a stage, seen from the runner: connecting them to the product or to a baseline, and asking what they saw.

import type { LoadResult } from './load/load-run.ts';
import type { Part } from './process/part.ts';
import type { Stage } from './stage.ts';
import type { Cursor, ViewerKind } from './viewers/viewer.ts';
import type { Arrivals, Connected, ConnectWish, Seen } from './viewers/viewing.ts';

/** How many viewers shake hands at a time, where it is not the connecting itself that is measured. */
const TOGETHER = 200;
const SEEN_WITHIN_MS = 60_000;

export class Audience {
  readonly part: Part;
  readonly #stage: Stage;

  private constructor(stage: Stage, part: Part) {
    this.#stage = stage;
    this.part = part;
  }

  static async of(stage: Stage): Promise<Audience> {
    return new Audience(stage, await stage.part('viewers/viewers.ts'));
  }

  toProduct(count: number, more: Partial<ConnectWish> = {}): Promise<Connected> {
    return this.#connect('product', this.#stage.server.port, count, more);
  }

  toBare(
    kind: Exclude<ViewerKind, 'product'>,
    port: number,
    count: number,
    more: Partial<ConnectWish> = {},
  ): Promise<Connected> {
    return this.#connect(kind, port, count, more);
  }

  #connect(kind: ViewerKind, port: number, count: number, more: Partial<ConnectWish>): Promise<Connected> {
    const { host, readerKey: key } = this.#stage.server;
    const wish = { host, port, kind, key, cursor: null, awaitsSnapshot: false, count, stalled: 0, together: TOGETHER };
    return this.part.ask<Connected>('connect', { ...wish, ...more } satisfies ConnectWish);
  }

  reset(): Promise<void> {
    return this.part.ask('reset');
  }

  seen(): Promise<Seen> {
    return this.part.ask<Seen>('seen');
  }

  disconnect(): Promise<Cursor | null> {
    return this.part.ask<Cursor | null>('disconnect');
  }

  /** Waits until every viewer that reads has reached this position, and notes as loss whatever did not come or came twice. */
  async sawAll(position: number, who: string): Promise<Seen> {
    const until = performance.now() + SEEN_WITHIN_MS;
    let seen = await this.seen();
    while (seen.lowest < position && seen.closed === 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen = { ...(await this.seen()), share: seen.share };
    }
    const { losses } = this.#stage;
    if (seen.lowest < position) losses.push(`${who}: a viewer stands at ${seen.lowest}, not at ${position}`);
    if (seen.gaps > 0) losses.push(`${who}: ${seen.gaps} messages did not follow the one before`);
    if (seen.closed > 0) losses.push(`${who}: ${seen.closed} viewers were closed`);
    return seen;
  }

  /** Milliseconds from sending each event to its arrival at the last viewer, parsed. */
  async toScreen({ positions, sentAt }: LoadResult): Promise<number[]> {
    const arrivals = await this.part.ask<Arrivals>('arrivals');
    const arrivedAt = new Map<number, number>();
    arrivals.positions.forEach((position, index) => {
      arrivedAt.set(position, arrivals.moments[index] as number);
    });
    const times: number[] = [];
    positions.forEach((position, index) => {
      const at = arrivedAt.get(position);
      if (at !== undefined) times.push(at - (sentAt[index] as number));
    });
    return times;
  }
}
