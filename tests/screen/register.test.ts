// The register in a real browser on a real server: filters in the address, sorting, pages, the dossier, the exports, and every state of it.

import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { COLUMN_SETS } from '../../client/views/register/periods/column-ids.ts';
import { event, get, locationEvent, record, type SentEvent } from '../support/events.ts';
import {
  axeProblems,
  look,
  openBrowser,
  positionOn,
  scrollsSideways,
  type Visitor,
  visit,
} from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;
let outsideId: string;

const MINUTE = 60_000;
const START = Date.now();

function ago(minutes: number): string {
  return new Date(START - minutes * MINUTE).toISOString();
}

function moved(post: string, task: string, where: string, minutes: number): SentEvent {
  const location = /^[A-Z]{3}$/.test(where) ? { meldkamer: where } : { place: where };
  return locationEvent(post, task, location, { observedAt: ago(minutes) });
}

type Lines = {
  readonly total: number;
  readonly lines: readonly { readonly id: string; readonly place: string | null }[];
};

beforeAll(async () => {
  server = await startLiveServer({
    // Feeds that say no more in this test are not what it is about.
    policy: (usual) => ({ ...usual, feed: { ...usual.feed, silentAfter: 3_600_000 } }),
  });
  await server.send([
    // Less long before it left than a reading holds, so that it is not unknown in between.
    moved('NHL/brandweer/12', 'uitgifte', 'NHL', 700),
    moved('NHL/brandweer/12', 'uitgifte', 'Zeist', 90),
  ]);
  await server.send(
    event(
      'afwijking.reported',
      'plan-1',
      {
        kind: 'onderhoud',
        functions: ['MNL/politie'],
        reason: 'gepland onderhoud noodstroom',
        start: ago(310),
        expectedEnd: ago(-60),
      },
      { meldkamer: 'MNL' },
    ),
  );
  await server.send([
    moved('MNL/politie', 'aanname', 'MNL', 900),
    moved('MNL/politie', 'aanname', 'AMS', 300),
    moved('MNL/politie', 'aanname', 'MNL', 100),
  ]);
  // Sixty periods of two minutes: more than one page.
  await server.send(
    Array.from({ length: 120 }, (_, index) =>
      moved('ONL/brandweer/04', 'aanname', index % 2 === 0 ? 'NNL' : 'ONL', 800 - index * 2),
    ),
  );
  const lms = await server.key('lms');
  const { alarms } = await get<{ alarms: { id: string; version: number; condition: string }[] }>(
    server.url,
    lms,
    '/api/v1/alarms',
  );
  const outside = alarms.find(({ condition }) => condition === 'A1');
  if (outside === undefined) throw new Error('No alarm about a function outside');
  await record(server.url, lms, `/api/v1/alarms/${outside.id}/acknowledgements`, { version: outside.version });
  const { lines } = await get<Lines>(server.url, lms, '/api/v1/register?class=outside');
  outsideId = lines[0]?.id ?? '';
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function open(path: string, change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  return look(browser, server, { role: 'inspector', path, ...change }, act);
}

/** The cells of one column, by its heading. */
async function column(page: Page, heading: string): Promise<readonly string[]> {
  return page
    .locator('main table')
    .first()
    .evaluate((table, name) => {
      const headings = [...table.querySelectorAll('thead th')];
      const index = headings.findIndex((one) => one.textContent?.startsWith(name));
      if (index === -1) throw new Error(`No column ${name}`);
      return [...table.querySelectorAll('tbody tr')].map((row) => row.children[index]?.textContent?.trim() ?? '');
    }, heading);
}

function count(page: Page, text: string) {
  return page.getByRole('status').filter({ hasText: new RegExp(`^${text}$`) });
}

describe('the list', () => {
  test('shows the newest period first, with position and server time, and says politely how many there are', () =>
    open('/register/periods', {}, async (page) => {
      await count(page, '62 regels').waitFor();
      expect((await column(page, 'Plaats'))[0]).toBe('Zeist');
      expect((await column(page, 'Einde'))[0]).toBe('loopt');
      expect(await page.locator('tbody tr').count()).toBe(50);
      expect(await positionOn(page)).toMatch(/^positie \d/);
      expect(await page.getByRole('timer').isVisible()).toBe(true);
      expect((await column(page, 'Dossier'))[0]).toMatch(/^\d{4}-\d{4}$/);
    }));

  test('sorts by a heading that is a button and says which way', () =>
    open('/register/periods', {}, async (page) => {
      await count(page, '62 regels').waitFor();
      const heading = page.getByRole('columnheader', { name: /^Duur/ });
      expect(await heading.getAttribute('aria-sort')).toBe('none');
      await heading.getByRole('button').press('Enter');
      await page.waitForURL('**/register/periods?sort=-duration');
      await expect.poll(async () => (await column(page, 'Plaats'))[0]).toBe('AMS');
      expect(await heading.getAttribute('aria-sort')).toBe('descending');
      await heading.getByRole('button').press('Enter');
      await page.waitForURL('**/register/periods?sort=duration');
      await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
    }));

  test('keeps every filter in the address, and the back button takes the last one back', () =>
    open('/register/periods', {}, async (page) => {
      await page.locator('summary', { hasText: 'Meldkamer' }).click();
      await page.getByRole('checkbox', { name: 'MNL Midden-Nederland' }).check();
      await page.waitForURL('**/register/periods?meldkamer=MNL');
      await count(page, '1 regel').waitFor();
      await page.keyboard.press('Escape');
      await page.getByLabel('Verloop').selectOption('true');
      await page.waitForURL('**/register/periods?meldkamer=MNL&open=true');
      await page.getByText('Er is geen periode die aan dit filter voldoet.').waitFor();
      await page.goBack();
      await count(page, '1 regel').waitFor();
      expect(await page.getByLabel('Verloop').inputValue()).toBe('null');
      await page.getByLabel('Zoeken').fill('nergens');
      await page.waitForURL('**/register/periods?meldkamer=MNL&q=nergens');
      await page.getByText('Er is geen periode die aan dit filter voldoet.').waitFor();
      await page.getByRole('button', { name: 'Filters wissen' }).last().click();
      await page.waitForURL('**/register/periods');
      await count(page, '62 regels').waitFor();
      expect(await page.getByLabel('Zoeken').inputValue()).toBe('');
    }));

  test('leaves out time of which nobody said anything until asked, and says how much that is', () =>
    open('/register/periods?meldkamer=NNL', {}, async (page) => {
      await page.getByText('Er is geen periode die aan dit filter voldoet.').waitFor();
      const nobody = FUNCTIONS.filter(({ meldkamer, scope }) => meldkamer === 'NNL' && scope === 'spoed').length;
      const toggle = page.getByRole('checkbox', { name: `ook tijd waarover niemand iets opgaf (${nobody})` });
      await toggle.check();
      await page.waitForURL('**/register/periods?meldkamer=NNL&unreported=true');
      await count(page, `\\d regels?, ${nobody} perioden`).waitFor();
      const silence = page
        .locator('tbody')
        .getByRole('button', { name: /Toon de \d+ functies/ })
        .first();
      const before = await page.locator('tbody tr').count();
      const told = Number((await silence.getAttribute('aria-label'))?.match(/Toon de (\d+)/)?.[1]);
      await silence.press('Enter');
      expect(await silence.getAttribute('aria-expanded')).toBe('true');
      expect(await page.locator('tbody tr').count()).toBe(before + told);
      expect(await axeProblems(page)).toEqual([]);
      await silence.press('Space');
      expect(await page.locator('tbody tr').count()).toBe(before);
      await page.getByRole('checkbox', { name: 'elke stilte per functie' }).check();
      await page.waitForURL('**/register/periods?meldkamer=NNL&unreported=true&separate=true');
      await count(page, `${nobody} regels`).waitFor();
      expect(new Set(await column(page, 'Plaats'))).toEqual(new Set(['–']));
      expect(new Set(await column(page, 'Klasse'))).toEqual(new Set(['onbekend']));
      const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
      expect((await readFile(await csv.path(), 'utf8')).trimEnd().split('\r\n').length).toBe(nobody + 1);
      expect(await axeProblems(page)).toEqual([]);
      await toggle.uncheck();
      await page.waitForURL('**/register/periods?meldkamer=NNL&separate=true');
      await page.getByText('Er is geen periode die aan dit filter voldoet.').waitFor();
    }));

  test('opens as it was shared: filter, order, page and columns', () =>
    open('/register/periods?meldkamer=ONL&sort=begin&page=2&columns=begin,late,position', {}, async (page) => {
      await count(page, '60 regels').waitFor();
      expect(await page.locator('tbody tr').count()).toBe(10);
      expect(await page.getByRole('columnheader').allTextContents()).toEqual(['Begin ↑', 'Bekend geworden', 'Positie']);
      expect(new Set(await column(page, 'Bekend'))).toEqual(new Set(['later bekend geworden']));
      await page.getByRole('button', { name: 'Vorige pagina' }).click();
      await expect.poll(() => page.locator('tbody tr').count()).toBe(50);
    }));

  test('asks by Dutch days, whatever zone the workstation is in', () =>
    open('/register/periods?from=1999-01-01&to=1999-12-31', {}, async (page) => {
      const asked = page.waitForRequest((request) => request.url().includes('/api/v1/register?'));
      await page.getByLabel('Tot en met').fill('1999-07-01');
      const query = new URL((await asked).url()).searchParams;
      expect([query.get('from'), query.get('to')]).toEqual(['1998-12-31T23:00:00.000Z', '1999-07-01T22:00:00.000Z']);
      await page.getByText('Er is geen periode die aan dit filter voldoet.').waitFor();
    }));

  test('goes to the first page when an address asks for one that is not there', () =>
    open('/register/periods?page=40', {}, async (page) => {
      await page.waitForURL((url) => url.search === '');
      await expect.poll(() => page.locator('tbody tr').count()).toBe(50);
    }));

  test('tells that a period was added, and shows it when asked, without moving lines by itself', () =>
    open('/register/periods?meldkamer=LIM', {}, async (page) => {
      await page.getByText('Er is geen periode die aan dit filter voldoet.').waitFor();
      await server.send(moved('LIM/politie', 'aanname', 'OBR', 0));
      await page.getByRole('button', { name: 'Toon de nieuwe stand' }).click();
      await count(page, '1 regel').waitFor();
      expect(await column(page, 'Einde')).toEqual(['loopt']);
      const before = (await column(page, 'Duur'))[0];
      await expect.poll(async () => (await column(page, 'Duur'))[0]).not.toBe(before);
      await server.send(moved('LIM/politie', 'aanname', 'LIM', -0.05));
      await expect.poll(async () => (await column(page, 'Einde'))[0]).not.toBe('loopt');
    }));
});

describe('the dossier', () => {
  test('tells begin in Dutch time and UTC, course, alarm with who acknowledged it, and the positions in the journal', () =>
    open('/register/periods', {}, async (page) => {
      await page.getByRole('link', { name: /^Open periode Brandweer Kennemerland, uitgifte/ }).click();
      await page.waitForURL(`**/register/periods/${encodeURIComponent(outsideId)}`);
      const detail = page.getByTestId('detail');
      await detail.getByText('Brandweer Kennemerland, uitgifte · buiten elke meldkamer').waitFor();
      const text = await detail.textContent();
      const utc = ago(90).slice(0, 19).replace('T', ' ');
      expect(text).toContain(`(${utc} UTC)`);
      expect(text).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d CES?T/);
      expect(text).toContain('loopt nog');
      expect(text).toContain('Later bekend geworden');
      expect(text).toMatch(
        /Alarm #\S+ · prioriteit kritiek · Brandweer Kennemerland, uitgifte buiten elke meldkamer \(Zeist\)/,
      );
      expect(text).toContain('Bevestigd: LMS operatie, Landelijke Meldkamer Samenwerking');
      expect(text).toContain('door het systeem waargenomen');
      const link = detail.getByRole('link', { name: /^Open positie \d+ in het journaal/ }).first();
      const position = Number(((await link.textContent()) ?? '').replace(/\D/g, ''));
      const answer = await page.request.get(`${server.url}${await link.getAttribute('href')}`);
      expect(((await answer.json()) as { entries: { position: number }[] }).entries.map((one) => one.position)).toEqual(
        [position],
      );
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('detail');
      await detail.getByRole('link', { name: 'Terug naar het register' }).click();
      await page.waitForURL('**/register/periods');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /^Open periode Brandweer Kennemerland/,
      );
    }));

  test('shows its dossier in short, and leads to it', () =>
    open('/register/periods?meldkamer=MNL', { width: 1920, height: 1080 }, async (page) => {
      await page.getByRole('link', { name: /^Open periode Politie/ }).click();
      const detail = page.getByTestId('detail');
      await detail.getByText('gepland onderhoud noodstroom').waitFor();
      // Beside the list where there is room.
      expect(await page.locator('main table').first().isVisible()).toBe(true);
      const link = detail.getByRole('link', { name: /^Open dossier \d{4}-\d{4}$/ });
      expect(await link.getAttribute('href')).toBe(`/register/${await link.textContent()}`);
    }));

  test('shows every stretch of the period, and every place where several are claimed', async () => {
    await server.send([
      moved('ZWB/politie', 'aanname', 'Zeist', 30),
      moved('ZWB/politie', 'aanname', 'AMS', 20),
      locationEvent('ZWB/politie', 'aanname', { place: 'Zeist' }, { system: 'planning', observedAt: ago(10) }),
    ]);
    await open('/register/periods?meldkamer=ZWB', {}, async (page) => {
      await count(page, '3 regels').waitFor();
      expect(await column(page, 'Plaats')).toEqual(['Zeist / AMS', 'AMS', 'Zeist']);
      await page
        .getByRole('link', { name: /^Open periode Politie/ })
        .first()
        .click();
      const steps = page.getByTestId('detail').getByRole('table').filter({ hasText: 'Vanaf' });
      await steps.waitFor();
      const rows = await steps
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent)),
        );
      expect(rows).toEqual([
        ['buiten', 'Zeist'],
        ['uitwijk', 'meldkamer Amsterdam'],
        ['buiten', 'Zeist / meldkamer Amsterdam'],
      ]);
    });
  });

  test('says so when there is no such period', () =>
    open('/register/periods/nergens', {}, async (page) => {
      await page.getByText('Er is geen periode nergens in het register.').waitFor();
      expect(await axeProblems(page)).toEqual([]);
    }));
});

