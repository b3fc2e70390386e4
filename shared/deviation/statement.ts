// What is said about a deviation, and may be set right: the table of its answers, from which everything that asks, takes, keeps, sends or
// shows them is derived.

import { type Field, type Filled, nothingIn } from './field.ts';

export const AFWIJKING_KINDS = [
  'uitwijk',
  'tijdelijke-wijziging-werkwijze',
  'pilot',
  'storing',
  'onderhoud',
  'overig',
] as const;

export type AfwijkingKind = (typeof AFWIJKING_KINDS)[number];

/** `announced`: a feed said so. `registered`: entered by a person. `observed`: this software saw a move that nothing covered. */
export const ORIGINS = ['announced', 'registered', 'observed'] as const;

export type Origin = (typeof ORIGINS)[number];

export const REASON_CATEGORIES = ['personeel', 'techniek', 'gebouw', 'onderhoud', 'experiment', 'overig'] as const;

export type ReasonCategory = (typeof REASON_CATEGORIES)[number];

/** What can be asked about a reason: nobody may have said one. */
export const KNOWN_REASONS = [...REASON_CATEGORIES, 'unknown'] as const;
export type KnownReason = (typeof KNOWN_REASONS)[number];

/** A week: the longest that can be stated. */
const MOST_FALLBACK_MINUTES = 10_080;

/** An answer about a deviation, and what is true of it wherever it is asked, sent, kept or shown. */
export type Answer = Field & {
  /** Among which questions a form asks it. */
  readonly part: 'what' | 'when' | 'why' | 'safety';
  /** May the event of a feed say it, or must it? Absent: only people can. */
  readonly event?: 'may' | 'must';
  /**
   * Who may see it, besides those who may see everything (shared/picture/redact.ts). `readers`: whoever may read dossiers. `everyone`:
   * the wall too. Absent: nobody else, until somebody says so.
   */
  readonly seenBy?: 'readers' | 'everyone';
  /** The open point while it is unknown; a point of several answers is open while none of them is known. */
  readonly openPoint?: string;
  /** The questions of an inspector (docs/rules.md) that the point leaves open. `main`: without it nothing of the question is answered. */
  readonly questions?: Readonly<Partial<Record<number, 'main' | 'besides'>>>;
  /** Its heading in a file for a spreadsheet. */
  readonly heading: string;
  /** Said of it in a list of deviations too, as it is; the rest is in the dossier. */
  readonly listed?: true;
  /** As a feed would say it. */
  readonly example: string | number | readonly string[] | { readonly meldkamer: string };
};

/** What must be said has no unknown to stand in its place, so it can be kept from nobody. */
type Sayable = { readonly required?: never } | { readonly required: true; readonly seenBy: 'everyone' };

/**
 * What is said about a deviation and may be rectified, each answer defined once, in the order in which they are shown. A next answer of
 * a known kind is a row here, its words in each language, and how it is stored (CONTRIBUTING.md, decision 0019).
 */
