// Sends requests over a fixed set of connections in one of three rhythms: as fast as answers come, at a fixed rate whatever the
// answers do, or never far ahead of what the viewers have seen. Every request is waited for, so that nothing is in doubt at the end.

import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { monotonic } from '../process/monotonic.ts';
import { ownShare } from '../process/own-share.ts';
import type { FeedRequest } from './event-feed.ts';
import { HttpConnection } from './http-connection.ts';
import type { LoadResult, OpenLoad, Target, WindowLoad } from './load-run.ts';
import { Tally } from './tally.ts';

/** Null: nothing more to send. */
export type NextRequest = () => FeedRequest | null;

export class Sender {
  readonly #target: Target;
  #seen = 0;
  #onSeen: () => void = () => undefined;

  constructor(target: Target) {
    this.#target = target;
  }

  /** The viewers have seen everything up to this position. */
  seen(position: number): void {
    this.#seen = position;
    this.#onSeen();
  }

  async closed(connections: number, seconds: number, next: NextRequest): Promise<LoadResult> {
    const open = await this.#open(connections);
    const share = ownShare();
    const tally = new Tally();
    const until = monotonic() + seconds * 1_000;
    await Promise.all(
      open.map(async (connection) => {
        while (monotonic() < until) {
          const request = next();
          if (request === null) return;
          await this.#exchange(connection, request, monotonic(), tally);
        }
      }),
    );
    return finish(open, tally, share);
  }

  /** An event that finds all connections busy waits for one; its time counts from when it should have gone. */
  async open({ connections, perSecond, seconds }: OpenLoad, next: NextRequest): Promise<LoadResult> {
    const open = await this.#open(connections);
    const share = ownShare();
    const tally = new Tally();
    const idle = [...open];
    const due: number[] = [];
    const underWay = new Set<Promise<void>>();
    const pump = (): void => {
      while (due.length > 0 && idle.length > 0) {
        // In turns, so that none of them is idle for so long that the server closes it.
        const connection = idle.shift() as HttpConnection;
        const request = next() as FeedRequest;
        const exchange = this.#exchange(connection, request, due.shift() as number, tally).then(() => {
          idle.push(connection);
          underWay.delete(exchange);
          pump();
        });
        underWay.add(exchange);
      }
    };
    const startedAt = monotonic();
    const total = Math.round(perSecond * seconds);
    let scheduled = 0;
    while (scheduled < total) {
      const dueAt = startedAt + (scheduled * 1_000) / perSecond;
      const wait = dueAt - monotonic();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      // From here on waiting counts; that our own timer was late by a millisecond does not.
      due.push(monotonic());
      scheduled += 1;
      pump();
    }
    while (due.length > 0 || underWay.size > 0) await Promise.race(underWay);
    return finish(open, tally, share);
  }

  async window(
    { connections, perRequest, seconds, ahead }: WindowLoad,
    from: number,
    next: NextRequest,
  ): Promise<LoadResult> {
    const open = await this.#open(connections);
    const share = ownShare();
    const tally = new Tally();
    const until = monotonic() + seconds * 1_000;
    const waiting: (() => void)[] = [];
    let sent = from;
    this.#seen = from;
    this.#onSeen = () => {
      for (const go of waiting.splice(0)) go();
    };
    const late = setTimeout(this.#onSeen, seconds * 1_000);
    await Promise.all(
      open.map(async (connection) => {
        while (monotonic() < until) {
          if (sent - this.#seen > ahead - perRequest) {
            await new Promise<void>((resolve) => waiting.push(resolve));
            continue;
          }
          sent += perRequest;
          await this.#exchange(connection, next() as FeedRequest, monotonic(), tally);
        }
      }),
    );
    clearTimeout(late);
    this.#onSeen = () => undefined;
    return finish(open, tally, share);
  }

  #open(connections: number): Promise<HttpConnection[]> {
    const { host, port } = this.#target;
    return Promise.all(Array.from({ length: connections }, () => HttpConnection.open(host, port)));
  }

  #exchange(connection: HttpConnection, request: FeedRequest, sentAt: number, tally: Tally): Promise<void> {
    const isBatch = request.events.length > 1;
    const body = isBatch ? `[${request.events.join(',')}]` : (request.events[0] as string);
    return new Promise((resolve) => {
      connection.send(
        this.#head(request.meldkamer, isBatch),
        body,
        (answer) => {
          tally.answered(request, sentAt, answer);
          resolve();
        },
        (problem) => {
          tally.failed(problem.message);
          resolve();
        },
      );
    });
  }

  #head(meldkamer: MeldkamerId, isBatch: boolean): string {
    const { host, port, keys } = this.#target;
    const authorization = keys === null ? '' : `Authorization: Bearer ${keys[meldkamer]}\r\n`;
    const type = `application/cloudevents${isBatch ? '-batch' : ''}+json`;
    return `POST /api/v1/events HTTP/1.1\r\nHost: ${host}:${port}\r\n${authorization}Content-Type: ${type}\r\nContent-Length: `;
  }
}

function finish(open: readonly HttpConnection[], tally: Tally, share: () => number): LoadResult {
  const result = tally.result(share());
  for (const connection of open) connection.close();
  return result;
}
