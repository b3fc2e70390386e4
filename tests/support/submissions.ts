// What a door hands to the recorder, in a few words: a place told by the feed of MNL, heartbeats, and the cause that makes one of them.

import { hash } from 'node:crypto';
import { after, type Clock, type Instant } from '#shared/base/time.ts';
import type { Cause } from '#shared/journal/facts.ts';
import { type Actor, SYSTEM } from '#shared/reference/actor.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Intent } from '#shared/rules/intent.ts';
import type { Submission } from '../../server/record/submission.ts';
import { instant, place, sourceOf } from './story.ts';

const TRACKED = parseFunction('MNL/ambulance/09/aanname');
const FEED: Actor = { role: 'feed', organisation: 'RAV', meldkamer: 'MNL' };

/** Stands still until the test lets time pass. */
export class StoryClock implements Clock {
  present: Instant = instant('09:00:00');
  now = (): Instant => this.present;
  wait(milliseconds: number): void {
    this.present = after(this.present, milliseconds);
  }
}

export function asked(intent: Intent, by: Actor = SYSTEM, cause: Cause | null = null): Submission {
  return { intent, by, cause };
}

/** Where MNL/ambulance/09/aanname is. */
export function located(where: string, observedAt: string, cause: Cause | null = null): Submission {
  if (TRACKED === null) throw new Error('No such function');
  const intent: Intent = {
    kind: 'reading',
    reading: {
      kind: 'location',
      function: TRACKED,
      location: place(where),
      observedAt: instant(observedAt),
      since: null,
      source: sourceOf('MNL'),
      meldkamer: 'MNL',
      sentAt: null,
    },
    speaker: null,
  };
  return asked(intent, FEED, cause);
}

export function heartbeat(source: SourceId = sourceOf('MNL')): Submission {
  return asked(
    { kind: 'reading', reading: { kind: 'heartbeat', source, meldkamer: 'MNL', sentAt: null }, speaker: null },
    FEED,
  );
}

export function causeOf(key: string, says = key): Cause {
  return { key, digest: hash('sha256', says) };
}
