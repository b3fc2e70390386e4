// Every message on the socket, both directions, under one number. Sockets carry the picture down; the only word up is hello.

import type { Instant } from '#shared/base/time.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import type { UndecidedNow } from '#shared/overview/undecided-now.ts';
import type { Picture } from '#shared/picture/picture.ts';

/** Raise it when a message changes shape: a screen of another number is told to reload itself. */
export const PROTOCOL = 4;

/** Server time and who was heard, this often. A screen judges its own connection by it. */
export const PULSE_EVERY = 2_000;

/** Where a screen stands: which journal, how far, and which history led there. */
export type Cursor = {
  readonly epoch: string;
  readonly position: Position;
  /** First 8 bytes (hex) of the running hash over all entries up to here; differs after a fork. */
  readonly hash8: string;
};

/** Client to server, event `hello`, answered with a Welcome. A new screen says epoch '', position 0, hash8 ''. */
export type Hello = Cursor & { readonly protocol: number };

/** What every screen is told of now, besides the entries. */
export type Now = {
  readonly serverNow: Instant;
  readonly heard: HeardSources;
  /** R64, R128: where nobody decided about what is away: that may be known where what is in the dossier may not. */
  readonly undecided: readonly UndecidedNow[];
};

export type Welcome =
  | (Cursor &
      Now & {
        readonly kind: 'snapshot';
        readonly picture: Picture;
        /** The cursor belonged to another history, so what the screen showed may have been wrong. */
        readonly forked: boolean;
      })
  | (Cursor &
      Now & {
        readonly kind: 'catch-up';
        readonly entries: readonly Entry[];
      })
  | { readonly kind: 'reload'; readonly protocol: number; readonly serverNow: Instant };

/** Server to client, event `entries`: contiguous entries, then the cursor after the last of them. */
export type EntriesMessage = readonly [entries: readonly Entry[], cursor: Cursor];

/** Server to client, event `pulse`. `heard` holds the sources heard since the previous pulse. */
export type Pulse = Cursor &
  Now & {
    /** Identity of the running build; a screen built from another one reloads. */
    readonly build: string;
  };
