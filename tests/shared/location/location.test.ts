// What kind of place a function is at, since when, and which of several claims stands: each of these rules by itself.

import { describe, expect, test } from 'vitest';
import {
  type Claim,
  classify,
  LOCATION_CLASSES,
  type LocationClass,
  locationKey,
  sameLocation,
  worstClass,
} from '#shared/location/location.ts';
import { settle } from '#shared/location/settle.ts';
import { parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import { manualSource, type SourceId } from '#shared/reference/source.ts';
import { instant, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const GMS = sourceOf('MNL');
const OTHER = sourceOf('MNL', 'telefonie');
const MANUAL = manualSource('MNL');
const NOW = instant('09:00:00');

function tracked(id: string): TrackedFunction {
  const found = parseFunction(id);
  if (found === null) throw new Error(`No function ${id}`);
  return found;
}

test('[R2] of classes the worst counts: own, transitional, other-meldkamer, unknown, double-claim, outside', () => {
  const order: readonly LocationClass[] = [
    'own',
    'transitional',
    'other-meldkamer',
    'unknown',
    'double-claim',
    'outside',
  ];
  expect([...LOCATION_CLASSES].sort()).toEqual([...order].sort());
  for (const [at, milder] of order.entries()) {
    for (const worse of order.slice(at)) {
      expect([worstClass([milder, worse]), worstClass([worse, milder])]).toEqual([worse, worse]);
    }
  }
});

describe('[R3] the class of a place', () => {
  test('is that of the meldkamer of the function, and of a RAV where it was designated at that moment', () => {
    const classOf = (id: string, where: string, at: string) => classify(tracked(id), place(where), instant(at));
    const [before, after] = ['2019-06-01T00:00:00.000Z', '2020-07-01T00:00:00.000Z'];
    expect(
      [before, after].map((at) => ['AMS', 'NHL'].map((where) => classOf('NHL/ambulance/11/aanname', where, at))),
    ).toEqual([
      ['own', 'other-meldkamer'],
      ['other-meldkamer', 'own'],
    ]);
    expect(classOf('NHL/brandweer/11/aanname', 'NHL', before)).toBe('own');
  });

  test('is transitional at a place of art. 2 for its own meldkamer while that lasts, and outside for another', () => {
    const classOf = (id: string, at: string) => classify(tracked(id), place(' ARNHEM'), instant(at));
    const [last, over] = ['2023-03-21T14:29:59.999Z', '2023-03-21T14:30:00.000Z'];
    expect([last, over].map((at) => classOf('ONL/politie/aanname', at))).toEqual(['transitional', 'outside']);
    expect(classOf('MNL/politie/aanname', last)).toBe('outside');
  });
});

type Said = {
  readonly source?: SourceId;
  readonly since?: string;
  readonly observedAt?: string;
  readonly until?: string;
};

function claim(
  where: string,
  { source = GMS, since = '08:00:00', observedAt = '08:30:00', until = '12:00:00' }: Said = {},
): Claim {
  return {
    source,
    location: place(where),
    since: instant(since),
    observedAt: instant(observedAt),
    stated: [],
    otherwiseAt: null,
    reconfirmBy: source === MANUAL ? instant(until) : null,
  };
}

type Moments = Readonly<Record<SourceId, string>>;

/** `outside Zeist gms`: the class, and the claim that stands. */
function settled(claims: readonly Claim[], silent: Moments = {}, unconfirmed: Moments = {}): string {
  const silentFrom = (source: SourceId) => (silent[source] === undefined ? null : instant(silent[source]));
  const missed = Object.fromEntries(Object.entries(unconfirmed).map(([source, saidAt]) => [source, instant(saidAt)]));
  const bySource = Object.fromEntries(claims.map((one) => [one.source, one]));
  const found = settle(
    tracked(AANNAME),
    { claims: bySource, returnedAt: null, awayBy: [], missed, givenThen: {}, late: {}, gone: {} },
    silentFrom,
    NOW,
  );
  const where = found.claim?.location;
  const told = where?.kind === 'elsewhere' ? where.place : where?.kind === 'meldkamer' ? where.meldkamer : '?';
  return `${found.class} ${told} ${found.claim?.source.split(':').at(-1) ?? ''}`;
}

describe('[R5] what stands', () => {
  test('is first what is confirmed: silent feeds and manual entries past their grace give way', () => {
    const away = claim('Zeist');
    expect(settled([away, claim('MNL', { source: OTHER })], { [GMS]: '08:40:00' })).toBe('own MNL telefonie');
    const lapsed = claim('MNL', { source: MANUAL, observedAt: '08:45:00', until: '08:30:00' });
    expect(settled([away, lapsed])).toBe('outside Zeist gms');
    expect(settled([away, { ...lapsed, reconfirmBy: instant('08:30:01') }])).toBe('double-claim Zeist gms');
    // Of two that agree the one that need not be said again stands.
    const agreeing = { ...lapsed, location: away.location, since: instant('07:00:00') };
    for (const [until, stands] of [
      ['08:59:00', 'gms'],
      ['09:01:00', 'handmatig'],
    ] as const)
      expect(settled([away, { ...agreeing, reconfirmBy: instant(until) }])).toBe(`outside Zeist ${stands}`);
  });

  test('is not what was not said again in time while somebody else stands for what it says', () => {
    const both = [claim('Zeist'), claim('MNL', { source: OTHER })];
    expect(settled(both, {}, { [GMS]: '08:40:00' })).toBe('own MNL telefonie');
    expect(settled(both, {}, { [OTHER]: '08:40:00' })).toBe('outside Zeist gms');
    expect(settled(both, { [OTHER]: '08:39:00' }, { [GMS]: '08:40:01' })).toBe('outside Zeist gms');
  });

  test('is the last word when nobody confirms, of the sources heard within a minute of the last one heard', () => {
    const both = [claim('Zeist'), claim('MNL', { source: OTHER })];
    expect(settled(both, { [GMS]: '08:40:00', [OTHER]: '08:41:00' })).toBe('double-claim Zeist gms');
    expect(settled(both, { [GMS]: '08:40:00', [OTHER]: '08:41:01' })).toBe('own MNL telefonie');
  });

  test('[R12] is a contradiction when an entry by hand says otherwise than a feed that is heard, whichever came last', () => {
    const byHand = claim('MNL', { source: MANUAL, observedAt: '08:30:00' });
    for (const observedAt of ['08:29:59', '08:30:00', '08:30:01']) {
      expect(settled([claim('Zeist', { observedAt }), byHand])).toBe('double-claim Zeist gms');
    }
  });

  test('is then whoever knows a place, over who says that it is unknown', () => {
    expect(settled([claim('?', { since: '08:20:00' }), claim('MNL', { source: OTHER })])).toBe('own MNL telefonie');
  });

  test('is then, when all agree, the claim with the longest since', () => {
    const [longer, shorter] = [{ since: '08:00:00' }, { since: '08:10:00' }];
    expect(settled([claim('Zeist', longer), claim('zeist', { ...shorter, source: OTHER })])).toBe('outside Zeist gms');
    expect(settled([claim('Zeist', shorter), claim('zeist', { ...longer, source: OTHER })])).toBe(
      'outside zeist telefonie',
    );
  });

  test('is then away, of the worst class, where all say that it is away; and claimed twice where one says home', () => {
    const breda = claim('Breda', { source: OTHER, since: '08:20:00' });
    expect(settled([claim('AMS'), breda])).toBe('outside Breda telefonie');
    expect(settled([claim('Zeist'), claim('MNL', { source: OTHER, since: '08:20:00' })])).toBe(
      'double-claim Zeist gms',
    );
    expect(settled([claim('AMS'), claim('MNL', { source: OTHER, since: '08:20:00' })])).toBe('double-claim AMS gms');
  });
});

test('[R6] capitals and spaces around a place name make no other place, spaces and letters inside it do', () => {
  expect(sameLocation(place(' ZEIST '), place('zeist'))).toBe(true);
  expect(locationKey(place('Den Haag'))).toBe(locationKey(place('den haag ')));
  expect(sameLocation(place('Den Haag'), place('DenHaag'))).toBe(false);
  expect(sameLocation(place('Zeist'), place('Zeist-West'))).toBe(false);
});

test('[R7] a claim takes its place from its newest reading, and of two at one moment the worse comes first', () => {
  const order = ['Soest', 'Zeist', 'AMS', 'MNL', '?'];
  const told = (...readings: readonly (readonly [string, string])[]): unknown => {
    const story = new Story();
    for (const [where, observedAt] of readings) story.wait(1).located(AANNAME, where, { observedAt });
    return story.view(AANNAME).claim?.location;
  };
  for (const [at, first] of order.entries()) {
    for (const second of order.slice(at + 1)) {
      const same = ['08:30:00', '08:30:00'] as const;
      expect(told([first, same[0]], [second, same[1]])).toEqual(place(first));
      expect(told([second, same[0]], [first, same[1]])).toEqual(place(first));
      expect(told([first, '08:30:00'], [second, '08:30:01'])).toEqual(place(second));
    }
  }
});

describe('[R8] since', () => {
  test('is the earliest moment the source stated that lies after its last word to the contrary', () => {
    const story = new Story();
    const since = (): string | undefined => story.view(AANNAME).claim?.since.slice(11, 19);
    story.at('09:00:00').located(AANNAME, 'Zeist', { since: '08:00:00' });
    expect(since()).toBe('08:00:00');
    story.at('09:10:00').located(AANNAME, 'MNL');
    // Before the last word to the contrary: that cannot be so, and nothing else was stated.
    story.at('09:20:00').located(AANNAME, 'Zeist', { since: '09:05:00' });
    expect(since()).toBe('09:20:00');
    story.at('09:30:00').located(AANNAME, 'Zeist', { since: '09:15:00' });
    story.at('09:40:00').located(AANNAME, 'Zeist', { since: '09:18:00' });
    expect(since()).toBe('09:15:00');
    // Seen earlier than it stated: what was stated goes before.
    story.at('09:50:00').located(AANNAME, 'Zeist', { observedAt: '09:12:00' });
    expect(since()).toBe('09:15:00');
  });

  test('is, when nothing was stated, the earliest moment at which it was seen to say so after that', () => {
    const story = new Story();
    const since = (): string | undefined => story.view(AANNAME).claim?.since.slice(11, 19);
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:20:00').located(AANNAME, 'Zeist');
    story.at('09:30:00').located(AANNAME, 'Zeist', { observedAt: '09:10:00' });
    expect(since()).toBe('09:10:00');
    story.at('09:31:00').located(AANNAME, 'MNL', { observedAt: '09:15:00' });
    expect(since()).toBe('09:20:00');
  });

  test('is the moment at which it was said itself, when the contrary was said at that moment and yields', () => {
    const story = new Story();
    for (const where of ['MNL', 'Zeist']) story.at('09:00:00').located(AANNAME, where);
    story.at('09:10:00').located(AANNAME, 'Zeist');
    story.at('09:11:00').located(AANNAME, 'Zeist', { observedAt: '09:05:00' });
    expect(story.view(AANNAME).claim?.since).toBe(instant('09:00:00'));
  });
});

test('[R9] a reading older than what is known never moves the place: it is recorded, and may correct the since', () => {
  const story = new Story();
  const kinds = (facts: unknown) => (facts as readonly { kind: string }[]).map(({ kind }) => kind);
  story.at('09:00:00').located(AANNAME, 'Zeist');
  const late = (where: string, observedAt: string) =>
    kinds(story.wait(1000).located(AANNAME, where, { observedAt })).filter((kind) => !kind.startsWith('a'));
  expect(late('Zeist', '08:50:00')).toEqual(['reading-late', 'since-corrected']);
  // R130: that it was home in between is a return that the past as known now tells, in an entry of its own.
  expect(late('MNL', '08:55:00')).toEqual(['reading-late', 'since-corrected']);
  // Older than its last word to the contrary: nothing that stands depends on it.
  expect(late('MNL', '08:54:00')).toEqual(['reading-late']);
  expect(late('Zeist', '08:54:00')).toEqual(['reading-late']);
  // Seen to say so in between: that is known already.
  story.at('09:10:00').located(AANNAME, 'Zeist');
  expect(late('Zeist', '09:05:00')).toEqual(['reading-late']);
  expect(story.view(AANNAME)).toMatchObject({ class: 'outside', claim: { since: instant('09:00:00') } });
});

test('[R12] what a feed says stands beside what was entered by hand against it', () => {
  const story = new Story();
  story.at('09:00:00').located(AANNAME, 'Zeist');
  story.at('09:01:00').located(AANNAME, 'MNL', { source: MANUAL });
  expect(story.view(AANNAME)).toMatchObject({ class: 'double-claim' });
  story.at('09:02:00').located(AANNAME, 'MNL');
  expect(story.view(AANNAME)).toMatchObject({ class: 'own' });
});
