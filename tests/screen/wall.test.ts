// The wall display in a real browser: legible from 8 m, honest about its age, and able to look after itself.

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SECOND } from '#shared/base/time.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { fontSizeFor, PLANE } from '../../client/views/wall/setup/type-scale.ts';
import { openBrowser } from '../support/live-page.ts';
import { LOOKED_EVERY, PageTime } from '../support/page-time.ts';
import { PATIENCE, until } from '../support/patience.ts';
import { type Story, sourceOf } from '../support/story.ts';
import { buildScreens, WallFixture } from '../support/wall-fixture.ts';
import { collisions, lineCount, overflowing, visibleText } from '../support/wall-measures.ts';
import {
  allInPlace,
  decidedForOne,
  doubleClaim,
  downAndAway,
  everyPlace,
  everyState,
  heartbeats,
  pastEnds,
  severalProblems,
  silentFeed,
} from '../support/wall-stories.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const GEOMETRY = { diagonal: 86, distance: 8 };
const LEAST = fontSizeFor(GEOMETRY, PLANE, 16);

let dist: string;
let other: string;
let browser: Browser;
let server: WallFixture;
let context: BrowserContext;
let page: Page;
let mishaps: string[] = [];
let axeSource = '';

beforeAll(async () => {
  dist = await buildScreens();
  other = `${dist}-other`;
  await cp(dist, other, { recursive: true });
  const html = await readFile(join(other, 'index.html'), 'utf8');
  await writeFile(join(other, 'index.html'), html.replace(/(src="[^"]*\/assets\/)[^"]+\.js"/, '$1another-build.js"'));
  axeSource = await readFile(AXE, 'utf8');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([dist, other].map((folder) => rm(folder, { recursive: true, force: true })));
});

beforeEach(async () => {
  server = new WallFixture(dist, allInPlace());
  await server.start();
  context = await browser.newContext({ viewport: PLANE });
  context.setDefaultTimeout(PATIENCE);
  page = await context.newPage();
  mishaps = [];
  page.on('pageerror', (error) => mishaps.push(error.message));
});

afterEach(async () => {
  await context.close();
  await server.stop();
  expect(mishaps).toEqual([]);
});

/** The words in it that do not fit. */
function cutIn(what: Locator): Promise<readonly (string | null)[]> {
  return what
    .locator('[class*="where"], [class*="subject"], [class*="condition"], [class*="_to"]')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
}

