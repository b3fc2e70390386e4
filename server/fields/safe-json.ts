// Looks through parsed JSON for what no later step should have to fear. Never changes it, never repeats a value.

import type { InputProblem } from '../http/problems.ts';
import { type PathPart, pathOf } from './path.ts';

/** An event itself is level 1, its data level 2. */
export const DEEPEST = 16;

type Fault = { readonly problem: string; readonly path: PathPart[] };

/** The first thing wrong with it; null when it is safe to handle. */
export function unsafeJson(value: unknown): InputProblem | null {
  const fault = faultIn(value, 1);
  return fault === null ? null : { path: pathOf(fault.path.reverse()), problem: fault.problem };
}

function faultIn(value: unknown, level: number): Fault | null {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? null : fault('holds half a character (a lone surrogate)');
    case 'number':
      // 1e400 is valid JSON and becomes Infinity, which nothing can write back.
      return Number.isFinite(value) ? null : fault('is a number too large to hold');
    case 'object':
      if (value === null) return null;
      if (level > DEEPEST) return fault(`is nested deeper than ${DEEPEST} levels`);
      return Array.isArray(value) ? faultInArray(value, level) : faultInObject(value, level);
    default:
      return null;
  }
}

function faultInArray(values: readonly unknown[], level: number): Fault | null {
  for (let index = 0; index < values.length; index += 1) {
    const found = faultIn(values[index], level + 1);
    if (found !== null) return within(found, index);
  }
  return null;
}

function faultInObject(value: object, level: number): Fault | null {
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
      return within(fault('is a field name that is never taken'), key);
    }
    if (!key.isWellFormed()) return fault('has a field name with half a character (a lone surrogate)');
    const found = faultIn((value as Record<string, unknown>)[key], level + 1);
    if (found !== null) return within(found, key);
  }
  return null;
}

function fault(problem: string): Fault {
  return { problem, path: [] };
}

function within(found: Fault, part: PathPart): Fault {
  found.path.push(part);
  return found;
}
