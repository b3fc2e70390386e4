// Manual entry in a real browser on a real server: what is filled in arrives as a reading by hand, and what is wrong is led to.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { after, MINUTE, SECOND } from '#shared/base/time.ts';
import type { ApiPicture } from '#shared/overview/api-shapes.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { event, get, locationEvent, staffingEvent } from '../support/events.ts';
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
    staffingEvent('MNL/politie', 4, 3),
  ]);
  // The server itself was away for ten minutes, and then finds that this feed is silent: that is when people enter by hand, and only then
  // does an entry by hand not contradict it (R12).
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

function open(path: string, change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  return look(browser, server, { role: 'lms', path, ...change }, act);
}

function row(page: Page, name: string) {
  return page.getByRole('group', { name, exact: true });
}

async function locationNow(id: string) {
  const picture = await get<ApiPicture>(server.url, await server.key('lms'), '/api/v1/picture');
  const all = picture.meldkamers.flatMap(({ functions }) => functions);
  const location = all.find((one) => one.id === id)?.location;
  return { class: location?.class, meldkamer: location?.meldkamer, place: location?.place, manual: location?.manual };
}

test('only rows that were changed or confirmed again are sent, as readings by hand that hold until they must be confirmed', () =>
  open('/console/entry/MNL', { role: 'meldkamer', meldkamer: 'MNL' }, async (page) => {
    const ambulance = row(page, 'Ambulance Utrecht, aanname');
    await ambulance.getByLabel('Nu').selectOption('elsewhere');
    await ambulance.getByLabel('Plaats').fill('Zeist');
    await row(page, 'Politie Midden-Nederland, aanname').getByLabel('Nu').selectOption('other');
    await row(page, 'Politie Midden-Nederland, aanname').getByLabel('Welke meldkamer').selectOption('NHL');
    await row(page, 'Politie Midden-Nederland, uitgifte').getByRole('checkbox').check();
    const police = row(page, 'Politie Midden-Nederland');
    await police.getByLabel('Gevuld').fill('2');
    await police.getByLabel('Minimum').fill('3');
    await page.getByText('4 regels om vast te leggen').waitFor();
    expect(await page.getByText(/herbevestigen vóór (?:\d{4}-\d\d-\d\d )?\d\d:\d\d\.$/).isVisible()).toBe(true);
    expect(await page.getByText(/en staat daarna als oud nog tot .* in het register/).isVisible()).toBe(true);
    const sent = page.waitForRequest('**/api/v1/events');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    const request = await sent;
    const events = JSON.parse(request.postData() ?? '[]') as { source: string; subject: string }[];
    expect(request.headers()['content-type']).toBe('application/cloudevents-batch+json');
    expect(events.map(({ source, subject }) => [source, subject])).toEqual(
      ['MNL/politie', 'MNL/politie', 'MNL/ambulance/09', 'MNL/politie'].map((subject) => [
        'urn:nld:meldkamer:MNL:handmatig',
        subject,
      ]),
    );
    await page.getByText('4 regels vastgelegd.').waitFor();
    expect(await ambulance.getByText(/Vastgelegd op positie \d+/).isVisible()).toBe(true);
    expect(await ambulance.getByLabel('Nu').inputValue()).toBe('');
    // Everywhere marked as entered by hand.
    await ambulance.getByText('handmatig ingevoerd').waitFor();
    expect(await ambulance.textContent()).toMatch(/herbevestigen vóór (?:\d{4}-\d\d-\d\d )?\d\d:\d\d/);
    expect(await axeProblems(page)).toEqual([]);
    expect([
      await locationNow('MNL/ambulance/09/aanname'),
      await locationNow('MNL/politie/aanname'),
      await locationNow('MNL/politie/uitgifte'),
    ]).toEqual([
      { class: 'outside', place: 'Zeist', meldkamer: undefined, manual: true },
      { class: 'other-meldkamer', meldkamer: 'NHL', place: undefined, manual: true },
      { class: 'other-meldkamer', meldkamer: 'AMS', place: undefined, manual: true },
    ]);
  }));

