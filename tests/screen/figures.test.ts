// The figures and the yearly report in a real browser on a real server: what is drawn is also a table, every figure is defined, the
// period stands in the address, and the report prints as a report.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { after, HOUR } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { axeProblems, look, openBrowser, positionOn, scrollsSideways, type Visitor } from '../support/live-page.ts';
import type { LiveServer } from '../support/live-server.ts';
import { CLOCK, SEEDED, type Seeded, startSeeded, YEAR } from './dossier-seed.ts';

let browser: Browser;
let server: LiveServer;
let seeded: Seeded;

const PATH = '/register/figures';

beforeAll(async () => {
  ({ server, seeded } = await startSeeded());
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function open(path: string, change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  return look(browser, server, { role: 'inspector', path, ...change }, act);
}

function figure(page: Page, title: string) {
  return page.getByRole('region', { name: title, exact: true });
}

/** The rows of a table as text, heading first. */
async function rowsOf(page: Page, title: string): Promise<readonly (readonly string[])[]> {
  return figure(page, title)
    .getByRole('table')
    .first()
    .evaluate((table) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
}

const OUTSIDE = 'Uren niet in de eigen meldkamer, per meldkamer';
const MONTHLY = 'Uren niet in de eigen meldkamer, per maand';

describe('the figures', () => {
  test('of this year are drawn with their figures as text, and can be read as a table', () =>
    open(PATH, {}, async (page) => {
      const outside = figure(page, OUTSIDE);
      await outside.getByText('Oost-Brabant').waitFor();
      const drawing = outside.getByRole('figure', { name: OUTSIDE });
      expect(await drawing.locator('svg').last().textContent()).toContain('3,0');
      expect(await outside.getByText(/^Uren waarin een functie in een andere meldkamer/).isVisible()).toBe(true);
      await outside.getByRole('button', { name: 'Toon als tabel' }).press('Enter');
      const rows = await rowsOf(page, OUTSIDE);
      expect([rows.length, rows[0]]).toEqual([
        11,
        [
          'Meldkamer',
          'gedekt, op tijd',
          'gedekt, later',
          'gedekt, mondeling',
          'ongedekt',
          'afwezig samen',
          'dubbel opgegeven',
          'plaats onbekend',
          'gedekt',
          'waarvan door de partij zelf',
          'waarvan vastgesteld achteraf',
        ],
      ]);
      const some = expect.stringMatching(/^<?\d+,\d$/);
      // Decided an hour into the absence, and recorded when it had lasted three.
      expect(rows).toContainEqual([
        'Oost-Brabant',
        '<0,1',
        '2,5',
        '0,0',
        '0,5',
        '3,0',
        '0,0',
        some,
        '2,5',
        '2,5',
        '0,0',
      ]);
      expect(rows).toContainEqual([
        'Noord-Holland',
        '0,0',
        '0,0',
        '0,0',
        '1,5',
        '1,5',
        '0,0',
        some,
        '0,0',
        '0,0',
        '0,0',
      ]);
      const besides = outside.getByText(/^Daarnaast, in geen van de balken: dubbel opgegeven 0,0 uur, plaats onbekend/);
      expect(await besides.isVisible()).toBe(true);
    }));

  test('R79: every hour of every function stands in one class, and the classes add up to all hours', () =>
    open(PATH, {}, async (page) => {
      await page.route('**/api/v1/figures?*', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as Figures;
        const planbaar = body.planbaar.map((one) => ({
          ...one,
          outsideMs: 4 * HOUR,
          unknownMs: HOUR,
          ownMs: 2 * HOUR,
        }));
        await route.fulfill({ response: answer, json: { ...body, planbaar } });
      });
      await page.reload();
      for (const title of ['Waar functies waren, per meldkamer', 'Planbare zorg: waar functies waren']) {
        await figure(page, title).getByRole('button', { name: 'Toon als tabel' }).click();
        const [heading, ...rows] = await rowsOf(page, title);
        expect(heading).toEqual([
          'Meldkamer',
          'andere meldkamer',
          'buiten de tien',
          'dubbel opgegeven',
          'plaats onbekend',
          'overgang',
          'niet eigen, samen',
          'eigen meldkamer',
          'alle uren',
          'waarvan vastgesteld achteraf',
        ]);
        expect(rows.length).toBe(10);
        const hours = rows.map((row) =>
          row.slice(1).map((text) => Number(text.replace(/[\u00a0<]/g, '').replace(',', '.'))),
        );
        for (const row of hours) {
          const [notOwn = Number.NaN, own = Number.NaN, whole = Number.NaN] = row.slice(5);
          // Each is rounded to a tenth.
          expect(Math.abs(row.slice(0, 5).reduce((soFar, one) => soFar + one, 0) - notOwn)).toBeLessThan(0.5);
          expect(Math.abs(notOwn + own - whole)).toBeLessThan(0.2);
        }
        expect(hours.every((row) => (row[7] ?? 0) > 0)).toBe(true);
      }
    }));

  test('are summed in short: opened, not decided, hours', () =>
    open(PATH, {}, async (page) => {
      const short = figure(page, 'In het kort');
      await short.waitFor();
      const numbers = await short
        .locator('dl > div')
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((one) => [one.querySelector('dt')?.textContent ?? '', one.querySelector('dd')?.textContent ?? '']),
          ),
        );
      expect(numbers).toMatchObject({
        'dossiers geopend': String(SEEDED),
        'dossiers gesloten': '0',
        // One was allowed and one refused; sixty are maintenance that is to go to another meldkamer, and nobody decided about it yet.
        'zonder enig besluit': String(SEEDED - 2),
        'evaluaties over tijd': '0',
        'uur gedekt': '2,5',
        'uur ongedekt': '5,3',
        'uur dubbel opgegeven': '0,0',
        'uur plaats onbekend': expect.stringMatching(/,\d$/),
        'uur onder minimum': expect.stringMatching(/^2,\d$/),
      });
    }));

  test('say how long deciding took, with a link to every dossier', () =>
    open(PATH, {}, async (page) => {
      const decision = figure(page, 'Tijd tot het besluit');
      await decision.getByText('Genomen: Mediaan: 30 minuten, over 1 besloten dossier.').waitFor();
      await decision.getByText(/^Vastgelegd: Mediaan: 2 uur 58/).waitFor();
      await decision.getByText('Per dossier', { exact: true }).click();
      const link = decision.getByRole('link', { name: `Open dossier ${seeded.allowed}` });
      await link.waitFor();
      expect(await link.getAttribute('href')).toBe(`/register/${seeded.allowed}`);
      const told = decision.getByRole('row').filter({ hasText: seeded.allowed });
      // Taken half an hour into the absence, and on record when it had lasted three hours.
      expect(await told.getByRole('cell').allTextContents()).toEqual([
        '30 minuten',
        expect.stringMatching(/^2 uur 58/),
      ]);
      await decision.getByRole('button', { name: 'Toon als tabel' }).first().click();
      expect(await rowsOf(page, 'Tijd tot het besluit')).toContainEqual(['binnen 1 uur', '1']);
      await decision.getByRole('button', { name: 'Toon als tabel' }).click();
      expect(await decision.getByRole('table').nth(1).getByRole('row').allTextContents()).toContain('1 tot 24 uur1');
    }));

  test('[R66] say how long disturbances and maintenance lasted, per meldkamer and each by its number', () =>
    open(PATH, {}, async (page) => {
      const title = 'Storing en onderhoud, per meldkamer';
      await page.route('**/api/v1/figures?*', async (route) => {
        const answer = await route.fetch();
        const [one] = [{ number: seeded.refused, meldkamer: 'LIM', kind: 'storing', ms: 3 * HOUR }];
        const disturbances = [one, { ...one, number: seeded.allowed, kind: 'onderhoud', ms: HOUR / 2 }];
        await route.fulfill({ response: answer, json: { ...(await answer.json()), disturbances } });
      });
      await page.reload();
      const block = figure(page, title);
      await block.getByRole('button', { name: 'Toon als tabel' }).click();
      const rows = await rowsOf(page, title);
      expect([rows.length, rows[0]]).toEqual([11, ['Meldkamer', 'storing', 'onderhoud', 'Totaal']]);
      expect(rows).toContainEqual(['Limburg', '3,0', '0,5', '3,5']);
      await block.getByText('Per storing of onderhoud', { exact: true }).click();
      const told = block.getByRole('row').filter({ hasText: seeded.refused });
      await expect.poll(() => told.getByRole('cell').allTextContents()).toEqual(['Limburg', 'storing', '3 uur']);
    }));

  test('name the evaluations that are overdue, with a link and since when', () =>
    open(PATH, {}, async (page) => {
      await figure(page, 'Evaluaties te laat').getByText('Er is geen evaluatie over tijd.').waitFor();
      const due = after(CLOCK.now(), -49 * HOUR);
      await page.route('**/api/v1/figures?*', async (route) => {
        const answer = await route.fetch();
        const body = { ...(await answer.json()), overdueEvaluations: [{ number: seeded.refused, dueAt: due }] };
        await route.fulfill({ response: answer, json: body });
      });
      await page.reload();
      const overdue = figure(page, 'Evaluaties te laat');
      await overdue.getByRole('link', { name: `Open dossier ${seeded.refused}` }).waitFor();
      expect(await overdue.getByText('2 dagen 1 uur').isVisible()).toBe(true);
    }));
});

