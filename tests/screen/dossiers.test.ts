// The list of dossiers in a real browser on a real server: filters, order, pages and columns in the address, what is missing as visible
// as what is there, the exports, and every state of it.

import { readFile } from 'node:fs/promises';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { after, HOUR } from '#shared/base/time.ts';
import type { DossierLine, DossierList } from '#shared/dossier/api-dossier.ts';
import { DOSSIER_COLUMN_IDS, DOSSIER_COLUMN_SETS } from '../../client/views/register/dossiers/dossier-column-ids.ts';
import { event, get } from '../support/events.ts';
import { axeProblems, look, openBrowser, scrollsSideways, type Visitor, visit } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';
import { CLOCK, SEEDED, type Seeded, startSeeded, YEAR } from './dossier-seed.ts';

let browser: Browser;
let server: LiveServer;
let seeded: Seeded;

const PATH = '/register';
/** With every column, in the address of a list that is ordered. */
const ALL = `columns=${DOSSIER_COLUMN_IDS.join()}`;

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

function count(page: Page, text: string) {
  return page.getByRole('status').filter({ hasText: new RegExp(`^${text}$`) });
}

function row(page: Page, number: string) {
  return page.locator('tbody tr').filter({ has: page.getByRole('link', { name: `Open dossier ${number}` }) });
}

/** What one dossier shows, by the heading of the column. */
async function cells(page: Page, number: string): Promise<Readonly<Record<string, string>>> {
  const headings = await page.locator('main thead th').allTextContents();
  const texts = await row(page, number).locator('th, td').allTextContents();
  return Object.fromEntries(
    headings.map((heading, index) => [
      heading.replace(/ [↕↑↓]$/, ''),
      (texts[index] ?? '').replace(/\s+/g, ' ').trim(),
    ]),
  );
}

function numbers(page: Page): Promise<readonly string[]> {
  return page.locator('tbody tr th a').allTextContents();
}