async function show(story: Story, query = '', silent: Parameters<WallFixture['tell']>[1] = []): Promise<void> {
  server.tell(story, silent);
  await page.goto(`${server.url}/wall${query}`);
  await page.locator('[data-meldkamer="LIM"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  // Once the pulse has told who was heard, the picture is as it will stay.
  await page.locator('[data-quality="live"]').first().waitFor();
}

/** What the wall says of its own picture. */
function quality(): Promise<string | null> {
  return page.locator('p[data-quality]').getAttribute('data-quality');
}

function sentence(): Promise<string | null> {
  return page.locator('p[data-quality]').textContent();
}

const silence = silentFeed();
const SITUATIONS: readonly (readonly [string, Story, Parameters<WallFixture['tell']>[1]])[] = [
  ['all is in its place', allInPlace(), []],
  ['several things are wrong', severalProblems(), []],
  ['a feed is silent', silence.story, silence.silent],
  ['two rooms claim one function', doubleClaim(), []],
  ['there is one of each class', everyPlace(), []],
  ['an end passed', pastEnds(), []],
  ['it is decided in part', decidedForOne(), []],
  ['a meldkamer is down, and others are not well', everyState(), []],
  ['what is down is away', downAndAway(), []],
  ['there is one of each class and of each state', everyState(everyPlace()), []],
];

describe('legible from 8 m', () => {
  it.each(
    SITUATIONS.flatMap(([name, ...rest]) => (['nl', 'en'] as const).map((lang) => [name, lang, ...rest] as const)),
  )(
    'fits when %s (%s): no overflow, no collision, at most 12 lines, no text under 16 arcminutes',
    async (_name, lang, story, silent) => {
      server.setSynthetic(true);
      await show(story, `?lang=${lang}&diagonal=86&distance=8`, silent);
      const pieces = await visibleText(page);
      expect(pieces.length).toBeGreaterThan(50);
      expect(pieces.filter(({ fontSize }) => fontSize < LEAST - 0.1)).toEqual([]);
      expect(collisions(pieces)).toEqual([]);
      expect(lineCount(pieces)).toBeLessThanOrEqual(12);
      expect(await overflowing(page)).toEqual([]);
    },
  );

  it('draws the signs that decide at 30 arcminutes', async () => {
    await show(severalProblems());
    const heights = await page
      .locator('[data-place="outside"] svg, [data-place="other-meldkamer"] svg, footer svg')
      .evaluateAll((signs) => signs.map((sign) => sign.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(5);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(fontSizeFor(GEOMETRY, PLANE, 30) * 0.72 - 0.5);
  });

  it('shows at most three alarms, the highest first, and how many more there are', async () => {
    await show(severalProblems());
    const lines = await page.getByRole('list', { name: 'Alarmen' }).getByRole('listitem').allInnerTexts();
    expect(lines.length).toBe(4);
    expect(lines.map((line) => /BUITEN|UITWIJK|meer/.exec(line)?.[0])).toEqual(['BUITEN', 'BUITEN', 'UITWIJK', 'meer']);
  });

  it('[R97] says which end passed', async () => {
    await show(pastEnds());
    const lines = page.getByRole('list', { name: 'Alarmen' });
    await lines.getByText('EINDE WAS 13:40').waitFor();
  });

  it('[R122] says which meldkamer is down, whatever is in its place', async () => {
    await show(everyState());
    const tile = page.locator('[data-meldkamer="OBR"]');
    expect(await tile.textContent()).toContain('UITGEVALLEN');
    expect(await tile.locator('[data-state="down"]').count()).toBe(4);
    expect(await page.locator('[data-meldkamer="RTD"] [data-state]').count()).toBe(0);
    expect(await page.locator('[data-count="down"]').textContent()).toMatch(/^2 .*uitgevallen/);
    expect(await page.locator('[data-count="down"] svg').isVisible()).toBe(true);
    expect(await page.getByTestId('wall-problems').textContent()).toContain('uitgevallen');
  });

  it('[R122] goes on saying that a meldkamer is down when it falls silent, and counts it', async () => {
    const story = everyState();
    const silent = [sourceOf('OBR')];
    story.pass(150 * SECOND, () => heartbeats(story, silent));
    await show(story, '', silent);
    const lines = page.locator('[data-meldkamer="OBR"] [data-remark]');
    expect(await lines.allTextContents()).toEqual(['UITGEVALLEN', expect.stringMatching(/^stil ?2 ?min$/)]);
    expect(await page.locator('[data-count="down"]').textContent()).toMatch(/^2 .*uitgevallen/);
    expect(await cutIn(lines)).toEqual([]);
  });

  it('says where to before all else of a line that has half the width', async () => {
    const story = allInPlace().wait(60_000);
    for (const one of FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'LIM')) story.located(one.id, 'OBR');
    for (const task of ['aanname', 'uitgifte']) {
      story.located(`NNL/brandweer/02/${task}`, 'ONL');
      story.located(`MNL/ambulance/09/${task}`, 'Zeist');
      story.located(`DHG/ambulance/15/${task}`, 'Hoofdkantoor Veiligheidsregio');
    }
    story.wait(12 * 60_000);
    heartbeats(story, []);
    await show(story.tick());
    const lines = page.getByRole('list', { name: 'Alarmen' }).locator('[data-alarm]');
    const said = await lines.locator('[class*="subject"], [class*="condition"], [class*="_to"]').allTextContents();
    expect(said.join(' ')).toContain('LIM → OBR ALLES');
    expect(said.join(' ')).toContain('MNL A BUITEN Zeist');
    expect(await cutIn(lines)).toEqual(['Hoofdkantoor Veiligheidsregio']);
    expect(await cutIn(page.locator('[data-meldkamer="MNL"], [data-meldkamer="NNL"]'))).toEqual([]);
    const time = await page.locator('[data-meldkamer="LIM"] [class*="since"]').first().textContent();
    expect(time).toBe('12 min');
  });

  it('is the same page at half size on 1920 x 1080', async () => {
    const places = () =>
      page
        .locator('[data-meldkamer], header, footer, [data-place]')
        .evaluateAll((parts) =>
          parts.map((part) => part.getBoundingClientRect()).map(({ x, y, width }) => [x, y, width]),
        );
    await show(severalProblems());
    const whole = await places();
    expect(whole.length).toBeGreaterThan(60);
    const farthestFromHalf = async () => {
      const half = await places();
      if (half.length !== whole.length) return Number.POSITIVE_INFINITY;
      const differences = half.flatMap((box, index) =>
        box.map((value, side) => Math.abs(value - (whole[index]?.[side] ?? 0) / 2)),
      );
      return Math.max(...differences);
    };
    await page.setViewportSize({ width: 1920, height: 1080 });
    // The page hears of its new size with its next frame.
    await expect.poll(farthestFromHalf).toBeLessThan(1.5);
    expect(await overflowing(page)).toEqual([]);
  });

  it('shows no pointer and nothing to operate', async () => {
    await show(severalProblems());
    const cursors = await page
      .locator('[data-wall], [data-wall] *')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).cursor))]);
    expect(cursors).toEqual(['none']);
    expect(await page.locator('[data-wall] :is(a, button, input, select, textarea)').count()).toBe(0);
  });

  it('keeps its contrast between 7:1 and 15:1 in the dark', async () => {
    await show(allInPlace());
    const ratio = await page.evaluate(() => {
      const light = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(
          (part) => Number(part) / (colour.startsWith('color(srgb') ? 1 : 255),
        );
        const linear = [r, g, b].map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
      };
      const wall = getComputedStyle(document.querySelector('[data-wall]') as Element);
      return (light(wall.color) + 0.05) / (light(wall.backgroundColor) + 0.05);
    });
    expect(ratio).toBeGreaterThan(7);
    expect(ratio).toBeLessThan(15);
  });
});

