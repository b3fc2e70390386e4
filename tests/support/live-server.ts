// A real server inside the test: a free port, a folder of its own, the embedded journal, and a key for every role. Nothing of it is
// played but the organisations.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runtime } from '#shared/base/runtime.ts';
import type { Clock } from '#shared/base/time.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { type Role, roleRow } from '#shared/reference/roles.ts';
import { openAccessFile } from '../../server/access/access.ts';
import { addKey } from '../../server/access/key-ring.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { openLog } from '../../server/log/log.ts';
import { startServer } from '../../server/server.ts';
import { type Config, readConfig } from '../../server/settings/config.ts';
import { type Answer, post, type SentEvent } from './events.ts';
import { USUAL_ORGANISATION } from './organisations.ts';
import { PROJECT } from './source-files.ts';

/** What `npm test` builds before the tests run. SCREENS_DIST names another build, for work on the screens. */
const BUILT_SCREENS = process.env['SCREENS_DIST'] ?? join(PROJECT, 'dist');

export type LiveServerOptions = {
  /** The folder with the built screens. */
  readonly distDirectory?: string;
  readonly policy?: (usual: Policy) => Policy;
  readonly clock?: Clock;
  /** Puts into the folder what the server finds there at its start. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** The journal is that of a demonstration, and every screen says so. */
  readonly synthetic?: boolean;
  /** In whose name the key of a role is. */
  readonly organisation?: (role: Role, meldkamer?: MeldkamerId) => string;
};

export type LiveServer = {
  readonly url: string;
  /** The key of a role; one and the same for as long as the server runs. */
  readonly key: (role: Role, meldkamer?: MeldkamerId) => Promise<string>;
  /** A further key of a role, for a colleague of whoever has the first. */
  readonly furtherKey: (role: Role) => Promise<string>;
  /** The address that logs a browser in. */
  readonly loginLink: (role: Role, meldkamer?: MeldkamerId) => Promise<string>;
  /** Sends events with the key of the feed of the meldkamer that the first of them names. Throws when nothing was taken. */
  readonly send: (events: SentEvent | readonly SentEvent[]) => Promise<Answer>;
  /** Ends the server and removes its folder. */
  readonly stop: () => Promise<void>;
};

export async function startLiveServer(options: LiveServerOptions = {}): Promise<LiveServer> {
  const { distDirectory = BUILT_SCREENS, clock, synthetic = false, organisation = playedOrganisation } = options;
  const runtime: Runtime = { ...SYSTEM_RUNTIME, ...clock };
  const folder = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-live-'));
  await options.prepare?.(folder);
  const usual = configIn(folder);
  const config: Config = { ...usual, policy: options.policy?.(usual.policy) ?? usual.policy };
  const opened = await openAccessFile({ path: config.accessFile, runtime, demo: synthetic });
  if (!opened.ok) throw new Error(opened.problem.join('; '));
  const { access } = opened.value;
  const log = openLog({ level: 'silent', clock: runtime });
  const server = await startServer({ config, access, runtime, log, synthetic, distDirectory });
  const keys = new Map<string, Promise<string>>();

  function key(role: Role, meldkamer?: MeldkamerId): Promise<string> {
    const name = `${role} ${meldkamer ?? ''}`;
    const known = keys.get(name) ?? issue(role, meldkamer);
    keys.set(name, known);
    return known;
  }

  async function issue(role: Role, meldkamer: MeldkamerId | undefined): Promise<string> {
    const bound = roleRow(role).hasMeldkamer && meldkamer !== undefined ? { meldkamer } : {};
    const wanted = { role, organisation: organisation(role, meldkamer), ...bound };
    const added = await addKey(config.accessFile, runtime, wanted);
    if (!added.ok) throw new Error(added.problem.join('; '));
    await access.reload();
    return added.value.text;
  }

  return {
    url: server.url,
    key,
    furtherKey: (role) => issue(role, undefined),
    loginLink: async (role, meldkamer) => `${server.url}/login#${await key(role, meldkamer)}`,
    send: async (events) => {
      const [first] = [events].flat() as readonly SentEvent[];
      if (first === undefined) throw new Error('There is no event to send');
      const meldkamer = first.source.split(':')[3] as MeldkamerId;
      const answer = await post(server.url, await key('feed', meldkamer), events);
      if (answer.status !== 200) throw new Error(`HTTP ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer;
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configIn(folder: string): Config {
  const read = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.problem.join('; '));
  return read.value;
}

function playedOrganisation(role: Role, meldkamer?: MeldkamerId): string {
  return role === 'feed' ? `Bronbeheer ${meldkamer ?? ''}` : USUAL_ORGANISATION[role];
}
