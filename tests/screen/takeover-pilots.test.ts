// Takeover and pilots in a real browser on a real server: unknown never reads as able, and overdue is said in words.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DossierStage, startDossierStage } from '../support/dossier-stage.ts';
import { event, locationEvent } from '../support/events.ts';
import { axeProblems, look, openBrowser, SIGHTS, scrollsSideways, type Visitor } from '../support/live-page.ts';
import { minutesFromNow } from '../support/registration.ts';

const DAY = 24 * 60;

let browser: Browser;
let server: DossierStage;
let zeist: string;
let overdue: string;
let bare: string;

beforeAll(async () => {
  server = await startDossierStage((usual) => ({
    ...usual,
    feed: { ...usual.feed, silentAfter: 3_600_000 },
    dossier: {
      ...usual.dossier,
      takeovers: [
        ...usual.dossier.takeovers,
        { from: 'MNL', to: 'AMS', discipline: 'ambulance', extent: 'fully', testedOn: null, source: 'Proef' },
        { from: 'MNL', to: 'AMS', discipline: 'politie', extent: 'not', testedOn: '2026-01-31', source: 'Proef' },
      ],
    },
  }));
  zeist = await server.register();
  await server.moved('aanname', 'Zeist', 30);
  await server.moved('uitgifte', 'Zeist', 30);
  await server.send(locationEvent('MNL/politie', 'aanname', { meldkamer: 'AMS' }));
  await server.send(event('state.reported', 'AMS', { state: 'Overloaded', reason: '', observedAt: minutesFromNow(0) }));
  const pilot = {
    kind: 'pilot',
    to: { place: 'Lelystad' },
    start: minutesFromNow(-30 * DAY),
    expectedEnd: minutesFromNow(30 * DAY),
  };
  overdue = await server.register({ ...pilot, functions: ['MNL/ambulance/14/aanname'] });
  await server.step('lms', overdue, 'pilot-notes', {
    pilot: {
      application: 'Aanvraag 7',
      appliedAt: minutesFromNow(-60 * DAY),
      approvals: [
        { body: 'smb', outcome: 'approved', document: 'SMB 4', at: minutesFromNow(-40 * DAY) },
        { body: 'bmb', outcome: 'pending' },
      ],
      criteria: ['Dezelfde continuïteit als op de meldkamer', 'Opschalen kan binnen dezelfde tijd'],
      evaluationDueAt: minutesFromNow(-2 * DAY - 1),
    },
  });
  await server.step('inspector', overdue, 'positions', { stance: 'concerns', text: 'De terugval is niet getest' });
  bare = await server.register({ ...pilot, functions: ['MNL/ambulance/25/aanname'], to: null, expectedEnd: null });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function open(path: string, change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  return look(browser, server, { role: 'inspector', path, ...change }, act);
}

describe('takeover', () => {
  test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
    open('/register/takeover', change, async (page) => {
      await page.getByRole('table').nth(2).waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );

  test('says what leans on what now, since when, and by which dossier', () =>
    open('/register/takeover', {}, async (page) => {
      const row = page.getByRole('row', { name: /^MNL Midden-Nederland Zeist/ });
      await row.waitFor();
      const text = (await row.textContent()) ?? '';
      expect(text).toContain('Ambulance Utrecht (aanname, uitgifte)');
      expect(text).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d CES?T/);
      await row.getByRole('link', { name: zeist }).click();
      await page.waitForURL(`**/register/${zeist}`);
    }));

  test('[R137] says who of the ten is leaned on, by whom, and what stands in the way of it', () =>
    open('/register/takeover', {}, async (page) => {
      const row = page.getByRole('row', { name: /^AMS Amsterdam kan dit/ });
      await row.waitFor();
      const text = (await row.textContent()) ?? '';
      for (const said of [
        'kan dit niet zonder meer dragen',
        'Midden-Nederland: Politie',
        'meldkamer Amsterdam: overbelast',
      ]) {
        expect(text).toContain(said);
      }
      await page.getByText(/Het beleid vraagt er ten minste 7/).waitFor();
    }));

  test('is a matrix of ninety combinations, and what policy does not say is unknown in words', () =>
    open('/register/takeover', {}, async (page) => {
      const matrix = page.getByRole('group', { name: 'Wie kan wie overnemen' }).getByRole('table');
      await matrix.waitFor();
      const cells = await matrix.getByRole('cell').allTextContents();
      expect(cells.length).toBe(100);
      expect(cells.filter((text) => text === '–n.v.t.').length).toBe(10);
      expect(cells.filter((text) => text === '?onbekend').length).toBe(88);
      expect(cells.filter((text) => !/^[–?]/.test(text))).toEqual([
        '● volledigAmbulancenooit getest, voor zover bekend○ nietPolitiegetest 2026-01-31',
        '◐ gedeeltelijkgetest 2024-05-14',
      ]);
      await page.getByText('Van 2 van de 90 combinaties is iets vastgelegd.').waitFor();
      await page.getByText(/^Beleid versie 2026-1, van Landelijke Meldkamer Samenwerking/).waitFor();
      const relations = page.getByRole('group', { name: 'Vastgelegde relaties' }).getByRole('row');
      expect(await relations.count()).toBe(4);
    }));
});

describe('pilots', () => {
  test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
    open('/register/pilots', change, async (page) => {
      await page.getByRole('heading', { level: 2 }).nth(1).waitFor();
      await page.getByText('Inspectie Gezondheidszorg en Jeugd').first().waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );

  test('shows application, approvals, criteria, both inspectorates, and says that the evaluation is overdue', () =>
    open('/register/pilots', {}, async (page) => {
      const pilot = page.getByRole('region', { name: new RegExp(`^Pilot ${overdue}`) });
      await pilot.getByText('heeft zorgen').waitFor();
      const text = (await pilot.textContent()) ?? '';
      for (const words of [
        'Ambulance Gooi en Vechtstreek (aanname)',
        'Lelystad',
        'RAV Utrecht',
        'Aanvraag 7',
        'Strategisch Meldkamerberaadgoedgekeurd',
        'Bestuurlijk Meldkamerberaadnog niet besloten',
        'Dezelfde continuïteit als op de meldkamer',
        'Inspectie Justitie en Veiligheidnog geen standpunt',
        'De terugval is niet getest',
        'Een standpunt is geen goedkeuring.',
        'Nog niet ontvangen.',
        'Te laat: had er 2 dagen geleden moeten zijn.',
      ]) {
        expect(text).toContain(words);
      }
      await page.getByText('Van 1 pilot is de evaluatie te laat.').waitFor();
      await pilot.getByRole('link', { name: 'Open het dossier' }).click();
      await page.waitForURL(`**/register/${overdue}`);
    }));

  test('what nobody noted is as visible as what is there', () =>
    open('/register/pilots', {}, async (page) => {
      const pilot = page.getByRole('region', { name: new RegExp(`^Pilot ${bare}`) });
      await pilot.getByText('nog geen standpunt').first().waitFor();
      const text = (await pilot.textContent()) ?? '';
      for (const words of [
        'Waarheenonbekend',
        'Eindegeen einde opgegeven',
        'Aanvraagonbekend',
        'Geen goedkeuring vastgelegd.',
        'Geen criteria vastgelegd.',
        'Geen moment voor de evaluatie vastgelegd.',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).not.toContain('Te laat');
    }));
});
