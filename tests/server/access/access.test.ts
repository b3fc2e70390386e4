// The keys of a running server: first start, what is stored, how changes are taken up, and what a broken file does.

import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { SECOND } from '#shared/base/time.ts';
import { openAccessFile } from '../../../server/access/access.ts';
import { addKey, listKeys, revokeKey } from '../../../server/access/key-ring.ts';
import { hashOfKey, keyIdIn, newKey } from '../../../server/access/key-text.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { costs } from '../../support/cost.ts';
import { oldKey } from '../../support/old-key.ts';
import { until } from '../../support/patience.ts';
import { VirtualRuntime } from '../../support/virtual-runtime.ts';
import { freshPath, handClock, opened, START, succeeded } from './access-fixture.ts';

describe('the first start', () => {
  it('hands out a key for LMS, inspector, wall and admin, once', async () => {
    const path = await freshPath();
    const first = await opened(path);
    expect(first.issued.map(({ text }) => first.access.authenticate(text))).toEqual(
      first.issued.map(({ record: { id, role, organisation } }) => ({
        keyId: id,
        role,
        organisation,
        meldkamer: null,
        actor: { role, organisation, meldkamer: null },
        audience: role === 'wall' ? 'wall' : 'full',
      })),
    );
    expect(first.issued.map(({ record }) => record.role)).toEqual(['lms', 'inspector', 'wall', 'admin']);

    const second = await opened(path);
    expect(second.issued).toEqual([]);
    expect(first.issued.map(({ text }) => second.access.authenticate(text)?.role)).toEqual([
      'lms',
      'inspector',
      'wall',
      'admin',
    ]);
  });

  it('stores only hashes, in a file of its owner, and leaves nothing else behind', async () => {
    const path = await freshPath();
    const { issued } = await opened(path);
    const stored = await readFile(path, 'utf8');
    const secrets = issued.flatMap(({ text }) => [text, text.slice(15)]);
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(dirname(path))).toEqual(['access.json']);
  });

  it('still hands out its keys when the key command came first', async () => {
    const path = await freshPath();
    const early = succeeded(
      await addKey(path, handClock(), { role: 'feed', organisation: 'Utrecht', meldkamer: 'MNL' }),
    );
    const { access, issued } = await opened(path);
    expect(issued.map(({ record }) => record.role)).toEqual(['lms', 'inspector', 'wall', 'admin']);
    expect(access.authenticate(early.text)?.meldkamer).toBe('MNL');
  });

  it('of two servers at once hands out one set', async () => {
    const path = await freshPath();
    const both = await Promise.all([opened(path), opened(path)]);
    expect(both.map(({ issued }) => issued.length).sort()).toEqual([0, 4]);
    expect(succeeded(await listKeys(path))).toHaveLength(4);
  });

  it('refuses a file that cannot be used, names all that is wrong, and leaves it as it was', async () => {
    const path = await freshPath();
    await opened(path);
    const keys = [
      { id: '0123456789', hash: 'a'.repeat(64), role: 'boss', organisation: 'X', createdAt: START },
      { id: '0123456789', hash: 'a', role: 'feed', organisation: 'a@b.nl', createdAt: 'today', revokedat: START },
    ];
    const broken = JSON.stringify({ format: 1, initialised: false, keys });
    await writeFile(path, broken);
    const result = await openAccessFile({ path, runtime: handClock(), demo: false });
    expect(result).toEqual({ ok: false, problem: expect.any(Array) });
    const lines = result.ok ? [] : result.problem;
    expect(lines.map((line) => line.slice(path.length + 2).split(':')[0])).toEqual([
      'keys[0].role',
      'keys[1].hash',
      'keys[1].organisation',
      'keys[1].createdAt',
      'keys[1]',
    ]);
    expect(lines.every((line) => line.startsWith(`${path}: `))).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(broken);
    expect((await addKey(path, handClock(), { role: 'lms', organisation: 'LMS' })).ok).toBe(false);
    expect(await readFile(path, 'utf8')).toBe(broken);
  });
});

