// Since when an alarm is so, and how long that is by now: a time of day alone says nothing after midnight.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { elapsed } from '#shared/base/time.ts';
import { ageText, momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import styles from './alarm-list.module.css';

export function AlarmTime({ alarm: { activeAt, returnedAt } }: { readonly alarm: Alarm }) {
  const { language } = useI18n();
  const now = useNow();
  return (
    <span className={styles['time']}>
      <time dateTime={activeAt}>{momentText(activeAt, now)}</time>
      {now === null ? null : (
        <span className={styles['age']}>{ageText(elapsed(activeAt, returnedAt ?? now), language)}</span>
      )}
    </span>
  );
}
