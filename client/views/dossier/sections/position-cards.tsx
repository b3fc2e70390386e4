// What each authority thinks of it, side by side: the newest counts, the earlier ones stay. Never shown as an approval.

import type { AuthorityPosition } from '#shared/deviation/dossier.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Recorded } from './answer.tsx';
import { Subsection } from './section.tsx';
import styles from './table.module.css';

export function PositionCards({ positions }: { readonly positions: readonly AuthorityPosition[] }) {
  const { words, naming } = useI18n();
  const { chain } = words.dossier;
  const byParty = new Map<PartyId, readonly AuthorityPosition[]>();
  for (const one of positions) byParty.set(one.party, [one, ...(byParty.get(one.party) ?? [])]);
  return (
    <Subsection title={chain.positions}>
      <p>{positions.length === 0 ? chain.positionsNone : chain.noApproval}</p>
      {positions.length === 0 ? <p>{chain.noApproval}</p> : null}
      <ul className={styles['cards']}>
        {[...byParty].map(([party, [newest, ...earlier]]) => (
          <li key={party} className={styles['card']}>
            <h4>{naming.party(party)}</h4>
            {newest === undefined ? null : <Position position={newest} />}
            {earlier.length === 0 ? null : <p className={styles['quiet']}>{chain.earlier}:</p>}
            {earlier.map((one) => (
              <Position key={one.by.at} position={one} />
            ))}
          </li>
        ))}
      </ul>
    </Subsection>
  );
}

function Position({ position }: { readonly position: AuthorityPosition }) {
  const { fields, domain } = useI18n().words;
  return (
    <>
      <p>
        <strong>{domain.stance[position.stance]}</strong>
        {position.text === null ? '' : `: ${position.text}`}
      </p>
      {position.document === null ? null : (
        <p>
          {fields.step['take-position'].document.label}: {position.document}
        </p>
      )}
      <p>
        <Recorded by={position.by} />
      </p>
    </>
  );
}
