// The accounts of all functions at one moment. Dossiers, register, figures and files are sums over them, and so agree to the millisecond.

import { after, type Instant, latest, soonest } from '#shared/base/time.ts';
import { type Afwijking, isOnlySeen } from '#shared/deviation/afwijking.ts';
import { everNamed, type Stated } from '#shared/deviation/stated.ts';
import { isHome } from '#shared/location/combined.ts';
import { type FunctionId, isPlannedCare, urgentAmong } from '#shared/reference/functions.ts';
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
      const known = accounts.get(functionId) ?? accountAt(functionId, segments(functionId), about, now);
      accounts.set(functionId, known);
      return known;
    },
    segments,
  };
}

type About = Parameters<typeof accountOf>[2];

type Account = About & {
  readonly segments: readonly Segment[];
  readonly now: Instant;
  readonly stretches: readonly Stretch[];
};

/** By the deviations that name the function: whoever has an index of before finds its accounts, and they go with it. */
const remembered = new WeakMap<About['naming'], Account>();

/** What is behind us is accounted for once: only of a function that is away now does the next moment ask for another account. */
function accountAt(
  functionId: FunctionId,
  segments: readonly Segment[],
  about: About,
  now: Instant,
): readonly Stretch[] {
  const last = segments.at(-1);
  const isAway = last !== undefined && last.until === null && !isHome(last.class);
  const known = remembered.get(about.naming);
  if (
    known !== undefined &&
    (known.now === now || !isAway) &&
    areSame(known.segments, segments) &&
    areSame(known.deciding, about.deciding) &&
    areSame(known.refusals, about.refusals)
  ) {
    return known.stretches;
  }
  const stretches = accountOf(functionId, segments, about, now);
  remembered.set(about.naming, { ...about, segments, now, stretches });
  return stretches;
}

function areSame<One>(some: readonly One[], others: readonly One[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** R77: the stretches that belong to this deviation, function by function, oldest first. */
export function stretchesOf(
  afwijking: Pick<Afwijking, 'number' | 'dossier'> & Stated,
  ledger: Ledger,
): readonly Stretch[] {
  const ofLedger = KNOWN_STRETCHES.get(ledger) ?? new WeakMap<object, readonly Stretch[]>();
  KNOWN_STRETCHES.set(ledger, ofLedger);
  const known = ofLedger.get(afwijking) ?? lookedUp(afwijking, ledger);
  ofLedger.set(afwijking, known);
  return known;
}

/** One answer asks for those of one deviation more than once. */
const KNOWN_STRETCHES = new WeakMap<Ledger, WeakMap<object, readonly Stretch[]>>();

function lookedUp(afwijking: Pick<Afwijking, 'number' | 'dossier'> & Stated, ledger: Ledger): readonly Stretch[] {
  const { number, dossier } = afwijking;
  // What a decision in it covers belongs to it, also when it is named no more.
  const decided = dossier?.decisions.flatMap(({ within }) => within ?? []) ?? [];
  return [...new Set([...everNamed(afwijking), ...decided])].flatMap((id) =>
    ledger.stretches(id).filter(({ belongsTo }) => belongsTo === number),
  );
}

/**
 * R164: one that was only seen began when its account says that the first of its functions was away in it, and one that is over ended when the
 * last of them was, whatever word for that came first; as a person said, where one did. One that has no time is as it is.
 */
export function asKnown(afwijking: Afwijking, ledger: Ledger): Afwijking {
  const [startedAt, endedAt] = [knownBegin(afwijking, ledger), knownEnd(afwijking, ledger)];
  const { course } = afwijking;
  if (startedAt === course.startedAt && endedAt === course.endedAt) return afwijking;
  const known = KNOWN.get(afwijking);
  if (known?.course.startedAt === startedAt && known.course.endedAt === endedAt) return known;
  const asKnownNow = { ...afwijking, course: { ...course, startedAt, endedAt } };
  KNOWN.set(afwijking, asKnownNow);
  return asKnownNow;
}

function knownBegin(afwijking: Afwijking, ledger: Ledger): Instant | null {
  const { startedAt } = afwijking.course;
  if (startedAt === null || !isOnlySeen(afwijking)) return startedAt;
  const away = followedIn(afwijking, ledger).filter((one) => one.class !== 'unknown');
  return away.map(({ from }) => from).reduce<Instant | null>(soonest, null) ?? startedAt;
}

function knownEnd(afwijking: Afwijking, ledger: Ledger): Instant | null {
  const { endedAt } = afwijking.course;
  if (endedAt === null || isEndedByHand(afwijking)) return endedAt;
  return lastedUntil(followedIn(afwijking, ledger), endedAt);
}

/** R31: nobody follows planbare zorg beside what is urgent. */
function followedIn(afwijking: Afwijking, ledger: Ledger): readonly Stretch[] {
  const all = stretchesOf(afwijking, ledger);
  const isUrgent = urgentAmong(afwijking.functions).length > 0;
  return isUrgent ? all.filter((one) => !isPlannedCare(one.function)) : all;
}

/** The last time that it ended, a person said so. */
function isEndedByHand({ course, dossier }: Afwijking): boolean {
  const said = course.pauses?.at(-1)?.from;
  return dossier?.milestones.some(({ kind, by }) => kind === 'ended' && (said === undefined || by.at >= said)) ?? false;
}

/** The end of what began by then, and of what went on from there. */
function lastedUntil(stretches: readonly Stretch[], endedAt: Instant): Instant {
  let [end, reach]: [Instant | null, Instant] = [null, endedAt];
  for (const { from, to } of stretches.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (from > reach) break;
    end = latest(end ?? to, to);
    reach = latest(reach, to);
  }
  return end ?? endedAt;
}

/** So that what is remembered of a deviation is remembered of it as known too. */
const KNOWN = new WeakMap<Afwijking, Afwijking>();

/** R77: the lines of the register. What begins at this very moment belongs to a deviation too, although it has no time yet. */
export function ownedLines(
  register: Register,
  dossiers: Pick<DossierIndex, 'all' | 'naming' | 'decided'>,
  now: Instant,
  filter?: RegisterFilter,
  order?: RegisterOrder,
  orderedAt?: Instant,
): readonly RegisterLine[] {
  const { stretches } = ledgerAt(register, dossiers, after(now, 1));
  const lines = registerLines(register, stretches, now, filter, order, orderedAt);
  const asked = filter?.reasons ?? [];
  if (asked.length === 0) return lines;
  const reasons = new Map<string | null, string | null>(dossiers.all.map((one) => [one.number, one.reasonCategory]));
  return lines.filter(({ afwijking }) => asked.some((one) => one === (reasons.get(afwijking) ?? 'unknown')));
}
