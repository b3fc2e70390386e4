// Where a list was left, as it stands in an answer and in the next question. Only what an answer gave means anything.

import { z } from 'zod';
import type { Mark, Page } from '#shared/base/page.ts';
import { type Instant, parseInstant } from '#shared/base/time.ts';

const GIVEN = 'the `next` or `previous` of an answer';
const LONGEST = 500;

const parts = z.tuple([z.string(), z.union([z.string(), z.number()]), z.string(), z.string()]);

function cursorOf({ order, key, id, asOf }: Mark): string {
  return Buffer.from(JSON.stringify([order, key, id, asOf])).toString('base64url');
}

/** The two ways on from a page, as an answer gives them. */
export function waysOn({ next, previous }: Pick<Page<unknown>, 'next' | 'previous'>, order: string, asOf: Instant) {
  const cursor = (place: typeof next) => place && cursorOf({ order, ...place, asOf });
  return { next: cursor(next), previous: cursor(previous) };
}

/** The same as they are described. */
export const pageShape = {
  offset: z.int().describe('How many lines come before this page now.'),
  next: z.string().nullable().describe('Ask with it as `after` for the page after this one; null: this is the last.'),
  previous: z.string().nullable().describe('Ask with it as `before` for the page before; null: this is the first.'),
};

/** Null when it is left out. */
export function cursor() {
  return z
    .string({ error: `must be ${GIVEN}` })
    .max(LONGEST, { error: `must be ${GIVEN}` })
    .transform((text, context): Mark => {
      const mark = markIn(text);
      if (mark !== null) return mark;
      context.addIssue({ code: 'custom', message: `must be ${GIVEN}` });
      return z.NEVER;
    })
    .optional()
    .transform((mark) => mark ?? null);
}

function markIn(text: string): Mark | null {
  try {
    const [order, key, id, at] = parts.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    const asOf = parseInstant(at);
    return asOf === null ? null : { order, key, id, asOf };
  } catch {
    return null;
  }
}

type Asked = { readonly after: Mark | null; readonly before: Mark | null };

/**
 * Says what cannot be asked together: two ways to say which page, or a place in a list of another order. `counted`: what says it by counting,
 * with what it is when it is left out.
 */
export function checkPage<T extends Asked>(
  { value: asked, issues }: z.core.ParsePayload<T>,
  order: string,
  counted: { readonly name: keyof T & string; readonly usual: number },
): void {
  const say = (path: string, message: string) => issues.push({ code: 'custom', message, path: [path], input: asked });
  // What was wrong by itself may be missing here.
  const [after, before] = [asked.after ?? null, asked.before ?? null];
  if (after !== null && before !== null) say('before', 'must not be asked together with `after`');
  const isCounted = asked[counted.name] !== counted.usual;
  if (isCounted && (after ?? before) !== null) say(counted.name, 'must not be asked together with `after` or `before`');
  for (const [name, mark] of Object.entries({ after, before })) {
    if (mark !== null && mark.order !== order) say(name, `belongs to the order ${mark.order}: begin without it`);
  }
}
