// Days put together in sevens, the last of them the one that goes on. Pure.

import type { AlarmQuality } from '#shared/quality/alarm-quality.ts';

type Day = AlarmQuality['days'][number];

/** Counted back from the last day, so that every week but the first is whole; each is named by its first day. */
export function inWeeks(days: readonly Day[]): readonly Day[] {
  const first = days.length % 7;
  const cuts = [
    ...(first === 0 ? [] : [0]),
    ...Array.from({ length: Math.floor(days.length / 7) }, (_, index) => first + index * 7),
  ];
  return cuts.flatMap((cut, index) => {
    const week = days.slice(cut, cuts[index + 1] ?? days.length);
    const sum = (priority: 1 | 2 | 3): number => week.reduce((soFar, day) => soFar + day[priority], 0);
    return week[0] === undefined ? [] : [{ day: week[0].day, 1: sum(1), 2: sum(2), 3: sum(3) }];
  });
}
