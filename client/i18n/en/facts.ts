// One English sentence per kind of fact, for a timeline.

import type { GebeurtenisStatement } from '#shared/deviation/gebeurtenis.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { FactNaming, FactWords } from '../fact-words.ts';
import { alarms } from './alarms.ts';
import { domain } from './domain.ts';
import { changeWords, openedSentence } from './dossier/dossier-facts.ts';
import { inEnglish } from './dossier/policy-texts.ts';

const deafness = {
  start: 'after a start',
  stall: 'after a stall',
  journal: 'after the journal was unavailable',
  clock: 'after a jump of the clock',
};

function late(fact: Extract<Fact, { kind: 'reading-late' }>, name: FactNaming): string {
  const { reading } = fact;
  switch (reading.kind) {
    case 'location':
      return `${name.function(reading.function)} was at ${name.place(reading.location)}${reading.since === null ? '' : `, since ${name.time(reading.since)} by its own account`}`;
    case 'staffing':
      return `staffing of ${name.post(reading.state.post)} was ${domain.staffing[reading.state.level]}`;
    case 'state':
      return `${name.subject(reading.subject)} was ${domain.serviceState[reading.state]}`;
    case 'afwijking':
      return `announcement ${reading.reference}`;
  }
}

/** `Limburg vanaf 14:02 tot 15:00`, of each. */
function partsOf({ parts }: GebeurtenisStatement, name: FactNaming): string {
  return parts
    .map(
      ({ meldkamer, from, until }) =>
        `${name.meldkamer(meldkamer)} from ${name.time(from)}${until === null ? '' : ` until ${name.time(until)}`}`,
    )
    .join(', ');
}

/** To a reader who may not see why it is said without. */
function because(reason: string | null): string {
  return reason === null || reason === '' ? '' : `. Reason: ${reason}`;
}

