// Which world this page shows, the real one or that of an exercise, and so which doors it asks.

import { inWorldOf, worldOf } from '#shared/wire/world-path.ts';

/** For good: whoever goes to the other world loads the page anew. */
export const IS_EXERCISE = 'location' in globalThis && worldOf(location.pathname) !== '';

/** Who is logged in, and which exercise there is, only the server itself can tell. */
const OF_THE_SERVER = /^\/api\/v1\/(?:sessions?|exercises)(?:[/?]|$)/;

/** The door of this world. */
export function doorHere(path: string): string {
  return !IS_EXERCISE || OF_THE_SERVER.test(path) ? path : inWorldOf(location.pathname, path);
}
