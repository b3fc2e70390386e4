// How one route is described in OpenAPI 3.1: from its schemas, with the errors that every route can give.

import { z } from 'zod';

export type Described = {
  readonly summary: string;
  readonly tag: string;
  /** The roles that may ask; empty for anyone. */
  readonly roles: readonly string[];
  readonly query?: z.ZodObject;
  readonly path?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Per media type: the schema, or the name of one under components. */
  readonly body?: Readonly<Record<string, z.ZodType | string>>;
  /** Per media type of the body: examples by name. Not in its schema: that of what is read into something else keeps none. */
  readonly examples?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly answers: Readonly<Record<number, Answer>>;
};

export type Answer = {
  readonly description: string;
  /** Besides the version, which every answer has: name and meaning. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly content?: Readonly<Record<string, z.ZodType | string>>;
};

type Json = Readonly<Record<string, unknown>>;

const TROUBLE: Readonly<Record<number, string>> = {
  400: 'Invalid input, with all problems at once.',
  401: 'A key or a session is needed.',
  403: 'This key may not do this.',
  429: 'Too many requests; see Retry-After.',
  500: 'A fault on our side.',
  503: 'Not possible right now; see Retry-After.',
};

export function operation(id: string, one: Described): Json {
  const open = one.roles.length === 0;
  const errors = [...(open ? [] : [400, 401, 403]), 429, 500, 503].filter((status) => !(status in one.answers));
  const answers = Object.entries(one.answers).map(([status, answer]) => [status, answerOf(answer)] as const);
  const troubles = errors.map((status) => [String(status), trouble(TROUBLE[status] ?? '')] as const);
  return {
    operationId: id,
    summary: one.summary,
    tags: [one.tag],
    ...(open ? { security: [] } : { description: `For: ${one.roles.join(', ')}.` }),
    parameters: [...pathParameters(one.path), ...headerParameters(one.headers), ...queryParameters(one.query)],
    ...(one.body === undefined ? {} : { requestBody: { required: true, content: contentOf(one.body, one.examples) } }),
    responses: Object.fromEntries([...answers, ...troubles].sort(([a], [b]) => Number(a) - Number(b))),
  };
}

function trouble(description: string): Json {
  return {
    description,
    headers: VERSION_HEADER,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const VERSION_HEADER = { 'API-Version': { $ref: '#/components/headers/API-Version' } };

function answerOf({ description, headers = {}, content }: Answer): Json {
  const own = Object.entries(headers).map(([name, words]) => [
    name,
    { description: words, schema: { type: 'string' } },
  ]);
  return {
    description,
    headers: { ...VERSION_HEADER, ...Object.fromEntries(own) },
    ...(content === undefined ? {} : { content: contentOf(content) }),
  };
}

function contentOf(content: Readonly<Record<string, z.ZodType | string>>, examples: Described['examples'] = {}): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [
      type,
      { schema: schemaOf(schema), ...(type in examples ? { examples: namedExamples(examples[type] ?? {}) } : {}) },
    ]),
  );
}

function namedExamples(values: Json): Json {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

function schemaOf(schema: z.ZodType | string): Json {
  return typeof schema === 'string' ? { $ref: `#/components/schemas/${schema}` } : jsonSchemaOf(schema);
}

/** As JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export function jsonSchemaOf(schema: z.ZodType): Json {
  const { $schema, ...plain } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // A number in a query is text with a pattern to us, and a number to who reads the description.
      if (jsonSchema.type === 'integer') delete jsonSchema.pattern;
    },
  });
  return plain;
}

function queryParameters(query: z.ZodObject | undefined): readonly Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(query) as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    ...(schema['type'] === 'array' ? { style: 'form', explode: false } : {}),
    schema,
  }));
}

function pathParameters(path: Described['path'] = {}): readonly Json[] {
  return Object.entries(path).map(([name, description]) => textParameter(name, 'path', description));
}

function headerParameters(headers: Described['headers'] = {}): readonly Json[] {
  return Object.entries(headers).map(([name, description]) => textParameter(name, 'header', description));
}

function textParameter(name: string, place: string, description: string): Json {
  return { name, in: place, required: true, description, schema: { type: 'string' } };
}
