// What is tracked: each function of each meldkamer, split into tasks and scopes (R1).
// Ambulance and brandweer per region, politie per meldkamer, KMar once, CaCo per meldkamer as one task.

import { MELDKAMER_IDS, type MeldkamerId, REGIONS, type RegionCode } from './meldkamers.ts';

export const DISCIPLINES = ['politie', 'brandweer', 'ambulance', 'kmar', 'caco'] as const;
export type Discipline = (typeof DISCIPLINES)[number];

/** `coordinatie` is the one task of the CaCo. */
export const TASKS = ['aanname', 'uitgifte', 'coordinatie'] as const;
export type Task = (typeof TASKS)[number];

/** Planbare zorg may be elsewhere without being a deviation (R31). */
export const SCOPES = ['spoed', 'planbaar'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a feed names as its subject: `MNL/ambulance/09`, `MNL/politie`. Staffing is kept per post. */
export type PostId = string & { readonly __post: true };

/** One post, one task, one scope: `MNL/ambulance/09/aanname`, with `/planbaar` behind it for planbare zorg. */
export type FunctionId = string & { readonly __function: true };

export type Post = {
  readonly id: PostId;
  readonly meldkamer: MeldkamerId;
  readonly discipline: Discipline;
  readonly region: RegionCode | null;
};

export type TrackedFunction = {
  readonly id: FunctionId;
  readonly post: PostId;
  readonly meldkamer: MeldkamerId;
  readonly discipline: Discipline;
  readonly region: RegionCode | null;
  readonly task: Task;
  readonly scope: Scope;
};

/** The KMar works from one meldkamer, designated as partner of Noord-Holland. */
const KMAR_MELDKAMER: MeldkamerId = 'NHL';

export function isPerRegion(discipline: Discipline): boolean {
  return discipline === 'ambulance' || discipline === 'brandweer';
}

export function tasksOf(discipline: Discipline): readonly Task[] {
  return discipline === 'caco' ? ['coordinatie'] : ['aanname', 'uitgifte'];
}

export function disciplinesOf(meldkamer: MeldkamerId): readonly Discipline[] {
  return DISCIPLINES.filter((discipline) => discipline !== 'kmar' || meldkamer === KMAR_MELDKAMER);
}

/** Reads `MNL/ambulance/09` or `MNL/politie`; null when there is no such post. A staffing post may leave the region out. */
export function parsePost(text: string): Post | null {
  return POSTS_BY_ID.get(text) ?? null;
}

export function functionId(post: PostId, task: Task, scope: Scope): FunctionId {
  return (scope === 'planbaar' ? `${post}/${task}/planbaar` : `${post}/${task}`) as FunctionId;
}

export function trackedFunction(post: Post, task: Task, scope: Scope): TrackedFunction {
  const { id, meldkamer, discipline, region } = post;
  return { id: functionId(id, task, scope), post: id, meldkamer, discipline, region, task, scope };
}

function postsOf(meldkamer: MeldkamerId): readonly Post[] {
  return disciplinesOf(meldkamer).flatMap((discipline): readonly Post[] =>
    isPerRegion(discipline)
      ? REGIONS.filter((region) => region.meldkamer === meldkamer).map((region) => ({
          id: `${meldkamer}/${discipline}/${region.code}` as PostId,
          meldkamer,
          discipline,
          region: region.code,
        }))
      : [{ id: `${meldkamer}/${discipline}` as PostId, meldkamer, discipline, region: null }],
  );
}

const POSTS_BY_ID: ReadonlyMap<string, Post> = new Map(
  MELDKAMER_IDS.flatMap((meldkamer) => [
    ...disciplinesOf(meldkamer).map((discipline): Post => {
      return { id: `${meldkamer}/${discipline}` as PostId, meldkamer, discipline, region: null };
    }),
    ...postsOf(meldkamer),
  ]).map((post) => [post.id as string, post]),
);

/** Every function that must always be somewhere. Planbare zorg comes on top, when it is reported. */
export const FUNCTIONS: readonly TrackedFunction[] = MELDKAMER_IDS.flatMap((meldkamer) =>
  postsOf(meldkamer).flatMap((post) => tasksOf(post.discipline).map((task) => trackedFunction(post, task, 'spoed'))),
);

const BY_ID = new Map(FUNCTIONS.map((one) => [one.id as string, one]));

/** R31: planbare zorg may be elsewhere: it is shown, and asks for no decision beside what does. */
export function isPlannedCare(id: FunctionId): boolean {
  return parseFunction(id)?.scope === 'planbaar';
}

/** R31: those of these that must always be somewhere. */
export function urgentAmong(functions: readonly FunctionId[]): readonly FunctionId[] {
  return functions.filter((id) => !isPlannedCare(id));
}

/** Reads a function id, planbare zorg included; null when there is no such function. */
export function parseFunction(text: string): TrackedFunction | null {
  const known = BY_ID.get(text);
  if (known !== undefined) return known;
  if (!text.endsWith('/planbaar')) return null;
  const urgent = BY_ID.get(text.slice(0, -'/planbaar'.length));
  return urgent === undefined || urgent.discipline !== 'ambulance'
    ? null
    : { ...urgent, id: text as FunctionId, scope: 'planbaar' };
}
