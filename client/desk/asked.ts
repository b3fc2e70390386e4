// What is asked of the console, in its address: to open one alarm or one cell, or to go to the list of alarms. Asked once and then done.

import type { AlarmId } from '#shared/alarm/alarm.ts';
import { DISCIPLINES, type Discipline } from '#shared/reference/functions.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';

/** `discipline` null: the meldkamer as a whole. */
export type AskedCell = { readonly meldkamer: MeldkamerId; readonly discipline: Discipline | null };

export type Asked = { readonly alarm: AlarmId } | { readonly cell: AskedCell } | 'list' | null;

const CONSOLE = '/console';

/** `alarm` null: the list of all. */
export function askFor(alarm: AlarmId | null): string {
  return alarm === null ? `${CONSOLE}?alarms` : `${CONSOLE}?alarm=${encodeURIComponent(alarm)}`;
}

/** The cell that a function or post belongs to, or the meldkamer that is named. */
export function askForCellOf(subject: string): string {
  return `${CONSOLE}?cell=${encodeURIComponent(subject.split('/').slice(0, 2).join('/'))}`;
}

/** The address of the console with nothing asked. */
export function nothingAsked(): string {
  return CONSOLE;
}

export function askedIn(search: string): Asked {
  const asked = new URLSearchParams(search);
  const alarm = asked.get('alarm');
  if (alarm !== null) return { alarm: alarm as AlarmId };
  const cell = cellIn(asked.get('cell') ?? '');
  if (cell !== null) return { cell };
  return asked.has('alarms') ? 'list' : null;
}

function cellIn(text: string): AskedCell | null {
  const [meldkamer = '', named] = text.split('/');
  if (!isMeldkamerId(meldkamer)) return null;
  return { meldkamer, discipline: DISCIPLINES.find((one) => one === named) ?? null };
}
