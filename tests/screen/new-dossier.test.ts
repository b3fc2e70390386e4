// Registering a deviation in a real browser on a real server: what is needed, what may stay unknown, and what goes wrong.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOTHING_STATED } from '#shared/deviation/statement.ts';
import { type DossierStage, startDossierStage } from '../support/dossier-stage.ts';
import { axeProblems, look, openBrowser, SIGHTS, scrollsSideways, type Visitor } from '../support/live-page.ts';

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

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  return look(browser, server, { role: 'lms', path: '/register/new', ...change }, act);
}

function post(page: Page, name: string) {
  return page.getByRole('group', { name, exact: true });
}

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
  open({ path: '/register/new?functions=MNL/ambulance/09/aanname', ...change }, async (page) => {
    await page.getByRole('checkbox', { checked: true }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);

test('with the four answers that are needed it becomes a dossier, and what was left open is unknown there', () =>
  open({ path: '/register/new?functions=MNL/ambulance/09' }, async (page) => {
    await page.getByLabel('Soort afwijking').selectOption('uitwijk');
    await page.getByRole('button', { name: 'Begin: nu' }).click();
    await page.getByText(/^= \S+ \d+ \S+ \d{4} \d\d:\d\d CES?T \(.* UTC\)$/).waitFor();
    await page.getByRole('button', { name: 'Registreren', exact: true }).click();
    await page.waitForURL(/\/register\/\d{4}-\d{4}$/);
    const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { statement, afwijking } = await server.file(number);
    expect({
      ...statement,
      start: typeof statement.start,
      origin: afwijking.origin,
      meldkamer: afwijking.meldkamer,
    }).toEqual({
      ...NOTHING_STATED,
      kind: 'uitwijk',
      functions: ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'],
      start: 'string',
      origin: 'registered',
      meldkamer: 'MNL',
    });
  }));

test('every answer that is given arrives, and what is left out as unknown, filled in with the keyboard', () =>
  open({}, async (page) => {
    await page.getByLabel('Meldkamer (verplicht)').focus();
    await page.keyboard.type('LIM');
    await post(page, 'Politie Limburg').getByRole('checkbox', { name: 'uitgifte' }).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Soort afwijking').focus();
    await page.keyboard.type('ond');
    await page.getByLabel('Waarheen').focus();
    await page.keyboard.type('OBR');
    await page.getByRole('textbox', { name: 'Begin (verplicht)' }).fill('31-10-2027 0230');
    await page.getByRole('radio', { name: 'de tweede keer: wintertijd (CET)' }).check();
    await page.getByText('= zondag 31 oktober 2027 02:30 CET (2027-10-31 01:30:00 UTC)').waitFor();
    await page.getByRole('textbox', { name: 'Verwacht einde' }).fill('1-11-2027 18:00');
    await page.getByLabel('Soort reden').selectOption('techniek');
    await page.getByLabel('Reden', { exact: true }).fill('Nieuwe telefonie');
    await page.getByLabel('Eigenaar').selectOption({ label: 'Politie' });
    await page.getByLabel('Terugvaloptie', { exact: true }).fill('Terug naar de oude telefonie');
    await page.getByRole('textbox', { name: 'Terugvaloptie laatst getest' }).fill('15-01-2026 10:00');
    await page.getByLabel('Terugvaloptie in gebruik binnen (minuten)').fill('90');
    await page.getByLabel('Terugkeerplan').fill('Binnen een uur terug');
    await page.getByRole('textbox', { name: 'Moment van herziening' }).fill('31-10-2027 9:00');
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/register\/\d{4}-\d{4}$/);
    const { statement } = await server.file(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    expect(statement).toEqual({
      ...NOTHING_STATED,
      kind: 'onderhoud',
      functions: ['LIM/politie/uitgifte'],
      to: { kind: 'meldkamer', meldkamer: 'OBR' },
      reasonCategory: 'techniek',
      reason: 'Nieuwe telefonie',
      start: '2027-10-31T01:30:00.000Z',
      expectedEnd: '2027-11-01T17:00:00.000Z',
      owner: 'politie',
      fallback: 'Terug naar de oude telefonie',
      fallbackTestedAt: '2026-01-15T09:00:00.000Z',
      fallbackWithin: 90,
      returnPlan: 'Binnen een uur terug',
      reviewAt: '2027-10-31T08:00:00.000Z',
    });
  }));

test('what is wrong stands on top with links to the fields, and takes the focus; nothing is sent', () =>
  open({}, async (page) => {
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') sent += 1;
    });
    await page.getByLabel('Meldkamer (verplicht)').selectOption('LIM');
    await page.getByLabel('Waarheen').selectOption({ label: 'een plaats buiten de meldkamers' });
    await page.getByRole('button', { name: 'Registreren', exact: true }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Er zijn 4 fouten' });
    await summary.waitFor();
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'Functies: Kies ten minste één functie.',
      'Soort afwijking: Kies de soort afwijking.',
      'Waarheen: Noem de plaats, of kies ‘onbekend’.',
      'Begin: Vul een geldige datum en tijd in voor het begin.',
    ]);
    expect(await axeProblems(page)).toEqual([]);
    for (const [link, label] of [
      ['Functies:', 'aanname'],
      ['Waarheen:', 'Plaats (alleen de stad)'],
      ['Begin:', 'Begin'],
    ] as const) {
      await summary.getByRole('link', { name: link }).click();
      await expect
        .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent))
        .toContain(label);
    }
    expect(sent).toBe(0);
  }));

