// `npm run simulate` as a child process against a small real HTTP server: what it prints, how it ends, what it leaves behind.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AccessFile, EMPTY_ACCESS_FILE, writeAccessFile } from '../../../server/access/access-file.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';

const COMMAND = join(import.meta.dirname, '../../../server/simulator/simulate-command.ts');

type Ended = { readonly code: number | null; readonly out: string; readonly problem: string };
type Running = {
  readonly ended: Promise<Ended>;
  readonly printed: (words: string) => Promise<void>;
  readonly interrupt: () => void;
};

let folder = '';
let cleanup: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulate-'));
  cleanup = [() => rm(folder, { recursive: true })];
});

afterEach(async () => {
  for (const clean of cleanup.toReversed()) await clean();
});

function simulate(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Running {
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, ...environment };
  const child = spawn(process.execPath, [COMMAND, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  cleanup.push(async () => child.kill('SIGKILL'));
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  const closed = once(child, 'close');
  const problem = text(child.stderr);
  return {
    ended: Promise.all([closed, problem]).then(([[code], words]) => ({ code, out, problem: words })),
    async printed(wanted) {
      const gone = closed.then(() => Promise.reject(new Error(`ended without printing ${wanted}`)));
      gone.catch(() => undefined);
      while (!out.includes(wanted)) await Promise.race([once(child.stdout, 'data'), gone]);
    },
    interrupt: () => void child.kill('SIGINT'),
  };
}

type SmallServer = { readonly url: string; readonly bodies: string[]; readonly keys: Set<string> };

/** Knows the keys in the access file, takes every event, and nothing else. */
async function smallServer(knows: (key: string) => Promise<boolean>): Promise<SmallServer> {
  const bodies: string[] = [];
  const keys = new Set<string>();
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/healthz') return void response.end('{}');
    const key = request.headers.authorization?.slice('Bearer '.length) ?? '';
    if (!(await knows(key))) return void response.writeHead(401).end('{"title":"Unknown key"}');
    keys.add(key);
    if (request.method === 'GET') return void response.end('{"alarms":[]}');
    // A request that an interrupted command broke off has no body to answer.
    const body = await text(request).catch(() => null);
    if (body === null) return;
    bodies.push(body);
    const results = (JSON.parse(body) as { id: string }[]).map(({ id }, index) => ({ index, id, status: 'accepted' }));
    response.end(JSON.stringify({ results }));
  }
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanup.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies, keys };
}

async function accessFile(): Promise<AccessFile> {
  return JSON.parse(await readFile(join(folder, 'access.json'), 'utf8'));
}

async function isAccepted(key: string): Promise<boolean> {
  const hash = createHash('sha256').update(key).digest('hex');
  return (await accessFile()).keys.some((known) => known.hash === hash && known.revokedAt === undefined);
}

