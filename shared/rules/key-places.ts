// What is of a key: the sources that belong to it, those named for it or that it was the first to use (R82); and its places: how many sources
// it may bring, and how many deviations those may have open that they announced. A key is known by its id or by what the journal knows of it,
// never by itself, and a new key that takes the place of an old one takes no new places.

import { valuesOf } from '#shared/deviation/chunked-map.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { Reading } from '#shared/journal/reading.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { type Bringer, bringerOf, isManual, type SourceId } from '#shared/reference/source.ts';
import { announcedAs } from './announcement-rules.ts';
import type { Refusal, Speaker } from './intent.ts';

/** R57. Why this source cannot join; null when it is known, has a place left, or is a person's: of those each meldkamer has one. */
export function sourceRefusal(picture: Picture, { source, meldkamer }: Reading, by: Actor): Refusal | null {
  if (picture.feeds[source] !== undefined || isManual(source)) return null;
  const limit = picture.policy.intake.sources;
  const taken = sourcesOf(picture, bringerOf(by, meldkamer)).length;
  return taken < limit ? null : { code: 'too-many-sources', limit };
}

/** Why this deviation cannot be announced; null when it was announced before, or has a place left. Of a source that is in the picture. */
export function announcementRefusal(picture: Picture, reading: Reading, by: Actor): Refusal | null {
  if (reading.kind !== 'afwijking') return null;
  const { source, reference, meldkamer } = reading;
  const limit = picture.policy.intake.openAnnouncements;
  const bringer = picture.broughtBy?.[source] ?? bringerOf(by, meldkamer);
  const sources = new Set<SourceId | null>(isManual(source) ? [source] : sourcesOf(picture, bringer));
  const open = valuesOf(picture.afwijkingen).filter((one) => sources.has(one.source)).length;
  if (open < limit || announcedAs(picture, source, reference) !== undefined) return null;
  return { code: 'too-many-announcements', limit };
}

/** Why one more cannot be registered; null when there is a place left. What was registered is counted apart from what was announced. */
export function registrationRefusal(picture: Picture, meldkamer: MeldkamerId, by: Actor): Refusal | null {
  const limit = picture.policy.intake.openAnnouncements;
  const bringer = bringerOf(by, meldkamer);
  const open = Object.values(picture.registeredBy ?? {}).filter((one) => one === bringer).length;
  return open < limit ? null : { code: 'too-many-registrations', limit };
}

/** Those that are in use. A person's is nobody's. */
function sourcesOf({ broughtBy }: Picture, bringer: Bringer): readonly SourceId[] {
  return (Object.entries(broughtBy ?? {}) as [SourceId, Bringer][])
    .filter(([source, one]) => one === bringer && !isManual(source))
    .map(([source]) => source);
}

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
