// The alarm about the state that a meldkamer or a post reports of itself: when it comes, how urgent it is, and who takes it back.

import { expect, test } from 'vitest';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { urgencyOf } from '#shared/alarm/rationale.ts';
import { type StateSubject, told } from '#shared/journal/reading.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { SERVICE_STATES, type ServiceState, WORST_STATE_FIRST } from '#shared/reference/service-state.ts';
import { manualSource, type SourceId } from '#shared/reference/source.ts';
import { actor, instant, Story, sourceOf } from '../../support/story.ts';

const GMS = sourceOf('MNL', 'gms');
const OTHER = sourceOf('MNL', 'tweede');
const POST = 'MNL/ambulance/09' as StateSubject;

type Said = {
  readonly source?: SourceId;
  readonly subject?: StateSubject;
  readonly at?: string;
  readonly reason?: string;
};

function says(story: Story, state: ServiceState, { source = GMS, subject = 'MNL', at, reason = '' }: Said = {}) {
  return story.reading({
    kind: 'state',
    subject,
    state,
    reason,
    observedAt: at === undefined ? story.now : instant(at),
    source,
    meldkamer: 'MNL',
    sentAt: null,
  });
}

/** `1 Down active-unacknowledged`. */
function shown(story: Story): readonly string[] {
  return story
    .alarms()
    .filter(({ condition }) => condition === 'service-state')
    .map((alarm: Alarm) => {
      const seen = alarm.acknowledged === null ? 'unacknowledged' : 'acknowledged';
      return `${alarm.post ?? alarm.meldkamer} ${alarm.priority} ${alarm.service?.state} ${alarm.core} ${seen}`;
    });
}

function acknowledge(story: Story): void {
  const alarm = story.alarms().find(({ condition }) => condition === 'service-state');
  story.wait(1_000).acknowledge(alarm?.id as never, alarm?.version as never, 'gezien');
}

test('[service-state][R120] down and unstaffed are critical, disturbed is high, planned and normal call nobody', () => {
  const alarmed = (state: ServiceState) => {
    const story = new Story();
    says(story, state);
    return shown(story);
  };
  expect(Object.fromEntries(SERVICE_STATES.map((state) => [state, alarmed(state)]))).toEqual({
    Normal: [],
    Unstaffed: ['MNL 1 Unstaffed active unacknowledged'],
    ScheduledMaintenanceDown: [],
    ScheduledMaintenanceAvailable: [],
    MajorIncidentInProgress: ['MNL 2 MajorIncidentInProgress active unacknowledged'],
    Partial: ['MNL 2 Partial active unacknowledged'],
    Overloaded: ['MNL 2 Overloaded active unacknowledged'],
    GoingDown: ['MNL 2 GoingDown active unacknowledged'],
    Down: ['MNL 1 Down active unacknowledged'],
  });
});

test('[R120] the worst comes first, and no state that calls nobody stands before one that does', () => {
  expect([...WORST_STATE_FIRST].sort()).toEqual([...SERVICE_STATES].sort());
  const urgencies = WORST_STATE_FIRST.map((state) => urgencyOf(state) ?? 3);
  expect(urgencies).toEqual([...urgencies].sort());
});

test.each(['Normal', 'ScheduledMaintenanceDown'] as const)(
  '[service-state] it goes off after %s held for the delay',
  (over) => {
    const story = new Story().at('09:00:00');
    says(story, 'Down', { subject: POST });
    expect(shown(story)).toEqual(['MNL/ambulance/09 1 Down active unacknowledged']);
    story.at('09:10:00');
    says(story, over, { subject: POST });
    story.at('09:10:29').heartbeat(GMS);
    story.tick();
    expect(shown(story)).toEqual(['MNL/ambulance/09 1 Down active unacknowledged']);
    story.at('09:10:30').tick();
    expect(shown(story)).toEqual(['MNL/ambulance/09 1 Down returned unacknowledged']);
  },
);

