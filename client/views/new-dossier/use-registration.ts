// Filling in and sending a registration. Nothing that was typed is lost by a failure; one about the same is shown before it goes along.

import { useState } from 'react';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import { readDraft } from '../../form/draft.ts';
import type { Draft, DraftValue, FormField } from '../../form/field.ts';
import { useForm } from '../../form/use-form.ts';
import { useSend } from '../../form/use-send.ts';
import { NOTHING_WRONG, namedIn, saidWrong, type Wrong } from '../../form/wrong.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Words } from '../../i18n/nl.ts';
import { problemClause } from '../../i18n/problem-text.ts';
import type { Problem } from '../../live/http.ts';
import { useTyped } from '../../live/use-typed.ts';
import { navigate } from '../../parts/header/navigation.tsx';
import { useKeepDossier } from '../../query/use-keep-dossier.ts';
import { draftFrom, registrationBody, registrationFields } from './registration-fields.ts';

export function useRegistration(allowed: readonly TrackedFunction[]) {
  const i18n = useI18n();
  const form = useForm();
  const post = useSend();
  const keep = useKeepDossier();
  const [draft, setDraft, isBack] = useTyped<Draft>('registration', () => draftFrom(location.search, allowed));
  /** Deviations about the same, which the sender did not know of. */
  const [overlapping, setOverlapping] = useState<readonly string[]>([]);
  const parts = registrationFields(allowed, draft, i18n);
  const fields = [...parts.what, ...parts.when, ...parts.why, ...parts.safety];

  function change(name: string, value: DraftValue) {
    form.mend(name);
    setOverlapping([]);
    setDraft((before) => ({ ...before, ...(name === 'meldkamer' ? { functions: [] } : {}), [name]: value }));
  }

  function submit(alongside: readonly string[] = []) {
    setOverlapping([]);
    void form.submit(readDraft(fields, draft), fields, async (typed) => {
      const answer = await post<DossierDetail>('/api/v1/afwijkingen', registrationBody(typed, alongside));
      if (answer.ok) {
        await keep(answer.value);
        navigate(`/register/${answer.value.afwijking.number}`);
        return null;
      }
      const numbers = overlappingIn(answer.problem);
      setOverlapping(numbers);
      return numbers.length > 0 ? NOTHING_WRONG : refusedBy(answer.problem, fields, draft, i18n.words);
    });
  }

  const filled = { id: 'registration', draft, wrong: form.state.fields, change };
  return { form: filled, parts, fields, state: form.state, isBack, overlapping, submit };
}

export function overlappingIn({ code, document }: Problem): readonly string[] {
  const { numbers } = document;
  return code === 'overlapping' && Array.isArray(numbers) ? numbers.map(String) : [];
}

/** Each at the field it is about; what fits no field is about the whole. */
export function refusedBy(problem: Problem, fields: readonly FormField[], draft: Draft, words: Words): Wrong {
  const { newDossier, form, problems } = words;
  if (problem.code === 'not-yours') return { ...NOTHING_WRONG, whole: newDossier.notYours };
  if (problem.code === 'ends-before-start') return { whole: null, fields: { expectedEnd: form.wrong.order } };
  const named = namedIn(problem.document);
  return named.length > 0
    ? saidWrong(named, fields, draft, words)
    : { ...NOTHING_WRONG, whole: newDossier.failed(problemClause(problems, problem)) };
}
