// The moments that people fill in, in a browser of another country: American, in New York. They are Dutch, day first, in both languages of
// the screen, and in both nights in which the clock is changed.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DossierStage, startDossierStage } from '../support/dossier-stage.ts';
import { axeProblems, look, openBrowser, scrollsSideways, type Visitor } from '../support/live-page.ts';

let browser: Browser;
let server: DossierStage;

beforeAll(async () => {
  server = await startDossierStage();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const AMERICAN = { locale: 'en-US', timezoneId: 'America/New_York' } as const;
const NEW = '/register/new?functions=MNL/ambulance/09';

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  const context = { ...AMERICAN, ...change.context };
  return look(browser, server, { role: 'lms', path: NEW, ...change, context }, act);
}

const begin = (page: Page, name = 'Begin (verplicht)') => page.getByRole('textbox', { name, exact: true });

/** What stands beside a box or under it, as a screen reader has it: its description. */
function describedAs(page: Page, name?: string): Promise<string> {
  return begin(page, name).evaluate((box) =>
    (box.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  );
}

describe('the box of a form', () => {
  test('[R155] is Dutch and day first, filled in with the keyboard alone, and says what was understood', () =>
    open({}, async (page) => {
      await begin(page).focus();
      expect(await describedAs(page)).toBe('dd-mm-jjjj uu:mm, Nederlandse tijd');
      await page.keyboard.type('3/4/2027 1405');
      await expect.poll(() => describedAs(page)).toBe('= zaterdag 3 april 2027 14:05 CEST (2027-04-03 12:05:00 UTC)');
      // It stands as it was typed until the typing is over.
      expect(await begin(page).inputValue()).toBe('3/4/2027 1405');
      await page.keyboard.press('Tab');
      expect(await begin(page).inputValue()).toBe('03-04-2027 14:05');
      await page.keyboard.press('Enter');
      await expect.poll(() => begin(page).inputValue()).toMatch(/^\d\d-\d\d-\d{4} \d\d:\d\d$/);
      expect(await begin(page).inputValue()).not.toBe('03-04-2027 14:05');
    }));

  test('[R155] is the same in English, with its own strokes', () =>
    open({ language: 'en' }, async (page) => {
      await begin(page, 'Start (required)').fill('3-4-2027 14:05');
      await expect
        .poll(() => describedAs(page, 'Start (required)'))
        .toBe('= Saturday 3 April 2027 14:05 CEST (2027-04-03 12:05:00 UTC)');
      await begin(page, 'Start (required)').blur();
      expect(await begin(page, 'Start (required)').inputValue()).toBe('03/04/2027 14:05');
    }));

  test('[R155] asks which of two hours it is, and chooses for nobody', () =>
    open({}, async (page) => {
      await page.getByLabel('Soort afwijking').selectOption('uitwijk');
      await begin(page).fill('31-10-2027 02:30');
      const which = page.getByRole('group', { name: 'Dit uur komt die nacht twee keer. Welke bedoelt u?' });
      expect(await which.getByRole('radio', { checked: true }).count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.getByText('Kies zomertijd of wintertijd.', { exact: true }).waitFor();
      expect(await begin(page).inputValue()).toBe('31-10-2027 02:30');
      expect(await axeProblems(page)).toEqual([]);
      await begin(page).focus();
      for (const key of ['Tab', 'Tab', 'Space', 'ArrowDown']) await page.keyboard.press(key);
      expect(await which.getByRole('radio', { checked: true }).evaluate((one) => one.parentElement?.textContent)).toBe(
        'de tweede keer: wintertijd (CET)',
      );
      expect(await begin(page).inputValue()).toBe('31-10-2027 02:30 CET');
      // Ten minutes later is in the same of the two.
      await begin(page).fill('31-10-2027 02:40 CET');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/register\/\d{4}-\d{4}$/);
      const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      expect((await server.file(number)).statement.start).toBe('2027-10-31T01:40:00.000Z');
    }));

  test('[R155] refuses an hour that the clock skips, says so at once, and keeps what was typed', () =>
    open({}, async (page) => {
      const skipped = /^Die tijd bestaat niet: in deze nacht gaat de klok om 02:00 naar 03:00\./;
      await begin(page).fill('28-03-2027 02:30');
      await expect.poll(() => describedAs(page)).toMatch(skipped);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByRole('link', { name: 'Begin:' }).click();
      expect(await begin(page).evaluate((box) => box === document.activeElement)).toBe(true);
      expect(await begin(page).inputValue()).toBe('28-03-2027 02:30');
      expect(await begin(page).getAttribute('aria-invalid')).toBe('true');
      expect(await describedAs(page)).toMatch(skipped);
      expect(await axeProblems(page)).toEqual([]);
    }));

  test('[R155] never takes what is half typed for nothing, where it may stay empty too', () =>
    open({}, async (page) => {
      const end = 'Verwacht einde';
      await begin(page, end).fill('12/31/2027 14:05');
      await expect.poll(() => describedAs(page, end)).toMatch(/^Die dag bestaat niet\. Eerst de dag, dan de maand/);
      await begin(page, end).fill('31-12-2027');
      await page.keyboard.press('Enter');
      await page
        .getByText(/^Vul ook de tijd in/)
        .last()
        .waitFor();
      expect(await begin(page, end).inputValue()).toBe('31-12-2027');
    }));
});

const SIZES = [
  ['320 px', { width: 320, height: 640 }],
  ['320 px, dark', { width: 320, height: 640, context: { colorScheme: 'dark' } }],
  ['1366 px', {}],
  ['1366 px, dark', { context: { colorScheme: 'dark' } }],
] as const satisfies readonly (readonly [string, Partial<Visitor>])[];

describe.each(['nl', 'en'] as const)('with what is wrong beside it, in %s', (language) => {
  test.each(SIZES)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
    open({ ...change, language }, async (page) => {
      await begin(page, language === 'nl' ? 'Begin (verplicht)' : 'Start (required)').fill('31-10-2027 02:30');
      await begin(page, language === 'nl' ? 'Verwacht einde' : 'Expected end').fill('28-03-2027 02:30');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').first().waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );
});

describe('elsewhere', () => {
  test('[R155] the filter of a list takes a date that is typed day first, and says what is none', () =>
    open({ path: '/register?from=2026-02-01' }, async (page) => {
      const [from, to] = [begin(page, 'Van'), begin(page, 'Tot en met')];
      expect(await from.inputValue()).toBe('01-02-2026');
      await to.fill('3/4/2026');
      await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe('2026-04-03');
      await to.blur();
      expect(await to.inputValue()).toBe('03-04-2026');
      await to.fill('31-04-2026');
      await to.blur();
      await page.getByText('Tot en met: geen datum. Schrijf hem als 31-12-2026.').waitFor();
      expect([await to.inputValue(), new URL(page.url()).searchParams.get('to')]).toEqual(['31-04-2026', '2026-04-03']);
      expect(await axeProblems(page)).toEqual([]);
      await to.fill('');
      await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe(null);
      await page.goBack();
      await expect.poll(() => to.inputValue()).toBe('03-04-2026');
    }));

  test('[R155] looking back goes to either of the two hours, and to none that there is not', () =>
    open({ path: '/replay?at=2026-03-01T12:00:00.000Z' }, async (page) => {
      const moment = begin(page, 'Datum en tijd');
      await expect.poll(() => moment.inputValue()).toBe('01-03-2026 13:00');
      await moment.fill('30-03-2025 02:30');
      await page.keyboard.press('Enter');
      await page.getByText(/^Die tijd bestaat niet: in deze nacht/).waitFor();
      expect(await moment.inputValue()).toBe('30-03-2025 02:30');
      expect(await axeProblems(page)).toEqual([]);
      await moment.fill('26-10-2025 02:30');
      await page.getByRole('radio', { name: 'de tweede keer: wintertijd (CET)' }).check();
      await moment.press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('2025-10-26T01:30:00.000Z');
      await expect.poll(() => moment.inputValue()).toBe('26-10-2025 02:30 CET');
    }));
});
