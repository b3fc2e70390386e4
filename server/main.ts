// The program: reads the settings, chooses the real parts, starts the server and stops it when asked. Holds no logic of its own.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { countReference, referenceProblems } from '#shared/reference/reference-versions.ts';
import { type Role, roleRow } from '#shared/reference/roles.ts';
import { type Access, openAccessFile } from './access/access.ts';
import type { IssuedKey } from './access/key-ring.ts';
import { SYSTEM_RUNTIME } from './clock/system-runtime.ts';
import { JournalForked } from './journal/forked.ts';
import { UnsafeRedis } from './journal/redis/redis-safety.ts';
import { UnreadableEntry } from './journal/stored-bytes.ts';
import { UnfitJournal } from './journal/unfit-journal.ts';
import { JournalUnreachable } from './journal/unreachable.ts';
import { type Log, openLog } from './log/log.ts';
import { MixedJournal } from './record/first-entries.ts';
import { Unavailable } from './record/submission.ts';
import { type RunningServer, startServer } from './server.ts';
import { accessFileIn, type Config, readConfig } from './settings/config.ts';
import { isOpenToOthers } from './settings/directory.ts';
import { listenProblem } from './settings/listen-problem.ts';
import { accessFileProblems, placeProblems } from './settings/places.ts';
import { DEMO_FEEDS, DEMO_PEOPLE, demoPeopleIn, playDemo } from './simulator/demo.ts';

const WRONG_SETTINGS = 2;
const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/** The inspectorate under its own name, so that it can mark, ask and take positions in the demonstration too. */
const DEMO_LINKS: readonly { role: Role; organisation: string }[] = [
  { role: 'lms', organisation: 'LMS' },
  { role: 'inspector', organisation: 'Inspectie JenV' },
  { role: 'wall', organisation: 'SMB-crisisruimte (demonstratie)' },
];

async function main(): Promise<void> {
  const synthetic = process.argv.includes('--demo');
  // Nobody may be listening to what is said, or there is no room for it: that is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  // Listened for from the first moment: a stop during the start is still a stop that loses nothing.
  const asked = stopAskedFor();
  const config = await settings();
  const log = openLog({ level: config.logLevel, clock: SYSTEM_RUNTIME });
  if (isOpenToOthers(config.dataDirectory)) {
    log.warn({ directory: config.dataDirectory }, 'the data directory can be opened by others; mode 0700 closes it');
  }
  const { access, issued } = await openAccess(config, log, synthetic);
  const server = await started(config, log, access, synthetic);
  const url = config.publicUrl ?? server.url;
  if (synthetic) await demonstrate(server, url, access, log);
  else say(firstKeys(url, issued));
  // Only while it serves: a start or a stop that fails must end with its reason.
  const letGo = server.unforeseen.catchAll(process);
  await ended(server, asked, log).finally(letGo);
}

async function settings(): Promise<Config> {
  const reference = referenceProblems(countReference());
  const config = readConfig(process.env);
  // No directory is made for a start that is refused anyway.
  if (!config.ok || reference.length > 0) {
    const wrong = config.ok ? [] : config.problem;
    return refuse([...reference, ...wrong, ...(await accessFileProblems(accessFileIn(process.env)))]);
  }
  const problems = await placeProblems(config.value);
  return problems.length === 0 ? config.value : refuse(problems);
}

async function openAccess(
  config: Config,
  log: Log,
  synthetic: boolean,
): Promise<{ access: Access; issued: readonly IssuedKey[] }> {
  const opened = await openAccessFile({
    path: config.accessFile,
    runtime: SYSTEM_RUNTIME,
    demo: synthetic,
    onTrouble: (trouble) =>
      log.error({ trouble }, 'the access file cannot be used; the keys read before stay in force'),
    onUnfit: (keys) => log.warn({ keys }, 'keys whose role and organisation do not fit decide and confirm nothing'),
  });
  return opened.ok ? opened.value : refuse(opened.problem);
}

async function started(config: Config, log: Log, access: Access, synthetic: boolean): Promise<RunningServer> {
  try {
    return await startServer({ config, access, runtime: SYSTEM_RUNTIME, log, synthetic, distDirectory: DIST });
  } catch (problem) {
    const isExpected =
      problem instanceof UnsafeRedis ||
      problem instanceof JournalUnreachable ||
      problem instanceof Unavailable ||
      problem instanceof UnfitJournal ||
      problem instanceof UnreadableEntry ||
      problem instanceof JournalForked ||
      problem instanceof MixedJournal;
    if (isExpected) return refuse([problem.message]);
    const notListening = listenProblem(problem, config);
    if (notListening !== null) return refuse([notListening]);
    throw problem;
  }
}

/** Plays the demo day through the front door, with keys that are worth nothing outside the demonstration. */
async function demonstrate(server: RunningServer, shownUrl: string, access: Access, log: Log): Promise<void> {
  const replaced = await access.replaceDemoKeys([...DEMO_LINKS, ...DEMO_FEEDS, ...DEMO_PEOPLE]);
  if (!replaced.ok) return refuse(replaced.problem);
  const feeds = replaced.value.filter(({ record }) => record.role === 'feed');
  const keys = Object.fromEntries(feeds.map(({ record, text }) => [record.meldkamer, text])) as Record<
    MeldkamerId,
    string
  >;
  const stop = new AbortController();
  demonstrations.add(stop);
  const people = demoPeopleIn(replaced.value);
  void playDemo({ url: server.url, keys, people, signal: stop.signal, log: (line) => log.info({ line }, 'demo') });
  say([
    '',
    '  Meldkamerbeeld speelt een demonstratiedag met synthetische gegevens.',
    '  Meldkamerbeeld plays a demonstration day; all data are synthetic.',
    '',
    ...linkLines(shownUrl, replaced.value.slice(0, DEMO_LINKS.length)),
    '',
  ]);
}

const demonstrations = new Set<AbortController>();

function firstKeys(url: string, issued: readonly IssuedKey[]): readonly string[] {
  if (issued.length === 0) return [];
  return [
    '',
    '  Eerste start. Deze inloglinks worden één keer getoond; bewaar ze veilig.',
    '  First start. These login links are shown once; keep them safe.',
    '',
    ...linkLines(url, issued),
    '',
  ];
}

function linkLines(url: string, issued: readonly IssuedKey[]): readonly string[] {
  return issued.map(
    ({ record, text }) => `  ${(roleRow(record.role).firstKey?.for ?? record.role).padEnd(14)} ${url}/login#${text}`,
  );
}

function stopAskedFor(): Promise<null> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(null));
  });
}

/** Waits until it is told to stop, or cannot go on. */
async function ended(server: RunningServer, asked: Promise<null>, log: Log): Promise<void> {
  const reason = await Promise.race([asked, server.broken]);
  for (const demonstration of demonstrations) demonstration.abort();
  await server.stop();
  if (reason !== null) {
    log.fatal({ reason }, 'this server must be started afresh');
    process.exitCode = 1;
  }
}

function say(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}

function refuse(problems: readonly string[]): never {
  process.stderr.write(`Meldkamerbeeld cannot start:\n${problems.map((problem) => `- ${problem}\n`).join('')}`);
  process.exit(WRONG_SETTINGS);
}

await main();
