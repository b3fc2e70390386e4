// The buttons that step through time, and the speed of playing. Each of them does what a key or the slider can do as well.

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useWords } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import styles from './transport.module.css';
import { type Player, SPEEDS, type Speed } from './use-player.ts';

export type TransportProps = {
  readonly player: Player;
  readonly onStart: () => void;
  readonly onEnd: () => void;
  readonly onMinute: (direction: -1 | 1) => void;
  /** Null where there is no event that way. */
  readonly onEventBack: (() => void) | null;
  readonly onEventOn: (() => void) | null;
};

export function Transport({ player, onStart, onEnd, onMinute, onEventBack, onEventOn }: TransportProps) {
  const { bar } = useWords().replay;
  return (
    <fieldset aria-label={bar.controls} className={styles['transport']}>
      <Button aria-label={bar.start} onPress={onStart}>
        <ChevronFirst aria-hidden="true" size={20} />
      </Button>
      <Button aria-label={bar.minuteBack} onPress={() => onMinute(-1)}>
        <ChevronLeft aria-hidden="true" size={20} />
        {bar.minute}
      </Button>
      <Button aria-label={bar.eventBack} isDisabled={onEventBack === null} onPress={() => onEventBack?.()}>
        <ChevronLeft aria-hidden="true" size={20} />
        {bar.event}
      </Button>
      <Button look="primary" onPress={player.toggle}>
        {player.isPlaying ? <Pause aria-hidden="true" size={20} /> : <Play aria-hidden="true" size={20} />}
        {player.isPlaying ? bar.pause : bar.play}
      </Button>
      <select
        className={styles['speed']}
        aria-label={bar.speed}
        value={player.speed}
        onChange={(event) => player.setSpeed(Number(event.currentTarget.value) as Speed)}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {bar.speedOf(speed)}
          </option>
        ))}
      </select>
      <Button aria-label={bar.eventOn} isDisabled={onEventOn === null} onPress={() => onEventOn?.()}>
        {bar.event}
        <ChevronRight aria-hidden="true" size={20} />
      </Button>
      <Button aria-label={bar.minuteOn} onPress={() => onMinute(1)}>
        {bar.minute}
        <ChevronRight aria-hidden="true" size={20} />
      </Button>
      <Button aria-label={bar.end} onPress={onEnd}>
        <ChevronLast aria-hidden="true" size={20} />
      </Button>
    </fieldset>
  );
}
