// One form for every step, drawn from its table: what is wrong on top, each problem at its field, and what changed meanwhile beside
// what was typed.

import { type FormEvent, useEffect, useId, useRef } from 'react';
import { Form } from 'react-aria-components';
import type { StepKind } from '#shared/rules/steps.ts';
import { Button } from '../../../parts/button.tsx';
import { countText } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { ChangesNotice } from '../changes-notice.tsx';
import { FieldErrors } from './field-errors.tsx';
import { FieldView } from './field-view.tsx';
import { type DraftProblem, shownFields } from './step-draft.ts';
import { type About, type Draft, holdsFreeText } from './step-field.ts';
import styles from './step-form-view.module.css';
import { stepForm } from './step-forms.ts';
import { namesVersion } from './step-path.ts';
import { useStepForm } from './use-step-form.ts';

export type StepFormViewProps = {
  readonly kind: StepKind;
  readonly about: About;
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft) => void;
  /** With what to say when it was recorded; null when it was closed without. */
  readonly onClose: (sentence: string | null) => void;
  readonly again: () => void;
};

export function StepFormView({ kind, about, draft: kept, onDraft, onClose, again }: StepFormViewProps) {
  const { dossier, domain } = useWords();
  const form = stepForm(kind);
  const { draft, seen, state, isOutdated, change, accept, send } = useStepForm({
    form,
    about,
    kept,
    onDraft,
    onDone: onClose,
    again,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const privacyId = useId();
  useEffect(() => heading.current?.focus(), []);
  const wrong = useWrong(state.problems, state.trouble.fields);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!state.busy && !isOutdated) void send();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the form from any of its fields
    <div
      className={styles['form']}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose(null);
      }}
    >
      <h3 ref={heading} id={headingId} tabIndex={-1}>
        {domain.step[kind]}
      </h3>
      <p>{dossier.steps.note[kind]}</p>
      {holdsFreeText(form) ? (
        <p id={privacyId} className={styles['privacy']}>
          {dossier.form.privacy}
        </p>
      ) : null}
      {isOutdated ? <ChangesNotice file={about.file} seen={seen} onAccept={accept} /> : null}
      {Object.keys(wrong).length > 0 || (state.trouble.whole !== null && !isOutdated) ? (
        <FieldErrors
          form={form}
          about={about}
          wrong={wrong}
          whole={isOutdated ? null : state.trouble.whole}
          attempt={state.attempt}
        />
      ) : null}
      <Form aria-labelledby={headingId} className={styles['fields'] ?? ''} onSubmit={submit}>
        {shownFields(form, draft, about).map((field) => (
          <FieldView
            key={field.name}
            step={kind}
            field={field}
            value={draft[field.name] ?? ''}
            draft={draft}
            about={about}
            wrong={wrong}
            privacyId={privacyId}
            onChange={(value) => change(field.name, value)}
          />
        ))}
        <div className={styles['submit']}>
          <Button look="primary" type="submit" isDisabled={state.busy || isOutdated}>
            {state.busy ? dossier.form.busy : dossier.steps.submit[kind]}
          </Button>
          <Button onPress={() => onClose(null)}>{dossier.form.cancel}</Button>
        </div>
        <p className={styles['quiet']}>
          {namesVersion(kind) ? `${dossier.form.seenVersion(countText(seen.version))} ` : null}
          {form.fields.length === 0 ? null : dossier.form.kept}
        </p>
      </Form>
    </div>
  );
}

/** Found here or said by the server: one sentence for each field. */
function useWrong(
  problems: Readonly<Record<string, DraftProblem>>,
  said: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { wrong } = useWords().dossier;
  const found = Object.entries(problems).map(([path, problem]) => [path, wrong[problem]] as const);
  return { ...Object.fromEntries(found), ...said };
}
