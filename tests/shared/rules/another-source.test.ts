// A source that said that a function is away is not answered by another one: its alarms, its deviation and the ladder go on, and that is shown.

import { describe, expect, it } from 'vitest';
import { after, HOUR, type Instant, MINUTE } from '#shared/base/time.ts';
import { responsibilityOf } from '#shared/dossier/responsibility.ts';
import { apiPicture } from '#shared/overview/api-picture.ts';
import { uncoveredIn } from '#shared/picture/away.ts';
import { manualSource, receiverSource, type SourceId } from '#shared/reference/source.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { actor, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const NUMBER = '2026-0001';
const GMS = sourceOf('MNL');
const TELEFONIE = sourceOf('MNL', 'telefonie');
const BY_LMS = manualSource('MNL', 'lms');
const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
const BOTH = [`A1 ${AANNAME} active-unacknowledged`, `A4 ${NUMBER} active-unacknowledged`];

const on = (story: Story) => story.alarmLines().filter((line) => / active-/.test(line) && !/^A(2|5|11|12) /.test(line));
const ended = (story: Story, number = NUMBER) => story.afwijking(number).course.endedAt;
const uncovered = (story: Story, number = NUMBER) => uncoveredIn(story.picture, story.afwijking(number), story.now);
const toConfirm = (story: Story) => responsibilityOf(story.picture, story.afwijking(NUMBER), story.now).toConfirm;
const returns = (story: Story) =>
  story.entries.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'function-returned')).length;

function said(story: Story, where: string, source: SourceId = GMS): Story {
  story.wait(1_000).located(AANNAME, where, { source });
  return story;
}

function silent(story: Story): Story {
  return story.wait(3 * MINUTE).tick();
}

function ago({ now }: Story, milliseconds: number): Instant {
  return after(now, -milliseconds);
}

/** Nothing is heard of its first feed any more, and the other one goes on. */
function outlast(story: Story): void {
  for (let minute = 0; minute < 3; minute += 1) {
    story.wait(MINUTE).heartbeat(TELEFONIE);
    story.tick();
  }
}

/** In Zeist by one feed, that fell silent; home by another. */
function heldAway(where = 'Zeist'): Story {
  return said(silent(said(new Story(), where)), 'MNL', TELEFONIE);
}

