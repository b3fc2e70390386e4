// What the server refused, in the language of the screen. The server says it in English for programs: no screen shows those words.

import { CODES, inputReasonOf } from './known-refusals.ts';
import type { ProblemWords } from './nl/problems.ts';

/** As far as a person has to hear of it: RFC 9457, and 0 when there was no answer at all. */
export type Refused = {
  readonly status: number;
  readonly code: string | null;
  /** Each a reason, with or without the path before it. */
  readonly problems: readonly string[];
  readonly retryAfter: number | null;
};

/** One thing that is wrong with the input, as a clause. */
function inputText(words: ProblemWords, problem: string): string {
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
