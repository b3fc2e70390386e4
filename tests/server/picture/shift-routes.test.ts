// `POST /api/v1/handovers` on a real journal: taken over once, refused to who has not seen what was recorded since, and to who may not.

import { describe, expect, it } from 'vitest';
import { type Answer, type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { instant, Story } from '../../support/story.ts';

const POLITIE = 'NHL/politie/aanname';

function quietNight(): Story {
  const story = new Story();
  story.at('09:00:00').located(POLITIE, 'NHL');
  return story;
}

function takeOver(
  side: ReadingSide,
  body: Readonly<Record<string, unknown>>,
  key = 'one',
  caller: Caller = 'lms',
): Promise<Answer> {
  return side.ask(caller, '/api/v1/handovers', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
}

describe('[R152] taking over the shift', () => {
  it('is recorded with role, organisation and what was seen; a retry has the same outcome', async () => {
    const story = quietNight();
    const side = await readingSide(story);
    side.now = instant('15:00:00');
    const position = story.picture.at;
    const body = { version: 0, position, note: 'Vergadering SMB om 16:00' };
    const first = await takeOver(side, body);
    expect([first.status, first.body]).toEqual([
      201,
      {
        asOf: instant('15:00:00'),
        position: position + 1,
        version: 1,
        last: {
          seen: position,
          note: 'Vergadering SMB om 16:00',
          by: { role: 'lms', organisation: 'Landelijke Meldkamer Samenwerking', at: instant('15:00:00') },
        },
      },
    ]);
    expect((await takeOver(side, body)).status).toBe(200);
    const other = await takeOver(side, { ...body, note: null });
    expect([other.status, other.body['code']]).toEqual([409, 'idempotency-key-reused']);
    const second = await takeOver(side, { version: 0, position: position + 1 }, 'two');
    expect([second.status, second.body['code'], second.body['version']]).toEqual([409, 'version-conflict', 1]);
  });

  it('is refused to who has not seen what was recorded since, and says what that is', async () => {
    const story = quietNight();
    const position = story.picture.at;
    story.at('15:00:00').located(POLITIE, 'Zeist');
    const side = await readingSide(story);
    side.now = instant('15:06:00');
    const refused = await takeOver(side, { version: 0, position });
    expect([refused.status, refused.body['code'], refused.body['position']]).toEqual([
      409,
      'handover-outdated',
      story.picture.at,
    ]);
    expect(refused.body['changes']).toMatchObject({
      since: { position },
      places: [{ functions: [POLITIE], is: [{ kind: 'elsewhere', place: 'Zeist' }] }],
    });
    expect((await takeOver(side, { version: 0, position: story.picture.at }, 'two')).status).toBe(201);
  });

  it('takes no note with private text, no position that is not there, and nothing of anybody else', async () => {
    const story = quietNight();
    const side = await readingSide(story);
    const position = story.picture.at;
    for (const [body, path] of [
      [{ version: 0, position, note: 'Bel Jan op 06-12345678' }, 'note'],
      [{ version: 0, position: position + 1 }, 'position'],
      [{ version: -1, position }, 'version'],
      [{ position }, 'version'],
      [{ version: 0, position, by: 'mij' }, 'by'],
    ] as const) {
      const { status, body: answer } = await takeOver(side, body);
      expect([status, answer['problems']]).toEqual([400, [expect.objectContaining({ path })]]);
    }
    for (const caller of ['meldkamer:NHL', 'inspector', 'admin', 'wall'] as const) {
      expect([caller, (await takeOver(side, { version: 0, position }, 'x', caller)).status]).toEqual([caller, 403]);
    }
    expect(side.recorder.picture().shift).toBeUndefined();
  });
});
