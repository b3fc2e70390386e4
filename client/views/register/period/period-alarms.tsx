// The alarms that belong to one period, and who acknowledged them: a role and an organisation, never a person.

import type { RegisterLine } from '#shared/register/register-lines.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import type { HistoryLine } from '../../../query/history.ts';
import { JournalLink } from './journal-link.tsx';
import styles from './period-detail.module.css';
import { alarmsOfPeriod, type PeriodAlarm } from './period-history.ts';

export type PeriodAlarmsProps = { readonly line: RegisterLine; readonly histories: readonly HistoryLine[] };

export function PeriodAlarms({ line, histories }: PeriodAlarmsProps) {
  const { register } = useI18n().words;
  if (line.alarms.length === 0) return <p>{register.detail.noAlarms}</p>;
  return (
    <ul className={styles['rows']}>
      {alarmsOfPeriod(line, histories).map((alarm) => (
        <li key={alarm.id}>
          <AlarmRow alarm={alarm} />
        </li>
      ))}
    </ul>
  );
}

function AlarmRow({ alarm }: { readonly alarm: PeriodAlarm }) {
  const { words, naming, sayAlarm } = useI18n();
  const { detail, unacknowledged } = words.register;
  const { raised, acknowledged } = alarm;
  return (
    <>
      <p>
        {detail.alarm} #{alarm.id}
        {raised === null ? null : (
          <>
            {' '}
            · {words.alarms.priorityMark(words.alarms.priority[raised.priority])} ·{' '}
            {sayAlarm({ ...raised.subject, condition: raised.condition })}
          </>
        )}
      </p>
      {raised === null ? null : (
        <p>
          {detail.raised} <Moment at={raised.at} /> · <JournalLink position={raised.position} />
        </p>
      )}
      {acknowledged.length === 0 ? (
        <p>
          <Tag>{unacknowledged}</Tag>
        </p>
      ) : (
        acknowledged.map((one) => (
          <p key={one.at}>
            {detail.acknowledged}: {naming.actor(one)}, <Moment at={one.at} />
          </p>
        ))
      )}
    </>
  );
}
