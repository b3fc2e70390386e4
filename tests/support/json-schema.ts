// A small judge of JSON Schema 2020-12, for the keywords that our description uses. Any other keyword is an error, so that none is passed
// over in silence.

export type JsonSchema = { readonly [keyword: string]: unknown };

type Judge = (value: unknown, asked: unknown, schema: JsonSchema) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

const all = (list: unknown): readonly JsonSchema[] => list as readonly JsonSchema[];
const keysOf = (value: unknown): readonly string[] => (isObject(value) ? Object.keys(value) : []);
const lengthOf = (value: unknown): number => [...(value as string)].length;
const onString = (judge: (text: string, asked: unknown) => boolean): Judge => {
  return (value, asked) => typeof value !== 'string' || judge(value, asked);
};
const onNumber = (judge: (value: number, asked: number) => boolean): Judge => {
  return (value, asked) => typeof value !== 'number' || judge(value, asked as number);
};
const onArray = (judge: (value: readonly unknown[], asked: unknown) => boolean): Judge => {
  return (value, asked) => !Array.isArray(value) || judge(value, asked);
};

const JUDGES: Readonly<Record<string, Judge>> = {
  type: (value, types) => [types].flat().some((type) => TYPES[type as string]?.(value)),
  const: (value, asked) => JSON.stringify(value) === JSON.stringify(asked),
  enum: (value, words) => (words as readonly unknown[]).includes(value),
  anyOf: (value, choices) => all(choices).some((one) => accepts(one, value)),
  oneOf: (value, choices) => all(choices).filter((one) => accepts(one, value)).length === 1,
  allOf: (value, parts) => all(parts).every((one) => accepts(one, value)),
  not: (value, one) => !accepts(one as JsonSchema, value),
  if: (value, one, schema) => {
    const branch = schema[accepts(one as JsonSchema, value) ? 'then' : 'else'];
    return branch === undefined || accepts(branch as JsonSchema, value);
  },
  properties: (value, fields) =>
    keysOf(value).every((name) => {
      const field = (fields as Readonly<Record<string, JsonSchema>>)[name];
      return field === undefined || accepts(field, (value as Readonly<Record<string, unknown>>)[name]);
    }),
  required: (value, names) =>
    !isObject(value) || (names as readonly string[]).every((name) => Object.hasOwn(value, name)),
  additionalProperties: (value, rest, { properties = {} }) =>
    keysOf(value)
      .filter((name) => !Object.hasOwn(properties as object, name))
      .every((name) => rest !== false && accepts(rest as JsonSchema, (value as Record<string, unknown>)[name])),
  propertyNames: (value, names) => keysOf(value).every((name) => accepts(names as JsonSchema, name)),
  minProperties: (value, least) => !isObject(value) || keysOf(value).length >= (least as number),
  maxProperties: (value, most) => keysOf(value).length <= (most as number),
  items: onArray((value, one) => value.every((item) => accepts(one as JsonSchema, item))),
  minItems: onArray((value, least) => value.length >= (least as number)),
  maxItems: onArray((value, most) => value.length <= (most as number)),
  minLength: onString((text, least) => lengthOf(text) >= (least as number)),
  maxLength: onString((text, most) => lengthOf(text) <= (most as number)),
  pattern: onString((text, pattern) => new RegExp(pattern as string, 'u').test(text)),
  // By the form, which has a pattern beside it, and the days there are.
  format: onString((text, format) => format === 'date-time' && !Number.isNaN(Date.parse(text.toUpperCase()))),
  minimum: onNumber((value, least) => value >= least),
  maximum: onNumber((value, most) => value <= most),
};

/** They say nothing about what is accepted, or are looked at with another. */
const SILENT = new Set(['description', 'title', 'examples', 'then', 'else', '$schema']);

export function accepts(schema: JsonSchema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, asked]) => {
    if (SILENT.has(keyword)) return true;
    const judge = JUDGES[keyword];
    if (judge === undefined) throw new Error(`No judge for the keyword ${keyword}`);
    return judge(value, asked, schema);
  });
}