test.each(['place', 'known'] as const)('the columns of %s fit beside each other on 1366', (name) =>
  open(`/register/periods?columns=${COLUMN_SETS[name].join()}`, { width: 1366, height: 768 }, async (page) => {
    await page.locator('tbody tr').first().waitFor();
    const over = await page
      .locator('main section:has(> table)')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(over).toBe(0);
  }),
);

describe('the exports', () => {
  test('hold the lines of the filter: CSV as the server writes it, JSON whole', () =>
    open('/register/periods?meldkamer=ONL', {}, async (page) => {
      await count(page, '60 regels').waitFor();
      const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
      const rows = (await readFile(await csv.path(), 'utf8')).trimEnd().split('\r\n');
      expect([rows.length, rows[0]?.startsWith('\uFEFFregel;meldkamer')]).toEqual([61, true]);
      const [json] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'JSON' }).click(),
      ]);
      const file = JSON.parse(await readFile(await json.path(), 'utf8')) as Lines & { filter: string };
      expect([json.suggestedFilename().endsWith('.json'), file.filter, file.total, file.lines.length]).toEqual([
        true,
        '?meldkamer=ONL&reported=true',
        60,
        60,
      ]);
    }));
});

describe('every state', () => {
  test.each<[string, string, Partial<Visitor>]>([
    ['the list, light', '/register/periods', {}],
    ['the list, dark and wide', '/register/periods', { width: 1920, height: 1080, context: { colorScheme: 'dark' } }],
    [
      'all columns',
      '/register/periods?columns=begin,end,duration,meldkamer,function,task,class,place,dossier,alarms,acknowledged,late,source,position',
      {},
    ],
    ['English', '/register/periods?open=true', { language: 'en' }],
    ['200 % zoom', '/register/periods', { width: 683, height: 384 }],
    ['640 px', '/register/periods', { width: 640, height: 900, context: { colorScheme: 'dark' } }],
    ['nothing found', '/register/periods?meldkamer=DHG', {}],
    ['dates the wrong way round', '/register/periods?from=2026-02-01&to=2026-01-01', {}],
    ['a dossier beside the list', '/register/periods/OUTSIDE', { width: 1920, height: 1080 }],
    ['a dossier, 640 px', '/register/periods/OUTSIDE', { width: 640, height: 900, context: { colorScheme: 'dark' } }],
  ])('is without accessibility errors and does not scroll sideways: %s', (_name, path, change) =>
    open(path.replace('OUTSIDE', encodeURIComponent(outsideId)), change, async (page) => {
      const done = page
        .locator('main table, main p')
        .filter({ hasText: /\d{4}-\d\d-\d\d|geen periode/, visible: true })
        .first();
      await done.waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );

  test('an opened list of choices has no accessibility errors, and Escape gives the focus back', () =>
    open('/register/periods', {}, async (page) => {
      const summary = page.locator('summary', { hasText: 'Klasse' });
      await summary.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: 'buiten' }).waitFor();
      expect(await axeProblems(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.waitForURL('**/register/periods?class=outside');
      await page.keyboard.press('Escape');
      expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await page.getByRole('checkbox', { name: 'buiten' }).isVisible()).toBe(false);
    }));

  test('a role without access is told so', () =>
    open('/register/periods', { role: 'wall' }, async (page) => {
      await page.getByText('Uw rol heeft geen toegang tot het register.').waitFor();
    }));

  test('trouble is said, tried again and over by itself', () =>
    open('/register/periods?meldkamer=RTD', {}, async (page) => {
      await page.getByText('Er is geen periode die aan dit filter voldoet.').waitFor();
      await page.route('**/api/v1/register?*', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: '{"title":"Temporarily unavailable"}',
        }),
      );
      await page.getByLabel('Verloop').selectOption('false');
      await page.getByText('De gegevens konden niet worden opgehaald').waitFor();
      expect(await axeProblems(page)).toEqual([]);
      await page.unroute('**/api/v1/register?*');
      await page.getByText('De gegevens konden niet worden opgehaald').waitFor({ state: 'detached' });
    }));

  test('on paper: light, without buttons, with the address of the list', () =>
    open('/register/periods?meldkamer=ONL', { context: { colorScheme: 'dark' } }, async (page) => {
      await count(page, '60 regels').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Adres van deze lijst: /register/periods?meldkamer=ONL').isVisible()).toBe(true);
      expect(await page.getByRole('search').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'JSON' }).isVisible()).toBe(false);
      const { scheme, clipped } = await page.evaluate(() => {
        const scroller = document.querySelector('main table')?.parentElement as HTMLElement;
        return {
          scheme: getComputedStyle(document.documentElement).colorScheme,
          clipped: scroller.scrollHeight > scroller.clientHeight + 1,
        };
      });
      expect({ scheme, clipped }).toEqual({ scheme: 'light', clipped: false });
    }));
});

