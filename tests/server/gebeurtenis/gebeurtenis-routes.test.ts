// The door for events: who may, what is refused with which words, that a retry is recorded once, and what each reader is told.

import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { gebeurtenissen } from '../../../server/openapi/gebeurtenis-routes.ts';
import { type Answer, type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { Story } from '../../support/story.ts';

const DOOR = '/api/v1/gebeurtenissen';
const G1 = `${DOOR}/G2026-0001`;
const FROM = '2026-11-21T08:00:00.000Z';
const PARTS = [
  { meldkamer: 'MNL', from: FROM, status: 'disturbed' },
  { meldkamer: 'NHL', from: FROM, status: 'unknown' },
];
const OPENING = { title: 'Storing telefonie', national: true, parts: PARTS, reason: 'Leverancier bevestigt' };

let keys = 0;

function post(side: ReadingSide, path: string, body: unknown, caller: Caller = 'lms', key?: string): Promise<Answer> {
  keys += 1;
  return side.ask(caller, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key ?? `proef ${keys}` },
    body: JSON.stringify(body),
  });
}

/** Three meldkamers are down, and two deviations are registered. */
async function side(): Promise<ReadingSide> {
  const story = new Story();
  for (const meldkamer of ['MNL', 'NHL', 'AMS']) story.stated(meldkamer, 'Down');
  story.wait(1000).tick();
  story.registered('MNL', ['MNL/politie/aanname'], { kind: 'storing' });
  story.registered('LIM', ['LIM/politie/aanname'], { kind: 'storing' });
  return readingSide(story);
}

function outcome({ status, body }: Answer): string {
  return `${status} ${body['code'] ?? ''}`.trim();
}

describe('[R133] the door for events', () => {
  it('tells what is proposed, and every step answers how they stand, as is described', async () => {
    const one = await side();
    const before = await one.ask('lms', DOOR);
    expect(before.body).toMatchObject({ gebeurtenissen: [], proposals: [{ id: 'V1', answer: null }] });
    const all = [...PARTS, { meldkamer: 'AMS', from: FROM, status: 'unknown' }];
    const opened = await post(one, DOOR, { ...OPENING, parts: all, proposal: 'V1' });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      gebeurtenissen: [{ number: 'G2026-0001', version: 1, national: true, parts: [{ until: null }, {}, {}] }],
      proposals: [{ id: 'V1', answer: { kind: 'accepted', gebeurtenis: 'G2026-0001' } }],
    });
    expect(gebeurtenissen.parse(opened.body)).toEqual(opened.body);
    const changed = await post(one, `${G1}/changes`, { ...OPENING, national: false, version: 1 });
    expect(changed.body).toMatchObject({ gebeurtenissen: [{ version: 2, national: false }] });
    const ended = await post(one, `${G1}/endings`, {
      version: 2,
      at: '2026-11-21T09:00:00+00:00',
      reason: 'Verholpen',
    });
    expect(ended.body).toMatchObject({ gebeurtenissen: [{ version: 3, acts: [{}, {}, { what: 'ended' }] }] });
  });

  it('is for everybody to read and for LMS to act on', async () => {
    const one = await side();
    await post(one, DOOR, OPENING);
    for (const caller of ['wall', 'meldkamer:MNL', 'smb', 'inspector'] as const) {
      const { status, body } = await one.ask(caller, DOOR);
      expect([caller, status, (body['gebeurtenissen'] as readonly unknown[]).length]).toEqual([caller, 200, 1]);
      expect([caller, (await post(one, DOOR, OPENING, caller)).status]).toEqual([caller, 403]);
    }
    const wall = await one.ask('wall', DOOR);
    expect(wall.text).not.toContain(OPENING.reason);
    expect(wall.text).not.toContain('Landelijke Meldkamer Samenwerking');
  });

  it('records a retry once, and refuses the same key for something else', async () => {
    const one = await side();
    const first = await post(one, DOOR, OPENING, 'lms', 'zelfde');
    const again = await post(one, DOOR, OPENING, 'lms', 'zelfde');
    expect([first.status, again.status]).toEqual([201, 200]);
    expect((again.body['gebeurtenissen'] as readonly unknown[]).length).toBe(1);
    expect(outcome(await post(one, DOOR, { ...OPENING, title: 'Iets anders' }, 'lms', 'zelfde'))).toBe(
      '409 idempotency-key-reused',
    );
  });

  it('names all that is wrong with the input at once, and takes no word that could be of a person', async () => {
    const one = await side();
    const wrong = { title: '', national: 'ja', parts: [], reden: 'typefout' };
    const { status, body } = await post(one, DOOR, wrong);
    expect(status).toBe(400);
    expect(body['errors'] ?? body['problems']).toBeDefined();
    const texts = JSON.stringify(body);
    for (const path of ['title', 'national', 'parts', 'reason', 'reden']) expect(texts).toContain(path);
    const twice = await post(one, DOOR, { ...OPENING, parts: [PARTS[0], PARTS[0]] });
    expect(JSON.stringify(twice.body)).toContain('must name each meldkamer at most once');
    const phone = await post(one, DOOR, { ...OPENING, title: 'Bel 06 12345678' });
    expect(phone.status).toBe(400);
  });

  it('refuses with a code and what to do', async () => {
    const one = await side();
    await post(one, DOOR, OPENING);
    const end = { version: 1, at: '2026-11-21T09:00:00Z', reason: 'Verholpen' };
    expect(outcome(await post(one, `${DOOR}/G2026-0009/endings`, end))).toBe('404 no-such-gebeurtenis');
    expect(outcome(await post(one, `${DOOR}/iets/endings`, end))).toBe('404 no-such-gebeurtenis');
    expect(outcome(await post(one, `${G1}/endings`, { ...end, version: 2 }))).toBe('409 version-conflict');
    expect(outcome(await post(one, `${G1}/endings`, { ...end, at: '2026-12-01T09:00:00Z' }))).toBe('400 in-the-future');
    expect(outcome(await post(one, `${G1}/endings`, { ...end, at: FROM }))).toBe('400 part-ends-before-start');
    expect(outcome(await post(one, `${G1}/changes`, { ...OPENING, version: 1 }))).toBe('409 nothing-changed');
    expect((await post(one, `${G1}/endings`, end)).status).toBe(201);
    expect(outcome(await post(one, `${G1}/endings`, { ...end, version: 2 }))).toBe('409 gebeurtenis-over');
    const answering = await post(one, DOOR, { ...OPENING, proposal: 'V1' });
    expect(outcome(answering)).toBe('400 proposal-differs');
    expect(answering.body['problems']).toEqual([
      {
        path: 'parts',
        problem: `must name ${(answering.body['lacking'] as string[]).join(', ')}, as the proposal does`,
      },
    ]);
    const proposals = `${DOOR}/proposals`;
    expect(outcome(await post(one, `${proposals}/V7/dismissals`, { reason: 'x' }))).toBe('404 no-such-proposal');
    expect(outcome(await post(one, `${proposals}/7/dismissals`, { reason: 'x' }))).toBe('404 no-such-proposal');
    expect((await post(one, `${proposals}/V1/dismissals`, { reason: 'Drie losse storingen' })).status).toBe(201);
    expect(outcome(await post(one, `${proposals}/V1/dismissals`, { reason: 'x' }))).toBe('409 proposal-answered');
  });
});

