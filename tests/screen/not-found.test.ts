// An address that names no screen, as a person sees it: a page of the product that says so and leads back, without any login.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeProblems, openBrowser, scrollsSideways } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.each([
  ['Dutch, light', 'nl', 'light', 1366, 'Deze pagina bestaat niet', 'Naar het beginscherm'],
  ['English, dark, 320 px', 'en', 'dark', 320, 'This page does not exist', 'To the start screen'],
] as const)(
  'says so, names the address and leads to the login: %s',
  async (_name, language, scheme, width, title, back) => {
    const context = await browser.newContext({ viewport: { width, height: 640 }, colorScheme: scheme });
    await context.addInitScript(`localStorage.setItem('meldkamerbeeld.language', '${language}')`);
    const page = await context.newPage();
    try {
      const path = `/nonsense-${'x'.repeat(80)}`;
      const response = await page.goto(`${server.url}${path}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByText(path).waitFor();
      expect([response?.status(), await page.title()]).toEqual([404, `${title} · Meldkamerbeeld`]);
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await page.getByRole('link', { name: back }).click();
      await page.getByRole('main').locator('#key').waitFor();
      expect(new URL(page.url()).pathname).toBe('/login');
    } finally {
      await context.close();
    }
  },
);

test('an address that cannot be decoded is a page too, not the words of a program', async () => {
  const context = await browser.newContext();
  await context.addInitScript(`localStorage.setItem('meldkamerbeeld.language', 'nl')`);
  const page = await context.newPage();
  try {
    const response = await page.goto(`${server.url}/register/%E0%A4%A`);
    await page.getByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' }).waitFor();
    expect(response?.status()).toBe(404);
  } finally {
    await context.close();
  }
});
