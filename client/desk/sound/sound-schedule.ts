// Which sound is due and what it consists of, as data. Three signals that differ in rhythm and pitch (after IEC 60601-1-8):
// critical 3+2 pulses every 8 s, high 3 pulses every 30 s, feed silence two falling tones every 60 s. Never a continuous tone. Pure.

import { type Alarm, isAnnunciated } from '#shared/alarm/alarm.ts';
import { SECOND } from '#shared/base/time.ts';

export type Signal = 'critical' | 'high' | 'silence';

/** Seconds from the start of the burst, and hertz. */
export type Pulse = { readonly at: number; readonly lasts: number; readonly frequency: number };

/** Milliseconds from one burst to the next. */
export const EVERY: Readonly<Record<Signal, number>> = {
  critical: 8 * SECOND,
  high: 30 * SECOND,
  silence: 60 * SECOND,
};

export const SILENCE_FOR = 30 * SECOND;

const PULSE = 0.15;

export const BURST: Readonly<Record<Signal, readonly Pulse[]>> = {
  critical: [
    { at: 0, lasts: PULSE, frequency: 880 },
    { at: 0.25, lasts: PULSE, frequency: 880 },
    { at: 0.5, lasts: PULSE, frequency: 1100 },
    { at: 1, lasts: PULSE, frequency: 880 },
    { at: 1.25, lasts: PULSE, frequency: 1100 },
  ],
  high: [
    { at: 0, lasts: 0.2, frequency: 660 },
    { at: 0.4, lasts: 0.2, frequency: 660 },
    { at: 0.8, lasts: 0.2, frequency: 660 },
  ],
  silence: [
    { at: 0, lasts: 0.3, frequency: 990 },
    { at: 0.35, lasts: 0.4, frequency: 660 },
  ],
};

/** One time that one alarm calls, as urgent as it does: silencing it does not silence the next. */
export type SoundKey = string;

export function soundKey(alarm: Alarm): SoundKey {
  const { id, occurrences, callsAgainSince = '', priority } = alarm;
  return `${id} ${occurrences} ${callsAgainSince} ${priority}`;
}

/** What calls for a sound: active, not acknowledged, not suppressed, and not of low priority. */
export function sounding(alarms: readonly Alarm[]): readonly Alarm[] {
  return alarms.filter(
    (alarm) => alarm.core === 'active' && alarm.acknowledged === null && isAnnunciated(alarm) && alarm.priority < 3,
  );
}

/** The one signal that is due; the most urgent one goes first. */
export function signalOf(alarms: readonly Alarm[], silenced: ReadonlySet<SoundKey>): Signal | null {
  const due = sounding(alarms).filter((alarm) => !silenced.has(soundKey(alarm)));
  if (due.some(({ priority }) => priority === 1)) return 'critical';
  if (due.some(({ condition }) => condition !== 'A12')) return 'high';
  return due.length > 0 ? 'silence' : null;
}
