// Reads an attribute from an HTTP header (CloudEvents HTTP binding 1.0.2, 3.1.3.2). Never guesses at a value that is not well written.

const QUOTED = /^"((?:[^"\\]|\\.)*)"$/;
const PRINTABLE = /^[\u0020-\u007e]*$/;

/** Unescapes double quotes, then decodes percent signs once; null when it is no ASCII or does not decode to UTF-8. */
export function attributeOf(header: string): string | null {
  if (!PRINTABLE.test(header)) return null;
  const quoted = QUOTED.exec(header)?.[1];
  const plain = quoted === undefined ? header : quoted.replace(/\\(.)/g, '$1');
  if (!plain.includes('%')) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return null;
  }
}
