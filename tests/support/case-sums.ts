// Everywhere that the time of a case is summed: register, figures, dossiers, their files, the yearly report and the page of each dossier.
// Read over HTTP and laid beside each other; where two of them differ that is said, in minutes.

import { elapsed, type Instant, instantOf, latest, MINUTE, millisecondsOf } from '#shared/base/time.ts';
import type { DossierLine, DossierList, Figures } from '#shared/dossier/api-dossier.ts';
import { FUNCTIONS, parseFunction } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import type { CaseServer, Who } from './case-server.ts';

/** In minutes; what is 0 is left out. */
export type Minutes = Readonly<Record<string, number>>;

export type Sums = {
  /** Per function, of what anybody ever said something of. */
  readonly functions: Readonly<Record<string, Minutes>>;
  /** Of all functions of spoed together. */
  readonly figures: Minutes;
  readonly dossiers: Readonly<Record<string, Minutes>>;
};

const ABSENT = ['other-meldkamer', 'outside', 'double-claim', 'unknown'] as const;
const CLASS_COLUMNS: Readonly<Record<string, keyof Figures['planbaar'][number]>> = {
  'other-meldkamer': 'otherMeldkamerMs',
  outside: 'outsideMs',
  'double-claim': 'doubleClaimMs',
  unknown: 'unknownMs',
};

/** The columns of the account of a dossier, and what they are called in the two files. */
const ACCOUNT: Readonly<
  Record<Exclude<keyof DossierLine & `${string}Ms`, never>, readonly [dossiers: string, figures: string]>
> = {
  coveredMs: ['gedekt (seconden)', 'gedekt'],
  coveredInTimeMs: ['gedekt, op tijd vastgelegd (seconden)', 'gedekt, op tijd vastgelegd'],
  coveredLaterMs: ['gedekt, later vastgelegd (seconden)', 'gedekt, later vastgelegd'],
  spokenMs: ['gedekt, mondeling en niet bevestigd (seconden)', 'gedekt, mondeling en niet bevestigd'],
  byPartyMs: ['gedekt, door de partij zelf vastgelegd (seconden)', 'gedekt, door de partij zelf vastgelegd'],
  uncoveredMs: ['ongedekt (seconden)', 'ongedekt'],
  doubleClaimMs: ['dubbel opgegeven (seconden)', 'dubbel opgegeven'],
  unknownMs: ['plaats onbekend (seconden)', 'plaats onbekend'],
  establishedMs: ['waarvan vastgesteld achteraf (seconden)', 'waarvan vastgesteld achteraf'],
};
type AccountName = keyof typeof ACCOUNT;
const NAMES = Object.keys(ACCOUNT) as readonly AccountName[];

