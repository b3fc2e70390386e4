// What a meldkamer may say by hand of a function that it received: that it went home.

import type { Instant } from '#shared/base/time.ts';
import type { Reading } from '#shared/journal/reading.ts';
import { isHome } from '#shared/location/combined.ts';
import { classify } from '#shared/location/location.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { receiversOf } from '#shared/picture/received.ts';
import { receiverOf } from '#shared/reference/source.ts';
import type { Refusal } from './intent.ts';

/** R91. Null when it may, and for every other source. */
export function receivedRefusal(picture: Picture, reading: Reading, now: Instant): Refusal | null {
  const receiver = receiverOf(reading.source);
  if (receiver === null) return null;
  const isReturn =
    reading.kind === 'location' &&
    isHome(classify(reading.function, reading.location, now)) &&
    receiversOf(picture, reading.function.id).includes(receiver);
  return isReturn ? null : { code: 'not-received-here', meldkamer: receiver };
}
