// How the events in a request are written: structured, batch or binary. Takes no other media type, charset or content coding.

import type { IncomingHttpHeaders } from 'node:http';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Problem, unsupportedMediaType } from '../http/problems.ts';

export type ContentMode = 'structured' | 'batch' | 'binary';

const MODES: ReadonlyMap<string, ContentMode> = new Map([
  ['application/cloudevents+json', 'structured'],
  ['application/cloudevents-batch+json', 'batch'],
  ['application/json', 'binary'],
]);

const MEDIA_TYPE = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)\s*((?:;[^;]*)*)$/;
const CHARSET = /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/i;

export function contentModeOf(headers: IncomingHttpHeaders): Result<ContentMode, Problem> {
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding.trim().toLowerCase() !== 'identity') {
    return fail(unsupportedMediaType('Compressed bodies are not taken: leave out Content-Encoding.'));
  }
  const contentType = headers['content-type'];
  // An event without data has no media type in binary mode.
  if (contentType === undefined && headers['ce-specversion'] !== undefined) return ok('binary');
  const written = MODES.get(contentType ?? '');
  if (written !== undefined) return ok(written);
  const [, mediaType = '', parameters = ''] = MEDIA_TYPE.exec(contentType ?? '') ?? [];
  const mode = MODES.get(mediaType.toLowerCase());
  if (mode === undefined) {
    return fail(
      unsupportedMediaType(
        'Content-Type must be application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce-* headers.',
      ),
    );
  }
  return isUtf8(parameters) ? ok(mode) : fail(unsupportedMediaType('The only charset that is taken is utf-8.'));
}

/** Parameters other than the charset mean nothing to us. */
function isUtf8(parameters: string): boolean {
  return parameters.split(';').every((parameter) => {
    const charset = CHARSET.exec(parameter)?.[1];
    return charset === undefined || /^utf-?8$/i.test(charset);
  });
}