test('[service-state] the delay is that of policy, and none before it comes on', () => {
  const staffing = { ...DEFAULT_POLICY.staffing, onDelay: 600_000, offDelay: 5_000 };
  const story = new Story({ ...DEFAULT_POLICY, staffing }).at('09:00:00');
  says(story, 'Down');
  expect(shown(story)).toEqual(['MNL 1 Down active unacknowledged']);
  story.at('09:00:10');
  says(story, 'Normal');
  story.at('09:00:15').tick();
  expect(shown(story)).toEqual(['MNL 1 Down returned unacknowledged']);
});

test('[R120] an acknowledgement covers the state that it saw: a worse one and another one open it again', () => {
  const story = new Story().at('09:00:00');
  says(story, 'Partial');
  acknowledge(story);
  expect(shown(story)).toEqual(['MNL 2 Partial active acknowledged']);
  story.wait(1_000);
  says(story, 'Down');
  expect(shown(story)).toEqual(['MNL 1 Down active unacknowledged']);
  acknowledge(story);
  story.wait(1_000);
  says(story, 'Unstaffed');
  expect(shown(story)).toEqual(['MNL 1 Unstaffed active unacknowledged']);
});

test('[R120] who acknowledged that it is down need not do so again for what is less bad, and again when it is worse', () => {
  const story = new Story().at('09:00:00');
  says(story, 'Down');
  acknowledge(story);
  story.wait(1_000);
  says(story, 'Partial');
  expect(shown(story)).toEqual(['MNL 2 Partial active acknowledged']);
  story.wait(1_000);
  says(story, 'Down');
  expect(shown(story)).toEqual(['MNL 1 Down active unacknowledged']);
});

test('[R120] what another source said behind the worst was not seen by who acknowledged the worst', () => {
  const story = new Story().at('09:00:00');
  says(story, 'Partial', { source: OTHER });
  says(story, 'Down');
  acknowledge(story);
  story.wait(1_000);
  says(story, 'Normal');
  expect(shown(story)).toEqual(['MNL 2 Partial active unacknowledged']);
});

test('[R120] the same state with another reason changes nothing that was acknowledged', () => {
  const story = new Story().at('09:00:00');
  says(story, 'Down');
  acknowledge(story);
  story.wait(1_000);
  says(story, 'Down', { reason: 'noodstroom' });
  expect(shown(story)).toEqual(['MNL 1 Down active acknowledged']);
});

test('[R120] another source, also by hand, does not take back what one said, newer or not', () => {
  const story = new Story().at('09:00:00');
  says(story, 'Down');
  for (const source of [OTHER, manualSource('MNL')]) {
    story.wait(5_000);
    says(story, 'Normal', { source });
  }
  story.at('09:01:20').heartbeat(GMS);
  story.heartbeat(OTHER);
  story.at('09:02:00').tick();
  expect(shown(story)).toEqual(['MNL 1 Down active unacknowledged']);
  expect(story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.states['MNL']).toMatchObject({
    state: 'Down',
    source: GMS,
    unreachable: false,
  });
});

test('[R120] a silent source holds its alarm, whatever others say, until it is heard to say otherwise', () => {
  const story = new Story().at('09:00:00');
  says(story, 'Down');
  says(story, 'Normal', { source: OTHER });
  story.at('09:02:00').heartbeat(OTHER);
  story.tick();
  says(story, 'Normal', { source: OTHER, reason: 'zeker' });
  story.at('09:05:00').heartbeat(OTHER);
  story.tick();
  expect(shown(story)).toEqual(['MNL 1 Down active unacknowledged']);
  expect(story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.states['MNL']).toMatchObject({
    state: 'Down',
    unreachable: true,
  });
  story.at('09:06:00');
  says(story, 'Normal');
  story.at('09:06:30').tick();
  expect(shown(story)).toEqual(['MNL 1 Down returned unacknowledged']);
});

