// What changed between two positions, for whoever did not look: what was, what is, and what came and went meanwhile.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alarm, alarmState } from '#shared/alarm/alarm.ts';
import { after, MINUTE } from '#shared/base/time.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import { evolve, fold } from '#shared/picture/evolve.ts';
import { alarmById, type Picture } from '#shared/picture/picture.ts';
import { AUDIENCES, redactEntry, redactPicture } from '#shared/picture/redact.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type Changes, countChanges, createChangeLog } from '#shared/replay/changes.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const POLITIE = 'NHL/politie/aanname';
const BRANDWEER = 'NHL/brandweer/10/aanname';

/** Since the position at which the story stood when `seen` was noted. */
function changesSince(story: Story, seen: number, audience: (typeof AUDIENCES)[number] = 'full'): Changes {
  const then = redactPicture(audience, fold(story.entries.slice(0, seen)));
  const log = createChangeLog(then);
  let now = then;
  for (const entry of story.entries.slice(seen).map((one) => redactEntry(audience, one))) {
    const before = now;
    now = evolve(before, entry);
    log.note({ before, entry, after: now });
  }
  return log.changes(now, story.now);
}

function turnsSince(story: Story, seen: number) {
  return changesSince(story, seen).dossiers.flatMap(({ number, turns }) =>
    turns.map(({ what, other, reception }) => {
      const said = reception === null ? null : `${reception.meldkamer} ${reception.outcome} ${reception.carries}`;
      return [number, what, other, said];
    }),
  );
}

function atHome(): Story {
  const story = new Story();
  story.at('09:00:00').located(POLITIE, 'NHL');
  story.located(BRANDWEER, 'NHL');
  return story;
}

/** `A1 normal active-unacknowledged`. */
function alarmLines(changes: Changes): readonly string[] {
  return changes.alarms.map(({ condition, was, is }) => `${condition} ${was} ${is}`);
}

function onlyAlarm(story: Story, condition: Alarm['condition']): Alarm {
  const [alarm, ...others] = story.alarms(condition);
  if (alarm === undefined || others.length > 0) throw new Error(`Not one ${condition}`);
  return alarm;
}

