// The feeds screen in a real browser on a real server: who is heard, who is silent, what was entered by hand, and what was refused.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event, locationEvent, post } from '../support/events.ts';
import { axeProblems, look, openBrowser, SIGHTS, scrollsSideways, type Visitor } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';

let browser: Browser;
let server: LiveServer;
let beats: NodeJS.Timeout;

beforeAll(async () => {
  server = await startLiveServer({
    policy: (usual) => ({
      ...usual,
      // Late long after a beat is due: this process beats beside a browser that takes all it can get.
      feed: { ...usual.feed, expectedEvery: 1_000, lateAfter: 6_000, oldAfter: 8_000, silentAfter: 10_000 },
      intake: { ...usual.intake, sources: 1 },
    }),
  });
  await server.send(event('heartbeat', 'AMS', {}));
  const key = await server.key('feed', 'NHL');
  const beat = () => post(server.url, key, event('heartbeat', 'NHL', {}));
  await beat();
  beats = setInterval(() => void beat(), 1_000);
  await post(server.url, await server.key('meldkamer', 'LIM'), [
    locationEvent('LIM/politie', 'aanname', { meldkamer: 'LIM' }, { system: 'handmatig' }),
  ]);
  const ahead = { ...event('heartbeat', 'RTD', {}), time: new Date(Date.now() + 60_000).toISOString() };
  await server.send(ahead);
  browser = await openBrowser();
});

afterAll(async () => {
  clearInterval(beats);
  await browser?.close();
  await server?.stop();
});

function open(change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  return look(browser, server, { role: 'lms', path: '/console/feeds', ...change }, act);
}

function row(page: Page, name: string) {
  return page.getByRole('row', { name: new RegExp(`^${name}`) });
}

describe('the sources', () => {
  test('tells who is heard, who is silent since when, and which meldkamers were never heard', () =>
    open({}, async (page) => {
      const silent = row(page, 'AMS Amsterdam');
      await silent.getByText('stil', { exact: true }).waitFor();
      // The journal notes the silence at its next tick.
      await expect
        .poll(() => silent.textContent())
        .toMatch(/\d\d:\d\d:\d\d \((?:\d+ minu(?:ut|ten)(?: \d+ seconden?)?|\d+ seconden?)\)/);
      expect(await row(page, 'NHL Noord-Holland').textContent()).toContain('actueel');
      expect(await row(page, 'DHG Den Haag').textContent()).toContain('Deze meldkamer is nog niet aangesloten.');
      // NHL of the ten; AMS and RTD are silent, the other seven were never heard, by hand or not at all.
      await page.getByRole('strong').filter({ hasText: '1 van 10 koppelingen actueel' }).waitFor();
    }));

  test('marks what was entered by hand, and does not call a person silent', () =>
    open({}, async (page) => {
      const manual = row(page, 'LIM Limburg').filter({ hasText: 'handmatige invoer' });
      expect(await manual.textContent()).toMatch(/H/);
      expect(await manual.textContent()).toContain('geen hartslag');
      expect(await manual.textContent()).not.toContain('stil');
      expect(await row(page, 'LIM Limburg').count()).toBe(2);
    }));

  test('names the alarm about a clock', () =>
    open({}, async (page) => {
      await expect.poll(() => row(page, 'RTD Rotterdam').textContent()).toMatch(/klokafwijking, alarm #/);
    }));

  test('leads to manual entry for a meldkamer that is not heard, for those who may', async () => {
    await open({}, async (page) => {
      await page.getByRole('link', { name: 'Handmatig invoeren voor Den Haag' }).click();
      await page.waitForURL('**/console/entry/DHG');
      await page.getByRole('heading', { name: /Handmatige invoer: Den Haag/ }).waitFor();
    });
    await open({ role: 'inspector' }, async (page) => {
      await page.getByRole('strong').filter({ hasText: '1 van 10 koppelingen actueel' }).waitFor();
      expect(await page.getByRole('link', { name: /Handmatig invoeren/ }).count()).toBe(0);
    });
  });
});

describe('what was refused', () => {
  test('is good news when it is nothing; a refusal comes by itself or when asked, with its reasons and its digest', () =>
    open({ width: 1920, height: 1080 }, async (page) => {
      await page.getByText('Er zijn geen geweigerde berichten: alles wat binnenkwam is aangenomen.').waitFor();
      expect(await axeProblems(page)).toEqual([]);
      const wrong = event('location.reported', 'NHL/brandweer/99', { task: 'x', location: {} }, { id: 'fout-1' });
      const foreign = event('heartbeat', 'AMS', {}, { id: 'vreemd-1' });
      await post(server.url, await server.key('feed', 'NHL'), [wrong, foreign]);
      await page.getByRole('button', { name: 'Nu ophalen' }).click();
      const refused = page.getByRole('row').filter({ hasText: 'fout-1' });
      await refused.waitFor();
      const text = await refused.textContent();
      expect(text).toContain('Koppeling, Bronbeheer NHL (NHL)');
      expect(text).toContain('urn:nld:meldkamer:NHL:gms');
      expect(text).toContain('nl.meldkamer.location.reported.v1');
      expect(text).toContain('data.task');
      expect(text).toMatch(/[0-9a-f]{64}/);
      expect(text).toMatch(/\d+ bytes/);
      expect(await page.getByRole('row').filter({ hasText: 'vreemd-1' }).textContent()).toContain(
        'may not write for AMS',
      );
      expect(await page.getByRole('row').filter({ hasText: 'vreemd-1' }).textContent()).toContain(
        'deze sleutel mag niet voor deze meldkamer schrijven',
      );
      await post(server.url, await server.key('feed', 'NHL'), event('heartbeat', 'AMS', {}, { id: 'vreemd-2' }));
      await page.getByRole('row').filter({ hasText: 'vreemd-2' }).waitFor();
    }));

  test('[R57] is said in words of the screen when a key has no place left', () =>
    open({}, async (page) => {
      const second = event('heartbeat', 'NHL', {}, { id: 'vol-1', system: 'tweede' });
      await post(server.url, await server.key('feed', 'NHL'), second);
      await page.getByRole('button', { name: 'Nu ophalen' }).click();
      const text = await page.getByRole('row').filter({ hasText: 'vol-1' }).textContent();
      expect(text).toContain('zoveel bronnen in gebruik als mag');
      expect(text).not.toContain('one source too many');
    }));

  test('is not shown to a role that may not see it, and the sources still are', () =>
    open({ role: 'inspector', language: 'en' }, async (page) => {
      await page.getByText('Your role cannot see the refused messages.').waitFor();
      await page.getByRole('strong').filter({ hasText: '1 of 10 feeds current' }).waitFor();
      expect(await axeProblems(page)).toEqual([]);
    }));
});

test.each(SIGHTS)('has no accessibility errors and does not scroll sideways: %s', (_name, change) =>
  open(change, async (page) => {
    await page.getByRole('row').filter({ hasText: 'fout-1' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }),
);
