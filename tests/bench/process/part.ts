// One part of a measurement in a process of its own: a baseline, the load generator, the viewers. Never shares a core's work with the runner.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { processorTime, residentBytes } from './proc.ts';

type Reply = { readonly number: number; readonly ok: boolean; readonly value: unknown };
type Asked = { readonly done: (value: unknown) => void; readonly failed: (problem: Error) => void };

const PATIENCE_MS = 3_000;

export class Part {
  readonly #child: ChildProcess;
  readonly #asked = new Map<number, Asked>();
  #lastNumber = 0;
  #listener: (value: unknown) => void = () => undefined;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (reply: Reply) => this.#receive(reply));
    child.once('exit', (code) => {
      for (const { failed } of this.#asked.values()) failed(new Error(`A part of the measurement ended with ${code}`));
      this.#asked.clear();
    });
  }

  /** Resolves when the part listens. `file` is relative to tests/bench. */
  static async start(file: string): Promise<Part> {
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    const child = fork(path, [], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // Numbers in bulk go over as they are.
      serialization: 'advanced',
    });
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code} before it was ready`))),
    ]);
    return new Part(child);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  ask<T>(name: string, value: unknown = null): Promise<T> {
    this.#lastNumber += 1;
    const number = this.#lastNumber;
    return new Promise<T>((resolve, reject) => {
      this.#asked.set(number, { done: (answer) => resolve(answer as T), failed: reject });
      this.#child.send({ number, name, value });
    });
  }

  /** What the part tells by itself goes to this one listener. */
  onTold(listener: (value: unknown) => void): void {
    this.#listener = listener;
  }

  /** Microseconds; null where it cannot be known. */
  processorTime(): number | null {
    return processorTime(this.pid);
  }

  residentBytes(): number | null {
    return residentBytes(this.pid);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    // Losing its parent ends it in good order; what is too busy to notice is killed.
    this.#child.disconnect();
    const late = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(late);
  }

  #receive({ number, ok, value }: Reply): void {
    if (number === -1) this.#listener(value);
    const asked = this.#asked.get(number);
    this.#asked.delete(number);
    if (ok) asked?.done(value);
    else asked?.failed(new Error(String(value)));
  }
}
