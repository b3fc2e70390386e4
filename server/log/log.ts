// The log: JSON lines on standard output with level, time and words. Must never hold a key, a cookie or what an event said.

import pino, { type DestinationStream } from 'pino';
import type { Clock } from '#shared/base/time.ts';
import { withoutSecrets } from './without-secrets.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a line is about: ids, counts, codes. An error goes in as `problem`. */
export type LogFields = Readonly<Record<string, unknown>>;

export type Log = {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  /** The server cannot go on, or goes on though nobody knows whether it should. */
  fatal(fields: LogFields, message: string): void;
};

export type LogParts = {
  readonly level: LogLevel;
  readonly clock: Clock;
  /** Standard output when left out; written at once, so the last line before an exit is not lost. */
  readonly destination?: DestinationStream;
};

/** What may wait for a full disk to have room again; more is dropped. */
const CHARACTERS_WAITING_AT_MOST = 1_000_000;

/** A log that nobody can take must end no server: it would end what it tells about. */
function standardOutput(): DestinationStream {
  const destination = pino.destination({ fd: 1, sync: true, maxLength: CHARACTERS_WAITING_AT_MOST });
  destination.on('error', () => undefined);
  return destination;
}

export function openLog(parts: LogParts): Log {
  const lines = pino(
    {
      level: parts.level,
      // No process id and no host name: they say nothing here, and the name of a machine is nobody's business.
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${parts.clock.now()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    parts.destination ?? standardOutput(),
  );
  return {
    debug: (fields, message) => lines.debug(withoutSecrets(fields), message),
    info: (fields, message) => lines.info(withoutSecrets(fields), message),
    warn: (fields, message) => lines.warn(withoutSecrets(fields), message),
    error: (fields, message) => lines.error(withoutSecrets(fields), message),
    fatal: (fields, message) => lines.fatal(withoutSecrets(fields), message),
  };
}
