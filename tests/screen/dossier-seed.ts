// Dossiers of every sort on a real server: observed, announced, allowed, refused, planned, and sixty alike that take more than one page.

import { type Clock, instantOf, millisecondsOf } from '#shared/base/time.ts';
import { event, get, locationEvent, record, type SentEvent, staffingEvent } from '../support/events.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

const MINUTE = 60_000;

export const YEAR = '2026';

/** Runs as real time does, in the middle of a year: what is seeded lies within that year whenever the test is run. */
export const CLOCK: Clock = { now: () => instantOf(Date.UTC(2026, 5, 15, 10) + Math.round(performance.now())) };

/** How many the seed makes in all. */
export const SEEDED = 65;

export type Seeded = {
  readonly observed: string;
  readonly announced: string;
  readonly allowed: string;
  readonly refused: string;
  readonly planned: string;
};

/** A server with all of them. Feeds that say no more in a test of these are not what it is about. */
export async function startSeeded(): Promise<{ readonly server: LiveServer; readonly seeded: Seeded }> {
  const server = await startLiveServer({
    clock: CLOCK,
    policy: (usual) => ({
      ...usual,
      feed: { ...usual.feed, silentAfter: 3_600_000 },
      // Sixty alike of one meldkamer are more than may be open as usual (R57).
      intake: { ...usual.intake, openAnnouncements: SEEDED },
    }),
  });
  return { server, seeded: await seedDossiers(server) };
}

async function seedDossiers(server: LiveServer): Promise<Seeded> {
  const start = millisecondsOf(CLOCK.now());
  const ago = (minutes: number): string => new Date(start - minutes * MINUTE).toISOString();
  const moved = (post: string, task: string, where: string, minutes: number): SentEvent => {
    const location = /^[A-Z]{3}$/.test(where) ? { meldkamer: where } : { place: where };
    return locationEvent(post, task, location, { observedAt: ago(minutes) });
  };
  const lms = await server.key('lms');
  const tell = async (path: string, body: unknown): Promise<{ readonly number: string; readonly version: number }> => {
    type Told = { readonly afwijking: { readonly number: string; readonly version: number } };
    return (await record<Told>(server.url, lms, `/api/v1/afwijkingen${path}`, body)).afwijking;
  };

  await server.send([
    moved('NHL/brandweer/12', 'uitgifte', 'NHL', 900),
    moved('NHL/brandweer/12', 'uitgifte', 'Zeist', 88),
  ]);
  const observed = await only(server, lms, 'origin=observed');
  await server.send(
    event(
      'afwijking.reported',
      'plan-1',
      {
        kind: 'onderhoud',
        functions: ['MNL/politie'],
        reason: 'gepland onderhoud noodstroom',
        start: ago(310),
        expectedEnd: ago(-60),
      },
      { meldkamer: 'MNL' },
    ),
  );
  const announced = await only(server, lms, 'origin=announced');
  await server.send([
    moved('MNL/politie', 'aanname', 'MNL', 900),
    moved('MNL/politie', 'aanname', 'AMS', 300),
    moved('MNL/politie', 'aanname', 'MNL', 100),
  ]);
  const allowed = await tell('', {
    meldkamer: 'OBR',
    kind: 'uitwijk',
    functions: ['OBR/ambulance/21', 'OBR/brandweer/21', 'OBR/brandweer/22', 'OBR/politie'],
    to: { meldkamer: 'ZWB' },
    reasonCategory: 'techniek',
    reason: 'storing in de telefooncentrale',
    start: ago(198),
    expectedEnd: ago(-600),
    owner: 'lms',
  });
  await tell(`/${allowed.number}/decisions`, {
    version: allowed.version,
    outcome: 'allowed',
    party: 'lms',
    capacity: 'Beheerder van de meldkamers',
    mandate: 'Besluit beheer politie, art. 43b',
    document: 'LMS 2026-31',
    decidedAt: ago(148),
  });
  await server.send([
    moved('OBR/ambulance/21', 'aanname', 'OBR', 900),
    moved('OBR/ambulance/21', 'aanname', 'ZWB', 178),
  ]);
  const refused = await tell('', {
    meldkamer: 'DHG',
    kind: 'tijdelijke-wijziging-werkwijze',
    functions: ['DHG/ambulance/15/aanname'],
    to: { place: 'Leiden' },
    reasonCategory: 'personeel',
    reason: 'tekort aan centralisten in de zomer',
    start: ago(-2_000),
    expectedEnd: ago(-9_000),
  });
  await tell(`/${refused.number}/decisions`, {
    version: refused.version,
    outcome: 'refused',
    party: 'smb',
    mandate: 'werkwijze-smb',
    document: 'SMB 2026-44',
    decidedAt: ago(10),
  });
  const planned = await tell('', {
    meldkamer: 'LIM',
    kind: 'pilot',
    functions: ['LIM/ambulance/24/aanname', 'LIM/ambulance/24/uitgifte'],
    start: ago(-3_000),
  });
  for (let turn = 0; turn < 60; turn += 1) {
    await tell('', {
      meldkamer: 'RTD',
      kind: 'onderhoud',
      functions: ['RTD/politie/aanname'],
      to: { meldkamer: 'DHG' },
      reasonCategory: 'onderhoud',
      reason: `onderhoud deel ${turn + 1}`,
      start: ago(-600 - turn * 60),
      expectedEnd: ago(-630 - turn * 60),
    });
  }
  await server.send([staffingEvent('AMS/politie', 1, 3, { observedAt: ago(120) })]);
  return {
    observed,
    announced,
    allowed: allowed.number,
    refused: refused.number,
    planned: planned.number,
  };
}

async function only(server: LiveServer, key: string, filter: string): Promise<string> {
  const { afwijkingen } = await get<{ afwijkingen: { number: string }[] }>(
    server.url,
    key,
    `/api/v1/afwijkingen?${filter}`,
  );
  const [first, ...others] = afwijkingen;
  if (first === undefined || others.length > 0) throw new Error(`${afwijkingen.length} dossiers for ${filter}`);
  return first.number;
}
