// The dossiers that this party was told about, or asked about: those that run, and those that ended and are not closed. Where to read all of it.

import type { OwnNotices } from '#shared/dossier/api-dossier.ts';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import styles from './notices.module.css';

export function OwnDossiers({ value }: { readonly value: OwnNotices }) {
  const { notices } = useI18n().words;
  const open = openIn(value);
  const running = open.filter(({ endedAt }) => endedAt === null);
  const ended = open.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      <Panel title={notices.ownDossiers}>
        {running.length === 0 ? <EmptyState>{notices.ownNone}</EmptyState> : <Dossiers some={running} />}
        <p className={styles['all']}>
          <Link href="/register?open=yes">{notices.allOpen}</Link>
        </p>
      </Panel>
      {ended.length === 0 ? null : (
        <Panel title={notices.ownEnded}>
          <Dossiers some={ended} />
        </Panel>
      )}
    </>
  );
}

function Dossiers({ some }: { readonly some: readonly ApiAfwijking[] }) {
  const { words, naming } = useI18n();
  const { domain } = words;
  return (
    <ul className={styles['links']}>
      {some.map(({ number, kind, stage, functions }) => (
        <li key={number}>
          <Link href={`/register/${number}`}>{naming.number(number)}</Link> · {domain.afwijkingKind[kind]},{' '}
          {domain.stage[stage]} · {functionsByPost(domain, naming, functions).join('; ')}
        </li>
      ))}
    </ul>
  );
}

function openIn({ notices, questions }: OwnNotices): readonly ApiAfwijking[] {
  const byNumber = new Map<string, ApiAfwijking>();
  for (const { afwijking } of [...notices, ...questions]) byNumber.set(afwijking.number, afwijking);
  return [...byNumber.values()]
    .filter(({ stage }) => stage !== 'closed' && stage !== 'withdrawn')
    .sort((one, other) => (one.number < other.number ? 1 : -1));
}
