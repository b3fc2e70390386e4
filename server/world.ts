// A journal with all that is folded of it and all that watches over it: what the doors and the screens of one server show. Begins and ends as one.

import type { Runtime } from '#shared/base/runtime.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { otherReturns } from '#shared/register/returns.ts';
import type { Intent } from '#shared/rules/intent.ts';
import type { Metrics } from './health/metrics.ts';
import { JournalForked } from './journal/forked.ts';
import type { Journal } from './journal/journal.ts';
import type { SideStore } from './journal/side-store.ts';
import { UnreadableEntry } from './journal/stored-bytes.ts';
import { Gateway } from './live/gateway.ts';
import type { LiveLimits } from './live/limits.ts';
import type { LiveSockets } from './live/sockets.ts';
import type { Log } from './log/log.ts';
import { WhatIfRuns } from './quality/what-if-runs.ts';
import { adoptPolicy, openJournal } from './record/first-entries.ts';
import type { Advance } from './record/journal-fold.ts';
import type { RecordLimits } from './record/limits.ts';
import { Liveness } from './record/liveness.ts';
import { Recorder } from './record/recorder.ts';
import { Watch } from './record/watch.ts';
import { createProjections, type Projections } from './register/projections.ts';
import { ReplayPictures } from './replay/replay-pictures.ts';

export type WorldOptions = {
  /** Closed with the world. */
  readonly journal: Journal;
  readonly sideStore: SideStore;
  readonly runtime: Runtime;
  /** Brings the clock in line with that of the store. */
  readonly followClock: () => Promise<void>;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly synthetic: boolean;
  readonly build: string;
  readonly limits: { readonly record: RecordLimits; readonly live: LiveLimits };
  /** Throws for what may not be recorded in it. */
  readonly admit?: (intent: Intent) => void;
  /** Called after each entry, own and foreign. */
  readonly onAdvance?: (advance: Advance) => void;
};

/** What the doors need of it. */
export type WorldParts = {
  readonly journal: Journal;
  readonly pastPictures: ReplayPictures;
  readonly projections: Projections;
  readonly recorder: Recorder;
  readonly sideStore: SideStore;
  readonly watch: Pick<Watch, 'trouble' | 'isInTouch'>;
  readonly whatIf: WhatIfRuns;
};

export type World = WorldParts & {
  /** Its sweep is called by itself, once it has started; by a test whenever that moves time. */
  readonly watch: Pick<Watch, 'tick'>;
  /** Lets sockets in, follows the journal and begins to watch. Resolves when what is shown is as it is now. */
  readonly start: (sockets: LiveSockets, policy: Policy) => Promise<void>;
  /** Only lets sockets in: nothing of it goes on any more. */
  readonly show: (sockets: LiveSockets) => void;
  /** Watches and follows no longer. Who looks goes on looking. */
  readonly rest: () => Promise<void>;
  /** Resolves with a reason when the journal can be followed no further and all must be started afresh. */
  readonly broken: Promise<string>;
  readonly end: (keyId: string) => void;
  /** Lets go of the screens and of what is worked out for them. */
  readonly hush: () => Promise<void>;
  /** After the last answer: whoever asked has been told what was recorded. */
  readonly close: () => Promise<void>;
};

/** Folds the whole journal. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const { journal, sideStore, runtime, followClock, log, metrics, synthetic, limits } = options;
  const liveness = new Liveness(sideStore, limits.record);
  const projections = createProjections();
  const pastPictures = new ReplayPictures();
  let gateway: Gateway | null = null;
  const recorder: Recorder = new Recorder({
    journal,
    liveness,
    runtime,
    onAdvance: (advance) => {
      projections.advance(advance);
      pastPictures.advance(advance);
      gateway?.push(advance.stored.entry, recorder.chain());
      options.onAdvance?.(advance);
    },
    onAppend: (milliseconds, entries) => metrics.observeAppend(milliseconds, entries),
    onFailed: (problem, intent) => log.error({ problem, intent }, 'what was asked could not be recorded; the rest was'),
    ...(options.admit === undefined ? {} : { admit: options.admit }),
    limits: limits.record,
  });
  await recorder.start();
  const isNewJournal = await openJournal(recorder, { epoch: journal.epoch, synthetic });
  const watch = new Watch({
    recorder,
    liveness,
    runtime,
    log,
    otherReturns: (now) => otherReturns(projections.register, now),
    followClock,
    limits: limits.record,
  });
  const whatIf = new WhatIfRuns({
    journal,
    clock: runtime,
    onFailed: (problem) => log.error({ problem }, 'a policy could not be tried on the past'),
  });
  const following = new AbortController();
  const broken = Promise.withResolvers<string>();
  /** Of what goes on no more nothing can be out of date. */
  let isAtRest = true;
  const isInTouch = (): boolean => isAtRest || watch.isInTouch();
  const show = (sockets: LiveSockets): void => {
    gateway = new Gateway({
      ...{ sockets, runtime, log, liveness, build: options.build, counts: metrics, limits: limits.live, isInTouch },
      reached: () => ({ picture: recorder.picture(), chain: recorder.chain() }),
      catchUp: () => recorder.readOn(),
    });
  };
  const rest = async (): Promise<void> => {
    await recorder.drained();
    if (isAtRest) return;
    isAtRest = true;
    await watch.stop();
    following.abort();
  };
  return {
    ...{ journal, pastPictures, projections, recorder, sideStore, whatIf, show, rest, broken: broken.promise },
    watch: { trouble: () => watch.trouble(), isInTouch, tick: () => watch.tick() },
    start: async (sockets, policy) => {
      isAtRest = false;
      show(sockets);
      follow(recorder, following.signal, log, broken.resolve);
      await watch.start();
      await adoptPolicy(recorder, { policy, isNewJournal });
    },
    end: (keyId) => gateway?.end(keyId),
    hush: async () => {
      gateway?.stop();
      await whatIf.cancel();
    },
    close: async () => {
      await rest();
      await journal.close();
    },
  };
}

/** For as long as it can; `onBroken` hears why it can no longer. */
function follow(recorder: Recorder, signal: AbortSignal, log: Log, onBroken: (reason: string) => void): void {
  recorder
    .follow(signal, (problem) => {
      if (problem === null) log.info({}, 'the journal can be followed again');
      else log.warn({ problem }, 'the journal cannot be followed for now; it is read every second instead');
    })
    .catch((problem: unknown) => {
      if (signal.aborted) return;
      if (problem instanceof UnreadableEntry) {
        // What was folded before it stays as it was; nothing that is asked about the present is answered any more.
        log.fatal({ reason: problem.message }, 'the journal is followed no further; start afresh once it is mended');
        return;
      }
      log.fatal({ problem }, 'the journal can no longer be followed');
      onBroken(problem instanceof JournalForked ? problem.message : String(problem));
    });
}
