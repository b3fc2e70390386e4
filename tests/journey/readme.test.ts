// The blocks of README under "Send a first event", pasted into a shell as a newcomer does, and one of them twice.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { PROJECT } from '../support/source-files.ts';

/** What of curl the blocks use. Not every machine has it, and it is not what is tried here. */
const CURL = `
  const words = process.argv.slice(1);
  const after = (flag) => words.flatMap((word, at) => (words[at - 1] === flag ? [word] : []));
  const headers = after('-H').map((line) => line.split(/: (.*)/s).slice(0, 2));
  const [body] = after('-d');
  const answer = await fetch(words.find((word) => word.startsWith('http')), body === undefined ? { headers } : { method: 'POST', headers, body });
  process.stdout.write((await answer.text()) + '\\n');
`;
const SHELL = `
npm() { shift 3; node server/key-command.ts "$@"; }
curl() { node --input-type=module --eval "$CURL" -- "$@"; }
`;

let home: ServerHome;
let server: ChildServer;
let blocks: readonly string[];

beforeAll(async () => {
  home = await ServerHome.make();
  server = await home.start();
  const readme = await readFile(join(PROJECT, 'README.md'), 'utf8');
  const [, part = ''] = readme.split('\n## Send a first event\n');
  blocks = [...(part.split('\n## ')[0] ?? '').matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block);
});

afterAll(() => home.remove());

/** What the blocks print, pasted into one shell one after another. */
async function pasted(...pasting: readonly string[]): Promise<readonly string[]> {
  const text = pasting.join('').replaceAll('http://127.0.0.1:8080', server.url);
  const { stdout } = await promisify(execFile)('sh', ['-euc', SHELL + text], {
    cwd: PROJECT,
    env: { ...process.env, CURL, DATA_DIR: home.folder },
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout.trim().split('\n');
}

test('the event is accepted and raises alarms, and pasted again it is a duplicate; the deviation it opened is decided about', async () => {
  const [, event = '', reading = '', dossier = ''] = blocks;
  const [first = '', again = '', alarms = ''] = await pasted(event, event, reading);
  const result = { index: 0, id: expect.stringMatching(/^eerste-20/), position: 3 };
  expect([JSON.parse(first), JSON.parse(again)]).toEqual([
    { results: [{ ...result, status: 'accepted' }] },
    { results: [{ ...result, status: 'duplicate' }] },
  ]);
  const raised: readonly { readonly afwijking?: string }[] = JSON.parse(alarms).alarms;
  const number = raised.find(({ afwijking }) => afwijking !== undefined)?.afwijking ?? '';
  expect(number).toMatch(/^20\d\d-0001$/);
  const printed = await pasted(reading, dossier.replaceAll('2026-0001', number));
  expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({ afwijking: { number, decided: true } });
});

test('the exercise is begun, what is played in it gives alarms there, and it is ended', async () => {
  const [, event = '', reading = '', , exercise = ''] = blocks;
  const printed = (await pasted(event, reading, exercise)).slice(-4).map((line) => JSON.parse(line));
  expect(printed).toMatchObject([
    { last: { number: 1, title: 'Uitval Driebergen', ended: null } },
    { results: [{ status: 'accepted' }] },
    { alarms: [{ meldkamer: 'MNL' }, {}, {}] },
    { last: { number: 1, ended: { by: { role: 'lms' } } } },
  ]);
});

test('an alarm is acknowledged, shelved by one and confirmed by another; a gebeurtenis is opened, and the source of the trial is out of use', async () => {
  const [, event = '', reading = '', , , acting = '', retiring = ''] = blocks;
  const printed = (await pasted(event, reading, acting, retiring)).slice(-5).map((line) => JSON.parse(line));
  expect(printed).toMatchObject([
    { alarm: { id: '1', state: 'active-acknowledged' } },
    { alarm: { id: '1' } },
    { alarm: { id: '1', state: 'shelved' } },
    { gebeurtenissen: [{ title: 'Storing telefonie' }] },
    { source: 'urn:nld:meldkamer:MNL:proef' },
  ]);
});
