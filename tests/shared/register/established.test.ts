// LMS says afterwards which source was right. That time moves to what that source said; what the others said stays beside it.

import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import type { Establishing } from '#shared/rules/intent.ts';
import { registerLinesOf, registerOf } from '../../support/register-of.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const GMS = sourceOf('MNL');
const TELEFONIE = sourceOf('MNL', 'telefonie');
const MANUAL = sourceOf('MNL', 'handmatig');
const SPAN = { from: instant('09:00:00'), until: instant('09:30:00') };

/** At nine GMS says Zeist and telephony home; at half past nine both say home. */
function contested(): Story {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  story.located(AANNAME, 'MNL', { source: TELEFONIE });
  while (story.now < instant('09:30:00'))
    for (const source of [GMS, TELEFONIE]) story.wait(MINUTE / 2).heartbeat(source);
  story.located(AANNAME, 'MNL');
  return story.at('09:31:00');
}

function asked(source: typeof GMS, where: string, from = '09:00:00', until = '09:30:00'): Establishing {
  const tracked = parseFunction(AANNAME) as TrackedFunction;
  const span = { from: instant(from), until: instant(until) };
  const others = [
    { source: GMS, said: [{ location: place('Zeist'), ...span }] },
    { source: TELEFONIE, said: [{ location: place('MNL'), ...span }] },
  ].filter((one) => one.source !== source);
  const said = [{ location: place(where), ...span }];
  return { function: tracked, source, ...span, reason: 'logboek', said, others, replaces: [] };
}

function positionOf(story: Story): Position {
  return story.picture.established?.[AANNAME as FunctionId]?.at(-1)?.id as Position;
}

function establish(story: Story, one: Establishing, by = LMS): ReturnType<Story['submit']> {
  return story.submit({ kind: 'establish', asked: one }, by);
}

function course(story: Story): string {
  return registerOf(story.entries)
    .segments(AANNAME as never, story.now)
    .map(({ class: reached, from }) => `${reached} ${from.slice(11, 16)}`)
    .join(' | ');
}

