// A case on the program itself, by the clock of the machine, killed twice in the middle: what it sums up to is as worked out by hand. What
// it tells of has been, so that nothing has to be waited for.

import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { after, HOUR, type Instant, instantOf, MINUTE } from '#shared/base/time.ts';
import type { DossierDetail, DossierList, Figures } from '#shared/dossier/api-dossier.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { readConfig } from '../../server/settings/config.ts';
import { running } from '../support/case-running.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { get, locationEvent, post, record } from '../support/events.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

const POST = 'MNL/ambulance/09';

let home: ServerHome | null = null;
let redis: TestRedis | null = null;

afterEach(async () => {
  await home?.remove();
  await redis?.stop();
  home = null;
  redis = null;
});

describe.each(['embedded', 'redis'] as const)('[I1][R72][R76] killed twice on the %s journal', (kind) => {
  // Home six hours ago, Zeist five hours ago, home again three hours ago: 120. The SMB decided four hours ago, written down now: 60 not and
  // 60 covered, recorded later.
  test('120 minutes at Zeist: 60 uncovered, 60 covered later', async () => {
    redis = kind === 'redis' ? await startRedis() : null;
    home = await ServerHome.make(redis === null ? {} : { REDIS_URL: redis.url });
    const [feed, lms, smb] = [await home.key('feed', 'MNL'), await home.key('lms'), await home.key('smb')];
    const begun = Math.floor(Date.now() / MINUTE) * MINUTE;
    const ago = (hours: number): Instant => instantOf(begun - hours * HOUR);
    const told = (place: Readonly<Record<string, string>>, hours: number) =>
      locationEvent(POST, 'aanname', place, { observedAt: ago(hours) });

    let server = await home.start();
    await post(server.url, feed, [told({ meldkamer: 'MNL' }, 6), told({ place: 'Zeist' }, 5)]);
    server = await killed(home, server);
    await post(server.url, feed, told({ meldkamer: 'MNL' }, 3));
    const [opened] = (await get<DossierList>(server.url, lms, '/api/v1/afwijkingen')).afwijkingen;
    const path = `/api/v1/afwijkingen/${opened?.number}/decisions`;
    const decision = {
      version: opened?.version,
      outcome: 'allowed',
      party: 'smb',
      mandate: 'werkwijze-smb',
      document: 'SMB 2026-117',
      decidedAt: ago(4),
      about: { kind: 'tijdelijke-wijziging-werkwijze' },
    };
    await record<DossierDetail>(server.url, smb, path, decision);
    const before = await sums(server, lms);
    server = await killed(home, server);
    expect(await sums(server, lms)).toEqual(before);
    expect(before).toEqual({
      dossiers: [{ coveredLater: 60, covered: 60, byParty: 60, uncovered: 60 }],
      figures: { coveredLater: 60, covered: 60, byParty: 60, uncovered: 60, outside: 120 },
      register: [120],
    });
  });
});

describe.each(['embedded', 'redis'] as const)(
  '[R22][R70] killed right after a word, and off, on the %s journal',
  (kind) => {
    test('that word stands until the server was killed, and from then on nobody knows: the feed was not heard since', async () => {
      redis = kind === 'redis' ? await startRedis() : null;
      home = await ServerHome.make(redis === null ? {} : { REDIS_URL: redis.url });
      const [feed, lms] = [await home.key('feed', 'MNL'), await home.key('lms')];
      const server = await home.start();
      const said = instantOf(Date.now());
      const zeist = locationEvent(POST, 'aanname', { place: 'Zeist' }, { observedAt: said });
      expect((await post(server.url, feed, zeist)).status).toBe(200);
      await server.kill('SIGKILL');
      const gone = instantOf(Date.now());

      const back = after(gone, 3 * HOUR);
      const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: home.folder, LOG_LEVEL: 'silent' });
      if (!config.ok) throw new Error(config.problem.join('; '));
      const later = await running(config.value, { ...SYSTEM_RUNTIME, now: () => back }, redis);
      onTestFinished(later.end);
      const path = '/api/v1/register?pageSize=500';
      const { lines } = await get<{ lines: readonly RegisterLine[] }>(later.url, lms, path);
      const since = lines
        .filter((one) => one.function === `${POST}/aanname` && one.begin >= said)
        .sort((one, other) => (one.begin < other.begin ? -1 : 1));
      const [outside, unknown] = since;
      expect(since.map((one) => one.class)).toEqual(['outside', 'unknown']);
      expect(outside).toMatchObject({ begin: said, end: unknown?.begin });
      expect((unknown?.begin ?? '') >= said && (unknown?.begin ?? '~') <= gone).toBe(true);
      expect(unknown?.end).toBe(null);
    });
  },
);

async function killed(from: ServerHome, server: ChildServer): Promise<ChildServer> {
  await server.kill('SIGKILL');
  return from.start();
}

/** In minutes; what is 0 and what still goes on is left out. */
async function sums({ url }: ChildServer, key: string) {
  const { afwijkingen } = await get<DossierList>(url, key, '/api/v1/afwijkingen');
  const { months } = await get<Figures>(url, key, '/api/v1/figures');
  const { lines } = await get<{ lines: readonly RegisterLine[] }>(url, key, '/api/v1/register?class=outside');
  const columns = [
    'coveredMs',
    'coveredInTimeMs',
    'coveredLaterMs',
    'byPartyMs',
    'uncoveredMs',
    'doubleClaimMs',
  ] as const;
  const minutes = <Name extends string>(names: readonly Name[], of: (name: Name) => number) =>
    Object.fromEntries(
      names.map((name) => [name.replace(/Ms$/, ''), of(name) / MINUTE] as const).filter(([, value]) => value !== 0),
    );
  return {
    dossiers: afwijkingen.map((line) => minutes(columns, (name) => line[name])),
    figures: minutes([...columns, 'outsideMs'] as const, (name) => months.reduce((sum, row) => sum + row[name], 0)),
    register: lines.map(({ durationMs }) => durationMs / MINUTE),
  };
}
