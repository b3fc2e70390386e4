// The alarms as they stood at one past moment. A list to read: there is no button in it, and nothing flashes.

import type { Instant } from '#shared/base/time.ts';
import type { ApiAlarm } from '#shared/overview/api-shapes.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { AlarmTime } from '../../../parts/marks/alarm-time.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import styles from './replay-alarms.module.css';
import { isActive } from './replay-cells.ts';
import { alarmStateText, subjectOfAlarm } from './replay-text.ts';

export function ReplayAlarms({ alarms, at }: { readonly alarms: readonly ApiAlarm[]; readonly at: Instant }) {
  const { replay } = useI18n().words;
  return (
    <Panel title={replay.alarms.title} flush>
      {alarms.length === 0 ? <EmptyState>{replay.alarms.none}</EmptyState> : null}
      {alarms.length === 0 ? null : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none
        <ul role="list" aria-label={replay.alarms.title}>
          {alarms.map((alarm) => (
            <Row key={alarm.id} alarm={alarm} at={at} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({ alarm, at }: { readonly alarm: ApiAlarm; readonly at: Instant }) {
  const { words, naming, sayAlarm } = useI18n();
  const isQuiet = alarm.state === 'suppressed' || alarm.state === 'shelved' || alarm.state === 'out-of-service';
  const meldkamer = alarm.meldkamer ?? '';
  const { acknowledged } = alarm;
  return (
    <li className={styles['row']} data-alarm={alarm.id} data-priority={alarm.priority}>
      <PriorityMark priority={alarm.priority} returned={!isQuiet && !isActive(alarm)} quiet={isQuiet} />
      <AlarmTime
        activeAt={alarm.activeAt as Instant}
        returnedAt={(alarm.returnedAt ?? null) as Instant | null}
        now={at}
      />
      <span className={styles['code']} title={isMeldkamerId(meldkamer) ? naming.meldkamer(meldkamer) : undefined}>
        {meldkamer === '' ? words.replay.alarms.several : meldkamer}
      </span>
      <span className={styles['sentence']}>{sayAlarm(subjectOfAlarm(alarm))}</span>
      <span className={styles['state']}>
        {alarmStateText(alarm, words, at)}
        {acknowledged === undefined
          ? ''
          : ` · ${words.replay.alarms.acknowledgedBy(naming.actor(acknowledged), momentText(acknowledged.at as Instant, at))}`}
      </span>
    </li>
  );
}
