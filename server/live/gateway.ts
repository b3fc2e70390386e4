// The live door: hello up; entries and pulses down. Tails the recorder, so several servers need no adapter between them.
// Sends each audience one frame, drops who cannot keep up, and never takes a change from a socket.

import { every, type Timers } from '#shared/base/runtime.ts';
import type { Clock } from '#shared/base/time.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { AUDIENCES, type Audience } from '#shared/picture/redact.ts';
import type { Cursor, EntriesMessage, Pulse } from '#shared/wire/protocol.ts';
import { type HashChain, hash8 } from '../journal/hash-chain.ts';
import type { Log, LogFields } from '../log/log.ts';
import type { Liveness } from '../record/liveness.ts';
import { FlushThrottle } from './flush-throttle.ts';
import { entryForScreen, Pushed } from './hello.ts';
import { helloSchema } from './hello-schema.ts';
import { LIVE_LIMITS, type LiveLimits } from './limits.ts';
import type { LiveSocket, LiveSockets } from './sockets.ts';

export type GatewayParts = {
  /** Whoever comes in here was let in already. */
  readonly sockets: LiveSockets;
  readonly runtime: Clock & Timers;
  readonly log: Log;
  readonly liveness: Liveness;
  /** The picture and running hash that the recorder has reached. */
  readonly reached: () => { readonly picture: Picture; readonly chain: HashChain };
  /** Reads on in the journal, for a screen that has seen more than we have. */
  readonly catchUp: () => Promise<void>;
  readonly build: string;
  /** False when the journal does not answer: no pulse then, so that every screen says by itself that its picture is old. */
  readonly isInTouch: () => boolean;
  readonly limits?: LiveLimits;
  readonly counts: {
    readonly socketOpened: (audience: Audience) => void;
    readonly socketClosed: (audience: Audience) => void;
    readonly observeSlowScreen: () => void;
  };
};

/** How Socket.IO ends a connection that sent what cannot be read, or what only a server may send. We hear no more of it than this. */
const UNREADABLE: ReadonlySet<string> = new Set(['parse error', 'transport error', 'forced close']);

export class Gateway {
  readonly #parts: GatewayParts;
  readonly #limits: LiveLimits;
  readonly #sockets: LiveSockets;
  readonly #pace: FlushThrottle;
  readonly #pushed: Pushed;
  readonly #stopTimers: readonly (() => void)[];
  #waiting: { entry: Entry; hash8: string }[] = [];

  constructor(parts: GatewayParts) {
    this.#parts = parts;
    this.#limits = parts.limits ?? LIVE_LIMITS;
    const { picture, chain } = parts.reached();
    this.#pushed = new Pushed(picture, cursorOf(picture, chain), this.#limits);
    this.#pace = new FlushThrottle(() => this.#flush(), parts.runtime, this.#limits);
    this.#sockets = parts.sockets;
    this.#sockets.on('connection', this.#connected);
    this.#stopTimers = [
      every(parts.runtime, this.#limits.pulseEvery, () => this.#pulse()),
      every(parts.runtime, this.#limits.recheckEvery, () => void this.#recheck()),
    ];
  }

  /** One more entry was recorded, by whichever instance. */
  push(entry: Entry, chain: HashChain): void {
    this.#waiting.push({ entry, hash8: hash8(chain) });
    this.#pace.ask();
  }

  /** Ends the sockets of a key that may no longer be used. */
  end(keyId: string): void {
    for (const socket of this.#sockets.sockets.values()) {
      if (socket.data.visitor.keyId === keyId) socket.disconnect(true);
    }
  }

  /** Lets go of everybody. The line itself stays open. */
  stop(): void {
    for (const stop of this.#stopTimers) stop();
    this.#pace.stop();
    this.#flush();
    this.#sockets.off('connection', this.#connected);
    this.#sockets.disconnectSockets(true);
  }

  readonly #connected = (socket: LiveSocket): void => this.#safely(socket, () => this.#welcome(socket));

  #welcome(socket: LiveSocket): void {
    socket.data.tokens = this.#limits.hellosAtOnce;
    const { audience } = socket.data.visitor;
    this.#parts.counts.socketOpened(audience);
    socket.on('disconnect', (reason) => {
      this.#parts.counts.socketClosed(audience);
      if (!UNREADABLE.has(reason) || socket.data.isLetGo) return;
      this.#parts.log.warn({ reason }, 'a socket sent what cannot be read and was closed');
    });
    // Everything that is said comes in here and goes no further: there are no listeners by name, whatever the name is.
    socket.use((said: readonly unknown[]) => this.#safely(socket, () => this.#heard(socket, said)));
  }

  /** Whatever goes wrong in `work` ends this socket, and nothing else. */
  #safely(socket: LiveSocket, work: () => void | Promise<void>): void {
    Promise.try(work).catch((problem: unknown) => {
      if (socket.data.isLetGo) return;
      this.#parts.log.error({ problem }, 'a socket was closed because handling it failed');
      letGo(socket);
    });
  }

  /** Said once of a socket, however much more it had sent. */
  #refuse(socket: LiveSocket, fields: LogFields, reason: string): void {
    if (!socket.connected || socket.data.isLetGo) return;
    this.#parts.log.warn({ ...fields, reason }, 'a socket said something else than hello and was closed');
    socket.disconnect(true);
  }

