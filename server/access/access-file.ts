// The shape of the access file and how it is read and written: whole or not at all, readable by its owner only, never a key in it.

import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Chance } from '#shared/base/runtime.ts';
import { type Instant, parseInstant } from '#shared/base/time.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { workedWith } from '#shared/reference/own-posts.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import { may, ROLES, type Role, roleRow } from '#shared/reference/roles.ts';
import { isManual, parseSource, type SourceId } from '#shared/reference/source.ts';
import { plainWords } from '../fields/plain-words.ts';

export type KeyRecord = {
  readonly id: string;
  /** SHA-256 (hex) of the text of the key. */
  readonly hash: string;
  readonly role: Role;
  readonly organisation: string;
  readonly meldkamer?: MeldkamerId;
  readonly createdAt: Instant;
  readonly revokedAt?: Instant;
  /** R82: the sources that are named for this key, so that it may use them beside the key that first did. */
  readonly sources?: readonly SourceId[];
  /** Accepted only by a server that plays the demo. */
  readonly demo?: true;
};

export type AccessFile = {
  readonly format: 1;
  /** Whether a server has handed out the first keys. A file that only ever saw the key command still waits for that. */
  readonly initialised: boolean;
  readonly keys: readonly KeyRecord[];
};

export const EMPTY_ACCESS_FILE: AccessFile = { format: 1, initialised: false, keys: [] };

/** What is wrong, each in one readable line. */
export type Trouble = readonly string[];

const ORGANISATION_LENGTH = 80;

export const organisationSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(ORGANISATION_LENGTH, `must be at most ${ORGANISATION_LENGTH} characters`)
  .regex(/^\P{C}*$/u, 'must not hold control characters')
  .regex(/^[^@]*$/, 'must be an organisation, not the address of a person');

const instantSchema = z.string().transform((text, context): Instant => {
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  context.addIssue({ code: 'custom', message: 'must be an RFC 3339 time' });
  return z.NEVER;
});

const sourceSchema = z.string().transform((text, context): SourceId => {
  const source = parseSource(text);
  if (source !== null) return source.id;
  context.addIssue({ code: 'custom', message: NOT_A_SOURCE });
  return z.NEVER;
});

// Strict, because a mistyped `revokedAt` must not leave a key alive.
const keySchema = z
  .strictObject({
    id: z.string().regex(/^[0-9a-f]{10}$/, 'must be 10 hexadecimal digits'),
    hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 hexadecimal digits'),
    role: z.enum(ROLES),
    organisation: organisationSchema,
    meldkamer: z.enum(MELDKAMER_IDS).exactOptional(),
    createdAt: instantSchema,
    revokedAt: instantSchema.exactOptional(),
    sources: z.array(sourceSchema).min(1, 'must name a source, or be left out').exactOptional(),
    demo: z.literal(true).exactOptional(),
  })
  .superRefine((key, context) => {
    const problem = meldkamerProblem(key);
    if (problem !== null) context.addIssue({ code: 'custom', path: ['meldkamer'], message: problem });
    for (const message of sourceProblems(key)) context.addIssue({ code: 'custom', path: ['sources'], message });
  }) satisfies z.ZodType<KeyRecord>;

const fileSchema = z
  .strictObject({ format: z.literal(1), initialised: z.boolean(), keys: z.array(keySchema) })
  .superRefine(({ keys }, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of keys.entries()) {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: ['keys', index, 'id'], message: 'is used twice' });
      seen.add(id);
    }
  }) satisfies z.ZodType<AccessFile>;

/** Why this role cannot go with this meldkamer, or null when it can. */
export function meldkamerProblem({
  role,
  organisation,
  meldkamer,
}: Pick<KeyRecord, 'role' | 'organisation' | 'meldkamer'>): string | null {
  const { hasMeldkamer, hasUnits } = roleRow(role);
  if (hasMeldkamer) return meldkamer === undefined ? `the role ${role} needs a meldkamer` : null;
  if (meldkamer === undefined) return null;
  if (hasUnits !== true) return `the role ${role} has no meldkamer`;
  const units = workedWith(partyOfActor({ role, organisation }));
  if (units.length < 2) return `${organisation} has no units: leave the meldkamer out`;
  return units.includes(meldkamer) ? null : `${organisation} works with ${units.join(', ')}`;
}

export const NOT_A_SOURCE = 'must be a source, urn:nld:meldkamer:<ID>:<system>';

/** Which of these sources cannot be named for a key of this kind, and why. */
export function sourceProblems(key: Pick<KeyRecord, 'role' | 'meldkamer' | 'sources'>): readonly string[] {
  const standing = { role: key.role, meldkamer: key.meldkamer ?? null };
  return (key.sources ?? []).flatMap((source) => {
    if (isManual(source)) return [`${source} is entered by hand and belongs to no key`];
    const meldkamer = parseSource(source)?.meldkamer;
    if (roleRow(key.role).writes !== 'by hand' && may(standing, 'event.write', meldkamer)) return [];
    return [`a key of the role ${key.role} may not send as ${source}`];
  });
}

function parseAccessFile(text: string): Result<AccessFile, Trouble> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(['is not valid JSON']);
  }
  const parsed = fileSchema.safeParse(value, { error: plainWords('hidden') });
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues.map(({ path, message }) => `${z.core.toDotPath(path) || 'file'}: ${message}`));
}

/** The content, null when there is no such file, or why it cannot be used. */
export async function readAccessFile(path: string): Promise<Result<AccessFile | null, Trouble>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' ? ok(null) : fail([`${path}: cannot be read (${code})`]);
  }
  const parsed = parseAccessFile(text);
  return parsed.ok ? parsed : fail(parsed.problem.map((line) => `${path}: ${line}`));
}

/** Readers see the old content or the new, never half of it, also when the power fails in between. */
export async function writeAccessFile(
  path: string,
  content: AccessFile,
  { uuid }: Pick<Chance, 'uuid'>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.${uuid()}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
}
