// Reports that were refused to the key of their source, as the rules decide it: over HTTP it is in tests/journey/refused-reports.test.ts.

import { describe, expect, it } from 'vitest';
import { after, HOUR, MINUTE } from '#shared/base/time.ts';
import type { SettingAside } from '#shared/desk/setting-aside.ts';
import { told } from '#shared/journal/reading.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { Speaker } from '#shared/rules/intent.ts';
import type { RefusedReport } from '#shared/rules/refused-reports.ts';
import { actor, LMS, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const GMS = sourceOf('MNL');
const BY = actor('feed', 'Feed', 'MNL');
const SPEAKER: Speaker = { key: 'een', named: [], ended: [] };

/** Both functions in Hilversum and a post that is staffed, told with one key. */
function told3(): Story {
  const story = new Story();
  const submit = story.submit.bind(story);
  story.submit = (intent, by) => submit(intent.kind === 'reading' ? { ...intent, speaker: SPEAKER } : intent, by);
  story.located(AANNAME, 'MNL');
  story.located(UITGIFTE, 'MNL');
  story.staffed('MNL/ambulance/09', 3, 2);
  return story.wait(1_000);
}

function refused(story: Story, report: Partial<RefusedReport> = {}) {
  const reports = [{ source: GMS, about: told('location', AANNAME), key: 'een', ...report }];
  return story.submit({ kind: 'note-refused', reports }, BY);
}

const alarm = (story: Story) => Object.values(story.picture.alarms).find(({ condition }) => condition === 'A17');
const freshness = (story: Story) => [AANNAME, UITGIFTE].map((name) => story.view(name).freshness);

describe('[R83][A17] what a refused report is about', () => {
  it('is not live, counts as unknown, and is an alarm of high priority', () => {
    const story = told3();
    refused(story);
    expect(freshness(story)).toEqual(['refused', 'live']);
    expect(alarm(story)).toMatchObject({ priority: 2, core: 'active', source: GMS, meldkamer: 'MNL' });
    const cell = story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.cells.ambulance;
    expect([cell?.worst, cell?.worstParts.map(({ freshness }) => freshness).includes('refused')]).toEqual([
      'unknown',
      true,
    ]);
    expect(refused(story)).toEqual([]);
  });

  describe('[R37][R150] is asked for again when it grows', () => {
    const other = { about: told('location', UITGIFTE) };
    const inAnHour = ({ now }: Story) => after(now, HOUR);
    const setAside = (story: Story, how: Partial<SettingAside> = {}) => {
      const [{ id, version } = expect.unreachable()] = story.alarms('A17');
      const until = inAnHour(story);
      const asked: SettingAside = { aside: 'shelved', until, reason: 'Wordt hersteld', owner: null, key: 'L1', ...how };
      return story.submit({ kind: 'set-aside', alarm: id, version, asked }, LMS);
    };
    const quiet = (story: Story) => [alarm(story)?.core, alarm(story)?.acknowledged?.at, alarm(story)?.shelved?.until];

    it('by who acknowledged it: about anything else, and not about the same', () => {
      const story = told3();
      refused(story);
      refused(story, { about: told('staffing', 'MNL/ambulance/09') });
      const [{ id, version } = expect.unreachable()] = story.alarms('A17');
      story.acknowledge(id, version);
      const at = story.now;
      for (const taken of [MINUTE, HOUR]) {
        story.wait(MINUTE).located(AANNAME, 'MNL');
        refused(story.wait(taken));
        expect(quiet(story)).toEqual(['active', at, undefined]);
      }
      refused(story.wait(MINUTE), other);
      expect(quiet(story)).toEqual(['active', undefined, undefined]);
    });

    it('by who set it aside, also when all was taken meanwhile', () => {
      const story = told3();
      refused(story);
      const until = inAnHour(story);
      setAside(story);
      story.wait(MINUTE).located(AANNAME, 'MNL');
      expect(quiet(story)).toEqual(['returned', undefined, until]);
      refused(story);
      expect(quiet(story)).toEqual(['active', undefined, until]);
      story.wait(MINUTE).located(AANNAME, 'MNL');
      refused(story, other);
      expect(quiet(story)).toEqual(['active', undefined, undefined]);
      setAside(story);
      refused(story.wait(MINUTE), { about: told('staffing', 'MNL/ambulance/09') });
      expect(quiet(story)).toEqual(['active', undefined, undefined]);
    });

    it('by who set it aside while nothing was refused: about anything that is', () => {
      const story = told3();
      refused(story);
      story.wait(MINUTE).located(AANNAME, 'MNL');
      setAside(story);
      expect(quiet(story)).toEqual(['returned', undefined, inAnHour(story)]);
      refused(story.wait(MINUTE), other);
      expect(quiet(story)).toEqual(['active', undefined, undefined]);
    });

    it('by who set it aside again while nothing was refused: about what was refused before that, too', () => {
      const story = told3();
      refused(story);
      setAside(story);
      story.wait(MINUTE).located(AANNAME, 'MNL');
      setAside(story, { aside: 'out-of-service', owner: 'lms' as PartyId });
      refused(story.wait(MINUTE));
      expect(alarm(story)).toMatchObject({ core: 'active', shelved: null, outOfService: null });
    });
  });

  it('is all that the source speaks for when it does not say', () => {
    const story = told3();
    refused(story, { about: null });
    expect(story.picture.refused[GMS]).toEqual([
      told('location', AANNAME),
      told('location', UITGIFTE),
      told('staffing', 'MNL/ambulance/09'),
    ]);
    expect(freshness(story)).toEqual(['refused', 'refused']);
  });

  it('is that of all sources of the key when it does not say of which', () => {
    const story = told3();
    refused(story, { source: null, about: null });
    expect(freshness(story)).toEqual(['refused', 'refused']);
  });

  it('is nothing when the source is not of that key', () => {
    const story = told3();
    expect(refused(story, { key: 'twee' })).toEqual([]);
    expect(refused(story, { key: 'twee', source: null, about: null })).toEqual([]);
    expect(alarm(story)).toBeUndefined();
  });

  it('is live again when a report about it is taken, changed or not, and the alarm goes with the last', () => {
    const story = told3();
    refused(story, { about: null });
    story.located(AANNAME, 'MNL');
    expect(freshness(story)).toEqual(['live', 'refused']);
    story.located(UITGIFTE, 'Zeist');
    expect(alarm(story)?.core).toBe('active');
    story.staffed('MNL/ambulance/09', 3, 2);
    expect(alarm(story)?.core).toBe('returned');
    expect(story.picture.refused).toEqual({});
  });

  it('stays so after a heartbeat, after a report about something else, and after one that comes late', () => {
    const story = told3();
    refused(story);
    story.heartbeat(GMS);
    story.located(UITGIFTE, 'MNL');
    story.located(AANNAME, 'MNL', { observedAt: '08:00:00' });
    expect(freshness(story)).toEqual(['refused', 'live']);
  });

  it('is silent when the source is, and nothing once the source is out of use', () => {
    const story = told3();
    refused(story);
    story.wait(120_000).submit({ kind: 'tick' });
    expect(story.view(AANNAME).freshness).toBe('silent');
    story.submit({ kind: 'retire-feed', source: GMS }, actor('lms', 'LMS'));
    expect([story.picture.refused, alarm(story)?.core]).toEqual([{}, 'returned']);
  });
});
