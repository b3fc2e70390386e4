// Warns while someone types what must never be kept. A hint only: the server looks again, and more closely.

export const PRIVATE_HINTS = ['phone', 'e-mail', 'digits', 'postcode'] as const;
export type PrivateHint = (typeof PRIVATE_HINTS)[number];

const E_MAIL = /\S@\S/;
const DATES = /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b/g;
const PHONE = /(?<!\d)(?:\+|0)(?:[\s().-]{0,2}\d){8,13}(?!\d)/;
const DIGITS = /(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/;
const POSTCODE = /(?<![\p{L}\d])[1-9]\d{3} {0,2}[A-Z]{2}(?![\p{L}\d])/u;

/** Null when nothing looks like it. */
export function privateHintIn(text: string): PrivateHint | null {
  if (E_MAIL.test(text)) return 'e-mail';
  const undated = text.replace(DATES, ' ');
  if (PHONE.test(undated)) return 'phone';
  if (DIGITS.test(undated)) return 'digits';
  return POSTCODE.test(undated) ? 'postcode' : null;
}
