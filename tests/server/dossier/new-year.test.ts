// Around New Year on the Dutch calendar: two recorders on one Redis, one of them with a clock that is ahead. Each year counts for
// itself, from 1 and without a gap, whoever gave the number.

import { hash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { after, HOUR, type Instant, SECOND } from '#shared/base/time.ts';
import { NOTHING_STATED } from '#shared/deviation/statement.ts';
import type { Position } from '#shared/journal/facts.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import type { Journal } from '../../../server/journal/journal.ts';
import { openRedisStore } from '../../../server/journal/redis/redis-store.ts';
import { adoptPolicy, openJournal } from '../../../server/record/first-entries.ts';
import { Liveness } from '../../../server/record/liveness.ts';
import { Recorder } from '../../../server/record/recorder.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';

const LMS: Actor = { role: 'lms', organisation: 'Landelijke Meldkamer Samenwerking', meldkamer: null };
/** Midnight in the Netherlands is an hour before midnight in UTC. */
const NEW_YEAR = '2026-12-31T23:00:00.000Z' as Instant;

let redis: TestRedis | null = null;
const journals: Journal[] = [];

afterEach(async () => {
  await Promise.all(journals.splice(0).map((journal) => journal.close()));
  await redis?.stop();
});

async function recorderAt(url: string, now: () => Instant): Promise<Recorder> {
  const { journal, sideStore } = await openRedisStore({ url, runtime: SYSTEM_RUNTIME });
  journals.push(journal);
  const recorder = new Recorder({
    journal,
    liveness: new Liveness(sideStore),
    runtime: { ...SYSTEM_RUNTIME, now },
    onAdvance: () => {},
  });
  await recorder.start();
  await openJournal(recorder, { epoch: journal.epoch, synthetic: false });
  await adoptPolicy(recorder, { policy: DEFAULT_POLICY, isNewJournal: true });
  return recorder;
}

test('[I5] the numbers of both years are without a gap, also when one clock is still in the old year', async () => {
  redis = await startRedis();
  let time = after(NEW_YEAR, -10 * SECOND);
  const recorders = [
    await recorderAt(redis.url, () => time),
    await recorderAt(redis.url, () => after(time, 5 * SECOND)),
  ] as const;

  const registered = async (index: number): Promise<void> => {
    const meldkamer = MELDKAMER_IDS[index % MELDKAMER_IDS.length] ?? 'NNL';
    const tracked = parseFunction(`${meldkamer}/politie/aanname`);
    if (tracked === null) throw new Error('No such function');
    const start = after(NEW_YEAR, index * 24 * HOUR);
    const [outcome] = await recorders[index % 2 === 0 ? 0 : 1].submit([
      {
        intent: {
          kind: 'register-afwijking',
          registration: {
            meldkamer,
            alongside: [],
            statement: {
              ...NOTHING_STATED,
              kind: 'onderhoud',
              functions: [tracked.id],
              start,
              expectedEnd: after(start, HOUR),
            },
          },
        },
        by: LMS,
        cause: { key: `registration ${index}`, digest: hash('sha256', String(index)) },
      },
    ]);
    expect(outcome?.kind).toBe('recorded');
  };
  // Ten seconds before, with the other clock five before; then one on each side of midnight; then both behind it.
  for (const [round, moment] of [-10, -3, 2].entries()) {
    time = after(NEW_YEAR, moment * SECOND);
    await Promise.all(Array.from({ length: 20 }, (_, index) => registered(round * 20 + index)));
  }

  const [journal] = journals;
  const stored = (await journal?.read(0 as Position, 1_000)) ?? [];
  const numbers = stored.flatMap(({ entry }) =>
    entry.facts.flatMap((fact) => (fact.kind === 'afwijking-opened' ? [fact.afwijking.number] : [])),
  );
  const of = (year: string): readonly number[] =>
    numbers.filter((number) => number.startsWith(`${year}-`)).map((number) => Number(number.slice(5)));
  const counted = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
  expect([of('2026'), of('2027')]).toEqual([counted(30), counted(30)]);
  expect(numbers.length).toBe(60);
});
