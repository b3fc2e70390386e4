// Why a port could not be opened, as a sentence that says which setting to look at. Any other error is not its business.

import type { Config } from './config.ts';

/** Null for what is no failure to listen. */
export function listenProblem(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  const { syscall, code } = error;
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return null;
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} is in use on ${host}: stop the other program or choose another PORT.`;
    case 'EACCES':
      return `PORT ${port} may not be used by this user (${code}).`;
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      return `HOST ${host} is no address of this machine (${code}).`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} cannot be found (${code}).`;
    default:
      return `HOST ${host} with PORT ${port} cannot be listened on (${String(code)}).`;
  }
}
