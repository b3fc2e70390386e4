// What people do, one thing after the other, through the same HTTP door as the feeds. Waits for a door that is shut and for what the
// feeds still have to tell; what the door will not have is told and left, never forced.

import { type Instant, SECOND } from '#shared/base/time.ts';
import { type PartyId, partyNamed, partyOf } from '#shared/reference/parties.ts';
import { STEPS } from '#shared/rules/steps.ts';
import type { PeopleKeys } from './actors.ts';
import { askDoor, type DoorAnswer } from './dossier-door.ts';
import type { PlayerParts } from './real-parts.ts';
import { type Found, registrationBody, stepBody } from './scenario/act-body.ts';
import type { RegisterAct, StepAct } from './scenario/scenario-acts.ts';
import type { ClockTime } from './scenario/scenario-words.ts';
import { type Body, type RealTime, realTimeFrom } from './scenario/written.ts';
import { pause, Stopped } from './waiting.ts';

export type DeskReport = {
  readonly trouble: (party: PartyId, reason: string, waitFor: number) => void;
  readonly recovered: (party: PartyId) => void;
  /** It will not be done: no key, or the door refuses. */
  readonly undone: (party: PartyId, act: string, reason: string) => void;
  /** A mistake in this room; the desk has stopped. */
  readonly broken: (problem: unknown) => void;
};

export type DossierClient = {
  add(act: RegisterAct | StepAct, realTimeOf: (time: ClockTime) => Instant, round: number): void;
  /** When nothing waits to be done, or the desk was stopped. */
  emptied(): Promise<void>;
};

type DeskOptions = { readonly url: string; readonly keys: PeopleKeys; readonly run: string };

const FIRST_WAIT = SECOND;
const LAST_WAIT = 15 * SECOND;
/** What feeds have to tell first may be on its way. */
const NOT_YET_WAIT = SECOND / 2;
const NOT_YET_TRIES = 20;
/** Refusals that may be over in a moment, because the feeds and the desk do not wait for each other. */
const NOT_YET = new Set(['version-conflict', 'out-of-order', 'no-such-notice', 'no-such-question']);

type Try = { readonly kind: 'done' } | { readonly kind: 'not-yet' | 'refused'; readonly reason: string };

export function openDossierClient(
  options: DeskOptions,
  parts: PlayerParts,
  signal: AbortSignal,
  report: DeskReport,
): DossierClient {
  const { url, keys, run } = options;
  /** Numbers by the name that the scenario gave; null: there was one already, and its steps are left to others. */
  const registered = new Map<string, string | null>();
  let acts = 0;
  let last: Promise<void> = Promise.resolve();

  /** Asks until the door has an answer that is meant. */
  async function answerOf(party: PartyId, key: string, path: string, body?: Body, idempotencyKey?: string) {
    for (let failures = 0; ; failures += 1) {
      const answer = await askDoor({ url, key, path, body, idempotencyKey }, parts, signal);
      if (answer.kind !== 'later') {
        if (failures > 0) report.recovered(party);
        return answer;
      }
      const waitFor = answer.waitFor ?? Math.min(FIRST_WAIT * 2 ** Math.min(failures, 10), LAST_WAIT);
      if (failures === 0) report.trouble(party, answer.reason, waitFor);
      await pause(parts.runtime, Math.max(waitFor, SECOND / 10), signal);
    }
  }

  async function registerOnce(act: RegisterAct, party: PartyId, key: string, body: Body, id: string): Promise<Try> {
    const answer = await answerOf(party, key, '/api/v1/afwijkingen', body, id);
    if (answer.kind === 'given') {
      registered.set(act.as, numberIn(answer.body['afwijking']));
      return { kind: 'done' };
    }
    registered.set(act.as, null);
    return { kind: 'refused', reason: answer.reason };
  }

  async function stepOnce(act: StepAct, party: PartyId, key: string, realTime: RealTime, id: string) {
    const number = await numberOf(act, party, key);
    if (number === null) return { kind: 'not-yet', reason: `no deviation ${act.on}` } as const;
    const found = await lookUp(act, number, party, key);
    if (found === null) return { kind: 'not-yet', reason: `${number} has nothing to answer` } as const;
    const body = stepBody(act, found, realTime);
    const path = `/api/v1/afwijkingen/${number}/${STEPS[act.step].noun}`;
    // Another body is another request: the version is part of the key.
    const answer = await answerOf(party, key, path, body, `${id}-${found.version}`);
    if (answer.kind === 'given') return { kind: 'done' } as const;
    return { kind: NOT_YET.has(answer.code) ? 'not-yet' : 'refused', reason: answer.reason } as const;
  }

  async function numberOf(act: StepAct, party: PartyId, key: string): Promise<string | null> {
    const known = registered.get(act.on);
    if (known !== undefined) return known;
    const answer = await answerOf(party, key, '/api/v1/picture');
    if (answer.kind !== 'given') return null;
    const about = objectsIn(answer.body['afwijkingen']).filter(
      ({ functions }) => Array.isArray(functions) && functions.includes(act.on),
    );
    return about.map(numberIn).sort().at(-1) ?? null;
  }

  async function lookUp(act: StepAct, number: string, party: PartyId, key: string): Promise<Found | null> {
    const answer: DoorAnswer = await answerOf(party, key, `/api/v1/afwijkingen/${number}`);
    if (answer.kind !== 'given') return null;
    const { version } = objectIn(answer.body['afwijking']);
    const open = objectsIn(objectIn(answer.body['dossier'])['questions']).filter(
      (question) => question['answer'] === null && question['to'] === party,
    );
    const question = open[0]?.['id'];
    if (typeof version !== 'number' || (act.step === 'answer' && typeof question !== 'string')) return null;
    return { version, question: typeof question === 'string' ? question : null };
  }

  async function carryOut(act: RegisterAct | StepAct, realTime: RealTime, id: string): Promise<void> {
    if (signal.aborted) throw new Stopped();
    const party = partyNamed(act.by)?.id;
    if (party === undefined) throw new Error(`No party ${act.by}`);
    const what = act.kind === 'register' ? 'register' : act.step;
    const key = keys[party];
    if (key === undefined) return report.undone(party, what, 'no key');
    if (act.kind === 'step' && registered.get(act.on) === null) return;
    const body = act.kind === 'register' ? registrationBody(act, realTime) : null;
    let tried: Try = { kind: 'not-yet', reason: '' };
    for (let tries = 0; tries < NOT_YET_TRIES && tried.kind === 'not-yet'; tries += 1) {
      if (tries > 0) await pause(parts.runtime, NOT_YET_WAIT, signal);
      tried =
        act.kind === 'register' && body !== null
          ? await registerOnce(act, party, key, body, id)
          : await stepOnce(act as StepAct, party, key, realTime, id);
    }
    if (tried.kind !== 'done') report.undone(party, what, tried.reason);
  }

  return {
    add(act, realTimeOf, round) {
      if (act.once === true && round > 0) {
        if (act.kind === 'register') registered.set(act.as, null);
        return;
      }
      acts += 1;
      const id = `${run}-${acts}`;
      const realTime = realTimeFrom(parts.runtime.now(), realTimeOf);
      // Moments belong to when the act was due, not to when its turn came.
      last = last
        .then(() => carryOut(act, realTime, id))
        .catch((problem: unknown) => {
          if (!(problem instanceof Stopped)) report.broken(problem);
        });
    },
    emptied: () => last,
  };
}

export function deskName(party: PartyId): string {
  return partyOf(party).name;
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(objectIn) : [];
}

function numberIn(afwijking: unknown): string {
  return String(objectIn(afwijking)['number']);
}
