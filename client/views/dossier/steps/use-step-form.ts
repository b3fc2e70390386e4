// Filling in and sending one step: what was typed is never lost, a retry is never recorded twice, and nothing is sent on a state of the
// dossier that was not on the screen.

import { useState } from 'react';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { StepKind } from '#shared/rules/steps.ts';
import { draftOf, isOvertaken, type Typed, withTyped } from '../../../form/changed-draft.ts';
import { readDraft } from '../../../form/draft.ts';
import type { Draft, DraftValue } from '../../../form/field.ts';
import { useForm } from '../../../form/use-form.ts';
import { useSend } from '../../../form/use-send.ts';
import { useKeepDossier } from '../../../query/use-keep-dossier.ts';
import type { About } from './about.ts';
import { beginsWithDossier, sendsOnlyChanges, stepFields, stepStart } from './step-forms.ts';
import { namesVersion, stepPath } from './step-path.ts';
import { troubleOf } from './step-trouble.ts';

export type SeenState = { readonly version: number; readonly position: number };

export type UseStepForm = {
  readonly kind: StepKind;
  readonly about: About;
  /** What was typed before. */
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  /** Recorded: what to say. */
  readonly onDone: (sentence: string) => void;
  readonly again: () => void;
};

export function useStepForm({ kind, about, typed, onTyped, onDone, again }: UseStepForm) {
  const { afwijking, position } = about.detail;
  const [seen, setSeen] = useState<SeenState>({ version: afwijking.version, position });
  const [isRefused, setRefused] = useState(false);
  const form = useForm();
  const post = useSend();
  const keep = useKeepDossier();
  // What a decision is about is offered as it was when it was decided.
  const begun = stepStart(kind, about, draftOf({}, typed));
  const draft = draftOf(begun, typed);
  const fields = stepFields(kind, about, draft);
  const isOutdated = namesVersion(kind) && (isRefused || afwijking.version !== seen.version);

  /** What changed was looked at: from here on the step is meant for the dossier as it is now. */
  function accept() {
    setSeen({ version: afwijking.version, position });
    setRefused(false);
    form.reset();
  }

  function submit() {
    if (isOutdated) return;
    const read = readDraft(fields, draft, sendsOnlyChanges(kind) ? begun : null);
    void form.submit(read, fields, async (said) => {
      const body = namesVersion(kind) ? { version: seen.version, ...said } : said;
      const answer = await post<DossierDetail>(stepPath(afwijking.number, kind), body);
      if (answer.ok) {
        await keep(answer.value);
        const { words } = about.i18n;
        onDone(words.dossier.steps.done(words.domain.step[kind]));
        return null;
      }
      const { isOutdated: isStale, ...wrong } = troubleOf(answer.problem, fields, draft, about.i18n);
      setRefused(isStale);
      if (isStale) again();
      return wrong;
    });
  }

  /** What could be chosen when something was typed is what it was typed about: it stays chosen, whatever comes up meanwhile. */
  function change(name: string, value: DraftValue) {
    form.mend(name);
    const kept = (values: Draft): Typed =>
      Object.fromEntries(Object.entries(values).map(([one, to]) => [one, { from: to, to }]));
    if (!beginsWithDossier(kind)) return onTyped(kept({ ...draft, [name]: value }));
    const { decision } = draft;
    onTyped({ ...(decision === undefined ? {} : kept({ decision })), ...withTyped(begun, typed, name, value) });
  }

  return {
    form: {
      id: `step-${kind}`,
      draft,
      wrong: form.state.fields,
      change,
      overtaken: beginsWithDossier(kind) ? Object.keys(typed).filter((name) => isOvertaken(begun, typed, name)) : [],
      giveUp: (name: string) => change(name, begun[name] ?? ''),
    },
    fields,
    seen,
    state: form.state,
    isOutdated,
    accept,
    submit,
  };
}
