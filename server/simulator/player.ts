// Plays a scenario against a door: every feed beats and repeats in real time, the steps follow the scenario's clock.
// It never loses a step to a temporary failure and never goes on after it was stopped.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { after, elapsed, type Instant, latest, MINUTE, SECOND } from '#shared/base/time.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Delivery } from './delivery.ts';
import { deskName, openDossierClient } from './dossier-client.ts';
import { createFeed, type Feed } from './feed.ts';
import { openOutbox } from './outbox.ts';
import type { Played, PlayOptions, PlayProblem } from './play-options.ts';
import { type PlayerParts, REAL_PARTS } from './real-parts.ts';
import { type Action, isLasting, type Scenario, type Step, USUAL_SYSTEM } from './scenario/scenario.ts';
import { clockTimeAt, MINUTES_PER_DAY, offsetOf } from './scenario/scenario-clock.ts';
import { type Moment, momentsOf, partedAt } from './scenario/scenario-moments.ts';
import { extraSystemsOf, meldkamersOfAction, sourceOf } from './scenario/scenario-subjects.ts';
import type { ClockTime } from './scenario/scenario-words.ts';
import { every, pause, Stopped, unlessStopped } from './waiting.ts';

/** In real time, whatever the speed. */
const HEARTBEAT_EVERY = 10 * SECOND;
const REPEAT_EVERY = 60 * SECOND;

/** A round that starts later than this, after the machine slept, is not hurried to catch up. */
const TOLERABLE_DELAY = 5 * SECOND;

