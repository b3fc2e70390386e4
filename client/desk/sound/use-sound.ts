// Sounds the alarms of this seat until they are acknowledged or silenced, and says so when nobody could hear them.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { pageSound } from './sound.ts';
import { EVERY, SILENCE_FOR, type SoundKey, signalOf, sounding, soundKey } from './sound-schedule.ts';

export type SoundSeat = {
  readonly isRunning: boolean;
  readonly isSilenced: boolean;
  /** Something sounds, or would if it could. */
  readonly isDue: boolean;
  readonly test: () => void;
  /** Silences what sounds now for 30 s; what comes after it sounds all the same. */
  readonly silence: () => void;
};

const NOTHING: ReadonlySet<SoundKey> = new Set();

export function useSound(alarms: readonly Alarm[], hasSeat: boolean): SoundSeat {
  const sound = useMemo(() => (hasSeat ? pageSound() : null), [hasSeat]);
  const [isRunning, setRunning] = useState(sound?.isRunning() ?? false);
  const [silenced, setSilenced] = useState(NOTHING);
  const signal = hasSeat ? signalOf(alarms, silenced) : null;

  useEffect(() => {
    if (sound === null) return;
    const note = () => setRunning(sound.isRunning());
    note();
    return sound.subscribe(note);
  }, [sound]);

  // The first touch of the page is enough for the browser to allow sound.
  useEffect(() => {
    if (sound === null || isRunning) return;
    const resume = () => void sound.resume().catch(() => undefined);
    addEventListener('pointerdown', resume);
    addEventListener('keydown', resume);
    return () => {
      removeEventListener('pointerdown', resume);
      removeEventListener('keydown', resume);
    };
  }, [sound, isRunning]);

  useEffect(() => {
    if (sound === null || signal === null || !isRunning) return;
    sound.play(signal);
    const timer = setInterval(() => sound.play(signal), EVERY[signal]);
    return () => {
      clearInterval(timer);
      sound.stop();
    };
  }, [sound, signal, isRunning]);

  useEffect(() => {
    if (silenced.size === 0) return;
    const timer = setTimeout(() => setSilenced(NOTHING), SILENCE_FOR);
    return () => clearTimeout(timer);
  }, [silenced]);

  const test = useCallback(() => {
    if (sound === null) return;
    void sound.resume().then(
      () => sound.play('critical'),
      () => undefined,
    );
  }, [sound]);

  const silence = useCallback(() => setSilenced(new Set(sounding(alarms).map(soundKey))), [alarms]);
  const isSilenced = silenced.size > 0;
  const isDue = sounding(alarms).length > 0;
  return useMemo(
    () => ({ isRunning, isSilenced, isDue, test, silence }),
    [isRunning, isSilenced, isDue, test, silence],
  );
}