describe('npm run simulate', () => {
  test('--list names every scenario with its title', async () => {
    const { code, out, problem } = await simulate(['--list']).ended;
    expect({
      code,
      problem,
      names: out
        .trim()
        .split('\n')
        .map((line) => line.split('  ')[0]),
    }).toEqual({
      code: 0,
      problem: '',
      names: [
        'dag',
        'gelderland-zuid-2011',
        'oost-nederland-2023',
        'utrecht-2023',
        'utrecht-2024',
        'storing-landelijk',
        'dubbele-claim',
        'onrustig',
      ],
    });
    expect(out).toContain('Een dag in de tien meldkamers');
    expect((await simulate(['--list', '--language', 'en']).ended).out).toContain('A day in the ten meldkamers');
  });

  test('wrong words are all named at once, with the list of scenarios, and end with 2', async () => {
    const words = ['nacht', '--speed', 'snel', '--url', 'ftp://x', '--meldkamers', 'MNL,XYZ', '--language', 'fr'];
    const { code, out, problem } = await simulate(words).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(problem.split('\n').filter((line) => line.startsWith('simulate: '))).toEqual([
      'simulate: --language must be nl or en, not "fr"',
      'simulate: there is no scenario "nacht"',
      'simulate: --speed must be a number above 0 and at most 3600',
      'simulate: --url must be an http or https address, such as http://127.0.0.1:8080',
      'simulate: --meldkamers must be some of NNL,ONL,MNL,NHL,AMS,DHG,RTD,ZWB,OBR,LIM, not "XYZ"',
    ]);
    expect(problem).toContain('dubbele-claim');
  });

  test('a server that is not there is said to be so, with what to do, and ends with 1', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    const { code, out, problem } = await simulate(['dag'], { PORT: String(port) }).ended;
    expect({ code, out, problem }).toEqual({
      code: 1,
      out: '',
      problem: [
        `simulate: no Meldkamerbeeld answers at http://127.0.0.1:${port} (ECONNREFUSED)`,
        'simulate: start one with npm start or npm run serve, or say where it is with --url\n',
      ].join('\n'),
    });
  });

  test('plays to the end with a given key, one line per step, and leaves no key behind', async () => {
    const { url, bodies, keys } = await smallServer(async (key) => key === 'gegeven');
    const words = ['dubbele-claim', '--url', `${url}/`, '--speed', '3600', '--meldkamers', 'ZWB', '--language', 'en'];
    const { code, out, problem } = await simulate(words, { MELDKAMERBEELD_KEY: 'gegeven' }).ended;
    expect({
      code,
      problem,
      clocks: out
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 5)),
      keys,
    }).toEqual({
      code: 0,
      problem: '',
      clocks: ['Two s', '09:00', '09:10', '09:30', '09:50', '10:20', '11:00'],
      keys: new Set(['gegeven']),
    });
    expect(bodies.join()).toContain('urn:nld:meldkamer:ZWB:simulatie-telefonie');
    await expect(accessFile()).rejects.toThrow('ENOENT');
  });

  test('[I20] without a key it issues temporary ones, one per party, that are revoked when it is interrupted', async () => {
    await writeAccessFile(join(folder, 'access.json'), EMPTY_ACCESS_FILE, SYSTEM_RUNTIME);
    const { url, bodies } = await smallServer(isAccepted);
    const running = simulate(['dag', '--url', url]);
    await running.printed('Begin: de normale situatie');
    expect((await accessFile()).keys.map(({ role, organisation }) => `${role} ${organisation}`)).toEqual([
      'lms Landelijke Meldkamer Samenwerking',
      'party Veiligheidsregio Brabant-Noord',
      'party RAV Flevoland',
      'inspector Inspectie Gezondheidszorg en Jeugd',
      'party Politie',
    ]);
    running.interrupt();
    const { code, problem } = await running.ended;
    expect({ code, problem }).toEqual({ code: 0, problem: '' });
    expect((await accessFile()).keys.map(({ revokedAt }) => typeof revokedAt)).toEqual(Array(5).fill('string'));
    expect(bodies.length).toBeLessThanOrEqual(10);
  });

  test('a server that reads another access file is said to do so, and the temporary key is revoked', async () => {
    await writeAccessFile(join(folder, 'access.json'), EMPTY_ACCESS_FILE, SYSTEM_RUNTIME);
    const { url } = await smallServer(async () => false);
    const { code, problem } = await simulate(['dag', '--url', url]).ended;
    expect({ code, problem: problem.split('\n')[0] }).toEqual({
      code: 1,
      problem: `simulate: the server at ${url} does not take the temporary key`,
    });
    expect((await accessFile()).keys.map(({ revokedAt }) => typeof revokedAt)).toEqual(Array(5).fill('string'));
  });

  test('without an access file it says how to give a key', async () => {
    const { url } = await smallServer(async () => true);
    const { code, problem } = await simulate(['dag', '--url', url]).ended;
    expect({ code, problem }).toEqual({
      code: 1,
      problem: [
        `simulate: there is no access file ${join(folder, 'access.json')}, so no temporary key can be issued`,
        'simulate: set ACCESS_FILE or DATA_DIR as for the server, or give a key with --key or MELDKAMERBEELD_KEY\n',
      ].join('\n'),
    });
  });

  test('a key that the server refuses ends the play with the reason', async () => {
    const { url } = await smallServer(async () => false);
    const { code, problem } = await simulate(['dag', '--url', url, '--key', 'fout', '--meldkamers', 'LIM']).ended;
    expect({ code, problem }).toEqual({
      code: 1,
      problem: [
        'simulate: the server refuses the events of urn:nld:meldkamer:LIM:simulatie (HTTP 401, Unknown key)',
        'simulate: check the key; npm run key -- list shows which there are\n',
      ].join('\n'),
    });
  });
});
