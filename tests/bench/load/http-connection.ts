// One keep-alive HTTP connection, as bare as it can be, so that the generator costs little. Sends one request at a time; ASCII only.

import { connect, type Socket } from 'node:net';

export type HttpAnswer = { readonly status: number; readonly body: string };
type Waiting = { readonly done: (answer: HttpAnswer) => void; readonly failed: (problem: Error) => void };

const END_OF_HEAD = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: *(\d+)/i;

export class HttpConnection {
  readonly #socket: Socket;
  #waiting: Waiting | null = null;
  #text = '';

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.#take(text));
    socket.on('error', (problem) => this.#fail(problem));
    socket.on('close', () => this.#fail(new Error('The connection was closed')));
  }

  static open(host: string, port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new HttpConnection(socket));
      });
    });
  }

  /** `head` ends with `Content-Length: `; the length and the body come behind it. */
  send(head: string, body: string, done: (answer: HttpAnswer) => void, failed: (problem: Error) => void): void {
    if (this.#waiting !== null) throw new Error('One request at a time');
    if (this.#socket.destroyed) {
      failed(new Error('The connection was closed'));
      return;
    }
    this.#waiting = { done, failed };
    this.#socket.write(`${head}${body.length}${END_OF_HEAD}${body}`, 'latin1');
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#text = this.#text === '' ? text : this.#text + text;
    const head = this.#text.indexOf(END_OF_HEAD);
    if (head === -1) return;
    const length = LENGTH.exec(this.#text.slice(0, head))?.[1];
    if (length === undefined) {
      this.#fail(new Error(`No Content-Length in: ${this.#text.slice(0, head)}`));
      return;
    }
    const end = head + END_OF_HEAD.length + Number(length);
    if (this.#text.length < end) return;
    const status = Number(this.#text.slice(9, 12));
    const body = this.#text.slice(head + END_OF_HEAD.length, end);
    this.#text = this.#text.slice(end);
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.done({ status, body });
  }

  #fail(problem: Error): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#socket.destroy();
    waiting?.failed(problem);
  }
}
