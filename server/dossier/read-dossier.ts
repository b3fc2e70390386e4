// One dossier whole for one reader, with every entry about it as stored: what reading it answers, and what every step in it answers.

import type { IncomingMessage } from 'node:http';
import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { Position } from '#shared/journal/facts.ts';
import { redactEntry } from '#shared/picture/redact.ts';
import { callerOf } from '../access/identify.ts';
import { audienceOf } from '../access/reader.ts';
import type { Journal } from '../journal/journal.ts';
import { dossierDetail } from './dossier-detail.ts';
import { readPositions } from './read-positions.ts';
import type { ReadingParts } from './reading-parts.ts';

export type FileParts = ReadingParts & { readonly journal: Pick<Journal, 'read'> };

/** Of a deviation that has a dossier; rejects with JournalUnreachable when its entries cannot be read now. */
export async function readDossier(
  parts: FileParts,
  request: IncomingMessage,
  number: AfwijkingNumber,
): Promise<DossierDetail> {
  const { journal, projections, clock } = parts;
  const audience = audienceOf(request);
  const stored = await readPositions(journal, projections.mentions(number));
  const pastFrom = await journalBegin(journal);
  // The journal may have gone on while it was read: the file is that of the newest picture.
  return dossierDetail({
    ...parts,
    number,
    entries: stored.map(({ entry }) => redactEntry(audience, entry)),
    pastFrom,
    audience,
    now: clock.now(),
    reader: callerOf(request).identity.actor,
  });
}

async function journalBegin(journal: Pick<Journal, 'read'>): Promise<Instant> {
  const [first] = await journal.read(0 as Position, 1);
  if (first === undefined) throw new Error('A dossier in an empty journal');
  return first.entry.recordedAt;
}
