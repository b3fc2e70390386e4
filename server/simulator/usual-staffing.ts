// How many seats are filled on an ordinary day: synthetic numbers that follow the shifts by small steps.
// Made up on purpose; they say nothing about any real meldkamer.

import { type Discipline, FUNCTIONS, type PostId } from '#shared/reference/functions.ts';
import { MINUTES_PER_DAY } from './scenario/scenario-clock.ts';

export type Seats = { readonly filled: number; readonly planned: number; readonly minimum: number };

/** Staffing is looked at once per quarter of an hour. */
export const QUARTER_MINUTES = 15;
const QUARTERS = MINUTES_PER_DAY / QUARTER_MINUTES;

const BASE_MINIMUM: Readonly<Record<Discipline, number>> = { politie: 5, brandweer: 1, ambulance: 2, kmar: 2, caco: 1 };

/** The posts whose staffing is reported, in the order of the functions. */
export const STAFFED_POSTS: readonly PostId[] = [...new Set(FUNCTIONS.map(({ post }) => post))];

const DISCIPLINE_OF = new Map(FUNCTIONS.map(({ post, discipline }) => [post, discipline]));

/** The agreed minimum of a post, the same all day. */
export function usualMinimum(post: PostId): number {
  const discipline = disciplineOf(post);
  if (discipline === 'caco' || discipline === 'kmar') return BASE_MINIMUM[discipline];
  return BASE_MINIMUM[discipline] + (fingerprint(post) % 3);
}

/** What is usual at a minute of the day: never below the minimum, never more than one seat off in a quarter of an hour. */
export function usualSeats(post: PostId, minute: number): Seats {
  const minimum = usualMinimum(post);
  if (disciplineOf(post) === 'caco') return { filled: 1, planned: 1, minimum };
  const quarter = Math.floor((((minute % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY) / QUARTER_MINUTES);
  const planned = minimum + extraSeats(post, quarter);
  return { filled: planned - absentSeats(post, quarter), planned, minimum };
}

/** Above the minimum: one by night, up to three by day, two in the evening, with hand-overs spread over the posts. */
function extraSeats(post: PostId, quarter: number): number {
  const shift = fingerprint(post) % 4;
  const at = (quarter - shift + QUARTERS) % QUARTERS;
  if (at < 28) return 1;
  if (at < 32) return 2;
  if (at < 60) return 3;
  return at < 90 ? 2 : 1;
}

/** Now and then one planned seat is empty for some hours, at other hours for each post; never around a hand-over. */
function absentSeats(post: PostId, quarter: number): number {
  const from = 40 + (fingerprint(post) % 8);
  const long = 6 + (fingerprint(post) % 5);
  return fingerprint(post) % 5 < 2 && quarter >= from && quarter < from + long ? 1 : 0;
}

function disciplineOf(post: PostId): Discipline {
  const discipline = DISCIPLINE_OF.get(post);
  if (discipline === undefined) throw new Error(`No staffed post ${post}`);
  return discipline;
}

/** A number that belongs to a name, so that the same post has the same day every time. */
function fingerprint(text: string): number {
  let value = 17;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 65_521;
  return value;
}
