// What is worth saying aloud about alarms since the last look. Pure; pace and words belong elsewhere.

import { type Alarm, isAnnunciated } from '#shared/alarm.ts';

export type News = { readonly kind: 'raised' | 'returned' | 'acknowledged'; readonly alarm: Alarm };

type Alarms = Readonly<Record<string, Alarm>>;

export function newsBetween(before: Alarms, after: Alarms): readonly News[] {
  return Object.values(after).flatMap((alarm): readonly News[] => {
    if (!isAnnunciated(alarm)) return [];
    const known = before[alarm.key];
    const isSame = known !== undefined && known.id === alarm.id && isAnnunciated(known);
    if (alarm.core === 'active' && (!isSame || known.occurrences < alarm.occurrences))
      return [{ kind: 'raised', alarm }];
    if (isSame && known.core === 'active' && alarm.core === 'returned') return [{ kind: 'returned', alarm }];
    if (isSame && known.acknowledged === null && alarm.acknowledged !== null) return [{ kind: 'acknowledged', alarm }];
    return [];
  });
}
