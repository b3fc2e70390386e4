// What a fact means wherever facts are folded: what becomes of the picture, and whose history it belongs to.

import type { Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { Picture } from './picture.ts';

export type FactRule<F extends Fact> = {
  /** The picture after it; `at`: when its entry was recorded. Never decides, and says so when it cannot be. */
  readonly apply: (picture: Picture, fact: F, at: Instant) => Picture;
  /** Functions, posts, meldkamers, sources and deviations; with the picture on both sides of the entry it stands in. */
  readonly subjects: (fact: F, before: Picture, after: Picture) => readonly string[];
};

export type FactRules = { readonly [Kind in Fact['kind']]: FactRule<Extract<Fact, { kind: Kind }>> };
