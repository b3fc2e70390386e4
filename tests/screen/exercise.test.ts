// An exercise in a real browser on a real server: unmistakable on each of its screens, one line on the real ones, and begun and ended by keyboard.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { after, HOUR, type Instant } from '#shared/base/time.ts';
import { locationEvent, post, record } from '../support/events.ts';
import {
  axeProblems,
  look,
  openBrowser,
  positionOn,
  SIGHTS,
  scrollsSideways,
  type Visitor,
} from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';
import { until } from '../support/patience.ts';

const TITLE = 'Uitval Driebergen';

let browser: Browser;
let server: LiveServer;
let fresh: LiveServer;

beforeAll(async () => {
  [server, fresh] = await Promise.all([startLiveServer(), startLiveServer()]);
  const now = new Date().toISOString() as Instant;
  const lms = await server.key('lms');
  await record(server.url, lms, '/api/v1/exercises', { title: TITLE, meldkamers: ['MNL'], until: after(now, HOUR) });
  const played = { ...locationEvent('MNL/politie', 'aanname', { place: 'Zeist' }), exercise: '1' };
  const answer = await post(server.url, await server.key('feed', 'MNL'), played);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), fresh?.stop()]);
});

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>, on = server): Promise<void> {
  return look(browser, on, { role: 'lms', path: '/oefening/console', ...change }, act);
}

async function onWall(path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const link = new URL(await server.loginLink('wall'));
  link.search = new URLSearchParams({ terug: path }).toString();
  await page.goto(link.href);
  await act(page);
  await context.close();
}

function band(page: Page, name = 'Dit is een oefening') {
  return page.getByRole('region', { name, exact: true });
}

