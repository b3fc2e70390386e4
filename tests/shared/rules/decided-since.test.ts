// What had a ladder that stood still begin anew: a decision that covered what was away, and nothing else that anybody decided.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { after, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Location } from '#shared/location/location.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const RAV = actor('party', 'RAV Utrecht');
const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
const OWN = { ...DECISION, party: 'rav-09' as never, mandate: 'eigen-uitwijk', document: 'RAV 12' };

type Reach = { readonly start?: Instant | null; readonly end?: Instant | null };

function about(
  kind: 'uitwijk' | 'tijdelijke-wijziging-werkwijze',
  to: Location,
  { start = null, end = null }: Reach = {},
) {
  return { kind, functions: [AANNAME] as never, to, start, end, repeated: false };
}

/** In Zeist since 09:00: at the last step of its ladder from 10:00 on. */
function atZeist(): Story {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.at('09:00:00').heartbeat(sourceOf('MNL'));
  story.located(AANNAME, 'Zeist');
  return story;
}

/** All that is due by then, minute by minute. */
function passTo(story: Story, moment: string): Story {
  while (story.now < instant(moment)) {
    story.wait(MINUTE).heartbeat(sourceOf('MNL'));
    story.tick();
  }
  return story;
}

/** The step of each ladder that runs, and when the next is due. */
function ladders(story: Story): unknown {
  return story.afwijkingen().flatMap(({ number, dossier }) => {
    const ladder = dossier?.ladder ?? null;
    return ladder === null || ladder.stoppedAt !== null
      ? []
      : [`${number} ${ladder.turns.at(-1)?.step} ${ladder.nextAt?.slice(11, 16)}`];
  });
}

const SAID: Readonly<Record<string, (story: Story) => unknown>> = {
  'an uitwijk to another place that its RAV allowed': (story) =>
    story.step('2026-0001', { ...OWN, about: about('uitwijk', place('AMS')) }, RAV),
  'one that its RAV refused': (story) =>
    story.step('2026-0001', { ...OWN, outcome: 'refused', about: about('uitwijk', place('AMS')) }, RAV),
  'what was over before it was away': (story) => {
    const [start, end] = [instant('08:00:00'), instant('08:30:00')];
    const its = about('tijdelijke-wijziging-werkwijze', place('Zeist'), { start, end });
    return story.step('2026-0001', { ...DECISION, decidedAt: start, about: its }, SMB);
  },
  'what was over before anybody recorded it': (story) => {
    const [start, end] = [instant('10:10:00'), instant('10:20:00')];
    const its = about('tijdelijke-wijziging-werkwijze', place('Zeist'), { start, end });
    return story.step('2026-0001', { ...DECISION, decidedAt: start, about: its }, SMB);
  },
  'what ended with a return before anybody recorded it': (story) => {
    const its = about('tijdelijke-wijziging-werkwijze', place('Zeist'));
    passTo(story, '10:45:00').located(AANNAME, 'MNL');
    passTo(story, '10:50:00').located(AANNAME, 'Zeist');
    return story.step('2026-0001', { ...DECISION, decidedAt: instant('10:40:00'), about: its }, SMB);
  },
  'what held only while it was home': (story) => {
    const reach = { start: instant('11:12:00'), end: instant('11:25:00') };
    return story.step(
      '2026-0001',
      { ...DECISION, about: about('tijdelijke-wijziging-werkwijze', place('Zeist'), reach) },
      SMB,
    );
  },
  'a refusal by who may decide': (story) => {
    const its = about('tijdelijke-wijziging-werkwijze', place('Zeist'));
    return story.step('2026-0001', { ...DECISION, outcome: 'refused', about: its }, SMB);
  },
  'what was planned and withdrawn before it began': (story) => {
    const [start, end] = [instant('12:00:00'), instant('18:00:00')];
    story.registered('MNL', [AANNAME], { to: place('Zeist'), start, expectedEnd: end }, LMS, ['2026-0001']);
    const its = about('tijdelijke-wijziging-werkwijze', place('Zeist'), { start, end });
    const decided = story.step('2026-0002', { ...DECISION, about: its }, SMB);
    story.step('2026-0002', { kind: 'withdraw', text: 'gaat niet door', despiteOpen: true } as never, MELDKAMER);
    return decided;
  },
  'another place that its meldkamer names afterwards, and that its RAV allowed': (story) => {
    const decided = story.step('2026-0001', { ...OWN, about: about('uitwijk', place('AMS')) }, RAV);
    passTo(story, '11:10:00').located(AANNAME, 'MNL');
    story.step('2026-0001', { kind: 'rectify', statement: { to: place('AMS') }, reason: 'verschreven' }, MELDKAMER);
    return decided;
  },
};

describe('[R47] a ladder goes on at its step when it leaves again after', () => {
  it.each(Object.entries(SAID))('%s', (_what, say) => {
    const story = passTo(atZeist(), '10:35:00');
    expect(Array.isArray(say(story))).toBe(true);
    passTo(story, '11:10:00').located(AANNAME, 'MNL');
    passTo(story, '11:30:00').located(AANNAME, 'Zeist');
    expect(ladders(story)).toEqual([expect.stringMatching(/ 3 undefined$/)]);
  });
});

describe('[R47] a ladder begins anew when it leaves again after', () => {
  it.each([
    ['what covered it and lapsed', '11:35', { end: instant('11:00:00') }],
    ['what was planned, covered it and lapsed', '11:40', { start: instant('11:00:00'), end: instant('11:05:00') }],
    ['what covered it until it returned', '11:45', {}],
  ])('%s', (_what, due, reach) => {
    const story = passTo(atZeist(), '10:35:00');
    const its = about('tijdelijke-wijziging-werkwijze', place('Zeist'), reach);
    story.step('2026-0001', { ...DECISION, about: its }, SMB);
    passTo(story, '11:10:00').located(AANNAME, 'MNL');
    passTo(story, '11:30:00').located(AANNAME, 'Zeist');
    expect(ladders(story)).toEqual([`2026-0001 0 ${due}`]);
  });

  it('what was decided while it was home and covered it until its next return', () => {
    const story = passTo(atZeist(), '10:35:00');
    story.located(AANNAME, 'MNL');
    const its = about('tijdelijke-wijziging-werkwijze', place('Zeist'));
    passTo(story, '10:40:00').step('2026-0001', { ...DECISION, about: its }, SMB);
    passTo(story, '10:50:00').located(AANNAME, 'Zeist');
    expect(ladders(story)).toEqual([]);
    passTo(story, '11:10:00').located(AANNAME, 'MNL');
    passTo(story, '11:30:00').located(AANNAME, 'Zeist');
    expect(ladders(story)).toEqual(['2026-0001 0 11:45']);
  });
});

const IDLE = ['nothing', ...Object.keys(SAID).slice(0, 3), 'a refusal by who may decide'];
const act = fc.record({
  wait: fc.integer({ min: 1, max: 22 }),
  where: fc.constantFrom('MNL', 'Zeist'),
  say: fc.constantFrom(...IDLE),
});

test('[R47] no ladder is anywhere else by a decision that covers nothing of what is away', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 3, maxLength: 9 }), (acts) => {
      const told = (isSaid: boolean) => {
        const story = atZeist();
        return acts.map(({ wait, where, say }) => {
          passTo(story, after(story.now, wait * MINUTE));
          story.located(AANNAME, where);
          if (isSaid) SAID[say]?.(story);
          return ladders(story);
        });
      };
      expect(told(true)).toEqual(told(false));
    }),
    { numRuns: 30 },
  );
});
