// The places of one key: its sources and its open announcements. What is known goes on at the limit; only one more is refused.

import { describe, expect, test } from 'vitest';
import type { Fact } from '#shared/journal/facts.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import { actor, LMS, Story, sourceOf } from '../../support/story.ts';

const LIMITED: Policy = { ...DEFAULT_POLICY, intake: { ...DEFAULT_POLICY.intake, sources: 3, openAnnouncements: 4 } };
const KEY = actor('feed', 'RAV Utrecht', 'MNL');
const OTHER = actor('feed', 'Politie Midden-Nederland', 'MNL');

type Said = readonly Fact[] | Refusal;

function beat(story: Story, source: SourceId, by: Actor = KEY): Said {
  const meldkamer = source.split(':')[3] as MeldkamerId;
  return story.submit(
    { kind: 'reading', reading: { kind: 'heartbeat', source, meldkamer, sentAt: null }, speaker: null },
    by,
  );
}

function report(story: Story, source: SourceId, by: Actor = KEY): Said {
  const said = { kind: 'state', subject: 'MNL', state: 'Normal', reason: '', observedAt: story.now } as const;
  return story.submit(
    { kind: 'reading', reading: { ...said, source, meldkamer: 'MNL', sentAt: null }, speaker: null },
    by,
  );
}

/** `joined`, `taken` or the code of the refusal. */
function result(said: Said): string {
  if ('code' in said) return said.code;
  return said.some(({ kind }) => kind === 'feed-joined') ? 'joined' : 'taken';
}

/** So many sources of this key. */
function filled(count: number, by: Actor = KEY, story: Story = new Story(LIMITED)): Story {
  for (let index = 1; index <= count; index += 1) beat(story, sourceOf('MNL', `bron-${index}`), by);
  return story;
}

function announce(story: Story, reference: string, system = 'gms', reason = 'gepland onderhoud'): Said {
  const [start, end] = ['2026-11-30T09:00:00.000Z', '2026-12-01T09:00:00.000Z'];
  return story.announced('MNL', ['MNL/politie/aanname'], start, end, reference, { reason }, sourceOf('MNL', system));
}

/** So many deviations, announced by two sources in turn. */
function announcing(count: number): Story {
  const story = new Story(LIMITED);
  for (let index = 1; index <= count; index += 1) announce(story, `plan-${index}`, index % 2 === 0 ? 'gms' : 'rooster');
  return story;
}

describe('[R57] the sources of a key', () => {
  test('join up to the limit; one more is refused with it, and leaves nothing behind', () => {
    const story = filled(3);
    const { picture } = story;
    expect(beat(story, sourceOf('MNL', 'bron-4'))).toEqual({ code: 'too-many-sources', limit: 3 });
    expect(story.picture).toBe(picture);
    expect(Object.keys(story.picture.feeds).length).toBe(3);
  });

  test('whatever its first message is', () => {
    const story = filled(3);
    const source = sourceOf('MNL', 'bron-4');
    expect(result(report(story, source))).toBe('too-many-sources');
    expect(result(announce(filled(3, actor('feed', 'Feed', 'MNL')), 'plan-1', 'bron-4'))).toBe('too-many-sources');
  });

  test('that are known go on at the limit', () => {
    const story = filled(3);
    expect(result(beat(story, sourceOf('MNL', 'bron-2')))).toBe('taken');
    expect(result(report(story, sourceOf('MNL', 'bron-3')))).toBe('taken');
  });

  test('leave the places of another organisation alone', () => {
    const story = filled(3);
    expect(result(beat(story, sourceOf('MNL', 'ander'), OTHER))).toBe('joined');
    expect(result(beat(story, sourceOf('MNL', 'bron-1'), OTHER))).toBe('taken');
  });

  test('count for each meldkamer that the key speaks for', () => {
    const story = filled(3, LMS);
    expect(result(beat(story, sourceOf('MNL', 'bron-4'), LMS))).toBe('too-many-sources');
    expect(result(beat(story, sourceOf('NHL', 'bron-4'), LMS))).toBe('joined');
  });

  test('take no place when a person speaks', () => {
    const story = filled(3, LMS);
    expect(result(beat(story, sourceOf('MNL', 'handmatig'), LMS))).toBe('joined');
    const first = new Story(LIMITED);
    beat(first, sourceOf('MNL', 'handmatig'), LMS);
    expect(result(beat(filled(2, LMS, first), sourceOf('MNL', 'bron-3'), LMS))).toBe('joined');
  });

  test('give back their place when they are taken out of use', () => {
    const story = filled(3);
    story.submit({ kind: 'retire-feed', source: sourceOf('MNL', 'bron-1') }, LMS);
    expect(result(beat(story, sourceOf('MNL', 'bron-4')))).toBe('joined');
    expect(result(beat(story, sourceOf('MNL', 'bron-1')))).toBe('too-many-sources');
  });

  test('keep theirs while they are silent', () => {
    const story = filled(3).wait(100_000).tick();
    expect(story.alarms('A12').length).toBeGreaterThan(0);
    expect(result(beat(story, sourceOf('MNL', 'bron-4')))).toBe('too-many-sources');
    expect(result(beat(story, sourceOf('MNL', 'bron-1')))).toBe('taken');
  });

  test('that a journal of before has too many of go on, and none joins them', () => {
    const story = filled(5, KEY, new Story());
    story.submit({ kind: 'adopt-policy', policy: LIMITED });
    expect(result(beat(story, sourceOf('MNL', 'bron-5')))).toBe('taken');
    expect(result(beat(story, sourceOf('MNL', 'bron-6')))).toBe('too-many-sources');
  });
});

