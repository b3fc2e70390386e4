// What each audience may know. Redaction commutes with the fold: evolve(redact(picture), redact(entry)) = redact(evolve(picture, entry)),
// so a screen can fold what it was given and never needs what it may not see.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { redactChange, withoutWords } from '#shared/deviation/changes.ts';
import { eachIn } from '#shared/deviation/chunked-map.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import type { MeldkamerState, Picture } from './picture.ts';

/**
 * `full`: LMS, inspectors, admin. `meldkamer:X`: everything of X, a summary of the others.
 * `shared`: parties, SMB, ministries: all places, alarms and deviations, staffing as a level only. `wall`: as shared, without free text.
 */
export type Audience = 'full' | 'shared' | 'wall' | `meldkamer:${MeldkamerId}`;

export const AUDIENCES: readonly Audience[] = [
  'full',
  'shared',
  'wall',
  ...MELDKAMER_IDS.map((meldkamer): Audience => `meldkamer:${meldkamer}`),
];

export function redactPicture(audience: Audience, picture: Picture): Picture {
  if (audience === 'full') return { ...picture, archive: null, broughtBy: null };
  const meldkamers: Partial<Record<MeldkamerId, MeldkamerState>> = {};
  for (const [id, state] of Object.entries(picture.meldkamers) as [MeldkamerId, MeldkamerState][]) {
    meldkamers[id] = seesAll(audience, id) ? state : withoutDetail(state);
  }
  return {
    ...picture,
    policy: withoutMinimums(picture.policy),
    meldkamers,
    afwijkingen: eachIn(picture.afwijkingen, (afwijking) => redactAfwijking(audience, afwijking)),
    archive: null,
    broughtBy: null,
    alarms: mapped(picture.alarms, (alarm) => redactAlarm(audience, alarm)),
  };
}

export function redactEntry(audience: Audience, entry: Entry): Entry {
  if (audience === 'full') return entry;
  return {
    ...entry,
    by: audience === 'wall' ? { ...entry.by, organisation: '' } : entry.by,
    cause: null,
    facts: entry.facts.map((fact) => redactFact(audience, fact)),
  };
}

function redactFact(audience: Audience, fact: Fact): Fact {
  switch (fact.kind) {
    case 'policy-adopted':
      return { ...fact, policy: withoutMinimums(fact.policy) };
    case 'staffing-reported':
      return seesHeadcounts(audience, fact.state.post) ? fact : { ...fact, state: withoutHeadcount(fact.state) };
    case 'state-reported':
      return seesAll(audience, homeOf(fact.subject)) ? fact : { ...fact, reason: null };
    case 'afwijking-opened':
      return { ...fact, afwijking: redactAfwijking(audience, fact.afwijking) };
    case 'afwijking-changed':
      return audience === 'wall' ? { ...fact, change: redactChange(fact.change) } : fact;
    case 'reading-late':
      if (fact.reading.kind === 'afwijking' && audience === 'wall') {
        return { ...fact, reading: { ...fact.reading, reference: '' } };
      }
      return fact.reading.kind === 'staffing' && !seesAll(audience, homeOf(fact.reading.state.post))
        ? { ...fact, reading: { ...fact.reading, state: withoutHeadcount(fact.reading.state) } }
        : fact;
    case 'alarm-acknowledged':
      return { ...fact, acknowledgement: redactAcknowledgement(audience, fact.acknowledgement) };
    default:
      return fact;
  }
}

function seesAll(audience: Audience, meldkamer: MeldkamerId): boolean {
  return audience === 'full' || audience === `meldkamer:${meldkamer}`;
}

/** Exact numbers of a post, and who agreed on them. */
export function seesHeadcounts(audience: Audience, post: PostId): boolean {
  return seesAll(audience, homeOf(post));
}

export function redactStaffing(audience: Audience, state: StaffingState): StaffingState {
  return seesHeadcounts(audience, state.post) ? state : withoutHeadcount(state);
}

function homeOf(subject: string): MeldkamerId {
  return subject.slice(0, 3) as MeldkamerId;
}

function withoutDetail(state: MeldkamerState): MeldkamerState {
  return {
    ...state,
    staffing: mapped(state.staffing, withoutHeadcount),
    states: mapped(state.states, (report) => ({ ...report, reason: null })),
  };
}

function withoutHeadcount(state: StaffingState): StaffingState {
  return { ...state, headcount: null };
}

function withoutMinimums(policy: Policy): Policy {
  return { ...policy, staffing: { ...policy.staffing, minimums: [] } };
}

/** All who read may know who decided what; the wall shows where and when, and no words. */
export function redactAfwijking(audience: Audience, afwijking: Afwijking): Afwijking {
  if (audience !== 'wall') return afwijking;
  return { ...withoutWords(afwijking), version: 0, reference: '', dossier: null };
}

function redactAlarm(audience: Audience, alarm: Alarm): Alarm {
  if (alarm.acknowledged === null) return alarm;
  return { ...alarm, acknowledged: redactAcknowledgement(audience, alarm.acknowledged) };
}

/** Who acknowledged is known to all but the wall; what they wrote stays with those who act and those who inspect. */
function redactAcknowledgement<A extends NonNullable<Alarm['acknowledged']>>(audience: Audience, acknowledged: A): A {
  return audience === 'wall' ? { ...acknowledged, organisation: '', note: null } : { ...acknowledged, note: null };
}

function mapped<K extends string, V>(record: Readonly<Record<K, V>>, change: (value: V) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value as V)])) as Record<K, V>;
}
