// Turns facts into sentences for a timeline: which words are needed, and how names and times are filled in.

import type { Alarm, AlarmKey, AlarmSubject, ConditionId } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { Told } from '#shared/journal/reading.ts';
import type { FunctionId, PostId } from '#shared/reference/functions.ts';
import { MELDKAMERS } from '#shared/reference/meldkamers.ts';
import { parseSource, type SourceId } from '#shared/reference/source.ts';
import type { Naming } from '#shared/words/naming.ts';
import { momentText } from './format.ts';
import { ALARM_TERMS, type AlarmAbout, type AlarmWords } from './nl/alarms.ts';

export type FactNaming = Naming & {
  readonly time: (at: Instant) => string;
  readonly alarm: (subject: AlarmSubject, key: AlarmKey) => AlarmAbout;
  /** What reports tell of, each thing once. */
  readonly told: (about: readonly Told[]) => string;
  /** ` (buiten meldkamer, Brandweer …)`: which alarm a key stands for; starts with a space. */
  readonly alarmOf: (key: AlarmKey) => string;
};

export type FactWords = {
  readonly [kind in Fact['kind']]: (fact: Extract<Fact, { kind: kind }>, name: FactNaming) => string;
};

/** R139. What a sentence about this alarm is filled with; `core`: whether it is still so, and without it that it came on. */
export function alarmAbout(
  naming: Naming,
  alarm: AlarmSubject & Pick<Alarm, 'service'> & Partial<Pick<Alarm, 'core'>>,
  key: AlarmKey | null,
): AlarmAbout {
  return {
    what: naming.about(alarm),
    where: alarm.location === null || alarm.location.kind === 'unknown' ? null : naming.place(alarm.location),
    feeds: alarm.feeds.length,
    meldkamers: meldkamersOf(naming, alarm.feeds),
    ofSeveral: alarm.meldkamer === null,
    state: alarm.service?.state ?? null,
    due: dueOf(key),
    qualification: alarm.post === null ? null : qualificationOf(key),
    isOver: alarm.core === 'returned',
  };
}

/** Each once, in the order in which they stand everywhere. */
function meldkamersOf(naming: Naming, feeds: readonly SourceId[]): string {
  const named = new Set(feeds.map((source) => parseSource(source)?.meldkamer));
  return MELDKAMERS.filter(({ id }) => named.has(id))
    .map(({ id }) => naming.meldkamer(id))
    .join(', ');
}

/** `A6 MNL/ambulance/09 verpleegkundige`: an alarm about those of a post who have a qualification says at the end of its key which. */
function qualificationOf(key: AlarmKey | null): string | null {
  const words = key?.split(' ').slice(2) ?? [];
  return words.length === 0 ? null : words.join(' ');
}

/** `A9 2026-0042 end-near`: an alarm about a term says at the end of its key which term. */
function dueOf(key: AlarmKey | null): AlarmAbout['due'] {
  const last = key?.split(' ').at(2);
  return ALARM_TERMS.find((term) => term === last) ?? null;
}

/** The sentence for one fact. `now` decides whether a time needs its date; null writes every date. */
export function factSentence(
  words: { readonly facts: FactWords; readonly alarms: AlarmWords },
  naming: Naming,
  fact: Fact,
  now: Instant | null,
): string {
  const say = words.facts[fact.kind] as (fact: Fact, name: FactNaming) => string;
  return say(fact, {
    ...naming,
    time: (at) => momentText(at, now),
    alarm: (subject, key) => alarmAbout(naming, subject, key),
    told: (about) => [...new Set(about.map((one) => subjectText(naming, one.slice(one.indexOf(' ') + 1))))].join(', '),
    alarmOf: (key) => ` (${alarmKeyText(words.alarms, naming, key)})`,
  });
}

const AFWIJKING = /^\d{4}-\d{4,}/;

/** An alarm key names its condition and its subject: a deviation, a function, a post, a source or a meldkamer. */
function alarmKeyText(words: AlarmWords, naming: Naming, key: AlarmKey): string {
  const space = key.indexOf(' ');
  const condition = words.condition[key.slice(0, space) as ConditionId] as
    | AlarmWords['condition'][ConditionId]
    | undefined;
  const subject = key.slice(space + 1);
  const name = subjectText(naming, subject);
  return condition === undefined ? name : `${condition.short}, ${name}`;
}

function subjectText(naming: Naming, subject: string): string {
  const number = AFWIJKING.exec(subject)?.[0];
  const asFunction = naming.function(subject as FunctionId);
  const asPost = naming.post(subject as PostId);
  const asAfwijking = number === undefined ? subject : naming.afwijking(number as AfwijkingNumber);
  const named = [asAfwijking, asFunction, asPost, naming.source(subject as SourceId), naming.subject(subject)];
  return named.find((one) => one !== subject) ?? subject;
}

/** `a, b en c`: `and` is the word before the last. */
export function listed(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** A sentence, and behind it the words somebody added; those may be missing, or not for this reader. */
export function withText(sentence: string, text: string | null): string {
  return text === null || text === '' ? sentence : `${sentence}: ${text}`;
}

export function amount(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
