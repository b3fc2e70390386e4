// Shelving an alarm or taking it out of service: for how long, why, and whose it is to put right. What was typed stays until it is recorded.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Aside } from '#shared/alarm/life.ts';
import { after, DAY, HOUR, MINUTE } from '#shared/base/time.ts';
import { longestAside, needsSecond } from '#shared/desk/setting-aside.ts';
import { asidesPath } from '../../../desk/aside/aside-said.ts';
import { partyChoices } from '../../../form/choices.ts';
import type { Draft, FormField } from '../../../form/field.ts';
import { ShortForm } from '../../../form/short-form.tsx';
import { useSend } from '../../../form/use-send.ts';
import { durationText } from '../../../i18n/format.ts';
import { type I18n, useI18n } from '../../../i18n/i18n.tsx';
import { useTyped } from '../../../live/use-typed.ts';
import { useNow } from '../../../parts/marks/server-now.ts';
import { asideTrouble } from './aside-trouble.ts';
import styles from './drawer.module.css';

export type AsideFormProps = { readonly alarm: Alarm; readonly aside: Aside; readonly onClose: () => void };

const LASTING: Readonly<Record<Aside, readonly number[]>> = {
  shelved: [15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR],
  'out-of-service': [HOUR, 4 * HOUR, 8 * HOUR, DAY, 3 * DAY, 7 * DAY],
};

export function AsideForm({ alarm, aside, onClose }: AsideFormProps) {
  const i18n = useI18n();
  const { words } = i18n;
  const own = words.console.aside;
  const now = useNow();
  const post = useSend();
  const typed = useTyped<Draft>(`${aside} ${alarm.id}`, () => ({}));
  const fields = fieldsOf(alarm, aside, i18n);
  return (
    <ShortForm
      id={`aside-${alarm.id}`}
      title={own.open[aside]}
      level={5}
      note={<p className={styles['small']}>{needsSecond(alarm) ? own.explainSecond[aside] : own.explain[aside]}</p>}
      fields={fields}
      typed={typed}
      submit={needsSecond(alarm) ? own.ask : own.submit[aside]}
      isReady={now !== null}
      className={styles['form']}
      send={async ({ lasting, ...others }, draft) => {
        // From the moment of sending on.
        const until = now === null ? null : after(now, Number(lasting));
        const answer = await post(asidesPath(alarm), { version: alarm.version, aside, until, ...others });
        return answer.ok ? null : asideTrouble(answer.problem, fields, draft, words);
      }}
      onClose={onClose}
    />
  );
}

function fieldsOf({ priority }: Alarm, aside: Aside, i18n: I18n): readonly FormField[] {
  const own = i18n.words.console.aside;
  const choices = LASTING[aside]
    .filter((lasting) => lasting <= longestAside(aside, priority))
    .map((lasting) => ({ id: String(lasting), name: durationText(lasting, i18n.language) }));
  return [
    { kind: 'choice', name: 'lasting', label: own.lasting, required: true, empty: own.choose, choices },
    ...(aside === 'shelved'
      ? []
      : [
          {
            kind: 'choice',
            name: 'owner',
            label: own.owner,
            hint: own.ownerHint,
            required: true,
            empty: own.choose,
            choices: partyChoices(i18n),
          } as const,
        ]),
    { kind: 'text', name: 'reason', label: own.reason, hint: own.reasonHint, size: 'line', required: true },
  ];
}
