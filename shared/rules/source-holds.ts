// R82: to which keys a source belongs: those named for it, or the one that first used it. Known by their ids, never by the keys.

import type { Fact } from '#shared/journal/facts.ts';
import type { Reading } from '#shared/journal/reading.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import type { Refusal, Speaker } from './intent.ts';

/** Null when the key may use the source: it is one of its keys, or it has none. What is entered by hand belongs to no key. */
export function holdRefusal(picture: Picture, { source }: Reading, speaker: Speaker | null): Refusal | null {
  if (speaker === null || isManual(source)) return null;
  const owners = [...speaker.named, ...heldBy(picture, source).filter((key) => !speaker.ended.includes(key))];
  return owners.length === 0 || owners.includes(speaker.key) ? null : { code: 'source-of-another-key', source };
}

/** From now on it is one of the keys that hold the source; those that ended hold it no more. */
export function holdOf(picture: Picture, { source }: Reading, speaker: Speaker | null): readonly Fact[] {
  if (speaker === null || isManual(source)) return [];
  const held = heldBy(picture, source);
  if (held.includes(speaker.key)) return [];
  const keys = [...held.filter((key) => !speaker.ended.includes(key)), speaker.key];
  return [{ kind: 'source-held', source, keys }];
}

function heldBy(picture: Picture, source: SourceId): readonly string[] {
  return picture.heldBy?.[source] ?? [];
}
