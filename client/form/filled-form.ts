// A form that is being filled in.

import type { Draft, DraftValue } from './field.ts';

/** A form that is being filled in. */
export type FilledForm = {
  /** What the ids of its fields begin with; no two forms of a page have the same. */
  readonly id: string;
  readonly draft: Draft;
  /** What is wrong, by the path of the field. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly change: (name: string, value: DraftValue) => void;
  /** The fields that somebody else changed since they were filled in here, and the way to leave one as it now stands. */
  readonly overtaken?: readonly string[];
  readonly giveUp?: (name: string) => void;
};
