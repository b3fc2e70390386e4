// Anything that a JSON schema accepts, and the same with one thing changed somewhere, which it may or may not accept.

import fc from 'fast-check';
import { accepts, type JsonSchema } from './json-schema.ts';

/** Names that mean something behind the doors, by the field they belong in, so that not everything falls at one that does not exist. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  id: ['01J0', 'job@1'],
  subject: ['MNL/politie', 'MNL/ambulance/09', 'MNL/caco', 'MNL', 'AFW-1'],
  source: ['urn:nld:meldkamer:MNL:gms'],
  functions: ['MNL/politie', 'MNL/ambulance/09/aanname', 'MNL/ambulance/09'],
  parties: ['rav-09', 'IGJ', 'Veiligheidsregio Utrecht'],
  party: ['rav-09', 'IGJ'],
  to: ['lms', 'rav-09'],
  place: ['Zeist', "'s-Hertogenbosch"],
  // The functions above are of this one.
  meldkamer: ['MNL'],
};
const ANY = ['Gepland onderhoud', 'x', 'MNL-2026-17'];
const MOMENTS = [
  '2026-01-31T12:00:00Z',
  '2026-02-01T12:00:00.5+01:00',
  '2026-02-28t23:59:59.999z',
  '2000-01-01T00:00:00Z',
  '1999-12-31T23:59:59Z',
];
const WILD = [
  '',
  ' ',
  ' Zeist ',
  'a\nb',
  'a\r\nb',
  'a\u0007b',
  'a\u202eb',
  'bel 06-12345678',
  'Kerkstraat 12',
  '😀',
  'é',
];

/** Mostly what a careful sender writes; now and then anything that the schema lets through. */
function textFor(schema: JsonSchema, name: string): fc.Arbitrary<string> {
  const {
    pattern,
    format,
    minLength,
    maxLength = 50,
  } = schema as {
    readonly pattern?: string;
    readonly format?: string;
    readonly minLength?: number;
    readonly maxLength?: number;
  };
  if (format === 'date-time') return fc.constantFrom(...MOMENTS);
  const formed = pattern === undefined || minLength !== undefined ? [] : [fc.stringMatching(new RegExp(pattern, 'u'))];
  const careful = name in KNOWN || formed.length === 0 ? [fc.constantFrom(...(KNOWN[name] ?? ANY))] : formed;
  const wild = [
    ...formed,
    fc.constantFrom(...WILD),
    fc.constantFrom(maxLength - 1, maxLength).map((length) => 'x'.repeat(length)),
    fc.string({ maxLength: Math.min(maxLength, 40), unit: 'grapheme' }),
  ];
  return fc.oneof({ arbitrary: fc.oneof(...careful), weight: 20 }, { arbitrary: fc.oneof(...wild), weight: 1 });
}

function plain(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const']);
  if ('enum' in schema) return wordOf(schema['enum'] as readonly string[], name);
  if ('anyOf' in schema) return fc.oneof(...listed(schema, 'anyOf').map((one) => accepted(one, name)));
  if (Array.isArray(schema['type']))
    return fc.oneof(...schema['type'].map((type) => accepted({ ...schema, type }, name)));
  const { minimum = 0, maximum = 5, minItems = 0 } = schema as Readonly<Record<string, number>>;
  switch (schema['type']) {
    case 'string':
      return textFor(schema, name);
    case 'integer':
      return fc.constantFrom(minimum, minimum + 1, maximum - 1, maximum);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(accepted(schema['items'] as JsonSchema, name), { minLength: minItems, maxLength: 3 });
    case 'object':
      return objectFor(schema);
    default:
      throw new Error(`No arbitrary for ${JSON.stringify(schema)}`);
  }
}

function wordOf(words: readonly string[], name: string): fc.Arbitrary<string> {
  const known = words.filter((word) => KNOWN[name]?.includes(word));
  return known.length === 0
    ? fc.constantFrom(...words)
    : fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 4 }, fc.constantFrom(...words));
}

function listed(schema: JsonSchema, keyword: string): readonly JsonSchema[] {
  return schema[keyword] as readonly JsonSchema[];
}

function objectFor(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { properties, propertyNames, additionalProperties } = schema as Readonly<Record<string, JsonSchema>>;
  if (propertyNames !== undefined && additionalProperties !== undefined) {
    const names = accepted(propertyNames, '') as fc.Arbitrary<string>;
    return fc.dictionary(names, accepted(additionalProperties, ''), { maxKeys: 11 });
  }
  const fields = Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(
    ([name, field]) => [name, accepted(field, name)] as const,
  );
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: [...((schema['required'] ?? []) as readonly string[])],
  });
}

/** What this schema accepts. */
export function accepted(schema: JsonSchema, name = ''): fc.Arbitrary<unknown> {
  return plain(schema, name).filter((value) => accepts(schema, value));
}

const OTHERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  10_081,
  [],
  {},
  ...WILD,
  ...MOMENTS,
  'urn:nld:meldkamer:ZWB:proef',
  'x'.repeat(81),
  'x'.repeat(201),
  'x'.repeat(1_001),
  '😀'.repeat(80),
  `${' '.repeat(30)}x${' '.repeat(200)}`,
  Array.from({ length: 151 }, () => 'MNL/politie'),
  { place: 'Zeist', meldkamer: 'MNL' },
  Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`niveau ${index}`, 1])),
];

const WAYS = ['replace', 'replace alike', 'replace alike', 'leave out', 'add', 'repeat'] as const;

/** The same, with something in it left out, added, or put in the place of another: often something of the same kind. */
export function changed(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(value, fc.nat(), fc.nat(), fc.constantFrom(...WAYS)).map(([whole, where, which, how]) => {
    const copy = structuredClone(whole);
    const spots = spotsIn(copy);
    const spot = spots[where % Math.max(1, spots.length)];
    if (spot === undefined) return OTHERS[which % OTHERS.length];
    const alike = OTHERS.filter((other) => kindOf(other) === kindOf(spot.holder[spot.key]));
    const others = how === 'replace alike' && alike.length > 0 ? alike : OTHERS;
    const other = others[which % others.length];
    const { holder, key } = spot;
    if (how === 'leave out' && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (how === 'leave out') delete holder[key];
    else if (Array.isArray(holder)) holder.push(...(how === 'repeat' ? Array(61).fill(holder[Number(key)]) : [other]));
    else if (how === 'add') holder['colour'] = other;
    else holder[key] = other;
    return copy;
  });
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

type Spot = { readonly holder: Record<string, unknown>; readonly key: string };

function spotsIn(value: unknown): readonly Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value as Spot['holder'], key }, ...spotsIn(inner)]);
}
