// One notice: what it is about, before when receipt is asked, and the button. Says beside the button what receipt is not.

import { useId } from 'react';
import type { Instant } from '#shared/base/time.ts';
import { momentSaid } from '#shared/deviation/cover.ts';
import type { DecisionInName, OwnNotice } from '#shared/dossier/api-dossier.ts';
import { confirmsNothing } from '#shared/dossier/decision-reach.ts';
import { policyText } from '#shared/words/naming.ts';
import { apiPlaceText } from '../../i18n/api-place.ts';
import { decisionSubject } from '../../i18n/decision-subject.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { reachLines } from '../../i18n/reach-lines.ts';
import { Button } from '../../parts/controls/button.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { stepHref } from '../../parts/header/step-address.ts';
import { UnknownMark } from '../../parts/marks/unknown-mark.tsx';
import { Deadline } from './deadline.tsx';
import styles from './notices.module.css';
import { useStep } from './use-step.ts';

type NoticeCardProps = { readonly own: OwnNotice; readonly onConfirmed: (said: string) => void };

export function NoticeCard({ own, onConfirmed }: NoticeCardProps) {
  const { words, naming } = useI18n();
  const { notices, domain } = words;
  const { statement } = words.fields;
  const { afwijking, notice, decisions } = own;
  const titleId = useId();
  const about = notices.about[notice.about];
  const to = apiPlaceText(naming, afwijking.to);
  return (
    <li className={styles['card']} aria-labelledby={titleId}>
      <h3 id={titleId}>
        {about}: <Link href={`/register/${afwijking.number}`}>{notices.dossier(afwijking.number)}</Link>
      </h3>
      <dl className={styles['facts']}>
        <dt>{notices.what}</dt>
        <dd>
          {domain.afwijkingKind[afwijking.kind]}, {domain.stage[afwijking.stage]}
        </dd>
        {decisions === undefined ? (
          <>
            <dt>{statement.functions.label}</dt>
            <dd>{functionsByPost(domain, naming, afwijking.functions).join('; ')}</dd>
            <dt>{statement.to.label}</dt>
            <dd>{to ?? <Unknown />}</dd>
          </>
        ) : (
          decisions.map((one) => <InName key={one.id} decision={one} />)
        )}
        <dt>{statement.reason.label}</dt>
        <dd>{afwijking.reason ?? <Unknown />}</dd>
        <dt>{domain.startOf[afwijking.origin]}</dt>
        <dd>{localMinutes(afwijking.start as Instant)}</dd>
        <dt>{statement.expectedEnd.label}</dt>
        <dd>
          {afwijking.expectedEnd === null
            ? (afwijking.endCondition ?? <Unknown>{notices.noEnd}</Unknown>)
            : localMinutes(afwijking.expectedEnd as Instant)}
        </dd>
        <dt>{notices.told}</dt>
        <dd>
          {notice.told === null ? (
            <Unknown>{notices.notTold}</Unknown>
          ) : (
            notices.toldBy(localMinutes(notice.told.at), naming.actor(notice.told))
          )}
        </dd>
        {notice.received === null ? (
          <>
            <dt>{notices.due}</dt>
            <dd>
              <Deadline at={notice.dueAt} />
            </dd>
          </>
        ) : null}
      </dl>
      {notice.received === null && notice.about === 'claim' ? (
        <p className={styles['answers']}>
          {(['confirm-claim', 'deny-claim'] as const).map((kind) => (
            <Link key={kind} href={stepHref(afwijking.number, kind)}>
              {notices.answerClaim[kind]}
            </Link>
          ))}
        </p>
      ) : notice.received === null ? (
        <Confirm number={afwijking.number} about={notice.about} onConfirmed={onConfirmed} />
      ) : (
        <p className={styles['received']}>
          {notices.confirmedBy(localMinutes(notice.received.at), naming.actor(notice.received))}
          {notice.received.at > notice.dueAt ? <> · {notices.late}</> : null}
        </p>
      )}
    </li>
  );
}

