// What the wall says in a tile and at the bottom, and when it starts itself again.

import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { told } from '#shared/journal/reading.ts';
import { overview } from '#shared/overview/overview.ts';
import { rollUp } from '#shared/overview/roll-up.ts';
import { undecidedNow } from '#shared/overview/undecided-now.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { domain } from '#shared/words/domain.ts';
import { namingOf } from '#shared/words/naming.ts';
import { asUnknown } from '../../../../client/live/unknown.ts';
import { isMemoryTight, isNightlyDue, isOtherPage } from '../../../../client/views/wall/care/care-rules.ts';
import { passedEndOf } from '../../../../client/views/wall/edges/passed-end.ts';
import { urgentAlarms } from '../../../../client/views/wall/edges/urgent-alarms.ts';
import { wallTheme } from '../../../../client/views/wall/setup/address-choices.ts';
import { hasRoomFor, timeThatFits } from '../../../../client/views/wall/tile/line-room.ts';
import { linesOf, remarksOf } from '../../../../client/views/wall/tile/remarks.ts';
import { instant, type Story, sourceOf } from '../../../support/story.ts';
import {
  allInPlace,
  decidedByTwo,
  decidedForOne,
  doubleClaim,
  downAndAway,
  everyPlace,
  everyState,
  heartbeats,
  pastEnds,
  severalProblems,
  silentFeed,
} from '../../../support/wall-stories.ts';

const naming = namingOf(domain);

function inPartOf(story: Story) {
  return undecidedNow(story.picture, story.now).flatMap(({ number, inPart }) => (inPart ? [number] : []));
}

function remarks(story: Story, meldkamer: MeldkamerId) {
  const view = story.overview().meldkamers.find((one) => one.meldkamer.id === meldkamer);
  if (view === undefined) throw new Error(`No ${meldkamer}`);
  return remarksOf(view, naming, false, story.picture, inPartOf(story));
}

