// All that is wrong with a form, on top of it, each line a link to its field. It takes the focus at each try.

import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../i18n/i18n.tsx';
import type { FormField } from './field.ts';
import { fieldId, fieldTitle } from './field-path.ts';
import type { FilledForm } from './filled-form.ts';
import styles from './form.module.css';

export type ErrorSummaryProps = {
  readonly form: Pick<FilledForm, 'id' | 'wrong'>;
  readonly fields: readonly FormField[];
  /** About the whole. */
  readonly whole: string | null;
  /** Counts the tries. */
  readonly attempt: number;
};

export function ErrorSummary({ form, fields, whole, attempt }: ErrorSummaryProps) {
  const words = useWords().form;
  // In the order of the page.
  const paths = Object.keys(form.wrong).sort((one, other) => placeOf(one, fields) - placeOf(other, fields));
  if (paths.length === 0 && whole === null) return null;
  return (
    <Alert attempt={attempt}>
      {whole === null ? null : <p>{whole}</p>}
      {paths.length === 0 ? null : <p className={styles['title']}>{words.errors(paths.length)}</p>}
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <FieldLink id={fieldId(form.id, path)}>
              {fieldTitle(path, fields, words)}: {form.wrong[path]}
            </FieldLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function placeOf(path: string, fields: readonly FormField[]): number {
  const place = fields.findIndex(({ name }) => path === name || path.startsWith(`${name}[`));
  return place === -1 ? fields.length : place;
}

function FieldLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {children}
    </a>
  );
}

/** A frame that takes the focus when it appears and at each try after that. */
export function Alert({ attempt, children }: { readonly attempt: number; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt takes the focus again
  useEffect(() => place.current?.focus(), [attempt]);
  return (
    <div ref={place} tabIndex={-1} role="alert" className={styles['errors']}>
      {children}
    </div>
  );
}
