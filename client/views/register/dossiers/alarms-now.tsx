// How many alarms there are now about each dossier, for the cells that say so. Apart from the table, so that the table stands still
// when an alarm comes or goes.

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Instant } from '#shared/base/time.ts';
import { owningDeviationIn, type Picture } from '#shared/picture/picture.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { usePicture, useServerNow } from '../../../live/hooks.ts';
import { Link } from '../../../parts/header/navigation.tsx';

export type AlarmCounts = ReadonlyMap<string, number>;

const Counts = createContext<AlarmCounts>(new Map());

/** An alarm about a place names a function; it counts with the dossier that the absence of that function belongs to. */
export function alarmCounts(picture: Picture, now: Instant): AlarmCounts {
  const counts = new Map<string, number>();
  for (const alarm of Object.values(picture.alarms)) {
    const linked = alarm.function === null ? null : owningDeviationIn(picture, alarm.function, alarm.location, now);
    const number = alarm.afwijking ?? linked?.number ?? null;
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

export function AlarmsNow({ children }: { readonly children: ReactNode }) {
  const picture = usePicture();
  const now = useServerNow();
  const counts = useMemo(() => (now === null ? new Map() : alarmCounts(picture, now)), [picture, now]);
  return <Counts value={counts}>{children}</Counts>;
}

/** Leads to the periods of the dossier, where its alarms stand, also those that are over. */
export function AlarmsCell({ number }: { readonly number: string }) {
  const { dossiers } = useWords();
  const count = useContext(Counts).get(number) ?? 0;
  const name = count === 0 ? dossiers.alarmsNone : dossiers.alarmsNow(count);
  return (
    <Link href={`/register?q=${encodeURIComponent(number)}`} aria-label={`${name}. ${dossiers.alarmsOf(number)}`}>
      {name}
    </Link>
  );
}
