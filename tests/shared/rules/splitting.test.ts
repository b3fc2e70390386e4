// LMS splits functions off into a deviation of their own. What was decided is about what it was about, and no moment changes its cover.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elapsed, HOUR, MINUTE } from '#shared/base/time.ts';
import { type Afwijking, endOf } from '#shared/deviation/afwijking.ts';
import { counts } from '#shared/deviation/cover.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import type { GebeurtenisNumber } from '#shared/deviation/gebeurtenis.ts';
import { accounted, COLUMNS } from '#shared/dossier/accounted.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import type { GebeurtenisAsked } from '#shared/gebeurtenis/gebeurtenis-rules.ts';
import { allAfwijkingen, gebeurtenissenOf } from '#shared/picture/picture.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { joinableTo } from '#shared/rules/joining.ts';
import { fitsStage } from '#shared/rules/next-step.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { actor, EACH_POST_ITS_OWN, instant, LMS, place, Story } from '../../support/story.ts';

const AMBULANCE = 'MNL/ambulance/09/aanname' as FunctionId;
const UITGIFTE = 'MNL/ambulance/09/uitgifte' as FunctionId;
const POLITIE = 'MNL/politie/aanname' as FunctionId;
const ONE = '2026-0001';
const NEW = '2026-0002';
const POLICE = actor('party', 'Politie');
const SPLIT = { kind: 'split', functions: [POLITIE], reason: 'politie besluit zelf' } as const;

const ABOUT = {
  kind: 'tijdelijke-wijziging-werkwijze',
  functions: null,
  to: place('Zeist'),
  start: null,
  end: null,
  repeated: false,
} as const;
const ALLOWED = { ...DECISION, about: ABOUT } as const;
const SPOKEN = { ...ALLOWED, document: null, log: 'x' } as const;

function about(...functions: readonly FunctionId[]) {
  return { ...ABOUT, functions };
}

/** Ambulance at ten and politie five minutes later, at one place, in one deviation. */
function together(policy?: Policy): Story {
  const story = new Story(policy).at('10:00:00');
  for (const id of [AMBULANCE, UITGIFTE, POLITIE]) story.located(id, 'MNL');
  for (const id of [AMBULANCE, UITGIFTE]) story.located(id, 'Zeist');
  story.at('10:05:00').located(POLITIE, 'Zeist');
  return story;
}

function withinOf({ dossier }: Afwijking): readonly Decision['within'][] {
  return dossier?.decisions.map(({ within }) => within) ?? [];
}

/** Of each alarm that is so: which, and whether it waits. */
function alarmsOf(story: Story): readonly string[] {
  return story
    .alarms()
    .filter(({ core }) => core === 'active')
    .map(({ key, acknowledged }) => `${key} ${acknowledged === null ? 'waits' : 'seen'}`)
    .sort();
}

/** Absence, or also whether what was unknown is in a deviation. */
type Counted = 'absence' | 'all';

/** What each function was covered by and how, moment for moment, whatever deviation that is in; and how long in all deviations together. */
function accountOf(story: Story, counted: Counted = 'all'): readonly unknown[] {
  const { ledger, register, dossiers } = foldedOf(story);
  const covers = register.functions().map((id) => [
    id,
    ledger.stretches(id).reduce<unknown[][]>((all, { from, to, class: reached, cover, belongsTo }) => {
      const kind = [
        reached,
        cover?.manner ?? null,
        cover?.recorded ?? null,
        cover?.recordedAt ?? null,
        belongsTo !== null && (counted === 'all' || reached !== 'unknown'),
      ];
      const last = all.at(-1);
      if (last?.[0] === kind.join() && last[2] === from) last[2] = to;
      else all.push([kind.join(), from, to]);
      return all;
    }, []),
  ]);
  const sums = dossiers.all.map((one) => accounted(stretchesOf(one, ledger)));
  const names = COLUMNS.filter((name) => counted === 'all' || (name !== 'unknownMs' && name !== 'establishedMs'));
  return [covers, names.map((name) => [name, sums.reduce((sum, one) => sum + Number(one[name]), 0)])];
}

