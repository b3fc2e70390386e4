// The calendar in a real browser on a real server: bars and table say the same, warnings come before it happens, months have addresses.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DossierStage, startDossierStage } from '../support/dossier-stage.ts';
import { axeProblems, look, openBrowser, SIGHTS, scrollsSideways, type Visitor } from '../support/live-page.ts';

/** A month that has not come yet, with a day of 25 hours in it: always the October of next year. */
const YEAR = new Date().getUTCFullYear() + 1;
const OCTOBER = `/register/calendar?from=${YEAR}-10-01&to=${YEAR}-10-31`;
/** The last Sunday. */
const LONG_DAY = `${YEAR}-10-${31 - new Date(Date.UTC(YEAR, 9, 31)).getUTCDay()}`;

let browser: Browser;
let server: DossierStage;
let numbers: readonly string[];

beforeAll(async () => {
  server = await startDossierStage();
  const plan = (functions: readonly string[], to: string, from: string, until: string | null, reason: string | null) =>
    server.register({
      meldkamer: functions[0]?.slice(0, 3),
      functions,
      kind: 'onderhoud',
      to: { meldkamer: to },
      start: from,
      expectedEnd: until,
      reason,
    });
  numbers = [
    await plan(['MNL/ambulance/25'], 'AMS', `${YEAR}-10-05T06:00:00Z`, `${YEAR}-10-09T16:00:00Z`, 'Telefonie'),
    await plan(['NHL/politie'], 'AMS', `${YEAR}-10-07T06:00:00Z`, `${YEAR}-10-12T16:00:00Z`, 'Noodstroom'),
    await plan(['LIM/politie'], 'OBR', `${YEAR}-10-28T06:00:00Z`, null, null),
    await plan(['LIM/brandweer/23'], 'OBR', `${YEAR}-09-20T06:00:00Z`, `${YEAR}-10-03T06:00:00Z`, 'Verbouwing'),
  ];
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  return look(browser, server, { role: 'inspector', path: OCTOBER, ...change }, act);
}

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
  open(change, async (page) => {
    await page.getByRole('table').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);

test('every deviation is a bar and a line of the table, in words, with its zone', () =>
  open({}, async (page) => {
    const timeline = page.getByRole('group', { name: 'Tijdlijn per meldkamer' });
    const bars = timeline.getByRole('link');
    await bars.first().waitFor();
    expect((await bars.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).sort()).toEqual(
      [
        `${numbers[0]} onderhoud, gepland: Ambulance Flevoland (aanname, uitgifte), van ${YEAR}-10-05 08:00 CEST tot ${YEAR}-10-09 18:00 CEST`,
        `${numbers[1]} onderhoud, gepland: Politie Noord-Holland (aanname, uitgifte), van ${YEAR}-10-07 08:00 CEST tot ${YEAR}-10-12 18:00 CEST`,
        // The first deviation of the month in winter time.
        `${numbers[2]} onderhoud, gepland: Politie Limburg (aanname, uitgifte), van ${YEAR}-10-28 ${LONG_DAY < `${YEAR}-10-28` ? '07:00 CET' : '08:00 CEST'} tot einde onbekend`,
        `${numbers[3]} onderhoud, gepland: Brandweer Limburg-Noord (aanname, uitgifte), van ${YEAR}-09-20 08:00 CEST tot ${YEAR}-10-03 08:00 CEST`,
      ].sort(),
    );
    const rows = page.getByRole('table').getByRole('row');
    expect(await rows.getByRole('rowheader').allTextContents()).toEqual([
      numbers[3],
      numbers[0],
      numbers[1],
      numbers[2],
    ]);
    const last = (await rows.last().textContent()) ?? '';
    expect(last).toContain('meldkamer Oost-Brabant');
    expect(last.match(/onbekend/g)?.length).toBe(2);
    await bars.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/register\/\d{4}-\d{4}$/);
  }));

test('the day on which the clocks change is wider, and says so', () =>
  open({ width: 1600 }, async (page) => {
    await page.getByText(`${LONG_DAY} duurt 25 uur: de klok verspringt.`).waitFor();
    const widths = await page
      .locator('[data-unusual]')
      .evaluateAll((days) =>
        days.map((day) => ({ unusual: day.getAttribute('data-unusual'), width: day.getBoundingClientRect().width })),
      );
    expect(widths.length).toBe(31);
    const usual = widths.find(({ unusual }) => unusual === 'false')?.width ?? 0;
    const long = widths.filter(({ unusual }) => unusual === 'true').map(({ width }) => width / usual);
    expect(long.map((ratio) => Math.round(ratio * 24))).toEqual([25]);
  }));

test('two that lean on one meldkamer are warned for before it happens, with their numbers', () =>
  open({}, async (page) => {
    const warnings = page.getByRole('region', { name: '1 waarschuwing' });
    await warnings.waitFor();
    const text = (await warnings.textContent()) ?? '';
    expect(text).toContain('Gedeelde uitwijk: twee meldkamers leunen op dezelfde plek');
    expect(text).toContain('plek: meldkamer Amsterdam');
    expect(text).toContain(`${YEAR}-10-07 08:00 CEST – ${YEAR}-10-09 18:00 CEST`);
    expect(text).toMatch(/over \d+ dagen/);
    expect(await warnings.getByRole('link').allTextContents()).toEqual([numbers[0], numbers[1]]);
  }));

test('each month has its address; the back button goes back, and an address that cannot be meant is this month', async () => {
  await open({}, async (page) => {
    await page.getByRole('heading', { name: `oktober ${YEAR}` }).waitFor();
    await page.getByRole('link', { name: `Volgende maand: november ${YEAR}` }).click();
    await page.waitForURL(`**/register/calendar?from=${YEAR}-11-01&to=${YEAR}-11-30`);
    await page.getByRole('heading', { name: `november ${YEAR}` }).waitFor();
    // The one without an end goes on.
    await expect.poll(() => page.getByRole('table').getByRole('rowheader').allTextContents()).toEqual([numbers[2]]);
    await page
      .getByText(
        'Geen overlap, gedeelde uitwijk, leunen op een afwezige meldkamer of te weinig meldkamers op zichzelf in deze periode.',
      )
      .waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: `oktober ${YEAR}` }).waitFor();
  });
  await open({ path: '/register/calendar?from=morgen&to=2026-02-31' }, async (page) => {
    await page
      .getByRole('link', { name: 'Deze maand', exact: true })
      .and(page.locator('[aria-current=date]'))
      .waitFor();
  });
});

