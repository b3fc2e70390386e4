// `npm run simulate`: plays a scenario through the HTTP door of a running server, one line per step.
// Temporary keys never outlive the run, also not when it is interrupted.

import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { type PeopleKeys, peopleOf } from './actors.ts';
import type { PlayOptions } from './play-options.ts';
import { play } from './player.ts';
import { progressLine } from './progress.ts';
import { type PlayerParts, REAL_PARTS } from './real-parts.ts';
import { type Environment, HELP, readWords, type SimulateWords, scenarioList } from './simulate-words.ts';
import { issueTemporaryKeys, isTakenUp } from './temporary-key.ts';
import { Stopped, unlessStopped } from './waiting.ts';

export type Terminal = { readonly out: (line: string) => void; readonly problem: (line: string) => void };

/** 0: played, or stopped on request. 1: the server is not there or refuses. 2: the words are wrong. */
export type ExitCode = 0 | 1 | 2;

export async function simulateCommand(
  words: readonly string[],
  environment: Environment,
  signal: AbortSignal,
  terminal: Terminal,
  parts: PlayerParts = REAL_PARTS,
): Promise<ExitCode> {
  const asked = readWords(words, environment);
  if (!asked.ok) {
    for (const line of asked.problem) terminal.problem(`simulate: ${line}`);
    terminal.problem(`\n${HELP}\nScenarios:\n${scenarioList('nl').trimEnd()}`);
    return 2;
  }
  switch (asked.value.kind) {
    case 'help':
      terminal.out(`${HELP}\nScenarios:\n${scenarioList('nl').trimEnd()}`);
      return 0;
    case 'list':
      terminal.out(scenarioList(asked.value.language).trimEnd());
      return 0;
    case 'play':
      try {
        return await playAsked(asked.value, environment, signal, terminal, parts);
      } catch (problem) {
        if (problem instanceof Stopped || signal.aborted) return 0;
        throw problem;
      }
  }
}

type Asked = SimulateWords & { kind: 'play' };

async function playAsked(
  asked: Asked,
  environment: Environment,
  signal: AbortSignal,
  terminal: Terminal,
  parts: PlayerParts,
): Promise<ExitCode> {
  const reached = await reach(asked.url, parts, signal);
  if (!reached.ok) {
    terminal.problem(`simulate: no Meldkamerbeeld answers at ${asked.url} (${reached.problem})`);
    terminal.problem('simulate: start one with npm start or npm run serve, or say where it is with --url');
    return 1;
  }
  if (asked.key !== null) {
    // A key that is not of LMS is refused there, and that is told.
    return playWith(asked.key, { ['lms' as PartyId]: asked.key }, asked, signal, terminal, parts);
  }

  const people = peopleOf(asked.scenario);
  const issued = await issueTemporaryKeys(accessFilePath(environment), parts.runtime, people);
  if (!issued.ok) {
    for (const line of issued.problem) terminal.problem(`simulate: ${line}`);
    return 1;
  }
  try {
    // The last one that was issued: whoever knows it knows them all.
    const newest = Object.values(issued.value.people).at(-1) ?? issued.value.text;
    if (!(await isTakenUp(asked.url, newest, parts, signal))) {
      terminal.problem(`simulate: the server at ${asked.url} does not take the temporary key`);
      terminal.problem('simulate: set ACCESS_FILE or DATA_DIR as for that server, or give a key with --key');
      return 1;
    }
    return await playWith(issued.value.text, issued.value.people, asked, signal, terminal, parts);
  } finally {
    for (const { id, trouble } of await issued.value.revoke()) {
      terminal.problem(`simulate: a temporary key could not be revoked (${trouble})`);
      terminal.problem(`simulate: revoke it with npm run key -- revoke ${id}`);
    }
  }
}

async function playWith(
  key: string,
  people: PeopleKeys,
  asked: Asked,
  signal: AbortSignal,
  terminal: Terminal,
  parts: PlayerParts,
): Promise<ExitCode> {
  const { scenario, language, url, speed, meldkamers, repeat } = asked;
  terminal.out(`${scenario.title[language]} (${scenario.name}, speed ${speed}, ${url})`);
  const report: PlayOptions['report'] = (progress) => terminal.out(progressLine(progress, language));
  const played = await play(scenario, { url, key, people, speed, meldkamers, repeat, signal, report }, parts);
  if (played.ok) return 0;
  const { source, status, reason } = played.problem;
  terminal.problem(`simulate: the server refuses the events of ${source} (HTTP ${status}, ${reason})`);
  if (status === 401 || status === 403)
    terminal.problem('simulate: check the key; npm run key -- list shows which there are');
  return 1;
}

/** Anything that answers at all counts: what it thinks of our events shows when it gets them. */
async function reach(url: string, parts: PlayerParts, signal: AbortSignal): Promise<Result<null, string>> {
  const timeout = new AbortController();
  const cancel = parts.runtime.after(5_000, () => timeout.abort());
  const patience = AbortSignal.any([signal, timeout.signal]);
  try {
    const response = await unlessStopped(parts.fetch(`${url}/healthz`, { signal: patience }), patience);
    await response.body?.cancel();
    return response.ok ? ok(null) : fail(`HTTP ${response.status} on /healthz`);
  } catch (problem) {
    if (signal.aborted) throw new Stopped();
    if (patience.aborted) return fail('no answer in time');
    const cause = problem instanceof Error ? problem.cause : null;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
    return fail(code ?? (problem instanceof Error ? problem.message : String(problem)));
  } finally {
    cancel();
  }
}

/** As the server finds it. */
function accessFilePath(environment: Environment): string {
  return environment['ACCESS_FILE'] || join(environment['DATA_DIR'] || './data', 'access.json');
}

if (import.meta.main) {
  const stop = new AbortController();
  for (const request of ['SIGINT', 'SIGTERM'] as const) process.once(request, () => stop.abort());
  const terminal: Terminal = {
    out: (line) => process.stdout.write(`${line}\n`),
    problem: (line) => process.stderr.write(`${line}\n`),
  };
  process.exitCode = await simulateCommand(process.argv.slice(2), process.env, stop.signal, terminal).catch(
    (problem: unknown): ExitCode => {
      terminal.problem(`simulate: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`);
      return 1;
    },
  );
}
