// One key cannot bury the dossiers: beyond its pace it is told to wait, whatever door it takes, and nobody else notices.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { registration } from '../../support/registration.ts';
import { type Answer, type DossierServer, type Keys, makeKeys, startDossierServer } from './dossier-server.ts';

let keys: Keys;
let server: DossierServer;

beforeAll(async () => {
  keys = await makeKeys();
  const { dossier, ...rest } = DEFAULT_POLICY;
  const policy = { ...rest, version: 'slow', dossier: { ...dossier, writing: WRITING } };
  const path = join(keys.folder, 'policy.json');
  await writeFile(path, JSON.stringify(policy));
  server = await startDossierServer(keys, undefined, { POLICY_FILE: path });
});

afterAll(async () => {
  await server.stop();
  await keys.remove();
});

const WRITING = { perSecond: 5, burst: 500 };
const WAVE = 50;
/** The allowance grows while it is used, so that on a slow machine it takes longer to use up. */
const WAVES_AT_MOST = 100;

test('[I23] a key that writes without end is told to wait, at every door, and others go on', async () => {
  const { number } = (await server.register('lms', registration())).afwijking;
  const answers: Answer[] = [];
  for (let wave = 0; wave < WAVES_AT_MOST && answers.every(({ status }) => status !== 429); wave += 1) {
    // Not well written, so that nothing is recorded: it is the asking that counts.
    const asked = Array.from({ length: WAVE }, () => server.step('igj', number, 'seen-marks', { colour: 'red' }));
    answers.push(...(await Promise.all(asked)));
  }
  const refused = answers.filter(({ status }) => status === 429);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400, 429]));
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(WRITING.burst);
  expect(refused.map(({ problem, headers }) => [problem['code'], headers.get('Retry-After')])).toEqual(
    refused.map(() => ['too-many-requests', '1']),
  );
  const elsewhere = await Promise.all(
    Array.from({ length: WAVE }, () => server.step('igj', number, 'questions', { colour: 'red' })),
  );
  expect(elsewhere.some(({ status }) => status === 429)).toBe(true);
  expect((await server.step('jenv', number, 'positions', { stance: 'concerns' })).status).toBe(201);
});
