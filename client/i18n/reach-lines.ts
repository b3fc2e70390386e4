// Which functions a decision covers and which not, each group with its reason, in one line each.

import type { FunctionReach } from '#shared/dossier/decision-reach.ts';
import { localMoment } from './format.ts';
import { functionList } from './function-list.ts';
import type { I18n } from './i18n.tsx';

export type ReachLine = { readonly key: string; readonly text: string; readonly isInside: boolean };

export function reachLines({ words, naming }: I18n, functions: readonly FunctionReach[]): readonly ReachLine[] {
  const { decision } = words.dossier;
  const listed = (some: readonly FunctionReach[]) =>
    functionList(
      words.domain,
      naming,
      some.map(({ function: id }) => id),
    );
  const endings = new Map(
    functions.flatMap(({ endedBy: end }) => (end === undefined ? [] : [[end.decision, end] as const])),
  );
  const reasons = [...new Set(functions.map(({ outside }) => outside))];
  return [
    ...reasons.map((reason) => {
      const list = listed(functions.filter(({ outside }) => outside === reason));
      const isInside = reason === null;
      return {
        key: reason ?? 'inside',
        text: isInside ? decision.inside(list) : decision.outside[reason](list),
        isInside,
      };
    }),
    ...[...endings].map(([id, { number, party, from }]) => {
      const list = listed(functions.filter(({ endedBy }) => endedBy?.decision === id));
      const by = party === null ? words.domain.unknown : naming.party(party);
      return { key: id, text: decision.endedBy(list, by, localMoment(from), number, id), isInside: false };
    }),
  ];
}
