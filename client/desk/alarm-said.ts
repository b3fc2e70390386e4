// What is said of an alarm as things stand now: its sentence, with whether anybody still confirms the place that it names.

import { useCallback, useMemo } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { isLastKnown, unconfirmedPlaces } from '#shared/overview/last-known.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useOverview } from '../live/hooks.ts';

/** One sentence; of a place that nobody confirms any more it says that it was last known. */
export function useSayAlarm(): (alarm: Alarm) => string {
  const { words, sayAlarm } = useI18n();
  const overview = useOverview();
  const unconfirmed = useMemo(() => (overview === null ? null : unconfirmedPlaces(overview)), [overview]);
  return useCallback(
    (alarm) => {
      const sentence = sayAlarm(alarm);
      return unconfirmed !== null && isLastKnown(alarm, unconfirmed) ? words.alarms.lastKnown(sentence) : sentence;
    },
    [words, sayAlarm, unconfirmed],
  );
}
