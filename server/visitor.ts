// Who opens a socket: by key or by session cookie, and how to find out later whether they still may.

import type { Socket } from 'socket.io';
import type { Access } from './access/access.ts';
import type { Gate } from './access/identify.ts';
import type { Sessions } from './access/sessions.ts';
import type { Visitor } from './live/sockets.ts';

export async function identifyVisitor(
  handshake: Socket['handshake'],
  { access, gate, sessions }: { readonly access: Access; readonly gate: Gate; readonly sessions: Sessions },
): Promise<Visitor | null> {
  const key: unknown = handshake.auth['key'];
  const hasKey = typeof key === 'string' && key !== '';
  // Without an Origin it is no browser of ours, so a cookie it carries was not sent by our page.
  if (!hasKey && handshake.headers.authorization === undefined && handshake.headers.origin === undefined) return null;
  const welcome = await gate.welcome(key, handshake.headers);
  if (!welcome.ok) return null;
  const { identity, session } = welcome.value;
  if (identity.audience === null) return null;
  return {
    keyId: identity.keyId,
    audience: identity.audience,
    isStillWelcome: async () =>
      session === null ? access.identity(identity.keyId) !== null : (await sessions.find(session.token)) !== null,
  };
}
