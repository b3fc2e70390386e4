// A moment twice: by the Dutch clock with its zone, and in UTC, so that nobody has to convert it; that is read on paper, and under the pointer.

import type { Instant } from '#shared/base/time.ts';
import { localMoment, utcMoment } from '../../i18n/format.ts';
import styles from './moment.module.css';

export function Moment({ at }: { readonly at: Instant }) {
  return (
    <time dateTime={at} title={utcMoment(at)} className={styles['moment']}>
      <span>{localMoment(at)}</span> <span className={styles['utc']}>({utcMoment(at)})</span>
    </time>
  );
}
