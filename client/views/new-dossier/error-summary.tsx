// All that is wrong, at the top of the form, each line a link to its field. It takes the focus when it appears.

import { useEffect, useRef } from 'react';
import type { ProblemWords } from '../../words/nl/problems.ts';
import { problemClause } from '../../words/problem-text.ts';
import { useWords } from '../../words/words.tsx';
import { type Draft, FIELDS, type Field, fieldId } from './draft.ts';
import { useWrongText } from './field-frame.tsx';
import styles from './new-dossier.module.css';
import type { RegistrationState } from './use-registration.ts';

export function ErrorSummary({ state }: { readonly state: RegistrationState }) {
  const { newDossier, problems } = useWords();
  const text = useWrongText();
  const place = useRef<HTMLDivElement>(null);
  const { wrong, problem, attempt, draft } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt takes the focus again
  useEffect(() => place.current?.focus(), [attempt]);
  const fields = FIELDS.filter((field) => wrong[field] !== undefined);
  if (fields.length === 0 && problem === null) return null;
  return (
    <div ref={place} tabIndex={-1} role="alert" className={styles['errors']}>
      {problem === null ? null : <p>{wholeText(newDossier, problems, problem)}</p>}
      {fields.length === 0 ? null : (
        <>
          <h2>{newDossier.errors(fields.length)}</h2>
          <ul>
            {fields.map((field) => {
              const one = wrong[field];
              const target = targetOf(field, draft);
              return one === undefined ? null : (
                <li key={field}>
                  <a
                    href={`#${target}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(target)?.focus();
                    }}
                  >
                    {nameOf(newDossier, field)}: {text(one)}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

type FormWords = ReturnType<typeof useWords>['newDossier'];

function wholeText(words: FormWords, problems: ProblemWords, problem: NonNullable<RegistrationState['problem']>) {
  return problem.code === 'not-yours' ? words.notYours : words.failed(problemClause(problems, problem));
}

function nameOf(words: FormWords, field: Field): string {
  return field === 'endCondition' ? words.endConditionText : words[field];
}

/** Where the answer is typed: of a choice with a field of its own, that field. */
function targetOf(field: Field, { to, meldkamer }: Draft): string {
  if (field === 'to' && to === 'meldkamer') return fieldId('toMeldkamer');
  if (field === 'to' && to === 'place') return fieldId('toPlace');
  return fieldId(field === 'functions' && meldkamer === '' ? 'meldkamer' : field);
}
