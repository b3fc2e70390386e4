// The receiving side: the meldkamer that functions go to says that it knows, whether it takes them and how far it carries them. None of it decides.

import { describe, expect, it } from 'vitest';
import { DAY, HOUR, type Instant, after as later, SECOND } from '#shared/base/time.ts';
import { hostOf, notCarried, receptionOf } from '#shared/deviation/receiving.ts';
import { QUESTION_POINTS } from '#shared/dossier/inspection-questions.ts';
import { knownOpenPoints } from '#shared/overview/known-open-points.ts';
import { uncoveredIn } from '#shared/picture/away.ts';
import { chainsNow, isBroken } from '#shared/picture/takeover-chain.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { receptionDueAt, receptionOverdueAt } from '#shared/policy/reception-due.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import type { StepOf } from '#shared/rules/steps.ts';
import { actor, LMS, place, Story, sourceOf } from '../../support/story.ts';

const ONE = '2026-0001';
const AANNAME = 'DHG/ambulance/15/aanname';
const UITGIFTE = 'DHG/ambulance/15/uitgifte';
const ROTTERDAM = actor('meldkamer', 'Meldkamer Rotterdam', 'RTD');

/** What Den Haag has at Rotterdam, where all is well. */
function moved(): Story {
  const story = new Story();
  for (const id of ['DHG', 'RTD'] as const) story.stated(id, 'Normal');
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'RTD');
  return ticked(story);
}

function ticked(story: Story): Story {
  for (const id of ['DHG', 'RTD'] as const) story.heartbeat(sourceOf(id));
  return story.wait(SECOND).tick();
}

function answer(said: Partial<StepOf<'receive'>> & Pick<StepOf<'receive'>, 'outcome'>): StepOf<'receive'> {
  return { kind: 'receive', carries: null, functions: null, until: null, text: null, ...said };
}

function lines(story: Story): readonly string[] {
  return story.alarmLines().filter((line) => line.startsWith('A8'));
}

function points(story: Story): readonly string[] {
  return openPoints(story.picture, story.afwijking(ONE), story.now).filter((point) =>
    ['reception', 'reception-overdue'].includes(point),
  );
}