describe('readable in other ways', () => {
  it.each([
    ['nl', 'dark'],
    ['en', 'light'],
  ])('has no violation of WCAG 2.2 AA (%s, %s)', async (lang, theme) => {
    await show(everyPlace(), `?lang=${lang}&theme=${theme}`);
    await page.evaluate(axeSource);
    expect(await page.evaluate(runAxe)).toEqual([]);
    expect(await page.locator('main').count()).toBe(1);
  });

  it('says what is wrong as a list of sentences', async () => {
    await show(severalProblems());
    const sentences = await page.getByTestId('wall-problems').getByRole('listitem').allTextContents();
    expect(sentences).toContain(
      'Midden-Nederland, Ambulance: buiten elke meldkamer, Zeist, sinds 12 minuten, 2 van 6 onderdelen, geen besluit van een partij met mandaat',
    );
    expect(sentences).toContain('Den Haag, Ambulance: in de eigen meldkamer, onderbezet');
    const told = (meldkamer: string) =>
      page.locator(`[data-meldkamer="${meldkamer}"] [data-remark="decision"]`).allInnerTexts();
    expect([await told('MNL'), await told('ZWB'), await told('DHG')]).toEqual([['geen besluit'], ['besloten'], []]);
  });

  it('[R64] says that it is decided in part, though this screen may not see the dossier', async () => {
    await show(decidedForOne());
    const decision = page.locator('[data-meldkamer="MNL"] [data-remark="decision"]');
    expect(await decision.textContent()).toBe('deels besluit');
    expect(await page.getByTestId('wall-problems').textContent()).toContain('deels besloten');
  });

  it('[R128] says who has to act on what nobody decided about', async () => {
    await show(decidedForOne());
    const line = page.getByRole('list', { name: 'Alarmen' }).getByRole('listitem').first();
    expect(await line.locator('[aria-hidden]').last().textContent()).toBe('nu RAV 09');
    expect(await overflowing(page)).toEqual([]);
  });

  it('says that all is in its place when it is', async () => {
    await show(allInPlace());
    expect(await page.getByTestId('wall-problems').textContent()).toContain(
      'Alle functies worden in de eigen meldkamer uitgevoerd.',
    );
    expect(await page.locator('[data-count]').allInnerTexts()).toEqual([expect.stringMatching(/^41 EIGEN/)]);
  });

  it('is dark by default, and light or English when the address asks', async () => {
    const dress = () => page.evaluate(() => [document.documentElement.dataset['theme'], document.documentElement.lang]);
    await show(allInPlace());
    expect(await dress()).toEqual(['dark', 'nl']);
    await show(allInPlace(), '?theme=light&lang=en');
    expect(await dress()).toEqual(['light', 'en']);
  });
});

