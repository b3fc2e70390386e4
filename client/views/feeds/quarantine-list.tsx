// What was refused at the door: who sent it, what was wrong with it, and the digest by which its sender finds it. Never its contents.

import type { Quarantined } from '#shared/journal/quarantined.ts';
import { may } from '#shared/reference/roles.ts';
import { countText } from '#shared/words/count-text.ts';
import { clockTime, localMoment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { inputReasonOf } from '../../i18n/known-refusals.ts';
import { useSession } from '../../live/hooks.ts';
import plain from '../../parts/charts/plain-table.module.css';
import { Button } from '../../parts/controls/button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import styles from './feeds.module.css';

export function QuarantineList() {
  const { feeds } = useI18n().words;
  const { session } = useSession();
  if (!may(session, 'feeds.read')) {
    return (
      <Panel title={feeds.quarantine}>
        <EmptyState>{feeds.forbidden}</EmptyState>
      </Panel>
    );
  }
  return <Refused />;
}

function Refused() {
  const { feeds } = useI18n().words;
  const kept = useAnswer(queries.quarantine());
  const { value, again } = kept;
  const tools = (
    <span className={styles['tools']}>
      {value === null ? null : <span aria-live="off">{feeds.refreshed(clockTime(value.asOf))}</span>}
      <Button onPress={again}>{feeds.refresh}</Button>
    </span>
  );
  return (
    <Panel title={feeds.quarantine} tools={tools} flush>
      <KeptStates kept={kept} words={feeds}>
        {({ quarantine }) => <Messages messages={quarantine} />}
      </KeptStates>
    </Panel>
  );
}

function Messages({ messages }: { readonly messages: readonly Quarantined[] }) {
  const { feeds } = useI18n().words;
  if (messages.length === 0) return <EmptyState>{feeds.none}</EmptyState>;
  return (
    <>
      <p className={styles['note']}>
        {feeds.shown(countText(messages.length))} {feeds.quarantineExplain}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className={styles['scroller']} aria-label={feeds.quarantineTable} tabIndex={0}>
        <table className={`${plain['table']} ${styles['refused']}`}>
          <thead>
            <tr>
              <th scope="col">{feeds.received}</th>
              <th scope="col">{feeds.sender}</th>
              <th scope="col">{feeds.event}</th>
              <th scope="col">{feeds.problems}</th>
              <th scope="col">{feeds.size}</th>
              <th scope="col">{feeds.digest}</th>
            </tr>
          </thead>
          <tbody>
            {messages.map((message, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one message can be refused twice in one moment; counted from the oldest
              <Message key={`${message.receivedAt} ${message.digest} ${messages.length - index}`} message={message} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Message({ message }: { readonly message: Quarantined }) {
  const { words, naming } = useI18n();
  const { feeds } = words;
  const named = [
    [feeds.source, message.source],
    [feeds.id, message.eventId],
    [feeds.type, message.type],
    [feeds.subject, message.subject],
  ] as const;
  return (
    <tr>
      <th scope="row" className={plain['nowrap']}>
        <time dateTime={message.receivedAt}>{localMoment(message.receivedAt)}</time>
      </th>
      <td data-label={feeds.sender}>
        {naming.actor(message)}
        {message.meldkamer === null ? '' : ` (${message.meldkamer})`}
      </td>
      <td data-label={feeds.event}>
        <dl className={styles['event']}>
          {named.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value ?? <em>{feeds.absent}</em>}</dd>
            </div>
          ))}
        </dl>
      </td>
      <td data-label={feeds.problems}>
        <ul className={styles['problems']}>
          {[...new Set(message.problems)].map((problem) => (
            <Reason key={problem} problem={problem} />
          ))}
        </ul>
      </td>
      <td className={plain['numeric']} data-label={feeds.size}>
        {feeds.bytes(countText(message.bytes))}
      </td>
      <td data-label={feeds.digest}>
        <code className={styles['digest']}>{message.digest}</code>
      </td>
    </tr>
  );
}

/** In words of the screen, and in the server's own for whoever looks after the sender; what its reader can do something about in ours alone. */
function Reason({ problem }: { readonly problem: string }) {
  const { problems, feeds } = useI18n().words;
  const reason = inputReasonOf(problem);
  if (reason === 'sources' || reason === 'announcements') return <li>{problems.input[reason]}</li>;
  const said =
    reason === null ? feeds.problemOther : reason === 'elsewhere' ? feeds.problemElsewhere : problems.input[reason];
  return (
    <li>
      {said}{' '}
      <span lang="en" className={styles['own']}>
        ({problem})
      </span>
    </li>
  );
}