describe('remarks of a tile', () => {
  it('has none while everything is in its place', () => {
    const story = allInPlace();
    const { meldkamers } = story.overview();
    expect(meldkamers.flatMap((view) => remarksOf(view, naming, false, story.picture, inPartOf(story)))).toEqual([]);
  });

  it('names what is away, where and since when, the worst first', () => {
    const since = instant('12:50:00');
    expect(remarks(severalProblems(), 'MNL')).toEqual([
      { kind: 'place', class: 'outside', disciplines: ['ambulance'], where: 'Zeist', since, isLast: false },
      { kind: 'decision', isCoveredByMandate: false, by: [], isPart: false },
      { kind: 'place', class: 'other-meldkamer', disciplines: ['brandweer'], where: 'AMS', since, isLast: false },
    ]);
  });

  it('names who decided about what is away; a wall that may not see the dossier says only that it was decided, or that it was not', () => {
    const since = instant('12:30:00');
    const story = severalProblems();
    const place = {
      kind: 'place',
      class: 'other-meldkamer',
      disciplines: ['politie'],
      where: 'RTD',
      since,
      isLast: false,
    };
    expect(remarks(story, 'ZWB')).toEqual([
      place,
      { kind: 'decision', isCoveredByMandate: true, by: ['lms'], isPart: false },
    ]);
    const picture = redactPicture('wall', story.picture);
    const onWall = (meldkamer: MeldkamerId) => {
      const view = story.overview().meldkamers.find((one) => one.meldkamer.id === meldkamer);
      return view === undefined ? [] : remarksOf(view, naming, false, picture, inPartOf(story)).slice(0, 2);
    };
    expect(onWall('ZWB')).toEqual([place, { kind: 'decision', isCoveredByMandate: true, by: [], isPart: false }]);
    expect(onWall('MNL')[1]).toEqual({ kind: 'decision', isCoveredByMandate: false, by: [], isPart: false });
  });

  it('[R64] says that it is decided in part, the same on a wall that may not see the dossier', () => {
    const story = decidedForOne();
    expect(remarks(story, 'MNL')[1]).toEqual({ kind: 'decision', isCoveredByMandate: false, by: [], isPart: true });
    const view = story.overview().meldkamers.find((one) => one.meldkamer.id === 'MNL');
    const onWall = redactPicture('wall', story.picture);
    expect(view === undefined ? [] : remarksOf(view, naming, false, onWall, inPartOf(story))[1]).toMatchObject({
      isPart: true,
    });
  });

  it('tells since when a place was taken, also while later reports about it are refused and its source beats on', () => {
    const story = allInPlace().wait(60_000);
    const since = story.now;
    story.located('MNL/ambulance/09/aanname', 'Zeist');
    story.pass(10 * MINUTE, () => heartbeats(story, []));
    const refused = { [sourceOf('MNL')]: [told('location', 'MNL/ambulance/09/aanname')] };
    const picture = { ...story.picture, refused };
    const view = overview(picture, story.sources, story.now).meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL');
    expect(view?.cells.ambulance?.worstParts.map(({ freshness }) => freshness)).toEqual(['refused']);
    expect(view === undefined ? null : remarksOf(view, naming, false, picture, [])[0]).toMatchObject({
      where: 'Zeist',
      since,
    });
  });

  it('[R122] says first what the service says of itself, of the meldkamer or of its posts, and planned work last', () => {
    const since = instant('12:30:00');
    const story = everyState();
    expect(remarks(story, 'OBR')).toEqual([
      { kind: 'state', state: 'Down', disciplines: [], isWhole: true, since, isLast: false },
    ]);
    expect(remarks(story, 'MNL')).toEqual([
      {
        kind: 'state',
        state: 'Unstaffed',
        disciplines: ['brandweer', 'ambulance'],
        isWhole: false,
        since,
        isLast: false,
      },
    ]);
    story.located('LIM/politie/aanname', 'Zeist');
    expect(remarks(story, 'LIM').map(({ kind }) => kind)).toEqual(['place', 'decision', 'state']);
    story.located('OBR/politie/aanname', 'Zeist');
    expect(remarks(story, 'OBR').map(({ kind }) => kind)).toEqual(['state', 'place', 'decision']);
  });

  it('[R122] never drops that nobody decided: the state of what is away keeps its sign when there is no line for its word', () => {
    const story = downAndAway();
    const lines = (meldkamer: MeldkamerId) =>
      linesOf(remarks(story, meldkamer)).map(({ remark, sign }) => [
        remark.kind,
        remark.kind === 'place' ? remark.where : null,
        sign,
      ]);
    expect(lines('DHG')).toEqual([
      ['place', 'RTD', 'down'],
      ['decision', null, null],
    ]);
    expect(lines('AMS')).toEqual([
      ['state', null, null],
      ['place', 'NHL', null],
    ]);
  });

  it('[R122] a meldkamer that said that it is down and then falls silent is told as both', () => {
    const story = everyState();
    story.pass(3 * MINUTE, () => heartbeats(story, [sourceOf('OBR')]));
    expect(remarks(story, 'OBR')).toMatchObject([{ kind: 'state', state: 'Down', isLast: true }, { kind: 'silence' }]);
    expect(story.overview().states.down).toEqual({ count: 2, isLast: false });
  });

  it('[R122] a wall that lost its connection says and counts what a service said last as last', () => {
    const story = everyState();
    const lost = asUnknown(story.overview());
    const down = lost.meldkamers.find(({ meldkamer }) => meldkamer.id === 'OBR');
    expect(down === undefined ? [] : remarksOf(down, naming, true, story.picture, [])).toMatchObject([
      { kind: 'state', state: 'Down', isLast: true },
    ]);
    expect(down?.cells.politie?.state?.unreachable).toBe(true);
    expect(lost.states.down).toEqual({ count: 2, isLast: true });
  });

  it('[R124] says why its frame is coloured: what is home and not confirmed, or else what the alarm is about', () => {
    const story = allInPlace().wait(MINUTE);
    const telefonie = 'urn:nld:meldkamer:MNL:telefonie' as SourceId;
    const away = 'MNL/ambulance/09/aanname';
    heartbeats(story, []);
    story.located(away, 'Zeist');
    story.pass(3 * MINUTE, () => heartbeats(story, [sourceOf('MNL')]));
    for (const one of FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'MNL')) {
      story.located(one.id, 'MNL', { source: telefonie });
    }
    story.tick();
    expect(remarks(story, 'MNL')).toEqual([
      { kind: 'decision', isCoveredByMandate: false, by: [], isPart: false },
      { kind: 'return', disciplines: ['ambulance'] },
    ]);
    const home = allInPlace()
      .overview()
      .meldkamers.find(({ meldkamer }) => meldkamer.id === 'RTD');
    const alarms = pastEnds()
      .alarms()
      .filter(({ condition }) => condition === 'A9');
    expect(alarms.length).toBeGreaterThan(0);
    const framed = home === undefined ? undefined : { ...home, alarms, mark: rollUp(alarms) };
    expect(framed === undefined ? [] : remarksOf(framed, naming, false, allInPlace().picture, [])).toEqual([
      { kind: 'alarm', condition: 'A9' },
    ]);
  });

  it('keeps a place whole: its minutes give way first', () => {
    expect([hasRoomFor('19 min', 'NHL', 1), hasRoomFor('0 min', 'RTD', 2), hasRoomFor('1 min', 'Zeist', 2)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      hasRoomFor('10 min', 'Zeist', 2),
      hasRoomFor('0 min', 'Veldhoven', 2),
      hasRoomFor('12 min', 'NNL/ONL', 0),
    ]).toEqual([false, false, false]);
  });

  it('keeps the minutes of a meldkamer that is elsewhere, also when they become two digits', () => {
    expect(['9 min', '13 min', '59 min'].map((time) => timeThatFits(time, 'ONL', 2))).toEqual([
      '9 min',
      '13min',
      '59min',
    ]);
    expect(timeThatFits('13 min', 'Zeist', 2)).toBeNull();
  });

  it('[R18] does not say that it was decided where nobody knows what is where, and goes on saying that nobody decided', () => {
    const story = severalProblems();
    story.pass(3 * MINUTE);
    expect(remarks(story, 'ZWB')).toMatchObject([{ kind: 'silence' }]);
    expect(remarks(story, 'MNL')).toMatchObject([{ kind: 'silence' }, { kind: 'decision', isCoveredByMandate: false }]);
  });

  it('names all who decided, each for its own functions', () => {
    expect(remarks(decidedByTwo(), 'LIM')).toMatchObject([
      { kind: 'place', where: 'OBR' },
      { kind: 'decision', isCoveredByMandate: true, by: ['politie', 'rav-24'] },
    ]);
  });

  it('knows parties by a code that can be read from afar', () => {
    expect(['smb', 'lms', 'vr-09', 'rav-13', 'politie', 'Gemeente Zeist'].map(naming.partyCode)).toEqual([
      'SMB',
      'LMS',
      'VR 09',
      'RAV 13',
      'Politie',
      'Gemeente Zeist',
    ]);
  });

  it('counts guests as the console does, by function', () => {
    expect(remarks(severalProblems(), 'AMS')).toEqual([{ kind: 'guests', count: 6 }]);
  });

  it('says too few people in words, without numbers', () => {
    expect(remarks(severalProblems(), 'DHG')).toEqual([{ kind: 'staffing', disciplines: ['ambulance'] }]);
  });

  it('names both codes of a double claim', () => {
    // Nobody decided about it either, and a contradiction is never free.
    expect(remarks(doubleClaim(), 'NNL')).toMatchObject([
      { class: 'double-claim', where: 'NNL/ONL' },
      { kind: 'decision', isCoveredByMandate: false },
    ]);
  });

  it('takes what is performed at one place together', () => {
    const story = allInPlace().wait(60_000);
    for (const task of ['aanname', 'uitgifte']) {
      story.located(`AMS/politie/${task}`, 'MNL');
      story.located(`AMS/ambulance/13/${task}`, 'MNL');
    }
    expect(remarks(story, 'AMS')).toMatchObject([
      { disciplines: ['politie', 'ambulance'], where: 'MNL' },
      { kind: 'decision', isCoveredByMandate: false },
    ]);
  });

  it('says that a meldkamer is silent instead of five times that a place is unknown', () => {
    const { story } = silentFeed();
    expect(remarks(story, 'OBR')).toEqual([{ kind: 'silence', freshness: 'silent', since: instant('12:30:00') }]);
  });

  it('says nothing of a transitional location, which is where the function should be', () => {
    expect(remarks(everyPlace(), 'MNL')).toMatchObject([{ class: 'outside' }, { kind: 'decision' }]);
  });

  it('[I12] tells the last known place as such when this screen itself hears nothing', () => {
    const story = severalProblems();
    const lost = asUnknown(story.overview());
    const view = lost.meldkamers.find((one) => one.meldkamer.id === 'MNL');
    expect(view === undefined ? [] : remarksOf(view, naming, true, story.picture, inPartOf(story))).toMatchObject([
      { class: 'outside', where: 'Zeist', isLast: true },
      { class: 'other-meldkamer', where: 'AMS', isLast: true },
    ]);
  });
});

