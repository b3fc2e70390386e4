// What whoever acts on alarms has on every screen, in a real browser on a real server: the newest alarm, counts, sound, keys and the title.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiPicture } from '#shared/overview/api-shapes.ts';
import { event, get, locationEvent, record } from '../support/events.ts';
import { axeProblems, look, openBrowser, SIGHTS, scrollsSideways, type Visitor } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

const ZEIST = { place: 'Zeist' };

let browser: Browser;
let server: LiveServer;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  server = await startLiveServer();
  return () => server.stop();
});

afterAll(async () => {
  await browser?.close();
});

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  return look(browser, server, { role: 'lms', path: '/console/feeds', width: 1920, height: 1080, ...change }, act);
}

function bar(page: Page) {
  return page.getByRole('region', { name: 'Nieuwste onbevestigde alarm' });
}

function seen(page: Page) {
  return page.getByRole('button', { name: 'Gezien' });
}

async function away(): Promise<void> {
  await server.send(locationEvent('MNL/ambulance/09', 'aanname', ZEIST));
}

async function home(): Promise<void> {
  await server.send(locationEvent('MNL/ambulance/09', 'aanname', { meldkamer: 'MNL' }));
}

const ELSEWHERE = ['/console/entry/MNL', '/register', '/register/new', '/register/figures', '/notices'];

describe('whoever acts on alarms', () => {
  test('has the newest alarm, the counts and the sound on every screen, and in the title how many wait', async () => {
    await away();
    for (const path of ['/console', '/console/feeds', ...ELSEWHERE]) {
      await open({ path }, async (page) => {
        await bar(page).getByText(/Zeist/).waitFor();
        // What may sound without a press of a key is for the browser to say; it is the same button.
        await page.getByRole('button', { name: /Geluid testen$|^Stil 30 s$/ }).waitFor();
        await expect.poll(() => page.title()).toMatch(/^\(\d+\) ■ .+ · Meldkamerbeeld$/);
        expect(await iconOf(page), path).toMatch(/Alarm/);
        expect(await page.getByRole('banner').count(), path).toBe(1);
      });
    }
  });

  test('[acceptance 8] acknowledges the newest critical one, with all of its situation, by two presses of keys from anywhere', async () => {
    await away();
    await open({ path: '/register' }, async (page) => {
      await bar(page).getByText(/Zeist/).waitFor();
      const first = await bar(page).textContent();
      await page.keyboard.press('Control+Alt+b');
      await page.getByRole('alertdialog').waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => bar(page).textContent()).not.toBe(first);
    });
    const picture = await get<ApiPicture>(server.url, await server.key('lms'), '/api/v1/picture');
    expect(picture.alarms.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
  });

  test('names by the keys what the bar shows, also one alarm alone, and not what is newer and over', async () => {
    const down = { state: 'Down', reason: 'storing', observedAt: new Date().toISOString() };
    await server.send(event('state.reported', 'LIM', down));
    await away();
    await home();
    await open({ path: '/register' }, async (page) => {
      await bar(page)
        .getByText(/Limburg/)
        .waitFor();
      await page.keyboard.press('Control+Alt+b');
      const dialog = page.getByRole('alertdialog');
      await dialog.waitFor();
      expect(await dialog.getByRole('listitem').allTextContents()).toEqual([expect.stringContaining('Limburg')]);
      await page.keyboard.press('Escape');
    });
    const picture = await get<ApiPicture>(server.url, await server.key('lms'), '/api/v1/picture');
    expect(picture.alarms.filter(({ acknowledged }) => acknowledged !== undefined)).toEqual([]);
  });

  test('acknowledges nothing by keys over a moment of the past', async () => {
    await away();
    await open({ path: '/replay' }, async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Control+Alt+b');
      await page
        .locator('[role="status"][aria-live="polite"]')
        .getByText(/moment van vroeger/)
        .waitFor({ state: 'attached' });
      expect(await page.getByRole('alertdialog').count()).toBe(0);
    });
  });

  test('opens it on the console from another screen, and is told when it is done already', async () => {
    await away();
    await open({ path: '/notices' }, async (page) => {
      await bar(page)
        .getByRole('button', { name: /^Open: / })
        .click();
      await page.getByRole('complementary').getByText(/Zeist/).first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/console');
      expect(new URL(page.url()).search).toBe('');
      await page.keyboard.press('Escape');
      await page.getByRole('complementary').waitFor({ state: 'detached' });
      // The same one once more: what was closed opens again.
      await bar(page)
        .getByRole('button', { name: /^Open: / })
        .click();
      await page.getByRole('complementary').getByText(/Zeist/).first().waitFor();
    });
    await open({ path: '/console?alarm=987654' }, async (page) => {
      await page.getByText('Dit alarm is al afgehandeld', { exact: false }).first().waitFor({ state: 'attached' });
    });
  });

  test('reads that alarms are over and wait to be seen, never that there are none', async () => {
    await away();
    await home();
    await open({ path: '/console' }, async (page) => {
      await bar(page)
        .getByText(/hersteld, nog niet bevestigd/)
        .waitFor();
      expect(await bar(page).textContent()).not.toContain('Geen onbevestigde alarmen');
      await expect.poll(() => page.title()).toMatch(/^\(\d+\) ✓ Meldtafel/);
      await bar(page).getByRole('button', { name: 'Toon' }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Alarmlijst');
    });
  });

  test('sees why an acknowledgement failed on the screen where it was given', async () => {
    await away();
    await open({ path: '/register' }, async (page) => {
      await bar(page).getByText(/Zeist/).waitFor();
      await page.route('**/acknowledgements', (route) => route.abort());
      await bar(page)
        .getByRole('button', { name: /^Bevestig/ })
        .click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: /^Bevestig deze/ })
        .click();
      await page
        .getByText(/^Niet bevestigd: .*Probeer het opnieuw/)
        .first()
        .waitFor();
      for (let left = await seen(page).count(); left > 0; left -= 1) await seen(page).first().click();
      expect(await seen(page).count()).toBe(0);
    });
  });
});

