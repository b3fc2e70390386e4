// Those of the ten that carry functions of others now, and what stands in their way; and which of the ten do not stand on their own.

import type { Takeover } from '#shared/dossier/api-dossier.ts';
import { isDependent } from '#shared/picture/takeover-chain.ts';
import { meldkamerOf } from '#shared/reference/meldkamers.ts';
import { countText } from '#shared/words/count-text.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { notCarriedTexts, obstacleTexts } from '../../i18n/obstacles-text.ts';
import plain from '../../parts/charts/plain-table.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { UnknownMark } from '../../parts/marks/unknown-mark.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import styles from './takeover.module.css';

type Props = { readonly value: Takeover };

export function ChainList({ value }: Props) {
  const { takeover } = useI18n().words;
  const { chains } = value;
  const { column } = takeover.chain;
  const title = takeover.chain.title(countText(chains.length), countText(chains.filter(({ broken }) => broken).length));
  return (
    <Panel title={title} flush>
      {chains.length === 0 ? (
        <EmptyState>{takeover.chain.none}</EmptyState>
      ) : (
        <Scroller label={title}>
          <table className={plain['table']}>
            <thead>
              <tr>
                {(['meldkamer', 'leaners', 'obstacles'] as const).map((id) => (
                  <th key={id} scope="col">
                    {column[id]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chains.map((chain) => (
                <Row
                  key={chain.meldkamer}
                  chain={chain}
                  isKnown={value.independence.every(
                    (one) => one.meldkamer !== chain.meldkamer || one.stands !== 'not-connected',
                  )}
                />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      <Independence value={value} />
    </Panel>
  );
}

type RowProps = {
  readonly chain: Takeover['chains'][number];
  /** It has a feed in use: that nothing is said of it is no good news otherwise. */
  readonly isKnown: boolean;
};

function Row({ chain, isKnown }: RowProps) {
  const { words, naming } = useI18n();
  const { takeover, domain } = words;
  const { meldkamer, leaners, obstacles, broken } = chain;
  const texts = [
    ...(leaners.length > 1 ? [takeover.chain.several(leaners.length)] : []),
    ...notCarriedTexts(chain, words, naming),
    ...obstacleTexts(obstacles, words, naming),
  ];
  return (
    <tr data-broken={broken}>
      <th scope="row">
        {meldkamer} {meldkamerOf(meldkamer).name}{' '}
        {broken ? <strong className={styles['tag']}>{takeover.chain.broken}</strong> : null}
      </th>
      <td>
        {leaners.map(({ from, functions, dossiers }) => (
          <p key={from}>
            {naming.meldkamer(from)}: {functionsByPost(domain, naming, functions).join('; ')}{' '}
            {dossiers.map((number) => (
              <Link key={number} href={`/register/${number}`}>
                {naming.number(number)}
              </Link>
            ))}
          </p>
        ))}
      </td>
      <td>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {isKnown ? null : <UnknownMark>{takeover.independence['not-connected']}</UnknownMark>}
        {isKnown && texts.length === 0 ? takeover.ready : null}
      </td>
    </tr>
  );
}

function Independence({ value }: Props) {
  const { words, naming } = useI18n();
  const { takeover } = words;
  const { independence, independentFrom } = value;
  const others = independence.filter(({ stands }) => stands !== 'independent');
  const counted = independence.length - others.filter(({ stands }) => isDependent(stands)).length;
  const unknown = independence.filter(({ stands }) => stands === 'not-connected').length;
  return (
    <p className={styles['independence']}>
      <strong>{takeover.chain.independent(counted - unknown, independence.length)}</strong>{' '}
      {independentFrom === 0 ? null : takeover.chain.asked(independentFrom)}{' '}
      {others
        .map(({ meldkamer, stands }) => takeover.standsAs(naming.meldkamer(meldkamer), takeover.independence[stands]))
        .join(' · ')}
    </p>
  );
}
