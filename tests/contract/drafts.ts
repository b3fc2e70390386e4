// Drafts for the contract, and the small loops every user of a journal writes around it.

import { hash } from 'node:crypto';
import { after, type Instant } from '#shared/base/time.ts';
import type { Draft, Entry, Position } from '#shared/journal/facts.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { advance, chainStart, hash8 } from '../../server/journal/hash-chain.ts';
import type { Journal, Stored } from '../../server/journal/journal.ts';
import { storedForm } from '../../server/journal/versions/stored-form.ts';

export const START = 0 as Position;
const SOURCE = 'urn:nld:meldkamer:MNL:gms' as SourceId;
const MORNING = '2026-11-21T06:00:00.000Z' as Instant;

/** A draft that can be recognised by its id; what it says is told by `says`, so that two with one id can differ. */
export function draft(id: string, says = ''): Draft {
  return {
    recordedAt: after(MORNING, id.length),
    by: { role: 'feed', organisation: 'Meldkamer Midden-Nederland', meldkamer: 'MNL' },
    cause: { key: `${SOURCE} ${id}`, digest: hash('sha256', id + says) },
    facts: [{ kind: 'feed-returned', source: `${SOURCE}${says}` as SourceId }],
  };
}

export function drafts(prefix: string, count: number): readonly Draft[] {
  return Array.from({ length: count }, (_, index) => draft(`${prefix}-${index + 1}`));
}

/** What a journal must give back for drafts appended behind `after`. */
export function storedAs(appended: readonly Draft[], behind: number = START): readonly Stored[] {
  return appended.map((one, index) => ({
    entry: { position: (behind + 1 + index) as Position, ...one },
    bytes: storedForm(one),
  }));
}

export async function readAll(journal: Journal, group = 1_000): Promise<readonly Stored[]> {
  const all: Stored[] = [];
  for (;;) {
    const next = await journal.read(all.length as Position, group);
    if (next.length === 0) return all;
    all.push(...next);
  }
}

export function hash8Of(epoch: string, entries: readonly Stored[]): string {
  return hash8(entries.reduce((chain, { entry, bytes }) => advance(chain, entry.position, bytes), chainStart(epoch)));
}

/** Appends one draft however often others come first; gives the position. */
export async function appendUntilDone(journal: Journal, one: Draft): Promise<Position> {
  let at = START;
  for (;;) {
    const outcome = await journal.append([one], at);
    if (outcome.ok) return (outcome.value[0] as Stored).entry.position;
    if (outcome.problem.kind !== 'overtaken') throw new Error(`${one.cause?.key} was recorded before`);
    at = outcome.problem.at;
  }
}

/** The first `count` entries that a follower gets; then it is ended. */
export async function followed(journal: Journal, behind: Position, count: number): Promise<readonly Entry[]> {
  const ending = new AbortController();
  const entries: Entry[] = [];
  for await (const group of journal.follow(behind, ending.signal)) {
    entries.push(...group.map(({ entry }) => entry));
    if (entries.length >= count) ending.abort();
  }
  return entries;
}
