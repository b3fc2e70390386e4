// The number of a deviation: its year and a serial without gaps.

import { after, HOUR, type Instant } from '#shared/base/time.ts';

/** `2026-0042`: gap-free within its year. */
export type AfwijkingNumber = string & { readonly __afwijking: true };

/** The year on a Dutch calendar: around New Year the Netherlands is always one hour ahead of UTC. */
export function yearOfNumber(now: Instant): string {
  return after(now, HOUR).slice(0, 4);
}

export function numberOf(year: string, serial: number): AfwijkingNumber {
  return `${year}-${String(serial).padStart(4, '0')}` as AfwijkingNumber;
}

type Numbered = { readonly number: AfwijkingNumber };

/** Compares by age: `2026-9999` comes before `2026-10000`, which as text it would not. */
export function byNumber(one: Numbered, other: Numbered): number {
  const years = Number(one.number.slice(0, 4)) - Number(other.number.slice(0, 4));
  return years || Number(one.number.slice(5)) - Number(other.number.slice(5));
}
