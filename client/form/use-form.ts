// Filling in and sending: what is wrong is said at each try, nothing is sent twice at a time, and what was typed outlives every failure.

import { useState } from 'react';
import { useWords } from '../i18n/i18n.tsx';
import { useSaid } from '../i18n/use-said.ts';
import type { Read } from './draft.ts';
import type { FormField } from './field.ts';
import { foundWrong, NOTHING_WRONG, type Wrong } from './wrong.ts';

const NO_TRY = { busy: false, attempt: 0 };

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

export function useForm(): Form {
  const words = useWords().form;
  const [wrong, setWrong] = useSaid(NOTHING_WRONG);
  const [tries, setTries] = useState(NO_TRY);

  function fail(found: Wrong) {
    setWrong(found);
    setTries(({ attempt }) => ({ busy: false, attempt: attempt + 1 }));
  }

  return {
    state: { ...wrong, ...tries },
    mend: (path) =>
      setWrong((before) => ({
        ...before,
        fields: Object.fromEntries(Object.entries(before.fields).filter(([one]) => !isWithin(one, path))),
      })),
    submit: async (read, fields, send) => {
      if (tries.busy) return;
      if (!read.ok) return fail(foundWrong(read.problems, fields, words));
      setWrong(NOTHING_WRONG);
      setTries(({ attempt }) => ({ busy: true, attempt }));
      const refused = await send(read.body);
      if (refused === null) setTries(({ attempt }) => ({ busy: false, attempt }));
      else fail(refused);
    },
    reset: () => {
      setWrong(NOTHING_WRONG);
      setTries(NO_TRY);
    },
  };
}

function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}[`);
}
