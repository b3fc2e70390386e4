// The parts of a dossier page, and where each open point and each of the eighteen questions has its place on it.

import type { OpenPoint } from '#shared/rules/open-points.ts';

export const SECTIONS = [
  'course',
  'facts',
  'questions',
  'decision',
  'guarantees',
  'chain',
  'notices',
  'hearing',
  'pilot',
  'evaluation',
  'recurrence',
  'staffing',
  'takeover',
  'coverage',
  'history',
] as const;
export type Section = (typeof SECTIONS)[number];

/** A pilot has a part of its own; any other deviation has no such part. */
export function sectionsOf(isPilot: boolean): readonly Section[] {
  return SECTIONS.filter((section) => section !== 'pilot' || isPilot);
}

export function sectionId(section: Section): string {
  return `deel-${section}`;
}

/** The id of the place where the answer to an open point stands, or is missing. Every page of a dossier has them all but the pilot's. */
export function pointId(point: OpenPoint): string {
  return `punt-${point}`;
}

/** The part where the answer to each of the eighteen stands, in their order. */
export const QUESTION_PLACES: readonly Section[] = [
  'coverage',
  'facts',
  'decision',
  'hearing',
  'facts',
  'facts',
  'guarantees',
  'facts',
  'guarantees',
  'notices',
  'staffing',
  'staffing',
  'facts',
  'chain',
  'recurrence',
  'takeover',
  'evaluation',
  'history',
];
