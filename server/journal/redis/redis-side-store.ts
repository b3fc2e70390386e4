// The side store in the same Redis as the journal, shared by all instances. Keeps no history: what is replaced is gone.

import { elapsed } from '#shared/base/time.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import { heardFrom } from '../heard-rows.ts';
import { QUARANTINE_KEPT, type SideStore, type StoredSession } from '../side-store.ts';
import { type RedisConnection, reachingRedis, Script } from './redis-connection.ts';
import type { RedisKeys } from './redis-keys.ts';

/** One script, so that an instance that lags behind cannot take back what another has heard since. */
const SAVE_HEARD = new Script(`
  local heard, confirmations = KEYS[1], KEYS[2]
  local sources = tonumber(ARGV[1])
  for i = 2, sources * 2, 2 do
    local known = redis.call('HGET', heard, ARGV[i])
    if not known or known < ARGV[i + 1] then redis.call('HSET', heard, ARGV[i], ARGV[i + 1]) end
  end
  for i = 2 + sources * 2, #ARGV, 2 do
    if ARGV[i + 1] == '' then redis.call('HDEL', confirmations, ARGV[i])
    else redis.call('HSET', confirmations, ARGV[i], ARGV[i + 1]) end
  end
`);

export function redisSideStore(connection: RedisConnection, keys: RedisKeys): SideStore {
  return {
    clock: async () => {
      const [seconds, microseconds] = await reachingRedis(connection.time());
      return Number(seconds) * 1_000 + Math.floor(Number(microseconds) / 1_000);
    },
    loadHeard: async () => {
      const [sources, confirmations] = await Promise.all([
        reachingRedis(connection.hgetall(keys.heard)),
        reachingRedis(connection.hgetall(keys.confirmations)),
      ]);
      return heardFrom(Object.entries(sources), Object.entries(confirmations));
    },
    saveHeard: async ({ sources, confirmations }) => {
      if (sources.size === 0 && confirmations.size === 0) return;
      const values = [...confirmations].flatMap(([key, moments]) => [
        key,
        moments.length ? JSON.stringify(moments) : '',
      ]);
      await reachingRedis(
        SAVE_HEARD.run(connection, [keys.heard, keys.confirmations], [sources.size, ...[...sources].flat(), ...values]),
      );
    },
    quarantine: async (refused) => {
      if (refused.length === 0) return;
      await reachingRedis(connection.lpush(keys.quarantine, ...refused.map((one) => JSON.stringify(one))));
      await reachingRedis(connection.ltrim(keys.quarantine, 0, QUARANTINE_KEPT - 1));
    },
    readQuarantine: async (limit) => {
      if (limit <= 0) return [];
      const refused = await reachingRedis(connection.lrange(keys.quarantine, 0, limit - 1));
      return refused.map((one) => JSON.parse(one) as Quarantined);
    },
    saveSession: async (tokenHash, session) => {
      // A span and not a moment: it is our clock that made the session, and Redis may have another.
      const keptMs = elapsed(session.createdAt, session.expiresAt);
      const key = keys.session(tokenHash);
      if (keptMs > 0) await reachingRedis(connection.set(key, JSON.stringify(session), 'PX', keptMs));
      else await reachingRedis(connection.del(key));
    },
    findSession: async (tokenHash) => {
      const session = await reachingRedis(connection.get(keys.session(tokenHash)));
      return session === null ? null : (JSON.parse(session) as StoredSession);
    },
    removeSession: async (tokenHash) => {
      await reachingRedis(connection.del(keys.session(tokenHash)));
    },
  };
}