describe('the list', () => {
  test('shows fifty of all, the newest begin first, with number, position and server time', () =>
    open(PATH, {}, async (page) => {
      await count(page, `${SEEDED} dossiers`).waitFor();
      expect(await page.locator('tbody tr').count()).toBe(50);
      expect((await numbers(page))[0]).toBe(`${YEAR}-00${SEEDED}`);
      expect(await page.getByRole('navigation', { name: 'Onderdelen van het register' }).isVisible()).toBe(true);
      expect(await page.getByText(/^Stand op positie \d+, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d CES?T$/).isVisible()).toBe(
        true,
      );
    }));

  test('shows what is known, and what is not as a word of its own: nobody decided about what was only observed', () =>
    open(`${PATH}?order=number&${ALL}`, {}, async (page) => {
      await row(page, seeded.observed).waitFor();
      const observed = await cells(page, seeded.observed);
      expect(observed).toMatchObject({
        Nr: seeded.observed,
        Begin: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d CES?T$/),
        Duur: expect.stringMatching(/^loopt/),
        Meldkamer: 'NHL',
        Functies: 'Brandw. Kennemerland: uitgifte',
        Soort: 'overig',
        Reden: 'onbekend',
        Naar: 'Zeist',
        Status: 'waargenomen',
        Besluit: 'geen besluit',
        'Open punten': expect.stringMatching(/^\d+ open$/),
        'Gedekt (u)': '0,0',
        'Ongedekt (u)': '1,5',
        'Dubbel (u)': '0,0',
        'Onbekend (u)': expect.stringMatching(/^<?\d+,\d$/),
        'Alarmen nu': expect.stringMatching(/^[1-9]\d* alarm(en)?$/),
      });
    }));

  test('shows who decided on which mandate, and the hours before that decision as uncovered', () =>
    open(`${PATH}?decided=yes&${ALL}`, {}, async (page) => {
      await count(page, `1 van ${SEEDED} dossiers`).waitFor();
      expect(await cells(page, seeded.allowed)).toMatchObject({
        Meldkamer: 'OBR',
        Functies: 'Ambul. Brabant-Noord; Brandw. 2 regio’s; Politie 8',
        Reden: 'techniek: storing in de telefooncentrale',
        Naar: 'ZWB',
        Status: 'loopt',
        Besluit: expect.stringMatching(
          /^Landelijke Meldkamer Samenwerking, toegestaan [\d-]+ [\d:]+ CES?T mandaat: Besluit beheer politie, art\. 43b$/,
        ),
        'Gedekt (u)': '2,5',
        'Ongedekt (u)': '0,5',
      });
    }));

  test('R76: says behind the covered hours how the decision was recorded, and what its party recorded itself', () =>
    open(`${PATH}?decided=yes&${ALL}`, {}, async (page) => {
      const name = 'op tijd vastgelegd: <0,1 u; later vastgelegd: 2,5 u; mondeling, nog niet bevestigd: 0,0 u';
      const covered = row(page, seeded.allowed).getByRole('button', {
        name: `${name}; door de partij zelf vastgelegd: 2,5 u`,
      });
      const tip = page.getByRole('tooltip');
      // A list that is told anew at that moment closes it: then it is pressed again.
      const pressed = async () => {
        if ((await tip.count()) === 0) await covered.press('Enter');
        return tip.count();
      };
      await expect.poll(pressed).toBe(1);
      expect(await tip.getByRole('listitem').count()).toBe(4);
    }));

  test('names the mandate by its words where it was given by its id, and says that what is planned has not begun', () =>
    open(`${PATH}?kind=tijdelijke-wijziging-werkwijze,pilot&${ALL}`, {}, async (page) => {
      await count(page, `2 van ${SEEDED} dossiers`).waitFor();
      expect(await cells(page, seeded.refused)).toMatchObject({
        Status: 'afgewezen',
        Besluit: expect.stringMatching(
          /^Strategisch Meldkamerberaad, afgewezen [\d-]+ [\d:]+ CES?T mandaat: Procedure tijdelijke wijziging werkwijze \(SMB\/BMB\)$/,
        ),
      });
      expect(await cells(page, seeded.planned)).toMatchObject({
        Begin: expect.stringMatching(/gepland$/),
        Duur: 'niet begonnen',
        Naar: 'onbekend',
        Besluit: 'geen besluit',
      });
    }));

  test('a dossier opens from its row, and its alarms lead to its periods', () =>
    open(`${PATH}?order=number`, {}, async (page) => {
      await row(page, seeded.announced).waitFor();
      expect(await row(page, seeded.announced).getByRole('link').first().getAttribute('href')).toBe(
        `/register/${seeded.announced}`,
      );
      await row(page, seeded.announced)
        .getByRole('link', { name: `Perioden en alarmen bij ${seeded.announced}` })
        .click();
      await page.waitForURL(`**/register/periods?q=${seeded.announced}`);
      const link = page.getByRole('link', { name: `Open dossier ${seeded.announced}` }).first();
      await link.waitFor();
      expect(await link.getAttribute('href')).toBe(`/register/${seeded.announced}`);
    }));

  test('says what is open behind the count, by pointer and by keyboard, until Escape', () =>
    open(`${PATH}?origin=observed`, {}, async (page) => {
      const button = row(page, seeded.observed).getByRole('button', { name: /open punten$/ });
      // A hand moves before it points.
      await page.mouse.move(5, 5);
      await button.hover();
      const tip = page.getByRole('tooltip');
      await tip.waitFor();
      expect(await tip.getByRole('listitem').allTextContents()).toContain('besluit');
      expect(await axeProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await tip.waitFor({ state: 'detached' });
      await page.mouse.move(0, 0);
      await row(page, seeded.observed).getByRole('link').first().focus();
      await page.keyboard.press('Tab');
      await tip.waitFor();
      const said = Number(((await button.textContent()) ?? '').replace(/\D/g, ''));
      expect(await tip.getByRole('listitem').count()).toBe(said);
    }));
});

