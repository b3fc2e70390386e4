// The places a server writes to, made and looked at before it starts. Says everything that is wrong with them at once.

import { dirname, resolve } from 'node:path';
import { readAccessFile } from '../access/access-file.ts';
import type { Config } from './config.ts';
import { makeDirectory } from './directory.ts';

/** Empty when the directories are there and the access file can be read, or does not exist yet. */
export async function placeProblems({
  dataDirectory,
  accessFile,
}: Pick<Config, 'dataDirectory' | 'accessFile'>): Promise<readonly string[]> {
  const data = makeDirectory('DATA_DIR', dataDirectory);
  const holder = dirname(accessFile);
  const isInside = resolve(holder) === resolve(dataDirectory);
  const access = isInside ? data : makeDirectory('The directory of ACCESS_FILE', holder);
  const problems = [data, ...(isInside ? [] : [access])].flatMap((made) => (made.ok ? [] : [made.problem]));
  return access.ok ? [...problems, ...(await accessFileProblems(accessFile))] : problems;
}

/** Makes nothing. */
export async function accessFileProblems(path: string): Promise<readonly string[]> {
  const read = await readAccessFile(path);
  return read.ok ? [] : read.problem;
}
