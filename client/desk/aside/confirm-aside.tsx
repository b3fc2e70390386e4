// The second of two: confirms that an alarm that is kritiek is set aside. The key that asked it waits for another.

import { useRef, useState } from 'react';
import type { Alarm, AskedAside } from '#shared/alarm/alarm.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useSaid } from '../../i18n/use-said.ts';
import { useSession } from '../../live/hooks.ts';
import { ask, newIdempotencyKey } from '../../live/http.ts';
import { Button } from '../../parts/controls/button.tsx';
import { asidesPath, asideTroubleText } from './aside-said.ts';

export type ConfirmAsideProps = {
  readonly alarm: Alarm;
  readonly asked: AskedAside;
  /** Of which alarm, where the screen has more than one such button. */
  readonly sentence?: string;
};

export function ConfirmAside({ alarm, asked, sentence }: ConfirmAsideProps) {
  const { words } = useI18n();
  const { session } = useSession();
  const own = words.console.aside;
  // The same act tried again is the same act.
  const tried = useRef({ version: 0, key: '' });
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useSaid<string | null>(null);
  const text = own.confirm[asked.aside];
  if (session?.keyId === asked.key) return <span>{own.waitsForSecond}</span>;

  const confirm = async (): Promise<void> => {
    const { version } = alarm;
    if (tried.current.version !== version) tried.current = { version, key: newIdempotencyKey() };
    setBusy(true);
    const path = `${asidesPath(alarm)}/confirmations`;
    const answer = await ask(path, { method: 'POST', body: { version }, idempotencyKey: tried.current.key });
    setBusy(false);
    setFailed(answer.ok ? null : asideTroubleText(answer.problem, words));
  };

  return (
    <>
      <Button
        look="primary"
        isDisabled={busy}
        {...(sentence === undefined ? {} : { 'aria-label': `${text}: ${sentence}` })}
        onPress={() => void confirm()}
      >
        {busy ? words.form.busy : text}
      </Button>
      {failed === null ? null : <p role="alert">{failed}</p>}
    </>
  );
}
