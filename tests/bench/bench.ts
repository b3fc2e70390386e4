// Measures the product against the bare parts it is made of, in the same minutes on the same machine, and checks that nothing was lost.
// Ends with 0 when all was measured and nothing was lost or came twice; a goal that is missed is told and is no failure of the measuring.

import { wantedFrom } from './arguments.ts';
import { GOALS } from './goals.ts';
import { asJson, asTable } from './report.ts';
import type { Row } from './row.ts';

async function main(): Promise<number> {
  const wanted = wantedFrom(
    process.argv.slice(2),
    GOALS.map(({ goal }) => goal),
  );
  if (!wanted.ok) {
    process.stderr.write(`${wanted.problem}\n`);
    return 2;
  }
  const { goals, journals, effort, isJson, profileFolder } = wanted.value;
  const startedAt = performance.now();
  const rows: Row[] = [];
  const losses: string[] = [];
  for (const { goal, measure } of GOALS.filter((one) => goals.includes(one.goal))) {
    for (const journal of journals) {
      process.stderr.write(`goal ${goal} on ${journal}…`);
      const goalStartedAt = performance.now();
      const serverOptions = profileFolder === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
      try {
        const measured = await measure({ journal, effort, serverOptions });
        rows.push(...measured.rows);
        losses.push(...measured.losses.map((loss) => `goal ${goal}: ${loss}`));
      } catch (problem) {
        // One goal that breaks down must not throw away what the others took minutes to measure.
        losses.push(`goal ${goal} on ${journal} could not be measured: ${(problem as Error).stack ?? problem}`);
      }
      process.stderr.write(` ${Math.round((performance.now() - goalStartedAt) / 1_000)} s\n`);
    }
  }
  const report = { rows, losses, effort, seconds: (performance.now() - startedAt) / 1_000 };
  process.stdout.write(`${isJson ? asJson(report) : asTable(report)}\n`);
  return losses.length === 0 ? 0 : 1;
}

// Broken off half-way, the processes that were started go with us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.exitCode = await main();
