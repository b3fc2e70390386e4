// Who is logged in, behind one button: until where the screen shows, appearance, language and logging out. Role and organisation, never a person.

import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Role } from '#shared/reference/roles.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../controls/button.tsx';
import { Choices } from '../controls/choices.tsx';
import styles from './session-menu.module.css';

export type SessionMenuProps = {
  readonly session: { readonly role: Role; readonly organisation: string; readonly meldkamer: MeldkamerId | null };
  readonly onLogout: () => void;
  readonly onHelp: () => void;
  /** Until where in the journal this screen shows, in words. */
  readonly position: string;
};

export function SessionMenu({ session, onLogout, onHelp, position }: SessionMenuProps) {
  const { words, naming } = useI18n();
  const { app, domain } = words;
  return (
    <DialogTrigger>
      <Button look="quiet" aria-label={`${app.session} ${naming.actor(session)}: ${app.settings}`}>
        <span className={styles['who']}>{domain.role[session.role]}</span>
        <span aria-hidden="true" className={styles['sign']}>
          ⚙
        </span>
        <span aria-hidden="true" className={styles['more']}>
          ▾
        </span>
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Dialog className={styles['menu'] ?? ''} aria-label={app.settings}>
          <p>
            {app.session} <strong>{naming.actor(session)}</strong>
          </p>
          <p>{position}</p>
          <Choices />
          <Button slot="close" onPress={onHelp}>
            {app.help.open}
          </Button>
          <Button onPress={onLogout}>{app.logout}</Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
