// The one door to the socket library: websocket only, the session cookie is the key.

import { io } from 'socket.io-client';
import { SECOND } from '#shared/base/time.ts';
import type { Hello, Welcome } from '#shared/wire/protocol.ts';
import { WORLD_OF_EXERCISE } from '#shared/wire/world-path.ts';
import type { SocketPort } from './connection.ts';
import { IS_EXERCISE } from './world.ts';

const ANSWER_WITHIN = 5 * SECOND;

export function openSocket(): SocketPort {
  const socket = io(IS_EXERCISE ? WORLD_OF_EXERCISE : '/', {
    path: '/socket.io',
    transports: ['websocket'],
    withCredentials: true,
    autoConnect: false,
    reconnection: true,
    reconnectionDelay: 1 * SECOND,
    reconnectionDelayMax: 15 * SECOND,
    randomizationFactor: 0.3,
    timeout: 5 * SECOND,
  });
  return {
    isConnected: () => socket.connected,
    isTrying: () => socket.active && !socket.connected,
    connect: () => {
      socket.connect();
    },
    disconnect: () => {
      socket.disconnect();
    },
    sayHello: (hello: Hello) => socket.timeout(ANSWER_WITHIN).emitWithAck('hello', hello) as Promise<Welcome>,
    listen: (listener) => {
      socket.on('connect', listener.connected);
      socket.on('disconnect', listener.disconnected);
      // The error does not tell a refused session from a network that is down; asking about the session does.
      socket.on('connect_error', () => listener.refused());
      socket.on('entries', listener.entries);
      socket.on('pulse', listener.pulse);
    },
  };
}
