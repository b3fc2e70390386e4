// To which keys a source belongs, as the rules decide it: over HTTP it is in tests/journey/source-holds.test.ts.

import { describe, expect, it } from 'vitest';
import type { Speaker } from '#shared/rules/intent.ts';
import { actor, Story, sourceOf } from '../../support/story.ts';

const GMS = sourceOf('MNL');
const BY = actor('feed', 'Feed', 'MNL');
const REFUSED = { code: 'source-of-another-key', source: GMS };

function speaks(story: Story, key: string, told: Partial<Speaker> = {}, source = GMS) {
  const reading = { kind: 'heartbeat', source, meldkamer: 'MNL', sentAt: null } as const;
  return story.submit({ kind: 'reading', reading, speaker: { key, named: [], ended: [], ...told } }, BY);
}

function held(by: readonly string[]) {
  return { kind: 'source-held', source: GMS, keys: by };
}

describe('[R82] a source', () => {
  it('belongs to the key that first uses it, and is of no use to another', () => {
    const story = new Story();
    expect(speaks(story, 'een')).toEqual([expect.objectContaining({ kind: 'feed-joined' }), held(['een'])]);
    expect(speaks(story, 'een')).toEqual([]);
    expect(speaks(story, 'twee')).toEqual(REFUSED);
    expect(story.picture.heldBy).toEqual({ [GMS]: ['een'] });
  });

  it('of before, which no key holds, belongs to the one that uses it next', () => {
    const story = new Story();
    story.heartbeat(GMS);
    expect(speaks(story, 'een')).toEqual([held(['een'])]);
    expect(speaks(story, 'twee')).toEqual(REFUSED);
  });

  it('is free again when the key that held it is no key any more', () => {
    const story = new Story();
    speaks(story, 'een');
    expect(speaks(story, 'twee', { ended: ['een'] })).toEqual([held(['twee'])]);
    expect(speaks(story, 'een')).toEqual(REFUSED);
  });

  it('is held by two while one is named for it beside the one that first used it', () => {
    const story = new Story();
    speaks(story, 'oud');
    expect(speaks(story, 'nieuw', { named: ['nieuw'] })).toEqual([held(['oud', 'nieuw'])]);
    expect(speaks(story, 'oud', { named: ['nieuw'] })).toEqual([]);
    expect(speaks(story, 'ander', { named: ['nieuw'] })).toEqual(REFUSED);
    expect(speaks(story, 'ander', { named: ['nieuw'], ended: ['oud'] })).toEqual(REFUSED);
  });

  it('that nobody used yet belongs to the keys that are named for it', () => {
    const story = new Story();
    expect(speaks(story, 'ander', { named: ['genoemd'] })).toEqual(REFUSED);
    expect(story.picture.feeds).toEqual({});
    expect(speaks(story, 'genoemd', { named: ['genoemd'] })).toHaveLength(2);
  });

  it('is nobody’s once it is out of use', () => {
    const story = new Story();
    speaks(story, 'een');
    story.submit({ kind: 'retire-feed', source: GMS }, actor('lms', 'LMS'));
    expect(story.picture.heldBy).toEqual({});
    expect(speaks(story, 'twee')).toHaveLength(2);
  });

  it('that is entered by hand belongs to no key', () => {
    const story = new Story();
    const byHand = sourceOf('MNL', 'handmatig');
    for (const key of ['een', 'twee']) expect(speaks(story, key, {}, byHand)).not.toHaveProperty('code');
    expect(story.picture.heldBy).toEqual({});
  });
});
