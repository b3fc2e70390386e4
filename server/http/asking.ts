// A door that is asked with a query.

import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { sendProblem } from './problems.ts';
import { readQuery } from './query.ts';

/** Always whole: a filter that is silently ignored would show more than was asked for. */
export const NO_QUERY = z.strictObject({});

/** Answers what is asked; to a query that means nothing, a 400 that names everything that is wrong with it. */
export function asking<T>(
  schema: z.ZodType<T>,
  answer: (query: T, request: Request, response: Response) => void | Promise<void>,
): RequestHandler {
  return (request, response) => {
    const query = readQuery(schema, request.query);
    return query.ok ? answer(query.value, request, response) : sendProblem(response, query.problem);
  };
}

/** The query as it was asked, which the schema of its door has let through. */
export function askedOf({ query }: Pick<Request, 'query'>): readonly (readonly [name: string, value: string])[] {
  return Object.entries(query).map(([name, value]) => [name, String(value)]);
}
