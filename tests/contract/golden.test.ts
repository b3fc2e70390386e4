// Journals that earlier versions wrote: opened by this one on every storage, they tell what they told then, from the same bytes.

import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '#shared/journal/facts.ts';
import { advance, chainStart } from '../../server/journal/chain.ts';
import type { Stored } from '../../server/journal/journal.ts';
import { openSqliteStore } from '../../server/journal/sqlite-store.ts';
import { readAll } from './drafts.ts';
import { type Golden, golden, goldens, kindsIn } from './golden/golden.ts';
import { toldBy } from './golden/told-by.ts';
import { type Place, STORAGES, type Storage } from './storages.ts';

/** The kinds that version 1 knew. */
const KINDS_OF_1 = [
  'acknowledgement-refused',
  'afwijking-changed announced',
  'afwijking-changed answered',
  'afwijking-changed asked',
  'afwijking-changed assessed',
  'afwijking-changed closed',
  'afwijking-changed consulted',
  'afwijking-changed decided',
  'afwijking-changed ended',
  'afwijking-changed evaluated',
  'afwijking-changed grown',
  'afwijking-changed guarantees-found',
  'afwijking-changed ladder-started',
  'afwijking-changed ladder-stepped',
  'afwijking-changed ladder-stopped',
  'afwijking-changed notices-due',
  'afwijking-changed pilot-noted',
  'afwijking-changed position-taken',
  'afwijking-changed prolonged',
  'afwijking-changed received',
  'afwijking-changed rectified',
  'afwijking-changed recurrence-noted',
  'afwijking-changed resumed',
  'afwijking-changed returned',
  'afwijking-changed seen',
  'afwijking-changed started',
  'afwijking-changed told',
  'afwijking-changed withdrawn',
  'afwijking-opened',
  'alarm-acknowledged',
  'alarm-changed',
  'alarm-raised',
  'alarm-released',
  'alarm-reraised',
  'alarm-returned',
  'alarm-suppressed',
  'conflict-noted',
  'feed-joined',
  'feed-retired',
  'feed-returned',
  'feed-silent',
  'function-located',
  'function-returned',
  'journal-opened',
  'listening-resumed',
  'policy-adopted',
  'reading-late afwijking',
  'reading-late location',
  'reading-late staffing',
  'reading-late state',
  'since-corrected',
  'staffing-reported',
  'state-reported',
];

test('the golden journal of version 1 has every kind in it', () => {
  expect(kindsIn(golden('1'))).toEqual(KINDS_OF_1);
});

/** The golden journal in a place of its own. */
type Opened = { readonly stored: readonly Stored[]; readonly close: () => Promise<void> };

async function filled(storage: Storage, { lines }: Golden): Promise<Opened> {
  const place: Place = await storage.place();
  const { journal } = await place.open();
  await place.fill(lines.map(({ bytes }) => bytes));
  return { stored: await readAll(journal), close: place.dispose };
}

/** A copy, because a journal that is opened is a journal that may be written to. */
async function asItIs({ sqliteFile, epoch }: Golden): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-golden-'));
  const path = join(folder, 'journal.sqlite');
  await copyFile(sqliteFile, path);
  const { journal } = await openSqliteStore({ path });
  expect(journal.epoch).toBe(epoch);
  const stored = await readAll(journal);
  return {
    stored,
    close: async () => {
      await journal.close();
      await rm(folder, { recursive: true });
    },
  };
}

const WAYS = [
  ...STORAGES.map((storage) => ({
    way: `a fresh ${storage.name}`,
    start: storage.start,
    stop: storage.stop,
    open: (one: Golden) => filled(storage, one),
  })),
  { way: 'its own SQLite file', start: async () => undefined, stop: async () => undefined, open: asItIs },
];

describe.each(WAYS)('in $way', ({ start, stop, open }) => {
  beforeAll(start);
  afterAll(stop);

  describe.each(goldens())('the golden journal $name', (one) => {
    let opened: Opened;
    beforeAll(async () => {
      opened = await open(one);
    });
    afterAll(() => opened.close());
    const entries = (): readonly Entry[] => opened.stored.map(({ entry }) => entry);

    test('has the same bytes and the same hashes', () => {
      let chain = chainStart(one.epoch);
      const lines = opened.stored.map(({ entry, bytes }) => {
        chain = advance(chain, entry.position, bytes);
        return { hash: chain.hash, bytes };
      });
      expect(lines).toEqual(one.lines);
    });

    test('tells the same', () => {
      const { picture, register, dossiers } = toldBy(entries());
      expect(JSON.parse(JSON.stringify(picture))).toEqual(JSON.parse(one.told('picture.json') ?? ''));
      expect(register).toBe(one.told('register.csv'));
      expect(dossiers).toBe(one.told('dossiers.csv'));
    });
  });
});
