// Manual entry from the console: the link where a meldkamer is not heard, for who may enter there, and the key that follows it.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { handSource } from '#shared/reference/by-hand.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { parseSource } from '#shared/reference/source.ts';
import { useShortcuts } from '../../desk/use-shortcuts.ts';
import { useRecording } from '../../live/hooks.ts';
import { EntryLink, type EntryLinkProps } from '../../parts/header/entry-link.tsx';

/** Has one of its feeds gone silent, or was none ever heard? */
export function isUnheard({ feeds }: Pick<MeldkamerView, 'feeds'>): boolean {
  const ofSystems = feeds.filter(({ manual }) => !manual);
  return ofSystems.length === 0 || ofSystems.some(({ freshness }) => freshness === 'silent');
}

/** The meldkamers of which an alarm asks for an entry by hand: a feed is not heard, or nobody said again where something is. */
export function askingForEntry({ condition, meldkamer, feeds }: Alarm): readonly MeldkamerId[] {
  if (condition !== 'A2' && condition !== 'A12' && condition !== 'A18') return [];
  const ofFeeds = feeds.flatMap((source) => parseSource(source)?.meldkamer ?? []);
  return meldkamer === null ? [...new Set(ofFeeds)] : [meldkamer];
}

/** Nothing for who may not enter there. */
export function Enter(props: EntryLinkProps) {
  const session = useRecording();
  return session === null || handSource(session, props.meldkamer) === null ? null : <EntryLink {...props} />;
}

/** Ctrl+Alt+H: the link in the row, or the detail, that has the focus; without such a focus the first of the page. */
export function useEnterKey(): void {
  useShortcuts({
    enter: () => {
      const around = document.activeElement?.closest('tr, li, [data-drawer]') ?? document;
      around.querySelector<HTMLElement>('a[data-entry]')?.click();
    },
  });
}
