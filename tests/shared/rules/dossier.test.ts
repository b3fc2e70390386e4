// The life of a deviation: observed or registered, assessed, decided, ended, returned, evaluated, closed, and what alarms on the way.

import { describe, expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { stageOf } from '#shared/deviation/afwijking.ts';
import { EMPTY_MAP, valuesOf } from '#shared/deviation/chunked-map.ts';
import { accounted } from '#shared/dossier/accounted.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import { isDecided } from '#shared/picture/away.ts';
import { AUDIENCES, redactPicture } from '#shared/picture/redact.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import { passedEnd } from '#shared/rules/passed-end.ts';
import type { Step } from '#shared/rules/steps.ts';
import { uncovered } from '../../support/cover.ts';
import { DECISION, NOTHING_SAID, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { actor, instant, LMS, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const RAVU = actor('party', 'RAV Utrecht');
const IGJ = actor('inspector', 'Inspectie Gezondheidszorg en Jeugd');

function atHome(): Story {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.located(UITGIFTE, 'MNL');
  return story;
}

function codeOf(outcome: unknown): string | null {
  return typeof outcome === 'object' && outcome !== null && 'code' in outcome ? String(outcome.code) : null;
}

describe('a move that nothing covers', () => {
  test('[A4][R41] opens a deviation by itself, with an alarm, and takes in the sibling function', () => {
    const story = atHome().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('10:05:00').located(UITGIFTE, 'Zeist');
    const one = story.afwijking('2026-0001');
    expect(one).toMatchObject({
      origin: 'observed',
      kind: 'overig',
      functions: [AANNAME, UITGIFTE],
      to: place('Zeist'),
      start: instant('10:00:00'),
      course: { startedAt: instant('10:00:00'), endedAt: null },
    });
    expect(stageOf(one)).toBe('observed');
    expect(story.alarmLines()).toEqual(
      expect.arrayContaining(['A4 2026-0001 active-unacknowledged', 'A5 2026-0001 active-unacknowledged']),
    );
    expect(story.view(AANNAME).afwijking).toBe('2026-0001');
  });

  test('[R41] planbare zorg elsewhere opens nothing', () => {
    const story = atHome();
    story.located(`${AANNAME}/planbaar`, 'Bilthoven');
    expect(story.afwijkingen()).toEqual([]);
    expect(story.alarms()).toEqual([]);
  });

  test('[R43] ends when its functions are back, and begins again when they leave again', () => {
    const story = atHome().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('11:00:00').located(AANNAME, 'MNL');
    expect(stageOf(story.afwijking('2026-0001'))).toBe('ended');
    expect(story.alarms('A4').map(({ core }) => core)).toEqual(['returned']);
    story.at('11:10:00').located(AANNAME, 'Zeist');
    expect(story.afwijking('2026-0001').course).toMatchObject({ startedAt: instant('10:00:00'), endedAt: null });
    expect(story.afwijkingen().map(({ number }) => number)).toEqual(['2026-0001']);
  });

  test('[R47] the ladder climbs step by step, and stops at a decision', () => {
    const story = atHome().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.wait(16 * MINUTE).tick();
    const { ladder } = story.afwijking('2026-0001').dossier ?? {};
    expect(ladder?.turns.map(({ name, parties, at }) => [name, parties, at])).toEqual([
      ['Verantwoordelijke partij', ['rav-09'], instant('10:00:00')],
      ['LMS operaties', ['lms'], instant('10:15:00')],
    ]);
    expect(story.alarms('A11')).toHaveLength(1);
    story.step('2026-0001', {
      kind: 'rectify',
      from: null,
      statement: { kind: 'tijdelijke-wijziging-werkwijze' },
      reason: 'soort bekend',
    });
    expect(story.step('2026-0001', DECISION, SMB)).not.toHaveProperty('code');
    expect(story.afwijking('2026-0001').dossier?.ladder?.stoppedAt).toBe(story.now);
    expect(story.alarms('A4').map(({ core }) => core)).toEqual(['returned']);
  });
});

describe('a registered deviation', () => {
  test('[R43][R48][R50][R52] goes through its whole life, each step by the right role', () => {
    const story = atHome().at('08:00:00');
    story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('10:00:00'), owner: 'rav-09' });
    const number = '2026-0001';
    const stage = (): string => stageOf(story.afwijking(number));
    expect(stage()).toBe('announced');
    story.step(number, { kind: 'assess', outcome: 'fit', text: null, document: null });
    expect(stage()).toBe('assessed');
    story.step(number, DECISION, SMB);
    expect(stage()).toBe('allowed');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    expect(stage()).toBe('active');
    expect(story.alarms('A4')).toEqual([]);
    story.at('12:00:00').located(AANNAME, 'MNL');
    expect(stage()).toBe('ended');
    expect(codeOf(story.step(number, { kind: 'evaluate', conclusion: 'Goed', document: null, actions: [] }))).toBe(
      'out-of-order',
    );
    story.step(number, { kind: 'confirm-return', text: null });
    expect(stage()).toBe('returned');
    expect(story.afwijking(number).dossier?.notices.filter(({ about }) => about === 'return').length).toBeGreaterThan(
      5,
    );
    story.step(number, { kind: 'evaluate', conclusion: 'Goed verlopen', document: null, actions: [] }, RAVU);
    expect(stage()).toBe('evaluated');
    const left = openPoints(story.picture, story.afwijking(number), story.now);
    expect(left.length).toBeGreaterThan(0);
    expect(story.step(number, { kind: 'close', text: null, despiteOpen: false })).toEqual({
      code: 'points-open',
      points: left,
    });
    const closed = story.step(number, { kind: 'close', text: null, despiteOpen: true });
    const by = { role: LMS.role, organisation: LMS.organisation, at: story.now };
    expect(closed).toContainEqual({
      kind: 'afwijking-changed',
      number,
      change: { kind: 'left-open', points: left, by },
    });
    expect(stage()).toBe('closed');
    expect(story.afwijkingen()).toEqual([]);
    const { archive } = story.picture;
    expect(valuesOf(archive ?? EMPTY_MAP)).toEqual([story.afwijking(number)]);
    expect(AUDIENCES.filter((audience) => redactPicture(audience, story.picture).archive !== null)).toEqual([]);
  });

  test('[R50] is withdrawn with open points by who says so knowingly, and what was open is recorded with it', () => {
    for (const by of [LMS, actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL')]) {
      const story = atHome();
      story.registered('MNL', [AANNAME], { start: instant('10:00:00') });
      const number = '2026-0001';
      const points = openPoints(story.picture, story.afwijking(number), story.now);
      expect(points.length).toBeGreaterThan(0);
      const withdraw = { kind: 'withdraw', text: 'Gaat niet door' } as const;
      expect(story.step(number, { ...withdraw, despiteOpen: false }, by)).toEqual({ code: 'points-open', points });
      expect(story.afwijking(number).course.withdrawnAt).toBeNull();
      const recorded = { role: by.role, organisation: by.organisation, at: story.now };
      expect(story.step(number, { ...withdraw, despiteOpen: true }, by)).toContainEqual({
        kind: 'afwijking-changed',
        number,
        change: { kind: 'left-open', points, by: recorded },
      });
      expect(story.afwijking(number).course.withdrawnAt).toBe(story.now);
    }
  });

  test('[R52] can be rectified, seen, asked about and answered after it was closed or withdrawn, and nothing else', () => {
    const story = atHome();
    story.registered('MNL', [AANNAME], { start: instant('10:00:00') });
    const number = '2026-0001';
    story.step(number, { kind: 'withdraw', text: null, despiteOpen: true });
    const asked: readonly (readonly [Step, Actor])[] = [
      [{ kind: 'rectify', from: null, statement: { reason: 'Oefening' }, reason: 'Ontbrak' }, LMS],
      [{ kind: 'mark-seen' }, IGJ],
      [{ kind: 'ask', to: 'rav-09' as PartyId, text: 'Waarom?', dueAt: instant('12:00:00') }, IGJ],
      [{ kind: 'answer', question: `${number}-v1`, text: 'Daarom', document: null }, RAVU],
    ];
    for (const [step, by] of asked) expect(codeOf(story.step(number, step, by))).toBe(null);
    expect(codeOf(story.step(number, { kind: 'start', at: null, text: null }))).toBe('out-of-order');
    expect(story.afwijking(number)).toMatchObject({ reason: 'Oefening', dossier: { seen: [{ party: 'igj' }] } });
  });

  test('[R42] keeps what a rectification replaced in the entries, and names who made each change and when', () => {
    const story = atHome().at('10:00:00');
    story.registered('MNL', [AANNAME], { owner: 'rav-09', reason: 'Storing' });
    const { owner } = story.afwijking('2026-0001');
    story
      .wait(MINUTE)
      .step('2026-0001', { kind: 'rectify', from: null, statement: { owner: 'lms' }, reason: 'Verkeerd' });
    expect(story.afwijking('2026-0001')).toMatchObject({
      owner: 'lms',
      reason: 'Storing',
      dossier: {
        rectifications: [
          {
            fields: ['owner'],
            reason: 'Verkeerd',
            by: { role: 'lms', organisation: LMS.organisation, at: story.now },
          },
        ],
      },
    });
    const opening = story.entries.flatMap(({ facts }) => facts).find(({ kind }) => kind === 'afwijking-opened');
    expect(opening).toMatchObject({ afwijking: { owner } });
  });

  test('[R55] takes no function of another meldkamer', () => {
    const story = atHome();
    story.registered('MNL', [AANNAME]);
    const foreign = 'AMS/politie/aanname' as FunctionId;
    const functions = [AANNAME as FunctionId, foreign];
    expect(story.step('2026-0001', { kind: 'rectify', from: null, statement: { functions }, reason: 'Meer' })).toEqual({
      code: 'other-meldkamer',
      meldkamer: 'MNL',
      functions: [foreign],
    });
  });

  test('[R44] refuses who may not, what is out of order, what was not seen, and a mandate that nobody has', () => {
    const story = atHome();
    story.registered('MNL', [AANNAME], {});
    const number = '2026-0001';
    expect(codeOf(story.step(number, { kind: 'close', text: null, despiteOpen: true }, IGJ))).toBe('not-yours');
    const withdraw = { kind: 'withdraw', text: null, despiteOpen: true } as const;
    expect(codeOf(story.step(number, withdraw, actor('meldkamer', 'Meldkamer Amsterdam', 'AMS')))).toBe('not-yours');
    expect(codeOf(story.step(number, { kind: 'close', text: null, despiteOpen: true }))).toBe('out-of-order');
    expect(codeOf(story.step(number, { kind: 'mark-seen' }, IGJ, 99))).toBe('version-conflict');
    expect(codeOf(story.step(number, { ...DECISION, party: 'rav-09' }, RAVU))).toBe('no-mandate');
    expect(codeOf(story.step(number, { ...DECISION, party: 'rav-09', mandate: null }, RAVU))).toBe(null);
    expect(codeOf(story.registered('MNL', [AANNAME], {}))).toBe('overlapping');
    expect(codeOf(story.registered('MNL', [AANNAME], {}, LMS, [number]))).toBe(null);
    expect(codeOf(story.registered('MNL', [UITGIFTE], { expectedEnd: instant('08:00:00') }))).toBe('ends-before-start');
    expect(codeOf(story.registered('MNL', ['MNL/politie/aanname'], {}, RAVU))).toBe('not-yours');
  });

  test('[R52] sets right what is over or was withdrawn beside what began after it, and not beside what really overlaps', () => {
    const rectify = (number: string, functions: readonly string[]) =>
      codeOf(
        story.step(number, {
          kind: 'rectify',
          statement: { functions: functions as readonly FunctionId[] },
          reason: 'Vergeten',
        }),
      );
    const story = atHome().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('11:00:00').located(AANNAME, 'MNL');
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    story.step('2026-0001', { kind: 'evaluate', conclusion: 'Klaar', document: null, actions: [] });
    story.step('2026-0001', { kind: 'close', text: null, despiteOpen: true });
    story.at('12:00:00').located(UITGIFTE, 'Zeist');
    story.registered('MNL', [AANNAME], { start: instant('12:30:00') });
    story.step('2026-0003', { kind: 'withdraw', text: null, despiteOpen: true });
    expect(rectify('2026-0003', [AANNAME, UITGIFTE])).toBe(null);
    expect(rectify('2026-0001', [AANNAME, UITGIFTE])).toBe(null);
    story.registered('MNL', [AANNAME], { start: instant('12:30:00') });
    // R77: one that was only seen gives way.
    expect(rectify('2026-0004', [AANNAME, UITGIFTE])).toBe(null);
    story.at('13:00:00').located(UITGIFTE, 'MNL');
    story.registered('MNL', ['MNL/politie/aanname'], { start: instant('10:30:00'), expectedEnd: instant('10:45:00') });
    expect(rectify('2026-0001', [AANNAME, 'MNL/politie/aanname'])).toBe('overlapping');
  });

  test('[R31] planbare zorg in it is uncovered for nobody, alarms nobody and keeps nothing undecided', () => {
    const story = atHome().at('10:00:00');
    const planned = `${AANNAME}/planbaar`;
    story.registered('MNL', [AANNAME, planned], { to: place('Zeist') });
    story.located(planned, 'Zeist');
    expect(story.alarms('A4').filter(({ core }) => core === 'active')).toEqual([]);
    story.located(AANNAME, 'Zeist');
    expect(uncovered(story, '2026-0001')).toEqual([AANNAME]);
    story.step('2026-0001', { ...DECISION, about: { ...NOTHING_SAID, functions: [AANNAME as FunctionId] } }, SMB);
    expect(uncovered(story, '2026-0001')).toEqual([]);
    expect(isDecided(story.picture, story.afwijking('2026-0001'), story.now)).toBe(true);
    story.registered('MNL', [`${UITGIFTE}/planbaar`], { to: place('Zeist') });
    expect(isDecided(story.picture, story.afwijking('2026-0002'), story.now)).toBe(false);
  });

  test('[R31] planbare zorg that stays away keeps no deviation going, and nobody from ending it', () => {
    const story = atHome().at('10:00:00');
    const planned = `${AANNAME}/planbaar`;
    const about = { to: place('Zeist'), expectedEnd: instant('11:00:00') };
    story.registered('MNL', [AANNAME, planned], about);
    for (const one of [AANNAME, planned]) story.located(one, 'Zeist');
    story.at('10:30:00').located(AANNAME, 'MNL');
    expect(story.afwijking('2026-0001').course.endedAt).toBe(instant('10:30:00'));
    story.at('12:00:00').tick();
    expect([...story.alarms('A4'), ...story.alarms('A9')].filter(({ core }) => core === 'active')).toEqual([]);
    story.located(`${UITGIFTE}/planbaar`, 'Zeist');
    story.registered('MNL', [UITGIFTE, `${UITGIFTE}/planbaar`], { to: place('Zeist') });
    story.step('2026-0002', { kind: 'start', text: null, at: null });
    expect(codeOf(story.step('2026-0002', { kind: 'end', text: null, at: null }))).toBe(null);
  });

  test('[R31] planbare zorg outside the ten is nothing that alarms, by itself nor beside what is at another meldkamer', () => {
    const story = atHome().at('10:00:00');
    const planned = `${UITGIFTE}/planbaar`;
    story.registered('MNL', [AANNAME, planned], { kind: 'uitwijk', to: { kind: 'meldkamer', meldkamer: 'ZWB' } });
    story.located(AANNAME, 'ZWB');
    story.located(planned, 'Zeist');
    expect(story.alarms('A5')).toEqual([]);
    story.registered('MNL', [`${AANNAME}/planbaar`], { to: place('Zeist'), expectedEnd: instant('11:00:00') });
    story.step('2026-0002', { kind: 'start', text: null, at: null });
    story.at('12:00:00').tick();
    const about = story.alarms().filter(({ afwijking }) => afwijking === '2026-0002');
    // That nobody confirmed to have been told is about the record, not about the care.
    expect(about.map(({ condition }) => condition)).toEqual(['A10']);
    expect(passedEnd(story.picture, story.afwijking('2026-0002'), story.now)).toBe(null);
  });

  test('[R31] what is decided about planbare zorg alone allows nothing of the urgent functions beside it', () => {
    const story = atHome().at('10:00:00');
    story.registered('MNL', [AANNAME, `${AANNAME}/planbaar`], { to: place('Zeist'), start: instant('12:00:00') });
    const about = { ...NOTHING_SAID, functions: [`${AANNAME}/planbaar` as FunctionId] };
    story.step('2026-0001', { ...DECISION, about }, SMB);
    expect(stageOf(story.afwijking('2026-0001'))).toBe('announced');
  });

  test('[R64] one of which nobody ever said where it is counts as away at the place of its deviation, covered there', () => {
    const story = new Story().at('10:00:00');
    story.registered('MNL', [AANNAME], { to: place('Zeist'), kind: 'tijdelijke-wijziging-werkwijze' });
    story.step('2026-0001', { kind: 'start', at: null, text: null });
    expect(uncovered(story, '2026-0001')).toEqual([AANNAME]);
    story.step('2026-0001', DECISION, SMB);
    expect(uncovered(story, '2026-0001')).toEqual([]);
  });

  test('[R31] one that has yet to begin is decided when its urgent functions are', () => {
    const story = atHome().at('10:00:00');
    const about = { to: place('Zeist'), start: instant('12:00:00'), expectedEnd: instant('14:00:00') };
    story.registered('MNL', [AANNAME, `${AANNAME}/planbaar`], about);
    story.step('2026-0001', { ...DECISION, about: { ...NOTHING_SAID, functions: [AANNAME as FunctionId] } }, SMB);
    expect(isDecided(story.picture, story.afwijking('2026-0001'), story.now)).toBe(true);
  });

  test('[R46] a decision that came later covers nothing of before', () => {
    const story = atHome().at('10:00:00');
    story.registered('MNL', [AANNAME], { to: place('Zeist') });
    story.located(AANNAME, 'Zeist');
    story.at('11:00:00').step('2026-0001', DECISION, SMB);
    story.at('12:00:00').located(AANNAME, 'MNL');
    const stretches = stretchesOf(story.afwijking('2026-0001'), foldedOf(story).ledger);
    expect(stretches.map(({ from, to, cover }) => [from.slice(11, 16), to.slice(11, 16), cover?.by ?? null])).toEqual([
      ['10:00', '11:00', null],
      ['11:00', '12:00', '2026-0001'],
    ]);
    expect(accounted(stretches)).toMatchObject({ coveredMs: 60 * MINUTE, uncoveredMs: 60 * MINUTE, unknownMs: 0 });
  });
});
