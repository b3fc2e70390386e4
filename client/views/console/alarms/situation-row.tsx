// One situation in the list, in one line: the worst of its alarms speaks, the others stand below it behind one press. One act acknowledges
// what waits in it, after naming it all; every alarm can still be acknowledged by itself.

import { useState } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { rollUp } from '#shared/overview/roll-up.ts';
import type { Situation } from '#shared/overview/situations.ts';
import { isWaiting } from '../../../desk/acknowledgeable.ts';
import { ActsNow } from '../../../desk/acts-now.tsx';
import { useSaySituation } from '../../../desk/alarm-said.ts';
import { AskedAside } from '../../../desk/aside/asked-aside.tsx';
import { useDesk, waitingParts } from '../../../desk/desk.tsx';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useRecording } from '../../../live/hooks.ts';
import { Button } from '../../../parts/controls/button.tsx';
import { Link } from '../../../parts/header/navigation.tsx';
import { AlarmTime } from '../../../parts/marks/alarm-time.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import styles from './alarm-list.module.css';
import { AlarmListRow } from './alarm-row.tsx';
import { extendedText } from './why-said.ts';

export type SituationRowProps = {
  readonly situation: Situation;
  readonly gone: boolean;
  readonly onOpen: (alarm: Alarm) => void;
};

export function SituationRow({ situation, gone, onOpen }: SituationRowProps) {
  const { alarms } = situation;
  const [worst] = alarms;
  if (worst === undefined) return null;
  if (alarms.length === 1) return <AlarmListRow alarm={worst} gone={gone} onOpen={onOpen} />;
  return <Line situation={situation} worst={worst} gone={gone} onOpen={onOpen} />;
}

function Line({ situation, worst, gone, onOpen }: SituationRowProps & { readonly worst: Alarm }) {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const saySituation = useSaySituation();
  const session = useRecording();
  const { situations, acknowledgeAll } = useDesk();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const { alarms, meldkamer, afwijking, extendedAt } = situation;
  const own = words.console.list;
  const sentence = saySituation(situation, worst);
  const grown = gone ? null : extendedText(worst, now, i18n);
  const more = own.parts(alarms.length - 1);
  const mark = gone ? null : rollUp(alarms);
  const waiting = alarms.filter(isWaiting).length;
  const active = alarms.filter(({ core }) => core === 'active').length;
  const parts = gone ? [] : waitingParts(situations, worst, session);
  return (
    <li className={styles['situation']}>
      <div
        className={styles['row']}
        data-situation={situation.id}
        data-priority={mark?.priority}
        data-waiting={mark?.unacknowledged === true}
        data-active={mark !== null && !mark.returned}
      >
        <span className={styles['mark']}>
          {mark === null ? <PriorityMark priority={worst.priority} quiet /> : <PriorityMark {...mark} count={null} />}
        </span>
        <AlarmTime className={styles['time']} activeAt={worst.activeAt} returnedAt={worst.returnedAt} now={now} />
        <span className={styles['code']} title={meldkamer === null ? undefined : naming.meldkamer(meldkamer)}>
          {meldkamer ?? own.several}
        </span>
        <span className={styles['about']}>
          <span className={styles['said']}>
            <Button
              look="quiet"
              className={styles['open'] ?? ''}
              onPress={() => onOpen(worst)}
              aria-label={own.openAlarm(sentence)}
            >
              {sentence}
            </Button>
            {grown === null ? null : <span className={styles['acts']}>{grown}</span>}
            {gone ? null : <ActsNow alarm={worst} className={styles['acts']} />}
            {gone || isOpen
              ? null
              : alarms.map((alarm) => <AskedAside key={alarm.id} alarm={alarm} isNamed={alarm !== worst} />)}
          </span>
          <Button
            className={styles['parts'] ?? ''}
            aria-expanded={isOpen}
            aria-label={isOpen ? own.hideParts(more, sentence) : own.showParts(more, sentence)}
            onPress={() => setOpen(!isOpen)}
          >
            {more} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
          </Button>
          {extendedAt === null ? null : (
            <time dateTime={extendedAt} className={styles['extended']}>
              {own.extended(momentText(extendedAt, now))}
            </time>
          )}
        </span>
        <span className={styles['state']}>
          {gone ? own.gone : own.partsWaiting(waiting, alarms.length, active)}
          {!gone && alarms.some(({ expired }) => expired !== undefined) ? ` · ${own.partsExpired}` : null}
          {afwijking === null ? null : (
            <>
              {' · '}
              <Link href={`/register/${afwijking}`} aria-label={words.console.drawer.openDossier(afwijking)}>
                {afwijking}
              </Link>
            </>
          )}
        </span>
        <span className={styles['act']}>
          {parts.length === 0 ? null : (
            <Button
              aria-label={words.console.acknowledge.situation(sentence, parts.length)}
              onPress={() => acknowledgeAll(worst)}
            >
              {words.app.buttons.acknowledge}
            </Button>
          )}
        </span>
      </div>
      {isOpen ? (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none
        <ul role="list" aria-label={sentence}>
          {alarms.map((alarm) => (
            <AlarmListRow key={alarm.id} alarm={alarm} gone={gone} onOpen={onOpen} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
