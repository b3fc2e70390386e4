// What of a thing comes through a redaction, as the paths of its fields: each is filled in first, so that none passes for hidden because
// nobody had answered it.

type Json = Readonly<Record<string, unknown>>;

/** Fields that say what the rest is about: they keep what they say. */
const TELLING: ReadonlySet<string> = new Set(['kind', 'post', 'subject']);
/** Behind these are names, not fields. */
const BY_NAME =
  /^(?:meldkamers|meldkamers\.\*\.(?:functions|functions\.\*\.(?:claims|missed|givenThen)|staffing|staffingByHand|states|states\.\*)|feeds|(?:afwijkingen|decidedBefore)(?:\.\*)?|numbersGiven|broughtBy|heldBy|refused|registeredBy|alarms|reviews|gebeurtenissen\.(?:all|numbersGiven|proposals)|.*\.qualifications)$/;

/**
 * The paths, in the order of the alphabet, that `look` leaves as they are in any of these. `whole`: where to learn behind which names
 * something with fields can stand.
 */
export function seenPaths<T extends object>(
  samples: readonly T[],
  look: (sample: T) => T,
  whole: readonly object[] = samples,
): readonly string[] {
  const objects = new Set(whole.flatMap((one) => objectsIn('', one)));
  const seen = samples.flatMap((sample) => {
    const filled = filledIn('', sample, objects) as T;
    return same(filled, look(filled), '');
  });
  return [...new Set(seen)].sort();
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && !value.some(isObject);
}

function pathTo(path: string, name: string): string {
  if (path === '') return name;
  return `${path}.${BY_NAME.test(path) ? '*' : name}`;
}

/** The names behind which something with fields stands. */
function objectsIn(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => objectsIn(name, one));
  if (!isObject(value)) return [];
  return [name, ...Object.entries(value).flatMap(([inside, one]) => objectsIn(inside, one))];
}

function filledIn(name: string, value: unknown, objects: ReadonlySet<string>): unknown {
  if (TELLING.has(name)) return value;
  if (Array.isArray(value)) {
    return value.length === 0 && !objects.has(name)
      ? ['filled in']
      : value.map((one) => (isObject(one) ? filledIn(name, one, objects) : one));
  }
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([inside, one]) => [inside, filledIn(inside, one, objects)]));
  }
  if (value === null && objects.has(name)) return null;
  return typeof value === 'number' ? 999 : 'filled in';
}

function same(filled: unknown, seen: unknown, path: string): readonly string[] {
  if (isPlainList(filled)) return JSON.stringify(filled) === JSON.stringify(seen) && !isEmpty(filled) ? [path] : [];
  if (Array.isArray(filled)) {
    return filled.flatMap((one, index) => same(one, Array.isArray(seen) ? seen[index] : undefined, path));
  }
  if (isObject(filled)) {
    return Object.entries(filled).flatMap(([name, one]) =>
      same(one, isObject(seen) ? seen[name] : undefined, pathTo(path, name)),
    );
  }
  return filled !== null && filled === seen ? [path] : [];
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
