// The staffing in a dossier over HTTP: the level now, who set the minimum, and when it was below that, for who may know it.

import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '#shared/base/time.ts';
import type { DossierDetail, DossierStaffing } from '#shared/dossier/api-dossier.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import { type Caller, readingSide } from '../../support/reading-side.ts';
import { instant, place, Story } from '../../support/story.ts';

const FUNCTIONS = ['MNL/ambulance/09/aanname', 'MNL/politie/aanname', 'MNL/brandweer/09/uitgifte'];

const AGREED: Policy = {
  ...DEFAULT_POLICY,
  version: 'proef',
  staffing: {
    ...DEFAULT_POLICY.staffing,
    minimums: [
      {
        post: 'MNL/ambulance/09' as never,
        qualification: null,
        during: null,
        minimum: 3,
        owner: 'RAV Utrecht',
        source: 'besluit 12',
      },
    ],
  },
};

/** From ten to one; ambulance below its minimum from nine to eleven, and from twelve on. */
function told(): Story {
  const story = new Story(AGREED).at('09:00:00');
  story.staffed('MNL/ambulance/09', 2, null);
  story.staffed('MNL/politie', 5, 5);
  story.at('10:00:00').registered('MNL', FUNCTIONS, { to: place('Zeist'), start: instant('10:00:00') });
  story.at('11:00:00').staffed('MNL/ambulance/09', 4, null);
  story.at('12:00:00').staffed('MNL/ambulance/09', 1, null);
  story.at('12:00:30').staffed('MNL/politie', 5, 5);
  return story;
}

async function staffingFor(caller: Caller, story: Story): Promise<DossierStaffing> {
  const side = await readingSide(story);
  const { status, body } = await side.ask(caller, '/api/v1/afwijkingen/2026-0001');
  expect(status).toBe(200);
  return (body as unknown as DossierDetail).staffing;
}

const BELOW = [
  { from: instant('10:00:00'), to: instant('11:00:00') },
  { from: instant('12:00:00'), to: instant('12:00:30') },
];

describe('the staffing in a dossier', () => {
  it('says the level now, who set the minimum, and the stretches below it while the deviation lasted', async () => {
    const { posts, belowMs } = await staffingFor('inspector', told());
    expect(
      posts.map(({ post, now, minimumSetBy, isNumbered, below, belowMs: ms }) => ({
        post,
        now: now === null ? null : [now.level, now.filled, now.minimum],
        ...{ minimumSetBy, isNumbered, below, ms },
      })),
    ).toEqual([
      {
        post: 'MNL/ambulance/09',
        now: ['below', 1, 3],
        minimumSetBy: { owner: 'RAV Utrecht', source: 'besluit 12' },
        isNumbered: true,
        below: BELOW,
        ms: HOUR + MINUTE / 2,
      },
      { post: 'MNL/brandweer/09', now: null, minimumSetBy: null, isNumbered: true, below: [], ms: 0 },
      { post: 'MNL/politie', now: ['at', 5, 5], minimumSetBy: null, isNumbered: true, below: [], ms: 0 },
    ]);
    expect(belowMs).toBe(HOUR + MINUTE / 2);
  });

  it.each<readonly [Caller, boolean]>([
    ['lms', true],
    ['admin', true],
    ['meldkamer:MNL', true],
    ['meldkamer:AMS', false],
    ['party', false],
    ['smb', false],
    ['ministry', false],
  ])('tells %s the level, and the numbers only when they are theirs to know: %s', async (caller, isNumbered) => {
    const [ambulance] = (await staffingFor(caller, told())).posts;
    const { filled, minimum, level } = ambulance?.now ?? {};
    expect([level, filled, minimum, ambulance?.minimumSetBy?.owner, ambulance?.isNumbered, ambulance?.below]).toEqual(
      isNumbered
        ? ['below', 1, 3, 'RAV Utrecht', true, BELOW]
        : ['below', undefined, undefined, undefined, false, BELOW],
    );
  });

  it('falls back on what is reported of the discipline as a whole, and counts nothing while the source is silent', async () => {
    const story = new Story().at('09:00:00');
    story.registered('MNL', ['MNL/ambulance/09/aanname'], { start: instant('09:00:00') });
    story.staffed('MNL/ambulance', 1, 2);
    story.at('09:10:00').tick();
    const { posts } = await staffingFor('inspector', story);
    expect(posts.map(({ post, now }) => [post, now?.level, now?.lastKnown?.level])).toEqual([
      ['MNL/ambulance', 'unknown', 'below'],
    ]);
    // Heard for the last time at nine: from there on nobody knows.
    expect(posts[0]?.belowMs).toBe(0);
  });

  it('has nothing below before it begins', async () => {
    const story = new Story().at('09:00:00');
    story.staffed('MNL/ambulance/09', 1, 2);
    story.registered('MNL', ['MNL/ambulance/09/aanname'], { start: instant('20:00:00') });
    const { posts, belowMs } = await staffingFor('inspector', story.at('09:01:00'));
    expect([posts[0]?.now?.level, posts[0]?.below, belowMs]).toEqual(['below', [], 0]);
  });
});
