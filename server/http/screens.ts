// Hands out the built screens: every path that is a screen gets the same page, its parts are kept by browsers for ever.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Request, type RequestHandler, Router } from 'express';
import helmet from 'helmet';

/** Which screen of these it is, is for the page to say (client/routes.tsx). */
export const SCREENS = [
  '/',
  '/login',
  '/console',
  '/console/*rest',
  '/register',
  '/register/*rest',
  '/notices',
  '/replay',
  '/wall',
  '/wall/*rest',
  // The same screens, of an exercise.
  '/oefening',
  '/oefening/*rest',
];
const YEAR_SECONDS = 365 * 24 * 3600;

/** No script, style, font or connection from anywhere but here, and never inside another site's frame. */
export function pageHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // React and Recharts set positions through style attributes; no style sheet comes from elsewhere.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: YEAR_SECONDS, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

export function screens(distDirectory: string): Router {
  const router = Router();
  const page = pageIn(distDirectory);
  router.use(
    '/assets',
    express.static(join(distDirectory, 'assets'), { immutable: true, maxAge: YEAR_SECONDS * 1000, index: false }),
  );
  router.use(express.static(distDirectory, { index: false, maxAge: 0 }));
  router.get(SCREENS, (_request, response, next) => {
    if (!existsSync(page)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
  return router;
}

/** Doors for programs: whoever comes there, a browser too, hears the problem as they do. */
const FOR_PROGRAMS = /^(?:\/oefening)?\/(?:api|assets|socket\.io)(?:\/|$)/i;

/** For the very end: a person who followed a wrong address gets a page that says so and leads back, with 404 all the same. */
export function noSuchScreen(distDirectory: string): RequestHandler {
  const page = pageIn(distDirectory);
  return (request, response, next) => {
    if (!isReadByPerson(request) || !existsSync(page)) return next();
    response.status(404).setHeader('Cache-Control', 'no-store');
    response.sendFile(page, { acceptRanges: false, cacheControl: false, etag: false, lastModified: false });
  };
}

/** Programs ask for anything or for JSON; only a browser that opens a page puts HTML first. */
function isReadByPerson(request: Request): boolean {
  if (FOR_PROGRAMS.test(request.path)) return false;
  return (request.method === 'GET' || request.method === 'HEAD') && request.accepts(['json', 'html']) === 'html';
}

function pageIn(distDirectory: string): string {
  return join(distDirectory, 'index.html');
}