test('a register without any period says so, and as of which position', async () => {
  const empty = await startLiveServer();
  const { page, close } = await visit(browser, empty, { role: 'inspector', path: '/register/periods' });
  await page.getByText(/^Het register is leeg: tot en met positie \d+ is geen periode vastgelegd/).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await close();
  await empty.stop();
});

const ACTS = ['sorting', 'turning', 'searching'] as const;
/** Milliseconds of each act, and of a bare one beside them. */
type Took = Readonly<Record<(typeof ACTS)[number] | 'bare', number>>;

test('10 000 periods do not lag: a page is sorted, turned and searched as soon as one of a tenth of them', async () => {
  const many = await registerOf(10_000);
  const few = await registerOf(1_000);
  const [ofMany, ofFew]: [Took[], Took[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    ofMany.push(await usedOnce(many));
    ofFew.push(await usedOnce(few));
  }
  const [large, small] = [fastest(ofMany), fastest(ofFew)];
  for (const act of ACTS) {
    expect([act, large[act] / small[act] < 4]).toEqual([act, true]);
    // The bare act fetches a page and lays it out as plain text: there is no doing without that.
    expect([act, large[act] / large.bare < 30]).toEqual([act, true]);
  }
  await Promise.all([many.server.stop(), few.server.stop()]);
});

type FullRegister = { readonly server: LiveServer; readonly total: number };

/** A server with so many periods or a few more, spread over all functions. */
async function registerOf(periods: number): Promise<FullRegister> {
  const full = await startLiveServer({
    policy: (usual) => ({
      ...usual,
      feed: { ...usual.feed, silentAfter: 3_600_000 },
      intake: { ...usual.intake, eventsPerSecond: 1_000_000, burst: 1_000_000 },
    }),
  });
  const tracked = FUNCTIONS.filter(({ discipline }) => discipline !== 'caco');
  const each = Math.ceil(periods / tracked.length);
  for (const meldkamer of MELDKAMER_IDS) {
    const host = meldkamer === 'AMS' ? 'NHL' : 'AMS';
    const events = tracked
      .filter((one) => one.meldkamer === meldkamer)
      .flatMap(({ post, task }) =>
        Array.from({ length: 2 * each }, (_, turn) =>
          moved(post, task, turn % 2 === 0 ? host : meldkamer, 2 * each - turn),
        ),
      );
    for (let from = 0; from < events.length; from += 500) await full.send(events.slice(from, from + 500));
  }
  return { server: full, total: each * tracked.length };
}

async function usedOnce({ server: full, total }: FullRegister): Promise<Took> {
  const { page, close } = await visit(browser, full, { role: 'inspector', path: '/register/periods?pageSize=100' });
  expect(total).toBeGreaterThanOrEqual(1_000);
  await count(page, `${String(total).slice(0, -3)}\\s${String(total).slice(-3)} regels`).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(100);
  const first = () => page.locator('tbody tr').first().textContent();
  async function timed(act: () => Promise<unknown>): Promise<number> {
    const before = await first();
    const startedAt = performance.now();
    await act();
    await expect.poll(first, { interval: 5 }).not.toBe(before);
    return performance.now() - startedAt;
  }
  const sorting = await timed(() => page.getByRole('button', { name: /^Functie/ }).click());
  const turning = await timed(() => page.getByRole('button', { name: 'Volgende pagina' }).click());
  const searching = await timed(() => page.getByLabel('Zoeken').fill('kennemerland'));
  const startedAt = performance.now();
  await page.evaluate(layOutBare);
  const bare = performance.now() - startedAt;
  await close();
  return { sorting, turning, searching, bare };
}

/** Runs in the page. */
async function layOutBare(): Promise<void> {
  const answer = await fetch('/api/v1/register?pageSize=100', { cache: 'no-store' });
  const text = document.createElement('pre');
  text.textContent = await answer.text();
  document.body.append(text);
  text.getBoundingClientRect();
  text.remove();
}

/** Of each act the fastest: whatever else the machine does only ever adds. */
function fastest(all: readonly Took[]): Took {
  const acts = [...ACTS, 'bare'] as const;
  return Object.fromEntries(acts.map((act) => [act, Math.min(...all.map((took) => took[act]))])) as Took;
}
