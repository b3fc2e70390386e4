// A real browser on a real server: logs in with a key as a person would, and looks for what axe finds wrong.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type AxeNamespace from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Role } from '#shared/reference/roles.ts';
import { chromiumPath } from './chromium-path.ts';
import type { LiveServer } from './live-server.ts';
import { PATIENCE } from './patience.ts';

/**
 * What Chromium would do of its own accord. Of its own window it draws the list below the address bar as pages, two for every window that
 * a test opens, which cost as much as the page that is looked at. Playwright's own list is passed over when there is one here, so the
 * parts of it that matter are repeated.
 */
const NOT_WANTED = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${NOT_WANTED.join(',')}`,
    ],
  });
}

export type Visitor = {
  readonly role: Role;
  readonly meldkamer?: MeldkamerId;
  /** Logs in with this key instead of that of the role. */
  readonly key?: string;
  /** Where to go once logged in. */
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'nl' | 'en';
  readonly context?: BrowserContextOptions;
};

/** Errors of the page itself end up in `pageErrors`, so that a test can say there were none. */
export type LivePage = {
  readonly page: Page;
  readonly pageErrors: readonly string[];
  readonly close: () => Promise<void>;
};

/** A page of its own, logged in, on the asked path, with a picture of the server and its letters. The page of the login has tests of its own. */
export async function visit(browser: Browser, server: LiveServer, visitor: Visitor): Promise<LivePage> {
  const { role, meldkamer, path, width = 1366, height = 768, language = 'nl' } = visitor;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Pacific/Auckland',
    ...visitor.context,
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(`localStorage.setItem('meldkamerbeeld.language', '${language}')`);
  const page = await context.newPage();
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  const key = visitor.key ?? (await server.key(role, meldkamer));
  const login = await context.request.post(`${server.url}/api/v1/sessions`, { data: { key } });
  expect(login.status()).toBe(201);
  await page.goto(server.url + path);
  await page.getByRole('timer').getByRole('time').or(page.locator('[role=timer] time')).first().waitFor();
  // Until they are there, what is measured has the widths of other letters.
  await page.evaluate(() => document.fonts.ready);
  return { page, pageErrors, close: () => context.close() };
}

/** Looks at one page and leaves it; the page itself must have made no error. */
export async function look(
  browser: Browser,
  server: LiveServer,
  visitor: Visitor,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, pageErrors, close } = await visit(browser, server, visitor);
  try {
    await act(page);
    expect(pageErrors).toEqual([]);
  } finally {
    await close();
  }
}

/** Until where in the journal the page shows, as its session menu says it: *positie 12*. */
export async function positionOn(page: Page): Promise<string> {
  await page.getByRole('button', { name: /Weergave, taal en uitloggen$/ }).click();
  const menu = page.getByRole('dialog', { name: 'Weergave, taal en uitloggen' });
  const said = (await menu.getByText(/^positie/).textContent()) ?? '';
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  return said;
}

/** The ways of looking in which every page is held against the rules of accessibility. */
export const SIGHTS: readonly (readonly [string, Partial<Visitor>])[] = [
  ['light', {}],
  ['dark and wide', { width: 1920, height: 1080, context: { colorScheme: 'dark' } }],
  ['English', { language: 'en' }],
  ['200 % zoom', { width: 683, height: 384 }],
  ['640 px', { width: 640, height: 900 }],
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong by WCAG 2.2 A and AA and its own best practice, one readable line each. Throws when it looked at nothing. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: typeof AxeNamespace };
    const { violations, passes } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return {
      passed: passes.length,
      lines: violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`)),
    };
  });
  if (found.passed === 0) throw new Error('axe looked at nothing');
  return found.lines;
}

/** Does the page scroll sideways as a whole? That is what reflow forbids. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Is all of it on the screen, without scrolling? */
export async function isInView(one: Locator): Promise<boolean> {
  const [box, height] = [await one.boundingBox(), await one.page().evaluate(() => innerHeight)];
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