/** Everything that is summed, and every place where two sums that should be one differ. */
export async function sumsOf(
  play: CaseServer,
  since: Instant = newYear(Number(play.opened.slice(0, 4))),
): Promise<Sums & { readonly differences: readonly string[] }> {
  const differences: string[] = [];
  const same = (what: string, one: number, other: number): void => {
    if (Math.abs(one - other) > 1) differences.push(`${what}: ${one / MINUTE} against ${other / MINUTE}`);
  };
  const range = `from=${since}&to=${play.now}`;
  const lines = await allLines(play);
  const [figures, dossiers] = [await play.ask<Figures>(`/api/v1/figures?${range}`), await allDossiers(play)];

  // The register and its file.
  const inFile = rowsOf(await play.text('/api/v1/register.csv'));
  same('lines in the register.csv', inFile.length * MINUTE, lines.length * MINUTE);
  for (const row of inFile) {
    const line = lines.find(({ id }) => id === row['regel']);
    if (line === undefined) differences.push(`register.csv: no line ${row['regel']}`);
    else same(`register.csv ${line.id}`, secondsIn(row, 'duur (seconden)'), line.durationMs);
  }
  for (const { id, durationMs, begin, end, segments } of lines) {
    same(`register ${id} from begin to end`, elapsed(begin, end ?? play.now), durationMs);
    if (new Set(segments.map((one) => one.begin)).size !== segments.length)
      differences.push(`register ${id}: segments`);
  }

  // The register and the figures, class by class and meldkamer by meldkamer; and time is partitioned.
  for (const meldkamer of MELDKAMER_IDS) {
    for (const [scope, rows] of [
      ['spoed', figures.months],
      ['planbaar', figures.planbaar],
    ] as const) {
      const own = rows.filter((row) => row.meldkamer === meldkamer);
      for (const [reached, column] of Object.entries(CLASS_COLUMNS)) {
        const counted = lines
          .filter((line) => line.meldkamer === meldkamer && line.scope === scope && line.class === reached)
          .reduce((sum, line) => sum + within(line, since, play.now), 0);
        same(`${meldkamer} ${scope} ${reached}, register against figures`, counted, sum(own, column));
      }
    }
    same(
      `${meldkamer} all classes against its time`,
      wholeOf(figures, meldkamer),
      lengthOf(meldkamer, lines, play, since),
    );
  }

  // Covered and uncovered are the absence; the kinds of covered are what is covered.
  const total = Object.fromEntries(NAMES.map((name) => [name, sum(figures.months, name)])) as Record<
    AccountName,
    number
  >;
  same(
    'covered and uncovered against absence',
    total.coveredMs + total.uncoveredMs,
    sum(figures.months, 'otherMeldkamerMs') + sum(figures.months, 'outsideMs'),
  );
  same('kinds of covered', total.coveredInTimeMs + total.coveredLaterMs + total.spokenMs, total.coveredMs);

  // The figures and their file, and by reason.
  const file = rowsOf(await play.text(`/api/v1/figures.csv?${range}`));
  for (const name of NAMES) {
    const measured = (figure: string): number =>
      file
        .filter((row) => row['cijfer'] === figure && row['maat'] === ACCOUNT[name][1])
        .reduce((soFar, row) => soFar + secondsIn(row, 'waarde'), 0);
    same(`figures.csv ${name}`, measured('per maand'), total[name]);
    same(`figures.csv by reason ${name}`, measured('reden'), sum(figures.reasons, name));
    same(`figures by reason ${name}`, sum(figures.reasons, name), total[name]);
  }

  // The dossiers, their file and the page of each, and all of them together against the figures.
  const rows = rowsOf(await play.text('/api/v1/afwijkingen.csv'));
  for (const line of dossiers) {
    const row = rows.find((one) => one['nummer'] === line.number);
    const inRegister = (classes: readonly string[]): number =>
      inFile
        .filter((one) => one['afwijking'] === line.number && classes.includes(one['klasse (code)'] ?? ''))
        .reduce((soFar, one) => soFar + secondsIn(one, 'duur (seconden)'), 0);
    same(
      `register.csv of ${line.number}`,
      inRegister(['other-meldkamer', 'outside']),
      line.coveredMs + line.uncoveredMs,
    );
    same(`register.csv of ${line.number} contested`, inRegister(['double-claim']), line.doubleClaimMs);
    same(`register.csv of ${line.number} unknown`, inRegister(['unknown']), line.unknownMs);
    const detail = await play.dossier(line.number);
    for (const name of NAMES) {
      same(`dossiers.csv ${line.number} ${name}`, secondsIn(row ?? {}, ACCOUNT[name][0]), line[name]);
      same(`page of ${line.number} ${name}`, detail.afwijking[name], line[name]);
    }
    const stretched = (classes: readonly string[], covered: boolean | null): number =>
      detail.coverage
        .filter((one) => classes.includes(one.class) && (covered === null || covered === (one.cover !== null)))
        .reduce((soFar, { from, to }) => soFar + elapsed(from, to), 0);
    same(`stretches of ${line.number} covered`, stretched(['other-meldkamer', 'outside'], true), line.coveredMs);
    same(`stretches of ${line.number} uncovered`, stretched(['other-meldkamer', 'outside'], false), line.uncoveredMs);
    same(`stretches of ${line.number} contested`, stretched(['double-claim'], null), line.doubleClaimMs);
    for (const who of ['inspector', 'smb', 'ministry'] as const satisfies readonly Who[]) {
      const theirs = (await play.dossier(line.number, who)).afwijking;
      for (const name of NAMES) same(`${line.number} ${name} as ${who} sees it`, theirs[name], line[name]);
    }
  }
  for (const name of NAMES.filter((one) => one !== 'unknownMs')) {
    same(
      `all dossiers against figures, ${name}`,
      dossiers.reduce((soFar, line) => soFar + line[name], 0),
      total[name],
    );
  }

  // The yearly reports, year by year.
  const years = yearsOf(since, play.now);
  const reports: readonly Figures[] = await Promise.all(
    years.map((year) => play.ask<Figures>(`/api/v1/figures?${year}`)),
  );
  for (const [index, report] of reports.entries()) {
    const listed = (await play.ask<DossierList>(`/api/v1/afwijkingen?limit=500&${years[index]}`)).afwijkingen;
    for (const { number } of report.dossiers) {
      if (!listed.some((line) => line.number === number))
        differences.push(`${number} is not in the list of a year that it has time in`);
    }
    for (const name of NAMES.filter((one) => one !== 'unknownMs')) {
      same(`rows of a year, ${name}`, sum(report.dossiers, name), sum(report.months, name));
    }
  }
  for (const name of NAMES) {
    const reported = reports.reduce((soFar, { months }) => soFar + sum(months, name), 0);
    same(`yearly reports ${name}`, reported, total[name]);
    for (const line of dossiers.filter(({ functions }) =>
      functions.every((id) => parseFunction(id)?.scope === 'spoed'),
    )) {
      const inYears = reports.flatMap((report) => report.dossiers.filter(({ number }) => number === line.number));
      same(`years of ${line.number} ${name}`, sum(inYears, name), line[name]);
    }
  }

  const reported = lines.filter(({ source, scope }) => source !== null && scope === 'spoed');
  return {
    functions: Object.fromEntries(
      [...new Set(lines.filter(({ source }) => source !== null).map((line) => line.function as string))]
        .sort()
        .map((id) => [
          id,
          minutes(
            Object.fromEntries(
              ABSENT.map((reached) => [
                reached,
                lines
                  .filter((line) => line.function === id && line.class === reached && line.source !== null)
                  .reduce((soFar, { durationMs }) => soFar + durationMs, 0),
              ]),
            ),
          ),
        ]),
    ),
    figures: minutes({
      ...bare(total),
      unknown: reported
        .filter((line) => line.class === 'unknown')
        .reduce((soFar, { durationMs }) => soFar + durationMs, 0),
    }),
    dossiers: Object.fromEntries(
      [...dossiers]
        .sort((one, other) => (one.number < other.number ? -1 : 1))
        .map((line) => [line.number, minutes(bare(line))]),
    ),
    differences,
  };
}

