// Everything the list of dossiers can be narrowed by. What is chosen here stands in the address at once.

import { useCallback } from 'react';
import { STAGES } from '#shared/deviation/afwijking.ts';
import { AFWIJKING_KINDS, KNOWN_REASONS, ORIGINS } from '#shared/deviation/statement.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import type { Change } from '../../../parts/frame/address.ts';
import { FilterFrame } from '../list/filter-frame.tsx';
import { AnyOf, EitherOr } from '../list/filter-parts.tsx';
import { TypedField } from '../list/typed-field.tsx';
import { type DossierSearch, isDossierFiltered, withoutDossierFilters } from './dossier-search.ts';
import styles from './dossier-views.module.css';

export type DossierFilterProps = { readonly search: DossierSearch; readonly change: Change<DossierSearch> };

export function DossierFilter({ search, change }: DossierFilterProps) {
  const { register, dossiers, domain } = useWords();
  const onText = useCallback((text: string, how: 'push' | 'replace') => change({ text }, how), [change]);
  return (
    <FilterFrame
      search={search}
      change={change}
      onClear={isDossierFiltered(search) ? () => change(withoutDossierFilters(search)) : null}
    >
      <AnyOf
        label={dossiers.kind}
        ids={AFWIJKING_KINDS}
        nameOf={(id) => domain.afwijkingKind[id]}
        chosen={search.kind}
        onChange={(kind) => change({ kind })}
      />
      <AnyOf
        label={dossiers.reason}
        ids={KNOWN_REASONS}
        nameOf={(id) => (id === 'unknown' ? domain.unknown : domain.reasonCategory[id])}
        chosen={search.reason}
        onChange={(reason) => change({ reason })}
      />
      <AnyOf
        label={dossiers.stage}
        ids={STAGES}
        nameOf={(id) => domain.stage[id]}
        chosen={search.stage}
        onChange={(stage) => change({ stage })}
      />
      <AnyOf
        label={dossiers.origin}
        ids={ORIGINS}
        nameOf={(id) => domain.origin[id]}
        chosen={search.origin}
        onChange={(origin) => change({ origin })}
      />
      <EitherOr
        label={dossiers.decided}
        value={search.decided}
        names={{ both: dossiers.decidedAll, yes: dossiers.decidedYes, no: dossiers.decidedNo }}
        onChange={(decided) => change({ decided })}
      />
      <EitherOr
        label={dossiers.open}
        value={search.open}
        names={{ both: dossiers.openAll, yes: dossiers.openYes, no: dossiers.openNo }}
        onChange={(open) => change({ open })}
      />
      <TypedField
        label={register.search}
        value={search.text}
        onChange={onText}
        input={{ type: 'search', size: 24, maxLength: 100, placeholder: dossiers.searchHint, autoComplete: 'off' }}
      />
      {search.counted === null ? null : (
        <p className={styles['counted']}>
          {dossiers.counted.label}: <strong>{dossiers.counted[search.counted]}</strong>
        </p>
      )}
    </FilterFrame>
  );
}