describe('honest about its age', () => {
  it('[I12] falters after 6 s, is framed as old after 15 s, all unknown after 30 s, and heals by itself', async () => {
    const time = await PageTime.of(page);
    await show(severalProblems());
    await time.stop(() => server.pulse());
    await server.stop();
    await time.disconnected();
    const frames = page.getByTestId('wall-frame');

    await time.passUntilSilentFor(6 * SECOND);
    expect(await quality()).toBe('live');
    await time.passUntilSilentFor(6 * SECOND + LOOKED_EVERY);
    expect(await quality()).toBe('faltering');
    expect(await sentence()).toMatch(/verbinding hapert 6 s$/);

    await time.passUntilSilentFor(15 * SECOND);
    expect([await quality(), await frames.count()]).toEqual(['faltering', 0]);
    await time.passUntilSilentFor(15 * SECOND + LOOKED_EVERY);
    expect([await quality(), await frames.count()]).toEqual(['old', 1]);
    expect(await sentence()).toMatch(/BEELD OUD — laatste gegevens \d\d:\d\d:\d\d \(15 s\)$/);
    expect(collisions(await visibleText(page))).toEqual([]);

    await time.passUntilSilentFor(30 * SECOND);
    expect(await quality()).toBe('old');
    expect(await page.locator('[data-place="outside"]').count()).toBe(2);
    await time.passUntilSilentFor(30 * SECOND + LOOKED_EVERY);
    expect(await quality()).toBe('lost');
    const places = await page
      .locator('[data-discipline]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-place')));
    expect(places.length).toBe(41);
    expect([...new Set(places)]).toEqual(['unknown']);
    expect(await page.locator('[data-count="unknown"]').textContent()).toMatch(/^41/);
    expect(await page.locator('[data-meldkamer="MNL"] [data-last="true"]').allInnerTexts()).toHaveLength(2);
    const pieces = await visibleText(page);
    expect(pieces.filter(({ fontSize }) => fontSize < LEAST - 0.1)).toEqual([]);
    expect(lineCount(pieces)).toBeLessThanOrEqual(12);
    expect(await overflowing(page)).toEqual([]);

    await page.evaluate(noteEveryQuality);
    await server.start();
    await time.resume();
    await page.locator('p[data-quality="live"]').waitFor();
    const [healed, ...later] = await page.evaluate(() => (window as unknown as { noted: readonly Noted[] }).noted);
    expect(healed).toEqual({
      quality: 'healed',
      sentence: expect.stringMatching(/hersteld om \d\d:\d\d:\d\d$/),
      frames: 0,
      outside: 2,
    });
    expect(later.at(-1)?.quality).toBe('live');
  });

  it('[I12] does not take an open line for a living one', async () => {
    const time = await PageTime.of(page);
    await show(allInPlace());
    server.holdPulse();
    await time.stop(() => server.pulse());
    await time.passUntilSilentFor(6 * SECOND);
    expect(await quality()).toBe('live');
    await time.passUntilSilentFor(6 * SECOND + LOOKED_EVERY);
    expect(await quality()).toBe('faltering');
    expect(server.sockets).toBe(1);
    server.resumePulse();
    await time.resume();
    await page.locator('p[data-quality="live"]').waitFor();
  });

  it('follows what happens while it hangs there', async () => {
    const story = allInPlace();
    await show(story);
    const before = story.picture.at;
    story.located('NHL/brandweer/12/uitgifte', 'Heiloo');
    story.tick();
    server.push(before);
    await page.locator('[data-meldkamer="NHL"] [data-place="outside"][data-discipline="brandweer"]').waitFor();
    expect(await page.locator('[data-meldkamer="NHL"]').getAttribute('data-priority')).toBe('1');
  });

  it('waits for its first picture in words', async () => {
    server.setMute(true);
    await page.goto(`${server.url}/wall`);
    await page.getByRole('heading', { name: 'Wacht op eerste beeld' }).waitFor();
    expect(await page.locator('[data-meldkamer]').count()).toBe(0);
  });
});

