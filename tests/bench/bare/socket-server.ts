// A bare Socket.IO server as the baselines use it: websocket only, default parser, everyone gets everything.

import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';

export function bareSocketServer(http: HttpServer): Server {
  return new Server(http, { transports: ['websocket'], serveClient: false, pingInterval: 25_000 });
}

/** A message of the shape that the viewers count: entries, then the cursor after the last. */
export function entriesMessage(
  position: number,
  entry: Readonly<Record<string, unknown>>,
): readonly [unknown, unknown] {
  return [[{ position, ...entry }], { epoch: 'bare', position, hash8: '' }];
}
