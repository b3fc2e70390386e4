// R138: to which of the ten the functions of a deviation go, and what that one says of carrying them. What it says is no decision (L10).

import type { Instant } from '#shared/base/time.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Afwijking } from './afwijking.ts';
import type { Reception } from './dossier.ts';

/** Null: they go to none of the ten, or it is not known where. */
export function hostOf({ to, meldkamer }: Pick<Afwijking, 'to' | 'meldkamer'>): MeldkamerId | null {
  return to?.kind === 'meldkamer' && to.meldkamer !== meldkamer ? to.meldkamer : null;
}

/** The newest word of the one that they go to now; null: it did not answer. That it received what it was told takes back no earlier answer. */
export function receptionOf(afwijking: Pick<Afwijking, 'to' | 'meldkamer' | 'dossier'>): Reception | null {
  const host = hostOf(afwijking);
  const its = (afwijking.dossier?.receptions ?? []).filter(({ meldkamer }) => meldkamer === host);
  return its.findLast(({ outcome }) => outcome !== 'received') ?? its.at(-1) ?? null;
}

/** Which of these it does not carry by its own word: it refused, says that it cannot, carries others of them only, or carried them until then. */
export function notCarried(
  reception: Reception | null,
  functions: readonly FunctionId[],
  now: Instant,
): readonly FunctionId[] {
  if (reception === null) return [];
  const { outcome, carries, functions: some, until } = reception;
  if (outcome === 'refused' || carries === 'not' || (until !== null && until <= now)) return functions;
  return carries === 'partly' && some !== null ? functions.filter((id) => !some.includes(id)) : [];
}