test('what was is drawn as long as it was, its label beside it and nothing of it past now', () =>
  open({ path: '/register/calendar', width: 1366 }, async (page) => {
    const now = new Date();
    const ago = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
    const entries = [
      { number: '2026-0901', meldkamer: 'AMS', start: ago(12), end: ago(8), stage: 'ended' },
      { number: '2026-0902', meldkamer: 'RTD', start: ago(12), end: null, stage: 'active' },
    ].map((one) => ({ ...one, kind: 'storing', functions: [] }));
    await page.route('**/api/v1/calendar?*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), entries } });
    });
    await page.reload();
    const bars = page.getByRole('group', { name: 'Tijdlijn per meldkamer' }).getByRole('link');
    await bars.first().waitFor();
    const drawn = await bars.evaluateAll((links) =>
      links.map((link) => {
        const box = (element: Element | null | undefined) => element?.getBoundingClientRect();
        const line = box(link.closest('[style*="--lanes"]')?.querySelector('[data-now]'));
        const [bar, label] = [box(link.querySelector('[data-state]')), box(link.lastElementChild)];
        return {
          width: bar?.width,
          isPastNow: (bar?.right ?? 0) > (line?.right ?? 0),
          isBeside: (label?.left ?? 0) >= (bar?.right ?? 0) || (label?.right ?? 0) <= (bar?.left ?? 0),
        };
      }),
    );
    const tick = { width: 3, isPastNow: false, isBeside: true };
    expect(drawn).toEqual([tick, tick]);
  }));
