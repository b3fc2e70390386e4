// How a number is written.

/** `1 902`: digits in threes, with a space that does not break. */
export function countText(count: number): string {
  return String(Math.trunc(count)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
