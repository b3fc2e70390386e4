// What LMS does with an event, what is refused, and that who looks hears of it what they may.

import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#shared/base/time.ts';
import type {
  Gebeurtenis,
  GebeurtenisNumber,
  GebeurtenisPart,
  GebeurtenisStatement,
  ProposalId,
} from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { GebeurtenisAsked } from '#shared/gebeurtenis/gebeurtenis-rules.ts';
import { subjectsOf } from '#shared/picture/evolve.ts';
import { gebeurtenissenOf } from '#shared/picture/picture.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { isSubject } from '#shared/register/history.ts';
import { actor, instant, LMS, Story } from '../../support/story.ts';

const G1 = 'G2026-0001' as GebeurtenisNumber;
const REASON = 'Leverancier bevestigt de storing';

function part(meldkamer: MeldkamerId, from: string, until: string | null = null): GebeurtenisPart {
  return { meldkamer, from: instant(from), until: until === null ? null : instant(until), status: 'disturbed' };
}

const STATEMENT: GebeurtenisStatement = {
  title: 'Storing telefonie',
  national: false,
  parts: [part('MNL', '08:00:00'), part('NHL', '08:30:00')],
};

function act(story: Story, asked: GebeurtenisAsked, by: Actor = LMS) {
  return story.submit({ kind: 'act-on-gebeurtenis', asked }, by);
}

function opened(story = new Story()): Story {
  act(story, { kind: 'open', statement: STATEMENT, proposal: null, reason: REASON });
  return story;
}

function one(story: Story, number: string = G1): Gebeurtenis {
  const found = gebeurtenissenOf(story.picture).all[number as GebeurtenisNumber];
  if (found === undefined) throw new Error(`No ${number}`);
  return found;
}

/** In the newest version. */
function change(story: Story, asked: Omit<Extract<GebeurtenisAsked, { kind: 'restate' }>, 'number' | 'version'>) {
  return act(story, { ...asked, number: G1, version: one(story).version });
}

