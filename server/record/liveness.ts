// Who was heard, in memory: written by this instance, merged with what other instances heard, saved beside the journal.
// Confirmations of a group that could not be appended are taken back, for they confirm what was never recorded.

import { after, type Instant } from '#shared/base/time.ts';
import {
  CONFIRMATIONS_KEPT,
  type ConfirmationKey,
  type Heard,
  type HeardSources,
  NOTHING_HEARD,
  withConfirmation,
} from '#shared/journal/heard.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { HeardChanges, SideStore } from '../journal/side-store.ts';
import { RECORD_LIMITS, type RecordLimits } from './limits.ts';

export type Confirmed = { readonly key: ConfirmationKey; readonly before: readonly Instant[] | undefined };

export class Liveness {
  readonly #sideStore: SideStore;
  readonly #limits: Pick<RecordLimits, 'aheadBelieved'>;
  readonly #sources: Record<SourceId, Instant> = {};
  readonly #confirmations: Record<ConfirmationKey, readonly Instant[]> = {};
  #listeningSince: Instant | null = null;
  /** Not yet on the side store. */
  #unsaved = new Map<SourceId, Instant>();
  /** Not yet told to the screens. */
  #untold = new Map<SourceId, Instant>();
  #view: Heard = NOTHING_HEARD;

  constructor(sideStore: SideStore, limits: Pick<RecordLimits, 'aheadBelieved'> = RECORD_LIMITS) {
    this.#sideStore = sideStore;
    this.#limits = limits;
    this.#refreshView();
  }

  /** A live view: it shows what is heard from now on as well. */
  heard(): Heard {
    return this.#view;
  }

  sources(): HeardSources {
    return this.#sources;
  }

  listenFrom(now: Instant): void {
    this.#listeningSince = now;
    this.#refreshView();
  }

  hear(source: SourceId, now: Instant): void {
    if (this.#sources[source] === now) return;
    this.#sources[source] = now;
    this.#unsaved.set(source, now);
    this.#untold.set(source, now);
  }

  /** Notes confirmations at once, so that the next decision sees them. Hand the answer to `takeBack` when they do not stand. */
  confirm(key: ConfirmationKey, moments: readonly Instant[]): Confirmed {
    const before = this.#confirmations[key];
    this.#confirmations[key] = moments.reduce(withConfirmation, before ?? []);
    return { key, before };
  }

  takeBack(confirmed: readonly Confirmed[]): void {
    for (const { key, before } of [...confirmed].reverse()) {
      if (before === undefined) delete this.#confirmations[key];
      else this.#confirmations[key] = before;
    }
  }

  /** Resolves when these confirmations are on disk. */
  async save(confirmed: readonly Confirmed[]): Promise<void> {
    const confirmations = new Map(
      confirmed.map(({ key }): [ConfirmationKey, readonly Instant[]] => [key, this.#confirmations[key] ?? []]),
    );
    await this.#sideStore.saveHeard({ sources: new Map(), confirmations });
  }

  /** The clock went back: what was heard "later" than now was heard now at the latest. */
  backTo(now: Instant): void {
    for (const [source, at] of Object.entries(this.#sources) as [SourceId, Instant][]) {
      if (at > now) this.hear(source, now);
    }
  }

  /** Brings the side store up to date, and takes in what other instances heard. */
  async exchange(now: Instant): Promise<void> {
    const sources = this.#unsaved;
    this.#unsaved = new Map();
    try {
      if (sources.size > 0) await this.#sideStore.saveHeard({ sources, confirmations: new Map() });
    } catch (problem) {
      for (const [source, at] of sources) if (!this.#unsaved.has(source)) this.#unsaved.set(source, at);
      throw problem;
    }
    this.#merge(await this.#sideStore.loadHeard(), now);
  }

  /** The sources heard since this was last asked. */
  takeNews(): HeardSources {
    const news = Object.fromEntries(this.#untold) as HeardSources;
    this.#untold = new Map();
    return news;
  }

  #merge(others: HeardChanges, now: Instant): void {
    const latestBelievable = after(now, this.#limits.aheadBelieved);
    for (const [source, at] of others.sources) {
      const known = this.#sources[source];
      if ((known !== undefined && known >= at) || at > latestBelievable) continue;
      this.#sources[source] = at;
      this.#untold.set(source, at);
    }
    for (const [key, moments] of others.confirmations) {
      const known = this.#confirmations[key];
      if (known !== undefined && moments.every((moment) => known.includes(moment))) continue;
      this.#confirmations[key] = [...new Set([...(known ?? []), ...moments])].sort().slice(-CONFIRMATIONS_KEPT);
    }
  }

  #refreshView(): void {
    this.#view = {
      sources: this.#sources,
      confirmations: this.#confirmations,
      listeningSince: this.#listeningSince,
    };
  }
}
