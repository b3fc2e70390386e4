// What is set aside of an alarm, or asked to be, in a sentence. Pure.

import type { AskedAside, SetAside } from '#shared/alarm/alarm.ts';
import type { Aside, AsideState } from '#shared/alarm/life.ts';
import type { Instant } from '#shared/base/time.ts';
import type { I18n } from '../../../i18n/i18n.tsx';

type Said = Pick<I18n, 'words' | 'naming'>;
type Until = (moment: Instant) => string;

export function asideStanding({ words, naming }: Said, aside: Aside, set: SetAside, until: Until): string {
  const own = words.console.aside;
  const { alarms } = words;
  const state =
    aside === 'shelved' ? alarms.shelvedUntil(until(set.until)) : alarms.outOfServiceUntil(until(set.until));
  return [
    own.by(state, naming.actor(set), until(set.at)),
    ...(set.owner === null ? [] : [own.ownedBy(naming.party(set.owner))]),
    ...(set.confirmed === null ? [] : [own.confirmedBy(naming.actor(set.confirmed), until(set.confirmed.at))]),
    ...(set.reason === null ? [] : [own.because(set.reason)]),
  ].join(' · ');
}

export function asideAsked({ words, naming }: Said, asked: AskedAside, until: Until): string {
  const own = words.console.aside;
  const said = own.asked[asked.aside](naming.actor(asked), until(asked.until));
  return [said, ...(asked.reason === null ? [] : [own.because(asked.reason)])].join(' · ');
}

/** What the button says that ends it. */
export function asideEnded({ words }: Pick<I18n, 'words'>, aside: Aside, state: AsideState): string {
  const own = words.console.aside;
  return state === 'asked' ? own.takeBack : own.end[aside];
}