describe('[R138] the meldkamer that functions go to', () => {
  it('is to answer as soon as policy asks anybody for a receipt, from when they went there', () => {
    const story = moved();
    const due = () => receptionDueAt(story.picture.policy.dossier, story.afwijking(ONE));
    const { startedAt } = story.afwijking(ONE).course;
    const soonest = Math.min(...DEFAULT_POLICY.dossier.notices.map(({ within }) => within));
    expect(due()).toBe(later(startedAt as Instant, soonest));
    const never = { ...story.picture.policy.dossier, notices: [] };
    expect(receptionDueAt(never, story.afwijking(ONE))).toBe(later(startedAt as Instant, DAY));
    expect(receptionDueAt(never, { ...story.afwijking(ONE), to: null })).toBeNull();
  });

  it('that says nothing in time is an open point from then on, until it says anything or it is over', () => {
    const story = moved();
    const dueAt = receptionDueAt(story.picture.policy.dossier, story.afwijking(ONE)) as Instant;
    const overdue = () => [
      points(story),
      knownOpenPoints(story.picture, story.afwijking(ONE), story.now).includes('reception-overdue'),
    ];
    story.now = later(dueAt, -SECOND);
    expect(overdue()).toEqual([[], false]);
    story.now = dueAt;
    // Nothing was said or done: time alone makes it so, also to who looked just before.
    expect(overdue()).toEqual([['reception-overdue'], true]);
    const open = openPoints(story.picture, story.afwijking(ONE), story.now);
    expect(QUESTION_POINTS[16]?.besides.filter((point) => open.includes(point))).toEqual(['reception-overdue']);
    const { course } = story.afwijking(ONE);
    const over = { ...story.afwijking(ONE), course: { ...course, endedAt: dueAt } };
    expect(receptionOverdueAt(story.picture.policy.dossier, over, dueAt)).toBeNull();
    story.step(ONE, answer({ outcome: 'received' }), ROTTERDAM);
    expect(overdue()).toEqual([[], false]);
  });

  it('says that it knows and that it carries them, as its own word, and nothing is decided or covered by it', () => {
    const story = moved();
    const version = story.afwijking(ONE).version;
    story.step(ONE, answer({ outcome: 'received' }), ROTTERDAM);
    story.step(ONE, answer({ outcome: 'accepted', carries: 'fully', text: 'Tot de dienst wisselt' }), ROTTERDAM);
    ticked(story);
    const { dossier } = story.afwijking(ONE);
    expect(dossier?.receptions).toMatchObject([
      { meldkamer: 'RTD', outcome: 'received', by: { role: 'meldkamer', organisation: 'Meldkamer Rotterdam' } },
      { meldkamer: 'RTD', outcome: 'accepted', carries: 'fully' },
    ]);
    expect(dossier?.decisions).toEqual([]);
    expect(uncoveredIn(story.picture, story.afwijking(ONE), story.now)).toEqual([AANNAME, UITGIFTE]);
    expect(story.alarmLines()).toContain(`A4 ${ONE} active-unacknowledged`);
    expect([points(story), lines(story)]).toEqual([[], []]);
    // Nobody who is filling in a form is sent back for it.
    expect(story.afwijking(ONE).version).toBe(version);
  });

  it.each([
    ['refuses', { outcome: 'refused' }],
    ['cannot', { outcome: 'accepted', carries: 'not' }],
  ] as const)('that %s leaves an open point and a chain that is broken, until it says otherwise', (_what, said) => {
    const story = moved();
    story.step(ONE, answer(said), ROTTERDAM);
    ticked(story);
    expect([points(story), lines(story)]).toEqual([['reception'], ['A8 RTD active-unacknowledged']]);
    const [chain] = chainsNow(story.picture, story.now);
    expect(chain?.leaners).toMatchObject([{ from: 'DHG', notCarried: [AANNAME, UITGIFTE] }]);
    // That it knows takes back nothing.
    story.step(ONE, answer({ outcome: 'received' }), ROTTERDAM);
    expect(lines(ticked(story))).toEqual(['A8 RTD active-unacknowledged']);
    story.step(ONE, answer({ outcome: 'accepted', carries: 'fully' }), ROTTERDAM);
    expect([points(ticked(story)), lines(story)]).toEqual([[], ['A8 RTD returned-unacknowledged']]);
  });

  it('that carries some of them leaves the others, and from its until on all of them', () => {
    const story = moved();
    const until = later(story.now, HOUR);
    const some = [AANNAME] as unknown as StepOf<'receive'>['functions'];
    story.step(ONE, answer({ outcome: 'accepted', carries: 'partly', functions: some, until }), ROTTERDAM);
    const left = () => notCarried(receptionOf(story.afwijking(ONE)), story.afwijking(ONE).functions, story.now);
    expect(left()).toEqual([UITGIFTE]);
    story.now = until;
    expect(left()).toEqual([AANNAME, UITGIFTE]);
  });

  it('is the one that it goes to now: what another said stays readable and counts no more', () => {
    const story = moved();
    story.step(ONE, answer({ outcome: 'refused' }), ROTTERDAM);
    story.step(ONE, { kind: 'rectify', statement: { to: place('AMS') }, reason: 'Toch Amsterdam' });
    expect([hostOf(story.afwijking(ONE)), receptionOf(story.afwijking(ONE))]).toEqual(['AMS', null]);
    expect(story.afwijking(ONE).dossier?.receptions).toHaveLength(1);
    expect(story.step(ONE, answer({ outcome: 'accepted' }), ROTTERDAM)).toMatchObject({ code: 'not-yours' });
  });

  it('answers for itself, or whoever answers for such functions there does; nobody else', () => {
    const story = moved();
    const may = (by: Parameters<Story['step']>[2]) => {
      const outcome = story.step(ONE, answer({ outcome: 'accepted' }), by);
      return 'code' in outcome ? outcome.code : 'taken';
    };
    expect(may(ROTTERDAM)).toBe('taken');
    expect(may(actor('party', 'rav-17'))).toBe('taken');
    expect(may(actor('party', 'vr-17'))).toBe('not-yours');
    expect(may(actor('party', 'rav-15'))).toBe('not-yours');
    expect(may(actor('meldkamer', 'Meldkamer Den Haag', 'DHG'))).toBe('not-yours');
    expect(may(actor('smb', 'SMB'))).toBe('not-yours');
  });

  it('is answered for by LMS only with how it knows', () => {
    const story = moved();
    expect(story.step(ONE, answer({ outcome: 'refused' }), LMS)).toEqual({ code: 'receives-unsaid' });
    story.step(ONE, answer({ outcome: 'refused', text: 'Telefonisch van de leidinggevende, 03:10' }), LMS);
    expect(story.afwijking(ONE).dossier?.receptions).toMatchObject([{ meldkamer: 'RTD', by: { role: 'lms' } }]);
  });

  it('is none where it goes to none of the ten, and carries no function that is not in it or until a moment that is past', () => {
    const story = moved();
    const foreign = ['DHG/politie/aanname'] as unknown as StepOf<'receive'>['functions'];
    expect(story.step(ONE, answer({ outcome: 'accepted', carries: 'partly', functions: foreign }), ROTTERDAM)).toEqual({
      code: 'receives-unknown',
      functions: foreign,
    });
    expect(story.step(ONE, answer({ outcome: 'accepted', until: story.now }), ROTTERDAM)).toMatchObject({
      code: 'ends-before-start',
    });
    story.located('MNL/politie/aanname', 'Zeist');
    expect(story.step('2026-0002', answer({ outcome: 'accepted', text: 'x' }), LMS)).toEqual({
      code: 'receives-nothing',
    });
  });

  it('has said it where its functions are from then on, when LMS joins or splits', () => {
    const story = moved();
    story.step(ONE, answer({ outcome: 'refused' }), ROTTERDAM);
    story.step(ONE, { kind: 'split', functions: [UITGIFTE] as never, reason: 'Apart' });
    expect(receptionOf(story.afwijking('2026-0002'))).toMatchObject({ outcome: 'refused' });
    expect(chainsNow(story.picture, story.now).every(isBroken)).toBe(true);
    story.step('2026-0002', answer({ outcome: 'accepted', carries: 'fully' }), ROTTERDAM);
    story.step('2026-0002', { kind: 'join', with: ONE, reason: 'Eén', despiteContradiction: false });
    expect(story.afwijking('2026-0002').dossier?.receptions?.map(({ outcome }) => outcome)).toEqual([
      'refused',
      'accepted',
      'refused',
    ]);
  });
});
