// Keeping watch, with clocks that a test moves: what is our own deafness, what is a jump of the clock, and whether we are in touch.

import { expect, test } from 'vitest';
import { after, type Instant, instantOf } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Intent, KnownReturn } from '#shared/rules/intent.ts';
import { SharedClock } from '../../../server/clock/shared-clock.ts';
import { UnreadableEntry } from '../../../server/journal/stored-bytes.ts';
import { JournalUnreachable } from '../../../server/journal/unreachable.ts';
import { Liveness } from '../../../server/record/liveness.ts';
import { Unavailable } from '../../../server/record/submission.ts';
import { Watch } from '../../../server/record/watch.ts';
import { memorySideStore } from '../../support/memory-side-store.ts';
import { rememberedLog } from '../../support/remembered-log.ts';
import { instant, sourceOf } from '../../support/story.ts';
import { VirtualRuntime } from '../../support/virtual-runtime.ts';

class Scene {
  readonly runtime = new VirtualRuntime(instant('09:00:00'));
  readonly sideStore = memorySideStore();
  readonly liveness = new Liveness(this.sideStore);
  readonly intents: Intent[] = [];
  readings = 0;
  spoken: HeardSources = {};
  unwritten: JournalUnreachable | null = null;
  unreadable: UnreadableEntry | null = null;
  unavailable: Unavailable | null = null;
  bug: Error | null = null;
  readonly log = rememberedLog();
  recordedAt = instant('08:00:00');
  returns: readonly KnownReturn[] = [];
  readonly watch = new Watch({
    liveness: this.liveness,
    otherReturns: () => this.returns,
    followClock: () => Promise.resolve(),
    log: this.log,
    runtime: this.runtime,
    recorder: {
      picture: () => ({ recordedAt: this.recordedAt }) as never,
      readOn: async () => {
        this.readings += 1;
      },
      spoken: () => this.spoken,
      unwritten: () => this.unwritten,
      unreadable: () => this.unreadable,
      submit: (submissions) => {
        this.intents.push(...submissions.map(({ intent }) => intent));
        if (this.unavailable !== null) return Promise.reject(this.unavailable);
        const { bug } = this;
        return Promise.resolve(
          submissions.map(() =>
            bug === null ? { kind: 'unchanged' as const } : { kind: 'failed' as const, problem: bug },
          ),
        );
      },
    },
  });

  get now(): Instant {
    return this.runtime.now();
  }

  /** The clock and the real passing of time, in milliseconds. */
  async tickAfter(byTheClock: number, really: number = byTheClock): Promise<void> {
    const now = after(this.runtime.now(), byTheClock);
    this.runtime.standStill(really);
    this.runtime.setClock(now);
    await this.watch.tick();
  }

  resumed(): readonly unknown[] {
    return this.intents.filter(({ kind }) => kind === 'resume-listening');
  }
}

test('[R22] a start notes since when nobody listened, and counts silence from then on', async () => {
  const scene = new Scene();
  await scene.watch.start();
  await scene.watch.stop();
  expect(scene.resumed()).toEqual([
    { kind: 'resume-listening', deafFrom: instant('08:00:00'), cause: 'start', lastHeard: {} },
  ]);
  expect(scene.liveness.heard().listeningSince).toBe(scene.now);
});

test('[R22] a start tells when each source was last heard: what was saved, or what the journal tells when that is later', async () => {
  const scene = new Scene();
  const [saved, spoken] = [sourceOf('MNL'), sourceOf('NHL')];
  const sources = new Map([
    [saved, instant('08:20:00')],
    [spoken, instant('08:00:00')],
  ]);
  await scene.sideStore.saveHeard({ sources, confirmations: new Map() });
  scene.spoken = { [saved]: instant('07:00:00'), [spoken]: instant('08:00:01') };
  await scene.watch.start();
  await scene.watch.stop();
  expect(scene.resumed()).toEqual([
    {
      kind: 'resume-listening',
      deafFrom: instant('08:20:00'),
      cause: 'start',
      lastHeard: { [saved]: instant('08:20:00'), [spoken]: instant('08:00:01') },
    },
  ]);
});

