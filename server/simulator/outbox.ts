// The events of one feed on their way to the door: one batch at a time, in order, the same bytes until the door has
// judged them. News is never dropped; a heartbeat that is too old to mean anything is.

import { elapsed, SECOND } from '#shared/base/time.ts';
import { type Delivery, type Door, deliver, type Rejected } from './delivery.ts';
import type { PlayerParts } from './real-parts.ts';
import type { SimulatedEvent } from './scenario/simulated-event.ts';
import { pause, Stopped } from './waiting.ts';

/** Well under the 500 the door takes, so that a batch stays small when a lot has piled up. */
const BATCH_LIMIT = 200;

const HEARTBEAT_WORTH = 20 * SECOND;
const FIRST_WAIT = SECOND;
const LAST_WAIT = 15 * SECOND;
/** A door that says "at once" is not asked again in the same breath. */
const SHORTEST_WAIT = SECOND / 10;

export type OutboxReport = {
  readonly trouble: (reason: string, waitFor: number) => void;
  readonly recovered: () => void;
  readonly rejected: (rejected: readonly Rejected[]) => void;
  /** The door will never take it; the outbox has stopped. */
  readonly refused: (refusal: Delivery & { kind: 'refused' }) => void;
  /** A mistake in this room; the outbox has stopped. */
  readonly broken: (problem: unknown) => void;
};

export type Outbox = {
  add(events: readonly SimulatedEvent[]): void;
  /** From here on nothing new leaves; what is under way still arrives. */
  hold(): void;
  release(): void;
  /** Nothing waits and nothing is under way. */
  isEmpty(): boolean;
  /** When it is empty the next time; at once when it is now. Rejects with Stopped. */
  emptied(): Promise<void>;
};

export function openOutbox(door: Door, parts: PlayerParts, signal: AbortSignal, report: OutboxReport): Outbox {
  let queue: readonly SimulatedEvent[] = [];
  let held = false;
  let sending = false;
  let waiting: { resolve: () => void; reject: (reason: unknown) => void }[] = [];

  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      // Something may have been added between the last look at the queue and the end of the sending.
      do await sendAll();
      while (queue.length > 0 && !held);
    } catch (problem) {
      for (const { reject } of waiting) reject(problem);
      waiting = [];
      if (!(problem instanceof Stopped)) report.broken(problem);
      return;
    } finally {
      sending = false;
    }
    if (queue.length > 0) return;
    for (const { resolve } of waiting) resolve();
    waiting = [];
  }

  async function sendAll(): Promise<void> {
    let failures = 0;
    while (!held) {
      queue = queue.filter((event) => event.weight !== 'heartbeat' || isFresh(event));
      const batch = queue.slice(0, BATCH_LIMIT);
      if (batch.length === 0) return;
      const delivery = await deliver(door, `[${batch.map(({ json }) => json).join(',')}]`, parts, signal);
      if (delivery.kind === 'refused') {
        held = true;
        report.refused(delivery);
        return;
      }
      if (delivery.kind === 'delivered') {
        queue = queue.slice(batch.length);
        if (failures > 0) report.recovered();
        failures = 0;
        if (delivery.rejected.length > 0) report.rejected(delivery.rejected);
        continue;
      }
      const waitFor = Math.max(delivery.waitFor ?? Math.min(FIRST_WAIT * 2 ** failures, LAST_WAIT), SHORTEST_WAIT);
      if (failures === 0) report.trouble(delivery.reason, waitFor);
      failures = Math.min(failures + 1, 10);
      await pause(parts.runtime, waitFor, signal);
    }
  }

  function isFresh(event: SimulatedEvent): boolean {
    return elapsed(event.writtenAt, parts.runtime.now()) <= HEARTBEAT_WORTH;
  }

  return {
    add(events) {
      queue = [...queue, ...events];
      void send();
    },
    hold() {
      held = true;
    },
    release() {
      held = false;
      void send();
    },
    isEmpty: () => queue.length === 0 && !sending,
    emptied: () =>
      queue.length === 0 && !sending
        ? Promise.resolve()
        : new Promise<void>((resolve, reject) => waiting.push({ resolve, reject })),
  };
}
