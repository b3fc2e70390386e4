// From when a post will be below its minimum by what is planned (A20), as the wall says it: the moment for who sees the numbers of the post,
// else within how many hours, which the priority of the alarm tells.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { priorityOf } from '#shared/alarm/rationale.ts';
import { HOUR, type Instant } from '#shared/base/time.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { postStaffing } from '#shared/picture/post-staffing.ts';
import { expectedShorts } from '#shared/staffing/expected-short.ts';
import { clockMinutes, dateText, isoDate } from '../../../i18n/format.ts';
import type { I18n } from '../../../i18n/i18n.tsx';

/** Null: it is another alarm. */
export function shortAheadText(
  { condition, post, priority }: Alarm,
  picture: Picture,
  now: Instant,
  { words: { wall }, language }: Pick<I18n, 'words' | 'language'>,
  isNarrow: boolean,
): string | null {
  if (condition !== 'A20' || post === null) return null;
  const { policy } = picture;
  const state = postStaffing(picture, post, now)?.state;
  const [first] = state === undefined ? [] : expectedShorts(policy, state, now);
  if (first !== undefined) {
    const { from } = first;
    const isToday = isoDate(from) === isoDate(now);
    // The day of the week is enough: policy looks no week ahead.
    const when = isToday
      ? clockMinutes(from)
      : `${dateText(from, language).split(' ')[0]?.toUpperCase()} ${clockMinutes(from)}`;
    return (isNarrow ? wall.shortFromShort : wall.shortFrom)(when);
  }
  const { lookAhead, lookAheadUrgent } = policy.staffing;
  const within = priority === priorityOf('A20', 'soon') ? lookAheadUrgent : lookAhead;
  return (isNarrow ? wall.shortWithinShort : wall.shortWithin)(Math.ceil(within / HOUR));
}
