// Looking back in a real browser on a real server: unmistakably not live, by slider, button and key, on two kinds of knowledge, with
// gaps that stay gaps and the present above it.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clock, type Instant, instantOf, after as later, MINUTE, SECOND } from '#shared/base/time.ts';
import type { ReplayPicture } from '#shared/replay/replay.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { get, locationEvent, record } from '../support/events.ts';
import { axeProblems, openBrowser, scrollsSideways, type Visitor, visit } from '../support/live-page.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';
import { until } from '../support/patience.ts';

const POST = 'NHL/brandweer/12';

let browser: Browser;
let server: LiveServer;
/** The clock of the server stands behind the real one, and is moved on by hand to leave gaps. */
let behind = 30 * MINUTE;
const clock: Clock = { now: () => later(SYSTEM_RUNTIME.now(), -behind) };

/** Moments of the story, in order. */
let home: Instant;
let inBetween: Instant;
let outside: Instant;
let acknowledged: Instant;
let gapFrom: Instant;
let afwijking: string;

async function replayAt(query: string): Promise<ReplayPicture> {
  return get<ReplayPicture>(server.url, await server.key('inspector'), `/api/v1/past?${query}`);
}

async function newestEntry(): Promise<Instant> {
  return (await replayAt(`position=${(await picture()).position}`)).at;
}

async function picture() {
  type Alarms = {
    readonly position: number;
    readonly alarms: readonly { readonly id: string; readonly version: number; readonly condition: string }[];
  };
  return get<Alarms>(server.url, await server.key('lms'), '/api/v1/alarms');
}

async function acknowledge({ id, version }: { readonly id: string; readonly version: number }): Promise<unknown> {
  return record(server.url, await server.key('lms'), `/api/v1/alarms/${id}/acknowledgements`, { version });
}

