// Does a request come from this machine itself? Judged by the connection only: a header can say anything.

import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

/** A proxy on this machine is local, but whoever stands behind it is not: what was forwarded never counts as local. */
export function isLocal(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress;
  if (address === undefined || FORWARDED.some((name) => request.headers[name] !== undefined)) return false;
  return LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