describe('[R151] what changed since a position', () => {
  it('is that an alarm climbed because nobody acknowledged it, and that somebody asks to set one aside', () => {
    const story = atHome();
    story.located(POLITIE, 'Zeist');
    const seen = story.entries.length;
    story.wait(15 * MINUTE).tick();
    expect(changesSince(story, seen).alarms.find(({ condition }) => condition === 'A1')).toMatchObject({
      is: 'active-unacknowledged',
      climbed: 'LMS operaties',
      asked: null,
    });
    const asking = story.entries.length;
    const { id, version } = onlyAlarm(story, 'A1');
    const until = after(story.now, 30 * MINUTE);
    const asked = { aside: 'shelved', until, reason: 'bekend', owner: null, key: 'een' } as const;
    story.submit({ kind: 'set-aside', alarm: id, version, asked }, LMS);
    expect(changesSince(story, asking).alarms).toMatchObject([{ id, quiet: null, asked: 'shelved' }]);
  });

  it('is nothing where nothing was recorded', () => {
    const story = atHome();
    expect(countChanges(changesSince(story, story.entries.length))).toBe(0);
  });

  it('tells of an alarm how it stood and stands, and who acknowledged it', () => {
    const story = atHome();
    const seen = story.entries.length;
    story.at('09:10:00').located(POLITIE, 'Zeist');
    const { id, version } = onlyAlarm(story, 'A1');
    story.at('09:11:00').acknowledge(id, version, 'gebeld');
    const alarm = changesSince(story, seen).alarms.find((one) => one.id === id);
    expect(alarm).toMatchObject({
      condition: 'A1',
      function: POLITIE,
      was: 'normal',
      is: 'active-acknowledged',
      quiet: null,
      at: instant('09:11:00'),
      acknowledged: { at: instant('09:11:00'), role: 'lms', organisation: 'Landelijke Meldkamer Samenwerking' },
    });
    // What was written at it is nobody else's.
    expect(JSON.stringify(alarm)).not.toContain('gebeld');
  });

  it('tells of what came and was over while nobody looked', () => {
    const story = atHome();
    const seen = story.entries.length;
    story.at('09:10:00').located(POLITIE, 'Zeist');
    const { id, version } = onlyAlarm(story, 'A1');
    story.acknowledge(id, version);
    story.at('09:20:00').located(POLITIE, 'NHL');
    const changes = changesSince(story, seen);
    expect(alarmLines(changes)).toContain('A1 normal normal');
    expect(changes.alarms.find((one) => one.id === id)?.acknowledged?.role).toBe('lms');
    expect(changes.places).toEqual([
      {
        meldkamer: 'NHL',
        functions: [POLITIE],
        was: [place('NHL')],
        is: [place('NHL')],
        between: [place('Zeist')],
        at: instant('09:20:00'),
      },
    ]);
  });

  it('has what is still open in front, and an alarm of before as it was', () => {
    const story = atHome();
    story.at('09:10:00').located(POLITIE, 'Zeist');
    const seen = story.entries.length;
    story.at('09:20:00').located(POLITIE, 'NHL');
    story.at('09:30:00').located(BRANDWEER, 'Zeist');
    const lines = alarmLines(changesSince(story, seen)).filter((line) => line.startsWith('A1'));
    expect(lines).toEqual(['A1 normal active-unacknowledged', 'A1 active-unacknowledged returned-unacknowledged']);
  });

  it('does not tell that somebody came too late to acknowledge', () => {
    const story = atHome();
    story.at('09:10:00').located(POLITIE, 'Zeist');
    const { id, version } = onlyAlarm(story, 'A1');
    story.acknowledge(id, version);
    const seen = story.entries.length;
    story.at('09:12:00').acknowledge(id, version);
    expect(story.entries.length).toBeGreaterThan(seen);
    expect(changesSince(story, seen).alarms).toEqual([]);
  });

  it('has what went the same way in one line', () => {
    const story = atHome();
    const seen = story.entries.length;
    story.at('09:10:00').located(POLITIE, 'AMS');
    story.at('09:11:00').located(BRANDWEER, 'AMS');
    const { places } = changesSince(story, seen);
    expect(places).toEqual([
      {
        meldkamer: 'NHL',
        functions: [BRANDWEER, POLITIE].sort(),
        was: [place('NHL')],
        is: [place('AMS')],
        between: [],
        at: instant('09:11:00'),
      },
    ]);
  });

  it('tells of a state that it is in by now, and of one that is over', () => {
    const story = atHome();
    const seen = story.entries.length;
    story.at('09:10:00').stated('NHL', 'Down');
    story.at('09:20:00').stated('NHL', 'Normal');
    story.stated('AMS', 'Partial', sourceOf('AMS'));
    // Said to be normal for the first time is no news.
    story.stated('DHG', 'Normal', sourceOf('DHG'));
    expect(changesSince(story, seen).states).toEqual([
      { subject: 'NHL', was: null, is: 'Normal', between: ['Down'], at: instant('09:20:00') },
      { subject: 'AMS', was: null, is: 'Partial', between: [], at: instant('09:20:00') },
    ]);
  });

  it('tells who fell silent, who is back and who is new', () => {
    const story = atHome();
    story.heartbeat(sourceOf('AMS'));
    const seen = story.entries.length;
    story.at('09:05:00').tick();
    story.at('09:06:00').heartbeat(sourceOf('AMS'));
    story.heartbeat(sourceOf('DHG'));
    expect(changesSince(story, seen).feeds).toEqual([
      { source: sourceOf('AMS'), was: 'heard', is: 'heard', silences: 1, at: instant('09:06:00') },
      { source: sourceOf('DHG'), was: 'unknown', is: 'heard', silences: 0, at: instant('09:06:00') },
      { source: sourceOf('NHL'), was: 'heard', is: 'silent', silences: 1, at: instant('09:05:00') },
    ]);
  });

  it('tells what was done in a dossier, by whom', () => {
    const story = atHome();
    const seen = story.entries.length;
    story.at('09:10:00').located(POLITIE, 'AMS');
    const number = story.afwijkingen()[0]?.number ?? '';
    story.at('09:15:00').step(number, DECISION, SMB);
    story.at('09:30:00').located(POLITIE, 'NHL');
    const [dossier] = changesSince(story, seen).dossiers;
    expect(dossier).toMatchObject({ number, meldkamer: 'NHL', at: instant('09:30:00') });
    expect(dossier?.turns.map(({ what, by, outcome, party }) => [what, by?.role ?? null, outcome, party])).toEqual([
      ['opened', null, null, null],
      ['started', null, null, null],
      ['decided', 'smb', 'allowed', 'smb'],
      ['ended', null, null, null],
    ]);
  });

  it('tells of functions that LMS split off, in both, and of what the receiving meldkamer said since', () => {
    const story = atHome();
    story.at('09:10:00').located(POLITIE, 'AMS');
    story.at('09:10:00').located(BRANDWEER, 'AMS');
    const number = story.afwijkingen()[0]?.number ?? '';
    const answer = {
      kind: 'receive',
      outcome: 'accepted',
      carries: 'partly',
      functions: [POLITIE as FunctionId],
    } as const;
    const before = story.entries.length;
    story.at('09:12:00').step(number, { ...answer, until: null, text: null }, actor('meldkamer', 'AMS', 'AMS'));
    expect(turnsSince(story, before)).toEqual([[number, 'reception-answered', null, 'AMS accepted partly']]);
    const seen = story.entries.length;
    story
      .at('09:20:00')
      .step(number, { kind: 'split', functions: [BRANDWEER as FunctionId], reason: 'Twee oorzaken' }, LMS);
    // What was answered before went along, and is told no second time.
    expect(turnsSince(story, seen)).toEqual([
      ['2026-0002', 'opened', null, null],
      ['2026-0002', 'started', null, null],
      ['2026-0002', 'split-off', number, null],
      [number, 'split-off', '2026-0002', null],
    ]);
    const split = story.entries.length;
    story
      .at('09:30:00')
      .step(number, { kind: 'join', with: '2026-0002', reason: 'Toch één', despiteContradiction: false }, LMS);
    expect(turnsSince(story, split)).toContainEqual(['2026-0002', 'taken-up', number, null]);
  });

  it('tells once of what begins and ends all night, and how often', () => {
    const story = atHome();
    const seen = story.entries.length;
    for (let minute = 10; minute < 20; minute += 2) {
      story.at(`09:${minute}:00`).located(POLITIE, 'AMS');
      story.at(`09:${minute + 1}:00`).located(POLITIE, 'NHL');
    }
    const { dossiers, places } = changesSince(story, seen);
    expect(dossiers.map(({ turns }) => turns.map(({ what, times }) => [what, times]))).toEqual([
      [
        ['opened', 1],
        ['started', 1],
        ['ended', 5],
        ['resumed', 4],
      ],
    ]);
    expect(dossiers[0]?.turns.at(-1)?.at).toBe(instant('09:18:00'));
    expect(places.map(({ between }) => between)).toEqual([[place('AMS')]]);
  });

  it('tells what this system itself missed', () => {
    const story = atHome();
    const seen = story.entries.length;
    story.at('09:10:00').submit({
      kind: 'resume-listening',
      deafFrom: instant('09:05:00'),
      cause: 'stall',
      lastHeard: {},
    });
    expect(changesSince(story, seen).deaf).toEqual([
      { from: instant('09:05:00'), to: instant('09:10:00'), cause: 'stall' },
    ]);
  });

  it('leaves out nothing that differs between the two pictures, in any story', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (told, cut) => {
        const story = tellStory(told);
        const seen = cut % (story.entries.length + 1);
        const [then, now] = [fold(story.entries.slice(0, seen)), story.picture];
        const changes = changesSince(story, seen);
        const stateOf = (picture: Picture, id: Alarm['id']) => {
          const alarm = alarmById(picture, id);
          return alarm === null ? 'normal' : alarmState(alarm);
        };
        const ids = new Set([then, now].flatMap(({ alarms }) => Object.values(alarms).map(({ id }) => id)));
        const differing = [...ids].filter((id) => stateOf(then, id) !== stateOf(now, id));
        const listed = new Map(changes.alarms.map((one) => [one.id, [one.was, one.is]]));
        expect(differing.map((id) => listed.get(id))).toEqual(
          differing.map((id) => [stateOf(then, id), stateOf(now, id)]),
        );
        const open = [then, now].map(({ afwijkingen }) => valuesOf(afwijkingen).map(({ number }) => number));
        const fresh = open[1]?.filter((number) => open[0]?.includes(number) === false) ?? [];
        const opened = changes.dossiers.filter(({ turns }) => turns.some(({ what }) => what === 'opened'));
        expect(opened.map(({ number }) => number)).toEqual(expect.arrayContaining(fresh));
        const silent = Object.values(now.feeds).filter(({ source, silentAt }) => {
          return silentAt !== null && (then.feeds[source]?.silentAt ?? null) === null;
        });
        const said = changes.feeds.filter(({ is }) => is === 'silent').map(({ source }) => source);
        expect(said).toEqual(expect.arrayContaining(silent.map(({ source }) => source)));
      }),
      { numRuns: 150 },
    );
  });

  it.each(AUDIENCES)('can be told to %s by what that audience saw', (audience) => {
    const story = atHome();
    const seen = story.entries.length;
    story.at('09:10:00').located(POLITIE, 'Zeist');
    const { id, version } = onlyAlarm(story, 'A1');
    story.acknowledge(id, version, 'gebeld');
    const told = changesSince(story, seen, audience);
    expect(told.alarms.find(({ condition }) => condition === 'A1')?.is).toBe('active-acknowledged');
    expect(told.places).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('gebeld');
  });
});
