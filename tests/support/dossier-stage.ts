// A real server with the built screens on which dossiers are made: keys of named organisations, and the requests that make a dossier.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { type Role, roleRow } from '#shared/reference/roles.ts';
import { get, locationEvent, record } from './events.ts';
import { type LiveServer, startLiveServer } from './live-server.ts';
import { USUAL_ORGANISATION } from './organisations.ts';
import { minutesFromNow, registration } from './registration.ts';

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
  const server = await startLiveServer({ policy, organisation: (role) => USUAL_ORGANISATION[role] });
  /** Of a role that is bound to a meldkamer: that of Midden-Nederland. */
  const keyOf = (role: Role) => server.key(role, roleRow(role).hasMeldkamer ? 'MNL' : undefined);
  const file = async (number: string, role: Role = 'lms') =>
    get<DossierDetail>(server.url, await keyOf(role), `/api/v1/afwijkingen/${number}`);

  return {
    ...server,
    key: keyOf,
    loginLink: async (role) => `${server.url}/login#${await keyOf(role)}`,
    register: async (changed = {}) => {
      const body = registration(changed);
      const path = '/api/v1/afwijkingen';
      const answer = await record<DossierDetail>(server.url, await keyOf('lms'), path, body);
      return answer.afwijking.number;
    },
    step: async (role, number, nouns, body = {}) => {
      const { version } = (await file(number)).afwijking;
      await record(server.url, await keyOf(role), `/api/v1/afwijkingen/${number}/${nouns}`, { version, ...body });
    },
    moved: async (task, place, minutesAgo) => {
      const where = place === null ? { meldkamer: 'MNL' } : { place };
      const observedAt = minutesFromNow(-minutesAgo);
      await server.send(locationEvent('MNL/ambulance/09', task, where, { observedAt }));
    },
    file,
  };
}
