// Which functions a decision covers and which not, each group with its reason.

import type { FunctionReach } from '#shared/dossier/decision-reach.ts';
import { localMoment } from '../../i18n/format.ts';
import { functionList } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Unknown } from './sections/answer.tsx';
import styles from './sections/table.module.css';

export function FunctionReaches({ functions }: { readonly functions: readonly FunctionReach[] }) {
  const { words, naming } = useI18n();
  const { decision } = words.dossier;
  const endings = new Map(
    functions.flatMap(({ endedBy: end }) => (end === undefined ? [] : [[end.decision, end] as const])),
  );
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
      {[...endings].map(([id, { number, party, from }]) => {
        const some = functions.filter(({ endedBy }) => endedBy?.decision === id).map(({ function: one }) => one);
        const by = party === null ? words.domain.unknown : naming.party(party);
        return (
          <li key={id}>
            <Unknown>
              {decision.endedBy(functionList(words.domain, naming, some), by, localMoment(from), number, id)}
            </Unknown>
          </li>
        );
      })}
    </ul>
  );
}
