// Ten thousand dossiers cost hardly more to show a page of than a thousand, and a large export costs no memory.

import { request as ask, type IncomingMessage } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { HOUR } from '#shared/base/time.ts';
import type { DossierLine, DossierList } from '#shared/dossier/api-dossier.ts';
import { costsOfWaiting } from '../../support/cost.ts';
import { PATIENCE } from '../../support/patience.ts';
import { manyDossiers, serveMany } from './many-dossiers.ts';

const KEY = { Authorization: 'Bearer key' };

async function page(url: string, query: string): Promise<DossierList> {
  const response = await fetch(`${url}/api/v1/afwijkingen?${query}`, { headers: KEY });
  expect(response.status).toBe(200);
  return (await response.json()) as DossierList;
}

test('a page of ten thousand dossiers costs hardly more than one of a thousand', async () => {
  const [small, large] = [await serveMany(manyDossiers(1_000)), await serveMany(manyDossiers(10_000))];
  const query = 'order=-number&offset=200&limit=50';
  const { total, afwijkingen } = await page(large, query);
  const hours = (line: DossierLine | undefined) => [line?.number, line?.coveredMs, line?.uncoveredMs];
  expect([total, afwijkingen.length, hours(afwijkingen[0])]).toEqual([10_000, 50, ['2026-9800', 3 * HOUR, 0]]);
  await page(small, query);
  const { few, many } = await costsOfWaiting(25, { few: () => page(small, query), many: () => page(large, query) });
  expect(many / few).toBeLessThan(3);
});

test('a filter and an order over ten thousand dossiers look at each of them once', async () => {
  const [small, large] = [await serveMany(manyDossiers(1_000)), await serveMany(manyDossiers(10_000))];
  const query = 'text=reden&order=-open-points&open=yes&limit=50';
  expect((await page(large, query)).total).toBe(10_000);
  await page(small, query);
  const { few, many } = await costsOfWaiting(8, { few: () => page(small, query), many: () => page(large, query) });
  expect(many / few).toBeLessThan(30);
});

/** Answers with the headers; nothing of the body is taken until it is read. */
function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    ask(`${url}/api/v1/afwijkingen.csv`, { headers: KEY }, resolve).on('error', reject).end();
  });
}

async function read(response: IncomingMessage): Promise<{ readonly bytes: number; readonly rows: number }> {
  let [bytes, rows] = [0, 0];
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) rows += 1;
  }
  return { bytes, rows };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function held(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test('[I23] twenty thousand rows go out as they are taken, and what waits for a slow reader is not kept', async () => {
  await read(await open(await serveMany(manyDossiers(500))));
  const url = await serveMany(manyDossiers(20_000));
  // What is remembered per function, whoever asks first, is not the export's: only what a second one adds is.
  const { bytes: whole } = await read(await open(url));
  expect(whole).toBeGreaterThan(8_000_000);
  const before = held();
  // What is done with is let go of some turns later; what is kept stays however long we look.
  const kept = () => expect.poll(() => held() - before, { timeout: PATIENCE / 3 });
  const response = await open(url);
  // The reader has its headers, and takes nothing for now: the server has written what fits on the way and no more.
  await new Promise((resolve) => response.once('readable', resolve));
  await kept().toBeLessThan(whole / 3);
  const { bytes, rows } = await read(response);
  expect([response.headers['x-total-count'], rows, bytes]).toEqual(['20000', 20_001, whole]);
  await kept().toBeLessThan(whole / 8);
});

test('[I23] while a long export goes out, whoever else asks is answered, however fast its reader is', async () => {
  const url = await serveMany(manyDossiers(10_000));
  await page(url, 'limit=1');
  const exporting = open(url).then(read);
  let isOut = false;
  const gone = exporting.then(({ rows }) => {
    isOut = true;
    return rows;
  });
  let answered = 0;
  while (!isOut) {
    await page(url, 'limit=1');
    answered += 1;
  }
  const rows = await gone;
  expect(rows).toBe(10_001);
  expect(rows / answered).toBeLessThan(500);
});

test('a reader that goes away is not written to any more', async () => {
  const url = await serveMany(manyDossiers(3_000));
  const response = await open(url);
  response.destroy();
  // The server answers the next one as if nothing had happened.
  expect((await page(url, 'limit=1')).total).toBe(3_000);
});
