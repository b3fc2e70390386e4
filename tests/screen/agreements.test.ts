// What was agreed about each alarm, in a real browser on a real server: a row for every condition, readable at every sight, taken along as CSV.

import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
  open(change, async (page) => {
    await page.locator('tr[data-condition]').first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);
