// What was agreed about each alarm, in a real browser on a real server: a row for every condition, readable at every sight, taken along as CSV.

import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import { axeProblems, look, openBrowser, SIGHTS, scrollsSideways, type Visitor } from '../support/live-page.ts';
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

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  return look(browser, server, { role: 'lms', path: '/console/alarms', ...change }, act);
}

test('[R127] every condition has its row, and the same is a file for a spreadsheet', () =>
  open({}, async (page) => {
    await page.locator('tr[data-condition]').first().waitFor();
    expect(await page.locator('tr[data-condition]').count()).toBe(CONDITIONS.length);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^alarmafspraken-\d{4}-\d\d-\d\d\.csv$/);
    const content = await readFile(await download.path(), 'utf8');
    expect(CONDITIONS.filter((condition) => !content.includes(`\r\n${condition};`))).toEqual([]);
  }));

describe('[R149] the review of an agreement', () => {
  const row = (page: Page, condition: string) => page.locator(`tr[data-condition=${condition}]`);

  test('is recorded by keyboard, stands in the row, and is asked again where it must change', () =>
    open({}, async (page) => {
      await page.getByText('Alle afspraken zijn in het afgelopen jaar beoordeeld').waitFor();
      await row(page, 'A4').getByText('LMS, bij oplevering').waitFor();
      const button = row(page, 'A4').getByRole('button', { name: 'Afspraak beoordelen: besluit of mandaat ontbreekt' });
      await button.focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('form', { name: 'Afspraak beoordelen: besluit of mandaat ontbreekt' });
      await form.getByLabel('Uitkomst').selectOption({ label: 'moet anders' });
      await form.getByRole('button', { name: 'Vastleggen' }).click();
      expect(await form.getByLabel('Wat moet anders, en waarom').getAttribute('aria-invalid')).toBe('true');
      await form.getByLabel('Wat moet anders, en waarom').fill('Noem de plaatsvervanger');
      await page.keyboard.press('Enter');
      await page.getByText('Vastgelegd: besluit of mandaat ontbreekt is beoordeeld.').waitFor();
      await row(page, 'A4')
        .getByText(/^Te herzien sinds \d{4}-\d\d-\d\d: Noem de plaatsvervanger$/)
        .waitFor();
      await page.getByText(`1 van de ${CONDITIONS.length} afspraken te herzien.`).waitFor();
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }));

  test('is told to whoever may not review, without what must change', () =>
    open({ role: 'meldkamer', meldkamer: 'MNL' }, async (page) => {
      await row(page, 'A4')
        .getByText(/^Te herzien sinds \d{4}-\d\d-\d\d$/)
        .waitFor();
      expect(await page.getByRole('button', { name: /^Afspraak beoordelen/ }).count()).toBe(0);
    }));

  test('is refused where the text is another by now, and says to look again', () =>
    open({}, async (page) => {
      await page.route('**/api/v1/conditions/A1/reviews', (route) =>
        route.continue({ postData: JSON.stringify({ outcome: 'stays', digest: '0'.repeat(16) }) }),
      );
      await row(page, 'A1').getByRole('button').click();
      await page.getByLabel('Uitkomst').selectOption({ label: 'blijft zoals het is' });
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByText('De tekst van deze afspraak is een andere geworden dan u las.').waitFor();
    }));
});

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
  open(change, async (page) => {
    await page.locator('tr[data-condition]').first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);
