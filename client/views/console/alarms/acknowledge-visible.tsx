// Acknowledging the rows in view, ten at most, and only after saying which: an irreversible act is confirmed.

import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { useAcknowledge } from '../../../desk/use-acknowledging.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import styles from './acknowledge-visible.module.css';

/** `visible` is asked when the button is pressed, so that it is about the rows that were seen. */
export function AcknowledgeVisible({ visible }: { readonly visible: () => readonly Alarm[] }) {
  const { words, sayAlarm } = useI18n();
  const { acknowledge } = useAcknowledge();
  const [chosen, setChosen] = useState<readonly Alarm[] | null>(null);
  const own = words.console.acknowledge;
  return (
    <>
      <Button onPress={() => setChosen(visible())}>{words.console.list.visible}</Button>
      <ModalOverlay
        className={styles['overlay'] ?? ''}
        isOpen={chosen !== null}
        onOpenChange={(isOpen) => (isOpen ? undefined : setChosen(null))}
        isDismissable
      >
        <Modal className={styles['modal'] ?? ''}>
          <Dialog role="alertdialog" className={styles['dialog'] ?? ''}>
            <Heading slot="title" level={2}>
              {chosen === null || chosen.length === 0 ? own.dialogNone : own.dialogTitle(chosen.length)}
            </Heading>
            {chosen === null || chosen.length === 0 ? null : (
              <>
                <p>{own.dialogExplain}</p>
                <ul className={styles['list']}>
                  {chosen.map((alarm) => (
                    <li key={alarm.id}>
                      <PriorityMark priority={alarm.priority} returned={alarm.core === 'returned'} /> {sayAlarm(alarm)}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <div className={styles['buttons']}>
              <Button autoFocus onPress={() => setChosen(null)}>
                {words.app.buttons.cancel}
              </Button>
              {chosen === null || chosen.length === 0 ? null : (
                <Button
                  look="acknowledge"
                  onPress={() => {
                    for (const alarm of chosen) acknowledge(alarm);
                    setChosen(null);
                  }}
                >
                  {own.dialogConfirm(chosen.length)}
                </Button>
              )}
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
