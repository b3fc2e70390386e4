// The intake in a process of its own, so that its memory is seen without that of the sender. Answers each message with its memory.

import { openRoom, PATIENCE_WITH_SENDERS } from './intake-room.ts';

const room = await openRoom({ patience: PATIENCE_WITH_SENDERS });
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }));
process.on('disconnect', () => process.exit());
process.send?.({ url: room.url });
