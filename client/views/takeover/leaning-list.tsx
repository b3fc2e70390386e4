// What is performed elsewhere right now, and whether the place it leans on is itself partly away: a chain that may break.

import type { Leaning } from '#shared/dossier/api-dossier.ts';
import { meldkamerOf } from '#shared/reference/meldkamers.ts';
import { apiPlaceText } from '../../i18n/api-place.ts';
import { countText } from '../../i18n/format.ts';
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

export function LeaningList({ leaning }: { readonly leaning: readonly Leaning[] }) {
  const { words, naming } = useI18n();
  const { takeover, domain } = words;
  const { column } = takeover;
  const away = new Set<string>(leaning.map(({ from }) => from));
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
                    {one.at.meldkamer !== undefined && away.has(one.at.meldkamer) ? (
                      <strong className={styles['tag']}>{takeover.alsoAway}</strong>
                    ) : null}
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
