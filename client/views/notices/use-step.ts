// Sends one step of a dossier from the page of a party. What it gives is recorded once, however often it is tried.

import { STEPS, type StepKind } from '#shared/rules/steps.ts';
import type { Read } from '../../form/draft.ts';
import type { Draft, FormField } from '../../form/field.ts';
import { type FormState, useForm } from '../../form/use-form.ts';
import { useSend } from '../../form/use-send.ts';
import { NOTHING_WRONG, namedIn, saidWrong } from '../../form/wrong.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { problemClause } from '../../i18n/problem-text.ts';

export type StepUse = {
  readonly state: FormState;
  readonly mend: (path: string) => void;
  /** @param fields What the body was typed in, as `draft` has it. */
  readonly send: (read: Read, onDone: () => void, fields?: readonly FormField[], draft?: Draft) => void;
};

export function useStep(number: string, kind: StepKind): StepUse {
  const words = useWords();
  const form = useForm();
  const post = useSend();
  return {
    state: form.state,
    mend: form.mend,
    send: (read, onDone, fields = [], draft = {}) =>
      void form.submit(read, fields, async (body) => {
        const answer = await post(`/api/v1/afwijkingen/${encodeURIComponent(number)}/${STEPS[kind].noun}`, body);
        if (answer.ok) {
          onDone();
          return null;
        }
        const named = namedIn(answer.problem.document);
        if (named.length > 0) return saidWrong(named, fields, draft, words);
        return { ...NOTHING_WRONG, whole: words.notices.failed(problemClause(words.problems, answer.problem)) };
      }),
  };
}