describe('urgent alarms', () => {
  it('[R97] have the end that passed, also for a wall that may not see who decided', () => {
    const story = pastEnds();
    const { afwijkingen } = redactPicture('wall', story.picture);
    const ends = urgentAlarms(story.overview().alarms).shown.map((group) => [
      group.oldest.meldkamer,
      passedEndOf(group, afwijkingen, story.now),
    ]);
    expect(ends).toContainEqual(['ZWB', instant('12:40:00')]);
    const before = pastEnds();
    expect(
      urgentAlarms(before.overview().alarms).shown.map((group) => passedEndOf(group, {}, before.now)),
    ).not.toContain(instant('12:40:00'));
  });

  it('shows three at most, highest first, then oldest, and says how many more', () => {
    const { shown, more } = urgentAlarms(severalProblems().overview().alarms);
    expect(shown.map(({ wholeTo }) => wholeTo)).toEqual(shown.map(() => null));
    expect({ lines: shown.map(({ key, alarms }) => `${key} ${alarms.length}`), more }).toEqual({
      lines: ['1 A1 MNL ambulance 4', '1 A1 NHL kmar 3', '2 A3 MNL brandweer 7'],
      more: 2,
    });
  });

  it('tells what a dossier lacks with the function that is away, as urgently as the most urgent of them', () => {
    const { shown } = urgentAlarms(severalProblems().overview().alarms);
    expect(
      shown.map(({ priority, alarms }) => [priority, [...new Set(alarms.map(({ condition }) => condition))]]),
    ).toEqual([
      [1, ['A1', 'A4', 'A5']],
      [1, ['A1', 'A4', 'A5']],
      [1, ['A4', 'A3']],
    ]);
  });

  it('gives a deviation a line of its own when no function stands for it, behind the functions that are away', () => {
    const story = allInPlace();
    story.announced('ZWB', ['ZWB/politie/aanname'], '12:30:00', '18:00:00');
    story.located('ZWB/politie/aanname', 'RTD');
    story.wait(60_000).located('MNL/ambulance/09/aanname', 'Zeist');
    const { shown, more } = urgentAlarms(story.overview().alarms);
    expect({ lines: shown.map(({ key }) => key.trim()), more }).toEqual({
      lines: ['1 A1 MNL ambulance', '1 A4 ZWB'],
      more: 0,
    });
  });

  it('tells in one line of a meldkamer whose functions all went to one place, and of each discipline once one is elsewhere', () => {
    const story = allInPlace();
    const all = FUNCTIONS.filter((one) => one.meldkamer === 'MNL');
    story.wait(60_000);
    for (const { id } of all) story.located(id, 'NHL');
    story.tick();
    const lines = () =>
      urgentAlarms(story.overview().alarms).shown.map(({ wholeTo, alarms }) => [
        wholeTo === null ? null : naming.placeCode(wholeTo),
        alarms.filter(({ condition }) => condition === 'A3').length,
      ]);
    expect(lines()).toEqual([['NHL', all.length]]);
    story.wait(60_000).located('MNL/politie/aanname', 'AMS');
    expect(lines().map(([to]) => to)).toEqual([null, null, null]);
  });

  it('does not call a group acknowledged before all of it is', () => {
    const { shown } = urgentAlarms(severalProblems().overview().alarms);
    const group = shown.find(({ discipline }) => discipline === 'brandweer');
    expect(group?.alarms.filter((alarm) => alarm.acknowledged !== null).length).toBe(1);
    expect(group?.isUnacknowledged).toBe(true);
  });

  it('leaves out what has returned', () => {
    const story = severalProblems();
    for (const task of ['aanname', 'uitgifte']) story.located(`MNL/ambulance/09/${task}`, 'MNL');
    story.tick();
    expect(urgentAlarms(story.overview().alarms).shown.map(({ discipline }) => discipline)).not.toContain('ambulance');
  });
});

