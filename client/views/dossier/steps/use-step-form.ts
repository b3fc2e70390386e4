// Filling in and sending one step: what was typed is never lost, a retry is never recorded twice, and nothing is sent on a state of the
// dossier that was not on the screen.

import { useRef, useState } from 'react';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import { ask, newIdempotencyKey } from '../../../live/http.ts';
import { countText } from '../../../words/format.ts';
import { type DraftProblems, prepared, startDraft } from './step-draft.ts';
import type { About, Draft, DraftValue, StepForm } from './step-field.ts';
import { namesVersion, stepPath } from './step-path.ts';
import { NO_TROUBLE, type Trouble, troubleOf } from './step-trouble.ts';

export type SeenState = { readonly version: number; readonly position: number };

type State = {
  readonly busy: boolean;
  /** Counts the tries, so that the list of errors takes the focus at each. */
  readonly attempt: number;
  readonly problems: DraftProblems;
  readonly trouble: Trouble;
};

const AT_REST: State = { busy: false, attempt: 0, problems: {}, trouble: NO_TROUBLE };

export type UseStepForm = {
  readonly form: StepForm;
  readonly about: About;
  /** What was typed before; null: nothing yet. */
  readonly kept: Draft | null;
  readonly onDraft: (draft: Draft) => void;
  /** Recorded: what to say. */
  readonly onDone: (sentence: string) => void;
  readonly again: () => void;
};

export function useStepForm({ form, about, kept, onDraft, onDone, again }: UseStepForm) {
  const { afwijking, position } = about.file;
  const [seen, setSeen] = useState<SeenState>({ version: afwijking.version, position });
  const [state, setState] = useState(AT_REST);
  const tried = useRef({ body: '', key: '' });
  const draft = kept ?? startDraft(form, about);
  const isOutdated = namesVersion(form.kind) && (state.trouble.isOutdated || afwijking.version !== seen.version);

  function change(name: string, value: DraftValue) {
    onDraft({ ...draft, [name]: value });
  }

  /** What changed was looked at: from here on the step is meant for the dossier as it is now. */
  function accept() {
    setSeen({ version: afwijking.version, position });
    setState(AT_REST);
  }

  async function send(): Promise<void> {
    const ready = prepared(form, draft, about);
    if (!ready.ok) {
      setState(({ attempt }) => ({ ...AT_REST, attempt: attempt + 1, problems: ready.problems }));
      return;
    }
    const body = namesVersion(form.kind) ? { version: seen.version, ...ready.body } : ready.body;
    // The same act tried again is the same act: a lost answer must not become a second record.
    const text = JSON.stringify(body);
    if (tried.current.body !== text) tried.current = { body: text, key: newIdempotencyKey() };
    setState(({ attempt }) => ({ ...AT_REST, attempt, busy: true }));
    const answer = await ask<{ readonly afwijking: ApiAfwijking }>(stepPath(afwijking.number, form.kind), {
      method: 'POST',
      body,
      idempotencyKey: tried.current.key,
    });
    if (answer.ok) {
      const { words } = about.speech;
      onDone(words.dossier.steps.done(words.domain.step[form.kind], countText(answer.value.afwijking.version)));
      return;
    }
    const trouble = troubleOf(answer.problem, form, draft, about.speech);
    if (trouble.isOutdated) again();
    setState(({ attempt }) => ({ ...AT_REST, attempt: attempt + 1, trouble }));
  }

  return { draft, seen, state, isOutdated, change, accept, send };
}
