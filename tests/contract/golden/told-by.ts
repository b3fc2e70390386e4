// What a journal tells those who look: the picture, the register, the dossiers and the figures as files, an hour after its last entry.

import { monthOf, monthStart } from '#shared/base/dutch-calendar.ts';
import { after, HOUR, type Instant } from '#shared/base/time.ts';
import { gebeurtenissenIn } from '#shared/deviation/gebeurtenis.ts';
import { dossierLine } from '#shared/dossier/dossier-lines.ts';
import { figures } from '#shared/dossier/figures.ts';
import { ledgerAt, ownedLines } from '#shared/dossier/ledger.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import { dossiersCsv } from '../../../server/dossier/dossiers-csv.ts';
import { figuresCsv } from '../../../server/dossier/figures-csv.ts';
import { createProjections, type Projections } from '../../../server/register/projections.ts';
import { registerCsv } from '../../../server/register/register-csv.ts';

export type Told = {
  readonly picture: Picture;
  /** As CSV. */
  readonly register: string;
  /** As CSV. */
  readonly dossiers: string;
  /** Of the month of looking, as CSV. */
  readonly figures: string;
  readonly projections: Projections;
  /** The moment of looking. */
  readonly now: Instant;
};

export function toldBy(entries: readonly Entry[]): Told {
  const projections = createProjections();
  const picture = entries.reduce((before, entry) => {
    const folded = evolve(before, entry);
    projections.advance({ before, stored: { entry, bytes: '' }, after: folded });
    return folded;
  }, emptyPicture());
  if (picture.recordedAt === null) throw new Error('An empty journal tells nothing');
  const now = after(picture.recordedAt, HOUR);
  const dossiers = projections.dossiers(picture);
  const ledger = ledgerAt(projections.register, dossiers, now);
  const from = monthStart(monthOf(now));
  const below = projections.belowMinimum(from, now);
  const states = projections.states(from, now);
  const counted = figures({
    dossiers,
    ledger,
    below,
    states,
    gebeurtenissen: gebeurtenissenIn(gebeurtenissenOf(picture)),
    policy: picture.policy.dossier,
    from,
    to: now,
    now,
  });
  return {
    picture,
    register: [...registerCsv(ownedLines(projections.register, dossiers, now))].join(''),
    dossiers: [...dossiersCsv(dossiers.all, (one) => dossierLine(one, ledger, picture, now))].join(''),
    figures: [...figuresCsv([{ asOf: now, position: picture.at, ...counted }])].join(''),
    projections,
    now,
  };
}
