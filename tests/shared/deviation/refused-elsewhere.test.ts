// What one deviation allows and another refuses of the same function: the newest word about it holds, wherever either of them stands.

import { describe, expect, test } from 'vitest';
import { reachOfDecisions } from '#shared/dossier/decision-reach.ts';
import { isDecided } from '#shared/picture/away.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import type { StepOf } from '#shared/rules/steps.ts';
import { a4, dossierMinutes, minutesOf, uncovered } from '../../support/cover.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { lawsBrokenIn } from '../../support/laws-of-truth.ts';
import { actor, instant, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname' as FunctionId;
const [ONE, OTHER] = ['2026-0001', '2026-0002'];
const BMB = actor('smb', 'Bestuurlijk Meldkamerberaad');

type Words = Partial<Omit<StepOf<'decide'>, 'kind'>>;

const aboutZeist = (said: Partial<NonNullable<Words['about']>> = {}): Words => ({
  about: {
    kind: 'tijdelijke-wijziging-werkwijze',
    functions: [AANNAME],
    to: place('Zeist'),
    start: null,
    end: null,
    repeated: false,
    ...said,
  },
});

function decide(story: Story, number: string, words: Words = {}, by = SMB): string {
  const outcome = story.step(number, { ...DECISION, ...aboutZeist(), ...words }, by);
  return (outcome as { readonly code?: string }).code ?? 'taken';
}

/** Away at Zeist since ten, and allowed then until one in the one; registered alongside it is another about the same. */
function allowed(): Story {
  const story = new Story();
  story.at('10:00:00').registered('MNL', [AANNAME], { to: place('Zeist') });
  story.located(AANNAME, 'Zeist');
  expect(decide(story, ONE, aboutZeist({ end: instant('13:00:00') }))).toBe('taken');
  story.wait(1000).registered('MNL', [AANNAME], { to: place('Zeist') }, undefined, [ONE]);
  expect([a4(story, ONE), story.afwijkingen().length]).not.toContain('active');
  return story;
}

function calls(story: Story, number: string): readonly unknown[] {
  return [uncovered(story, number), a4(story, number), story.afwijking(number).dossier?.ladder?.stoppedAt ?? null];
}

describe('[R62] a refusal in another deviation', () => {
  test('[A4][TC7] ends what was allowed, at once: 60 minutes covered and 60 not, in figures and dossiers', () => {
    const story = allowed();
    expect(decide(story.at('11:00:00'), OTHER, { outcome: 'refused' })).toBe('taken');
    expect(calls(story, ONE)).toEqual([[AANNAME], 'active', null]);
    expect(isDecided(story.picture, story.afwijking(ONE), story.now)).toBe(false);
    story.at('12:00:00').located(AANNAME, 'MNL');
    expect(minutesOf(story)).toEqual({ covered: 60, uncovered: 60 });
    const [one, other] = [ONE, OTHER].map((number) => dossierMinutes(story, number));
    expect([(one?.covered ?? 0) + (other?.covered ?? 0), (one?.uncovered ?? 0) + (other?.uncovered ?? 0)]).toEqual([
      60, 60,
    ]);
    const { ledger } = foldedOf(story);
    const away = ledger.stretches(AANNAME).filter((one) => one.class === 'outside');
    expect(away.map(({ from, cover }) => [from.slice(11, 16), cover === null])).toEqual([
      ['10:00', false],
      ['11:00', true],
    ]);
    expect(lawsBrokenIn(story)).toEqual([]);
  });

  test('stands when its deviation is withdrawn, and counts no more when its party denies it', () => {
    const story = allowed();
    decide(story.at('11:00:00'), OTHER, { outcome: 'refused' });
    story.at('11:10:00').step(OTHER, { kind: 'withdraw', text: 'dubbel', despiteOpen: true });
    expect([story.afwijking(OTHER).course.withdrawnAt, calls(story, ONE)]).toEqual([
      instant('11:10:00'),
      [[AANNAME], 'active', null],
    ]);
    const again = allowed();
    decide(again.at('11:00:00'), OTHER, { outcome: 'refused' }, actor('lms', 'Landelijke Meldkamer Samenwerking'));
    expect(calls(again, ONE)[0]).toEqual([AANNAME]);
    again.at('11:10:00').step(OTHER, { kind: 'deny-claim', decision: `${OTHER}-b1`, text: null }, SMB);
    expect([uncovered(again, ONE), a4(again, ONE)]).toEqual([[], 'returned']);
  });

  test('ends nothing newer, of another place or of another time', () => {
    const story = allowed();
    decide(story.at('11:00:00'), OTHER, { outcome: 'refused', decidedAt: instant('09:59:00') });
    decide(story, OTHER, { outcome: 'refused', ...aboutZeist({ to: place('Breda') }) });
    decide(story, OTHER, { outcome: 'refused', ...aboutZeist({ start: instant('14:00:00') }) });
    const before = { outcome: 'refused', decidedAt: instant('09:59:00') } as const;
    decide(story, OTHER, { ...before, ...aboutZeist({ start: instant('10:30:00') }) });
    expect(calls(story, ONE).slice(0, 1)).toEqual([[]]);
    expect(reachOfDecisions(story.picture, story.afwijking(ONE), story.now)[0]?.functions).toEqual([
      { function: AANNAME, outside: null },
    ]);
  });

  test('is named where what it ended is shown, was decided, and cannot be extended over', () => {
    const story = allowed();
    decide(story.at('11:00:00'), OTHER, { outcome: 'refused' });
    expect(reachOfDecisions(story.picture, story.afwijking(ONE), story.now)[0]?.functions).toEqual([
      {
        function: AANNAME,
        outside: null,
        endedBy: { number: OTHER, decision: `${OTHER}-b1`, party: 'smb', from: instant('11:00:00') },
      },
    ]);
    expect(openPoints(story.picture, story.afwijking(ONE), story.now)).not.toContain('decision');
    const longer = { outcome: 'extended', until: instant('18:00:00'), ...aboutZeist() } as const;
    expect(decide(story.at('11:30:00'), ONE, longer)).toBe('out-of-order');
    expect(decide(story, ONE, aboutZeist({ end: instant('18:00:00') }))).toBe('taken');
    expect(uncovered(story, ONE)).toEqual([]);
  });

  test('[R50] of another holder is a contradiction in both, until the one says the same', () => {
    const story = allowed();
    const refusal = { outcome: 'refused', party: 'bmb', mandate: 'pilots-bmb' } as const;
    const points = () => [ONE, OTHER].map((number) => openPoints(story.picture, story.afwijking(number), story.now));
    const open = () => points().map((some) => some.includes('contradiction'));
    decide(story.at('11:00:00'), OTHER, { ...refusal, ...aboutZeist({ to: place('Breda') }) }, BMB);
    decide(story, OTHER, { ...refusal, ...aboutZeist({ start: instant('14:00:00') }) }, BMB);
    expect(open()).toEqual([false, false]);
    decide(story, OTHER, refusal, BMB);
    expect(open()).toEqual([true, true]);
    decide(story.at('11:30:00'), OTHER, { outcome: 'refused' });
    expect(open()).toEqual([false, false]);
  });
});