/** What of it was decided in the name of this party: the deviation may be about more. */
function InName({ decision: one }: { readonly decision: DecisionInName }) {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const { notices, domain, dossier, fields } = words;
  const { outcome, told, document, log, decidedAt, mandate, conditions, by, answer } = one;
  const field = fields.step.decide;
  const how = told === 'recorded' && document === null && log !== null ? 'spoken' : told;
  return (
    <>
      <dt>{notices.decision}</dt>
      <dd>
        {notices.inYourName[how](domain.decisionOutcome[outcome], naming.actor(by), localMinutes(by.at))}
        {answer === null ? null : `, ${dossier.decision.claimAnswer[answer]}`}
      </dd>
      <dt>{dossier.decision.about}</dt>
      <dd>{decisionSubject(i18n, one.about, momentSaid(one))}</dd>
      <dt>{field.mandate.label}</dt>
      <dd>{mandate === null ? <Unknown /> : policyText(words, mandate)}</dd>
      {how === 'spoken' ? null : (
        <>
          <dt>{field.document.label}</dt>
          <dd>{document ?? <Unknown />}</dd>
        </>
      )}
      {log === null ? null : (
        <>
          <dt>{field.log.label}</dt>
          <dd>{log}</dd>
        </>
      )}
      <dt>{field.decidedAt.label}</dt>
      <dd>{decidedAt === null ? <Unknown /> : localMinutes(decidedAt)}</dd>
      {conditions === null ? null : (
        <>
          <dt>{field.conditions.label}</dt>
          <dd>{conditions}</dd>
        </>
      )}
      {told === 'announced' && answer === null ? <IfConfirmed decision={one} /> : null}
    </>
  );
}

/** R60: what it would cover, which the party must know before it answers. */
function IfConfirmed({ decision: one }: { readonly decision: DecisionInName }) {
  const i18n = useI18n();
  const { notices, dossier } = i18n.words;
  const nothing = confirmsNothing(one);
  const lines = nothing === 'unnamed' ? [] : reachLines(i18n, one.functions);
  return (
    <>
      <dt>{notices.ifConfirmed}</dt>
      {nothing === null ? null : (
        <dd>
          <Unknown>{dossier.form.confirmsNothing[nothing]}</Unknown>
        </dd>
      )}
      {lines.map(({ key, text, isInside }) => (
        <dd key={key}>{isInside ? text : <Unknown>{text}</Unknown>}</dd>
      ))}
    </>
  );
}

function Unknown({ children }: { readonly children?: string }) {
  const { notices } = useI18n().words;
  return <UnknownMark>{children ?? notices.unknown}</UnknownMark>;
}

type ConfirmProps = {
  readonly number: string;
  readonly about: OwnNotice['notice']['about'];
  readonly onConfirmed: (said: string) => void;
};

function Confirm({ number, about, onConfirmed }: ConfirmProps) {
  const { notices, domain } = useI18n().words;
  const { state, send } = useStep(number, 'confirm-receipt');
  const hintId = useId();
  // Not disabled while it is busy: the focus stays where it is when it fails.
  function confirm() {
    send({ ok: true, body: { about } }, () => onConfirmed(notices.confirmedNow(number, domain.noticeAbout[about])));
  }
  return (
    <div className={styles['act']}>
      <Button
        look="acknowledge"
        onPress={confirm}
        aria-label={state.busy ? notices.busy : notices.confirmFor(number, domain.noticeAbout[about])}
        aria-describedby={hintId}
      >
        {state.busy ? notices.busy : notices.confirm}
      </Button>
      <p id={hintId}>{notices.noApproval}</p>
      {state.whole === null ? null : (
        <p role="alert" className={styles['problem']}>
          {state.whole}
        </p>
      )}
    </div>
  );
}
