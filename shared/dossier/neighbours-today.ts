// The meldkamers that would take over, or that do, as they stand today: whether they are away themselves, below their minimum, or silent.
// What nobody knows of them is said, and never taken for able.

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { countedClass, functionView } from '#shared/overview/function-view.ts';
import { staffingView } from '#shared/overview/staffing-view.ts';
import { isKnown } from '#shared/picture/freshness.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { postStaffing } from '#shared/picture/post-staffing.ts';
import type { DossierPolicy, TakeoverRelation } from '#shared/policy/dossier-policy.ts';
import { FUNCTIONS, type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { NeighbourToday } from './api-dossier.ts';
import { reportedAs } from './dossier-staffing.ts';

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
  return MELDKAMER_IDS.filter((id) => asked.has(id)).map((meldkamer) => {
    const own = FUNCTIONS.filter((one) => one.meldkamer === meldkamer && disciplines.has(one.discipline));
    const views = own.map((one) => functionView(picture, heard, one, now));
    const idsOf = (is: (reached: ReturnType<typeof countedClass>) => boolean): readonly FunctionId[] =>
      views.filter((view) => is(countedClass(view))).map(({ id }) => id);
    return {
      meldkamer,
      away: idsOf((reached) => AWAY.has(reached)),
      unknown: idsOf((reached) => reached === 'unknown'),
      below: [...new Set(own.flatMap(({ post }) => reportedAs(post)))].filter((post) => {
        const staffing = postStaffing(picture, post, now);
        if (staffing?.state.level !== 'below') return false;
        return isKnown(staffingView(picture, heard, staffing, now).freshness);
      }),
    };
  });
}

const AWAY: ReadonlySet<string> = new Set(['other-meldkamer', 'outside', 'double-claim']);

/** Nothing that is known of it today stands in the way. */
export function standsReady({ away, unknown, below }: NeighbourToday): boolean {
  return away.length + unknown.length + below.length === 0;
}
