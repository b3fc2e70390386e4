// A door in front of a real Redis that can answer for it: any error, on the connections of one kind, also to a read that blocks.
// What it answers itself Redis never hears of.

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { ConnectionRole } from '../../server/journal/redis/redis-connection.ts';

export type ErrorRedis = {
  readonly url: string;
  /** From now on every command on these connections is answered with this error, one that waits for its answer too. */
  answer(role: ConnectionRole, error: string): void;
  /** How many commands on these connections were answered with an error, since it was said which. */
  answered(role: ConnectionRole): number;
  /** Sends bytes that answer nothing down every open connection of this kind. */
  blurt(role: ConnectionRole, bytes: string): void;
  /** Breaks every connection; new ones work. */
  cut(): void;
  /** From now on Redis answers itself. */
  heal(): void;
  close(): Promise<void>;
};

type Answering = { readonly error: string; count: number };

export async function openErrorRedis(port: number): Promise<ErrorRedis> {
  const answering = new Map<string, Answering>();
  const links = new Set<Link>();
  const server = createServer((near) => {
    const link = new Link(near, port, (role) => answering.get(role) ?? null);
    links.add(link);
    near.on('close', () => links.delete(link));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The door has no port');
  const of = (role: ConnectionRole): readonly Link[] => [...links].filter((link) => link.role === role);
  return {
    url: `redis://127.0.0.1:${address.port}`,
    answer: (role, error) => {
      answering.set(role, { error, count: 0 });
      for (const link of of(role)) link.answerWaiting();
    },
    answered: (role) => answering.get(role)?.count ?? 0,
    blurt: (role, bytes) => {
      for (const { near } of of(role)) near.write(bytes);
    },
    cut: () => {
      for (const link of links) link.end();
    },
    heal: () => answering.clear(),
    close: async () => {
      for (const link of links) link.end();
      server.close();
      await once(server, 'close');
    },
  };
}

class Link {
  readonly near: Socket;
  /** As it names itself when it connects; until then nobody answers for Redis. */
  role = '';
  readonly #port: number;
  readonly #answering: (role: string) => Answering | null;
  /** Made when there is something to ask, and again after an answer was taken out of its mouth. */
  #far: Socket | null = null;
  /** Commands that Redis was given and has not answered. */
  #waiting = 0;

  constructor(near: Socket, port: number, answering: (role: string) => Answering | null) {
    this.near = near;
    this.#port = port;
    this.#answering = answering;
    framesOf(near, (command) => this.#take(command));
    near.on('error', () => undefined);
    near.on('close', () => this.end());
  }

  answerWaiting(): void {
    const waiting = this.#waiting;
    if (waiting === 0) return;
    this.#far?.destroy();
    this.#far = null;
    this.#waiting = 0;
    for (let index = 0; index < waiting; index += 1) this.#answer();
  }

  end(): void {
    this.near.destroy();
    this.#far?.destroy();
  }

  #take(command: Buffer): void {
    const [, role] = /setname\r\n\$\d+\r\nmeldkamerbeeld-(\w+)\r\n/i.exec(command.toString('latin1')) ?? [];
    if (role !== undefined) this.role = role;
    if (this.#answering(this.role) !== null) {
      this.#answer();
      return;
    }
    this.#far ??= this.#reach();
    this.#waiting += 1;
    this.#far.write(command);
  }

  #answer(): void {
    const answering = this.#answering(this.role);
    if (answering === null || this.near.destroyed) return;
    answering.count += 1;
    this.near.write(`-${answering.error}\r\n`);
  }

  #reach(): Socket {
    const far = connect(this.#port, '127.0.0.1');
    framesOf(far, (reply) => {
      if (this.#far !== far) return;
      this.#waiting -= 1;
      if (!this.near.destroyed) this.near.write(reply);
    });
    far.on('error', () => undefined);
    far.on('close', () => {
      if (this.#far === far) this.near.destroy();
    });
    return far;
  }
}

/** Commands and replies are framed alike. */
function framesOf(socket: Socket, take: (frame: Buffer) => void): void {
  let held = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    held = Buffer.concat([held, bytes]);
    for (let end = frameEnd(held, 0); end !== null; end = frameEnd(held, 0)) {
      const frame = held.subarray(0, end);
      held = held.subarray(end);
      take(frame);
    }
  });
}

/** Where the frame that begins here ends; null when not all of it is there yet. */
function frameEnd(bytes: Buffer, from: number): number | null {
  const lineEnd = bytes.indexOf('\r\n', from);
  if (lineEnd < 0) return null;
  const count = Number(bytes.toString('latin1', from + 1, lineEnd));
  let end = lineEnd + 2;
  switch (String.fromCharCode(bytes[from] ?? 0)) {
    case '$':
      end += count < 0 ? 0 : count + 2;
      return end <= bytes.length ? end : null;
    case '*':
      for (let index = 0; index < count; index += 1) {
        const next = frameEnd(bytes, end);
        if (next === null) return null;
        end = next;
      }
      return end;
    default:
      return end;
  }
}
