// How many alarms there are now about each dossier, for the cells that say so. Apart from the table, so that the table stands still
// when an alarm comes or goes.

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { isAnnunciated } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { usePicture, useServerNow } from '../../../live/hooks.ts';
import { Link } from '../../../parts/header/navigation.tsx';

export type AlarmCounts = ReadonlyMap<string, number>;

const Counts = createContext<AlarmCounts>(new Map());

/** R125: those that call for attention, each with the situation that it is part of, as the list of alarms has it. */
export function alarmCounts(picture: Picture, now: Instant): AlarmCounts {
  const calling = Object.values(picture.alarms).filter(isAnnunciated);
  return new Map(
    situationsOf(picture, calling, now).flatMap(({ afwijking, alarms }) =>
      afwijking === null ? [] : [[afwijking, alarms.length] as const],
    ),
  );
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
    <Link
      href={`/register/periods?q=${encodeURIComponent(number)}`}
      aria-label={`${name}. ${dossiers.alarmsOf(number)}`}
    >
      {name}
    </Link>
  );
}
