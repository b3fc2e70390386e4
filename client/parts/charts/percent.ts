// A part of a whole as a length in CSS: for what is drawn along an axis of time.

/** `part`: from 0 to 1. */
export function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
