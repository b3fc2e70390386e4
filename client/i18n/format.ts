// Times, ages and numbers as text. Pure: the moment always comes in as an argument; Dutch time comes from the time zone tables.

import { DAY, HOUR, type Instant, instantOf, MINUTE, millisecondsOf, SECOND } from '#shared/base/time.ts';

export type Language = 'nl' | 'en';

export const ZONE = 'Europe/Amsterdam';

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
});

type Local = { readonly date: string; readonly clock: string; readonly summer: boolean };

function local(instant: Instant): Local {
  const parts: Record<string, string> = {};
  for (const { type, value } of PARTS.formatToParts(millisecondsOf(instant))) parts[type] = value;
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    clock: `${parts['hour']}:${parts['minute']}:${parts['second']}`,
    summer: parts['timeZoneName'] === 'GMT+02:00',
  };
}

/** `13:45:07` in Dutch time. */
export function clockTime(instant: Instant): string {
  return local(instant).clock;
}

/** `13:45` in Dutch time. */
export function clockMinutes(instant: Instant): string {
  return local(instant).clock.slice(0, 5);
}

/** `CET` in winter, `CEST` in summer: tells the two hours of the autumn night apart. */
export function zoneLabel(instant: Instant): 'CET' | 'CEST' {
  return local(instant).summer ? 'CEST' : 'CET';
}

