// Which entries speak about a subject, and that no more are kept than was promised.

import { describe, expect, it } from 'vitest';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { createHistory, type History, isSubject, MENTIONS_KEPT } from '#shared/register/history.ts';
import { Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

function historyOf(story: Story): History {
  const history = createHistory();
  let picture = emptyPicture();
  for (const entry of story.entries) {
    const after = evolve(picture, entry);
    history.note(picture, entry, after);
    picture = after;
  }
  return history;
}

/** What a move that nothing covers leads to: a deviation that started, its notices and its ladder. */
const OBSERVED = 'afwijking-opened afwijking-changed afwijking-changed afwijking-changed';

/** `3 function-located alarm-raised`, newest first. */
function told(story: Story, subject: string, limit = 50): readonly string[] {
  return historyOf(story)
    .mentions(subject, limit)
    .map(({ position, facts }) => {
      const entry = story.entries.find((one) => one.position === position);
      return [position, ...facts.map((index) => entry?.facts[index]?.kind)].join(' ');
    });
}

describe('the history of a subject', () => {
  it('has the facts about a function, newest first, and not those about its neighbours', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.located('MNL/politie/aanname', 'MNL');
    story.wait(1000).located(AANNAME, 'Zeist');
    story.acknowledge(story.alarms('A1')[0]?.id as never, 1);
    story.wait(1000).located(AANNAME, 'MNL');
    expect(told(story, AANNAME)).toEqual([
      '6 function-located function-returned afwijking-changed afwijking-changed alarm-returned alarm-returned alarm-returned',
      '5 alarm-acknowledged',
      `4 function-located ${OBSERVED} alarm-raised alarm-raised alarm-raised`,
      '2 function-located',
    ]);
  });

  it('tells of a post and a meldkamer what happened to their parts', () => {
    const story = new Story();
    story.located(AANNAME, 'Zeist');
    story.staffed('MNL/ambulance/09', 2, 3);
    story.staffed('NHL/caco', 1, 1);
    expect(told(story, 'MNL/ambulance/09')).toEqual([
      '3 staffing-reported',
      `2 function-located ${OBSERVED} alarm-raised alarm-raised alarm-raised`,
    ]);
    expect(told(story, 'MNL')).toEqual([
      '3 staffing-reported',
      `2 feed-joined function-located ${OBSERVED} alarm-raised alarm-raised alarm-raised`,
    ]);
    expect(told(story, '2026-0001')).toEqual([`2 ${OBSERVED} alarm-raised alarm-raised`]);
    expect(told(story, 'NHL')).toEqual(['4 feed-joined staffing-reported']);
  });

  it('tells of a source when it fell silent and came back, also in an alarm that several share', () => {
    const story = new Story();
    for (const id of ['MNL', 'NHL', 'AMS'] as const) story.heartbeat(sourceOf(id));
    story.wait(120_000).tick();
    expect(told(story, sourceOf('AMS'))[0]).toBe('5 feed-silent alarm-raised alarm-raised alarm-suppressed');
  });

  it('tells of late readings and announced deviations', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:00:10').located(AANNAME, 'Zeist', { observedAt: '08:00:00' });
    story.at('09:00:20').announced('MNL', [AANNAME], '10:00:00', null);
    expect(told(story, AANNAME)).toEqual([
      // It is a recurrence of the one that became known afterwards.
      '4 afwijking-opened afwijking-changed alarm-raised',
      '3 reading-late since-corrected afwijking-opened afwijking-changed afwijking-changed afwijking-changed',
      '2 function-located',
    ]);
  });

  it('gives no more than was asked, and keeps no more than it promises', () => {
    const story = new Story();
    for (let count = 0; count < 2 * MENTIONS_KEPT + 30; count += 1) {
      story.wait(1000).located(AANNAME, count % 2 === 0 ? 'MNL' : 'AMS');
    }
    expect(told(story, AANNAME, 2).map((line) => line.split(' ')[0])).toEqual(['1031', '1030']);
    const all = historyOf(story).mentions(AANNAME, 10 * MENTIONS_KEPT);
    expect([all.length, all[0]?.position, all.at(-1)?.position]).toEqual([MENTIONS_KEPT, 1031, 532]);
  });

  it('is empty for what was never spoken about', () => {
    expect(told(new Story(), 'LIM')).toEqual([]);
  });

  it.each([
    ['MNL', true],
    ['MNL/ambulance', true],
    [AANNAME, true],
    [`${AANNAME}/planbaar`, true],
    ['urn:nld:meldkamer:MNL:gms', true],
    ['XXX', false],
    ['MNL/ambulance/99', false],
    ['', false],
  ])('knows whether %s can have one', (text, expected) => {
    expect(isSubject(text)).toBe(expected);
  });
});
