// The accounts of all functions at one moment. Dossiers, register, figures and files are sums over them, and so agree to the millisecond.

import { after, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { everNamed, type Stated } from '#shared/deviation/stated.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { Register } from '#shared/register/register.ts';
import {
  type RegisterFilter,
  type RegisterLine,
  type RegisterOrder,
  registerLines,
} from '#shared/register/register-lines.ts';
import type { Segment } from '#shared/register/segments.ts';
import { accountOf, type Stretch } from './account.ts';
import type { DossierIndex } from './dossier-index.ts';

/** Each account is made when it is first asked for; the ledger of the next moment is another one. */
export type Ledger = {
  readonly functions: readonly FunctionId[];
  readonly stretches: (functionId: FunctionId) => readonly Stretch[];
  /** Where it was at every moment, at home too. */
  readonly segments: (functionId: FunctionId) => readonly Segment[];
};

export function ledgerAt(register: Register, dossiers: Pick<DossierIndex, 'naming' | 'decided'>, now: Instant): Ledger {
  const accounts = new Map<FunctionId, readonly Stretch[]>();
  const segments = (functionId: FunctionId): readonly Segment[] => register.segments(functionId, now);
  return {
    functions: register.functions(),
    stretches(functionId) {
      const about = { naming: dossiers.naming(functionId), ...dossiers.decided(functionId) };
      const known = accounts.get(functionId) ?? accountOf(functionId, segments(functionId), about, now);
      accounts.set(functionId, known);
      return known;
    },
    segments,
  };
}

/** R77: the stretches that belong to this deviation, function by function, oldest first. */
export function stretchesOf(
  afwijking: Pick<Afwijking, 'number' | 'dossier'> & Stated,
  ledger: Ledger,
): readonly Stretch[] {
  const { number, dossier } = afwijking;
  // What a decision in it covers belongs to it, also when it is named no more.
  const decided = dossier?.decisions.flatMap(({ within }) => within ?? []) ?? [];
  return [...new Set([...everNamed(afwijking), ...decided])].flatMap((id) =>
    ledger.stretches(id).filter(({ belongsTo }) => belongsTo === number),
  );
}

/** R77: the lines of the register. What begins at this very moment belongs to a deviation too, although it has no time yet. */
export function ownedLines(
  register: Register,
  dossiers: Pick<DossierIndex, 'naming' | 'decided'>,
  now: Instant,
  filter?: RegisterFilter,
  order?: RegisterOrder,
): readonly RegisterLine[] {
  return registerLines(register, ledgerAt(register, dossiers, after(now, 1)).stretches, now, filter, order);
}
