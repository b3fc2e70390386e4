// The newest alarm that waits for an acknowledgement, always at the same place. When there is none it says so, or that nobody knows.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { elapsed } from '#shared/base/time.ts';
import { momentText, timerText } from '../i18n/format.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../parts/controls/button.tsx';
import { PriorityMark } from '../parts/marks/priority-mark.tsx';
import { useNow } from '../parts/marks/server-now.ts';
import { AcknowledgeButton } from './acknowledge-button.tsx';
import { newestWaiting } from './acknowledgeable.ts';
import styles from './alarm-banner.module.css';

export type AlarmBannerProps = {
  readonly alarms: readonly Alarm[];
  readonly isLost: boolean;
  readonly onOpen: (alarm: Alarm) => void;
};

export function AlarmBanner({ alarms, isLost, onOpen }: AlarmBannerProps) {
  const { words, sayAlarm } = useI18n();
  const now = useNow();
  const newest = newestWaiting(alarms);
  const own = words.console.banner;
  if (newest === null) {
    return (
      <section className={styles['banner']} data-priority="none" aria-label={own.label} data-region="" tabIndex={-1}>
        <p>{isLost ? own.quietOld : own.quiet}</p>
      </section>
    );
  }
  const { alarm, more } = newest;
  return (
    <section
      className={styles['banner']}
      data-priority={alarm.priority}
      aria-label={own.label}
      data-region=""
      tabIndex={-1}
    >
      <PriorityMark priority={alarm.priority} unacknowledged size="28px" />
      <p className={styles['sentence']}>{sayAlarm(alarm)}</p>
      <p className={styles['since']}>
        {own.since(momentText(alarm.activeAt, now))}
        {now === null ? null : ` · ${timerText(elapsed(alarm.activeAt, now))}`}
      </p>
      {more === 0 ? null : <p className={styles['more']}>{own.more(more)}</p>}
      <span className={styles['acts']}>
        <AcknowledgeButton alarm={alarm} large />
        <Button onPress={() => onOpen(alarm)} aria-label={words.console.list.openAlarm(sayAlarm(alarm))}>
          {words.app.buttons.open}
        </Button>
      </span>
    </section>
  );
}
