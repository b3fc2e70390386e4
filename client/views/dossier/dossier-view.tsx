// The page of one deviation: everything that is known about it in one place, what is missing as visible as what is there, and the steps
// that this reader may take.

import type { KeptAnswer } from '../../live/kept-answer.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LiveHeader } from '../../parts/live-header.tsx';
import { MainRegion } from '../../parts/main-region.tsx';
import { RegisterNavigation } from '../../parts/register-navigation.tsx';
import { problemSentence } from '../../words/problem-text.ts';
import { useWords } from '../../words/words.tsx';
import { DossierPage } from './dossier-page.tsx';
import styles from './dossier-view.module.css';
import { useDossier } from './use-dossier.ts';

export function DossierView({ number }: { readonly number: string }) {
  const { domain } = useWords();
  const kept = useDossier(number);
  return (
    <>
      <LiveHeader />
      <MainRegion className={styles['page']}>
        <RegisterNavigation current={null} />
        {kept.value === null ? <h1>{domain.afwijking(number)}</h1> : null}
        <Trouble kept={kept} number={number} />
        {kept.value === null ? null : <DossierPage key={number} file={kept.value} again={kept.again} />}
      </MainRegion>
    </>
  );
}

type TroubleProps = { readonly kept: KeptAnswer<unknown>; readonly number: string };

/** What stands between the reader and the newest state; what was fetched before stays below it. */
export function Trouble({ kept, number }: TroubleProps) {
  const { dossier, problems } = useWords();
  const { value, problem, failures, again } = kept;
  if (problem === null) return value === null ? <EmptyState>{dossier.loading}</EmptyState> : null;
  if (problem.status === 404) return <EmptyState>{dossier.notFound(number)}</EmptyState>;
  if (problem.status === 403) return <EmptyState>{dossier.forbidden}</EmptyState>;
  return (
    <ErrorState
      key={failures}
      failures={failures}
      detail={value === null ? problemSentence(problems, problem) : dossier.stale}
      retryAfter={problem.retryAfter}
      onRetry={again}
    />
  );
}
