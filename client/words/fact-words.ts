// Turns facts into sentences for a timeline: which words are needed, and how names and times are filled in.

import type { AlarmKey, AlarmSubject, ConditionId } from '#shared/alarm.ts';
import type { Fact } from '#shared/facts.ts';
import type { FunctionId, PostId } from '#shared/functions.ts';
import type { SourceId } from '#shared/source.ts';
import type { Instant } from '#shared/time.ts';
import { momentText } from './format.ts';
import type { Naming } from './naming.ts';
import type { AlarmAbout, AlarmWords } from './nl/alarms.ts';

export type FactNaming = Naming & {
  readonly time: (at: Instant) => string;
  readonly alarm: (subject: AlarmSubject) => AlarmAbout;
  /** ` (buiten meldkamer, Brandweer …)`: which alarm a key stands for; starts with a space. */
  readonly alarmOf: (key: AlarmKey) => string;
};

export type FactWords = {
  readonly [kind in Fact['kind']]: (fact: Extract<Fact, { kind: kind }>, name: FactNaming) => string;
};

/** What a sentence about this alarm is filled with. */
export function alarmAbout(naming: Naming, alarm: AlarmSubject): AlarmAbout {
  return {
    what: naming.about(alarm),
    where: alarm.location === null || alarm.location.kind === 'unknown' ? null : naming.place(alarm.location),
    feeds: alarm.feeds.length,
  };
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
    alarm: (subject) => alarmAbout(naming, subject),
    alarmOf: (key) => ` (${alarmKeyText(words.alarms, naming, key)})`,
  });
}

/** An alarm key names its condition and its subject: a function, a post, a source or a meldkamer. */
function alarmKeyText(words: AlarmWords, naming: Naming, key: AlarmKey): string {
  const space = key.indexOf(' ');
  const condition = words.condition[key.slice(0, space) as ConditionId] as
    | AlarmWords['condition'][ConditionId]
    | undefined;
  const subject = key.slice(space + 1);
  const asFunction = naming.function(subject as FunctionId);
  const asPost = naming.post(subject as PostId);
  const named = [asFunction, asPost, naming.source(subject as SourceId), naming.subject(subject)];
  const name = named.find((one) => one !== subject) ?? subject;
  return condition === undefined ? name : `${condition.short}, ${name}`;
}