beforeAll(async () => {
  server = await startLiveServer({ clock });
  const at = (moment: Instant) => ({ observedAt: moment });
  await server.send([
    locationEvent(POST, 'uitgifte', { meldkamer: 'NHL' }, at(clock.now())),
    locationEvent('AMS/politie', 'aanname', { meldkamer: 'AMS' }, at(clock.now())),
  ]);
  home = await newestEntry();
  // Too short to be missed by anyone who listens.
  behind -= 8 * SECOND;
  inBetween = later(home, 4 * SECOND);
  await server.send(locationEvent(POST, 'uitgifte', { place: 'Zeist' }, at(later(home, 2 * SECOND))));
  outside = await newestEntry();
  const alarm = (await picture()).alarms.find(({ condition }) => condition === 'A1');
  if (alarm === undefined) throw new Error('No alarm about a function outside');
  await acknowledge(alarm);
  acknowledged = await newestEntry();
  // Opened by the server itself, for nobody announced the move.
  const { afwijkingen } = await get<{ afwijkingen: readonly { number: string }[] }>(
    server.url,
    await server.key('lms'),
    '/api/v1/afwijkingen',
  );
  afwijking = afwijkingen[0]?.number ?? '';
  gapFrom = clock.now();
  // The server finds that it has heard nothing for half an hour, and says so.
  behind = 0;
  await until(async () => (await newestEntry()) > later(gapFrom, 20 * MINUTE), 'an entry about the silence');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(path: string, change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, pageErrors, close } = await visit(browser, server, { role: 'inspector', path: '/console', ...change });
  try {
    // Only from here on, because the page writes what the address leaves out into it.
    await page.goto(`${server.url}${path}`);
    await page.getByTestId('past').waitFor();
    await act(page);
    expect(pageErrors).toEqual([]);
  } finally {
    await close();
  }
}

/** At this moment, in a window of an hour around the story. */
function pathAt(at: Instant, more = ''): string {
  return `/replay?at=${at}${more}&from=${windowStart()}`;
}

function windowStart(): Instant {
  return `${later(home, -10 * MINUTE).slice(0, 16)}:00.000Z` as Instant;
}

function cell(page: Page, name: string) {
  return page.locator(`[data-cell="${name}"]`);
}

function addressAt(page: Page): string | null {
  return new URL(page.url()).searchParams.get('at');
}

async function shows(page: Page, at: Instant): Promise<void> {
  await expect.poll(() => addressAt(page)).toBe(at);
  await expect.poll(() => page.locator('main header p').first().getAttribute('data-at')).toBe(at);
}

describe('not live', () => {
  test('says so in words, in a frame of 8 px, and offers nothing to acknowledge and no sound', () =>
    open(pathAt(outside), {}, async (page) => {
      await shows(page, outside);
      await page.getByRole('heading', { level: 1, name: 'HISTORISCH BEELD, NIET LIVE' }).waitFor();
      const frame = await page.getByTestId('past').evaluate((element) => {
        const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(element);
        return [borderTopWidth, borderTopStyle, borderTopColor];
      });
      expect(frame).toEqual(['8px', 'solid', 'rgb(10, 111, 194)']);
      const filter = await cell(page, 'NHL/brandweer').evaluate((one) => {
        for (let element: Element | null = one; element !== null; element = element.parentElement) {
          const { filter: drawn } = getComputedStyle(element);
          if (drawn !== 'none') return drawn;
        }
        return 'none';
      });
      expect(filter).toMatch(/^saturate\(0\./);
      expect(await page.getByRole('button', { name: /bevestig|acknowledge/i }).count()).toBe(0);
      expect(await page.locator('audio, main .flashing-marker').count()).toBe(0);
      await page.getByRole('link', { name: 'Ga naar live' }).click();
      await page.waitForURL((url) => url.pathname === '/console');
    }));

  test('never plays by itself; plays at the chosen speed once asked, and stops when asked', () =>
    open(pathAt(home), {}, async (page) => {
      await shows(page, home);
      const clockText = () => page.locator('[role=timer] time').first().textContent();
      const before = await clockText();
      await expect.poll(clockText).not.toBe(before);
      await expect.poll(clockText).not.toBe(await clockText());
      expect(addressAt(page)).toBe(home);
      await page.getByLabel('Snelheid').selectOption('60');
      await page.getByRole('button', { name: 'Afspelen' }).click();
      await expect.poll(() => (addressAt(page) ?? '') >= later(home, 2 * MINUTE)).toBe(true);
      await page.getByRole('button', { name: 'Pauzeren' }).click();
      const stopped = addressAt(page);
      const stoppedAt = await clockText();
      await expect.poll(clockText).not.toBe(stoppedAt);
      expect(addressAt(page)).toBe(stopped);
    }));

  test('keeps a critical alarm of now above it, with the way to where it is handled', async () => {
    await server.send(locationEvent('AMS/politie', 'aanname', { place: 'Zaandam' }));
    await open(pathAt(home), {}, async (page) => {
      const live = page.getByRole('region', { name: 'Nu, in het live beeld' });
      await live.getByText(/Politie Amsterdam, aanname buiten elke meldkamer \(Zaandam\)/).waitFor();
      expect(await live.getByRole('button').count()).toBe(0);
      expect(await cell(page, 'AMS/politie').getAttribute('data-location')).not.toBe('outside');
      const above = await live.evaluate(
        (bar) =>
          bar.getBoundingClientRect().bottom <= (document.querySelector('main')?.getBoundingClientRect().top ?? 0) + 1,
      );
      expect(above).toBe(true);
    });
    for (const alarm of (await picture()).alarms) {
      if (alarm.condition === 'A1') await acknowledge(alarm).catch(() => null);
    }
  });
});

describe('the picture of then', () => {
  test('has matrix, alarms and open deviations as they were', () =>
    open(pathAt(outside), {}, async (page) => {
      await shows(page, outside);
      await expect.poll(() => cell(page, 'NHL/brandweer').getAttribute('data-location')).toBe('outside');
      const alarm = page
        .getByRole('list', { name: 'Alarmen op dat moment' })
        .getByRole('listitem')
        .filter({ hasText: 'Brandweer Kennemerland, uitgifte buiten elke meldkamer (Zeist)' });
      await alarm.getByText(/^Actief · niet bevestigd$/).waitFor();
      await page.goto(`${server.url}${pathAt(acknowledged)}`);
      await shows(page, acknowledged);
      await alarm
        .getByText(
          /^Actief · bevestigd · bevestigd door LMS operatie, Landelijke Meldkamer Samenwerking om \d\d:\d\d:\d\d$/,
        )
        .waitFor();
      expect(await page.locator('tbody tr[data-meldkamer]').count()).toBe(10);
    }));

  test('lists every function of a meldkamer that is opened, in an address that can be shared', () =>
    open(pathAt(outside), {}, async (page) => {
      await page.getByRole('button', { name: /Functies van Noord-Holland/ }).click();
      const table = page.getByRole('region', { name: 'Functies van Noord-Holland op dat moment' }).getByRole('table');
      await table.getByRole('row', { name: /Brandweer Kennemerland, uitgifte.*Zeist/ }).waitFor();
      expect(new URL(page.url()).searchParams.get('meldkamer')).toBe('NHL');
      await page.reload();
      await table.waitFor();
      await page.getByRole('button', { name: 'Sluiten' }).click();
      await table.waitFor({ state: 'detached' });
    }));

  test('keeps what was known then apart from what is known now', () =>
    open(pathAt(inBetween), {}, async (page) => {
      await shows(page, inBetween);
      await expect.poll(() => cell(page, 'NHL/brandweer').getAttribute('data-location')).not.toBe('outside');
      await page.getByText('Alleen wat op dat moment al was ontvangen.').waitFor();
      await page.getByRole('radio', { name: 'met later ontvangen gegevens' }).check();
      await expect.poll(() => cell(page, 'NHL/brandweer').getAttribute('data-location')).toBe('outside');
      await page.getByText(/Plaatsen zoals nu bekend/).waitFor();
      expect(new URL(page.url()).searchParams.get('knowledge')).toBe('now');
      await page.getByRole('radio', { name: 'wat het systeem toen wist' }).check();
      await expect.poll(() => cell(page, 'NHL/brandweer').getAttribute('data-location')).not.toBe('outside');
    }));

  test('begins with the deviation it is about, and leads back to its dossier', () =>
    open(`/replay?around=${afwijking}`, {}, async (page) => {
      await expect.poll(() => addressAt(page)).not.toBeNull();
      await page.getByRole('link', { name: `Naar dossier ${afwijking}` }).waitFor();
      await page.getByRole('checkbox', { name: 'Alleen gebeurtenissen van deze afwijking' }).check();
      await expect.poll(() => new URL(page.url()).searchParams.get('only')).toBe('yes');
      await page.goto(`${server.url}/replay?at=${later(gapFrom, -1)}&around=${afwijking}`);
      const row = page.getByRole('list', { name: 'Afwijkingen die toen open waren' }).getByRole('listitem');
      await row.getByRole('link', { name: afwijking }).waitFor();
    }));

  test('is hatched as a whole when nobody listened, and the gap is drawn and told', () =>
    open(pathAt(later(gapFrom, 10 * MINUTE)), {}, async (page) => {
      await page.getByText(/Op dit moment werd er niet geluisterd/).waitFor();
      expect(await cell(page, 'NHL/brandweer').getAttribute('data-location')).toBe('unknown');
      await page
        .getByText(/^het systeem zelf: /)
        .first()
        .waitFor();
      const gaps = await page
        .locator('[class*="drawing"] [class*="gap"]')
        .evaluateAll((all) =>
          all.map((gap) => getComputedStyle(gap).backgroundImage.includes('repeating-linear-gradient')),
        );
      expect(gaps.length).toBeGreaterThan(0);
      expect(gaps.every((isHatched) => isHatched)).toBe(true);
    }));

  test('says that there is nothing before the first entry, and leads to the beginning', () =>
    open('/replay?at=2020-01-01T00:00:00.000Z', {}, async (page) => {
      await page.getByText(/Er is nog niets vastgelegd op dat moment/).waitFor();
      expect(await page.locator('[data-cell]').count()).toBe(0);
      await page.getByRole('button', { name: 'Naar het begin', exact: true }).click();
      await cell(page, 'NHL/brandweer').waitFor();
    }));
});

describe('moving through time', () => {
  test('arrow keys step by event, with Shift by minute, wherever the focus is', () =>
    open(pathAt(acknowledged), {}, async (page) => {
      await shows(page, acknowledged);
      const before = (await replayAt(`at=${acknowledged}`)).previousAt as Instant;
      await page.keyboard.press('ArrowLeft');
      await shows(page, before);
      await page.keyboard.press('ArrowRight');
      await shows(page, acknowledged);
      await page.keyboard.press('Shift+ArrowLeft');
      await shows(page, later(acknowledged, -MINUTE));
      await page.getByRole('slider', { name: 'Moment' }).focus();
      await page.keyboard.press('Shift+ArrowRight');
      await shows(page, acknowledged);
      await page.keyboard.press('ArrowLeft');
      await shows(page, before);
    }));

  test('leaves the arrows to a choice and to what scrolls', () =>
    open(pathAt(acknowledged), {}, async (page) => {
      await shows(page, acknowledged);
      await page.getByRole('radio', { name: 'wat het systeem toen wist' }).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => new URL(page.url()).searchParams.get('knowledge')).toBe('now');
      await page.getByRole('region', { name: 'Meldkamers en disciplines op dat moment' }).focus();
      await page.keyboard.press('ArrowLeft');
      expect(addressAt(page)).toBe(acknowledged);
    }));

  test('the slider says its moment, and goes to both ends of the window', () =>
    open(pathAt(acknowledged), {}, async (page) => {
      const slider = page.getByRole('slider', { name: 'Moment' });
      expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} CES?T$/);
      await slider.focus();
      await page.keyboard.press('Home');
      await shows(page, windowStart());
      const track = await page.locator('[class*="track"]').boundingBox();
      if (track === null) throw new Error('No track');
      await page.mouse.click(track.x + track.width / 4, track.y + track.height / 2);
      await expect
        .poll(() => Math.abs(Date.parse(addressAt(page) ?? '') - Date.parse(later(windowStart(), 15 * MINUTE))))
        .toBeLessThan(2 * MINUTE);
    }));

  test('buttons do the same as the keys, and an event outside the window is reached too', () =>
    open(pathAt(acknowledged), {}, async (page) => {
      await shows(page, acknowledged);
      const before = (await replayAt(`at=${acknowledged}`)).previousAt as Instant;
      await page.getByRole('button', { name: 'Vorige gebeurtenis' }).click();
      await shows(page, before);
      await page.getByRole('button', { name: '1 min terug' }).click();
      await shows(page, later(before, -MINUTE));
      await page.getByRole('button', { name: 'Naar het begin van het venster' }).click();
      await shows(page, windowStart());
      await page.goto(`${server.url}/replay?at=${acknowledged}&span=15m&from=${windowStart()}`);
      const newest = await newestEntry();
      await page.getByLabel('Venster', { exact: true }).selectOption('15m');
      for (let step = 0; step < 40 && (addressAt(page) ?? '') < later(gapFrom, 20 * MINUTE); step += 1) {
        const at = addressAt(page);
        await page.getByRole('button', { name: 'Volgende gebeurtenis' }).click();
        await expect.poll(() => addressAt(page)).not.toBe(at);
      }
      expect((addressAt(page) ?? '') > later(gapFrom, 20 * MINUTE)).toBe(true);
      expect((addressAt(page) ?? '') <= newest).toBe(true);
    }));

  test('a date and a time can be typed; one that has yet to come is refused', () =>
    open(pathAt(acknowledged), {}, async (page) => {
      await shows(page, acknowledged);
      const hour = 60 * MINUTE;
      const asked = instantOf(Math.floor(Date.parse(home) / hour) * hour);
      const dutch = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Europe/Amsterdam',
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      const moment = page.getByLabel('Datum en tijd');
      await moment.fill('01-01-2090 12:00');
      await page.getByRole('button', { name: 'Ga naar', exact: true }).click();
      await page.getByText('Dit moment moet nog komen. Vul een moment in dat voorbij is.').waitFor();
      expect(addressAt(page)).toBe(acknowledged);
      expect(await moment.inputValue()).toBe('01-01-2090 12:00');
      await moment.fill(dutch.format(Date.parse(asked)));
      await page.getByRole('button', { name: 'Ga naar', exact: true }).click();
      await expect.poll(() => addressAt(page)).toBe(asked);
    }));
});

