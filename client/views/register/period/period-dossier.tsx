// The dossier that a period belongs to, in short, with the way to it; and said openly when there is none.

import type { Instant } from '#shared/base/time.ts';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Link } from '../../../parts/header/navigation.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import styles from './period-detail.module.css';

export type PeriodDossierProps = { readonly afwijking: ApiAfwijking | null; readonly isPlanbaar: boolean };

export function PeriodDossier({ afwijking, isPlanbaar }: PeriodDossierProps) {
  const { register } = useI18n().words;
  const { detail } = register;
  if (afwijking !== null) return <DossierFacts afwijking={afwijking} />;
  if (isPlanbaar) return <p>{detail.planbaar}</p>;
  return (
    <p>
      <Tag>{register.noDossier}</Tag> {detail.noDossierSentence}
    </p>
  );
}

function DossierFacts({ afwijking }: { readonly afwijking: ApiAfwijking }) {
  const { words, naming } = useI18n();
  const { register, domain, dossiers } = words;
  const { detail } = register;
  return (
    <dl className={styles['facts']}>
      <dt>{detail.number}</dt>
      <dd>
        <Link href={`/register/${afwijking.number}`} aria-label={dossiers.openDossier(afwijking.number)}>
          {naming.number(afwijking.number)}
        </Link>
      </dd>
      <dt>{detail.origin}</dt>
      <dd>{domain.origin[afwijking.origin]}</dd>
      <dt>{detail.kind}</dt>
      <dd>{domain.afwijkingKind[afwijking.kind]}</dd>
      <dt>{detail.reason}</dt>
      <dd>{afwijking.reason ?? <Tag>{detail.noReason}</Tag>}</dd>
      <dt>{detail.start}</dt>
      <dd>
        <Moment at={afwijking.start as Instant} />
      </dd>
      <dt>{detail.expectedEnd}</dt>
      <dd>
        {afwijking.expectedEnd === null ? <Tag>{detail.noEnd}</Tag> : <Moment at={afwijking.expectedEnd as Instant} />}
      </dd>
      <dt>{detail.stage}</dt>
      <dd>{domain.stage[afwijking.stage]}</dd>
      <dt>{detail.recordedAt}</dt>
      <dd>
        <Moment at={afwijking.announcedAt as Instant} />
      </dd>
    </dl>
  );
}
