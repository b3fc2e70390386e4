// The state of the form: the draft, what is wrong, and what the server said. Nothing that was typed is lost by a failure.

import { useRef, useState } from 'react';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import { ask, newIdempotencyKey, type Problem } from '../../live/http.ts';
import { navigate } from '../../parts/navigation.tsx';
import { bodyOf, type Draft, type DraftProblem, draftProblems, FIELDS, type Field } from './draft.ts';

/** Found here, or said by the server in its own (English) words. */
export type Wrong = { readonly problem: DraftProblem } | { readonly reason: string };

export type RegistrationState = {
  readonly draft: Draft;
  readonly wrong: Readonly<Partial<Record<Field, Wrong>>>;
  /** Deviations about the same, which the sender did not know of. */
  readonly overlapping: readonly string[];
  /** What else went wrong. */
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Counts the tries, so that a second failure takes the focus again. */
  readonly attempt: number;
};

export function useRegistration(first: () => Draft) {
  const [state, setState] = useState<RegistrationState>(() => ({
    draft: first(),
    wrong: {},
    overlapping: [],
    problem: null,
    busy: false,
    attempt: 0,
  }));
  const tried = useRef({ body: '', key: '' });

  function change(changed: Partial<Draft>, field: Field) {
    setState((before) => {
      const { [field]: _, ...wrong } = before.wrong;
      return { ...before, draft: { ...before.draft, ...changed }, wrong, overlapping: [] };
    });
  }

  async function submit(alongside: readonly string[] = []): Promise<void> {
    const problems = draftProblems(state.draft);
    if (problems.length > 0) {
      const wrong = Object.fromEntries(problems.toReversed().map(([field, problem]) => [field, { problem }]));
      setState((before) => ({ ...before, wrong, overlapping: [], problem: null, attempt: before.attempt + 1 }));
      return;
    }
    setState((before) => ({ ...before, wrong: {}, problem: null, busy: true }));
    const body = bodyOf(state.draft, alongside);
    const text = JSON.stringify(body);
    // A retry of the same carries the same key, so that it is never registered twice.
    if (tried.current.body !== text) tried.current = { body: text, key: newIdempotencyKey() };
    const answer = await ask<{ readonly afwijking: ApiAfwijking }>('/api/v1/afwijkingen', {
      method: 'POST',
      body,
      idempotencyKey: tried.current.key,
    });
    if (answer.ok) return navigate(`/register/${answer.value.afwijking.number}`);
    const told = toldBy(answer.problem);
    setState((before) => ({ ...before, ...told, busy: false, attempt: before.attempt + 1 }));
  }

  return { state, change, submit };
}

/** The problem of the server, at the fields it is about; what fits no field stays a problem of the whole. */
export function toldBy(problem: Problem): Pick<RegistrationState, 'wrong' | 'overlapping' | 'problem'> {
  const { code, document } = problem;
  if (code === 'overlapping' && Array.isArray(document['numbers'])) {
    return { wrong: {}, overlapping: document['numbers'].map(String), problem: null };
  }
  if (code === 'ends-before-start') {
    return { wrong: { expectedEnd: { problem: 'endsBeforeStart' } }, overlapping: [], problem: null };
  }
  const wrong: Partial<Record<Field, Wrong>> = {};
  let isWhole = false;
  for (const { path, reason } of namedIn(document['problems'])) {
    const field = FIELDS.find((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));
    if (field === undefined) isWhole = true;
    else wrong[field] ??= { reason };
  }
  return { wrong, overlapping: [], problem: isWhole || Object.keys(wrong).length === 0 ? problem : null };
}

function namedIn(problems: unknown): readonly { readonly path: string; readonly reason: string }[] {
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((one: unknown) => {
    const { path, problem } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    return typeof path === 'string' && typeof problem === 'string' ? [{ path, reason: problem }] : [];
  });
}
