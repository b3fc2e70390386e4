// A reader gets no archive, and is told the same of what is decided now as who has one: what was decided in a deviation that is done
// covers and refuses on.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import { apiAfwijkingen } from '#shared/overview/api-afwijking.ts';
import { evolve, fold } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { AUDIENCES, type Audience, redactEntry, redactPicture } from '#shared/picture/redact.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { StepOf } from '#shared/rules/steps.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { instant, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname' as FunctionId;
const READERS = AUDIENCES.filter((audience) => audience !== 'wall');
const [ONE, OTHER] = ['2026-0001', '2026-0002'];

type Told = Pick<Story, 'entries' | 'picture' | 'now'>;

function decidedIn(picture: Picture, now: Story['now']) {
  return apiAfwijkingen(picture, now).map(({ number, decided, uncovered, passedEnd }) => [
    number,
    decided,
    uncovered,
    passedEnd ?? null,
  ]);
}

/** What the server says, a reader that begins now, and one that followed from the beginning. */
function saidTo(audience: Audience, { entries, picture, now }: Told) {
  const followed = entries.reduce(
    (soFar, entry) => evolve(soFar, redactEntry(audience, entry)),
    redactPicture(audience, emptyPicture()),
  );
  return [picture, redactPicture(audience, picture), followed].map((one) => decidedIn(one, now));
}

function isOne(story: Told): void {
  for (const audience of READERS) {
    const [whole, begun, followed] = saidTo(audience, story);
    expect([audience, begun, followed]).toEqual([audience, whole, whole]);
  }
}

function decide(
  story: Story,
  about: Partial<StepOf<'decide'>['about']>,
  words: Partial<StepOf<'decide'>> = {},
  number = ONE,
): void {
  const kind = 'tijdelijke-wijziging-werkwijze';
  const subject = { kind, functions: [AANNAME], to: place('Zeist'), start: null, end: null, repeated: false } as const;
  story.step(number as string, { ...DECISION, ...words, about: { ...subject, ...about } }, SMB);
}

/** Back home at 11:00, evaluated, closed. */
function closes(story: Story): void {
  story.at('11:00:00').located(AANNAME, 'MNL');
  story.at('11:05:00').step(ONE, { kind: 'confirm-return', text: null });
  story.step(ONE, { kind: 'evaluate', conclusion: 'Klaar', document: null, actions: [] });
  story.step(ONE, { kind: 'close', text: 'Klaar', despiteOpen: true });
}

/** Away and back, decided about, closed; and away again. */
function closed(words: Partial<StepOf<'decide'>> = {}): Story {
  const story = new Story().at('10:00:00');
  story.located(AANNAME, 'Zeist');
  decide(story, { end: instant('18:00:00'), repeated: true });
  if (words.outcome === 'refused') decide(story.at('10:10:00'), { end: null }, words);
  closes(story);
  expect(valuesOf(story.picture.archive ?? {}).map(({ number }) => number)).toEqual([ONE]);
  story.at('13:00:00').located(AANNAME, 'Zeist');
  return story;
}

function rectified(story: Story, end: string): void {
  const words = { end: instant(end) };
  story.step(ONE, { kind: 'rectify-decision', decision: `${ONE}-b1`, words, reason: 'Ander einde' }, SMB);
}

