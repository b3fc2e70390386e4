// One proposal: which meldkamers, since when and why they count, and for LMS the two answers to it.

import { useState } from 'react';
import type { Proposal } from '#shared/deviation/gebeurtenis.ts';
import { momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { draftOfStatement, partsOfProposal, reasonField, statementBody, statementFields } from './act-fields.ts';
import { ActForm } from './act-form.tsx';
import styles from './gebeurtenissen.module.css';

type Asked = 'accept' | 'dismiss' | null;

export function ProposalCard({ proposal, mayAct }: { readonly proposal: Proposal; readonly mayAct: boolean }) {
  const { words, naming } = useI18n();
  const now = useNow();
  const [asked, setAsked] = useState<Asked>(null);
  const { gebeurtenissen: own, domain } = words;
  const { answer, disturbed, id } = proposal;
  const parts = partsOfProposal(proposal);
  const close = () => setAsked(null);
  return (
    <Panel title={own.proposal.title}>
      <div className={styles['card']}>
        <p>
          {own.proposal.explain} {answer === null ? own.proposal.decides[mayAct ? 'self' : 'other'] : null}
        </p>
        <ul className={styles['list']}>
          {disturbed.map(({ meldkamer, from, state }) => (
            <li key={meldkamer}>
              <strong>{naming.meldkamer(meldkamer)}</strong>{' '}
              {state === null ? own.proposal.silent : domain.serviceState[state]},{' '}
              {own.line.since(momentText(from, now))}
            </li>
          ))}
        </ul>
        {answer === null ? null : (
          <p>
            {answer.kind === 'accepted'
              ? own.proposal.accepted(answer.gebeurtenis)
              : own.proposal.dismissed(answer.reason)}
          </p>
        )}
        {answer === null && mayAct && asked === null ? (
          <div className={styles['acts']}>
            <Button look="primary" onPress={() => setAsked('accept')}>
              {own.proposal.accept}
            </Button>
            <Button onPress={() => setAsked('dismiss')}>{own.proposal.dismiss}</Button>
          </div>
        ) : null}
        {answer === null && asked === 'accept' ? (
          <ActForm
            id={`gebeurtenis-accept-${id}`}
            title={own.openTitle}
            fields={statementFields(own)}
            begin={draftOfStatement({ title: '', national: false, parts })}
            path=""
            body={(typed) => ({ ...statementBody(typed, parts), proposal: id })}
            onClose={close}
          />
        ) : null}
        {answer === null && asked === 'dismiss' ? (
          <ActForm
            id={`gebeurtenis-dismiss-${id}`}
            title={own.proposal.dismissTitle}
            fields={[reasonField(own)]}
            begin={{}}
            path={`/proposals/${id}/dismissals`}
            body={(typed) => typed}
            onClose={close}
          />
        ) : null}
      </div>
    </Panel>
  );
}
