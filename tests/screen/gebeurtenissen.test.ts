// Events in a real browser on a real server: the proposal, what LMS does by keyboard, and the line on every screen and on the wall.

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event, record } from '../support/events.ts';
import { axeProblems, look, openBrowser, SIGHTS, scrollsSideways, type Visitor } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

const PATH = '/register/events';
const DOWN = ['MNL', 'NHL', 'AMS'] as const;

let browser: Browser;
let server: LiveServer;
let empty: LiveServer;
let dossier: string;

beforeAll(async () => {
  [server, empty] = await Promise.all([startLiveServer(), startLiveServer()]);
  for (const meldkamer of DOWN) {
    const data = { state: 'Down', reason: 'storing', observedAt: new Date().toISOString() };
    await server.send(event('state.reported', meldkamer, data));
  }
  const registered = await record<{ readonly afwijking: { readonly number: string } }>(
    server.url,
    await server.key('lms'),
    '/api/v1/afwijkingen',
    { meldkamer: 'MNL', kind: 'storing', functions: ['MNL/politie/aanname'], start: new Date().toISOString() },
  );
  dossier = registered.afwijking.number;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), empty?.stop()]);
});

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>, on = server): Promise<void> {
  return look(browser, on, { role: 'lms', path: PATH, ...change }, act);
}

function focused(one: Locator): Promise<void> {
  return expect.poll(() => one.evaluate((element) => element === document.activeElement)).toBe(true);
}

function line(page: Page) {
  return page.getByRole('region', { name: 'Gebeurtenis', exact: true });
}

test('says that there was none, and has no line then', () =>
  open(
    {},
    async (page) => {
      await page.getByText('Er is nog geen gebeurtenis geweest.').waitFor();
      expect(await line(page).count()).toBe(0);
    },
    empty,
  ));

describe('what is proposed', () => {
  test('names each meldkamer with its state, and only LMS is asked', async () => {
    await open({}, async (page) => {
      const panel = page.getByRole('region', { name: 'Voorstel: mogelijk één gebeurtenis' });
      await panel.getByRole('button', { name: 'Neem over als gebeurtenis' }).waitFor();
      for (const name of ['Midden-Nederland', 'Noord-Holland', 'Amsterdam']) {
        expect(await panel.getByRole('listitem').filter({ hasText: name }).textContent()).toContain('uitgevallen');
      }
      await line(page).getByText('Mogelijk één gebeurtenis').waitFor();
      await panel.getByText('U beslist of het één oorzaak is.').waitFor();
    });
    await open({ role: 'inspector' }, async (page) => {
      const panel = page.getByRole('region', { name: 'Voorstel: mogelijk één gebeurtenis' });
      await panel.getByText('LMS beslist of het één oorzaak is.').waitFor();
      expect(await panel.textContent()).not.toContain('U beslist');
      expect(await page.getByRole('button', { name: 'Neem over als gebeurtenis' }).count()).toBe(0);
      expect(await line(page).count()).toBe(0);
    });
  });

  test('is accepted by keyboard, with the begins that are known; what is missing is said first', () =>
    open({}, async (page) => {
      await page.getByRole('button', { name: 'Neem over als gebeurtenis' }).focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('form', { name: 'Nieuwe gebeurtenis' });
      await form.getByRole('button', { name: 'Vastleggen' }).press('Enter');
      await form
        .getByRole('alert')
        .getByRole('link', { name: /^Titel/ })
        .press('Enter');
      await page.keyboard.type('Storing landelijke telefonie');
      await form.getByLabel('Landelijk: zij gaat het hele land aan').press('Space');
      expect(await form.getByRole('checkbox', { name: new RegExp(`^${dossier} · Midden-Nederland`) }).isChecked()).toBe(
        true,
      );
      await form.getByLabel(/^Reden/).fill('Leverancier bevestigt de storing');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Storing landelijke telefonie' }).waitFor();
      await page.getByText('Overgenomen als').waitFor();
      await page.getByRole('link', { name: `Afwijking ${dossier}` }).waitFor();
      await page.getByText(/dossier verbonden .*: Leverancier bevestigt de storing/).waitFor();
      const table = page.getByRole('table');
      expect(await table.getByRole('row', { name: /^Midden-Nederland/ }).textContent()).toContain('gestoord');
    }));
});

