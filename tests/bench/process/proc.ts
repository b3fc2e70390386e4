// What the system says about a running process: processor time and memory. Linux only; elsewhere it says that it does not know.

import { readFileSync } from 'node:fs';

/** `/proc` counts in hundredths of a second on every Linux that Node runs on. */
const TICK_MICROSECONDS = 10_000;
const PAGE_BYTES = 4_096;

/** Microseconds of processor time a process used so far, in user and kernel; null when it cannot be known. */
export function processorTime(pid: number): number | null {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in brackets may hold spaces, so the fields are counted from behind it: utime is the 14th, stime the 15th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MICROSECONDS;
}

/** Bytes of memory a process holds; null when it cannot be known. */
export function residentBytes(pid: number): number | null {
  const statm = readProc(`/proc/${pid}/statm`);
  return statm === null ? null : Number(statm.split(' ')[1]) * PAGE_BYTES;
}

function readProc(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
