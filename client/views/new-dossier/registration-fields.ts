// What the registration of a deviation asks: the meldkamer, and every answer of the table. An answer left open is unknown. Pure.

import { omitNull } from '#shared/base/omit-null.ts';
import { STATEMENT } from '#shared/deviation/statement.ts';
import { involvedIn } from '#shared/policy/who-is-called.ts';
import {
  type FunctionId,
  parseFunction,
  parsePost,
  type TrackedFunction,
  tasksOf,
} from '#shared/reference/functions.ts';
import { type MeldkamerId, meldkamerOf } from '#shared/reference/meldkamers.ts';
import { functionChoices, partyChoices } from '../../form/choices.ts';
import { statementFields } from '../../form/defined-fields.ts';
import type { Draft, FormField } from '../../form/field.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { meldkamersOf } from './who-may.ts';

export type Part = (typeof STATEMENT)[keyof typeof STATEMENT]['part'];

/** By the part of the form that asks it. The parties that answer for the chosen functions stand on top of the owners. */
export function registrationFields(
  allowed: readonly TrackedFunction[],
  draft: Draft,
  i18n: I18n,
): Readonly<Record<Part, readonly FormField[]>> {
  const { newDossier, form } = i18n.words;
  const named = draft['meldkamer'] as MeldkamerId | undefined;
  const own = allowed.filter(({ meldkamer }) => meldkamer === named).map(({ id }) => id);
  const chosen = (draft['functions'] ?? []) as readonly FunctionId[];
  const specials = {
    functions: {
      choices: functionChoices(own, i18n),
      ...(own.length === 0 ? { hint: newDossier.functionsFirst } : {}),
    },
    ...(named === undefined ? {} : { to: { without: named } }),
    owner: { choices: partyChoices(i18n, involvedIn({ owner: null, functions: chosen })) },
  };
  const meldkamer: FormField = {
    name: 'meldkamer',
    label: newDossier.meldkamer,
    required: true,
    missing: newDossier.meldkamerMissing,
    kind: 'choice',
    choices: meldkamersOf(allowed).map((id) => ({ id, name: `${id} ${meldkamerOf(id).name}` })),
    empty: form.choose,
  };
  const answers = statementFields({ draft, specials, i18n });
  const part = (which: Part) =>
    answers.filter(({ name }) => (STATEMENT[name as keyof typeof STATEMENT].part as Part) === which);
  // The functions are those of the meldkamer, and stand right behind it.
  const what = part('what').toSorted((one, other) => Number(other.kind === 'many') - Number(one.kind === 'many'));
  return { what: [meldkamer, ...what], when: part('when'), why: part('why'), safety: part('safety') };
}

/** What the address already says. What may not be registered by this reader, or does not exist, is left out. */
export function draftFrom(search: string, allowed: readonly TrackedFunction[]): Draft {
  const given = new URLSearchParams(search);
  const may = new Set<string>(allowed.map(({ id }) => id));
  const named = (given.get('functions') ?? '')
    .split(',')
    .flatMap(functionsNamed)
    .filter((id) => may.has(id));
  const only = meldkamersOf(allowed);
  const asked = given.get('meldkamer') ?? named[0]?.slice(0, 3);
  const meldkamer = only.find((id) => id === asked) ?? (only.length === 1 ? only[0] : undefined);
  if (meldkamer === undefined) return {};
  return { meldkamer, functions: [...new Set(named)].filter((id) => id.startsWith(`${meldkamer}/`)) };
}

/** A function, or a post that stands for all its tasks. */
function functionsNamed(text: string): readonly FunctionId[] {
  const tracked = parseFunction(text);
  if (tracked !== null) return [tracked.id];
  const post = parsePost(text);
  return post === null ? [] : tasksOf(post.discipline).map((task) => `${post.id}/${task}` as FunctionId);
}

/** What is unknown is not sent. */
export function registrationBody(answers: Readonly<Record<string, unknown>>, alongside: readonly string[]) {
  return { ...omitNull(answers), ...(alongside.length === 0 ? {} : { alongside }) };
}
