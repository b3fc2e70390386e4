// The form of the container files: what the journal needs of Redis, and that nothing is open or known by default.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../server/settings/config.ts';
import { PROJECT } from './support/source-files.ts';

const service = z.looseObject({
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()),
  networks: z.array(z.string()),
  read_only: z.boolean(),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
});
const composition = z.looseObject({
  services: z.strictObject({ server: service, redis: service }),
  networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() }).nullable()),
  volumes: z.record(z.string(), z.unknown()),
});

const text = readFileSync(join(PROJECT, 'docker-compose.yml'), 'utf8');
const { services, networks, volumes } = composition.parse(parse(text));
const dockerfile = readFileSync(join(PROJECT, 'Dockerfile'), 'utf8');

/** The text with `${NAME:-default}` replaced by the default, which may have such a name in it. */
function withDefaults(value: string): string {
  const replaced = value.replace(/\$\{\w+:-([^${}]*)\}/g, '$1');
  return replaced === value ? value : withDefaults(replaced);
}

describe('docker-compose.yml', () => {
  it('runs Redis as the journal needs it: on disk before it answers, and never evicting', () => {
    expect(services.redis.command).toEqual([
      'redis-server',
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
      '--maxmemory-policy',
      'noeviction',
    ]);
  });

  it('opens nothing but the server, and that only on this machine', () => {
    expect((services.server.ports ?? []).map(withDefaults)).toEqual(['127.0.0.1:8080:8080']);
    expect(services.redis.ports).toBeUndefined();
    expect(services.redis.networks.map((network) => networks[network]?.internal)).toEqual([true]);
  });

  it('starts with settings that the server accepts', () => {
    const environment = Object.entries(services.server.environment ?? {});
    const given = Object.fromEntries(environment.map(([name, value]) => [name, withDefaults(value)]));
    expect(readConfig(given)).toMatchObject({
      ok: true,
      value: {
        redisUrl: 'redis://redis:6379',
        allowedOrigins: [],
        publicUrl: 'http://127.0.0.1:8080',
        trustedProxies: 0,
        logLevel: 'info',
      },
    });
  });

  it('has no password, key or token in it', () => {
    expect(text).not.toMatch(/passw|requirepass|secret|token|mkb_/i);
    expect(dockerfile).not.toMatch(/passw|secret|token|mkb_/i);
  });

  it.each(['server', 'redis'] as const)(
    'gives %s no more than it needs, and keeps its data in a named volume',
    (name) => {
      const one = services[name];
      expect(one).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
      const named = one.volumes.map((volume) => volume.split(':')[0] ?? '');
      expect(named).toHaveLength(1);
      expect(named.filter((volume) => !Object.hasOwn(volumes, volume))).toEqual([]);
      expect(one['healthcheck'] !== undefined || /^HEALTHCHECK /m.test(dockerfile)).toBe(true);
    },
  );
});

describe('Dockerfile', () => {
  const lines = dockerfile.replaceAll('\\\n', ' ').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('runs the server as a user without rights, on the Node that is pinned', () => {
    const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    const images = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(new Set(images)).toEqual(new Set([`node:${dependencies.node.split('.')[0]}-bookworm-slim`]));
    expect(last.filter((line) => /^(?:USER|CMD) /.test(line))).toEqual(['USER node', 'CMD ["node", "server/main.ts"]']);
  });

  it('makes a place for the data that nobody else can open, so that no start warns of it', () => {
    expect(last.filter((line) => line.includes('mkdir'))).toEqual(['RUN mkdir -m 700 /data && chown node:node /data']);
  });

  it('asks the server itself whether it is healthy', () => {
    expect(last.filter((line) => line.startsWith('HEALTHCHECK '))).toEqual([expect.stringContaining('/healthz')]);
  });

  it('copies only what .dockerignore lets through', () => {
    const letThrough = readFileSync(join(PROJECT, '.dockerignore'), 'utf8').match(/(?<=^!).+$/gm) ?? [];
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !letThrough.some((allowed) => allowed === path))).toEqual([]);
  });
});