test('what was said stands there in no other language than the one that is chosen', () =>
  open({}, async (page) => {
    const said = page.locator('[aria-live=polite].visually-hidden').first();
    await page.keyboard.press('Control+Alt+b');
    await expect.poll(() => said.textContent()).toMatch(/^Er is geen actief/);
    await page.getByRole('button', { name: /^Ingelogd als/ }).click();
    await page.getByRole('combobox', { name: 'Taal' }).selectOption('en');
    expect(await said.textContent()).toBe('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Alt+b');
    await expect.poll(() => said.textContent()).toMatch(/^There is no active/);
  }));

test('whoever only looks has neither bar, nor sound, nor a count in the title', async () => {
  await away();
  for (const role of ['inspector', 'smb'] as const) {
    // The page of notices counts those that wait.
    await open({ role, path: '/register' }, async (page) => {
      await page.getByRole('main').waitFor();
      expect(await bar(page).count(), role).toBe(0);
      expect(await page.getByRole('button', { name: /Geluid testen$/ }).count(), role).toBe(0);
      expect(await page.title(), role).toMatch(/^[^(]/);
    });
  }
});

test.each(SIGHTS)('can be read and reached by everybody: %s', async (_name, sight) => {
  await away();
  await open({ path: '/register', width: 1366, height: 768, ...sight }, async (page) => {
    await page.getByText(/Zeist/).first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

function iconOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href);
}

const POSTS = [
  'MNL/politie',
  'MNL/caco',
  ...['09', '14', '25'].flatMap((one) => [`MNL/brandweer/${one}`, `MNL/ambulance/${one}`]),
];

/** Everything of one meldkamer at another, three others down, and an event over it. */
async function evacuate(): Promise<void> {
  for (const post of POSTS) {
    for (const task of post === 'MNL/caco' ? ['coordinatie'] : ['aanname', 'uitgifte'])
      await server.send(locationEvent(post, task, { meldkamer: 'NHL' }));
  }
  const observedAt = new Date().toISOString();
  for (const meldkamer of ['LIM', 'AMS', 'ZWB'])
    await server.send(event('state.reported', meldkamer, { state: 'Down', reason: 'storing', observedAt }));
  const parts = [{ meldkamer: 'MNL', from: observedAt, until: null, status: 'disturbed' }];
  const opened = { title: 'Ontruiming Midden-Nederland', national: false, parts, reason: 'Ontruiming' };
  await record(server.url, await server.key('lms'), '/api/v1/gebeurtenissen', opened);
}

/** How much of the height the head and the bar of alarms take, and where the page goes on below all bars. */
function heightsOf(page: Page): Promise<{ readonly pinned: number; readonly bars: number; readonly top: number }> {
  return page.evaluate(() => {
    const box = (one: string) => document.querySelector(one)?.getBoundingClientRect() ?? new DOMRect();
    const { top, height } = box('[data-pinned]');
    return { top, pinned: height / innerHeight, bars: box('main').top / innerHeight };
  });
}

describe('in an evacuation', () => {
  beforeEach(evacuate);

  test.each([
    [1366, 768],
    [683, 384],
  ])('the head and the bar stay in sight on a long page of %i x %i, and leave three quarters of it', (width, height) =>
    open({ path: '/register/2026-0001', width, height }, async (page) => {
      await page.getByRole('heading', { name: 'Open punten', exact: false }).first().waitFor();
      await page.evaluate(() => scrollTo({ top: 1200 }));
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(1200);
      const { top, pinned } = await heightsOf(page);
      expect(top).toBe(0);
      expect(pinned).toBeLessThanOrEqual(0.25);
      // What one goes to does not lie behind them.
      await page.getByRole('link', { name: 'besluit', exact: true }).first().click();
      const anchor = await page.evaluate(() => document.querySelector(location.hash)?.getBoundingClientRect().top ?? 0);
      expect(anchor).toBeGreaterThanOrEqual(pinned * height - 1);
    }),
  );

  test('on a narrow screen that is high enough the bar stays in sight alone, and leaves three quarters of it', () =>
    open({ path: '/register/2026-0001', width: 390, height: 844 }, async (page) => {
      await page.getByRole('heading', { name: 'Open punten', exact: false }).first().waitFor();
      await page.evaluate(() => scrollTo({ top: 1200 }));
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(1200);
      const bar = await page.locator('[data-pinned] > [data-priority]').boundingBox();
      expect(bar?.y).toBe(0);
      expect(bar?.height).toBeLessThanOrEqual(844 / 4);
    }));

  test('two lines of the list are in sight at 1366 x 768, and at 200 % all bars together take no more than 35 %', async () => {
    await open({ path: '/console', width: 1366, height: 768 }, async (page) => {
      const list = page.getByRole('list', { name: 'Alarmen', exact: true });
      await list.getByRole('listitem').first().waitFor();
      const second = list.getByRole('listitem').nth(1);
      const box = await second.boundingBox();
      expect((box?.y ?? 768) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
    });
    await open({ path: '/console', width: 683, height: 384 }, async (page) => {
      await page.getByRole('region', { name: 'Gebeurtenis', exact: true }).waitFor();
      const { bars } = await heightsOf(page);
      expect(bars).toBeLessThanOrEqual(0.35);
    });
  });
});
