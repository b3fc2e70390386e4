// In the head of every screen of whoever acts on alarms: how many there are, and the sound of this seat.

import { useOverview } from '../live/hooks.ts';
import { AlarmSummary } from './alarm-summary.tsx';
import { useDesk } from './desk.tsx';
import { SoundControls } from './sound/sound-controls.tsx';

export function AlarmTools() {
  const overview = useOverview();
  const { hasSeat, sound } = useDesk();
  return (
    <>
      {overview === null ? null : <AlarmSummary overview={overview} />}
      {hasSeat ? <SoundControls seat={sound} /> : null}
    </>
  );
}