test('what is wrong stands on top with links to the fields, and takes the focus; the keyboard is enough', () =>
  open('/console/entry/NHL', {}, async (page) => {
    await row(page, 'Politie Noord-Holland, aanname').getByLabel('Nu').focus();
    await page.keyboard.press('a');
    await row(page, 'Politie Noord-Holland, aanname').getByLabel('Welke meldkamer').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('e');
    await page.keyboard.press('e');
    await row(page, 'Politie Noord-Holland, uitgifte').getByLabel('Plaats').fill('Kerkstraat 12');
    await row(page, 'Politie Noord-Holland').getByLabel('Gevuld').fill('twee');
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert').filter({ hasText: 'Er zijn 3 fouten' });
    await summary.waitFor();
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await axeProblems(page)).toEqual([]);
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'Politie Noord-Holland, aanname: Kies welke andere meldkamer.',
      'Politie Noord-Holland, uitgifte: Noem alleen de naam van een plaats: geen adres, postcode of nummer.',
      'Politie Noord-Holland: Vul een heel getal van 0 tot en met 1000 in.',
    ]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const place = row(page, 'Politie Noord-Holland, uitgifte').getByLabel('Plaats');
    expect(await place.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await place.getAttribute('aria-invalid')).toBe('true');
    expect(await locationNow('NHL/politie/uitgifte')).toEqual({
      class: 'unknown',
      manual: false,
      meldkamer: undefined,
      place: undefined,
    });
  }));

test('[R90] a RAV is offered its own functions alone, by keyboard, and what it records stands beside what others say', () =>
  open('/notices', { role: 'party', language: 'en' }, async (page) => {
    await page.getByRole('link', { name: 'Enter your own functions by hand' }).press('Enter');
    await page.waitForURL('**/console/entry');
    const groups = page.getByRole('group');
    await groups.first().waitFor();
    expect(await groups.evaluateAll((found) => found.map((one) => one.getAttribute('aria-label')))).toEqual([
      'Ambulance Utrecht, call taking',
      'Ambulance Utrecht, dispatch',
      'Ambulance Utrecht',
    ]);
    await row(page, 'Ambulance Utrecht, dispatch').getByLabel('Now').focus();
    await page.keyboard.type('else');
    await row(page, 'Ambulance Utrecht, dispatch').getByLabel('City').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Zeist');
    await row(page, 'Ambulance Utrecht').getByLabel('Filled').fill('3');
    const sent = page.waitForRequest('**/api/v1/events');
    await page.keyboard.press('Enter');
    const events = JSON.parse((await sent).postData() ?? '[]') as { source: string }[];
    expect(events.map(({ source }) => source)).toEqual(Array(2).fill('urn:nld:meldkamer:MNL:handmatig-rav-09'));
    await page.getByText('2 lines recorded.').waitFor();
    // Its own number comes back to it.
    await row(page, 'Ambulance Utrecht').getByText('3 filled').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await locationNow('MNL/ambulance/09/uitgifte')).toMatchObject({
      class: 'outside',
      place: 'Zeist',
      manual: true,
    });
    await page.goto(`${server.url}/console/entry/NHL`);
    await page
      .getByText('You can enter your own functions only; those belong to meldkamer Midden-Nederland.')
      .waitFor();
  }));

test('[R91] a meldkamer confirms that a function of another, which was with it, went home', () =>
  open('/console/entry/AMS', { role: 'meldkamer', meldkamer: 'AMS' }, async (page) => {
    const police = row(page, 'Politie Midden-Nederland, uitgifte');
    await police.getByRole('checkbox', { name: 'is terug bij de eigen meldkamer' }).check();
    expect(await axeProblems(page)).toEqual([]);
    const sent = page.waitForRequest('**/api/v1/events');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    const [event] = JSON.parse((await sent).postData() ?? '[]') as { source: string; data: object }[];
    expect(event).toMatchObject({
      source: 'urn:nld:meldkamer:MNL:handmatig-ams',
      data: { location: { meldkamer: 'MNL' } },
    });
    await page.getByText('1 regel vastgelegd.').waitFor();
  }));

test('nothing filled in is said, and nothing is sent', () =>
  open('/console/entry/LIM', {}, async (page) => {
    let requests = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/events')) requests += 1;
    });
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Wijzig of herbevestig ten minste één regel.' });
    await summary.waitFor();
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(requests).toBe(0);
  }));

test('a refusal by the server stands beside its field, and the other rows are recorded', () =>
  open('/console/entry/OBR', {}, async (page) => {
    // On its way to the server the place becomes one that the form would have stopped.
    await page.route('**/api/v1/events', async (route) => {
      const events = JSON.parse(route.request().postData() ?? '[]') as { data: { location?: unknown } }[];
      const changed = events.map((one, index) =>
        index === 0 ? { ...one, data: { ...one.data, location: { place: 'Kerkstraat 12' } } } : one,
      );
      await route.continue({ postData: JSON.stringify(changed) });
    });
    await row(page, 'Politie Oost-Brabant, aanname').getByLabel('Nu').selectOption('elsewhere');
    await row(page, 'Politie Oost-Brabant, aanname').getByLabel('Plaats').fill('Vught');
    await row(page, 'Politie Oost-Brabant, uitgifte').getByLabel('Nu').selectOption('own');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('1 vastgelegd, 1 niet vastgelegd.').waitFor();
    const refused = row(page, 'Politie Oost-Brabant, aanname');
    expect(await refused.getByText(/^Dit lijkt een adres/).isVisible()).toBe(true);
    expect(await refused.getByLabel('Plaats').inputValue()).toBe('Vught');
    expect(await axeProblems(page)).toEqual([]);
  }));