function bare(row: Readonly<Record<AccountName, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(NAMES.map((name) => [name.replace(/Ms$/, ''), row[name]]));
}

function minutes(milliseconds: Readonly<Record<string, number>>): Minutes {
  return Object.fromEntries(
    Object.entries(milliseconds)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => [name, value / MINUTE]),
  );
}

function sum<Row>(rows: readonly Row[], name: keyof Row): number {
  return rows.reduce((soFar, row) => soFar + Number(row[name]), 0);
}

function within({ begin, end }: RegisterLine, from: Instant, to: Instant): number {
  return Math.max(0, elapsed(latest(begin, from), end ?? to));
}

function wholeOf({ months }: Figures, meldkamer: MeldkamerId): number {
  const own = months.filter((row) => row.meldkamer === meldkamer);
  const columns = ['ownMs', 'transitionalMs', 'otherMeldkamerMs', 'outsideMs', 'doubleClaimMs', 'unknownMs'] as const;
  return columns.reduce((soFar, column) => soFar + sum(own, column), 0);
}

/** Of each function of spoed from when the journal was opened, or from before it where somebody said so, until now. */
function lengthOf(
  meldkamer: MeldkamerId,
  lines: readonly RegisterLine[],
  { now, opened }: CaseServer,
  since: Instant,
): number {
  return FUNCTIONS.filter((one) => one.meldkamer === meldkamer).reduce((soFar, { id }) => {
    const begins = lines.filter((line) => line.function === id).map(({ begin }) => begin);
    const first = [...begins, opened].sort()[0] ?? opened;
    return soFar + elapsed(latest(first, since), now);
  }, 0);
}

async function allLines(play: CaseServer): Promise<readonly RegisterLine[]> {
  const lines: RegisterLine[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await play.ask<{ readonly total: number; readonly lines: readonly RegisterLine[] }>(
      `/api/v1/register?pageSize=500&page=${page}`,
    );
    lines.push(...answer.lines);
    if (lines.length >= answer.total) return lines.filter(({ function: id }) => parseFunction(id) !== null);
  }
}

async function allDossiers(play: CaseServer): Promise<readonly DossierLine[]> {
  return (await play.ask<DossierList>(`/api/v1/afwijkingen?limit=500`)).afwijkingen;
}

/** The first moment of a year on the Dutch calendar. */
function newYear(year: number): Instant {
  return instantOf(millisecondsOf(`${year}-01-01T00:00:00.000Z` as Instant) - 60 * MINUTE);
}

/** The years on the Dutch calendar, as the report asks for them, cut to now. */
function yearsOf(since: Instant, now: Instant): readonly string[] {
  const first = Number(since.slice(0, 4));
  return Array.from({ length: Number(now.slice(0, 4)) - first + 2 }, (_, index) => first + index)
    .filter((year) => newYear(year) < now)
    .map((year) => `from=${newYear(year)}&to=${newYear(year + 1)}`);
}

function secondsIn(row: Readonly<Record<string, string>>, heading: string): number {
  return Number(row[heading] ?? Number.NaN) * 1000;
}

/** A file for a spreadsheet as rows by heading; no cell in it holds a line break. */
function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map(cellsOf);
  return rows.map((cells) => Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])));
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bareText = '']) =>
    quoted === undefined ? bareText : quoted.replaceAll('""', '"'),
  );
}
