// The refusals of the server that a person can be told about: by their code, or by what is wrong with the input.

export const CODES = [
  'not-yours',
  'not-allowed',
  'no-such-afwijking',
  'no-such-notice',
  'no-such-question',
  'no-such-decision',
  'nothing-to-show',
  'uitwijk-outside',
  'repeated-without-end',
  'not-named',
  'answered-already',
  'denied-before',
  'claim-changed',
  'no-claim',
  'nothing-changed',
  'version-conflict',
  'out-of-order',
  'no-mandate',
  'overlapping',
  'too-many-registrations',
  'in-the-future',
  'ends-before-start',
  'said-nothing',
  'not-in-exercise',
] as const;

export type KnownCode = (typeof CODES)[number];

/** The first that fits; from the particular to the general. */
const REASONS = [
  [/belongs to another key/, 'otherKey'],
  [/one source too many/, 'sources'],
  [/one deviation too many/, 'announcements'],
  [/phone number/, 'phone'],
  [/e-mail/, 'email'],
  [/nine digits/, 'nineDigits'],
  [/postcode/, 'postcode'],
  [/an address/, 'address'],
  [/half a character/, 'brokenCharacter'],
  [/one line|control characters/, 'oneLine'],
  [/does not answer for/, 'notAnswering'],
  [/may not (?:speak|write)/, 'elsewhere'],
  [/not a known field|has no field/, 'unknownField'],
  [/before the year/, 'tooEarly'],
  [/in the future/, 'future'],
  [/is required|is missing$/, 'required'],
  [/must be a text/, 'asText'],
  [/must be a list/, 'asList'],
  [/date and time|RFC 3339/, 'moment'],
  [/must be later than|must come before|must not lie more/, 'order'],
  [/names a mandate/, 'partyForMandate'],
  [/known party/, 'party'],
  [/name of a (?:city|place)/, 'place'],
  [/at least one/, 'many'],
  [/functions? of the meldkamer|no such post|name a function|name of a function/, 'function'],
  [/whole number|a number|must be \d+ or (?:more|less)|number of a deviation|such as \d{4}-\d/, 'number'],
  [/at (?:least|most) \d|\d+ at most|at most$|more problems|once$/, 'many'],
  [/\d characters/, 'length'],
  [/one of|must be (?:true|yes|start)/, 'choice'],
] as const satisfies readonly (readonly [RegExp, string])[];

export type InputReason = (typeof REASONS)[number][1];

/** Null: a reason that nobody foresaw. */
export function inputReasonOf(problem: string): InputReason | null {
  return REASONS.find(([pattern]) => pattern.test(problem))?.[1] ?? null;
}
