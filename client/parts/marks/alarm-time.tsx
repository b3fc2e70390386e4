// Since when an alarm is so, and how long that is, or was: a time of day alone says nothing after midnight.

import { elapsed, type Instant } from '#shared/base/time.ts';
import { ageText, momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import styles from './alarm-time.module.css';

export type AlarmTimeProps = {
  readonly activeAt: Instant;
  /** It is so no more: then it lasted as long as until here. */
  readonly returnedAt: Instant | null;
  /** The moment that is looked at. */
  readonly now: Instant | null;
  /** Its place among others. */
  readonly className?: string | undefined;
};

export function AlarmTime({ activeAt, returnedAt, now, className = '' }: AlarmTimeProps) {
  const { language } = useI18n();
  return (
    <span className={`${styles['time']} ${className}`}>
      <time dateTime={activeAt}>{momentText(activeAt, now)}</time>
      {now === null ? null : (
        <span className={styles['age']}>{ageText(elapsed(activeAt, returnedAt ?? now), language)}</span>
      )}
    </span>
  );
}
