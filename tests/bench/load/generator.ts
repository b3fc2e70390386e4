// The load generator, a process of its own. Never decides what counts as good: it sends, and tells what it was answered.

import { answerParent } from '../process/child-side.ts';
import { EventFeed, type FeedRequest } from './event-feed.ts';
import type { ClosedLoad, OpenLoad, Target, WindowLoad } from './load-run.ts';
import { type NextRequest, Sender } from './sender.ts';

const feed = new EventFeed(`${process.pid.toString(36)}${Date.now().toString(36)}`);
const kept: FeedRequest[] = [];
let sender: Sender | null = null;

function aimed(): Sender {
  if (sender === null) throw new Error('Not aimed at anything yet');
  return sender;
}

function nextFor({ perRequest, keep, again }: ClosedLoad): NextRequest {
  if (again === 'all') {
    const left = [...kept].reverse();
    return () => left.pop() ?? null;
  }
  if (again === 'half') {
    const left = [...kept].reverse();
    return () => {
      const known = left.pop();
      if (known === undefined) return null;
      const half = Math.ceil(known.events.length / 2);
      const fresh = feed.requestOf(known.meldkamer, known.events.length - half);
      // The numbers of a mixed request run backwards from the new events, so that only those are counted as accepted.
      return { ...known, events: [...known.events.slice(0, half), ...fresh.events], first: fresh.first - half };
    };
  }
  return () => {
    const request = feed.request(perRequest);
    if (keep === true) kept.push(request);
    return request;
  };
}

answerParent({
  aim: (target) => {
    sender = new Sender(target as Target);
  },
  furnish: (sources) => {
    const left = feed.furnishing(sources as number);
    return aimed().closed(4, Number.POSITIVE_INFINITY, () => {
      const request = left.next();
      return request.done === true ? null : request.value;
    });
  },
  closed: (load) => {
    const wanted = load as ClosedLoad;
    return aimed().closed(wanted.connections, wanted.seconds, nextFor(wanted));
  },
  forget: () => {
    kept.length = 0;
  },
  open: (load) => {
    const wanted = load as OpenLoad;
    return aimed().open(wanted, () => (wanted.alarming === true ? feed.alarming() : feed.request(1)));
  },
  window: (value) => {
    const { load, from } = value as { readonly load: WindowLoad; readonly from: number };
    return aimed().window(load, from, () => feed.request(load.perRequest));
  },
  seen: (position) => aimed().seen(position as number),
});
