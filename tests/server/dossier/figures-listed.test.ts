// Each bar of the figures opens the register at exactly what it counts: the address is read as the screen reads it, asked of the server, and
// what comes of it is the bar.

import { expect, it } from 'vitest';
import { HOUR } from '#shared/base/time.ts';
import { AFWIJKING_KINDS, KNOWN_REASONS } from '#shared/deviation/statement.ts';
import type { DossierList, Figures } from '#shared/dossier/api-dossier.ts';
import { DECISION_GROUPS } from '#shared/dossier/figures-decisions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { AWAY, dossiersPath, periodsPath } from '../../../client/views/figures/figure-links.ts';
import { decisionGroups, disturbanceHours, recordingGroups } from '../../../client/views/figures/figure-sums.ts';
import { dossierPage, readDossierSearch } from '../../../client/views/register/dossiers/dossier-search.ts';
import { pageQuery, readSearch } from '../../../client/views/register/periods/register-search.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { readingSide } from '../../support/reading-side.ts';
import { instant, LMS, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

/**
 * 1: two functions away since half past eight, for personeel, decided at half past nine, of which one is back at eleven. 2: seen away since ten,
 * of which nobody gave a reason. 3: maintenance of an hour with everybody at home. 4: a plan that was withdrawn.
 */
function told(): Story {
  const story = new Story().at('08:00:00');
  for (const id of [AANNAME, 'NHL/politie/aanname', 'NHL/politie/uitgifte', 'LIM/politie/aanname']) {
    story.located(id, id.slice(0, 3));
  }
  const to = place('AMS');
  const both = ['NHL/politie/aanname', 'NHL/politie/uitgifte'];
  story.registered('NHL', both, { start: instant('08:30:00'), to, reasonCategory: 'personeel' });
  story.at('08:30:00');
  for (const id of both) story.located(id, 'AMS');
  story.at('09:30:00').step('2026-0001', DECISION, SMB);
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.registered('LIM', ['LIM/politie/aanname'], {
    kind: 'onderhoud',
    start: instant('10:00:00'),
    reasonCategory: 'techniek',
  });
  story.step('2026-0003', { kind: 'start', at: null, text: null }, LMS);
  story.at('11:00:00').located('NHL/politie/aanname', 'NHL');
  story.step('2026-0003', { kind: 'end', at: null, text: null }, LMS);
  story.registered('RTD', ['RTD/politie/aanname'], { start: instant('20:00:00'), to });
  story.step('2026-0004', { kind: 'withdraw', text: null, despiteOpen: true });
  return story.at('12:00:00');
}

it('[R169] hours are the sum of the periods that the register lists for them, dossiers the dossiers', async () => {
  const side = await readingSide(told());
  const ask = async <T>(path: string): Promise<T> => {
    const { status, body } = await side.ask('inspector', path);
    expect([path, status]).toEqual([path, 200]);
    return body as T;
  };
  // The whole of November on the Dutch calendar: before the journal began nobody knows, and that is listed too.
  const figures = await ask<Figures>('/api/v1/figures?from=2026-10-31T23:00:00Z&to=2026-11-30T23:00:00Z');
  const searchOf = (path: string): string => path.slice(path.indexOf('?'));
  const listedMs = async (path: string): Promise<number> => {
    const query = pageQuery(readSearch(searchOf(path)));
    return (await ask<{ withinMs: number }>(`/api/v1/register${query}`)).withinMs;
  };
  const listed = async (path: string): Promise<DossierList> =>
    ask<DossierList>(`/api/v1/afwijkingen${dossierPage(readDossierSearch(searchOf(path)))}`);

  const absent = figures.months.map(({ coveredMs, uncoveredMs }) => (coveredMs + uncoveredMs) / HOUR);
  // By hand, in the order of the ten: aanname of Utrecht two hours; Noord-Holland two and a half, and three and a half.
  expect(absent).toEqual(MELDKAMER_IDS.map((id) => (id === 'MNL' ? 2 : id === 'NHL' ? 6 : 0)));
  for (const one of figures.months) {
    const { meldkamer, month } = one;
    const sums = [one.coveredMs + one.uncoveredMs, one.otherMeldkamerMs, one.outsideMs, one.unknownMs];
    const classes = [AWAY, ['other-meldkamer'], ['outside'], ['unknown']] as const;
    for (const [index, asked] of classes.entries()) {
      expect([meldkamer, asked, await listedMs(periodsPath(figures, { class: asked, meldkamer, month }))]).toEqual([
        meldkamer,
        asked,
        sums[index],
      ]);
    }
  }
  for (const { category, coveredMs, uncoveredMs, count } of figures.reasons) {
    expect(await listedMs(periodsPath(figures, { class: AWAY, reason: category }))).toBe(coveredMs + uncoveredMs);
    expect((await listed(dossiersPath(figures, { counted: 'during', reason: category }))).total).toBe(count);
  }
  for (const { kind, count } of figures.kinds) {
    expect((await listed(dossiersPath(figures, { counted: 'during', kind }))).total).toBe(count);
  }
  for (const id of DECISION_GROUPS) {
    const counted = (of: 'taken' | 'recorded') => (id === 'none' ? 'undecided' : (`${of}-${id}` as const));
    const totals = [
      (await listed(dossiersPath(figures, { counted: counted('taken') }))).total,
      (await listed(dossiersPath(figures, { counted: counted('recorded') }))).total,
    ];
    expect([id, ...totals]).toEqual([id, decisionGroups(figures)[id], recordingGroups(figures)[id]]);
  }
  for (const { id, values } of disturbanceHours(figures.disturbances)) {
    const { countedMs = 0 } = await listed(dossiersPath(figures, { counted: 'disturbance', meldkamer: id }));
    expect([id, countedMs / HOUR]).toEqual([id, values.reduce((sum, value) => sum + value, 0)]);
  }
  // By hand: three were going on, one of them withdrawn before it began; all four got their number.
  const numbersOf = async (counted: 'during' | 'opened' | 'undecided'): Promise<readonly string[]> =>
    (await listed(dossiersPath(figures, { counted }))).afwijkingen.map(({ number }) => number).sort();
  expect([await numbersOf('during'), await numbersOf('opened'), await numbersOf('undecided')]).toEqual([
    ['2026-0001', '2026-0002', '2026-0003'],
    ['2026-0001', '2026-0002', '2026-0003', '2026-0004'],
    ['2026-0002'],
  ]);
  expect(figures.kinds.map(({ kind }) => kind)).toEqual([...AFWIJKING_KINDS]);
  expect(figures.reasons.map(({ category }) => category)).toEqual([...KNOWN_REASONS]);
});

it('[R169] what a figure counts is of a time, and told only to who may see dossiers', async () => {
  const side = await readingSide(told());
  const time = 'from=2026-10-31T23:00:00Z&to=2026-11-30T23:00:00Z';
  expect((await side.ask('lms', '/api/v1/afwijkingen?counted=undecided')).status).toBe(400);
  expect((await side.ask('lms', `/api/v1/afwijkingen?counted=all&${time}`)).status).toBe(400);
  const { body } = await side.ask('wall', `/api/v1/afwijkingen?counted=undecided&${time}`);
  expect((body as DossierList).total).toBe(0);
});
