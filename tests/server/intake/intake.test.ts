// The door as a feed sees it: modes, statuses, results, quarantine, retries, limits on the rate.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Position } from '#shared/journal/facts.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { createIntake, INTAKE_LIMITS } from '../../../server/intake/intake.ts';
import { resultOf } from '../../../server/intake/outcome-result.ts';
import { createRateLimit, RATE_LIMITS } from '../../../server/intake/rate-limit.ts';
import type { Outcome } from '../../../server/record/submission.ts';
import { heartbeat } from '../../support/submissions.ts';
import {
  CONSOLE,
  EVENTS,
  eventOf,
  FEED,
  INSPECTOR,
  LMS,
  locationEvent,
  MNL_SOURCE,
  NO_KEYS,
  NOW,
  openRoom,
  post,
  postBatch,
  postEvent,
  type Room,
} from './intake-room.ts';

const STRUCTURED = 'application/cloudevents+json';
const BATCH = 'application/cloudevents-batch+json';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(async () => {
  await room.close();
  expect(room.crashes).toEqual([]);
});

const FOREIGN = { source: 'urn:nld:meldkamer:ONL:gms', subject: 'ONL/politie' };
const outside = (id: string) => locationEvent(id, { location: { place: 'Zeist' } });

describe('what was taken', () => {
  test('one event: 200 with its position, in the form of the contract', async () => {
    const { status, headers, body } = await postEvent(room, locationEvent('1'));
    expect({ status, body }).toEqual({
      status: 200,
      body: { results: [{ index: 0, id: '1', status: 'accepted', position: 1 }] },
    });
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('api-version')).toBe('1.1.0');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(room.quarantine).toEqual([]);
    expect(room.counted).toEqual(['accepted']);
  });

  test('[I3][R34] a retry gives back the first position, in either mode and whatever the order of its fields', async () => {
    await postEvent(room, outside('1'));
    const { data, ...envelope } = outside('1');
    const turned = { data, ...Object.fromEntries(Object.entries(envelope).reverse()) };
    const again = { index: 0, id: '1', status: 'duplicate', position: 1 };
    expect((await postEvent(room, turned)).body.results).toEqual([again]);
    const attributes = Object.entries(envelope).map(([name, value]) => [`ce-${name}`, String(value)]);
    const binary = await post(room, 'application/json', JSON.stringify(data), Object.fromEntries(attributes));
    expect(binary.body.results).toEqual([again]);
    expect(room.recorder.stored.length).toBe(1);
  });

  test('[I4][R35] the same id with other contents: 409 with the position of the first', async () => {
    await postEvent(room, locationEvent('1'));
    const { status, headers, body } = await postEvent(room, outside('1'));
    const problem = { path: 'id', problem: expect.stringContaining('position 1') };
    expect({ status, type: headers.get('content-type'), body }).toEqual({
      status: 409,
      type: 'application/problem+json',
      body: {
        status: 409,
        type: 'urn:nld:meldkamerbeeld:problem:conflict',
        title: 'Conflict',
        detail: expect.any(String),
        code: 'conflict',
        problems: [problem],
        results: [{ index: 0, id: '1', status: 'rejected', code: 'conflict', position: 1, problems: [problem] }],
      },
    });
    expect(room.quarantine.map(({ eventId }) => eventId)).toEqual(['1']);
  });

  test('in one batch a second event with the same id is a duplicate or a conflict', async () => {
    const { status, body } = await postBatch(room, [
      locationEvent('1'),
      locationEvent('1'),
      outside('1'),
      outside('2'),
    ]);
    expect(status).toBe(200);
    expect(body.results).toEqual([
      { index: 0, id: '1', status: 'accepted', position: 1 },
      { index: 1, id: '1', status: 'duplicate', position: 1 },
      { index: 2, id: '1', status: 'rejected', code: 'conflict', position: 1, problems: [expect.anything()] },
      { index: 3, id: '2', status: 'accepted', position: 2 },
    ]);
  });

  test('what changes nothing is taken: 200 and unchanged', async () => {
    const { status, body } = await postBatch(room, [
      locationEvent('1'),
      locationEvent('2'),
      eventOf('heartbeat.v1', 'MNL', undefined, { id: '3' }),
    ]);
    expect({ status, results: body.results }).toEqual({
      status: 200,
      results: [
        { index: 0, id: '1', status: 'accepted', position: 1 },
        { index: 1, id: '2', status: 'unchanged' },
        { index: 2, id: '3', status: 'unchanged' },
      ],
    });
  });

  test('a batch is one submission to the recorder', async () => {
    await postBatch(
      room,
      Array.from({ length: 500 }, (_, index) => outside(`e${index}`)),
    );
    expect(room.recorder.calls).toEqual([500]);
  });
});

