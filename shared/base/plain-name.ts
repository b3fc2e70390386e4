// R81: one form for names that people write in several ways. What is equal in it is one place, one party, one word to search for.

/** One space between words and nothing else that is not seen as it is typed: most names, and quickly told. */
const TYPED = /^[!-~]+(?: [!-~]+)*$/;

/** What takes no room, such as a soft hyphen or a byte order mark. */
const INVISIBLE = /\p{Cf}/gu;
/** Whatever looks like a space: those of Unicode, the empty braille pattern, the fillers of Hangul. */
const SPACES = /[\s\p{Z}\u2800\u115f\u1160\u3164\uffa0]+/gu;

/** To compare and to search by; what is shown is what was written. */
export function plainName(text: string): string {
  if (TYPED.test(text)) return text.toLowerCase();
  return spacedPlainly(text).toLowerCase().normalize('NFC');
}

/** As it was written, with letters and spaces that are one however they were typed. */
export function spacedPlainly(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim().normalize('NFC');
}
