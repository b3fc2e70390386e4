// Plays bursts of pulses with oscillators, and can stop in the middle of one. Knows nothing of alarms; decides nothing.

import { IS_EXERCISE } from '../../live/world.ts';
import { BURST, type Pulse, type Signal } from './sound-schedule.ts';

export type Sound = {
  /** False while the browser keeps sound back: nobody would hear an alarm. */
  readonly isRunning: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Browsers give sound only after someone touched the page. */
  readonly resume: () => Promise<void>;
  readonly play: (signal: Signal) => void;
  readonly stop: () => void;
};

/** An octave and more below: nobody takes it for an alarm. */
const PITCH_OF_EXERCISE = 0.4;
const LOUDNESS = 0.25;
/** A soft start and end: a click is no tone. */
const RAMP = 0.01;
/** A tone with harmonics is heard through other sounds and can be placed in the room. */
const HARMONICS = [
  [1, 1],
  [2, 0.5],
  [3, 0.35],
  [4, 0.2],
] as const;

/** `pitch`: 1 for what is real. */
function createSound(context: AudioContext, pitch: number): Sound {
  let playing: OscillatorNode[] = [];

  function stop(): void {
    for (const oscillator of playing) oscillator.stop();
    playing = [];
  }

  function pulse({ at, lasts, frequency }: Pulse): void {
    const start = context.currentTime + at;
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + RAMP);
    gain.gain.setValueAtTime(LOUDNESS, start + lasts - RAMP);
    gain.gain.linearRampToValueAtTime(0, start + lasts);
    gain.connect(context.destination);
    for (const [multiple, share] of HARMONICS) {
      const oscillator = context.createOscillator();
      const own = context.createGain();
      own.gain.value = share;
      oscillator.frequency.value = frequency * multiple * pitch;
      oscillator.connect(own).connect(gain);
      oscillator.start(start);
      oscillator.stop(start + lasts);
      playing.push(oscillator);
    }
  }

  return {
    isRunning: () => context.state === 'running',
    subscribe: (listener) => {
      context.addEventListener('statechange', listener);
      return () => context.removeEventListener('statechange', listener);
    },
    resume: async () => {
      if (context.state !== 'running') await context.resume();
    },
    play: (signal) => {
      if (context.state !== 'running') return;
      stop();
      for (const one of BURST[signal]) pulse(one);
    },
    stop,
  };
}

let shared: Sound | null = null;

/** One for the whole page: a browser allows only a few. Null where there is no sound at all. */
export function pageSound(): Sound | null {
  if (shared === null && typeof AudioContext === 'function') {
    shared = createSound(new AudioContext(), IS_EXERCISE ? PITCH_OF_EXERCISE : 1);
  }
  return shared;
}
