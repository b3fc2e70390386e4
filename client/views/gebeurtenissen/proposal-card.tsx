// One proposal: which meldkamers, since when and why they count, and for LMS the two answers to it.

import { useState } from 'react';
import type { Proposal } from '#shared/deviation/gebeurtenis.ts';
import { useGiveBack } from '../../form/use-give-back.ts';
import { useSend } from '../../form/use-send.ts';
import { momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { usePicture } from '../../live/hooks.ts';
import { Button } from '../../parts/controls/button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import {
  dossiersField,
  draftOfStatement,
  partsOfProposal,
  reasonField,
  statementBody,
  statementFields,
} from './act-fields.ts';
import { ActForm } from './act-form.tsx';
import { bindAll, refusalText, toBind, type Unbound } from './binding.ts';
import styles from './gebeurtenissen.module.css';

type Asked = 'accept' | 'dismiss' | null;

export function ProposalCard({ proposal, mayAct }: { readonly proposal: Proposal; readonly mayAct: boolean }) {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const picture = usePicture();
  const post = useSend();
  const now = useNow();
  const [asked, setAsked] = useState<Asked>(null);
  const [unbound, setUnbound] = useState<readonly Unbound[]>([]);
  const { gebeurtenissen: own, domain } = words;
  const { answer, disturbed, id } = proposal;
  const parts = partsOfProposal(proposal);
  const choices = toBind(picture, parts, i18n);
  // What is bound stands before the reason, which is that of both.
  const [statement, reason] = [statementFields(own).slice(0, -1), [reasonField(own)]];
  const { around, giveBack } = useGiveBack();
  const close = (isRecorded: boolean) => {
    setAsked(null);
    giveBack(isRecorded ? null : asked);
  };
  return (
    <Panel title={own.proposal.title}>
      <div ref={around} className={styles['card']}>
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
        {unbound.length === 0 ? null : (
          <div role="alert">
            <p>{own.proposal.unbound}</p>
            <ul className={styles['list']}>
              {unbound.map(({ dossier, problem }) => (
                <li key={dossier}>
                  {domain.afwijking(dossier)}: {refusalText(problem, words)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {answer === null && mayAct && asked === null ? (
          <div className={styles['acts']}>
            <Button look="primary" data-opens="accept" onPress={() => setAsked('accept')}>
              {own.proposal.accept}
            </Button>
            <Button data-opens="dismiss" onPress={() => setAsked('dismiss')}>
              {own.proposal.dismiss}
            </Button>
          </div>
        ) : null}
        {answer === null && asked === 'accept' ? (
          <ActForm
            id={`gebeurtenis-accept-${id}`}
            title={own.openTitle}
            fields={[...statement, dossiersField(own, choices), ...reason]}
            begin={{
              ...draftOfStatement({ title: '', national: false, parts }),
              dossiers: choices.map((one) => one.id),
            }}
            path=""
            body={({ dossiers: _bound, ...typed }) => ({ ...statementBody(typed, parts), proposal: id })}
            then={async (standing, { dossiers, reason: why }) =>
              setUnbound(await bindAll(post, standing, id, dossiers as readonly string[], String(why)))
            }
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
