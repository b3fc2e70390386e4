// The present does not stop while one looks back: a critical alarm that nobody acknowledged stands above the past, and leads to the
// place where it can be handled. Only what is live may appear here, and nothing can be acknowledged here.

import { type Alarm, isAnnunciated } from '#shared/alarm/alarm.ts';
import { useSayAlarm } from '../../desk/alarm-said.ts';
import { momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useOverview } from '../../live/hooks.ts';
import { Link } from '../../parts/header/navigation.tsx';
import { PriorityMark } from '../../parts/marks/priority-mark.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import styles from './live-alarm-bar.module.css';

export function LiveAlarmBar() {
  const { words } = useI18n();
  const sayAlarm = useSayAlarm();
  const overview = useOverview();
  const now = useNow();
  const waiting = (overview?.alarms ?? []).filter(isCriticalAndNew);
  const newest = waiting.reduce<Alarm | null>(
    (soFar, alarm) => (soFar === null || alarm.activeAt > soFar.activeAt ? alarm : soFar),
    null,
  );
  const own = words.replay.live;
  if (newest === null) return null;
  return (
    <section className={styles['bar']} aria-label={own.label} data-region="" tabIndex={-1}>
      <strong className={styles['now']}>{own.now}</strong>
      <PriorityMark priority={newest.priority} unacknowledged size="28px" />
      <p className={styles['sentence']}>{sayAlarm(newest)}</p>
      <p>{own.since(momentText(newest.activeAt, now))}</p>
      {waiting.length > 1 ? <p>{own.more(waiting.length - 1)}</p> : null}
      <Link href="/console" className={styles['link']}>
        {own.open}
      </Link>
    </section>
  );
}

function isCriticalAndNew(alarm: Alarm): boolean {
  return alarm.priority === 1 && alarm.core === 'active' && alarm.acknowledged === null && isAnnunciated(alarm);
}
