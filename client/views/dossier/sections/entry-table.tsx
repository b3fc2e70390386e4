// Lines of the history as a table: number, moment by the Dutch clock and in UTC, who, and what with every answer it gave.

import { may } from '#shared/reference/roles.ts';
import { countText } from '#shared/words/count-text.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useSession } from '../../../live/hooks.ts';
import { doorHere } from '../../../live/world.ts';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Unknown } from './answer.tsx';
import type { AnswerLine } from './answer-line.ts';
import type { HistoryLine } from './history-lines.ts';
import styles from './history-section.module.css';
import table from './table.module.css';

export function EntryTable({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const { words, naming } = useI18n();
  const { history: text } = words.dossier;
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">{text.position}</th>
          <th scope="col">{text.moment}</th>
          <th scope="col">{text.who}</th>
          <th scope="col">{text.what}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.position}>
            <th scope="row">
              <Position position={line.position} />
            </th>
            <td data-head={text.moment} className={styles['moment']}>
              <Moment at={line.at} />
            </td>
            <td data-head={text.who}>{naming.actor(line.by)}</td>
            <td data-head={text.what}>
              <Facts line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Leads to the entry as it is stored, for those who may read the journal. */
function Position({ position }: { readonly position: number }) {
  const { history } = useI18n().words.dossier;
  const { session } = useSession();
  const name = countText(position);
  if (!may(session, 'journal.read')) return <span>{name}</span>;
  return (
    <a
      href={doorHere(`/api/v1/journal?after=${position - 1}&limit=1`)}
      target="_blank"
      rel="noreferrer"
      aria-label={history.openPosition(name)}
    >
      {name}
    </a>
  );
}

function Facts({ line }: { readonly line: HistoryLine }) {
  return (
    <ul>
      {line.facts.map(({ sentence, answers }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of an entry never change place
        <li key={index}>
          {sentence}
          {answers.length === 0 ? null : <AnswerLines answers={answers} />}
        </li>
      ))}
    </ul>
  );
}

function AnswerLines({ answers }: { readonly answers: readonly AnswerLine[] }) {
  const { dossier, form } = useI18n().words;
  const { history } = dossier;
  return (
    <dl className={styles['answers']}>
      {answers.map(({ label, value, was }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the answers of an entry never change place
        <div key={index}>
          <dt>{label}</dt>
          <dd>
            {value ?? <Unknown />}{' '}
            {was === undefined ? null : <span className={styles['quiet']}>({history.was(was ?? form.unknown)})</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