describe('a running server', () => {
  it('takes up a new key and a revoked one within a second, and tells which key died', async () => {
    const played = new VirtualRuntime();
    const path = await freshPath();
    // Only how often it looks runs on played time: one look is then due, and reading the file takes as long as it takes.
    const { access, issued } = await opened(path, { runtime: played });
    const died: string[] = [];
    access.onRevoked((keyId) => died.push(keyId));

    const added = succeeded(await addKey(path, handClock(), { role: 'smb', organisation: 'SMB' }));
    expect(access.authenticate(added.text)).toBeNull();
    played.passAtOnce(SECOND);
    await until(() => access.authenticate(added.text) !== null, 'the new key to be taken up');
    expect(access.authenticate(added.text)?.audience).toBe('shared');
    expect(died).toEqual([]);

    const wall = issued[2];
    if (wall === undefined) throw new Error('no wall key');
    succeeded(await revokeKey(path, handClock(), wall.record.id));
    played.passAtOnce(SECOND);
    await until(() => died.length > 0, 'the revoked key to die');
    expect(died).toEqual([wall.record.id]);
    expect([access.authenticate(wall.text), access.identity(wall.record.id)]).toEqual([null, null]);
    expect(access.authenticate(added.text)?.role).toBe('smb');
  });

  it('ends a key that disappears from the file or comes to stand for something else', async () => {
    const path = await freshPath();
    const { access, issued } = await opened(path);
    const died: string[] = [];
    const stop = access.onRevoked((keyId) => died.push(keyId));
    const file = JSON.parse(await readFile(path, 'utf8'));
    const [lms, inspector, ...rest] = file.keys;
    await writeFile(path, JSON.stringify({ ...file, keys: [{ ...lms, role: 'party' }, ...rest] }));
    await access.reload();
    expect(died).toEqual([lms.id, inspector.id]);
    expect(issued.map(({ text }) => access.authenticate(text)?.role ?? null)).toEqual(['party', null, 'wall', 'admin']);

    stop();
    await writeFile(path, JSON.stringify({ ...file, keys: [] }));
    await access.reload();
    expect(died).toEqual([lms.id, inspector.id]);
    expect(access.identity(lms.id)).toBeNull();
  });

  it('keeps the last good content while the file is broken or gone, says so once each, and takes up the repair', async () => {
    const path = await freshPath();
    const onTrouble = vi.fn<(trouble: readonly string[]) => void>();
    const { access, issued } = await opened(path, { onTrouble });
    const lms = issued[0];
    if (lms === undefined) throw new Error('no LMS key');
    const good = await readFile(path, 'utf8');

    await writeFile(path, good.slice(0, 100));
    await access.reload();
    await access.reload();
    await rm(path);
    await access.reload();
    await access.reload();
    expect(onTrouble.mock.calls).toEqual([[[`${path}: is not valid JSON`]], [[`${path}: is gone`]]]);
    expect(access.authenticate(lms.text)?.role).toBe('lms');

    await writeFile(path, good.replace('Landelijke Meldkamer Samenwerking', 'LMS'));
    await access.reload();
    expect(access.authenticate(lms.text)?.organisation).toBe('LMS');
    expect(onTrouble).toHaveBeenCalledTimes(2);
  });

  it('accepts neither a key it never made nor one with a known id and another secret', async () => {
    const { access, issued } = await opened(await freshPath());
    const stranger = newKey(SYSTEM_RUNTIME);
    const known = issued[0]?.text ?? '';
    expect(
      [stranger.text, known.toUpperCase(), known.slice(0, 15) + stranger.text.slice(15), ''].map(access.authenticate),
    ).toEqual([null, null, null, null]);
    expect(access.authenticate(known)?.role).toBe('lms');
  });

  it('identifies the key of a feed, once it is known, for a fraction of what hashing it costs', async () => {
    const { access, issued } = await opened(await freshPath());
    const text = issued[0]?.text ?? '';
    let strangers = 0;
    const { identifying, hashing } = costs(20_000, {
      identifying: () => {
        if (access.authenticate(text) === null) strangers += 1;
      },
      hashing: () => void hashOfKey(text),
    });
    expect(strangers).toBe(0);
    expect(identifying / hashing).toBeLessThan(0.5);
  });
});

describe('[R80] a key of before whose role and organisation do not fit', () => {
  it('opens what it opened, and is named at the start and at each change of the file', async () => {
    const path = await freshPath();
    const text = await oldKey(path, { role: 'ministry', organisation: 'SMB' });
    const told: (readonly string[])[] = [];
    const { access } = await opened(path, { onUnfit: (keys) => told.push(keys) });
    expect(access.authenticate(text)?.role).toBe('ministry');
    expect(told).toEqual([[expect.stringContaining(`${keyIdIn(text)} decides and confirms nothing`)]]);
    await revokeKey(path, handClock(), keyIdIn(text) ?? '');
    await access.reload();
    expect(told).toHaveLength(1);
  });
});