describe('the address', () => {
  test('holds every filter, and the back button takes the last one back', () =>
    open(PATH, {}, async (page) => {
      await count(page, `${SEEDED} dossiers`).waitFor();
      await page.locator('summary', { hasText: 'Meldkamer' }).click();
      await page.getByRole('checkbox', { name: 'RTD Rotterdam' }).check();
      await page.waitForURL(`**${PATH}?meldkamer=RTD`);
      await count(page, `60 van ${SEEDED} dossiers`).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Open punten' }).selectOption('false');
      await page.waitForURL(`**${PATH}?meldkamer=RTD&open=no`);
      await page.getByText('Er is geen dossier dat aan dit filter voldoet.').waitFor();
      await page.goBack();
      await count(page, `60 van ${SEEDED} dossiers`).waitFor();
      await page.getByLabel('Zoeken').fill('deel 17');
      await page.waitForURL(`**${PATH}?meldkamer=RTD&text=deel+17`);
      await count(page, `1 van ${SEEDED} dossiers`).waitFor();
      await page.getByRole('button', { name: 'Filters wissen' }).click();
      await page.waitForURL(`**${PATH}`);
      await count(page, `${SEEDED} dossiers`).waitFor();
      expect(await page.getByLabel('Zoeken').inputValue()).toBe('');
    }));

  test.each([
    ['discipline=ambulance', 3],
    ['stage=active,refused', 3],
    ['origin=registered', 63],
    ['decided=no&kind=onderhoud', 61],
    ['open=yes', 65],
    ['from=2000-01-01&to=2000-12-31', 0],
    ['text=telefooncentrale', 1],
  ])('asks the server for %s', (filter, found) =>
    open(`${PATH}?${filter}`, {}, async (page) => {
      if (found === 0) await page.getByText('Er is geen dossier dat aan dit filter voldoet.').waitFor();
      else await count(page, `${found} van ${SEEDED} dossiers`).waitFor();
      expect(new URL(page.url()).search).toBe(`?${filter}`);
    }),
  );

  test('holds order, page and columns, so that a link shows the same', () =>
    open(`${PATH}?order=number&page=2&columns=number,kind,known,owner`, {}, async (page) => {
      await expect.poll(() => page.locator('tbody tr').count()).toBe(15);
      expect(await page.getByRole('columnheader').allTextContents()).toEqual([
        'Nr ↑',
        'Soort',
        'Eigenaar',
        'Vastgelegd op',
      ]);
      expect((await numbers(page))[0]).toBe(`${YEAR}-0051`);
      await page.locator('summary', { hasText: 'Kolommen' }).click();
      await page.getByRole('checkbox', { name: 'Herkomst' }).check();
      await page.waitForURL('**?order=number&page=2&columns=number,kind,origin,owner,known');
      await page.getByRole('button', { name: 'Vorige pagina' }).click();
      await page.waitForURL('**?order=number&before=*&columns=number,kind,origin,owner,known');
      await expect.poll(async () => (await numbers(page))[0]).toBe(`${YEAR}-0001`);
    }));

  test('goes to the first page when it asks for one that is not there', () =>
    open(`${PATH}?page=40`, {}, async (page) => {
      await page.waitForURL(`**${PATH}`);
      await expect.poll(() => page.locator('tbody tr').count()).toBe(50);
    }));

  test('[R167] holds where one left the list, and says which lines of how many are shown', () =>
    open(PATH, {}, async (page) => {
      const pages = page.getByRole('navigation', { name: 'Bladeren' });
      await pages.getByText(`1 t/m 50 van ${SEEDED}`).waitFor();
      const shown = await numbers(page);
      await pages.getByRole('button', { name: 'Volgende pagina' }).press('Enter');
      await page.waitForURL(`**${PATH}?after=*`);
      await pages.getByText(`51 t/m ${SEEDED} van ${SEEDED}`).waitFor();
      await expect.poll(async () => (await numbers(page)).length).toBe(15);
      expect(new Set([...shown, ...(await numbers(page))]).size).toBe(SEEDED);
      expect(await pages.getByRole('button', { name: 'Volgende pagina' }).isDisabled()).toBe(true);
      await page.reload();
      await pages.getByText(`51 t/m ${SEEDED} van ${SEEDED}`).waitFor();
      await pages.getByRole('button', { name: 'Eerste pagina' }).click();
      await pages.getByText(`1 t/m 50 van ${SEEDED}`).waitFor();
    }));

  test('changes with a heading that is a button, worked by keyboard, and says which way', () =>
    open(PATH, {}, async (page) => {
      await count(page, `${SEEDED} dossiers`).waitFor();
      const heading = page.getByRole('columnheader', { name: /^Open punten/ });
      expect(await heading.getAttribute('aria-sort')).toBe('none');
      await heading.getByRole('button').press('Enter');
      await page.waitForURL(`**${PATH}?order=-open-points`);
      await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
      await heading.getByRole('button').press('Space');
      await page.waitForURL(`**${PATH}?order=open-points`);
      await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
      const duration = page.getByRole('columnheader', { name: /^Duur/ }).getByRole('button');
      await duration.press('Enter');
      await page.waitForURL(`**${PATH}?order=-duration`);
      await expect.poll(async () => (await numbers(page))[0]).toBe(seeded.announced);
    }));
});