test('[R22] who speaks before the watch notices that the machine stood still was last heard before that', async () => {
  const scene = new Scene();
  const source = sourceOf('MNL');
  scene.liveness.hear(source, scene.now);
  await scene.tickAfter(0);
  const before = scene.now;
  scene.runtime.setClock(after(scene.now, 60_000));
  scene.liveness.hear(source, scene.now);
  await scene.tickAfter(0, 60_000);
  expect(scene.resumed()).toMatchObject([{ cause: 'stall', lastHeard: { [source]: before } }]);
  await scene.tickAfter(60_000);
  expect(scene.resumed()).toMatchObject([{}, { cause: 'stall', lastHeard: { [source]: after(before, 60_000) } }]);
});

test('[R22] whom another server heard meanwhile was heard', async () => {
  const scene = new Scene();
  const other = new Liveness(scene.sideStore);
  const source = sourceOf('MNL');
  scene.liveness.hear(source, scene.now);
  await scene.tickAfter(0);
  const meanwhile = after(scene.now, 55_000);
  other.hear(source, meanwhile);
  await other.exchange(meanwhile);
  scene.runtime.setClock(after(scene.now, 60_000));
  scene.liveness.hear(source, scene.now);
  await scene.tickAfter(0, 60_000);
  expect(scene.resumed()).toMatchObject([{ cause: 'stall', lastHeard: { [source]: meanwhile } }]);
});

test('[R22] a tick each second changes nothing about what we could hear', async () => {
  const scene = new Scene();
  await scene.tickAfter(0);
  await scene.tickAfter(1000);
  expect(scene.intents).toEqual([{ kind: 'tick' }, { kind: 'tick' }]);
  expect(scene.liveness.heard().listeningSince).toBe(null);
});

test('[R130] what became known of a return is told before the tick that follows it', async () => {
  const scene = new Scene();
  scene.returns = [{ function: 'MNL/ambulance/09/aanname' as FunctionId, was: null, is: instant('08:30:00') }];
  await scene.tickAfter(0);
  expect(scene.intents).toEqual([{ kind: 'know-returns', returns: scene.returns }, { kind: 'tick' }]);
});

test('[R22] a machine that stood still heard nothing meanwhile, and says so', async () => {
  const scene = new Scene();
  await scene.tickAfter(0);
  const stoodStillFrom = scene.now;
  await scene.tickAfter(60_000);
  expect(scene.resumed()).toEqual([
    { kind: 'resume-listening', deafFrom: stoodStillFrom, cause: 'stall', lastHeard: {} },
  ]);
  expect(scene.liveness.heard().listeningSince).toBe(scene.now);
});

test('[I12][R22][R40] without an answer from the journal we are out of touch after 4 seconds; with one, in touch again, and we note the time between', async () => {
  const scene = new Scene();
  await scene.tickAfter(0);
  scene.sideStore.outage = new Error('gone');
  await scene.tickAfter(1000);
  expect(scene.watch.isInTouch()).toBe(true);
  await scene.tickAfter(4000);
  expect([scene.watch.isInTouch(), scene.watch.trouble()]).toEqual([false, scene.sideStore.outage]);
  scene.sideStore.outage = null;
  await scene.tickAfter(1000);
  expect([scene.watch.isInTouch(), scene.watch.trouble()]).toEqual([true, null]);
  expect(scene.resumed()).toMatchObject([{ cause: 'journal' }]);
});

test('[I12] each tick reads on in the journal, whether or not it can be followed', async () => {
  const scene = new Scene();
  await scene.tickAfter(0);
  await scene.tickAfter(1000);
  expect(scene.readings).toBe(2);
});

test('[R22] a journal that did not take an append is tried again with what we must note anyway, until it takes one', async () => {
  const scene = new Scene();
  await scene.tickAfter(0);
  const deafFrom = scene.now;
  scene.unwritten = new JournalUnreachable('full');
  await scene.tickAfter(1000);
  scene.unwritten = null;
  await scene.tickAfter(1000);
  expect(scene.resumed()).toEqual([{ kind: 'resume-listening', deafFrom, cause: 'journal', lastHeard: {} }]);
});

