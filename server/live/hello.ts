// What a screen that says hello gets: the entries it missed, a fresh picture, or the advice to reload itself.
// A cursor that does not fit our history is never passed over in silence.

import type { Instant } from '#shared/base/time.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { undecidedNow } from '#shared/overview/undecided-now.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type Audience, redactEntry, redactPicture } from '#shared/picture/redact.ts';
import { type Cursor, type Hello, type Now, PROTOCOL } from '#shared/wire/protocol.ts';
import { Encoded } from './encoder.ts';
import type { LiveLimits } from './limits.ts';

/** A screen folds facts. Which message led to them, a quarter of the bytes, is in the journal for who asks there. */
export function entryForScreen(audience: Audience, entry: Entry): Entry {
  return { ...redactEntry(audience, entry), cause: null };
}

type Kept = { readonly entry: Entry; readonly hash8: string };

/** The picture as it was last pushed, so that what follows a snapshot is exactly the next push. */
export class Pushed {
  readonly #limits: Pick<LiveLimits, 'entriesKept'>;
  #cursor: Cursor;
  #picture: Picture;
  #kept: Kept[] = [];
  /** One snapshot per audience serves all who ask at this position. */
  readonly #snapshots = new Map<Audience, string>();

  constructor(picture: Picture, cursor: Cursor, limits: Pick<LiveLimits, 'entriesKept'>) {
    this.#limits = limits;
    this.#picture = picture;
    this.#cursor = cursor;
  }

  cursor(): Cursor {
    return this.#cursor;
  }

  advance(picture: Picture, cursor: Cursor, entries: readonly Kept[]): void {
    this.#picture = picture;
    this.#cursor = cursor;
    this.#snapshots.clear();
    this.#kept.push(...entries);
    const { entriesKept } = this.#limits;
    if (this.#kept.length > 2 * entriesKept) this.#kept = this.#kept.slice(-entriesKept);
  }

  /** For everyone, of the picture as it was last pushed. */
  now(heard: HeardSources, serverNow: Instant): Now {
    return { serverNow, heard, undecided: undecidedNow(this.#picture, serverNow) };
  }

  welcome(audience: Audience, hello: Hello, heard: HeardSources, serverNow: Instant): Encoded {
    if (hello.protocol !== PROTOCOL) return new Encoded({ kind: 'reload', protocol: PROTOCOL, serverNow });
    const missed = this.#missedSince(hello);
    const frame = { ...this.#cursor, ...this.now(heard, serverNow) };
    if (missed !== null) {
      const entries = missed.map(({ entry }) => entryForScreen(audience, entry));
      return new Encoded({ kind: 'catch-up', ...frame, entries });
    }
    return withMember(
      { kind: 'snapshot', ...frame, forked: this.#isForked(hello) },
      'picture',
      this.#snapshot(audience),
    );
  }

  /** The entries pushed since this cursor of ours; null when it is none, or too far back. */
  entriesSince(cursor: Cursor): readonly Entry[] | null {
    return this.#missedSince(cursor)?.map(({ entry }) => entry) ?? null;
  }

  #snapshot(audience: Audience): string {
    const known = this.#snapshots.get(audience);
    if (known !== undefined) return known;
    const made = JSON.stringify(redactPicture(audience, this.#picture));
    this.#snapshots.set(audience, made);
    return made;
  }

  /** Null when we cannot tell, or do not keep so many. */
  #missedSince({ epoch, position, hash8 }: Cursor): readonly Kept[] | null {
    if (epoch !== this.#cursor.epoch || this.#hash8At(position) !== hash8) return null;
    return this.#kept.slice(this.#kept.length - (this.#cursor.position - position));
  }

  #isForked({ epoch, position, hash8 }: Hello): boolean {
    if (epoch === '') return false;
    if (epoch !== this.#cursor.epoch || position > this.#cursor.position) return true;
    const known = this.#hash8At(position);
    return known !== null && known !== hash8;
  }

  /** Null when that position lies ahead of us, or too far back. */
  #hash8At(position: Position): string | null {
    if (position === this.#cursor.position) return this.#cursor.hash8;
    const back = this.#cursor.position - position;
    if (back < 0 || back >= this.#kept.length) return null;
    return this.#kept[this.#kept.length - 1 - back]?.hash8 ?? null;
  }
}

/** Puts JSON that was written before into an object without writing it again. */
function withMember(frame: Readonly<Record<string, unknown>>, name: string, json: string): Encoded {
  const encoded = new Encoded(frame);
  return Object.assign(encoded, { json: `${encoded.json.slice(0, -1)},${JSON.stringify(name)}:${json}}` });
}
