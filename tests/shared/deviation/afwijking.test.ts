// An announced deviation from report to record: its number, its dossier, and what a wall may know of it.

import { describe, expect, it } from 'vitest';
import { type Afwijking, NOT_STARTED } from '#shared/deviation/afwijking.ts';
import { type Consultation, type Decision, EMPTY_DOSSIER } from '#shared/deviation/dossier.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { NOTHING_STATED } from '#shared/deviation/statement.ts';
import type { AfwijkingReading, Reading } from '#shared/journal/reading.ts';
import { apiAfwijkingen } from '#shared/overview/api-afwijking.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import { redactEntry, redactPicture } from '#shared/picture/redact.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { instant, place, type Saying, Story, saying, sourceOf } from '../../support/story.ts';

const DOSSIER = {
  owner: 'rav-09',
  decider: 'directeur publieke gezondheid',
  mandate: 'mandaatbesluit 2025-3, artikel 4',
  document: 'BST-2026-118',
  fallback: 'aanname door Noord-Holland',
  endCondition: 'noodstroom hersteld en getest',
  consulted: ['igj', 'vr-09'],
};

function report(story: Story, said: Saying = {}, more: Partial<AfwijkingReading> = {}): Reading {
  return {
    kind: 'afwijking',
    reference: 'plan-1',
    ...saying({
      kind: 'onderhoud',
      functions: ['MNL/politie/aanname' as FunctionId],
      reason: 'gepland onderhoud noodstroom',
      start: instant('10:00:00'),
      expectedEnd: instant('12:00:00'),
      ...said,
    }),
    observedAt: story.now,
    ...more,
    source: sourceOf('MNL'),
    meldkamer: 'MNL',
    sentAt: null,
  };
}

function announced(story: Story): readonly Afwijking[] {
  return story.afwijkingen();
}

/** What the announcement says of a decision and of who was asked is told by the feed, and by nobody else. */
function told(story: Story): {
  readonly decisions: readonly Decision[];
  readonly consultations: readonly Consultation[];
} {
  const by = { role: 'feed', organisation: sourceOf('MNL'), at: story.now } as const;
  return {
    decisions: [
      {
        outcome: 'allowed',
        party: DOSSIER.decider,
        capacity: null,
        mandate: DOSSIER.mandate,
        document: DOSSIER.document,
        decidedAt: null,
        until: null,
        conditions: null,
        recognised: null,
        mandateId: null,
        log: null,
        within: null,
        answer: null,
        earlier: [],
        about: {
          kind: 'onderhoud',
          functions: ['MNL/politie/aanname'] as FunctionId[],
          to: null,
          start: instant('10:00:00'),
          end: instant('12:00:00'),
          repeated: false,
        },
        told: 'announced',
        by,
      },
    ],
    consultations: ['igj', 'vr-09'].map((party) => ({
      party,
      outcome: 'unknown',
      text: null,
      followUp: null,
      at: null,
      by,
    })),
  };
}

describe('the dossier of a deviation', () => {
  it('is kept as it was said, and shown', () => {
    const story = new Story();
    story.reading(report(story, DOSSIER));
    const { fallback, endCondition } = DOSSIER;
    const identity = {
      number: '2026-0001',
      // Opened, and told what the announcement says; that notices are due makes no new version.
      version: 2,
      origin: 'announced',
      reference: 'plan-1',
      source: sourceOf('MNL'),
      meldkamer: 'MNL',
      kind: 'onderhoud',
      functions: ['MNL/politie/aanname'],
      reason: 'gepland onderhoud noodstroom',
      start: instant('10:00:00'),
      expectedEnd: instant('12:00:00'),
      reportedAt: story.now,
      announcedAt: story.now,
      owner: 'rav-09',
      fallback,
      endCondition,
    };
    const [kept] = announced(story);
    expect(kept).toEqual({
      prolongedUntil: null,
      ...NOTHING_STATED,
      ...identity,
      course: NOT_STARTED,
      dossier: { ...EMPTY_DOSSIER, ...told(story), notices: kept?.dossier?.notices },
    });
    expect(kept?.dossier?.notices.map(({ about }) => about)).toContain('start');
    expect(apiAfwijkingen(story.picture, story.now)).toEqual([
      {
        ...identity,
        // What a feed says of a decision decides nothing.
        stage: 'announced',
        status: 'announced',
        claimed: { decider: DOSSIER.decider, mandate: DOSSIER.mandate, document: DOSSIER.document },
        consulted: ['igj', 'vr-09'],
        decisions: [],
        // R66: onderhoud that names no other place.
        asksNoDecision: true,
        uncovered: [],
        startedAt: null,
        endedAt: null,
        returnedAt: null,
        closedAt: null,
      },
    ]);
  });

  it('shows nothing for what was not said, and an empty list for nobody', () => {
    const story = new Story();
    story.reading(report(story));
    const { reason, expectedEnd, ...unsaid } = NOTHING_STATED;
    expect(announced(story)).toEqual([expect.objectContaining({ ...unsaid, course: NOT_STARTED })]);
    expect(announced(story)[0]?.dossier).toMatchObject({ decisions: [], consultations: [] });
    const [shown] = apiAfwijkingen(story.picture, story.now);
    expect(Object.keys(shown ?? {}).filter((field) => field in DOSSIER)).toEqual(['consulted']);
    expect(shown?.consulted).toEqual([]);
  });

  it.each(Object.entries(DOSSIER))(
    '[R13] that changes in %s is recorded again, under the same number',
    (field, value) => {
      const story = new Story();
      story.reading(report(story));
      story.at('09:05:00').reading(report(story, { [field]: value }));
      const shown = apiAfwijkingen(story.picture, story.now);
      const told = shown.map((one) => [one.number, { ...one, ...one.claimed }[field as keyof typeof DOSSIER]]);
      expect(told).toEqual([['2026-0001', value]]);
      const entries = story.entries.length;
      story.at('09:06:00').reading(report(story, { [field]: value }));
      expect(story.entries.length).toBe(entries);
    },
  );

  it('keeps from a wall all but the number, the kind, the functions and the times', () => {
    const story = new Story();
    story.reading(report(story, { ...DOSSIER, fallbackWithin: 45 }));
    expect(announced(story)[0]?.fallbackWithin).toBe(45);
    const picture = redactPicture('wall', story.picture);
    expect(afwijkingIn(picture, '2026-0001' as AfwijkingNumber)?.fallbackWithin).toBeNull();
    const [shown] = apiAfwijkingen(picture, story.now);
    expect(shown).toEqual({
      number: '2026-0001',
      version: 0,
      origin: 'announced',
      stage: 'announced',
      status: 'announced',
      source: sourceOf('MNL'),
      meldkamer: 'MNL',
      kind: 'onderhoud',
      functions: ['MNL/politie/aanname'],
      start: instant('10:00:00'),
      expectedEnd: instant('12:00:00'),
      startedAt: null,
      endedAt: null,
      returnedAt: null,
      closedAt: null,
      reportedAt: story.now,
      announcedAt: story.now,
    });
  });
});

