// The door to trying a policy on the past, on a real server with a real thread: what it answers, that it is one at a time, and that it stops.

import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '#shared/base/time.ts';
import type { WhatIfStatus } from '#shared/quality/what-if.ts';
import { whatIfStatus } from '../../../server/openapi/quality-routes.ts';
import { type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { Story, sourceOf } from '../../support/story.ts';

const PATH = '/api/v1/policy/what-if';
const SIGNED = { version: '2026-proef', owner: 'LMS', source: 'proef' };

/** Below its minimum for five minutes. */
function dip(): Story {
  const story = new Story();
  story.staffed('MNL/politie', 0, 1);
  story.pass(5 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
  story.staffed('MNL/politie', 1, 1);
  return story.pass(MINUTE, () => story.heartbeat(sourceOf('MNL')));
}

function post(side: ReadingSide, policy: unknown, query = '') {
  const body = typeof policy === 'string' ? policy : JSON.stringify(policy);
  return side.ask('lms', `${PATH}${query}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
}

async function ended(side: ReadingSide): Promise<WhatIfStatus> {
  let status = (await side.ask('lms', PATH)).body as unknown as WhatIfStatus;
  await expect
    .poll(async () => {
      status = (await side.ask('lms', PATH)).body as unknown as WhatIfStatus;
      return status.state;
    })
    .not.toBe('running');
  return status;
}

describe('[R141] /api/v1/policy/what-if', () => {
  it('tries a policy on the past and tells what it would have changed; nothing is recorded', async () => {
    const side = await readingSide(dip());
    const { at, policy } = side.recorder.picture();
    const started = await post(side, { ...SIGNED, staffing: { onDelay: 600 * SECOND } }, '?seats=2');
    expect([started.status, started.body['state'], started.body['of']]).toEqual([202, 'running', at]);
    const status = await ended(side);
    expect(whatIfStatus.parse(status)).toEqual(status);
    expect(status).toMatchObject({
      ...{ state: 'done', policy: SIGNED, entries: at, of: at },
      result: {
        ...{ seats: 2, recorded: 1, gained: [], notReplayed: [] },
        lost: [{ of: { condition: 'A6', post: 'MNL/politie' }, from: '2026-11-21T09:00:30.000Z' }],
        differences: [{ condition: 'A6', priority: 2, before: 1, after: 0, gained: 0, lost: 1 }],
      },
    });
    expect(side.recorder.picture()).toMatchObject({ at, policy });
  });

  it('is one at a time; who stops it can begin another one at once', async () => {
    const side = await readingSide(dip());
    const [first, second] = [await post(side, SIGNED), await post(side, SIGNED)];
    expect([first.status, second.status, second.body['code']]).toEqual([202, 409, 'what-if-running']);
    const stopped = await side.ask('lms', PATH, { method: 'DELETE' });
    expect(stopped.status).toBe(204);
    expect((await side.ask('lms', PATH)).body).toMatchObject({ state: 'none', result: null });
    expect((await post(side, SIGNED)).status).toBe(202);
    expect((await ended(side)).state).toBe('done');
  });

  it('fails without taking anything else along when the journal cannot be read', async () => {
    const side = await readingSide(dip());
    side.outage = true;
    expect((await post(side, SIGNED)).status).toBe(202);
    expect(await ended(side)).toMatchObject({ state: 'failed', result: null });
    side.outage = false;
    expect((await post(side, SIGNED)).status).toBe(202);
    expect((await ended(side)).state).toBe('done');
  });

  it('refuses what is no policy, naming everything that is wrong, and what is no JSON', async () => {
    const side = await readingSide(dip());
    const wrong = await post(side, { ...SIGNED, feed: { silentAfter: -1 }, colour: 'red' });
    expect(wrong.status).toBe(400);
    expect(JSON.stringify(wrong.body['problems'])).toContain('"feed.silentAfter"');
    expect((await post(side, 'geen json')).status).toBe(400);
    const plain = await side.ask('lms', PATH, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: '{}',
    });
    expect(plain.status).toBe(415);
    expect((await post(side, { ...SIGNED, source: 'x'.repeat(300_000) })).status).toBe(413);
    expect((await side.ask('inspector', PATH)).status).toBe(403);
    expect((await side.ask('lms', PATH)).body).toMatchObject({ state: 'none' });
  });
});
