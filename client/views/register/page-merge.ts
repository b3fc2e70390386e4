// What to do with a newer answer to the same question while someone is reading: known lines change in place, order never moves by itself.

import type { RegisterLine } from '#shared/register-lines.ts';
import type { Instant } from '#shared/time.ts';

export type RegisterPage = {
  readonly asOf: Instant;
  readonly position: number;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly lines: readonly RegisterLine[];
};

export type Merged = {
  /** What is shown from now on. */
  readonly shown: RegisterPage;
  /** The newer page, when it holds other lines or another order; the reader decides when to see it. */
  readonly waiting: RegisterPage | null;
};

export function mergePage(shown: RegisterPage, newer: RegisterPage): Merged {
  const sameLines =
    shown.total === newer.total &&
    shown.lines.length === newer.lines.length &&
    shown.lines.every((line, index) => line.id === newer.lines[index]?.id);
  if (sameLines) return { shown: newer, waiting: null };
  const byId = new Map(newer.lines.map((line) => [line.id, line]));
  return { shown: { ...shown, lines: shown.lines.map((line) => byId.get(line.id) ?? line) }, waiting: newer };
}