it('says to a wall that a late report came, and not which', () => {
  const story = new Story();
  story.reading(report(story, DOSSIER));
  story.at('09:05:00').reading(report(story, {}, { observedAt: instant('08:00:00') }));
  const given = story.entries.map((entry) => redactEntry('wall', entry));
  expect(given.at(-1)?.facts).toEqual([
    {
      kind: 'reading-late',
      source: sourceOf('MNL'),
      observedAt: instant('08:00:00'),
      reading: { kind: 'afwijking', reference: '' },
    },
  ]);
  const told = Object.values(DOSSIER).flat();
  expect([...told, 'plan-1', 'noodstroom'].filter((text) => JSON.stringify(given).includes(text))).toEqual([]);
});

describe('the number of a deviation', () => {
  it.each([
    ['2026-12-31T22:59:59.999Z', '2026-0001'],
    ['2026-12-31T23:00:00.000Z', '2027-0001'],
    ['2026-12-31T23:30:00.000Z', '2027-0001'],
    ['2026-06-30T23:30:00.000Z', '2026-0001'],
  ])('[R13] recorded at %s is %s: the year is the one on a Dutch calendar', (now, number) => {
    const story = new Story();
    story.at(now).reading(report(story));
    expect(announced(story).map((one) => one.number)).toEqual([number]);
  });

  it('[R13] begins at 1 again in a new year and has no gaps', () => {
    const story = new Story();
    const at = (now: string, reference: string) => story.at(now).reading(report(story, {}, { reference }));
    at('2026-12-31T22:00:00.000Z', 'a');
    at('2026-12-31T22:30:00.000Z', 'b');
    at('2026-12-31T23:30:00.000Z', 'c');
    at('2027-01-01T00:30:00.000Z', 'd');
    expect(announced(story).map((one) => `${one.reference} ${one.number}`)).toEqual([
      'a 2026-0001',
      'b 2026-0002',
      'c 2027-0001',
      'd 2027-0002',
    ]);
  });
});

describe('[R13] a function that is away', () => {
  const id = 'MNL/politie/aanname';
  const numberAt = (time: string, announcements: readonly Saying[] = [{}]): string | null => {
    const story = new Story();
    story.located(id, 'MNL');
    for (const [at, said] of announcements.entries()) story.reading(report(story, said, { reference: `plan-${at}` }));
    story.at(time).located(id, 'AMS');
    return story.view(id).afwijking;
  };

  it.each([
    ['09:59:59', '2026-0002'],
    ['10:00:00', '2026-0001'],
    ['11:59:59', '2026-0001'],
    ['12:00:00', '2026-0002'],
  ])('at %s belongs to %s: what is announced takes it from its start until its expected end', (time, number) => {
    expect(numberAt(time)).toBe(number);
  });

  it('belongs to the oldest number of those whose place fits', () => {
    expect(numberAt('11:00:00', [{}, {}])).toBe('2026-0001');
    expect(numberAt('11:00:00', [{ to: place('NHL') }, { to: place('AMS') }, {}])).toBe('2026-0002');
  });

  it('keeps the deviation that started, beyond its end, until it is back', () => {
    const story = new Story();
    story.located(id, 'MNL');
    story.reading(report(story));
    story.at('11:00:00').located(id, 'AMS');
    story.at('13:00:00').heartbeat(sourceOf('MNL'));
    expect(story.view(id).afwijking).toBe('2026-0001');
    story.at('13:10:00').located(id, 'MNL');
    story.at('13:20:00').located(id, 'AMS');
    expect(story.view(id).afwijking).toBe('2026-0002');
  });
});
