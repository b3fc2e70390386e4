// Which dossiers can be bound to what goes on at these meldkamers, and binding those that were ticked to one that was just opened. Pure but for
// what it is given to send with.

import { valuesOf } from '#shared/deviation/chunked-map.ts';
import { type Gebeurtenis, gebeurtenisOf, type Proposal, type ProposalId } from '#shared/deviation/gebeurtenis.ts';
import { byNumber } from '#shared/deviation/number.ts';
import { gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Choice } from '../../form/field.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { Words } from '../../i18n/nl.ts';
import { problemClause } from '../../i18n/problem-text.ts';
import type { Answer, Problem } from '../../live/http.ts';

/** What the server answers to whatever LMS does with one. */
export type Standing = {
  readonly gebeurtenissen: readonly Pick<Gebeurtenis, 'number' | 'version'>[];
  readonly proposals: readonly Pick<Proposal, 'id' | 'answer'>[];
};

/** Open ones of these meldkamers that belong to none. */
export function toBind(
  picture: Picture,
  parts: readonly { readonly meldkamer: MeldkamerId }[],
  { words, naming }: Pick<I18n, 'words' | 'naming'>,
): readonly Choice[] {
  const meldkamers = new Set(parts.map(({ meldkamer }) => meldkamer));
  return valuesOf(picture.afwijkingen)
    .filter(
      ({ meldkamer, number }) => meldkamers.has(meldkamer) && gebeurtenisOf(gebeurtenissenOf(picture), number) === null,
    )
    .toSorted(byNumber)
    .map(({ number, meldkamer, kind }) => ({
      id: number,
      name: `${naming.number(number)} · ${naming.meldkamer(meldkamer)} · ${words.domain.afwijkingKind[kind]}`,
    }));
}

/** One that was not bound, and why. */
export type Unbound = { readonly dossier: string; readonly problem: Problem };

type Post = (path: string, body: unknown) => Answer<Standing>;

/** One after the other, each an act of its own in the history of both: one that is refused keeps none of the others back. */
export async function bindAll(
  post: Post,
  opened: Standing,
  proposal: ProposalId,
  dossiers: readonly string[],
  reason: string,
): Promise<readonly Unbound[]> {
  const answer = opened.proposals.find(({ id }) => id === proposal)?.answer;
  if (answer?.kind !== 'accepted') return [];
  const number = answer.gebeurtenis;
  const unbound: Unbound[] = [];
  let standing = opened;
  for (const dossier of dossiers) {
    const version = standing.gebeurtenissen.find((one) => one.number === number)?.version;
    const bound = await post(`/api/v1/gebeurtenissen/${number}/bindings`, { afwijking: dossier, reason, version });
    if (bound.ok) standing = bound.value;
    else unbound.push({ dossier, problem: bound.problem });
  }
  return unbound;
}

export function refusalText({ code, ...problem }: Problem, { gebeurtenissen: own, problems }: Words): string {
  const known: Readonly<Record<string, string>> = own.refusal;
  return known[code ?? ''] ?? own.failed(problemClause(problems, { code, ...problem }));
}
