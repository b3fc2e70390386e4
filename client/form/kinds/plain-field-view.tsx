// Fields with one answer: text, a number, a choice, a tick. Native controls, so that the keyboard is enough; also the cells of a row.

import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import type { Choice, PlainField } from '../field.ts';
import styles from '../form.module.css';
import { privateHintIn } from '../private-hint.ts';
import { controlState, FieldFrame, type FrameProps } from './field-frame.tsx';
import { MomentField } from './moment-field.tsx';
import { PlaceField } from './place-field.tsx';

export type PlainFieldProps<F extends PlainField = PlainField> = FrameProps & {
  readonly field: F;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

type Of<Kind extends PlainField['kind']> = PlainFieldProps<Extract<PlainField, { kind: Kind }>>;

/** `privacyId`: where the warning about names and numbers stands. */
export function PlainFieldView({ privacyId, ...props }: PlainFieldProps & { readonly privacyId: string }) {
  const { field } = props;
  switch (field.kind) {
    case 'text':
    case 'list':
      return <TextField {...props} field={field} privacyId={privacyId} />;
    case 'city':
    case 'minutes':
    case 'count':
      return <LineField {...props} />;
    case 'moment':
      return <MomentField {...props} field={field} />;
    case 'choice':
      return <ChoiceField {...props} field={field} />;
    case 'place':
      return <PlaceField {...props} field={field} />;
    case 'tick':
      return <TickField {...props} field={field} />;
  }
}

/** Numbers are typed as text: a number field of the browser drops what it does not understand in silence. */
function LineField(props: PlainFieldProps) {
  const { field, value, onChange } = props;
  const { form } = useWords();
  return (
    <FieldFrame {...props}>
      <input
        {...controlState(props)}
        data-kind={field.kind}
        inputMode={field.kind === 'city' ? 'text' : 'numeric'}
        autoComplete="off"
        placeholder={field.kind === 'minutes' && field.required !== true ? form.unknown : undefined}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </FieldFrame>
  );
}

/** Warns as soon as it looks like something that must not be kept. */
function TextField(props: Of<'text' | 'list'> & { readonly privacyId: string }) {
  const { id, field, value, privacyId, onChange } = props;
  const { form } = useWords();
  const hint = privateHintIn(value);
  const control = {
    ...controlState(props, `${privacyId} ${id}-private`),
    'data-kind': 'text',
    autoComplete: 'off',
    placeholder: field.kind === 'text' && field.required !== true ? form.unknown : undefined,
    value,
  };
  return (
    <FieldFrame {...props}>
      {field.kind === 'list' || field.size === 'lines' ? (
        <textarea {...control} rows={4} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <input {...control} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      )}
      <p id={`${id}-private`} role="status" className={styles['warning']}>
        {hint === null ? null : form.privateHint[hint]}
      </p>
      {field.kind === 'text' ? <Suggestions texts={field.suggest ?? []} value={value} onAdopt={onChange} /> : null}
    </FieldFrame>
  );
}

type SuggestionsProps = {
  readonly texts: readonly string[];
  readonly value: string;
  readonly onAdopt: (text: string) => void;
};

/** What policy has for this field, to take over with one press; never filled in by itself. */
function Suggestions({ texts, value, onAdopt }: SuggestionsProps) {
  const { form } = useWords();
  const others = texts.filter((text) => text !== value);
  if (others.length === 0) return null;
  return (
    <ul className={styles['suggestions']} aria-label={form.suggestions}>
      {others.map((text) => (
        <li key={text}>
          <Button look="quiet" className={styles['suggestion'] ?? ''} onPress={() => onAdopt(text)}>
            {form.adopt(text)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** A native list: sixty parties are found by typing, on any device. */
function ChoiceField(props: Of<'choice'>) {
  const { field, value, onChange } = props;
  return (
    <FieldFrame {...props}>
      <select {...controlState(props)} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {field.empty === null ? null : <option value="">{field.empty}</option>}
        {[...Map.groupBy(field.choices, ({ group }) => group)].map(([group, choices]) =>
          group === undefined ? (
            <Options key="" choices={choices} />
          ) : (
            <optgroup key={group} label={group}>
              <Options choices={choices} />
            </optgroup>
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

function TickField({ id, field, value, onChange }: Of<'tick'>) {
  return (
    <label className={styles['box']}>
      <input
        id={id}
        type="checkbox"
        checked={value !== ''}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? 'yes' : '')}
      />
      {field.label}
    </label>
  );
}