describe('[R84] (TC8) a function that a feed said was away, which then fell silent', () => {
  it('is home by another feed in the picture, and away for alarms, deviation and ladder', () => {
    const story = heldAway();
    expect(story.view(AANNAME)).toMatchObject({ class: 'own', afwijking: NUMBER, unconfirmedBy: [GMS] });
    expect([on(story), ended(story), uncovered(story), returns(story)]).toEqual([BOTH, null, [AANNAME], 0]);
    story.wait(30 * MINUTE).tick();
    expect(story.afwijking(NUMBER).dossier?.ladder?.turns.length).toBeGreaterThan(1);
    expect([on(story), ended(story)]).toEqual([BOTH, null]);
  });

  it('is so too when the other one contradicted it before', () => {
    const story = said(said(new Story(), 'Zeist'), 'MNL', TELEFONIE);
    outlast(story);
    expect(story.view(AANNAME)).toMatchObject({ class: 'own', unconfirmedBy: [GMS] });
    expect([on(story), ended(story)]).toEqual([expect.arrayContaining(BOTH), null]);
  });

  it('is so too when it says that nobody knows', () => {
    const story = said(said(said(new Story(), 'Zeist'), '?'), 'MNL', TELEFONIE);
    expect([story.view(AANNAME).class, on(story), ended(story)]).toEqual(['own', BOTH, null]);
  });

  it('keeps its A3 at another meldkamer', () => {
    expect(on(heldAway('ZWB'))).toContain(`A3 ${AANNAME} active-unacknowledged`);
  });

  it('says in the picture and in its dossier who has to confirm', () => {
    const story = heldAway();
    const found = apiPicture(story.overview(), story.picture).meldkamers.flatMap(({ functions }) =>
      functions.filter(({ id }) => id === AANNAME),
    );
    expect(found[0]?.location).toMatchObject({ class: 'own', unconfirmedBy: [GMS] });
    expect(toConfirm(story)).toEqual([{ function: AANNAME, what: 'return', by: [GMS] }]);
    said(story, 'MNL');
    expect(story.view(AANNAME).unconfirmedBy).toEqual([]);
    expect(toConfirm(story)).toEqual([]);
  });

  it.each([
    ['it says so itself, heard again', 'Zeist', GMS],
    ['LMS enters it by hand', 'Zeist', BY_LMS],
    ['the meldkamer that received it confirms it', 'ZWB', receiverSource('ZWB', 'MNL')],
  ])('is back when %s', (_, where, source) => {
    const story = said(heldAway(where), 'MNL', source);
    expect([story.view(AANNAME).unconfirmedBy, ended(story) !== null, returns(story)]).toEqual([[], true, 1]);
    expect(on(story)).toEqual([]);
  });

  it('is not back by its own meldkamer by hand, nor by that other feed when it says so again', () => {
    const story = said(said(heldAway(), 'MNL', TELEFONIE), 'MNL', manualSource('MNL'));
    expect([on(story), ended(story)]).toEqual([BOTH, null]);
    expect(story.step(NUMBER, { kind: 'end', at: null, text: 'voorbij' }, MELDKAMER)).toMatchObject({
      code: 'not-known-back',
    });
  });

  it('is back by another that said so as well, and is heard, but not against who is heard to say so still', () => {
    const lost = said(silent(said(said(new Story(), 'Zeist'), 'Zeist', TELEFONIE)), 'MNL', TELEFONIE);
    expect([on(lost), ended(lost) !== null]).toEqual([[], true]);
    const heard = said(said(said(new Story(), 'Zeist'), 'Zeist', TELEFONIE), 'MNL', TELEFONIE);
    outlast(heard);
    expect([on(heard), ended(heard)]).toEqual([expect.arrayContaining(BOTH), null]);
  });

  /** Both said that it is at Zeist; the one says that it is home, and then the other is heard no more to say otherwise. */
  const contested = (): Story => said(said(said(new Story(), 'Zeist'), 'Zeist', TELEFONIE), 'MNL', TELEFONIE);

  it.each([
    ['is silent', (story: Story) => outlast(story)],
    ['is out of use', (story: Story) => story.wait(1_000).submit({ kind: 'retire-feed', source: GMS }, LMS)],
    ['says that nobody knows', (story: Story) => said(story, '?')],
  ])('is back by one that said so as well and says that it is home since, said again once the other %s', (_, no) => {
    const story = contested();
    no(story);
    expect([on(story), ended(story)]).toEqual([expect.arrayContaining(BOTH), null]);
    const again = said(story, 'MNL', TELEFONIE);
    expect([on(again), returns(again), ended(again) !== null]).toEqual([[], 1, true]);
    // The next one is none.
    expect(again.wait(1_000).located(AANNAME, 'MNL', { source: TELEFONIE })).toEqual([]);
  });

  it('is not back by one that said so in an absence that is over, or that was taken out of use since', () => {
    const over = said(said(contested(), 'MNL'), 'Zeist');
    outlast(over);
    expect(on(said(over, 'MNL', TELEFONIE))).toEqual(expect.arrayContaining([BOTH[1]]));
    const out = contested();
    out.wait(1_000).submit({ kind: 'retire-feed', source: TELEFONIE }, LMS);
    said(out, 'MNL', TELEFONIE);
    outlast(out);
    expect(on(said(out, 'MNL', TELEFONIE))).toEqual(expect.arrayContaining(BOTH));
  });

  it('stays covered as it was, and no longer once it is said to be away again', () => {
    const story = said(new Story(), 'Zeist');
    story.wait(1_000).step(NUMBER, allowedAt('Zeist'), SMB);
    said(silent(story), 'MNL', TELEFONIE);
    expect([uncovered(story), toConfirm(story).length]).toEqual([[], 1]);
    story.wait(1_000).heartbeat(GMS);
    expect([returns(story), uncovered(story)]).toEqual([1, [AANNAME]]);
  });
});

