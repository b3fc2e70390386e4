// The parts of a dossier page, and where each open point and each of the eighteen questions has its place on it.

import type { OpenPoint } from '#shared/rules/open-points.ts';
import type { StepKind } from '#shared/rules/steps.ts';

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

/** Where what a step recorded is read. */
export const STEP_PLACES: Readonly<Record<StepKind, Section>> = {
  rectify: 'facts',
  join: 'history',
  split: 'history',
  assess: 'decision',
  decide: 'decision',
  'confirm-claim': 'decision',
  'deny-claim': 'decision',
  'rectify-decision': 'decision',
  consult: 'hearing',
  'take-position': 'chain',
  'find-guarantees': 'guarantees',
  'note-pilot': 'pilot',
  tell: 'notices',
  'confirm-receipt': 'notices',
  receive: 'notices',
  start: 'facts',
  end: 'facts',
  'confirm-return': 'facts',
  close: 'facts',
  withdraw: 'facts',
  evaluate: 'evaluation',
  'mark-seen': 'hearing',
  ask: 'hearing',
  answer: 'hearing',
};
