// Baseline: a Socket.IO server that gives everyone who connects a snapshot of their own, written out anew each time.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerParent } from '../process/child-side.ts';
import { bareSocketServer } from './socket-server.ts';

let snapshot: unknown = null;
const http = createServer();
bareSocketServer(http).on('connection', (socket) => {
  socket.emit('snapshot', snapshot);
});

answerParent({
  start: async (json) => {
    snapshot = JSON.parse(json as string);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return (http.address() as AddressInfo).port;
  },
});