describe('[I24] what was refused', () => {
  test('[R35] an id that was used by an event that changed nothing: the conflict names no position', () => {
    const submission = heartbeat();
    expect(resultOf(0, 'e-1', submission, { kind: 'conflict', position: null })).toEqual({
      ...{ index: 0, id: 'e-1', status: 'rejected', code: 'conflict' },
      problems: [
        {
          path: 'id',
          problem: 'was used before with other contents, by an event that changed nothing; what came first stands',
        },
      ],
    });
  });

  test('[R36][I28] an event that an error of ours ends leaves its neighbours alone, and alone is a 500', async () => {
    room.recorder.failing.add('bad');
    const { status, body } = await postBatch(
      room,
      ['1', 'bad', '2'].map((id) => outside(id)),
    );
    expect([status, body]).toMatchObject([
      200,
      {
        results: [
          { status: 'accepted' },
          { id: 'bad', status: 'rejected', code: 'internal-error' },
          { status: 'unchanged' },
        ],
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('broken');
    expect(room.quarantine.map(({ eventId }) => eventId)).toEqual(['bad']);
    const alone = await postEvent(room, outside('bad'));
    expect([alone.status, alone.body]).toMatchObject([500, { code: 'internal-error' }]);
  });

  test('[R36] a bad event leaves its neighbours alone, and is kept without its contents', async () => {
    const bad = locationEvent('2', { location: { place: 'Kerkstraat 12' } }, { subject: 'MNL/politie' });
    const { status, body } = await postBatch(room, [locationEvent('1'), bad, outside('3')]);
    const problems = [{ path: 'data.location.place', problem: 'looks like an address; name the city only' }];
    expect({ status, results: body.results }).toEqual({
      status: 200,
      results: [
        { index: 0, id: '1', status: 'accepted', position: 1 },
        { index: 1, id: '2', status: 'rejected', code: 'invalid', problems },
        { index: 2, id: '3', status: 'accepted', position: 2 },
      ],
    });
    expect(room.quarantine).toEqual([
      {
        receivedAt: NOW,
        role: 'feed',
        organisation: 'Meldkamer MNL',
        meldkamer: 'MNL',
        source: MNL_SOURCE,
        eventId: '2',
        type: 'nl.meldkamer.location.reported.v1',
        subject: 'MNL/politie',
        bytes: JSON.stringify(bad).length,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        problems: ['data.location.place: looks like an address; name the city only'],
      },
    ]);
    expect(room.counted).toEqual(['accepted', 'rejected', 'accepted']);
  });

  test.each([
    ['of a program, whatever its digits', 'c3db5b25-bb14-430f-a3c9-82a340099991', true],
    ['that somebody seems to have typed', '06 12345678', false],
  ])('[R36] of a refused event an id %s is kept: %s, %s', async (_what, id, isKept) => {
    await postBatch(room, [locationEvent(id, { location: { place: 'Kerkstraat 12' } })]);
    expect(room.quarantine.map(({ eventId }) => eventId)).toEqual([isKept ? id : null]);
  });

  test.each([
    ['400 when all are invalid', [locationEvent(''), { a: 1 }], 400, 'invalid-input'],
    [
      '403 when all are forbidden',
      [locationEvent('1', {}, FOREIGN), locationEvent('2', {}, FOREIGN)],
      403,
      'not-allowed',
    ],
    ['400 when the reasons differ', [locationEvent('1', {}, FOREIGN), locationEvent('')], 400, 'invalid-input'],
    [
      '400 when all are too far ahead',
      [locationEvent('1', { observedAt: '2026-11-21T09:02:01Z' })],
      400,
      'too-far-ahead',
    ],
  ])('[R36] %s, as a problem with the results', async (_title, events, status, code) => {
    const answer = await postBatch(room, events);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.body.results.map((one: { status: string }) => one.status)).toEqual(events.map(() => 'rejected'));
    expect(room.quarantine.length).toBe(events.length);
    expect(room.recorder.stored).toEqual([]);
  });

  test('[R15] what is refused at the door does not reach the recorder, and so confirms nothing', async () => {
    await postBatch(room, [locationEvent(''), locationEvent('1', {}, FOREIGN), { a: 1 }]);
    await post(room, STRUCTURED, '{');
    await post(room, 'text/plain', 'Zeist');
    await post(room, STRUCTURED, 'x'.repeat(INTAKE_LIMITS.body + 1));
    expect([room.recorder.calls, room.counted]).toEqual([[], ['rejected', 'rejected', 'rejected']]);
  });

  test('too far ahead is said of the field and the limit', async () => {
    const ahead = '2026-11-21T09:02:01Z';
    const problem = 'is more than 120 s in the future; check the clock of the sender';
    const location = await postEvent(room, locationEvent('1', { observedAt: ahead }));
    expect(location.body.problems).toEqual([{ path: 'data.observedAt', problem }]);
    const heartbeat = await postEvent(room, eventOf('heartbeat.v1', 'MNL', {}, { time: ahead }));
    expect(heartbeat.body.problems).toEqual([{ path: 'time', problem }]);
  });

  test('what a refused event claims to be is kept short, plain and without personal details', async () => {
    const claim = { source: `\u0007${'s'.repeat(300)}`, type: 'a\u202eb', subject: 'bel 06 1234 5678' };
    await postEvent(room, locationEvent('1', {}, claim));
    expect(room.quarantine.map(({ source, type, subject }) => ({ source, type, subject }))).toEqual([
      { source: 's'.repeat(199), type: 'ab', subject: null },
    ]);
  });

  test('a side store that is away does not keep the sender from its answer', async () => {
    room.isSideStoreBroken = true;
    expect((await postBatch(room, [locationEvent(''), locationEvent('1')])).status).toBe(200);
    expect(room.lost).toEqual([1]);
  });

  test.each([
    ['an inspector', INSPECTOR, 403],
    ['a console as a feed', CONSOLE, 403],
    ['LMS', LMS, 200],
  ])('[I20] %s on a location: %i', async (_title, identity, status) => {
    room.identity = identity;
    expect((await postEvent(room, locationEvent('1'))).status).toBe(status);
    expect(room.recorder.stored.length).toBe(status === 200 ? 1 : 0);
  });
});

describe('what cannot be read', () => {
  test.each<[string, string, string | Uint8Array<ArrayBuffer>, string]>([
    ['invalid JSON', STRUCTURED, '{\n  "id": zeist@nl\n}', 'The body is not valid JSON: line 2, column 9.'],
    ['half of it', STRUCTURED, '{"id": "1"', 'The body is not valid JSON: line 1, column 11. It ends too early.'],
    ['nothing', STRUCTURED, '', 'The body is not valid JSON: line 1, column 1. It ends too early.'],
    ['invalid UTF-8', STRUCTURED, Uint8Array.of(0x7b, 0x22, 0xc3, 0x28), 'The body is not valid UTF-8: byte 2.'],
    ['a list for one', STRUCTURED, '[]', 'The body must be one JSON object, a CloudEvent.'],
    ['null', STRUCTURED, 'null', 'The body must be one JSON object, a CloudEvent.'],
    ['one for a list', BATCH, '{}', 'The body must be a JSON array of CloudEvents.'],
    ['an empty batch', BATCH, '[]', 'The batch is empty.'],
    [
      'plain JSON',
      'application/json',
      '{}',
      'application/json needs the attributes of the event in ce-* headers (binary content mode).',
    ],
  ])('%s: 400, and where', async (_title, contentType, sent, detail) => {
    const { status, headers, body } = await post(room, contentType, sent);
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(body).toEqual({
      status: 400,
      type: 'urn:nld:meldkamerbeeld:problem:invalid-input',
      title: 'Invalid input',
      detail,
      code: 'invalid-input',
      problems: [{ path: '', problem: detail }],
    });
    expect(room.quarantine).toEqual([
      expect.objectContaining({ source: null, eventId: null, bytes: Buffer.from(sent).length, problems: [detail] }),
    ]);
  });

  test.each<[string, string | null, Record<string, string>]>([
    ['text/plain', 'text/plain', {}],
    ['a form', 'application/x-www-form-urlencoded', {}],
    ['no media type', null, {}],
    ['CloudEvents in another format', 'application/cloudevents+avro', {}],
    ['another charset', `${STRUCTURED}; charset=iso-8859-1`, {}],
    ['another charset, quoted', `${BATCH}; q=1;CHARSET="UTF-16"`, {}],
    ['gzip', STRUCTURED, { 'content-encoding': 'gzip' }],
    ['identity and gzip', STRUCTURED, { 'content-encoding': 'identity, gzip' }],
  ])('%s: 415', async (_title, contentType, headers) => {
    const answer = await post(room, contentType, new TextEncoder().encode(JSON.stringify(locationEvent('1'))), headers);
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
    expect(room.recorder.stored).toEqual([]);
  });

  test.each([
    [`${STRUCTURED}; charset=utf-8`, {}],
    [`${STRUCTURED};charset="UTF-8"`, {}],
    ['Application/CloudEvents+JSON', {}],
    [`${STRUCTURED}; profile=x`, { 'content-encoding': 'identity' }],
  ])('%s is taken', async (contentType, headers) => {
    expect((await post(room, contentType, JSON.stringify(locationEvent('1')), headers)).status).toBe(200);
  });

  test('501 events: 413, and nothing of it is stored', async () => {
    const { status, body } = await postBatch(room, Array(501).fill(locationEvent('1')));
    expect([status, body.detail]).toEqual([413, 'The batch has 501 events; 500 at most are taken at once.']);
    expect([room.recorder.calls, room.quarantine]).toEqual([[], []]);
  });
});

describe('binary mode', () => {
  const headers = {
    'ce-specversion': '1.0',
    'ce-id': '1',
    'ce-source': MNL_SOURCE,
    'ce-type': 'nl.meldkamer.location.reported.v1',
    'ce-subject': 'MNL/politie',
    'ce-time': NOW,
    'ce-traceparent': '00-ab-cd-01',
  };
  const data = JSON.stringify({ task: 'uitgifte', location: { meldkamer: 'MNL' }, observedAt: NOW });

  test('attributes come percent-encoded in headers', async () => {
    const encoded = { ...headers, 'ce-id': 'Euro%20%E2%82%AC%20%f0%9f%98%80', 'ce-subject': 'MNL%2Fpolitie' };
    const { status, body } = await post(room, 'application/json', data, encoded);
    expect([status, body.results]).toEqual([200, [{ index: 0, id: 'Euro € 😀', status: 'accepted', position: 1 }]]);
  });

  test('attributes may be quoted', async () => {
    const { body } = await post(room, 'application/json', data, { ...headers, 'ce-id': '"a \\"b\\" %25"' });
    expect(body.results[0].id).toBe('a "b" %');
  });

  test.each(['%C0%A0', '%', '100%', '%E2%82', '\u00e9'])('an attribute written as %s: 400', async (id) => {
    const { status, body } = await post(room, 'application/json', data, { ...headers, 'ce-id': id });
    expect([status, body.detail]).toEqual([400, expect.stringContaining('The header ce-id is not percent-encoded')]);
  });

  test('a heartbeat needs no body and no media type', async () => {
    const heartbeat = { ...headers, 'ce-type': 'nl.meldkamer.heartbeat.v1', 'ce-subject': 'MNL' };
    expect((await post(room, null, null, heartbeat)).status).toBe(200);
    expect((await post(room, 'application/json', '', heartbeat)).status).toBe(200);
  });

  test('a missing attribute is named, and a header cannot stand in for data', async () => {
    const { 'ce-type': _type, ...without } = headers;
    const { status, body } = await post(room, 'application/json', '', { ...without, 'ce-data': data });
    expect([status, body.problems.map(({ path }: { path: string }) => path)]).toEqual([400, ['type']]);
  });

  test.each(['__proto__', 'constructor'])('a header for the attribute %s harms nothing', async (name) => {
    const answer = await post(room, 'application/json', data, { ...headers, [`ce-${name}`]: 'x' });
    expect([200, 400]).toContain(answer.status);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('when it cannot be taken now', () => {
  test('[I1] the journal is away: 503 with Retry-After, and the retry is taken', async () => {
    room.recorder.isAvailable = false;
    const { status, headers, body } = await postBatch(room, [locationEvent('1'), locationEvent('')]);
    expect([status, headers.get('retry-after'), body.code]).toEqual([503, '1', 'unavailable']);
    expect(room.quarantine).toEqual([]);
    room.recorder.isAvailable = true;
    expect((await postEvent(room, locationEvent('1'))).body.results[0].status).toBe('accepted');
  });

  test('[I23] a key that sends too fast: 429 with Retry-After, nothing stored, other keys go on', async () => {
    await room.close();
    room = await openRoom({}, { perSecond: 5, burst: 20 });
    const batch = (from: number, length: number) =>
      Array.from({ length }, (_, index) =>
        locationEvent(`e${from + index}`, { since: `2026-11-20T00:00:${10 + from + index}Z` }),
      );
    expect((await postBatch(room, batch(0, 12))).status).toBe(200);
    const refused = await postBatch(room, batch(12, 20));
    expect([refused.status, refused.headers.get('retry-after'), refused.body.code]).toEqual([
      429,
      '3',
      'too-many-requests',
    ]);
    expect(room.recorder.stored.length).toBe(12);
    room.identity = LMS;
    expect((await postEvent(room, outside('other'))).status).toBe(200);
    room.identity = FEED;
    for (let index = 0; index < 7; index += 1) expect((await postEvent(room, outside(`s${index}`))).status).toBe(200);
    const empty = await postEvent(room, outside('last'));
    expect([empty.status, empty.headers.get('retry-after')]).toEqual([429, '1']);
    room.advance(1_000);
    expect((await postEvent(room, outside('last'))).status).toBe(200);
  });
});

describe('behind Express', () => {
  test('it answers by itself, and a recorder that breaks its promise is left to the error handler', async () => {
    let outcomes: readonly Outcome[] = [{ kind: 'recorded', position: 7 as Position }];
    const intake = createIntake({
      places: {
        real: {
          recorder: { submit: async () => outcomes, picture: emptyPicture },
          sideStore: { quarantine: async () => {} },
          keysOf: NO_KEYS,
        },
        exercise: async () => null,
      },
      runtime: { ...SYSTEM_RUNTIME, now: () => NOW },
      rate: createRateLimit(RATE_LIMITS),
      limits: INTAKE_LIMITS,
      onQuarantineLost: () => {},
    });
    const app = express();
    app.post(EVENTS, (request, response) => intake(request, response, FEED));
    const handler: ErrorRequestHandler = (_error, _request, response, _next) => {
      response.status(500).json({ caught: true });
    };
    app.use(handler);
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const behind = { ...room, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${EVENTS}` };
    const { status, body } = await postEvent(behind, locationEvent('1'));
    expect([status, body]).toEqual([200, { results: [{ index: 0, id: '1', status: 'accepted', position: 7 }] }]);
    outcomes = [];
    expect(await postEvent(behind, locationEvent('1'))).toMatchObject({ status: 500, body: { caught: true } });
    server.closeAllConnections();
    server.close();
  });
});
