// Where the real browser of the screen tests is. It must be there: `npm test` installs it, or says how.

import { findChromium } from '../../tools/programs.mjs';

/** Give it to playwright-core as `executablePath`. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === null) throw new Error('There is no Chromium: run `npm test` as a whole once, or name one in CHROMIUM.');
  return path;
}
