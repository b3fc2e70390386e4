// What is kept beside the journal, asked of both storages in the same words.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import type { ConfirmationKey } from '#shared/journal/heard.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type HeardChanges, QUARANTINE_KEPT, type StoredSession } from '../../server/journal/side-store.ts';
import { type Place, STORAGES } from './storages.ts';

const GMS = 'urn:nld:meldkamer:MNL:gms' as SourceId;
const ROOSTER = 'urn:nld:meldkamer:ONL:rooster' as SourceId;
const PLACE = `${GMS} MNL/politie/aanname` as ConfirmationKey;
const SEATS = `${ROOSTER} staffing ONL/caco` as ConfirmationKey;

function at(time: string): Instant {
  return `2026-11-21T${time}.000Z` as Instant;
}

function heard(
  sources: readonly [SourceId, Instant][],
  confirmations: readonly [ConfirmationKey, Instant[]][] = [],
): HeardChanges {
  return { sources: new Map(sources), confirmations: new Map(confirmations) };
}

function refused(number: number): Quarantined {
  return {
    receivedAt: at('06:00:00'),
    role: 'feed',
    organisation: 'Meldkamer Midden-Nederland',
    meldkamer: 'MNL',
    source: GMS,
    eventId: `event-${number}`,
    type: null,
    subject: 'Coördinatie',
    bytes: number,
    digest: 'ab'.repeat(32),
    problems: ['data.observedAt: is not a moment'],
  };
}

function session(createdAt: Instant, expiresAt: Instant): StoredSession {
  return { keyId: 'key-1', createdAt, expiresAt };
}

describe.each(STORAGES)('shelf on $name', (storage) => {
  let place: Place;
  beforeAll(() => storage.start());
  afterAll(() => storage.stop());
  beforeEach(async () => {
    place = await storage.place();
  });
  afterEach(() => place.dispose());

  test('begins with nothing heard, nothing refused and nobody logged in', async () => {
    const { sideStore } = await place.open();
    expect(await sideStore.loadHeard()).toEqual(heard([]));
    expect(await sideStore.readQuarantine(10)).toEqual([]);
    expect(await sideStore.findSession('00'.repeat(32))).toBeNull();
  });

  test('what was heard is there for every instance, and after a restart', async () => {
    const { journal, sideStore } = await place.open();
    const changes = heard(
      [
        [GMS, at('06:00:00')],
        [ROOSTER, at('06:00:01')],
      ],
      [
        [PLACE, [at('05:59:58'), at('05:59:59')]],
        [SEATS, [at('05:00:00')]],
      ],
    );
    await sideStore.saveHeard(changes);
    await journal.close();
    expect(await (await place.open()).sideStore.loadHeard()).toEqual(changes);
  });

  test('a source never goes back, whichever instance writes last', async () => {
    const [one, other] = await Promise.all([place.open(), place.open()]);
    await one.sideStore.saveHeard(heard([[GMS, at('06:00:10')]]));
    await other.sideStore.saveHeard(
      heard([
        [GMS, at('06:00:09')],
        [ROOSTER, at('06:00:08')],
      ]),
    );
    await one.sideStore.saveHeard(heard([[ROOSTER, at('06:00:09')]]));
    expect(await other.sideStore.loadHeard()).toEqual(
      heard([
        [GMS, at('06:00:10')],
        [ROOSTER, at('06:00:09')],
      ]),
    );
  });

  test('confirmations are replaced as a whole, and go when there are none left', async () => {
    const { sideStore } = await place.open();
    await sideStore.saveHeard(
      heard(
        [],
        [
          [PLACE, [at('06:00:00')]],
          [SEATS, [at('06:00:00')]],
        ],
      ),
    );
    await sideStore.saveHeard(
      heard(
        [],
        [
          [PLACE, [at('06:01:00'), at('06:02:00')]],
          [SEATS, []],
        ],
      ),
    );
    await sideStore.saveHeard(heard([]));
    expect(await sideStore.loadHeard()).toEqual(heard([], [[PLACE, [at('06:01:00'), at('06:02:00')]]]));
  });

  test('refusals come back whole, newest first, no more than asked', async () => {
    const { sideStore } = await place.open();
    await sideStore.quarantine([refused(1), refused(2)]);
    await sideStore.quarantine([refused(3)]);
    await sideStore.quarantine([]);
    expect(await sideStore.readQuarantine(10)).toEqual([refused(3), refused(2), refused(1)]);
    expect(await sideStore.readQuarantine(2)).toEqual([refused(3), refused(2)]);
    expect(await sideStore.readQuarantine(0)).toEqual([]);
  });

  test('only the newest refusals are kept', async () => {
    const { sideStore } = await place.open();
    const many = Array.from({ length: QUARANTINE_KEPT + 5 }, (_, index) => refused(index + 1));
    await sideStore.quarantine(many.slice(0, 600));
    await sideStore.quarantine(many.slice(600));
    expect(await sideStore.readQuarantine(2 * QUARANTINE_KEPT)).toEqual(many.slice(5).reverse());
  });

  test('a session is found by every instance until it is removed; saving it again replaces it', async () => {
    const [one, other] = await Promise.all([place.open(), place.open()]);
    const token = 'ab'.repeat(32);
    await one.sideStore.saveSession(token, session(at('06:00:00'), at('14:00:00')));
    expect(await other.sideStore.findSession(token)).toEqual(session(at('06:00:00'), at('14:00:00')));
    await other.sideStore.saveSession(token, session(at('07:00:00'), at('15:00:00')));
    expect(await one.sideStore.findSession(token)).toEqual(session(at('07:00:00'), at('15:00:00')));
    await one.sideStore.removeSession(token);
    expect(await other.sideStore.findSession(token)).toBeNull();
    await one.sideStore.removeSession(token);
  });

  test('two journals side by side share nothing', async () => {
    const other = await storage.place();
    await (await place.open()).sideStore.saveHeard(heard([[GMS, at('06:00:00')]]));
    await (await place.open()).sideStore.quarantine([refused(1)]);
    const { sideStore } = await other.open();
    expect([await sideStore.loadHeard(), await sideStore.readQuarantine(10)]).toEqual([heard([]), []]);
    await other.dispose();
  });
});
