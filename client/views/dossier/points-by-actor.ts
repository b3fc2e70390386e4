// Which open points are whose to answer, and who that is here: as the steps that answer them are given out. Pure.

import { claimOf, spokenOf } from '#shared/deviation/cover.ts';
import { hostOf } from '#shared/deviation/receiving.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { mandateHolders } from '#shared/policy/mandates.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { OpenPoint } from '#shared/rules/open-points.ts';

/** In the order in which they are shown: whoever others wait for first. */
export const ACTORS = ['mandate', 'claimed', 'host', 'asked', 'told', 'lms', 'owner'] as const;
export type PointActor = (typeof ACTORS)[number];

/** `owner`: whoever states and carries it, which is asked for everything that is not of somebody else. */
const ACTS: Readonly<Partial<Record<OpenPoint, PointActor>>> = {
  decision: 'mandate',
  contradiction: 'mandate',
  objection: 'mandate',
  'mandate-unchecked': 'mandate',
  'claimed-decision': 'claimed',
  'spoken-decision': 'claimed',
  reception: 'host',
  'reception-overdue': 'host',
  answers: 'asked',
  receipts: 'told',
  assessment: 'lms',
  decider: 'lms',
  capacity: 'lms',
  mandate: 'lms',
  document: 'lms',
  'decided-at': 'lms',
  'return-confirmation': 'lms',
};

export type PointGroup = {
  readonly actor: PointActor;
  /** By id or name; empty: nobody is named. */
  readonly parties: readonly string[];
  readonly points: readonly OpenPoint[];
};

export function pointsByActor(detail: DossierDetail, policy: DossierPolicy): readonly PointGroup[] {
  return ACTORS.flatMap((actor) => {
    const points = detail.afwijking.openPoints.filter((point) => (ACTS[point] ?? 'owner') === actor);
    return points.length === 0 ? [] : [{ actor, parties: [...new Set(partiesOf(actor, detail, policy))], points }];
  });
}

function partiesOf(
  actor: PointActor,
  { afwijking, statement, dossier }: DossierDetail,
  policy: DossierPolicy,
): readonly string[] {
  const meldkamer = afwijking.meldkamer as MeldkamerId;
  switch (actor) {
    case 'mandate':
      return mandateHolders(policy, { ...statement, meldkamer }).map(({ party }) => party);
    case 'claimed':
      return [claimOf(dossier), ...spokenOf(dossier)].flatMap((one) => one?.party ?? []);
    case 'host':
      return [hostOf({ to: statement.to, meldkamer })].flatMap((host) => host ?? []);
    case 'asked':
      return dossier.questions.filter(({ answer }) => answer === null).map(({ to }) => to);
    case 'told':
      return dossier.notices
        .filter(({ about, received }) => about !== 'claim' && received === null)
        .map(({ party }) => party);
    case 'lms':
      return ['lms'];
    case 'owner':
      return [statement.owner].flatMap((owner) => owner ?? []);
  }
}
