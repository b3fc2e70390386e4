// The desk with a clock and a door in hand: what people do arrives in order, once, in their own name, and what the door refuses is told.

import { expect, test } from 'vitest';
import { after as later } from '#shared/base/time.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { PeopleKeys } from '../../../server/simulator/actors.ts';
import { openDossierClient } from '../../../server/simulator/dossier-client.ts';
import type { RegisterAct, StepAct } from '../../../server/simulator/scenario/scenario-acts.ts';
import { settled } from '../../support/virtual-runtime.ts';
import { type AnswerAsking, ManualParts, problem, STARTED_AT } from './manual-parts.ts';

const KEYS: PeopleKeys = { ['lms' as PartyId]: 'sleutel-lms', ['rav-09' as PartyId]: 'sleutel-rav' };

const REGISTER: RegisterAct = {
  kind: 'register',
  by: 'rav-09',
  as: 'proef',
  meldkamer: 'MNL',
  statement: {
    kind: 'uitwijk',
    functions: ['MNL/ambulance/09'],
    start: '06:30',
    to: { meldkamer: 'AMS' },
    fallbackWithin: 30,
    reviewAt: { days: 2 },
  },
};

const SEEN = { meldkamer: 'MNL', on: 'proef' } as const;
const FREE: StepAct = { kind: 'step', by: 'rav-09', ...SEEN, step: 'confirm-receipt', about: 'start' };
const DECIDE: StepAct = { kind: 'step', by: 'lms', ...SEEN, step: 'decide', outcome: 'allowed', party: 'lms' };

function dossierClient(world: ManualParts, keys: PeopleKeys = KEYS) {
  const stop = new AbortController();
  const told: string[] = [];
  const opened = openDossierClient({ url: 'http://door', keys, run: 'loop' }, world.parts, stop.signal, {
    trouble: (party, reason, waitFor) => void told.push(`${party} trouble ${reason} ${waitFor}`),
    recovered: (party) => void told.push(`${party} recovered`),
    undone: (party, act, reason) => void told.push(`${party} ${act} undone: ${reason}`),
    broken: (mistake) => void told.push(`broken ${String(mistake)}`),
  });
  const add = (act: RegisterAct | StepAct, round = 0) => opened.add(act, () => later(STARTED_AT, 30_000), round);
  return { opened, add, told, stop };
}

/** A door that knows one deviation, in this version. */
function knowing(version: () => number, post: AnswerAsking): AnswerAsking {
  return (asking) => {
    const afwijking = { number: '2026-0007', version: version(), functions: ['MNL/ambulance/09/aanname'] };
    if (asking.method === 'POST') return post(asking);
    if (asking.path === '/api/v1/picture') return Response.json({ afwijkingen: [afwijking] });
    return Response.json({ afwijking, dossier: { questions: [] } });
  };
}

const taken = () => Response.json({ afwijking: { number: '2026-0007' } }, { status: 201 });

function posts(world: ManualParts) {
  return world.askings
    .filter(({ method }) => method === 'POST')
    .map(({ path, headers, body }) => ({
      path,
      key: headers['Authorization'],
      idempotencyKey: headers['Idempotency-Key'],
      body,
    }));
}

test('a registration and the steps in it go in order, each with the key of its party and a key of its own', async () => {
  const world = new ManualParts();
  world.answerAsking = knowing(() => 4, taken);
  const { add, opened, told } = dossierClient(world);
  for (const act of [REGISTER, DECIDE, FREE]) add(act);
  await opened.emptied();
  expect({ told, posts: posts(world) }).toEqual({
    told: [],
    posts: [
      {
        path: '/api/v1/afwijkingen',
        key: 'Bearer sleutel-rav',
        idempotencyKey: 'loop-1',
        body: {
          meldkamer: 'MNL',
          kind: 'uitwijk',
          functions: ['MNL/ambulance/09'],
          start: '2026-11-21T09:00:30.000Z',
          to: { meldkamer: 'AMS' },
          fallbackWithin: 30,
          reviewAt: '2026-11-23T09:00:00.000Z',
        },
      },
      {
        path: '/api/v1/afwijkingen/2026-0007/decisions',
        key: 'Bearer sleutel-lms',
        idempotencyKey: 'loop-2-4',
        body: { version: 4, outcome: 'allowed', party: 'lms' },
      },
      {
        path: '/api/v1/afwijkingen/2026-0007/receipts',
        key: 'Bearer sleutel-rav',
        idempotencyKey: 'loop-3-4',
        body: { about: 'start' },
      },
    ],
  });
});

