// A month of alarms as a journal: posts that dip below their minimum every day, one that chatters, one that stays below for days, a move
// of many functions at once, and what somebody acknowledged and shelved. So that what is measured over time has something to measure.

import { after, DAY, HOUR, type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import type { Draft, Position } from '#shared/journal/facts.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { LMS, Story } from './story.ts';

const MONTH_BEGAN = '2026-11-22T06:00:00.000Z' as Instant;
const MONTH_DAYS = 33;
export const MONTH_ENDED = after(MONTH_BEGAN, MONTH_DAYS * DAY);

export function alarmMonth(days = MONTH_DAYS): Story {
  const story = new Story();
  for (let day = 0; day < days; day += 1) dayOf(story, after(MONTH_BEGAN, day * DAY), day);
  return story;
}

const MOVED = FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'MNL');

function dayOf(story: Story, morning: Instant, day: number): void {
  const dips = ['MNL/politie', 'NHL/politie', 'ONL/politie'].slice(0, 1 + (day % 3));
  story.at(morning);
  for (const post of dips) dip(story, post, 20 * MINUTE);
  for (const alarm of story.alarms('A6').filter(({ acknowledged }) => acknowledged === null)) {
    story.wait(40 * SECOND).acknowledge(alarm.id, alarm.version);
  }
  if (day === 10) story.staffed('RTD/politie', 0, 1);
  if (day === 14) {
    story.staffed('RTD/politie', 1, 1);
    story.wait(30 * SECOND).tick();
  }
  if (day === 20) for (let time = 0; time < 3; time += 1) dip(story, 'LIM/politie', 0);
  if (day === 25) moveMany(story);
  story.wait(HOUR).tick();
}

/** Long enough to alarm, then back. */
function dip(story: Story, post: string, lasting: number): void {
  story.staffed(post, 0, 1);
  story.wait(30 * SECOND).tick();
  story.wait(lasting).staffed(post, 1, 1);
  story.wait(30 * SECOND).tick();
}

function moveMany(story: Story): void {
  for (const { id } of MOVED) story.wait(20 * SECOND).located(id, 'Zeist');
  for (const alarm of story.alarms('A5').slice(0, 1)) {
    const asked = {
      aside: 'shelved',
      until: after(story.now, 2 * HOUR),
      reason: 'bekend bij de piket',
      owner: null,
    } as const;
    story.submit({ kind: 'set-aside', alarm: alarm.id, version: alarm.version, asked: { ...asked, key: 'k1' } }, LMS);
  }
  story.wait(2 * HOUR).tick();
  for (const { id } of MOVED) story.wait(20 * SECOND).located(id, 'MNL');
}

/** Puts it into the folder of a server, as what that finds at its start. */
export async function fillWith({ entries }: Story, path: string): Promise<void> {
  const { journal } = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
  const written = await journal.append(
    entries.map(({ position, ...draft }): Draft => draft),
    0 as Position,
  );
  await journal.close();
  if (!written.ok) throw new Error('The month could not be written down');
}