describe('demo keys', () => {
  it('open a server that plays the demo and no other', async () => {
    const path = await freshPath();
    const demo = await opened(path, { demo: true });
    expect(demo.issued).toEqual([]);
    const wanted = [{ role: 'lms', organisation: 'LMS' }] as const;
    const [key] = succeeded(await demo.access.replaceDemoKeys(wanted));
    expect(demo.access.authenticate(key?.text ?? '')?.organisation).toBe('LMS');
    const real = await opened(path);
    expect(real.access.authenticate(key?.text ?? '')).toBeNull();
    expect(real.issued).toHaveLength(4);
  });

  it('are replaced at each start, and only they', async () => {
    const path = await freshPath();
    const real = succeeded(await addKey(path, handClock(), { role: 'party', organisation: 'RAV Utrecht' }));
    const { access } = await opened(path, { demo: true });
    const died: string[] = [];
    access.onRevoked((keyId) => died.push(keyId));
    const [first] = succeeded(await access.replaceDemoKeys([{ role: 'wall', organisation: 'Demo' }]));
    const second = succeeded(
      await access.replaceDemoKeys([
        { role: 'wall', organisation: 'Demo' },
        { role: 'meldkamer', organisation: 'Demo', meldkamer: 'ONL' },
      ]),
    );
    expect(died).toEqual([first?.record.id]);
    expect(access.authenticate(first?.text ?? '')).toBeNull();
    expect(second.map(({ text }) => access.authenticate(text)?.audience)).toEqual(['wall', 'meldkamer:ONL']);
    expect(access.authenticate(real.text)?.organisation).toBe('RAV Utrecht');
    expect(succeeded(await listKeys(path)).map(({ role, demo }) => ({ role, demo }))).toEqual([
      { role: 'party', demo: undefined },
      { role: 'wall', demo: true },
      { role: 'meldkamer', demo: true },
    ]);
  });
});

describe('a demo key that follows an earlier one', () => {
  const wanted = [
    { role: 'lms', organisation: 'LMS' },
    { role: 'inspector', organisation: 'Inspectie JenV' },
    { role: 'inspector', organisation: 'Inspectie JenV' },
  ] as const;

  it('has its id, so that what was opened with that one stays open, and another text', async () => {
    const path = await freshPath();
    const { access } = await opened(path, { demo: true });
    const first = succeeded(await access.replaceDemoKeys(wanted));
    const second = succeeded(await access.replaceDemoKeys(wanted.toReversed()));
    expect(second.map(({ record }) => record.id).sort()).toEqual(first.map(({ record }) => record.id).sort());
    expect(access.identity(first[0]?.record.id ?? '')?.organisation).toBe('LMS');
    expect(first.map(({ text }) => access.authenticate(text))).toEqual([null, null, null]);
    expect(second.map(({ text }) => access.authenticate(text)?.role)).toEqual(['inspector', 'inspector', 'lms']);
  });

  it('has an id of its own when that one was revoked', async () => {
    const path = await freshPath();
    const { access } = await opened(path, { demo: true });
    const [first] = succeeded(await access.replaceDemoKeys(wanted));
    const revoked = first?.record.id ?? '';
    succeeded(await revokeKey(path, handClock(), revoked));
    succeeded(await access.replaceDemoKeys(wanted));
    expect(access.identity(revoked)).toBeNull();
  });
});

describe('a key that cannot be', () => {
  it('is not made, and the reasons are given', async () => {
    const path = await freshPath();
    const clock = handClock();
    const results = await Promise.all([
      addKey(path, clock, { role: 'feed', organisation: 'Utrecht' }),
      addKey(path, clock, { role: 'lms', organisation: 'LMS', meldkamer: 'MNL' }),
      addKey(path, clock, { role: 'meldkamer', organisation: 'jan@example.nl' }),
      addKey(path, clock, { role: 'lms', organisation: ' \n' }),
      revokeKey(path, clock, 'ffffffffff'),
    ]);
    expect(results.map((result) => (result.ok ? [] : result.problem))).toEqual([
      ['the role feed needs a meldkamer'],
      ['the role lms has no meldkamer'],
      ['organisation must be an organisation, not the address of a person', 'the role meldkamer needs a meldkamer'],
      ['organisation must not be empty'],
      ['there is no key "ffffffffff"'],
    ]);
    expect(succeeded(await listKeys(path))).toEqual([]);
  });

  it('is said readably when the file cannot be where it should be', async () => {
    const path = await freshPath();
    await opened(path);
    const impossible = join(path, 'access.json');
    const options = { path: impossible, runtime: handClock(), demo: false };
    expect(await openAccessFile(options)).toEqual({ ok: false, problem: [`${impossible}: cannot be read (ENOTDIR)`] });
    const added = await addKey(impossible, handClock(), { role: 'lms', organisation: 'LMS' });
    expect(added).toEqual({ ok: false, problem: [`${impossible}: cannot be changed (EEXIST)`] });
  });
});
