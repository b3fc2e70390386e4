// Version 1, before there were dossiers: read in the present form, with everything that was said, and refused when they are damaged.

import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { stageOf } from '#shared/deviation/afwijking.ts';
import type { Position } from '#shared/journal/facts.ts';
import { fold } from '#shared/picture/evolve.ts';
import { storedFrom, UnreadableEntry } from '../../server/journal/stored-bytes.ts';

const SOURCE = 'urn:nld:meldkamer:MNL:gms';
const SAID = {
  reference: 'plan-1',
  source: SOURCE,
  meldkamer: 'MNL',
  kind: 'uitwijk',
  functions: ['MNL/politie/aanname'],
  reason: 'gepland onderhoud',
  start: '2026-11-21T08:00:00.000Z',
  expectedEnd: null,
  owner: 'RAV Utrecht',
  decider: 'directeur publieke gezondheid',
  mandate: null,
  document: null,
  fallback: null,
  endCondition: 'noodstroom hersteld',
  consulted: ['IGJ'],
  reportedAt: '2026-11-21T08:00:00.000Z',
  number: '2026-0001',
  announcedAt: '2026-11-21T08:00:01.000Z',
};

function stored(position: number, recordedAt: string, facts: readonly unknown[]) {
  const by = { role: 'feed', organisation: 'Bronbeheer', meldkamer: 'MNL' };
  const bytes = JSON.stringify({ recordedAt, by, cause: null, facts });
  return storedFrom(position as Position, bytes, crc32(bytes)).entry;
}

test('an announcement, and the one that took its place, are one deviation with one number', () => {
  const entries = [
    stored(1, '2026-11-21T08:00:01.000Z', [{ kind: 'afwijking-announced', afwijking: SAID }]),
    stored(2, '2026-11-21T08:30:00.000Z', [
      { kind: 'afwijking-announced', afwijking: { ...SAID, expectedEnd: '2026-11-21T12:00:00.000Z', decider: null } },
    ]),
  ];
  const { afwijkingen, numbersGiven } = fold(entries);
  expect(entries.map(({ facts }) => facts.map(({ kind }) => kind))).toEqual([
    ['afwijking-opened', 'afwijking-changed'],
    ['afwijking-changed'],
  ]);
  expect(numbersGiven).toEqual({ 2026: 1 });
  const kept = afwijkingen['2026-00']?.['2026-0001' as keyof (typeof afwijkingen)['2026-00']];
  if (kept === undefined) throw new Error('No deviation');
  expect(kept).toMatchObject({
    origin: 'announced',
    source: SOURCE,
    owner: 'rav-09',
    endCondition: 'noodstroom hersteld',
    fallbackTestedAt: null,
    fallbackWithin: null,
    expectedEnd: '2026-11-21T12:00:00.000Z',
  });
  expect([stageOf(kept), kept.dossier?.decisions.map(({ party, mandate, told }) => [party, mandate, told])]).toEqual([
    // What a feed says of a decision decides nothing.
    'announced',
    [['directeur publieke gezondheid', null, 'announced']],
  ]);
  expect(kept.dossier?.consultations.map(({ party }) => party)).toEqual(['igj']);
});

test('what was bent in it is no entry', () => {
  const read = () => stored(7, '2026-11-21T08:00:01.000Z', [{ kind: 'afwijking-announced', afwijking: null }]);
  expect(read).toThrow(UnreadableEntry);
  expect(read).toThrow('Entry 7 of the journal cannot be read');
});
