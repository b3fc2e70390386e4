// A player's outside world in the hands of a test: time that only moves when told, and a door that answers as asked.

import { type Instant, instantOf, millisecondsOf } from '#shared/base/time.ts';
import type { PlayerParts } from '../../../server/simulator/real-parts.ts';

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

/** Lets everything that can go on without time passing do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export class ManualParts {
  now = millisecondsOf(STARTED_AT);
  answer: Answer = accepting;
  answerAsking: AnswerAsking = () => problem(404, 'Not found');
  readonly knocks: Knock[] = [];
  readonly askings: Asking[] = [];
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  readonly parts: PlayerParts = {
    clock: { now: () => instantOf(this.now) },
    timer: {
      after: (milliseconds, run) => {
        const timer = { at: this.now + milliseconds, run };
        this.#timers.push(timer);
        return () => {
          this.#timers = this.#timers.filter((other) => other !== timer);
        };
      },
    },
    fetch: async (url, init) => {
      const headers = init.headers as Record<string, string>;
      const path = url.slice('http://door'.length);
      if (path !== '/api/v1/events') {
        const body: unknown = init.body === undefined ? null : JSON.parse(String(init.body));
        const asking = {
          at: this.now - millisecondsOf(STARTED_AT),
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
      const knock = { at: this.now - millisecondsOf(STARTED_AT), url, headers, body, events };
      this.knocks.push(knock);
      return this.answer(knock);
    },
    newRun: () => 'testloop',
  };

  get pendingTimers(): number {
    return this.#timers.length;
  }

  get elapsed(): number {
    return this.now - millisecondsOf(STARTED_AT);
  }

  /** Lets time pass, one timer after another, each at its own moment. */
  async pass(milliseconds: number, afterEach: () => void = () => undefined): Promise<void> {
    const until = this.now + milliseconds;
    await settled();
    for (;;) {
      const next = this.#timers.reduce((soonest, { at }) => Math.min(soonest, at), Number.POSITIVE_INFINITY);
      if (next > until) break;
      this.now = Math.max(this.now, next);
      const due = this.#timers.filter(({ at }) => at <= this.now);
      this.#timers = this.#timers.filter(({ at }) => at > this.now);
      for (const { run } of due) run();
      await settled();
      afterEach();
    }
    this.now = until;
    await settled();
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