describe('the axis', () => {
  test('ends where the figures do, in steps that are read: an hour and a half is no sliver of four', () =>
    open(`${PATH}?meldkamer=NHL`, {}, async (page) => {
      const drawing = figure(page, MONTHLY).getByRole('figure');
      await drawing.getByText('1,0', { exact: true }).waitFor();
      const written = await drawing.locator('svg text').allTextContents();
      expect(written).toEqual(expect.arrayContaining(['0,0', '0,5', '1,0', '1,5']));
      expect(written).not.toContain('3,0');
    }));
});

describe('the period before', () => {
  test('of which nothing was recorded is no zero to compare with: it is said', () =>
    open(PATH, {}, async (page) => {
      await page
        .getByText(/^Met de periode ervoor, 2025-01-01 tot en met 2025-06-15, is niet te vergelijken/)
        .waitFor();
      await figure(page, OUTSIDE).getByRole('button', { name: 'Toon als tabel' }).click();
      const [head] = await rowsOf(page, OUTSIDE);
      expect(head).not.toContain('periode ervoor');
    }));

  test('stands beside the figures: in short, at each bar, in the table, and in the file', () =>
    open(PATH, {}, async (page) => {
      await page.route('**/api/v1/figures?from=2024-*', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as Figures;
        const months = body.months.map((one) =>
          one.meldkamer === 'OBR' && one.month === '2025-02'
            ? { ...one, ownMs: 100 * HOUR, outsideMs: 7 * HOUR, uncoveredMs: 7 * HOUR }
            : one,
        );
        await route.fulfill({ response: answer, json: { ...body, opened: 4, months } });
      });
      await page.reload();
      await page
        .getByText(
          /^Vergeleken met de periode ervoor, 2025-01-01 tot en met 2025-06-15. Verantwoorde uren.*: toen 107,0, nu/,
        )
        .waitFor();
      const short = figure(page, 'In het kort');
      expect(await short.getByText('dossiers geopend').locator('..').textContent()).toContain('was 4');
      expect(await short.getByText('evaluaties over tijd').locator('..').textContent()).not.toContain('was');
      const outside = figure(page, OUTSIDE);
      await outside.getByText('3,0 (was 7,0)').waitFor();
      await outside.getByRole('button', { name: 'Toon als tabel' }).click();
      const rows = await rowsOf(page, OUTSIDE);
      expect(rows[0]?.slice(5, 7)).toEqual(['afwezig samen', 'periode ervoor']);
      expect(rows.find(([name]) => name === 'Oost-Brabant')?.slice(5, 7)).toEqual(['3,0', '7,0']);
      await figure(page, MONTHLY).getByRole('button', { name: 'Toon als tabel' }).click();
      const february = (await rowsOf(page, MONTHLY)).find(([name]) => name === 'feb');
      expect(february?.slice(5, 7)).toEqual(['0,0', '7,0']);
      const file = await page.getByRole('link', { name: 'CSV van deze periode en die ervoor' }).getAttribute('href');
      expect(Object.fromEntries(new URL(file ?? '', page.url()).searchParams)).toEqual({
        from: '2025-12-31T23:00:00.000Z',
        to: '2026-12-31T23:00:00.000Z',
        beforeFrom: '2024-12-31T23:00:00.000Z',
        beforeTo: '2025-06-15T22:00:00.000Z',
      });
    }));
});

