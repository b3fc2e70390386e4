// The log in memory: the twin of log.ts for tests, which look at what was said and never print it.

import type { Log, LogFields } from '../../server/log/log.ts';
import { withoutSecrets } from '../../server/log/without-secrets.ts';

export type RememberedLine = {
  readonly level: keyof Log;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
};

export type RememberedLog = Log & { readonly lines: readonly RememberedLine[] };

export function rememberedLog(): RememberedLog {
  const lines: RememberedLine[] = [];
  const remember = (level: keyof Log) => (fields: LogFields, message: string) => {
    lines.push({ level, fields: withoutSecrets(fields), message });
  };
  return {
    lines,
    debug: remember('debug'),
    info: remember('info'),
    warn: remember('warn'),
    error: remember('error'),
    fatal: remember('fatal'),
  };
}
