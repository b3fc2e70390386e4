// What is kept of a refused event: who sent it, what it claimed to be, why it was refused. Never its contents.

import { hash } from 'node:crypto';
import type { Instant } from '#shared/base/time.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import type { Identity } from '../access/identity.ts';
import { canonicalJson } from '../fields/canonical-json.ts';
import { holdsPrivateKey, privateKindIn } from '../fields/private-text.ts';
import type { InputProblem } from '../http/problems.ts';

const ATTRIBUTE_LENGTH = 200;
const PROBLEM_LENGTH = 300;
const NOT_SHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

export type Refused = {
  /** The event as parsed, or the body when it could not be parsed. */
  readonly event: unknown;
  readonly problems: readonly InputProblem[];
};

/** The digest is over the event as canonical JSON (sorted keys, no spaces), or over the bytes of a body that is no JSON. */
export function quarantined(identity: Identity, receivedAt: Instant, refused: Refused): Quarantined {
  const content = Buffer.isBuffer(refused.event) ? refused.event : Buffer.from(canonicalJson(refused.event));
  const claimed = typeof refused.event === 'object' && refused.event !== null ? refused.event : {};
  const attribute = (name: string, isPrivate = isPrivateText): string | null =>
    attributeText((claimed as Record<string, unknown>)[name], isPrivate);
  return {
    receivedAt,
    role: identity.role,
    organisation: identity.organisation,
    meldkamer: identity.meldkamer,
    source: attribute('source'),
    eventId: attribute('id', holdsPrivateKey),
    type: attribute('type'),
    subject: attribute('subject'),
    bytes: content.length,
    digest: hash('sha256', content, 'hex'),
    problems: refused.problems.map(({ path, problem }) =>
      (path === '' ? problem : `${path}: ${problem}`).slice(0, PROBLEM_LENGTH),
    ),
  };
}

function isPrivateText(text: string): boolean {
  return privateKindIn(text) !== null;
}

/** An attribute that holds what may not be kept is left out like the contents; an id that a program made may hold long numbers. */
function attributeText(value: unknown, isPrivate: (text: string) => boolean): string | null {
  if (typeof value !== 'string') return null;
  const text = value.slice(0, ATTRIBUTE_LENGTH).replace(NOT_SHOWN, '').toWellFormed();
  return text === '' || isPrivate(text) ? null : text;
}