describe('self-care', () => {
  const started = instant('2026-11-20T12:00:00.000Z');

  it('starts again at 04:10 Dutch time, each wall in its own minute', () => {
    expect(isNightlyDue(started, instant('2026-11-21T03:09:59.000Z'), 0)).toBe(false);
    expect(isNightlyDue(started, instant('2026-11-21T03:10:00.000Z'), 0)).toBe(true);
    expect(isNightlyDue(started, instant('2026-11-21T03:18:59.000Z'), 9)).toBe(false);
    expect(isNightlyDue(started, instant('2026-11-21T03:19:00.000Z'), 9)).toBe(true);
  });

  it('does so in summer time as well', () => {
    expect(isNightlyDue(instant('2026-06-30T12:00:00.000Z'), instant('2026-07-01T02:10:00.000Z'), 0)).toBe(true);
  });

  it('does so once a night', () => {
    expect(isNightlyDue(instant('2026-11-21T03:12:00.000Z'), instant('2026-11-21T03:19:00.000Z'), 9)).toBe(false);
    expect(isNightlyDue(instant('2026-11-21T03:20:00.000Z'), instant('2026-11-21T23:00:00.000Z'), 9)).toBe(false);
  });

  it('makes up for it when the server could not be heard at that moment', () => {
    expect(isNightlyDue(started, instant('2026-11-21T09:00:00.000Z'), 0)).toBe(true);
  });

  it('starts again before memory is full', () => {
    expect(isMemoryTight({ usedJSHeapSize: 79, jsHeapSizeLimit: 100 })).toBe(false);
    expect(isMemoryTight({ usedJSHeapSize: 81, jsHeapSizeLimit: 100 })).toBe(true);
    expect(isMemoryTight({ usedJSHeapSize: 1, jsHeapSizeLimit: 0 })).toBe(false);
  });

  it('knows another build by its scripts', () => {
    const page = '<script type="module" src="/assets/index-new.js"></script>';
    expect(isOtherPage(page, ['/assets/index-new.js'])).toBe(false);
    expect(isOtherPage(page, ['/assets/index-old.js'])).toBe(true);
    expect(isOtherPage(page, [])).toBe(false);
  });
});

describe('wall words', () => {
  it('is dark unless someone chose light', () => {
    expect(wallTheme('', null)).toBe('dark');
    expect(wallTheme('', 'auto')).toBe('dark');
    expect(wallTheme('', 'light')).toBe('light');
    expect(wallTheme('?theme=dark', 'light')).toBe('dark');
  });
});
