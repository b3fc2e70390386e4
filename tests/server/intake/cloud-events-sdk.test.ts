// What the SDK of the CloudEvents project writes is understood, in each mode, and says the same in each.

import { CloudEvent, HTTP, type Message } from 'cloudevents';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FEED, locationEvent, MNL_SOURCE, NO_KEYS, NOW, openRoom, type Room } from './intake-room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(async () => {
  await room.close();
  expect(room.crashes).toEqual([]);
});

async function send({ headers, body }: Message) {
  const response = await fetch(room.url, {
    method: 'POST',
    headers: headers as Record<string, string>,
    body: body as string,
  });
  return { status: response.status, body: await response.json() };
}

const { data } = locationEvent('1');
const EVENT = new CloudEvent({
  id: 'a-1',
  source: MNL_SOURCE,
  type: 'nl.meldkamer.location.reported.v1',
  subject: 'MNL/ambulance/09',
  time: NOW,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  data,
});

const ACCEPTED = { status: 200, body: { results: [{ index: 0, id: 'a-1', status: 'accepted', position: 1 }] } };
const DUPLICATE = { status: 200, body: { results: [{ index: 0, id: 'a-1', status: 'duplicate', position: 1 }] } };

test('[R34] structured, then the same event in binary mode is its retry', async () => {
  expect(await send(HTTP.structured(EVENT))).toEqual(ACCEPTED);
  expect(await send(HTTP.binary(EVENT))).toEqual(DUPLICATE);
});

test('binary, then the same event in structured mode is its retry', async () => {
  expect(await send(HTTP.binary(EVENT))).toEqual(ACCEPTED);
  expect(await send(HTTP.structured(EVENT))).toEqual(DUPLICATE);
  expect(room.recorder.stored.map(({ intent }) => intent)).toEqual([
    {
      kind: 'reading',
      reading: {
        kind: 'location',
        source: MNL_SOURCE,
        meldkamer: 'MNL',
        sentAt: NOW,
        function: {
          id: 'MNL/ambulance/09/aanname',
          post: 'MNL/ambulance/09',
          meldkamer: 'MNL',
          discipline: 'ambulance',
          region: '09',
          task: 'aanname',
          scope: 'spoed',
        },
        location: { kind: 'meldkamer', meldkamer: 'MNL' },
        observedAt: NOW,
        since: null,
      },
      speaker: { key: FEED.keyId, ...NO_KEYS() },
    },
  ]);
});

test('a batch of what the SDK writes', async () => {
  const other = EVENT.cloneWith({ id: 'a-2', subject: 'MNL/politie' });
  const response = await fetch(room.url, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents-batch+json; charset=utf-8' },
    body: `[${EVENT.toString()},${other.toString()}]`,
  });
  expect(await response.json()).toEqual({
    results: [
      { index: 0, id: 'a-1', status: 'accepted', position: 1 },
      { index: 1, id: 'a-2', status: 'accepted', position: 2 },
    ],
  });
});

test('a heartbeat without data, in both modes', async () => {
  const type = 'nl.meldkamer.heartbeat.v1';
  const heartbeat = new CloudEvent({ id: 'h', source: MNL_SOURCE, type, subject: 'MNL', time: NOW });
  const unchanged = { status: 200, body: { results: [{ index: 0, id: 'h', status: 'unchanged' }] } };
  expect(await send(HTTP.structured(heartbeat))).toEqual(unchanged);
  expect(await send(HTTP.binary(heartbeat))).toEqual(unchanged);
});

test('binary data of the SDK is refused with the reason', async () => {
  const binary = EVENT.cloneWith({ data: new Uint32Array([1, 2]), datacontenttype: 'application/octet-stream' });
  const { status, body } = await send({ ...HTTP.structured(EVENT), body: binary.toString() });
  expect(status).toBe(400);
  expect(body.problems.map(({ path }: { path: string }) => path)).toEqual(['datacontenttype', 'data_base64', 'data']);
});
