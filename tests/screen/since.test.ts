// What changed since a seat last looked, in a real browser on a real server: it opens by itself, leads to what it is about, and moves on
// when it is dismissed.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { locationEvent } from '../support/events.ts';
import { axeProblems, openBrowser, SIGHTS, scrollsSideways, type Visitor, visit } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  server = await startLiveServer();
  await server.send(locationEvent('MNL/ambulance/09', 'aanname', { meldkamer: 'MNL' }));
  return () => server.stop();
});

afterAll(async () => {
  await browser?.close();
});

function open(change: Partial<Visitor> = {}) {
  return visit(browser, server, { role: 'lms', path: '/console', width: 1920, height: 1080, ...change });
}

/** Nobody sees this tab, or somebody does again. */
async function show(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

const KEPT = 'meldkamerbeeld.looked lms Landelijke Meldkamer Samenwerking ';

/** The tab is hidden, time passes and the ambulance moves, and the tab is looked at again. */
async function lookAway(page: Page, minutes: number): Promise<void> {
  await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), KEPT)).not.toBeNull();
  await show(page, 'hidden');
  await server.send(locationEvent('MNL/ambulance/09', 'aanname', { place: 'Zeist' }));
  await page.getByText('Zeist').first().waitFor();
  await page.evaluate(
    ([name, by]) => {
      const looked = JSON.parse(localStorage.getItem(name) ?? '');
      looked.last.at = new Date(Date.parse(looked.last.at) - by * 60_000).toISOString();
      localStorage.setItem(name, JSON.stringify(looked));
    },
    [KEPT, minutes] as const,
  );
  await show(page, 'visible');
}

const panel = (page: Page) => page.locator('[data-since]');

describe('a tab that was away', () => {
  test('is told what changed, takes the focus from nobody, and moves on with Escape', async () => {
    const { page, pageErrors, close } = await open();
    await page.locator('[data-cell="AMS/politie"]').focus();
    await lookAway(page, 42);
    await panel(page)
      .getByText(/^U keek 42 minuten/)
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('AMS/politie');
    const alarms = panel(page).locator('[data-changes=alarms] li');
    await alarms.filter({ hasText: 'opgekomen, niet bevestigd' }).first().waitFor();
    await panel(page).getByText('eigen meldkamer → Zeist').waitFor();
    await panel(page)
      .locator('[data-changes=dossiers]')
      .getByText(/geopend/)
      .waitFor();

    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Sinds u keek' }).click();
    await panel(page).getByText('Er is niets veranderd.').waitFor();
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('is led to the cell and comes back to the list', async () => {
    const { page, pageErrors, close } = await open();
    await lookAway(page, 10);
    await panel(page)
      .getByRole('link', { name: /^Ambulance Utrecht, aanname$/ })
      .click();
    const drawer = page.locator('[data-drawer]');
    await drawer
      .getByRole('heading', { name: /Ambulance/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await panel(page).getByText('eigen meldkamer → Zeist').waitFor();
    await panel(page).getByRole('link', { name: 'Afwijking 2026-0001, Midden-Nederland' }).click();
    await page.waitForURL(/\/register\/2026-0001$/);
    // It was not dismissed, so it is there again.
    await page.goBack();
    await panel(page).getByText('eigen meldkamer → Zeist').waitFor();
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('of a few minutes is told nothing by itself', async () => {
    const { page, close } = await open();
    await lookAway(page, 4);
    await page.waitForFunction((name) => {
      const { last } = JSON.parse(localStorage.getItem(name) ?? '');
      return Date.now() - Date.parse(last.at) < 60_000;
    }, KEPT);
    expect(await panel(page).count()).toBe(0);
    await close();
  });
});

test('[R151] a new page of the same seat goes on where the seat looked last', async () => {
  const { page, close } = await open();
  await lookAway(page, 42);
  await panel(page)
    .getByText(/^U keek 42 minuten/)
    .waitFor();
  await page.reload();
  await panel(page).getByText('eigen meldkamer → Zeist').waitFor();
  await close();
});

test('whoever has no seat is told nothing', async () => {
  const { page, close } = await open({ role: 'inspector' });
  await page.locator('[data-cell="MNL/ambulance"]').waitFor();
  expect(await page.getByRole('button', { name: 'Sinds u keek' }).count()).toBe(0);
  await close();
});

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', async (_name, change) => {
  const { page, close } = await open(change);
  await lookAway(page, 42);
  await panel(page).locator('[data-changes=alarms] li').first().waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await close();
});