describe('the address of before', () => {
  test('leads to the same list: that of the periods where only that one can be asked so', async () => {
    await open('/register/dossiers?meldkamer=RTD', {}, async (page) => {
      await count(page, `60 van ${SEEDED} dossiers`).waitFor();
    });
    await open(`/register?q=${seeded.announced}`, {}, async (page) => {
      await page.waitForURL(`**/register/periods?q=${seeded.announced}`);
      await page.getByRole('heading', { name: 'Register van perioden' }).waitFor();
    });
  });
});

describe('registering', () => {
  const there = { name: 'Nieuwe afwijking' };

  test.each(['/register', '/register/periods', '/register/calendar', '/register/figures'])(
    'is one press away on %s',
    (path) =>
      open(path, { role: 'lms' }, async (page) => {
        await page.getByRole('main').getByRole('link', there).press('Enter');
        await page.waitForURL('**/register/new');
        await page.getByRole('heading', { name: 'Afwijking registreren' }).waitFor();
        expect(await page.getByRole('main').getByRole('link', there).count()).toBe(0);
      }),
  );

  test('stands in the head of every other screen, and marks one place as the present one', () =>
    open('/console', { role: 'lms', width: 1920, height: 1080 }, async (page) => {
      await page.getByRole('banner').getByRole('link', { name: 'Registreren' }).click();
      await page.waitForURL('**/register/new');
      const here = page.getByRole('banner').locator('nav [aria-current]');
      await expect.poll(() => here.allTextContents()).toEqual(['Registreren']);
    }));

  test('is not offered to who may not', () =>
    open('/register', {}, async (page) => {
      await count(page, `${SEEDED} dossiers`).waitFor();
      expect(await page.getByRole('link', there).count()).toBe(0);
    }));
});

