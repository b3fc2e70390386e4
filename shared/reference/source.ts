// Who speaks: the source of a reading, `urn:nld:meldkamer:<ID>:<system>`.

import { isMeldkamerId, type MeldkamerId } from './meldkamers.ts';

export type SourceId = string & { readonly __source: true };

/** R11: entries made by a person on behalf of a meldkamer whose feed is down. A feed may not use this name. */
export const MANUAL_SYSTEM = 'handmatig';

/** The form alone: that there is such a meldkamer is for `parseSource`. */
export const SOURCE_FORM = /^urn:nld:meldkamer:([A-Z]{3}):([a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?)$/;

export function parseSource(text: string): { readonly id: SourceId; readonly meldkamer: MeldkamerId } | null {
  const meldkamer = SOURCE_FORM.exec(text)?.[1];
  if (meldkamer === undefined || !isMeldkamerId(meldkamer)) return null;
  return { id: text as SourceId, meldkamer };
}

/** `by`: who enters it; left out: the meldkamer itself. Each who may has a source of its own, so that nobody speaks for another. */
export function manualSource(meldkamer: MeldkamerId, by: string | null = null): SourceId {
  return `urn:nld:meldkamer:${meldkamer}:${by === null ? MANUAL_SYSTEM : `${MANUAL_SYSTEM}-${by}`}` as SourceId;
}

export function isManual(source: SourceId): boolean {
  const system = systemOf(source);
  return system === MANUAL_SYSTEM || system.startsWith(`${MANUAL_SYSTEM}-`);
}

export function isByLms(source: SourceId): boolean {
  return systemOf(source) === `${MANUAL_SYSTEM}-lms`;
}

/** R84: by hand, by those whose own function it is. LMS is none of them, nor is the meldkamer that received it. */
export function isOwnWord(source: SourceId): boolean {
  return isManual(source) && !isByLms(source) && receiverOf(source) === null;
}

/** R91. As whom a meldkamer that received a function of this one says that it went home. */
export function receiverSource(receiver: MeldkamerId, meldkamer: MeldkamerId): SourceId {
  return manualSource(meldkamer, receiver.toLowerCase());
}

/** R91. Which meldkamer speaks so; null: this is another source. */
export function receiverOf(source: SourceId): MeldkamerId | null {
  const by = isManual(source)
    ? systemOf(source)
        .slice(MANUAL_SYSTEM.length + 1)
        .toUpperCase()
    : '';
  return isMeldkamerId(by) ? by : null;
}

/** Who brought a source, as far as the journal knows a key: its role, the meldkamer that it speaks for, and its organisation. */
export type Bringer = string & { readonly __bringer: true };

export function bringerOf(
  { role, organisation }: { readonly role: string; readonly organisation: string },
  meldkamer: MeldkamerId,
): Bringer {
  return `${role} ${meldkamer} ${organisation}` as Bringer;
}

/** The last part of the name: what the people who run it call it. */
export function systemOf(source: SourceId): string {
  return source.slice(source.lastIndexOf(':') + 1);
}
