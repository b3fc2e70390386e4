// Starts that must be refused, in words that say what to do, and first starts that hand out keys once.

import { afterEach, expect, test } from 'vitest';
import { ServerHome } from '../support/child-server.ts';

const homes: ServerHome[] = [];

async function makeHome(settings: Readonly<Record<string, string>> = {}): Promise<ServerHome> {
  const home = await ServerHome.make(settings);
  homes.push(home);
  return home;
}

afterEach(async () => {
  await Promise.all(homes.splice(0).map((home) => home.remove()));
});

test('wrong settings stop the start with every problem named at once, code 2, and no password in sight', async () => {
  const home = await makeHome();
  const { code, said } = await home.run({
    PORT: '0',
    LOG_LEVEL: 'loud',
    REDIS_URL: 'http://user:geheim@host',
    POLICY_FILE: '/nergens/policy.json',
    HOST: 'http://x',
  });
  expect(code).toBe(2);
  expect(['LOG_LEVEL', 'REDIS_URL', 'POLICY_FILE', 'HOST'].filter((name) => !said.includes(name))).toEqual([]);
  expect(said.includes('geheim')).toBe(false);
});

test('[I27] a Redis that does not answer stops the start with a reason', async () => {
  const home = await makeHome();
  const { code, said } = await home.run({ REDIS_URL: 'redis://127.0.0.1:9' });
  expect(code).toBe(2);
  expect(said).toContain('Meldkamerbeeld cannot start');
}, 30_000);

test('a port that is taken stops the start, and says which', async () => {
  const home = await makeHome();
  const server = await home.start();
  const other = await makeHome();
  const { code, said } = await other.run({ PORT: new URL(server.url).port });
  expect([code, said.includes(new URL(server.url).port)]).toEqual([2, true]);
}, 30_000);

test('a demonstration never writes into a journal of real data, nor the other way round', async () => {
  const home = await makeHome();
  const demo = await home.start({}, ['--demo']);
  await demo.kill('SIGTERM');
  const { copyFile } = await import('node:fs/promises');
  const real = await makeHome();
  await copyFile(`${home.folder}/demo.sqlite`, `${real.folder}/journal.sqlite`);
  const { code, said } = await real.run();
  expect([code, said.includes('opened for a demonstration')]).toEqual([2, true]);
}, 30_000);

test('the first start shows its login links once; the access file keeps only what cannot be turned back into a key', async () => {
  const home = await makeHome();
  const first = await home.start();
  const links = first.said().match(/\/login#mkb_\S+/g) ?? [];
  await first.kill('SIGTERM');
  const second = await home.start();
  expect([links.length, second.said().includes('/login#')]).toEqual([4, false]);
  const { readFile, stat } = await import('node:fs/promises');
  const file = `${home.folder}/access.json`;
  const kept = await readFile(file, 'utf8');
  expect(links.some((link) => kept.includes(link.slice('/login#'.length)))).toBe(false);
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
}, 30_000);
