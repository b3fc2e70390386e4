// The console in a real browser: keyboard, acknowledging, what is said and shown in every situation, and accessibility in light and dark.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { SECOND } from '#shared/base/time.ts';
import { type Fixture, type FixtureOptions, startFixture } from '../support/fixture-server.ts';
import { openBrowser } from '../support/live-page.ts';
import { LOOKED_EVERY, PageTime } from '../support/page-time.ts';
import { PATIENCE } from '../support/patience.ts';
import { PROJECT } from '../support/source-files.ts';
import { sourceOf } from '../support/story.ts';
import { allNormal, feedsGone, flooded, nothingYet, type Situation, troubled } from './console-stories.ts';

let browser: Browser;
let dist = '';
let axe = '';

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'console-screens-'));
  const vite = join(PROJECT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', dist, '--emptyOutDir'], { cwd: PROJECT });
  axe = await readFile(join(PROJECT, 'node_modules/axe-core/axe.min.js'), 'utf8');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  if (dist !== '') await rm(dist, { recursive: true, force: true });
});

type Opened = { readonly page: Page; readonly fixture: Fixture; readonly situation: Situation };

type OpenOptions = {
  readonly context?: BrowserContextOptions;
  readonly server?: Partial<Pick<FixtureOptions, 'session' | 'audience'>>;
  readonly language?: 'nl' | 'en';
  /** Runs in the page before anything of ours does. */
  readonly beforeLoad?: () => void;
};

