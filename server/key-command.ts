// `npm run key`: adds, lists and revokes keys. Prints a key once, on stdout, alone; everything for people goes to stderr.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Runtime } from '#shared/base/runtime.ts';
import { isMeldkamerId, MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { ROLES, type Role } from '#shared/reference/roles.ts';
import { parseSource } from '#shared/reference/source.ts';
import { type KeyRecord, NOT_A_SOURCE, type Trouble } from './access/access-file.ts';
import { unfitKeys } from './access/key-fit.ts';
import { addKey, listKeys, revokeKey } from './access/key-ring.ts';
import { SYSTEM_RUNTIME } from './clock/system-runtime.ts';

const HELP = `npm run key -- add --role <role> --organisation "<name>" [--meldkamer <ID>] [--source <source> ...]
npm run key -- list
npm run key -- revoke <id>

roles       ${ROLES.join(' ')}
meldkamers  ${MELDKAMER_IDS.join(' ')} (the roles feed and meldkamer need one; a party that works with several, as the politie, may have one)

A role that speaks for a party is for that party alone: lms for LMS, smb for SMB and BMB, ministry, inspector, and party for a
veiligheidsregio, a RAV, the KMar or the politie. Any name of it will do: "RAV Utrecht", "RAVU" and rav-09 are one.

A source belongs to the key that first uses it, until that key is revoked. A key that is named for it with --source may use it too, as long as
a rotation lasts; and before anybody uses it, only the keys that are named for it may.

The keys are in ACCESS_FILE, or access.json in DATA_DIR (./data). A running server takes up a change within a second.
`;

export type Printed = { readonly stdout: string; readonly stderr: string; readonly exitCode: 0 | 2 };

export async function keyCommand(words: readonly string[], path: string, runtime: Runtime): Promise<Printed> {
  const asked = read(words);
  if (!asked.ok) return refused(asked.problem, true);
  const command = asked.value;
  switch (command.name) {
    case 'help':
      return { stdout: HELP, stderr: '', exitCode: 0 };
    case 'add': {
      const added = await addKey(path, runtime, command.wanted);
      return added.ok ? { stdout: `${added.value.text}\n`, stderr: '', exitCode: 0 } : refused(added.problem, false);
    }
    case 'list': {
      const keys = await listKeys(path);
      if (!keys.ok) return refused(keys.problem, false);
      if (keys.value.length === 0) return { stdout: '', stderr: noKeys(path), exitCode: 0 };
      const unfit = unfitKeys(keys.value).map((line) => `key: ${line}\n`);
      return { stdout: table(keys.value), stderr: unfit.join(''), exitCode: 0 };
    }
    case 'revoke': {
      const revoked = await revokeKey(path, runtime, command.id);
      if (!revoked.ok) return refused(revoked.problem, false);
      return { stdout: `${revoked.value.id} revoked at ${revoked.value.revokedAt}\n`, stderr: '', exitCode: 0 };
    }
  }
}

export function accessFilePath(environment: NodeJS.ProcessEnv): string {
  return environment['ACCESS_FILE'] || join(environment['DATA_DIR'] || './data', 'access.json');
}

type Command =
  | { readonly name: 'help' }
  | { readonly name: 'list' }
  | { readonly name: 'revoke'; readonly id: string }
  | { readonly name: 'add'; readonly wanted: Parameters<typeof addKey>[2] };

const OPTIONS = {
  role: { type: 'string' },
  organisation: { type: 'string' },
  meldkamer: { type: 'string' },
  source: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

function read(words: readonly string[]): Result<Command, Trouble> {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)]);
  }
  const { values, positionals } = parsed;
  const [name, ...rest] = positionals;
  if (values.help === true || name === 'help') return ok({ name: 'help' });
  const given = (['role', 'organisation', 'meldkamer', 'source'] as const).filter(
    (option) => values[option] !== undefined,
  );
  switch (name) {
    case 'add':
      return rest.length > 0 ? fail([`too many words: ${rest.join(' ')} (put a name in quotes)`]) : readWanted(values);
    case 'list':
      if (rest.length + given.length > 0) return fail(['list takes nothing more']);
      return ok({ name });
    case 'revoke': {
      const [id, ...more] = rest;
      if (id === undefined || more.length + given.length > 0) return fail(['revoke takes the id of one key, see list']);
      return ok({ name, id });
    }
    case undefined:
      return fail(['say what to do: add, list or revoke']);
    default:
      return fail([`there is no command ${JSON.stringify(name)}`]);
  }
}

type AddOptions = { readonly [Name in 'role' | 'organisation' | 'meldkamer']?: string | undefined } & {
  readonly source?: readonly string[] | undefined;
};

/** All that is wrong with the words themselves, at once; whether they fit together is judged by the key ring. */
function readWanted({ role, organisation, meldkamer, source = [] }: AddOptions): Result<Command, Trouble> {
  const trouble: string[] = [];
  if (role === undefined) trouble.push('--role is needed');
  else if (!isRole(role)) trouble.push(`--role ${JSON.stringify(role)} is not one of ${ROLES.join(' ')}`);
  if (organisation === undefined) trouble.push('--organisation is needed');
  if (meldkamer !== undefined && !isMeldkamerId(meldkamer)) {
    trouble.push(`--meldkamer ${JSON.stringify(meldkamer)} is not one of ${MELDKAMER_IDS.join(' ')}`);
  }
  const sources = source.flatMap((text) => parseSource(text)?.id ?? []);
  if (sources.length < source.length) trouble.push(`--source ${NOT_A_SOURCE}`);
  if (trouble.length > 0 || role === undefined || !isRole(role) || organisation === undefined) return fail(trouble);
  const own = meldkamer !== undefined && isMeldkamerId(meldkamer) ? { meldkamer } : {};
  return ok({ name: 'add', wanted: { role, organisation, ...own, ...(sources.length > 0 && { sources }) } });
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

function refused(trouble: Trouble, withHelp: boolean): Printed {
  const lines = trouble.map((line) => `key: ${line}\n`).join('');
  return { stdout: '', stderr: withHelp ? `${lines}\n${HELP}` : lines, exitCode: 2 };
}

function noKeys(path: string): string {
  return `key: there are no keys in ${path} yet: the first start of a server makes four, and npm run key -- help tells how to add one\n`;
}

function table(keys: readonly KeyRecord[]): string {
  const head = ['id', 'role', 'meldkamer', 'organisation', 'created', 'revoked', 'demo', 'sources'];
  const rows = keys.map((key) => [
    key.id,
    key.role,
    key.meldkamer ?? '-',
    key.organisation,
    key.createdAt,
    key.revokedAt ?? '-',
    key.demo === true ? 'demo' : '-',
    key.sources?.join(' ') ?? '-',
  ]);
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

if (import.meta.main) {
  const printed = await keyCommand(process.argv.slice(2), accessFilePath(process.env), SYSTEM_RUNTIME).catch(
    (error: unknown): Printed => refused([error instanceof Error ? error.message : String(error)], false),
  );
  process.stdout.write(printed.stdout);
  process.stderr.write(printed.stderr);
  process.exitCode = printed.exitCode;
}