describe('a bar', () => {
  test('[R169] opens the periods that it counts, whose hours together are the bar; so does its figure in the table, by keyboard too', () =>
    open(PATH, {}, async (page) => {
      const outside = figure(page, OUTSIDE);
      const bar = outside.getByRole('link', { name: 'Oost-Brabant: 3,0. Toon in het register' });
      await bar.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/register/periods?*');
      const asked = new URL(page.url()).searchParams;
      expect([asked.get('meldkamer'), asked.get('class'), asked.get('from'), asked.get('to')]).toEqual([
        'OBR',
        'other-meldkamer,outside',
        '2026-01-01',
        '2026-12-31',
      ]);
      await page.getByText('1 regel, samen 3,0 uur in deze tijd').waitFor();
      await page.goBack();
      await figure(page, OUTSIDE).getByRole('button', { name: 'Toon als tabel' }).click();
      const row = figure(page, OUTSIDE).getByRole('row').filter({ hasText: 'Noord-Holland' });
      await row.getByRole('link', { name: '1,5', exact: true }).click();
      await page.getByText('1 regel, samen 1,5 uur in deze tijd').waitFor();
    }));

  test('[R169] of dossiers opens those, and says as what they are counted', () =>
    open(PATH, {}, async (page) => {
      const kinds = figure(page, 'Naar soort');
      await kinds.getByRole('link', { name: /^onderhoud: 6\d\. Toon in het register$/ }).click();
      await page.waitForURL('**/register?*');
      await page.getByText('Geteld in de cijfers: speelde in deze tijd').waitFor();
      await page.goBack();
      const count = figure(page, 'In het kort')
        .getByText('zonder enig besluit', { exact: true })
        .locator('..')
        .getByRole('link');
      const undecided = await count.textContent();
      await count.click();
      await page.getByText('Geteld in de cijfers: zonder enig besluit').waitFor();
      await page.getByText(new RegExp(`^${undecided} van ${SEEDED} dossiers`)).waitFor();
      expect(await axeProblems(page)).toEqual([]);
    }));

  test('leads nowhere on paper', () =>
    open(`/register/report?year=${YEAR}`, {}, async (page) => {
      await page.getByRole('article').waitFor();
      expect(await page.getByRole('article').getByRole('link').count()).toBe(0);
    }));
});

