// Which of the states that were said of one meldkamer or post holds: of each source its last word, and of those the worst.

import { type Instant, soonest } from '#shared/base/time.ts';
import { told } from '#shared/journal/reading.ts';
import { isGoneState, isWorseState, type ServiceState } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { homeOfSubject, meldkamerState, type Picture, type StateReport, silentFrom } from './picture.ts';

/**
 * R120: the worst, whoever said it: a source that fell silent after a worse word did not say that it is over. Of those that say the same
 * one that is heard, then the newest. Null when nothing was ever said.
 */
export function worstReport(
  reports: readonly StateReport[],
  isHeard: (report: StateReport) => boolean,
): StateReport | null {
  const outdoes = (one: StateReport, other: StateReport): boolean => {
    if (one.state !== other.state) return isWorseState(one.state, other.state);
    if (isHeard(one) !== isHeard(other)) return isHeard(one);
    return one.observedAt === other.observedAt ? one.source < other.source : one.observedAt > other.observedAt;
  };
  return reports.reduce<StateReport | null>(
    (soFar, one) => (soFar === null || outdoes(one, soFar) ? one : soFar),
    null,
  );
}

export function reportsOn(picture: Picture, subject: string): readonly StateReport[] {
  return Object.values(meldkamerState(picture, homeOfSubject(subject)).states[subject] ?? {});
}

export function standingState(picture: Picture, subject: string): StateReport | null {
  return worstReport(reportsOn(picture, subject), ({ source }) => isStateHeard(picture, source, subject));
}

/** Since when a source of it says such a state; null: none does. That it says so again, or another does too, lets nothing begin anew. */
export function saidSince(picture: Picture, subject: string, isSuch: (state: ServiceState) => boolean): Instant | null {
  return reportsOn(picture, subject)
    .map(({ state, since }) => (isSuch(state) ? since : null))
    .reduce(soonest, null);
}

/** Since when a source of it says that it is gone, by whatever word; null: none does. */
export function goneSince(picture: Picture, subject: string): Instant | null {
  return reportsOn(picture, subject)
    .map((one) => (isGoneState(one.state) ? (one.goneSince ?? one.since) : null))
    .reduce<Instant | null>(soonest, null);
}

/** Does this source still stand for its last word on the state of this? R83: not while later ones were refused. */
export function isStateHeard(picture: Picture, source: SourceId, subject: string): boolean {
  return silentFrom(picture, source) === null && picture.refused[source]?.includes(told('state', subject)) !== true;
}
