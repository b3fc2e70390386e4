// Alarm quality in a real browser, on a real server that finds a month of alarms: every figure beside its target in words, what is drawn is
// also a table, and what was not measured says so.

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf, millisecondsOf } from '#shared/base/time.ts';
import { alarmMonth, fillWith, MONTH_ENDED } from '../support/alarm-month.ts';
import { axeProblems, look, openBrowser, SIGHTS, scrollsSideways, type Visitor } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;
let young: LiveServer;

const began = performance.now();
const clock = { now: () => instantOf(millisecondsOf(MONTH_ENDED) + Math.round(performance.now() - began)) };

beforeAll(async () => {
  server = await startLiveServer({
    clock,
    prepare: (folder) => fillWith(alarmMonth(), join(folder, 'journal.sqlite')),
  });
  young = await startLiveServer({ clock });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await young?.stop();
});

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>, at = server): Promise<void> {
  return look(browser, at, { role: 'lms', path: '/console/quality', ...change }, act);
}

function block(page: Page, title: string) {
  return page.getByRole('region', { name: title, exact: true });
}

describe('the page about alarm quality', () => {
  test('[R140] has each figure beside its target, and says in words whether it was kept', () =>
    open({}, async (page) => {
      const targets = block(page, 'Tegen de richtlijn');
      await targets.getByText(/^\d+ van 11 gehaald$/).waitFor();
      expect(await targets.getByRole('row').count()).toBe(12);
      const row = (name: string) => targets.getByRole('row', { name }).textContent();
      expect(await row('Aandeel hoog')).toMatch(/hoogstens 15 %✕ niet gehaaldISA-18\.2/);
      expect(await row('Alarmen per tien minuten')).toMatch(/<0,1hoogstens 1✓ gehaaldEEMUA 191/);
      expect(await page.getByText(/^Gemeten sinds 2026-11-/).count()).toBe(1);
      await block(page, 'Klapperend')
        .getByRole('row', { name: /Politie Limburg/ })
        .waitFor();
      await block(page, 'Langdurig')
        .getByRole('row', { name: /Politie Rotterdam/ })
        .waitFor();
      await block(page, 'Geparkeerd of buiten dienst')
        .getByText(/geparkeerd/)
        .first()
        .waitFor();
      await block(page, 'Alarmvloed').getByRole('row').nth(1).waitFor();
    }));

  test('is drawn, and what is drawn can be read as a table by keyboard', () =>
    open({}, async (page) => {
      const days = block(page, 'Alarmen per dag');
      await days.getByRole('figure', { name: 'Alarmen per dag' }).waitFor();
      await days.getByRole('button', { name: 'Toon als tabel' }).press('Enter');
      expect(await days.getByRole('row').count()).toBe(32);
      expect(await days.getByRole('row').first().textContent()).toMatch(/^DagkritiekhooglaagSamen$/);
    }));

  test('measures another time and for more people, as the address says', () =>
    open({}, async (page) => {
      await page.getByLabel('Tijd', { exact: true }).selectOption('90');
      await page.getByLabel('Plaatsen', { exact: true }).selectOption('2');
      await page.getByText(/^Nog geen 90 dagen journaal: gemeten sinds 2026-11-21/).waitFor();
      expect(new URL(page.url()).search).toBe('?days=90&seats=2');
      await block(page, 'Tegen de richtlijn').getByText('per plaats (2)').first().waitFor();
      await block(page, 'Alarmen per week').waitFor();
      const file = page.waitForEvent('download');
      await page.getByRole('link', { name: 'CSV van deze tijd' }).click();
      expect((await file).suggestedFilename()).toMatch(/^alarmkwaliteit-2026-\d\d-\d\d-2026-12-25\.csv$/);
    }));

  test('says of a young journal since when it measures, and of what did not call that it did not', () =>
    open(
      {},
      async (page) => {
        await page.getByText(/^Nog geen 30 dagen journaal: gemeten sinds 2026-12-25/).waitFor();
        await block(page, 'Alarmvloed').getByText('Er was in deze tijd geen alarmvloed.').waitFor();
        await block(page, 'Tegen de richtlijn').getByText('te kort om te beoordelen').first().waitFor();
        await block(page, 'Tegen de richtlijn')
          .getByRole('row', { name: 'Aandeel laag' })
          .getByText('niet gemeten')
          .first()
          .waitFor();
      },
      young,
    ));

  test('[R141] tries another policy on the past, by keyboard, and says what would have come and gone', () =>
    open({}, async (page) => {
      const trying = block(page, 'Wat als: een ander beleid op de laatste 90 dagen');
      const policy = trying.getByLabel(/^Beleid als JSON/);
      await policy.fill('{');
      await trying.getByRole('button', { name: 'Probeer' }).press('Enter');
      await trying.getByText('Dit is geen JSON.').waitFor();
      await policy.fill('{"version":"2026-9","owner":"LMS","source":"proef","colour":"red"}');
      await trying.getByRole('button', { name: 'Probeer' }).press('Enter');
      await trying
        .getByRole('alert')
        .getByText(/colour/)
        .waitFor();
      await policy.fill('{"version":"2026-9","owner":"LMS","source":"proef","staffing":{"onDelay":3600000}}');
      await trying.getByRole('button', { name: 'Probeer' }).press('Enter');
      await trying.getByText(/^Beleid 2026-9: \d+ alarmen met het geldende beleid, \d+ met dit beleid$/).waitFor();
      await trying.getByText('Er komt geen alarm bij.').waitFor();
      // What was typed is there for the next.
      expect(await policy.inputValue()).toContain('3600000');
      const row = trying.getByRole('row', { name: /^bezetting onder minimum hoog/ }).first();
      expect(await row.getByRole('cell').allTextContents()).toEqual([
        'hoog',
        expect.any(String),
        expect.any(String),
        '0',
        expect.stringMatching(/^[1-9]\d*$/),
      ]);
      expect(await axeProblems(page)).toEqual([]);
    }));

  test('is offered to full readers alone', () =>
    open({ role: 'meldkamer', meldkamer: 'MNL' }, async (page) => {
      await page.getByText('Uw rol heeft geen toegang tot de alarmkwaliteit.').waitFor();
      expect(await page.getByRole('link', { name: 'Alarmkwaliteit' }).count()).toBe(0);
    }));

  test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
    open(change, async (page) => {
      await page.getByRole('figure').first().waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );
});
