// The door for events: `POST /api/v1/events`. Answers after what it took is on disk; never stores what it refused.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Timers } from '#shared/base/runtime.ts';
import type { Clock, Instant } from '#shared/base/time.ts';
import { refusalOfReport } from '#shared/rules/refused-reports.ts';
import type { Identity } from '../access/identity.ts';
import { API_VERSION, type Problem, sendProblem, tooLarge, tooMany, unavailable } from '../http/problems.ts';
import { type Outcome, Unavailable } from '../record/submission.ts';
import { dismissBody, readBody } from './body.ts';
import { eventsIn } from './cloud-event.ts';
import { contentModeOf } from './content-mode.ts';
import { checkEvent, type EventCheck } from './event-check.ts';
import { type EventResult, type EventStatus, problemOfResults } from './event-result.ts';
import { resultOf } from './outcome-result.ts';
import { astrayAround, isUnreadOfExercise, type Place, type Placed, type Places, placesOf } from './place.ts';
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
  readonly places: Places;
  readonly runtime: Clock & Timers;
  readonly rate: RateLimit;
  readonly limits: IntakeLimits;
  /** Refusals could not be kept. The sender has its answer all the same. */
  readonly onQuarantineLost: (error: unknown, refused: number) => void;
  /** Counts what was answered, per event. */
  readonly onResult?: (status: EventStatus, isPlayed: boolean) => void;
};

/** Rejects only on a bug or when the recorder breaks its promise; whoever mounts it answers 500 then. */
export type Intake = (request: IncomingMessage, response: ServerResponse, identity: Identity) => Promise<void>;

export function createIntake(parts: IntakeParts): Intake {
  const { runtime, rate, limits } = parts;

  function refuseUnread(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
    sendProblem(response, problem);
    dismissBody(request, limits.patience, runtime);
  }

  async function keepRefused({ sideStore }: Place, identity: Identity, now: Instant, refused: readonly Refused[]) {
    try {
      await sideStore.quarantine(refused.map((one) => quarantined(identity, now, one)));
    } catch (error) {
      parts.onQuarantineLost(error, refused.length);
    }
  }

  /** R83. Before the sender is answered, so that nobody sees as current what it was told is not. */
  async function noteRefused({ recorder }: Place, { keyId, actor }: Identity, events: readonly unknown[]) {
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

  /** `isPlayed`: it speaks of an exercise, and makes nothing doubtful that is real (R154). */
  async function noteUnreadable(identity: Identity, now: Instant, refused: Refused, isPlayed: boolean): Promise<void> {
    const { real } = parts.places;
    const place = real ?? (await parts.places.exercise());
    if (place === null) return;
    await keepRefused(place, identity, now, [refused]);
    if (real === null || !isPlayed) await noteRefused(place, identity, [null]);
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
    const said = { url: request.url ?? '', headers: request.headers, mode: mode.value };
    const events = eventsIn(mode.value, request.headers, body.value, limits.batch);
    if (!events.ok) {
      const { kind, problem } = events.problem;
      const refused = { event: body.value, problems: problem.problems ?? [] };
      if (kind === 'unreadable') await noteUnreadable(identity, now, refused, isUnreadOfExercise(said, body.value));
      return sendProblem(response, problem);
    }
    if (events.value.length > 1) {
      const waitForAll = rate.take(identity.keyId, events.value.length - 1, now);
      if (waitForAll > 0) return sendProblem(response, tooFast(waitForAll));
    }

    const maxBytes = body.value.length > limits.event ? limits.event : null;
    const taken = await unlessUnavailable(async () => {
      const placed = await placesOf(events.value, parts.places, astrayAround(said, body.value));
      const checked = events.value.map((event, index): Checked => {
        const { place, misplaced, goesNowhere } = placed[index] as Placed;
        const check = checkEvent(event, { identity, now, maxBytes, keysOf: place.keysOf, misplaced });
        return { event, place, goesNowhere, check };
      });
      const given = resultsOf(checked, await submitted(checked));
      for (const [place, refused] of refusedAmong(checked, given)) {
        await keepRefused(place, identity, now, refused);
        const own = refused.filter(({ isOwn }) => isOwn).map(({ event }) => event);
        await noteRefused(place, identity, own);
      }
      return given.map((result, index) => ({ result, isPlayed: checked[index]?.place !== parts.places.real }));
    });
    if (taken === null) return sendProblem(response, unavailable('The journal cannot take events now.', 1));
    for (const { result, isPlayed } of taken) parts.onResult?.(result.status, isPlayed);
    const results = taken.map(({ result }) => result);
    const problem = problemOfResults(results);
    if (problem === null) sendResults(response, results);
    else sendProblem(response, problem);
  };
}

type Checked = Pick<Placed, 'place' | 'goesNowhere'> & { readonly event: unknown; readonly check: EventCheck };

/** Null when the journal cannot take them now. */
async function unlessUnavailable<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unavailable) return null;
    throw error;
  }
}

/** The outcome of each event that passed; those of one journal in their order. */
async function submitted(checked: readonly Checked[]): Promise<ReadonlyMap<Checked, Outcome>> {
  const outcomes = new Map<Checked, Outcome>();
  for (const [{ recorder }, ofOne] of Map.groupBy(checked, ({ place }) => place)) {
    const passed = ofOne.flatMap((one) => (one.check.ok ? [[one, one.check.submission] as const] : []));
    if (passed.length === 0) continue;
    const answers = await recorder.submit(passed.map(([, submission]) => submission));
    for (const [index, [one]] of passed.entries()) {
      const outcome = answers[index];
      if (outcome === undefined) throw new Error('The recorder gave fewer outcomes than it was given submissions');
      outcomes.set(one, outcome);
    }
  }
  return outcomes;
}

function resultsOf(checked: readonly Checked[], outcomes: ReadonlyMap<Checked, Outcome>): readonly EventResult[] {
  return checked.map((one, index): EventResult => {
    const { check } = one;
    if (!check.ok) return { index, id: check.id, status: 'rejected', code: check.code, problems: check.problems };
    const outcome = outcomes.get(one);
    if (outcome === undefined) throw new Error('An event that passed was not submitted');
    return resultOf(index, check.id, check.submission, outcome);
  });
}

/** `isOwn`: what it told of is doubtful now where it would have gone. */
function refusedAmong(checked: readonly Checked[], results: readonly EventResult[]) {
  const refused = checked.flatMap(({ event, place, goesNowhere }, index) => {
    const result = results[index];
    if (result?.status !== 'rejected') return [];
    return [{ event, place, problems: result.problems, isOwn: !goesNowhere && isOwnReport(result.code) }];
  });
  return Map.groupBy(refused, ({ place }) => place);
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
