// What a goal is measured on: our server on one journal, the generator, the viewers and the baselines it asks for, all of them
// processes of their own. Takes all of it down again, also when a measurement fails.

import type { Effort } from './effort.ts';
import { SOURCES } from './load/event-feed.ts';
import type { ClosedLoad, LoadResult, OpenLoad, Target, WindowLoad } from './load/load-run.ts';
import { Part } from './process/part.ts';
import { journalEnd, journalTroubles } from './product/journal-check.ts';
import { type JournalKind, ProductServer } from './product/product-server.ts';

export type Asked = {
  readonly journal: JournalKind;
  readonly effort: Effort;
  /** Options for the Node that runs our server, such as those of a profiler. */
  readonly serverOptions: readonly string[];
};

/** `microseconds`: processor time of the server meanwhile, without the looking back at its journal; null where it cannot be known. */
export type Loaded = { readonly result: LoadResult; readonly microseconds: number | null };

/** Above this share of a core a generator measures itself. */
export const BUSY = 0.9;

export class Stage {
  readonly asked: Asked;
  readonly server: ProductServer;
  readonly generator: Part;
  readonly losses: string[] = [];
  readonly #parts: Part[];
  #checkedTo = 0;

  private constructor(asked: Asked, server: ProductServer, generator: Part) {
    this.asked = asked;
    this.server = server;
    this.generator = generator;
    this.#parts = [generator];
  }

  /** With all its sources the picture holds more than a thousand claims when this resolves. */
  static async on<T>(
    asked: Asked,
    measure: (stage: Stage) => Promise<T>,
    sources: number = SOURCES.length,
  ): Promise<T> {
    const server = await ProductServer.start(asked.journal, asked.serverOptions);
    let stage: Stage | null = null;
    try {
      stage = new Stage(asked, server, await Part.start('load/generator.ts'));
      await stage.#furnish(sources);
      return await measure(stage);
    } finally {
      for (const part of stage === null ? [] : stage.#parts) await part.stop();
      await server.remove();
    }
  }

  async part(file: string): Promise<Part> {
    const part = await Part.start(file);
    this.#parts.push(part);
    return part;
  }

  /** A load on our server. Whatever it did is compared with the journal afterwards. */
  async load(kind: 'closed' | 'open', load: ClosedLoad | OpenLoad): Promise<Loaded> {
    await this.#aim(this.server.port, true);
    const loaded = await timed(this.server, () => this.generator.ask<LoadResult>(kind, load));
    await this.check([loaded.result]);
    return loaded;
  }

  /** Not checked yet: call `check` when the viewers are done. */
  async windowLoad(load: WindowLoad, from: number): Promise<LoadResult> {
    await this.#aim(this.server.port, true);
    return this.generator.ask<LoadResult>('window', { load, from });
  }

  /** The same load on a bare baseline. */
  async bareLoad(bare: Part, port: number, kind: 'closed' | 'open', load: ClosedLoad | OpenLoad): Promise<Loaded> {
    await this.#aim(port, false);
    const loaded = await timed(bare, () => this.generator.ask<LoadResult>(kind, load));
    const { failed, firstFailure } = loaded.result;
    if (failed > 0) this.losses.push(`baseline: ${failed} requests failed: ${firstFailure}`);
    return loaded;
  }

  async check(runs: readonly LoadResult[]): Promise<void> {
    const { troubles, last } = await journalTroubles(this.server, this.#checkedTo, runs);
    this.#checkedTo = last;
    this.losses.push(...troubles.map((trouble) => `${this.asked.journal}: ${trouble}`));
  }

  /** The last position in the journal. */
  end(): Promise<number> {
    return journalEnd(this.server);
  }

  async #furnish(sources: number): Promise<void> {
    await this.#aim(this.server.port, true);
    await this.check([await this.generator.ask<LoadResult>('furnish', sources)]);
  }

  #aim(port: number, isProduct: boolean): Promise<void> {
    const target: Target = { host: this.server.host, port, keys: isProduct ? this.server.feedKeys : null };
    return this.generator.ask('aim', target);
  }
}

async function timed(of: { processorTime(): number | null }, work: () => Promise<LoadResult>): Promise<Loaded> {
  const before = of.processorTime();
  const result = await work();
  const after = of.processorTime();
  return { result, microseconds: before === null || after === null ? null : after - before };
}
