// A WebSocket without any client library: says exactly the text or the bytes that a test gives it, also what no client would say.

import type { ChildServer } from './child-server.ts';
import { until } from './patience.ts';

export class BareSocket {
  /** Every text that came down, as it came. */
  readonly heard: string[] = [];
  isClosed = false;
  readonly #line: WebSocket;

  private constructor(line: WebSocket) {
    this.#line = line;
    line.binaryType = 'arraybuffer';
    line.addEventListener('message', ({ data }) => this.heard.push(String(data)));
    line.addEventListener('close', () => {
      this.isClosed = true;
    });
  }

  /** Open, and nothing said yet. */
  static async open(server: Pick<ChildServer, 'url'>): Promise<BareSocket> {
    const socket = new BareSocket(
      new WebSocket(`${server.url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`),
    );
    await until(() => socket.isClosed || socket.heard.length > 0, 'the server to open the connection');
    if (socket.isClosed) throw new Error('The server closed the connection before anything was said');
    return socket;
  }

  /** Open, and let in with this key. */
  static async welcomed(server: Pick<ChildServer, 'url'>, key: string): Promise<BareSocket> {
    const socket = await BareSocket.open(server);
    socket.say(`40${JSON.stringify({ key })}`);
    await until(() => socket.isClosed || socket.heard.some((text) => text.startsWith('40')), 'the server to let us in');
    if (socket.isClosed) throw new Error('The server did not let us in');
    return socket;
  }

  say(frame: string | Uint8Array<ArrayBuffer>): void {
    this.#line.send(frame);
  }

  async closed(what: string): Promise<void> {
    await until(() => this.isClosed, `the socket to close after ${what}`);
  }

  close(): void {
    this.#line.close();
  }
}
