// What is worth saying aloud about alarms since the last look. Pure; pace and words belong elsewhere.

import { type Alarm, isAnnunciated } from '#shared/alarm/alarm.ts';
import { hasMoved } from '#shared/rules/alarm-rules.ts';
import { isToldWith } from '../parts/marks/told-with.ts';

export type News = { readonly kind: 'raised' | 'returned' | 'acknowledged'; readonly alarm: Alarm };

type Alarms = Readonly<Record<string, Alarm>>;

/** What the dossier of an absence lacks is not said beside the absence itself: it would only keep the next news waiting. */
export function newsBetween(before: Alarms, after: Alarms): readonly News[] {
  const all = changesBetween(before, after);
  return all.filter(({ kind, alarm }) => {
    if (kind === 'acknowledged') return true;
    return !all.some((other) => other.kind === kind && isToldWith(alarm, other.alarm));
  });
}

/** Its acknowledgement counts no more, it got more urgent, or it is about another place or more feeds by now. */
function callsAnew(known: Alarm, alarm: Alarm): boolean {
  if (alarm.acknowledged !== null) return false;
  return known.acknowledged !== null || alarm.priority < known.priority || hasMoved(known, alarm);
}

function changesBetween(before: Alarms, after: Alarms): readonly News[] {
  return Object.values(after).flatMap((alarm): readonly News[] => {
    if (!isAnnunciated(alarm)) return [];
    const known = before[alarm.key];
    const isSame = known !== undefined && known.id === alarm.id && isAnnunciated(known);
    if (alarm.core === 'active' && (!isSame || known.occurrences < alarm.occurrences || callsAnew(known, alarm)))
      return [{ kind: 'raised', alarm }];
    if (isSame && known.core === 'active' && alarm.core === 'returned') return [{ kind: 'returned', alarm }];
    if (isSame && known.acknowledged === null && alarm.acknowledged !== null) return [{ kind: 'acknowledged', alarm }];
    return [];
  });
}
