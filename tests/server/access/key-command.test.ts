// `npm run key` as a person or a script meets it: a process with its own stdout, stderr and exit code.

import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROLES } from '#shared/reference/roles.ts';
import { listKeys } from '../../../server/access/key-ring.ts';
import { keyIdIn } from '../../../server/access/key-text.ts';
import { oldKey } from '../../support/old-key.ts';
import { until } from '../../support/patience.ts';
import { freshPath, opened, succeeded } from './access-fixture.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NODE = join(ROOT, 'node_modules/.bin/node');

type Ran = { stdout: string; stderr: string; code: number | null };

function key(path: string, ...words: string[]): Promise<Ran> {
  return run({ ACCESS_FILE: path }, words);
}

function run(environment: Record<string, string>, words: string[]): Promise<Ran> {
  const child = spawn(NODE, [join(ROOT, 'server/key-command.ts'), ...words], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  const ran: Ran = { stdout: '', stderr: '', code: null };
  child.stdout.on('data', (chunk) => {
    ran.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ran.stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
}

describe('npm run key', () => {
  it('add prints one key and nothing else, and a running server takes it up', async () => {
    const path = await freshPath();
    const { access } = await opened(path);
    const added = await key(path, 'add', '--role', 'feed', '--organisation', 'RAV Utrecht', '--meldkamer', 'MNL');
    const text = added.stdout.trimEnd();
    expect(added).toEqual({ stdout: `${text}\n`, stderr: '', code: 0 });
    expect(keyIdIn(text)).not.toBeNull();
    await until(() => access.authenticate(text) !== null, 'the running server to take the key up');
    expect(access.authenticate(text)?.organisation).toBe('RAV Utrecht');
  });

  it('add makes an access file with just that key, in DATA_DIR when ACCESS_FILE is not given', async () => {
    const path = await freshPath();
    const added = await run({ DATA_DIR: dirname(path) }, ['add', '--role', 'inspector', '--organisation', 'IGJ']);
    expect(added).toEqual({ stdout: expect.stringMatching(/^mkb_\S+\n$/), stderr: '', code: 0 });
    expect(succeeded(await listKeys(path)).map(({ role, organisation }) => ({ role, organisation }))).toEqual([
      { role: 'inspector', organisation: 'IGJ' },
    ]);
  });

  it('two processes adding at once lose no key', async () => {
    const path = await freshPath();
    const added = await Promise.all(
      ['RAV Utrecht', 'Politie', 'KMar'].map((name) => key(path, 'add', '--role', 'party', '--organisation', name)),
    );
    const ids = added.map(({ stdout }) => keyIdIn(stdout.trimEnd()));
    expect(
      succeeded(await listKeys(path))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.toSorted());
  });

  it('list shows what keys there are and no secret; revoke ends one', async () => {
    const path = await freshPath();
    const { stdout: text } = await key(
      path,
      'add',
      '--role',
      'meldkamer',
      '--organisation',
      'MK Oost',
      '--meldkamer',
      'ONL',
    );
    const id = keyIdIn(text.trimEnd()) ?? 'none';
    const revoked = await key(path, 'revoke', id);
    const listed = await key(path, 'list');
    expect(revoked).toEqual({
      stdout: expect.stringMatching(new RegExp(`^${id} revoked at 20\\S+Z\\n$`)),
      stderr: '',
      code: 0,
    });
    const [record] = succeeded(await listKeys(path));
    const cells = listed.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(cells).toEqual([
      ['id', 'role', 'meldkamer', 'organisation', 'created', 'revoked', 'demo', 'sources'],
      [id, 'meldkamer', 'ONL', 'MK Oost', record?.createdAt, record?.revokedAt, '-', '-'],
    ]);
    expect(listed.stdout).not.toContain(record?.hash);
    expect(listed.stdout).not.toContain(text.slice(15, 40));
  });

  it('list says where it looked when there is nothing, and what would make a key', async () => {
    const path = await freshPath();
    const { stdout, stderr, code } = await key(path, 'list');
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(stderr).toBe(
      `key: there are no keys in ${path} yet: the first start of a server makes four, and npm run key -- help tells how to add one\n`,
    );
  });

  it('says all that is wrong with the words, on stderr, and exits with 2', async () => {
    const path = await freshPath();
    const wrong = await Promise.all([
      key(path, 'add', '--role', 'boss', '--meldkamer', 'XXX'),
      key(path, 'add', '--role', 'lms', '--organisation', 'LMS', '--meldkamer', 'MNL'),
      key(path, 'revoke', 'nothing'),
      key(path, 'revoke'),
      key(path, 'ad'),
      key(path, 'list', '--rol', 'lms'),
      key(path),
    ]);
    expect(wrong.map(({ stdout, code }) => ({ stdout, code }))).toEqual(wrong.map(() => ({ stdout: '', code: 2 })));
    expect(wrong.map(({ stderr }) => stderr.split('\n\n')[0]?.trimEnd().split('\n'))).toEqual([
      [
        `key: --role "boss" is not one of ${ROLES.join(' ')}`,
        'key: --organisation is needed',
        'key: --meldkamer "XXX" is not one of NNL ONL MNL NHL AMS DHG RTD ZWB OBR LIM',
      ],
      ['key: the role lms has no meldkamer'],
      ['key: there is no key "nothing"'],
      ['key: revoke takes the id of one key, see list'],
      ['key: there is no command "ad"'],
      [expect.stringContaining("key: Unknown option '--rol'")],
      ['key: say what to do: add, list or revoke'],
    ]);
  });

  it('[R80] add refuses an organisation that the role may not speak for, and says what would fit', async () => {
    const path = await freshPath();
    const tries = [
      ['ministry', 'SMB'],
      ['party', 'LMS'],
      ['lms', 'Jan de Vries'],
    ] as const;
    const refused = await Promise.all(
      tries.map(([role, name]) => key(path, 'add', '--role', role, '--organisation', name)),
    );
    expect(refused).toEqual(
      [
        'the role ministry is not for "SMB" (Strategisch Meldkamerberaad has the role smb); it is for "Ministerie van Justitie en Veiligheid", "Ministerie van Volksgezondheid, Welzijn en Sport", "Ministerie van Defensie"',
        'the role party is not for "LMS" (Landelijke Meldkamer Samenwerking has the role lms); it is for one of 25 such as "Veiligheidsregio Groningen", one of 25 such as "RAV Groningen", "Koninklijke Marechaussee", "Politie"',
        'the role lms is not for "Jan de Vries"; it is for "Landelijke Meldkamer Samenwerking"',
      ].map((line) => ({ stdout: '', stderr: `key: ${line}\n`, code: 2 })),
    );
    expect(succeeded(await listKeys(path))).toEqual([]);
  });

  it('[R90] add makes a key of a unit where the party has units, and refuses one elsewhere', async () => {
    const path = await freshPath();
    const made = await key(path, 'add', '--role', 'party', '--organisation', 'Politie', '--meldkamer', 'LIM');
    expect(succeeded(await listKeys(path))).toEqual([
      expect.objectContaining({ role: 'party', organisation: 'Politie', meldkamer: 'LIM' }),
    ]);
    const rav = await key(path, 'add', '--role', 'party', '--organisation', 'RAV Utrecht', '--meldkamer', 'LIM');
    const smb = await key(path, 'add', '--role', 'smb', '--organisation', 'SMB', '--meldkamer', 'LIM');
    expect([made.code, rav, smb]).toEqual([
      0,
      { stdout: '', stderr: 'key: RAV Utrecht has no units: leave the meldkamer out\n', code: 2 },
      { stdout: '', stderr: 'key: the role smb has no meldkamer\n', code: 2 },
    ]);
  });

  it('[R80] list names the keys of before that do not fit, and none that was revoked', async () => {
    const path = await freshPath();
    const unfit = keyIdIn(await oldKey(path, { role: 'ministry', organisation: 'SMB' })) ?? 'none';
    const gone = keyIdIn(await oldKey(path, { role: 'lms', organisation: 'Wij' })) ?? 'none';
    await oldKey(path, { role: 'wall', organisation: 'SMB' });
    await key(path, 'revoke', gone);
    const { stderr, code, stdout } = await key(path, 'list');
    expect(stderr).toMatch(
      new RegExp(`^key: ${unfit} decides and confirms nothing: the role ministry is not for "SMB" .*\n$`),
    );
    expect({ code, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, lines: 4 });
  });

  it('[R82] add names sources for a key, and list tells them; what it may not send as is refused', async () => {
    const path = await freshPath();
    const feed = ['add', '--role', 'feed', '--organisation', 'GMS', '--meldkamer', 'MNL'];
    const source = 'urn:nld:meldkamer:MNL:gms';
    expect((await key(path, ...feed, '--source', source, '--source', `${source}-2`)).code).toBe(0);
    expect((await key(path, 'list')).stdout).toContain(`  ${source} ${source}-2\n`);
    const wrong = await Promise.all([
      key(path, ...feed, '--source', 'gms'),
      key(path, ...feed, '--source', 'urn:nld:meldkamer:NHL:gms'),
      key(path, ...feed, '--source', 'urn:nld:meldkamer:MNL:handmatig'),
      key(path, 'add', '--role', 'wall', '--organisation', 'Wand', '--source', source),
    ]);
    expect(wrong.map(({ stderr }) => stderr.split('\n')[0])).toEqual([
      'key: --source must be a source, urn:nld:meldkamer:<ID>:<system>',
      'key: a key of the role feed may not send as urn:nld:meldkamer:NHL:gms',
      'key: urn:nld:meldkamer:MNL:handmatig is entered by hand and belongs to no key',
      `key: a key of the role wall may not send as ${source}`,
    ]);
    expect(succeeded(await listKeys(path))).toHaveLength(1);
  });

  it('does not touch a broken access file', async () => {
    const path = await freshPath();
    await opened(path);
    await writeFile(path, '{');
    const added = await key(path, 'add', '--role', 'lms', '--organisation', 'LMS');
    expect(added).toEqual({ stdout: '', stderr: `key: ${path}: is not valid JSON\n`, code: 2 });
  });

  it('explains itself when asked', async () => {
    const helped = await key(await freshPath(), '--help');
    expect(helped).toEqual({ stdout: expect.stringContaining('npm run key -- add --role'), stderr: '', code: 0 });
    expect(helped.stdout).toContain(
      'the roles feed and meldkamer need one; a party that works with several, as the politie, may have one',
    );
  });
});
