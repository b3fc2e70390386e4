// What the time line of a dossier draws: how long each function was away and how that was covered, and the moments at which somebody did
// something, placed in the time that it is about. Pure.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { Stretch } from '#shared/dossier/account.ts';
import { columnsOf } from '#shared/dossier/accounted.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { type FunctionId, isPlannedCare } from '#shared/reference/functions.ts';

/** The columns of `accounted` that divide the time that a function was not at home. */
export const COURSE_CLASSES = [
  'coveredInTimeMs',
  'coveredLaterMs',
  'spokenMs',
  'uncoveredMs',
  'doubleClaimMs',
  'unknownMs',
] as const;
export type CourseClass = (typeof COURSE_CLASSES)[number];

export type CourseSpan = Pick<Stretch, 'function' | 'from' | 'to'> & { readonly class: CourseClass };

export const COURSE_ROWS = ['decisions', 'ladder', 'notices', 'course'] as const;
export type CourseRow = (typeof COURSE_ROWS)[number];

/** Somebody did or recorded something, or something was due. `what` says which of its row; `about` who or which. */
export type CourseMark = { readonly at: Instant } & (
  | { readonly row: 'decisions'; readonly what: 'taken' | 'recorded' | 'claimed'; readonly decision: number }
  | { readonly row: 'ladder'; readonly what: 'turn'; readonly turn: number }
  | { readonly row: 'ladder'; readonly what: 'stopped' }
  | { readonly row: 'notices'; readonly what: 'told' | 'received'; readonly notice: number }
  | {
      readonly row: 'course';
      readonly what: 'opened' | 'started' | 'expected-end' | 'ended' | 'returned' | 'closed';
    }
);

export type Course = {
  /** The functions that were away in it, in the order of the account; planbare zorg is only told of in the table. */
  readonly functions: readonly FunctionId[];
  readonly spans: readonly CourseSpan[];
  /** In the order of their moments. */
  readonly marks: readonly CourseMark[];
  /** What is drawn; what came before or after it stands at its edge. */
  readonly from: Instant;
  readonly to: Instant;
};

/** What of a dossier it is drawn from. */
type Told = Pick<DossierDetail, 'asOf' | 'dossier'> & {
  readonly afwijking: Pick<
    DossierDetail['afwijking'],
    'announcedAt' | 'startedAt' | 'expectedEnd' | 'endedAt' | 'returnedAt' | 'closedAt'
  >;
  readonly chain: Pick<DossierDetail['chain'], 'turns'>;
};

/** Null: nothing of it has a time that could be drawn. `coverage`: between moments as they are shown. */
export function courseOf(detail: Told, coverage: readonly Stretch[]): Course | null {
  const spans = coverage
    .filter((one) => !isPlannedCare(one.function))
    .map((one): CourseSpan => ({ function: one.function, from: one.from, to: one.to, class: classOf(one) }));
  const marks = marksOf(detail).sort(byMoment);
  const times = edgesOf(detail, spans, marks);
  const [from = detail.asOf] = times;
  const to = times.at(-1) ?? from;
  if (elapsed(from, to) <= 0) return null;
  return { functions: [...new Set(spans.map((one) => one.function))], spans, marks, from, to };
}

type At = { readonly at: Instant };

export function byMoment(one: At, other: At): number {
  return one.at < other.at ? -1 : Number(one.at > other.at);
}

/** From 0 to 1; what lies outside of what is drawn stands at its edge. */
export function placeIn({ from, to }: Pick<Course, 'from' | 'to'>, at: Instant): number {
  return Math.min(1, Math.max(0, elapsed(from, at) / elapsed(from, to)));
}

/** Marks of one row that would stand on each other are drawn as one. */
export function clustered(course: Course, row: CourseRow, apart: number): readonly (readonly CourseMark[])[] {
  const clusters: CourseMark[][] = [];
  for (const mark of course.marks) {
    if (mark.row !== row) continue;
    const [first] = clusters.at(-1) ?? [];
    if (first !== undefined && placeIn(course, mark.at) - placeIn(course, first.at) < apart)
      clusters.at(-1)?.push(mark);
    else clusters.push([mark]);
  }
  return clusters;
}

/** The time that it is about: absence, begin and end. Where nothing of that is known yet, the moments at which something was done. */
function edgesOf({ afwijking, asOf }: Told, spans: readonly CourseSpan[], marks: readonly CourseMark[]) {
  const { startedAt, endedAt, returnedAt } = afwijking;
  const isOver = endedAt !== null;
  const known = [
    ...spans.flatMap(({ from, to }) => [from, to]),
    ...[startedAt, endedAt, returnedAt].flatMap((at) => (at === null ? [] : [at as Instant])),
    ...(startedAt === null || isOver ? [] : [asOf]),
  ];
  const said = known.length > 0 ? known : marks.map(({ at }) => at);
  return said.toSorted();
}

function classOf(stretch: Stretch): CourseClass {
  const columns: readonly string[] = columnsOf(stretch);
  return COURSE_CLASSES.find((name) => columns.includes(name)) ?? 'unknownMs';
}

function marksOf({ afwijking, dossier, chain }: Told): CourseMark[] {
  const { announcedAt, startedAt, expectedEnd, endedAt, returnedAt, closedAt } = afwijking;
  const course = (
    [
      ['opened', announcedAt],
      ['started', startedAt],
      ['expected-end', expectedEnd],
      ['ended', endedAt],
      ['returned', returnedAt],
      ['closed', closedAt],
    ] as const
  ).flatMap(([what, at]): CourseMark[] => (at === null ? [] : [{ row: 'course', what, at: at as Instant }]));
  const decisions = dossier.decisions.flatMap(({ decidedAt, told, by }, decision): CourseMark[] => {
    if (told === 'announced') return [{ row: 'decisions', what: 'claimed', decision, at: by.at }];
    const taken = decidedAt === null ? [] : [{ row: 'decisions', what: 'taken', decision, at: decidedAt } as const];
    return [...taken, { row: 'decisions', what: 'recorded', decision, at: by.at }];
  });
  const turns = chain.turns.map(({ at }, turn): CourseMark => ({ row: 'ladder', what: 'turn', turn, at }));
  const stoppedAt = dossier.ladder?.stoppedAt ?? null;
  const stopped: CourseMark[] = stoppedAt === null ? [] : [{ row: 'ladder', what: 'stopped', at: stoppedAt }];
  const notices = dossier.notices.flatMap(({ told, received }, notice): CourseMark[] => [
    ...(told === null ? [] : [{ row: 'notices', what: 'told', notice, at: told.at } as const]),
    ...(received === null ? [] : [{ row: 'notices', what: 'received', notice, at: received.at } as const]),
  ]);
  return [...course, ...decisions, ...turns, ...stopped, ...notices];
}
