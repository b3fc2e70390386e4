// What is wrong with a file that a person wrote, in the words of this house: what is asked, and what stands there instead.

import { z } from 'zod';

/** `shown`: what stands there may be repeated. `hidden`: it may be a secret. Messages that a schema gives itself stay as they are. */
export function plainWords(values: 'shown' | 'hidden'): z.core.$ZodErrorMap {
  return (issue) => {
    if (issue.code === 'unrecognized_keys') return unknownFields(issue);
    const asked = askedBy(issue);
    if (issue.input === undefined) return `must be ${asked}, and is missing`;
    return values === 'hidden' ? `must be ${asked}` : `must be ${asked}, not ${found(issue.input)}`;
  };
}

function unknownFields({ keys, inst }: z.core.$ZodRawIssue<z.core.$ZodIssueUnrecognizedKeys>): string {
  const named = keys.map((key) => JSON.stringify(key)).join(', ');
  const known = inst instanceof z.ZodObject ? `; its fields are ${Object.keys(inst.shape).join(', ')}` : '';
  return `has no field ${named}${known}`;
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

function askedBy(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a date such as 2026-10-01' : 'of another form';
    case 'too_small':
      return sized(issue.origin, `${issue.minimum} or more`);
    case 'too_big':
      return sized(issue.origin, `${issue.maximum} or less`);
    default:
      return 'something else';
  }
}

/** What a size counts; that of a number is the number itself. */
function sized(origin: string, size: string): string {
  if (origin === 'string') return `a text with a length of ${size}`;
  return origin === 'array' ? `a list with a length of ${size}` : size;
}

const LONGEST_SHOWN = 40;

function found(value: unknown): string {
  if (Array.isArray(value)) return `a list with a length of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
