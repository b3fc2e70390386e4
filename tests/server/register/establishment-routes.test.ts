// LMS establishes over HTTP which source was right.

import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { readingSide } from '../../support/reading-side.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const GMS = sourceOf('MNL');
const TELEFONIE = sourceOf('MNL', 'telefonie');
const PATH = '/api/v1/register/establishments';

function contested(): Story {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  story.located(AANNAME, 'MNL', { source: TELEFONIE });
  while (story.now < instant('09:30:00'))
    for (const source of [GMS, TELEFONIE]) story.wait(MINUTE / 2).heartbeat(source);
  story.located(AANNAME, 'MNL');
  return story.at('09:31:00');
}

const RIGHT = {
  function: AANNAME,
  source: GMS,
  from: instant('09:00:00'),
  until: instant('09:30:00'),
  reason: 'logboek',
};
type Side = Awaited<ReturnType<typeof readingSide>>;
type Line = Readonly<Record<string, unknown>>;

function post(side: Side, body: unknown, caller: Parameters<Side['ask']>[0] = 'lms', key = 'een') {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return side.ask(caller, PATH, { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('POST /api/v1/register/establishments', () => {
  it('[R88] moves that time, keeps both sayings, and is recorded once', async () => {
    const side = await readingSide(contested());
    const { status, body } = await post(side, RIGHT);
    expect([status, body]).toEqual([201, { ...RIGHT, position: body['position'] }]);
    expect((await post(side, RIGHT)).status).toBe(200);
    const lines = (await side.ask('inspector', '/api/v1/register?class=outside')).body['lines'] as readonly Line[];
    expect(lines).toMatchObject([
      {
        place: 'Zeist',
        begin: RIGHT.from,
        end: RIGHT.until,
        established: { source: GMS, reason: 'logboek' },
        sayings: [{ source: GMS }, { source: TELEFONIE }],
      },
    ]);
    const file = (await side.ask('inspector', '/api/v1/register.csv?class=outside')).text;
    expect(file).toContain(`${GMS} Zeist`);
    expect(file).toContain('logboek');
    const shown = (await side.ask('party', '/api/v1/register?class=outside')).body['lines'] as readonly Line[];
    expect(shown).toMatchObject([{ established: { source: GMS, reason: null } }]);
  });

  it('[R88] takes one of fifty that contradict each other at once, and names it to the others', async () => {
    const side = await readingSide(contested());
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        post(side, { ...RIGHT, source: index % 2 === 0 ? GMS : TELEFONIE }, 'lms', `gelijk-${index}`),
      ),
    );
    const [taken, refused] = [201, 409].map((status) => answers.filter((one) => one.status === status));
    expect([taken?.length, refused?.length]).toEqual([25, 25]);
    const positions = (taken ?? []).map(({ body }) => body['position']);
    for (const { body } of refused ?? []) {
      const [stands] = body['standing'] as readonly Line[];
      expect([body['code'], stands?.['source']]).toEqual(['established-otherwise', GMS]);
      expect(positions).toContain(stands?.['id']);
      expect(body['detail']).toContain(`${stands?.['id']}, ${GMS} from ${RIGHT.from} until ${RIGHT.until}`);
    }
  });

  it('[R88] replaces what stands when it says so, and keeps that readable', async () => {
    const side = await readingSide(contested());
    const { position } = (await post(side, RIGHT)).body;
    const other = { ...RIGHT, source: TELEFONIE, reason: 'camera' };
    expect((await post(side, { ...other, replaces: [9_999] }, 'lms', 'twee')).body['code']).toBe(
      'no-such-establishment',
    );
    const { status, body } = await post(side, { ...other, replaces: [position] }, 'lms', 'drie');
    expect([status, body['replaces']]).toEqual([201, [position]]);
    const replaced = { id: position, source: GMS, reason: 'logboek', replacedBy: { id: body['position'] } };
    const lines = (await side.ask('inspector', '/api/v1/register?class=own')).body['lines'];
    expect(lines).toMatchObject([{ established: { id: body['position'], reason: 'camera', replaced: [replaced] } }]);
    expect((await side.ask('inspector', '/api/v1/register.csv?class=own')).text).toContain(
      `logboek (vervangen door ${body['position']} `,
    );
    const shown = (await side.ask('party', '/api/v1/register?class=own')).body['lines'];
    expect(shown).toMatchObject([{ established: { reason: null, replaced: [{ ...replaced, reason: null }] } }]);
  });

  it.each([
    ['that it was away', GMS, 'outside'],
    ['that it was at home', TELEFONIE, 'own'],
  ] as const)('[R88] shows in the dossier %s, and why to whoever may see that', async (_what, source, reached) => {
    const side = await readingSide(contested());
    await post(side, { ...RIGHT, source });
    const lineOf = async (caller: Parameters<Side['ask']>[0]) =>
      (await side.ask(caller, '/api/v1/afwijkingen/2026-0001')).body['lines'];
    const dossier = (await side.ask('inspector', '/api/v1/afwijkingen/2026-0001')).body;
    expect(JSON.stringify(dossier['entries'])).toContain('source-established');
    const line = { class: reached, sayings: [{ source: GMS }, { source: TELEFONIE }] };
    expect(await lineOf('inspector')).toMatchObject([{ ...line, established: { source, reason: 'logboek' } }]);
    expect(await lineOf('smb')).toMatchObject([{ ...line, established: { source, reason: null } }]);
  });

  it.each(['meldkamer:MNL', 'party', 'smb', 'inspector', 'ministry', 'wall', 'feed', 'admin'] as const)(
    '[R88] is not for %s',
    async (caller) => {
      const side = await readingSide(contested());
      expect((await post(side, RIGHT, caller)).status).toBe(403);
    },
  );

  it.each([
    ['a function that is none', { function: 'MNL/ambulance/99/aanname' }, 400, 'function'],
    ['a source that is none', { source: 'gms' }, 400, 'source'],
    ['a source of no meldkamer', { source: 'urn:nld:meldkamer:XXX:gms' }, 400, 'source'],
    ['an end before its begin', { until: instant('08:00:00') }, 400, 'until'],
    ['the future', { until: instant('10:00:00') }, 400, 'until'],
    ['no reason', { reason: '' }, 400, 'reason'],
    ['a source that said nothing', { source: sourceOf('AMS') }, 409, 'said-nothing'],
    ['a time in which it said nothing', { from: instant('08:00:00'), until: instant('08:30:00') }, 409, 'said-nothing'],
  ] as const)('[R88] refuses %s', async (_what, wrong, status, named) => {
    const side = await readingSide(contested());
    const entries = side.recorder.picture().at;
    const answer = await post(side, { ...RIGHT, ...wrong });
    expect([answer.status, side.recorder.picture().at]).toEqual([status, entries]);
    expect(answer.text).toContain(named);
  });
});
