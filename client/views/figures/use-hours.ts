// How the figures in hours name their rows and write their numbers.

import { HOUR } from '#shared/base/time.ts';
import { MELDKAMERS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';

export function useHours() {
  const { words, language } = useI18n();
  const { monthShort, allMeldkamers } = words.figures;
  return {
    /** The smallest step that can be told apart. */
    least: 0.1,
    text: (hours: number): string => hoursText(hours * HOUR, language),
    /** Null: all of them. */
    nameOf: (meldkamer: MeldkamerId | null): string =>
      MELDKAMERS.find(({ id }) => id === meldkamer)?.name ?? allMeldkamers,
    /** With the year only where there is more than one. */
    monthNames(months: readonly string[]): (month: string) => string {
      const isOneYear = new Set(months.map((month) => month.slice(0, 4))).size === 1;
      return (month) => {
        const name = monthShort[Number(month.slice(5, 7)) - 1] ?? '';
        return isOneYear ? name : `${name} ${month.slice(2, 4)}`;
      };
    },
  };
}
