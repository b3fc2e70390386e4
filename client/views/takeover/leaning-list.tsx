// What is performed elsewhere right now, and whether the place it leans on is itself partly away: a chain that may break.

import type { Takeover } from '#shared/dossier/api-dossier.ts';
import { isAway } from '#shared/picture/takeover-chain.ts';
import { meldkamerOf } from '#shared/reference/meldkamers.ts';
import { countText } from '#shared/words/count-text.ts';
import { apiPlaceText } from '../../i18n/api-place.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import plain from '../../parts/charts/plain-table.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { UnknownMark } from '../../parts/marks/unknown-mark.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import styles from './takeover.module.css';

export function LeaningList({ leaning, independence }: Pick<Takeover, 'leaning' | 'independence'>) {
  const { words, naming } = useI18n();
  const { takeover, domain } = words;
  const { column } = takeover;
  const howAway = (at: string | undefined): string | null => {
    const how = independence.find(({ meldkamer }) => meldkamer === at)?.stands;
    return how !== undefined && isAway(how) ? takeover.alsoAway(takeover.independence[how]) : null;
  };
  return (
    <Panel title={takeover.leaning(countText(leaning.length))} flush>
      {leaning.length === 0 ? (
        <EmptyState>{takeover.nothingLeans}</EmptyState>
      ) : (
        <Scroller label={takeover.leaning(countText(leaning.length))}>
          <table className={plain['table']}>
            <thead>
              <tr>
                {(['from', 'at', 'functions', 'since', 'dossier'] as const).map((id) => (
                  <th key={id} scope="col">
                    {column[id]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {leaning.map((one) => (
                <tr key={`${one.from} ${one.at.meldkamer ?? one.at.place} ${one.afwijking} ${one.functions.join()}`}>
                  <th scope="row">
                    {one.from} {meldkamerOf(one.from).name}
                  </th>
                  <td>
                    {apiPlaceText(naming, one.at) ?? <UnknownMark>{takeover.unknown}</UnknownMark>}
                    {howAway(one.at.meldkamer) === null ? null : (
                      <strong className={styles['tag']}>{howAway(one.at.meldkamer)}</strong>
                    )}
                  </td>
                  <td>{functionsByPost(domain, naming, one.functions).join('; ')}</td>
                  <td className={plain['nowrap']}>
                    {one.since === null ? <UnknownMark>{takeover.unknown}</UnknownMark> : localMinutes(one.since)}
                  </td>
                  <td>
                    {one.afwijking === null ? (
                      <UnknownMark>{takeover.noDossier}</UnknownMark>
                    ) : (
                      <Link href={`/register/${one.afwijking}`}>{one.afwijking}</Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Panel>
  );
}
