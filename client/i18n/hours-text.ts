// Hours as a number in the language at hand, with one decimal: `1 234,5`. What is little never reads as nothing.

import { HOUR } from '#shared/base/time.ts';
import { countText } from '#shared/words/count-text.ts';
import type { Language } from './format.ts';

/** Rounds to a tenth; more than nothing and less than a tenth is `<0,1`. */
export function hoursText(milliseconds: number, language: Language): string {
  const tenths = Math.round((Math.max(0, milliseconds) / HOUR) * 10);
  const point = language === 'nl' ? ',' : '.';
  if (tenths === 0 && milliseconds > 0) return `<0${point}1`;
  return `${countText(Math.floor(tenths / 10))}${point}${tenths % 10}`;
}
