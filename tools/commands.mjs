// What each npm script does. Every one of them answers with an exit code.

import { ensureInstalled } from './installed.mjs';
import { runOnPinnedNode } from './pinned-node.mjs';
import { say } from './say.mjs';
import { build, isBuildFresh, isBuilt } from './screens-build.mjs';
import { Stop } from './stop.mjs';
import { checkChange, checkTypes, format, lint, testEverything, testPart, watchTests } from './test-run.mjs';

/** @type {Readonly<Record<string, (args: readonly string[]) => Promise<number>>>} */
const COMMANDS = {
  start: (args) =>
    developing(async () => {
      const code = isBuildFresh() ? 0 : await buildScreens([]);
      return code === 0 ? onPinned('server/main.ts', ['--demo', ...args]) : code;
    }),
  dev: () => developing(() => onPinned('tools/dev-run.mjs', [])),
  serve: (args) =>
    serving(() => {
      if (!isBuilt()) throw new Stop('There is no dist/: run `npm run build` first.');
      return onPinned('server/main.ts', args);
    }),
  build: (args) => developing(() => buildScreens(args)),
  test: (args) => developing(() => (args.length === 0 ? testEverything() : testPart(args))),
  'test:watch': (args) => developing(() => watchTests(args)),
  check: () => developing(checkChange),
  lint: () => developing(lint),
  types: (args) => developing(() => checkTypes(args)),
  format: () => developing(format),
  key: (args) => serving(() => onPinned('server/key-command.ts', args)),
  simulate: (args) => serving(() => onPinned('server/simulator/simulate-command.ts', args)),
  bench: (args) => developing(() => onPinned('tests/bench/bench.ts', args)),
  mutate: (args) => developing(() => onPinned('tests/mutation/mutate.ts', args)),
};

/**
 * @param {string | undefined} name
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runCommand(name, args) {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (command === undefined) throw new Stop(`Choose one of: ${Object.keys(COMMANDS).join(', ')}.`);
  return command(args);
}

/** With everything that is installed. @param {() => Promise<number>} work */
async function developing(work) {
  await ensureInstalled({ forDevelopment: true });
  return work();
}

/** With what the server runs on and nothing else. @param {() => Promise<number>} work */
async function serving(work) {
  await ensureInstalled({ forDevelopment: false });
  return work();
}

/** @param {readonly string[]} args */
async function buildScreens(args) {
  say('Building the screens…');
  const { code } = await build(args);
  if (code === 0) say('The screens are in dist/.');
  return code;
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
async function onPinned(script, args) {
  return (await runOnPinnedNode([script, ...args])).code;
}
