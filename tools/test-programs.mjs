// Makes sure that the Redis and the Chromium that tests need are there before they begin. On Debian as root it installs them; elsewhere it says what to install.

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { runToEnd } from './child.mjs';
import { findChromium, findRedis } from './programs.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';

/** @typedef {import('./test-needs.mjs').Needs} Needs */

const APT_GET = '/usr/bin/apt-get';
/** Debian asks this program whether a package may start its service: 101 means no. */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';

/** @param {Needs} needs */
export async function ensureTestPrograms(needs) {
  const wanted = missingPrograms(needs);
  if (wanted.length === 0) return;
  if (!canInstall()) throw new Stop(whatToInstall(wanted));
  say(`Installing ${wanted.join(' and ')} (apt-get)…`);
  await install(wanted);
  const still = missingPrograms(needs);
  if (still.length > 0) throw new Stop(whatToInstall(still));
}

/** @param {Needs} needs */
function missingPrograms({ redis, chromium }) {
  return [
    ...(redis && findRedis() === null ? ['redis-server'] : []),
    ...(chromium && findChromium() === null ? ['chromium'] : []),
  ];
}

function canInstall() {
  return existsSync('/etc/debian_version') && existsSync(APT_GET) && process.getuid?.() === 0;
}

/** @param {readonly string[]} packages */
async function install(packages) {
  // The tests start a Redis of their own on a free port; a system service would only be in the way.
  const ownPolicy = !existsSync(SERVICE_POLICY);
  if (ownPolicy) writeFileSync(SERVICE_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await aptGet('update', '-q');
    await aptGet('install', '-q', '-y', '--no-install-recommends', ...packages);
  } finally {
    if (ownPolicy) rmSync(SERVICE_POLICY, { force: true });
  }
}

/** @param {readonly string[]} args */
async function aptGet(...args) {
  const { code } = await runToEnd(APT_GET, args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) throw new Stop(`apt-get ${args[0]} did not succeed (exit code ${code}); what it said is above.`);
}

/** @param {readonly string[]} wanted */
function whatToInstall(wanted) {
  return [
    `The tests need ${wanted.join(' and ')}, and cannot install it here. Please install:`,
    ...(wanted.includes('redis-server') ? ['  Redis 7.0 or newer, as `redis-server` on the PATH'] : []),
    ...(wanted.includes('chromium') ? ['  Chromium or Chrome, on the PATH or named in the variable CHROMIUM'] : []),
    `On Debian or Ubuntu:  sudo apt-get install -y ${wanted.join(' ')}`,
    `With Homebrew:        brew install ${wanted.map((name) => (name === 'chromium' ? '--cask chromium' : 'redis')).join(' && brew install ')}`,
  ].join('\n');
}
