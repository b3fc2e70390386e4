// The head of every screen keeps its places: as high, and each part where it was, calm and in alarm, at every width, in a demonstration too.

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiPicture } from '#shared/overview/api-shapes.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { event, get, locationEvent } from '../support/events.ts';
import { axeProblems, look, openBrowser, scrollsSideways } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;

beforeAll(async () => {
  browser = await openBrowser();
  // The badge of made-up data takes room as well.
  server = await startLiveServer({ synthetic: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Place = { readonly part: string; readonly left: number; readonly right: number };
type Head = {
  readonly height: number;
  readonly overflow: number;
  readonly below: number;
  readonly parts: readonly Place[];
};

/** Where each part of the head is, and where the screen goes on below it and the bar of alarms. */
function headOf(page: Page): Promise<Head> {
  return page.evaluate(() => {
    const head = document.querySelector('header');
    const main = document.querySelector('main');
    if (head === null || main === null) throw new Error('No head');
    const counts = head.querySelectorAll('ul[role=list] > li');
    const parts = [...head.children, ...counts].filter((one) => one.getClientRects().length > 0);
    return {
      height: head.getBoundingClientRect().height,
      overflow: head.scrollWidth - head.clientWidth,
      below: main.getBoundingClientRect().top,
      parts: parts.map((one) => {
        const { left, right } = one.getBoundingClientRect();
        return { part: one.className || one.tagName, left: Math.round(left), right: Math.round(right) };
      }),
    };
  });
}

/** Of each alarm of a meldkamer in the picture, whether it is on. */
async function alarmsOf(meldkamer: MeldkamerId): Promise<readonly boolean[]> {
  const { alarms } = await get<ApiPicture>(server.url, await server.key('lms'), '/api/v1/picture');
  return alarms.filter((alarm) => alarm.meldkamer === meldkamer).map(({ returnedAt }) => returnedAt === undefined);
}

const SIZES = [
  [320, 640],
  [683, 384],
  [960, 540],
  [1366, 768],
  [1700, 900],
  [1920, 1080],
  [3840, 2160],
] as const;

const LANGUAGES = ['nl', 'en'] as const;

test('[R153] what is made up says so in the title of a page, and in the name of a file and each row of it', () =>
  look(browser, server, { role: 'lms', path: '/console' }, async (page) => {
    await expect.poll(() => page.title()).toMatch(/^DEMO .*Meldtafel/);
    const headers = { Authorization: `Bearer ${await server.key('lms')}` };
    const file = await fetch(`${server.url}/api/v1/figures.csv`, { headers });
    expect(file.headers.get('content-disposition')).toMatch(/filename="demonstratie-cijfers-/);
    const [head, first] = (await file.text()).split('\r\n');
    expect([head, first]).toEqual([expect.stringMatching(/^niet echt;/), expect.stringMatching(/^DEMONSTRATIE;/)]);
  }));

describe('the head', () => {
  test('stands in the same places when alarms come, are over, and sound: nothing below it moves from 960 px on', async () => {
    const calm = new Map<string, Head>();
    const eachLanguage = async (act: (page: Page, language: string) => Promise<void>) => {
      for (const language of LANGUAGES) {
        await look(browser, server, { role: 'lms', path: '/console', language }, (page) => act(page, language));
      }
    };
    const eachSize = async (page: Page, act: (size: string, height: number) => Promise<void>) => {
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await act(`${width}`, height);
      }
    };
    await eachLanguage((page, language) =>
      eachSize(page, async (size, height) => {
        const head = await headOf(page);
        calm.set(`${size} ${language}`, head);
        expect(head.overflow, size).toBe(0);
        expect(await scrollsSideways(page), size).toBe(false);
        // 15 % of what is seen, at 200 % of an ordinary screen and at the narrowest.
        expect(head.height, size).toBeLessThanOrEqual(height * 0.15);
      }),
    );
    await server.send(locationEvent('MNL/ambulance/09', 'aanname', { place: 'Zeist' }));
    const state = (said: string) => ({ state: said, reason: 'storing', observedAt: new Date().toISOString() });
    await server.send(event('state.reported', 'DHG', state('Down')));
    // Over and not yet seen: that too is counted in the head.
    await expect.poll(() => alarmsOf('DHG')).toEqual([true]);
    await server.send(event('state.reported', 'DHG', state('Normal')));
    await expect.poll(() => alarmsOf('DHG')).toEqual([false]);
    await eachLanguage(async (page, language) => {
      const acknowledge = page.getByRole('button', { name: /^(Bevestig|Acknowledge) / });
      await acknowledge.first().waitFor();
      await eachSize(page, async (size) => {
        const head = await headOf(page);
        const before = calm.get(`${size} ${language}`);
        expect(head.overflow, size).toBe(0);
        expect({ ...head, below: 0 }, size).toEqual({ ...before, below: 0 });
        // Narrower the sentence of the newest alarm takes a second line.
        if (!['320', '683'].includes(size)) expect(head.below, size).toBe(before?.below);
      });
      // The sound that goes on changes its word and nothing else.
      await page.keyboard.press('Shift');
      await page.getByRole('button', { name: /^(Stil 30 s|Silence 30 s)$/ }).waitFor();
      await eachSize(page, async (size) =>
        expect((await headOf(page)).parts, size).toEqual(calm.get(`${size} ${language}`)?.parts),
      );
    });
  });

  test('has a menu of the screens where they do not stand beside each other, by keyboard too', () =>
    look(browser, server, { role: 'lms', path: '/console' }, async (page) => {
      const menu = page.getByRole('button', { name: 'Schermen: Meldtafel' });
      await menu.focus();
      await page.keyboard.press('Enter');
      const screens = page.getByRole('dialog', { name: 'Schermen' });
      expect(await screens.getByRole('link', { name: 'Meldtafel' }).getAttribute('aria-current')).toBe('page');
      expect(await axeProblems(page)).toEqual([]);
      await screens.getByRole('link', { name: 'Register' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/register/);
      await screens.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Schermen: Register' }).waitFor();
    }));
});

describe('an open detail', () => {
  test.each(SIZES)('covers at %i x %i neither the cell that it is about nor the newest alarm', (width, height) =>
    look(browser, server, { role: 'lms', path: '/console', width, height }, async (page) => {
      await server.send(locationEvent('LIM/ambulance/24', 'aanname', { place: 'Valkenburg' }));
      const cell = page.locator('[data-cell="LIM/ambulance"]');
      await page.getByRole('region', { name: 'Nieuwste onbevestigde alarm' }).waitFor();
      await cell.click();
      const detail = page.getByRole('complementary');
      await detail.waitFor();
      // It slides in.
      await expect.poll(() => isFree(cell)).toBe(true);
      const newest = page.getByRole('region', { name: 'Nieuwste onbevestigde alarm' });
      // On a smaller one the page may have scrolled away from it.
      if (width >= 1200) expect(await isFree(newest.getByRole('button').first())).toBe(true);
    }),
  );
});

/** Is its middle on the screen, and nothing else over it? */
function isFree(one: Locator): Promise<boolean> {
  return one.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return seen !== null && (element.contains(seen) || seen.contains(element));
  });
}
