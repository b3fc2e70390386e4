// Which columns of a list are shown. The one that carries the link to a line always is, so it is no choice.

import { useWords } from '../../../i18n/i18n.tsx';
import { ChoiceList } from './choice-list.tsx';
import styles from './list-frame.module.css';

export type ColumnChoiceProps<Id extends string> = {
  readonly ids: readonly Id[];
  readonly heading: Id;
  readonly names: Readonly<Record<Id, string>>;
  readonly shown: readonly Id[];
  readonly onChange: (shown: readonly Id[]) => void;
};

export function ColumnChoice<Id extends string>({ ids, heading, names, shown, onChange }: ColumnChoiceProps<Id>) {
  const { register } = useWords();
  return (
    <div className={styles['columns']} data-screen-only="">
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
