// The whole server behind its real doors and on a real store, with a clock that only moves when a case says so: the cases of a year are
// played in seconds. What a feed does by itself, letting itself be heard and repeating its places, is done here on the way.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runtime } from '#shared/base/runtime.ts';
import { after, elapsed, HOUR, type Instant, instantOf, MINUTE, SECOND } from '#shared/base/time.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { ApiAlarm } from '#shared/overview/api-shapes.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { type Role, roleRow } from '#shared/reference/roles.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import { addKey } from '../../server/access/key-ring.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { type Config, readConfig } from '../../server/settings/config.ts';
import { type Running, running } from './case-running.ts';
import { event, get, locationEvent, post, record, type SentEvent } from './events.ts';
import { USUAL_ORGANISATION } from './organisations.ts';
import { startRedis, type TestRedis } from './redis.ts';

export type Store = 'embedded' | 'redis';

export type CaseOptions = {
  readonly store?: Store;
  /** When the journal is opened. */
  readonly opens: string;
  readonly policy?: (usual: Policy) => Policy;
};

type Body = Readonly<Record<string, unknown>>;

type SayOptions = {
  readonly at?: string;
  readonly since?: string;
  /** The last part of the name of the source; `gms` when left out. */
  readonly system?: string;
  /** Whose key sends it; that of the feed of the meldkamer when left out. */
  readonly by?: Role;
};

/** Up to so long a quarter of an hour at a time; longer in four steps. */
const CLOSELY = 3 * HOUR;

export class CaseServer {
  now: Instant;
  url = '';
  /** When the journal was opened. */
  readonly opened: Instant;
  #policy: (usual: Policy) => Policy;
  readonly #folder: string;
  readonly #redis: TestRedis | null;
  readonly #keys = new Map<string, Promise<string>>();
  /** What each source that is heard last said of each function, and of which moment. */
  readonly #heard = new Map<string, Map<string, { readonly place: string; readonly at: Instant }>>();
  #repeatedAt: Instant;
  /** A feed repeats its places twice in the time in which it must. */
  #repeatEvery = 6 * HOUR;
  #running: Running | null = null;

  private constructor(options: CaseOptions, folder: string, redis: TestRedis | null) {
    this.#policy = options.policy ?? ((usual) => usual);
    this.#folder = folder;
    this.#redis = redis;
    this.now = moment(options.opens);
    this.opened = this.now;
    this.#repeatedAt = this.now;
  }

  static async start(options: CaseOptions): Promise<CaseServer> {
    const folder = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-case-'));
    const redis = options.store === 'redis' ? await startRedis() : null;
    const server = new CaseServer(options, folder, redis);
    await server.#open();
    return server;
  }