describe('looks after itself', () => {
  it('says what to do when its session ends, and goes on when it may', async () => {
    await show(allInPlace());
    server.setLoggedIn(false);
    await page.getByRole('heading', { name: 'Dit wandscherm is niet ingelogd' }).waitFor();
    const pieces = await visibleText(page);
    expect(pieces.filter(({ fontSize }) => fontSize < LEAST - 0.1)).toEqual([]);
    server.setLoggedIn(true);
    await page.locator('[data-meldkamer="LIM"]').waitFor();
  });

  it('shows its own page when it is loaded while the server is gone, and goes on by itself', async () => {
    await show(allInPlace());
    await keptShell(page);
    await server.stop();
    await page.reload();
    await page.getByRole('heading', { name: 'De server antwoordt niet' }).waitFor();
    await server.start();
    await page.locator('[data-meldkamer="LIM"]').waitFor();
  });

  it('never shows an older build from its shell while the server answers', async () => {
    await show(allInPlace());
    await keptShell(page);
    server.setDist(other);
    await server.stop();
    await server.start();
    const loaded = await page.reload();
    expect(await loaded?.text()).toContain('another-build.js');
  });

  it('loads itself again within a minute when the server hands out another build', async () => {
    await page.addInitScript(() => {
      Math.random = () => 0.01;
    });
    await show(allInPlace());
    server.setDist(other);
    await server.stop();
    server.setBuild('second');
    await server.start();
    // The page itself is looked at: the answer is gone as soon as the page goes on.
    await expect.poll(() => page.content(), { timeout: PATIENCE }).toContain('another-build.js');
  });

  it('replaces a build that came from its shell as soon as the server is back with another', async () => {
    await page.addInitScript(() => {
      Math.random = () => 0.01;
    });
    await show(allInPlace());
    await keptShell(page);
    await server.stop();
    await page.reload();
    server.setDist(other);
    await server.start();
    const answer = await page.waitForResponse((response) => response.request().isNavigationRequest());
    expect(await answer.text()).toContain('another-build.js');
  });
});

describe('setting up', () => {
  it('warns when the panel is too small for the distance, and keeps what was chosen', async () => {
    await page.goto(`${server.url}/wall/settings`);
    const diagonal = page.getByLabel('Schermdiagonaal (inch)');
    await diagonal.fill('55');
    const verdict = page.getByText('Dit scherm is te klein voor deze afstand');
    await verdict.waitFor();
    expect(await verdict.textContent()).toContain('86 inch');
    await diagonal.fill('98');
    await page.getByText('Leesbaar: de kleinste letters').waitFor();
    await page.getByLabel('Afstand van de verste lezer (meter)').fill('7,5');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Opgeslagen op dit scherm.').waitFor();
    await page.reload();
    expect(await diagonal.inputValue()).toBe('98');
    const size = await page
      .getByTestId('test-smallest')
      .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
    const isCut = await page
      .locator('section', { has: page.getByTestId('test-smallest') })
      .evaluate((letters) => letters.scrollHeight > letters.clientHeight + 1);
    expect(isCut).toBe(false);
    expect(size).toBeCloseTo(fontSizeFor({ diagonal: 98, distance: 7.5 }, PLANE, 16), 0);
    await page.evaluate(axeSource);
    expect(await page.evaluate(runAxe)).toEqual([]);
  });

  it('takes panel and distance from the address, for a display without a keyboard', async () => {
    await show(allInPlace(), '?diagonal=110&distance=8');
    const smallest = async () => Math.min(...(await visibleText(page)).map(({ fontSize }) => fontSize));
    const expected = fontSizeFor({ diagonal: 110, distance: 8 }, PLANE, 16);
    expect(await smallest()).toBeCloseTo(expected, 1);
    await show(allInPlace());
    expect(await smallest()).toBeCloseTo(expected, 1);
  });
});

type Axe = {
  run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

async function runAxe(): Promise<readonly string[]> {
  const { axe } = window as unknown as { axe: Axe };
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Until the service worker holds the page. */
async function keptShell(kept: Page): Promise<void> {
  await until(() => kept.evaluate(isPageKept), 'the service worker to hold the page');
}

/** Runs in the page. */
async function isPageKept(): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready;
  const cache = await caches.open('wall-shell');
  return active?.state === 'activated' && (await cache.match('/wall')) !== undefined;
}

type Noted = {
  readonly quality: string | undefined;
  readonly sentence: string | null;
  readonly frames: number;
  readonly outside: number;
};

/** Runs in the page, and keeps what it shows at each change of quality: a state that lasts for seconds may be over before it can be asked for. */
function noteEveryQuality(): void {
  const noted: Noted[] = [];
  const look = (): Noted => {
    const line = document.querySelector<HTMLElement>('p[data-quality]');
    return {
      quality: line?.dataset['quality'],
      sentence: line?.textContent ?? null,
      frames: document.querySelectorAll('[data-testid="wall-frame"]').length,
      outside: document.querySelectorAll('[data-place="outside"]').length,
    };
  };
  const before = look();
  new MutationObserver(() => {
    const now = look();
    if (now.quality !== (noted.at(-1) ?? before).quality) noted.push(now);
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
  Object.assign(window, { noted });
}
