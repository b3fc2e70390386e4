// What is said to who sends no HTTP, too much of it, or too slowly: a problem like any other, instead of the bare lines of Node.
// Never answers on behalf of another request on the same connection; then the connection only ends.

import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { headersTooLarge, invalidInput, type Problem, tooLarge, tooSlow, writtenProblem } from './problems.ts';

type UnderWay = { open: number; request: IncomingMessage; response: ServerResponse };

/** Attach it before the server listens. */
export function answerClientErrors(http: Server): void {
  const underWay = new WeakMap<Duplex, UnderWay>();
  http.on('request', (request, response) => {
    const known = underWay.get(request.socket);
    const one = known ?? { open: 0, request, response };
    if (known === undefined) underWay.set(request.socket, one);
    one.open += 1;
    one.request = request;
    one.response = response;
    response.once('close', () => {
      one.open -= 1;
    });
  });
  http.on('clientError', (error, socket) => {
    const one = underWay.get(socket);
    if (socket.writable && (one === undefined || isItsTurn(one))) socket.end(written(problemFor(error)));
    // Whatever else this connection brings cannot be understood. What was just written still goes out.
    if (socket.writableFinished || !socket.writableEnded) socket.destroy();
    else socket.once('finish', () => socket.destroy());
  });
}

/** Nothing waits for an answer but perhaps the very request that failed, of which no answer is out yet. */
function isItsTurn({ open, request, response }: UnderWay): boolean {
  return open === 0 || (open === 1 && !request.complete && !response.headersSent);
}

function problemFor(error: NodeJS.ErrnoException): Problem {
  switch (error.code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return tooSlow();
    case 'HPE_HEADER_OVERFLOW':
      return headersTooLarge();
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return tooLarge('The chunks of the body carry more extensions than this server reads.');
    default:
      return invalidInput([], 'This is not an HTTP request that can be read.');
  }
}

function written(problem: Problem): Buffer {
  const { headers, body } = writtenProblem(problem);
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
  const { status } = problem;
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`), body]);
}
