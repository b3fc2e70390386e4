// Which gebeurtenis an alarm is a part of (R125): told by the meldkamers that it names and until when, so that whoever ends it there takes it apart.

import { type Alarm, alarmKey } from '#shared/alarm/alarm.ts';
import { gebeurtenissenIn } from '#shared/deviation/gebeurtenis.ts';
import { gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

/**
 * The gebeurtenis that it asks about; or the newest one that goes on at its meldkamer, of what is over one in which it was so; or what LMS is
 * asked about and did not dismiss.
 */
export function eventOf(picture: Picture, alarm: Alarm): string | null {
  const { condition, core, key, meldkamer, feeds, activeAt, returnedAt } = alarm;
  const gebeurtenissen = gebeurtenissenOf(picture);
  const asked = Object.values(gebeurtenissen.proposals);
  if (condition === 'A13') {
    const answer = asked.find(({ id }) => key === alarmKey('A13', id))?.answer;
    return answer?.kind === 'accepted' ? answer.gebeurtenis : key;
  }
  if (condition !== 'service-state' && condition !== 'A12') return null;
  // Feeds that fell silent together are of several.
  const its = meldkamer === null ? feeds.flatMap((one) => picture.feeds[one]?.meldkamer ?? []) : [meldkamer];
  const isEachIn = (some: (of: MeldkamerId) => boolean): boolean => its.length > 0 && its.every(some);
  const opened = gebeurtenissenIn(gebeurtenissen).find(({ parts }) =>
    isEachIn((of) =>
      parts.some(
        (one) =>
          one.meldkamer === of &&
          (one.until === null || (core === 'returned' && activeAt < one.until)) &&
          (returnedAt === null || returnedAt > one.from),
      ),
    ),
  );
  if (opened !== undefined) return opened.number;
  const proposed = asked.find(
    ({ answer, disturbed }) => answer === null && isEachIn((of) => disturbed.some((one) => one.meldkamer === of)),
  );
  return proposed === undefined ? null : alarmKey('A13', proposed.id);
}
