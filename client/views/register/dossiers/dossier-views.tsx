// The named views of the list, as links, so that each has its address. Going from one to another keeps what the list is narrowed by.

import { DOSSIER_VIEWS } from '#shared/dossier/dossier-views.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import choice from '../../../parts/controls/link-choice.module.css';
import { Link } from '../../../parts/header/navigation.tsx';
import { FIRST_PAGE } from '../list/list-search.ts';
import { OwnViews } from '../list/own-views.tsx';
import { type DossierSearch, REGISTER, writeDossierSearch } from './dossier-search.ts';
import styles from './dossier-views.module.css';

export function DossierViews({ search }: { readonly search: DossierSearch }) {
  const { dossiers } = useWords();
  return (
    <div className={styles['views']} data-screen-only="">
      <nav aria-label={dossiers.views} className={choice['choice']}>
        {[null, ...DOSSIER_VIEWS].map((view) => (
          <Link
            key={view}
            href={`${REGISTER}${writeDossierSearch({ ...search, ...FIRST_PAGE, view })}`}
            {...(view === search.view && { 'aria-current': 'page' as const })}
          >
            {dossiers.view[view ?? 'all']}
          </Link>
        ))}
      </nav>
      <OwnViews list="dossiers" path={REGISTER} search={writeDossierSearch({ ...search, ...FIRST_PAGE })} />
      {search.view === null ? null : <p className={styles['means']}>{dossiers.viewMeans[search.view]}</p>}
    </div>
  );
}
