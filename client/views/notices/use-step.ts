// Sends one step of a dossier. A retry of the same act carries the same key, so that it is never recorded twice.

import { useRef, useState } from 'react';
import { ask, newIdempotencyKey } from '../../live/http.ts';
import { problemClause } from '../../words/problem-text.ts';
import { useWords } from '../../words/words.tsx';

/** `problem`: why the last try failed, in words. */
export type StepState = { readonly busy: boolean; readonly problem: string | null };

const AT_REST: StepState = { busy: false, problem: null };

export function useStep(path: string): {
  readonly state: StepState;
  /** True when it was recorded. */
  readonly send: (body: Readonly<Record<string, unknown>>) => Promise<boolean>;
} {
  const { problems } = useWords();
  const [state, setState] = useState(AT_REST);
  const tried = useRef({ body: '', key: '' });

  async function send(body: Readonly<Record<string, unknown>>): Promise<boolean> {
    const text = JSON.stringify(body);
    if (tried.current.body !== text) tried.current = { body: text, key: newIdempotencyKey() };
    setState({ busy: true, problem: null });
    const answer = await ask(path, { method: 'POST', body, idempotencyKey: tried.current.key });
    if (answer.ok) {
      tried.current = { body: '', key: '' };
      setState(AT_REST);
      return true;
    }
    setState({ busy: false, problem: problemClause(problems, answer.problem) });
    return false;
  }

  return { state, send };
}
