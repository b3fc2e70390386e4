// A whole dossier is written, with a secret word in every field that takes words, while a wall listens and asks: over the line to the
// wall goes none of them, no organisation and no key, from the first word to the last.

import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { minutesFromNow, registration } from '../../support/registration.ts';
import { ScreenClient } from '../../support/screen-client.ts';
import { dossierServerForFile, type Who } from './dossier-server.ts';

const SECRET = 'geheimwoord';

const server = await dossierServerForFile();

type Fields = Readonly<Record<string, unknown>>;

/** The life of a pilot with an own word in every place, so that a leak says where it came from. */
const LIFE: readonly (readonly [Who, string, Fields])[] = [
  [
    'lms',
    'rectifications',
    { statement: { reason: word('the reason set right'), fallbackWithin: 50 }, reason: word('why') },
  ],
  ['smb', 'assessments', { outcome: 'fit', ...said('text', 'document') }],
  ['lms', 'consultations', { outcome: 'objected', ...said('party', 'text', 'followUp') }],
  ['lms', 'decisions', { outcome: 'allowed', ...said('party', 'capacity', 'document', 'conditions') }],
  ['igj', 'positions', { stance: 'concerns', ...said('text', 'document') }],
  ['lms', 'guarantees', { findings: [{ item: 'g01', side: 'site', state: 'not', ...said('evidence') }] }],
  [
    'lms',
    'pilot-notes',
    {
      pilot: {
        ...said('application'),
        criteria: [word('criterion')],
        approvals: [{ outcome: 'pending', ...said('body', 'document') }],
      },
    },
  ],
  ['lms', 'starts', said('text')],
  ['igj', 'questions', { to: 'lms', dueAt: minutesFromNow(60), ...said('text') }],
  ['igj', 'seen-marks', {}],
  ['lms', 'tellings', { about: 'start', parties: ['igj', 'jenv'] }],
  ['igj', 'receipts', { about: 'start' }],
];
const END: readonly (readonly [Who, string, Fields])[] = [
  ['lms', 'endings', said('text')],
  ['lms', 'returns', said('text')],
  ['lms', 'evaluations', { ...said('conclusion', 'document'), actions: [said('text', 'owner')] }],
  ['smb', 'closures', { ...said('text'), despiteOpen: true }],
];

function word(field: string): string {
  return `${SECRET} in ${field}`;
}

function said(...fields: readonly string[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, word(field)]));
}

/** Everything a wall can ask, in one text. */
async function askedByWall(): Promise<string> {
  const paths = ['picture', 'alarms', 'afwijkingen', `afwijkingen?text=${SECRET}`].map((path) => `/api/v1/${path}`);
  const answers = await Promise.all(paths.map((path) => server.send('wall', path, {})));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  expect(answers.at(-1)?.problem['total']).toBe(0);
  return answers.map(({ text }) => text).join('\n');
}

test('[I20] nothing a wall may not have goes over its line', async () => {
  const wall = new ScreenClient(server.url, { key: server.key('wall') });
  expect(await wall.connected()).toBeNull();
  const welcome = await wall.hello({});
  const opened = await server.register(
    'lms',
    registration({
      kind: 'pilot',
      fallbackWithin: 45,
      ...said('reason', 'endCondition', 'owner', 'fallback', 'returnPlan'),
    }),
    `${SECRET}-key`,
  );
  const { number } = opened.afwijking;
  let { version } = opened.afwijking;
  const live = async (steps: typeof LIFE): Promise<void> => {
    for (const [who, noun, fields] of steps) {
      const answer = await server.step(who, number, noun, { version, ...fields }, `${SECRET}-${noun}`);
      expect([noun, answer.status]).toEqual([noun, 201]);
      version = answer.afwijking.version;
    }
  };
  await live(LIFE);
  const asked = [await askedByWall()];
  expect(asked[0]).toContain(number);
  const { alarms } = (await server.send('lms', '/api/v1/alarms', {})).problem as {
    alarms: readonly { readonly id: string; readonly version: number }[];
  };
  expect(alarms.length).toBeGreaterThan(0);
  for (const alarm of alarms) {
    const { status } = await server.send('lms', `/api/v1/alarms/${alarm.id}/acknowledgements`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `${SECRET}-${alarm.id}` },
      body: JSON.stringify({ version: alarm.version, note: word('note') }),
    });
    expect(status).toBe(201);
  }
  asked.push(await askedByWall());
  await live(END);
  asked.push(await askedByWall());
  const entries = await server.entries();
  await wall.reached(entries.at(-1)?.position ?? 0);
  wall.close();

  // All of it was really written, and every wall byte was looked at.
  const written = JSON.stringify(entries);
  for (const [, noun] of [...LIFE, ...END]) expect(written).toContain(hash('sha256', `${SECRET}-${noun}`, 'hex'));
  expect(wall.frames.flat().length).toBe(entries.length - (welcome.kind === 'snapshot' ? welcome.position : 0));
  for (const minutes of [45, 50]) expect(written).toContain(`"fallbackWithin":${minutes}`);
  const heard = [JSON.stringify(welcome), JSON.stringify(wall.frames), ...asked].join('\n');
  const leaks = [...heard.matchAll(/.{0,40}geheimwoord.{0,40}/g)].map(([leak]) => leak);
  expect(leaks).toEqual([]);
  expect(heard).not.toMatch(/"fallbackWithin":\d/);
  expect(JSON.stringify(wall.frames)).not.toMatch(/"organisation":"[^"]|Landelijke|IGJ|mkb_/);
});

test('[I20] and a wall opens no door behind which a dossier lies', async () => {
  const counted = ['figures', 'figures.csv', 'calendar', 'takeover', 'pilots', 'notices'];
  const paths = ['afwijkingen.csv', 'afwijkingen/2026-0001', ...counted];
  const past = ['past?position=1', 'past/events', 'journal', 'register', 'history?subject=MNL'];
  const answers = await Promise.all([...paths, ...past].map((path) => server.send('wall', `/api/v1/${path}`, {})));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
});