describe('[R153] a screen of an exercise', () => {
  test.each(['console', 'register', 'register', 'register/2026-0001', 'register/figures', 'console/entry/MNL'])(
    '/oefening/%s says so at its top, through all of it, in the title and in the icon, and leads to no real screen',
    (screen) =>
      open({ path: `/oefening/${screen}` }, async (page) => {
        await band(page).getByText(`OEFENING 1 – ${TITLE}`).waitFor();
        expect(await page.locator('[data-exercise-mark]').isVisible()).toBe(true);
        await until(async () => (await page.title()).startsWith('OEFENING '), 'the title');
        expect(await page.locator('link[rel="icon"]').getAttribute('href')).toMatch(/exercise|Oefening/i);
        const links = await page
          .locator('a[href^="/"]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
        expect(links.filter((href) => !href?.startsWith('/oefening/'))).toEqual(['/console']);
      }),
  );

  test.each(['console/handover', `register/report?year=${new Date().getFullYear()}`])(
    'what is printed of /oefening/%s has the mark and the band',
    (screen) =>
      open({ path: `/oefening/${screen}` }, async (page) => {
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.emulateMedia({ media: 'print' });
        await band(page).waitFor();
        expect(await page.locator('[data-exercise-mark]').isVisible()).toBe(true);
      }),
  );

  test('shows what was played, with who would be called as a receiver of the exercise', () =>
    open({ path: '/oefening/register/2026-0001' }, async (page) => {
      await page.getByText('Zeist').first().waitFor();
      await page.getByText('(oefenontvanger)').first().waitFor();
      // Also in a line that somebody copies.
      await page.getByRole('heading', { level: 1, name: 'Afwijking oefening 2026-0001' }).waitFor();
      expect(await page.locator('main').textContent()).not.toMatch(/(?<!oefening )2026-0001/);
    }));

  test('waits for nothing from a meldkamer that takes no part in it', () =>
    open({}, async (page) => {
      const cell = page.locator('[data-cell="DHG/politie"]');
      await cell.getByText('doet niet mee').first().waitFor();
      expect(await page.getByRole('main').textContent()).not.toContain('nog niet aangesloten');
    }));

  test('/oefening/wall has the band among its lines and the mark over it, and nothing is cut off by it', () =>
    onWall('/oefening/wall', async (page) => {
      await band(page).getByText(`OEFENING 1 – ${TITLE}`).waitFor();
      expect(await page.locator('[data-exercise-mark]').isVisible()).toBe(true);
      // Three across, so that it is read from as far as the wall is.
      const size = await page.locator('[data-exercise-mark]').evaluate((mark) => getComputedStyle(mark).backgroundSize);
      expect(Number.parseFloat(size)).toBeGreaterThan(1920 / 4);
      const foot = await page.locator('footer').boundingBox();
      expect((foot?.y ?? 0) + (foot?.height ?? 1080)).toBeLessThanOrEqual(1080);
    }));

  test('what is entered by hand goes into the exercise', () =>
    open({ path: '/oefening/console/entry/MNL' }, async (page) => {
      const before = await positionOn(page);
      const row = page.getByRole('group', { name: 'Politie Midden-Nederland, uitgifte', exact: true });
      await row.getByLabel('Nu').selectOption('own');
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await until(async () => (await positionOn(page)) !== before, 'the entry');
      const { entries } = await (
        await fetch(`${server.url}/api/v1/journal?limit=1000`, {
          headers: { Authorization: `Bearer ${await server.key('lms')}` },
        })
      ).json();
      expect(JSON.stringify(entries)).not.toContain('function-located');
    }));
});

describe('[R153] a real screen', () => {
  test.each(['console', 'register', 'register/figures'])('/%s says in one line that an exercise runs', (screen) =>
    open({ path: `/${screen}`, role: 'inspector' }, async (page) => {
      const line = page.getByRole('region', { name: 'Oefening', exact: true });
      await line.getByText('Oefening 1 loopt').waitFor();
      expect(await line.textContent()).toMatch(new RegExp(`${TITLE}.*Midden-Nederland, tot`));
      expect(await line.getByRole('link').allTextContents()).toEqual(['Naar de oefening']);
      expect([await page.locator('[data-exercise-mark]').count(), await page.title()]).not.toContain('OEFENING');
      await line.getByRole('link').click();
      await band(page).waitFor();
      await band(page).getByRole('link', { name: 'Naar het echte beeld' }).click();
      await line.waitFor();
    }),
  );

  test('the wall has a small line', () =>
    onWall('/wall', async (page) => {
      const line = page.locator('[data-exercise="1"]');
      await line.waitFor();
      expect(await line.textContent()).toMatch(/OEFENING LOOPT.*1 · Uitval Driebergen.*MNL · tot/);
      expect(await page.locator('[data-exercise-mark]').count()).toBe(0);
    }));

  test('LMS begins one and ends it by keyboard; what is missing is said first', () =>
    open(
      { path: '/console/exercise' },
      async (page) => {
        await page.getByText('Er is nog geen oefening geweest.').waitFor();
        await page.getByRole('button', { name: 'Begin een oefening' }).press('Enter');
        const form = page.getByRole('form', { name: 'Begin een oefening' });
        await form.getByRole('button', { name: 'Begin een oefening' }).press('Enter');
        await form.getByRole('alert').waitFor();
        await form.getByLabel('Naam van de oefening').fill('Nachtoefening');
        const soon = new Date(Date.now() + HOUR);
        const local = soon.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' });
        await form.getByRole('textbox', { name: 'Eindigt vanzelf om' }).fill(local);
        await form.getByRole('button', { name: 'Begin een oefening' }).press('Enter');
        const line = page.getByRole('region', { name: 'Oefening', exact: true });
        await line.getByText('alle meldkamers').waitFor();
        await page.getByRole('button', { name: 'Beëindig de oefening' }).press('Enter');
        const end = page.getByRole('form', { name: 'Beëindig de oefening' });
        await end.getByRole('button', { name: 'Beëindig de oefening' }).press('Enter');
        await page.getByText(/^beëindigd/).waitFor();
        expect(await line.count()).toBe(0);
        await page.getByRole('link', { name: 'Bekijk wat er gespeeld is' }).click();
        await band(page)
          .getByText(/beëindigd/)
          .waitFor();
      },
      fresh,
    ));
});

test.each(SIGHTS)('nothing is wrong with it for axe, and nothing scrolls sideways: %s', (_name, sight) =>
  open({ ...sight }, async (page) => {
    const isEnglish = sight.language === 'en';
    await band(page, isEnglish ? 'This is an exercise' : undefined).waitFor();
    const drawn = await page.locator('[data-exercise-mark]').evaluate((mark) => getComputedStyle(mark).backgroundImage);
    expect(drawn).toContain(isEnglish ? 'EXERCISE' : 'OEFENING');
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);

test('[R153] a dossier of an exercise that is over offers no step', async () => {
  await record(server.url, await server.key('lms'), '/api/v1/exercises/1/endings', {});
  await open({ path: '/oefening/register/2026-0001' }, async (page) => {
    const steps = page.getByRole('region', { name: 'Handelingen' });
    await steps.getByText('De oefening is beëindigd: dit dossier is alleen nog te lezen.').waitFor();
    expect(await steps.getByRole('button').count()).toBe(0);
  });
});
