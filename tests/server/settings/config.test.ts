// The settings from the environment: what is taken when nothing is said, and that every wrong value is named at once.

import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '#shared/base/time.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { readConfig } from '../../../server/settings/config.ts';
import { parsePolicy } from '../../../server/settings/policy-file.ts';

const SIGNED = { version: 'proef-1', owner: 'LMS', source: 'proefbesluit' };

/** The settings with this policy file. */
function withPolicy(policy: unknown): ReturnType<typeof readConfig> {
  return readConfig({ POLICY_FILE: 'policy.json' }, () =>
    typeof policy === 'string' ? policy : JSON.stringify(policy),
  );
}

describe('settings', () => {
  it('has an answer for every setting that is left out, and listens on this machine only', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: '127.0.0.1',
        redisUrl: null,
        dataDirectory: './data',
        accessFile: 'data/access.json',
        policy: DEFAULT_POLICY,
        logLevel: 'info',
        allowedOrigins: [],
        publicUrl: null,
        trustedProxies: 0,
      },
    });
  });

  it('takes every setting that is given', () => {
    const environment = {
      PORT: '0',
      HOST: '::1',
      REDIS_URL: 'rediss://beeld:geheim@redis.example.nl:6380/2',
      DATA_DIR: '/var/lib/beeld',
      ACCESS_FILE: '/run/secrets/access.json',
      LOG_LEVEL: 'warn',
      ALLOWED_ORIGINS: 'https://beeld.example.nl, https://wand.example.nl:8443',
      PUBLIC_URL: 'https://beeld.example.nl',
      TRUST_PROXY: '2',
    };
    expect(readConfig(environment)).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '::1',
        redisUrl: 'rediss://beeld:geheim@redis.example.nl:6380/2',
        dataDirectory: '/var/lib/beeld',
        accessFile: '/run/secrets/access.json',
        policy: DEFAULT_POLICY,
        logLevel: 'warn',
        allowedOrigins: ['https://beeld.example.nl', 'https://wand.example.nl:8443'],
        publicUrl: 'https://beeld.example.nl',
        trustedProxies: 2,
      },
    });
  });

  it('keeps the access file in the data directory unless told otherwise', () => {
    expect(readConfig({ DATA_DIR: '/srv/beeld' })).toMatchObject({ value: { accessFile: '/srv/beeld/access.json' } });
  });

  it('reads a setting without a value as one that is left out', () => {
    expect(readConfig({ PORT: '', REDIS_URL: '', POLICY_FILE: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  it('names every wrong setting at once, in sentences', () => {
    const environment = {
      PORT: '70000',
      HOST: 'http://localhost',
      REDIS_URL: 'localhost:6379',
      LOG_LEVEL: 'loud',
      ALLOWED_ORIGINS: 'https://beeld.example.nl/console',
      PUBLIC_URL: 'beeld.example.nl',
      TRUST_PROXY: 'yes',
      POLICY_FILE: '/nowhere/policy.json',
    };
    expect(readConfig(environment)).toEqual({
      ok: false,
      problem: [
        'PORT must be a whole number from 0 to 65535 (0 lets the system choose).',
        'HOST must be a host name or an IP address, without port or scheme.',
        'REDIS_URL must look like redis://host:6379 or rediss://user:password@host:6379/0, without options behind it (its value is not shown here).',
        'LOG_LEVEL must be one of debug, info, warn, error, fatal, silent.',
        'ALLOWED_ORIGINS must be origins such as https://beeld.example.nl, separated by commas, without a path.',
        'PUBLIC_URL must be an origin such as https://beeld.example.nl, without a path.',
        'TRUST_PROXY must be the number of proxies in front of this server, 0 to 9.',
        'POLICY_FILE /nowhere/policy.json cannot be read (ENOENT).',
      ],
    });
  });

  it.each(['-1', '65536', '80.5', '0x50', ' 80', 'http'])('refuses PORT %j', (port) => {
    expect(readConfig({ PORT: port }).ok).toBe(false);
  });

  it.each([
    'http://host',
    'redis://',
    'redis:/host',
    'redis://host/name',
    'redis://host:port',
    'redis://host:6379/0?enableOfflineQueue=true',
    'redis://host?',
    'redis://host#x',
  ])('refuses REDIS_URL %j', (url) => {
    expect(readConfig({ REDIS_URL: url }).ok).toBe(false);
  });

  it('never repeats a Redis address, because it may hold a password', () => {
    const read = readConfig({ REDIS_URL: 'https://beeld:geheim@redis.example.nl' });
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain('geheim');
  });
});

describe('the policy file', () => {
  it('[R57] gives a key more or fewer places, and never none', () => {
    const places = (intake: object): unknown => {
      const read = withPolicy({ ...SIGNED, intake });
      return read.ok ? read.value.policy.intake : read.problem;
    };
    expect(places({ sources: 3 })).toEqual({ ...DEFAULT_POLICY.intake, sources: 3 });
    expect(places({ openAnnouncements: 200 })).toEqual({ ...DEFAULT_POLICY.intake, openAnnouncements: 200 });
    const none = JSON.stringify(places({ sources: 0, openAnnouncements: 1.5 }));
    expect([none.includes('intake.sources:'), none.includes('intake.openAnnouncements:')]).toEqual([true, true]);
  });

  it('changes the thresholds it names and leaves the others', () => {
    const policy = { ...SIGNED, feed: { silentAfter: 120 * SECOND }, location: { confirmWithin: 6 * HOUR } };
    expect(withPolicy(policy)).toMatchObject({
      ok: true,
      value: {
        policy: {
          ...DEFAULT_POLICY,
          ...SIGNED,
          feed: { ...DEFAULT_POLICY.feed, silentAfter: 120 * SECOND },
          location: { ...DEFAULT_POLICY.location, confirmWithin: 6 * HOUR },
        },
      },
    });
  });

  it('takes minimum staffing per post, with who set it and where that is written', () => {
    const minimums = [{ post: 'MNL/ambulance/09', minimum: 3, owner: 'RAV Utrecht', source: 'besluit 2026-04' }];
    expect(withPolicy({ ...SIGNED, staffing: { minimums } })).toMatchObject({
      ok: true,
      value: {
        policy: {
          staffing: { ...DEFAULT_POLICY.staffing, minimums: [{ ...minimums[0], qualification: null, during: null }] },
        },
      },
    });
  });

  it('[R147] takes a minimum of a part of the day beside one for the rest of it, and not without', () => {
    const rest = { post: 'MNL/ambulance/09', minimum: 4, owner: 'RAV Utrecht', source: 'besluit 2026-04' };
    const night = { ...rest, minimum: 2, during: { days: [1, 2], from: '23:00', until: '07:00' } };
    expect(withPolicy({ ...SIGNED, staffing: { minimums: [rest, night] } })).toMatchObject({ ok: true });
    for (const minimums of [[night], [rest, { ...night, qualification: 'verpleegkundige' }]]) {
      expect(withPolicy({ ...SIGNED, staffing: { minimums } })).toEqual({
        ok: false,
        problem: [
          'POLICY_FILE policy.json: staffing.minimums: a post has a minimum for a part of the day and none for the rest of it (during: null).',
        ],
      });
    }
    expect(withPolicy({ ...SIGNED, staffing: { minimums: [rest, rest] } })).toMatchObject({ ok: false });
  });

  it('must say whose policy it is, however little it changes', () => {
    expect(withPolicy({ feed: { silentAfter: 120 * SECOND } })).toEqual({
      ok: false,
      problem: ['version', 'owner', 'source'].map(
        (field) => `POLICY_FILE policy.json: ${field}: must be a text, and is missing.`,
      ),
    });
  });

  it('refuses a field it does not know: a threshold with a typing mistake would silently not apply', () => {
    expect(withPolicy({ ...SIGNED, feed: { silentAftr: 120 * SECOND } })).toEqual({
      ok: false,
      problem: [
        'POLICY_FILE policy.json: feed: has no field "silentAftr"; its fields are expectedEvery, lateAfter, oldAfter, silentAfter, togetherCount, togetherWithin.',
      ],
    });
  });

  it('names every wrong field at once', () => {
    const minimums = [{ post: 'XYZ/ambulance/09', minimum: -1, owner: 'LMS', source: 'proef' }];
    const read = withPolicy({ ...SIGNED, feed: { lateAfter: 'soon' }, staffing: { minimums } });
    expect(read).toEqual({
      ok: false,
      problem: [
        'POLICY_FILE policy.json: feed.lateAfter: must be a number, not "soon".',
        'POLICY_FILE policy.json: staffing.minimums.0.post: no such post; write it as MNL/ambulance/09 or MNL/politie.',
        'POLICY_FILE policy.json: staffing.minimums.0.minimum: must be 0 or more, not -1.',
      ],
    });
  });

  it('refuses ages that do not follow each other', () => {
    expect(withPolicy({ ...SIGNED, feed: { oldAfter: 200 * SECOND } })).toEqual({
      ok: false,
      problem: [
        'POLICY_FILE policy.json: feed: lateAfter, oldAfter and silentAfter must follow each other in this order.',
      ],
    });
  });

  it('refuses words with half a character (a lone surrogate)', () => {
    expect(withPolicy({ ...SIGNED, owner: 'LMS \ud800' })).toEqual({
      ok: false,
      problem: ['POLICY_FILE policy.json: owner: must not hold half a character (a lone surrogate).'],
    });
  });

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'must be an object, not a list with a length of 0'],
  ])('refuses %j', (text, problem) => {
    expect(withPolicy(text)).toEqual({ ok: false, problem: [`POLICY_FILE policy.json: ${problem}.`] });
  });

  it('cannot be used to reach the prototype of anything', () => {
    const read = withPolicy(`{"__proto__": {"owner": "x"}, "version": "1", "owner": "LMS", "source": "proef"}`);
    expect(read.ok).toBe(false);
    expect(({} as Record<string, unknown>)['owner']).toBeUndefined();
  });
});

describe('[R85] the meldkamers that policy expects', () => {
  it('are there once each, from a moment on', () => {
    const parsed = (expected: readonly unknown[]) =>
      parsePolicy(JSON.stringify({ version: 'v', owner: 'LMS', source: 'besluit', expected }));
    const row = { meldkamer: 'MNL', from: '2027-01-01T00:00:00+01:00', source: 'aansluitplan' };
    const read = { ...row, from: '2026-12-31T23:00:00.000Z' };
    expect(parsed([row])).toMatchObject({ ok: true, value: { expected: [read] } });
    expect(parsed([row, row])).toEqual({ ok: false, problem: ['expected: a meldkamer is there twice'] });
    expect(parsed([{ ...row, from: 'morgen' }])).toMatchObject({
      problem: [expect.stringContaining('expected.0.from: must be an RFC 3339 time')],
    });
  });
});
