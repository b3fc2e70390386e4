// A third party's screen: a plain Socket.IO client that folds what it is given, and remembers how it was given.

import { io, type Socket } from 'socket.io-client';
import type { Entry, Position } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type Cursor, PROTOCOL, type Pulse, type Welcome } from '#shared/wire/protocol.ts';
import { PATIENCE, until } from './patience.ts';

export class ScreenClient {
  readonly socket: Socket;
  readonly pulses: Pulse[] = [];
  readonly frames: (readonly Entry[])[] = [];
  picture: Picture | null = null;
  cursor: Cursor = { epoch: '', position: 0 as Position, hash8: '' };
  disconnected: string | null = null;

  constructor(url: string, auth: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
    this.socket = io(url, {
      transports: ['websocket'],
      auth,
      extraHeaders: headers,
      reconnection: false,
      forceNew: true,
    });
    this.socket.on('pulse', (pulse: Pulse) => this.pulses.push(pulse));
    this.socket.on('entries', (entries: readonly Entry[], cursor: Cursor) => {
      this.frames.push(entries);
      if (this.picture === null) return;
      for (const entry of entries) if (entry.position > this.picture.at) this.picture = evolve(this.picture, entry);
      this.cursor = cursor;
    });
    this.socket.on('disconnect', (reason) => {
      this.disconnected = reason;
    });
  }

  /** Resolves with null when connected, or with the reason why not. */
  connected(): Promise<string | null> {
    if (this.socket.connected) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.socket.once('connect', () => resolve(null));
      this.socket.once('connect_error', (error) => resolve(error.message));
    });
  }

  async hello(said: Partial<Cursor> & { readonly protocol?: number } = this.cursor): Promise<Welcome> {
    const welcome = (await this.socket
      .timeout(PATIENCE)
      .emitWithAck('hello', { protocol: PROTOCOL, ...said })) as Welcome;
    if (welcome.kind === 'snapshot') this.picture = welcome.picture;
    if (welcome.kind === 'catch-up' && this.picture !== null) {
      for (const entry of welcome.entries) this.picture = evolve(this.picture, entry);
    }
    if (welcome.kind !== 'reload') {
      const { epoch, position, hash8 } = welcome;
      this.cursor = { epoch, position, hash8 };
    }
    return welcome;
  }

  /** Resolves when the picture has reached this position. */
  async reached(position: number): Promise<void> {
    await until(() => (this.picture?.at ?? 0) >= position, `position ${position}, at ${this.picture?.at}`);
  }

  close(): void {
    this.socket.disconnect();
  }
}
