// A scenario with people through the front door of a real server, with keys of the right roles: what it leaves in the register.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { openAccessFile } from '../../../server/access/access.ts';
import { readAccessFile } from '../../../server/access/access-file.ts';
import { addKey } from '../../../server/access/key-ring.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { openLog } from '../../../server/log/log.ts';
import { type RunningServer, startServer } from '../../../server/server.ts';
import { readConfig } from '../../../server/settings/config.ts';
import { simulateCommand } from '../../../server/simulator/simulate-command.ts';
import { get } from '../../support/events.ts';
import { PATIENCE } from '../../support/patience.ts';

let folder = '';
let server: RunningServer;
let inspector = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-scenario-'));
  const read = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.problem.join('; '));
  const config = read.value;
  const key = await addKey(config.accessFile, SYSTEM_RUNTIME, { role: 'inspector', organisation: 'IGJ' });
  if (!key.ok) throw new Error(key.problem.join('; '));
  inspector = key.value.text;
  const opened = await openAccessFile({ path: config.accessFile, runtime: SYSTEM_RUNTIME, demo: false });
  if (!opened.ok) throw new Error(opened.problem.join('; '));
  const log = openLog({ level: 'silent', clock: SYSTEM_RUNTIME });
  const { access } = opened.value;
  server = await startServer({ config, access, runtime: SYSTEM_RUNTIME, log, synthetic: false, distDirectory: folder });
});

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('npm run simulate -- utrecht-2023 leaves a dossier in which every authority spoke for itself, and no key', async () => {
  const lines: string[] = [];
  const problems: string[] = [];
  const code = await simulateCommand(
    ['utrecht-2023', '--url', server.url, '--speed', '3600', '--meldkamers', 'MNL'],
    { DATA_DIR: folder },
    AbortSignal.timeout(PATIENCE),
    { out: (line) => void lines.push(line), problem: (line) => void problems.push(line) },
  );
  expect({ code, problems, undone: lines.filter((line) => /niet gedaan|geweigerd/.test(line)) }).toEqual({
    code: 0,
    problems: [],
    undone: [],
  });
  const year = new Date().getFullYear();
  const detail = await get<DossierDetail>(server.url, inspector, `/api/v1/afwijkingen/${year}-0001`);
  expect({
    stage: detail.afwijking.stage,
    decided: detail.afwijking.decided,
    positions: detail.dossier.positions.map(({ party, stance, by }) => [party, stance, by.role, by.organisation]),
    received: detail.dossier.notices.flatMap(({ party, about, received }) =>
      received === null ? [] : [[party, about]],
    ),
    conclusion: detail.dossier.evaluation?.by.organisation,
  }).toEqual({
    stage: 'evaluated',
    decided: false,
    positions: [
      ['igj', 'followable', 'inspector', 'Inspectie Gezondheidszorg en Jeugd'],
      ['jenv', 'concerns', 'ministry', 'Ministerie van Justitie en Veiligheid'],
      ['vws', 'concerns', 'ministry', 'Ministerie van Volksgezondheid, Welzijn en Sport'],
      ['vr-09', 'objects', 'party', 'Veiligheidsregio Utrecht'],
    ],
    received: expect.arrayContaining([
      ['igj', 'start'],
      ['vr-09', 'start'],
      ['vr-09', 'return'],
    ]),
    conclusion: 'Strategisch Meldkamerberaad',
  });
  const access = await readAccessFile(join(folder, 'access.json'));
  if (!access.ok || access.value === null) throw new Error('There is no access file');
  const left = access.value.keys.filter(({ revokedAt }) => revokedAt === undefined);
  expect(left.map(({ organisation }) => organisation)).toEqual([
    'IGJ',
    'Landelijke Meldkamer Samenwerking',
    'Inspectie Justitie en Veiligheid',
    'Wandscherm',
    'Beheer',
  ]);
}, 90_000);