describe('[R133] an event', () => {
  it('is opened by LMS with a number, who and why, and goes on where no end is said', () => {
    const story = opened();
    expect(one(story)).toEqual({
      ...STATEMENT,
      number: G1,
      version: 1,
      dossiers: [],
      acts: [
        {
          what: 'opened',
          afwijking: null,
          reason: REASON,
          by: { role: 'lms', organisation: LMS.organisation, at: story.now },
        },
      ],
    });
    act(story, { kind: 'open', statement: STATEMENT, proposal: null, reason: REASON });
    expect(one(story, 'G2026-0002').version).toBe(1);
  });

  it('is nobody else to open', () => {
    for (const by of [actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL'), actor('smb', 'SMB')]) {
      const story = new Story();
      expect(act(story, { kind: 'open', statement: STATEMENT, proposal: null, reason: REASON }, by)).toMatchObject({
        code: 'not-yours',
      });
    }
  });

  it('tells of what was and is, and ends nowhere before it began', () => {
    const story = new Story();
    const open = (parts: readonly GebeurtenisPart[]) =>
      act(story, { kind: 'open', statement: { ...STATEMENT, parts }, proposal: null, reason: REASON });
    expect(open([part('MNL', '09:00:01')])).toEqual({ code: 'in-the-future', moment: instant('09:00:01') });
    expect(open([part('MNL', '08:00:00', '09:00:01')])).toMatchObject({ code: 'in-the-future' });
    expect(open([part('MNL', '08:00:00', '08:00:00')])).toEqual({
      code: 'part-ends-before-start',
      meldkamer: 'MNL',
      start: instant('08:00:00'),
    });
    expect(open([part('MNL', '09:00:00')])).toHaveLength(1);
  });

  it('is said anew as a whole, also after its end, and what was said stays in the journal', () => {
    const story = opened();
    const parts = [part('MNL', '07:45:00', '08:50:00'), part('NHL', '08:30:00'), part('LIM', '08:55:00')];
    const statement = { title: 'Landelijke storing telefonie', national: true, parts };
    change(story.wait(SECOND), { kind: 'restate', statement, reason: 'Ook Limburg' });
    expect(one(story)).toMatchObject({ ...statement, version: 2, acts: [{ what: 'opened' }, { what: 'restated' }] });
    expect(change(story, { kind: 'restate', statement, reason: 'Nog eens' })).toEqual({ code: 'nothing-changed' });
    expect(
      change(story, { kind: 'restate', statement: { ...statement, parts: parts.toReversed() }, reason: 'x' }),
    ).toEqual({ code: 'nothing-changed' });
  });

  it('is ended wherever it goes on, and stays ended where it was', () => {
    const story = opened().at('10:00:00');
    const parts = [part('MNL', '08:00:00', '08:50:00'), part('NHL', '08:30:00')];
    change(story, { kind: 'restate', statement: { ...STATEMENT, parts }, reason: 'MNL verholpen' });
    const end = (at: string) =>
      act(story, { kind: 'end', number: G1, version: one(story).version, at: instant(at), reason: 'Verholpen' });
    expect(end('10:00:01')).toMatchObject({ code: 'in-the-future' });
    expect(end('08:30:00')).toMatchObject({ code: 'part-ends-before-start', meldkamer: 'NHL' });
    expect(end('09:30:00')).toHaveLength(1);
    expect(one(story).parts.map(({ until }) => until)).toEqual([instant('08:50:00'), instant('09:30:00')]);
    expect(end('09:40:00')).toEqual({ code: 'gebeurtenis-over', number: G1 });
  });

  it('is changed in the version that was seen, and only when there is one', () => {
    const story = opened();
    const end = { kind: 'end', number: G1, version: 2, at: instant('09:00:00'), reason: 'Verholpen' } as const;
    expect(act(story, end)).toEqual({ code: 'version-conflict', version: 1 });
    change(story, { kind: 'restate', statement: { ...STATEMENT, national: true }, reason: 'Ook elders' });
    expect(act(story, { ...end, version: 1 })).toEqual({ code: 'version-conflict', version: 2 });
    const none = 'G2026-0009' as GebeurtenisNumber;
    expect(act(story, { ...end, number: none })).toEqual({ code: 'no-such-gebeurtenis', number: none });
  });

  it('answers no proposal that names others than it is about; more than those it may name', () => {
    const story = new Story();
    for (const meldkamer of ['MNL', 'NHL', 'AMS'] as const) story.stated(meldkamer, 'Down');
    story.wait(SECOND).tick();
    const open = (...names: readonly MeldkamerId[]) => {
      const parts = names.map((name) => part(name, '09:00:00'));
      return act(story, {
        kind: 'open',
        statement: { ...STATEMENT, parts },
        proposal: 'V1' as ProposalId,
        reason: REASON,
      });
    };
    expect(open('LIM', 'MNL')).toEqual({ code: 'proposal-differs', proposal: 'V1', lacking: ['NHL', 'AMS'] });
    expect(open('MNL', 'NHL', 'AMS', 'LIM')).toMatchObject([{ proposal: 'V1' }, {}]);
  });

  it('answers a proposal when it is about all of it, also unnamed, and that is answered once', () => {
    const story = new Story();
    for (const meldkamer of ['MNL', 'NHL', 'AMS']) story.stated(meldkamer, 'Down');
    story.wait(SECOND).tick();
    const dismissal = { kind: 'dismiss', proposal: 'V1' as never, reason: 'Toeval' } as const;
    expect(act(story, { ...dismissal, proposal: 'V2' as never })).toEqual({ code: 'no-such-proposal', proposal: 'V2' });
    opened(story);
    expect(Object.values(gebeurtenissenOf(story.picture).proposals)).toMatchObject([{ answer: null }]);
    const parts = [part('MNL', '09:00:00'), part('NHL', '09:00:00'), part('AMS', '09:00:00')];
    act(story, { kind: 'open', statement: { ...STATEMENT, parts }, proposal: null, reason: REASON });
    expect(Object.values(gebeurtenissenOf(story.picture).proposals)).toMatchObject([
      { answer: { kind: 'accepted', gebeurtenis: 'G2026-0002' } },
    ]);
    expect(story.alarmLines().filter((line) => line.startsWith('A13'))).toEqual(['A13 V1 returned-unacknowledged']);
    expect(act(story, dismissal)).toEqual({ code: 'proposal-answered', proposal: 'V1' });
    story.wait(MINUTE).tick();
    expect(Object.keys(gebeurtenissenOf(story.picture).proposals)).toEqual(['V1']);
  });

  it('says nothing of the state of a meldkamer, and no word of a meldkamer changes it', () => {
    const story = opened();
    const before = one(story);
    story.stated('MNL', 'Normal');
    story.stated('AMS', 'Down');
    story.wait(HOUR).tick();
    expect(one(story)).toBe(before);
    expect(story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'NHL')?.states).toEqual({});
  });

  it('is shown to all who look, and why and by which organisation not on the wall', () => {
    const { picture } = opened();
    const seen = (audience: Parameters<typeof redactPicture>[0]) =>
      gebeurtenissenOf(redactPicture(audience, picture)).all[G1];
    expect(seen('shared')).toEqual(seen('full'));
    expect(seen('wall')).toMatchObject({
      ...STATEMENT,
      acts: [{ what: 'opened', reason: '', by: { role: 'lms', organisation: '' } }],
    });
  });
});