test('a function stands for the newest open deviation about it, also when that comes a moment later', async () => {
  const world = new ManualParts();
  let isThere = false;
  const known = knowing(() => 1, taken);
  world.answerAsking = (asking) =>
    asking.path === '/api/v1/picture' && !isThere ? Response.json({ afwijkingen: [] }) : known(asking);
  const { add, opened, told } = dossierClient(world);
  add({ ...FREE, on: 'MNL/ambulance/09/aanname' });
  await world.runtime.pass(1_200);
  expect(posts(world)).toEqual([]);
  isThere = true;
  await world.runtime.pass(500);
  await opened.emptied();
  expect({ told, paths: posts(world).map(({ path }) => path) }).toEqual({
    told: [],
    paths: ['/api/v1/afwijkingen/2026-0007/receipts'],
  });
});

test('a version that has moved on is looked up again', async () => {
  const world = new ManualParts();
  let version = 1;
  world.answerAsking = knowing(
    () => version,
    ({ path, body }) => {
      if (path === '/api/v1/afwijkingen') return taken();
      const seen = (body as { readonly version: number }).version;
      version = 2;
      return seen === 2 ? taken() : Response.json({ title: 'Conflict', code: 'version-conflict' }, { status: 409 });
    },
  );
  const { add, opened, told } = dossierClient(world);
  add(REGISTER);
  add(DECIDE);
  await world.runtime.pass(600);
  await opened.emptied();
  expect({ told, keys: posts(world).map(({ idempotencyKey }) => idempotencyKey) }).toEqual({
    told: [],
    keys: ['loop-1', 'loop-2-1', 'loop-2-2'],
  });
});

test('[I3] a door that is shut is asked again with the same key, and nothing goes before its turn', async () => {
  const world = new ManualParts();
  let isShut = true;
  const known = knowing(() => 1, taken);
  world.answerAsking = (asking) => (isShut ? problem(503, 'Busy', { 'retry-after': '2' }) : known(asking));
  const { add, opened, told } = dossierClient(world);
  add(REGISTER);
  add(FREE);
  await world.runtime.pass(4_500);
  isShut = false;
  await world.runtime.pass(2_000);
  await opened.emptied();
  expect(told).toEqual(['rav-09 trouble HTTP 503 2000', 'rav-09 recovered']);
  const keys = posts(world).map(({ idempotencyKey }) => idempotencyKey);
  expect(keys).toEqual([...Array(keys.length - 1).fill('loop-1'), 'loop-2-1']);
  expect(keys.length).toBe(5);
});

test('what has no key or is refused is told and left, and the rest goes on', async () => {
  const world = new ManualParts();
  world.answerAsking = knowing(
    () => 1,
    ({ path }) =>
      path.endsWith('/decisions')
        ? Response.json({ title: 'Conflict', detail: 'Nobody may.', code: 'no-mandate' }, { status: 409 })
        : taken(),
  );
  const { add, opened, told } = dossierClient(world);
  add(REGISTER);
  add({ ...FREE, by: 'igj' });
  add(DECIDE);
  add(FREE);
  await opened.emptied();
  expect(told).toEqual(['igj confirm-receipt undone: no key', 'lms decide undone: Conflict: Nobody may.']);
  expect(posts(world).at(-1)?.path).toBe('/api/v1/afwijkingen/2026-0007/receipts');
});

test('when there is one about it already, its steps are left to whoever registered it', async () => {
  const world = new ManualParts();
  world.answerAsking = () =>
    Response.json({ title: 'Conflict', code: 'overlapping', numbers: ['2026-0001'] }, { status: 409 });
  const { add, opened, told } = dossierClient(world);
  add(REGISTER);
  add(DECIDE);
  await opened.emptied();
  expect({ told, asked: world.askings.length }).toEqual({
    told: ['rav-09 register undone: Conflict'],
    asked: 1,
  });
});

test('what is done once is not done again in a later round, nor are its steps', async () => {
  const world = new ManualParts();
  world.answerAsking = knowing(() => 1, taken);
  const { add, opened, told } = dossierClient(world);
  add({ ...REGISTER, once: true }, 1);
  add({ ...DECIDE, once: true }, 1);
  add(FREE, 1);
  await opened.emptied();
  expect({ told, asked: world.askings.length }).toEqual({ told: [], asked: 0 });
});

test('a desk that is stopped does nothing more', async () => {
  const world = new ManualParts();
  world.answerAsking = () => problem(503, 'Busy');
  const { add, opened, told, stop } = dossierClient(world);
  add(REGISTER);
  add(FREE);
  await settled();
  stop.abort();
  await settled();
  await opened.emptied();
  expect({ asked: world.askings.length, pending: world.runtime.planned(), last: told.at(-1) }).toEqual({
    asked: 1,
    pending: 0,
    last: 'rav-09 trouble HTTP 503 1000',
  });
});
