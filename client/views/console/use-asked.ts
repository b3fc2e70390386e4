// Does what the address asks of the console, once: opens an alarm or a cell, or goes to the list. An alarm that is done is said to be done.

import { useEffect } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { type Asked, askedIn, nothingAsked } from '../../desk/asked.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useAnnouncer } from '../../live/hooks.ts';
import { useSearchText } from '../../parts/frame/address.ts';
import { navigate } from '../../parts/header/navigation.tsx';
import { type Selected, selectedOf } from './selected.ts';

export function useAsked(alarms: readonly Alarm[], open: (selected: Selected) => void, openList: () => void): void {
  const words = useWords();
  const announcer = useAnnouncer();
  const search = useSearchText();
  useEffect(() => {
    const asked = askedIn(search);
    if (asked === null) return;
    const selected = selectedBy(asked, alarms);
    if (selected !== null) open(selected);
    else openList();
    if (asked !== 'list' && selected === null) announcer.polite(words.console.acknowledge.trouble.gone);
    navigate(nothingAsked(), 'replace');
  }, [search, alarms, open, openList, announcer, words]);
}

function selectedBy(asked: NonNullable<Asked>, alarms: readonly Alarm[]): Selected | null {
  if (asked === 'list') return null;
  if ('cell' in asked) {
    const { meldkamer, discipline } = asked.cell;
    return discipline === null ? { kind: 'meldkamer', meldkamer } : { kind: 'cell', meldkamer, discipline };
  }
  const alarm = alarms.find(({ id }) => id === asked.alarm);
  return alarm === undefined ? null : selectedOf(alarm);
}
