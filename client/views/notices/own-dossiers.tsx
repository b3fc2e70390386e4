// The running dossiers that this party was told about, or asked about: where to read all of it.

import type { OwnNotices } from '#shared/dossier/api-dossier.ts';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import styles from './notices.module.css';

export function OwnDossiers({ value }: { readonly value: OwnNotices }) {
  const { words, naming } = useI18n();
  const { notices, domain } = words;
  const running = runningIn(value);
  return (
    <Panel title={notices.ownDossiers}>
      {running.length === 0 ? <EmptyState>{notices.ownNone}</EmptyState> : null}
      <ul className={styles['links']}>
        {running.map(({ number, kind, stage, functions }) => (
          <li key={number}>
            <Link href={`/register/${number}`}>{naming.number(number)}</Link> · {domain.afwijkingKind[kind]},{' '}
            {domain.stage[stage]} · {functionsByPost(domain, naming, functions).join('; ')}
          </li>
        ))}
      </ul>
      <p className={styles['all']}>
        <Link href="/register/dossiers?open=yes">{notices.allOpen}</Link>
      </p>
    </Panel>
  );
}

function runningIn({ notices, questions }: OwnNotices): readonly ApiAfwijking[] {
  const byNumber = new Map<string, ApiAfwijking>();
  for (const { afwijking } of [...notices, ...questions]) byNumber.set(afwijking.number, afwijking);
  return [...byNumber.values()]
    .filter(({ stage }) => stage !== 'closed' && stage !== 'withdrawn')
    .sort((one, other) => (one.number < other.number ? 1 : -1));
}
