// Manual entry of a whole meldkamer in a real browser on a real server: three presses from its silent row, by mouse and by keyboard.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { after, MINUTE, SECOND } from '#shared/base/time.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { get, locationEvent, staffingEvent } from '../support/events.ts';
import { axeProblems, look, openBrowser, scrollsSideways, type Visitor } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';
import { until } from '../support/patience.ts';

let browser: Browser;
let server: LiveServer;

beforeAll(async () => {
  let ahead = 0;
  server = await startLiveServer({
    clock: { now: () => after(SYSTEM_RUNTIME.now(), ahead) },
    policy: (usual) => ({
      ...usual,
      feed: { ...usual.feed, lateAfter: SECOND, oldAfter: 2 * SECOND, silentAfter: 3 * SECOND },
    }),
  });
  await server.send([
    locationEvent('MNL/politie', 'aanname', { meldkamer: 'MNL' }),
    locationEvent('MNL/politie', 'uitgifte', { meldkamer: 'AMS' }),
    locationEvent('MNL/ambulance/09', 'aanname', { meldkamer: 'MNL' }),
    locationEvent('MNL/ambulance/09', 'uitgifte', { unknown: true }),
    staffingEvent('MNL/politie', 4, 3),
  ]);
  ahead = 10 * MINUTE;
  await until(isSilent, 'the feed of Midden-Nederland to be silent');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function isSilent(): Promise<boolean> {
  type Alarms = { readonly alarms: readonly { readonly condition: string }[] };
  const { alarms } = await get<Alarms>(server.url, await server.key('lms'), '/api/v1/alarms');
  return alarms.some(({ condition }) => condition === 'A12');
}

const WHO: Partial<Visitor> = { role: 'meldkamer', meldkamer: 'MNL' };

/** `sent`: what was sent to be recorded, batch by batch. */
async function open(change: Partial<Visitor>, act: (page: Page, sent: readonly Sent[]) => Promise<void>) {
  await look(browser, server, { role: 'lms', path: '/console', ...change }, async (page) => {
    const sent: Sent[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/events')) sent.push(JSON.parse(request.postData() ?? '[]') as Sent);
    });
    await act(page, sent);
  });
}

type Sent = readonly {
  readonly subject: string;
  readonly data: { readonly location?: object; readonly filled?: number };
}[];

/** Of each event its subject and what it says. */
function said(sent: readonly Sent[]) {
  return sent.map((events) => events.map(({ subject, data }) => [subject, data.location ?? data.filled]));
}

const KNOWN = [
  ['MNL/politie', { meldkamer: 'MNL' }],
  ['MNL/politie', { meldkamer: 'AMS' }],
  ['MNL/ambulance/09', { meldkamer: 'MNL' }],
  ['MNL/politie', 4],
];

test('[R156] three presses of the mouse, and nothing is sent before the last; what was unknown is named', () =>
  open({}, async (page, sent) => {
    const silent = page.locator('tr[data-meldkamer=MNL]');
    await silent.getByRole('link', { name: 'Handmatig invoeren voor Midden-Nederland' }).click();
    await page.getByRole('button', { name: /^Alles herbevestigen zoals laatst bekend/ }).click();
    const changes = page.getByRole('region', { name: 'Wat u vastlegt' });
    await changes.getByText('Alleen herbevestigd (4)').waitFor();
    const left = page.getByText(/^Niet herbevestigd, want niet bekend \(\d+\):/);
    expect(await left.textContent()).toContain('Ambulance Utrecht, uitgifte');
    expect(await axeProblems(page)).toEqual([]);
    expect(sent).toEqual([]);
    await page.getByRole('button', { name: /^Vastleggen/ }).click();
    await page.getByText('4 regels vastgelegd.').waitFor();
    expect(said(sent)).toEqual([KNOWN]);
    await changes.getByText('Vastgelegd (4)').waitFor();
    expect(await changes.getByText(/Vastgelegd op positie \d+/).count()).toBe(4);
    expect(await axeProblems(page)).toEqual([]);
  }));

test('three presses of keys', () =>
  open(WHO, async (page, sent) => {
    await page.locator('tr[data-meldkamer=MNL] a').waitFor();
    await page.keyboard.press('Control+Alt+KeyH');
    await page.getByRole('heading', { name: 'In één keer invullen' }).waitFor();
    await page.keyboard.press('Control+Alt+Digit0');
    await page.getByText('Alleen herbevestigd (4)').waitFor();
    expect(sent).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('4 regels vastgelegd.').waitFor();
    expect(said(sent)).toEqual([KNOWN]);
  }));

test.each<[string, Partial<Visitor>]>([
  ['1366 px', {}],
  ['dark, English', { language: 'en', context: { colorScheme: 'dark' } }],
  ['200 % zoom', { width: 683, height: 384 }],
  ['320 px', { width: 320, height: 640 }],
])('has no accessibility errors and does not scroll sideways once filled in: %s', (_name, change) =>
  open({ ...change, path: '/console/entry/MNL' }, async (page) => {
    await page.locator('main form').waitFor();
    await page.keyboard.press('Control+Alt+Digit0');
    await page.getByText(/^(?:Ingevuld|Filled in): 4/).waitFor();
    await page.keyboard.press('Control+Alt+Shift+Digit3');
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);

test('the way there stands in the detail, at the alarm and on the page of the feeds, for who may enter', async () => {
  const named = { name: /^Handmatig invoeren voor Midden-Nederland/ };
  await open({}, async (page) => {
    await page.locator('tr[data-meldkamer=MNL] th').click();
    const drawer = page.locator('[data-drawer]');
    // At the feed that is silent, at what nobody knows the place of, and at the feeds.
    await expect.poll(() => drawer.getByRole('link', named).count()).toBe(3);
    await page.keyboard.press('Escape');
    const alarm = page
      .locator('li[data-alarm]')
      .filter({ hasText: /Koppeling/i })
      .first();
    await alarm.getByRole('link', named).press('Enter');
    await page.waitForURL('**/console/entry/MNL');
    await page.goto(`${server.url}/console/feeds`);
    await page.getByRole('link', named).click();
    await page.waitForURL('**/console/entry/MNL');
  });
  await open({ role: 'inspector' }, async (page) => {
    await page.locator('tr[data-meldkamer=MNL] th').click();
    await page.locator('[data-drawer]').waitFor();
    expect(await page.locator('a[data-entry]').count()).toBe(0);
  });
});

test('all at their own meldkamer, but for what was chosen otherwise; of one discipline too, and not while somebody types', () =>
  open({ ...WHO, path: '/console/entry/MNL' }, async (page, sent) => {
    const intake = page.getByRole('group', { name: 'Politie Midden-Nederland, aanname', exact: true });
    await intake.getByLabel('Nu').selectOption('elsewhere');
    await intake.getByLabel('Plaats').press('Control+Alt+Shift+Digit1');
    await page.getByText('1 regel om vast te leggen', { exact: true }).waitFor();
    await intake.getByLabel('Plaats').fill('Zeist');
    await intake.getByLabel('Nu').press('Control+Alt+Shift+Digit1');
    await page.getByText('2 regels om vast te leggen', { exact: true }).waitFor();
    const changes = page.getByRole('region', { name: 'Wat u vastlegt' });
    expect(await changes.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^Politie Midden-Nederland, aanname was meldkamer Midden-Nederland →, wordt Zeist$/),
      expect.stringMatching(/^Politie Midden-Nederland, uitgifte was meldkamer Amsterdam →, wordt meldkamer Midden-/),
    ]);
    await page.getByRole('button', { name: /^Alles in eigen meldkamer/ }).click();
    await changes.getByText(/^Wijzigt/).waitFor();
    // The first of them is refused on its way: it stays, and the others are recorded.
    await page.route('**/api/v1/events', async (route) => {
      const [first, ...others] = JSON.parse(route.request().postData() ?? '[]') as { data: object }[];
      const changed = { ...first, data: { ...first?.data, location: { place: 'Kerkstraat 12' } } };
      await route.continue({ postData: JSON.stringify([changed, ...others]) });
    });
    await page.keyboard.press('Control+Enter');
    await page.getByText(/\d+ vastgelegd, 1 niet vastgelegd\./).waitFor();
    expect(await changes.getByText('Niet vastgelegd').count()).toBe(1);
    expect(await intake.getByLabel('Plaats').inputValue()).toBe('Zeist');
    await page.getByText('1 regel om vast te leggen', { exact: true }).waitFor();
    await page.unroute('**/api/v1/events');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 regel vastgelegd.').waitFor();
    expect(said(sent).at(-1)).toEqual([['MNL/politie', { place: 'Zeist' }]]);
  }));