describe('the period', () => {
  test('is chosen by year, quarter and month, stands in the address, and goes back with the back button', () =>
    open(`${PATH}?from=2026-01-01&to=2026-12-31`, {}, async (page) => {
      const asked = page.waitForRequest((request) => request.url().includes('/api/v1/figures?'));
      await page.getByLabel('Periode', { exact: true }).selectOption('quarter');
      await page.waitForURL('**?from=2026-04-01&to=2026-06-30');
      const query = new URL((await asked).url()).searchParams;
      expect(query.get('from')).toBe('2026-03-31T22:00:00.000Z');
      await page.getByLabel('Periode', { exact: true }).selectOption('year');
      await page.waitForURL('**?from=2026-01-01&to=2026-12-31');
      await page.getByRole('button', { name: 'Vorige periode' }).press('Enter');
      await page.waitForURL('**?from=2025-01-01&to=2025-12-31');
      await page.getByLabel('Periode', { exact: true }).selectOption('month');
      await page.waitForURL('**?from=2025-01-01&to=2025-01-31');
      expect(await page.getByText('januari 2025').isVisible()).toBe(true);
      await page.goBack();
      await page.waitForURL('**?from=2025-01-01&to=2025-12-31');
      expect(await page.getByLabel('Periode', { exact: true }).inputValue()).toBe('year');
    }));

  test('of which nothing is known says so at every figure instead of drawing nothing', () =>
    open(`${PATH}?from=2001-01-01&to=2001-12-31`, {}, async (page) => {
      await figure(page, OUTSIDE).getByText('In deze periode is hiervan niets vastgelegd.').waitFor();
      expect(await figure(page, MONTHLY).getByText('In deze periode is hiervan niets vastgelegd.').isVisible()).toBe(
        true,
      );
    }));

  test('has the months of one meldkamer in the address', () =>
    open(PATH, {}, async (page) => {
      const monthly = figure(page, MONTHLY);
      await monthly.getByLabel('Meldkamer', { exact: true }).selectOption('NHL');
      await page.waitForURL(`**${PATH}?meldkamer=NHL`);
      await monthly.getByRole('button', { name: 'Toon als tabel' }).click();
      const rows = await rowsOf(page, MONTHLY);
      const total = rows.slice(1).reduce((soFar, row) => soFar + Number((row[5] ?? '').replace(',', '.')), 0);
      expect([rows.length, total.toFixed(1)]).toEqual([13, '1.5']);
    }));
});

