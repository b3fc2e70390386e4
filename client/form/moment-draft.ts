// A moment as a form keeps it, in one text: `2026-10-25T02:30`, by the Dutch clock. In the hour that comes twice it says which of the two
// by its zone: `2026-10-25T02:30 CET`. What cannot be read as a date and a time is kept as it was typed. Pure.

import type { Instant } from '#shared/base/time.ts';
import { clockShort, instantFromLocal, instantsFromLocal, isoDate, zoneLabel } from '../i18n/format.ts';
import { keptDate } from './written-date.ts';

/**
 * Why it is no moment: it cannot be read, it has a date but no time that exists, there is no such day, the clock skips that time in spring,
 * it comes twice in autumn and nobody said which, or the clock is in the other zone then.
 */
export type MomentProblem = 'moment' | 'clock' | 'day' | 'skipped' | 'twice' | 'zone';

export type MomentRead =
  | { readonly ok: true; readonly at: Instant }
  | { readonly ok: false; readonly problem: MomentProblem };

export type Zone = 'CEST' | 'CET';

const KEPT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?: (CES?T))?$/;

/** R155: nothing is guessed. Which hour of the autumn night is meant is said, or it is no moment. */
export function readMoment(draft: string): MomentRead {
  const [, date = '', clock = '', zone] = KEPT.exec(draft) ?? [];
  if (date === '') return wrong(isDay(keptDate(draft)) ? 'clock' : 'moment');
  if (!isDay(date)) return wrong('day');
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(clock)) return wrong('clock');
  const moments = instantsFromLocal(date, clock);
  const [meant, ...others] = moments.filter((one) => zone === undefined || zoneLabel(one) === zone);
  if (meant === undefined) return wrong(moments.length === 0 ? 'skipped' : 'zone');
  return others.length > 0 ? wrong('twice') : { ok: true, at: meant };
}

/** Does the calendar have it? No clock was ever changed at noon. */
export function isDay(date: string): boolean {
  return instantFromLocal(date, '12:00') !== null;
}

function wrong(problem: MomentProblem): MomentRead {
  return { ok: false, problem };
}

export function instantOfDraft(draft: string): Instant | null {
  const read = readMoment(draft);
  return read.ok ? read.at : null;
}

/** With seconds only when there are any, with the zone only where that is asked; empty for no moment. */
export function draftOfInstant(at: Instant | null): string {
  if (at === null) return '';
  const draft = `${isoDate(at)}T${clockShort(at)}`;
  return comesTwice(draft) ? inZone(draft, zoneLabel(at)) : draft;
}

/** Is it in the hour that comes twice, whichever of the two it says? */
export function comesTwice(draft: string): boolean {
  const [, date = '', clock = ''] = KEPT.exec(draft) ?? [];
  return instantsFromLocal(date, clock).length > 1;
}

/** Which of the two it says; null when it says none. */
export function zoneIn(draft: string): Zone | null {
  return (KEPT.exec(draft)?.[3] as Zone | undefined) ?? null;
}

export function inZone(draft: string, zone: Zone): string {
  return draft.replace(/(?: CES?T)?$/, ` ${zone}`);
}
