// What is handed over with a shift: every alarm once, and what nobody decided.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmState, quietOf } from '#shared/alarm/alarm.ts';
import { HOUR, after as later } from '#shared/base/time.ts';
import { type Handover, handoverOf } from '#shared/overview/handover.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { LMS, Story, sourceOf } from '../../support/story.ts';

const POLITIE = 'NHL/politie/aanname';

function keysOf(handover: Handover): Readonly<Record<string, readonly string[]>> {
  const { open, old, suppressed, shelved, outOfService } = handover;
  const keys = (alarms: Handover['open']) => alarms.map(({ condition }) => condition);
  return {
    open: keys(open),
    old: keys(old),
    suppressed: keys(suppressed.map(({ alarm }) => alarm)),
    shelved: keys(shelved),
    outOfService: keys(outOfService),
  };
}

describe('[R152] what is handed over', () => {
  it('has what was acknowledged more than four hours ago and is still so apart', () => {
    const story = new Story();
    story.at('09:00:00').located(POLITIE, 'Zeist');
    const [alarm] = story.alarms('A1');
    story.acknowledge(alarm?.id as never, alarm?.version ?? 0);
    const at = (hours: number) => keysOf(handoverOf(story.picture, later(story.now, hours)));
    expect(at(4 * HOUR)).toMatchObject({ open: ['A4', 'A1', 'A5'], old: [] });
    expect(at(4 * HOUR + 1)).toMatchObject({ open: ['A4', 'A5'], old: ['A1'] });
  });

  it('has what is set aside and what another alarm stands for, with that alarm', () => {
    const story = new Story();
    for (const meldkamer of ['MNL', 'NHL', 'AMS'] as const) story.heartbeat(sourceOf(meldkamer));
    story.wait(120_000).tick();
    const handover = handoverOf(story.picture, story.now);
    expect(handover.suppressed).toHaveLength(3);
    expect(handover.suppressed.map(({ by }) => by?.feeds.length)).toEqual([3, 3, 3]);
    const [parent] = story.alarms('A12').filter(({ feeds }) => feeds.length > 0);
    story.submit(
      {
        kind: 'set-aside',
        alarm: parent?.id as never,
        version: parent?.version ?? 0,
        asked: { aside: 'shelved', until: later(story.now, HOUR / 2), reason: 'Onderhoud', owner: null, key: 'a' },
      },
      LMS,
    );
    const [asked] = story.alarms('A12').filter(({ feeds }) => feeds.length > 0);
    story.submit({ kind: 'confirm-aside', alarm: asked?.id as never, version: asked?.version ?? 0, key: 'b' }, LMS);
    expect(keysOf(handoverOf(story.picture, story.now))).toMatchObject({ open: [], shelved: ['A12'] });
  });

  it('names what nobody decided, who is called and who can decide', () => {
    const story = new Story();
    story.at('09:00:00').located(POLITIE, 'Zeist');
    story.step('2026-0001', { kind: 'rectify', statement: { kind: 'tijdelijke-wijziging-werkwijze' }, reason: 'x' });
    const { undecided } = handoverOf(story.picture, story.now);
    expect(undecided).toMatchObject([
      { number: '2026-0001', acts: ['politie'], besides: { kind: 'decide', parties: ['smb', 'bmb'] } },
    ]);
  });

  it('has every alarm that is not done in one list, in any story', () => {
    fc.assert(
      fc.property(steps, fc.nat({ max: 20 }), (told, hours) => {
        const { picture, now } = tellStory(told);
        const { open, old, suppressed, shelved, outOfService } = handoverOf(picture, later(now, hours * HOUR));
        const listed = [open, old, shelved, outOfService, suppressed.map(({ alarm }) => alarm)].flat();
        expect(listed.map(({ id }) => id).sort()).toEqual(
          Object.values(picture.alarms)
            .map(({ id }) => id)
            .sort(),
        );
        expect(old.every((alarm) => alarmState(alarm) === 'active-acknowledged' && quietOf(alarm) === null)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
