// Who carries it. The parties that answer for the chosen functions stand on top; a party, never a person.

import { PARTIES, type PartyId, type PartyKind } from '#shared/reference/parties.ts';
import { involvedIn } from '#shared/rules/mandate.ts';
import { useSpeech } from '../../words/words.tsx';
import { type Draft, fieldId } from './draft.ts';
import { errorIdOf, FieldFrame } from './field-frame.tsx';
import styles from './new-dossier.module.css';
import type { Wrong } from './use-registration.ts';

type OwnerFieldProps = {
  readonly draft: Draft;
  readonly wrong: Wrong | undefined;
  readonly onChange: (owner: PartyId | '') => void;
};

export function OwnerField({ draft, wrong, onChange }: OwnerFieldProps) {
  const { words, naming } = useSpeech();
  const { newDossier, domain } = words;
  const involved = involvedIn({ owner: null, functions: draft.functions });
  const others = PARTIES.filter(({ id }) => !involved.includes(id));
  return (
    <FieldFrame field="owner" label={newDossier.owner} wrong={wrong}>
      <select
        id={fieldId('owner')}
        className={styles['input']}
        value={draft.owner}
        aria-invalid={wrong !== undefined}
        aria-describedby={errorIdOf('owner', wrong)}
        onChange={({ currentTarget }) => onChange(currentTarget.value as PartyId | '')}
      >
        <option value="">{newDossier.unknown}</option>
        {involved.map((id) => (
          <option key={id} value={id}>
            {naming.party(id)}
          </option>
        ))}
        {[...Map.groupBy(others, ({ kind }) => kind)].map(([kind, parties]: [PartyKind, typeof others]) => (
          <optgroup key={kind} label={domain.partyKind[kind]}>
            {parties.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
