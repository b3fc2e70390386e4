// Everything the list of periods can be narrowed by. What is chosen here stands in the address at once.

import { useCallback } from 'react';
import { KNOWN_REASONS } from '#shared/deviation/statement.ts';
import type { LocationClass } from '#shared/location/location.ts';
import { SCOPES, TASKS } from '#shared/reference/functions.ts';
import { countText } from '#shared/words/count-text.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { FilterFrame } from '../list/filter-frame.tsx';
import { AnyOf, EitherOr, Toggle } from '../list/filter-parts.tsx';
import { TypedField } from '../list/typed-field.tsx';
import { isFiltered, PERIOD_CLASSES, type RegisterSearch, withoutFilters } from './register-search.ts';
import type { ChangeSearch } from './use-search.ts';

export type FilterBarProps = {
  readonly search: RegisterSearch;
  readonly change: ChangeSearch;
  /** How much there is of which nobody ever said anything; null while that is not known. */
  readonly unreported: number | null;
};

export function FilterBar({ search, change, unreported }: FilterBarProps) {
  const { register, domain } = useWords();
  const onDuration = useCallback(
    (text: string, how: 'push' | 'replace') => change({ minDuration: minutesIn(text) }, how),
    [change],
  );
  const onText = useCallback((q: string, how: 'push' | 'replace') => change({ q }, how), [change]);
  return (
    <FilterFrame
      search={search}
      change={change}
      onClear={isFiltered(search) ? () => change(withoutFilters(search)) : null}
    >
      <AnyOf
        label={register.task}
        ids={TASKS}
        nameOf={(id) => domain.task[id]}
        chosen={search.task}
        onChange={(task) => change({ task })}
      />
      <AnyOf<LocationClass>
        label={register.class}
        ids={PERIOD_CLASSES}
        nameOf={(id) => domain.locationClass[id]}
        chosen={search.class}
        onChange={(chosen) => change({ class: chosen })}
      />
      <AnyOf
        label={register.scope}
        ids={SCOPES}
        nameOf={(id) => domain.scope[id]}
        chosen={search.scope}
        onChange={(scope) => change({ scope })}
      />
      <AnyOf
        label={register.reason}
        ids={KNOWN_REASONS}
        nameOf={(id) => (id === 'unknown' ? domain.unknown : domain.reasonCategory[id])}
        chosen={search.reason}
        onChange={(reason) => change({ reason })}
      />
      <EitherOr
        label={register.open}
        value={search.open}
        names={{ both: register.openAll, yes: register.openYes, no: register.openNo }}
        onChange={(open) => change({ open })}
      />
      <TypedField
        label={register.minDuration}
        value={search.minDuration === 0 ? '' : String(search.minDuration)}
        onChange={onDuration}
        input={{ inputMode: 'numeric', size: 6, autoComplete: 'off' }}
      />
      <TypedField
        label={register.search}
        value={search.q}
        onChange={onText}
        input={{ type: 'search', size: 22, maxLength: 100, placeholder: register.searchHint, autoComplete: 'off' }}
      />
      <Toggle
        label={register.unreported(unreported === null ? null : countText(unreported))}
        isOn={search.unreported}
        onChange={(on) => change({ unreported: on })}
      />
      <Toggle label={register.separate} isOn={search.separate} onChange={(on) => change({ separate: on })} />
    </FilterFrame>
  );
}

/** What is no number asks for nothing. */
function minutesIn(text: string): number {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : 0;
}
