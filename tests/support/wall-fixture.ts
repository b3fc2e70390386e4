// A server for one wall display: hands out the built screens and tells the picture of a story over the real protocol, at the pace of real time.
// It can be stopped and started again on the same port, and it can end the session.

import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import express from 'express';
import { Server } from 'socket.io';
import { after, type Instant } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { undecidedNow } from '#shared/overview/undecided-now.ts';
import { redactEntry, redactPicture } from '#shared/picture/redact.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Cursor, PULSE_EVERY, type Pulse, type Welcome } from '#shared/wire/protocol.ts';
import { pageHeaders, screens } from '../../server/http/screens.ts';
import { PROJECT } from './source-files.ts';
import type { Story } from './story.ts';

/** Builds the screens into a folder of its own and says which. */
export async function buildScreens(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wall-screens-'));
  const vite = join(PROJECT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], { cwd: PROJECT });
  return folder;
}

export class WallFixture {
  #dist: string;
  #isMute = false;
  #http: HttpServer | null = null;
  #io: Server | null = null;
  #pulse: NodeJS.Timeout | undefined;
  #port = 0;
  #story: Story;
  /** Not heard any more, since the moment of the story. */
  #silent: ReadonlySet<SourceId> = new Set();
  #storyAt: number;
  #isLoggedIn = true;
  #build = 'first';
  #isSynthetic = false;

  constructor(dist: string, story: Story) {
    this.#dist = dist;
    this.#story = story;
    this.#storyAt = performance.now();
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get sockets(): number {
    return this.#io?.sockets.sockets.size ?? 0;
  }

  async start(): Promise<void> {
    const app = express();
    app.use(pageHeaders());
    app.get('/api/v1/session', (_request, response) => {
      if (this.#isLoggedIn) response.json({ role: 'wall', organisation: 'Crisisruimte', meldkamer: null });
      else response.status(401).type('application/problem+json').send('{"title":"Unauthorized","status":401}');
    });
    app.use(screens(this.#dist));
    const http = createServer(app);
    const io = new Server(http, { path: '/socket.io', transports: ['websocket'], serveClient: false });
    io.use((_socket, next) => (this.#isLoggedIn ? next() : next(new Error('not-identified'))));
    io.on('connection', (socket) => {
      socket.on('hello', (_hello: unknown, answer: (welcome: Welcome) => void) => {
        if (!this.#isMute) answer(this.#welcome());
      });
    });
    await new Promise<void>((resolve) => http.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (http.address() as AddressInfo).port;
    this.#http = http;
    this.#io = io;
    this.resumePulse();
  }

  /** As when the machine goes down: sockets end, nothing answers. */
  async stop(): Promise<void> {
    clearInterval(this.#pulse);
    this.#io?.disconnectSockets(true);
    const closed = this.#io?.close();
    // A browser opens lines ahead of what it may ask: one that never asked anything would be waited for until its time to ask is over.
    this.#http?.closeAllConnections();
    await closed;
    this.#io = null;
    this.#http = null;
  }

  /** One pulse more, now. */
  pulse(): void {
    this.#io?.emit('pulse', this.#nextPulse());
  }

  /** Connected, but nothing comes through any more. */
  holdPulse(): void {
    clearInterval(this.#pulse);
  }

  resumePulse(): void {
    this.#pulse = setInterval(() => this.pulse(), PULSE_EVERY);
  }

  /** Tells another story from its beginning. */
  tell(story: Story, silent: readonly SourceId[] = []): void {
    this.#story = story;
    this.#silent = new Set(silent);
    this.#storyAt = performance.now();
    this.#io?.disconnectSockets(true);
  }

  /** What the story recorded since a position, as it happens. */
  push(since: Position): void {
    const entries = this.#story.entries.filter((entry) => entry.position > since);
    this.#io?.emit(
      'entries',
      entries.map((entry) => redactEntry('wall', entry)),
      this.#cursor(),
    );
  }

  /** Hands out other screens from the next start on. */
  setDist(dist: string): void {
    this.#dist = dist;
  }

  /** Connected, but no hello is answered. */
  setMute(isMute: boolean): void {
    this.#isMute = isMute;
  }

  setSynthetic(isSynthetic: boolean): void {
    this.#isSynthetic = isSynthetic;
  }

  setBuild(build: string): void {
    this.#build = build;
  }

  setLoggedIn(isLoggedIn: boolean): void {
    this.#isLoggedIn = isLoggedIn;
    if (!isLoggedIn) this.#io?.disconnectSockets(true);
  }

  now(): Instant {
    return after(this.#story.now, Math.round(performance.now() - this.#storyAt));
  }

  #welcome(): Welcome {
    const picture = { ...redactPicture('wall', this.#story.picture), synthetic: this.#isSynthetic };
    return {
      kind: 'snapshot',
      ...this.#cursor(),
      serverNow: this.now(),
      heard: { ...this.#story.sources, ...this.#heard() },
      undecided: this.#undecided(),
      picture,
      forked: false,
    };
  }

  #nextPulse(): Pulse {
    return {
      ...this.#cursor(),
      serverNow: this.now(),
      heard: this.#heard(),
      undecided: this.#undecided(),
      build: this.#build,
    };
  }

  #undecided(): Pulse['undecided'] {
    return undecidedNow(this.#story.picture, this.now());
  }

  #heard(): HeardSources {
    const sources = Object.keys(this.#story.sources) as SourceId[];
    return Object.fromEntries(
      sources.filter((source) => !this.#silent.has(source)).map((source) => [source, this.now()]),
    );
  }

  #cursor(): Cursor {
    const { at, epoch } = this.#story.picture;
    return { epoch, position: at, hash8: at.toString(16).padStart(16, '0') };
  }
}