describe('the views', () => {
  const view = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Weergaven' }).getByRole('link', { name, exact: true });

  test('stand beside the filters, each with its address, and say what they hold', () =>
    open(PATH, {}, async (page) => {
      await count(page, `${SEEDED} dossiers`).waitFor();
      expect(await view(page, 'Alle').getAttribute('aria-current')).toBe('page');
      await view(page, 'Loopt').press('Enter');
      await page.waitForURL(`**${PATH}?view=running`);
      await count(page, `3 van ${SEEDED} dossiers`).waitFor();
      expect(await view(page, 'Loopt').getAttribute('aria-current')).toBe('page');
      await page.getByText('Begonnen en nog niet beëindigd.').waitFor();
      await page.getByRole('combobox', { name: 'Besluit' }).selectOption('false');
      await page.waitForURL(`**${PATH}?view=running&decided=no`);
      await count(page, `2 van ${SEEDED} dossiers`).waitFor();
      await view(page, 'Geen besluit').click();
      await page.waitForURL(`**${PATH}?view=undecided&decided=no`);
      await page.getByRole('button', { name: 'Filters wissen' }).click();
      await page.waitForURL(`**${PATH}?view=undecided`);
      await page.goBack();
      await page.goBack();
      await count(page, `2 van ${SEEDED} dossiers`).waitFor();
    }));

  test.each([
    ['past-term', 1, ''],
    ['last-year', 0, 'In het vorige kalenderjaar was er geen afwijking.'],
    ['this-year', SEEDED, ''],
  ])('%s is linked to, and says in words when it holds nothing', (name, found, empty) =>
    open(`${PATH}?view=${name}`, {}, async (page) => {
      if (found > 0) await count(page, `${found} van ${SEEDED} dossiers`).waitFor();
      else await page.getByText(empty).waitFor();
      expect(await axeProblems(page)).toEqual([]);
    }),
  );
});

