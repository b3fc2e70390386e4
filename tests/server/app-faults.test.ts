// A fault of ours behind any door of HTTP is the end of that request only: a problem with status 500, and a line in the log.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Position } from '#shared/journal/facts.ts';
import { openGate } from '../../server/access/identify.ts';
import { identityOf } from '../../server/access/identity.ts';
import { ACCESS_LIMITS } from '../../server/access/limits.ts';
import { type AppParts, createApp } from '../../server/app.ts';
import { NO_EXERCISES } from '../../server/exercises.ts';
import { INTAKE_LIMITS } from '../../server/intake/intake.ts';
import { readConfig } from '../../server/settings/config.ts';
import { operations } from '../support/operations.ts';
import { rememberedLog } from '../support/remembered-log.ts';
import { instant } from '../support/story.ts';

let close: (() => Promise<unknown>) | null = null;
afterEach(() => close?.());

/** Every method of it throws at once. */
function broken<T>(): T {
  return new Proxy(
    {},
    {
      get: () => () => {
        throw new TypeError('broken');
      },
    },
  ) as T;
}

const LMS = identityOf('lms', { role: 'lms', organisation: 'LMS', meldkamer: null });

async function appWith(parts: Partial<AppParts>): Promise<{ url: string; log: ReturnType<typeof rememberedLog> }> {
  const config = readConfig({ DATA_DIR: '/nonexistent' });
  if (!config.ok) throw new Error(config.problem.join());
  const log = rememberedLog();
  const gate = openGate({
    access: { authenticate: () => LMS },
    sessions: { find: async () => null },
    allowedOrigins: new Set(),
    onDenied: () => {},
  });
  const app = createApp({
    access: broken(),
    allowedOrigins: new Set(),
    build: 'proef',
    config: config.value,
    distDirectory: '/nonexistent',
    exercises: NO_EXERCISES,
    gate,
    journal: broken(),
    limits: { access: ACCESS_LIMITS, intake: INTAKE_LIMITS },
    log,
    metrics: broken(),
    pastPictures: broken(),
    projections: broken(),
    recorder: broken(),
    runtime: broken(),
    sessions: broken(),
    sideStore: broken(),
    unforeseen: { count: () => 0 },
    watch: { isInTouch: () => true, trouble: () => null },
    whatIf: broken(),
    ...parts,
  });
  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  close = async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, log };
}

test('[I28] every door answers with a problem, whatever fails behind it', async () => {
  const { url, log } = await appWith({});
  const requests = operations('2026-0001');
  expect(requests.length).toBeGreaterThan(30);
  const failed: string[] = [];
  for (const { method, path } of requests) {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: 'Bearer lms', 'Content-Type': 'application/json', 'Idempotency-Key': 'proef' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    });
    const text = await response.text();
    const what = `${method} ${path} ${response.status}`;
    if (response.status >= 400)
      expect([what, response.headers.get('Content-Type')]).toEqual([what, 'application/problem+json']);
    if (response.status !== 500) continue;
    failed.push(what);
    expect([what, JSON.parse(text).code]).toEqual([what, 'internal-error']);
  }
  expect(failed.length).toBeGreaterThan(35);
  expect(log.lines.filter(({ message }) => message === 'a request failed').length).toBe(failed.length);
});

test('[I28] an answer that fails half-way is cut off, so that nobody takes it for the whole', async () => {
  const entry = {
    recordedAt: instant('09:00:00'),
    by: { role: 'lms', organisation: 'LMS', meldkamer: null },
    cause: null,
    facts: [],
  };
  let reads = 0;
  const { url } = await appWith({
    journal: {
      ...broken<AppParts['journal']>(),
      epoch: 'proef',
      read: async () => {
        reads += 1;
        if (reads > 2) throw new TypeError('broken');
        const stored = Array.from({ length: 500 }, (_, index) => ({
          entry: { ...entry, position: index as Position },
          bytes: '',
        }));
        return stored as never;
      },
    },
  });
  const response = await fetch(`${url}/api/v1/journal`, {
    headers: { Authorization: 'Bearer lms', Accept: 'application/x-ndjson' },
  });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('[R40] a server that is out of touch with its journal shows no picture and no alarms', async () => {
  const { url } = await appWith({ watch: { isInTouch: () => false, trouble: () => null } });
  const headers = { Authorization: 'Bearer lms' };
  for (const door of ['picture', 'alarms']) {
    const response = await fetch(`${url}/api/v1/${door}`, { headers });
    expect([response.status, (await response.json()).code]).toEqual([503, 'out-of-touch']);
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
  }
});