/** A browser that gives no sound before it is asked to; it counts the tones. The real one cannot be held back from a test. */
function holdSoundBack(): void {
  const heard = { started: 0, stopped: 0 };
  const parameter = { value: 0, setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
  class QuietContext extends EventTarget {
    state = 'suspended';
    currentTime = 0;
    destination = {};
    createGain = () => ({ gain: { ...parameter }, connect: () => undefined });
    createOscillator = () => ({
      frequency: { ...parameter },
      connect: (next: unknown) => next,
      start: () => {
        heard.started += 1;
      },
      stop: () => {
        heard.stopped += 1;
      },
    });
    resume = async () => {
      this.state = 'running';
      this.dispatchEvent(new Event('statechange'));
    };
  }
  Object.assign(window, { AudioContext: QuietContext, heard });
}

async function soundOf(page: Page): Promise<{ readonly started: number; readonly stopped: number }> {
  return page.evaluate(() => ({ ...(window as unknown as { heard: { started: number; stopped: number } }).heard }));
}

const pageErrors: string[] = [];

afterEach(() => {
  expect(pageErrors.splice(0)).toEqual([]);
});

async function open(
  situation: Situation,
  { context: options = {}, server = {}, language = 'nl', beforeLoad }: OpenOptions = {},
): Promise<Opened> {
  const fixture = await startFixture({ dist, story: situation.story, ...server });
  fixture.keepAlive(situation.alive);
  fixture.run();
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL', ...options });
  onTestFinished(async () => {
    await context.close();
    await fixture.close();
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript((chosen) => localStorage.setItem('meldkamerbeeld.language', chosen), language);
  if (beforeLoad !== undefined) await context.addInitScript(beforeLoad);
  const page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(String(error)));
  page.on('console', (message) => {
    // A refused acknowledgement is an answer, and the browser notes every answer of 400 and up.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      pageErrors.push(message.text());
  });
  await page.goto(`${fixture.url}/console`);
  await page.getByRole('grid').waitFor();
  return { page, fixture, situation };
}

/** The same with every alarm in a line of its own. */
async function openLoose(situation: Situation, options: OpenOptions = {}): Promise<Opened> {
  const opened = await open(situation, options);
  await opened.page.keyboard.press('Control+Alt+l');
  await opened.page.getByRole('button', { name: 'Per situatie' }).waitFor();
  return opened;
}

function cell(page: Page, name: string): Locator {
  return page.locator(`[data-cell="${name}"]`);
}

/** What is seen; the same words may be said as well, sooner or later, by a live region outside main. */
function onScreen(page: Page, words: RegExp): Locator {
  return page.getByRole('main').getByText(words);
}

function drawer(page: Page): Locator {
  return page.getByRole('complementary');
}

/** Rules of WCAG 2.2 A and AA and best practices, on the page as it is now. */
async function violations(page: Page, exclude: readonly string[] = []): Promise<readonly string[]> {
  // What is still sliding in is see-through for a moment.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  await page.evaluate(axe);
  return page.evaluate(async (excluded) => {
    type Found = {
      readonly id: string;
      readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
    };
    type Checker = { readonly run: (context: object) => Promise<{ readonly violations: readonly Found[] }> };
    const { axe: checker } = window as unknown as { readonly axe: Checker };
    const { violations: found } = await checker.run({ include: [['html']], exclude: excluded.map((one) => [one]) });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary ?? ''}`),
    );
  }, exclude);
}

/** The accessible name, as the browser's accessibility tree has it. */
async function nameOf(element: Locator): Promise<string> {
  return /^- '?\w+ "(.*?)"/.exec(await element.ariaSnapshot())?.[1] ?? '';
}

async function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
  );
}

/** Words of the matrix that are cut off, or lie over one another or out of their own cell. */
async function crowded(page: Page): Promise<readonly string[]> {
  return page.getByRole('grid').evaluate((grid) => {
    const found: string[] = [];
    for (const box of grid.querySelectorAll('tbody th, tbody td')) {
      const outer = box.getBoundingClientRect();
      const drawn = [...box.querySelectorAll<HTMLElement>('*')].filter(
        (one) => one.matches('svg, :not(svg *)') && one.closest('.visually-hidden') === null && one.clientWidth > 0,
      );
      found.push(...drawn.filter((one) => one.scrollWidth > one.clientWidth).map((one) => `cut: ${one.textContent}`));
      const leaves = drawn.filter(({ tagName, childElementCount }) => tagName === 'svg' || childElementCount === 0);
      const rects = leaves.map((one) => ({ text: `${outer.top} ${one.textContent}`, at: one.getBoundingClientRect() }));
      for (const { text, at } of rects) {
        if (at.left < outer.left || at.right > outer.right + 1) found.push(`out: ${text}`);
        for (const { text: other, at: beside } of rects) {
          const apart = at.right <= beside.left + 1 || beside.right <= at.left + 1;
          if (at !== beside && !apart && at.bottom > beside.top + 4 && beside.bottom > at.top + 4)
            found.push(`over: ${text} and ${other}`);
        }
      }
    }
    return found;
  });
}

describe('the matrix', () => {
  test.each([
    [1366, 768, 'nl'],
    [1366, 768, 'en'],
    [1920, 1080, 'nl'],
    [3840, 2160, 'nl'],
  ] as const)('cuts off no word at %i × %i (%s), also beside an open detail', async (width, height, language) => {
    const { page } = await open(troubled(), { context: { viewport: { width, height } }, language });
    expect(await crowded(page)).toEqual([]);
    const head = page.getByRole('rowheader', { name: /^Midden-Nederland/ });
    await head.click({ position: { x: 10, y: 10 } });
    await drawer(page).waitFor();
    expect(await crowded(page)).toEqual([]);
  });

  test('says everything of a cell in its accessible name', async () => {
    const { page } = await open(troubled());
    expect(await nameOf(cell(page, 'MNL/ambulance'))).toBe(
      'Ambulance Midden-Nederland, buiten elke meldkamer, Zeist, 2 van 6 onderdelen, 5 alarmen, hoogste prioriteit kritiek, niet bevestigd, bezetting onder minimum, planbare zorg wordt elders uitgevoerd',
    );
    expect(await nameOf(cell(page, 'NNL/brandweer'))).toContain(
      'volgens de ene bron thuis, volgens de andere elders, NNL/ONL',
    );
    expect(await nameOf(cell(page, 'RTD/brandweer'))).toContain('in een andere meldkamer, ZWB, 2 van 4 onderdelen');
    expect(await nameOf(cell(page, 'OBR/politie'))).toMatch(/plaats onbekend, laatst: eigen \d\d:\d\d, stil/);
    expect(await nameOf(cell(page, 'LIM/politie'))).toContain('plaats onbekend, nog niet aangesloten');
    expect(await nameOf(cell(page, 'ZWB/politie'))).toContain('handmatig ingevoerd');
    expect(await nameOf(cell(page, 'DHG/politie'))).toContain(
      'in een andere meldkamer, RTD, 1 van 2 onderdelen, aanname',
    );
    const heads = page.getByRole('rowheader');
    expect(await nameOf(heads.nth(5))).toContain('deels beschikbaar');
    expect(await nameOf(heads.nth(7))).toContain('2 functies te gast');
  });

  test('is walked with arrows, Home and End; Enter opens the detail, Escape closes it and gives the focus back', async () => {
    const { page } = await open(troubled());
    await page.getByRole('rowheader').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await focusedName(page)).toContain('CaCo Midden-Nederland');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focusedName(page)).toContain('Ambulance Midden-Nederland');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedName(page)).toBe('Ambulance · Midden-Nederland');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedName(page)).toContain('Ambulance Midden-Nederland, buiten elke meldkamer');
    expect(await drawer(page).count()).toBe(0);
    await page.keyboard.press('Control+Home');
    expect(await focusedName(page)).toContain('Noord-Nederland, Drachten');
    expect(await page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1);
  });

  test.each([
    ['an ordinary moment', allNormal, 41],
    ['trouble', troubled, 41],
    ['an empty journal', nothingYet, 41],
  ] as const)('counts every cell once, in %s', async (_name, situation, total) => {
    const { page } = await open(situation());
    const counts = await page.locator('[data-count] strong').allTextContents();
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(await page.locator('[data-count="total"]').textContent()).toContain(String(total));
    expect(await page.locator('[data-cell]').count()).toBe(total);
  });

  test('marks a cell that changed', async () => {
    const { page, fixture, situation } = await open(allNormal());
    expect(await nameOf(cell(page, 'LIM/politie'))).not.toContain('zojuist gewijzigd');
    situation.story.located('LIM/politie/aanname', 'OBR');
    fixture.push();
    await expect.poll(() => nameOf(cell(page, 'LIM/politie'))).toContain('in een andere meldkamer, OBR');
    expect(await nameOf(cell(page, 'LIM/politie'))).toContain('zojuist gewijzigd');
  });
});

describe('alarms', () => {
  test('are listed by urgency, under one name, with their state in words', async () => {
    const { page } = await openLoose(troubled());
    const rows = page.getByRole('list', { name: 'Alarmen' }).getByRole('listitem');
    expect(await rows.count()).toBe(15);
    const priorities = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['priority']));
    expect(priorities).toEqual([...priorities].sort());
    expect(await rows.nth(0).textContent()).toContain('Actief · niet bevestigd');
    const all = (await rows.allTextContents()).join('\n');
    expect(all).toContain('Hersteld · niet bevestigd');
    expect(all).toContain('Actief · bevestigd');
  });

  test('are acknowledged with a version and a key, busy at once and done when the live picture says so', async () => {
    const { page, fixture, situation } = await openLoose(troubled());
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    fixture.answerAcknowledgements(async (id, body) => {
      await held;
      situation.story.acknowledge(id as never, (body as { version: number }).version);
      fixture.push();
      return { status: 201, body: {} };
    });
    const row = page.getByRole('list', { name: 'Alarmen' }).getByRole('listitem').first();
    const id = await row.getAttribute('data-alarm');
    const same = page.locator(`[data-alarm="${id}"]`);
    await same.getByRole('button', { name: /^Bevestig/ }).press('Enter');
    await same.getByRole('button', { name: 'Bezig…' }).waitFor();
    release();
    await expect.poll(() => same.textContent()).toContain('Actief · bevestigd');
    expect(await same.getByRole('button', { name: /^Bevestig/ }).count()).toBe(0);
    expect(fixture.acknowledgements).toEqual([
      { id, body: { version: 1 }, key: expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) },
    ]);
    // The button went away under the focus; the focus stays in its row.
    await expect.poll(() => same.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  test('that could not be acknowledged say why and what to do, and the retry carries the same key', async () => {
    const { page, fixture } = await openLoose(troubled());
    fixture.answerAcknowledgements(() => ({
      status: 503,
      body: { title: 'Temporarily unavailable', code: 'unavailable' },
    }));
    const row = page.getByRole('list', { name: 'Alarmen' }).getByRole('listitem').first();
    await row.getByRole('button', { name: /^Bevestig/ }).click();
    await onScreen(page, /^Niet bevestigd: .*Probeer het opnieuw/).waitFor();
    fixture.answerAcknowledgements(null);
    await row.getByRole('button', { name: /^Bevestig/ }).click();
    await expect.poll(() => row.textContent()).toContain('Actief · bevestigd');
    expect(fixture.acknowledgements.length).toBe(2);
    expect(fixture.acknowledgements[1]).toEqual(fixture.acknowledgements[0]);
    // The words may still be in the live region that said them; on the screen they are gone.
    await expect.poll(() => page.getByRole('button', { name: 'Gezien' }).count()).toBe(0);
  });

  test('that someone else acknowledged first say who and when', async () => {
    const { page, fixture, situation } = await openLoose(troubled());
    fixture.answerAcknowledgements((id, body) => {
      situation.story.acknowledge(id as never, (body as { version: number }).version);
      fixture.push();
      return { status: 409, body: { title: 'Conflict', code: 'already-acknowledged' } };
    });
    const row = page.getByRole('list', { name: 'Alarmen' }).getByRole('listitem').first();
    await row.getByRole('button', { name: /^Bevestig/ }).click();
    await onScreen(page, /LMS operatie, Landelijke Meldkamer Samenwerking was eerder, om \d\d:\d\d:\d\d/).waitFor();
  });

  test('of critical priority: Ctrl+Alt+B names all of its situation, and Enter acknowledges them, from anywhere', async () => {
    const { page, fixture, situation } = await open(troubled());
    const newest = situation.story.alarms('double-claim')[0];
    await page.getByRole('rowheader').first().focus();
    await page.keyboard.press('Control+Alt+b');
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    const named = await dialog.getByRole('listitem').count();
    expect(named).toBeGreaterThan(1);
    expect(fixture.acknowledgements).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => fixture.acknowledgements.length).toBe(named);
    expect(fixture.acknowledgements.map(({ id }) => id)).toContain(newest?.id);
  });

  test('of one event stand in one line, the worst first; its parts are one press away, and so is its dossier', async () => {
    const { page, fixture } = await open(troubled());
    const list = page.getByRole('list', { name: 'Alarmen' });
    const all = await list.locator('[data-alarm]').count();
    const lines = list.locator('[data-situation]');
    const line = lines.filter({ hasText: 'Zeist' });
    expect(await line.count()).toBe(1);
    expect(await line.textContent()).toMatch(/actief, \d niet bevestigd · 2026-\d{4}/);
    await line.getByRole('button', { name: /^\+\d alarm/ }).click();
    const parts = Number(/\+(\d)/.exec((await line.textContent()) ?? '')?.[1]) + 1;
    expect(parts).toBeGreaterThan(2);
    expect(await list.locator('[data-alarm]').count()).toBe(all + parts);
    expect(await violations(page)).toEqual([]);
    // Somebody is at work in the list, and goes to the other one: nothing of this one stays behind.
    await page.keyboard.press('Control+Alt+l');
    await page.getByRole('button', { name: 'Per situatie' }).waitFor();
    expect(await list.getByText('Afgehandeld').count()).toBe(0);
    await page.keyboard.press('Control+Alt+l');
    await page.getByRole('button', { name: 'Losse lijst' }).waitFor();
    expect(await list.getByText('Afgehandeld').count()).toBe(0);
    await line.getByRole('button', { name: /^Bevestig de situatie/ }).click();
    const dialog = page.getByRole('alertdialog');
    expect(await dialog.getByRole('listitem').count()).toBe(parts);
    await dialog.getByRole('button', { name: `Bevestig deze ${parts}` }).click();
    await expect.poll(() => fixture.acknowledgements.length).toBe(parts);
    await expect.poll(() => line.textContent()).toContain('alle bevestigd');
    expect(await line.getByRole('button', { name: /^Bevestig/ }).count()).toBe(0);
  });

  test('of one event: the act on the line names what is left, also when that is over and not the one in front', async () => {
    const { page, fixture, situation } = await open(troubled());
    situation.story.located('MNL/ambulance/09/aanname', 'MNL');
    for (const { id, version, core, location } of situation.story.alarms()) {
      const isOfIt = location?.kind === 'elsewhere' && location.place === 'Zeist';
      if (isOfIt && core === 'active') situation.story.acknowledge(id, version);
    }
    for (const { id, version, core } of situation.story.alarms('A6')) {
      if (core === 'active') situation.story.acknowledge(id, version);
    }
    fixture.push();
    const line = page.getByRole('list', { name: 'Alarmen' }).locator('[data-situation]').filter({ hasText: 'Zeist' });
    await expect.poll(() => line.textContent()).toContain('actief, 1 niet bevestigd');
    await line.getByRole('button', { name: /^Bevestig de situatie, 1 alarm:/ }).click();
    const dialog = page.getByRole('alertdialog');
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual([expect.stringContaining('aanname')]);
    await page.keyboard.press('Enter');
    await expect.poll(() => line.textContent()).toContain('alle bevestigd');
    expect(fixture.acknowledgements).toHaveLength(1);
  });

  test('[R37] that grow while they are asked about are named, and acknowledged, as they are by then, and say so after', async () => {
    const { page, fixture, situation } = await open(troubled());
    const { story } = situation;
    const a4 = () => {
      const found = story.alarms('A4').find(({ core }) => core === 'active');
      if (found === undefined) throw new Error('No deviation without a decision');
      return found;
    };
    const line = page.getByRole('list', { name: 'Alarmen' }).locator('[data-situation]').filter({ hasText: 'Zeist' });
    const dialog = page.getByRole('alertdialog');
    const changed = dialog.getByText('gewijzigd sinds u dit opende');
    await line.getByRole('button', { name: /^Bevestig de situatie/ }).click();
    await dialog.waitFor();
    expect(await changed.count()).toBe(0);
    const { version } = a4();
    story.located('MNL/politie/aanname', 'Zeist');
    expect(a4().version).toBeGreaterThan(version);
    fixture.push();
    await changed.first().waitFor();
    const shown = a4();
    await dialog.getByRole('button', { name: /^Bevestig deze/ }).click();
    await expect
      .poll(() => fixture.acknowledgements.find(({ id }) => id === shown.id)?.body)
      .toEqual({
        version: shown.version,
      });
    await expect.poll(() => a4().acknowledged).not.toBeNull();
    story.located('MNL/politie/uitgifte', 'Zeist');
    fixture.push();
    await line.getByRole('button', { name: /^\+\d+ alarm/ }).click();
    await page
      .getByText(/uitgebreid sinds \d\d:\d\d/)
      .first()
      .waitFor();
  });

  test('in view are acknowledged together, ten at most, after naming them; there is no way to take all', async () => {
    const { page, fixture } = await open(flooded());
    await page.keyboard.press('Control+Alt+l');
    await page.getByRole('button', { name: 'Bevestig zichtbare…' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    const named = await dialog.getByRole('listitem').count();
    expect(named).toBeGreaterThan(3);
    expect(named).toBeLessThanOrEqual(10);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(fixture.acknowledgements).toEqual([]);
    await page.getByRole('button', { name: 'Bevestig zichtbare…' }).click();
    await dialog.getByRole('button', { name: `Bevestig deze ${named}` }).click();
    await expect.poll(() => fixture.acknowledgements.length).toBe(named);
  });

  test.each([
    ['meldkamer', 'MNL', 5],
    ['inspector', null, 0],
  ] as const)('can be acknowledged by a %s %s only as far as they are its own', async (role, meldkamer, count) => {
    const { page } = await open(troubled(), {
      server: { session: { role, organisation: 'Proef', meldkamer } },
      beforeLoad: holdSoundBack,
    });
    expect(await page.getByText('GELUID UIT').count()).toBe(role === 'meldkamer' ? 1 : 0);
    await page.keyboard.press('Control+Alt+l');
    const list = page.getByRole('list', { name: 'Alarmen' });
    expect(await list.getByRole('listitem').count()).toBe(15);
    expect(await list.getByRole('button', { name: /^Bevestig/ }).count()).toBe(count);
  });

  test('come in while the focus is in the list without moving its rows, and are offered for sorting', async () => {
    const { page, fixture, situation } = await openLoose(troubled());
    const list = page.getByRole('list', { name: 'Alarmen' });
    const last = list.getByRole('listitem').last();
    await last.getByRole('button').first().focus();
    // Ages go on, and what one says of the ten together is said anew in its place.
    const rows = () =>
      list.getByRole('listitem').evaluateAll((all) => all.map((row) => row.getAttribute('data-alarm')));
    const before = await rows();
    expect(before).not.toContain(null);
    situation.story.located('LIM/politie/aanname', 'Breda');
    fixture.push();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(18);
    expect((await rows()).slice(0, 15)).toEqual(before);
    await page.getByRole('button', { name: /^3 nieuwe/ }).click();
    await expect.poll(() => list.getByRole('listitem').last().textContent()).toContain('Politie Den Haag');
  });

  test('suppressed by another stay listed under their own filter, and the one for all opens with its feeds', async () => {
    const { page } = await open(feedsGone());
    await page.getByRole('button', { name: 'Onderdrukt 4' }).click();
    const rows = page.getByRole('list', { name: 'Alarmen' }).getByRole('listitem');
    expect(await rows.count()).toBe(4);
    expect(await rows.first().textContent()).toContain('Onderdrukt: ouder-alarm #');
    await page.getByRole('button', { name: 'Actief 1' }).click();
    await rows.first().getByRole('button').first().click();
    await drawer(page)
      .getByText(/Koppelingen die stil zijn/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('in a flood are grouped per meldkamer; the list without groups is one key away', async () => {
    const { page } = await open(flooded());
    await page.getByText(/^Alarmvloed sinds \d\d:\d\d: 25 opgekomen, zonder wat hun dossiers missen$/).waitFor();
    const list = page.getByRole('list', { name: 'Alarmen' });
    // A line per situation, as many as the heading says, each with what and where to, and with its act.
    const lines = list.locator('[data-situation], [data-alarm]');
    const situations = await lines.count();
    await page.getByRole('heading', { name: `Alarmlijst · ${situations} situaties` }).waitFor();
    expect(await list.getByRole('button', { name: /^Bevestig/ }).count()).toBe(situations);
    await list
      .getByRole('button', { name: /^\+.*, toon: .*Zeist/ })
      .first()
      .click();
    expect(await lines.count()).toBeGreaterThan(situations);
    await list
      .getByRole('button', { name: /^Verberg: / })
      .first()
      .click();
    expect(await lines.count()).toBeLessThan(situations);
    await page.keyboard.press('Control+Alt+l');
    await expect.poll(() => list.locator('[data-alarm]').count()).toBe(33);
    expect(await violations(page)).toEqual([]);
  });
});

describe('news', () => {
  test('of a critical alarm interrupts, of a high one waits its turn; what was there at load is not said', async () => {
    const { page, fixture, situation } = await open(allNormal());
    const urgent = page.locator('[role="alert"][aria-live="assertive"]');
    const polite = page.locator('[role="status"][aria-live="polite"]');
    expect(await urgent.textContent()).toBe('');
    situation.story.located('LIM/politie/aanname', 'Breda');
    situation.story.located('OBR/politie/aanname', 'LIM');
    fixture.push();
    await expect.poll(() => urgent.textContent()).toContain('Nieuw kritiek alarm: Politie Limburg');
    await expect.poll(() => polite.textContent()).toContain('Nieuw alarm, prioriteit hoog: Politie Oost-Brabant');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});

test('staffing is quiet when it is filled, and says in words when it is at its minimum or below', async () => {
  const { page } = await open(troubled());
  const tags = page.getByRole('grid').locator('[data-level][data-known] > [aria-hidden]');
  const said = await tags.locator('> :first-child').allTextContents();
  expect(new Set(said)).toEqual(new Set(['op min.', 'onder min.', 'bezetting ?']));
  expect(await page.getByRole('grid').locator('[data-level=filled][data-known=true] > [aria-hidden]').count()).toBe(0);
  expect(await page.getByRole('grid').locator('[data-level=filled][data-known=true]').count()).toBeGreaterThan(5);
});

describe('sound', () => {
  test('is said to be off until the browser allows it; then sounds, and stops when silenced', async () => {
    const { page } = await open(troubled(), { beforeLoad: holdSoundBack });
    await page.getByText('GELUID UIT').waitFor();
    expect(await soundOf(page)).toEqual({ started: 0, stopped: 0 });
    expect(await page.getByRole('button', { name: 'Stil 30 s' }).count()).toBe(0);
    await page.getByRole('button', { name: /Geluid testen$/ }).click();
    await page.getByRole('button', { name: 'Stil 30 s' }).waitFor();
    expect(await page.getByText('GELUID UIT').count()).toBe(0);
    // At least one burst of five pulses with four tones each.
    await expect.poll(async () => (await soundOf(page)).started).toBeGreaterThanOrEqual(20);
    await page.keyboard.press('Control+Alt+g');
    await expect.poll(() => page.getByRole('button', { name: 'Stil 30 s' }).count()).toBe(0);
    const silenced = await soundOf(page);
    // Every tone ends by itself; these were also cut short.
    expect(silenced.stopped).toBeGreaterThan(silenced.started);
  });

  test('is silent when nothing is wrong', async () => {
    const { page } = await open(allNormal(), { beforeLoad: holdSoundBack });
    await page.keyboard.press('Shift');
    await page.getByText('Geluid aan').waitFor();
    expect(await page.getByRole('button', { name: 'Stil 30 s' }).count()).toBe(0);
    expect(await soundOf(page)).toEqual({ started: 0, stopped: 0 });
  });
});

describe('the detail', () => {
  test('shows parts, alarms with what to do, the dossier, staffing and the journal', async () => {
    const { page, fixture } = await open(troubled());
    await cell(page, 'MNL/ambulance').click();
    const detail = drawer(page);
    expect(await detail.getByRole('table').first().getByRole('row').count()).toBe(7);
    expect(await detail.textContent()).toContain('Bel de meldkamer en vraag waar de functie nu wordt uitgevoerd');
    const dossier = detail.locator('[data-dossier="2026-0002"]');
    expect(await dossier.getByRole('link').getAttribute('href')).toBe('/register/2026-0002');
    const said = await dossier.textContent();
    for (const part of [
      'waargenomen',
      'geen besluit',
      'besluiten · niemand aangewezen',
      'geen mandaathouder vastgelegd',
    ]) {
      expect(said).toContain(part);
    }
    expect(said).toMatch(/stap 1, Verantwoordelijke partij: RAV Utrecht · volgende stap over 1[34] min/);
    expect(await detail.textContent()).toContain('1 gevuld, minimum 3');
    await expect.poll(() => detail.getByRole('log').getByRole('listitem').count()).toBeGreaterThan(5);
    expect(await detail.getByRole('log').getByRole('listitem').first().textContent()).toContain('Bilthoven');
    await detail.getByRole('figure').waitFor();
    await detail.getByRole('button', { name: 'Toon als tabel' }).click();
    expect(await detail.getByRole('table').last().textContent()).toContain('geen gegevens');
    await detail.getByRole('button', { name: '24 uur' }).click();
    await expect.poll(() => fixture.requests).toContain('GET /api/v1/trend?post=MNL%2Fambulance%2F09&minutes=1440');
    expect(await violations(page)).toEqual([]);
  });

  test('adds to its journal what is recorded while it is open', async () => {
    const { page, fixture, situation } = await open(troubled());
    await cell(page, 'AMS/politie').click();
    const log = drawer(page).getByRole('log');
    await expect.poll(() => log.getByRole('listitem').count()).toBeGreaterThan(0);
    situation.story.located('AMS/politie/aanname', 'NHL');
    fixture.push();
    await expect.poll(() => log.getByRole('listitem').first().textContent()).toContain('meldkamer Noord-Holland');
  });

  test('sends the note along, and asks to leave names and numbers out', async () => {
    const { page, fixture, situation } = await open(troubled());
    await cell(page, 'AMS/caco').click();
    const detail = drawer(page);
    const note = detail.getByLabel('Notitie (mag leeg blijven)');
    expect(await note.getAttribute('maxlength')).toBe('200');
    expect(await detail.textContent()).toContain('Geen namen, telefoonnummers');
    await note.fill('achterwacht gevraagd');
    await detail.getByRole('button', { name: /^Bevestig/ }).click();
    await expect.poll(() => detail.textContent()).toContain('achterwacht gevraagd');
    expect(fixture.acknowledgements[0]?.body).toEqual({ version: 1, note: 'achterwacht gevraagd' });
    expect(situation.story.alarms('A7')[0]?.acknowledged?.note).toBe('achterwacht gevraagd');
  });

  test('shows contradicting claims side by side, and the announcement with number, reason and end', async () => {
    const { page } = await open(troubled());
    await cell(page, 'NNL/brandweer').click();
    await drawer(page).getByText('Opgaven die elkaar tegenspreken').waitFor();
    expect(await drawer(page).textContent()).toContain('gms Oost-Nederland: meldkamer Oost-Nederland');
    await cell(page, 'RTD/brandweer').click();
    await drawer(page)
      .getByRole('link', { name: /2026-0001/ })
      .waitFor();
    expect(await drawer(page).textContent()).toMatch(/gepland onderhoud.*tot 19:00:00/);
  });

  test('of an alarm about a deviation names it, and leads to its dossier', async () => {
    const { page } = await openLoose(troubled());
    await page
      .getByRole('button', { name: /^Open: .*: loopt zonder besluit met mandaat · 2026-0002/ })
      .last()
      .click();
    const link = drawer(page).getByRole('link', { name: 'Open dossier 2026-0002' });
    expect(await link.getAttribute('href')).toBe('/register/2026-0002');
    expect(await drawer(page).locator('[data-dossier="2026-0002"]').textContent()).toContain('geen besluit');
    expect(await violations(page)).toEqual([]);
  });

  test('offers to register a deviation to whoever may, for the functions that have none', async () => {
    const { page } = await open(troubled());
    await cell(page, 'AMS/politie').click();
    const make = drawer(page).getByRole('link', { name: 'Maak afwijking' });
    expect(await make.getAttribute('href')).toBe(
      '/register/new?functions=AMS%2Fpolitie%2Faanname,AMS%2Fpolitie%2Fuitgifte',
    );
    await cell(page, 'MNL/ambulance').click();
    await drawer(page).locator('[data-dossier]').waitFor();
    expect(await make.count()).toBe(0);
  });

  test('shows levels instead of numbers to those who may not see the numbers', async () => {
    const { page } = await open(troubled(), {
      server: { session: { role: 'ministry', organisation: 'JenV', meldkamer: null }, audience: 'shared' },
    });
    await cell(page, 'MNL/ambulance').click();
    await drawer(page).getByRole('figure').waitFor();
    expect(await drawer(page).textContent()).not.toMatch(/\d gevuld/);
    await drawer(page).getByRole('button', { name: 'Toon als tabel' }).click();
    expect(await drawer(page).getByRole('table').last().textContent()).toContain('onder minimum');
  });
});

describe('the map', () => {
  test('draws an arrow for what is elsewhere and says the same in words', async () => {
    const { page } = await open(troubled());
    const moves = await page
      .locator('path[data-move]')
      .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset['move']));
    expect(moves.sort()).toEqual(['DHG RTD', 'MNL Zeist', 'RTD ZWB']);
    await page.getByText('Verplaatst: 5 functies').waitFor();
    await page.getByText('van Midden-Nederland naar Zeist').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /^Zeeland-West-Brabant.*2 functies te gast/ }).click();
    await expect.poll(() => drawer(page).textContent()).toContain('Brandweer Rotterdam-Rijnmond, aanname');
  });
});

describe('silence and emptiness', () => {
  test('no alarms is said as good news with its moment', async () => {
    const { page } = await open(allNormal());
    await page.getByText(/^Geen alarmen\. Stand \d\d:\d\d:\d\d\.$/).waitFor();
    await page.getByText('Geen onbevestigde alarmen van prioriteit kritiek of hoog').waitFor();
  });

  test('an empty journal says so, and no cell counts as own', async () => {
    const { page } = await open(nothingYet());
    await page.getByText(/het journaal is leeg/).waitFor();
    expect(await page.locator('[data-count="own"] strong').textContent()).toBe('0');
  });

  test('a connection that brings nothing for 30 s makes every cell unknown, keeps the alarms, and heals by itself', async () => {
    const { page, fixture } = await open(allNormal());
    const time = await PageTime.of(page);
    await page.reload();
    await page.getByRole('grid').waitFor();
    const own = page.locator('[data-count="own"] strong');
    fixture.fallSilent();
    await time.stop(fixture.pulse);
    const unknown = page.locator('[data-cell][data-location="unknown"]');
    await time.passUntilSilentFor(30 * SECOND);
    expect([await unknown.count(), await own.textContent()]).toEqual([0, '41']);
    await time.passUntilSilentFor(30 * SECOND + LOOKED_EVERY);
    expect(await unknown.count()).toBe(41);
    await time.resume();
    // Counts change at a pace that can be read.
    await expect.poll(() => page.locator('[data-count="unknown"] strong').textContent()).toBe('41');
    await page.getByText(/^Geen alarmen bekend tot \d\d:\d\d:\d\d; verbinding verbroken/).waitFor();
    await page.getByText('Verbinding verbroken: of er nieuwe alarmen zijn is onbekend').waitFor();
    expect(await nameOf(cell(page, 'LIM/politie'))).toContain('laatst: eigen');
    // The bar above every screen belongs to the frame, not to the console.
    expect(await violations(page)).toEqual([]);
    fixture.speakAgain();
    await expect.poll(() => own.textContent()).toBe('41');
    expect(await nameOf(cell(page, 'LIM/politie'))).not.toContain('zojuist gewijzigd');
  });
});

describe('accessibility', () => {
  const situations = { allNormal, troubled, flooded, feedsGone, nothingYet };
  const looks: readonly (readonly [string, BrowserContextOptions])[] = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['light, forced colours', { forcedColors: 'active' }],
    ['reduced motion at 640 px', { reducedMotion: 'reduce', viewport: { width: 640, height: 900 } }],
  ];
  for (const [name, situation] of Object.entries(situations)) {
    test.each(looks)(`${name}: no violations in %s`, async (_look, context) => {
      const { page } = await open(situation(), { context });
      expect(await violations(page)).toEqual([]);
    });
  }

  test('the detail has no violations in dark and in English, and takes the full width at 640 px', async () => {
    const { page } = await open(troubled(), {
      context: { colorScheme: 'dark', viewport: { width: 640, height: 900 } },
      language: 'en',
    });
    await page.getByRole('list', { name: 'Alarms' }).getByRole('listitem').first().getByRole('button').first().click();
    await drawer(page).getByRole('log').getByRole('listitem').first().waitFor();
    expect((await drawer(page).boundingBox())?.width).toBe(640);
    expect(await violations(page)).toEqual([]);
  });

  test('without motion nothing is animated and the word NIEUW says what is not acknowledged', async () => {
    const { page } = await open(troubled(), { context: { reducedMotion: 'reduce' } });
    expect(await page.getByText('NIEUW').first().isVisible()).toBe(true);
    await cell(page, 'MNL/ambulance').click();
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving).toBe(0);
  });

  test.each([
    [1920, 1080, false],
    [1366, 768, false],
    [640, 900, true],
  ] as const)('at %i × %i the page scrolls sideways never, and down: %s', async (width, height, down) => {
    const { page } = await open(troubled(), { context: { viewport: { width, height } } });
    const page_ = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return { sideways: scrollWidth > clientWidth, down: scrollHeight > clientHeight };
    });
    expect(page_).toEqual({ sideways: false, down });
  });

  test('every button is at least 32 px high and the acknowledgement in the banner 44', async () => {
    const { page } = await open(troubled());
    const heights = await page
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(10);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(32);
    const banner = page.getByRole('region', { name: 'Nieuwste onbevestigde alarm' });
    expect((await banner.getByRole('button', { name: /^Bevestig/ }).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('F6 goes from region to region', async () => {
    const { page } = await open(troubled());
    const names: (string | null)[] = [];
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('F6');
      names.push(
        await page.evaluate(() => {
          const active = document.activeElement;
          const labelled = active?.getAttribute('aria-labelledby');
          return (
            active?.getAttribute('aria-label') ??
            (labelled == null ? null : document.getElementById(labelled)?.textContent) ??
            active?.tagName ??
            null
          );
        }),
      );
    }
    expect(names).toContain('Nieuwste onbevestigde alarm');
    expect(names).toContain('Meldkamers en disciplines');
    expect(names).toContainEqual(expect.stringMatching(/^Alarmlijst/));
    expect(names).toContain('Kaart');
  });
});

describe('colour', () => {
  test('nothing is green, and alarm colours are on alarms only', async () => {
    const { page } = await open(allNormal());
    const colours = await page.evaluate(() => {
      const found = new Set<string>();
      for (const element of document.querySelectorAll('*')) {
        const style = getComputedStyle(element);
        for (const value of [style.color, style.backgroundColor, style.fill, style.stroke, style.borderTopColor])
          found.add(value);
      }
      return [...found];
    });
    const rgb = colours.flatMap((colour) => {
      const [red, green, blue] = (colour.match(/^rgba?\((\d+), (\d+), (\d+)/) ?? []).slice(1).map(Number);
      return red === undefined || green === undefined || blue === undefined ? [] : [{ red, green, blue }];
    });
    expect(rgb.length).toBeGreaterThan(5);
    expect(rgb.filter(({ red, green, blue }) => green > red + 24 && green > blue + 24)).toEqual([]);
    expect(rgb.filter(({ red, green, blue }) => red > 140 && red > green + 60 && red > blue + 60)).toEqual([]);
  });
});

test('speaks English completely when chosen', async () => {
  const { page } = await open(troubled(), { language: 'en' });
  await page.getByRole('list', { name: 'Alarms' }).waitFor();
  expect(await nameOf(cell(page, 'MNL/ambulance'))).toContain('2 of 6 parts');
  expect(await page.getByText(/Bevestig|Geluid|Alarmlijst|Onderdrukt/).count()).toBe(0);
});

test('a feed that comes back clears what it said, and the alarm stays until someone saw it', async () => {
  const { page, fixture, situation } = await open(troubled());
  expect(await cell(page, 'OBR/politie').getAttribute('data-location')).toBe('unknown');
  situation.story.heartbeat(sourceOf('OBR'));
  fixture.keepAlive([...situation.alive, sourceOf('OBR')]);
  fixture.push();
  await expect.poll(() => cell(page, 'OBR/politie').getAttribute('data-location')).toBe('own');
  const row = page.getByRole('list', { name: 'Alarmen' }).getByRole('listitem').filter({ hasText: 'gms Oost-Brabant' });
  await expect.poll(() => row.textContent()).toContain('Hersteld · niet bevestigd');
});
