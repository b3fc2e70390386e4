// When time alone may next change what an alarm comes to: a delay or a term ends, another part of the day begins, or what is planned comes within
// what policy looks ahead. Rather one moment too many than one too few: who looks and finds nothing has lost nothing (R141).

import { type Alarm, climbs, climbsFrom } from '#shared/alarm/alarm.ts';
import { after, type Instant } from '#shared/base/time.ts';
import { type Afwijking, endOf } from '#shared/deviation/afwijking.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import { unansweredSince } from '#shared/deviation/cover.ts';
import type { Dossier } from '#shared/deviation/dossier.ts';
import { endOfLadder } from '#shared/ladder/ladder-turns.ts';
import { type FunctionState, MANUAL_GRACE } from '#shared/location/location.ts';
import { hoursOf } from '#shared/picture/at-stake.ts';
import type { Picture, StateReport } from '#shared/picture/picture.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { ladderFor } from '#shared/policy/who-is-called.ts';
import { evaluationDueAt } from '#shared/rules/deviation-alarms.ts';
import { minimumsChange, nextMinimumsChange } from '#shared/staffing/agreed-minimum.ts';
import type { Dip } from '#shared/staffing/dip.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';

type Moments = readonly (Instant | null)[];

/** Of a picture under this policy the first moment behind `now`; null: nothing in it waits for any. */
export type NextLook = (picture: Picture, now: Instant) => Instant | null;

export function createNextLook(policy: Policy): NextLook {
  const functions = once((one: FunctionState) => ofFunction(policy, one));
  const posts = once((one: StaffingState) => ofPost(policy, one));
  const states = once((one: StateReport) => [after(one.observedAt, policy.staffing.offDelay)]);
  const dips = once(({ from, until }: Dip) => [from, until].flatMap((at) => delayed(at ?? from, policy.staffing)));
  // Of an hour that a planning names no more, nothing but the alarm knows.
  const hours = once((parts: readonly string[]) => hoursOf(parts).flatMap((at) => aheadOf(policy, at)));
  const alarms = once((one: Alarm) => ofAlarm(policy, one));
  const deviations = once((one: Afwijking) => ofDeviation(policy, one));
  const expected = policy.expected.map(({ from }) => from);
  let minimums: Moments = [];

  return (picture, now) => {
    if (minimums.every((at) => at !== null && at <= now)) minimums = [nextMinimumsChange(policy, now)];
    let next: Instant | null = null;
    const add = (moments: Moments): void => {
      for (const at of moments) if (at !== null && at > now && (next === null || at < next)) next = at;
    };
    add(expected);
    add(minimums);
    for (const one of Object.values(picture.meldkamers)) {
      for (const state of Object.values(one.functions)) add(functions(state));
      for (const state of Object.values(one.staffing)) add(posts(state));
      for (const said of Object.values(one.staffingSaid ?? {})) for (const state of said) add(posts(state));
      for (const state of Object.values(one.staffingByHand)) add(posts(state));
      for (const said of Object.values(one.states)) for (const report of Object.values(said)) add(states(report));
    }
    for (const one of Object.values(picture.dips ?? {})) add(dips(one));
    for (const [key, parts] of Object.entries(picture.shownOf ?? {})) if (key.startsWith('A20 ')) add(hours(parts));
    for (const one of Object.values(picture.alarms)) add(alarms(one));
    for (const one of valuesOf(picture.afwijkingen)) add(deviations(one));
    return next;
  };
}

/** What is said of one thing stays the same for as long as that does. */
function once<T extends object>(of: (one: T) => Moments): (one: T) => Moments {
  const known = new WeakMap<T, Moments>();
  return (one) => {
    const moments = known.get(one) ?? of(one);
    known.set(one, moments);
    return moments;
  };
}

function ofFunction({ location }: Policy, { claims }: FunctionState): Moments {
  return Object.values(claims).flatMap(({ since, observedAt, reconfirmBy }) => [
    ...[since, observedAt].flatMap((at) => delayed(at, location)),
    ...byHand(reconfirmBy),
  ]);
}

function ofPost(policy: Policy, { post, levelAt, reconfirmBy, headcount }: StaffingState): Moments {
  const planned = (headcount?.forecast ?? []).flatMap(({ from, until }) => [
    from,
    ...minimumsChange(policy, post, from, until),
    until,
  ]);
  return [
    ...delayed(levelAt, policy.staffing),
    ...byHand(reconfirmBy),
    ...planned.flatMap((at) => aheadOf(policy, at)),
  ];
}

/** Policy looks ahead up to that moment, and not at it. */
function aheadOf({ staffing }: Policy, at: Instant): Moments {
  return [at, after(at, 1 - staffing.lookAhead), after(at, -staffing.lookAheadUrgent)];
}

function ofAlarm({ alarms, dossier }: Policy, alarm: Alarm): Moments {
  const { acknowledged, shelved, outOfService, asked, climbed } = alarm;
  const called = climbs(alarm) && climbed === undefined ? dossier.ladders.map(({ steps }) => steps[0]) : [];
  return [
    acknowledged === null ? null : after(acknowledged.at, alarms.acknowledgedFor),
    ...[shelved, outOfService, asked].map((aside) => aside?.until ?? null),
    climbed?.nextAt ?? null,
    ...called.map((step) => after(climbsFrom(alarm), step?.within ?? 0)),
  ];
}

function ofDeviation(policy: Policy, deviation: Afwijking): Moments {
  const { start, reviewAt, dossier } = deviation;
  const end = endOf(deviation);
  return [
    ...[start, reviewAt, end, evaluationDueAt(policy.dossier, deviation)],
    end === null ? null : after(end, -policy.dossier.endWarning),
    ...(dossier === null ? [] : ofDossier(policy, deviation, dossier)),
  ];
}

function ofDossier({ alarms, dossier: terms }: Policy, deviation: Afwijking, dossier: Dossier): Moments {
  const { notices, questions, evaluation, decisions, receptions, ladder } = dossier;
  return [
    ...notices.flatMap(({ dueAt }) => [dueAt, after(dueAt, alarms.receiptRisesAfter)]),
    ...questions.map(({ dueAt }) => dueAt),
    ...(evaluation?.actions ?? []).map(({ dueAt }) => dueAt),
    ...(receptions ?? []).map(({ until }) => until),
    ...decisions.flatMap((one) => [
      ...[one.about.start, one.about.end, one.until],
      after(unansweredSince(one), terms.confirmSpokenWithin),
    ]),
    ...(ladder?.turns ?? []).map(({ at }) => after(at, alarms.ladderRisesAfter)),
    ladder === null ? null : endOfLadder(ladderFor(terms, deviation)?.steps ?? [], ladder),
  ];
}

function delayed(since: Instant, { onDelay, offDelay }: { onDelay: number; offDelay: number }): readonly Instant[] {
  return [after(since, onDelay), after(since, offDelay)];
}

function byHand(reconfirmBy: Instant | null): Moments {
  return reconfirmBy === null ? [] : [reconfirmBy, after(reconfirmBy, MANUAL_GRACE)];
}
