// A moment as it is typed: a date and a time by the Dutch clock. Pure; in the hour that comes twice it says which one is meant.

import { after, HOUR, type Instant } from '#shared/base/time.ts';
import { clockMinutes, instantFromLocal, isoDate } from '../../words/format.ts';

export type MomentDraft = {
  readonly date: string;
  readonly clock: string;
  /** In the autumn hour: the second time round, in winter time. */
  readonly second: boolean;
};

export const NO_MOMENT: MomentDraft = { date: '', clock: '', second: false };

/** Null when it is no moment. */
export function instantOfDraft(draft: MomentDraft): Instant | null {
  const first = instantFromLocal(draft.date, clockIn(draft.clock));
  return first !== null && draft.second && comesTwice(draft) ? after(first, HOUR) : first;
}

/** Is it in the hour that comes twice? */
export function comesTwice({ date, clock }: MomentDraft): boolean {
  const first = instantFromLocal(date, clockIn(clock));
  if (first === null) return false;
  const next = after(first, HOUR);
  return isoDate(next) === date && clockMinutes(next) === clockIn(clock);
}

/** `9:30` and `0930` as `09:30`; always 24 hours, whatever the browser thinks. */
function clockIn(text: string): string {
  const parts = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(text);
  return parts === null ? text : `${parts[1]?.padStart(2, '0')}:${parts[2]}`;
}

export function draftOf(instant: Instant): MomentDraft {
  const plain = { date: isoDate(instant), clock: clockMinutes(instant), second: false };
  const first = instantFromLocal(plain.date, plain.clock);
  return { ...plain, second: first !== null && instant >= after(first, HOUR) };
}
