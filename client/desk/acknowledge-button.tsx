// One press: I have seen this alarm. Shows at once that it is under way, and is absent where it means nothing or may not be done.

import { useCallback, useRef } from 'react';
import { type Alarm, isAnnunciated } from '#shared/alarm/alarm.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useRecording } from '../live/hooks.ts';
import { Button } from '../parts/controls/button.tsx';
import { isWaiting, mayAcknowledge } from './acknowledgeable.ts';
import { useSayAlarm } from './alarm-said.ts';
import { useAcknowledge } from './use-acknowledging.ts';

export type AcknowledgeButtonProps = {
  readonly alarm: Alarm;
  readonly large?: boolean;
  /** Read at the moment of pressing. */
  readonly note?: () => string;
  /** The button went away while it had the focus: give the focus a place near by. */
  readonly onFocusLost?: () => void;
};

export function AcknowledgeButton({ alarm, large = false, note, onFocusLost }: AcknowledgeButtonProps) {
  const { words } = useI18n();
  const sayAlarm = useSayAlarm();
  const session = useRecording();
  const { attempts, acknowledge } = useAcknowledge();
  const lost = useRef(onFocusLost);
  lost.current = onFocusLost;
  // The element is still there when its ref is taken back, and the focus with it.
  const watchFocus = useCallback((element: HTMLSpanElement | null) => {
    return () => {
      if (element?.contains(document.activeElement)) setTimeout(() => lost.current?.());
    };
  }, []);
  if (!isWaiting(alarm) || !isAnnunciated(alarm) || !mayAcknowledge(session, alarm)) return null;
  const attempt = attempts[alarm.id]?.kind;
  const busy = attempt === 'busy' || attempt === 'recorded';
  return (
    <span ref={watchFocus}>
      <Button
        look={large ? 'acknowledge' : 'plain'}
        aria-label={busy ? words.console.acknowledge.busy : words.console.acknowledge.named(sayAlarm(alarm))}
        // Not disabled while busy: a button that is disabled loses the focus, and the operator their place.
        aria-disabled={busy}
        onPress={() => {
          if (!busy) acknowledge(alarm, note?.() ?? '');
        }}
      >
        {attempt === 'recorded'
          ? words.console.acknowledge.behind
          : busy
            ? words.console.acknowledge.busy
            : words.app.buttons.acknowledge}
      </Button>
    </span>
  );
}
