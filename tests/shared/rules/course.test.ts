// What feeds do to deviations: one absence is one deviation, an announcement takes in what was seen, an end is not said before it is so.

import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#shared/base/time.ts';
import { stageOf } from '#shared/deviation/afwijking.ts';
import { goneUpIn } from '#shared/picture/away.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import { dossierMinutes, uncovered } from '../../support/cover.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { hadOtherwise } from '../../support/laws-of-truth.ts';
import { recurrenceOf } from '../../support/recurrence-of.ts';
import { actor, EACH_POST_ITS_OWN, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const POLITIE = 'MNL/politie/aanname';
const BRANDWEER = ['MNL/brandweer/09/aanname', 'MNL/brandweer/09/uitgifte'] as const;
const RAVU = actor('party', 'RAV Utrecht');

function atHome(...functions: readonly string[]): Story {
  const story = new Story();
  for (const id of functions) story.located(id, 'MNL');
  return story;
}

function numbers(story: Story): readonly string[] {
  return story.afwijkingen().map((one) => `${one.number} ${stageOf(one)} ${one.functions.length}`);
}

describe('a move that nobody announced', () => {
  test('[R43] is the same deviation when it begins again within a day, and another one later', () => {
    const story = atHome(AANNAME).at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('10:30:00').located(AANNAME, 'MNL');
    story.at('11:30:00').located(AANNAME, 'Zeist');
    expect(numbers(story)).toEqual(['2026-0001 observed 1']);
    story.at('11:40:00').located(AANNAME, 'MNL');
    story.at('2026-11-22T11:41:00.000Z').located(AANNAME, 'Zeist');
    expect(numbers(story)).toEqual(['2026-0001 ended 1', '2026-0002 observed 1']);
    expect(recurrenceOf(story, '2026-0002')).toEqual(['2026-0001']);
  });

  test('[R43] does not end by somebody saying so while feeds still show it, whichever moment they name', () => {
    const story = atHome(AANNAME, UITGIFTE).at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.located(UITGIFTE, 'Zeist');
    story.at('11:00:00').located(AANNAME, 'MNL');
    const said = story.step('2026-0001', { kind: 'end', at: instant('10:50:00'), text: null });
    expect(said).toEqual({ code: 'still-away', functions: [UITGIFTE] });
    expect(numbers(story)).toEqual(['2026-0001 observed 2']);
    story.located(UITGIFTE, 'MNL');
    expect(numbers(story)).toEqual(['2026-0001 ended 2']);
  });
});

describe('what is told late', () => {
  test('[R43] began and ended when the source says, and belongs to what was announced for that time', () => {
    const story = atHome(AANNAME).at('10:00:00');
    story.announced('MNL', [AANNAME], '10:00:00', '11:00:00', 'plan-1', { to: place('Zeist') });
    story.at('13:00:00').located(AANNAME, 'Zeist', { observedAt: '10:05:00' });
    story.at('13:00:01').located(AANNAME, 'MNL', { observedAt: '10:50:00' });
    expect(numbers(story)).toEqual(['2026-0001 ended 1']);
    expect(story.afwijking('2026-0001').course).toMatchObject({
      startedAt: instant('10:05:00'),
      endedAt: instant('10:50:00'),
    });
  });

  test('[R43][R77] has ended by now at the latest, also while an entry by hand says otherwise that still counts', () => {
    const byHand = sourceOf('MNL', 'handmatig-lms');
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist');
    // Told later than a silence would have been noticed: it contests nothing.
    story.at('09:01:00').located(AANNAME, 'MNL', { source: byHand, observedAt: '08:55:00' });
    story.at('09:02:00').heartbeat(sourceOf('MNL'));
    const rectify = {
      kind: 'rectify',
      statement: { to: place('AMS') },
      from: instant('09:01:30'),
      reason: 'Verder',
    } as const;
    expect(story.step('2026-0001', rectify)).not.toHaveProperty('code');
    expect(story.afwijking('2026-0001').course.endedAt).toBe(story.now);
    const { away, otherwise } = hadOtherwise(story, foldedOf(story.wait(1_000)));
    expect([away, otherwise]).toEqual([1, []]);
  });

  test('by a person cannot have begun before the start that is said', () => {
    const story = new Story();
    story.registered('MNL', [AANNAME], { start: instant('08:30:00') });
    expect(story.step('2026-0001', { kind: 'start', at: instant('08:00:00'), text: null })).toEqual({
      code: 'before-start',
      start: instant('08:30:00'),
    });
  });
});

describe('an announcement after the move', () => {
  test('[R41] goes under the oldest number of what was seen of it, has all of it, and its place when it names none', () => {
    const story = atHome(AANNAME, POLITIE).at('10:00:00');
    story.located(AANNAME, 'RTD');
    // Somebody has seen that nobody decided about the first: what comes later is not that any more (R126).
    for (const { id, version } of story.alarms('A4')) story.acknowledge(id, version);
    story.at('10:16:00').located(POLITIE, 'RTD');
    expect(numbers(story)).toEqual(['2026-0001 observed 1', '2026-0002 observed 1']);
    story.at('10:20:00').announced('MNL', [AANNAME, POLITIE], '10:00:00', '14:00:00');
    // Announced by now, and still nobody decided.
    expect(numbers(story)).toEqual(['2026-0001 observed 2', '2026-0002 observed 1']);
    expect(story.afwijking('2026-0001')).toMatchObject({
      reference: 'plan-1',
      to: place('RTD'),
      course: { startedAt: instant('10:00:00'), endedAt: null },
    });
    // It stays as it is, without time of its own.
    const other = story.afwijking('2026-0002');
    expect([goneUpIn(story.picture, other)?.number, other.dossier?.milestones]).toEqual(['2026-0001', []]);
    expect(
      story
        .alarms('A4')
        .filter(({ core }) => core === 'active')
        .map(({ afwijking }) => afwijking),
    ).toEqual(['2026-0001']);
    expect([story.view(AANNAME).afwijking, story.view(POLITIE).afwijking]).toEqual(['2026-0001', '2026-0001']);
  });

  test('[R41][R62] voids no decision in the others, and switches off nothing that waits in them', () => {
    const story = new Story(EACH_POST_ITS_OWN);
    for (const id of [AANNAME, ...BRANDWEER]) story.located(id, 'MNL');
    story.at('10:00:00');
    for (const id of [AANNAME, ...BRANDWEER]) story.located(id, 'Zeist');
    const [first, second] = ['2026-0001', '2026-0002'];
    const [decided, other] = BRANDWEER;
    const about = { kind: 'tijdelijke-wijziging-werkwijze', to: place('Zeist'), start: null, repeated: false } as const;
    const allowed = { ...about, functions: [decided as FunctionId], end: instant('20:00:00') };
    const asked = { kind: 'ask', to: 'lms' as PartyId, text: 'Waarom?', dueAt: instant('18:00:00') } as const;
    const ends = { kind: 'rectify', statement: { expectedEnd: instant('11:00:00') }, reason: 'duurt kort' } as const;
    const spoken = { ...allowed, start: instant('20:00:00'), end: instant('2026-12-01T10:00:00.000Z') };
    for (const taken of [
      story.step(second, { ...DECISION, about: allowed }, SMB),
      story.step(second, { ...DECISION, document: null, log: '2026-1121-01', about: spoken }, LMS),
      story.step(second, asked, actor('inspector', 'IGJ')),
      story.step(second, ends, LMS),
    ]) {
      expect(taken).not.toHaveProperty('code');
    }
    const functions = [AANNAME, ...BRANDWEER];
    const isUncovered = () => [first, second].flatMap((number) => uncovered(story, number)).sort();
    const waiting = (number: string) =>
      openPoints(story.picture, story.afwijking(number), story.now).filter((point) =>
        ['answers', 'spoken-decision'].includes(point),
      );
    story.at('11:10:00');
    expect([isUncovered(), waiting(second)]).toEqual([
      [AANNAME, other],
      ['spoken-decision', 'answers'],
    ]);
    expect(story.announced('MNL', functions, '10:00:00', '14:00:00')).not.toEqual([]);
    story.at('12:00:00');
    expect([isUncovered(), waiting(second)]).toEqual([
      [AANNAME, other],
      ['spoken-decision', 'answers'],
    ]);
    expect([dossierMinutes(story, first), dossierMinutes(story, second)]).toEqual([
      { covered: 0, uncovered: 240 },
      { covered: 120, uncovered: 0 },
    ]);
    story.at('2026-11-25T10:00:00.000Z').tick();
    const on = story.alarms().filter(({ core, afwijking }) => core === 'active' && afwijking === second);
    expect(on.map(({ key }) => key)).toEqual(expect.arrayContaining([`A9 ${second} end`, `A16 ${second}`]));
  });

  test('[R41] another task of the same post joins it at the same place, whatever was acknowledged since', () => {
    const story = atHome(AANNAME, UITGIFTE).at('10:00:00');
    story.located(AANNAME, 'RTD');
    for (const { id, version } of story.alarms('A4')) story.acknowledge(id, version);
    story.at('10:40:00').located(UITGIFTE, 'RTD');
    expect(numbers(story)).toEqual(['2026-0001 observed 2']);
  });

  test('[R41] of another place is another deviation', () => {
    const story = atHome(AANNAME).at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.announced('MNL', [AANNAME], '10:00:00', '14:00:00', 'plan-1', { to: place('RTD') });
    expect(numbers(story)).toEqual(['2026-0001 observed 1', '2026-0002 announced 1']);
  });

  test('[R41] of fewer functions than were seen to move together is another deviation', () => {
    const story = atHome(AANNAME, UITGIFTE).at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.located(UITGIFTE, 'Zeist');
    story.announced('MNL', [AANNAME], '10:00:00', '14:00:00');
    // It has the absence of the function that it names from its report on (R96).
    expect(numbers(story)).toEqual(['2026-0001 observed 2', '2026-0002 active 1']);
  });

  test('said again with the same words changes nothing, though it took over a place that it does not name', () => {
    const story = atHome(AANNAME).at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.announced('MNL', [AANNAME], '10:00:00', '14:00:00');
    const { version } = story.afwijking('2026-0001');
    expect(story.wait(MINUTE).announced('MNL', [AANNAME], '10:00:00', '14:00:00')).toEqual([]);
    expect(story.afwijking('2026-0001')).toMatchObject({ version, to: place('Zeist') });
  });
});

describe('a version', () => {
  test('[R44] is not made by a step of the ladder, a notice, a receipt, a mark or a question', () => {
    const story = atHome(AANNAME).at('10:00:00');
    story.located(AANNAME, 'Zeist');
    const { version } = story.afwijking('2026-0001');
    story.wait(16 * MINUTE).tick();
    story.step('2026-0001', { kind: 'tell', about: 'start', parties: ['rav-09' as PartyId] });
    story.step('2026-0001', { kind: 'confirm-receipt', about: 'start' }, RAVU);
    story.step('2026-0001', { kind: 'mark-seen' }, actor('inspector', 'IGJ'));
    const { dossier, version: after } = story.afwijking('2026-0001');
    expect([dossier?.ladder?.turns.length, dossier?.seen.length, after]).toEqual([2, 1, version]);
    expect(dossier?.notices.find(({ party }) => party === 'rav-09')?.received).not.toBeNull();
  });

  test('[R44] is made by another function that is away, so that nobody decides about what they did not see', () => {
    const story = atHome(AANNAME, UITGIFTE).at('10:00:00');
    story.located(AANNAME, 'Zeist');
    const { version } = story.afwijking('2026-0001');
    story.located(UITGIFTE, 'Zeist');
    expect(
      story.step('2026-0001', { kind: 'assess', outcome: 'fit', text: null, document: null }, undefined, version),
    ).toEqual({
      code: 'version-conflict',
      version: version + 1,
    });
  });
});

describe('the ladder', () => {
  test('[R47] passes a step that names nobody at once and records it, and stops when the functions are back', () => {
    const { dossier } = DEFAULT_POLICY;
    const step = (name: string, parties: readonly PartyId[]) => ({
      name,
      parties,
      authority: name,
      within: 10 * MINUTE,
    });
    const steps = [step('een', ['lms' as PartyId]), step('niemand', []), step('drie', ['smb' as PartyId])];
    const ladders = [{ kinds: [], meldkamers: [], steps }];
    const story = new Story({ ...DEFAULT_POLICY, version: 'drie', dossier: { ...dossier, ladders } });
    const turns = () =>
      story.afwijking('2026-0001').dossier?.ladder?.turns.map(({ name, at }) => `${name} ${at.slice(11, 16)}`);
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    expect(turns()).toEqual(['een 10:00']);
    story.at('10:09:59').tick();
    expect(turns()).toEqual(['een 10:00']);
    story.at('10:10:00').tick();
    expect(turns()).toEqual(['een 10:00', 'niemand 10:10', 'drie 10:10']);
    story.at('10:11:00').located(AANNAME, 'MNL');
    expect(story.afwijking('2026-0001').dossier?.ladder?.stoppedAt).toBe(story.now);
  });

  test('[R47] gives each step its own time, and stops before the next when the functions are back', () => {
    const story = atHome(AANNAME).at('10:00:00');
    story.located(AANNAME, 'Zeist');
    const turns = () => story.afwijking('2026-0001').dossier?.ladder?.turns.length;
    for (const [time, taken] of [
      ['10:14:59', 1],
      ['10:15:00', 2],
      ['10:30:00', 3],
      ['10:59:59', 3],
    ] as const) {
      story.at(time).tick();
      expect([time, turns()]).toEqual([time, taken]);
    }
    story.located(AANNAME, 'MNL');
    story.at('11:00:00').tick();
    expect(turns()).toBe(3);
  });
});

describe('notices of a start', () => {
  test('[R48] go to whom policy names, each as soon as the shortest rule says; told, received and missing are three states', () => {
    const { dossier } = DEFAULT_POLICY;
    const [lms, igj] = ['lms', 'igj'] as readonly string[] as readonly [PartyId, PartyId];
    const notices = [
      { kinds: [], parties: [lms, igj], within: DAY },
      { kinds: [], parties: [lms], within: MINUTE },
      { kinds: ['pilot'] as const, parties: ['smb' as PartyId], within: MINUTE },
    ];
    const story = new Story({ ...DEFAULT_POLICY, version: 'twee', dossier: { ...dossier, notices } });
    story.at('10:00:00').registered('MNL', [AANNAME]);
    const found = (about: 'start' | 'return') =>
      story.afwijking('2026-0001').dossier?.notices.filter((one) => one.about === about) ?? [];
    expect(found('start').map(({ party, dueAt }) => [party, dueAt])).toEqual([
      ['lms', instant('10:01:00')],
      ['igj', instant('2026-11-22T10:00:00.000Z')],
    ]);
    story.step('2026-0001', { kind: 'tell', about: 'start', parties: [lms] });
    story.step('2026-0001', { kind: 'confirm-receipt', about: 'start' }, actor('inspector', 'IGJ'));
    expect(found('start').map(({ told, received }) => [told?.role ?? null, received?.role ?? null])).toEqual([
      ['lms', null],
      [null, 'inspector'],
    ]);
    story.step('2026-0001', { kind: 'start', at: null, text: null });
    story.step('2026-0001', { kind: 'end', at: null, text: null });
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    expect(found('return').map(({ party, received }) => [party, received])).toEqual([
      ['lms', null],
      ['igj', null],
    ]);
  });
});

describe('notices of a return', () => {
  test('[R48] are due within a day when policy names nobody to be told, of those who were told all the same', () => {
    const { dossier } = DEFAULT_POLICY;
    const story = new Story({ ...DEFAULT_POLICY, version: 'none', dossier: { ...dossier, notices: [] } });
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.step('2026-0001', { kind: 'tell', about: 'start', parties: ['igj' as PartyId] });
    story.at('10:30:00').located(AANNAME, 'MNL');
    expect(story.step('2026-0001', { kind: 'confirm-return', text: null })).not.toHaveProperty('code');
    const notices = story.afwijking('2026-0001').dossier?.notices.filter(({ about }) => about === 'return');
    expect(notices).toEqual([
      {
        party: 'igj',
        about: 'return',
        dueAt: new Date(Date.parse(story.now) + DAY).toISOString(),
        told: null,
        received: null,
      },
    ]);
  });
});

describe('a deviation that never happened', () => {
  test('[R54] gives no alarm about receipts or recurrence once its time has passed', () => {
    const story = atHome(AANNAME);
    story.announced('MNL', [AANNAME], '10:00:00', '13:00:00', 'first');
    story.wait(2 * MINUTE).announced('MNL', [AANNAME], '10:30:00', '13:00:00', 'second');
    story.at('12:00:00').tick();
    const active = () =>
      story
        .alarms()
        .filter(({ core, afwijking }) => core === 'active' && afwijking !== null)
        .map(({ condition }) => condition);
    expect(active().sort()).toEqual(['A10', 'A10', 'A14']);
    story.at('13:00:00').tick();
    expect(active()).toEqual([]);
    expect(numbers(story)).toEqual(['2026-0001 announced 1', '2026-0002 announced 1']);
  });
});

describe('[R93] a deviation that is set right from a moment', () => {
  test.each([
    ['observed', { functions: [POLITIE as never] }, '09:40:00'],
    ['registered', { functions: [POLITIE as never] }, '09:40:00'],
    ['registered', { to: place('Breda') }, '09:40:00'],
    ['registered', { to: place('Breda') }, null],
  ] as const)('had what was away in it until then (%s, %o from %s)', (origin, statement, from) => {
    const story = atHome(AANNAME, POLITIE).at('09:10:00');
    if (origin === 'registered') story.registered('MNL', [AANNAME], { to: place('Zeist') });
    story.located(AANNAME, 'Zeist');
    const since = from === null ? null : instant(from);
    story.at('10:00:00').step('2026-0001', { kind: 'rectify', statement, from: since, reason: 'Nader bekend' });
    expect(story.afwijking('2026-0001').course.endedAt).toBe(instant(from ?? '09:10:00'));
    expect(numbers(story)).toEqual(['2026-0001 ended 1', '2026-0002 observed 1']);
  });

  test('had them no longer than they were there', () => {
    const story = atHome(AANNAME, UITGIFTE).at('09:10:00');
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'Zeist');
    story.at('09:20:00').located(UITGIFTE, 'MNL');
    const rectify = { kind: 'rectify', statement: { functions: [AANNAME as never] }, reason: 'Nader bekend' } as const;
    story.at('10:00:00').step('2026-0001', { ...rectify, from: instant('09:40:00') });
    story.at('10:01:00').located(AANNAME, 'MNL', { since: '09:30:00' });
    expect(story.afwijking('2026-0001').course.endedAt).toBe(instant('09:30:00'));
  });
});
