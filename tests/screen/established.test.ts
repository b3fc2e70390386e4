// LMS establishes on the page of a period which source was right; everybody sees who said what, and what was established.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { get, locationEvent } from '../support/events.ts';
import { axeProblems, look, openBrowser, scrollsSideways } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;
let path: string;

const POST = 'MNL/ambulance/09';
const START = Date.now();

function said(where: object, minutes: number, system = 'gms') {
  const observedAt = new Date(START - minutes * 60_000).toISOString();
  return locationEvent(POST, 'aanname', where as Readonly<Record<string, unknown>>, { observedAt, system });
}

beforeAll(async () => {
  server = await startLiveServer({
    policy: (usual) => ({ ...usual, feed: { ...usual.feed, silentAfter: 3_600_000 } }),
  });
  await server.send([
    said({ meldkamer: 'MNL' }, 40),
    said({ meldkamer: 'MNL' }, 38, 'telefonie'),
    said({ place: 'Zeist' }, 30),
    said({ meldkamer: 'MNL' }, 10),
  ]);
  const lines = await get<{ readonly lines: readonly { readonly id: string }[] }>(
    server.url,
    await server.key('lms'),
    '/api/v1/register?class=double-claim',
  );
  path = `/register/${encodeURIComponent(lines.lines[0]?.id ?? '')}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('[R88] an inspector sees who said what, and is offered nothing to establish', () =>
  look(browser, server, { role: 'inspector', path }, async (page) => {
    const sayings = page.getByRole('region', { name: 'Opgaven die verschillen' });
    await sayings.waitFor();
    expect(await sayings.getByRole('row').allTextContents()).toHaveLength(3);
    expect(await page.getByRole('button', { name: 'Stel vast welke bron gelijk had' }).count()).toBe(0);
  }));

test('[R88] LMS says which was right, from when until when and why, and the line shows it', () =>
  look(browser, server, { role: 'lms', path }, async (page) => {
    await page.getByRole('button', { name: 'Stel vast welke bron gelijk had' }).click();
    const form = page.getByRole('form', { name: 'Vaststellen welke bron gelijk had' });
    await form.getByRole('button', { name: 'Stel vast', exact: true }).click();
    await form.getByRole('alert').waitFor();
    await form.getByLabel('Bron die gelijk had').selectOption({ index: 1 });
    await form.getByRole('textbox', { name: 'Reden' }).fill('Nagegaan in het logboek van de zaal');
    expect([await axeProblems(page), await scrollsSideways(page)]).toEqual([[], false]);
    await form.getByRole('button', { name: 'Stel vast', exact: true }).click();
    await page.getByText('Vastgesteld door', { exact: false }).first().waitFor();
    expect(await page.getByText('Nagegaan in het logboek van de zaal').count()).toBeGreaterThan(0);
  }));

test('[R88] LMS is asked whether it replaces what it contradicts, and what was replaced stays to be read', () =>
  look(browser, server, { role: 'lms', path }, async (page) => {
    const form = page.getByRole('form', { name: 'Vaststellen welke bron gelijk had' });
    await page.getByRole('button', { name: 'Stel vast welke bron gelijk had' }).click();
    await form.getByLabel('Bron die gelijk had').selectOption({ index: 2 });
    await form.getByRole('textbox', { name: 'Reden' }).fill('Nagegaan bij de telefooncentrale');
    await form.getByRole('button', { name: 'Stel vast', exact: true }).click();
    await form.getByText('Over deze tijd is eerder iets anders vastgesteld', { exact: false }).first().waitFor();
    expect([await axeProblems(page), await scrollsSideways(page)]).toEqual([[], false]);
    await form.getByRole('checkbox').check();
    await form.getByRole('button', { name: 'Stel vast', exact: true }).click();
    await page.getByText('Eerder vastgesteld, nu vervangen').waitFor();
    expect(await page.getByText('Vervangen door de vaststelling op positie', { exact: false }).count()).toBe(1);
    expect([await axeProblems(page), await scrollsSideways(page)]).toEqual([[], false]);
  }));
