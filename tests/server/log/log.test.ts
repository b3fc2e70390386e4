// The log: one JSON line per message, with the injected time, and no secret in it, however deep it hangs.

import { describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '#shared/base/time.ts';
import { type LogLevel, openLog } from '../../../server/log/log.ts';
import { rememberedLog } from '../../support/remembered-log.ts';

const AT: Instant = instantOf(Date.UTC(2026, 2, 1, 9, 2));
const KEY = `mkb_0123456789_${'a'.repeat(49)}`;

/** A log that writes into an array, at a moment that stands still. */
function open(level: LogLevel) {
  const written: string[] = [];
  const log = openLog({
    level,
    clock: { now: () => AT },
    destination: { write: (line: string) => written.push(line) },
  });
  return { log, written };
}

describe('the log', () => {
  it('writes one line of JSON with level, time, fields and words', () => {
    const { log, written } = open('info');
    log.warn({ meldkamer: 'MNL', count: 3 }, 'feeds fell silent together');
    expect(written).toEqual([
      `{"level":"warn","time":"2026-03-01T09:02:00.000Z","meldkamer":"MNL","count":3,"message":"feeds fell silent together"}\n`,
    ]);
  });

  it('writes nothing below its level', () => {
    const { log, written } = open('error');
    log.debug({}, 'a');
    log.info({}, 'b');
    log.warn({}, 'c');
    log.error({}, 'd');
    log.fatal({}, 'e');
    expect(written.map((line) => JSON.parse(line).message)).toEqual(['d', 'e']);
  });

  it('writes an error with its type, code, words, stack and cause, and nothing that hangs on it', () => {
    const { log, written } = open('info');
    const cause = Object.assign(new Error('connect ECONNREFUSED'), {
      code: 'ECONNREFUSED',
      command: { args: ['secret'] },
    });
    log.error({ problem: new TypeError('the journal is away', { cause }) }, 'cannot append');
    expect(JSON.parse(written[0] ?? '{}').problem).toEqual({
      type: 'TypeError',
      message: 'the journal is away',
      stack: expect.stringContaining('log.test.ts'),
      cause: {
        type: 'Error',
        message: 'connect ECONNREFUSED',
        code: 'ECONNREFUSED',
        stack: expect.stringContaining('log.test.ts'),
      },
    });
  });
});

describe.each([
  ['printed', () => open('debug')],
  [
    'remembered',
    () => {
      const log = rememberedLog();
      return { log, written: { join: () => JSON.stringify(log.lines) } };
    },
  ],
] as const)('secrets in the log that is %s', (_, opened) => {
  it.each([
    ['a key in a field', { text: `used ${KEY} just now` }],
    ['a key in a header', { headers: { authorization: `Bearer ${KEY}` } }],
    ['a cookie', { request: { headers: { Cookie: `session=${KEY}` } } }],
    ['a field named key', { key: KEY }],
    ['a key in a list in a list', { lists: [[KEY]] }],
    ['a key in the words of an error', { problem: new Error(`no such key: ${KEY}`) }],
    ['a key in the cause of an error', { problem: new Error('refused', { cause: new Error(KEY) }) }],
    ['a password in a Redis address', { problem: new Error(`cannot reach redis://beeld:${KEY}@redis:6379`) }],
  ])('leaves out %s', (_what, fields) => {
    const { log, written } = opened();
    log.error(fields, 'something happened');
    const text = written.join('');
    expect(text).toContain('something happened');
    expect(text).toContain('[redacted]');
    expect(text).not.toContain('a'.repeat(20));
    expect(text).not.toContain('beeld:');
  });

  it('keeps the id of a key, which is not secret', () => {
    const { log, written } = opened();
    log.info({ keyId: '0123456789' }, 'key revoked');
    expect(written.join('')).toContain('0123456789');
  });
});
