// Whose post is whose, and as which source it is entered by hand: once more by hand, for parties of each kind.

import { describe, expect, it } from 'vitest';
import { enteredBy, handSource } from '#shared/reference/by-hand.ts';
import { FUNCTIONS, type PostId, parsePost } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { ownPosts, workedWith } from '#shared/reference/own-posts.ts';
import { type PartyId, partiesOfRole } from '#shared/reference/parties.ts';
import { actor } from '../../support/story.ts';

const own = (party: string) => [...ownPosts(party as PartyId)].sort();
const PARTIES = (partiesOfRole('party') ?? []).map(({ id }) => id);

describe('[R90] the posts of a party', () => {
  it('are those that it answers for, of each kind of party', () => {
    expect(own('rav-09')).toEqual(['MNL/ambulance/09']);
    expect(own('vr-14')).toEqual(['MNL/brandweer/14']);
    expect(own('kmar')).toEqual(['NHL/kmar']);
    expect(own('politie')).toEqual(MELDKAMER_IDS.map((id) => `${id}/politie`).sort());
  });

  it('[R90] are of a unit those where it works, and nothing elsewhere', () => {
    expect([...ownPosts('politie' as PartyId, 'LIM')]).toEqual(['LIM/politie']);
    expect([...ownPosts('rav-09' as PartyId, 'LIM')]).toEqual([]);
    expect([
      workedWith('politie' as PartyId),
      workedWith('kmar' as PartyId),
      workedWith('rav-09' as PartyId),
      workedWith(null),
    ]).toEqual([MELDKAMER_IDS, ['NHL'], ['MNL'], []]);
    const unit = actor('party', 'Politie', 'LIM');
    expect([handSource(unit, 'LIM'), handSource(unit, 'MNL')]).toEqual([
      'urn:nld:meldkamer:LIM:handmatig-politie',
      null,
    ]);
  });

  it('hold a post without a region where the meldkamer has that region only, and never where it has more', () => {
    const whole = PARTIES.flatMap((party) =>
      own(party).filter((post) => /^[A-Z]{3}\/(ambulance|brandweer)$/.test(post)),
    );
    const regions = (post: string) =>
      FUNCTIONS.filter((one) => one.post.startsWith(`${post}/`)).map(({ region }) => region);
    expect(whole.filter((post) => new Set(regions(post)).size !== 1)).toEqual([]);
  });

  it('are of one party each, together all but the CaCo, and of nobody who is none', () => {
    const all = PARTIES.flatMap(own).filter((post) => FUNCTIONS.some((one) => one.post === post));
    const services = FUNCTIONS.filter(({ discipline }) => discipline !== 'caco').map(({ post }) => post);
    expect(all.sort()).toEqual([...new Set<PostId>(services)].sort());
    expect([own('lms'), own('jenv'), [...ownPosts(null)]]).toEqual([[], [], []]);
    expect(PARTIES.flatMap(own).filter((post) => parsePost(post)?.discipline === 'caco')).toEqual([]);
  });
});

describe('[R11][R90] who enters by hand', () => {
  it('has a source of its own for each meldkamer that it may enter for', () => {
    const rav = actor('party', 'RAV Utrecht');
    expect([handSource(rav, 'MNL'), handSource(rav, 'NHL')]).toEqual(['urn:nld:meldkamer:MNL:handmatig-rav-09', null]);
    expect(handSource(actor('party', 'Nationale Politie'), 'LIM')).toBe('urn:nld:meldkamer:LIM:handmatig-politie');
    expect(handSource(actor('lms', 'LMS'), 'LIM')).toBe('urn:nld:meldkamer:LIM:handmatig-lms');
    expect(handSource(actor('meldkamer', 'Meldkamer Limburg', 'LIM'), 'LIM')).toBe('urn:nld:meldkamer:LIM:handmatig');
    expect(handSource(actor('meldkamer', 'Meldkamer Limburg', 'LIM'), 'MNL')).toBeNull();
  });

  it.each([
    ['LMS', actor('lms', 'LMS'), MELDKAMER_IDS],
    ['a meldkamer', actor('meldkamer', 'Meldkamer NHL', 'NHL'), ['NHL']],
    ['a meldkamer that is none', actor('meldkamer', 'Meldkamer NHL'), []],
    ['a RAV', actor('party', 'rav-09'), ['MNL']],
    ['the KMar', actor('party', 'KMar'), ['NHL']],
    ['the politie', actor('party', 'Politie'), MELDKAMER_IDS],
    ['a party that nobody knows', actor('party', 'Zorgbedrijf'), []],
    ['a party under the name of a ministry', actor('party', 'JenV'), []],
    ['an inspector', actor('inspector', 'IGJ'), []],
    ['a feed', actor('feed', 'RAV Utrecht', 'MNL'), []],
  ])('%s', (_who, who, meldkamers) => {
    expect(enteredBy(who)).toEqual(meldkamers);
  });
});
