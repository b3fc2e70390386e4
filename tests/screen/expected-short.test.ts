// What is planned too few, in a real browser on a real server: its line and its drawer say when, and how many of how many.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { after, HOUR, type Instant, instantOf } from '#shared/base/time.ts';
import { event } from '../support/events.ts';
import { axeProblems, look, openBrowser } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer();
  browser = await openBrowser();
  const now = instantOf(Date.now());
  const ahead = (hours: number): Instant => after(now, hours * HOUR);
  const forecast = [
    { from: ahead(26), until: ahead(28), planned: 1 },
    { from: ahead(30), until: ahead(31), planned: 2 },
    { from: ahead(32), until: ahead(33), planned: 3 },
  ];
  await server.send(
    event('staffing.reported', 'MNL/ambulance/09', { filled: 3, minimum: 3, observedAt: now, forecast }),
  );
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const WHEN = /\d{4}-\d\d-\d\d \d\d:\d\d tot .*\d\d:\d\d: 1 gepland, minimum 3/;

test('[R148] stands in the line, in the drawer of its alarm, and under the staffing of its post', () =>
  look(browser, server, { role: 'lms', path: '/console' }, async (page) => {
    const line = page.locator('[data-alarm]', { hasText: 'volgens planning onder het afgesproken minimum' });
    await line.getByText(WHEN).waitFor();
    await line.getByText(/nog 1 dagdeel/).waitFor();
    await line.getByRole('button', { name: /^Open: / }).click();
    await page.locator('[data-alarm-card]').getByText(WHEN).waitFor();
    const planned = page.locator('[data-planned-short] li');
    await planned.first().waitFor();
    const ahead = page.locator('[data-planned]');
    await ahead.getByText(/^onder minimum vanaf (ma|di|wo|do|vr|za|zo) \d\d:\d\d$/).waitFor();
    expect(await ahead.locator('.recharts-line').count()).toBe(2);
    expect(await planned.allTextContents()).toEqual([
      expect.stringMatching(WHEN),
      expect.stringMatching(/2 gepland, minimum 3$/),
    ]);
    expect(await axeProblems(page)).toEqual([]);
    await ahead.getByRole('button', { name: 'Toon als tabel' }).click();
    const rows = ahead.getByRole('row');
    expect((await rows.allTextContents()).map((text) => text.replace(/.*CES?T/, ''))).toEqual([
      'VanTotgeplandmin.Niveau',
      '13onder minimum',
      '23onder minimum',
      '33',
    ]);
  }));

test.each([
  ['lms', /ONDER MINIMUM VANAF [A-Z]{2} \d\d:\d\d/],
  ['wall', /ONDER MINIMUM BINNEN 72 U/],
] as const)('[R148] stands on the wall, to %s as far as it sees the numbers', async (role, said) => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const link = new URL(await server.loginLink(role));
  link.search = new URLSearchParams({ terug: '/wall' }).toString();
  await page.goto(link.href);
  await page.locator('footer [data-alarm]', { hasText: said }).waitFor();
  await context.close();
});

test('[R148] is told without numbers to who sees none', () =>
  look(browser, server, { role: 'inspector', path: '/console', language: 'en' }, async (page) => {
    await page.locator('[data-alarm]', { hasText: /below the agreed minimum/ }).waitFor();
  }));
