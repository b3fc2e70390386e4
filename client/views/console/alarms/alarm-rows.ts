// In which order alarms are listed. By urgency, but while someone is at work in the list nothing moves under their hand:
// rows keep their place, new ones come behind them, and what is done stays in its place until they leave. Pure.

import { type Alarm, isAnnunciated } from '#shared/alarm/alarm.ts';

/** `gone`: the alarm is done; its row stays so that no other row slips under the pointer. */
export type AlarmRow = { readonly alarm: Alarm; readonly gone: boolean };

export type Which = 'active' | 'suppressed';

/** All alarms are in one of the two; none is left out. */
export function listed(alarms: readonly Alarm[], which: Which): readonly Alarm[] {
  return alarms.filter((alarm) => isAnnunciated(alarm) === (which === 'active'));
}

/** `alarms` come in order of urgency. */
export function rowsAfter(shown: readonly AlarmRow[], alarms: readonly Alarm[], held: boolean): readonly AlarmRow[] {
  if (!held) return alarms.map((alarm) => ({ alarm, gone: false }));
  const byId = new Map(alarms.map((alarm) => [alarm.id, alarm]));
  const known = new Set(shown.map(({ alarm }) => alarm.id));
  return [
    ...shown.map(({ alarm }): AlarmRow => {
      const now = byId.get(alarm.id);
      return now === undefined ? { alarm, gone: true } : { alarm: now, gone: false };
    }),
    ...alarms.filter(({ id }) => !known.has(id)).map((alarm) => ({ alarm, gone: false })),
  ];
}

export function sameRows(one: readonly AlarmRow[], other: readonly AlarmRow[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => row.alarm === other[index]?.alarm && row.gone === other[index]?.gone)
  );
}

/** How many rows would come higher when sorted again: what "3 nieuwe" counts. */
export function outOfPlace(rows: readonly AlarmRow[], alarms: readonly Alarm[]): number {
  const place = new Map(alarms.map((alarm, index) => [alarm.id, index]));
  let last = -1;
  let count = 0;
  for (const { alarm, gone } of rows) {
    const at = place.get(alarm.id);
    if (gone || at === undefined) continue;
    if (at < last) count += 1;
    else last = at;
  }
  return count;
}
