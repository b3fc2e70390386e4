// Who can take over from the meldkamer of one deviation, as policy has it, and what of its functions leans on whom now. What policy
// does not say is unknown, never "can" and never "cannot".

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { functionView } from '#shared/overview/function-view.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import type { DossierTakeover } from './api-dossier.ts';
import { neighboursToday, relationsFor } from './neighbours-today.ts';
import { leaningNow } from './takeover.ts';

type About = Pick<Afwijking, 'meldkamer' | 'functions' | 'to'>;

export function dossierTakeover(picture: Picture, heard: HeardSources, about: About, now: Instant): DossierTakeover {
  const relations = relationsFor(picture.policy.dossier, about);
  const { version, owner, source } = picture.policy;
  const tracked = about.functions.flatMap((id) => parseFunction(id) ?? []);
  const disciplines = [...new Set(tracked.map(({ discipline }) => discipline))];
  const own = new Set<string>(about.functions);
  return {
    policy: { version, owner, source },
    relations,
    unknown: disciplines.flatMap((discipline) => {
      const said = relations.filter((one) => one.discipline === null || one.discipline === discipline);
      const to = MELDKAMER_IDS.filter((id) => id !== about.meldkamer && !said.some((one) => one.to === id));
      return to.length === 0 ? [] : [{ discipline, to }];
    }),
    leaning: leaningNow(picture, heard, now).flatMap((one) => {
      const functions = one.functions.filter((id) => own.has(id));
      return functions.length === 0 ? [] : [{ ...one, functions }];
    }),
    unplaced: tracked.flatMap((one) => {
      const { id, class: reached, claim } = functionView(picture, heard, one, now);
      return claim === null || reached === 'unknown' ? [id] : [];
    }),
    neighbours: neighboursToday(picture, heard, about, now),
  };
}
