// The result as a table for people or as JSON for programs. Shows what was missed as plainly as what was met.

import { cpus } from 'node:os';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import type { Effort } from './effort.ts';
import { CLAIMS, SOURCES } from './load/event-feed.ts';
import type { Row, Spread } from './row.ts';

export type Report = {
  readonly rows: readonly Row[];
  readonly losses: readonly string[];
  readonly effort: Effort;
  readonly seconds: number;
};

export function asJson({ rows, losses, effort, seconds }: Report): string {
  return JSON.stringify(
    {
      node: process.version,
      processors: cpus().length,
      seconds: Math.round(seconds),
      effort,
      ground: ground(),
      rows,
      losses,
    },
    (_name, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value),
    2,
  );
}

export function asTable({ rows, losses, effort, seconds }: Report): string {
  const head = ['goal', 'what', 'journal', 'ours', 'baseline', 'ratio median [min..max]', 'goal is', 'met'];
  const body = rows.map((row) => [
    String(row.goal),
    row.what,
    row.journal,
    figure(row.ours, row.unit),
    row.baseline === null ? '' : figure(row.baseline, row.unit),
    row.ratio === null ? '' : spreadWords(row.ratio),
    row.threshold === null
      ? ''
      : `${row.threshold.way} ${row.threshold.value}${row.threshold.of === 'ratio' ? 'x' : ` ${row.unit}`}`,
    verdict(row),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...body.map((cells) => (cells[column] as string).length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd();
  const notes = rows.flatMap(({ goal, note }) => (note === null ? [] : [`goal ${goal}: ${note}`]));
  return [
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...body.map(line),
    '',
    ...new Set(notes),
    ground(),
    `${effort.pairs} pairs, ${effort.seconds} s per run, Node ${process.version}, ${cpus().length} processors, ${Math.round(seconds)} s in all.`,
    ...(losses.length === 0
      ? ['Nothing was lost and nothing came twice.']
      : ['LOST OR TWICE:', ...losses.map((loss) => `- ${loss}`)]),
  ].join('\n');
}

/** What the events are about, said with every result. */
function ground(): string {
  return `The domain has ${FUNCTIONS.length} functions, not a thousand services: ${SOURCES.length} sources per function make ${CLAIMS} claims.`;
}

function verdict({ isMet, threshold, voided }: Row): string {
  const words = isMet === null ? (threshold === null ? '' : 'void') : isMet ? 'yes' : 'NO';
  return voided === 0 ? words : `${words} (${voided} void)`;
}

function spreadWords({ median, lowest, highest }: Spread): string {
  return `${short(median)} [${short(lowest)}..${short(highest)}]`;
}

function figure(value: number, unit: string): string {
  return `${short(value)} ${unit}`;
}

function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 10_000) return `${(value / 1_000).toFixed(1)}k`;
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
