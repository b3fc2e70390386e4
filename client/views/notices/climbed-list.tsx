// R145: alarms that nobody acknowledged and that climbed to this party. Whoever has an alarm seat is led to the alarm to acknowledge it; all
// others are told who can.

import type { OwnClimbed } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { policyText } from '#shared/words/naming.ts';
import { hasAlarmSeat } from '../../desk/acknowledgeable.ts';
import { askFor } from '../../desk/asked.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { useSession } from '../../live/hooks.ts';
import { Panel } from '../../parts/frame/panel.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import styles from './notices.module.css';

export function ClimbedList({ climbed }: { readonly climbed: readonly OwnClimbed[] }) {
  const { climbed: text } = useI18n().words.notices;
  const mayAcknowledge = hasAlarmSeat(useSession().session);
  const title = mayAcknowledge ? text.title : text.titleToAsk;
  return (
    <Panel title={title(countText(climbed.length))}>
      <ul className={styles['cards']}>
        {climbed.map((one) => (
          <ClimbedCard key={one.afwijking.number} own={one} mayAcknowledge={mayAcknowledge} />
        ))}
      </ul>
    </Panel>
  );
}

type ClimbedCardProps = { readonly own: OwnClimbed; readonly mayAcknowledge: boolean };

function ClimbedCard({ own: { afwijking, step, name, alarms }, mayAcknowledge }: ClimbedCardProps) {
  const { words, naming } = useI18n();
  const { notices, alarms: alarmWords } = words;
  const { climbed: text } = notices;
  const [first] = alarms;
  return (
    <li className={styles['card']} data-climbed={afwijking.number}>
      <h3>
        {mayAcknowledge ? text.confirmThis : text.askToConfirm}:{' '}
        <Link href={`/register/${afwijking.number}`}>{notices.dossier(afwijking.number)}</Link>
      </h3>
      <dl className={styles['facts']}>
        <dt>{text.alarms}</dt>
        <dd>
          {alarms
            .map(({ condition, function: id, since }) =>
              text.since(
                `${alarmWords.condition[condition].short}${id === null ? '' : `, ${naming.function(id)}`}`,
                localMinutes(since),
              ),
            )
            .join('; ')}
        </dd>
        <dt>{text.ladder}</dt>
        <dd>{text.step(step, policyText(words, name))}</dd>
      </dl>
      <div className={styles['act']}>
        {mayAcknowledge && first !== undefined ? (
          <Link href={askFor(first.id)}>{text.toAlarm}</Link>
        ) : (
          <p>{text.ask}</p>
        )}
      </div>
    </li>
  );
}
