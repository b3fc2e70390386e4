// Alarm acknowledged, seen, decided, closed: four things of four kinds of people, each with its own form, so that none is taken for another.

import { Eye, Hand, Lock, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { mannerOf } from '#shared/deviation/cover.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { decidedText, partlyDecidedText } from '../../i18n/decided-text.ts';
import { localMoment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { fourFacts } from './four-facts.ts';
import styles from './four-facts-strip.module.css';
import { Unknown } from './sections/answer.tsx';

export function FourFactsStrip({ detail }: { readonly detail: DossierDetail }) {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const { fourFacts: text, notYet, version } = words.dossier;
  const { alarms, seen, decisions, isDecided, closedAt } = fourFacts(detail);
  const partly = partlyDecidedText(words.domain, i18n, detail.afwijking);
  const asksNone = detail.afwijking.asksNoDecision === true && decisions.length === 0;
  return (
    <ul className={styles['strip']} aria-label={`${text.title}. ${text.explain}`}>
      <Fact icon={<Hand size={18} aria-hidden="true" />} kind="acknowledged">
        {alarms.raised === 0 ? text.noAlarm : text.alarms(alarms.acknowledged, alarms.raised)}
      </Fact>
      <Fact icon={<Eye size={18} aria-hidden="true" />} kind="seen">
        {seen.length === 0
          ? notYet
          : seen.map((mark) => `${naming.party(mark.party)} (${version(String(mark.version))})`).join(', ')}
      </Fact>
      <Fact icon={<Scale size={18} aria-hidden="true" />} kind="decided">
        {asksNone ? words.domain.asksNoDecision : null}
        {asksNone || (isDecided && decisions.length > 0) ? null : <Unknown>{partly ?? text.undecided}</Unknown>}
        {decisions.map((one) => (
          <span key={`${one.by.at} ${one.party}`} className={styles['decision']}>
            {naming.party(one.party ?? '')}, {decidedText(one.outcome, one.decidedAt ?? one.by.at, words)}
            {mannerOf(one) === 'spoken' ? `, ${words.dossier.decision.spokenIn(one.log ?? '')}` : null}
          </span>
        ))}
      </Fact>
      <Fact icon={<Lock size={18} aria-hidden="true" />} kind="closed">
        {closedAt === null ? notYet : localMoment(closedAt)}
      </Fact>
    </ul>
  );
}

type FactProps = {
  readonly icon: ReactNode;
  readonly kind: 'acknowledged' | 'seen' | 'decided' | 'closed';
  readonly children: ReactNode;
};

function Fact({ icon, kind, children }: FactProps) {
  const { fourFacts: text } = useI18n().words.dossier;
  return (
    <li data-kind={kind}>
      {icon}
      <span>
        <strong>{text[kind]}</strong> <span className={styles['by']}>{text[`${kind}By`]}</span>
        <br />
        {children}
      </span>
    </li>
  );
}
