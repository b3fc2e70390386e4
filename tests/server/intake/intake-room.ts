// The intake behind a real HTTP server, with a recorder and a side store in memory. The recorder keeps the promises of server/record/recorder.ts.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { elapsed, type Instant, instantOf, millisecondsOf } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import { readingSubject } from '#shared/journal/reading.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { type Identity, identityOf } from '../../../server/access/identity.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { createIntake, INTAKE_LIMITS, type IntakeLimits } from '../../../server/intake/intake.ts';
import { createRateLimit, RATE_LIMITS, type RateLimits } from '../../../server/intake/rate-limit.ts';
import { type Outcome, type Submission, Unavailable } from '../../../server/record/submission.ts';

export const NOW = '2026-11-21T09:00:00.000Z' as Instant;
export const EVENTS = '/api/v1/events';

export const FEED = identityOf('feed-mnl', { role: 'feed', organisation: 'Meldkamer MNL', meldkamer: 'MNL' });
export const CONSOLE = identityOf('console-mnl', {
  role: 'meldkamer',
  organisation: 'Meldkamer MNL',
  meldkamer: 'MNL',
});
export const LMS = identityOf('lms', { role: 'lms', organisation: 'LMS', meldkamer: null });
export const RAV = identityOf('rav-09', { role: 'party', organisation: 'RAV Utrecht', meldkamer: null });
export const INSPECTOR = identityOf('inspector', { role: 'inspector', organisation: 'IJenV', meldkamer: null });

/** Enough for a sender on a busy machine to read its refusal before it is cut off; one test waits for the cut. */
export const PATIENCE_WITH_SENDERS = 2_000;

const REFUSE_AHEAD = 120_000;

/** Of no source anything is said where keys are kept. */
export const NO_KEYS = () => ({ named: [], ended: [] });

/** One position for each new cause; the same statement about the same subject changes nothing. */
export class MemoryRecorder {
  readonly stored: Submission[] = [];
  readonly calls: number[] = [];
  now: Instant = NOW;
  isAvailable = true;
  readonly picture = emptyPicture;
  /** Ids of events that an error of ours ends. */
  readonly failing = new Set<string>();
  #known = new Map<string, { readonly position: Position; readonly digest: string }>();
  #last = new Map<string, string>();

  async submit(submissions: readonly Submission[]): Promise<readonly Outcome[]> {
    this.calls.push(submissions.length);
    if (!this.isAvailable) throw new Unavailable('The journal is away');
    return submissions.map((one) => this.#decide(one));
  }

  #decide(submission: Submission): Outcome {
    const { intent, cause } = submission;
    if (intent.kind !== 'reading' || cause === null) throw new Error('The intake submits readings with a cause');
    if (this.failing.has(cause.key.slice(cause.key.lastIndexOf(' ') + 1))) {
      return { kind: 'failed', problem: new TypeError('broken') };
    }
    const known = this.#known.get(cause.key);
    if (known !== undefined) {
      return { kind: known.digest === cause.digest ? 'duplicate' : 'conflict', position: known.position };
    }
    const { reading } = intent;
    const observedAt = reading.kind === 'heartbeat' ? (reading.sentAt ?? this.now) : reading.observedAt;
    if (elapsed(this.now, observedAt) > REFUSE_AHEAD) {
      return { kind: 'refused', refusal: { code: 'too-far-ahead', observedAt, limit: REFUSE_AHEAD } };
    }
    const subject = `${reading.source} ${readingSubject(reading)}`;
    const statement = JSON.stringify({ ...reading, observedAt: null, sentAt: null });
    if (this.#last.get(subject) === statement || reading.kind === 'heartbeat') return { kind: 'unchanged' };
    this.#last.set(subject, statement);
    this.stored.push(submission);
    const position = this.stored.length as Position;
    this.#known.set(cause.key, { position, digest: cause.digest });
    return { kind: 'recorded', position };
  }
}

export type Room = {
  readonly url: string;
  readonly server: Server;
  readonly recorder: MemoryRecorder;
  readonly quarantine: Quarantined[];
  readonly lost: number[];
  readonly counted: string[];
  readonly crashes: unknown[];
  identity: Identity;
  isSideStoreBroken: boolean;
  advance(milliseconds: number): void;
  close(): Promise<void>;
};

export async function openRoom(limits: Partial<IntakeLimits> = {}, rate: RateLimits = RATE_LIMITS): Promise<Room> {
  const recorder = new MemoryRecorder();
  const intake = createIntake({
    places: {
      real: {
        recorder,
        sideStore: {
          quarantine: async (refused) => {
            if (room.isSideStoreBroken) throw new Error('The side store is away');
            room.quarantine.push(...refused);
          },
        },
        keysOf: NO_KEYS,
      },
      exercise: async () => null,
    },
    runtime: { ...SYSTEM_RUNTIME, now: () => recorder.now },
    rate: createRateLimit(rate),
    limits: { ...INTAKE_LIMITS, ...limits },
    onQuarantineLost: (_error, refused) => room.lost.push(refused),
    onResult: (status) => room.counted.push(status),
  });
  const server = createServer((request, response) => {
    intake(request, response, room.identity).catch((error: unknown) => {
      room.crashes.push(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const room: Room = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${EVENTS}`,
    server,
    recorder,
    quarantine: [],
    lost: [],
    counted: [],
    crashes: [],
    identity: FEED,
    isSideStoreBroken: false,
    advance: (milliseconds) => {
      recorder.now = instantOf(millisecondsOf(recorder.now) + milliseconds);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return room;
}

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked at as an outsider would
  readonly body: any;
};

export async function post(
  room: Room,
  contentType: string | null,
  body: BodyInit | null,
  headers = {},
): Promise<Answer> {
  const response = await fetch(room.url, {
    method: 'POST',
    headers: { ...(contentType === null ? {} : { 'content-type': contentType }), ...headers },
    body,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

export function postEvent(room: Room, event: unknown): Promise<Answer> {
  return post(room, 'application/cloudevents+json', JSON.stringify(event));
}

export function postBatch(room: Room, events: readonly unknown[]): Promise<Answer> {
  return post(room, 'application/cloudevents-batch+json', JSON.stringify(events));
}

export const MNL_SOURCE = 'urn:nld:meldkamer:MNL:gms';

type Fields = Readonly<Record<string, unknown>>;

export function locationEvent(id: string, data: Fields = {}, envelope: Fields = {}): Record<string, unknown> {
  return {
    specversion: '1.0',
    id,
    source: MNL_SOURCE,
    type: 'nl.meldkamer.location.reported.v1',
    subject: 'MNL/ambulance/09',
    data: { task: 'aanname', location: { meldkamer: 'MNL' }, observedAt: NOW, ...data },
    ...envelope,
  };
}

export function eventOf(type: string, subject: string | undefined, data: unknown, envelope: Fields = {}): Fields {
  return {
    specversion: '1.0',
    id: 'e-1',
    source: MNL_SOURCE,
    type: `nl.meldkamer.${type}`,
    subject,
    data,
    ...envelope,
  };
}
