// Does what the address asks of the console, once: opens an alarm, or goes to the list. An alarm that is done is said to be done.

import { useEffect } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { askedIn, nothingAsked } from '../../desk/asked.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useAnnouncer } from '../../live/hooks.ts';
import { useSearchText } from '../../parts/frame/address.ts';
import { navigate } from '../../parts/header/navigation.tsx';

export function useAsked(alarms: readonly Alarm[], openAlarm: (alarm: Alarm) => void, openList: () => void): void {
  const words = useWords();
  const announcer = useAnnouncer();
  const search = useSearchText();
  useEffect(() => {
    const asked = askedIn(search);
    if (asked === null) return;
    const alarm = asked === 'list' ? null : (alarms.find(({ id }) => id === asked.alarm) ?? null);
    if (alarm !== null) openAlarm(alarm);
    else openList();
    if (asked !== 'list' && alarm === null) announcer.polite(words.console.acknowledge.trouble.gone);
    navigate(nothingAsked(), 'replace');
  }, [search, alarms, openAlarm, openList, announcer, words]);
}
