// Baseline: one process that pushes a small delta to all its viewers, message by message, never far ahead of what they have seen.
// `socket.io`: io.emit. `ws`: a loop of ws.send over all sockets.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { answerParent } from '../process/child-side.ts';
import { monotonic } from '../process/monotonic.ts';
import { bareSocketServer, entriesMessage } from './socket-server.ts';

type Flood = { readonly seconds: number; readonly ahead: number };

const DELTA_BYTES = 200;

let position = 0;
let seen = 0;
let onSeen: () => void = () => undefined;
let push: (message: readonly [unknown, unknown]) => void = () => undefined;

function overSocketIo(): ReturnType<typeof createServer> {
  const http = createServer();
  const io = bareSocketServer(http);
  push = (message) => void io.emit('entries', ...message);
  return http;
}

function overWebSocket(): ReturnType<typeof createServer> {
  const http = createServer();
  const sockets = new Set<WebSocket>();
  new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  push = (message) => {
    const text = `42${JSON.stringify(['entries', ...message])}`;
    for (const socket of sockets) socket.send(text);
  };
  return http;
}

function delta(): readonly [unknown, unknown] {
  position += 1;
  const text = JSON.stringify(entriesMessage(position, { delta: '' }));
  return entriesMessage(position, { delta: 'x'.repeat(Math.max(0, DELTA_BYTES - text.length)) });
}

async function flood({ seconds, ahead }: Flood): Promise<{ readonly last: number; readonly milliseconds: number }> {
  seen = position;
  const startedAt = monotonic();
  while (monotonic() - startedAt < seconds * 1_000) {
    if (position - seen < ahead) {
      push(delta());
      // Lets the sockets be written to, as a real program would.
      await new Promise((resolve) => setImmediate(resolve));
    } else {
      await new Promise<void>((resolve) => {
        onSeen = resolve;
      });
    }
  }
  while (seen < position) {
    await new Promise<void>((resolve) => {
      onSeen = resolve;
    });
  }
  return { last: position, milliseconds: monotonic() - startedAt };
}

answerParent({
  start: async (kind) => {
    const http = kind === 'ws' ? overWebSocket() : overSocketIo();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return (http.address() as AddressInfo).port;
  },
  flood: (wish) => flood(wish as Flood),
  seen: (value) => {
    seen = value as number;
    onSeen();
  },
});