describe('[R88] which source was right', () => {
  it('moves that time to the class of what it said, and no other time', () => {
    const story = contested();
    expect(course(story)).toBe('double-claim 09:00 | own 09:30');
    establish(story, asked(GMS, 'Zeist', '09:10:00', '09:20:00'));
    expect(course(story)).toBe('double-claim 09:00 | outside 09:10 | double-claim 09:20 | own 09:30');
    const replaces = [positionOf(story)];
    establish(story, { ...asked(TELEFONIE, 'MNL', '09:15:00', '09:30:00'), replaces });
    expect(course(story)).toBe('double-claim 09:00 | outside 09:10 | own 09:15 | own 09:30');
  });

  it('says nothing of a time in which it said nothing', () => {
    const story = contested();
    establish(story, asked(GMS, 'Zeist', '08:00:00', '09:30:00'));
    expect(course(story)).toBe('outside 09:00 | own 09:30');
  });

  it('keeps both sayings visible, with who established it, when and why', () => {
    const story = contested();
    establish(story, asked(GMS, 'Zeist'));
    const [line] = registerLinesOf(story).filter(({ class: is }) => is === 'outside');
    expect(line).toMatchObject({
      place: 'Zeist',
      established: { source: GMS, reason: 'logboek', organisation: LMS.organisation, recordedAt: instant('09:31:00') },
      sayings: [
        { source: GMS, place: 'Zeist', manner: 'said' },
        { source: TELEFONIE, host: 'MNL', manner: 'said' },
      ],
    });
  });

  it('keeps the line, under the name that it had, also when it was at home', () => {
    const story = contested();
    const before = registerLinesOf(story).filter(({ class: is }) => is === 'double-claim');
    establish(story, asked(TELEFONIE, 'MNL'));
    const lines = registerLinesOf(story).filter(({ established }) => established !== null);
    expect(lines.map(({ id, class: is }) => [id, is])).toEqual([[before[0]?.id, 'own']]);
  });

  it('is refused where it contradicts what was established before, by name of what stands', () => {
    const story = contested();
    establish(story, asked(GMS, 'Zeist', '09:00:00', '09:20:00'));
    const [first, at] = [positionOf(story), story.entries.length];
    const stands = { id: first, source: GMS, from: instant('09:00:00'), until: instant('09:20:00') };
    const other = asked(TELEFONIE, 'MNL', '09:10:00', '09:30:00');
    expect(establish(story, other)).toEqual({ code: 'established-otherwise', standing: [stands] });
    expect(establish(story, { ...other, replaces: [(at + 9) as Position] })).toMatchObject({
      code: 'no-such-establishment',
    });
    expect(story.entries.length).toBe(at);
    establish(story, { ...other, replaces: [first] });
    expect(course(story)).toBe('outside 09:00 | own 09:10 | own 09:30');
    // What was replaced stands no more: only the last of them has to be named, where both are about it.
    expect(establish(story, asked(GMS, 'Zeist', '09:10:00', '09:20:00'))).toMatchObject({
      standing: [{ id: positionOf(story), source: TELEFONIE }],
    });
    expect(establish(story, asked(TELEFONIE, 'MNL'))).toMatchObject({ standing: [{ id: first }] });
  });

  it('is taken where it agrees, or is about another time', () => {
    const story = contested();
    establish(story, asked(GMS, 'Zeist', '09:00:00', '09:10:00'));
    const agreeing = { ...asked(TELEFONIE, 'MNL'), said: [{ location: place('Zeist'), ...SPAN }] };
    for (const one of [asked(GMS, 'Zeist', '09:00:00', '09:30:00'), agreeing]) {
      expect(establish(story, one)).not.toHaveProperty('code');
    }
    const later = contested();
    establish(later, asked(GMS, 'Zeist', '09:00:00', '09:10:00'));
    expect(establish(later, asked(TELEFONIE, 'MNL', '09:10:00', '09:30:00'))).not.toHaveProperty('code');
    expect(course(later)).toBe('outside 09:00 | own 09:10 | own 09:30');
  });

  it('keeps what was established before where its source said nothing', () => {
    const story = contested();
    establish(story, asked(GMS, 'Zeist', '09:00:00', '09:20:00'));
    establish(story, asked(MANUAL, 'Zeist', '09:00:00', '09:30:00'));
    expect(course(story)).toBe('outside 09:00 | double-claim 09:20 | own 09:30');
  });

  it('keeps what was replaced readable, with what took its place', () => {
    const story = contested();
    establish(story, asked(GMS, 'Zeist'));
    const first = positionOf(story);
    establish(story.wait(MINUTE), { ...asked(TELEFONIE, 'MNL', '09:10:00', '09:30:00'), replaces: [first] });
    const by = { id: positionOf(story), recordedAt: instant('09:32:00') };
    const lines = registerLinesOf(story).filter(({ established }) => established !== null);
    expect(lines.map(({ class: is, established }) => [is, established?.id, established?.replacedBy])).toEqual([
      ['own', by.id, null],
      ['outside', first, by],
    ]);
    expect(lines[0]?.established?.replaced).toMatchObject([
      { id: first, source: GMS, reason: 'logboek', replacedBy: by },
    ]);
  });

  it('is known from then on, and not before', () => {
    const story = contested();
    const before = [...story.entries];
    establish(story, asked(GMS, 'Zeist'));
    const then = registerOf(before).segments(AANNAME as never, story.now);
    expect(then.map(({ class: reached }) => reached)).toEqual(['double-claim', 'own']);
  });

  it('is for LMS alone (TC8)', () => {
    for (const role of ['meldkamer', 'party', 'smb', 'inspector', 'feed', 'admin'] as const) {
      const story = contested();
      const entries = story.entries.length;
      expect(establish(story, asked(TELEFONIE, 'MNL'), actor(role, 'Een ander', 'MNL'))).toMatchObject({
        code: 'not-yours',
      });
      expect([story.entries.length, course(story)]).toEqual([entries, 'double-claim 09:00 | own 09:30']);
    }
  });

  it('is about what is over, and about something that was said', () => {
    const story = contested();
    expect(establish(story, asked(GMS, 'Zeist', '09:00:00', '10:00:00'))).toMatchObject({ code: 'in-the-future' });
    expect(establish(story, asked(GMS, 'Zeist', '09:20:00', '09:20:00'))).toMatchObject({ code: 'ends-before-start' });
    expect(establish(story, { ...asked(GMS, 'Zeist'), said: [] })).toMatchObject({ code: 'said-nothing' });
  });

  it('takes the doubt from an entry by hand that says that it is home, for that time and no other', () => {
    const story = new Story();
    story.located(AANNAME, 'Zeist');
    story.at('09:03:00').tick();
    story.at('09:10:00').located(AANNAME, 'MNL', { source: MANUAL });
    story.at('09:40:00');
    expect(course(story)).toBe('unknown 09:00 | unknown 09:10');
    establish(story, asked(MANUAL, 'MNL', '09:10:00', '09:20:00'));
    expect(course(story)).toBe('unknown 09:00 | own 09:10 | unknown 09:20');
  });

  it('gives an absence that becomes known by it a deviation of its own, once', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('09:30:00').located(AANNAME, 'MNL');
    story.located(AANNAME, 'Zeist', { source: TELEFONIE, since: '09:05:00' });
    story.at('09:31:00').located(AANNAME, 'MNL', { source: TELEFONIE });
    expect(story.afwijkingen().map(({ start }) => start)).toEqual([instant('09:05:00')]);
    story.at('09:40:00');
    establish(story, asked(TELEFONIE, 'Zeist', '09:05:00', '09:25:00'));
    expect(course(story)).toBe('own 09:00 | outside 09:05 | own 09:25 | double-claim 09:30 | own 09:31');
    // That was in the deviation of what it said then; at another place it is in none.
    expect(story.afwijkingen()).toHaveLength(1);
    establish(story, asked(TELEFONIE, 'Breda', '09:05:00', '09:25:00'));
    expect(story.afwijkingen().map(({ start, course: { endedAt } }) => [start, endedAt])).toContainEqual([
      instant('09:05:00'),
      instant('09:25:00'),
    ]);
    const count = story.afwijkingen().length;
    establish(story, asked(TELEFONIE, 'Breda', '09:05:00', '09:25:00'));
    expect(story.afwijkingen()).toHaveLength(count);
  });
});

it('[R88] a since that reaches over an earlier word of its own source is shown with it, and changes nothing', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.at('09:20:00').located(AANNAME, 'MNL', { since: '09:00:00' });
  story.at('09:30:00').located(AANNAME, 'Zeist', { since: '09:10:00' });
  expect(course(story)).toBe('own 09:00 | outside 09:30');
  const [line] = registerLinesOf(story).filter(({ class: is }) => is === 'outside');
  expect(line?.sayings).toContainEqual(
    expect.objectContaining({ place: 'Zeist', begin: instant('09:10:00'), end: instant('09:30:00'), manner: 'since' }),
  );
  const agreed = new Story().at('09:30:00');
  agreed.located(AANNAME, 'Zeist', { since: '09:10:00' });
  expect(registerLinesOf(agreed).flatMap(({ sayings }) => sayings)).toEqual([]);
});
