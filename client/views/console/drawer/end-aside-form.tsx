// Letting an alarm call for attention again before its time, or taking back what was asked; with the reason.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Aside } from '#shared/alarm/life.ts';
import { asidesPath } from '../../../desk/aside/aside-said.ts';
import type { Draft, FormField } from '../../../form/field.ts';
import { ShortForm } from '../../../form/short-form.tsx';
import { useSend } from '../../../form/use-send.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useTyped } from '../../../live/use-typed.ts';
import { asideTrouble } from './aside-trouble.ts';
import styles from './drawer.module.css';

export type EndAsideFormProps = { readonly alarm: Alarm; readonly aside: Aside; readonly onClose: () => void };

export function EndAsideForm({ alarm, aside, onClose }: EndAsideFormProps) {
  const { words } = useI18n();
  const own = words.console.aside;
  const post = useSend();
  const typed = useTyped<Draft>(`end-aside ${alarm.id}`, () => ({}));
  const fields: readonly FormField[] = [
    { kind: 'text', name: 'reason', label: own.reason, size: 'line', required: true },
  ];
  const title = alarm.asked?.aside === aside ? own.takeBack : own.end[aside];
  return (
    <ShortForm
      id={`end-aside-${alarm.id}`}
      title={title}
      level={5}
      fields={fields}
      typed={typed}
      submit={title}
      className={styles['form']}
      send={async (body, draft) => {
        const answer = await post(`${asidesPath(alarm)}/ends`, { version: alarm.version, aside, ...body });
        return answer.ok ? null : asideTrouble(answer.problem, fields, draft, words);
      }}
      onClose={onClose}
    />
  );
}
