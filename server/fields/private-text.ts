// Finds in free text what must never be stored: phone numbers, e-mail addresses, nine-digit numbers, postcodes.
// Says which kind it found, never the text itself.

export type PrivateKind = 'phone' | 'e-mail' | 'nine-digits' | 'postcode';

const EXPLANATIONS: Readonly<Record<PrivateKind, string>> = {
  phone: 'looks like it holds a phone number; leave it out, this is kept and shown to others',
  'e-mail': 'looks like it holds an e-mail address; leave it out, this is kept and shown to others',
  'nine-digits': 'holds a number of nine digits, as a BSN has; leave it out, this is kept and shown to others',
  postcode: 'looks like it holds a postcode; name no more than a city, this is kept and shown to others',
};

/** Dates are taken out first: `01-10-2026 12` has ten digits and begins with a zero, as a phone number does. */
const DATES =
  /(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/g;

/** Between the digits of one number people write spaces, dots, dashes, slashes and brackets. */
const GAP = '[\\s./()-]{0,3}';
const NATIONAL = `0${GAP}[1-9](?:${GAP}\\d){8}`;
const FOREIGN = `(?:\\+|(?<!\\d)00)${GAP}[1-9](?:${GAP}\\d){7,13}`;
const INFORMATION = `0${GAP}[89]${GAP}0${GAP}0(?:${GAP}\\d){4}(?:(?:${GAP}\\d){3})?`;
const PHONE = new RegExp(`(?<!\\d)(?:${NATIONAL}|${INFORMATION})(?!\\d)|${FOREIGN}(?!\\d)`);

const E_MAIL = /[^\s@]\s?@\s?[^\s@]|[^\s@]\s?[([{]\s?(?:at|apenstaartje)\s?[)\]}]\s?[^\s@]/i;

/** As one run, and as people group a BSN: 123 456 789, 1234.56.789. */
const NINE_DIGITS = /(?<!\d)(?:\d{9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3})(?!\d)/;

/** With a space only in capitals: `sinds 2026 is` is no postcode. */
const POSTCODE = /(?<![\p{L}\d])[1-9]\d{3}(?:\s{0,2}[A-Z]{2}|[A-Za-z]{2})(?![\p{L}\d])/u;

/** Nearly all text ends here: no four digits of any script, no at-sign, nothing to look for. */
const MAY_HOLD_ONE = /[@＠﹫]|[([{（［｛]\s?[aA]|(?:\p{N}[^\p{L}\p{N}]*){4}/u;
const INVISIBLE = /[\p{Cf}\p{Mn}]/gu;
const OTHER_DASHES = /[\p{Pd}\u2212]/gu;

/** What kind of personal detail the text seems to hold; null when none. It errs on the side of finding one. */
export function privateKindIn(text: string): PrivateKind | null {
  if (!MAY_HOLD_ONE.test(text)) return null;
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(OTHER_DASHES, '-');
  if (E_MAIL.test(plain)) return 'e-mail';
  const undated = plain.replace(DATES, ' datum ');
  if (PHONE.test(undated)) return 'phone';
  if (NINE_DIGITS.test(undated)) return 'nine-digits';
  return POSTCODE.test(undated) ? 'postcode' : null;
}

const E_MAIL_ADDRESS = /[^\s@]@[^\s@]+\.\p{L}{2,}/u;

/** For text that is no free text, such as an id: an at-sign alone is no address there, and long numbers are common. */
export function holdsEMailAddress(text: string): boolean {
  return E_MAIL_ADDRESS.test(text.normalize('NFKC').replace(INVISIBLE, ''));
}

/** One sentence for the sender; null when the text may be kept. */
export function privateTextProblem(text: string): string | null {
  const kind = privateKindIn(text);
  return kind === null ? null : EXPLANATIONS[kind];
}
