// The line on which sockets come in: one for the whole server, with a name on it for each journal that has screens. Says who may come in, and
// leaves what is said there to the gateway of that name.

import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { type DefaultEventsMap, type Namespace, Server, type Socket } from 'socket.io';
import { Decoder } from 'socket.io-parser';
import type { Audience } from '#shared/picture/redact.ts';
import type { Log } from '../log/log.ts';
import { ReusingEncoder } from './encoder.ts';

/** Who opened a socket: what they may know, and whether they still may. */
export type Visitor = {
  readonly keyId: string;
  readonly audience: Audience;
  readonly isStillWelcome: () => Promise<boolean>;
};

export type SocketData = { visitor: Visitor; tokens: number; isLetGo?: true };
export type LiveSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;
export type LiveSockets = Namespace<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;

export type SocketsParts = {
  readonly http: HttpServer;
  readonly log: Log;
  readonly isOriginAllowed: (request: IncomingMessage) => boolean;
  /** Null: not let in. */
  readonly identify: (handshake: Socket['handshake']) => Promise<Visitor | null>;
};

export class Sockets {
  readonly #parts: SocketsParts;
  readonly #io: Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;

  constructor(parts: SocketsParts) {
    this.#parts = parts;
    this.#io = new Server(parts.http, {
      path: '/socket.io',
      transports: ['websocket'],
      serveClient: false,
      pingInterval: 10_000,
      pingTimeout: 5_000,
      connectTimeout: 10_000,
      maxHttpBufferSize: 16 * 1024,
      allowRequest: (request, answer) => {
        Promise.try(parts.isOriginAllowed, request).then(
          (isAllowed) => answer(null, isAllowed),
          (problem: unknown) => {
            parts.log.error({ problem }, 'the origin of a socket could not be judged');
            answer('unavailable', false);
          },
        );
      },
      parser: { Encoder: ReusingEncoder, Decoder },
    });
  }

  /** Those that come in under this name. Call once for each name. */
  named(name: string): LiveSockets {
    const sockets = this.#io.of(name);
    sockets.use((socket, next) => {
      if (sockets.listenerCount('connection') === 0) return next(new Error('nobody-there'));
      Promise.try(this.#parts.identify, socket.handshake).then(
        (visitor) => {
          if (visitor === null) return next(new Error('not-identified'));
          socket.data.visitor = visitor;
          return next();
        },
        (problem: unknown) => {
          this.#parts.log.error({ problem }, 'a socket could not be identified');
          next(new Error('unavailable'));
        },
      );
    });
    return sockets;
  }

  async close(): Promise<void> {
    await this.#io.close();
  }
}
