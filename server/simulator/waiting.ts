// Waiting that a signal can end at once. It never swallows a stop: what was waited for then fails with Stopped.

import type { Timers } from '#shared/base/runtime.ts';

export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Rejects with Stopped as soon as the signal says so, also when the promise itself never ends. */
export function unlessStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(new Stopped());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Ends at once when there is nothing to wait for. */
export function pause(timers: Timers, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    if (signal.aborted) {
      reject(new Stopped());
      return;
    }
    if (milliseconds <= 0) {
      resolve();
      return;
    }
    const stop = () => {
      cancel();
      reject(new Stopped());
    };
    const cancel = timers.after(milliseconds, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Runs something first after a while and then again and again, until the signal. */
export function every(
  timers: Timers,
  firstAfter: number,
  milliseconds: number,
  signal: AbortSignal,
  run: () => void,
): void {
  if (signal.aborted) return;
  let cancel = timers.after(firstAfter, tick);
  function tick() {
    cancel = timers.after(milliseconds, tick);
    run();
  }
  signal.addEventListener('abort', () => cancel(), { once: true });
}
