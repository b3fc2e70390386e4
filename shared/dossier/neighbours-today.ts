// The meldkamers that would take over, or that do, as they stand today: what stands in their way by the rule that the alarm A8 goes by.
// What nobody knows of them is said, and never taken for able.

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { countedClass, functionView } from '#shared/overview/function-view.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { chainsNow, isClear, obstaclesOf } from '#shared/picture/takeover-chain.ts';
import type { DossierPolicy, TakeoverRelation } from '#shared/policy/dossier-policy.ts';
import { FUNCTIONS, parseFunction } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { NeighbourToday } from './api-dossier.ts';

type About = Pick<Afwijking, 'meldkamer' | 'functions' | 'to'>;

/** From its meldkamer, about a discipline of its functions or about all of them. */
export function relationsFor(
  { takeovers }: DossierPolicy,
  about: Pick<About, 'meldkamer' | 'functions'>,
): readonly TakeoverRelation[] {
  const disciplines = new Set(about.functions.map((id) => parseFunction(id)?.discipline));
  return takeovers.filter(
    (one) => one.from === about.meldkamer && (one.discipline === null || disciplines.has(one.discipline)),
  );
}

/** R98: those that policy says can take over, wholly, partly or who knows, and the one that it is at; in their usual order. */
export function neighboursToday(
  picture: Picture,
  heard: HeardSources,
  about: About,
  now: Instant,
): readonly NeighbourToday[] {
  const able = relationsFor(picture.policy.dossier, about).filter(({ extent }) => extent !== 'not');
  const asked = new Set<MeldkamerId>(able.map(({ to }) => to));
  if (about.to?.kind === 'meldkamer' && about.to.meldkamer !== about.meldkamer) asked.add(about.to.meldkamer);
  const disciplines = new Set(about.functions.map((id) => parseFunction(id)?.discipline));
  const chains = chainsNow(picture, now);
  return MELDKAMER_IDS.filter((id) => asked.has(id)).map((meldkamer) => {
    const obstacles = obstaclesOf(picture, { meldkamer, disciplines }, now);
    const own = FUNCTIONS.filter((one) => one.meldkamer === meldkamer && disciplines.has(one.discipline));
    const leaners = chains.find((one) => one.meldkamer === meldkamer)?.leaners ?? [];
    return {
      meldkamer,
      ...obstacles,
      unknown: own
        .filter(({ id }) => !obstacles.away.includes(id))
        .filter((one) => countedClass(functionView(picture, heard, one, now)) === 'unknown')
        .map(({ id }) => id),
      carries: leaners.map(({ from }) => from).filter((from) => from !== about.meldkamer),
    };
  });
}

/** Nothing that is known of it today stands in the way. */
export function standsReady({ unknown, carries, ...obstacles }: NeighbourToday): boolean {
  return isClear(obstacles) && unknown.length + carries.length === 0;
}
