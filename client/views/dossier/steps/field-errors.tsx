// All that is wrong with a form, on top of it, each line a link to its field. It takes the focus at each try.

import { useEffect, useRef } from 'react';
import { useWords } from '../../../words/words.tsx';
import styles from './field.module.css';
import { fieldId } from './field-id.ts';
import type { About, StepForm } from './step-field.ts';

export type FieldErrorsProps = {
  readonly form: StepForm;
  readonly about: About;
  /** By the path of the field; '' is about the whole. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly whole: string | null;
  readonly attempt: number;
};

export function FieldErrors({ form, about, wrong, whole, attempt }: FieldErrorsProps) {
  const { dossier } = useWords();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt takes the focus again
  useEffect(() => place.current?.focus(), [attempt]);
  const { '': general, ...fields } = wrong;
  const sentences = [whole, general].filter((sentence) => sentence !== undefined && sentence !== null);
  const paths = Object.keys(fields);
  return (
    <div ref={place} tabIndex={-1} role="alert" className={styles['errors']}>
      {paths.length === 0 ? null : <h4>{dossier.form.errors(paths.length)}</h4>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <a
              href={`#${fieldId(form.kind, path)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(form.kind, path))?.focus();
              }}
            >
              {nameOf(path, form, about)}: {fields[path]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `Acties, regel 2, Uiterlijk`. */
function nameOf(path: string, form: StepForm, about: About): string {
  const { field: labels, form: words } = about.speech.words.dossier;
  for (const field of form.fields) {
    if (field.name === path) return labels[field.label];
    if (field.kind !== 'rows' || !path.startsWith(`${field.name}[`)) continue;
    const [, index = '0', name] = /\[(\d+)\]\.(.+)$/.exec(path) ?? [];
    const column = field.columns.find((one) => one.name === name);
    const row = field.fixed?.(about)[Number(index)]?.title ?? words.row(Number(index) + 1);
    return column === undefined ? row : `${row}, ${labels[column.label]}`;
  }
  return path;
}
