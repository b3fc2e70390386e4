// Which functions a decision covers and which not, each group with its reason.

import type { FunctionReach } from '#shared/dossier/decision-reach.ts';
import { functionList } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Unknown } from './sections/answer.tsx';
import styles from './sections/table.module.css';

export function FunctionReaches({ functions }: { readonly functions: readonly FunctionReach[] }) {
  const { words, naming } = useI18n();
  const { decision } = words.dossier;
  const reasons = [...new Set(functions.map(({ outside }) => outside))];
  return (
    <ul className={styles['rows']}>
      {reasons.map((reason) => {
        const some = functions.filter(({ outside }) => outside === reason).map(({ function: id }) => id);
        const list = functionList(words.domain, naming, some);
        return (
          <li key={reason ?? 'inside'}>
            {reason === null ? decision.inside(list) : <Unknown>{decision.outside[reason](list)}</Unknown>}
          </li>
        );
      })}
    </ul>
  );
}