describe('for everyone', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing wrong in %s', (colorScheme) =>
    open(pathAt(outside, `&meldkamer=NHL&around=${afwijking}`), { context: { colorScheme } }, async (page) => {
      await page.getByRole('region', { name: 'Functies van Noord-Holland op dat moment' }).waitFor();
      expect(await axeProblems(page)).toEqual([]);
    }),
  );

  test.each([
    ['200 % zoom', 683, 384],
    ['a width of 320 px', 320, 640],
  ])('does not scroll sideways at %s', (_, width, height) =>
    open(pathAt(outside, `&meldkamer=NHL&around=${afwijking}`), { width, height }, async (page) => {
      await page.getByRole('region', { name: 'Functies van Noord-Holland op dat moment' }).waitFor();
      expect(await scrollsSideways(page)).toBe(false);
      expect(await axeProblems(page)).toEqual([]);
    }),
  );

  test('speaks English', () =>
    open(pathAt(outside), { language: 'en' }, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'HISTORICAL PICTURE, NOT LIVE' }).waitFor();
      await page.getByRole('list', { name: 'Alarms at that moment' }).waitFor();
    }));

  test('shows a party the same places', () =>
    open(pathAt(outside), { role: 'party' }, async (page) => {
      await expect.poll(() => cell(page, 'NHL/brandweer').getAttribute('data-location')).toBe('outside');
    }));
});