test('[I3] after an answer that was lost, trying again does not record twice', () =>
  open('/console/entry/ZWB', {}, async (page) => {
    let lost = false;
    await page.route('**/api/v1/events', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    const police = row(page, 'Politie Zeeland-West-Brabant, aanname');
    await police.getByLabel('Nu').selectOption('own');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('De server antwoordt niet. Wat u invoerde staat er nog: probeer het opnieuw.').waitFor();
    expect(await police.getByLabel('Nu').inputValue()).toBe('own');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await police.getByText(/Was al vastgelegd op positie \d+/).waitFor();
  }));

test('[R11] what somebody entered stands beside what the feed says, and that is what is confirmed again', () =>
  open('/console/entry/RTD', {}, async (page) => {
    await server.send([locationEvent('RTD/politie', 'aanname', { place: 'Zeist' })]);
    const police = row(page, 'Politie Rotterdam, aanname');
    await police.getByText('Zeist', { exact: true }).waitFor();
    const enter = () => page.getByRole('button', { name: 'Vastleggen' }).click();
    await police.getByLabel('Nu').selectOption('own');
    await enter();
    await police.getByText(/Vastgelegd op positie/).waitFor();
    await until(async () => {
      // It goes on saying so.
      await server.send([locationEvent('RTD/politie', 'aanname', { place: 'Zeist' })]);
      return /gms Rotterdam: Zeist, sinds .*handmatige invoer .*: meldkamer Rotterdam, sinds/.test(
        (await police.textContent()) ?? '',
      );
    }, 'both to be shown');
    await police.getByRole('checkbox', { name: /herbevestig .*Rotterdam/ }).check();
    const sent = page.waitForRequest('**/api/v1/events');
    await enter();
    const events = JSON.parse((await sent).postData() ?? '[]') as { source: string; data: { location: unknown } }[];
    expect(events.map(({ source, data }) => [source, data.location])).toEqual([
      ['urn:nld:meldkamer:RTD:handmatig-lms', { meldkamer: 'RTD' }],
    ]);
  }));

test('a feed that lives is warned about', () =>
  open('/console/entry/DHG', {}, async (page) => {
    await page.getByRole('heading', { name: /Den Haag/ }).waitFor();
    expect(await page.getByText(/leeft\. Voert u iets anders in/).count()).toBe(0);
    const warning = page.getByText(/de koppeling gms van Den Haag leeft\. Voert u iets anders in/);
    // It goes on beating as a feed does, for here it is silent soon.
    await until(async () => {
      await server.send(event('heartbeat', 'DHG', {}));
      return warning.isVisible();
    }, 'the warning that the feed lives');
  }));

test('a meldkamer enters for itself only, and an inspector not at all', async () => {
  await open('/console/entry/NHL', { role: 'meldkamer', meldkamer: 'MNL' }, async (page) => {
    await page.getByRole('link', { name: 'U kunt alleen invoeren voor uw eigen meldkamer: Midden-Nederland.' }).click();
    await page.waitForURL('**/console/entry/MNL');
    await page.getByRole('button', { name: 'Vastleggen' }).waitFor();
  });
  await open('/console/entry/NHL', { role: 'inspector' }, async (page) => {
    await page.getByText('Uw rol kan niet handmatig invoeren.').waitFor();
    expect(await page.getByRole('button', { name: 'Vastleggen' }).count()).toBe(0);
  });
});

test.each<[string, string, Partial<Visitor>]>([
  ['light', '/console/entry/NHL', {}],
  ['dark and wide', '/console/entry/ONL', { width: 1920, height: 1080, context: { colorScheme: 'dark' } }],
  ['English', '/console/entry/MNL', { language: 'en' }],
  ['200 % zoom', '/console/entry/LIM', { width: 683, height: 384 }],
  ['640 px', '/console/entry/MNL', { width: 640, height: 900 }],
  ['no meldkamer chosen', '/console/entry', {}],
  ['no such meldkamer', '/console/entry/XXX', {}],
])('has no accessibility errors and does not scroll sideways: %s', (_name, path, change) =>
  open(path, change, async (page) => {
    await page.locator('main form, main p:not(:empty)').last().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);
