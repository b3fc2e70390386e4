// Turns that a story takes as a whole, each made of what feeds and people do through the real rules: a silence with what is told of it
// afterwards, sources that contradict each other, nights that return, an end that passes, a server that starts anew.

import { after, HOUR, MINUTE } from '#shared/base/time.ts';
import type { Draft, Entry } from '#shared/journal/facts.ts';
import { fold } from '#shared/picture/evolve.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import { draftFrom, storedForm } from '../../server/journal/versions/stored-form.ts';
import { DECISION, SMB } from './decision.ts';
import { place, type Story, sourceOf } from './story.ts';

/** Where somebody was, and how many minutes into a silence. */
export type Late = { readonly what: string; readonly where: string; readonly minute: number };

/** Time goes by in which all feeds that are heard are heard on, but for those named. */
function passHeard(story: Story, milliseconds: number, silent: readonly SourceId[] = []): void {
  const heard = Object.values(story.picture.feeds).filter(({ source, silentAt }) => {
    return silentAt === null && !isManual(source) && !silent.includes(source);
  });
  story.wait(milliseconds);
  for (const { source } of heard) story.heartbeat(source);
  story.tick();
}

/** It is heard no more, and when it is again it tells of that time, in whatever order. */
export function fallSilent(story: Story, source: SourceId, minutes: number, backlog: readonly Late[]): void {
  story.heartbeat(source);
  const began = story.now;
  passHeard(story, minutes * MINUTE, [source]);
  for (const { what, where, minute } of backlog) {
    story.located(what, where, { source, observedAt: after(began, (1 + (minute % minutes)) * MINUTE) });
  }
}

/** One source says that it is away, and another one that it is home. */
export function contradict(story: Story, what: string, where: string): void {
  const home = homeOf(what);
  story.located(what, where, { source: sourceOf(home) });
  story.wait(MINUTE).located(what, home, { source: sourceOf(home, 'telefonie') });
  passHeard(story, MINUTE);
}

/** They leave one after another for one place. */
export function moveTogether(
  story: Story,
  where: string,
  leaving: readonly { readonly what: string; readonly minutes: number }[],
): void {
  for (const { what, minutes } of leaving) {
    passHeard(story, minutes * MINUTE);
    story.located(what, where);
  }
}

/** Away from evening to morning, so many nights on end. */
export function nights(story: Story, what: string, where: string, times: number): void {
  for (let time = 0; time < times; time += 1) {
    story.located(what, where);
    passHeard(story, 8 * HOUR);
    story.located(what, homeOf(what));
    passHeard(story, 16 * HOUR);
  }
}

/** Decided until an end that passes, with the function away still; with an even number of hours it is extended then. */
export function overrun(story: Story, what: string, where: string, hours: number): void {
  const known = story.afwijkingen().map(({ number }) => number);
  const expectedEnd = after(story.now, hours * HOUR);
  const kind = 'tijdelijke-wijziging-werkwijze';
  story.registered(homeOf(what), [what], { kind, to: place(where), expectedEnd }, undefined, known);
  const made = story.afwijkingen().find(({ number }) => !known.includes(number));
  if (made !== undefined) story.step(made.number, DECISION, SMB);
  story.located(what, where);
  passHeard(story, hours * HOUR + MINUTE);
  if (made === undefined || hours % 2 === 1) return;
  story.step(made.number, { ...DECISION, outcome: 'extended', until: after(story.now, hours * HOUR) }, SMB);
}

/** The server is off for a while, and is told of that time afterwards. Until then this source was heard. */
export function serverOff(story: Story, source: SourceId, minutes: number, backlog: readonly Late[]): void {
  story.heartbeat(source);
  const began = story.now;
  restart(story.wait(minutes * MINUTE));
  for (const { what, where, minute } of backlog) {
    story.located(what, where, { source, observedAt: after(began, (1 + (minute % minutes)) * MINUTE) });
  }
}

/** The server ends, and another one folds anew the bytes that were kept; who was heard is kept beside them. */
export function restart(story: Story): void {
  const read = story.entries.map(({ position, ...draft }): Entry => {
    const kept = draftFrom(storedForm(draft satisfies Draft));
    if (!kept.ok) throw new Error(kept.problem);
    return { position, ...kept.value };
  });
  story.entries.splice(0, read.length, ...read);
  story.picture = fold(read);
  story.listeningSince = story.now;
  story.submit(
    { kind: 'resume-listening', deafFrom: story.picture.recordedAt, cause: 'start', lastHeard: story.sources },
    SYSTEM,
  );
}

function homeOf(what: string) {
  const tracked = parseFunction(what);
  if (tracked === null) throw new Error(`No function ${what}`);
  return tracked.meldkamer;
}
