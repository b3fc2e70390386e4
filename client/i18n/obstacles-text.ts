// What stands in the way of a meldkamer that carries the work of another, in words: one row for each kind of thing. Nothing: none.

import type { Chain, Obstacles } from '#shared/picture/takeover-chain.ts';
import type { Naming } from '#shared/words/naming.ts';
import { functionsByPost } from './function-list.ts';
import type { Words } from './nl.ts';

export function obstacleTexts(
  { away, states, silent, below }: Obstacles,
  { domain, takeover }: Pick<Words, 'domain' | 'takeover'>,
  naming: Naming,
): readonly string[] {
  const { obstacle } = takeover;
  return [
    ...(away.length === 0 ? [] : [obstacle.away(functionsByPost(domain, naming, away).join('; '))]),
    ...states.map(({ subject, state }) => obstacle.state(naming.subject(subject), domain.serviceState[state])),
    ...(silent ? [obstacle.silent] : []),
    ...(below.length === 0 ? [] : [obstacle.below(below.map(naming.post).join('; '))]),
  ];
}

/** Who leans on it, and all that stands in the way, as one sentence. */
export function chainText(chain: Chain, words: Pick<Words, 'domain' | 'takeover'>, naming: Naming): string {
  const leaners = words.takeover.leaners(chain.leaners.map(({ from }) => naming.meldkamer(from)));
  return [leaners, ...notCarriedTexts(chain, words, naming), ...obstacleTexts(chain.obstacles, words, naming)].join(
    ' · ',
  );
}

/** R138: what it does not carry by its own word. */
export function notCarriedTexts(
  { leaners }: Pick<Chain, 'leaners'>,
  { domain, takeover }: Pick<Words, 'domain' | 'takeover'>,
  naming: Naming,
): readonly string[] {
  return leaners
    .filter(({ notCarried }) => notCarried.length > 0)
    .map(({ notCarried }) => takeover.obstacle.refused(functionsByPost(domain, naming, notCarried).join('; ')));
}
