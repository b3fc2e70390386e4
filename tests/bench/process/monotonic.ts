// One clock for all processes of a measurement. Never the time of day, which can be set back while we measure.

/** Milliseconds since this machine started, with a fraction; comparable between processes on Linux and macOS. */
export function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
