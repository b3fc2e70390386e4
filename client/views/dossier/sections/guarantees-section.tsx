// The checklist: each guarantee at the meldkamer and at the other site side by side, with evidence, and who assessed it when.
// What is not met or not known has a heavy outline; it is never left blank.

import { findingOf, GUARANTEE_SIDES, type GuaranteeFinding, type GuaranteeState } from '#shared/deviation/dossier.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { policyText } from '#shared/words/naming.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Recorded, Unknown } from './answer.tsx';
import guarantee from './guarantees-section.module.css';
import { DossierSection } from './section.tsx';
import { pointId } from './sections.ts';
import styles from './table.module.css';

export function GuaranteesSection({ detail }: { readonly detail: DossierDetail }) {
  const { words } = useI18n();
  const { guarantees } = words.dossier;
  const { checklist, dossier, statement } = detail;
  const states = checklist.items.map(({ id }) => findingOf(dossier, id, 'site')?.state ?? 'unknown');
  const isEmpty = checklist.items.every(({ id }) =>
    GUARANTEE_SIDES.every((side) => findingOf(dossier, id, side) === null),
  );
  const unmet = states.filter((state) => state === 'not' || state === 'unknown').length;
  return (
    <DossierSection section="guarantees" empty={isEmpty ? guarantees.empty(checklist.items.length) : null}>
      <p id={pointId('guarantees')} tabIndex={-1}>
        <strong>{guarantees.counts(unmet, checklist.items.length)}</strong>{' '}
        {guarantees.intro(checklist.version, checklist.source)}
      </p>
      {statement.to?.kind === 'elsewhere' ? null : <p>{guarantees.byLaw}</p>}
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{guarantees.item}</th>
            {GUARANTEE_SIDES.map((side) => (
              <th key={side} scope="col">
                {words.domain.guaranteeSide[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checklist.items.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{policyText(words, name)}</th>
              {GUARANTEE_SIDES.map((side) => (
                <td key={side} data-head={words.domain.guaranteeSide[side]}>
                  <Finding finding={findingOf(dossier, id, side)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </DossierSection>
  );
}

function Finding({ finding }: { readonly finding: GuaranteeFinding | null }) {
  const { dossier } = useI18n().words;
  const { guarantees } = dossier;
  if (finding === null) {
    return (
      <div className={guarantee['finding']}>
        <State state="unknown" />
        <span className={styles['quiet']}>{guarantees.never}</span>
      </div>
    );
  }
  return (
    <div className={guarantee['finding']}>
      <State state={finding.state} />
      <span>{finding.evidence === null ? guarantees.noEvidence : `${guarantees.evidence}: ${finding.evidence}`}</span>
      <Recorded by={finding.by} />
    </div>
  );
}

function State({ state }: { readonly state: GuaranteeState }) {
  const { domain } = useI18n().words;
  const word = domain.guaranteeState[state];
  switch (state) {
    case 'met':
      return <span>{word}</span>;
    case 'partly':
      return (
        <span>
          <span className={guarantee['partly']}>{word}</span>
        </span>
      );
    case 'not':
      return (
        <span>
          <strong className={guarantee['not']}>{word}</strong>
        </span>
      );
    case 'unknown':
      return (
        <span>
          <Unknown>{word}</Unknown>
        </span>
      );
  }
}
