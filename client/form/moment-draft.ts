// A moment as a form keeps it, in one text: `2026-10-25T02:30`, by the Dutch clock. In the hour that comes twice ` CET` behind it means
// the second time round. Pure; what was half typed is kept as it is.

import { after, HOUR, type Instant } from '#shared/base/time.ts';
import { clockTime, instantFromLocal, isoDate } from '../i18n/format.ts';

export type MomentParts = { readonly date: string; readonly clock: string; readonly isSecond: boolean };

const SECOND = ' CET';

export function momentParts(draft: string): MomentParts {
  const isSecond = draft.endsWith(SECOND);
  const [date = '', clock = ''] = (isSecond ? draft.slice(0, -SECOND.length) : draft).split('T');
  return { date, clock, isSecond };
}

/** Empty when there is nothing in it. */
export function momentDraft({ date, clock, isSecond }: MomentParts): string {
  return date === '' && clock === '' ? '' : `${date}T${clock}${isSecond ? SECOND : ''}`;
}

/** With seconds only when there are any; empty for no moment. */
export function draftOfInstant(at: Instant | null): string {
  if (at === null) return '';
  const clock = clockTime(at);
  const parts = { date: isoDate(at), clock: clock.endsWith(':00') ? clock.slice(0, 5) : clock, isSecond: false };
  const first = firstOf(parts);
  return momentDraft({ ...parts, isSecond: first !== null && at >= after(first, HOUR) });
}

/** Null when it is no moment of the Dutch clock. */
export function instantOfDraft(draft: string): Instant | null {
  const parts = momentParts(draft);
  const first = firstOf(parts);
  return first !== null && parts.isSecond && comesTwice(draft) ? after(first, HOUR) : first;
}

/** Is it in the hour that comes twice? */
export function comesTwice(draft: string): boolean {
  const parts = momentParts(draft);
  const first = firstOf(parts);
  if (first === null) return false;
  const next = after(first, HOUR);
  return isoDate(next) === parts.date && clockTime(next) === clockTime(first);
}

function firstOf({ date, clock }: MomentParts): Instant | null {
  return instantFromLocal(date, clockIn(clock));
}

/** `9:30` and `0930` as `09:30`; always 24 hours, whatever the browser thinks. */
function clockIn(text: string): string {
  const parts = /^\s*(\d{1,2})[:.]?(\d{2})((?::\d{2})?)\s*$/.exec(text);
  return parts === null ? text : `${parts[1]?.padStart(2, '0')}:${parts[2]}${parts[3]}`;
}