/** `2026-11-21` by the Dutch calendar. */
export function isoDate(instant: Instant): string {
  return local(instant).date;
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** `za 2026-11-21`. */
export function dateText(instant: Instant, language: Language): string {
  const date = local(instant).date;
  const noon = millisecondsOf(`${date}T12:00:00.000Z` as Instant);
  // Day 0 of the count, 1 January 1970, was a Thursday.
  return `${WEEKDAYS[language][(Math.floor(noon / DAY) + 4) % 7]} ${date}`;
}

/** `2026-11-21 13:45:07 CET`: for a file that has to hold in court. */
export function localMoment(instant: Instant): string {
  const { date, clock, summer } = local(instant);
  return `${date} ${clock} ${summer ? 'CEST' : 'CET'}`;
}

/** `2026-11-21 12:45:07 UTC`. */
export function utcMoment(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}

/** Time of day while it is today, otherwise with its date in front: `13:45:07`, `2026-11-20 13:45:07`. */
export function momentText(instant: Instant, now: Instant | null): string {
  const { date, clock } = local(instant);
  return now !== null && local(now).date === date ? clock : `${date} ${clock}`;
}

/** The same to the minute: `13:45`, `2026-11-20 13:45`. */
export function minuteText(instant: Instant, now: Instant | null): string {
  const { date, clock } = local(instant);
  const minutes = clock.slice(0, 5);
  return now !== null && local(now).date === date ? minutes : `${date} ${minutes}`;
}

/** The same for a narrow place: `13:45`, in the six days before today `vr 13:45`, and further away the date, `2026-11-12`. */
export function nearMoment(instant: Instant, now: Instant | null, language: Language): string {
  if (now === null) return minuteText(instant, now);
  const [date, today] = [isoDate(instant), isoDate(now)];
  if (date === today) return clockMinutes(instant);
  const days = (Date.parse(today) - Date.parse(date)) / DAY;
  return days > 0 && days < 7 ? `${dateText(instant, language).split(' ')[0]} ${clockMinutes(instant)}` : date;
}

/** Two days in full; from there on hours and minutes say nothing any more. */
const DAYS_FROM = 2 * DAY;

const HOUR_MARK: Readonly<Record<Language, string>> = { nl: 'u', en: 'h' };

/** An age or duration for a narrow place, always with its unit: `18 s`, `7 min`, `1 u 05` (from one hour on), `3 d`. Never negative. */
export function ageText(milliseconds: number, language: Language): string {
  const age = Math.max(0, milliseconds);
  return age < MINUTE ? `${Math.floor(age / SECOND)} s` : minutesText(age, language);
}

/** The same where seconds cannot be read: less than a minute is `0 min`. */
export function minutesText(milliseconds: number, language: Language): string {
  const age = Math.max(0, milliseconds);
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`;
  if (age >= DAYS_FROM) return `${Math.floor(age / DAY)} d`;
  return `${Math.floor(age / HOUR)} ${HOUR_MARK[language]} ${twoDigits(Math.floor((age % HOUR) / MINUTE))}`;
}

/** How long a period lasted, for a column of them, two units at most: `3 u 20 min`, `2 d 4 u`. */
export function spanText(milliseconds: number, language: Language): string {
  const span = Math.max(0, milliseconds);
  if (span < HOUR) return ageText(span, language);
  const hour = [HOUR, HOUR_MARK[language]] as const;
  const [[large, name], [small, smallName]] =
    span < DAY ? [hour, [MINUTE, 'min'] as const] : [[DAY, 'd'] as const, hour];
  const rest = Math.floor((span % large) / small);
  return `${Math.floor(span / large)} ${name}${rest === 0 ? '' : ` ${rest} ${smallName}`}`;
}

/** Hours and minutes, `74 u 5 min`: how long after it something was recorded. What is little never reads as nothing. */
export function delayText(milliseconds: number, language: Language): string {
  if (milliseconds > 0 && milliseconds < MINUTE) return '<1 min';
  const [hours, minutes] = [Math.floor(milliseconds / HOUR), Math.floor((milliseconds % HOUR) / MINUTE)];
  return hours === 0 ? `${minutes} min` : `${hours} ${HOUR_MARK[language]} ${minutes} min`;
}

type Units = { readonly [unit in 'day' | 'hour' | 'minute' | 'second']: readonly [one: string, more: string] };

const UNITS: Readonly<Record<Language, Units>> = {
  nl: {
    day: ['dag', 'dagen'],
    hour: ['uur', 'uur'],
    minute: ['minuut', 'minuten'],
    second: ['seconde', 'seconden'],
  },
  en: {
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
    second: ['second', 'seconds'],
  },
};

/** In full, two units unless more are asked for, for a screen reader or a sentence: `1 minuut 12 seconden`. */
export function durationText(milliseconds: number, language: Language, units = 2): string {
  const whole = Math.max(0, milliseconds);
  const counts = [
    ['day', Math.floor(whole / DAY)],
    ['hour', Math.floor((whole % DAY) / HOUR)],
    ['minute', Math.floor((whole % HOUR) / MINUTE)],
    ['second', Math.floor((whole % MINUTE) / SECOND)],
  ] as const;
  const first = counts.findIndex(([, count]) => count > 0);
  const shown = first === -1 ? [counts[3]] : counts.slice(first, first + units).filter(([, count]) => count > 0);
  return shown.map(([unit, count]) => `${count} ${UNITS[language][unit][count === 1 ? 0 : 1]}`).join(' ');
}

/** `13:45:07`, and `13:45` where there are no seconds to tell. */
export function clockShort(instant: Instant): string {
  return clockTime(instant).replace(/:00$/, '');
}

/**
 * When it is that date and time by the Dutch clock (`2026-11-21`, `13:45` or `13:45:07`), in order: two moments in the autumn hour that
 * comes twice, none in the spring hour that is skipped or when there is no such date or time.
 */
export function instantsFromLocal(date: string, clock: string): readonly Instant[] {
  const full = clock.length === 5 ? `${clock}:00` : clock;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}:\d{2}$/.test(full)) return [];
  const asUtc = Date.parse(`${date}T${full}.000Z`);
  if (Number.isNaN(asUtc)) return [];
  const candidates = [2 * HOUR, 1 * HOUR].map((offset) => instantOf(asUtc - offset));
  return candidates.filter((one) => {
    const back = local(one);
    return back.date === date && back.clock === full;
  });
}

/** The first of them; null when there is none. */
export function instantFromLocal(date: string, clock: string): Instant | null {
  return instantsFromLocal(date, clock)[0] ?? null;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