describe('an event that goes on', () => {
  test.each([
    ['/console', 'lms'],
    ['/console/feeds', 'lms'],
    ['/register', 'inspector'],
    ['/notices', 'party'],
  ] as const)('stands in a line on %s', (path, role) =>
    open({ path, role }, async (page) => {
      await line(page).getByText('Storing landelijke telefonie').waitFor();
      expect(await line(page).textContent()).toMatch(/Landelijke gebeurtenis.*sinds .*MNL NHL AMS/);
      await line(page).getByRole('link', { name: 'Bekijk' }).press('Enter');
      await page.waitForURL((url) => url.pathname === PATH);
    }),
  );

  test.each([
    [1920, 1080],
    [3840, 2160],
  ])('stands in a line on the wall of %i pixels, and nothing goes out of view for it', async (width, height) => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'nl-NL' });
    const page = await context.newPage();
    const link = new URL(await server.loginLink('wall'));
    link.search = new URLSearchParams({ terug: '/wall' }).toString();
    await page.goto(link.href);
    await line(page).getByText('Storing landelijke telefonie').waitFor();
    expect(await line(page).textContent()).toMatch(/LANDELIJK.*Storing landelijke telefonie.*sinds \d\d:\d\d$/);
    const [own, foot] = await Promise.all([line(page).boundingBox(), page.locator('footer').boundingBox()]);
    expect((foot?.y ?? 0) + (foot?.height ?? height)).toBeLessThanOrEqual(height);
    expect(own?.height ?? height).toBeLessThan(height / 15);
    expect(await page.getByText('Leverancier bevestigt').count()).toBe(0);
    await context.close();
  });

  test('takes in a dossier, which says so, and lets it go', () =>
    open({}, async (page) => {
      await page.getByRole('button', { name: `Maak ${dossier} los` }).press('Enter');
      await page.getByLabel(/^Reden/).fill('Per ongeluk meegenomen');
      await page.keyboard.press('Enter');
      await page.getByText('Geen dossier verbonden.').waitFor();
      await page.getByRole('button', { name: 'Dossier verbinden' }).press('Enter');
      const form = page.getByRole('form', { name: 'Dossier verbinden' });
      await form.getByLabel(/^Dossier/).selectOption(dossier);
      await form.getByLabel(/^Reden/).fill('Zelfde storing');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: `Afwijking ${dossier}` }).press('Enter');
      await page.waitForURL((url) => url.pathname === `/register/${dossier}`);
      await page.getByRole('link', { name: /Hoort bij gebeurtenis G\d{4}-0001/ }).press('Enter');
      await page.getByRole('button', { name: `Maak ${dossier} los` }).press('Enter');
      await page.getByLabel(/^Reden/).fill('Andere oorzaak');
      await page.keyboard.press('Enter');
      await page.getByText('Geen dossier verbonden.').waitFor();
    }));

  test('says what to do when somebody else was first', () =>
    open({}, async (page) => {
      await page.getByRole('button', { name: 'Wijzigen' }).press('Enter');
      const form = page.getByRole('form', { name: 'Gebeurtenis wijzigen' });
      await form.getByLabel(/^Reden/).fill('Niets anders');
      await page.keyboard.press('Enter');
      await form.getByText('Dit staat er al zo: er is niets gewijzigd.').waitFor();
      await form.getByRole('button', { name: 'Annuleren' }).press('Enter');
      expect(await form.count()).toBe(0);
      await focused(page.getByRole('button', { name: 'Wijzigen' }));
    }));

  test('gives the focus back to the button that a form was opened with, by whichever key it is left', () =>
    open({}, async (page) => {
      for (const name of ['Beëindigen', 'Dossier verbinden', 'Gebeurtenis openen']) {
        const opener = page.getByRole('button', { name });
        await opener.press('Enter');
        await page.getByRole('button', { name: 'Annuleren' }).press('Enter');
        await focused(opener);
      }
    }));

  test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
    open(change, async (page) => {
      await page.getByRole('table').waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );

  test('is ended, and then stands in no line any more', () =>
    open({}, async (page) => {
      await page.getByRole('button', { name: 'Beëindigen' }).press('Enter');
      const form = page.getByRole('form', { name: 'Gebeurtenis beëindigen' });
      const now = new Intl.DateTimeFormat('sv-SE', {
        dateStyle: 'short',
        timeStyle: 'medium',
        timeZone: 'Europe/Amsterdam',
      });
      await form.getByRole('textbox', { name: 'Overal voorbij om' }).fill(now.format(new Date()));
      await form.getByLabel(/^Reden/).fill('Verholpen');
      await page.keyboard.press('Enter');
      await page.getByText('voorbij', { exact: true }).first().waitFor();
      expect(await line(page).count()).toBe(0);
      // The button is gone with what it was for.
      await focused(page.getByRole('region', { name: /Storing landelijke telefonie$/ }));
    }));
});
