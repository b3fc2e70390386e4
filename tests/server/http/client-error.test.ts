// What a sender hears whose request never became one: the same form as every other refusal, and the end of the connection.

import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerClientErrors } from '../../../server/http/client-error.ts';
import { API_VERSION } from '../../../server/http/problems.ts';

async function listening(answer: RequestListener, limits = {}): Promise<Server> {
  const http = createServer({ headersTimeout: 60_000, requestTimeout: 60_000, ...limits }, answer);
  answerClientErrors(http);
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', () => resolve());
  });
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  return http;
}

function dial(http: Server): Socket {
  return connect((http.address() as AddressInfo).port, '127.0.0.1');
}

/** Everything that came back before the other side ended the connection. */
function heardOn(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

function read(heard: string) {
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  const [status, ...lines] = head.split('\r\n');
  return { status, headers: Object.fromEntries(lines.map((line) => line.split(': '))), body: JSON.parse(body) };
}

function expectProblem(heard: string, status: number, words: string, code: string): void {
  const { headers, ...answer } = read(heard);
  expect(answer).toEqual({
    status: `HTTP/1.1 ${status} ${words}`,
    body: expect.objectContaining({ status, code, type: `urn:nld:meldkamerbeeld:problem:${code}` }),
  });
  expect(headers).toEqual({
    'API-Version': API_VERSION,
    'Content-Type': 'application/problem+json',
    'Content-Length': String(heard.split('\r\n\r\n')[1]?.length),
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
}

const OK: RequestListener = (_request, response) => response.end('ok');

describe('[I25] a request that is none', () => {
  test.each([
    ['no HTTP', 'hello?\r\n\r\n'],
    ['another method than there is', 'MAAK / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a header with a line break', 'GET / HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ])('%s gets a problem', async (_title, text) => {
    const socket = dial(await listening(OK));
    socket.write(text);
    expectProblem(await heardOn(socket), 400, 'Bad Request', 'invalid-input');
  });

  test('headers that are too large', async () => {
    const socket = dial(await listening(OK));
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    expectProblem(await heardOn(socket), 431, 'Request Header Fields Too Large', 'headers-too-large');
  });

  test.each([
    ['headers', 'GET / HTTP/1.1\r\n'],
    ['a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{'],
  ])('%s that do not come in time', async (_title, text) => {
    const limits = { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 20 };
    const socket = dial(await listening(() => undefined, limits));
    socket.write(text);
    expectProblem(await heardOn(socket), 408, 'Request Timeout', 'request-timeout');
  });

  test('a body that is no body is answered as the request it belongs to', async () => {
    const socket = dial(await listening(() => undefined));
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n');
    expectProblem(await heardOn(socket), 400, 'Bad Request', 'invalid-input');
  });
});

describe('a request that still waits for its answer', () => {
  test('never gets that of the nonsense behind it', async () => {
    const socket = dial(await listening(() => undefined));
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nxnonsense\r\n\r\n');
    expect(await heardOn(socket)).toBe('');
  });

  test('that was answered is followed by the problem of the nonsense', async () => {
    const socket = dial(await listening(OK));
    const heard = heardOn(socket);
    const answered = new Promise<void>((resolve) => {
      socket.once('data', () => resolve());
    });
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await answered;
    socket.write('nonsense\r\n\r\n');
    const whole = await heard;
    expectProblem(whole.slice(whole.lastIndexOf('HTTP/1.1')), 400, 'Bad Request', 'invalid-input');
    expect(whole.startsWith('HTTP/1.1 200 OK')).toBe(true);
  });

  test('half of whose answer is out is cut off, not patched', async () => {
    const http = await listening((request, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('half');
      request.resume();
    });
    const socket = dial(http);
    const heard = heardOn(socket);
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    await new Promise<void>((resolve) => {
      socket.once('data', () => resolve());
    });
    socket.write('zz\r\n');
    expect(await heard).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\nhalf$/);
  });
});
