// R83: reports that were refused to a key that their source belongs to. What they tell of is not known to be so until one is taken again.

import { priorityOf } from '#shared/alarm/rationale.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { type Reading, type Told, told, toldBy } from '#shared/journal/reading.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import { type Judgement, judgement } from './alarm-rules.ts';

export type RefusedReport = {
  /** Null: it did not say as which source; then it may be any that belongs to the key. */
  readonly source: SourceId | null;
  /** Null: it did not say what of; then it may be all that the source speaks for. */
  readonly about: Told | null;
  /** The id of the key. */
  readonly key: string;
};

/** Nothing for a source that is not of this key, or for what is known to be refused already. */
export function refusalOfReport(picture: Picture, { source, about, key }: RefusedReport): readonly Fact[] {
  const own = Object.keys(picture.feeds).filter((one) => picture.heldBy?.[one as SourceId]?.includes(key) === true);
  return (own as SourceId[])
    .filter((one) => (source === null || one === source) && !isManual(one))
    .flatMap((one): readonly Fact[] => {
      const known = picture.refused[one] ?? [];
      const news = (about === null ? toldOf(picture, one) : [about]).filter((one) => !known.includes(one));
      return news.length === 0 ? [] : [{ kind: 'reports-refused', source: one, about: news }];
    });
}

/** A report that was taken, and did not come late, says again how it is. */
export function takenAgain(picture: Picture, reading: Reading, facts: readonly Fact[]): readonly Fact[] {
  const about = toldBy(reading);
  const { source } = reading;
  if (about === null || picture.refused[source]?.includes(about) !== true) return [];
  return facts.some(({ kind }) => kind === 'reading-late') ? [] : [{ kind: 'reports-taken', source, about: [about] }];
}

/** A17 */
export function judgeRefused(picture: Picture): readonly Judgement[] {
  return Object.values(picture.feeds).map(({ source, meldkamer }) =>
    judgement('A17', priorityOf('A17', 'always'), source, picture.refused[source] === undefined ? 'off' : 'on', {
      meldkamer,
      source,
    }),
  );
}

/** All that this source speaks for. */
function toldOf({ meldkamers }: Picture, source: SourceId): readonly Told[] {
  return Object.values(meldkamers).flatMap(({ functions, staffing, states }) => [
    ...namesWhere(functions, ({ claims }) => claims[source] !== undefined).map((id) => told('location', id)),
    ...namesWhere(staffing, (state) => state.source === source).map((post) => told('staffing', post)),
    ...namesWhere(states, (reports) => reports[source] !== undefined).map((subject) => told('state', subject)),
  ]);
}

function namesWhere<V>(record: Readonly<Record<string, V>>, isWanted: (value: V) => boolean): readonly string[] {
  return Object.entries(record).flatMap(([name, value]) => (isWanted(value) ? [name] : []));
}
