// Setting an alarm aside in a real browser on a real server: one that is kritiek by two, seen in its own list, in the header and on the wall.

import type { Browser, Locator, Page } from 'playwright-core';
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
  await server.send(locationEvent('MNL/ambulance/09', 'aanname', { place: 'Zeist' }));
  return () => server.stop();
});

afterAll(async () => {
  await browser?.close();
});

function open(change: Partial<Visitor> = {}) {
  return visit(browser, server, { role: 'lms', path: '/console', width: 1920, height: 1080, ...change });
}

/** What is said of the alarm about the place, in the drawer of its cell. */
async function card(page: Page) {
  const cell = page.locator('[data-cell="MNL/ambulance"]');
  // Its name changes with what becomes known: clicked only once it says what it is about.
  await cell.getByText('Zeist').first().waitFor();
  await cell.click();
  return page.locator('[data-drawer] [data-alarm-card]').filter({ hasText: 'Zeist' }).first();
}

function isInView(what: Locator): Promise<boolean> {
  return what.evaluate((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && shown !== null && one.contains(shown);
  });
}

async function ask(page: Page): Promise<void> {
  const alarm = await card(page);
  await alarm.getByRole('button', { name: 'Parkeren' }).click();
  await alarm.getByLabel('Hoe lang').selectOption({ label: '30 minuten' });
  await alarm.getByLabel('Reden').fill('Aangekondigde test van de uitwijk');
  await alarm.getByRole('button', { name: 'Vraag om bevestiging' }).click();
  await alarm.getByText(/wil het parkeren tot/).waitFor();
}

describe('an alarm that is kritiek', () => {
  test('is shelved by two, stands in its own list and is named on the wall, and calls again when it is taken back', async () => {
    const first = await open();
    await ask(first.page);
    const mine = await card(first.page);
    await mine.getByText('wacht op een tweede').waitFor();
    expect(await first.page.getByRole('button', { name: /^Bevestig het parkeren/ }).count()).toBe(0);

    // The second sees it without opening the alarm: in the bar, at the handover, and on its line.
    const second = await open({ key: await server.furtherKey('lms'), path: '/console/handover' });
    await second.page
      .locator('[data-handed=open]')
      .getByText(/^gevraagd: parkeren tot .* door LMS/)
      .waitFor();
    await second.page.getByRole('button', { name: '1 verzoek wacht op een tweede' }).click();
    const line = second.page.locator('[data-asked=shelved]');
    await line.getByText(/^gevraagd: parkeren tot .* door LMS/).waitFor();
    await line.getByRole('button', { name: /^Bevestig het parkeren: Ambulance Utrecht/ }).click();
    await (await card(second.page)).getByText(/^Geparkeerd tot .* reden: Aangekondigde test van de uitwijk$/).waitFor();
    await first.page.getByRole('button', { name: 'Geparkeerd 1' }).click();
    await first.page.locator('[data-alarm]').filter({ hasText: 'Geparkeerd tot' }).waitFor();
    await first.page.getByRole('banner').getByText('Geparkeerd 1').waitFor();

    const wall = await first.page.context().newPage();
    await wall.goto(`${server.url}/wall`);
    await wall.getByText('1 geparkeerd').waitFor();

    const again = await card(second.page);
    await again.getByRole('button', { name: 'Niet langer parkeren' }).click();
    await again.getByLabel('Reden').fill('Test is klaar');
    await again.getByRole('button', { name: 'Niet langer parkeren' }).click();
    await first.page.getByText(/^Geen geparkeerde alarmen\./).waitFor();
    await expect.poll(() => wall.getByText('1 geparkeerd').count()).toBe(0);
    for (const one of [first, second]) {
      expect(one.pageErrors).toEqual([]);
      await one.close();
    }
  });

  test('says at each field what is missing, offers no more than an hour, and is asked by keyboard', async () => {
    const { page, pageErrors, close } = await open();
    const alarm = await card(page);
    await alarm.getByRole('button', { name: 'Parkeren' }).focus();
    await page.keyboard.press('Enter');
    const lasting = alarm.getByLabel('Hoe lang');
    expect(await lasting.locator('option').allTextContents()).toEqual(['kies', '15 minuten', '30 minuten', '1 uur']);
    await alarm.getByRole('button', { name: 'Vraag om bevestiging' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => alarm.getByLabel('Reden').getAttribute('aria-invalid')).toBe('true');
    expect(await lasting.getAttribute('aria-invalid')).toBe('true');
    await alarm.getByRole('button', { name: 'Annuleren' }).click();
    await alarm.getByRole('button', { name: 'Buiten dienst stellen' }).click();
    await alarm.getByLabel('Eigenaar').waitFor();
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('opens its form in view with the focus in it, and then says in view that it was asked', async () => {
    const { page, close } = await open({ width: 1366, height: 768 });
    const alarm = await card(page);
    await alarm.getByRole('button', { name: 'Parkeren' }).press('Enter');
    const heading = alarm.getByRole('heading', { name: 'Parkeren' });
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await isInView(heading)).toBe(true);
    await alarm.getByLabel('Hoe lang').selectOption({ index: 1 });
    await alarm.getByLabel('Reden').fill('Aangekondigde test');
    await alarm.getByRole('button', { name: 'Vraag om bevestiging' }).press('Enter');
    const asked = alarm.getByText(/wil het parkeren tot/);
    await asked.waitFor();
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-aside'))).toBe(true);
    expect(await isInView(asked)).toBe(true);
    await close();
  });

  test('is set aside by nobody but LMS', async () => {
    const { page, close } = await open({ role: 'meldkamer', meldkamer: 'MNL' });
    await (await card(page)).getByRole('button', { name: /^Bevestig/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Parkeren' }).count()).toBe(0);
    await close();
  });
});

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', async (_name, change) => {
  const { page, close } = await open(change);
  const alarm = await card(page);
  await alarm.getByRole('button', { name: /^(?:Parkeren|Shelve)$/ }).click();
  await alarm.getByRole('combobox').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await close();
});
