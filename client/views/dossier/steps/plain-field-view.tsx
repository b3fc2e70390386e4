// Fields with one answer: a line or more of text, a moment by the Dutch clock, minutes, a choice, a tick. Also the cells of a row.

import type { ReactNode } from 'react';
import { Checkbox, FieldError, Input, Label, TextArea, TextField } from 'react-aria-components';
import { Button } from '../../../parts/button.tsx';
import { useWords } from '../../../words/words.tsx';
import styles from './field.module.css';
import type { About, Choice, Draft, PlainField } from './step-field.ts';

export type PlainFieldViewProps = {
  readonly id: string;
  readonly field: PlainField;
  readonly value: string;
  readonly draft: Draft;
  readonly about: About;
  readonly problem: string | null;
  readonly privacyId: string;
  /** Said before the name, for a cell of a row. */
  readonly within?: string;
  readonly onChange: (value: string) => void;
};

export function PlainFieldView(props: PlainFieldViewProps) {
  const { id, field, value, problem, privacyId, within, onChange } = props;
  const { dossier } = useWords();
  const isRequired = field.required === true && !(field.kind === 'choice' && field.empty === 'unchanged');
  const name = dossier.field[field.label];
  const label = <FieldLabel label={name} isRequired={isRequired} {...(within === undefined ? {} : { within })} />;
  switch (field.kind) {
    case 'text':
      return field.size === 'long' ? (
        <LongField {...{ id, label, value, problem, onChange }} describedBy={privacyId} />
      ) : (
        <div className={styles['field']}>
          <LineField {...{ id, label, value, problem, onChange }} type="text" describedBy={privacyId} />
          <Suggestions {...props} />
        </div>
      );
    case 'moment':
      return (
        <LineField
          {...{ id, value, problem, onChange }}
          type="datetime-local"
          label={
            <>
              {label} <span className={styles['hint']}>{dossier.form.localTime}</span>
            </>
          }
        />
      );
    case 'minutes':
      return <LineField {...{ id, label, value, problem, onChange }} type="text" inputMode="numeric" />;
    case 'choice':
      return <ChoiceField {...props} field={field} label={label} />;
    case 'tick':
      return (
        <Checkbox
          id={id}
          className={styles['check'] ?? ''}
          isSelected={value !== ''}
          onChange={(on) => onChange(on ? 'yes' : '')}
        >
          <span className={styles['box']} aria-hidden="true" />
          {within === undefined ? null : <span className="visually-hidden">{within}: </span>}
          {name}
        </Checkbox>
      );
  }
}

type LineProps = {
  readonly id: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly problem: string | null;
  readonly describedBy?: string;
  readonly onChange: (value: string) => void;
};

type LineFieldProps = LineProps & {
  readonly type: 'text' | 'datetime-local';
  /** Which keys a touch screen shows. */
  readonly inputMode?: 'text' | 'numeric';
};

function LineField({ id, label, value, problem, describedBy, type, inputMode = 'text', onChange }: LineFieldProps) {
  return (
    <TextField
      className={styles['field'] ?? ''}
      type={type}
      inputMode={inputMode}
      id={id}
      value={value}
      isInvalid={problem !== null}
      validationBehavior="aria"
      autoComplete="off"
      onChange={onChange}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
    >
      <Label>{label}</Label>
      <Input className={styles['input'] ?? ''} />
      <FieldError className={styles['error'] ?? ''}>{problem}</FieldError>
    </TextField>
  );
}

export function LongField({ id, label, value, problem, describedBy, onChange }: LineProps) {
  return (
    <TextField
      className={styles['field'] ?? ''}
      id={id}
      value={value}
      isInvalid={problem !== null}
      validationBehavior="aria"
      onChange={onChange}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
    >
      <Label>{label}</Label>
      <TextArea className={styles['input'] ?? ''} rows={4} />
      <FieldError className={styles['error'] ?? ''}>{problem}</FieldError>
    </TextField>
  );
}

type ChoiceProps = PlainFieldViewProps & {
  readonly field: Extract<PlainField, { kind: 'choice' }>;
  readonly label: ReactNode;
};

/** A native list: sixty parties are found by typing, on any device. */
function ChoiceField({ id, field, value, about, problem, label, onChange }: ChoiceProps) {
  const { dossier } = useWords();
  const choices = field.choices(about);
  const groups = [...new Set(choices.map(({ group }) => group))];
  const option = ({ id: one, name }: Choice) => (
    <option key={one} value={one}>
      {name}
    </option>
  );
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles['input']}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        {...(problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-fout` })}
      >
        {field.empty === 'none' ? null : <option value="">{dossier.form[field.empty]}</option>}
        {groups.map((group) => {
          const own = choices.filter((one) => one.group === group);
          return group === undefined ? (
            own.map(option)
          ) : (
            <optgroup key={group} label={group}>
              {own.map(option)}
            </optgroup>
          );
        })}
      </select>
      {problem === null ? null : <WrongText id={`${id}-fout`}>{problem}</WrongText>}
    </div>
  );
}

export function WrongText({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className={styles['error']}>
      {children}
    </p>
  );
}

export type FieldLabelProps = { readonly label: string; readonly isRequired: boolean; readonly within?: string };

export function FieldLabel({ label, isRequired, within }: FieldLabelProps) {
  const { form } = useWords().dossier;
  return (
    <>
      {within === undefined ? null : <span className="visually-hidden">{within}: </span>}
      {label}
      {isRequired ? <span className={styles['hint']}> ({form.required})</span> : null}
    </>
  );
}

/** What policy has for this field, to take over with one press; never filled in by itself. */
function Suggestions({ field, value, draft, about, onChange }: PlainFieldViewProps) {
  const { form } = useWords().dossier;
  const texts = field.kind === 'text' ? (field.suggest?.(draft, about) ?? []) : [];
  const others = texts.filter((text) => text !== value);
  if (others.length === 0) return null;
  return (
    <ul className={styles['suggestions']} aria-label={form.suggestions}>
      {others.map((text) => (
        <li key={text}>
          <Button look="quiet" className={styles['suggestion'] ?? ''} onPress={() => onChange(text)}>
            {form.adopt(text)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
