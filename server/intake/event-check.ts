// Everything an event has to pass before it may be submitted, each event by itself. Stores nothing.

import type { Instant } from '#shared/base/time.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Speaker } from '#shared/rules/intent.ts';
import type { Identity } from '../access/identity.ts';
import { pathOf } from '../fields/path.ts';
import { unsafeJson } from '../fields/safe-json.ts';
import type { InputProblem } from '../http/problems.ts';
import type { Submission } from '../record/submission.ts';
import { forbiddenIn } from './authorisation.ts';
import { digestOf } from './digest.ts';
import type { Rejection } from './event-result.ts';
import { readEvent } from './read-event.ts';

export type EventCheck =
  | { readonly ok: true; readonly id: string; readonly submission: Submission }
  | {
      readonly ok: false;
      readonly id: string | null;
      readonly code: Rejection;
      readonly problems: readonly InputProblem[];
    };

/** Longer ids than this are no ids, and are not said back. */
const LONGEST_ID_REPEATED = 200;

/** What is said of a source where keys are kept. */
export type KeysOfSource = (source: SourceId) => Omit<Speaker, 'key'>;

export type CheckedFor = {
  readonly identity: Identity;
  readonly now: Instant;
  /** What one event may have, written compactly; null when the whole request has less. */
  readonly maxBytes: number | null;
  readonly keysOf: KeysOfSource;
  /** R154. Why what is about these meldkamers may not go where it says that it goes; null when it may. */
  readonly misplaced: (about: readonly MeldkamerId[]) => InputProblem | null;
};

export function checkEvent(value: unknown, { identity, now, maxBytes, keysOf, misplaced }: CheckedFor): EventCheck {
  const unsafe = unsafeJson(value);
  if (unsafe !== null) return refused(value, 'invalid', [unsafe]);
  const misnamed = misnamedIn(value);
  if (misnamed.length > 0) return refused(value, 'invalid', misnamed);
  if (maxBytes !== null && Buffer.byteLength(JSON.stringify(value)) > maxBytes) {
    const problem = `is larger than the ${maxBytes} bytes that one event may have`;
    return refused(value, 'too-large', [{ path: '', problem }]);
  }
  const read = readEvent(value, now);
  const forbidden = read.event === null ? [] : forbiddenIn(identity, read.event, read.about);
  if (forbidden.length > 0) return refused(value, 'forbidden', forbidden);
  const elsewhere = misplaced(read.event === null ? [] : [...read.about, read.event.source.meldkamer]);
  if (elsewhere !== null) return refused(value, 'not-in-exercise', [elsewhere]);
  if (read.kind === 'wrong') return refused(value, 'invalid', read.problems);
  const { id, source, type, subject, time, data } = read.event;
  const digest = digestOf({ type, subject, source: source.id, time, data });
  return {
    ok: true,
    id,
    submission: {
      intent: { kind: 'reading', reading: read.reading, speaker: { key: identity.keyId, ...keysOf(source.id) } },
      by: identity.actor,
      cause: { key: `${source.id} ${id}`, digest },
    },
  };
}

/** CloudEvents 1.0, 3.1: an attribute in capitals is no attribute, and is never passed over for one that is not known here. */
function misnamedIn(value: unknown): readonly InputProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Object.keys(value).filter((name) => /[A-Z]/.test(name));
  return names.map((name) => ({
    path: pathOf([name]),
    problem: 'is no attribute of a CloudEvent: their names have no capitals',
  }));
}

function refused(value: unknown, code: Rejection, problems: readonly InputProblem[]): EventCheck {
  return { ok: false, id: idIn(value), code, problems };
}

function idIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return null;
  return value.id.length <= LONGEST_ID_REPEATED && value.id.isWellFormed() ? value.id : null;
}