describe('[R134] a deviation and an event', () => {
  const D1 = '2026-0001' as AfwijkingNumber;

  function both(): Story {
    const story = opened();
    story.registered('MNL', ['MNL/politie/aanname'], { kind: 'storing' });
    story.registered('AMS', ['AMS/politie/aanname'], { kind: 'storing' });
    act(story, { kind: 'open', statement: STATEMENT, proposal: null, reason: REASON });
    return story;
  }

  const bind = (story: Story, kind: 'bind' | 'unbind', afwijking: string, number: string = G1) =>
    act(story, {
      kind,
      number: number as GebeurtenisNumber,
      version: one(story, number).version,
      afwijking: afwijking as AfwijkingNumber,
      reason: 'Zelfde storing',
    });

  it('belong together from when LMS binds them until it releases them, both told', () => {
    const story = both();
    expect(bind(story, 'bind', D1)).toHaveLength(1);
    expect(one(story)).toMatchObject({ dossiers: [D1], version: 2, acts: [{}, { what: 'bound', afwijking: D1 }] });
    expect(bind(story, 'bind', D1)).toEqual({ code: 'nothing-changed' });
    expect(bind(story, 'bind', D1, 'G2026-0002')).toEqual({ code: 'bound-elsewhere', gebeurtenis: G1 });
    bind(story, 'unbind', D1);
    expect(one(story)).toMatchObject({ dossiers: [], version: 3, acts: [{}, {}, { what: 'unbound', afwijking: D1 }] });
    expect(bind(story, 'unbind', D1)).toEqual({ code: 'not-bound', afwijking: D1 });
    expect(bind(story, 'bind', D1, 'G2026-0002')).toHaveLength(1);
  });

  it('are in the history of each other', () => {
    const story = both();
    const before = story.picture;
    const [fact] = bind(story, 'bind', D1) as readonly never[];
    if (fact === undefined) throw new Error('nothing was recorded');
    const subjects = subjectsOf(fact, before, story.picture);
    expect(subjects).toEqual(expect.arrayContaining([G1, D1, 'MNL', 'MNL/politie/aanname']));
    expect([isSubject(G1), isSubject(D1), isSubject('G2026')]).toEqual([true, false, false]);
  });

  it('are of one meldkamer at least: the event names that of the deviation, and keeps naming it', () => {
    const story = both();
    expect(bind(story, 'bind', '2026-0002')).toEqual({ code: 'not-in-gebeurtenis', meldkamer: 'AMS' });
    expect(bind(story, 'bind', '2026-0099')).toEqual({ code: 'no-such-afwijking', number: '2026-0099' });
    bind(story, 'bind', D1);
    const parts = [part('NHL', '08:30:00')];
    const without = { kind: 'restate', statement: { ...STATEMENT, parts }, reason: 'MNL was iets anders' } as const;
    expect(change(story, without)).toEqual({ code: 'dossiers-bound', numbers: [D1] });
    bind(story, 'unbind', D1);
    expect(change(story, without)).toHaveLength(1);
  });

  it('change nothing of each other', () => {
    const story = both();
    const before = story.afwijking(D1);
    bind(story, 'bind', D1);
    act(story, { kind: 'end', number: G1, version: one(story).version, at: story.now, reason: 'Verholpen' });
    expect(story.afwijking(D1)).toBe(before);
  });
});
