// A player's outside world in the hands of a test: time that only moves when told, and a door that answers as asked.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { PlayerParts } from '../../../server/simulator/real-parts.ts';
import { VirtualRuntime } from '../../support/virtual-runtime.ts';

export const STARTED_AT = '2026-11-21T09:00:00.000Z' as Instant;

export type SentEvent = {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Instant;
  readonly scenariotime: string;
  readonly data: Readonly<Record<string, unknown>>;
};

export type Knock = {
  /** Milliseconds since the start. */
  readonly at: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly events: readonly SentEvent[];
};

/** What people ask of the interface, apart from events. */
export type Asking = {
  /** Milliseconds since the start. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null when it only looks. */
  readonly body: unknown;
};

export type Answer = (knock: Knock) => Response | Promise<Response>;
export type AnswerAsking = (asking: Asking) => Response | Promise<Response>;

export function accepting(knock: Knock): Response {
  const results = knock.events.map(({ id }, index) => ({ index, id, status: 'accepted', position: 1 }));
  return Response.json({ results });
}

export function problem(status: number, title: string, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ title, status }), { status, headers });
}

export class ManualParts {
  readonly runtime = new VirtualRuntime(STARTED_AT);
  answer: Answer = accepting;
  answerAsking: AnswerAsking = () => problem(404, 'Not found');
  readonly knocks: Knock[] = [];
  readonly askings: Asking[] = [];

  readonly parts: PlayerParts = {
    runtime: { ...this.runtime, uuid: () => 'testloop' },
    fetch: async (url, init) => {
      const headers = init.headers as Record<string, string>;
      const path = url.slice('http://door'.length);
      if (path !== '/api/v1/events') {
        const body: unknown = init.body === undefined ? null : JSON.parse(String(init.body));
        const asking = {
          at: this.elapsed,
          method: init.method ?? 'GET',
          path,
          headers,
          body,
        };
        this.askings.push(asking);
        return this.answerAsking(asking);
      }
      const body = String(init.body);
      const events = JSON.parse(body) as readonly SentEvent[];
      const knock = { at: this.elapsed, url, headers, body, events };
      this.knocks.push(knock);
      return this.answer(knock);
    },
  };

  /** Milliseconds since the start, by the clock. */
  get elapsed(): number {
    return elapsed(STARTED_AT, this.runtime.now());
  }

  /** What arrived from one source, in order; heartbeats left out unless asked for. */
  eventsOf(source: string, type?: string): readonly (SentEvent & { readonly at: number })[] {
    return this.knocks.flatMap(({ at, events }) =>
      events
        .filter((event) => event.source === source && (type === undefined || event.type === type))
        .map((event) => ({ ...event, at })),
    );
  }
}