describe("one's own views", () => {
  test('are saved under a name by keyboard, stay in this browser for this login, and are taken away', () =>
    open(`${PATH}?view=running&open=yes`, {}, async (page) => {
      await page.getByRole('button', { name: 'Bewaar deze weergave…' }).press('Enter');
      await page.keyboard.type('Loopt, open');
      expect(await axeProblems(page)).toEqual([]);
      await page.keyboard.press('Enter');
      const own = page.getByRole('navigation', { name: 'Eigen weergaven' }).getByRole('link', { name: 'Loopt, open' });
      expect(await own.getAttribute('aria-current')).toBe('page');
      await page.goto(`${server.url}${PATH}`);
      await own.press('Enter');
      await page.waitForURL(`**${PATH}?view=running&open=yes`);
      expect(await axeProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Verwijder ‘Loopt, open’' }).click();
      await own.waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('button', { name: 'Bewaar deze weergave…' }).waitFor();
      expect(await own.count()).toBe(0);
    }));
});

describe('the sets of columns', () => {
  test.each(Object.entries(DOSSIER_COLUMN_SETS).filter(([name]) => name !== 'all'))(
    'of %s fits beside each other on 1366, in both languages',
    async (_name, columns) => {
      for (const language of ['nl', 'en'] as const) {
        await open(`${PATH}?columns=${columns.join()}`, { width: 1366, height: 768, language }, async (page) => {
          await row(page, seeded.allowed).or(page.locator('tbody tr').first()).first().waitFor();
          const [over] = await page
            .locator('main section:has(> table)')
            .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
          expect([language, over]).toEqual([language, 0]);
        });
      }
    },
  );

  test('are chosen by name and stand in the address; another choice is said to be one of its own', () =>
    open(PATH, {}, async (page) => {
      await count(page, `${SEEDED} dossiers`).waitFor();
      const sets = page.getByRole('combobox', { name: 'Kolommen voor' });
      expect(await sets.locator('option:checked').textContent()).toBe('Werklijst');
      await sets.selectOption({ label: 'Verantwoording' });
      await page.waitForURL(`**?columns=${DOSSIER_COLUMN_SETS.account.join()}`);
      await page.locator('summary', { hasText: 'Kolommen' }).click();
      await page.getByRole('checkbox', { name: 'Herkomst' }).uncheck();
      await expect.poll(() => sets.locator('option:checked').textContent()).toBe('Eigen keuze');
    }));
});

describe('the exports', () => {
  test('hold the dossiers of the filter: CSV as the server writes it, JSON whole', () =>
    open(`${PATH}?meldkamer=RTD`, {}, async (page) => {
      await count(page, `60 van ${SEEDED} dossiers`).waitFor();
      const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
      const rows = (await readFile(await csv.path(), 'utf8')).trimEnd().split('\r\n');
      expect(rows.length).toBe(61);
      expect(csv.suggestedFilename()).toBe('afwijkingen-RTD-stand-2026-06-15.csv');
      const [json] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'JSON' }).click(),
      ]);
      expect(json.suggestedFilename()).toBe('afwijkingen-RTD-stand-2026-06-15.json');
      const file = JSON.parse(await readFile(await json.path(), 'utf8')) as DossierList & { filter: string };
      expect([file.filter, file.total, file.afwijkingen.length]).toEqual(['?meldkamer=RTD&order=-start', 60, 60]);
      expect(file.afwijkingen.every(({ meldkamer }) => meldkamer === 'RTD')).toBe(true);
    }));

  test.each([1366, 1920] as const)('says within its cell which functions are not covered, at %i wide', (width) =>
    open(`${PATH}?order=number`, { width }, async (page) => {
      const key = await server.key('lms');
      const list = await get<DossierList>(server.url, key, '/api/v1/afwijkingen?meldkamer=LIM');
      const undecided = ['MNL/ambulance/09/aanname', 'MNL/brandweer/14/uitgifte', 'MNL/politie/aanname'];
      const decisions = [{ outcome: 'allowed', decider: 'smb', mandate: 'Instellingsbesluit', recordedAt: list.asOf }];
      const decided = { decisions, openPoints: ['decision'], undecided };
      await page.route('**/api/v1/afwijkingen?*', (route: Route) =>
        route.fulfill({ json: { ...list, afwijkingen: list.afwijkingen.map((one) => ({ ...one, ...decided })) } }),
      );
      await page.getByLabel('Zoeken').fill('2');
      const told = page.getByText('deels besloten, niet gedekt');
      await told.waitFor();
      expect(await told.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    }),
  );

  test('of ten thousand are gathered in pieces, while the screen never asks for more than a page', () =>
    open(`${PATH}?meldkamer=LIM`, {}, async (page) => {
      await count(page, `1 van ${SEEDED} dossiers`).waitFor();
      const key = await server.key('lms');
      const one = await get<DossierList>(server.url, key, '/api/v1/afwijkingen?meldkamer=LIM');
      const many = Array.from({ length: 10_000 }, (_, index) => ({
        ...(one.afwijkingen[0] as DossierLine),
        number: `${YEAR}-${String(index + 1).padStart(5, '0')}` as DossierLine['number'],
      }));
      const limits: string[] = [];
      await page.route('**/api/v1/afwijkingen?*', (route: Route) => {
        const query = new URL(route.request().url()).searchParams;
        const [offset, limit] = [Number(query.get('after') ?? 0), Number(query.get('limit'))];
        limits.push(query.get('limit') ?? '');
        const next = offset + limit < many.length ? String(offset + limit) : null;
        const afwijkingen = many.slice(offset, offset + limit);
        return route.fulfill({ json: { ...one, total: many.length, offset, next, afwijkingen } });
      });
      await page.getByLabel('Zoeken').fill('2');
      await page.getByRole('link', { name: `Open dossier ${YEAR}-00050` }).waitFor();
      expect(await page.locator('tbody tr').count()).toBe(50);
      expect(new Set(limits)).toEqual(new Set(['50']));
      const startedAt = performance.now();
      await page.getByRole('button', { name: 'Volgende pagina' }).click();
      await page.getByRole('link', { name: `Open dossier ${YEAR}-00100` }).waitFor();
      expect(performance.now() - startedAt).toBeLessThan(2_000);
      const [json] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'JSON' }).click(),
      ]);
      const file = JSON.parse(await readFile(await json.path(), 'utf8')) as DossierList;
      expect(new Set(file.afwijkingen.map(({ number }) => number)).size).toBe(10_000);
      expect(limits.filter((limit) => limit === '500').length).toBe(20);
    }));
});