describe('[R57] the open announcements of a key', () => {
  test('count over all its sources; one more is refused with the limit', () => {
    const story = announcing(4);
    expect(announce(story, 'plan-5')).toEqual({ code: 'too-many-announcements', limit: 4 });
    expect(story.afwijkingen().length).toBe(4);
  });

  test('can be changed at the limit', () => {
    const story = announcing(4);
    expect(result(announce(story, 'plan-2', 'gms', 'uitgelopen onderhoud'))).toBe('taken');
    expect(story.afwijkingen().map(({ reason }) => reason)).toContain('uitgelopen onderhoud');
  });

  test('give back their place when they are withdrawn', () => {
    const story = announcing(4);
    story.step('2026-0002', { kind: 'withdraw', text: 'Gaat niet door', despiteOpen: true });
    expect(result(announce(story, 'plan-5'))).toBe('taken');
    expect(result(announce(story, 'plan-6'))).toBe('too-many-announcements');
  });

  test('give back their place when their source is taken out of use', () => {
    const story = announcing(4);
    story.submit({ kind: 'retire-feed', source: sourceOf('MNL', 'gms') }, LMS);
    expect([announce(story, 'plan-5', 'rooster'), announce(story, 'plan-6', 'rooster')].map(result)).toEqual([
      'taken',
      'taken',
    ]);
    expect(result(announce(story, 'plan-7', 'rooster'))).toBe('too-many-announcements');
  });

  test('leave those by hand alone, which count by themselves', () => {
    const story = announcing(4);
    for (let index = 1; index <= 4; index += 1) {
      expect(result(announce(story, `hand-${index}`, 'handmatig'))).not.toContain('too-many');
    }
    expect(result(announce(story, 'hand-5', 'handmatig'))).toBe('too-many-announcements');
  });

  test('that are refused are a sign of life all the same', () => {
    const story = announcing(4).wait(100_000).tick();
    expect(story.picture.feeds[sourceOf('MNL')]?.silentAt).not.toBeNull();
    expect(result(announce(story, 'plan-5'))).toBe('too-many-announcements');
    expect(story.picture.feeds[sourceOf('MNL')]?.silentAt).toBeNull();
  });

  test('are not what people register', () => {
    const story = announcing(4);
    story.registered('MNL', ['MNL/brandweer/14/aanname']);
    expect(story.afwijkingen().length).toBe(5);
  });
});

test('[R57] who brought a source is told to no reader', () => {
  for (const audience of ['full', 'meldkamer:MNL', 'shared', 'wall'] as const) {
    expect(redactPicture(audience, filled(2).picture).broughtBy).toBeNull();
  }
});
