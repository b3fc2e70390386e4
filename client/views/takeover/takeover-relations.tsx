// What the matrix shows short, in full: each relation with its source.

import type { TakeoverRelation } from '#shared/policy/dossier-policy.ts';
import { meldkamerOf } from '#shared/reference/meldkamers.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import plain from '../../parts/charts/plain-table.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { Scroller } from '../../parts/frame/scroller.tsx';

export function TakeoverRelations({ relations }: { readonly relations: readonly TakeoverRelation[] }) {
  const { takeover, domain } = useI18n().words;
  const { listColumn } = takeover;
  if (relations.length === 0) return null;
  return (
    <Panel title={takeover.list} flush>
      <Scroller label={takeover.list}>
        <table className={plain['table']}>
          <thead>
            <tr>
              {(['relation', 'discipline', 'extent', 'tested', 'source'] as const).map((id) => (
                <th key={id} scope="col">
                  {listColumn[id]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {relations.map(({ from, to, discipline, extent, testedOn, source }) => (
              <tr key={`${from} ${to} ${discipline}`}>
                <th scope="row">{takeover.relation(meldkamerOf(from).name, meldkamerOf(to).name)}</th>
                <td>{discipline === null ? takeover.allDisciplines : domain.discipline[discipline]}</td>
                <td>{domain.takeoverExtent[extent]}</td>
                <td className={plain['nowrap']}>{testedOn ?? takeover.neverTested}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}
