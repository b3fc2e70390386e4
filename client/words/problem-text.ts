// What the server refused, in the language of the screen. The server says it in English for programs: no screen shows those words.

import type { ProblemWords } from './nl/problems.ts';

/** As far as a person has to hear of it: RFC 9457, and 0 when there was no answer at all. */
export type Refused = {
  readonly status: number;
  readonly code: string | null;
  /** Each a reason, with or without the path before it. */
  readonly problems: readonly string[];
  readonly retryAfter: number | null;
};

const CODES = [
  'not-yours',
  'not-allowed',
  'no-such-afwijking',
  'no-such-notice',
  'no-such-question',
  'nothing-changed',
  'version-conflict',
  'out-of-order',
  'no-mandate',
  'overlapping',
  'in-the-future',
  'ends-before-start',
] as const;
export type KnownCode = (typeof CODES)[number];

/** The first that fits; from the particular to the general. */
const REASONS = [
  [/phone number/, 'phone'],
  [/e-mail/, 'email'],
  [/nine digits/, 'nineDigits'],
  [/postcode/, 'postcode'],
  [/an address/, 'address'],
  [/one line|control characters/, 'oneLine'],
  [/may not (?:speak|write)/, 'elsewhere'],
  [/not a known field/, 'unknownField'],
  [/before the year/, 'tooEarly'],
  [/in the future/, 'future'],
  [/is required/, 'required'],
  [/date and time|RFC 3339/, 'moment'],
  [/must be later than|must come before|must not lie more/, 'order'],
  [/known party/, 'party'],
  [/name of a (?:city|place)/, 'place'],
  [/at least one/, 'many'],
  [/functions? of the meldkamer|name a function|name of a function/, 'function'],
  [/whole number|a number|number of a deviation|such as \d{4}-\d/, 'number'],
  [/at (?:least|most) \d|\d+ at most|at most$|more problems|once$/, 'many'],
  [/\d characters/, 'length'],
  [/one of|must be (?:true|yes|start)/, 'choice'],
] as const satisfies readonly (readonly [RegExp, string])[];
export type InputReason = (typeof REASONS)[number][1];

/** Null: a reason that nobody foresaw. */
export function inputReasonOf(problem: string): InputReason | null {
  return REASONS.find(([pattern]) => pattern.test(problem))?.[1] ?? null;
}

/** One thing that is wrong with the input, as a clause. */
export function inputText(words: ProblemWords, problem: string): string {
  const reason = inputReasonOf(problem);
  return reason === null ? words.inputOther : words.input[reason];
}

/** Why it did not come through, as a clause. */
export function problemClause(words: ProblemWords, { status, code, problems, retryAfter }: Refused): string {
  const known = CODES.find((one) => one === code);
  if (known !== undefined) return words.code[known];
  switch (status) {
    case 0:
      return words.unreachable;
    case 400:
      return [...new Set(problems.map((one) => inputText(words, one)))].join('; ') || words.invalid;
    case 401:
      return words.loggedOut;
    case 403:
      return words.forbidden;
    case 404:
      return words.gone;
    case 409:
      return words.changed;
    case 413:
      return words.tooLarge;
    case 429:
    case 503:
      return words.busy(String(retryAfter ?? 5));
    default:
      return words.broken(String(status));
  }
}

/** The same as a sentence of its own. */
export function problemSentence(words: ProblemWords, refused: Refused): string {
  const clause = problemClause(words, refused);
  return `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}.`;
}
