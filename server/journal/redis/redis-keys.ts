// The names of everything kept in Redis. One hash tag around the namespace, so that one script may touch all of it.

export type RedisKeys = {
  readonly stream: string;
  readonly epoch: string;
  readonly format: string;
  readonly heard: string;
  readonly confirmations: string;
  readonly quarantine: string;
  readonly cause: (key: string) => string;
  readonly session: (tokenHash: string) => string;
};

export const DEFAULT_NAMESPACE = 'meldkamerbeeld';

/** Two namespaces in one Redis know nothing of each other. */
export function redisKeys(namespace: string): RedisKeys {
  if (!/^[\w.:-]+$/.test(namespace)) throw new Error(`Not a name for a part of Redis: ${JSON.stringify(namespace)}`);
  const tag = `{${namespace}}`;
  return {
    stream: `${tag}:journal`,
    epoch: `${tag}:epoch`,
    format: `${tag}:format`,
    heard: `${tag}:heard`,
    confirmations: `${tag}:confirmations`,
    quarantine: `${tag}:quarantine`,
    cause: (key) => `${tag}:cause:${key}`,
    session: (tokenHash) => `${tag}:session:${tokenHash}`,
  };
}
