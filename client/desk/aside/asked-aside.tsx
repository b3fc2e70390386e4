// What somebody asked to set aside and nobody confirmed yet, on the line of its alarm: the second of two is another seat, that has to see it
// without opening the alarm.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { may } from '#shared/reference/roles.ts';
import { momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useRecording } from '../../live/hooks.ts';
import { useNow } from '../../parts/marks/server-now.ts';
import { useSayAlarm } from '../alarm-said.ts';
import styles from './asked-aside.module.css';
import { ConfirmAside } from './confirm-aside.tsx';

/** `isNamed`: the line where it stands speaks of another alarm. */
type AskedAsideProps = { readonly alarm: Alarm; readonly isNamed?: boolean };

export function AskedAside({ alarm, isNamed = false }: AskedAsideProps) {
  const { words, naming } = useI18n();
  const sayAlarm = useSayAlarm();
  const session = useRecording();
  const now = useNow();
  const { asked } = alarm;
  if (asked === null) return null;
  const own = words.console.aside;
  return (
    <span className={styles['asked']} data-asked={asked.aside}>
      {isNamed ? <span>{sayAlarm(alarm)}:</span> : null}
      <span>{own.pending[asked.aside](momentText(asked.until, now), naming.actor(asked))}</span>
      {may(session, 'alarm.set-aside') ? (
        <span data-screen-only="">
          <ConfirmAside alarm={alarm} asked={asked} sentence={sayAlarm(alarm)} />
        </span>
      ) : null}
    </span>
  );
}
