// What was agreed about an alarm, in the drawer: why it is one, what to do, whose it is, and when LMS last looked whether that still holds.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { weightOf } from '#shared/alarm/rationale.ts';
import { agreementOf, reviewDueText, reviewText } from '../../../i18n/agreements.ts';
import { durationText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { usePicture } from '../../../live/hooks.ts';
import { Link } from '../../../parts/header/navigation.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import styles from './drawer.module.css';

export type AlarmRecordProps = { readonly alarm: Pick<Alarm, 'condition' | 'priority'>; readonly isOpen: boolean };

export function AlarmRecord({ alarm: { condition, priority }, isOpen }: AlarmRecordProps) {
  const i18n = useI18n();
  const { words, language } = i18n;
  const { rationale } = words.alarms;
  const weight = weightOf(condition, priority);
  const agreed = agreementOf(i18n, condition, usePicture(), useNow());
  const due = reviewDueText(i18n, agreed.review);
  return (
    <details className={styles['record']} open={isOpen}>
      <summary>{words.console.drawer.record}</summary>
      <dl className={styles['facts']}>
        <dt>{words.alarms.cause}</dt>
        <dd>{agreed.says.cause}</dd>
        <dt>{words.alarms.consequence}</dt>
        <dd>{agreed.says.consequence}</dd>
        <dt>{words.alarms.steps}</dt>
        <dd>
          <ol className={styles['steps']}>
            {agreed.says.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </dd>
        <dt>{rationale.severity}</dt>
        <dd>
          {rationale.severityName[weight.severity]} ·{' '}
          {rationale.times(durationText(weight.available, language), durationText(weight.needed, language))}
        </dd>
        <dt>{rationale.owner}</dt>
        <dd>{agreed.owner}</dd>
        <dt>{rationale.source}</dt>
        <dd>{agreed.source}</dd>
        <dt>{rationale.review.on}</dt>
        <dd data-reviewed="">
          {reviewText(agreed.review)}
          {due === null ? null : <strong className={styles['due']}>{due}</strong>}
        </dd>
      </dl>
      <Link href="/console/alarms">{rationale.all}</Link>
    </details>
  );
}
