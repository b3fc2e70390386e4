// Says what the recorder did with an event in the words of the outward contract.

import { never } from '#shared/base/result.ts';
import { SECOND } from '#shared/base/time.ts';
import type { Intent } from '#shared/rules/intent.ts';
import type { InputProblem } from '../http/problems.ts';
import type { Outcome, Submission } from '../record/submission.ts';
import type { EventResult } from './event-result.ts';

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
      const problem = `was used before with other contents, at position ${position}; what was recorded first stands`;
      return { index, id, status: 'rejected', code: 'conflict', position, problems: [{ path: 'id', problem }] };
    }
    case 'refused': {
      const { refusal } = outcome;
      if (refusal.code !== 'too-far-ahead') throw new Error(`A reading cannot be refused as ${refusal.code}`);
      const problems = [tooFarAhead(submission.intent, refusal.limit)];
      return { index, id, status: 'rejected', code: 'too-far-ahead', problems };
    }
    default:
      return never(outcome);
  }
}

function tooFarAhead(intent: Intent, limit: number): InputProblem {
  const isHeartbeat = intent.kind === 'reading' && intent.reading.kind === 'heartbeat';
  const problem = `is more than ${Math.round(limit / SECOND)} s in the future; check the clock of the sender`;
  return { path: isHeartbeat ? 'time' : 'data.observedAt', problem };
}
