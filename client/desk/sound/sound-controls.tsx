// Sound of this seat, one button that says how it is: silences what sounds for half a minute, and else plays the test of the start of a shift.

import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import styles from '../header-tools.module.css';
import type { SoundSeat } from './use-sound.ts';

export function SoundControls({ seat }: { readonly seat: SoundSeat }) {
  const { sound } = useWords().console;
  if (seat.isRunning && seat.isDue && !seat.isSilenced) {
    return (
      <Button
        className={styles['sound'] ?? ''}
        onPress={seat.silence}
        aria-label={sound.silence}
        aria-keyshortcuts="Control+Alt+G"
      >
        <span aria-hidden="true">♪</span>
        <span className={styles['word']}>{sound.silence}</span>
        <span aria-hidden="true" className={styles['short']}>
          {sound.short.silence}
        </span>
      </Button>
    );
  }
  const state = seat.isRunning ? (seat.isSilenced ? 'silenced' : 'on') : 'off';
  return (
    <Button
      className={`${styles['sound']} ${seat.isRunning ? '' : styles['off']}`}
      aria-label={`${sound[state]}: ${sound.test}`}
      onPress={seat.test}
    >
      <span aria-hidden="true">♪</span>
      <span className={styles['word']}>{sound[state]}</span>
      <span className={styles['short']}>{sound.short[state]}</span>
    </Button>
  );
}
