// Which build of the screens this server hands out. A screen of another build reloads itself.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The same for equal screens; `none` when none were built. */
export function buildIdOf(distDirectory: string): string {
  const page = join(distDirectory, 'index.html');
  if (!existsSync(page)) return 'none';
  return createHash('sha256').update(readFileSync(page)).digest('hex').slice(0, 12);
}