describe('[R71] a word of being home that another source tells late', () => {
  const told = (late: number): Story => {
    const story = said(new Story(), 'Zeist').wait(5 * MINUTE);
    story.located(AANNAME, 'MNL', { source: TELEFONIE, observedAt: ago(story, late) });
    story.heartbeat(GMS);
    return story;
  };

  it('stands beside what is heard, and makes it contested no more than in the register', () => {
    const [late, inTime] = [told(3 * MINUTE), told(MINUTE)].map((story) => story.view(AANNAME));
    expect([late?.class, late?.standing.length, late?.late.map(({ source }) => source)]).toEqual([
      'outside',
      1,
      [TELEFONIE],
    ]);
    expect([inTime?.class, inTime?.standing.length, inTime?.late]).toEqual(['double-claim', 2, []]);
  });

  it('is none when it is that nobody knows', () => {
    expect(said(said(new Story(), 'Zeist'), '?', TELEFONIE).view(AANNAME).late).toEqual([]);
  });

  it('contests it once it is said again in time, which is an entry; the next one is none', () => {
    const story = told(3 * MINUTE);
    const entries = story.entries.length;
    said(story, 'MNL', TELEFONIE);
    expect([story.view(AANNAME).class, story.entries.length]).toEqual(['double-claim', entries + 1]);
    said(story, 'MNL', TELEFONIE);
    expect(story.entries.length).toBe(entries + 1);
  });

  it('is not late when it was said of that moment in time before', () => {
    const story = said(said(new Story(), 'Zeist'), 'MNL', TELEFONIE);
    const at = story.now;
    outlast(story);
    story.located(AANNAME, 'MNL', { source: TELEFONIE, observedAt: at, since: ago(story, 9 * MINUTE) });
    story.heartbeat(GMS);
    expect(story.view(AANNAME).class).toBe('double-claim');
  });
});

describe('[R84] what is told late of a function that a feed said was away', () => {
  it.each([
    ['LMS by hand', 'Zeist', BY_LMS],
    ['the meldkamer that received it', 'ZWB', receiverSource('ZWB', 'MNL')],
  ])('answers nothing: %s', (_, where, source) => {
    const story = heldAway(where);
    story.located(AANNAME, 'MNL', { source, observedAt: ago(story, 150 * 1_000) });
    expect([ended(story), returns(story)]).toEqual([null, 0]);
    said(story, 'MNL', source);
    expect([ended(story) !== null, returns(story)]).toEqual([true, 1]);
  });

  it('answers nothing that was said after it', () => {
    const story = said(said(new Story(), 'Zeist'), '?');
    story.located(AANNAME, 'MNL', { source: BY_LMS, observedAt: ago(story, 30 * 1_000) });
    expect([ended(story), returns(story)]).toEqual([null, 0]);
  });

  it('goes on as it would had it come in time, when its feed had said that it did not know', () => {
    const story = said(new Story(), '?').wait(1_000);
    story.located(AANNAME, 'Zeist', { observedAt: ago(story, 10 * 1_000) });
    expect([ended(story), uncovered(story), on(story)]).toEqual([null, [AANNAME], [BOTH[1]]]);
    said(story, 'MNL', manualSource('MNL'));
    expect([story.view(AANNAME).unconfirmedReturn, ended(story)]).toEqual([true, null]);
    said(story, 'MNL');
    expect([on(story), ended(story) !== null]).toEqual([[], true]);
  });
});

