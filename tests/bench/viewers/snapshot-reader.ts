// Says hello once and hands over the picture it was given, as text.

import { io } from 'socket.io-client';
import { PROTOCOL, type Welcome } from '#shared/wire/protocol.ts';
import { answerParent } from '../process/child-side.ts';

type Wish = { readonly url: string; readonly key: string };

answerParent({
  snapshot: async (wish) => {
    const { url, key } = wish as Wish;
    const socket = io(url, { transports: ['websocket'], auth: { key }, reconnection: false });
    const hello = { protocol: PROTOCOL, epoch: '', position: 0, hash8: '' };
    const welcome = (await socket.timeout(10_000).emitWithAck('hello', hello)) as Welcome;
    socket.disconnect();
    if (welcome.kind !== 'snapshot') throw new Error(`A new viewer was given a ${welcome.kind}`);
    return JSON.stringify(welcome.picture);
  },
});