describe('[R52] what was decided in a deviation that is closed', () => {
  test('covers on for every reader, and goes with its own words', () => {
    const story = closed();
    expect(decidedIn(story.picture, story.now)).toEqual([[OTHER, true, [], null]]);
    isOne(story);
    rectified(story.at('13:30:00'), '13:20:00');
    // R97: the decided end passed, whichever deviation it was decided in.
    const passed = { at: instant('13:20:00'), by: 'decision' };
    expect(decidedIn(story.picture, story.now)).toEqual([[OTHER, false, [AANNAME], passed]]);
    isOne(story);
    rectified(story.at('13:40:00'), '19:00:00');
    expect(decidedIn(story.picture, story.now)).toEqual([[OTHER, true, [], null]]);
    isOne(story);
    isOne(story.at('19:00:00'));
  });

  test('refuses on for every reader', () => {
    const story = closed({ outcome: 'refused' });
    expect(decidedIn(story.picture, story.now)).toEqual([[OTHER, false, [AANNAME], null]]);
    isOne(story);
  });

  test('is all that a reader gets of it, and a wall gets nothing', () => {
    const { picture } = closed();
    for (const audience of READERS) {
      const kept = valuesOf(redactPicture(audience, picture).decidedBefore ?? {});
      expect(
        kept.map(({ number, functions, reason, dossier }) => [number, functions, reason, dossier?.notices]),
      ).toEqual([[ONE, [], null, []]]);
      expect(JSON.stringify(kept)).not.toContain('Klaar');
      expect(kept[0]?.dossier?.decisions).toMatchObject([{ capacity: null, conditions: null, earlier: [] }]);
    }
    expect(redactPicture('wall', picture).decidedBefore).toEqual({});
  });

  test('refuses on when its deviation was withdrawn', () => {
    const story = new Story().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    decide(story, { end: instant('18:00:00') });
    story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('12:00:00') }, undefined, [ONE]);
    decide(story.at('10:10:00'), {}, { outcome: 'refused', decidedAt: story.now }, OTHER);
    story.at('10:20:00').step(OTHER, { kind: 'withdraw', text: 'Niet door', despiteOpen: true });
    story.at('13:00:00');
    expect(story.afwijking(OTHER).course.withdrawnAt).toBe(instant('10:20:00'));
    expect(decidedIn(story.picture, story.now)).toEqual([[ONE, false, [AANNAME], null]]);
    isOne(story);
  });

  test('is told afterwards of one that nobody decided about, when its feed says so and its party confirms it', () => {
    const story = new Story().at('10:00:00');
    const announce = (decider: string | null): void => {
      const words = { to: place('Zeist'), kind: 'tijdelijke-wijziging-werkwijze', decider } as const;
      const said = decider === null ? words : { ...words, mandate: 'werkwijze-smb', decidedAt: instant('10:00:00') };
      story.announced('MNL', [AANNAME], '10:00:00', '18:00:00', 'plan-1', said);
    };
    announce(null);
    story.located(AANNAME, 'Zeist');
    closes(story);
    announce('smb');
    isOne(story.at('11:10:00'));
    story.step(ONE, { kind: 'confirm-claim', decision: `${ONE}-b1`, text: null }, SMB);
    story.at('13:00:00').located(AANNAME, 'Zeist');
    expect(story.afwijking(ONE).dossier?.decisions).toMatchObject([
      { answer: { outcome: 'confirmed' } },
      { told: 'recorded' },
    ]);
    isOne(story);
  });

  test('is of the kind that LMS sets it right to, also when nobody decided in it', () => {
    const story = new Story().at('10:00:00');
    const words = { to: place('Zeist'), kind: 'uitwijk', decider: null } as const;
    story.announced('MNL', [AANNAME], '10:00:00', '18:00:00', 'plan-1', words);
    story.located(AANNAME, 'Zeist');
    closes(story);
    const before = story.entries.length;
    story.step(ONE, { kind: 'rectify', statement: { kind: 'pilot' }, reason: 'Het was een pilot' });
    const followed = story.entries
      .slice(before)
      .reduce(
        (soFar, entry) => evolve(soFar, redactEntry('shared', entry)),
        redactPicture('shared', fold(story.entries.slice(0, before))),
      );
    expect(followed.decidedBefore).toEqual(redactPicture('shared', story.picture).decidedBefore);
    expect(valuesOf(followed.decidedBefore ?? {})).toMatchObject([{ kind: 'pilot' }]);
  });

  test('is nothing when nobody decided, and when what was allowed in it was withdrawn', () => {
    const story = new Story();
    for (const isAllowed of [false, true]) {
      story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('12:00:00') });
      if (isAllowed) story.step(OTHER, DECISION, SMB);
      story.step(isAllowed ? OTHER : ONE, { kind: 'withdraw', text: 'Niet door', despiteOpen: true });
    }
    expect(valuesOf(story.picture.archive ?? {})).toHaveLength(2);
    expect(redactPicture('full', story.picture).decidedBefore).toEqual({});
  });

  test('[TC9] is the same to a reader in any story', () => {
    fc.assert(
      fc.property(steps, (told) => {
        isOne(tellStory(told));
      }),
      { numRuns: 60 },
    );
  });
});
