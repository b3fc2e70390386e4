// What will be recorded, row by row: old and new, what is only confirmed, and what became of each.

import { useId } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import type { Change } from './changes.ts';
import { isRecorded, type RowOutcome } from './entry-outcome.ts';
import { Outcome } from './entry-row.tsx';
import styles from './fill-in.module.css';

export type ChangeListProps = {
  readonly changes: readonly Change[];
  readonly outcomes: Readonly<Record<string, RowOutcome>>;
};

export function ChangeList({ changes, outcomes }: ChangeListProps) {
  const { manual } = useWords();
  const own = manual.changes;
  if (changes.length === 0) return null;
  const isDone = ({ row }: Change) => outcomes[row] !== undefined && isRecorded(outcomes[row]);
  const open = changes.filter((one) => !isDone(one));
  const parts = [
    { title: own.changed, some: open.filter(({ isSame }) => !isSame) },
    { title: own.same, some: open.filter(({ isSame }) => isSame) },
    { title: own.became, some: changes.filter(isDone) },
  ];
  return (
    <section aria-label={own.title} className={styles['changes']}>
      {parts.map(({ title, some }) =>
        some.length === 0 ? null : (
          <Part key={title(0)} title={title(some.length)} changes={some} outcomes={outcomes} />
        ),
      )}
    </section>
  );
}

function Part({ title, changes, outcomes }: ChangeListProps & { readonly title: string }) {
  const id = useId();
  return (
    <>
      <h3 id={id}>{title}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none */}
      <ul role="list" aria-labelledby={id} className={styles['lines']}>
        {changes.map((change) => (
          <Line key={change.row} change={change} outcome={outcomes[change.row]} />
        ))}
      </ul>
    </>
  );
}

type LineProps = { readonly change: Change; readonly outcome: RowOutcome | undefined };

function Line({ change: { name, from, to, isSame }, outcome }: LineProps) {
  const { changes: own } = useWords().manual;
  return (
    <li>
      <span className={styles['name']}>{name}</span>{' '}
      {isSame ? (
        <span>{to}</span>
      ) : (
        <span>
          <span className="visually-hidden">{own.was} </span>
          {from ?? own.unknown} <span aria-hidden="true">→</span>
          <span className="visually-hidden">, {own.becomes}</span> <strong>{to ?? own.incomplete}</strong>
        </span>
      )}
      {outcome === undefined ? null : <Outcome outcome={outcome} />}
    </li>
  );
}
