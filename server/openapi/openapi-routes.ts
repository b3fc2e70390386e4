// Hands out the description of the interface, to anyone and to any page. Made once, at the start.

import { Router } from 'express';
import { asking, NO_QUERY } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { API_VERSION } from '../http/problems.ts';
import { type Contact, openApiDocument } from './openapi.ts';

/** `GET /api/v1/openapi.json`. */
export function openapiRoutes(contact?: Contact): Router {
  const text = Buffer.from(JSON.stringify(openApiDocument(contact)));
  const router = Router(EXACT_PATHS);
  const show = asking(NO_QUERY, (_query, _request, response) => {
    response.writeHead(200, {
      'API-Version': API_VERSION,
      'Content-Type': 'application/json',
      'Content-Length': text.length,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-store',
    });
    response.end(text);
  });
  router.get('/api/v1/openapi.json', show);
  return router;
}