describe('the yearly report', () => {
  const REPORT = `/register/report?year=${YEAR}`;

  test('says from what it was made, defines its figures, and lists every dossier with what is open', () =>
    open(REPORT, {}, async (page) => {
      await page.getByRole('heading', { name: `Verslag afwijkingen ${YEAR}` }).waitFor();
      const text = (await page.getByRole('article').textContent()) ?? '';
      expect(text).toContain(`Positie in het journaal${(await positionOn(page)).replace('positie ', '')}`);
      expect(text).toMatch(/Gemaakt op\d{4}-\d\d-\d\d \d\d:\d\d:\d\d CES?T \(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\)/);
      expect(text).toMatch(/Beleidversie \S+/);
      expect(text).toContain('Uren waarin een functie in een andere meldkamer');
      expect(text).toContain('Het geeft geen oordeel over rechtmatigheid.');
      const rows = page.getByRole('article').getByRole('table').last().locator('tbody tr');
      expect(await rows.count()).toBe(SEEDED);
      expect(await rows.first().textContent()).toContain(seeded.observed);
      expect(await rows.first().textContent()).toContain('beoordeling; besluit;');
      expect(await rows.first().textContent()).toMatch(
        /gedekt: 0,0ongedekt: 1,5dubbel opgegeven: 0,0plaats onbekend: <?\d+,\d/,
      );
      expect(await page.getByText(/^Het jaar is nog niet voorbij: dit verslag loopt tot/).isVisible()).toBe(true);
    }));

  test('has a chapter about the pilots of the year: what is missing in one is said', () =>
    open(REPORT, {}, async (page) => {
      await page.getByRole('heading', { level: 2, name: 'De pilot', exact: true }).waitFor();
      const heading = page.getByRole('heading', { level: 3, name: new RegExp(`^Pilot ${seeded.planned}: Ambulance`) });
      const said = await heading
        .locator('..')
        .evaluate((pilot) =>
          Object.fromEntries(
            [...pilot.querySelectorAll('dl > div')].map((row) => [
              row.querySelector('dt')?.textContent ?? '',
              row.querySelector('dd')?.textContent ?? '',
            ]),
          ),
        );
      expect(said).toMatchObject({
        Goedkeuringen: 'Geen goedkeuring vastgelegd.',
        'Wat de pilot moet aantonen': 'Geen criteria vastgelegd.',
        'Inspectie Justitie en Veiligheid': 'nog geen standpunt',
        Evaluatie: 'Geen moment voor de evaluatie vastgelegd.Nog niet ontvangen.',
      });
    }));

  test('of a year before has its own address and says that nothing happened', () =>
    open(REPORT, {}, async (page) => {
      await page.getByRole('link', { name: 'Vorig jaar' }).click();
      await page.waitForURL(`**/register/report?year=${Number(YEAR) - 1}`);
      await page.getByText('In dit jaar speelde geen enkel dossier.').waitFor();
    }));

  test('prints on A4 in its own pages: light, without navigation or buttons, nothing cut off', () =>
    open(REPORT, { context: { colorScheme: 'dark' } }, async (page) => {
      // The heading stands while the dossiers are fetched, too.
      await page.getByRole('article').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      expect(await page.getByRole('navigation').isVisible()).toBe(false);
      expect(await page.getByRole('button').isVisible()).toBe(false);
      const scheme = await page.getByRole('article').evaluate((sheet) => getComputedStyle(sheet).colorScheme);
      expect(scheme).toBe('light');
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
        [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
      );
      expect(sizes.length).toBeGreaterThan(4);
      expect(new Set(sizes.map(String))).toEqual(new Set(['210,297']));
    }));

  test('asks to print when its button is pressed', () =>
    open(REPORT, {}, async (page) => {
      await page.evaluate(() => {
        window.print = () => {
          document.body.dataset['printed'] = 'yes';
        };
      });
      await page.getByRole('heading', { name: `Verslag afwijkingen ${YEAR}` }).waitFor();
      await page.getByRole('button', { name: 'Afdrukken of opslaan als PDF' }).press('Enter');
      expect(await page.evaluate(() => document.body.dataset['printed'])).toBe('yes');
    }));
});

