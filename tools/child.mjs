// Runs a program to its end: signals are passed on to it and we wait, so nothing is left behind after Ctrl-C.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './project.mjs';
import { Stop } from './stop.mjs';

/** @type {readonly NodeJS.Signals[]} */
const LISTENED_FOR = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** One Ctrl-C reaches us twice: from the terminal and from npm. Within this time, in milliseconds, it is the same one. */
const SAME_SIGNAL_WITHIN = 1_000;
/** How often, in milliseconds, we look whether the npm that started us is still there. */
const LOOK_AFTER_NPM_EVERY = 500;

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} ChildOptions
 * @typedef {{ code: number, interrupted: boolean }} Ended
 */

/**
 * The exit code, 128 + the number of the signal when one ended it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<Ended>}
 */
export function runToEnd(program, args, { env = process.env, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    // A process group of its own: the terminal sends Ctrl-C to us alone, and we pass it on once, to all that the program started.
    const detached = process.platform !== 'win32';
    const child = spawn(program, args, { cwd: ROOT, env, stdio, detached });
    const watch = watchForTheEnd((signal) => send(child, signal, detached));
    child.once('error', (problem) => {
      watch.stop();
      reject(new Stop(`${program} could not be started: ${problem.message}`));
    });
    child.once('exit', (code, signal) => {
      watch.stop();
      resolve({
        code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]),
        interrupted: watch.interrupted(),
      });
    });
  });
}

/** @param {(signal: NodeJS.Signals) => void} passOn */
function watchForTheEnd(passOn) {
  let lastAt = Number.NEGATIVE_INFINITY;
  /** @param {NodeJS.Signals} signal */
  const hear = (signal) => {
    const now = performance.now();
    if (now - lastAt < SAME_SIGNAL_WITHIN) return;
    lastAt = now;
    // A closed terminal is an ordinary request to stop, not a reason to drop everything.
    passOn(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  // An npm that is killed tells us nothing; without it nobody would ever stop what it started.
  const npm = process.env['npm_lifecycle_event'] === undefined ? null : process.ppid;
  const interrupted = () => lastAt > Number.NEGATIVE_INFINITY;
  const lookout = setInterval(() => {
    if (npm !== null && process.ppid !== npm && !interrupted()) hear('SIGTERM');
  }, LOOK_AFTER_NPM_EVERY);
  for (const signal of LISTENED_FOR) process.on(signal, hear);
  return {
    interrupted,
    stop() {
      clearInterval(lookout);
      for (const signal of LISTENED_FOR) process.off(signal, hear);
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {boolean} wholeGroup
 */
function send(child, signal, wholeGroup) {
  if (!wholeGroup || child.pid === undefined) {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has just ended by itself.
  }
}
