// What a clock that runs ahead says counts from when it came, so that it swallows nothing that the same source says next.

import { describe, expect, it } from 'vitest';
import { alarmState, type ConditionId } from '#shared/alarm/alarm.ts';
import { after, type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import { registerLinesOf } from '../../support/register-of.ts';
import { Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const POST = 'MNL/ambulance/09';
const AHEAD = 100 * SECOND;

function stated(story: Story, state: 'Normal' | 'Down', observedAt = story.now): void {
  const source = sourceOf('MNL');
  story.reading({
    kind: 'state',
    subject: 'MNL',
    state,
    reason: '',
    observedAt,
    source,
    meldkamer: 'MNL',
    sentAt: null,
  });
}

function ahead({ now }: Story, by = AHEAD): Instant {
  return after(now, by);
}

function isOn(story: Story, ...conditions: readonly ConditionId[]): readonly boolean[] {
  return conditions.map((one) => story.alarms(one).some((alarm) => alarmState(alarm) === 'active-unacknowledged'));
}

describe('a clock that runs ahead and is set right', () => {
  it('[R7][R26][R121][A1][A6][service-state] loses nothing of what its source says next, once', () => {
    const story = new Story();
    const toCome = ahead(story);
    story.located(AANNAME, 'MNL', { observedAt: toCome });
    stated(story, 'Normal', toCome);
    story.staffed(POST, 4, 4, toCome);
    story.wait(10 * SECOND).located(AANNAME, 'Zeist');
    stated(story, 'Down');
    story.staffed(POST, 0, 4);
    story.wait(30 * SECOND).tick();
    expect(isOn(story, 'A1', 'A4', 'A6', 'service-state')).toEqual([true, true, true, true]);
  });

  it('[R7] is at each moment where it was said to be by then, in the register as in the picture', () => {
    const story = new Story();
    story.located(AANNAME, 'Zeist', {
      observedAt: ahead(story),
      since: ahead(story, AHEAD - SECOND),
    });
    story.wait(10 * SECOND).located(AANNAME, 'MNL');
    story.wait(MINUTE).heartbeat(sourceOf('MNL'));
    expect(story.view(AANNAME)).toMatchObject({ class: 'own', since: '2026-11-21T09:00:10.000Z' });
    const lines = registerLinesOf(story).filter((line) => line.function === AANNAME);
    expect(lines).toMatchObject([{ begin: '2026-11-21T09:00:00.000Z', end: '2026-11-21T09:00:10.000Z' }]);
  });

  it('[R7] counts as much as what else it says at the moment at which it came: the worst of them', () => {
    const story = new Story();
    for (const [where, by] of [
      ['Zeist', AHEAD],
      ['MNL', AHEAD + SECOND],
      ['Zeist', AHEAD],
    ] as const) {
      story.located(AANNAME, where, { observedAt: ahead(story, by) });
    }
    expect(story.view(AANNAME).class).toBe('outside');
  });
});