test('[R120] it does not go off by a last word of being well that nobody stands for any more', () => {
  const policy = { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, offDelay: 120_000 } };
  const silent = new Story(policy).at('09:00:00');
  says(silent, 'Down');
  says(silent.at('09:10:00'), 'Normal');
  for (const time of ['09:11:31', '09:15:00']) silent.at(time).tick();
  expect(shown(silent)).toEqual(['MNL 1 Down active unacknowledged']);
  const refused = new Story(policy).at('09:00:00');
  const submit = refused.submit.bind(refused);
  const speaker = { key: 'een', named: [], ended: [] };
  refused.submit = (intent, by) => submit(intent.kind === 'reading' ? { ...intent, speaker } : intent, by);
  says(refused, 'Down');
  says(refused.at('09:01:00'), 'Normal');
  refused.submit({ kind: 'note-refused', reports: [{ source: GMS, about: told('state', 'MNL'), key: 'een' }] });
  refused.at('09:04:00').heartbeat(GMS);
  refused.tick();
  expect(shown(refused)).toEqual(['MNL 1 Down active unacknowledged']);
});

test('[R120] the retirement of a source ends what it alone said, and nothing that another says too', () => {
  const retire = (story: Story) => story.wait(1_000).submit({ kind: 'retire-feed', source: GMS }, actor('lms', 'LMS'));
  for (const subject of ['MNL' as const, POST]) {
    const alone = new Story().at('09:00:00');
    says(alone, 'Down', { subject });
    retire(alone);
    expect(shown(alone)).toEqual([`${subject} 1 Down returned unacknowledged`]);
  }
  const both = new Story().at('09:00:00');
  says(both, 'Partial', { subject: POST, source: OTHER });
  says(both, 'Down', { subject: POST });
  acknowledge(both);
  retire(both);
  expect(shown(both)).toEqual(['MNL/ambulance/09 2 Partial active unacknowledged']);
});

test('[R120] a meldkamer and each of its posts have an alarm of their own', () => {
  const story = new Story();
  says(story, 'Partial');
  says(story, 'Down', { subject: POST });
  says(story, 'Normal', { subject: 'MNL/politie' as StateSubject });
  expect([...shown(story)].sort()).toEqual([
    'MNL 2 Partial active unacknowledged',
    'MNL/ambulance/09 1 Down active unacknowledged',
  ]);
});

test('[R121] of two words of one moment the worse one holds, in either order', () => {
  const words = ['Normal', 'Partial', 'Down'] as const;
  for (const order of [words, [...words].reverse()]) {
    const story = new Story().at('09:00:00');
    for (const state of order) says(story, state);
    expect(shown(story)).toEqual(['MNL 1 Down active unacknowledged']);
  }
});

test('[R121] what is older than the word of another source is not late', () => {
  const story = new Story().at('09:00:00');
  says(story, 'Normal');
  story.at('09:00:10');
  expect(says(story, 'Partial', { source: OTHER, at: '08:59:00' })).toMatchObject([
    { kind: 'feed-joined' },
    { kind: 'state-reported', source: OTHER, state: 'Partial' },
    { kind: 'alarm-raised' },
  ]);
});

test('[R121] an older word of the same source is late, and what was said again behind it is said again', () => {
  const story = new Story().at('09:00:00');
  says(story, 'Down');
  story.at('09:01:00');
  says(story, 'Down');
  const facts = says(story, 'Normal', { at: '09:00:30' });
  expect(facts).toEqual([
    {
      kind: 'reading-late',
      source: GMS,
      observedAt: instant('09:00:30'),
      reading: { kind: 'state', subject: 'MNL', state: 'Normal' },
    },
    {
      kind: 'reading-late',
      source: GMS,
      observedAt: instant('09:01:00'),
      reading: { kind: 'state', subject: 'MNL', state: 'Down' },
    },
  ]);
  expect(shown(story)).toEqual(['MNL 1 Down active unacknowledged']);
});

test('[R121] what is repeated while it is heard makes no entry, and what was said in a silence does', () => {
  const story = new Story().at('09:00:00');
  says(story, 'Down');
  story.at('09:00:30');
  expect(says(story, 'Down')).toEqual([]);
  story.at('09:10:00').tick();
  story.at('09:20:00').heartbeat(GMS);
  expect(says(story, 'Down', { at: '09:15:00' })).toMatchObject([
    { kind: 'state-reported', observedAt: instant('09:15:00') },
  ]);
});
