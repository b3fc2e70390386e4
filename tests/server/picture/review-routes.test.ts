// `POST /api/v1/conditions/{condition}/reviews` on a real journal: recorded once, and refused with what is wrong.

import { describe, expect, it } from 'vitest';
import { RECORD_DIGESTS } from '#shared/alarm/record-digests.ts';
import { type Answer, type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { instant, Story } from '../../support/story.ts';

const { A1: digest } = RECORD_DIGESTS;

function quietNight(): Story {
  const story = new Story();
  story.at('09:00:00').located('NHL/politie/aanname', 'NHL');
  return story;
}

type Asked = { readonly condition?: string; readonly key?: string; readonly caller?: Caller };

function review(
  side: ReadingSide,
  body: Readonly<Record<string, unknown>>,
  { condition = 'A1', key = 'one', caller = 'lms' }: Asked = {},
): Promise<Answer> {
  return side.ask(caller, `/api/v1/conditions/${condition}/reviews`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
}

describe('[R149] reviewing a condition', () => {
  it('is recorded with role, organisation, outcome and policy; a retry has the same outcome', async () => {
    const story = quietNight();
    const side = await readingSide(story);
    side.now = instant('15:00:00');
    const body = { outcome: 'must-change', reason: 'Noem de plaatsvervanger', digest };
    const first = await review(side, body);
    expect([first.status, first.body]).toEqual([
      201,
      {
        position: story.picture.at + 1,
        review: {
          condition: 'A1',
          ...body,
          policy: story.picture.policy.version,
          by: { role: 'lms', organisation: 'Landelijke Meldkamer Samenwerking', at: instant('15:00:00') },
        },
      },
    ]);
    const again = await review(side, body);
    expect([again.status, again.body['review']]).toEqual([200, first.body['review']]);
    const other = await review(side, { outcome: 'stays', digest });
    expect([other.status, other.body['code']]).toEqual([409, 'idempotency-key-reused']);
    expect((await review(side, { outcome: 'stays', digest }, { key: 'two' })).status).toBe(201);
  });

  it('is refused of another text than stands there, with the digest of what does', async () => {
    const side = await readingSide(quietNight());
    const refused = await review(side, { outcome: 'stays', digest: '0'.repeat(16) });
    expect([refused.status, refused.body['code'], refused.body['digest']]).toEqual([409, 'record-changed', digest]);
  });

  it('is refused of a condition that is none', async () => {
    const side = await readingSide(quietNight());
    for (const condition of ['A99', 'a1', 'toString']) {
      const refused = await review(side, { outcome: 'stays', digest }, { condition });
      expect([condition, refused.status, refused.body['code']]).toEqual([condition, 404, 'no-such-condition']);
    }
  });

  it('says what must change where something must, nothing where nothing must, and no private text', async () => {
    const side = await readingSide(quietNight());
    for (const [body, path] of [
      [{ outcome: 'must-change', digest }, 'reason'],
      [{ outcome: 'must-change', reason: '', digest }, 'reason'],
      [{ outcome: 'must-change', reason: 'Bel Jan op 06-12345678', digest }, 'reason'],
      [{ outcome: 'stays', reason: 'klopt', digest }, 'reason'],
      [{ outcome: 'fine', digest }, 'outcome'],
      [{ outcome: 'stays' }, 'digest'],
      [{ outcome: 'stays', digest, by: 'mij' }, 'by'],
    ] as const) {
      const { status, body: answer } = await review(side, body);
      expect([path, status, answer['problems']]).toEqual([path, 400, [expect.objectContaining({ path })]]);
    }
    for (const caller of ['meldkamer:NHL', 'inspector', 'admin', 'wall'] as const) {
      const { status } = await review(side, { outcome: 'stays', digest }, { key: 'x', caller });
      expect([caller, status]).toEqual([caller, 403]);
    }
    expect(side.recorder.picture().reviews).toBeUndefined();
  });
});
