// What goes along with a walk through the journal: it is shown every entry with the picture on both sides of it, and tells in the end.

import type { Instant } from '#shared/base/time.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';

export type Passed = { readonly before: Picture; readonly entry: Entry; readonly after: Picture };

export type Follower<Change> = {
  readonly note: (passed: Passed) => void;
  readonly told: (now: Picture, asOf: Instant) => readonly Change[];
};
