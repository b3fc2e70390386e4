// LMS joins deviations by hand. What was decided is about what it was about, and no moment changes its cover.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf } from '#shared/deviation/afwijking.ts';
import { counts } from '#shared/deviation/cover.ts';
import { piecesOf } from '#shared/deviation/stated.ts';
import { accounted } from '#shared/dossier/accounted.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import { uncoveredIn } from '#shared/picture/away.ts';
import { allAfwijkingen } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { joinableTo } from '#shared/rules/joining.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { actor, EACH_POST_ITS_OWN, instant, place, Story } from '../../support/story.ts';

const AMBULANCE = 'MNL/ambulance/09/aanname' as FunctionId;
const UITGIFTE = 'MNL/ambulance/09/uitgifte' as FunctionId;
const POLITIE = 'MNL/politie/aanname' as FunctionId;
const ONE = '2026-0001';
const OTHER = '2026-0002';
const JOIN = { kind: 'join', with: OTHER, reason: 'één verhuizing', despiteContradiction: false } as const;

const ABOUT = {
  kind: 'tijdelijke-wijziging-werkwijze',
  functions: null,
  to: place('Zeist'),
  start: null,
  end: null,
  repeated: false,
} as const;
const ALLOWED = { ...DECISION, about: ABOUT } as const;

/** Ambulance at ten and politie at half past ten, at one place, each in a deviation of its own. */
function sideBySide(): Story {
  const story = new Story(EACH_POST_ITS_OWN).at('10:00:00');
  for (const id of [AMBULANCE, UITGIFTE, POLITIE]) story.located(id, 'MNL');
  story.located(AMBULANCE, 'Zeist');
  story.at('10:30:00').located(POLITIE, 'Zeist');
  return story;
}

function a4(story: Story): readonly string[] {
  return story
    .alarms('A4')
    .filter(({ core }) => core === 'active')
    .map(({ afwijking, acknowledged: by }) => `${afwijking} ${by === null ? 'waits' : 'seen'}`);
}

/** What each function was covered by and how, moment for moment, whatever deviation that is in. */
function coverOf(story: Story): readonly unknown[] {
  const { ledger, register } = foldedOf(story);
  return register.functions().map((id) => [
    id,
    ledger.stretches(id).reduce<unknown[][]>((all, { from, to, class: reached, cover }) => {
      const kind = [reached, cover?.manner ?? null, cover?.recorded ?? null, cover?.recordedAt ?? null].join();
      const last = all.at(-1);
      if (last?.[0] === kind && last[2] === from) last[2] = to;
      else all.push([kind, from, to]);
      return all;
    }, []),
  ]);
}

