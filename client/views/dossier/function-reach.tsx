// Which functions a decision covers and which not, each group with its reason.

import type { FunctionReach } from '#shared/dossier/decision-reach.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { reachLines } from '../../i18n/reach-lines.ts';
import { Unknown } from './sections/answer.tsx';
import styles from './sections/table.module.css';

export function FunctionReaches({ functions }: { readonly functions: readonly FunctionReach[] }) {
  const i18n = useI18n();
  return (
    <ul className={styles['rows']}>
      {reachLines(i18n, functions).map(({ key, text, isInside }) => (
        <li key={key}>{isInside ? text : <Unknown>{text}</Unknown>}</li>
      ))}
    </ul>
  );
}