describe('[R84] (TC8) a deviation of a function that is away, and that is set right', () => {
  it.each(['away', 'held'] as const)('loses no function of it that is %s: that gets one of its own', (how) => {
    const story = how === 'held' ? heldAway() : said(new Story(), 'Zeist');
    const post = 'MNL/politie/aanname';
    story.wait(1_000).step(NUMBER, rectify({ functions: [post] }), MELDKAMER);
    expect(story.afwijking(NUMBER).functions).toEqual([post]);
    expect([story.afwijking('2026-0002').functions, uncovered(story, '2026-0002')]).toEqual([[AANNAME], [AANNAME]]);
    expect(on(story)).toEqual(expect.arrayContaining([BOTH[0], 'A4 2026-0002 active-unacknowledged']));
  });

  it('takes a function back that was taken out of one about its own post', () => {
    const story = heldAway();
    story.wait(1_000).step(NUMBER, rectify({ functions: [UITGIFTE] }), MELDKAMER);
    expect(story.afwijking(NUMBER).functions).toEqual([AANNAME, UITGIFTE]);
    expect(on(story)).toEqual(expect.arrayContaining(BOTH));
  });

  it('is covered at no other place by it', () => {
    const story = heldAway();
    story.wait(1_000).step(
      NUMBER,
      {
        ...DECISION,
        about: { kind: null, functions: null, start: null, end: null, repeated: false, to: place('Breda') },
      },
      SMB,
    );
    story.wait(1_000).step(NUMBER, rectify({ to: place('Breda') }), MELDKAMER);
    expect([uncovered(story), on(story)]).toEqual([[AANNAME], BOTH]);
  });

  it('keeps a function that was last seen elsewhere when the feed that says home is taken out of use', () => {
    const story = heldAway();
    story.wait(1_000).step(NUMBER, rectify({ to: place('Breda') }), MELDKAMER);
    story.wait(1_000).submit({ kind: 'retire-feed', source: TELEFONIE }, LMS);
    expect([uncovered(story), on(story)]).toEqual([[AANNAME], BOTH]);
    story.wait(1_000).tick();
    const called = [BOTH[0], 'A4 2026-0002 active-unacknowledged'];
    expect([uncovered(story), uncovered(story, '2026-0002'), on(story)]).toEqual([[], [AANNAME], called]);
  });

  it('keeps a function that its feed announces anew without', () => {
    const story = new Story();
    story.announced('MNL', [AANNAME], story.now, null, 'plan-1', {}, TELEFONIE);
    said(silent(said(story, 'Zeist')), 'MNL', TELEFONIE);
    story.wait(1_000).announced('MNL', [UITGIFTE], story.now, null, 'plan-1', {}, TELEFONIE);
    expect([on(story), uncovered(story)]).toEqual([BOTH, [AANNAME, UITGIFTE]]);
  });

  it('stays ended when LMS ended it with a reason', () => {
    const story = heldAway();
    story.wait(1_000).step(NUMBER, { kind: 'end', at: null, text: 'gebeld met de meldkamer' }, LMS);
    story.wait(HOUR).tick();
    expect([ended(story) !== null, story.afwijkingen().length]).toEqual([true, 1]);
  });
});

