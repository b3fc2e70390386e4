// All pilots: what was asked, who approved, what it must prove, what the inspectorates think and whether the evaluation came in time.

import type { Pilots } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { localMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import { PilotCard } from './pilot-card.tsx';
import { isOverdue } from './pilot-evaluation.tsx';
import styles from './pilots.module.css';

export function PilotsView() {
  const { pilots } = useWords();
  const kept = useAnswer(queries.pilots());
  return (
    <>
      <LiveHeader />
      <MainRegion className={page['page']}>
        <RegisterNavigation />
        <h1>{pilots.title}</h1>
        <p className={page['intro']}>{pilots.intro}</p>
        <KeptStates kept={kept} words={pilots}>
          {(value) => <Shown value={value} />}
        </KeptStates>
      </MainRegion>
    </>
  );
}

function Shown({ value }: { readonly value: Pilots }) {
  const { pilots } = useWords();
  const now = useNow();
  const overdue = now === null ? 0 : value.pilots.filter((line) => isOverdue(line, now)).length;
  if (value.pilots.length === 0) return <EmptyState>{pilots.none}</EmptyState>;
  return (
    <>
      <p className={page['asOf']}>
        {pilots.count(countText(value.pilots.length))} ·{' '}
        {pilots.asOf(countText(value.position), localMoment(value.asOf))}
      </p>
      {overdue === 0 ? null : <p className={styles['overdue']}>{pilots.overdueCount(countText(overdue))}</p>}
      {value.pilots.map((line) => (
        <PilotCard key={line.afwijking.number} line={line} />
      ))}
    </>
  );
}
