// One viewer: a raw WebSocket that speaks just enough Engine.IO and Socket.IO, or nothing at all on a bare WebSocket server.
// Checks that what it gets is contiguous; never repairs a gap.

import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { PROTOCOL } from '#shared/wire/protocol.ts';
import { monotonic } from '../process/monotonic.ts';
import { type Frame, FrameReader } from './frame-reader.ts';

export type Cursor = { readonly epoch: string; readonly position: number; readonly hash8: string };

/** `product`: identifies itself and says hello. `socket.io`: only connects. `ws`: no protocol on top of WebSocket. */
export type ViewerKind = 'product' | 'socket.io' | 'ws';

export type ViewerWish = {
  readonly host: string;
  readonly port: number;
  readonly kind: ViewerKind;
  readonly key: string;
  readonly cursor: Cursor | null;
  /** Parses every message, and keeps when each position arrived. */
  readonly isWatching: boolean;
  /** Waits for one message after connecting before it counts as live: a snapshot that the baseline sends by itself. */
  readonly awaitsSnapshot: boolean;
};

/** All viewers read into the same bytes, one after another. */
const SHARED = Buffer.allocUnsafe(1024 * 1024);
const FIRST_POSITION = /^42\["entries",\[\{"position":(\d+)/;
const CURSOR = /"epoch":"([^"]*)","position":(\d+),"hash8":"([^"]*)"/;
const TEXT = 0x81;

export class Viewer {
  readonly #wish: ViewerWish;
  readonly #reader: FrameReader;
  readonly #socket: Socket;
  #isUpgraded = false;
  #handshake = '';
  #onLive: () => void = () => undefined;
  #onLost: (problem: Error) => void = () => undefined;
  readonly live: Promise<void>;
  isOpen = true;
  cursor: Cursor = { epoch: '', position: 0, hash8: '' };
  welcomeBytes = 0;
  frames = 0;
  bytes = 0;
  entries = 0;
  gaps = 0;
  /** When each position arrived; for the one that watches. */
  readonly arrivals = new Map<number, number>();
  onEntries: (position: number) => void = () => undefined;

  constructor(wish: ViewerWish) {
    this.#wish = wish;
    this.live = new Promise((resolve, reject) => {
      this.#onLive = resolve;
      this.#onLost = reject;
    });
    this.#reader = new FrameReader(wish.isWatching, (frame) => this.#receive(frame));
    const { host, port } = wish;
    const onread = { buffer: SHARED, callback: (count: number) => this.#take(count) };
    this.#socket = connect({ host, port, onread });
    this.#socket.setNoDelay(true);
    this.#socket.on('connect', () => {
      const path = wish.kind === 'ws' ? '/' : '/socket.io/?EIO=4&transport=websocket';
      const key = randomBytes(16).toString('base64');
      this.#socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      );
    });
    const lost = (problem?: Error): void => {
      this.isOpen = false;
      this.#onLost(problem ?? new Error('A viewer was closed'));
    };
    this.#socket.on('error', lost);
    this.#socket.on('close', () => lost());
    // Being closed after it was live is counted, not thrown.
    this.live.catch(() => undefined);
  }

  stall(): void {
    this.#socket.pause();
  }

  close(): void {
    this.isOpen = false;
    this.#socket.destroy();
  }

  #take(count: number): boolean {
    const bytes = SHARED.subarray(0, count);
    if (this.#isUpgraded) {
      this.#reader.take(bytes);
      return true;
    }
    this.#handshake += bytes.toString('latin1');
    const end = this.#handshake.indexOf('\r\n\r\n');
    if (end === -1) return true;
    if (!this.#handshake.startsWith('HTTP/1.1 101')) {
      this.#onLost(new Error(`No WebSocket: ${this.#handshake.slice(0, 200)}`));
      this.close();
      return true;
    }
    this.#isUpgraded = true;
    const rest = Buffer.from(this.#handshake.slice(end + 4), 'latin1');
    if (this.#wish.kind === 'ws') this.#onLive();
    if (rest.length > 0) this.#reader.take(rest);
    return true;
  }

  #receive({ opcode, bytes, head, tail, whole }: Frame): void {
    if (opcode !== 1) return;
    if (head.startsWith('42["entries"')) this.#takeEntries(bytes, head, tail, whole);
    else if (head === '2') this.#say('3');
    else if (head.startsWith('0{')) this.#open();
    else if (head.startsWith('40')) this.#connected();
    else if (head.startsWith('430[') || head.startsWith('42["snapshot"')) this.#welcomed(bytes, head);
    else if (head.startsWith('44')) this.#onLost(new Error(`Not let in: ${head}`));
  }

  #open(): void {
    this.#say(this.#wish.kind === 'product' ? `40${JSON.stringify({ key: this.#wish.key })}` : '40');
  }

  #connected(): void {
    if (this.#wish.kind !== 'product') {
      if (!this.#wish.awaitsSnapshot) this.#onLive();
      return;
    }
    const cursor = this.#wish.cursor ?? this.cursor;
    this.#say(`420${JSON.stringify(['hello', { protocol: PROTOCOL, ...cursor }])}`);
  }

  #welcomed(bytes: number, head: string): void {
    const [, epoch = '', position = '0', hash8 = ''] = CURSOR.exec(head) ?? [];
    this.cursor = { epoch, position: Number(position), hash8 };
    this.welcomeBytes = bytes;
    this.#onLive();
  }

  #takeEntries(bytes: number, head: string, tail: string, whole: string): void {
    if (this.#wish.isWatching) JSON.parse(whole.slice(2));
    const arrivedAt = monotonic();
    const first = Number(FIRST_POSITION.exec(head)?.[1]);
    const [, epoch = '', position = '0', hash8 = ''] = CURSOR.exec(tail.slice(tail.lastIndexOf('"epoch"'))) ?? [];
    const last = Number(position);
    // The first message a bare server sends sets the start; after that nothing may be missing or come twice.
    const expected = this.cursor.position === 0 && this.#wish.kind !== 'product' ? first : this.cursor.position + 1;
    if (first !== expected || last < first) this.gaps += 1;
    this.cursor = { epoch, position: last, hash8 };
    this.frames += 1;
    this.bytes += bytes;
    this.entries += last - first + 1;
    if (!this.#wish.isWatching) return;
    for (let one = first; one <= last; one += 1) this.arrivals.set(one, arrivedAt);
    this.onEntries(last);
  }

  /** Masked with zeros, as the protocol wants a mask and does not care which. */
  #say(text: string): void {
    const payload = Buffer.from(text, 'utf8');
    const length =
      payload.length < 126 ? [0x80 | payload.length] : [0x80 | 126, payload.length >> 8, payload.length & 0xff];
    this.#socket.write(Buffer.concat([Buffer.from([TEXT, ...length, 0, 0, 0, 0]), payload]));
  }
}
