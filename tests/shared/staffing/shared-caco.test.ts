// One CaCo for two meldkamers, by what either of them reports: shown with the other one, and counted once.

import { describe, expect, it } from 'vitest';
import { HOUR } from '#shared/base/time.ts';
import { apiPicture } from '#shared/overview/api-picture.ts';
import { AUDIENCES, redactPicture } from '#shared/picture/redact.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { Story, sourceOf } from '../../support/story.ts';

type Said = readonly [of: MeldkamerId, filled: number, sharedWith?: MeldkamerId];

function told(...said: readonly Said[]): Story {
  const story = new Story();
  for (const [meldkamer, filled, sharedWith] of said) {
    story.wait(1_000).reading({
      kind: 'staffing',
      post: `${meldkamer}/caco` as PostId,
      filled,
      planned: null,
      minimum: null,
      qualifications: null,
      forecast: null,
      ...(sharedWith === undefined ? {} : { sharedWith }),
      observedAt: story.now,
      source: sourceOf(meldkamer),
      meldkamer,
      sentAt: null,
    });
  }
  return story;
}

function shown(story: Story, ...of: readonly MeldkamerId[]) {
  const { meldkamers, cacos } = story.overview();
  const line = (id: MeldkamerId): string | null => {
    const caco = meldkamers.find(({ meldkamer }) => meldkamer.id === id)?.caco ?? null;
    if (caco === null) return null;
    const marks = `${caco.isSaidByOther ? ' said' : ''}${caco.isContradicted ? ' contested' : ''}`;
    return `${caco.with}${marks}`;
  };
  return [...of.map(line), cacos.present, cacos.unknown];
}

describe('[R92] a CaCo', () => {
  it.each([
    [
      'shared by the word of both is one',
      [
        ['MNL', 1, 'OBR'],
        ['OBR', 1, 'MNL'],
      ],
      ['OBR', 'MNL', 1, 8],
    ],
    ['shared by the word of one is one, and told of the other', [['MNL', 1, 'OBR']], ['OBR', 'MNL said', 1, 9]],
    [
      'that the other reports as its own is contested, and one until that is cleared',
      [
        ['MNL', 1, 'OBR'],
        ['OBR', 1],
      ],
      ['OBR contested', 'MNL said contested', 1, 8],
    ],
    [
      'that the other shares with a third is contested',
      [
        ['MNL', 1, 'OBR'],
        ['OBR', 1, 'LIM'],
      ],
      ['OBR contested', 'LIM', 1, 8],
    ],
    [
      'that the other says is not there is contested: nobody has one by the word of another',
      [
        ['MNL', 1, 'OBR'],
        ['OBR', 0],
      ],
      ['OBR contested', 'MNL said contested', 1, 8],
    ],
    [
      'of each is two',
      [
        ['MNL', 1],
        ['OBR', 1],
      ],
      [null, null, 2, 8],
    ],
    [
      'that is not there is none',
      [
        ['MNL', 0],
        ['OBR', 1],
      ],
      [null, null, 1, 8],
    ],
    [
      'is told anew: shared no more',
      [
        ['MNL', 1, 'OBR'],
        ['MNL', 1],
        ['OBR', 1],
      ],
      [null, null, 2, 8],
    ],
  ] as const satisfies readonly (readonly [string, readonly Said[], readonly unknown[]])[])(
    '%s',
    (_what, said, expected) => {
      expect(shown(told(...said), 'MNL', 'OBR')).toEqual(expected);
    },
  );

  it('that nobody stands for any more is unknown, and shared with nobody', () => {
    const story = told(['MNL', 1, 'OBR']);
    story.wait(HOUR).tick();
    expect(shown(story, 'MNL', 'OBR')).toEqual([null, null, 0, 10]);
  });

  it('counts for the minimum of each that reports it, and for nobody by the word of another', () => {
    const story = told(['MNL', 1, 'OBR'], ['OBR', 0]);
    story.pass(31_000, () => {
      for (const id of ['MNL', 'OBR'] as const) story.heartbeat(sourceOf(id));
    });
    story.tick();
    expect(story.alarmLines().filter((line) => line.startsWith('A7'))).toEqual(['A7 OBR/caco active-unacknowledged']);
    const minimums = [
      { post: 'MNL/caco' as PostId, qualification: null, during: null, minimum: 2, owner: 'LMS', source: 'proef' },
    ];
    const policy = { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums } };
    story.submit({ kind: 'adopt-policy', policy });
    // It is still there, and one person.
    expect(shown(story, 'MNL')).toEqual(['OBR contested', 1, 8]);
  });

  it('is told to every audience, the wall too', () => {
    const { picture } = told(['MNL', 1, 'OBR'], ['OBR', 1]);
    for (const audience of AUDIENCES) {
      const seen = redactPicture(audience, picture);
      const states = seen.meldkamers.MNL?.staffing['MNL/caco' as PostId];
      expect([audience, states?.sharedWith]).toEqual([audience, 'OBR']);
    }
  });

  it('stands in the picture over HTTP, with the count', () => {
    const story = told(['MNL', 1, 'OBR'], ['OBR', 1]);
    const { meldkamers, cacos } = apiPicture(story.overview(), story.picture);
    expect(cacos).toEqual({ present: 1, unknown: 8 });
    expect(meldkamers.find(({ id }) => id === 'MNL')?.caco).toEqual({
      sharedWith: 'OBR',
      saidByOther: false,
      contradicted: true,
    });
    expect(meldkamers.find(({ id }) => id === 'LIM')).not.toHaveProperty('caco');
  });
});
