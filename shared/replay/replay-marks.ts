// What can be stepped through on the way from one moment to another: the entries, and the times about which nothing was received.
// Names kinds of facts and never what they say, so that it may be shown to every reader.

import type { Priority } from '#shared/alarm/alarm.ts';
import { elapsed, type Instant, SECOND } from '#shared/base/time.ts';
import type { ReplayEvent } from '#shared/dossier/api-dossier.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { createHistory } from '#shared/register/history.ts';
import type { Deaf } from './replay.ts';

/** `alarm`: the most urgent alarm that came on in this entry. */
export type ReplayMark = ReplayEvent & { readonly alarm?: Priority };

/** `source`: the feed that was silent; null when we were deaf ourselves. `to` is null when it had not ended. */
export type ReplayGap = { readonly source: SourceId | null; readonly from: Instant; readonly to: Instant | null };

export type ReplayMarks = {
  readonly asOf: Instant;
  readonly from: Instant;
  readonly to: Instant;
  /** Up to here all events are in the list; before `to` when there were more than were asked for. */
  readonly listedUntil: Instant;
  readonly events: readonly ReplayMark[];
  readonly gaps: readonly ReplayGap[];
};

export function markOf(before: Picture, entry: Entry, after: Picture): ReplayMark {
  const raised = entry.facts.flatMap((fact): readonly Priority[] => {
    if (fact.kind === 'alarm-raised') return [fact.priority];
    const alarm = fact.kind === 'alarm-reraised' ? (after.alarms[fact.key] ?? before.alarms[fact.key]) : undefined;
    return alarm === undefined ? [] : [alarm.priority];
  });
  const alarm = raised.toSorted()[0];
  const kinds = [...new Set(entry.facts.map(({ kind }) => kind))];
  return { position: entry.position, at: entry.recordedAt, kinds, ...(alarm === undefined ? {} : { alarm }) };
}

/** Does this entry say anything about the subject: a function, a post, a meldkamer, a source or the number of a deviation? */
export function speaksOf(subject: string, before: Picture, entry: Entry, after: Picture): boolean {
  const history = createHistory();
  history.note(before, entry, after);
  return history.mentions(subject, 1).length > 0;
}

/** The silences that the journal had noted when it came to `picture`, as they begin a walk through it. */
export function gapsAtStart(picture: Picture): readonly ReplayGap[] {
  return Object.values(picture.feeds).flatMap(({ source, silentAt, lastHeardAt }) =>
    silentAt === null ? [] : [{ source, from: lastHeardAt ?? silentAt, to: null }],
  );
}

export function gapsAfter(gaps: readonly ReplayGap[], { facts, recordedAt }: Entry): readonly ReplayGap[] {
  let grown = gaps;
  for (const fact of facts) {
    if (fact.kind === 'feed-silent') grown = [...grown, { source: fact.source, from: fact.lastHeardAt, to: null }];
    if (fact.kind !== 'feed-returned' && fact.kind !== 'feed-retired') continue;
    grown = grown.map((gap) => (gap.source === fact.source && gap.to === null ? { ...gap, to: recordedAt } : gap));
  }
  return grown;
}

/** Those in which we were deaf ourselves, as far as they touch the window. One of less than a second is read as no time at all. */
export function deafGaps(deaf: readonly Deaf[], from: Instant, to: Instant): readonly ReplayGap[] {
  return deaf
    .filter((one) => one.from < to && one.to > from && elapsed(one.from, one.to) >= SECOND)
    .map((one) => ({ source: null, from: one.from, to: one.to }));
}
