// Instants and durations. The only file in the project's core that may name Date; it never reads the clock.

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that instants compare correctly as text. */
export type Instant = string & { readonly __instant: true };

/** Where the present comes from. Passed in, so that tests and replays decide what time it is. */
export type Clock = { readonly now: () => Instant };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** Milliseconds since 1970 of an instant. By hand, because it is asked several times for every event and the form is always the same. */
export function millisecondsOf(instant: Instant): number {
  const digits = (from: number, to: number): number => {
    let value = 0;
    for (let index = from; index < to; index += 1) value = value * 10 + instant.charCodeAt(index) - ZERO;
    return value;
  };
  const year = digits(0, 4);
  // To Date.UTC the years before 100 are those of the last century.
  if (year < 100) return Date.parse(instant);
  return Date.UTC(
    year,
    digits(5, 7) - 1,
    digits(8, 10),
    digits(11, 13),
    digits(14, 16),
    digits(17, 19),
    digits(20, 23),
  );
}

const ZERO = '0'.charCodeAt(0);

/** The form alone: that the day exists is for `parseInstant`. */
export const RFC_3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads an RFC 3339 date-time with any offset; null when it is not one, names a day that does not exist, or lies in UTC outside the
 * years of four digits, which is all that an instant can hold. Fractions finer than a millisecond are cut off.
 */
export function parseInstant(text: string): Instant | null {
  if (!RFC_3339.test(text)) return null;
  const milliseconds = Date.parse(text.toUpperCase());
  if (Number.isNaN(milliseconds)) return null;
  const dayAsked = Number(text.slice(8, 10));
  const lastDay = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
  return dayAsked > lastDay || milliseconds < FIRST || milliseconds > LAST ? null : instantOf(milliseconds);
}

const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** How long after `from` the moment `to` comes, in milliseconds; negative when it comes before. */
export function elapsed(from: Instant, to: Instant): number {
  return millisecondsOf(to) - millisecondsOf(from);
}

export function after(instant: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(instant) + milliseconds);
}

export function latest(first: Instant, second: Instant): Instant {
  return first >= second ? first : second;
}

export function earliest(first: Instant, second: Instant): Instant {
  return first <= second ? first : second;
}

/** The earlier of two ends; null never comes. */
export function soonest(first: Instant | null, second: Instant | null): Instant | null {
  return first === null || second === null ? (first ?? second) : earliest(first, second);
}
