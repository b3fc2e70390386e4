// Who said what about a stretch of time, also what counted for nothing there: a word of another source, one that came late, or a "since"
// that speaks against what was said before. Shown beside what counted; changes nothing.

import { firstWhere } from '#shared/base/halves.ts';
import { earliest, type Instant, latest, soonest } from '#shared/base/time.ts';
import { type Location, sameLocation } from '#shared/location/location.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Assertion, isLate } from './assertions.ts';
import type { Told } from './hearing.ts';

export type Saying = {
  readonly source: SourceId;
  readonly location: Location;
  readonly from: Instant;
  /** Null: it still says so. */
  readonly until: Instant | null;
  /** `said`: at that moment. `late`: afterwards, of that moment. `since`: afterwards, by dating back. */
  readonly manner: 'said' | 'late' | 'since';
  readonly told: Told;
};

/** Of one source: in order of time, none over another. */
export type Course = readonly Assertion<Location>[];

/** What these sources said of the time from `from` until `until`, cut to it. */
export function sayingsIn(courses: readonly Course[], from: Instant, until: Instant | null): readonly Saying[] {
  return courses.flatMap((course) => [...saidIn(course, from, until), ...datedBackIn(courses, course, from, until)]);
}

type Word = Pick<Saying, 'location' | 'from'> & { readonly until: Instant };

/** Where each source had it in this time: by what it said then, and else by what it dated back to it. Who said nothing of it is not in it. */
export function wordsOf(
  courses: readonly Course[],
  from: Instant,
  until: Instant,
): readonly { readonly source: SourceId; readonly said: readonly Word[] }[] {
  return courses.flatMap((course) => {
    const said = wordsIn(course, from, until);
    const [first] = course;
    return first === undefined || said.length === 0 ? [] : [{ source: first.source, said }];
  });
}

function wordsIn(course: Course, from: Instant, until: Instant): readonly Word[] {
  return course.flatMap(({ value: location, said, from: begun, until: ended }, index) => {
    const [since = begun] = begun === said.at ? said.sinces : [];
    const begin = latest(earliest(since, begun), latest(course[index - 1]?.until ?? from, from));
    const end = ended === null ? until : earliest(ended, until);
    return begin < end ? [{ location, from: begin, until: end }] : [];
  });
}

function saidIn(course: Course, from: Instant, until: Instant | null): readonly Saying[] {
  const sayings: Saying[] = [];
  for (let index = firstBehind(course, from); index < course.length; index += 1) {
    const one = course[index] as Assertion<Location>;
    if (until !== null && one.from >= until) break;
    const cut = { from: latest(one.from, from), until: soonest(one.until, until) };
    if (cut.until !== null && cut.until <= cut.from) continue;
    const last = sayings.at(-1);
    if (last?.until === cut.from && sameLocation(last.location, one.value)) {
      sayings.splice(-1, 1, { ...last, until: cut.until });
    } else {
      const { source, value: location, said } = one;
      sayings.push({ source, location, ...cut, manner: isLate(said) ? 'late' : 'said', told: said.told });
    }
  }
  return sayings;
}

/** A since that reaches over what this source or another said otherwise, told in this time: it spoke against that, and changed nothing. */
function datedBackIn(
  courses: readonly Course[],
  course: Course,
  from: Instant,
  until: Instant | null,
): readonly Saying[] {
  const sayings: Saying[] = [];
  for (let index = firstBehind(course, from); index < course.length; index += 1) {
    const { source, value, said, from: begun } = course[index] as Assertion<Location>;
    if (until !== null && said.at >= until) break;
    const [since] = said.sinces;
    if (since === undefined || begun !== said.at || said.at < from || since >= said.at) continue;
    const dated: Saying = { source, location: value, from: since, until: said.at, manner: 'since', told: said.told };
    if (courses.some((one) => saysOtherwise(one, value, since, said.at))) sayings.push(dated);
  }
  return sayings;
}

function saysOtherwise(course: Course, location: Location, from: Instant, until: Instant): boolean {
  for (let index = firstBehind(course, from); index < course.length; index += 1) {
    const one = course[index] as Assertion<Location>;
    if (one.from >= until) return false;
    if (one.value.kind !== 'unknown' && !sameLocation(one.value, location)) return true;
  }
  return false;
}

/** The first that does not end before this moment. */
function firstBehind(course: Course, moment: Instant): number {
  return firstWhere(course, ({ until }) => until === null || until > moment);
}
