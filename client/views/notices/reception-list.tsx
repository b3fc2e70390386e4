// R138: what goes to the meldkamer of whoever looks: that it knows is one press, whether it takes and carries it is answered in the dossier.

import { useId } from 'react';
import type { OwnReception } from '#shared/dossier/api-dossier.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { countText } from '#shared/words/count-text.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { Button } from '../../parts/controls/button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { stepHref } from '../../parts/header/step-address.ts';
import { useNow } from '../../parts/marks/server-now.ts';
import { UnknownMark } from '../../parts/marks/unknown-mark.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import styles from './notices.module.css';
import { useDone } from './use-done.ts';
import { useStep } from './use-step.ts';

type Props = { readonly receptions: readonly OwnReception[]; readonly again: () => void };

export function ReceptionList({ receptions, again }: Props) {
  const { notices } = useI18n().words;
  const done = useDone();
  const waiting = receptions.filter(({ reception }) => reception === null).length;

  function onConfirmed(text: string) {
    done.tell(text);
    again();
  }

  return (
    <>
      <p ref={done.said} role="status" tabIndex={-1} className={styles['done']}>
        {done.text}
      </p>
      <Panel title={notices.reception.title(countText(receptions.length), countText(waiting))}>
        {receptions.length === 0 ? (
          <EmptyState>{notices.reception.none}</EmptyState>
        ) : (
          <ul className={styles['cards']}>
            {receptions.map((one) => (
              <ReceptionCard key={one.afwijking.number} own={one} onConfirmed={onConfirmed} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

type CardProps = { readonly own: OwnReception; readonly onConfirmed: (said: string) => void };

function ReceptionCard({ own, onConfirmed }: CardProps) {
  const { words, naming } = useI18n();
  const { notices, domain } = words;
  const { afwijking, meldkamer, reception, dueAt } = own;
  const now = useNow();
  const isLate = now !== null && dueAt !== null && dueAt <= now;
  const { state, send } = useStep(afwijking.number, 'receive');
  const titleId = useId();
  const hintId = useId();
  const text = notices.reception;

  function confirm() {
    send({ ok: true, body: { outcome: 'received' } }, () => onConfirmed(text.confirmedNow(afwijking.number)));
  }

  return (
    <li className={styles['card']} aria-labelledby={titleId}>
      <h3 id={titleId}>
        {text.from(naming.meldkamer(afwijking.meldkamer as MeldkamerId), naming.meldkamer(meldkamer))}:{' '}
        <Link href={`/register/${afwijking.number}`}>{notices.dossier(afwijking.number)}</Link>
      </h3>
      <dl className={styles['facts']}>
        <dt>{notices.what}</dt>
        <dd>
          {domain.afwijkingKind[afwijking.kind]}, {domain.stage[afwijking.stage]}
        </dd>
        <dt>{words.fields.statement.functions.label}</dt>
        <dd>{functionsByPost(domain, naming, afwijking.functions).join('; ')}</dd>
        <dt>{text.answer}</dt>
        <dd>
          {reception === null ? (
            <>
              <UnknownMark>{text.unanswered}</UnknownMark>
              {dueAt === null ? null : ` · ${isLate ? text.late(localMinutes(dueAt)) : text.due(localMinutes(dueAt))}`}
            </>
          ) : (
            text.answered(
              domain.receptionOutcome[reception.outcome],
              reception.carries === null ? null : domain.takeoverExtent[reception.carries],
              localMinutes(reception.by.at),
              naming.actor(reception.by),
            )
          )}
        </dd>
      </dl>
      <div className={styles['act']}>
        {reception === null ? (
          <Button
            look="acknowledge"
            onPress={confirm}
            aria-label={state.busy ? notices.busy : text.confirmFor(afwijking.number)}
            aria-describedby={hintId}
          >
            {state.busy ? notices.busy : notices.confirm}
          </Button>
        ) : null}
        <Link href={stepHref(afwijking.number, 'receive')}>{text.toAnswer}</Link>
        <p id={hintId}>{text.noDecision}</p>
        {state.whole === null ? null : (
          <p role="alert" className={styles['problem']}>
            {state.whole}
          </p>
        )}
      </div>
    </li>
  );
}
