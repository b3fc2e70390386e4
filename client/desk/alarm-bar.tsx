// The bar of alarms under the head of every screen of whoever acts on them: the newest one, what else waits, and what went wrong.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { useConnection, useOverview } from '../live/hooks.ts';
import { navigate } from '../parts/header/navigation.tsx';
import { AcknowledgeFailures } from './acknowledge-failures.tsx';
import { AlarmBanner } from './alarm-banner.tsx';
import { askFor } from './asked.ts';

/** `hasList`: the screen shows the alarms itself, and what could not be acknowledged with them. */
export function AlarmBar({ hasList }: { readonly hasList: boolean }) {
  const overview = useOverview();
  const { quality } = useConnection();
  if (overview === null) return null;
  const { alarms } = overview;
  return (
    <>
      <AlarmBanner alarms={alarms} isLost={quality === 'lost'} onOpen={openAlarm} onList={openList} />
      {hasList ? null : <AcknowledgeFailures alarms={alarms} />}
    </>
  );
}

function openAlarm({ id }: Alarm): void {
  navigate(askFor(id));
}

function openList(): void {
  navigate(askFor(null));
}
