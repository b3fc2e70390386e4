// The page of a party in a real browser on a real server: what it must know, confirming receipt, answering an inspector.

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DossierStage, startDossierStage } from '../support/dossier-stage.ts';
import {
  axeProblems,
  isInView,
  look,
  openBrowser,
  SIGHTS,
  scrollsSideways,
  type Visitor,
} from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';
import { oldKey } from '../support/old-key.ts';
import { minutesFromNow } from '../support/registration.ts';

let browser: Browser;
let server: DossierStage;
let running: string;
let planned: string;

beforeAll(async () => {
  server = await startDossierStage();
  running = await server.register();
  await server.moved('aanname', 'Zeist', 30);
  await server.step('lms', running, 'tellings', { about: 'start', parties: ['rav-09', 'vr-09'] });
  await server.step('inspector', running, 'questions', {
    to: 'rav-09',
    text: 'Wie heeft hierover besloten, en op welk mandaat?',
    dueAt: minutesFromNow(2 * 24 * 60 + 1),
  });
  planned = await server.register({
    functions: ['MNL/ambulance/25'],
    kind: 'onderhoud',
    to: { meldkamer: 'AMS' },
    reason: null,
    start: minutesFromNow(24 * 60),
    expectedEnd: null,
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>, on: LiveServer = server): Promise<void> {
  return look(browser, on, { role: 'party', path: '/notices', ...change }, act);
}

function card(page: Page, number: string) {
  return page.getByRole('listitem', { name: new RegExp(`Dossier ${number}$`) });
}

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
  open(change, async (page) => {
    await card(page, running).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);

test('has in its title and in the head of every screen how many wait', () =>
  open({ width: 1920, height: 1080 }, async (page) => {
    await card(page, running).waitFor();
    await expect.poll(() => page.title()).toMatch(/^\(3\) Berichten/);
    await page.getByRole('link', { name: 'Berichten, 3 wachten op u' }).waitFor();
    await page.getByRole('link', { name: 'Register', exact: true }).click();
    await page.getByRole('link', { name: 'Berichten, 3 wachten op u' }).waitFor();
    expect(await page.title()).not.toContain('(3)');
  }));

test('says what it is about, when it was told, and before when receipt is asked; what is missing is said', () =>
  open({}, async (page) => {
    const first = card(page, running);
    await first.waitFor();
    const text = (await first.textContent()) ?? '';
    for (const words of [
      'tijdelijke wijziging van werkwijze, loopt',
      'Ambulance Utrecht (aanname, uitgifte)',
      'Zeist',
      'Te weinig centralisten in de zomer',
      'door LMS operatie, Landelijke Meldkamer Samenwerking',
      'Het is geen goedkeuring van de afwijking.',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/Bevestigen vóór\d{4}-\d\d-\d\d \d\d:\d\d CES?T nog 5\d minuten/);
    const second = (await card(page, planned).textContent()) ?? '';
    expect(second).toContain('nog niet gemeld: u ziet dit omdat u het moet weten');
    expect(second).toContain('Redenonbekend');
    expect(second).toContain('Verwacht eindegeen einde opgegeven');
    const own = page.getByRole('region', { name: 'Uw lopende dossiers' });
    expect(await own.getByRole('link').allTextContents()).toEqual([planned, running, 'Alle dossiers met open punten']);
  }));

test('[R60] says of a decision in its name what that is about, and not what the deviation is about', async () => {
  const functions = ['NHL/ambulance/10/aanname', 'NHL/ambulance/10/uitgifte'];
  const number = await server.register({ meldkamer: 'NHL', functions, kind: 'uitwijk', to: { meldkamer: 'AMS' } });
  const about = { functions: functions.slice(0, 1) };
  await server.step('lms', number, 'decisions', { outcome: 'allowed', party: 'smb', log: 'LMS 2026-77', about });
  for (const language of ['nl', 'en'] as const) {
    await open({ role: 'smb', language }, async (page) => {
      const claim = page.getByRole('listitem').filter({ hasText: 'LMS 2026-77' });
      const text = (await claim.textContent()) ?? '';
      expect(text).toContain(
        language === 'nl' ? 'toegestaan, mondeling, vastgelegd door' : 'allowed, spoken, recorded by',
      );
      expect(text).toMatch(/uitwijk, Ambulance Noord-Holland-Noord \((aanname|call taking)\), meldkamer Amsterdam; /);
      expect(text).not.toMatch(/uitgifte|dispatch/);
      expect(await axeProblems(page)).toEqual([]);
      await claim.getByRole('link', { name: language === 'nl' ? 'Ontken het besluit' : 'Deny the decision' }).click();
      const step = language === 'nl' ? 'Besluit ontkennen' : 'Deny a decision';
      const form = page.getByRole('form', { name: step });
      await form.waitFor();
      const heading = page.getByRole('heading', { name: step });
      await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await isInView(heading)).toBe(true);
    });
  }
});

test('a question is answered with the keyboard; nothing is sent while it is empty, and what the server refuses stays', () =>
  open({}, async (page) => {
    const questions = page.getByRole('region', { name: 'Vragen van de inspectie: 1 te beantwoorden' });
    await questions.waitFor();
    expect(await questions.textContent()).toContain('nog 2 dagen');
    let sent = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/answers')) sent += 1;
    });
    await questions.getByRole('button', { name: 'Antwoord vastleggen' }).focus();
    await page.keyboard.press('Enter');
    const summary = questions.getByRole('alert').filter({ hasText: 'Er is 1 fout' });
    await summary.waitFor();
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const field = questions.getByLabel('Antwoord (verplicht)');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(sent).toBe(0);
    await page.keyboard.type('Bel 030-1234567');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await questions.getByRole('alert').filter({ hasText: 'telefoonnummer' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await field.fill('De directie van de RAV; een mandaat is niet gevonden.');
    await questions.getByLabel('Stuk (verwijzing)').fill('RAV 2026-4');
    await questions.getByRole('button', { name: 'Antwoord vastleggen' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `Antwoord vastgelegd bij dossier ${running}.` })
      .waitFor();
    const answered = page.getByRole('region', { name: 'Beantwoorde vragen: 1' });
    await answered.getByText('een mandaat is niet gevonden').waitFor();
    const { dossier } = await server.file(running);
    expect(dossier.questions.map(({ answer }) => [answer?.text, answer?.document, answer?.by.organisation])).toEqual([
      ['De directie van de RAV; een mandaat is niet gevonden.', 'RAV 2026-4', 'RAV Utrecht'],
    ]);
  }));

test('receipt is confirmed with one button; the focus goes to what says so, and it is no approval', () =>
  open({}, async (page) => {
    const button = page.getByRole('button', { name: `Ontvangst bevestigen: ${running}, begin` });
    await button.waitFor();
    const hint = await button.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${hint}"]`).textContent()).toContain('geen goedkeuring');
    const request = page.waitForRequest('**/receipts');
    await button.focus();
    await page.keyboard.press('Enter');
    expect((await request).headers()['idempotency-key']).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const said = page.getByRole('status').filter({ hasText: `Ontvangst bevestigd: ${running}, begin.` });
    await said.waitFor();
    await expect.poll(() => said.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole('heading', { name: 'Bevestigd: 1' }).waitFor();
    expect(await card(page, running).textContent()).toMatch(/Ontvangst bevestigd op .* door Partij, RAV Utrecht/);
    expect(await axeProblems(page)).toEqual([]);
    const { dossier, afwijking } = await server.file(running);
    const own = dossier.notices.find(({ party, about }) => party === 'rav-09' && about === 'start');
    expect([own?.received?.organisation, afwijking.decided]).toEqual(['RAV Utrecht', false]);
  }));

test('a failure is said, nothing is lost, and the retry carries the same key', () =>
  open({}, async (page) => {
    const keys: (string | undefined)[] = [];
    await page.route('**/receipts', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length === 1) await route.abort();
      else await route.continue();
    });
    const button = page.getByRole('button', { name: `Ontvangst bevestigen: ${planned}, begin` });
    await button.click();
    await page.getByRole('alert').filter({ hasText: 'De server antwoordt niet' }).waitFor();
    await button.click();
    await page
      .getByRole('status')
      .filter({ hasText: `Ontvangst bevestigd: ${planned}` })
      .waitFor();
    expect(keys.length).toBe(2);
    expect(keys[0]).toBe(keys[1]);
  }));

test('an organisation that is no known party hears so, and what to do; a role without notices hears that', async () => {
  let text = '';
  const prepare = async (folder: string): Promise<void> => {
    text = await oldKey(join(folder, 'access.json'), { role: 'party', organisation: 'Proef party' });
  };
  const other = await startLiveServer({ prepare });
  try {
    await open(
      { key: text },
      async (page) => {
        await page.getByRole('heading', { name: 'Uw organisatie is niet herkend' }).waitFor();
        await page.getByText('Uw sleutel staat op naam van ‘Proef party’.').waitFor();
        await page.getByText('Vraag uw beheerder om een sleutel op de naam van uw partij').waitFor();
        expect(await page.getByRole('button', { name: /Ontvangst/ }).count()).toBe(0);
        expect(await axeProblems(page)).toEqual([]);
      },
      other,
    );
    await open(
      { role: 'admin' },
      (page) => page.getByText('Aan uw rol worden geen berichten gericht.').waitFor(),
      other,
    );
  } finally {
    await other.stop();
  }
});

test('[R138] a meldkamer sees what comes to it, says by one press that it knows, and is led to its answer', async () => {
  const coming = await server.register({
    meldkamer: 'AMS',
    functions: ['AMS/politie'],
    kind: 'uitwijk',
    to: { meldkamer: 'MNL' },
    start: minutesFromNow(60),
    expectedEnd: minutesFromNow(120),
  });
  await look(browser, server, { role: 'meldkamer', path: '/notices' }, async (page) => {
    const card = page.getByRole('listitem').filter({ hasText: coming });
    await card.getByText('nog geen antwoord').waitFor();
    await card.getByRole('button', { name: `Ontvangst bevestigen: ${coming}` }).click();
    await page.getByText(`Vastgelegd dat uw meldkamer weet van ${coming}.`).waitFor();
    await card.getByText(/^weet het/).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await card.getByRole('link', { name: 'Antwoord of u het overneemt en kunt dragen' }).click();
    await page.getByRole('button', { name: 'Leg het antwoord van de meldkamer vast' }).waitFor();
  });
  expect((await server.file(coming)).dossier.receptions).toMatchObject([{ meldkamer: 'MNL', outcome: 'received' }]);
});
