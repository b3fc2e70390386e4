// What a word about the state of a meldkamer or a post changes, and the alarm it gives (R120).

import { priorityOf, urgencyOf } from '#shared/alarm/rationale.ts';
import { elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { confirmationsOf, type Heard } from '#shared/journal/heard.ts';
import { type Reading, readingSubject, type StateReading } from '#shared/journal/reading.ts';
import {
  homeOfSubject,
  joinedFeed,
  meldkamerState,
  type Picture,
  type StateReport,
  wasHeardAt,
} from '#shared/picture/picture.ts';
import { isStateHeard, reportsOn, standingState } from '#shared/picture/standing-state.ts';
import { parsePost } from '#shared/reference/functions.ts';
import { isWorseState, type ServiceState } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { delayed, type Judgement, judgement } from './alarm-rules.ts';
import type { Change } from './location-rules.ts';

/** R121: each source speaks for itself; of two words of one moment the worse one holds, in whatever order they come. */
export function decideState(picture: Picture, heard: Heard, reading: Reading & StateReading): Change {
  const { source, subject, state, reason, observedAt } = reading;
  const known = meldkamerState(picture, reading.meldkamer).states[subject]?.[source];
  const reported: Fact = { kind: 'state-reported', subject, source, state, reason, observedAt };
  if (known === undefined) return { facts: [reported], confirms: [] };
  const confirmations = confirmationsOf(heard, source, readingSubject(reading), joinedFeed(picture, source).joinedAt);
  const newest = confirmations.reduce(latest, known.observedAt);
  const same = known.state === state && known.reason === reason;
  if (observedAt < newest || (observedAt === newest && !same && !isWorseState(state, known.state))) {
    const later = confirmations.find((moment) => moment > observedAt);
    return {
      facts: [late(source, subject, state, observedAt), ...saidAgain(known, subject, observedAt, later)],
      confirms: [],
    };
  }
  const isNews = observedAt !== known.observedAt && !wasHeardAt(picture, source, observedAt);
  return same && !isNews ? { facts: [], confirms: [observedAt] } : { facts: [reported], confirms: [] };
}

function late(source: SourceId, subject: StateReading['subject'], state: ServiceState, observedAt: Instant): Fact {
  return { kind: 'reading-late', source, observedAt, reading: { kind: 'state', subject, state } };
}

/** Behind a late word what was known holds again from when it is known to have been said again. */
function saidAgain(
  known: StateReport,
  subject: StateReading['subject'],
  between: Instant,
  observedAt: Instant | undefined,
): readonly Fact[] {
  if (observedAt === undefined || known.observedAt >= between) return [];
  return [late(known.source, subject, known.state, observedAt)];
}

/**
 * On at once, off when every source that said so says otherwise: one that fell silent after it, or whose later reports were refused, did
 * not say that it is over. Planned maintenance is no alarm, and ends one.
 */
export function judgeState(picture: Picture, subject: string, now: Instant): readonly Judgement[] {
  const standing = standingState(picture, subject);
  if (standing === null) return [];
  const { state, source } = standing;
  const priority = urgencyOf(state);
  const reports = reportsOn(picture, subject);
  const about = { meldkamer: homeOfSubject(subject), post: parsePost(subject)?.id ?? null };
  if (priority !== null) {
    return [{ ...judgement('service-state', priority, subject, 'on', about), service: { state, source } }];
  }
  const since = reports.map((report) => report.since).reduce(latest);
  const isVouchedFor = reports.some((report) => isStateHeard(picture, report.source, subject));
  const { offDelay } = picture.policy.staffing;
  const verdict = isVouchedFor ? delayed(false, elapsed(since, now), { onDelay: 0, offDelay }) : 'hold';
  return [judgement('service-state', priorityOf('service-state', 'degraded'), subject, verdict, about)];
}
