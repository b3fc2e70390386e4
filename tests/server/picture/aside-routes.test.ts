// Setting an alarm aside over HTTP: by LMS only, with a reason and an end, one that is kritiek by two keys, and once however often it is sent.

import { describe, expect, it } from 'vitest';
import { after, HOUR, MINUTE } from '#shared/base/time.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import { type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const SHELVED = { version: 1, aside: 'shelved', until: '2026-11-21T09:40:00Z', reason: ' koppeling wordt vervangen ' };

/** Two alarms at 09:20: #1 about a function outside the ten, kritiek, and another about the staffing of its post. */
function alarmed(): Story {
  const story = new Story().at('09:00:00');
  story.located(AANNAME, 'Zeist');
  story.staffed('MNL/ambulance/09', 2, 4);
  return story.pass(20 * MINUTE);
}

function idOf(story: Story, condition: 'A1' | 'A6'): string {
  return String(story.alarms(condition)[0]?.id);
}

function act(side: ReadingSide, caller: Caller, id: string, path: string, body: unknown, key = 'k1') {
  return side.ask(caller, `/api/v1/alarms/${id}/asides${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
}

describe('[R150] setting an alarm aside', () => {
  it('is in the journal when the answer comes, tells who and why, and a retry has the same outcome', async () => {
    const story = alarmed();
    const side = await readingSide(story);
    const first = await act(side, 'lms', idOf(story, 'A6'), '', SHELVED);
    const { at } = side.recorder.picture();
    const again = await act(side, 'lms', idOf(story, 'A6'), '', SHELVED);
    expect([first.status, again.status, again.body, side.recorder.picture().at]).toEqual([201, 200, first.body, at]);
    expect(first.body['alarm']).toMatchObject({
      state: 'shelved',
      shelved: {
        until: '2026-11-21T09:40:00.000Z',
        reason: 'koppeling wordt vervangen',
        at: story.now,
        role: 'lms',
        organisation: 'Landelijke Meldkamer Samenwerking',
      },
    });
    const { alarm } = (
      await act(side, 'lms', idOf(story, 'A6'), '/ends', { version: 2, aside: 'shelved', reason: 'klaar' }, 'k2')
    ).body;
    expect(alarm).toMatchObject({ state: 'active-unacknowledged' });
  });

  it('asks another key for one that is kritiek, and not the same key in another request', async () => {
    const story = alarmed();
    const side = await readingSide(story);
    const id = idOf(story, 'A1');
    const asked = await act(side, 'lms', id, '', SHELVED);
    expect(asked.body['alarm']).toMatchObject({ state: 'active-unacknowledged', asideAsked: { aside: 'shelved' } });
    const same = await act(side, 'lms', id, '/confirmations', { version: 2 }, 'k2');
    expect([same.status, same.body['code']]).toEqual([403, 'aside-of-same-key']);
    const other = await act(side, 'lms@lms', id, '/confirmations', { version: 2 }, 'k2');
    expect([other.status, other.body['alarm']]).toEqual([
      201,
      expect.objectContaining({ state: 'shelved', shelved: expect.objectContaining({ confirmed: expect.anything() }) }),
    ]);
    const { body } = await side.ask('smb', '/api/v1/alarms');
    const shown = (body['alarms'] as readonly { id: string; shelved?: object }[]).find((one) => one.id === id)?.shelved;
    expect(Object.keys(shown ?? {}).sort()).toEqual(['at', 'confirmed', 'organisation', 'role', 'until']);
  });

  it.each([
    ['longer than 60 minutes', 'A1', { until: '2026-11-21T10:20:00.001Z' }, 'aside-too-long'],
    ['longer than 8 hours', 'A6', { until: '2026-11-21T17:20:00.001Z' }, 'aside-too-long'],
    ['until a moment that has passed', 'A6', { until: '2026-11-21T09:20:00Z' }, 'aside-over-already'],
    ['without a reason', 'A6', { reason: ' ' }, 'invalid-input'],
    ['without an end', 'A6', { until: undefined }, 'invalid-input'],
    ['without an owner when it is out of service', 'A6', { aside: 'out-of-service' }, 'invalid-input'],
    ['with an owner when it is shelved', 'A6', { owner: 'rav-09' }, 'invalid-input'],
    ['out of service by an owner that nobody knows', 'A6', { aside: 'out-of-service', owner: 'Jan' }, 'invalid-input'],
    ['with a phone number as its reason', 'A6', { reason: 'bel 06-12345678' }, 'invalid-input'],
    ['in a way there is not', 'A6', { aside: 'weg' }, 'invalid-input'],
  ] as const)('refuses %s', async (_what, condition, words, code) => {
    const story = alarmed();
    const side = await readingSide(story);
    const { at } = side.recorder.picture();
    const { status, body } = await act(side, 'lms', idOf(story, condition), '', { ...SHELVED, ...words });
    expect([status, body['code'], side.recorder.picture().at]).toEqual([400, code, at]);
  });

  it('answers a version that is old, what is aside already, what is not, and an alarm that is none', async () => {
    const story = alarmed();
    const side = await readingSide(story);
    const id = idOf(story, 'A6');
    const codes: unknown[] = [];
    const ended = { aside: 'shelved', reason: 'klaar' };
    for (const [number, path, body] of [
      [id, '/ends', { version: 1, ...ended }],
      [id, '/confirmations', { version: 1 }],
      [id, '', { ...SHELVED, version: 9 }],
      [id, '', SHELVED],
      [id, '', { ...SHELVED, version: 2 }],
      ['99', '', SHELVED],
    ] as const) {
      const answer = await act(side, 'lms', number, path, body, `k${codes.length}`);
      codes.push([answer.status, answer.body['code']]);
    }
    expect(codes).toEqual([
      [409, 'not-aside'],
      [409, 'not-aside'],
      [409, 'version-conflict'],
      [201, undefined],
      [409, 'aside-already'],
      [404, 'not-found'],
    ]);
  });

  it('lets exactly one of fifty win, and the rest hear the version of now', async () => {
    const story = alarmed();
    const side = await readingSide(story);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => act(side, 'lms', idOf(story, 'A6'), '', SHELVED, `k${index}`)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body['version']))).toEqual(
      new Set([2]),
    );
  });

  it('is for LMS alone, also where the alarm is of the own meldkamer', async () => {
    const story = alarmed();
    const side = await readingSide(story);
    for (const caller of ['meldkamer:MNL', 'inspector', 'smb', 'wall', 'admin'] as const) {
      const { status } = await act(side, caller, idOf(story, 'A6'), '', SHELVED);
      expect([caller, status]).toEqual([caller, 403]);
    }
  });

  it('ends by itself', async () => {
    const story = alarmed();
    const side = await readingSide(story);
    await act(side, 'lms', idOf(story, 'A6'), '', SHELVED);
    side.now = after(side.now, HOUR);
    await side.recorder.submit([{ intent: { kind: 'tick' }, by: SYSTEM, cause: null }]);
    const { body } = await side.ask('lms', '/api/v1/alarms');
    expect(body['alarms']).toContainEqual(expect.objectContaining({ condition: 'A6', state: 'active-unacknowledged' }));
  });
});
