// How what was measured is written, and what a source of alarms is called.

import type { AlarmSource } from '#shared/quality/alarm-past.ts';
import type { Language } from '../../i18n/format.ts';
import type { I18n } from '../../i18n/i18n.tsx';

/** `0,3 %`, `12`, `1,5`: a tenth at most; what is little never reads as nothing. */
export function measureText(value: number, unit: 'count' | 'share', language: Language): string {
  const shown = unit === 'share' ? value * 100 : value;
  const point = language === 'nl' ? ',' : '.';
  const tenths = Math.round(shown * 10);
  const number =
    tenths === 0 && shown > 0
      ? `<0${point}1`
      : tenths % 10 === 0
        ? String(tenths / 10)
        : `${Math.floor(tenths / 10)}${point}${tenths % 10}`;
  return unit === 'share' ? `${number} %` : number;
}

type Said = Pick<I18n, 'words' | 'naming'>;

/** `plaats onbekend: Ambulance Utrecht, aanname`. */
export function sourceText({ words, naming }: Said, of: AlarmSource): string {
  return `${words.alarms.condition[of.condition].short}: ${aboutText({ words, naming }, of)}`;
}

/** `plaats onbekend MNL`: where there is no room for more. */
export function sourceCode({ words }: Said, { condition, meldkamer }: AlarmSource): string {
  return `${words.alarms.condition[condition].short} ${meldkamer ?? '…'}`;
}

function aboutText({ words, naming }: Said, of: AlarmSource): string {
  if (of.function !== null) return naming.function(of.function);
  if (of.post !== null) return naming.post(of.post);
  if (of.source !== null) return naming.source(of.source);
  return of.meldkamer === null ? words.quality.load.several : naming.subject(of.meldkamer);
}
