// Everything the register can be narrowed by. What is chosen here stands in the address at once.

import { useCallback, useId } from 'react';
import { DISCIPLINES, SCOPES, TASKS } from '#shared/functions.ts';
import { MELDKAMERS } from '#shared/meldkamers.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words.tsx';
import { ChoiceList } from './choice-list.tsx';
import styles from './filter-bar.module.css';
import {
  areDatesReversed,
  isFiltered,
  PERIOD_CLASSES,
  type RegisterSearch,
  withoutFilters,
} from './register-search.ts';
import { TypedField } from './typed-field.tsx';
import type { ChangeSearch } from './use-search.ts';

export function FilterBar({ search, change }: { readonly search: RegisterSearch; readonly change: ChangeSearch }) {
  const { register, domain } = useWords();
  const summary = useSummary();
  const onDuration = useCallback(
    (text: string, how: 'push' | 'replace') => change({ minDuration: minutesIn(text) }, how),
    [change],
  );
  const onText = useCallback((q: string, how: 'push' | 'replace') => change({ q }, how), [change]);
  return (
    <search aria-label={register.filters} className={styles['bar']} data-screen-only="">
      <Dates search={search} change={change} />
      <ChoiceList
        label={register.meldkamer}
        summary={summary(search.meldkamer, (id) => id)}
        choices={MELDKAMERS.map(({ id, name }) => ({ id, name: `${id} ${name}` }))}
        chosen={search.meldkamer}
        onChange={(meldkamer) => change({ meldkamer })}
      />
      <ChoiceList
        label={register.discipline}
        summary={summary(search.discipline, (id) => domain.discipline[id])}
        choices={DISCIPLINES.map((id) => ({ id, name: domain.discipline[id] }))}
        chosen={search.discipline}
        onChange={(discipline) => change({ discipline })}
      />
      <ChoiceList
        label={register.task}
        summary={summary(search.task, (id) => domain.task[id])}
        choices={TASKS.map((id) => ({ id, name: domain.task[id] }))}
        chosen={search.task}
        onChange={(task) => change({ task })}
      />
      <ChoiceList
        label={register.class}
        summary={summary(search.class, (id) => domain.locationClass[id])}
        choices={PERIOD_CLASSES.map((id) => ({ id, name: domain.locationClass[id] }))}
        chosen={search.class}
        onChange={(chosen) => change({ class: chosen })}
      />
      <ChoiceList
        label={register.scope}
        summary={summary(search.scope, (id) => domain.scope[id])}
        choices={SCOPES.map((id) => ({ id, name: domain.scope[id] }))}
        chosen={search.scope}
        onChange={(scope) => change({ scope })}
      />
      <OpenChoice search={search} change={change} />
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
      {isFiltered(search) ? (
        <Button onPress={() => change(withoutFilters(search))}>{register.clearFilters}</Button>
      ) : null}
    </search>
  );
}

function Dates({ search, change }: { readonly search: RegisterSearch; readonly change: ChangeSearch }) {
  const { register } = useWords();
  const id = useId();
  const reversed = areDatesReversed(search);
  return (
    <fieldset className={styles['dates']}>
      <legend className="visually-hidden">{register.dates}</legend>
      {(['from', 'to'] as const).map((name) => (
        <div key={name} className={styles['field']}>
          <label htmlFor={`${id}${name}`}>{register[name]}</label>
          <input
            id={`${id}${name}`}
            type="date"
            className={styles['input']}
            value={search[name]}
            {...(reversed ? { 'aria-invalid': true, 'aria-describedby': `${id}wrong` } : {})}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
        </div>
      ))}
      {reversed ? (
        <p id={`${id}wrong`} className={styles['wrong']}>
          {register.datesReversed}
        </p>
      ) : null}
    </fieldset>
  );
}

function OpenChoice({ search, change }: { readonly search: RegisterSearch; readonly change: ChangeSearch }) {
  const { register } = useWords();
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{register.open}</label>
      <select
        id={id}
        className={styles['input']}
        value={String(search.open)}
        onChange={({ currentTarget }) =>
          change({ open: currentTarget.value === 'null' ? null : currentTarget.value === 'true' })
        }
      >
        <option value="null">{register.openAll}</option>
        <option value="true">{register.openYes}</option>
        <option value="false">{register.openNo}</option>
      </select>
    </div>
  );
}

/** Up to two by name; more as a count. */
function useSummary() {
  const { register } = useWords();
  return <T extends string>(chosen: readonly T[], nameOf: (one: T) => string): string => {
    if (chosen.length === 0) return register.all;
    return chosen.length <= 2 ? chosen.map(nameOf).join(', ') : register.chosen(chosen.length);
  };
}

/** What is no number asks for nothing. */
function minutesIn(text: string): number {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : 0;
}
