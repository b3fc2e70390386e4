// How far the picture on this screen can be trusted, judged by what was heard through the data path, never by the socket's own opinion.

import { type Instant, SECOND } from '#shared/base/time.ts';
import { behindJournal, type Picture } from '#shared/picture/picture.ts';

/** `connecting`: no picture yet. `healed`: live again after the picture was old, said for a short while. */
export const QUALITIES = ['connecting', 'live', 'healed', 'faltering', 'old', 'lost'] as const;
export type Quality = (typeof QUALITIES)[number];

const FALTERING_AFTER = 6 * SECOND;
const OLD_AFTER = 15 * SECOND;
const LOST_AFTER = 30 * SECOND;
const HEALED_FOR = 10 * SECOND;

export type Life = {
  readonly hasPicture: boolean;
  /** Milliseconds since the last sign of life; before the first one, since this screen began to listen. */
  readonly silentFor: number;
  /** Milliseconds since the picture came back from old or lost; null when it never did. */
  readonly healedSince: number | null;
};

/** R25 */
export function qualityOf({ hasPicture, silentFor, healedSince }: Life): Quality {
  if (silentFor > LOST_AFTER) return 'lost';
  if (!hasPicture) return 'connecting';
  if (silentFor > OLD_AFTER) return 'old';
  if (silentFor > FALTERING_AFTER) return 'faltering';
  return healedSince !== null && healedSince <= HEALED_FOR ? 'healed' : 'live';
}

/** What we know of the server's time is a step and a delay old: less than this says nothing about its clock. */
const BEHIND_BEYOND = 5 * SECOND;

/** R33: milliseconds by which the clock of the server is behind its journal; 0 when it is not for certain. */
export function clockBehindOf(picture: Pick<Picture, 'recordedAt'>, now: Instant | null): number {
  const behind = now === null ? 0 : behindJournal(picture, now);
  return behind > BEHIND_BEYOND ? behind : 0;
}

/** Does the picture have to be shown as old? */
export function isTrusted(quality: Quality): boolean {
  return quality === 'live' || quality === 'healed' || quality === 'faltering';
}