describe('[R135] the figures', () => {
  it('have the time per meldkamer, and so has their file', async () => {
    const one = await side();
    await post(one, DOOR, { ...OPENING, parts: [{ ...PARTS[0], until: '2026-11-21T08:30:00Z' }, PARTS[1]] });
    const { body } = await one.ask('inspector', '/api/v1/figures?from=2026-11-21T08:10:00Z');
    const { each, together } = body['gebeurtenissen'] as Figures['gebeurtenissen'];
    expect(each).toMatchObject([
      { number: 'G2026-0001', meldkamer: 'MNL', ms: 20 * MINUTE },
      { number: 'G2026-0001', meldkamer: 'NHL', until: null },
    ]);
    expect(together.find(({ meldkamer }) => meldkamer === 'MNL')?.ms).toBe(20 * MINUTE);
    const { text } = await one.ask('inspector', '/api/v1/figures.csv?from=2026-11-21T08:10:00Z');
    expect(text).toContain(';gebeurtenis;;Midden-Nederland;MNL;landelijk;landelijk;G2026-0001;duur;1200;seconden');
    expect(text).toContain(';in een gebeurtenis;;Limburg;LIM;;;;duur;0;seconden');
  });
});

describe('[R134] the door for a deviation in an event', () => {
  it('binds and releases, and refuses what does not fit', async () => {
    const one = await side();
    await post(one, DOOR, OPENING);
    await post(one, DOOR, OPENING);
    const bind = (version: number, afwijking = '2026-0001') => ({ version, afwijking, reason: 'Zelfde storing' });
    expect(outcome(await post(one, `${G1}/bindings`, bind(1, '2026-0002')))).toBe('409 not-in-gebeurtenis');
    expect(outcome(await post(one, `${G1}/bindings`, bind(1, '2026-0009')))).toBe('404 no-such-afwijking');
    expect(outcome(await post(one, `${G1}/releases`, bind(1)))).toBe('409 not-bound');
    expect((await post(one, `${G1}/bindings`, bind(1))).body).toMatchObject({
      gebeurtenissen: [{}, { number: 'G2026-0001', dossiers: ['2026-0001'] }],
    });
    expect(outcome(await post(one, `${DOOR}/G2026-0002/bindings`, bind(1)))).toBe('409 bound-elsewhere');
    const file = await one.ask('inspector', '/api/v1/afwijkingen/2026-0001');
    expect(file.body['gebeurtenis']).toEqual({ number: 'G2026-0001', title: OPENING.title, national: true });
    expect(JSON.stringify(file.body['entries'])).toContain('gebeurtenis-bound');
    const { body } = await one.ask('lms', '/api/v1/history?subject=G2026-0001');
    expect(JSON.stringify(body)).toContain('gebeurtenis-bound');
    const left = { ...OPENING, parts: [PARTS[1]], version: 2 };
    expect(outcome(await post(one, `${G1}/changes`, left))).toBe('409 dossiers-bound');
    expect((await post(one, `${G1}/releases`, bind(2))).status).toBe(201);
    const released = await one.ask('inspector', '/api/v1/afwijkingen/2026-0001');
    expect(released.body['gebeurtenis']).toBeNull();
    expect(JSON.stringify(released.body['entries'])).toContain('gebeurtenis-unbound');
  });
});
