// When a post was below its minimum, for as long as the journal goes back. Keeps stretches of time and no head count; while nobody
// confirms a level nothing is counted, so what is unknown is never taken for enough or for too few. What came late changes nothing.

import { after, type Instant, instantOf, millisecondsOf } from '#shared/base/time.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import { MANUAL_GRACE } from '#shared/picture/freshness.ts';
import { meldkamerState, type Picture, silentFrom, staffingState } from '#shared/picture/picture.ts';
import type { PostId } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';

export type BelowStretch = { readonly post: PostId; readonly from: Instant; readonly to: Instant };

/** Milliseconds since 1970: begin, end, begin, end. As plain numbers, because there may be very many of them after years. */
type Kept = {
  readonly over: number[];
  open: { readonly from: number; readonly lapsesAt: number } | null;
};

export type BelowMinimum = {
  readonly note: (before: Picture, entry: Entry, after: Picture) => void;
  /** Stretches between these two moments, cut to them, oldest first per post. */
  readonly within: (from: Instant, to: Instant) => readonly BelowStretch[];
};

/** Rows that grow in place: the only thing in here that changes, and nobody outside holds on to them. */
export function createBelowMinimum(): BelowMinimum {
  const posts = new Map<PostId, Kept>();
  const keptOf = (post: PostId): Kept => {
    const kept = posts.get(post) ?? { over: [], open: null };
    posts.set(post, kept);
    return kept;
  };
  const close = (post: PostId, at: Instant): void => {
    const kept = posts.get(post);
    if (kept === undefined || kept.open === null) return;
    const { from, lapsesAt } = kept.open;
    const to = Math.min(millisecondsOf(at), lapsesAt);
    if (to > from) kept.over.push(from, to);
    kept.open = null;
  };
  const open = ({ post, reconfirmBy }: StaffingState, at: Instant): void => {
    const kept = keptOf(post);
    const lapsesAt = reconfirmBy === null ? Number.POSITIVE_INFINITY : millisecondsOf(after(reconfirmBy, MANUAL_GRACE));
    const from = Math.max(millisecondsOf(at), kept.over.at(-1) ?? 0);
    kept.open = { from, lapsesAt };
  };
  const noteFact = (fact: Fact, entry: Entry, before: Picture, picture: Picture): void => {
    switch (fact.kind) {
      case 'staffing-reported': {
        const { post, source, level, observedAt } = fact.state;
        // The same report under another minimum: nobody was below it before policy said so.
        const at = staffingState(before, post)?.observedAt === observedAt ? entry.recordedAt : observedAt;
        close(post, at);
        if (level === 'below' && silentFrom(picture, source) === null) open(fact.state, at);
        break;
      }
      case 'feed-silent':
        for (const { post } of staffingOf(picture, fact.source)) close(post, fact.lastHeardAt);
        break;
      case 'feed-returned':
        for (const state of staffingOf(picture, fact.source)) {
          if (state.level === 'below') open(state, entry.recordedAt);
        }
        break;
      case 'feed-retired':
        for (const { post } of staffingOf(before, fact.source)) close(post, entry.recordedAt);
        break;
      default:
        break;
    }
  };
  return {
    note(before, entry, picture) {
      for (const fact of entry.facts) noteFact(fact, entry, before, picture);
    },
    within(from, to) {
      const [begin, end] = [millisecondsOf(from), millisecondsOf(to)];
      return [...posts].flatMap(([post, kept]) => stretchesOf(post, kept, begin, end));
    },
  };
}

function stretchesOf(post: PostId, { over, open }: Kept, begin: number, end: number): readonly BelowStretch[] {
  const found: BelowStretch[] = [];
  const add = (from: number, to: number): void => {
    const [cutFrom, cutTo] = [Math.max(from, begin), Math.min(to, end)];
    if (cutFrom < cutTo) found.push({ post, from: instantOf(cutFrom), to: instantOf(cutTo) });
  };
  for (let index = 0; index < over.length; index += 2) add(over[index] ?? 0, over[index + 1] ?? 0);
  if (open !== null) add(open.from, open.lapsesAt);
  return found;
}

/** The posts of which this source spoke last. */
function staffingOf(picture: Picture, source: SourceId): readonly StaffingState[] {
  const feed = picture.feeds[source];
  if (feed === undefined) return [];
  const posts = Object.keys(meldkamerState(picture, feed.meldkamer).staffing) as PostId[];
  return posts.flatMap((post) => {
    const state = staffingState(picture, post);
    return state?.source === source ? [state] : [];
  });
}
