// Ten by ten: the work of the row, done by the column. Each cell says in a word how far, and when it was last tested.

import { TAKEOVER_EXTENTS, type TakeoverRelation } from '#shared/policy/dossier-policy.ts';
import { MELDKAMERS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { countText } from '#shared/words/count-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { EXTENT_MARK, knownPairs, relationsOf } from './relations.ts';
import styles from './takeover-matrix.module.css';

export function TakeoverMatrix({ relations }: { readonly relations: readonly TakeoverRelation[] }) {
  const { takeover } = useI18n().words;
  const pairs = MELDKAMERS.length * (MELDKAMERS.length - 1);
  return (
    <Panel title={takeover.matrix} flush>
      <p className={styles['hint']}>
        {takeover.matrixHint} {takeover.known(countText(knownPairs(relations)), countText(pairs))}
      </p>
      <Legend />
      <Scroller label={takeover.matrix}>
        <table className={styles['matrix']}>
          <thead>
            <tr>
              <th scope="col" className={styles['corner']}>
                {takeover.corner}
              </th>
              {MELDKAMERS.map(({ id, name }) => (
                <th key={id} scope="col">
                  <abbr title={name}>{id}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MELDKAMERS.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">
                  <b>{id}</b> <span className={styles['longName']}>{name}</span>
                </th>
                {MELDKAMERS.map((other) => (
                  <Cell key={other.id} from={id} to={other.id} relations={relationsOf(relations, id, other.id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}

function Legend() {
  const { takeover, domain } = useI18n().words;
  return (
    <ul className={styles['legend']} aria-label={takeover.legend}>
      {TAKEOVER_EXTENTS.map((extent) => (
        <li key={extent}>
          <span aria-hidden="true" className={styles['mark']}>
            {EXTENT_MARK[extent]}
          </span>{' '}
          {domain.takeoverExtent[extent]}
        </li>
      ))}
    </ul>
  );
}

type CellProps = {
  readonly from: MeldkamerId;
  readonly to: MeldkamerId;
  readonly relations: readonly TakeoverRelation[];
};

function Cell({ from, to, relations }: CellProps) {
  const { takeover, domain } = useI18n().words;
  if (from === to) {
    return (
      <td className={styles['own']}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{domain.notApplicable}</span>
      </td>
    );
  }
  if (relations.length === 0) {
    return (
      <td className={styles['cell']} data-extent="unknown">
        <span aria-hidden="true">{EXTENT_MARK.unknown}</span>
        <span className="visually-hidden">{domain.takeoverExtent.unknown}</span>
      </td>
    );
  }
  return (
    <td className={styles['cell']} data-extent={relations[0]?.extent}>
      {relations.map(({ discipline, extent, testedOn }) => (
        <span key={discipline ?? ''} className={styles['relation']}>
          <b>
            <span aria-hidden="true">{EXTENT_MARK[extent]}</span> {domain.takeoverExtent[extent]}
          </b>
          {discipline === null ? null : <span>{domain.discipline[discipline]}</span>}
          <span className={styles['tested']}>
            {testedOn === null ? (
              takeover.neverTested
            ) : (
              <>
                {takeover.lastTested} <span>{testedOn}</span>
              </>
            )}
          </span>
        </span>
      ))}
    </td>
  );
}
