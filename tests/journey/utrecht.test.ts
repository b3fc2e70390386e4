// The story this product was made for, told over HTTP to the whole server, on both journals: a staffing dip at Utrecht's ambulance
// function, aanname and uitgifte to Zeist, an acknowledgement, and back. What the API says must be so at every step.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import { numberOf, yearOfNumber } from '#shared/deviation/number.ts';
import type { ApiAlarm, ApiPicture } from '#shared/overview/api-shapes.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { event, get, locationEvent, post, staffingEvent } from '../support/events.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

const POST = 'MNL/ambulance/09';
/** The deviation that is opened when aanname is seen at Zeist and nobody announced it. */
const NUMBER = numberOf(yearOfNumber(new Date().toISOString() as Instant), 1);

describe.each(['embedded', 'redis'] as const)('on the %s journal', (kind) => {
  let redis: TestRedis | null = null;
  let home: ServerHome;
  let server: ChildServer;
  let feed: string;
  let lms: string;
  let policyFile: string;

  beforeAll(async () => {
    redis = kind === 'redis' ? await startRedis() : null;
    home = await ServerHome.make(redis === null ? {} : { REDIS_URL: redis.url });
    policyFile = join(home.folder, 'policy.json');
    // The real delays with one change: nobody waits half a minute in a test for a dip that lasts.
    const staffing = { onDelay: 0, offDelay: 0 };
    await writeFile(policyFile, JSON.stringify({ version: 'proef', owner: 'proef', source: 'proef', staffing }));
    [feed, lms] = [await home.key('feed', 'MNL'), await home.key('lms')];
    server = await home.start({ POLICY_FILE: policyFile });
  });

  afterAll(async () => {
    await home.remove();
    await redis?.stop();
  });

  async function places(): Promise<Readonly<Record<string, string>>> {
    const { meldkamers } = await get<ApiPicture>(server.url, lms, '/api/v1/picture');
    const functions = meldkamers.find(({ id }) => id === 'MNL')?.functions ?? [];
    return Object.fromEntries(
      functions
        .filter(({ id }) => id.startsWith(POST))
        .map(({ id, location }) => [
          id.slice(POST.length + 1),
          `${location.class} ${location.place ?? location.meldkamer ?? ''}`.trim(),
        ]),
    );
  }

  async function alarms(): Promise<readonly ApiAlarm[]> {
    return (await get<{ alarms: readonly ApiAlarm[] }>(server.url, lms, '/api/v1/alarms')).alarms;
  }

  async function alarmLines(): Promise<readonly string[]> {
    return (await alarms()).map(
      ({ condition, priority, state, ...about }) =>
        `${condition} P${priority} ${about.function ?? about.post ?? about.afwijking} ${state}`,
    );
  }

  test('before anyone has spoken, nothing is known and nothing alarms', async () => {
    expect(await places()).toEqual({ aanname: 'unknown', uitgifte: 'unknown' });
    expect(await alarmLines()).toEqual([]);
  });

  test('normal: both tasks at the own meldkamer, planbare zorg in Bilthoven, enough staff, no alarm', async () => {
    const answer = await post(server.url, feed, [
      locationEvent(POST, 'aanname', { meldkamer: 'MNL' }),
      locationEvent(POST, 'uitgifte', { meldkamer: 'MNL' }),
      locationEvent(POST, 'aanname', { place: 'Bilthoven' }, { scope: 'planbaar' }),
      staffingEvent(POST, 5, 4),
    ]);
    expect(answer.body.results?.map(({ status }) => status)).toEqual(Array(4).fill('accepted'));
    expect(await places()).toEqual({
      aanname: 'own MNL',
      uitgifte: 'own MNL',
      'aanname/planbaar': 'outside Bilthoven',
    });
    expect(await alarmLines()).toEqual([]);
  });

  test('the staff runs short: below minimum is a P2', async () => {
    await post(server.url, feed, staffingEvent(POST, 3, 4));
    expect(await alarmLines()).toEqual([`A6 P2 ${POST} active-unacknowledged`]);
  });

  test('[A1] aanname moves to Zeist: a P1 at once, for that task only', async () => {
    await post(server.url, feed, locationEvent(POST, 'aanname', { place: 'Zeist' }));
    expect(await places()).toEqual({
      aanname: 'outside Zeist',
      uitgifte: 'own MNL',
      'aanname/planbaar': 'outside Bilthoven',
    });
    expect(await alarmLines()).toEqual([
      `A1 P1 ${POST}/aanname active-unacknowledged`,
      `A4 P1 ${NUMBER} active-unacknowledged`,
      `A5 P2 ${NUMBER} active-unacknowledged`,
      `A6 P2 ${POST} active-unacknowledged`,
    ]);
  });

  test('LMS acknowledges, once: the alarm stays, for the function is still there', async () => {
    const alarm = (await alarms()).find(({ condition }) => condition === 'A1');
    const acknowledge = (key: string): Promise<Response> =>
      fetch(`${server.url}/api/v1/alarms/${alarm?.id}/acknowledgements`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${lms}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ version: alarm?.version, note: 'piket gebeld' }),
      });
    const statuses = [
      (await acknowledge('een')).status,
      (await acknowledge('een')).status,
      (await acknowledge('twee')).status,
    ];
    expect(statuses).toEqual([201, 200, 409]);
    expect(await alarmLines()).toEqual([
      `A4 P1 ${NUMBER} active-unacknowledged`,
      `A1 P1 ${POST}/aanname active-acknowledged`,
      `A5 P2 ${NUMBER} active-unacknowledged`,
      `A6 P2 ${POST} active-unacknowledged`,
    ]);
  });

  test('uitgifte follows: a P1 of its own', async () => {
    await post(server.url, feed, locationEvent(POST, 'uitgifte', { place: 'Zeist' }));
    expect(await alarmLines()).toEqual([
      `A1 P1 ${POST}/uitgifte active-unacknowledged`,
      `A4 P1 ${NUMBER} active-unacknowledged`,
      `A1 P1 ${POST}/aanname active-acknowledged`,
      `A5 P2 ${NUMBER} active-unacknowledged`,
      `A6 P2 ${POST} active-unacknowledged`,
    ]);
  });

  test('a restart changes nothing of it', async () => {
    const [before, linesBefore] = [await places(), await alarmLines()];
    await server.kill('SIGKILL');
    server = await home.start({ POLICY_FILE: policyFile });
    expect([await places(), await alarmLines()]).toEqual([before, linesBefore]);
  });

  test('in the evening both return: what was seen leaves the list, what was not stays', async () => {
    await post(server.url, feed, [
      locationEvent(POST, 'aanname', { meldkamer: 'MNL' }),
      locationEvent(POST, 'uitgifte', { meldkamer: 'MNL' }),
      staffingEvent(POST, 4, 4),
    ]);
    expect(await alarmLines()).toEqual([
      `A1 P1 ${POST}/uitgifte returned-unacknowledged`,
      `A4 P1 ${NUMBER} returned-unacknowledged`,
      `A5 P2 ${NUMBER} returned-unacknowledged`,
      `A6 P2 ${POST} returned-unacknowledged`,
    ]);
  });

  test('[A3] an uitwijk that was announced does not alarm; one that was not does', async () => {
    const hour = 3_600_000;
    const soon = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
    const announced = event(
      'afwijking.reported',
      'onderhoud-a',
      {
        kind: 'uitwijk',
        functions: ['MNL/brandweer/09'],
        reason: 'gepland onderhoud',
        start: soon(-hour),
        expectedEnd: soon(hour),
      },
      { meldkamer: 'MNL' },
    );
    await post(server.url, feed, [
      announced,
      locationEvent('MNL/brandweer/09', 'aanname', { meldkamer: 'AMS' }),
      locationEvent('MNL/brandweer/14', 'aanname', { meldkamer: 'AMS' }),
    ]);
    const [alarm, ...others] = (await alarms()).filter(({ condition }) => condition === 'A3');
    expect([alarm?.function, alarm?.host, alarm?.priority, others]).toEqual(['MNL/brandweer/14/aanname', 'AMS', 2, []]);
  });

  test('the register holds every period, and the journal every decision, without gaps', async () => {
    const { lines } = await get<{ lines: readonly { function: string; class: string; end: string | null }[] }>(
      server.url,
      lms,
      '/api/v1/register?discipline=ambulance&scope=spoed&class=outside',
    );
    expect(lines.map((line) => [line.function, line.class, line.end === null]).sort()).toEqual([
      [`${POST}/aanname`, 'outside', false],
      [`${POST}/uitgifte`, 'outside', false],
    ]);
    const { entries } = await get<{ entries: readonly { position: number }[] }>(
      server.url,
      lms,
      '/api/v1/journal?limit=5000',
    );
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
  });
});
