// Writes where in an event a problem is, `data.forecast[2].until`. Never repeats a field name that could be private text.

import { privateKindIn } from './private-text.ts';

export type PathPart = string | number;

const PLAIN_NAME = /^[A-Za-z0-9_][A-Za-z0-9_ -]{0,39}$/;

export function pathOf(parts: readonly PathPart[]): string {
  let path = '';
  for (const part of parts) {
    if (typeof part === 'number') path += `[${part}]`;
    else path += path === '' ? fieldName(part) : `.${fieldName(part)}`;
  }
  return path;
}

/** Field names come from the sender too. */
function fieldName(name: string): string {
  return PLAIN_NAME.test(name) && privateKindIn(name) === null ? name : '(unnamed)';
}
