// What the outside hears when something is refused: RFC 9457 problem details. Never says why a key is wrong, never repeats a body.

import type { ServerResponse } from 'node:http';

/**
 * Semantic version of the outward interface, in `API-Version` on every response (NL GOV API Design Rules). Apart from the version of the
 * program: CHANGELOG.md says which program speaks which interface.
 */
export const API_VERSION = '1.1.0';

const TITLES = {
  400: 'Invalid input',
  401: 'Not identified',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Temporarily unavailable',
} as const;

export type ProblemStatus = keyof typeof TITLES;

/** One thing wrong with the input: where (JSON path, '' for the whole) and what. */
export type InputProblem = { readonly path: string; readonly problem: string };

export type Problem = {
  readonly status: ProblemStatus;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** Stable and meant for programs; the detail is meant for people. */
  readonly code: string;
  readonly problems?: readonly InputProblem[];
  /** Whole seconds, sent as Retry-After. */
  readonly retryAfter?: number;
  /** The methods there are, sent as Allow. */
  readonly allow?: string;
  /** Sent as WWW-Authenticate. */
  readonly challenge?: string;
  /** Extension members of RFC 9457, such as the current version with a conflict. */
  readonly members?: Readonly<Record<string, unknown>>;
};

/** Everything that was wrong at once, so that nobody has to try again to hear the next. */
export function invalidInput(problems: readonly InputProblem[], detail = 'The input is not valid.'): Problem {
  return { ...problemOf(400, 'invalid-input', detail), problems };
}

/** Well written, but not possible: `problems` names the field that it is about. */
export function unfitInput(
  code: string,
  detail: string,
  problems: readonly InputProblem[],
  members: Readonly<Record<string, unknown>>,
): Problem {
  return { ...problemOf(400, code, detail), problems, members };
}

const CHALLENGE = 'Bearer realm="meldkamerbeeld"';

export function notIdentified(): Problem {
  return { ...problemOf(401, 'not-identified', 'A key or a session is needed.'), challenge: CHALLENGE };
}

/** `mistyped`: the key is not whole, which everyone can compute; anything else stays unsaid. */
export function unknownKey(mistyped: boolean): Problem {
  const detail = mistyped
    ? 'The key is not complete or was mistyped: copy it again.'
    : 'The key or session is not valid, or not any more.';
  const code = mistyped ? 'mistyped-key' : 'unknown-key';
  return { ...problemOf(401, code, detail), challenge: `${CHALLENGE}, error="invalid_token"` };
}

export function notAllowed(
  detail: string,
  code = 'not-allowed',
  members: Readonly<Record<string, unknown>> = {},
): Problem {
  return { ...problemOf(403, code, detail), members };
}

export function notFound(
  detail = 'There is nothing here.',
  code = 'not-found',
  members: Readonly<Record<string, unknown>> = {},
): Problem {
  return { ...problemOf(404, code, detail), members };
}

export function methodNotAllowed(allow: string): Problem {
  return { ...problemOf(405, 'method-not-allowed', `This address takes ${allow} only.`), allow };
}

export function tooSlow(): Problem {
  return problemOf(408, 'request-timeout', 'The request did not arrive whole in time.');
}

export function headersTooLarge(): Problem {
  return problemOf(431, 'headers-too-large', 'The headers are larger than this server reads.');
}

export function conflict(code: string, detail: string, members: Readonly<Record<string, unknown>> = {}): Problem {
  return { ...problemOf(409, code, detail), members };
}

export function tooLarge(detail: string): Problem {
  return problemOf(413, 'too-large', detail);
}

export function unsupportedMediaType(detail: string): Problem {
  return problemOf(415, 'unsupported-media-type', detail);
}

export function tooMany(detail: string, retryAfter: number, code = 'too-many-requests'): Problem {
  return { ...problemOf(429, code, detail), retryAfter };
}

/** For a bug: what happened is in our log, not in the answer. */
export function internalError(): Problem {
  return problemOf(500, 'internal-error', 'Something went wrong on our side; it has been logged.');
}

export function unavailable(detail: string, retryAfter: number, code = 'unavailable'): Problem {
  return { ...problemOf(503, code, detail), retryAfter };
}

/** What Express's body parsers throw for a body that cannot be read; null for any other error. */
export function problemOfBody(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('type' in error)) return null;
  switch (error.type) {
    case 'entity.parse.failed':
      return invalidInput([{ path: '', problem: 'The body is not valid JSON.' }]);
    case 'request.aborted':
    case 'request.size.invalid':
      return invalidInput([{ path: '', problem: 'The body ended too early.' }]);
    case 'entity.too.large':
      return tooLarge('The body is larger than this door takes.');
    // Nothing here is so large that it has to be compressed, and what cannot be unpacked would be an error of ours.
    case 'encoding.unsupported':
      return unsupportedMediaType('Compressed bodies are not taken: leave out Content-Encoding.');
    case 'charset.unsupported':
      return unsupportedMediaType('The character set of the body is not supported: send UTF-8.');
    default:
      return null;
  }
}

/** Answers with the problem and ends the response; also on a bare ServerResponse, outside Express. */
export function sendProblem(response: ServerResponse, problem: Problem): void {
  if (response.headersSent) {
    // Half an answer is out. Cutting the connection is the only way left to say that it is not whole.
    response.destroy();
    return;
  }
  const { headers, body } = writtenProblem(problem);
  response.statusCode = problem.status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

/** The problem as it goes over the line. */
export function writtenProblem(problem: Problem): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
} {
  const { members, retryAfter, challenge, allow, ...plain } = problem;
  const body = Buffer.from(JSON.stringify({ ...members, ...plain }));
  const headers = {
    'API-Version': API_VERSION,
    'Content-Type': 'application/problem+json',
    'Content-Length': String(body.length),
    'Cache-Control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    ...(challenge === undefined ? {} : { 'WWW-Authenticate': challenge }),
    ...(allow === undefined ? {} : { Allow: allow }),
  };
  return { headers, body };
}

function problemOf(status: ProblemStatus, code: string, detail: string): Problem {
  return { status, type: `urn:nld:meldkamerbeeld:problem:${code}`, title: TITLES[status], detail, code };
}
