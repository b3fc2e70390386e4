// Every acknowledgement that failed, with why and what to do, until the operator has seen it. Empty while all is well.

import { useEffect, useRef } from 'react';
import type { Alarm, AlarmId } from '#shared/alarm/alarm.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useAnnouncer } from '../live/hooks.ts';
import { Button } from '../parts/controls/button.tsx';
import styles from './acknowledge-failures.module.css';
import { troubleText } from './acknowledge-trouble.ts';
import { useAcknowledge } from './use-acknowledging.ts';

export function AcknowledgeFailures({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const { words, naming, sayAlarm } = useI18n();
  const announcer = useAnnouncer();
  const { attempts, dismiss } = useAcknowledge();
  const failures = Object.entries(attempts).flatMap(([id, attempt]) => {
    if (attempt.kind !== 'failed') return [];
    const now = alarms.find((alarm) => alarm.id === id) ?? null;
    const why = troubleText(words, naming, attempt.problem, now);
    return [{ id: id as AlarmId, sentence: words.console.acknowledge.failed(sayAlarm(attempt.alarm), why) }];
  });
  const said = useRef('');
  const latest = failures.map(({ sentence }) => sentence).join(' ');
  useEffect(() => {
    if (latest !== '' && latest !== said.current) announcer.polite(latest);
    said.current = latest;
  }, [latest, announcer]);
  if (failures.length === 0) return null;
  return (
    <ul className={styles['failures']}>
      {failures.map(({ id, sentence }) => (
        <li key={id}>
          <span>{sentence}</span>
          <Button onPress={() => dismiss(id)}>{words.console.acknowledge.dismiss}</Button>
        </li>
      ))}
    </ul>
  );
}
