// Who had to know of the start and of the return: told, received and missing are three states. Receipt is never approval.

import type { Notice, NoticeAbout } from '#shared/deviation/dossier.ts';
import { hostOf } from '#shared/deviation/receiving.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { functionsByPost } from '../../../i18n/function-list.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Deadline, Recorded, Unknown } from './answer.tsx';
import { DossierSection, HeadRow, Subsection, WideTable } from './section.tsx';
import { pointId } from './sections.ts';
import styles from './table.module.css';

export function NoticesSection({ detail }: { readonly detail: DossierDetail }) {
  const { notices: words } = useI18n().words.dossier;
  const { chain } = useI18n().words.dossier;
  const of = (about: NoticeAbout): readonly Notice[] => detail.dossier.notices.filter((one) => one.about === about);
  const isReturned = detail.afwijking.returnedAt !== null;
  return (
    <DossierSection section="notices">
      <p id={pointId('receipts')} tabIndex={-1}>
        {chain.noApproval}
      </p>
      <ReceptionPart detail={detail} />
      <NoticeTable title={words.start} notices={of('start')} none={words.none} />
      <NoticeTable title={words.return} notices={of('return')} none={isReturned ? words.none : words.noReturn} />
    </DossierSection>
  );
}

type TableProps = { readonly title: string; readonly notices: readonly Notice[]; readonly none: string };

function NoticeTable({ title, notices, none }: TableProps) {
  const { words, naming } = useI18n();
  const text = words.dossier.notices;
  if (notices.length === 0) {
    return (
      <Subsection title={title}>
        <p>{none}</p>
      </Subsection>
    );
  }
  const told = notices.filter((one) => one.told !== null).length;
  const received = notices.filter((one) => one.received !== null).length;
  return (
    <Subsection title={title}>
      <p>
        <strong>{text.counts(told, received, notices.length - received)}</strong>
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{text.party}</th>
            <th scope="col">{text.told}</th>
            <th scope="col">{text.received}</th>
            <th scope="col">{text.due}</th>
          </tr>
        </thead>
        <tbody>
          {notices.map((one) => (
            <tr key={one.party}>
              <th scope="row">{naming.receiver(one.party)}</th>
              <td data-head={text.told}>
                {one.told === null ? <Unknown>{text.notTold}</Unknown> : <Recorded by={one.told} />}
              </td>
              <td data-head={text.received}>
                {one.received === null ? <Unknown>{text.notReceived}</Unknown> : <Recorded by={one.received} />}
              </td>
              <td data-head={text.due}>
                <Deadline at={one.dueAt} isMet={one.received !== null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Subsection>
  );
}

/** R138: what the meldkamer that it goes to answered, the newest first; a word that is over stays. */
function ReceptionPart({ detail }: { readonly detail: DossierDetail }) {
  const { words, naming } = useI18n();
  const text = words.dossier.notices.reception;
  const { receptionOverdueAt: dueAt } = detail;
  const { receptions = [] } = detail.dossier;
  const host = hostOf({ to: detail.statement.to, meldkamer: detail.afwijking.meldkamer as MeldkamerId });
  const isAnswered = receptions.some(({ meldkamer }) => meldkamer === host);
  return (
    <Subsection title={text.title}>
      <p id={pointId('reception')} tabIndex={-1}>
        {host === null ? text.noHost : null}
        {host === null || isAnswered ? null : <Unknown>{text.unanswered(naming.meldkamer(host))}</Unknown>}{' '}
        {receptions.length === 0 ? null : text.none}
      </p>
      <p id={pointId('reception-overdue')} tabIndex={-1}>
        {dueAt === null ? null : (
          <>
            {text.due} <Deadline at={dueAt} />
          </>
        )}
      </p>
      {receptions.length === 0 ? null : (
        <WideTable label={text.title}>
          <table className={styles['table']}>
            <thead>
              <HeadRow columns={['meldkamer', 'outcome', 'carries', 'until', 'text', 'by']} text={text} />
            </thead>
            <tbody>
              {receptions.toReversed().map((one) => (
                <tr key={`${one.meldkamer} ${one.by.at} ${one.outcome}`}>
                  <th scope="row">{naming.meldkamer(one.meldkamer)}</th>
                  <td data-head={text.outcome}>{words.domain.receptionOutcome[one.outcome]}</td>
                  <td data-head={text.carries}>
                    {one.carries === null ? <Unknown /> : words.domain.takeoverExtent[one.carries]}
                    {one.functions === null
                      ? null
                      : `: ${functionsByPost(words.domain, naming, one.functions).join('; ')}`}
                  </td>
                  <td data-head={text.until}>{one.until === null ? <Unknown /> : <Moment at={one.until} />}</td>
                  <td data-head={text.text}>{one.text ?? '–'}</td>
                  <td data-head={text.by}>
                    <Recorded by={one.by} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </Subsection>
  );
}
