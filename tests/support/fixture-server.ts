// A small server for screen tests: it speaks the real protocol, but what it says comes from a story whose clock the test sets.
// It serves built screens and answers only what a screen asks; it keeps nothing and checks no key.

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Server } from 'socket.io';
import type { AlarmId } from '#shared/alarm/alarm.ts';
import { after, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { type Audience, redactEntry, redactPicture } from '#shared/picture/redact.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { createHistory } from '#shared/register/history.ts';
import { createTrend, redactTrend } from '#shared/register/trend.ts';
import { type Cursor, type Hello, PROTOCOL, PULSE_EVERY, type Pulse, type Welcome } from '#shared/wire/protocol.ts';
import { LMS, type Story } from './story.ts';

export type FixtureSession = Pick<Actor, 'organisation' | 'meldkamer'> & {
  readonly role: Exclude<Actor['role'], 'system'>;
  readonly keyId?: string;
};

export type FixtureAnswer = { readonly status: number; readonly body: unknown };

export type FixtureOptions = {
  /** The folder with the built screens. */
  readonly dist: string;
  readonly story: Story;
  readonly session?: FixtureSession;
  readonly audience?: Audience;
};

export type Fixture = {
  readonly url: string;
  /** Everything the story recorded since the last time goes out, at the story's own time. */
  readonly push: () => void;
  /** Lets real time pass in the story from its present moment on; the screens then see a clock that runs. */
  readonly run: () => void;
  /** These sources count as heard at every pulse. */
  readonly keepAlive: (sources: readonly string[]) => void;
  /** One pulse more, now, also from a fixture that fell silent. */
  readonly pulse: () => void;
  /** Nothing goes out any more, but the sockets stay open: a line that is dead without knowing it. */
  readonly fallSilent: () => void;
  readonly speakAgain: () => void;
  /** Answers the next acknowledgements; null gives them back to the story. */
  readonly answerAcknowledgements: (
    answer: ((id: string, body: unknown) => FixtureAnswer | Promise<FixtureAnswer>) | null,
  ) => void;
  readonly acknowledgements: readonly { readonly id: string; readonly body: unknown; readonly key: string | null }[];
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
};

const LMS_SESSION: FixtureSession = { role: 'lms', organisation: LMS.organisation, meldkamer: null, keyId: 'lms' };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export async function startFixture({
  dist,
  story,
  session = LMS_SESSION,
  audience = 'full',
}: FixtureOptions): Promise<Fixture> {
  const history = createHistory();
  const trend = createTrend();
  const kept: Entry[] = [];
  const requests: string[] = [];
  const acknowledgements: { id: string; body: unknown; key: string | null }[] = [];
  let picture: Picture = emptyPicture();
  let running: { readonly from: Instant; readonly count: number } | null = null;
  let alive: readonly string[] = [];
  let silent = false;
  let answerAcknowledgement: ((id: string, body: unknown) => FixtureAnswer | Promise<FixtureAnswer>) | null = null;

  const http = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end());
  });
  const io = new Server(http, { path: '/socket.io', transports: ['websocket'], serveClient: false });

  function now(): Instant {
    if (running === null) return story.now;
    story.now = after(running.from, Math.round(performance.now() - running.count));
    return story.now;
  }

  function cursor(): Cursor {
    return { epoch: picture.epoch, position: picture.at, hash8: picture.at.toString(16).padStart(16, '0') };
  }

  function takeIn(): readonly Entry[] {
    const fresh = story.entries.slice(kept.length);
    for (const entry of fresh) {
      const before = picture;
      picture = evolve(picture, entry);
      history.note(before, entry, picture);
      trend.note(before, entry, picture);
      kept.push(entry);
    }
    return fresh;
  }

  function push(): void {
    now();
    const fresh = takeIn();
    if (fresh.length > 0 && !silent)
      io.emit(
        'entries',
        fresh.map((entry) => redactEntry(audience, entry)),
        cursor(),
      );
  }

  function pulse(): void {
    const serverNow = now();
    for (const source of alive) story.sources[source as keyof Story['sources']] = serverNow;
    const message: Pulse = { ...cursor(), serverNow, heard: { ...story.sources }, undecided: [], build: '' };
    io.emit('pulse', message);
  }

  io.on('connection', (socket) => {
    socket.on('hello', (hello: Hello, reply: (welcome: Welcome) => void) => {
      if (silent) return;
      takeIn();
      const serverNow = now();
      for (const source of alive) story.sources[source as keyof Story['sources']] = serverNow;
      if (hello.protocol !== PROTOCOL) return reply({ kind: 'reload', protocol: PROTOCOL, serverNow });
      const heard = { ...story.sources };
      reply({
        kind: 'snapshot',
        ...cursor(),
        serverNow,
        heard,
        undecided: [],
        picture: redactPicture(audience, picture),
        forked: false,
      });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fixture');
    if (!url.pathname.startsWith('/api/')) return file(url.pathname, response);
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const { status, body } = await api(request, url);
    response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
    response.end(JSON.stringify(body));
  }

  async function api(request: IncomingMessage, url: URL): Promise<FixtureAnswer> {
    const acknowledged = /^\/api\/v1\/alarms\/([^/]+)\/acknowledgements$/.exec(url.pathname)?.[1];
    if (acknowledged !== undefined) return acknowledge(acknowledged, request);
    switch (url.pathname) {
      case '/api/v1/session':
        return { status: 200, body: session };
      case '/api/v1/history':
        return { status: 200, body: historyOf(url.searchParams) };
      case '/api/v1/trend': {
        const to = now();
        const from = after(to, -Number(url.searchParams.get('minutes') ?? 60) * MINUTE);
        return {
          status: 200,
          body: redactTrend(audience, trend.window(url.searchParams.get('post') as PostId, from, to)),
        };
      }
      default:
        return { status: 404, body: { title: 'Not found', status: 404, code: 'not-found' } };
    }
  }

  async function acknowledge(id: string, request: IncomingMessage): Promise<FixtureAnswer> {
    const body = JSON.parse(await textOf(request)) as { readonly version: number; readonly note?: string };
    const key = request.headers['idempotency-key'];
    acknowledgements.push({ id, body, key: typeof key === 'string' ? key : null });
    if (answerAcknowledgement !== null) return answerAcknowledgement(id, body);
    now();
    const outcome = story.acknowledge(id as AlarmId, body.version, body.note ?? null);
    push();
    if (!('code' in outcome)) return { status: 201, body: { alarm: { id } } };
    const status = outcome.code === 'no-such-alarm' ? 404 : 409;
    return { status, body: { title: status === 404 ? 'Not found' : 'Conflict', status, code: outcome.code } };
  }

  function historyOf(query: URLSearchParams): unknown {
    const subject = query.get('subject') ?? '';
    const lines = history.mentions(subject, Number(query.get('limit') ?? 50)).flatMap(({ position, facts }) => {
      const entry = kept[position - 1];
      if (entry === undefined) return [];
      const { recordedAt, by, facts: all } = redactEntry(audience, entry);
      return [{ position: position as Position, recordedAt, by, facts: facts.map((index) => all[index]) }];
    });
    return { subject, lines };
  }

  function file(pathname: string, response: ServerResponse): void {
    const asked = join(dist, pathname);
    const path = extname(pathname) !== '' && existsSync(asked) ? asked : join(dist, 'index.html');
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(readFileSync(path));
  }

  const timer = setInterval(() => {
    if (!silent) pulse();
  }, PULSE_EVERY);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  takeIn();
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    push,
    run: () => {
      running = { from: story.now, count: performance.now() };
    },
    keepAlive: (sources) => {
      alive = sources;
    },
    pulse,
    fallSilent: () => {
      silent = true;
    },
    speakAgain: () => {
      silent = false;
      push();
      pulse();
    },
    answerAcknowledgements: (next) => {
      answerAcknowledgement = next;
    },
    acknowledgements,
    requests,
    close: async () => {
      clearInterval(timer);
      io.disconnectSockets(true);
      const closed = io.close();
      // A line that a browser opened ahead, on which it never asked anything, would hold it up.
      http.closeAllConnections();
      await closed;
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
