// What a decision that is being filled in would cover, function by function, by the policy of now; the server says the same once it is
// recorded. Pure; null while the form does not say enough to tell.

import type { Instant } from '#shared/base/time.ts';
import type { DecisionOutcome } from '#shared/deviation/dossier.ts';
import { statedAt } from '#shared/deviation/stated.ts';
import type { AfwijkingKind } from '#shared/deviation/statement.ts';
import type { FunctionReach } from '#shared/dossier/decision-reach.ts';
import type { Location } from '#shared/location/location.ts';
import { groundOf, outsideMandate } from '#shared/policy/mandates.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { readDraft } from '../../../form/draft.ts';
import type { Draft } from '../../../form/field.ts';
import type { About } from './about.ts';
import { stepFields } from './step-forms.ts';

/** As it is sent (shared/rules/steps.ts). */
type Body = {
  readonly outcome: DecisionOutcome;
  readonly party: string | null;
  readonly mandate: string | null;
  readonly decidedAt: Instant | null;
  readonly about: {
    readonly kind: AfwijkingKind | null;
    readonly functions: readonly FunctionId[] | null;
    readonly to: { readonly meldkamer: MeldkamerId } | { readonly place: string } | null;
  } | null;
};

export function expectedCover(about: About, draft: Draft): readonly FunctionReach[] | null {
  const read = readDraft(stepFields('decide', about, draft), draft);
  if (!read.ok) return null;
  const { outcome, party, mandate, decidedAt, about: said } = read.body as unknown as Body;
  const { detail } = about;
  const stated = statedAt({ ...detail.statement, statedBefore: detail.statedBefore }, decidedAt ?? detail.asOf);
  const ground = {
    outcome,
    party,
    ...groundOf(detail.mandates, mandate),
    about: { kind: said?.kind ?? detail.statement.kind, to: placeOf(said?.to ?? null) ?? stated.to },
  };
  const functions = said?.functions ?? stated.functions;
  const meldkamer = detail.afwijking.meldkamer as MeldkamerId;
  return functions.map((id) => ({ function: id, outside: outsideMandate(detail.mandates, ground, meldkamer, id) }));
}

function placeOf(to: NonNullable<Body['about']>['to']): Location | null {
  if (to === null) return null;
  return 'meldkamer' in to ? { kind: 'meldkamer', meldkamer: to.meldkamer } : { kind: 'elsewhere', place: to.place };
}
