// How much the live door sends, keeps and puts up with, and how often it looks. One object, so that a test or a simulation can make it
// tiny; docs/rules.md gives the numbers.

import { PULSE_EVERY } from '#shared/wire/protocol.ts';

export type LiveLimits = {
  /** Milliseconds between two pulses. Screens count on the usual one. */
  readonly pulseEvery: number;
  /** Entries kept for screens that were away for a moment; one that was away longer gets a fresh picture. */
  readonly entriesKept: number;
  /** A screen with more packets waiting is let go. */
  readonly packetsWaiting: number;
  /** And one with more bytes waiting. */
  readonly bytesWaiting: number;
  /** Per socket, between two pulses. */
  readonly hellosAtOnce: number;
  /**
   * Milliseconds between the answer to hello and the first push. A client that awaits the answer may run its next line only after
   * everything of the same packet was handled, and would drop a push that came along with it.
   */
  readonly settling: number;
  /** A revoked session loses its socket within these milliseconds at the latest. */
  readonly recheckEvery: number;
  /** The next push starts no earlier than this many times the duration of the last one after its start. */
  readonly breathingSpace: number;
};

export const LIVE_LIMITS: LiveLimits = {
  pulseEvery: PULSE_EVERY,
  entriesKept: 2_000,
  packetsWaiting: 500,
  bytesWaiting: 1024 * 1024,
  hellosAtOnce: 10,
  settling: 20,
  recheckEvery: 4_000,
  breathingSpace: 2.5,
};
