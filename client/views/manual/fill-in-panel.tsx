// Many rows filled in at one press, of the whole meldkamer or of one discipline; what could not be confirmed again is named.

import type { ReactNode } from 'react';
import type { Discipline } from '#shared/reference/functions.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import styles from './fill-in.module.css';
import type { Filling, Left } from './fill-in.ts';
import { digitOf } from './fill-keys.ts';
import { nameOfRow } from './row-name.ts';
import type { FilledLast } from './use-entry.ts';

export type FillInPanelProps = {
  readonly disciplines: readonly Discipline[];
  readonly fill: (how: Filling, of: Discipline | null) => void;
  readonly filled: FilledLast | null;
  readonly pending: number;
  /** What will be recorded. */
  readonly children: ReactNode;
};

export function FillInPanel({ disciplines, fill, filled, pending, children }: FillInPanelProps) {
  const { manual } = useI18n().words;
  return (
    <Panel title={manual.fill.title}>
      <p className={styles['quiet']}>{manual.fill.explain}</p>
      {(['known', 'own'] as const).map((how) => (
        <FillButtons key={how} how={how} disciplines={disciplines} fill={fill} />
      ))}
      <p role="status" className={styles['said']}>
        {filled === null ? '' : manual.fill.said(pending, filled.left.length)}
      </p>
      {filled === null ? null : (
        <>
          <LeftOut why="unknown" left={filled.left} />
          <LeftOut why="disputed" left={filled.left} />
        </>
      )}
      {children}
    </Panel>
  );
}

type FillButtonsProps = Pick<FillInPanelProps, 'disciplines' | 'fill'> & { readonly how: Filling };

function FillButtons({ how, disciplines, fill }: FillButtonsProps) {
  const { manual, domain } = useI18n().words;
  const keyOf = how === 'known' ? manual.fill.knownKey : manual.fill.ownKey;
  return (
    <div className={styles['buttons']}>
      <Button className={styles['all'] ?? ''} onPress={() => fill(how, null)}>
        {manual.fill[how]} <kbd>{keyOf(digitOf(null))}</kbd>
      </Button>
      {disciplines.length < 2
        ? null
        : disciplines.map((discipline) => (
            <Button key={discipline} onPress={() => fill(how, discipline)}>
              {domain.discipline[discipline]}
              <span className="visually-hidden">{manual.fill.of[how]}</span>
              <kbd>{keyOf(digitOf(discipline))}</kbd>
            </Button>
          ))}
    </div>
  );
}

function LeftOut({ why, left }: { readonly why: Left['why']; readonly left: readonly Left[] }) {
  const i18n = useI18n();
  const some = left.filter((one) => one.why === why);
  if (some.length === 0) return null;
  return (
    <p>
      {i18n.words.manual.fill.left[why](some.length)} {some.map(({ row }) => nameOfRow(row, i18n)).join('; ')}.
    </p>
  );
}
