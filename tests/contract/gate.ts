// A link between the journal and Redis that a test can let go dead: it stays open, and nothing comes through in either direction.

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type Gate = {
  readonly url: string;
  /** From now on every open link is dead: what is sent over it is held back. New links work. */
  darken(): void;
  /** As darken, and new links are dead as well: nothing gets through until it heals. */
  partition(): void;
  /** Resolves when something is held back on its way to Redis. */
  holding(): Promise<void>;
  /** Resolves when the near side has given up a dead link. */
  abandoned(): Promise<void>;
  /** The near side sees its dead links break; what it had sent is still under way. */
  cut(): void;
  /** What was held back arrives after all, also from a sender who has given up. */
  heal(): void;
  close(): Promise<void>;
};

export async function openGate(port: number): Promise<Gate> {
  const links = new Set<Link>();
  let isParted = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const link = new Link(near, far);
    link.isDark = isParted;
    links.add(link);
    far.on('close', () => links.delete(link));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gate has no port');
  return {
    url: `redis://127.0.0.1:${address.port}`,
    darken: () => {
      for (const link of links) link.isDark = true;
    },
    partition: () => {
      isParted = true;
      for (const link of links) link.isDark = true;
    },
    holding: async () => {
      await Promise.race([...links].map((link) => link.holds));
    },
    abandoned: async () => {
      await Promise.race([...links].filter(({ isDark }) => isDark).map(({ near }) => once(near, 'close')));
    },
    cut: () => {
      for (const link of links) if (link.isDark) link.near.destroy();
    },
    heal: () => {
      isParted = false;
      for (const link of links) link.heal();
    },
    close: async () => {
      for (const { near, far } of links) for (const socket of [near, far]) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

class Link {
  readonly near: Socket;
  readonly far: Socket;
  isDark = false;
  readonly holds: Promise<void>;
  #held: (() => void)[] = [];

  constructor(near: Socket, far: Socket) {
    this.near = near;
    this.far = far;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.holds = promise;
    const pass = (from: Socket, to: Socket, held: () => void): void => {
      const forward = (action: () => void): void => {
        if (!this.isDark) action();
        else {
          this.#held.push(action);
          held();
        }
      };
      from.on('data', (bytes) => forward(() => void (to.destroyed || to.write(bytes))));
      from.on('close', () => forward(() => to.end()));
      from.on('error', () => undefined);
    };
    pass(near, far, resolve);
    pass(far, near, () => undefined);
  }

  heal(): void {
    this.isDark = false;
    for (const action of this.#held.splice(0)) action();
  }
}
