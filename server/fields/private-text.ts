// Finds in free text what must never be stored: phone numbers, e-mail addresses, nine-digit numbers, postcodes.
// Says which kind it found, never the text itself.

export type PrivateKind = 'phone' | 'e-mail' | 'nine-digits' | 'postcode';

const EXPLANATIONS: Readonly<Record<PrivateKind, string>> = {
  phone: 'looks like it holds a phone number; leave it out, this is kept and shown to others',
  'e-mail': 'looks like it holds an e-mail address; leave it out, this is kept and shown to others',
  'nine-digits': 'holds a number of nine digits, as a BSN has; leave it out, this is kept and shown to others',
  postcode: 'looks like it holds a postcode; name no more than a city, this is kept and shown to others',
};

/**
 * Dates are taken out first: `01-10-2026 12` has ten digits and begins with a zero, as a phone number does. What hangs on other digits is
 * no date: `060-1-1-1900`.
 */
const DATES =
  /(?<!\d[-/.]?)(?:(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![-/.]?\d)/g;

/** Between the digits of one number people write spaces, dots, dashes, slashes, brackets and ornaments. */
const GAP = '[\\s./()_*~|·•-]{0,3}';
const NATIONAL = `0${GAP}[1-9](?:${GAP}\\d){8}`;
const FOREIGN = `(?:\\+|(?<!\\d)00)${GAP}[1-9](?:${GAP}\\d){7,13}`;
const INFORMATION = `0${GAP}[89]${GAP}0${GAP}0(?:${GAP}\\d){4}(?:(?:${GAP}\\d){3})?`;
/** Behind the area code alone also a comma or a colon; anywhere else those part numbers: `08:30, 12:30, 16:30`. */
const AFTER_AREA = '0\\d[,:;]\\s?\\d{8}|0\\d{2}[,:;]\\s?\\d{7}|0\\d{3}[,:;]\\s?\\d{6}';
const PHONE = new RegExp(`(?<!\\d)(?:${NATIONAL}|${INFORMATION}|${AFTER_AREA})(?!\\d)|${FOREIGN}(?!\\d)`);

const E_MAIL = /[^\s@]\s?@\s?[^\s@]|[^\s@]\s?[([{]\s?(?:at|apenstaartje)\s?[)\]}]\s?[^\s@]/i;

/** As one run, and as people group a BSN: 123 456 789, 1234.56.789. */
const NINE_DIGITS = /(?<!\d)(?:\d{9}|\d{3}[ ._-]\d{3}[ ._-]\d{3}|\d{4}[ ._-]\d{2}[ ._-]\d{3})(?!\d)/;

/** With a space only in capitals: `sinds 2026 is` is no postcode. */
const POSTCODE = /(?<![\p{L}\d])[1-9]\d{3}(?:\s{0,2}[A-Z]{2}|[A-Za-z]{2})(?![\p{L}\d])/u;

/** Nearly all text ends here: no four digits of any script, no at-sign, nothing to look for. */
const MAY_HOLD_ONE = /[@＠﹫]|[\(\[\{（［｛]\s?[aA]|(?:\p{N}[[^\p{L}\p{N}]\p{DI}]*){4}/v;
/** What takes no room of its own, the ring around a digit included. */
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\p{DI}]/gu;
/** A pattern of braille without dots looks like a space and is none. */
const BLANK = /\u2800/g;
const OTHER_DIGITS = /(?!\d)\p{Nd}/gu;
const OTHER_DASHES = /[\p{Pd}\u2212]/gu;

/** What kind of personal detail the text seems to hold; null when none. It errs on the side of finding one. */
export function privateKindIn(text: string): PrivateKind | null {
  if (!MAY_HOLD_ONE.test(text)) return null;
  const plain = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(BLANK, ' ')
    .replace(OTHER_DASHES, '-')
    .replace(OTHER_DIGITS, asciiDigit);
  if (E_MAIL.test(plain)) return 'e-mail';
  const undated = plain.replace(DATES, ' datum ');
  if (PHONE.test(undated)) return 'phone';
  if (NINE_DIGITS.test(undated)) return 'nine-digits';
  return POSTCODE.test(undated) ? 'postcode' : null;
}

/** The ten digits of a script begin at a code point that ends in 0 or in 6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const last = code % 16;
  const zero = /\p{Nd}/u.test(String.fromCodePoint(code - last)) ? 0 : 6;
  return String((last - zero + 10) % 10);
}

const E_MAIL_ADDRESS = /[^\s@]@[^\s@]+\.\p{L}{2,}/u;

/** For text that is no free text, such as an id: an at-sign alone is no address there, and long numbers are common. */
export function holdsEMailAddress(text: string): boolean {
  return E_MAIL_ADDRESS.test(text.normalize('NFKC').replace(INVISIBLE, ''));
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** No spaces and several letters: made by a program, where a long number is a counter or a moment. */
const MADE_BY_PROGRAM = /^[^\s]*[A-Za-z][^\s]*[A-Za-z][^\s]*[A-Za-z][^\s]*$/;

/** For a key that somebody chose: like an id when a program made it, like free text when a person seems to have typed it. */
export function holdsPrivateKey(key: string): boolean {
  if (holdsEMailAddress(key)) return true;
  return !UUID.test(key) && !MADE_BY_PROGRAM.test(key) && privateKindIn(key) !== null;
}

/** One sentence for the sender; null when the text may be kept. */
export function privateTextProblem(text: string): string | null {
  const kind = privateKindIn(text);
  return kind === null ? null : EXPLANATIONS[kind];
}
