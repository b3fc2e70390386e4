// What a piece of work costs the processor, to be held against another piece of work that is measured beside it. Microseconds
// by themselves say as much about the machine as about the work.

const ROUNDS = 7;

/**
 * Microseconds of processor time for one turn of each: the cheapest of several rounds, since whatever else goes on only adds.
 * The works take turns, so that a busy moment comes over all of them.
 */
export function costs<Name extends string>(
  turns: number,
  works: Readonly<Record<Name, () => void>>,
): Readonly<Record<Name, number>> {
  const named = Object.entries<() => void>(works);
  const cheapest = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of named) {
      const cost = costOf(turns, work);
      cheapest.set(name, Math.min(cost, cheapest.get(name) ?? cost));
    }
  }
  return Object.fromEntries(cheapest) as Record<Name, number>;
}

function costOf(turns: number, work: () => void): number {
  const started = process.cpuUsage();
  for (let turn = 0; turn < turns; turn += 1) work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / turns;
}

/** The same for work that waits on something of this very process, such as a request to a server in it. */
export async function costsOfWaiting<Name extends string>(
  turns: number,
  works: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Readonly<Record<Name, number>>> {
  const cheapest = new Map<string, number>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, work] of Object.entries<() => Promise<unknown>>(works)) {
      const started = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(started);
      cheapest.set(name, Math.min(user + system, cheapest.get(name) ?? Number.POSITIVE_INFINITY));
    }
  }
  return Object.fromEntries(cheapest) as Record<Name, number>;
}
