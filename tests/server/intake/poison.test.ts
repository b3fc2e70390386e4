// Anything at all may arrive. Nothing crashes, nothing that is wrong is stored, and a bad event never touches its neighbours.

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { after, type Instant } from '#shared/base/time.ts';
import { eventOf, locationEvent, NOW, openRoom, post, postBatch, postEvent, type Room } from './intake-room.ts';

// A room of its own for each test: an arbitrary id of one is no id that another has used.
let room: Room;
beforeEach(async () => {
  room = await openRoom({}, { perSecond: 1e9, burst: 1e9 });
});
afterEach(async () => {
  await room.close();
  expect(room.crashes).toEqual([]);
});

/** Values that broke other systems, as JSON text. */
const CORPUS = [
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"id":"\\ud800"}',
  '{"data":1e400}',
  '{"id":"x","data":"\\u0000"}',
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'null',
  '0',
  '""',
  '[[]]',
  '{"toString":1,"valueOf":null,"hasOwnProperty":{},"toJSON":{}}',
  '{"specversion":{"toString":null},"id":[],"source":{},"type":true,"subject":0,"time":[],"data":{"length":-1}}',
  `{"id":"${'x'.repeat(100_000)}"}`,
];

/** An event that is right but for one part, which is anything. */
const nearlyRight = fc
  .tuple(fc.constantFrom('specversion', 'id', 'source', 'type', 'subject', 'time', 'data'), fc.jsonValue())
  .map(([part, value]) => ({ ...locationEvent('near'), [part]: value }));
const nearlyRightData = fc
  .tuple(
    fc.constantFrom<[string, string]>(
      ['location.reported.v1', 'MNL/politie'],
      ['staffing.reported.v1', 'MNL/caco'],
      ['state.reported.v1', 'MNL'],
      ['afwijking.reported.v1', 'AFW-1'],
    ),
    fc.dictionary(
      fc.constantFrom(
        'task',
        'scope',
        'location',
        'observedAt',
        'since',
        'filled',
        'qualifications',
        'forecast',
        'state',
        'reason',
        'kind',
        'functions',
        'start',
      ),
      fc.oneof(fc.jsonValue(), fc.constant(NOW), fc.constantFrom('aanname', 'pilot', 'Down')),
    ),
  )
  .map(([[type, subject], data]) => eventOf(type, subject, data, { id: 'near' }));

test('[I24] any JSON at all is answered in the form of the contract, and stored only when it is right', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), nearlyRight, nearlyRightData), async (value) => {
      const before = room.recorder.stored.length;
      const { status, body } = await postEvent(room, value);
      expect([200, 400, 403, 409]).toContain(status);
      const isStored = room.recorder.stored.length > before;
      expect(isStored).toBe(status === 200 && body.results[0].status === 'accepted');
      if (status !== 200) expect(body.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

test('[I24] any bytes at all are answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
      const { status } = await post(room, 'application/cloudevents+json', new Uint8Array(bytes));
      expect(status).toBe(400);
    }),
    { numRuns: 100 },
  );
});

test('[I24] one poison event in a batch leaves its neighbours accepted, wherever it stands', async () => {
  let count = 0;
  /** New contents each time, so that the recorder has something to record. */
  const fresh = (): Record<string, unknown> => {
    count += 1;
    return locationEvent(`n${count}`, { since: after(NOW, -count) as Instant });
  };
  const poison = fc.oneof(
    fc.constantFrom(...CORPUS),
    fc
      .jsonValue()
      .filter((value) => typeof value !== 'object' || value === null || !('specversion' in value))
      .map((value) => JSON.stringify(value)),
  );
  await fc.assert(
    fc.asyncProperty(poison, fc.nat(4), async (text, at) => {
      const neighbours = Array.from({ length: 4 }, () => JSON.stringify(fresh()));
      const batch = `[${neighbours.toSpliced(at, 0, text).join(',')}]`;
      const quarantined = room.quarantine.length;
      const { status, body } = await post(room, 'application/cloudevents-batch+json', batch);
      const statuses = body.results.map((one: { status: string }) => one.status);
      expect({ status, statuses }).toEqual({
        status: 200,
        statuses: Array(4).fill('accepted').toSpliced(at, 0, 'rejected'),
      });
      expect(room.quarantine.length - quarantined).toBe(1);
    }),
    { numRuns: 150 },
  );
});

test('[I24] the whole corpus at once: each rejected, nothing polluted', async () => {
  const before = room.recorder.stored.length;
  const { status, body } = await post(room, 'application/cloudevents-batch+json', `[${CORPUS.join(',')}]`);
  expect([status, body.results.length]).toEqual([400, CORPUS.length]);
  expect(room.recorder.stored.length).toBe(before);
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
});

test('what was refused never shows up in the answer or in the quarantine', async () => {
  const secret = 'Jansen, Kerkstraat 12, 06-12345678';
  const events = [
    locationEvent('a', { location: { place: secret } }),
    eventOf('state.reported.v1', 'MNL', { state: 'Down', reason: secret, observedAt: NOW }, { id: 'b' }),
    eventOf('staffing.reported.v1', 'MNL/caco', { filled: secret, [secret]: secret, observedAt: NOW }, { id: 'c' }),
    locationEvent('d', {}, { subject: secret, type: secret, time: secret }),
  ];
  const from = room.quarantine.length;
  const { status, body } = await postBatch(room, events);
  expect(status).toBe(400);
  expect(JSON.stringify([body, room.quarantine.slice(from)])).not.toMatch(/Jansen|Kerkstraat|12345678/);
});