/** How long this one has. */
function timeOf(story: Story, number: string): number {
  const { ledger } = foldedOf(story);
  const all = stretchesOf(story.afwijking(number), ledger);
  return all.reduce((sum, { from, to }) => sum + elapsed(from, to), 0) / MINUTE;
}

describe('[R136] split off', () => {
  test('[R134] belongs to the gebeurtenis that the one it was in belongs to, and to none where that belongs to none', () => {
    const story = together();
    const act = (asked: GebeurtenisAsked) => story.submit({ kind: 'act-on-gebeurtenis', asked }, LMS);
    const parts = [{ meldkamer: 'MNL', from: instant('10:00:00'), until: null, status: 'disturbed' }] as const;
    const statement = { title: 'Storing', national: false, parts };
    act({ kind: 'open', statement, proposal: null, reason: 'zelfde storing' });
    const number = 'G2026-0001' as GebeurtenisNumber;
    const dossiers = () => gebeurtenissenOf(story.picture).all[number]?.dossiers;
    act({ kind: 'bind', number, version: 1, afwijking: story.afwijking(ONE).number, reason: 'hoort erbij' });
    story.at('10:10:00').step(ONE, SPLIT);
    expect(dossiers()).toEqual([ONE, NEW]);
    expect(gebeurtenissenOf(story.picture).all[number]?.acts.at(-1)).toMatchObject({
      what: 'bound',
      afwijking: NEW,
      reason: SPLIT.reason,
    });
    act({ kind: 'unbind', number, version: 3, afwijking: story.afwijking(ONE).number, reason: 'hoort er niet bij' });
    story.step(ONE, { ...SPLIT, functions: [UITGIFTE] });
    expect([dossiers(), story.afwijking('2026-0003').functions]).toEqual([[NEW], [UITGIFTE]]);
  });

  test('is a deviation of its own at its place since it joined, told in both, and what waits in their parts comes back', () => {
    const story = together();
    for (const { id, version } of story.alarms()) story.acknowledge(id, version);
    expect(alarmsOf(story).filter((one) => one.endsWith('waits'))).toEqual([]);
    const { ladder } = story.afwijking(ONE).dossier ?? {};
    expect(story.at('10:08:00').step(ONE, SPLIT)).not.toHaveProperty('code');
    const [left, own] = [ONE, NEW].map((number) => story.afwijking(number)) as [Afwijking, Afwijking];
    expect([left.functions, own.functions]).toEqual([[AMBULANCE, UITGIFTE], [POLITIE]]);
    expect([own.to, own.start, own.course.startedAt, own.origin]).toEqual([
      place('Zeist'),
      instant('10:05:00'),
      instant('10:05:00'),
      'observed',
    ]);
    for (const { dossier } of [left, own]) {
      expect(dossier?.rectifications.at(-1)).toMatchObject({
        reason: SPLIT.reason,
        by: { role: 'lms', at: story.now },
      });
    }
    expect(own.dossier?.ladder).toMatchObject({ turns: ladder?.turns, nextAt: ladder?.nextAt, stoppedAt: null });
    expect(alarmsOf(story).filter((one) => one.endsWith('seen'))).toEqual([]);
    expect(alarmsOf(story)).toEqual(expect.arrayContaining([`A4 ${ONE} waits`, `A4 ${NEW} waits`]));
  });

  test('goes on where it is when it leaves again, and not in the one that it left', () => {
    const story = together();
    story.at('11:00:00').located(UITGIFTE, 'MNL');
    story.at('11:05:00').step(ONE, { ...SPLIT, functions: [UITGIFTE] });
    story.at('11:30:00').located(UITGIFTE, 'Zeist');
    expect(story.afwijkingen().map(({ number, functions, course }) => [number, functions, course.endedAt])).toEqual([
      [ONE, [AMBULANCE, POLITIE], null],
      [NEW, [UITGIFTE], null],
    ]);
    expect(story.alarms('A14')).toEqual([]);
  });

  test('tells nobody twice, and waits in the one that it left for nobody who has nothing to do with that any more', () => {
    const notices = [{ kinds: [], parties: ['lms', 'responsible'], within: HOUR }] as const;
    const dossier = { ...DEFAULT_POLICY.dossier, notices } as Policy['dossier'];
    const story = together({ ...DEFAULT_POLICY, dossier });
    story.at('10:06:00').step(ONE, { kind: 'confirm-receipt', about: 'start' }, POLICE);
    const told = (number: string) =>
      story.afwijking(number).dossier?.notices.map(({ party, dueAt, received }) => [party, dueAt, received !== null]);
    const before = told(ONE);
    story.at('10:08:00').step(ONE, SPLIT);
    expect(before).toEqual([
      ['lms', instant('11:00:00'), false],
      ['rav-09', instant('11:00:00'), false],
      ['politie', instant('11:05:00'), true],
    ]);
    expect([told(ONE), told(NEW)]).toEqual([before?.slice(0, 2), [before?.[0], before?.[2]]]);
  });

  test('stays out, and nothing else joins either by itself', () => {
    const story = together();
    story.at('10:06:00').step(ONE, SPLIT);
    story.located('MNL/brandweer/09/aanname', 'MNL');
    story.at('10:07:00').located('MNL/brandweer/09/aanname', 'Zeist');
    story.tick();
    expect(story.afwijkingen().map(({ functions }) => functions)).toEqual([
      [AMBULANCE, UITGIFTE],
      [POLITIE],
      ['MNL/brandweer/09/aanname'],
    ]);
  });

  test('has what was decided about it, and of what was decided about both its own half, each confirmed or denied in its own', () => {
    const story = together().at('10:10:00');
    story.step(ONE, { ...SPOKEN, about: about(AMBULANCE, POLITIE) });
    story.step(ONE, { ...ALLOWED, about: about(UITGIFTE) }, SMB);
    story.at('10:20:00').step(ONE, { ...SPOKEN, about: about(POLITIE) });
    story.at('10:30:00');
    const before = accountOf(story);
    expect(story.step(ONE, SPLIT)).not.toHaveProperty('code');
    expect(accountOf(story)).toEqual(before);
    expect(withinOf(story.afwijking(ONE))).toEqual([[AMBULANCE], [UITGIFTE]]);
    expect(withinOf(story.afwijking(NEW))).toEqual([[POLITIE], [POLITIE]]);
    expect([timeOf(story, ONE), timeOf(story, NEW)]).toEqual([60, 25]);
    const asked = (number: string) =>
      story
        .afwijking(number)
        .dossier?.notices.filter(({ about: what, received }) => what === 'claim' && received === null);
    expect([asked(ONE), asked(NEW)].map((one) => one?.map(({ party }) => party))).toEqual([['smb'], ['smb']]);
    const denied = (decision: string) =>
      story.step(decision.slice(0, 9), { kind: 'deny-claim', decision, text: 'x' }, SMB);
    expect(denied(`${ONE}-b1`)).not.toHaveProperty('code');
    expect(alarmsOf(story)).not.toEqual(expect.arrayContaining([expect.stringContaining(`A4 ${NEW}`)]));
    for (const decision of [`${NEW}-b1`, `${NEW}-b2`]) expect(denied(decision)).not.toHaveProperty('code');
    expect(alarmsOf(story)).toEqual(expect.arrayContaining([`A4 ${NEW} waits`]));
  });

  test('asks nobody any more in the one that it left about what was decided in it alone', () => {
    const story = together().at('10:10:00');
    story.step(ONE, { ...SPOKEN, about: about(POLITIE) });
    story.step(ONE, SPLIT);
    const claims = (number: string) =>
      story.afwijking(number).dossier?.notices.filter((one) => one.about === 'claim') ?? [];
    expect([claims(ONE), claims(NEW)].map(({ length }) => length)).toEqual([0, 1]);
    const answer = { kind: 'confirm-claim', decision: `${ONE}-b1`, text: null } as const;
    expect(story.step(ONE, answer, SMB)).toMatchObject({ code: 'no-such-decision' });
    expect(story.step(NEW, { ...answer, decision: `${NEW}-b1` }, SMB)).not.toHaveProperty('code');
  });

  test('[R94] an extension gives the end of the one that it is in, and of the other no more', () => {
    const story = together().at('10:10:00');
    const until = instant('11:30:00');
    const its = { ...about(POLITIE), end: instant('11:00:00') };
    story.step(ONE, { ...ALLOWED, about: its }, SMB);
    story.step(ONE, { ...SPOKEN, outcome: 'extended', about: its, until });
    expect(endOf(story.afwijking(ONE))).toBe(until);
    story.step(ONE, SPLIT);
    expect([ONE, NEW].map((number) => endOf(story.afwijking(number)))).toEqual([null, until]);
  });

  test('[R60] a denial in it calls whom the ladder of the one that had it would have called by then', () => {
    const [denied, never] = [true, false].map((isDecided) => {
      const story = together();
      if (isDecided) story.at('10:06:00').step(ONE, { ...SPOKEN, about: about(POLITIE) });
      story.at('10:31:00').step(ONE, SPLIT);
      for (let minute = 32; minute < 59; minute += 1) story.at(`10:${minute}:00`).tick();
      if (isDecided) story.step(NEW, { kind: 'deny-claim', decision: `${NEW}-b1`, text: 'x' }, SMB);
      story.tick();
      const ladder = story.afwijking(NEW).dossier?.ladder;
      return [ladder?.turns.at(-1)?.step, ladder?.nextAt, ladder?.stoppedAt];
    });
    expect(denied).toEqual(never);
  });

  test('is refused for all, none of its functions, planbare zorg alone, what a feed announced, what is over; by nobody but LMS', () => {
    const story = together();
    const tried = (...functions: readonly string[]) =>
      story.step(ONE, { ...SPLIT, functions: functions as readonly FunctionId[] });
    expect(tried(AMBULANCE, UITGIFTE, POLITIE)).toMatchObject({ code: 'splits-all' });
    expect(tried(POLITIE, 'MNL/brandweer/09/aanname')).toMatchObject({
      code: 'splits-unknown',
      functions: ['MNL/brandweer/09/aanname'],
    });
    const planned = 'MNL/ambulance/09/aanname/planbaar' as FunctionId;
    const statement = { functions: [AMBULANCE, UITGIFTE, POLITIE, planned] };
    story.step(ONE, { kind: 'rectify', statement, from: null, reason: 'x' });
    expect(tried(planned)).toMatchObject({ code: 'splits-planned' });
    expect(tried(AMBULANCE, UITGIFTE, POLITIE)).toMatchObject({ code: 'splits-planned' });
    expect(tried(POLITIE, planned)).not.toHaveProperty('code');
    expect(story.step(ONE, SPLIT, POLICE)).toMatchObject({ code: 'not-yours' });
    for (const id of [AMBULANCE, UITGIFTE]) story.at('10:30:00').located(id, 'MNL');
    expect(tried(AMBULANCE)).toMatchObject({ code: 'out-of-order' });
    story.announced('MNL', [AMBULANCE, UITGIFTE], '11:00:00', '14:00:00', 'plan-1', { to: place('Zeist') });
    for (const id of [AMBULANCE, UITGIFTE]) story.at('11:00:00').located(id, 'Zeist');
    const announced = story.afwijkingen().find(({ source }) => source !== null)?.number ?? '';
    expect(story.step(announced, { ...SPLIT, functions: [AMBULANCE] })).toMatchObject({ code: 'splits-announced' });
  });

  test('is refused on a version of before', () => {
    const story = together();
    const { version } = story.afwijking(ONE);
    story.step(ONE, { kind: 'assess', outcome: 'fit', text: null, document: null });
    expect(story.step(ONE, SPLIT, undefined, version)).toMatchObject({ code: 'version-conflict' });
  });

  test('joined and split again: each has its minutes as before, and no moment its cover otherwise', () => {
    const story = new Story(EACH_POST_ITS_OWN).at('10:00:00');
    for (const id of [AMBULANCE, POLITIE]) story.located(id, 'MNL');
    story.located(AMBULANCE, 'Zeist');
    story.at('10:30:00').located(POLITIE, 'Zeist');
    story.at('10:35:00').step('2026-0002', ALLOWED, SMB);
    story.at('10:45:00');
    const [before, times] = [accountOf(story), [timeOf(story, ONE), timeOf(story, '2026-0002')]];
    story.step(ONE, { kind: 'join', with: '2026-0002', reason: 'x', despiteContradiction: false });
    story.step(ONE, SPLIT);
    expect(accountOf(story)).toEqual(before);
    expect([timeOf(story, ONE), timeOf(story, '2026-0003')]).toEqual(times);
    expect(withinOf(story.afwijking('2026-0003'))).toEqual([[POLITIE]]);
  });

  test('one of which all is home by then is over since that: what was unknown after it is in none any more, absence stays as it was', () => {
    const story = together();
    story.at('10:20:00').located(POLITIE, 'MNL');
    story.at('10:40:00').tick();
    story.at('10:45:00').located(AMBULANCE, 'Zeist');
    const [all, absence] = [accountOf(story), accountOf(story, 'absence')];
    story.step(ONE, SPLIT);
    expect(story.afwijking(NEW).course).toMatchObject({ endedAt: instant('10:20:00') });
    expect(timeOf(story, NEW)).toBe(15);
    expect(accountOf(story, 'absence')).toEqual(absence);
    expect(accountOf(story)).not.toEqual(all);
  });

  test('changes the cover of no moment and no sum of absence, split by itself or joined before, whatever was decided', () => {
    let [splits, whole, decided, rejoined] = [0, 0, 0, 0];
    fc.assert(
      fc.property(steps, fc.boolean(), (told, isJoined) => {
        const story = tellStory(told);
        const [one, other] = candidate(story, isJoined);
        if (one === null) return;
        const [before, absence] = [accountOf(story), accountOf(story, 'absence')];
        if (other !== null) {
          const join = { kind: 'join', with: other.number, reason: 'x', despiteContradiction: true } as const;
          expect(story.step(one.number, join)).not.toHaveProperty('code');
        }
        const { functions, dossier } = story.afwijking(one.number);
        const out = other === null ? functions.slice(0, 1) : functions.filter((id) => !one.functions.includes(id));
        const asked = story.step(one.number, { ...SPLIT, functions: out });
        if ('code' in asked) {
          expect(['splits-planned', 'splits-all']).toContain(asked.code);
          return;
        }
        expect(accountOf(story, 'absence')).toEqual(absence);
        whole += Number(isDeepStrictEqual(accountOf(story), before));
        splits += 1;
        rejoined += Number(other !== null);
        decided += Number(dossier?.decisions.some(counts) === true);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(whole, decided, rejoined)).toBeGreaterThan(3);
    // What was unknown is of each half as that one was, and only where one of them is over or began later is that another.
    expect(whole / splits).toBeGreaterThan(0.9);
  });
});

/** One that can be split; and where it is to be joined first, the one that goes up in it. */
function candidate(story: Story, isJoined: boolean): readonly [Afwijking | null, Afwijking | null] {
  const going = allAfwijkingen(story.picture).filter((one) => fitsStage(one, 'split') && one.source === null);
  if (!isJoined) return [going.find(({ functions }) => functions.length > 1) ?? null, null];
  for (const one of going) {
    const [other] = joinableTo(story.picture, one, story.now).filter(({ functions }) =>
      functions.some((id) => !one.functions.includes(id)),
    );
    if (other !== undefined) return [one, story.afwijking(other.number)];
  }
  return [null, null];
}
