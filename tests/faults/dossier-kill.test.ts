// The server is killed while dossiers are registered. Who was answered keeps their number, and no number is skipped or given twice.

import { afterEach, expect, test } from 'vitest';
import { DAY, HOUR } from '#shared/base/time.ts';
import { ServerHome } from '../support/child-server.ts';
import { get } from '../support/events.ts';
import { until } from '../support/patience.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

const COUNT = 120;

let home: ServerHome | null = null;
let redis: TestRedis | null = null;

afterEach(async () => {
  await home?.remove();
  await redis?.stop();
  home = null;
  redis = null;
});

/** Of one function, each on a day of its own, so that none overlaps another. */
function registration(index: number) {
  const start = Date.now() + index * DAY;
  // Of one meldkamer a key may have fifty open.
  const meldkamer = ['MNL', 'LIM', 'OBR'][index % 3];
  return {
    meldkamer,
    kind: 'onderhoud',
    functions: [`${meldkamer}/politie`],
    start: new Date(start).toISOString(),
    expectedEnd: new Date(start + HOUR).toISOString(),
    reason: `Onderhoud ${index}`,
  };
}

/** Who registers: knows which number came for which request, and sends again, with the same key, what was not answered. */
class Registrar {
  readonly numbers = new Map<number, string>();
  readonly #bodies = Array.from({ length: COUNT }, (_, index) => JSON.stringify(registration(index)));
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  async send(url: string): Promise<void> {
    const waiting = this.#bodies.map((_, index) => index).filter((index) => !this.numbers.has(index));
    const sender = async (): Promise<void> => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        const number = await this.register(url, index).catch(() => null);
        if (number === null) continue;
        this.numbers.set(index, number);
      }
    };
    await Promise.all(Array.from({ length: 6 }, sender));
  }

  /** Null when it was not taken. */
  async register(url: string, index: number): Promise<string | null> {
    const response = await fetch(`${url}/api/v1/afwijkingen`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.#key}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': `registration-${index}`,
      },
      body: this.#bodies[index] ?? '',
    });
    const { afwijking } = (await response.json()) as { afwijking?: { number: string } };
    return afwijking?.number ?? null;
  }
}

test.each(['embedded', 'redis'] as const)(
  '[I1][I3][I5] on the %s journal: killed three times, every answer holds, and the numbers are without gap',
  async (kind) => {
    redis = kind === 'redis' ? await startRedis() : null;
    home = await ServerHome.make(redis === null ? {} : { REDIS_URL: redis.url });
    const registrar = new Registrar(await home.key('lms'));
    const reader = await home.key('inspector');
    let server = await home.start();
    for (const answersBefore of [20, 50, 80]) {
      const sending = registrar.send(server.url);
      await until(() => registrar.numbers.size >= answersBefore, `answer ${answersBefore}`);
      await server.kill('SIGKILL');
      await sending;
      server = await home.start();
    }
    await registrar.send(server.url);
    const again = await Promise.all(
      [...registrar.numbers.keys()].map((index) => registrar.register(server.url, index)),
    );
    expect(again).toEqual([...registrar.numbers.values()]);
    const { total, afwijkingen } = await get<{
      total: number;
      afwijkingen: readonly { readonly number: string; readonly reason: string }[];
    }>(server.url, reader, '/api/v1/afwijkingen?order=number&limit=500');
    expect([total, afwijkingen.map(({ number }) => Number(number.slice(5)))]).toEqual([
      COUNT,
      Array.from({ length: COUNT }, (_, index) => index + 1),
    ]);
    expect(new Map(afwijkingen.map(({ number, reason }) => [number, reason]))).toEqual(
      new Map([...registrar.numbers].map(([index, number]) => [number, `Onderhoud ${index}`])),
    );
  },
);
