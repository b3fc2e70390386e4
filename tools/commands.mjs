// What each npm script does. Every one of them answers with an exit code.

import { ensureInstalled } from './installed.mjs';
import { runOnPinnedNode } from './pinned-node.mjs';
import { say } from './say.mjs';
import { build, isBuildFresh, isBuilt } from './screens-build.mjs';
import { Stop } from './stop.mjs';
import { testEverything } from './test-run.mjs';

/** @type {Readonly<Record<string, (args: readonly string[]) => Promise<number>>>} */
const COMMANDS = {
  /** @param {readonly string[]} args */
  async start(args) {
    await ensureInstalled({ forDevelopment: true });
    if (!isBuildFresh()) {
      say('Building the screens…');
      const { code } = await build(['--logLevel', 'warn']);
      if (code !== 0) return code;
    }
    return onPinned('server/main.ts', ['--demo', ...args]);
  },

  async dev() {
    await ensureInstalled({ forDevelopment: true });
    return onPinned('tools/dev-run.mjs', []);
  },

  async serve(args) {
    await ensureInstalled({ forDevelopment: false });
    if (!isBuilt()) throw new Stop('There is no dist/: run `npm run build` first.');
    return onPinned('server/main.ts', args);
  },

  async build(args) {
    await ensureInstalled({ forDevelopment: true });
    return (await build(args)).code;
  },

  async test(args) {
    if (args.length > 0)
      throw new Stop('npm test runs everything. For some of it: npx vitest run <part of a file name>');
    await ensureInstalled({ forDevelopment: true });
    return testEverything();
  },

  async key(args) {
    await ensureInstalled({ forDevelopment: false });
    return onPinned('server/key-command.ts', args);
  },

  async simulate(args) {
    await ensureInstalled({ forDevelopment: false });
    return onPinned('server/simulator/simulate-command.ts', args);
  },

  async bench(args) {
    await ensureInstalled({ forDevelopment: true });
    return onPinned('tests/bench/bench.ts', args);
  },
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

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
async function onPinned(script, args) {
  return (await runOnPinnedNode([script, ...args])).code;
}
