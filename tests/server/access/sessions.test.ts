// Sessions: how long they live, what ends them, and what is kept of them.

import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND } from '#shared/base/time.ts';
import { type Identity, identityOf } from '../../../server/access/identity.ts';
import { NO_SESSION_COOKIE, sessionCookie, sessionTokenIn } from '../../../server/access/session-cookie.ts';
import { keepSessions, type Sessions } from '../../../server/access/sessions.ts';
import { type MemorySideStore, memorySideStore } from '../../support/memory-side-store.ts';
import { type HandClock, handClock } from './access-fixture.ts';

const LMS = identityOf('aaaaaaaaaa', { role: 'lms', organisation: 'LMS', meldkamer: null });
const WALL = identityOf('bbbbbbbbbb', { role: 'wall', organisation: 'Wand', meldkamer: null });

let clock: HandClock;
let sideStore: MemorySideStore;
let alive: Map<string, Identity>;
let sessions: Sessions;
let elsewhere: Sessions;

beforeEach(() => {
  clock = handClock();
  sideStore = memorySideStore();
  alive = new Map([LMS, WALL].map((identity) => [identity.keyId, identity]));
  const access = { identity: (keyId: string) => alive.get(keyId) ?? null };
  sessions = keepSessions({ sideStore, access, runtime: clock });
  elsewhere = keepSessions({ sideStore, access, runtime: clock });
});

describe('a session', () => {
  it('is known at every instance, by a token of which only the hash is kept', async () => {
    const { token, expiresAt } = await sessions.open(LMS);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const hash = createHash('sha256').update(token).digest('hex');
    expect([...sideStore.sessions]).toEqual([[hash, { keyId: LMS.keyId, createdAt: clock.now(), expiresAt }]]);
    expect(await elsewhere.find(token)).toEqual({ identity: LMS, expiresAt });
    expect(await sessions.find(hash)).toBeNull();
  });

  it.each([
    { who: LMS, life: 12 * HOUR },
    { who: WALL, life: 90 * DAY },
  ])('of $who.role lives $life ms, however much it is used', async ({ who, life }) => {
    const { token } = await sessions.open(who);
    clock.pass(life - 1);
    expect((await sessions.find(token))?.identity).toBe(who);
    clock.pass(1);
    expect([await sessions.find(token), await elsewhere.find(token)]).toEqual([null, null]);
  });

  it('[I22] dies with its key at once', async () => {
    const { token } = await sessions.open(LMS);
    expect((await sessions.find(token))?.identity).toBe(LMS);
    alive.delete(LMS.keyId);
    expect(await sessions.find(token)).toBeNull();
  });

  it('ends with a logout: here at once, at another instance within 2 seconds', async () => {
    const { token } = await sessions.open(LMS);
    await Promise.all([sessions.find(token), elsewhere.find(token)]);
    await sessions.end(token);
    expect(await sessions.find(token)).toBeNull();
    clock.pass(2 * SECOND);
    expect(await elsewhere.find(token)).toBeNull();
    expect(sideStore.sessions.size).toBe(0);
  });

  it('is not remembered by a look-up that was under way when it ended', async () => {
    const { token } = await sessions.open(LMS);
    const release = Promise.withResolvers<void>();
    const slow = {
      ...sideStore,
      findSession: async (hash: string) => {
        const found = await sideStore.findSession(hash);
        await release.promise;
        return found;
      },
    };
    const slowly = keepSessions({
      sideStore: slow,
      access: { identity: (id) => alive.get(id) ?? null },
      runtime: clock,
    });
    const underWay = slowly.find(token);
    await slowly.end(token);
    release.resolve();
    await underWay;
    expect(await slowly.find(token)).toBeNull();
  });

  it('cannot be judged while the side store is out of reach, except for what was asked a moment ago', async () => {
    const { token } = await sessions.open(LMS);
    await sessions.find(token);
    sideStore.outage = new Error('connection lost');
    expect((await sessions.find(token))?.identity).toBe(LMS);
    clock.pass(2 * SECOND);
    await expect(sessions.find(token)).rejects.toThrow('connection lost');
    await expect(sessions.open(LMS)).rejects.toThrow('connection lost');
  });
});

describe('the cookie', () => {
  it('is for this host only, over HTTPS only, out of reach of scripts and of other sites', () => {
    expect(sessionCookie('token', 12 * HOUR)).toBe(
      '__Host-meldkamerbeeld=token; Max-Age=43200; Path=/; Secure; HttpOnly; SameSite=Strict',
    );
    expect(NO_SESSION_COOKIE).toBe('__Host-meldkamerbeeld=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict');
  });

  it('is found among others and taken only when it can be a token', () => {
    const token = 'A'.repeat(42).concat('_');
    const headers = [
      `__Host-meldkamerbeeld=${token}`,
      `other=1; __Host-meldkamerbeeld=${token}; more=2`,
      `meldkamerbeeld=${token}`,
      '__Host-meldkamerbeeld=short',
      `x__Host-meldkamerbeeld=${token}`,
      '',
      undefined,
    ];
    expect(headers.map(sessionTokenIn)).toEqual([token, token, null, null, null, null, null]);
  });
});
