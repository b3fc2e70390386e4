// Finds the events in a body, in each of the three content modes, as parsed JSON that nobody has looked at yet.

import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { invalidInput, type Problem, tooLarge } from '../http/problems.ts';
import type { ContentMode } from './content-mode.ts';
import { jsonFaultAt, lineAndColumn } from './json-fault.ts';

const ATTRIBUTE = /^ce-([a-z0-9]{1,40})$/;

/** `unreadable`: the body could not be understood. `refused`: it was, and is not taken. */
export type NoEvents = { readonly kind: 'unreadable' | 'refused'; readonly problem: Problem };

export function eventsIn(
  mode: ContentMode,
  headers: IncomingHttpHeaders,
  body: Buffer,
  maxBatch: number,
): Result<readonly unknown[], NoEvents> {
  if (mode === 'binary' && headers['ce-specversion'] === undefined && headers['ce-id'] === undefined) {
    return unreadable('application/json needs the attributes of the event in ce-* headers (binary content mode).');
  }
  const data: Result<unknown, NoEvents> = mode === 'binary' && body.length === 0 ? ok(undefined) : jsonIn(body);
  if (!data.ok) return data;
  if (mode === 'binary') return binaryEvent(headers, data.value);
  if (mode === 'structured') {
    return isObject(data.value) ? ok([data.value]) : unreadable('The body must be one JSON object, a CloudEvent.');
  }
  if (!Array.isArray(data.value)) return unreadable('The body must be a JSON array of CloudEvents.');
  if (data.value.length === 0) return unreadable('The batch is empty.');
  if (data.value.length <= maxBatch) return ok(data.value);
  const problem = tooLarge(`The batch has ${data.value.length} events; ${maxBatch} at most are taken at once.`);
  return fail({ kind: 'refused', problem });
}

function jsonIn(body: Buffer): Result<unknown, NoEvents> {
  if (!isUtf8(body)) return unreadable(`The body is not valid UTF-8: byte ${utf8FaultAt(body)}.`);
  const text = body.toString('utf8');
  try {
    return ok(JSON.parse(text));
  } catch {
    const at = jsonFaultAt(text) ?? 0;
    const early = at >= text.length ? ' It ends too early.' : '';
    return unreadable(`The body is not valid JSON: ${lineAndColumn(text, at)}.${early}`);
  }
}

function binaryEvent(headers: IncomingHttpHeaders, data: unknown): Result<readonly unknown[], NoEvents> {
  const event: Record<string, unknown> = {};
  for (const name of Object.keys(headers)) {
    const attribute = ATTRIBUTE.exec(name)?.[1];
    if (attribute === undefined || attribute === 'data') continue;
    const value = attributeOf(String(headers[name]));
    if (value === null) {
      return unreadable(`The header ${name} is not percent-encoded UTF-8 (CloudEvents HTTP binding, 3.1.3.2).`);
    }
    event[attribute] = value;
  }
  return ok([data === undefined ? event : { ...event, data }]);
}

/** Offset of the first byte that no longer belongs to valid UTF-8. */
function utf8FaultAt(body: Buffer): number {
  let good = 0;
  let bad = body.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A prefix may end inside a character; up to three more bytes make it whole.
    const whole = [0, 1, 2, 3].some((more) => isUtf8(body.subarray(0, Math.min(middle + more, body.length))));
    if (whole) good = middle;
    else bad = middle;
  }
  return good;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(detail: string): Result<never, NoEvents> {
  return fail({ kind: 'unreadable', problem: invalidInput([{ path: '', problem: detail }], detail) });
}

const QUOTED = /^"((?:[^"\\]|\\.)*)"$/;
const PRINTABLE = /^[\u0020-\u007e]*$/;

/** Unescapes double quotes, then decodes percent signs once; null when it is no ASCII or does not decode to UTF-8. */
function attributeOf(header: string): string | null {
  if (!PRINTABLE.test(header)) return null;
  const quoted = QUOTED.exec(header)?.[1];
  const plain = quoted === undefined ? header : quoted.replace(/\\(.)/g, '$1');
  if (!plain.includes('%')) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return null;
  }
}