describe('every state', () => {
  test.each<[string, string, Partial<Visitor>]>([
    ['light', PATH, {}],
    ['dark and wide', PATH, { width: 1920, height: 1080, context: { colorScheme: 'dark' } }],
    ['all columns', `${PATH}?${ALL}`, {}],
    ['English', `${PATH}?decided=no`, { language: 'en' }],
    ['English and dark', `${PATH}?order=number`, { language: 'en', context: { colorScheme: 'dark' } }],
    ['200 % zoom', PATH, { width: 683, height: 384 }],
    ['640 px', PATH, { width: 640, height: 900, context: { colorScheme: 'dark' } }],
    ['nothing found', `${PATH}?text=nergens`, {}],
    ['dates the wrong way round', `${PATH}?from=2026-02-01&to=2026-01-01`, {}],
  ])('is without accessibility errors and does not scroll sideways: %s', (_name, path, change) =>
    open(path, change, async (page) => {
      await page
        .locator('main')
        .getByText(/\d{4}-\d{4}|geen dossier/)
        .first()
        .waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );

  test('a role that is told no dossiers is told so', () =>
    open(PATH, { role: 'wall' }, async (page) => {
      await page.getByText('Uw rol heeft geen toegang tot de dossiers.').waitFor();
    }));

  test('trouble is said, what was shown stays, and it is over by itself', () =>
    open(PATH, {}, async (page) => {
      await count(page, `${SEEDED} dossiers`).waitFor();
      await page.route('**/api/v1/afwijkingen?*', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: '{"title":"Temporarily unavailable"}',
        }),
      );
      await page.getByRole('combobox', { name: 'Besluit' }).selectOption('true');
      await page.getByText('De gegevens konden niet worden opgehaald').waitFor();
      expect(await page.locator('tbody tr').count()).toBe(50);
      expect(await page.locator('main table').getAttribute('aria-busy')).toBe('true');
      expect(await axeProblems(page)).toEqual([]);
      await page.unroute('**/api/v1/afwijkingen?*');
      await page.getByText('De gegevens konden niet worden opgehaald').waitFor({ state: 'detached' });
      await count(page, `1 van ${SEEDED} dossiers`).waitFor();
    }));

  test('on paper: light, without buttons, with the address of the list', () =>
    open(`${PATH}?meldkamer=OBR`, { context: { colorScheme: 'dark' } }, async (page) => {
      await count(page, `1 van ${SEEDED} dossiers`).waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText(`Adres van deze lijst: ${PATH}?meldkamer=OBR`).isVisible()).toBe(true);
      expect(await page.getByRole('search').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'JSON' }).isVisible()).toBe(false);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width, height] = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/) ?? [];
      expect(Number(width)).toBeGreaterThan(Number(height));
    }));

  test('tells that a dossier was added, and shows it when asked, without moving rows by itself', () =>
    open(`${PATH}?meldkamer=NNL`, {}, async (page) => {
      await page.getByText('Er is geen dossier dat aan dit filter voldoet.').waitFor();
      const start = after(CLOCK.now(), HOUR);
      await server.send(
        event(
          'afwijking.reported',
          'later',
          { kind: 'pilot', functions: ['NNL/politie'], reason: 'proef', start },
          {
            meldkamer: 'NNL',
          },
        ),
      );
      await page.getByRole('button', { name: 'Toon de nieuwe stand' }).click();
      await count(page, `1 van ${SEEDED + 1} dossiers`).waitFor();
    }));
});

test('a list without any dossier says so, and as of which position', async () => {
  const empty = await startLiveServer();
  const { page, close } = await visit(browser, empty, { role: 'inspector', path: PATH });
  await page.getByText(/^Er zijn geen dossiers: tot en met positie \d+ is geen afwijking vastgelegd\.$/).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await close();
  await empty.stop();
});