  async #heard(socket: LiveSocket, [word, said, answer]: readonly unknown[]): Promise<void> {
    if (word !== 'hello') return this.#refuse(socket, { event: nameOf(word) }, 'it is another word');
    const hello = helloSchema.safeParse(said);
    if (!hello.success) return this.#refuse(socket, {}, 'it is not a hello');
    if (typeof answer !== 'function') return this.#refuse(socket, {}, 'it asks for no answer');
    if (socket.data.tokens < 1) return this.#refuse(socket, {}, 'it is said too often');
    socket.data.tokens -= 1;
    const { audience } = socket.data.visitor;
    const cursor = this.#pushed.cursor();
    if (hello.data.epoch === cursor.epoch && hello.data.position > cursor.position) {
      await this.#parts.catchUp().catch((problem: unknown) => this.#parts.log.warn({ problem }, 'could not read on'));
      this.#flush();
    }
    const { liveness, runtime } = this.#parts;
    const told = this.#pushed.cursor();
    answer(this.#pushed.welcome(audience, hello.data, liveness.sources(), runtime.now()));
    runtime.after(this.#limits.settling, () => this.#safely(socket, () => this.#join(socket, audience, told)));
  }

  /** From now on this screen gets every push; what was pushed since its answer it gets first. Nothing may wait in here. */
  #join(socket: LiveSocket, audience: Audience, told: Cursor): void {
    if (!socket.connected) return;
    const missed = this.#pushed.entriesSince(told);
    if (missed === null) {
      socket.disconnect(true);
      return;
    }
    if (missed.length > 0) {
      const message: EntriesMessage = [missed.map((entry) => entryForScreen(audience, entry)), this.#pushed.cursor()];
      socket.emit('entries', ...message);
    }
    void socket.join(audience);
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const { picture, chain } = this.#parts.reached();
    const waiting = this.#waiting;
    this.#waiting = [];
    const cursor = cursorOf(picture, chain);
    this.#pushed.advance(picture, cursor, waiting);
    try {
      for (const audience of AUDIENCES) {
        if ((this.#sockets.adapter.rooms.get(audience)?.size ?? 0) === 0) continue;
        const message: EntriesMessage = [waiting.map(({ entry }) => entryForScreen(audience, entry)), cursor];
        this.#sockets.to(audience).emit('entries', ...message);
      }
    } catch (problem) {
      // Some have missed this, and must not look current: all come back by their cursor.
      this.#parts.log.error({ problem }, 'entries could not be pushed; all sockets were closed');
      for (const socket of this.#sockets.sockets.values()) letGo(socket);
    }
    this.#dropSlow();
  }

  #pulse(): void {
    const { liveness, build, isInTouch, runtime } = this.#parts;
    this.#dropSlow();
    if (!isInTouch()) return;
    const now = this.#pushed.now(liveness.takeNews(), runtime.now());
    const pulse: Pulse = { ...this.#pushed.cursor(), ...now, build };
    this.#sockets.emit('pulse', pulse);
    for (const socket of this.#sockets.sockets.values()) socket.data.tokens = this.#limits.hellosAtOnce;
  }

  /** A screen that does not read is let go: it comes back by its cursor, and the others never wait for it. */
  #dropSlow(): void {
    const { bytesWaiting, packetsWaiting } = this.#limits;
    for (const socket of this.#sockets.sockets.values()) {
      const waiting = waitingPackets(socket);
      if (waiting.length < 2) continue;
      const bytes = waiting.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);
      if (waiting.length <= packetsWaiting && bytes <= bytesWaiting) continue;
      this.#parts.counts.observeSlowScreen();
      this.#parts.log.warn({ packets: waiting.length, bytes }, 'a screen could not keep up and was let go');
      letGo(socket);
    }
  }

  async #recheck(): Promise<void> {
    for (const socket of this.#sockets.sockets.values()) {
      const isWelcome = await Promise.try(socket.data.visitor.isStillWelcome).catch(() => true);
      if (!isWelcome) socket.disconnect(true);
    }
  }
}

/** The name of an event is whatever the other side sent, or nothing at all; a log line needs only its beginning. */
function nameOf(word: unknown): string {
  return typeof word === 'string' ? word.slice(0, 40) : typeof word;
}

function cursorOf(picture: Picture, chain: HashChain): Cursor {
  return { epoch: picture.epoch, position: picture.at, hash8: hash8(chain) };
}

/** Ends the line without a goodbye, which would keep a plain Socket.IO client from coming back. What still waits for it is dropped. */
function letGo(socket: LiveSocket): void {
  socket.data.isLetGo = true;
  socket.conn.close(true);
}

/** Engine.IO documents this queue but leaves it out of its types; a test with a stalled screen keeps us honest. */
function waitingPackets(socket: LiveSocket): readonly { readonly data?: unknown }[] {
  return (socket.conn as unknown as { readonly writeBuffer: readonly { readonly data?: unknown }[] }).writeBuffer;
}
