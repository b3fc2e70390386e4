// The panel of marks and keys: it tells each key that is bound, and each that it tells does something.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysOf, SHORTCUT_NAMES } from '../../client/desk/help/shortcuts.ts';
import { axeProblems, look, openBrowser, SIGHTS, scrollsSideways } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startLiveServer()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function panel(page: Page) {
  return page.getByRole('dialog', { name: /^(Tekens en toetsen|Marks and keys)$/ });
}

test('tells each key of the desk, by its key and from the menu, and each of them does something', () =>
  look(browser, server, { role: 'lms', path: '/console', width: 1920, height: 1080 }, async (page) => {
    await page.keyboard.press('?');
    expect(await panel(page).locator('[data-shortcut]').allTextContents()).toEqual(SHORTCUT_NAMES.map(keysOf));
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Ingelogd als/ }).press('Enter');
    await page.getByRole('button', { name: 'Tekens en toetsen (?)' }).press('Enter');
    await panel(page).waitFor();
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    const said = page.locator('[aria-live=polite].visually-hidden').first();
    await page.keyboard.press('Control+Alt+b');
    await expect.poll(() => said.textContent()).toMatch(/^Er is geen actief/);
    await page.keyboard.press('Control+Alt+l');
    await page.getByRole('button', { name: 'Per situatie' }).waitFor();
    await page.keyboard.press('Control+Alt+h');
    await page.waitForURL(/\/console\/entry\//);
  }));

test('is not there for a question mark in a text', () =>
  look(browser, server, { role: 'lms', path: '/register' }, async (page) => {
    const field = page.getByRole('searchbox').or(page.getByRole('textbox')).first();
    await field.press('?');
    expect(await field.inputValue()).toBe('?');
    expect(await panel(page).count()).toBe(0);
  }));

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, sight) =>
  look(browser, server, { role: 'lms', path: '/console', ...sight }, async (page) => {
    await page.keyboard.press('?');
    await panel(page).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);
