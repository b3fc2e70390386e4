// Sound of this seat: test it at the start of a shift, silence it for half a minute, and a notice as long as nobody could hear it.

import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import styles from '../header-tools.module.css';
import type { SoundSeat } from './use-sound.ts';

export function SoundControls({ seat }: { readonly seat: SoundSeat }) {
  const { sound } = useWords().console;
  return (
    <span className={styles['sound']}>
      {seat.isRunning ? (
        <span>
          <span aria-hidden="true">♪ </span>
          {seat.isSilenced ? sound.silenced : sound.on}
        </span>
      ) : (
        <strong className={styles['off']} title={sound.offExplain}>
          {sound.off}
        </strong>
      )}
      <Button onPress={seat.test}>{sound.test}</Button>
      {seat.isRunning && seat.isDue && !seat.isSilenced ? (
        <Button onPress={seat.silence} aria-keyshortcuts="Control+Alt+G">
          {sound.silence}
        </Button>
      ) : null}
    </span>
  );
}
