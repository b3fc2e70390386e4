// Who was heard, in memory: written by this instance, merged with what other instances heard, saved beside the journal.
// Confirmations of a group that could not be appended are taken back, for they confirm what was never recorded.

import { after, type Instant, latest } from '#shared/base/time.ts';
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
  readonly #limits: Pick<RecordLimits, 'aheadBelieved' | 'tickEvery'>;
  readonly #sources: Record<SourceId, Instant> = {};
  readonly #confirmations: Record<ConfirmationKey, readonly Instant[]> = {};
  #listeningSince: Instant | null = null;
  /** Past this moment it is not known whether we were deaf; null before anybody said. */
  #suspectFrom: Instant | null = null;
  /** When those that were heard since then were last heard before it. */
  readonly #before = new Map<SourceId, Instant>();
  /** What we told the side store last: coming back from there, it is no word of another instance. */
  readonly #saved = new Map<SourceId, Instant>();
  /** Not yet on the side store. */
  #unsaved = new Map<SourceId, Instant>();
  /** Not yet told to the screens. */
  #untold = new Map<SourceId, Instant>();
  #view: Heard = NOTHING_HEARD;

  constructor(sideStore: SideStore, limits: Pick<RecordLimits, 'aheadBelieved' | 'tickEvery'> = RECORD_LIMITS) {
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
    const known = this.#sources[source];
    if (known === now) return;
    const isSuspect = this.#suspectFrom !== null && now > this.#suspectFrom;
    if (isSuspect && known !== undefined && !this.#before.has(source)) this.#before.set(source, known);
    this.#sources[source] = now;
    this.#unsaved.set(source, now);
    this.#untold.set(source, now);
  }

  /** What the journal tells at the start: a source was heard then, also when that was not saved before a crash, or is lost. */
  learn(spoken: HeardSources): void {
    for (const [source, at] of Object.entries(spoken) as [SourceId, Instant][]) {
      if ((this.#sources[source] ?? '') < at) this.#sources[source] = at;
    }
  }

  /** When each source was last heard, by any instance, before we were deaf: also those that spoke again before we noticed that we were. */
  lastHeard(): HeardSources {
    return { ...this.#sources, ...Object.fromEntries(this.#before) };
  }

  /** Nothing was missed until now, or what was missed is in the journal. */
  heardAll(now: Instant): void {
    this.#suspectFrom = after(now, 2 * this.#limits.tickEvery);
    this.#before.clear();
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

  /** Takes in what other instances heard, before our own newest moments replace it, and brings the side store up to date. */
  async exchange(now: Instant): Promise<void> {
    this.#merge(await this.#sideStore.loadHeard(), now);
    const sources = this.#unsaved;
    this.#unsaved = new Map();
    try {
      if (sources.size > 0) await this.#sideStore.saveHeard({ sources, confirmations: new Map() });
      for (const [source, at] of sources) this.#saved.set(source, at);
    } catch (problem) {
      for (const [source, at] of sources) if (!this.#unsaved.has(source)) this.#unsaved.set(source, at);
      throw problem;
    }
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
      if (at > latestBelievable) continue;
      const before = this.#before.get(source);
      if (before !== undefined && this.#saved.get(source) !== at) this.#before.set(source, latest(before, at));
      const known = this.#sources[source];
      if (known !== undefined && known >= at) continue;
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