test('what looks private is warned for at once; what the server refuses stands at its field and is not lost', () =>
  open({ path: '/register/new?functions=OBR/politie' }, async (page) => {
    await page.getByLabel('Soort afwijking').selectOption('storing');
    await page.getByRole('button', { name: 'Begin: nu' }).click();
    const reason = page.getByLabel('Reden', { exact: true });
    await reason.fill('Bel 06-12345678 voor uitleg');
    await page.getByText('Dit lijkt op een telefoonnummer. Laat het weg').waitFor();
    await page.getByRole('button', { name: 'Registreren', exact: true }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Er is 1 fout' });
    await summary.getByRole('link', { name: /^Reden: Dit lijkt een telefoonnummer/ }).click();
    expect(await reason.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await reason.inputValue()).toBe('Bel 06-12345678 voor uitleg');
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    expect(await axeProblems(page)).toEqual([]);
  }));

test('one about the same is shown with a link, and can be registered alongside on purpose', () =>
  open({ path: '/register/new?functions=MNL/brandweer/14' }, async (page) => {
    const first = await server.register({ functions: ['MNL/brandweer/14'] });
    await page.getByLabel('Soort afwijking').selectOption('uitwijk');
    await page.getByRole('button', { name: 'Begin: nu' }).click();
    await page.getByRole('button', { name: 'Registreren', exact: true }).click();
    const overlap = page
      .getByRole('alert')
      .filter({ hasText: 'Er is al een afwijking over dezelfde functies en tijd' });
    await overlap.waitFor();
    expect(await overlap.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await overlap.getByRole('link').getAttribute('href')).toBe(`/register/${first}`);
    expect(await axeProblems(page)).toEqual([]);
    await overlap.getByRole('button', { name: `Het is een andere: registreer naast ${first}` }).click();
    await page.waitForURL(/\/register\/\d{4}-\d{4}$/);
    expect(page.url()).not.toContain(first);
  }));

test('a party sees only what it answers for, a meldkamer its own, and who may not is told who may', async () => {
  await open({ role: 'party' }, async (page) => {
    await page.getByRole('group', { name: 'Ambulance Utrecht' }).waitFor();
    expect(await page.getByLabel('Meldkamer (verplicht)').locator('option').allTextContents()).toEqual([
      'kies…',
      'MNL Midden-Nederland',
    ]);
    expect(await page.getByRole('group', { name: /^(Politie|Brandweer|CaCo)/ }).count()).toBe(0);
  });
  await open({ role: 'inspector' }, async (page) => {
    await page.getByText('Uw rol kan geen afwijking registreren.').waitFor();
    expect(await page.getByRole('button', { name: 'Registreren', exact: true }).count()).toBe(0);
  });
});

test('what was filled in when the login ended stands there again for who logs in as the same, and not after a logout', () =>
  open({ path: '/register/new?functions=MNL/ambulance/09' }, async (page) => {
    const reason = page.getByLabel('Reden', { exact: true });
    const key = page.locator('#key');
    await page.getByLabel('Soort afwijking').selectOption('uitwijk');
    await page.getByRole('button', { name: 'Begin: nu' }).click();
    await reason.fill('Nieuwe telefonie');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Registreren', exact: true }).click();
    await key.fill(await server.key('lms'));
    await page.keyboard.press('Enter');
    await page
      .getByText('Uw login was verlopen. Wat u had ingevuld staat er weer; het is nog niet verzonden.')
      .waitFor();
    expect(await reason.inputValue()).toBe('Nieuwe telefonie');
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Weergave, taal en uitloggen' }).click();
    await page.getByText('Uitloggen', { exact: true }).click();
    await key.fill(await server.key('lms'));
    await page.keyboard.press('Enter');
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('');
  }));
