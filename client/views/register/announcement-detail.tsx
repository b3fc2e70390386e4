// The dossier of one announced afwijking: what was announced, and the periods in the register that it covers. Two different things.

import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Link } from '../../parts/navigation.tsx';
import { localMoment } from '../../words/format.ts';
import { useSpeech } from '../../words/words.tsx';
import { AnnouncedFacts } from './announced.tsx';
import { DetailSection } from './detail-section.tsx';
import styles from './period-detail.module.css';
import { periodPath, type RegisterSearch } from './register-search.ts';
import { useAnnouncement } from './use-period.ts';

export type AnnouncementDetailProps = { readonly number: string; readonly search: RegisterSearch };

export function AnnouncementDetail({ number, search }: AnnouncementDetailProps) {
  const { words, naming } = useSpeech();
  const { detail } = words.register;
  const { file, problem, failures, retry } = useAnnouncement(number);
  if (problem !== null) {
    return (
      <ErrorState
        key={failures}
        failures={failures}
        detail={problem.detail}
        retryAfter={problem.retryAfter}
        onRetry={retry}
      />
    );
  }
  if (file === null) return <EmptyState>{words.app.loading}</EmptyState>;
  if (file.afwijking === null) return <EmptyState>{detail.afwijkingNotFound(number)}</EmptyState>;
  return (
    <>
      <DetailSection title={detail.announced}>
        <AnnouncedFacts afwijking={file.afwijking} />
      </DetailSection>
      <DetailSection title={detail.lines(number)}>
        {file.lines.length === 0 ? <p>{detail.noLines}</p> : null}
        <ul className={styles['rows']}>
          {file.lines.map((line) => (
            <li key={line.id}>
              <Link href={periodPath(line.id, search)}>
                {naming.function(line.function)}, {localMoment(line.begin)}
              </Link>{' '}
              · {words.domain.locationClass[line.class]}
            </li>
          ))}
        </ul>
      </DetailSection>
    </>
  );
}
