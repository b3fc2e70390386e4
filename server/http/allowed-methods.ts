// Says which methods a door has: 405 for another one, and the list for who asks with OPTIONS. Lets everything else through,
// and reads the doors from the routers themselves, so that none can be forgotten.

import { type RequestHandler, Router } from 'express';
import { EXACT_PATHS } from './exact-paths.ts';
import { API_VERSION, methodNotAllowed, sendProblem } from './problems.ts';

/** Stands in front of the routers it was given. */
export function allowedMethods(routers: readonly Pick<Router, 'stack'>[]): Router {
  const router = Router(EXACT_PATHS);
  for (const [path, methods] of methodsByPath(routers)) router.all(path, answerFor(methods));
  return router;
}

function answerFor(own: ReadonlySet<string>): RequestHandler {
  const methods = new Set([...own, ...(own.has('GET') ? ['HEAD'] : [])]);
  const allow = [...methods, 'OPTIONS'].sort().join(', ');
  return (request, response, next) => {
    if (methods.has(request.method)) return next();
    if (request.method !== 'OPTIONS') return sendProblem(response, methodNotAllowed(allow));
    response.writeHead(204, { 'API-Version': API_VERSION, Allow: allow, 'Cache-Control': 'no-store' }).end();
  };
}

function methodsByPath(routers: readonly Pick<Router, 'stack'>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { route } of routers.flatMap(({ stack }) => stack)) {
    if (route === undefined) continue;
    // A route for several paths has them all in a list, whatever its type says.
    for (const path of [route.path].flat()) {
      const methods = found.get(path) ?? new Set<string>();
      for (const { method } of route.stack) methods.add(method.toUpperCase());
      found.set(path, methods);
    }
  }
  return found;
}
