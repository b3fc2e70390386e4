// What is said by hand beside a source that is heard, where the two do not say the same of a post (R102).

import type { SourceId } from '#shared/reference/source.ts';
import { useI18n } from '../../i18n/i18n.tsx';

export type StaffingSayingsProps = {
  readonly sayings: readonly {
    readonly source: SourceId;
    /** Null where the reader may not know them. */
    readonly seats: { readonly filled: number; readonly minimum: number | null } | null;
  }[];
};

export function StaffingSayings({ sayings }: StaffingSayingsProps) {
  const { words, naming } = useI18n();
  const text = words.domain.staffingContradicted;
  if (sayings.length === 0) return null;
  const said = sayings.map(({ source, seats }) =>
    seats === null ? text.also(naming.source(source)) : text.says(naming.source(source), seats.filled, seats.minimum),
  );
  const isKnown = sayings.every(({ seats }) => seats !== null);
  return <span>{`${isKnown ? text.counts : text.besides} ${said.join('; ')}.`}</span>;
}
