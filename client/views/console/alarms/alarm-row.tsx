// One alarm in the list, in one line: how urgent, since when, about what, in which state, and the button to acknowledge it.

import { useRef } from 'react';
import { type Alarm, alarmState, isAnnunciated } from '#shared/alarm/alarm.ts';
import { AcknowledgeButton } from '../../../desk/acknowledge-button.tsx';
import { isWaiting } from '../../../desk/acknowledgeable.ts';
import { ActsNow } from '../../../desk/acts-now.tsx';
import { useSayAlarm } from '../../../desk/alarm-said.ts';
import { AskedAside } from '../../../desk/aside/asked-aside.tsx';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { AlarmTime } from '../../../parts/marks/alarm-time.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { askingForEntry, Enter } from '../enter.tsx';
import styles from './alarm-list.module.css';
import { extendedText, useWhySaid } from './why-said.ts';

export type AlarmListRowProps = {
  readonly alarm: Alarm;
  /** It is done. */
  readonly gone: boolean;
  readonly onOpen: (alarm: Alarm) => void;
};

export function AlarmListRow({ alarm, gone, onOpen }: AlarmListRowProps) {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const sayAlarm = useSayAlarm();
  const item = useRef<HTMLLIElement>(null);
  const now = useNow();
  const sentence = sayAlarm(alarm);
  const why = useWhySaid(alarm);
  const extended = gone ? null : extendedText(alarm, now, i18n);
  const quiet = gone || !isAnnunciated(alarm);
  const waiting = !gone && isWaiting(alarm);
  const times = alarm.occurrences > 1 ? words.console.list.occurrences(alarm.occurrences) : null;
  return (
    <li
      ref={item}
      className={styles['row']}
      data-alarm={alarm.id}
      data-priority={alarm.priority}
      data-waiting={waiting && !quiet}
      data-active={alarm.core === 'active' && !quiet}
    >
      <span className={styles['mark']}>
        <PriorityMark
          priority={alarm.priority}
          unacknowledged={waiting && alarm.core === 'active'}
          returned={!gone && alarm.core === 'returned'}
          quiet={quiet}
        />
      </span>
      <AlarmTime className={styles['time']} activeAt={alarm.activeAt} returnedAt={alarm.returnedAt} now={now} />
      <span className={styles['code']} title={alarm.meldkamer === null ? undefined : naming.meldkamer(alarm.meldkamer)}>
        {alarm.meldkamer ?? words.console.list.several}
      </span>
      <span className={styles['said']}>
        <Button
          look="quiet"
          className={styles['open'] ?? ''}
          onPress={() => onOpen(alarm)}
          aria-label={words.console.list.openAlarm(times === null ? sentence : `${sentence} ${times}`)}
        >
          {sentence} {times !== null ? <span className={styles['times']}>{times}</span> : null}
        </Button>
        {extended === null ? null : <span className={styles['acts']}>{extended}</span>}
        {gone || why === null ? null : <span className={styles['acts']}>{why}</span>}
        {gone ? null : <ActsNow alarm={alarm} className={styles['acts']} />}
        {gone ? null : <AskedAside alarm={alarm} />}
        {gone || alarm.core === 'returned'
          ? null
          : askingForEntry(alarm).map((one) => (
              <Enter key={one} meldkamer={one} className={styles['acts']} isNamed={alarm.meldkamer === null} />
            ))}
      </span>
      <span className={styles['state']}>{stateText()}</span>
      <span className={styles['act']}>
        {gone ? null : (
          <AcknowledgeButton alarm={alarm} onFocusLost={() => item.current?.querySelector('button')?.focus()} />
        )}
      </span>
    </li>
  );

  function stateText(): string {
    if (gone) return words.console.list.gone;
    const { outOfService, shelved } = alarm;
    if (outOfService !== null) return words.alarms.outOfServiceUntil(momentText(outOfService.until, now));
    if (shelved !== null) return words.alarms.shelvedUntil(momentText(shelved.until, now));
    if (alarm.suppressedBy !== null) return words.alarms.suppressedBy(alarm.suppressedBy);
    return alarm.expired === undefined ? words.alarms.state[alarmState(alarm)] : words.alarms.expired;
  }
}
