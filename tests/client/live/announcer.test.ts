// The voice for screen readers: a flood must not bury the one who listens.

import { expect, test } from 'vitest';
import { createAnnouncer } from '../../../client/live/announcer.ts';
import { VirtualRuntime } from '../../support/virtual-runtime.ts';

function listen() {
  const runtime = new VirtualRuntime();
  const heard: string[] = [];
  const announcer = createAnnouncer({
    timers: runtime,
    say: (politeness, sentence) => heard.push(`${runtime.monotonic() / 1_000} ${politeness}: ${sentence}`),
    merge: (raised, others, last) => `${raised[1]}/${raised[2]}/${raised[3]} new, ${others} others, last: ${last}`,
  });
  const pass = (seconds: number) => runtime.passAtOnce(seconds * 1_000);
  return { announcer, heard, pass };
}

test('the first urgent sentence is said at once, the next not within 10 s, and many become one', () => {
  const { announcer, heard, pass } = listen();
  announcer.urgent('one');
  pass(1);
  for (const sentence of ['two', 'three', 'four', 'five']) announcer.urgent(sentence, 1);
  pass(20);
  expect(heard).toEqual(['0 assertive: one', '10 assertive: 4/0/0 new, 0 others, last: five']);
});

test('what is said together is counted by priority, and what is no new alarm apart', () => {
  const { announcer, heard, pass } = listen();
  announcer.polite('one');
  announcer.polite('high', 2);
  announcer.polite('also high', 2);
  announcer.polite('low', 3);
  announcer.polite('over');
  pass(30);
  expect(heard).toEqual(['0 polite: one', '30 polite: 0/2/1 new, 1 others, last: over']);
});

test('[acceptance 3] a flood of 200 alarms in 10 minutes interrupts at most 12 times', () => {
  const { announcer, heard, pass } = listen();
  for (let count = 0; count < 200; count += 1) {
    announcer.urgent(`alarm ${count}`);
    pass(3);
  }
  const moments = heard.map((line) => Number(line.split(' ')[0]));
  expect(moments.length).toBeLessThanOrEqual(12);
  expect(moments.every((at, index) => index === 0 || at - (moments[index - 1] as number) >= 10)).toBe(true);
});

test('polite news is gathered once in 30 s, in a flood once in 60 s', () => {
  const { announcer, heard, pass } = listen();
  announcer.polite('a');
  announcer.polite('b');
  announcer.polite('c');
  pass(30);
  announcer.setFlood(true);
  announcer.polite('d');
  pass(60);
  expect(heard).toEqual(['0 polite: a', '30 polite: b. c', '90 polite: d']);
});

test('the same sentence is not said twice within 5 minutes', () => {
  const { announcer, heard, pass } = listen();
  announcer.urgent('again');
  pass(299);
  announcer.urgent('again');
  pass(1);
  announcer.urgent('again');
  expect(heard).toEqual(['0 assertive: again', '300 assertive: again']);
});

test('by choice nothing interrupts, or nothing is said at all', () => {
  const { announcer, heard } = listen();
  announcer.setSetting('polite');
  announcer.urgent('soft');
  announcer.setSetting('off');
  announcer.urgent('nothing');
  expect(heard).toEqual(['0 polite: soft']);
});
