// The second of two: confirms that an alarm that is kritiek is set aside. The key that asked it is refused, and says so here.

import { useState } from 'react';
import type { Alarm, AskedAside } from '#shared/alarm/alarm.ts';
import { useSend } from '../../../form/use-send.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { asidesPath, asideTrouble } from './aside-trouble.ts';

export function ConfirmAside({ alarm, asked }: { readonly alarm: Alarm; readonly asked: AskedAside }) {
  const { words } = useI18n();
  const own = words.console.aside;
  const post = useSend();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  const confirm = async (): Promise<void> => {
    setBusy(true);
    const answer = await post(`${asidesPath(alarm)}/confirmations`, { version: alarm.version });
    setBusy(false);
    setFailed(answer.ok ? null : asideTrouble(answer.problem, [], {}, words).whole);
  };

  return (
    <>
      <Button look="primary" isDisabled={busy} onPress={() => void confirm()}>
        {busy ? words.form.busy : own.confirm[asked.aside]}
      </Button>
      {failed === null ? null : <p role="alert">{failed}</p>}
    </>
  );
}