export const STATEMENT = {
  kind: {
    kind: 'choice',
    of: AFWIJKING_KINDS,
    required: true,
    part: 'what',
    event: 'must',
    seenBy: 'everyone',
    // Only of what this software saw itself, which takes `overig` for want of better.
    openPoint: 'kind',
    questions: { 2: 'besides', 5: 'main' },
    heading: 'soort',
    example: 'onderhoud',
  },
  functions: {
    kind: 'functions',
    required: true,
    part: 'what',
    event: 'must',
    seenBy: 'everyone',
    heading: 'functies',
    example: ['MNL/ambulance/09'],
    means: 'Functions, or posts that stand for all their tasks.',
  },
  to: {
    kind: 'place',
    part: 'what',
    event: 'may',
    seenBy: 'everyone',
    openPoint: 'destination',
    questions: { 2: 'besides' },
    heading: 'plaats',
    example: { meldkamer: 'NHL' },
    means: 'Where the functions go: a meldkamer, or else the name of a city, never an address.',
  },
  forced: {
    kind: 'choice',
    of: ['planned', 'forced'],
    part: 'what',
    event: 'may',
    seenBy: 'readers',
    openPoint: 'forced',
    questions: { 2: 'besides' },
    heading: 'gedwongen',
    example: 'planned',
    means: 'Was it planned, or forced upon whoever moved.',
  },
  reasonCategory: {
    kind: 'choice',
    of: REASON_CATEGORIES,
    part: 'why',
    event: 'may',
    seenBy: 'readers',
    openPoint: 'reason-category',
    questions: { 6: 'besides' },
    heading: 'redencategorie',
    listed: true,
    example: 'onderhoud',
  },
  reason: {
    kind: 'text',
    size: 'line',
    part: 'why',
    event: 'must',
    seenBy: 'readers',
    openPoint: 'reason',
    questions: { 6: 'besides' },
    heading: 'reden',
    listed: true,
    example: 'gepland onderhoud noodstroom',
    means: 'No names, numbers or addresses of persons.',
  },
  start: {
    kind: 'moment',
    required: true,
    part: 'when',
    event: 'must',
    seenBy: 'everyone',
    heading: 'begin',
    example: '2026-02-01T01:00:00Z',
    means: 'When it begins, or began.',
  },
  expectedEnd: {
    kind: 'moment',
    part: 'when',
    event: 'may',
    seenBy: 'everyone',
    openPoint: 'end',
    questions: { 13: 'main' },
    heading: 'verwacht einde',
    example: '2026-02-01T05:00:00Z',
  },
  /** The event that ends it, for a deviation without a date (as art. 2 of the Besluit has). */
  endCondition: {
    kind: 'text',
    size: 'line',
    part: 'when',
    event: 'may',
    seenBy: 'readers',
    openPoint: 'end',
    questions: { 13: 'main' },
    heading: 'eindvoorwaarde',
    listed: true,
    example: 'noodstroom getest',
    means: 'What must be so before it ends, when no date can be given.',
  },
  owner: {
    kind: 'party',
    who: 'named',
    part: 'safety',
    event: 'may',
    seenBy: 'readers',
    openPoint: 'owner',
    questions: { 14: 'besides' },
    heading: 'eigenaar',
    listed: true,
    example: 'RAV Utrecht',
    means: 'Who carries it: a party by id or name, or a role; never a person.',
  },
  fallback: {
    kind: 'text',
    size: 'line',
    part: 'safety',
    event: 'may',
    seenBy: 'readers',
    openPoint: 'fallback',
    questions: { 8: 'main' },
    heading: 'terugvaloptie',
    listed: true,
    example: 'terug naar de eigen meldkamer',
    means: 'What happens when the deviation itself fails.',
  },
  /** A test that is planned proves nothing yet. */
  fallbackTestedAt: {
    kind: 'moment',
    past: true,
    part: 'safety',
    event: 'may',
    seenBy: 'readers',
    openPoint: 'fallback-test',
    questions: { 8: 'besides' },
    heading: 'terugvaloptie getest',
    example: '2026-01-15T09:00:00Z',
    means: 'When the fallback was last tested; never in the future.',
  },
  fallbackWithin: {
    kind: 'minutes',
    least: 1,
    most: MOST_FALLBACK_MINUTES,
    part: 'safety',
    event: 'may',
    seenBy: 'readers',
    openPoint: 'fallback-speed',
    questions: { 8: 'besides' },
    heading: 'terugval binnen (minuten)',
    example: 15,
    means: 'Minutes within which the fallback can be in use.',
  },
  returnPlan: {
    kind: 'text',
    size: 'line',
    part: 'safety',
    event: 'may',
    seenBy: 'readers',
    openPoint: 'return-plan',
    questions: { 8: 'besides' },
    heading: 'terugkeerplan',
    example: 'per dienst terug',
    means: 'How it comes back.',
  },
  reviewAt: {
    kind: 'moment',
    part: 'safety',
    event: 'may',
    seenBy: 'readers',
    openPoint: 'review',
    questions: { 13: 'besides' },
    heading: 'herziening',
    example: '2026-02-01T03:00:00Z',
    means: 'When it is looked at again.',
  },
} as const satisfies Readonly<Record<string, Answer & Sayable>>;

/** What is said about it and may be rectified. Null: unknown, or not for this reader. */
export type Statement = Filled<typeof STATEMENT>;

export type AnswerName = keyof Statement;

/** In the order in which they are shown. */
export const ANSWERS = Object.keys(STATEMENT) as readonly AnswerName[];

/** The same row, for who asks of any answer what is true of all. */
export function answerOf(name: AnswerName): Answer {
  return STATEMENT[name];
}

/** Those from one to another, both included. */
export function answersBetween(first: AnswerName, last: AnswerName): readonly AnswerName[] {
  return ANSWERS.slice(ANSWERS.indexOf(first), ANSWERS.indexOf(last) + 1);
}

/** What a list says of a deviation as it stands here; absent: unknown, or not for this reader. */
export type ListedAnswers = {
  readonly [Name in AnswerName as (typeof STATEMENT)[Name] extends { readonly listed: true }
    ? Name
    : never]?: NonNullable<Statement[Name]>;
};

export const LISTED = ANSWERS.filter((name) => answerOf(name).listed === true) as readonly (keyof ListedAnswers)[];

/** What may be unknown, all of it unknown. */
export const NOTHING_STATED = nothingIn(STATEMENT);
