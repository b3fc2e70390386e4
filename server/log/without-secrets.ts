// Takes secrets out of what is about to be logged: by the name of the field, and by the look of the text.
// Both logs use it, so a test on the one in memory says something about the one that is printed.

const SECRET_NAMES = /^(?:authorization|cookie|set-cookie|key|keys|token|session|password|secret|redisurl)$/i;
/** A key, whole or cut off, and the credentials in a URL. */
const SECRET_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/mkb_[0-9a-f]{10}_[\w-]+/g, 'mkb_[redacted]'],
  [/\b(rediss?|https?):\/\/[^\s/@]*@/g, '$1://[redacted]@'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [redacted]'],
];
const REDACTED = '[redacted]';
/** Deeper than this is left out: a log line is not the place for a whole object. */
const DEEPEST = 4;

export function withoutSecrets(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return cleanFields(fields, 1);
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return '[deeper]';
  if (value instanceof Error) return cleanError(value, depth);
  if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1));
  return cleanFields(value, depth + 1);
}

function cleanFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, SECRET_NAMES.test(name) ? REDACTED : clean(value, depth)]),
  );
}

/** Only what tells where and why; libraries hang requests and whole commands on their errors. */
function cleanError(error: Error, depth: number): Record<string, unknown> {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: clean(error.cause, depth + 1) };
  const stack = error.stack === undefined ? {} : { stack: cleanText(error.stack) };
  return { type: error.name, message: cleanText(error.message), ...code, ...stack, ...cause };
}

function cleanText(text: string): string {
  return SECRET_TEXTS.reduce((cleaned, [secret, instead]) => cleaned.replace(secret, instead), text);
}
