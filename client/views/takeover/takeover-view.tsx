// Who can do whose work, and what leans on what now. What is not laid down is unknown, and unknown never reads as able.

import type { Takeover } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { localMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import { ChainList } from './chain-list.tsx';
import { LeaningList } from './leaning-list.tsx';
import { TakeoverMatrix } from './takeover-matrix.tsx';
import { TakeoverRelations } from './takeover-relations.tsx';

export function TakeoverView() {
  const { takeover } = useWords();
  const kept = useAnswer(queries.takeover());
  return (
    <>
      <LiveHeader />
      <MainRegion className={page['page']}>
        <RegisterNavigation />
        <h1>{takeover.title}</h1>
        <p className={page['intro']}>{takeover.intro}</p>
        <KeptStates kept={kept} words={takeover}>
          {(value) => <Shown value={value} />}
        </KeptStates>
      </MainRegion>
    </>
  );
}

function Shown({ value }: { readonly value: Takeover }) {
  const { takeover } = useWords();
  const { version, owner, source } = value.policy;
  return (
    <>
      <p className={page['asOf']}>{takeover.asOf(countText(value.position), localMoment(value.asOf))}</p>
      <ChainList value={value} />
      <LeaningList leaning={value.leaning} independence={value.independence} />
      <TakeoverMatrix relations={value.relations} />
      <TakeoverRelations relations={value.relations} />
      <p className={page['asOf']}>{takeover.policy(version, owner, source)}</p>
    </>
  );
}