export async function play(
  scenario: Scenario,
  options: PlayOptions,
  parts: PlayerParts = REAL_PARTS,
): Promise<Result<Played, PlayProblem>> {
  const { speed, report } = options;
  if (!(speed > 0)) throw new Error(`No speed: ${speed}`);
  const stage = new AbortController();
  const signal = AbortSignal.any([options.signal, stage.signal]);
  let refusal: PlayProblem | null = null;
  let mistake: { readonly problem: unknown } | null = null;

  const msPerMinute = MINUTE / speed;
  const roundTakes = scenario.hours * 60 * msPerMinute;
  const startedAt = parts.runtime.now();
  const begunAt = options.begunAt ?? startedAt;
  const firstRound = Math.floor(Math.max(0, elapsed(begunAt, startedAt)) / roundTakes);
  let beganAt: Instant = after(begunAt, firstRound * roundTakes);
  const clockNow = (): ClockTime => {
    const minutes = Math.min(elapsed(beganAt, parts.runtime.now()) / msPerMinute, scenario.hours * 60);
    return clockTimeAt(scenario.startsAt, Math.max(0, minutes));
  };
  const realTimeOf = (time: ClockTime): Instant => after(beganAt, offsetOf(scenario.startsAt, time) * msPerMinute);

  function refuse(source: string, { status, reason }: Delivery & { kind: 'refused' }): void {
    refusal ??= { source, status, reason };
    stage.abort();
  }

  function openFeed(meldkamer: MeldkamerId, system: string, run: string): Feed {
    const source = sourceOf(meldkamer, system);
    const key = typeof options.key === 'string' ? options.key : options.key[meldkamer];
    if (key === undefined) throw new Error(`No key for ${meldkamer}`);
    const outbox = openOutbox({ url: options.url, key }, parts, signal, {
      trouble: (reason, waitFor) => report({ kind: 'trouble', clock: clockNow(), source, reason, waitFor }),
      recovered: () => report({ kind: 'recovered', clock: clockNow(), source }),
      rejected: (all) => {
        for (const [reason, alike] of Map.groupBy(all, ({ reason }) => reason)) {
          report({ kind: 'rejected', clock: clockNow(), source, ids: alike.map(({ id }) => id), reason });
        }
      },
      refused: (delivery) => refuse(source, delivery),
      broken: (problem) => {
        mistake ??= { problem };
        stage.abort();
      },
    });
    return createFeed(scenario, meldkamer, system, run, { clock: parts.runtime, scenarioTime: clockNow }, outbox);
  }

  const run = runNameOf(parts.runtime.uuid());
  const chosen = MELDKAMER_IDS.filter((id) => options.meldkamers?.includes(id) ?? true);
  const feeds = chosen.flatMap((meldkamer) =>
    [USUAL_SYSTEM, ...extraSystemsOf(scenario, meldkamer)].map((system) => openFeed(meldkamer, system, run)),
  );
  const dossierClient = openDossierClient({ url: options.url, keys: options.people ?? {}, run }, parts, signal, {
    trouble: (party, reason, waitFor) =>
      report({ kind: 'trouble', clock: clockNow(), source: deskName(party), reason, waitFor }),
    recovered: (party) => report({ kind: 'recovered', clock: clockNow(), source: deskName(party) }),
    undone: (party, act, reason) => report({ kind: 'undone', clock: clockNow(), who: deskName(party), act, reason }),
    broken: (problem) => {
      mistake ??= { problem };
      stage.abort();
    },
  });
  const silences = new Set<Promise<void>>();

  async function keepSilent(silent: readonly Feed[], until: Instant): Promise<void> {
    for (const feed of silent) feed.fallSilent();
    await pause(parts.runtime, elapsed(parts.runtime.now(), until), signal);
    for (const feed of silent) {
      feed.speakAgain();
      report({ kind: 'speaking-again', clock: clockNow(), source: feed.source });
    }
  }

  function carryOut(action: Action, round: number): void {
    const concerned = feeds.filter((feed) => meldkamersOfAction(action).includes(feed.meldkamer));
    if (action.kind === 'silence') {
      const atLeast = after(parts.runtime.now(), (action.atLeastSeconds ?? 0) * SECOND);
      const planned = realTimeOf(action.until);
      const silence = keepSilent(concerned, latest(atLeast, planned));
      silences.add(silence);
      // A stop ends the wait; whoever waits for the silences hears it there.
      silence.catch(() => undefined).finally(() => silences.delete(silence));
      return;
    }
    if (action.kind === 'register' || action.kind === 'step') {
      if (concerned.length > 0) dossierClient.add(action, realTimeOf, round);
      return;
    }
    for (const feed of concerned) feed.carryOut(action, realTimeOf, round);
  }

  function playStep(step: Step, round: number): void {
    const concerned = step.actions.some((action) => meldkamersOfAction(action).some((id) => chosen.includes(id)));
    if (!concerned) return;
    report({ kind: 'step', clock: step.at, text: step.text });
    for (const action of step.actions) carryOut(action, round);
  }

  function followTheDay({ isQuarter, offsetMinutes }: Moment): void {
    if (!isQuarter) return;
    const minute = (offsetOf('00:00', scenario.startsAt) + offsetMinutes) % MINUTES_PER_DAY;
    for (const feed of feeds) feed.followTheDay(minute);
  }

  /** As after a silence, the feeds say how it is now. What was to be announced or done by people meanwhile is not done any more. */
  function goOn(missed: readonly Moment[], round: number): void {
    report({ kind: 'resumed', clock: clockNow() });
    for (const feed of feeds) feed.fallSilent();
    for (const moment of missed) {
      for (const action of moment.steps.flatMap(({ actions }) => actions).filter(isLasting)) carryOut(action, round);
      followTheDay(moment);
    }
    for (const feed of feeds) feed.speakAgain();
  }

  async function playRound(round: number): Promise<void> {
    for (const feed of feeds) feed.returnToUsual(offsetOf('00:00', scenario.startsAt));
    const [missed, coming] = partedAt(momentsOf(scenario), elapsed(beganAt, startedAt) / msPerMinute);
    let reported = missed.length > 0;
    const reportAll = () => {
      if (!reported) for (const feed of feeds) feed.reportAll();
      reported = true;
    };
    if (missed.length > 0) goOn(missed, round);
    else report({ kind: 'round', round: round + 1, clock: scenario.startsAt });
    for (const moment of coming) {
      // What is announced at the very start goes ahead of the places it is about.
      if (moment.offsetMinutes > 0) reportAll();
      await waitUntil(after(beganAt, moment.offsetMinutes * msPerMinute));
      for (const step of moment.steps) playStep(step, round);
      followTheDay(moment);
    }
    reportAll();
    await waitUntil(after(beganAt, roundTakes));
  }

  function waitUntil(moment: Instant): Promise<void> {
    return pause(parts.runtime, elapsed(parts.runtime.now(), moment), signal);
  }

  try {
    feeds.forEach((feed, index) => {
      // Spread, so that the door is not rung by all of them at the same moment.
      const share = index / feeds.length;
      every(parts.runtime, HEARTBEAT_EVERY * (1 + share), HEARTBEAT_EVERY, signal, feed.beat);
      every(parts.runtime, REPEAT_EVERY * (1 + share), REPEAT_EVERY, signal, feed.repeat);
    });
    for (let round = firstRound; round === firstRound || options.repeat === true; round += 1) {
      await playRound(round);
      const planned = after(beganAt, roundTakes);
      const now = parts.runtime.now();
      if (options.repeat === true) beganAt = elapsed(planned, now) > TOLERABLE_DELAY ? now : planned;
    }
    await Promise.all(silences);
    await unlessStopped(dossierClient.emptied(), signal);
    await unlessStopped(Promise.all(feeds.map((feed) => feed.outbox.emptied())), signal);
    report({ kind: 'ended', clock: clockNow() });
    return ok('to-the-end');
  } catch (problem) {
    if (!(problem instanceof Stopped)) throw problem;
    const found = mistake as { readonly problem: unknown } | null;
    if (found !== null) throw found.problem;
    return refusal === null ? ok('stopped') : fail(refusal);
  } finally {
    stage.abort();
  }
}

/** Letters only: the run becomes part of references, where a row of digits would look like a telephone number. */
function runNameOf(uuid: string): string {
  return uuid.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
