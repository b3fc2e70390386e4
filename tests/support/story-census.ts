// What a story contains, read from what came of it and not from what it was asked to do: a turn that the rules refused is none.

import { type Afwijking, endOf, isActive } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { allows, counts, isObjection, mannerOf, momentOf } from '#shared/deviation/cover.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { allAfwijkingen } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { isManual } from '#shared/reference/source.ts';
import { registerOf } from './register-of.ts';
import type { Story } from './story.ts';

const NIGHTS = 3;

/** Each with whether this story has it. */
export function censusOf(story: Story): Readonly<Record<string, boolean>> {
  const facts = story.entries.flatMap((entry) => entry.facts);
  const changes = facts.flatMap((fact) => (fact.kind === 'afwijking-changed' ? [fact.change] : []));
  const all = allAfwijkingen(story.picture);
  const dossiers = all.map(({ dossier }) => dossier?.decisions ?? []);
  const decisions = dossiers.flat();
  const register = registerOf(story.entries);
  const courses = register.functions().map((id) => register.segments(id, story.now));
  const has = (kind: Fact['kind']): boolean => facts.some((fact) => fact.kind === kind);
  const changed = (kind: DossierChange['kind']): boolean => changes.some((change) => change.kind === kind);
  return {
    silence: has('feed-silent'),
    backlog: hasBacklog(story),
    'time off': has('feed-unheard'),
    'backlog of a time off': hasBacklog(story, 'feed-unheard'),
    contradiction: courses.some((course) => course.some((one) => one.class === 'double-claim')),
    'entry by hand': facts.some((fact) => fact.kind === 'function-located' && isManual(fact.claim.source)),
    restart: has('listening-resumed'),
    claim: decisions.some(({ told }) => told === 'announced'),
    answer: decisions.some(({ answer }) => answer !== null),
    'decision that counts': decisions.some(counts),
    'decisions of several parties': dossiers.some(
      (one) => new Set(one.filter(counts).map(({ party }) => party)).size > 1,
    ),
    'decisions recorded in another order': dossiers.some(isOutOfOrder),
    'spoken decision': decisions.some((one) => mannerOf(one) === 'spoken'),
    refusal: decisions.some((one) => counts(one) && !allows(one)),
    objection: decisions.some(isObjection),
    extension: changed('prolonged'),
    'deviation set right': changed('rectified'),
    'decision set right': changed('decision-rectified'),
    'move of several posts': changes.some(
      (change) => change.kind === 'joined' && change.functions.some((id) => joinsAnotherPost(all, id)),
    ),
    overrun: facts.some((fact) => fact.kind === 'alarm-raised' && fact.condition === 'A9' && fact.key.endsWith(' end')),
    'nights that return': courses.some(
      (course) => course.filter((one) => one.class === 'outside' || one.class === 'other-meldkamer').length >= NIGHTS,
    ),
    'away without an end': all.some((one) => isActive(one) && endOf(one) === null),
  };
}

function joinsAnotherPost(all: readonly Afwijking[], id: FunctionId): boolean {
  const post = parseFunction(id)?.post;
  return all.some(
    ({ origin, functions }) =>
      origin === 'observed' && functions.includes(id) && functions.some((one) => parseFunction(one)?.post !== post),
  );
}

/** Said of a moment at which its source was not heard. */
function hasBacklog({ entries }: Story, kind: 'feed-silent' | 'feed-unheard' = 'feed-silent'): boolean {
  const silences = new Map<string, { from: string; until: string | null }[]>();
  return entries.some(({ recordedAt, facts }) =>
    facts.some((fact) => {
      if (fact.kind === kind) {
        const until = fact.kind === 'feed-unheard' ? recordedAt : null;
        silences.set(fact.source, [...(silences.get(fact.source) ?? []), { from: fact.lastHeardAt, until }]);
      }
      if (fact.kind === 'feed-returned') {
        const last = silences.get(fact.source)?.at(-1);
        if (last !== undefined) last.until = recordedAt;
      }
      const said =
        fact.kind === 'function-located'
          ? { source: fact.claim.source, at: fact.claim.observedAt }
          : fact.kind === 'reading-late'
            ? { source: fact.source, at: fact.observedAt }
            : null;
      return (
        said !== null &&
        (silences.get(said.source) ?? []).some(({ from, until }) => until !== null && from < said.at && said.at < until)
      );
    }),
  );
}

/** Of what counts, something was decided before what was recorded before it. */
function isOutOfOrder(decisions: readonly Decision[]): boolean {
  const moments = decisions.filter(counts).map(momentOf);
  return moments.some((moment, index) => index > 0 && moment < (moments[index - 1] as string));
}