describe('every state', () => {
  test.each<[string, string, Partial<Visitor>]>([
    ['figures, light', PATH, {}],
    ['figures, dark and wide', PATH, { width: 1920, height: 1080, context: { colorScheme: 'dark' } }],
    ['figures in English', `${PATH}?meldkamer=NHL`, { language: 'en' }],
    ['figures in English, dark', PATH, { language: 'en', context: { colorScheme: 'dark' } }],
    ['figures, 200 % zoom', PATH, { width: 683, height: 384 }],
    ['figures of nothing', `${PATH}?from=2001-01-01&to=2001-12-31`, {}],
    ['report, light', '/register/report', {}],
    ['report, dark', '/register/report', { context: { colorScheme: 'dark' } }],
    ['report in English', '/register/report?year=2001', { language: 'en' }],
    ['report, 200 % zoom', '/register/report', { width: 683, height: 384 }],
  ])('is without accessibility errors and does not scroll sideways: %s', (_name, path, change) =>
    open(path, change, async (page) => {
      await page.getByText(/^(?:Geopend en gesloten|Opened and closed)/).waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );

  test('every figure can be a table, and the tables are without accessibility errors', () =>
    open(PATH, {}, async (page) => {
      await figure(page, OUTSIDE).getByText('Oost-Brabant').waitFor();
      const buttons = page.getByRole('button', { name: 'Toon als tabel' });
      expect(await buttons.count()).toBe(await page.getByRole('figure').count());
      while ((await buttons.count()) > 0) await buttons.first().click();
      expect(await page.getByRole('figure').count()).toBe(0);
      expect(await page.locator('main table').count()).toBeGreaterThan(5);
      expect(await axeProblems(page)).toEqual([]);
    }));

  test('a role without access is told so', () =>
    open(PATH, { role: 'wall' }, async (page) => {
      await page.getByText('Uw rol heeft geen toegang tot de cijfers.').waitFor();
    }));

  test('trouble is said, and over by itself', () =>
    open('/register/report?year=2002', {}, async (page) => {
      await page.getByText('In dit jaar speelde geen enkel dossier.').waitFor();
      await page.route('**/api/v1/figures?*', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: '{"title":"Temporarily unavailable"}',
        }),
      );
      await page.getByRole('link', { name: 'Volgend jaar' }).click();
      await page.getByText('De gegevens konden niet worden opgehaald').waitFor();
      expect(await axeProblems(page)).toEqual([]);
      await page.unroute('**/api/v1/figures?*');
      await page.getByText('In dit jaar speelde geen enkel dossier.').waitFor();
    }));
});
