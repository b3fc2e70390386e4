// Acknowledging several alarms at once, and only after saying which: what is not named here is not acknowledged.

import { Dialog, Heading } from 'react-aria-components';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useOverview } from '../live/hooks.ts';
import { Button } from '../parts/controls/button.tsx';
import { ModalFrame } from '../parts/frame/modal-frame.tsx';
import { PriorityMark } from '../parts/marks/priority-mark.tsx';
import styles from './acknowledge-dialog.module.css';
import { namedNow } from './acknowledgeable.ts';
import { useSayAlarm } from './alarm-said.ts';
import { useAcknowledge } from './use-acknowledging.ts';

export type AcknowledgeDialogProps = {
  /** As they were when it was opened: it shows, and acknowledges, what is left of them as it is now. Null: it is closed. */
  readonly chosen: readonly Alarm[] | null;
  readonly title: (count: number) => string;
  /** Enter acknowledges: they are the parts of one event. */
  readonly isReady?: boolean;
  readonly onClose: () => void;
};

export function AcknowledgeDialog({ chosen, title, isReady = false, onClose }: AcknowledgeDialogProps) {
  const { words } = useI18n();
  const sayAlarm = useSayAlarm();
  const { acknowledge } = useAcknowledge();
  const own = words.console.acknowledge;
  const overview = useOverview();
  const named = chosen === null ? [] : namedNow(chosen, overview?.alarms ?? []);
  return (
    <ModalFrame isOpen={chosen !== null} onClose={onClose}>
      <Dialog role="alertdialog" className={styles['dialog'] ?? ''}>
        <Heading slot="title" level={2}>
          {named.length === 0 ? own.dialogNone : title(named.length)}
        </Heading>
        {named.length === 0 ? null : (
          <>
            <p>{own.dialogExplain}</p>
            <ul className={styles['list']}>
              {named.map(({ alarm, isChanged }) => (
                <li key={alarm.id}>
                  <PriorityMark priority={alarm.priority} returned={alarm.core === 'returned'} /> {sayAlarm(alarm)}
                  {isChanged ? <strong className={styles['changed']}>{own.dialogChanged}</strong> : null}
                </li>
              ))}
            </ul>
          </>
        )}
        <div className={styles['buttons']}>
          <Button autoFocus={!isReady || named.length === 0} onPress={onClose}>
            {words.app.buttons.cancel}
          </Button>
          {named.length === 0 ? null : (
            <Button
              look="acknowledge"
              autoFocus={isReady}
              onPress={() => {
                for (const { alarm } of named) acknowledge(alarm);
                onClose();
              }}
            >
              {own.dialogConfirm(named.length)}
            </Button>
          )}
        </div>
      </Dialog>
    </ModalFrame>
  );
}
