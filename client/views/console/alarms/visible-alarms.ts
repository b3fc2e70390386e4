// Which alarms are really in view, by what is drawn inside the scrolling list. Rows that are cut off more than half do not count.

import type { Alarm } from '#shared/alarm/alarm.ts';

export function visibleAlarms(scroll: HTMLElement | null, alarms: readonly Alarm[]): readonly Alarm[] {
  if (scroll === null) return [];
  const view = scroll.getBoundingClientRect();
  const top = Math.max(view.top, 0);
  const bottom = Math.min(view.bottom, innerHeight);
  const shown = Array.from(scroll.querySelectorAll<HTMLElement>('[data-alarm]')).filter((row) => {
    const { top: from, bottom: to } = row.getBoundingClientRect();
    const middle = (from + to) / 2;
    return middle >= top && middle <= bottom;
  });
  return shown.flatMap((row) => alarms.find((alarm) => alarm.id === row.dataset['alarm']) ?? []);
}
