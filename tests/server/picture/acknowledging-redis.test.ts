// Two servers on one Redis and fifty who acknowledge one alarm at once, half at each: one does, and the others hear what it is by now.

import { expect, test } from 'vitest';
import type { ApiAlarm } from '#shared/overview/api-shapes.ts';
import { locationEvent, post } from '../../support/events.ts';
import { startRedis } from '../../support/redis.ts';
import { makeKeys, startDossierServer } from '../dossier/dossier-server.ts';

test('[I15] of fifty who acknowledge one version at two servers one does, and nothing is lost or told twice', async () => {
  const [keys, redis] = [await makeKeys(), await startRedis()];
  const servers = [await startDossierServer(keys, redis.url), await startDossierServer(keys, redis.url)] as const;
  try {
    const [here] = servers;
    const moved = locationEvent('MNL/ambulance/09', 'aanname', { place: 'Zeist' });
    const headers = { 'Content-Type': 'application/json' };
    await post(here.url, keys.of('feed'), moved);
    const { problem: list } = await here.send('lms', '/api/v1/alarms', {});
    const alarm = (list['alarms'] as readonly ApiAlarm[]).find(({ condition }) => condition === 'A1');
    if (alarm === undefined) throw new Error('no alarm');
    const { id, version } = alarm;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        servers[index % 2 === 0 ? 0 : 1].send('lms', `/api/v1/alarms/${id}/acknowledgements`, {
          method: 'POST',
          headers: { ...headers, 'Idempotency-Key': `om het eerst ${index}` },
          body: JSON.stringify({ version, note: `van ${index}` }),
        }),
      ),
    );
    const statuses = Map.groupBy(answers, ({ status }) => status);
    expect([statuses.get(201)?.length, statuses.get(409)?.length]).toEqual([1, 49]);
    expect(new Set(statuses.get(409)?.map(({ problem }) => problem['code']))).toEqual(new Set(['version-conflict']));
    const facts = (await servers[1].entries()).flatMap((entry) => entry.facts);
    const kept = facts.flatMap((fact) => (fact.kind === 'alarm-acknowledged' ? [fact.acknowledgement.note] : []));
    const won = answers.findIndex(({ status }) => status === 201);
    expect(kept).toEqual([`van ${won}`]);
    // Who lost is told the version of now, and has it from either server.
    for (const server of servers) {
      const { problem } = await server.send('lms', '/api/v1/alarms', {});
      const now = (problem['alarms'] as readonly ApiAlarm[]).find((one) => one.id === id);
      expect(now).toMatchObject({ version: version + 1, state: 'active-acknowledged' });
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await redis.stop();
    await keys.remove();
  }
});
