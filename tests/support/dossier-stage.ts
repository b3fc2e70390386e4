// A real server with the built screens and a key of a named organisation for every role, and the requests that make a dossier.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { ROLES, type Role } from '#shared/reference/roles.ts';
import { openAccessFile } from '../../server/access/access.ts';
import { addKey } from '../../server/access/key-ring.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { openLog } from '../../server/log/log.ts';
import { startServer } from '../../server/server.ts';
import { readConfig } from '../../server/settings/config.ts';
import { get, locationEvent, post } from './events.ts';
import { BUILT_SCREENS, type LiveServer } from './live-server.ts';
import { minutesFromNow, registration } from './registration.ts';

type KeyOf = { readonly organisation: string; readonly meldkamer?: MeldkamerId };

/** Who asks in these stories; the key of another role is of an organisation that is called as the role. */
const ORGANISATIONS: Readonly<Partial<Record<Role, KeyOf>>> = {
  feed: { organisation: 'Bronbeheer MNL', meldkamer: 'MNL' },
  lms: { organisation: 'Landelijke Meldkamer Samenwerking' },
  meldkamer: { organisation: 'Meldkamer Midden-Nederland', meldkamer: 'MNL' },
  party: { organisation: 'RAV Utrecht' },
  smb: { organisation: 'Strategisch Meldkamerberaad' },
  inspector: { organisation: 'Inspectie Gezondheidszorg en Jeugd' },
  ministry: { organisation: 'Ministerie van JenV' },
};

export type DossierStage = LiveServer & {
  /** The number of a new deviation of MNL/ambulance/09 to Zeist, with these fields changed. */
  readonly register: (changed?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Takes a step in the version that is there. Throws when it was refused. */
  readonly step: (role: Role, number: string, nouns: string, body?: Readonly<Record<string, unknown>>) => Promise<void>;
  /** The function is reported at a place outside the meldkamers, or back home. */
  readonly moved: (task: string, place: string | null, minutesAgo: number) => Promise<void>;
  readonly file: (number: string, role?: Role) => Promise<DossierDetail>;
};

export async function startDossierStage(policy: (usual: Policy) => Policy = (usual) => usual): Promise<DossierStage> {
  const folder = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-dossier-screen-'));
  const keys = new Map<Role, string>();
  for (const role of ROLES) {
    const wanted = ORGANISATIONS[role] ?? { organisation: role };
    const added = await addKey(join(folder, 'access.json'), SYSTEM_RUNTIME, { role, ...wanted });
    if (!added.ok) throw new Error(added.problem.join('; '));
    keys.set(role, added.value.text);
  }
  const read = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.problem.join('; '));
  const config = { ...read.value, policy: policy(read.value.policy) };
  const opened = await openAccessFile({ path: config.accessFile, runtime: SYSTEM_RUNTIME, demo: false });
  if (!opened.ok) throw new Error(opened.problem.join('; '));
  const server = await startServer({
    config,
    access: opened.value.access,
    runtime: SYSTEM_RUNTIME,
    log: openLog({ level: 'silent', clock: SYSTEM_RUNTIME }),
    synthetic: false,
    distDirectory: BUILT_SCREENS,
  });
  const keyOf = (role: Role): string => keys.get(role) ?? '';

  async function send(role: Role, path: string, body: unknown) {
    const response = await fetch(server.url + path, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${keyOf(role)}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.status !== 201) throw new Error(`POST ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as { readonly afwijking: { readonly number: string } };
  }

  const file = (number: string, role: Role = 'lms') =>
    get<DossierDetail>(server.url, keyOf(role), `/api/v1/afwijkingen/${number}`);

  return {
    url: server.url,
    key: async (role) => keyOf(role),
    loginLink: async (role) => `${server.url}/login#${keyOf(role)}`,
    send: (events) => post(server.url, keyOf('feed'), events),
    register: async (changed = {}) => {
      const answer = await send('lms', '/api/v1/afwijkingen', registration(changed));
      return answer.afwijking.number;
    },
    step: async (role, number, nouns, body = {}) => {
      const { afwijking } = await file(number);
      await send(role, `/api/v1/afwijkingen/${number}/${nouns}`, { version: afwijking.version, ...body });
    },
    moved: async (task, place, minutesAgo) => {
      const where = place === null ? { meldkamer: 'MNL' } : { place };
      const observedAt = minutesFromNow(-minutesAgo);
      const answer = await post(
        server.url,
        keyOf('feed'),
        locationEvent('MNL/ambulance/09', task, where, { observedAt }),
      );
      if (answer.status !== 200) throw new Error(`HTTP ${answer.status}: ${JSON.stringify(answer.body)}`);
    },
    file,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
