// The newest alarm that waits for an acknowledgement, at the same place on every screen. When there is none it says what waits still:
// alarms that are over and that nobody saw; or that there is nothing, or that nobody knows.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { elapsed } from '#shared/base/time.ts';
import { may } from '#shared/reference/roles.ts';
import { ageText, momentText } from '../i18n/format.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useRecording } from '../live/hooks.ts';
import { Button } from '../parts/controls/button.tsx';
import { PriorityMark } from '../parts/marks/priority-mark.tsx';
import { useNow } from '../parts/marks/server-now.ts';
import { AcknowledgeButton } from './acknowledge-button.tsx';
import { newestWaiting, returnedWaiting } from './acknowledgeable.ts';
import styles from './alarm-banner.module.css';
import { useSayAlarm, useSaySituation } from './alarm-said.ts';
import { situationOf, speakerOf, useDesk, waitingParts } from './desk.tsx';

export type AlarmBannerProps = {
  readonly alarms: readonly Alarm[];
  readonly isLost: boolean;
  readonly onOpen: (alarm: Alarm) => void;
  /** To all of them. */
  readonly onList: () => void;
};

export function AlarmBanner({ alarms, isLost, onOpen, onList }: AlarmBannerProps) {
  const { words, language } = useI18n();
  const sayAlarm = useSayAlarm();
  const saySituation = useSaySituation();
  const session = useRecording();
  const { situations, acknowledgeAll } = useDesk();
  const now = useNow();
  const newest = newestWaiting(alarms, session);
  const returned = returnedWaiting(alarms);
  const own = words.console.banner;
  const unseen = own.returned(returned[1], returned[2]);
  const asked = may(session, 'alarm.set-aside') ? alarms.filter((alarm) => alarm.asked !== null) : [];
  const [first] = asked;
  const asks =
    first === undefined ? null : (
      // The alarm itself, where it is confirmed: its line may be out of sight.
      <Button look="quiet" className={styles['more'] ?? ''} onPress={() => onOpen(first)}>
        {own.asked(asked.length)}
      </Button>
    );
  if (newest === null) {
    return (
      <section className={styles['banner']} data-priority="none" aria-label={own.label} data-region="" tabIndex={-1}>
        {unseen === '' ? (
          <p>{isLost ? own.quietOld : own.quiet}</p>
        ) : (
          <>
            <PriorityMark priority={returned[1] > 0 ? 1 : 2} returned size="28px" />
            <p className={styles['sentence']}>{unseen}</p>
            {isLost ? <p>{own.quietOld}</p> : null}
            <span className={styles['acts']}>
              <Button onPress={onList}>{own.toList}</Button>
            </span>
          </>
        )}
        {asks}
      </section>
    );
  }
  const { alarm, more } = newest;
  const parts = waitingParts(situations, alarm, session).length;
  const spoken = speakerOf(situations, alarm);
  const situation = situationOf(situations, alarm);
  const sentence = situation === undefined ? sayAlarm(alarm) : saySituation(situation, spoken);
  const others = own.more(more, returned[1] + returned[2]);
  return (
    <section
      className={styles['banner']}
      data-priority={alarm.priority}
      aria-label={own.label}
      data-region=""
      tabIndex={-1}
    >
      <PriorityMark priority={alarm.priority} unacknowledged size="28px" />
      <div className={styles['said']}>
        <p className={styles['sentence']}>{sentence}</p>
        <div className={styles['beside']}>
          <p className={styles['since']}>
            {own.since(momentText(alarm.activeAt, now))}
            {now === null ? null : ` · ${ageText(elapsed(alarm.activeAt, now), language)}`}
          </p>
          {others === '' ? null : (
            <Button look="quiet" className={`${styles['more']} ${styles['others']}`} onPress={onList}>
              {others}
            </Button>
          )}
          {asks}
        </div>
      </div>
      <span className={styles['acts']}>
        {parts > 1 ? (
          <Button
            look="acknowledge"
            aria-label={`${own.acknowledgeParts(parts)} ${sentence}`}
            onPress={() => acknowledgeAll(alarm)}
          >
            {own.acknowledgeParts(parts)}
          </Button>
        ) : (
          <AcknowledgeButton alarm={alarm} large />
        )}
        <Button onPress={() => onOpen(spoken)} aria-label={words.console.list.openAlarm(sentence)}>
          {words.app.buttons.open}
        </Button>
      </span>
    </section>
  );
}
