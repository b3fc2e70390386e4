// Baseline: what one fdatasync costs on this disk, one after another.

import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerParent } from '../process/child-side.ts';
import { monotonic } from '../process/monotonic.ts';
import { sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'meldkamerbeeld-bare-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = openSync(join(folder, 'flush'), 'w');
process.on('exit', () => closeSync(file));
const LINE = sample('1');

answerParent({
  /** Milliseconds of each flush, for so many seconds. */
  flush: (seconds) => {
    const until = monotonic() + (seconds as number) * 1_000;
    const times: number[] = [];
    while (monotonic() < until) {
      const startedAt = monotonic();
      writeSync(file, LINE);
      fdatasyncSync(file);
      times.push(monotonic() - startedAt);
    }
    return Float64Array.from(times);
  },
});
