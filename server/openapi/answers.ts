// The parts that the descriptions of many routes share: an answer by the name of its schema, a problem, the roles of an action.

import { z } from 'zod';
import { type Action, rolesThatMay } from '../access/permissions.ts';
import type { Answer, Described } from './operation.ts';

export type Method = 'get' | 'post' | 'delete';
export type Paths = Readonly<Record<string, Readonly<Partial<Record<Method, Described>>>>>;

export function jsonNamed(name: string) {
  return { 'application/json': name };
}

export function shown(description: string, name: string): Readonly<Record<number, Answer>> {
  return { 200: { description, content: jsonNamed(name) } };
}

export function jsonOf(fields: Readonly<Record<string, z.ZodType>>) {
  return { 'application/json': z.object(fields) };
}

export function problemAnswer(description: string): Answer {
  return { description, content: { 'application/problem+json': 'Problem' } };
}

export function refTo(name: string) {
  return z.unknown().meta({ $ref: `#/components/schemas/${name}` });
}

export function rolesFor(action: Action): readonly string[] {
  return rolesThatMay(action);
}
