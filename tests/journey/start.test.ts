// Starts that must be refused, in words that say what to do, and first starts that hand out keys once.

import { chmod, copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { FORMAT } from '../../server/journal/format.ts';
import { golden } from '../contract/golden/golden.ts';
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
});

test('a port that is taken stops the start, and says which', async () => {
  const home = await makeHome();
  const server = await home.start();
  const other = await makeHome();
  const { code, said } = await other.run({ PORT: new URL(server.url).port });
  expect([code, said.includes(new URL(server.url).port)]).toEqual([2, true]);
});

test('a demonstration never writes into a journal of real data, nor the other way round', async () => {
  const home = await makeHome();
  const demo = await home.start({}, ['--demo']);
  await demo.kill('SIGTERM');
  const real = await makeHome();
  await copyFile(`${home.folder}/demo.sqlite`, `${real.folder}/journal.sqlite`);
  const { code, said } = await real.run();
  expect([code, said.includes('opened for a demonstration')]).toEqual([2, true]);
});

test('the first start shows its login links once; the access file keeps only what cannot be turned back into a key', async () => {
  const home = await makeHome();
  const first = await home.start();
  const links = first.said().match(/\/login#mkb_\S+/g) ?? [];
  await first.kill('SIGTERM');
  const second = await home.start();
  expect([links.length, second.said().includes('/login#')]).toEqual([4, false]);
  const file = `${home.folder}/access.json`;
  const kept = await readFile(file, 'utf8');
  expect(links.some((link) => kept.includes(link.slice('/login#'.length)))).toBe(false);
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
});

test('the login links begin where people reach the server, when that is somewhere else than where it listens', async () => {
  const home = await makeHome();
  const server = await home.start({ PUBLIC_URL: 'https://beeld.example.nl' });
  const links = server.said().match(/\S+\/login#mkb_/g) ?? [];
  expect([links.length, new Set(links)]).toEqual([4, new Set(['https://beeld.example.nl/login#mkb_'])]);
});

/** A refusal is lines that begin with a dash; a stack trace is what a bug looks like. */
function refusalIn({ code, said }: { readonly code: number | null; readonly said: string }): readonly string[] {
  expect([code, /^\s+at /m.test(said)]).toEqual([2, false]);
  return said.split('\n').filter((line) => line.startsWith('- '));
}

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

describe('[I27] a place for the data that cannot be used stops the start in words', () => {
  test('a file', async () => {
    const home = await makeHome();
    await writeFile(`${home.folder}/file`, 'x');
    const DATA_DIR = `${home.folder}/file`;
    expect(refusalIn(await home.run({ DATA_DIR }))).toEqual([`- DATA_DIR ${DATA_DIR} is a file, not a directory.`]);
  });

  test('a directory under a file', async () => {
    const home = await makeHome();
    await writeFile(`${home.folder}/file`, 'x');
    const DATA_DIR = `${home.folder}/file/data/deeper`;
    expect(refusalIn(await home.run({ DATA_DIR }))).toEqual([`- DATA_DIR ${DATA_DIR} cannot be made (ENOTDIR).`]);
  });

  test('a directory that nobody can make, at once', async () => {
    const home = await makeHome();
    const DATA_DIR = '/proc/xyz/data';
    expect(refusalIn(await home.run({ DATA_DIR }))).toEqual([`- DATA_DIR ${DATA_DIR} cannot be made (ENOENT).`]);
  });

  test('an access file in a directory that nobody can make, at once', async () => {
    const home = await makeHome();
    const ACCESS_FILE = '/proc/xyz/access.json';
    expect(refusalIn(await home.run({ ACCESS_FILE }))).toEqual([
      '- The directory of ACCESS_FILE /proc/xyz cannot be made (ENOENT).',
    ]);
  });

  test('a journal that is no SQLite file, which stays as it is', async () => {
    const home = await makeHome();
    const path = `${home.folder}/journal.sqlite`;
    await writeFile(path, 'dit is een brief, geen journaal. '.repeat(100));
    expect(refusalIn(await home.run())).toEqual([`- ${path} is not an SQLite database`]);
    expect(await readFile(path, 'utf8')).toBe('dit is een brief, geen journaal. '.repeat(100));
  });

  test('a journal that is a directory', async () => {
    const home = await makeHome();
    await mkdir(`${home.folder}/journal.sqlite`);
    expect(refusalIn(await home.run())).toEqual([`- ${home.folder}/journal.sqlite cannot be opened (EISDIR)`]);
  });

  test('a journal of a newer version', async () => {
    const home = await makeHome();
    const server = await home.start();
    await server.kill('SIGTERM');
    const database = new DatabaseSync(`${home.folder}/journal.sqlite`);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(refusalIn(await home.run())).toEqual([
      `- ${home.folder}/journal.sqlite has format 99, this build reads up to ${FORMAT}: ` +
        'start the version that wrote it, or put back a copy of before it',
    ]);
  });

  test.each<[string, string, string]>([
    [
      'an entry that this version does not know',
      '{"recordedAt":"2026-11-21T06:00:00.000Z","by":{"role":"system","organisation":"x","meldkamer":null},"cause":null,"facts":[{"kind":"from-the-past"}]}',
      '- Entry 1 of the journal cannot be read: facts.0: has a kind that is not known here: "from-the-past"',
    ],
    [
      'an entry that is damaged',
      'x',
      '- Entry 1 of the journal cannot be read: it is not JSON, or not in a form that was ever written',
    ],
  ])('%s', async (_, bytes, line) => {
    const home = await makeHome();
    const server = await home.start();
    await server.kill('SIGTERM');
    const database = new DatabaseSync(`${home.folder}/journal.sqlite`);
    database.prepare('UPDATE entries SET bytes = ?, checksum = ? WHERE position = 1').run(bytes, crc32(bytes));
    database.close();
    expect(refusalIn(await home.run())).toEqual([line]);
  });

  test('an entry that is gone', async () => {
    const home = await makeHome();
    const server = await home.start();
    await server.kill('SIGTERM');
    const database = new DatabaseSync(`${home.folder}/journal.sqlite`);
    database.exec('DELETE FROM entries WHERE position = 1');
    database.close();
    expect(refusalIn(await home.run())).toEqual(['- Entry 1 is missing from the journal']);
  });
});

test.each(['1', '1-without-dossiers'])(
  '[L18] a journal of an older version (%s) is one to start with',
  async (name) => {
    const { sqliteFile, lines } = golden(name);
    const home = await makeHome();
    await copyFile(sqliteFile, `${home.folder}/journal.sqlite`);
    const key = await home.key('lms');
    const server = await home.start();
    const response = await fetch(`${server.url}/api/v1/picture`, { headers: { Authorization: `Bearer ${key}` } });
    expect(response.status).toBe(200);
    expect(((await response.json()) as { position: number }).position).toBeGreaterThan(lines.length);
  },
);

describe('a host that cannot be listened on stops the start in words', () => {
  test('an address of another machine', async () => {
    const home = await makeHome();
    expect(refusalIn(await home.run({ HOST: '192.0.2.1' }))).toEqual([
      '- HOST 192.0.2.1 is no address of this machine (EADDRNOTAVAIL).',
    ]);
  });

  test('a name that does not exist', async () => {
    const home = await makeHome();
    const [line, ...more] = refusalIn(await home.run({ HOST: 'nergens.invalid' }));
    expect(more).toEqual([]);
    expect(line).toMatch(/^- HOST nergens\.invalid cannot be found \((?:ENOTFOUND|EAI_AGAIN)\)\.$/);
  });
});

test('a wrong setting and a broken access file are named together', async () => {
  const home = await makeHome();
  const ACCESS_FILE = `${home.folder}/broken.json`;
  await writeFile(ACCESS_FILE, '{');
  expect(refusalIn(await home.run({ PORT: '70000', ACCESS_FILE }))).toEqual([
    '- PORT must be a whole number from 0 to 65535 (0 lets the system choose).',
    `- ${ACCESS_FILE}: is not valid JSON`,
  ]);
});

test('a wrong setting leaves nothing behind: no directory, no keys', async () => {
  const home = await makeHome();
  const DATA_DIR = `${home.folder}/new`;
  refusalIn(await home.run({ PORT: '70000', DATA_DIR }));
  await expect(stat(DATA_DIR)).rejects.toThrow('ENOENT');
});

test('a directory that we make is ours alone, with every parent that was missing', async () => {
  const home = await makeHome();
  const server = await home.start({ DATA_DIR: `${home.folder}/var/beeld` });
  expect([await modeOf(`${home.folder}/var`), await modeOf(`${home.folder}/var/beeld`)]).toEqual(['700', '700']);
  expect(server.said()).not.toContain('can be opened by others');
});

test('a directory that was there keeps its mode, and a warning says when others can open it', async () => {
  const home = await makeHome();
  await chmod(home.folder, 0o755);
  const server = await home.start();
  expect(await modeOf(home.folder)).toBe('755');
  expect(server.said()).toContain('can be opened by others');
});
