// Installs what is missing, exactly as the lock file says. Looks at what npm itself noted about the last installation,
// so it does not matter who ran it, and an installation that was broken off counts as none.

import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { runToEnd } from './child.mjs';
import { findPinnedNode, pinnedNode } from './pinned-node.mjs';
import { at, readJson } from './project.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} Locked
 */

/**
 * After this everything the command needs is there, and the pinned Node too.
 * @param {{ forDevelopment: boolean }} needs without it the packages that only build and test are not asked for
 */
export async function ensureInstalled({ forDevelopment }) {
  if (isInstalled(forDevelopment) && findPinnedNode() !== null) return;
  if (!isInstalled(forDevelopment)) await install();
  pinnedNode();
}

/** @param {boolean} forDevelopment */
function isInstalled(forDevelopment) {
  const noted = at('node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  return missing(readJson(at('package-lock.json')).packages, readJson(noted).packages, forDevelopment).length === 0;
}

/**
 * The places in node_modules that lack a package or hold another version. Optional packages may lack: most are for other systems.
 * @param {Record<string, Locked>} locked
 * @param {Record<string, Locked>} noted
 * @param {boolean} forDevelopment
 */
export function missing(locked, noted, forDevelopment) {
  return Object.entries(locked)
    .filter(([place, one]) => place !== '' && !one.optional && !one.devOptional && !one.link)
    .filter(([, one]) => forDevelopment || !one.dev)
    .filter(([place, one]) => noted[place]?.version !== one.version)
    .map(([place]) => place);
}

async function install() {
  say('Installing what is missing (npm ci)…');
  // Not its warnings: most are about the Node that npm runs on, and nothing else here does.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const onWindows = process.platform === 'win32';
  const { code } = await runToEnd(onWindows ? 'npm.cmd' : 'npm', args, {
    env: { ...process.env, PATH: pathWithoutProject() },
    // npm's own words go to standard error, like ours.
    stdio: ['ignore', 2, 2],
  }).catch((problem) => {
    throw new Stop(`npm is needed to install the packages, and it could not be started. ${problem.message}`);
  });
  if (code !== 0) throw new Stop(`npm ci did not succeed (exit code ${code}); what it said is above.`);
}

/** npm removes node_modules while it works, so it must not run on the Node in there. */
function pathWithoutProject() {
  const parts = (process.env['PATH'] ?? '').split(delimiter);
  return parts.filter((part) => !part.startsWith(at('node_modules'))).join(delimiter);
}
