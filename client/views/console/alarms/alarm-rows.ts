// In which order situations are listed. By urgency, but while someone is at work in the list nothing moves under their hand: rows keep their
// place, new ones come behind them, and what is done stays in its place until they leave. Pure.

import { type Alarm, type Quiet, quietOf } from '#shared/alarm/alarm.ts';
import type { Situation, SituationId } from '#shared/overview/situations.ts';

/** `gone`: it is done; its row stays so that no other row slips under the pointer. */
export type Row = { readonly situation: Situation; readonly gone: boolean };

export type Which = 'active' | Quiet;

/** All alarms are in one of these; none is left out. */
export function listed(alarms: readonly Alarm[], which: Which): readonly Alarm[] {
  return alarms.filter((alarm) => (quietOf(alarm) ?? 'active') === which);
}

/** Each alarm as a situation by itself, in the same order. */
export function loose(alarms: readonly Alarm[]): readonly Situation[] {
  return alarms.map((alarm) => ({
    id: `alarm ${alarm.id}` as SituationId,
    meldkamer: alarm.meldkamer,
    afwijking: alarm.afwijking,
    extendedAt: null,
    alarms: [alarm],
  }));
}

/** `situations` come in order of urgency. */
export function rowsAfter(shown: readonly Row[], situations: readonly Situation[], held: boolean): readonly Row[] {
  if (!held) return situations.map((situation) => ({ situation, gone: false }));
  const byId = new Map(situations.map((situation) => [situation.id, situation]));
  const known = new Set(shown.map(({ situation }) => situation.id));
  return [
    ...shown.map(({ situation }): Row => {
      const now = byId.get(situation.id);
      return now === undefined ? { situation, gone: true } : { situation: now, gone: false };
    }),
    ...situations.filter(({ id }) => !known.has(id)).map((situation) => ({ situation, gone: false })),
  ];
}

export function sameRows(one: readonly Row[], other: readonly Row[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const same = other[index];
      return same !== undefined && row.gone === same.gone && sameParts(row.situation, same.situation);
    })
  );
}

function sameParts(one: Situation, other: Situation): boolean {
  return (
    one.id === other.id &&
    one.alarms.length === other.alarms.length &&
    one.alarms.every((alarm, index) => alarm === other.alarms[index])
  );
}

/** How many rows would come higher when sorted again: what "3 nieuwe" counts. */
export function outOfPlace(rows: readonly Row[], situations: readonly Situation[]): number {
  const place = new Map(situations.map(({ id }, index) => [id, index]));
  let last = -1;
  let count = 0;
  for (const { situation, gone } of rows) {
    const at = place.get(situation.id);
    if (gone || at === undefined) continue;
    if (at < last) count += 1;
    else last = at;
  }
  return count;
}