export const facts: FactWords = {
  'journal-opened': ({ synthetic }) => (synthetic ? 'Journal opened with synthetic data' : 'Journal opened'),
  'policy-adopted': ({ policy }) => `Policy ${policy.version} adopted by ${policy.owner}`,
  'listening-resumed': ({ deafFrom, cause }, name) =>
    `Listening again ${deafness[cause]}${deafFrom === null ? '' : `, heard nothing from ${name.time(deafFrom)}`}`,
  'feed-joined': ({ source }, name) => `Feed ${name.source(source)} joined`,
  'source-held': ({ source, keys }, name) =>
    `Source ${name.source(source)} belongs to ${keys.length === 0 ? 'one key' : `key ${keys.join(' and ')}`} from now on`,
  'reports-refused': ({ source, about }, name) =>
    `Reports of ${name.source(source)} refused: ${name.told(about)} not current any more`,
  'reports-taken': ({ source, about }, name) => `Reports of ${name.source(source)} taken again: ${name.told(about)}`,
  'feed-silent': ({ source, lastHeardAt }, name) =>
    `Feed ${name.source(source)} silent, last heard ${name.time(lastHeardAt)}`,
  'feed-returned': ({ source }, name) => `Feed ${name.source(source)} heard again`,
  'feed-unheard': ({ source, lastHeardAt }, name) =>
    `Feed ${name.source(source)} could not be heard from ${name.time(lastHeardAt)}: what was so then is not known`,
  'feed-retired': ({ source }, name) => `Feed ${name.source(source)} taken out of use`,
  'function-returned': ({ function: tracked, at }, name) =>
    `${name.function(tracked)} back at its own meldkamer${at === null ? '' : ` at ${name.time(at)}, known afterwards`}`,
  'return-undone': ({ function: tracked, at }, name) =>
    at === null
      ? `${name.function(tracked)}: not back in its own meldkamer after all, as is known now; no earlier return known`
      : `${name.function(tracked)}: its return to its own meldkamer was at another moment, as is known now: last at ${name.time(at)}`,
  'function-located': ({ function: tracked, claim }, name) =>
    `${name.function(tracked)}: ${name.place(claim.location)} since ${name.time(claim.since)} (source: ${name.source(claim.source)})`,
  'since-corrected': ({ function: tracked, since }, name) =>
    `${name.function(tracked)}: start corrected to ${name.time(since)} by a late reading`,
  'source-established': ({ function: tracked, source, from, until, reason, replaces }, name) =>
    `${name.function(tracked)}: established that ${name.source(source)} was right from ${name.time(from)} until ${name.time(until)}${replaces === null ? '' : ' (replaces what was established before)'}${reason === null ? '' : `. Reason: ${reason}`}`,
  'confirmation-missed': ({ function: tracked, source, saidAt, dueAt }, name) =>
    `${name.function(tracked)}: not stated again by ${name.source(source)}, last ${name.time(saidAt)}; unknown from ${name.time(dueAt)}`,
  'staffing-reported': ({ state }, name) =>
    `Staffing of ${name.post(state.post)}: ${domain.staffing[state.level]}${
      state.headcount === null
        ? ''
        : ` (${state.headcount.filled} filled, minimum ${state.headcount.minimum ?? 'unknown'})`
    }${state.sharedWith === null ? '' : `, shared with ${name.subject(state.sharedWith)}`}`,
  'state-reported': ({ subject, state, reason }, name) =>
    `${name.subject(subject)}: ${domain.serviceState[state]}${reason === null || reason === '' ? '' : ` (${reason})`}`,
  'afwijking-opened': ({ afwijking }, name) => openedSentence(afwijking, name),
  'afwijking-changed': ({ number, change }, name) => `${name.afwijking(number)}: ${changeWords(change, name)}`,
  'gebeurtenis-proposed': ({ disturbed }, name) =>
    `Possibly one event: ${disturbed.map(({ meldkamer }) => name.meldkamer(meldkamer)).join(', ')}`,
  'gebeurtenis-dismissed': ({ reason }) => `Proposal of an event dismissed${because(reason)}`,
  'gebeurtenis-passed': () => 'Proposal of an event over: none of those meldkamers is disturbed or silent any more',
  'gebeurtenis-opened': ({ number, statement, reason }, name) =>
    `Event ${number} opened: ${statement.title} (${partsOf(statement, name)})${because(reason)}`,
  'gebeurtenis-restated': ({ number, statement, reason }, name) =>
    `Event ${number} changed: ${statement.title} (${partsOf(statement, name)})${because(reason)}`,
  'gebeurtenis-ended': ({ number, at, reason }, name) => `Event ${number} ended at ${name.time(at)}${because(reason)}`,
  'gebeurtenis-bound': ({ number, afwijking, reason }, name) =>
    `${name.afwijking(afwijking)} bound to event ${number}${because(reason)}`,
  'gebeurtenis-unbound': ({ number, afwijking, reason }, name) =>
    `${name.afwijking(afwijking)} released from event ${number}${because(reason)}`,
  'shift-taken-over': ({ note, by }, name) =>
    `Shift taken over by ${name.actor(by)}${note === null ? '' : `: ${note}`}`,
  'condition-reviewed': ({ condition, outcome, reason, by }, name) =>
    `Alarm agreement ‘${alarms.condition[condition].short}’ reviewed by ${name.actor(by)}: ${alarms.rationale.review.outcome[outcome]}${because(reason)}`,
  'exercise-begun': ({ number, title, by }, name) => `Exercise ${number} begun by ${name.actor(by)}: ${title}`,
  'exercise-ended': ({ number, by }, name) =>
    by === null
      ? `Exercise ${number} ended by itself: its time was over`
      : `Exercise ${number} ended by ${name.actor(by)}`,
  'reading-late': (fact, name) => `Late reading about ${name.time(fact.observedAt)}: ${late(fact, name)}`,
  'conflict-noted': ({ source, firstPosition }, name) =>
    `Message from ${name.source(source)} received again with other contents; the first version (position ${firstPosition}) stands`,
  'alarm-raised': ({ id, key, condition, priority, subject }, name) =>
    `Alarm #${id} (${alarms.priority[priority]}): ${alarms.condition[condition].sentence(name.alarm(subject, key))}`,
  'alarm-reraised': ({ subject }, name) => `Alarm active again: ${name.about(subject)}`,
  'alarm-changed': ({ key, subject }, name) =>
    `Alarm changed, ${key.startsWith('service-state ') ? 'another state' : 'to be acknowledged again'}: ${name.about(subject)}`,
  'alarm-weighed': ({ key, priority }, name) =>
    `Priority of alarm is ${alarms.priority[priority]} now${name.alarmOf(key)}`,
  'alarm-climbed': ({ key, turn }, name) =>
    `Alarm acknowledged by nobody${name.alarmOf(key)}: step ${turn.step + 1} of the ladder, ${inEnglish(turn.name)}${
      turn.parties.length === 0 ? ' (nobody named)' : ` (${turn.parties.map(name.party).join(', ')})`
    }`,
  'alarm-returned': ({ key }, name) => `Alarm over${name.alarmOf(key)}`,
  'alarm-acknowledged': ({ key, acknowledgement }, name) =>
    `Alarm acknowledged by ${name.actor(acknowledgement)}${name.alarmOf(key)}${
      acknowledgement.note === null ? '' : `: ${acknowledgement.note}`
    }`,
  'acknowledgement-expired': ({ key }, name) =>
    `Acknowledgement expired, alarm calls for attention again${name.alarmOf(key)}`,
  'acknowledgement-refused': ({ key, code }, name) =>
    `Acknowledgement not taken${name.alarmOf(key)}: ${code === 'already-acknowledged' ? 'somebody else was first' : 'the alarm had changed meanwhile'}`,
  'alarm-suppressed': ({ key, by }, name) => `Alarm suppressed by parent alarm #${by}${name.alarmOf(key)}`,
  'alarm-released': ({ key }, name) => `Alarm no longer suppressed${name.alarmOf(key)}`,
  'aside-asked': ({ key, asked }, name) =>
    `${asked.aside === 'shelved' ? 'Shelving' : 'Taking out of service'} asked by ${name.actor(asked)} until ${name.time(asked.until)}${name.alarmOf(key)}; another key has to confirm it${because(asked.reason)}`,
  'alarm-set-aside': ({ key, aside, set }, name) =>
    `Alarm ${aside === 'shelved' ? 'shelved' : 'taken out of service'} by ${name.actor(set)} until ${name.time(set.until)}${
      set.owner === null ? '' : `, owner ${name.party(set.owner)}`
    }${set.confirmed === null ? '' : `, confirmed by ${name.actor(set.confirmed)}`}${name.alarmOf(key)}${because(set.reason)}`,
  'aside-ended': ({ key, aside, why, reason }, name) =>
    `Alarm no longer ${aside === 'shelved' ? 'shelved' : 'out of service'}${
      { asked: '', over: ', its time is over', changed: ', it is about something else now' }[why]
    }${name.alarmOf(key)}${because(reason)}`,
};