  async stop(): Promise<void> {
    await this.#running?.end();
    await this.#redis?.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Stops it and starts it again, with another policy when one is given. */
  async restart(policy?: (usual: Policy) => Policy): Promise<void> {
    if (policy !== undefined) this.#policy = policy;
    await this.#running?.end();
    await this.#open();
  }

  /**
   * Killed, and off until then, with another policy from then on when one is given. The watch looks before anybody is heard, as it does in the
   * program; then the feeds let themselves be heard again.
   */
  async off(until: string, policy?: (usual: Policy) => Policy): Promise<void> {
    if (policy !== undefined) this.#policy = policy;
    await this.#running?.kill();
    this.now = moment(until);
    await this.#open();
    await this.#running?.watch.tick();
    await this.#letFeedsBeHeard();
  }

  /** Lets time pass until then. What falls due on the way is found within a quarter of an hour, or a quarter of the way when it is long. */
  async at(when: string): Promise<void> {
    const until = moment(when);
    const whole = elapsed(this.now, until);
    if (whole < 0) throw new Error(`${when} has been`);
    const step = whole <= CLOSELY ? 15 * MINUTE : Math.ceil(whole / 4 / MINUTE) * MINUTE;
    for (let left = whole; left > 0; left = elapsed(this.now, until)) {
      this.now = after(this.now, Math.min(step, left, this.#repeatEvery));
      await this.#letFeedsBeHeard();
      await this.#running?.watch.tick();
    }
  }

  /** From now on this source lets itself be heard, also when it never says where anything is. */
  keep(source: string): void {
    const [meldkamer = '', system = 'gms'] = source.split(':');
    this.#heard.set(`${meldkamer}:${system}`, this.#heard.get(`${meldkamer}:${system}`) ?? new Map());
  }

  /** From now on nothing is heard of this source: `MNL`, or `MNL:cad`. */
  silence(source: string): void {
    const [meldkamer = '', system = 'gms'] = source.split(':');
    this.#heard.delete(`${meldkamer}:${system}`);
  }

  /** LMS takes this source out of use. */
  async retire(source: string): Promise<void> {
    const [meldkamer = '', system = 'gms'] = source.split(':');
    this.silence(source);
    const said = { source: `urn:nld:meldkamer:${meldkamer}:${system}` };
    await record(this.url, await this.key('lms'), '/api/v1/feeds/retirements', said);
  }

  /** Of a function where it is: one of the ten, `unknown`, or a place. Throws when that was not taken. */
  async say(functionText: string, place: string, options: SayOptions = {}): Promise<void> {
    const meldkamer = functionText.slice(0, 3) as MeldkamerId;
    const { system = 'gms', by = 'feed' } = options;
    if (!system.startsWith('handmatig')) this.#remember(`${meldkamer}:${system}`, functionText, place, options.at);
    await this.#send(meldkamer, by, [this.#located(functionText, place, options)]);
  }

  /** Several things that one source says in one batch, each at its moment. */
  async backlog(
    said: readonly (readonly [functionText: string, place: string, at: string, since?: string])[],
  ): Promise<void> {
    const events = said.map(([functionText, place, at, since]) =>
      this.#located(functionText, place, { at, ...(since === undefined ? {} : { since }) }),
    );
    const meldkamer = said[0]?.[0].slice(0, 3) as MeldkamerId;
    for (const [functionText, place, at] of said) this.#remember(`${meldkamer}:gms`, functionText, place, at);
    await this.#send(meldkamer, 'feed', events);
  }

  async staffing(postText: string, filled: number, minimum: number, at: string = this.now): Promise<void> {
    const meldkamer = postText.slice(0, 3) as MeldkamerId;
    const data = { filled, minimum, observedAt: moment(at) };
    await this.#send(meldkamer, 'feed', [event('staffing.reported', postText, data)]);
  }

  /** How a meldkamer says that it is, by its feed. */
  async state(meldkamer: MeldkamerId, state: ServiceState, reason: string): Promise<void> {
    const data = { state, reason, observedAt: this.now };
    await this.#send(meldkamer, 'feed', [event('state.reported', meldkamer, data, { meldkamer })]);
  }

  /** What a feed announces: its own reference and what it says. */
  async announce(meldkamer: MeldkamerId, reference: string, said: Body): Promise<void> {
    await this.#send(meldkamer, 'feed', [
      event('afwijking.reported', reference, { observedAt: this.now, ...said }, { meldkamer }),
    ]);
  }

  /** Registers a deviation; gives its number. */
  async register(said: Body, who: Who = 'lms'): Promise<string> {
    const answer = await record<DossierDetail>(this.url, await this.key(who), '/api/v1/afwijkingen', said);
    return answer.afwijking.number;
  }

  /** Takes a step in the version that is there. Throws when it was refused. */
  async step(number: string, noun: string, body: Body, who: Who = 'lms'): Promise<DossierDetail> {
    const { version } = (await this.dossier(number)).afwijking;
    return record(this.url, await this.key(who), `/api/v1/afwijkingen/${number}/${noun}`, { version, ...body });
  }

  /** The answer to a step that is refused: its status and its code. */
  async refusal(number: string, noun: string, body: Body, who: Who): Promise<string> {
    const { version } = (await this.dossier(number)).afwijking;
    const response = await fetch(`${this.url}/api/v1/afwijkingen/${number}/${noun}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await this.key(who)}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify({ version, ...body }),
    });
    const answer = (await response.json()) as { readonly code?: string };
    return `${response.status} ${answer.code ?? ''}`.trim();
  }

  /** A decision of the SMB with the mandate it has for a temporary change, and what this one says besides. */
  async decide(number: string, said: Body = {}, who: Who = 'smb'): Promise<DossierDetail> {
    return this.step(number, 'decisions', { ...BY_SMB, ...said }, who);
  }

  dossier(number: string, who: Who = 'lms'): Promise<DossierDetail> {
    return this.ask(`/api/v1/afwijkingen/${number}`, who);
  }

  async ask<Answer>(path: string, who: Who = 'lms'): Promise<Answer> {
    return get<Answer>(this.url, await this.key(who), path);
  }

  async text(path: string, who: Who = 'lms'): Promise<string> {
    const response = await fetch(this.url + path, { headers: { Authorization: `Bearer ${await this.key(who)}` } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.text();
  }

  /** `A1 MNL/ambulance/09/aanname active-unacknowledged`. */
  async alarms(): Promise<readonly string[]> {
    const { alarms } = await this.ask<{ readonly alarms: readonly ApiAlarm[] }>('/api/v1/alarms');
    return alarms.map(
      ({ condition, state, ...about }) => `${condition} ${about.afwijking ?? about.function ?? about.post} ${state}`,
    );
  }

  /** The state of A4 of this deviation; null while there is none. */
  async a4(number: string): Promise<string | null> {
    const found = (await this.alarms()).find((line) => line.startsWith(`A4 ${number} `));
    return found?.split(' ')[2]?.split('-')[0] ?? null;
  }

  /** `rav-15` is the key of a party, `feed:MNL` that of a feed, `lms` what it says. */
  key(who: Who): Promise<string> {
    const known = this.#keys.get(who) ?? this.#issue(who);
    this.#keys.set(who, known);
    return known;
  }

  async #issue(who: Who): Promise<string> {
    const [name = '', meldkamer] = who.split(':');
    const role = (name === 'bmb' ? 'smb' : name in USUAL_ORGANISATION ? name : 'party') as Role;
    const organisation = role === name ? USUAL_ORGANISATION[role] : name;
    const bound = roleRow(role).hasMeldkamer ? { meldkamer: (meldkamer ?? 'MNL') as MeldkamerId } : {};
    const added = await addKey(join(this.#folder, 'access.json'), SYSTEM_RUNTIME, { role, organisation, ...bound });
    if (!added.ok) throw new Error(added.problem.join('; '));
    await this.#running?.reload();
    return added.value.text;
  }

  #remember(source: string, functionText: string, place: string, when: string = this.now): void {
    const places = this.#heard.get(source) ?? new Map<string, { readonly place: string; readonly at: Instant }>();
    const at = moment(when);
    this.#heard.set(source, places);
    if (at >= (places.get(functionText)?.at ?? at)) places.set(functionText, { place, at });
  }

  #located(functionText: string, place: string, { at, since, system }: SayOptions): SentEvent {
    const [, postText = '', task = '', scope] =
      /^(.*)\/(aanname|uitgifte|coordinatie)(?:\/(planbaar))?$/.exec(functionText) ?? [];
    const meldkamer = functionText.slice(0, 3) as MeldkamerId;
    const where = isMeldkamerId(place) ? { meldkamer: place } : place === 'unknown' ? { unknown: true } : { place };
    const sent = locationEvent(postText, task, where, {
      meldkamer,
      observedAt: at === undefined ? this.now : moment(at),
      ...(system === undefined ? {} : { system }),
      ...(scope === undefined ? {} : { scope }),
    });
    return since === undefined ? sent : { ...sent, data: { ...(sent.data as object), since: moment(since) } };
  }

  async #send(meldkamer: MeldkamerId, by: Role, events: readonly SentEvent[]): Promise<void> {
    const { status, body } = await post(this.url, await this.key(keyName(by, meldkamer)), events);
    const refused = body.results?.filter((one) => !/^(?:accepted|unchanged|duplicate)$/.test(one.status)) ?? [];
    if (status !== 200 || refused.length > 0) throw new Error(`${status} ${JSON.stringify(body)}`);
  }

  async #letFeedsBeHeard(): Promise<void> {
    const isTime = elapsed(this.#repeatedAt, this.now) >= this.#repeatEvery;
    if (isTime) this.#repeatedAt = this.now;
    for (const [source, places] of this.#heard) {
      const [meldkamer = '', system = ''] = source.split(':');
      // Just before, so that what the case says now is no second word at one moment.
      const at = after(this.now, -SECOND);
      const repeated = isTime ? [...places].map(([id, { place }]) => this.#located(id, place, { system, at })) : [];
      const beat = event('heartbeat', meldkamer, undefined, { meldkamer: meldkamer as MeldkamerId, system });
      await this.#send(meldkamer as MeldkamerId, 'feed', [...repeated, beat]);
    }
  }

  async #open(): Promise<void> {
    const settings = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: this.#folder, LOG_LEVEL: 'silent' };
    const read = readConfig(settings);
    if (!read.ok) throw new Error(read.problem.join('; '));
    const config: Config = { ...read.value, policy: this.#policy(read.value.policy) };
    this.#repeatEvery = config.policy.location.confirmWithin / 2;
    const runtime: Runtime = { ...SYSTEM_RUNTIME, now: () => this.now };
    this.#running = await running(config, runtime, this.#redis);
    this.url = this.#running.url;
  }
}

export type Who =
  | Role
  | `feed:${MeldkamerId}`
  | `meldkamer:${MeldkamerId}`
  | `${'rav' | 'vr'}-${number}`
  | 'politie'
  | 'kmar'
  | 'bmb';

function keyName(by: Role, meldkamer: MeldkamerId): Who {
  return roleRow(by).hasMeldkamer ? (`${by}:${meldkamer}` as Who) : by;
}

/** What most cases decide. The document is that of the party itself. */
const BY_SMB = {
  outcome: 'allowed',
  party: 'smb',
  capacity: 'Landelijke strategische sturing',
  mandate: 'werkwijze-smb',
  document: 'SMB 2026-117',
} as const;

/** A moment with its own offset, as `2026-07-10T02:10+02:00`, or one in UTC. */
export function moment(text: string): Instant {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new Error(`${text} is no moment`);
  return instantOf(milliseconds);
}