describe('[R131] joined', () => {
  test('has nothing away in the one that went up in it, whichever is the older', () => {
    const story = sideBySide();
    story.at('10:40:00').step(OTHER, { ...JOIN, with: ONE });
    story.at('10:41:00');
    const [gone, is] = [ONE, OTHER].map((number) => uncoveredIn(story.picture, story.afwijking(number), story.now));
    expect([gone, is]).toEqual([[], [AMBULANCE, POLITIE]]);
  });

  test('is one deviation with the functions of both, begun when the first was, told once and called further', () => {
    const story = sideBySide();
    const ladder = story.afwijking(ONE).dossier?.ladder?.turns.at(-1);
    // The other way round: into the one that began later.
    expect(story.at('10:40:00').step(OTHER, { ...JOIN, with: ONE })).not.toHaveProperty('code');
    const { functions, course, dossier } = story.afwijking(OTHER);
    expect([functions, course.startedAt]).toEqual([[AMBULANCE, POLITIE], instant('10:00:00')]);
    expect(dossier?.ladder?.turns.at(-1)?.step).toBeGreaterThanOrEqual(ladder?.step ?? 9);
    const told = dossier?.notices.map(({ party, about }) => `${party} ${about}`) ?? [];
    expect(told).toEqual([...new Set(told)]);
    expect(told).toEqual(expect.arrayContaining(['rav-09 start', 'politie start']));
    const gone = story.afwijking(ONE);
    expect([gone.course.withdrawnAt, gone.dossier?.milestones.at(-1)?.text]).toEqual([
      story.now,
      `Opgegaan in ${OTHER}: één verhuizing`,
    ]);
    expect(a4(story)).toEqual([`${OTHER} waits`]);
    // What has gone up takes no other in.
    expect(joinableTo(story.picture, gone, story.now)).toEqual([]);
  });

  test.each([
    [ONE, OTHER],
    [OTHER, ONE],
  ])(
    'leaves the time of a function that was set right out from a moment in a dossier: %s takes in %s',
    (into, taken) => {
      const story = sideBySide();
      story.located(UITGIFTE, 'Zeist');
      story.step(ONE, { kind: 'rectify', statement: { functions: [AMBULANCE, UITGIFTE] }, from: null, reason: 'x' });
      story.at('10:40:00').located(UITGIFTE, 'MNL');
      const [from, functions] = [instant('10:40:00'), [AMBULANCE]];
      story.step(ONE, { kind: 'rectify', statement: { functions }, from, reason: 'x' });
      const sums = () => {
        const { dossiers, ledger } = foldedOf(story.at('10:50:00'));
        return dossiers.all.reduce((sum, one) => sum + accounted(stretchesOf(one, ledger)).uncoveredMs, 0) / 60_000;
      };
      expect(sums()).toBe(50 + 10 + 20);
      expect(story.step(into, { ...JOIN, with: taken })).not.toHaveProperty('code');
      expect(sums()).toBe(50 + 10 + 20);
      // Each of them since its deviation began.
      expect(piecesOf(story.afwijking(into)).map(({ until, ...piece }) => [until, piece.functions])).toEqual([
        [instant('10:30:00'), [AMBULANCE, UITGIFTE]],
        [from, [AMBULANCE, UITGIFTE, POLITIE]],
        [null, [AMBULANCE, POLITIE]],
      ]);
    },
  );

  test('is refused where one of the two was at another place before', () => {
    const story = sideBySide().at('10:40:00');
    story.located(AMBULANCE, 'Breda');
    story.at('10:50:00');
    const rectify = (name: string, from: string) =>
      story.step(ONE, { kind: 'rectify', statement: { to: place(name) }, from: instant(from), reason: 'x' });
    rectify('Breda', '10:40:00');
    story.located(AMBULANCE, 'Zeist');
    rectify('Zeist', '10:50:00');
    expect(story.step(ONE, JOIN)).toMatchObject({ code: 'joins-places' });
    expect(story.step(OTHER, { ...JOIN, with: ONE })).toMatchObject({ code: 'joins-places' });
    expect(joinableTo(story.picture, story.afwijking(OTHER), story.now).map(({ number }) => number)).not.toContain(ONE);
  });

  test('has what was decided in both, each about what it was about, answered and set right in one place', () => {
    const story = sideBySide().at('10:35:00');
    story.step(OTHER, ALLOWED, SMB);
    const before = coverOf(story);
    story.step(ONE, JOIN);
    expect(coverOf(story)).toEqual(before);
    expect(story.afwijking(OTHER).dossier?.decisions).toEqual([]);
    expect(story.afwijking(ONE).dossier?.decisions.map(({ within }) => within)).toEqual([[POLITIE]]);
    story.at('11:00:00').tick();
    expect(story.afwijking(ONE).dossier?.ladder?.stoppedAt).toBeNull();
    const denied = {
      kind: 'rectify-decision',
      decision: `${OTHER}-b1`,
      words: { document: 'x' },
      reason: 'x',
    } as const;
    expect(story.step(OTHER, denied, SMB)).toMatchObject({ code: 'no-such-decision' });
  });

  test.each([
    [ONE, OTHER],
    [OTHER, ONE],
  ])(
    '[R94] ends when an extension in either says, and no longer once that is denied: %s takes in %s',
    (into, taken) => {
      const story = sideBySide().at('10:35:00');
      const about = { ...ABOUT, functions: [POLITIE], end: instant('11:00:00') };
      story.step(OTHER, { ...ALLOWED, about }, SMB);
      const extension = { ...ALLOWED, outcome: 'extended', document: null, log: 'x', about } as const;
      story.step(OTHER, { ...extension, until: instant('11:30:00') });
      expect(endOf(story.afwijking(OTHER))).toBe(instant('11:30:00'));
      expect(story.step(into, { ...JOIN, with: taken })).not.toHaveProperty('code');
      expect(endOf(story.afwijking(into))).toBe(instant('11:30:00'));
      const which = story.afwijking(into).dossier?.decisions.findIndex(({ outcome }) => outcome === 'extended') ?? 9;
      story.step(into, { kind: 'deny-claim', decision: `${into}-b${which + 1}`, text: 'x' }, SMB);
      expect(endOf(story.afwijking(into))).toBeNull();
    },
  );

  test('asks who answered to a decision here to answer to the one that came along, and nobody twice', () => {
    const story = sideBySide();
    const spoken = (id: FunctionId) =>
      ({ ...ALLOWED, document: null, log: 'x', about: { ...ABOUT, functions: [id] } }) as const;
    story.step(ONE, spoken(AMBULANCE));
    story.step(ONE, { kind: 'confirm-claim', decision: `${ONE}-b1`, text: null }, SMB);
    story.step(OTHER, spoken(POLITIE));
    story.step(ONE, JOIN);
    const asked = () => story.afwijking(ONE).dossier?.notices.filter(({ about }) => about === 'claim') ?? [];
    expect(asked().map(({ party, received }) => [party, received !== null])).toEqual([
      ['smb', true],
      ['smb', false],
    ]);
    // There is nothing left to answer to in the one that went up.
    const left = story.afwijking(OTHER).dossier?.notices ?? [];
    expect(left.filter(({ about }) => about === 'claim')).toEqual([]);
    expect(story.step(ONE, spoken(AMBULANCE))).not.toHaveProperty('code');
    expect(asked()).toHaveLength(2);
    story.step(ONE, { kind: 'confirm-claim', decision: `${ONE}-b2`, text: null }, SMB);
    expect(asked().every(({ received }) => received !== null)).toBe(true);
  });

  test('[R60] a denial in it calls whom the ladder of the one that went up would have called by then', () => {
    const [denied, never] = [true, false].map((isDecided) => {
      const story = sideBySide();
      if (isDecided) story.step(ONE, { ...ALLOWED, document: null, log: 'x' });
      story.at('10:31:00').step(OTHER, { ...JOIN, with: ONE });
      for (let minute = 32; minute < 59; minute += 1) story.at(`10:${minute}:00`).tick();
      if (isDecided) story.step(OTHER, { kind: 'deny-claim', decision: `${OTHER}-b1`, text: 'x' }, SMB);
      story.tick();
      const ladder = story.afwijking(OTHER).dossier?.ladder;
      return [ladder?.turns.at(-1)?.step, ladder?.nextAt, ladder?.stoppedAt];
    });
    expect(denied).toEqual(never);
  });

  test('is refused for another meldkamer, another place, what a feed announced, what is over and itself; by nobody but LMS', () => {
    const story = sideBySide();
    story.located('DHG/politie/aanname', 'Zeist');
    story.located(UITGIFTE, 'Bilthoven');
    story.announced('MNL', ['MNL/brandweer/09/aanname'], '10:00:00', '14:00:00', 'plan-1', { to: place('Zeist') });
    story.located('MNL/brandweer/09/aanname', 'Zeist');
    const refused = (number: string) => story.step(ONE, { ...JOIN, with: number });
    expect(refused('2026-0003')).toMatchObject({ code: 'joins-meldkamers', meldkamers: ['MNL', 'DHG'] });
    expect(refused('2026-0004')).toMatchObject({ code: 'joins-places' });
    expect(refused('2026-0005')).toMatchObject({ code: 'joins-announced' });
    expect(refused(ONE)).toMatchObject({ code: 'nothing-changed' });
    expect(refused('2026-0099')).toMatchObject({ code: 'no-such-afwijking' });
    expect(joinableTo(story.picture, story.afwijking(ONE), story.now).map(({ number }) => number)).toEqual([OTHER]);
    expect(story.step(ONE, JOIN, actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL'))).toMatchObject({
      code: 'not-yours',
    });
    story.at('10:31:00').located(POLITIE, 'MNL');
    expect(story.step(ONE, JOIN)).toMatchObject({ code: 'out-of-order' });
    expect(joinableTo(story.picture, story.afwijking(ONE), story.now)).toEqual([]);
  });

  test('is not with one that went up by itself, in whichever of the two that is', () => {
    const story = sideBySide();
    story.announced('MNL', [AMBULANCE, POLITIE], '10:00:00', '14:00:00', 'plan-1', { to: place('Zeist') });
    story.at('10:40:00').located('MNL/brandweer/09/aanname', 'Zeist');
    // The announcement goes under the older one; the other has no time of its own any more.
    const [into, gone, other] = [ONE, OTHER, '2026-0003'];
    const joinable = (number: string) =>
      joinableTo(story.picture, story.afwijking(number), story.now).map((one) => one.number);
    expect([into, gone, other].map(joinable)).toEqual([[other], [], []]);
    expect(story.step(into, { ...JOIN, with: gone })).toMatchObject({ code: 'joins-gone-up', number: gone, into });
    expect(story.step(gone, { ...JOIN, with: other })).toMatchObject({ code: 'joins-gone-up', number: gone, into });
  });

  test('is not before it was said that decisions contradict, and which', () => {
    const story = sideBySide().at('10:35:00');
    story.step(ONE, { ...ALLOWED, about: { ...ABOUT, functions: [AMBULANCE, POLITIE] } }, SMB);
    story.at('10:36:00').step(OTHER, { ...ALLOWED, outcome: 'refused' }, SMB);
    const decisions = [`${ONE}-b1`, `${OTHER}-b1`];
    expect(joinableTo(story.picture, story.afwijking(ONE), story.now)).toEqual([
      { number: OTHER, functions: [POLITIE], contradicting: decisions },
    ]);
    expect(story.step(ONE, JOIN)).toMatchObject({ code: 'decisions-contradict', decisions });
    const before = coverOf(story);
    expect(story.step(ONE, { ...JOIN, despiteContradiction: true })).not.toHaveProperty('code');
    expect(coverOf(story)).toEqual(before);
  });

  test('names no decisions that are each about another function', () => {
    const story = sideBySide().at('10:35:00');
    story.step(ONE, ALLOWED, SMB);
    story.step(OTHER, { ...ALLOWED, outcome: 'refused' }, SMB);
    expect(joinableTo(story.picture, story.afwijking(ONE), story.now)).toMatchObject([
      { number: OTHER, contradicting: [] },
    ]);
    expect(story.step(ONE, JOIN)).not.toHaveProperty('code');
  });

  test('changes the cover of no moment, whatever was decided before', () => {
    let times = 0;
    fc.assert(
      fc.property(steps, (told) => {
        const story = tellStory(told);
        for (const one of allAfwijkingen(story.picture)) {
          const [other] = joinableTo(story.picture, one, story.now);
          if (other === undefined) continue;
          const before = coverOf(story);
          const step = { ...JOIN, with: other.number, despiteContradiction: true };
          expect(story.step(one.number, step)).not.toHaveProperty('code');
          expect(coverOf(story)).toEqual(before);
          times += Number(story.afwijking(one.number).dossier?.decisions.some(counts) === true);
          break;
        }
      }),
      { numRuns: 300 },
    );
    expect(times).toBeGreaterThan(3);
  });
});
