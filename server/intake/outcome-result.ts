// Says what the recorder did with an event in the words of the outward contract.

import { assertNever } from '#shared/base/result.ts';
import { SECOND } from '#shared/base/time.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Intent, Refusal } from '#shared/rules/intent.ts';
import type { InputProblem } from '../http/problems.ts';
import type { Outcome, Submission } from '../record/submission.ts';
import type { EventResult, Rejection } from './event-result.ts';

const FAILED = 'could not be recorded: an error of this software, which was logged; nothing is wrong with the event';

const SOURCE_OF_ANOTHER =
  'belongs to another key: send with that one, or have this key named for the source (npm run key -- add --source)';

export function resultOf(index: number, id: string, submission: Submission, outcome: Outcome): EventResult {
  switch (outcome.kind) {
    case 'recorded':
      return { index, id, status: 'accepted', position: outcome.position };
    case 'unchanged':
      return { index, id, status: 'unchanged' };
    case 'duplicate':
      return { index, id, status: 'duplicate', position: outcome.position };
    case 'conflict': {
      const { position } = outcome;
      const where = position === null ? 'by an event that changed nothing' : `at position ${position}`;
      const problem = `was used before with other contents, ${where}; what came first stands`;
      const named = position === null ? {} : { position };
      return { index, id, status: 'rejected', code: 'conflict', ...named, problems: [{ path: 'id', problem }] };
    }
    case 'refused':
      return { index, id, status: 'rejected', ...rejectionOf(submission.intent, outcome.refusal) };
    case 'failed':
      return { index, id, status: 'rejected', code: 'internal-error', problems: [{ path: '', problem: FAILED }] };
    default:
      return assertNever(outcome);
  }
}

function rejectionOf(intent: Intent, refusal: Refusal): { code: Rejection; problems: readonly InputProblem[] } {
  switch (refusal.code) {
    case 'too-far-ahead':
      return { code: refusal.code, problems: [tooFarAhead(intent, refusal.limit)] };
    case 'source-of-another-key':
      return { code: refusal.code, problems: [{ path: 'source', problem: SOURCE_OF_ANOTHER }] };
    case 'not-received-here':
      return { code: refusal.code, problems: [{ path: 'source', problem: notReceived(refusal.meldkamer) }] };
    case 'too-many-sources':
      return { code: refusal.code, problems: [{ path: 'source', problem: sourceTooMany(refusal.limit) }] };
    case 'too-many-announcements':
      return { code: refusal.code, problems: [{ path: 'subject', problem: announcementTooMany(refusal.limit) }] };
    default:
      throw new Error(`A reading cannot be refused as ${refusal.code}`);
  }
}

function tooFarAhead(intent: Intent, limit: number): InputProblem {
  const isHeartbeat = intent.kind === 'reading' && intent.reading.kind === 'heartbeat';
  const problem = `is more than ${Math.round(limit / SECOND)} s in the future; check the clock of the sender`;
  return { path: isHeartbeat ? 'time' : 'data.observedAt', problem };
}

function notReceived(meldkamer: MeldkamerId): string {
  return `confirms by hand that a function went home that was at ${meldkamer} when it was last known to be away, and nothing else`;
}

function sourceTooMany(limit: number): string {
  const help = 'look whether its name changes by itself, or have the LMS take one out of use';
  return `is one source too many: ${limit} of this key are in use; ${help}`;
}

function announcementTooMany(limit: number): string {
  return `is one deviation too many: ${limit} that the sources of this key announced are open; have some closed or withdrawn`;
}
