// A duration for a narrow column, two units at most and never one that could be taken for another: `3 u 20 min`.

import { DAY, HOUR, MINUTE, SECOND } from '#shared/base/time.ts';

export type ShortUnits = {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
};

export function shortDuration(milliseconds: number, units: ShortUnits): string {
  const whole = Math.max(0, milliseconds);
  if (whole < MINUTE) return `${Math.floor(whole / SECOND)} ${units.second}`;
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)} ${units.minute}`;
  if (whole < DAY) return two(whole, HOUR, units.hour, MINUTE, units.minute);
  return two(whole, DAY, units.day, HOUR, units.hour);
}

function two(whole: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((whole % large) / small);
  return `${Math.floor(whole / large)} ${largeName}${rest === 0 ? '' : ` ${rest} ${smallName}`}`;
}
