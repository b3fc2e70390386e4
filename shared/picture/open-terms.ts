// What is due in a deviation and was not done: receipts, answers, actions, spoken decisions, and guarantees that are missing. The alarms rest on
// it (A5, A9, A10, A16), and what they are about.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { spokenOf, unansweredSince } from '#shared/deviation/cover.ts';
import {
  type Dossier,
  type EvaluationAction,
  findingOf,
  type GuaranteeState,
  type Notice,
  type Question,
} from '#shared/deviation/dossier.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { DossierPolicy, GuaranteeItem } from '#shared/policy/dossier-policy.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { goneUpFrom, takenInFrom } from './away.ts';
import type { Picture } from './picture.ts';

/** R96: its own, and of those that have gone up in it the ones to parties that it does not tell itself. */
export function noticesIn(picture: Picture, afwijking: Afwijking): readonly Notice[] {
  const own = afwijking.dossier?.notices ?? [];
  const others = goneUpFrom(picture, afwijking).flatMap(({ dossier }) => dossier?.notices ?? []);
  return [...own, ...others.filter((notice) => !own.some((one) => isAsked(one, notice)))];
}

/** A10: of which nobody confirmed the receipt in time, the one that was asked first first. */
export function overdueNotices(picture: Picture, afwijking: Afwijking, now: Instant): readonly Notice[] {
  return overdueIn(picture, afwijking, now).map(({ notice }) => notice);
}

/** R96: where this party has to confirm it; null: it has nothing overdue. */
export function whereOverdue(
  picture: Picture,
  afwijking: Afwijking,
  party: PartyId,
  now: Instant,
): AfwijkingNumber | null {
  return overdueIn(picture, afwijking, now).find(({ notice }) => notice.party === party)?.where ?? null;
}

type Overdue = { readonly notice: Notice; readonly where: AfwijkingNumber };

/**
 * R96: also in another one whose absence it has by now, until who was told there confirms it, here or there. What it confirmed here before that
 * was seen is no answer to it: that was about what was told then.
 */
function overdueIn(picture: Picture, afwijking: Afwijking, now: Instant): readonly Overdue[] {
  const own = noticesIn(picture, afwijking);
  const overdue = (notices: readonly Notice[]): readonly Notice[] =>
    notices.filter(({ about, received, dueAt }) => about !== 'claim' && received === null && dueAt <= now);
  const overdueOf = ({ dossier }: Afwijking): readonly Notice[] => overdue(dossier?.notices ?? []);
  const carried = takenInFrom(picture, afwijking, now, (one) => overdueOf(one).length > 0).flatMap((other) =>
    overdueOf(other).flatMap((notice): readonly Overdue[] => {
      const here = own.find((one) => isAsked(one, notice));
      if (here?.received == null) return [{ notice, where: here === undefined ? other.number : afwijking.number }];
      return here.received.at <= other.announcedAt ? [{ notice, where: other.number }] : [];
    }),
  );
  const here = overdue(own).map((notice) => ({ notice, where: afwijking.number }));
  // R146: how long it has been overdue counts from where it was asked first.
  const all = [...here, ...carried].sort((one, other) => (one.notice.dueAt < other.notice.dueAt ? -1 : 1));
  return all.filter(({ notice }, index) => all.findIndex((one) => isAsked(one.notice, notice)) === index);
}

/** The same party, about the same. */
function isAsked(one: Notice, other: Notice): boolean {
  return one.party === other.party && one.about === other.about;
}

export type MissingGuarantee = { readonly item: GuaranteeItem; readonly state: GuaranteeState };

/**
 * R49: items that are not met, or of which nobody knows, at the other site. Another meldkamer is designated by law itself; a site that
 * nobody named may be anywhere. `isOutside`: one of its functions is said to be outside the ten, whatever it says itself.
 */
export function missingGuarantees(
  policy: DossierPolicy,
  { dossier, to }: Afwijking,
  isOutside = false,
): readonly MissingGuarantee[] {
  if (dossier === null || (to?.kind === 'meldkamer' && !isOutside)) return [];
  return policy.checklist.items
    .map((item) => ({ item, state: findingOf(dossier, item.id, 'site')?.state ?? 'unknown' }) as const)
    .filter(({ state }) => state === 'not' || state === 'unknown');
}

/** R145: what was to be done after its evaluation and was not, by the newest one. */
export function overdueActions({ dossier }: Afwijking, now: Instant): readonly EvaluationAction[] {
  const actions = dossier?.evaluation?.actions ?? [];
  return actions.filter(({ done, dueAt }) => !done && dueAt !== null && dueAt <= now);
}

/** That nobody answered in time. */
export function overdueQuestions({ dossier }: Pick<Afwijking, 'dossier'>, now: Instant): readonly Question[] {
  return (dossier?.questions ?? []).filter(({ answer, dueAt }) => answer === null && dueAt <= now);
}

/** R50: spoken decisions that nobody confirmed or denied in time, each by whose it is and since when it waits. */
export function unansweredDecisions(
  { confirmSpokenWithin }: DossierPolicy,
  dossier: Dossier | null,
  now: Instant,
): readonly string[] {
  if (dossier === null) return [];
  return spokenOf(dossier)
    .filter((one) => elapsed(unansweredSince(one), now) >= confirmSpokenWithin)
    .map((one) => `${one.party} ${unansweredSince(one)}`);
}
