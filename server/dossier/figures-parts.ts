// What figures over a time are counted from, as it is known at one moment.

import { earliest, type Instant } from '#shared/base/time.ts';
import { gebeurtenissenIn } from '#shared/deviation/gebeurtenis.ts';
import type { FiguresParts } from '#shared/dossier/figures.ts';
import { ledgerAt } from '#shared/dossier/ledger.ts';
import { gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import type { DossierProjections } from './reading-parts.ts';

type Time = { readonly from: Instant; readonly to: Instant; readonly now: Instant };

export function figuresParts(projections: DossierProjections, picture: Picture, { from, to, now }: Time): FiguresParts {
  const dossiers = projections.dossiers(picture);
  return {
    dossiers,
    ledger: ledgerAt(projections.register, dossiers, now),
    below: projections.belowMinimum(from, earliest(to, now)),
    states: projections.states(from, earliest(to, now)),
    gebeurtenissen: gebeurtenissenIn(gebeurtenissenOf(picture)),
    policy: picture.policy.dossier,
    from,
    to,
    now,
  };
}
