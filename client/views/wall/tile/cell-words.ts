// A cell in words, for who cannot see it: `Ambulance: buiten elke meldkamer, Zeist, sinds 12 minuten`.

import { type Instant, MINUTE } from '#shared/base/time.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import { durationText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { stateText } from '../../../i18n/state-text.ts';
import { isInPlace, isReturnToConfirm, isUnderstaffed, lastClassOf } from './remarks.ts';

/** `ageOf` says how long ago something began, in milliseconds. */
export type CellWords = (cell: CellView, ageOf: (since: Instant) => number) => string;

export function useCellWords(): CellWords {
  const { words, naming, language } = useI18n();
  const { domain, wall } = words;
  /** Whole minutes: a sentence that changes every second cannot be read to its end. */
  function sinceWords(age: number): string {
    return age < MINUTE ? wall.justNow : wall.sinceSpoken(durationText(age - (age % MINUTE), language));
  }

  return (cell, ageOf) => {
    const part = cell.worstParts[0];
    const isAway = !isInPlace(cell.worst);
    const last = lastClassOf(cell);
    const { claim = null, since = null } = part ?? {};
    const placed = cell.worst === 'outside' || cell.worst === 'other-meldkamer';
    const details = [
      domain.locationSentence[cell.worst],
      placed && claim !== null ? naming.place(claim.location) : null,
      cell.worst === 'double-claim'
        ? (part?.standing ?? []).map((one) => naming.place(one.location)).join(' / ')
        : null,
      cell.worst === 'unknown' && last !== 'unknown' ? wall.lastSpoken(domain.locationSentence[last]) : null,
      isAway && cell.worst !== 'unknown' && since !== null ? sinceWords(ageOf(since)) : null,
      isAway && cell.worstParts.length < cell.parts.length
        ? wall.partly(cell.worstParts.length, cell.parts.length)
        : null,
      cell.state === null ? null : stateText(cell.state, words, naming),
      isReturnToConfirm(cell) ? domain.returnToConfirm.short : null,
      isUnderstaffed(cell) ? wall.understaffed : null,
    ];
    return `${domain.discipline[cell.discipline]}: ${details.filter(Boolean).join(', ')}`;
  };
}