describe('[R84] (TC8) a function that its feed said was away, and now says nothing of', () => {
  const HAND = manualSource('MNL');
  const ZWB = receiverSource('ZWB', 'MNL');

  it.each([
    ['by its own meldkamer by hand', HAND, '?'],
    ['by another feed', TELEFONIE, '?'],
    ['by its own meldkamer by hand', HAND, 'silent'],
  ])('is still claimed to be there when it is said to be elsewhere %s', (_, source, how) => {
    const away = said(new Story(), 'Zeist');
    const story = said(how === '?' ? said(away, '?') : silent(away), 'ZWB', source);
    expect([on(story), ended(story), story.afwijkingen().length]).toEqual([expect.arrayContaining(BOTH), null, 1]);
    const turns = () => story.afwijking(NUMBER).dossier?.ladder?.turns.length;
    expect(turns()).toBe(1);
    story.wait(15 * MINUTE).tick();
    expect([turns(), on(story)]).toEqual([2, expect.arrayContaining(BOTH)]);
  });

  it('says in the picture and in its dossier who has to say where it is', () => {
    const story = said(said(said(new Story(), 'Zeist'), '?'), 'Breda', TELEFONIE);
    const found = apiPicture(story.overview(), story.picture).meldkamers.flatMap(({ functions }) =>
      functions.filter(({ id }) => id === AANNAME),
    );
    expect(found[0]?.location).toMatchObject({ place: 'Breda', lasting: [{ place: 'Zeist', source: GMS }] });
    expect(toConfirm(story)).toEqual([{ function: AANNAME, what: 'place', by: [GMS] }]);
    said(story, 'Breda');
    expect([toConfirm(story), story.view(AANNAME).lasting]).toEqual([[], []]);
  });

  it('is claimed to be there also against another feed that said it was there as well', () => {
    const story = said(said(said(said(new Story(), 'Zeist'), 'Zeist', TELEFONIE), '?'), 'ZWB', TELEFONIE);
    expect([on(story), ended(story)]).toEqual([expect.arrayContaining(BOTH), null]);
  });

  it('is covered only where every place is that it is claimed to be at', () => {
    const story = said(said(said(new Story(), 'Zeist'), '?'), 'Breda', HAND);
    story.wait(1_000).step(NUMBER, allowedAt('Breda'), SMB);
    expect(uncovered(story)).toEqual([AANNAME]);
    story.wait(1_000).step(NUMBER, allowedAt('Zeist'), SMB);
    expect([uncovered(story), on(story)]).toEqual([[], [BOTH[0]]]);
  });

  it.each([
    ['it says so itself', GMS],
    ['LMS does by hand', BY_LMS],
  ])('is elsewhere alone when %s', (_, source) => {
    const story = said(said(said(new Story(), 'Zeist'), '?'), 'ZWB', source);
    expect([on(story), ended(story) !== null]).toEqual([
      [`A3 ${AANNAME} active-unacknowledged`, 'A4 2026-0002 active-unacknowledged'],
      true,
    ]);
  });

  it('is not covered by its deviation being said to be where somebody decided about', () => {
    const story = said(new Story(), 'Zeist');
    story.wait(1_000).step(NUMBER, allowedAt('Breda'), SMB);
    said(story, '?');
    story.wait(1_000).step(NUMBER, { ...rectify({ to: place('Breda') }), from: story.now }, MELDKAMER);
    expect([uncovered(story), on(story)]).toEqual([[AANNAME], BOTH]);
    expect(story.afwijking(NUMBER).dossier?.ladder?.stoppedAt).toBeNull();
  });

  it('is not brought back by a meldkamer that none said it was at', () => {
    const story = said(said(new Story(), 'Zeist'), '?');
    const answers = { kind: 'uitwijk', to: place('ZWB'), start: story.now } as const;
    story.wait(1_000).registered('MNL', [AANNAME], answers, MELDKAMER, [NUMBER]);
    story.wait(1_000).step('2026-0002', { kind: 'start', at: null, text: null }, MELDKAMER);
    expect(story.wait(1_000).located(AANNAME, 'MNL', { source: ZWB })).toHaveProperty('code', 'not-received-here');
    said(said(story, 'ZWB', HAND), 'MNL', ZWB);
    const called = [BOTH[0], 'A4 2026-0002 active-unacknowledged'];
    expect([on(story), ended(story), returns(story)]).toEqual([expect.arrayContaining(called), null, 0]);
  });

  it('[R91] is brought back by no meldkamer that received it while another feed last named another place', () => {
    const story = said(silent(said(said(new Story(), 'ZWB'), 'AMS', TELEFONIE)), 'MNL', ZWB);
    expect([story.view(AANNAME).unconfirmedBy, ended(story), returns(story)]).toEqual([[TELEFONIE], null, 0]);
  });

  it('is brought back by the meldkamer at which LMS said that it was since', () => {
    const story = said(said(said(said(new Story(), 'Zeist'), '?'), 'ZWB', BY_LMS), '?', BY_LMS);
    said(story, 'MNL', ZWB);
    expect([on(story), returns(story)]).toEqual([[], 1]);
  });
});

function allowedAt(where: string) {
  const kind = 'tijdelijke-wijziging-werkwijze' as const;
  const about = { functions: null, kind, start: null, end: null, repeated: false, to: place(where) };
  return { ...DECISION, about };
}

function rectify(statement: object) {
  return { kind: 'rectify' as const, statement, from: null, reason: 'verkeerd genoteerd' };
}
