// Baseline: Express 5 with its own body reader and zod, no journal, no access, nothing else. What one POST costs at the least.

import type { AddressInfo } from 'node:net';
import express from 'express';
import { answerParent } from '../process/child-side.ts';
import { readWhole } from './body.ts';
import { type Accepted, eventsIn } from './event.ts';

let position = 0;
const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.post('/api/v1/events', async (request, response) => {
  const events = eventsIn(await readWhole(request));
  const results = events.map(({ id }, index): Accepted => {
    position += 1;
    return { index, id, status: 'accepted', position };
  });
  const text = JSON.stringify({ results });
  response.writeHead(202, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
});
const server = app.listen(0, '127.0.0.1', () => {
  answerParent({ port: () => (server.address() as AddressInfo).port });
});
