// The dossier of a deviation in a real browser on a real server: a whole life clicked through by the roles that may, what is missing
// as visible as what is there, and every state of the page and its print form.

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DossierStage, startDossierStage } from '../support/dossier-stage.ts';
import { staffingEvent } from '../support/events.ts';
import { axeProblems, isInView, openBrowser, scrollsSideways, type Visitor, visit } from '../support/live-page.ts';
import { minutesFromNow } from '../support/registration.ts';

let browser: Browser;
let stage: DossierStage;
/** Much is known of it, and something is missing everywhere. */
let full: string;
/** Nothing but its registration. */
let bare: string;

beforeAll(async () => {
  stage = await startDossierStage((usual) => ({
    ...usual,
    feed: { ...usual.feed, oldAfter: 3_000_000, silentAfter: 3_600_000 },
  }));
  await stage.moved('aanname', null, 300);
  await stage.moved('uitgifte', null, 300);
  full = await stage.register({ start: minutesFromNow(-120), fallback: 'Terug naar Hilversum', fallbackWithin: 1500 });
  await stage.moved('aanname', 'Zeist', 100);
  await stage.step('lms', full, 'assessments', { outcome: 'fit', document: 'LMS 2026-12' });
  await stage.step('smb', full, 'decisions', {
    outcome: 'allowed',
    party: 'smb',
    mandate: 'Procedure tijdelijke wijziging werkwijze (SMB/BMB)',
  });
  await stage.step('inspector', full, 'seen-marks');
  await stage.step('inspector', full, 'positions', { stance: 'followable', document: 'IGJ 2026-7' });
  await stage.step('ministry', full, 'positions', { stance: 'concerns', text: 'Continuïteit niet aangetoond' });
  await stage.step('lms', full, 'consultations', { party: 'vr-09', outcome: 'objected', text: 'Mist het beeld' });
  await stage.step('lms', full, 'guarantees', {
    findings: [
      { item: 'g01', side: 'site', state: 'not', evidence: 'Rapport 12' },
      { item: 'g01', side: 'meldkamer', state: 'met', evidence: 'Audit 2025' },
    ],
  });
  await stage.step('lms', full, 'tellings', { about: 'start', parties: ['vr-09', 'politie'] });
  await stage.send(staffingEvent('MNL/ambulance/09', 2, 3, { observedAt: minutesFromNow(-90) }));
  bare = await stage.register({
    functions: ['MNL/brandweer/14'],
    kind: 'pilot',
    to: null,
    reason: null,
    reasonCategory: null,
    owner: null,
    expectedEnd: null,
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function open(number: string, change: Partial<Visitor>, act: (page: Page) => Promise<void>): Promise<void> {
  const path = `/register/${number}`;
  const { page, pageErrors, close } = await visit(browser, stage, { role: 'lms', path, ...change });
  try {
    await page.getByRole('heading', { level: 1, name: new RegExp(`${number}:`) }).waitFor();
    await act(page);
    expect(pageErrors).toEqual([]);
  } finally {
    await close();
  }
}

function part(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

function steps(page: Page): Locator {
  return part(page, 'Handelingen');
}

/** Opens the form of a step, fills it in and sends it; resolves when the page says that it was recorded. */
async function take(page: Page, step: string, submit: string, fill: (form: Locator) => Promise<unknown>) {
  await steps(page).getByRole('button', { name: step, exact: true }).click();
  const form = steps(page).getByRole('form', { name: step });
  await fill(form);
  await form.getByRole('button', { name: submit, exact: true }).click();
  await steps(page)
    .getByRole('status')
    .filter({ hasText: `Vastgelegd: ${step}.` })
    .waitFor();
}

const nothing = async () => {};

async function stageWord(page: Page, word: string): Promise<void> {
  await page.getByRole('main').locator('header').getByText(word, { exact: true }).first().waitFor();
}

test.each(['nl', 'en'] as const)(
  '[R60] who confirms sees what is confirmed, and what it covers, in %s',
  async (language) => {
    const number = await stage.register({
      meldkamer: 'LIM',
      functions: [`LIM/politie/${language === 'nl' ? 'aanname' : 'uitgifte'}`],
    });
    await stage.step('lms', number, 'decisions', { outcome: 'refused', party: 'smb', log: 'LMS 2026-77' });
    await open(number, { role: 'smb', language }, async (page) => {
      const name = language === 'nl' ? 'Besluit bevestigen' : 'Confirm a decision';
      const panel = page.getByRole('region', { name: language === 'nl' ? 'Handelingen' : 'Actions', exact: true });
      await panel.getByRole('button', { name, exact: true }).click();
      await panel.getByText('LMS 2026-77').waitFor();
      expect(await panel.getByText(/Zeist/).count()).toBeGreaterThan(0);
      // Beside the dossier there is room for an answer below its name, not beside it; the buttons are there at once.
      const submit = panel.getByRole('button', {
        name: language === 'nl' ? 'Bevestig het besluit' : 'Confirm the decision',
      });
      for (const width of [1366, 1600, 1920]) {
        await page.setViewportSize({ width, height: 768 });
        const widths = await panel.locator('dd').evaluateAll((all) => all.map((dd) => dd.clientWidth));
        expect([width, Math.min(...widths) > 300]).toEqual([width, true]);
        expect([width, await isInView(submit)]).toEqual([width, true]);
      }
      // At 200 % it is the page that scrolls.
      await page.setViewportSize({ width: 683, height: 384 });
      await panel.getByRole('heading', { name, level: 3 }).evaluate((heading) => heading.scrollIntoView());
      expect(await isInView(submit)).toBe(true);
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    });
  },
);

test('[R63] a decision is set right from what stands there, and what it was is said beside what it became', async () => {
  const number = await stage.register({ meldkamer: 'LIM', functions: ['LIM/caco/coordinatie'] });
  await stage.step('smb', number, 'decisions', { outcome: 'allowed', party: 'smb', document: 'SMB 2026-8' });
  await open(number, { role: 'smb' }, async (page) => {
    await take(page, 'Besluit rectificeren', 'Rectificeer het besluit', async (form) => {
      expect(await form.getByLabel('Stuk (verwijzing)').inputValue()).toBe('SMB 2026-8');
      expect(await form.getByRole('checkbox', { name: 'coördinatie' }).isChecked()).toBe(true);
      expect(await form.textContent()).not.toContain('Leeg: alle functies');
      await form.getByRole('button', { name: 'Besloten op: nu' }).click();
      await form.getByLabel('Waarom wordt dit hersteld').fill('Moment ontbrak');
    });
    const decisions = part(page, 'Besluit en mandaat');
    const earlier = decisions.getByText(/Moment ontbrak/);
    expect(await earlier.textContent()).toMatch(/: Besloten op: onbekend → \d{4}-\d\d-\d\d \d\d:\d\d:\d\d CES?T$/);
  });
});

test('a whole life, each step by a role that may, from the first assessment to the closing', async () => {
  const number = await stage.register({
    functions: ['MNL/ambulance/25'],
    start: minutesFromNow(-30),
    owner: 'rav-09',
  });
  await open(number, {}, async (page) => {
    await stageWord(page, 'aangekondigd');
    await take(page, 'Beoordelen', 'Leg de beoordeling vast', async (form) => {
      await form.getByLabel('Uitkomst').selectOption('fit');
      await form.getByLabel('Stuk (verwijzing)').fill('LMS 2026-31');
    });
    await stageWord(page, 'beoordeeld');
    expect(await part(page, 'Besluit en mandaat').getByText('LMS 2026-31').isVisible()).toBe(true);
  });
  await open(number, { role: 'smb' }, async (page) => {
    await take(page, 'Besluit vastleggen', 'Leg het besluit vast', async (form) => {
      await form.getByLabel('Uitkomst').selectOption('allowed');
      expect(await form.getByLabel('Wie besloot').inputValue()).toBe('smb');
      await form.getByRole('button', { name: /^Neem over: Procedure tijdelijke wijziging/ }).click();
    });
    await stageWord(page, 'toegestaan');
    expect(await page.getByText(/^Strategisch Meldkamerberaad, toegestaan 2/).isVisible()).toBe(true);
  });
  await open(number, { role: 'inspector' }, async (page) => {
    await take(page, 'Markeren als gezien', 'Markeer als gezien', nothing);
    await take(page, 'Vraag stellen', 'Stel de vraag', async (form) => {
      await form.getByLabel('Partij').selectOption('rav-09');
      await form.getByLabel('Vraag').fill('Hoe snel is de terugval?');
      await form.getByRole('textbox', { name: 'Uiterlijk' }).fill('01-01-2030 12:00');
    });
    // Seen is no approval and closes nothing.
    await stageWord(page, 'toegestaan');
    expect(await part(page, 'Hoor en wederhoor').getByText('nog geen antwoord').isVisible()).toBe(true);
  });
  await open(number, { role: 'party' }, async (page) => {
    await take(page, 'Vraag beantwoorden', 'Leg het antwoord vast', (form) =>
      form.getByLabel('Antwoord').fill('Binnen 30 minuten, op 1 maart getest'),
    );
    await take(page, 'Ontvangst bevestigen', 'Bevestig de ontvangst', nothing);
    await take(page, 'Begin vastleggen', 'Leg het begin vast', nothing);
    await stageWord(page, 'loopt');
    await take(page, 'Einde vastleggen', 'Leg het einde vast', nothing);
    await stageWord(page, 'beëindigd');
    expect(
      await part(page, 'Hoor en wederhoor')
        .getByText(/op 1 maart getest/)
        .isVisible(),
    ).toBe(true);
  });
  await open(number, {}, async (page) => {
    await take(page, 'Terugkeer bevestigen', 'Bevestig de terugkeer', nothing);
    await stageWord(page, 'terugkeer bevestigd');
    await take(page, 'Partijen informeren', 'Leg vast dat zij zijn geïnformeerd', async (form) => {
      expect(await form.getByLabel('Bericht over').inputValue()).toBe('return');
      await form.getByRole('button', { name: 'Kies alle' }).click();
    });
    await take(page, 'Evaluatie vastleggen', 'Leg de evaluatie vast', async (form) => {
      await form.getByLabel('Conclusie').fill('Verliep volgens plan.\nTerugval moet vaker worden getest.');
      await form.getByRole('button', { name: 'Actie toevoegen' }).click();
      await form.getByRole('group', { name: 'Regel 1' }).getByLabel('Toelichting').fill('Terugval elk kwartaal testen');
    });
    await stageWord(page, 'geëvalueerd');
    await take(page, 'Sluiten', 'Sluit het dossier', async (form) => {
      // What is open is listed first, and that it is closed all the same is said.
      expect(await page.getByRole('region', { name: /^Open punten \(\d+\)$/ }).count()).toBeGreaterThan(0);
      await form.getByLabel('Toch sluiten terwijl punten open staan').check();
    });
    await stageWord(page, 'gesloten');
    const history = part(page, 'Historie');
    await history.getByText(/gesloten door/).waitFor();
    const { entries } = await stage.file(number);
    expect(await history.locator('tbody tr').count()).toBe(entries.length);
    const [newest] = await history.locator('tbody th').allTextContents();
    await history.getByLabel('Volgorde').selectOption('oldest');
    expect((await history.locator('tbody th').allTextContents()).at(-1)).toBe(newest);
  });
});

describe('what is missing', () => {
  test('stands in one block, each leading to its place on the page', () =>
    open(bare, {}, async (page) => {
      const { afwijking } = await stage.file(bare);
      const block = part(page, `Open punten (${afwijking.openPoints.length})`);
      const links = await block.getByRole('link').all();
      expect(links.length).toBe(afwijking.openPoints.length);
      for (const link of links) {
        await link.click();
        const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
        expect(await target.count()).toBe(1);
        await expect.poll(() => target.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
      }
    }));

  test('is told by who has to act, with who that is', () =>
    open(bare, {}, async (page) => {
      const { afwijking } = await stage.file(bare);
      const groups = part(page, `Open punten (${afwijking.openPoints.length})`).locator('dl > div');
      const told = await groups.evaluateAll((all) =>
        all.map((one) => [one.querySelector('dt')?.textContent ?? '', one.querySelectorAll('li').length] as const),
      );
      expect(told.reduce((sum, [, count]) => sum + count, 0)).toBe(afwijking.openPoints.length);
      expect(told.map(([who]) => who.split(':')[0])).toContain('Voor de vastlegging');
      expect(told.find(([who]) => who.startsWith('Wie het mandaat heeft'))?.[0]).toContain(
        'Bestuurlijk Meldkamerberaad',
      );
    }));

  test('a part in which nothing was recorded is one line that says so, and opens', () =>
    open(bare, {}, async (page) => {
      const hearing = part(page, 'Hoor en wederhoor');
      await hearing.getByText('Niemand geraadpleegd, geen vraag gesteld, door niemand gezien.').waitFor();
      expect(await hearing.getByText('Geraadpleegd', { exact: false }).first().isVisible()).toBe(true);
      expect((await hearing.boundingBox())?.height).toBeLessThan(100);
      await hearing.locator('summary').press('Enter');
      expect((await hearing.boundingBox())?.height).toBeGreaterThan(150);
      expect(await axeProblems(page)).toEqual([]);
    }));

  test('of a question that no field closes says what it lacks, and leads to the staffing in the dossier itself', () =>
    open(bare, { role: 'inspector' }, async (page) => {
      const rows = page
        .locator('section', { has: page.getByRole('heading', { name: 'Achttien vragen' }) })
        .locator('tbody tr');
      const staffing = rows.nth(10);
      expect(await staffing.textContent()).toContain('bezetting nu, een vastgesteld minimum of een vooruitblik');
      expect(await staffing.getByRole('link').getAttribute('href')).toBe('#deel-staffing');
      expect(await rows.nth(11).getByRole('link').getAttribute('href')).toBe('#deel-staffing');
      expect(await rows.nth(15).getByRole('link').getAttribute('href')).toBe('#deel-takeover');
      const unanswered = rows.filter({ hasNotText: 'beantwoord' });
      const missing = await unanswered.locator('td:nth-child(4)').allInnerTexts();
      expect(missing.length).toBeGreaterThan(0);
      expect(missing.filter((text) => text.trim() === '–')).toEqual([]);
    }));

  test('is staffing that nobody reports; what is reported is told, in numbers only to who may know them', async () => {
    await open(bare, {}, async (page) => {
      await part(page, 'Bezetting').getByText('niemand geeft dit op').waitFor();
    });
    await open(full, {}, async (page) => {
      const row = part(page, 'Bezetting').getByRole('table').first().locator('tbody tr');
      expect((await row.locator('td').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
        expect.stringMatching(/^onder minimum bevestigd /),
        '2',
        '3 niet in het beleid vastgesteld',
        'geen vooruitblik',
        expect.stringMatching(/^1 uur (?:\d+ (?:minuut|minuten))?(?: \d+ seconden?)?$/),
      ]);
      expect(await part(page, 'Bezetting').getByText('duurt nog voort').isVisible()).toBe(true);
    });
    // R90: the RAV sees the numbers of its own post.
    for (const [role, hidden] of [
      ['party', 0],
      ['ministry', 3],
    ] as const) {
      await open(full, { role }, async (page) => {
        const row = part(page, 'Bezetting').getByRole('table').first().locator('tbody tr');
        expect(await row.getByText('onder minimum', { exact: true }).isVisible()).toBe(true);
        expect(await row.getByText('aantallen zijn niet voor uw rol').count()).toBe(hidden);
      });
    }
  });

  test('is who can take over when policy does not say; what leans on whom now stands beside it', () =>
    open(full, {}, async (page) => {
      const takeover = part(page, 'Overname');
      expect(await takeover.getByText('niet vastgelegd wie het kan overnemen').isVisible()).toBe(true);
      expect(await takeover.getByText(/^Ambulance, door .*Noord-Holland.*: onbekend$/).isVisible()).toBe(true);
      const leaning = takeover.getByRole('listitem').filter({ hasText: 'toestand sinds' });
      expect(await leaning.allInnerTexts()).toEqual([
        expect.stringMatching(/^Zeist\s+Ambulance Utrecht[\s\S]*aanname/),
      ]);
    }));

  test('is a mandate to intervene: who may decide and who is called now are told apart from it', () =>
    open(bare, {}, async (page) => {
      const answer = (label: string) =>
        part(page, 'Keten')
          .locator('dl > div')
          .filter({ has: page.getByText(label, { exact: true }) });
      const text = async (label: string) =>
        (await answer(label).locator('dd').allInnerTexts()).join(' | ').replace(/\s+/g, ' ');
      expect(await text('Mandaat om te besluiten, volgens het beleid')).toMatch(/^Bestuurlijk Meldkamerberaad/);
      expect(await text('Nu geroepen door de ladder')).toBe('De ladder loopt niet.');
      expect(await text('Mandaat om in te grijpen')).toMatch(/^geen mandaat om in te grijpen vastgelegd/);
    }));

  test('is an outlined word and never a blank: no answer, cell or card of a bare dossier is empty', () =>
    open(bare, {}, async (page) => {
      expect(await part(page, 'Feiten').getByText('onbekend', { exact: true }).count()).toBeGreaterThan(5);
      expect(await part(page, 'Besluit en mandaat').getByText('geen besluit', { exact: true }).isVisible()).toBe(true);
      const { looked, blank } = await page.locator('main').evaluate((main) => {
        const cells = [...main.querySelectorAll('dd, td, tbody th, li')];
        return { looked: cells.length, blank: cells.filter((one) => one.textContent?.trim() === '').length };
      });
      expect(looked).toBeGreaterThan(100);
      expect(blank).toBe(0);
    }));

  test('says of a spoken decision where it was noted, and of one that somebody only says that nobody has looked it up', () =>
    open(full, {}, async (page) => {
      await page.route(`**/api/v1/afwijkingen/${full}`, async (route) => {
        const response = await route.fetch();
        const answer = await response.json();
        const [decision] = answer.dossier.decisions;
        const spoken = { ...decision, document: null, log: '2026-1129-03' };
        const claim = { ...decision, told: 'announced', recognised: null };
        const confirmed = { ...claim, answer: { outcome: 'confirmed', text: null, by: decision.by } };
        const reach = [1, 2, 3].map((index) => ({ ...answer.decisions[0], id: `${full}-b${index}`, manner: null }));
        await route.fulfill({
          response,
          json: {
            ...answer,
            decisions: reach,
            dossier: { ...answer.dossier, decisions: [spoken, confirmed, claim] },
          },
        });
      });
      await page.reload();
      const decisions = part(page, 'Besluit en mandaat');
      await decisions.getByText('2026-1129-03', { exact: true }).waitFor();
      // Of one that was confirmed nothing waits any more.
      expect(await decisions.getByText('nog niet nagegaan').count()).toBe(1);
      expect(await decisions.getByText('kan het bevestigen of ontkennen').count()).toBe(1);
      expect(await decisions.getByText('besluit dat de genoemde partij bevestigde').count()).toBe(2);
    }));

  test('shows of every guarantee both sides, with what is not met heavier than what is', () =>
    open(full, {}, async (page) => {
      const table = part(page, 'Waarborgen').getByRole('table');
      expect(await table.locator('tbody tr').count()).toBe(13);
      const first = table.locator('tbody tr').first();
      expect(await first.locator('td').allInnerTexts()).toEqual([
        expect.stringMatching(/^voldaan\s+bewijs: Audit 2025\s+LMS operatie/),
        expect.stringMatching(/^niet voldaan\s+bewijs: Rapport 12\s+LMS operatie/),
      ]);
      const border = await first.getByText('niet voldaan').evaluate((one) => getComputedStyle(one).borderTopWidth);
      expect(border).toBe('3px');
      expect(await table.getByText('nooit beoordeeld').count()).toBe(24);
    }));

  test('told, received and missing are three states, and no receipt is an approval', () =>
    open(full, {}, async (page) => {
      const notices = part(page, 'Berichten');
      expect(await notices.getByText(/^2 geïnformeerd, 0 ontvangst bevestigd, \d+ zonder/).isVisible()).toBe(true);
      expect(await notices.getByText(/geen goedkeuring/).isVisible()).toBe(true);
      const row = notices.getByRole('row', { name: /^Politie/ });
      expect(await row.textContent()).toMatch(/LMS operatie[\s\S]*ontvangst ontbreekt[\s\S]*nog \d+ minuten/);
    }));

  test('time that no decision covered is said beside time that one did, with the way to the past', () =>
    open(full, { role: 'inspector' }, async (page) => {
      const register = part(page, 'Register');
      expect(await register.getByText('ongedekt', { exact: true }).isVisible()).toBe(true);
      expect(await register.locator('tfoot').textContent()).toMatch(
        /per functie opgeteld.*ongedekt.*plaats onbekend: geen/,
      );
      expect(
        await page
          .getByRole('main')
          .locator('header')
          .getByText(/^\(per functie opgeteld/)
          .isVisible(),
      ).toBe(true);
      expect(await register.getByText(`gedekt door ${full}`).isVisible()).toBe(true);
      const head = await page.getByRole('main').locator('header').first().textContent();
      expect(head).toMatch(
        /Gedekt door een besluit.*op tijd vastgelegd.*later vastgelegd.*mondeling.*Dubbel opgegeven ?geen/,
      );
      const covered = register
        .getByRole('row')
        .filter({ hasText: `gedekt door ${full}` })
        .first();
      expect(await covered.textContent()).toMatch(
        /(?:op tijd vastgelegd|later vastgelegd, vertraging (?:\d{2,}|<00):\d\d), door (?:de partij zelf|LMS namens de partij)/,
      );
      const href = await register
        .getByRole('link', { name: /^Terugkijken naar/ })
        .first()
        .getAttribute('href');
      const { searchParams, pathname } = new URL(href ?? '', 'http://x');
      const { coverage, pastFrom } = await stage.file(full);
      // It began before the journal of this test did, so that there is nothing to see of its begin.
      expect((coverage[0]?.from ?? '') < pastFrom).toBe(true);
      expect([pathname, searchParams.get('at'), searchParams.get('around')]).toEqual(['/replay', pastFrom, full]);
    }));

  test('is how fast the fallback is, until somebody says so; then it stands with the fallback, on paper too', async () => {
    const number = await stage.register({ functions: ['MNL/politie'], start: minutesFromNow(-10) });
    await open(number, {}, async (page) => {
      const answer = page.locator('#punt-fallback-speed');
      expect(await answer.locator('dt, dd').allTextContents()).toEqual(['Terugvaloptie in gebruik binnen', 'onbekend']);
      await steps(page).getByRole('button', { name: 'Rectificeren', exact: true }).click();
      const form = steps(page).getByRole('form');
      const field = form.getByLabel('Terugvaloptie in gebruik binnen (minuten)');
      await field.fill('1,5');
      await form.getByLabel('Waarom wordt dit hersteld').fill('Ontbrak');
      await form.locator('button[type=submit]').click();
      await form.getByText('Vul hele minuten in, van 1 tot en met 10080 (een week), of laat het veld leeg.').waitFor();
      expect(await axeProblems(page)).toEqual([]);
      await field.fill('30');
      await form.locator('button[type=submit]').click();
      await answer.getByText('30 minuten', { exact: true }).waitFor();
      expect((await stage.file(number)).statement.fallbackWithin).toBe(30);
    });
    await open(full, {}, async (page) => {
      await page.getByRole('link', { name: 'Afdrukvorm' }).click();
      await page.locator('#punt-fallback-speed').getByText('1\u00a0500 minuten', { exact: true }).waitFor();
    });
  });
});

describe('a step', () => {
  test('that the server refuses is explained at its field, and nothing typed is lost', () =>
    open(bare, {}, async (page) => {
      await steps(page).getByRole('button', { name: 'Raadpleging vastleggen' }).click();
      const form = steps(page).getByRole('form');
      await form.getByRole('button', { name: 'Leg de raadpleging vast' }).click();
      const alert = steps(page).getByRole('alert');
      await alert.getByText('Er zijn 2 fouten').waitFor();
      expect(await alert.evaluate((one) => one === document.activeElement)).toBe(true);
      await alert.getByRole('link', { name: /^Geraadpleegde partij/ }).click();
      expect(await form.getByLabel('Geraadpleegde partij').evaluate((one) => one === document.activeElement)).toBe(
        true,
      );
      await form.getByLabel('Geraadpleegde partij').selectOption('vr-09');
      await form.getByLabel('Uitkomst').selectOption('agreed');
      await form.getByLabel('Toelichting').fill('Bel 030 1234567');
      await form.getByRole('button', { name: 'Leg de raadpleging vast' }).click();
      const field = form.getByLabel('Toelichting');
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
      expect(await form.getByText(/Dit lijkt een telefoonnummer te bevatten/).isVisible()).toBe(true);
      expect(await axeProblems(page)).toEqual([]);
      expect(await field.inputValue()).toBe('Bel 030 1234567');
      await field.fill('Geen bezwaar');
      await form.getByRole('button', { name: 'Leg de raadpleging vast' }).click();
      await steps(page).getByRole('status').filter({ hasText: 'Vastgelegd' }).waitFor();
    }));

  test('on a dossier that changed meanwhile shows what changed, keeps what was typed, and is sent on the new state', () =>
    open(bare, {}, async (page) => {
      await steps(page).getByRole('button', { name: 'Beoordelen', exact: true }).click();
      const form = steps(page).getByRole('form');
      await form.getByLabel('Uitkomst').selectOption('unfit');
      await form.getByLabel('Toelichting').fill('Zonder plaats niet te beoordelen');
      await stage.step('meldkamer', bare, 'rectifications', {
        statement: { fallback: 'Lelystad' },
        reason: 'vergeten',
      });
      const notice = steps(page).getByRole('alert').filter({ hasText: 'Het dossier is gewijzigd' });
      await notice.getByText(/terugvaloptie gerectificeerd/).waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await form.getByRole('button', { name: 'Leg de beoordeling vast' }).isDisabled()).toBe(true);
      await notice.getByRole('button', { name: /^Gezien/ }).click();
      expect(await form.getByLabel('Toelichting').inputValue()).toBe('Zonder plaats niet te beoordelen');
      await form.getByRole('button', { name: 'Leg de beoordeling vast' }).click();
      await steps(page).getByRole('status').filter({ hasText: 'Vastgelegd: Beoordelen.' }).waitFor();
      expect((await stage.file(bare)).dossier.assessment?.outcome).toBe('unfit');
    }));

  test('that sets something right leaves what somebody else set right meanwhile, and says so where both did', async () => {
    const number = await stage.register({
      functions: ['MNL/brandweer/25'],
      start: minutesFromNow(60),
      fallback: 'Hilversum',
      returnPlan: 'Morgen',
    });
    await open(number, {}, async (page) => {
      const rectify = () => steps(page).getByRole('button', { name: 'Rectificeren', exact: true }).click();
      const form = steps(page).getByRole('form');
      await rectify();
      await form.getByLabel('Terugvaloptie', { exact: true }).fill('Apeldoorn');
      await form.getByLabel('Waarom wordt dit hersteld').fill('Verkeerde plaats');
      const statement = { fallback: 'Lelystad', returnPlan: 'Overmorgen', owner: 'politie' };
      await stage.step('meldkamer', number, 'rectifications', { statement, reason: 'onjuist' });
      const notice = form.getByRole('alert').filter({ hasText: 'Terugvaloptie: een ander heeft dit gewijzigd' });
      await notice.waitFor();
      expect(await form.getByRole('alert').count()).toBe(1);
      expect(await form.getByLabel('Terugkeerplan').inputValue()).toBe('Overmorgen');
      expect(await axeProblems(page)).toEqual([]);
      await form.getByRole('button', { name: 'Sluiten zonder vastleggen' }).click();
      await rectify();
      await notice.waitFor();
      expect(await form.getByLabel('Terugkeerplan').inputValue()).toBe('Overmorgen');
      await form.locator('button[type=submit]').click();
      await steps(page).getByRole('status').filter({ hasText: 'Vastgelegd' }).waitFor();
      expect((await stage.file(number)).statement).toMatchObject({ ...statement, fallback: 'Apeldoorn' });
      await rectify();
      await form.getByLabel('Terugvaloptie', { exact: true }).fill('Utrecht');
      await stage.step('meldkamer', number, 'rectifications', { statement: { fallback: 'Zeist' }, reason: 'onjuist' });
      await form.getByRole('button', { name: 'Terugvaloptie: laat staan wat er nu staat' }).click();
      expect(await form.getByLabel('Terugvaloptie', { exact: true }).inputValue()).toBe('Zeist');
    });
  });

  test('that was being filled in when the login ended is there again after it', () =>
    open(full, {}, async (page) => {
      const consult = () => steps(page).getByRole('button', { name: 'Raadpleging vastleggen' }).click();
      const form = steps(page).getByRole('form');
      await consult();
      await form.getByLabel('Geraadpleegde partij').selectOption('vr-09');
      await form.getByLabel('Uitkomst').selectOption('agreed');
      await form.getByLabel('Toelichting').fill('Geen bezwaar');
      await page.context().clearCookies();
      await form.getByRole('button', { name: 'Leg de raadpleging vast' }).click();
      await page.locator('#key').fill(await stage.key('lms'));
      await page.keyboard.press('Enter');
      await steps(page).getByText('Uw login was verlopen.').waitFor();
      await consult();
      expect(await form.getByLabel('Toelichting').inputValue()).toBe('Geen bezwaar');
    }));

  test('of which the answer was lost is recorded once, however often it is sent', () =>
    open(full, { role: 'inspector' }, async (page) => {
      let lost = 0;
      await page.route('**/api/v1/afwijkingen/*/positions', async (route) => {
        if (lost > 0) return route.continue();
        lost += 1;
        await route.fetch();
        await route.abort();
      });
      await steps(page).getByRole('button', { name: 'Standpunt vastleggen' }).click();
      const form = steps(page).getByRole('form');
      await form.getByLabel('Standpunt').selectOption('objects');
      await form.getByRole('button', { name: 'Leg het standpunt vast' }).click();
      await steps(page)
        .getByText(/De server antwoordt niet/)
        .waitFor();
      await form.getByRole('button', { name: 'Leg het standpunt vast' }).click();
      await steps(page).getByRole('status').filter({ hasText: 'Vastgelegd' }).waitFor();
      // What it changed is in view, and has the focus.
      const chain = part(page, 'Keten');
      await expect.poll(() => chain.evaluate((one) => one === document.activeElement)).toBe(true);
      await expect.poll(() => chain.evaluate((one) => one.getBoundingClientRect().top < innerHeight / 2)).toBe(true);
      const { dossier } = await stage.file(full);
      expect([lost, dossier.positions.filter(({ stance }) => stance === 'objects').length]).toEqual([1, 1]);
    }));

  test('works by keyboard alone; Escape closes the form, gives the focus back and keeps what was typed', () =>
    open(full, { role: 'inspector' }, async (page) => {
      const button = steps(page).getByRole('button', { name: 'Vraag stellen' });
      await button.focus();
      await page.keyboard.press('Enter');
      const heading = steps(page).getByRole('heading', { name: 'Vraag stellen' });
      await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Wie houdt toezicht?');
      await page.keyboard.press('Escape');
      await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await steps(page).getByRole('textbox', { name: 'Vraag' }).inputValue()).toBe('Wie houdt toezicht?');
    }));

  test('is offered only to whom it belongs to: an inspector changes nothing, a reader without a part in it is told so', async () => {
    await open(full, { role: 'inspector' }, async (page) => {
      const offered = await steps(page).getByRole('button').allTextContents();
      expect(offered.toSorted()).toEqual(
        ['Ontvangst bevestigen', 'Markeren als gezien', 'Vraag stellen', 'Standpunt vastleggen'].toSorted(),
      );
    });
    await open(full, { role: 'admin' }, async (page) => {
      await steps(page).getByText('U kunt in deze afwijking nu niets vastleggen.').waitFor();
    });
  });
});

test('[R131] [R136] functions are split off by keyboard, all of them are not, and are joined again', async () => {
  const number = await stage.register({ meldkamer: 'LIM', functions: ['LIM/brandweer/24', 'LIM/ambulance/24'] });
  await stage.step('lms', number, 'starts');
  await open(number, {}, async (page) => {
    // There is nothing to join with: it stands there with its reason.
    const reasons = await steps(page).locator('details dl > div').allTextContents();
    expect(reasons).toContainEqual(expect.stringMatching(/^Dossiers samenvoegenEr loopt geen ander dossier/));
    await steps(page).getByRole('button', { name: 'Functies afsplitsen', exact: true }).focus();
    await page.keyboard.press('Enter');
    const form = steps(page).getByRole('form', { name: 'Functies afsplitsen' });
    const submit = form.getByRole('button', { name: 'Splits de functies af', exact: true });
    await submit.press('Enter');
    await steps(page).getByRole('alert').getByText('Er zijn 2 fouten').waitFor();
    const every = form.getByRole('checkbox', { name: 'alles' });
    for (const one of await every.all()) await one.press('Space');
    await form.getByLabel('Waarom horen zij hier niet bij').fill('Eigen besluit van de brandweer');
    await submit.press('Enter');
    await form.getByText('Kies niet alle functies').first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await every.first().press('Space');
    await submit.press('Enter');
    await steps(page).getByRole('status').filter({ hasText: 'Vastgelegd: Functies afsplitsen.' }).waitFor();
    await page
      .getByText(/afgesplitst van 2026-\d+ naar 2026-\d+/)
      .first()
      .waitFor({ state: 'attached' });
    await take(page, 'Dossiers samenvoegen', 'Voeg de dossiers samen', async (joining) => {
      await joining.getByLabel('Welk dossier gaat hierin op').selectOption({ index: 1 });
      await joining.getByLabel('Waarom zijn zij één').fill('Toch één verhuizing');
      expect(await axeProblems(page)).toEqual([]);
    });
  });
  await open(number, { language: 'en' }, async (page) => {
    const panel = page.getByRole('region', { name: 'Actions', exact: true });
    await panel.getByRole('button', { name: 'Split off functions', exact: true }).click();
    await panel.getByRole('button', { name: 'Split off the functions', exact: true }).waitFor();
  });
});

test('what cannot be taken now is not offered, and stands there with its reason, by keyboard too', () =>
  open(bare, {}, async (page) => {
    const offered = await steps(page).getByRole('button').allTextContents();
    expect(offered).not.toContain('Sluiten');
    const summary = steps(page).locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const reasons = await steps(page).locator('details dl > div').allTextContents();
    expect(reasons).toContain('SluitenEr is nog geen evaluatie.');
    expect(reasons).toContain('Einde vastleggenDe afwijking is nog niet begonnen.');
    expect(await axeProblems(page)).toEqual([]);
  }));

describe('every state', () => {
  test.each<[string, 'full' | 'bare', Partial<Visitor>]>([
    ['much known, light', 'full', { width: 1920, height: 1080 }],
    ['much known, dark', 'full', { width: 1920, height: 1080, context: { colorScheme: 'dark' } }],
    ['a bare pilot, inspector', 'bare', { role: 'inspector' }],
    ['a bare pilot, dark', 'bare', { context: { colorScheme: 'dark' } }],
    ['English', 'full', { language: 'en' }],
    ['English, dark', 'bare', { language: 'en', context: { colorScheme: 'dark' } }],
    ['200 % zoom', 'full', { width: 683, height: 384 }],
    ['200 % zoom, bare', 'bare', { width: 683, height: 384 }],
    ['640 px', 'full', { role: 'party', width: 640, height: 900 }],
  ])('is without accessibility errors and does not scroll sideways: %s', (_name, which, change) =>
    open(which === 'full' ? full : bare, change, async (page) => {
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );

  test.each([
    ['Rectificeren', {}],
    ['Besluit vastleggen', { context: { colorScheme: 'dark' } }],
    ['Waarborgen vastleggen', { width: 683, height: 384 }],
    ['Pilot vastleggen', {}],
  ] as const)('the form %s has no accessibility errors and does not scroll sideways', (step, change) =>
    open(bare, change as Partial<Visitor>, async (page) => {
      await steps(page).getByRole('button', { name: step }).click();
      await steps(page).getByRole('form').waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }),
  );

  test('at 320 px nothing of the dossier is wider than the page', () =>
    open(full, { width: 320, height: 640 }, async (page) => {
      const { looked, wide } = await page.locator('main').evaluate((main) => {
        const all = [...main.querySelectorAll('*')].filter((one) => one.closest('[data-wide]') === null);
        const past = all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
        return { looked: all.length, wide: past.map((one) => one.outerHTML.slice(0, 120)) };
      });
      expect(looked).toBeGreaterThan(500);
      expect(wide).toEqual([]);
    }));

  test('a number that there is not is said', async () => {
    const { page, close } = await visit(browser, stage, { role: 'lms', path: '/register/2026-9999' });
    await page.getByText('Er is geen afwijking 2026-9999.').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await close();
  });

  test('the address of one that there is not offers to search the register for what was meant, by keyboard', async () => {
    const { page, close } = await visit(browser, stage, { role: 'lms', path: '/register/2026-9999' });
    const field = page.getByRole('searchbox', { name: /^Zoek in het register op nummer/ });
    expect(await field.inputValue()).toBe('2026-9999');
    await field.fill(full);
    await field.press('Enter');
    await page.waitForURL(`**/register?text=${full}`);
    await page.getByRole('rowheader', { name: full }).waitFor();
    await close();
  });

  test('a role without access is told so', async () => {
    const { page, close } = await visit(browser, stage, { role: 'wall', path: `/register/${full}` });
    await page.getByText('Uw rol heeft geen toegang tot het dossier van een afwijking.').waitFor();
    await close();
  });

  test('trouble leaves what was fetched on the screen, says so, and is over by itself', () =>
    open(full, { role: 'inspector' }, async (page) => {
      await page.route(`**/api/v1/afwijkingen/${full}`, (route) =>
        route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"Unavailable"}' }),
      );
      await stage.step('ministry', full, 'positions', { stance: 'no-position' });
      await page.getByText('Het dossier kon niet opnieuw worden opgehaald').waitFor();
      expect(await part(page, 'Waarborgen').isVisible()).toBe(true);
      await page.unroute(`**/api/v1/afwijkingen/${full}`);
      await page.getByText('Het dossier kon niet opnieuw worden opgehaald').waitFor({ state: 'detached' });
      await part(page, 'Keten').getByText('neemt geen standpunt in').waitFor();
    }));
});

describe('the print form', () => {
  test('is what Ctrl+P on the dossier prints: the same sheet, nothing to press, and the page is back afterwards', () =>
    open(full, { role: 'inspector' }, async (page) => {
      await part(page, 'Waarborgen').waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.getByText(/Gemaakt op/).waitFor();
      const seen = await page.evaluate(() => ({
        buttons: [...document.querySelectorAll('button, select, nav, form')].filter(
          (one) => one.getClientRects().length > 0,
        ).length,
        heads: [...document.querySelectorAll('h1')].filter((one) => one.getClientRects().length > 0).length,
      }));
      expect(seen).toEqual({ buttons: 0, heads: 1 });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });
      await page.getByText(/Gemaakt op/).waitFor({ state: 'detached' });
      expect(await steps(page).getByRole('button').first().isVisible()).toBe(true);
    }));

  test('holds every entry with its number and moment, the position and checksum, and nothing to press on paper', () =>
    open(full, { role: 'inspector', context: { colorScheme: 'dark' } }, async (page) => {
      await page.getByRole('link', { name: 'Afdrukvorm' }).click();
      await page.getByText(/Gemaakt op/).waitFor();
      expect(await axeProblems(page)).toEqual([]);
      const { entries, position } = await stage.file(full);
      const rows = part(page, 'Historie').locator('tbody tr');
      const printed = await rows.evaluateAll((all) =>
        all.map((row) => [row.querySelector('th')?.textContent, row.querySelector('time')?.getAttribute('datetime')]),
      );
      expect(printed).toEqual(entries.map((entry) => [String(entry.position), entry.recordedAt]));
      await page.getByText(new RegExp(`Stand op positie ${position}\\b[\\s\\S]*controlegetal [0-9a-f]{8}`)).waitFor();
      await page.emulateMedia({ media: 'print' });
      const paper = await page.evaluate(() => ({
        scheme: getComputedStyle(document.documentElement).colorScheme,
        buttons: [...document.querySelectorAll('button, select, nav')].filter((one) => one.getClientRects().length > 0)
          .length,
      }));
      expect(paper).toEqual({ scheme: 'light', buttons: 0 });
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3);
      expect(pdf.match(/\/MediaBox\s*\[0 0 (\d+)[\d.]* (\d+)/)?.slice(1)).toEqual(['594', '841']);
    }));
});
