// What another screen asks of the console, in its address: to open one alarm, or to go to the list of them. Asked once and then done.

import type { AlarmId } from '#shared/alarm/alarm.ts';

export type Asked = { readonly alarm: AlarmId } | 'list' | null;

const CONSOLE = '/console';

/** `alarm` null: the list of all. */
export function askFor(alarm: AlarmId | null): string {
  return alarm === null ? `${CONSOLE}?alarms` : `${CONSOLE}?alarm=${encodeURIComponent(alarm)}`;
}

/** The address of the console with nothing asked. */
export function nothingAsked(): string {
  return CONSOLE;
}

export function askedIn(search: string): Asked {
  const asked = new URLSearchParams(search);
  const alarm = asked.get('alarm');
  if (alarm !== null) return { alarm: alarm as AlarmId };
  return asked.has('alarms') ? 'list' : null;
}