test('[I8][R22] a clock that goes back leaves nobody heard in the future, and starts the silence anew', async () => {
  const scene = new Scene();
  const source: SourceId = sourceOf('MNL');
  await scene.tickAfter(0);
  scene.runtime.setClock(after(scene.now, 60_000));
  scene.liveness.hear(source, scene.now);
  await scene.watch.tick();
  await scene.tickAfter(-59_000, 1000);
  expect(scene.liveness.heard().sources).toEqual({ [source]: scene.now });
  expect(scene.resumed().at(-1)).toEqual({
    kind: 'resume-listening',
    deafFrom: null,
    cause: 'clock',
    lastHeard: { [source]: scene.now },
  });
});

test('[R33] a clock that is behind the journal is said once, and once more when it is right again', async () => {
  const scene = new Scene();
  const said = () => scene.log.lines.map(({ level, fields }) => [level, fields['milliseconds'] ?? null]);
  await scene.tickAfter(0);
  scene.recordedAt = scene.now;
  await scene.tickAfter(-1000, 1000);
  expect(said()).toEqual([]);
  await scene.tickAfter(-59_000, 1000);
  await scene.tickAfter(1000);
  expect(said()).toEqual([['warn', 60_000]]);
  await scene.tickAfter(58_500);
  expect(said()).toHaveLength(1);
  await scene.tickAfter(500);
  await scene.tickAfter(1000);
  expect(said()).toEqual([
    ['warn', 60_000],
    ['info', null],
  ]);
});

test('[R33] a server that starts with a clock behind its journal says so', async () => {
  const scene = new Scene();
  scene.recordedAt = after(scene.now, 3_600_000);
  await scene.watch.start();
  await scene.watch.stop();
  expect(scene.log.lines.map(({ level }) => level)).toEqual(['warn']);
});

test('[R33] servers on one journal take the time of its store, however wrong their own clocks are', async () => {
  const clock = new SharedClock({ now: () => instantOf(1_000_000) });
  await clock.follow({ clock: () => Promise.resolve(1_090_000) });
  expect(clock.offset()).toBe(90_000);
  expect(clock.now()).toBe(new Date(1_090_000).toISOString());
  await clock.follow({ clock: () => Promise.resolve(1_090_050) });
  expect(clock.offset()).toBe(90_000);
  await clock.follow({ clock: () => Promise.resolve(null) });
  expect(clock.offset()).toBe(90_000);
});

test('[R22][R40] a rule that fails is no deafness: nothing is recorded for it, and we are out of touch until the picture is judged again', async () => {
  const scene = new Scene();
  const said = () => scene.log.lines.map(({ level, message }) => `${level}: ${message}`);
  await scene.tickAfter(0);
  scene.bug = new RangeError('Maximum call stack size exceeded');
  for (let seconds = 0; seconds < 3; seconds += 1) await scene.tickAfter(1000);
  expect([scene.watch.isInTouch(), scene.watch.trouble()]).toEqual([false, scene.bug]);
  expect(said()).toEqual(['error: a rule fails: the picture is not judged, and no screen is told that it is current']);
  scene.bug = null;
  await scene.tickAfter(1000);
  expect([scene.watch.isInTouch(), scene.watch.trouble()]).toEqual([true, null]);
  expect(said()).toHaveLength(2);
  expect(scene.resumed()).toEqual([]);
});

test('[R22] a journal that does not take what a tick says is deafness', async () => {
  const scene = new Scene();
  await scene.tickAfter(0);
  const deafFrom = scene.now;
  scene.unavailable = new Unavailable('full');
  await scene.tickAfter(1000);
  expect([scene.watch.isInTouch(), scene.watch.trouble()]).toEqual([true, scene.unavailable]);
  scene.unavailable = null;
  await scene.tickAfter(1000);
  expect(scene.resumed()).toMatchObject([{ deafFrom, cause: 'journal' }]);
});

test('[R40][I17] an entry that cannot be read puts us out of touch at once, however lately the journal answered', async () => {
  const scene = new Scene();
  await scene.watch.start();
  expect(scene.watch.isInTouch()).toBe(true);
  scene.unreadable = new UnreadableEntry(7 as Position, 'it is not an entry');
  expect(scene.watch.isInTouch()).toBe(false);
});
