// Filling in and sending: what is wrong is said at each try, nothing is sent twice at a time, and what was typed outlives every failure.

import { useState } from 'react';
import { useWords } from '../i18n/i18n.tsx';
import type { Read } from './draft.ts';
import type { FormField } from './field.ts';
import { foundWrong, NOTHING_WRONG, type Wrong } from './wrong.ts';

export type FormState = Wrong & {
  readonly busy: boolean;
  /** Counts the tries, so that the list of errors takes the focus at each. */
  readonly attempt: number;
};

export type Form = {
  readonly state: FormState;
  /** What is typed anew is not wrong any more. */
  readonly mend: (path: string) => void;
  /**
   * @param read What was typed, read by `fields`.
   * @param send Resolves to what the server found wrong; null: it took it.
   */
  readonly submit: (
    read: Read,
    fields: readonly FormField[],
    send: (body: Readonly<Record<string, unknown>>) => Promise<Wrong | null>,
  ) => Promise<void>;
  readonly reset: () => void;
};

const AT_REST: FormState = { ...NOTHING_WRONG, busy: false, attempt: 0 };

export function useForm(): Form {
  const words = useWords().form;
  const [state, setState] = useState(AT_REST);

  function fail(wrong: Wrong) {
    setState(({ attempt }) => ({ ...wrong, busy: false, attempt: attempt + 1 }));
  }

  return {
    state,
    mend: (path) =>
      setState((before) => ({
        ...before,
        fields: Object.fromEntries(Object.entries(before.fields).filter(([one]) => !isWithin(one, path))),
      })),
    submit: async (read, fields, send) => {
      if (state.busy) return;
      if (!read.ok) return fail(foundWrong(read.problems, fields, words));
      setState((before) => ({ ...before, ...NOTHING_WRONG, busy: true }));
      const wrong = await send(read.body);
      if (wrong === null) setState((before) => ({ ...before, busy: false }));
      else fail(wrong);
    },
    reset: () => setState(AT_REST),
  };
}

function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}[`);
}
