// What is chosen from in more than one form: parties by kind, functions by post.

import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { PARTIES, type PartyId } from '#shared/reference/parties.ts';
import type { I18n } from '../i18n/i18n.tsx';
import type { Choice } from './field.ts';

/** Every known party by kind; `first` stand on top, under a name of their own when they have one. */
export function partyChoices({ words }: I18n, first: readonly PartyId[] = [], group?: string): readonly Choice[] {
  const [top, others] = [
    PARTIES.filter(({ id }) => first.includes(id)),
    PARTIES.filter(({ id }) => !first.includes(id)),
  ];
  return [
    ...top.map(({ id, name }) => ({ id, name, ...(group === undefined ? {} : { group }) })),
    ...others.map(({ id, name, kind }) => ({ id, name, group: words.domain.partyKind[kind] })),
  ];
}

/** A line for each post, with its tasks. */
export function functionChoices(ids: readonly FunctionId[], { words, naming }: I18n): readonly Choice[] {
  return ids.flatMap((id): readonly Choice[] => {
    const tracked = parseFunction(id);
    if (tracked === null) return [{ id, name: id }];
    const { scope, task } = words.domain;
    const planned = tracked.scope === 'planbaar' ? ` ${scope.planbaar}` : '';
    return [{ id, name: `${task[tracked.task]}${planned}`, group: naming.post(tracked.post) }];
  });
}
