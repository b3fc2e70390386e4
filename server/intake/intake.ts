// The door for events: `POST /api/v1/events`. Answers after what it took is on disk; never stores what it refused.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Timers } from '#shared/base/runtime.ts';
import type { Clock, Instant } from '#shared/base/time.ts';
import { refusalOfReport } from '#shared/rules/refused-reports.ts';
import type { Identity } from '../access/identity.ts';
import { API_VERSION, type Problem, sendProblem, tooLarge, tooMany, unavailable } from '../http/problems.ts';
import type { SideStore } from '../journal/side-store.ts';
import type { Recorder } from '../record/recorder.ts';
import { type Outcome, type Submission, Unavailable } from '../record/submission.ts';
import { dismissBody, readBody } from './body.ts';
import { eventsIn } from './cloud-event.ts';
import { contentModeOf } from './content-mode.ts';
import { checkEvent, type EventCheck, type KeysOfSource } from './event-check.ts';
import { type EventResult, type EventStatus, problemOfResults } from './event-result.ts';
import { resultOf } from './outcome-result.ts';
import { quarantined, type Refused } from './quarantine.ts';
import type { RateLimit } from './rate-limit.ts';
import { isOwnReport, refusedReports } from './refused-reports.ts';

export type IntakeLimits = {
  /** Bytes of one request. */
  readonly body: number;
  /** Bytes of one event. */
  readonly event: number;
  /** Events in one request. */
  readonly batch: number;
  /** Milliseconds a sender may go on after it was refused, before it is cut off. */
  readonly patience: number;
};

/** NL GOV CloudEvents asks to take events of 64 KB at least. */
export const INTAKE_LIMITS: IntakeLimits = { body: 1_048_576, event: 131_072, batch: 500, patience: 1_000 };

export type IntakeParts = {
  readonly recorder: Pick<Recorder, 'picture' | 'submit'>;
  readonly sideStore: Pick<SideStore, 'quarantine'>;
  readonly runtime: Clock & Timers;
  readonly rate: RateLimit;
  readonly keysOf: KeysOfSource;
  readonly limits: IntakeLimits;
  /** Refusals could not be kept. The sender has its answer all the same. */
  readonly onQuarantineLost: (error: unknown, refused: number) => void;
  /** Counts what was answered, per event. */
  readonly onResult?: (status: EventStatus) => void;
};

/** Rejects only on a bug or when the recorder breaks its promise; whoever mounts it answers 500 then. */
export type Intake = (request: IncomingMessage, response: ServerResponse, identity: Identity) => Promise<void>;

export function createIntake(parts: IntakeParts): Intake {
  const { recorder, runtime, rate, limits } = parts;

  function refuseUnread(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
    sendProblem(response, problem);
    dismissBody(request, limits.patience, runtime);
  }

  async function keepRefused(identity: Identity, now: Instant, refused: readonly Refused[]): Promise<void> {
    if (refused.length === 0) return;
    try {
      await parts.sideStore.quarantine(refused.map((one) => quarantined(identity, now, one)));
    } catch (error) {
      parts.onQuarantineLost(error, refused.length);
    }
  }

  /** R83. Before the sender is answered, so that nobody sees as current what it was told is not. */
  async function noteRefused({ keyId, actor }: Identity, events: readonly unknown[]): Promise<void> {
    // Most say nothing that is not known already, and need no turn of the recorder.
    const reports = events
      .flatMap((event) => refusedReports(event, keyId))
      .filter((report) => refusalOfReport(recorder.picture(), report).length > 0);
    if (reports.length === 0) return;
    try {
      await recorder.submit([{ intent: { kind: 'note-refused', reports }, by: actor, cause: null }]);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      parts.onQuarantineLost(error, reports.length);
    }
  }

  return async (request, response, identity) => {
    const mode = contentModeOf(request.headers);
    if (!mode.ok) return refuseUnread(request, response, mode.problem);
    const body = await readBody(request, limits.body);
    if (!body.ok) {
      if (body.problem === 'gone') return;
      return refuseUnread(request, response, tooLarge(`A request may have ${limits.body} bytes at most.`));
    }

    const now = runtime.now();
    const wait = rate.take(identity.keyId, 1, now);
    if (wait > 0) return sendProblem(response, tooFast(wait));
    const events = eventsIn(mode.value, request.headers, body.value, limits.batch);
    if (!events.ok) {
      const { kind, problem } = events.problem;
      if (kind === 'unreadable') {
        const { problems = [] } = problem;
        await keepRefused(identity, now, [{ event: body.value, problems }]);
        await noteRefused(identity, [null]);
      }
      return sendProblem(response, problem);
    }
    if (events.value.length > 1) {
      const waitForAll = rate.take(identity.keyId, events.value.length - 1, now);
      if (waitForAll > 0) return sendProblem(response, tooFast(waitForAll));
    }

    const maxBytes = body.value.length > limits.event ? limits.event : null;
    const checks = events.value.map((event) => checkEvent(event, { identity, now, maxBytes, keysOf: parts.keysOf }));
    const outcomes = await submitted(recorder, checks);
    if (outcomes === null) return sendProblem(response, unavailable('The journal cannot take events now.', 1));
    const results = resultsOf(checks, outcomes);
    await keepRefused(identity, now, refusedAmong(events.value, results));
    await noteRefused(
      identity,
      results.flatMap((result) =>
        result.status === 'rejected' && isOwnReport(result.code) ? [events.value[result.index]] : [],
      ),
    );
    if (parts.onResult !== undefined) for (const { status } of results) parts.onResult(status);
    const problem = problemOfResults(results);
    if (problem === null) sendResults(response, results);
    else sendProblem(response, problem);
  };
}

/** Null when the journal cannot take them now. */
async function submitted(
  recorder: IntakeParts['recorder'],
  checks: readonly EventCheck[],
): Promise<readonly Outcome[] | null> {
  const submissions: Submission[] = [];
  for (const check of checks) if (check.ok) submissions.push(check.submission);
  if (submissions.length === 0) return [];
  try {
    return await recorder.submit(submissions);
  } catch (error) {
    if (error instanceof Unavailable) return null;
    throw error;
  }
}

/** One outcome for each event that passed, in their order. */
function resultsOf(checks: readonly EventCheck[], outcomes: readonly Outcome[]): readonly EventResult[] {
  let next = 0;
  return checks.map((check, index): EventResult => {
    if (!check.ok) return { index, id: check.id, status: 'rejected', code: check.code, problems: check.problems };
    const outcome = outcomes[next];
    next += 1;
    if (outcome === undefined) throw new Error('The recorder gave fewer outcomes than it was given submissions');
    return resultOf(index, check.id, check.submission, outcome);
  });
}

function refusedAmong(events: readonly unknown[], results: readonly EventResult[]): readonly Refused[] {
  return results.flatMap((result) =>
    result.status === 'rejected' ? [{ event: events[result.index], problems: result.problems }] : [],
  );
}

function sendResults(response: ServerResponse, results: readonly EventResult[]): void {
  const text = JSON.stringify({ results });
  response.writeHead(200, {
    'API-Version': API_VERSION,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

function tooFast(wait: number): Problem {
  return tooMany('This key sends events faster than they are taken; nothing of this request was stored.', wait);
}
