// Handing over the shift in a real browser on a real server: what is handed over, taking it over once, and who has not seen what came since.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { after, type Instant, instantOf, MINUTE } from '#shared/base/time.ts';
import { locationEvent } from '../support/events.ts';
import { axeProblems, openBrowser, SIGHTS, scrollsSideways, type Visitor, visit } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;
let ahead = 0;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  ahead = 0;
  const now = (): Instant => after(instantOf(Date.now()), ahead);
  server = await startLiveServer({ clock: { now } });
  await server.send(locationEvent('MNL/ambulance/09', 'aanname', { place: 'Zeist' }));
  return () => server.stop();
});

afterAll(async () => {
  await browser?.close();
});

function open(change: Partial<Visitor> = {}) {
  return visit(browser, server, { role: 'lms', path: '/console/handover', width: 1920, height: 1080, ...change });
}

const listed = (page: Page, name: string) => page.locator(`[data-handed=${name}]`);

async function takeOver(page: Page, note = ''): Promise<void> {
  if (note !== '') await page.getByLabel('Wat bij de overdracht is afgesproken').fill(note);
  await page.getByRole('button', { name: 'Neem de dienst over' }).click();
}

describe('[R152] the page of the handover', () => {
  test('has every alarm in its list and what nobody decided, and the shift is taken over with a line for the next', async () => {
    const { page, pageErrors, close } = await open();
    await listed(page, 'open')
      .getByText(/^Ambulance Utrecht, aanname buiten elke meldkamer/)
      .waitFor();
    // One move is one line, with all of it behind a press.
    await page.getByRole('heading', { name: /^Open alarmen \(3, 1 situatie\)$/ }).waitFor();
    expect(await listed(page, 'open').locator('> ul > li').count()).toBe(1);
    await listed(page, 'open').getByText('+2 alarmen').click();
    await listed(page, 'open')
      .getByText(/loopt zonder besluit met mandaat · 2026-0001/)
      .waitFor();
    await listed(page, 'undecided')
      .getByRole('link', { name: 'Midden-Nederland: Ambulance Utrecht (aanname) → Zeist' })
      .waitFor();
    expect(await listed(page, 'undecided').textContent()).toMatch(
      /sinds \d\d:\d\d.* · Afwijking 2026-0001.*nu aan zet/,
    );
    await listed(page, 'shelved').getByText('Niets is geparkeerd.').waitFor();
    await page.getByText('De dienst is hier nog niet eerder overgenomen').waitFor();
    await takeOver(page, 'Vergadering SMB om 16:00');
    await page.getByText(/^Vastgelegd: u nam de dienst over om/).waitFor();
    expect(
      await page.getByRole('region', { name: 'Dienst overnemen' }).evaluate((one) => one === document.activeElement),
    ).toBe(true);
    expect(await page.getByRole('button', { name: 'Neem de dienst over' }).count()).toBe(0);
    await page.getByText(/^Laatst overgenomen door LMS operatie.* Afgesproken: Vergadering SMB om 16:00$/).waitFor();
    // The next one is told what changed since.
    await server.send(locationEvent('MNL/politie', 'aanname', { place: 'Zeist' }));
    await page.getByRole('button', { name: 'Ververs' }).click();
    await page.locator('[data-changes=places]').getByText('Politie Midden-Nederland, aanname').waitFor();
    await page
      .locator('[data-changes=others]')
      .getByText(/^Dienst overgenomen door/)
      .waitFor();
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('refuses who has not seen what was recorded since, shows it, and takes the shift over after that', async () => {
    const { page, pageErrors, close } = await open();
    await listed(page, 'open')
      .getByText(/^Ambulance Utrecht, aanname buiten/)
      .waitFor();
    await server.send(locationEvent('MNL/politie', 'aanname', { place: 'Zeist' }));
    await listed(page, 'open')
      .getByText(/^Politie Midden-Nederland, aanname buiten/)
      .waitFor();
    ahead = 6 * MINUTE;
    await takeOver(page);
    await page
      .getByText(/^Niet overgenomen: er is meer vastgelegd/)
      .first()
      .waitFor();
    await page.locator('[data-unseen]').getByText('Politie Midden-Nederland, aanname', { exact: true }).waitFor();
    await takeOver(page);
    await page.getByText(/^Vastgelegd: u nam de dienst over om/).waitFor();
    expect(await page.locator('[data-unseen]').count()).toBe(0);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('refuses the second of two that looked at the same', async () => {
    const [first, second] = [await open(), await open({ key: await server.furtherKey('lms') })];
    for (const { page } of [first, second])
      await listed(page, 'open')
        .getByText(/^Ambulance Utrecht, aanname buiten/)
        .waitFor();
    await takeOver(first.page);
    await second.page.getByText(/^Laatst overgenomen door LMS operatie/).waitFor();
    await takeOver(second.page);
    await second.page.getByText('Iemand anders nam de dienst intussen over.').first().waitFor();
    await second.page.getByRole('button', { name: 'Ververs' }).first().click();
    await takeOver(second.page);
    await second.page.getByText(/^Vastgelegd/).waitFor();
    for (const { close } of [first, second]) await close();
  });

  test('is reached from the console by LMS, and nobody else takes anything over', async () => {
    const lms = await open({ path: '/console' });
    await lms.page.getByRole('link', { name: 'Dienstoverdracht' }).click();
    await lms.page.getByRole('heading', { name: 'Dienstoverdracht', level: 1 }).waitFor();
    await lms.close();
    const other = await open({ role: 'meldkamer', meldkamer: 'MNL' });
    await other.page.getByText('Alleen LMS neemt de dienst aan haar alarmen over.').waitFor();
    expect(await other.page.getByRole('button', { name: 'Neem de dienst over' }).count()).toBe(0);
    await other.close();
  });

  test('has on paper what is handed over and no form', async () => {
    const { page, close } = await open();
    await listed(page, 'open')
      .getByText(/^Ambulance Utrecht, aanname buiten/)
      .waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await listed(page, 'open').isVisible()).toBe(true);
    for (const name of ['Neem de dienst over', 'Afdrukken']) {
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    }
    expect(await page.locator('header[data-region]').isVisible()).toBe(false);
    await close();
  });
});

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', async (_name, change) => {
  const { page, close } = await open(change);
  await listed(page, 'open').locator('li').first().waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await close();
});
