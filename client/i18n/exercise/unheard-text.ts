// Why nothing was ever heard of a meldkamer, in a few words. Pure.

import type { Connection } from '#shared/picture/picture.ts';
import type { Words } from '../nl.ts';

/** R85, R153 */
export function unheardText(
  connection: Connection,
  { domain, console: own }: Pick<Words, 'domain' | 'console'>,
): string {
  if (connection === 'apart') return domain.apart;
  return connection === 'not-yet' ? domain.notConnected : own.neverHeard;
}
