// Which columns of a list are shown: a set for a purpose, or one by one. The one that carries the link to a line always is, so it is no choice.

import { useWords } from '../../../i18n/i18n.tsx';
import { ChoiceList } from './choice-list.tsx';
import filter from './filter.module.css';
import styles from './list-frame.module.css';

export type ColumnChoiceProps<Id extends string, Name extends string> = {
  readonly ids: readonly Id[];
  readonly heading: Id;
  readonly names: Readonly<Record<Id, string>>;
  readonly sets: Readonly<Record<Name, readonly Id[]>>;
  readonly setNames: Readonly<Record<Name, string>>;
  readonly shown: readonly Id[];
  readonly onChange: (shown: readonly Id[]) => void;
};

export function ColumnChoice<Id extends string, Name extends string>(props: ColumnChoiceProps<Id, Name>) {
  const { ids, heading, names, sets, setNames, shown, onChange } = props;
  const { register } = useWords();
  const all = Object.keys(sets) as Name[];
  const chosen = all.find((name) => sets[name].join() === shown.join());
  return (
    <div className={styles['columns']} data-screen-only="">
      <select
        aria-label={register.columnSet}
        className={filter['input']}
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChange(sets[currentTarget.value as Name])}
      >
        {all.map((name) => (
          <option key={name} value={name}>
            {setNames[name]}
          </option>
        ))}
        {chosen === undefined ? (
          <option value="" disabled>
            {register.ownColumns}
          </option>
        ) : null}
      </select>
      <ChoiceList
        label={register.columns}
        summary={String(shown.length)}
        choices={ids.filter((id) => id !== heading).map((id) => ({ id, name: names[id] }))}
        chosen={shown}
        onChange={(chosen) => onChange(ids.filter((id) => chosen.includes(id)))}
      />
    </div>
  );
}
