// In the head of every screen of whoever acts on alarms: how many there are, and the sound of this seat.

import { AlarmSummary } from './alarm-summary.tsx';
import { useDesk } from './desk.tsx';
import { SoundControls } from './sound/sound-controls.tsx';

export function AlarmTools() {
  const { counted, hasSeat, sound } = useDesk();
  return (
    <>
      {counted === null ? null : <AlarmSummary counted={counted} />}
      {hasSeat ? <SoundControls seat={sound} /> : null}
    </>
  );
}
