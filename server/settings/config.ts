// The settings, read from the environment once at start and checked all together.
// Must never guess around a wrong value, and never repeat a value that may hold a password.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import { LOG_LEVELS, type LogLevel } from '../log/log.ts';
import { parsePolicy } from './policy-file.ts';

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded journal. May hold a password: never log it. */
  readonly redisUrl: string | null;
  readonly dataDirectory: string;
  readonly accessFile: string;
  readonly policy: Policy;
  readonly logLevel: LogLevel;
  /** Web origins whose pages may connect, besides the host that served the page. */
  readonly allowedOrigins: readonly string[];
  /** Where people reach this server, as the printed login links say it. Null: where it listens. */
  readonly publicUrl: string | null;
  /** How many proxies in front of us may be believed about the caller's address. */
  readonly trustedProxies: number;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Gives the text of a file, or throws. */
export type ReadText = (path: string) => string;

const variables = z.object({
  PORT: z
    .string()
    .default('8080')
    .refine(isPort, 'must be a whole number from 0 to 65535 (0 lets the system choose)')
    .transform(Number),
  HOST: z.string().default('127.0.0.1').refine(isHost, 'must be a host name or an IP address, without port or scheme'),
  REDIS_URL: z
    .string()
    .refine(
      isRedisUrl,
      'must look like redis://host:6379 or rediss://user:password@host:6379/0, without options behind it (its value is not shown here)',
    )
    .nullable()
    .default(null),
  DATA_DIR: z.string().default('./data'),
  ACCESS_FILE: z.string().optional(),
  POLICY_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => listed(text))
    .refine(
      (origins) => origins.every(isOrigin),
      'must be origins such as https://beeld.example.nl, separated by commas, without a path',
    ),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be an origin such as https://beeld.example.nl, without a path')
    .nullable()
    .default(null),
  TRUST_PROXY: z
    .string()
    .default('0')
    .refine((text) => /^\d$/.test(text), 'must be the number of proxies in front of this server, 0 to 9')
    .transform(Number),
});

/** Any text is a path, so these two are never wrong by themselves. */
const places = variables.pick({ ACCESS_FILE: true, DATA_DIR: true });

/** Every problem at once, each a sentence that begins with the name of the setting. */
export function readConfig(environment: Environment, readText: ReadText = readUtf8): Result<Config, readonly string[]> {
  const read = variables.safeParse(withoutEmpty(environment));
  const policy = readPolicy(environment['POLICY_FILE'], readText);
  const problems = [...problemsOf(read), ...(policy.ok ? [] : policy.problem)];
  if (!read.success || !policy.ok) return fail(problems);
  const { data } = read;
  return ok({
    port: data.PORT,
    host: data.HOST,
    redisUrl: data.REDIS_URL,
    dataDirectory: data.DATA_DIR,
    accessFile: accessFileIn(environment),
    policy: policy.value,
    logLevel: data.LOG_LEVEL,
    allowedOrigins: data.ALLOWED_ORIGINS,
    publicUrl: data.PUBLIC_URL,
    trustedProxies: data.TRUST_PROXY,
  });
}

/** Known even when other settings are wrong, so that its problems can be named together with theirs. */
export function accessFileIn(environment: Environment): string {
  const { ACCESS_FILE, DATA_DIR } = places.parse(withoutEmpty(environment));
  return ACCESS_FILE ?? join(DATA_DIR, 'access.json');
}

function readPolicy(path: string | undefined, readText: ReadText): Result<Policy, readonly string[]> {
  if (path === undefined || path === '') return ok(DEFAULT_POLICY);
  let text: string;
  try {
    text = readText(path);
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? ` (${String(problem.code)})` : '';
    return fail([`POLICY_FILE ${path} cannot be read${code}.`]);
  }
  const parsed = parsePolicy(text);
  return parsed.ok ? parsed : fail(parsed.problem.map((problem) => `POLICY_FILE ${path}: ${problem}.`));
}

function problemsOf(read: z.ZodSafeParseResult<unknown>): readonly string[] {
  return (read.error?.issues ?? []).map((issue) => `${String(issue.path[0])} ${issue.message}.`);
}

/** `PORT=` in a file of settings means the same as no PORT. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isHost(text: string): boolean {
  return /^[A-Za-z0-9.-]+$/.test(text) || /^[0-9A-Fa-f:.]+$/.test(text);
}

function isRedisUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^rediss?:$/.test(url.protocol) || url.hostname === '') return false;
  // Options behind a question mark would undo what makes an answer reliable (server/journal/redis/redis-connection.ts).
  return /^(?:\/\d*)?$/.test(url.pathname) && !/[?#]/.test(text);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.toLowerCase();
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function readUtf8(path: string): string {
  return readFileSync(path, 'utf8');
}
