// Where an event goes: into the real journal, or into that of the exercise that runs when the event says so itself (R154). One that says so wrongly
// goes nowhere, and so does what speaks of one anywhere but in its attribute: it is never taken for real.

import type { IncomingHttpHeaders } from 'node:http';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { type PathPart, pathOf } from '../fields/path.ts';
import { DEEPEST } from '../fields/safe-json.ts';
import type { InputProblem } from '../http/problems.ts';
import type { SideStore } from '../journal/side-store.ts';
import type { Recorder } from '../record/recorder.ts';
import type { ContentMode } from './content-mode.ts';
import type { KeysOfSource } from './event-check.ts';

/** A journal that takes events, and what is kept beside it. */
export type Place = {
  readonly recorder: Pick<Recorder, 'picture' | 'submit'>;
  readonly sideStore: Pick<SideStore, 'quarantine'>;
  readonly keysOf: KeysOfSource;
};

/** `meldkamers`: null is all of them. */
export type ExercisePlace = Place & { readonly number: number; readonly meldkamers: readonly MeldkamerId[] | null };

export type Places = {
  /** For what says nothing of an exercise; null at the door of the exercise itself. */
  readonly real: Place | null;
  /** Null: none runs. Rejects with Unavailable when one does and cannot be reached. */
  readonly exercise: () => Promise<ExercisePlace | null>;
};

export type Placed = {
  /** Where it goes; or, when it goes nowhere, where it is kept that it was refused. */
  readonly place: Place;
  readonly goesNowhere: boolean;
  /** Why it cannot go there, knowing which meldkamers it is about. */
  readonly misplaced: (about: readonly MeldkamerId[]) => InputProblem | null;
};

/** `around`: what speaks of an exercise beside the events, and says of none of them that it belongs to one; null: nothing does. */
export async function placesOf(
  events: readonly unknown[],
  { real, exercise }: Places,
  around: InputProblem | null,
): Promise<readonly Placed[]> {
  const marks = events.map((event) => {
    const mark = markIn(event);
    return { mark, astray: mark === null ? (around ?? astrayIn(event)) : null };
  });
  if (real !== null && marks.every(({ mark, astray }) => mark === null && astray === null)) {
    return marks.map(() => here(real));
  }
  const running = await exercise();
  const home = real ?? running;
  if (home === null) throw new Error('The door of an exercise is open while none runs');
  return marks.map(({ mark, astray }) => {
    if (astray !== null) return nowhere(home, astray);
    if (mark === null && real !== null) return here(real);
    const problem = problemOf(mark, running);
    if (problem !== null || running === null) return nowhere(home, { path: MARK, problem: problem ?? NONE_RUNS });
    return { place: running, goesNowhere: false, misplaced: (about) => notIn(running, about) };
  });
}

function here(place: Place): Placed {
  return { place, goesNowhere: false, misplaced: () => null };
}

function nowhere(place: Place, problem: InputProblem): Placed {
  return { place, goesNowhere: true, misplaced: () => problem };
}

const NONE_RUNS = 'names an exercise, and none is running: leave it out of what is real, or have the LMS begin one';

/** Null: it names the one that runs. */
function problemOf(mark: unknown, running: ExercisePlace | null): string | null {
  if (running === null) return NONE_RUNS;
  const { number } = running;
  if (mark === null) return `is required here: the number of the exercise, ${number}`;
  const text = typeof mark === 'number' ? String(mark) : mark;
  if (text === String(number)) return null;
  const named = typeof text === 'string' && /^\d{1,9}$/.test(text) ? `, not ${text}` : '';
  return `must be ${number}, the number of the exercise that is running${named}; leave it out of what is real`;
}

function notIn({ number, meldkamers }: ExercisePlace, about: readonly MeldkamerId[]): InputProblem | null {
  const others = meldkamers === null ? [] : about.filter((one) => !meldkamers.includes(one));
  if (meldkamers === null || others.length === 0) return null;
  const problem = `${[...new Set(others)].join(', ')} is not in exercise ${number}, which is of ${meldkamers.join(', ')}; leave it out of what is real`;
  return { path: MARK, problem };
}

/** The attribute of an event that says that it belongs to an exercise: its number. */
const MARK = 'exercise';

const SPEAKS_OF_ONE = /exercise|oefening/i;
const ASTRAY = `speaks of an exercise, and only the attribute ${MARK} of an event says that it belongs to one: leave it out of what is real`;

/** As it was written; null: it says nothing of an exercise there. */
function markIn(event: unknown): unknown {
  if (!isObject(event) || !Object.hasOwn(event, MARK)) return null;
  return event[MARK] ?? null;
}

/** Where a name in an event that has no mark speaks of an exercise, in whatever holds it; null: none does. */
function astrayIn(event: unknown): InputProblem | null {
  const path = pathToName(event, 1);
  return path === null ? null : { path: pathOf(path), problem: ASTRAY };
}

/** What is nested deeper is never taken. */
function pathToName(value: unknown, level: number): readonly PathPart[] | null {
  if (typeof value !== 'object' || value === null || level > DEEPEST) return null;
  for (const [name, held] of Object.entries(value)) {
    const part = Array.isArray(value) ? Number(name) : name;
    if (held !== null && SPEAKS_OF_ONE.test(name)) return [part];
    const within = pathToName(held, level + 1);
    if (within !== null) return [part, ...within];
  }
  return null;
}

type Said = { readonly url: string; readonly headers: IncomingHttpHeaders; readonly mode: ContentMode };

/** What speaks of an exercise around the events of a request, or in their text and not in what is read of it; null: nothing does. */
export function astrayAround(said: Said, body: Buffer): InputProblem | null {
  if (isInAddress(said)) return { path: '', problem: `The address ${ASTRAY}` };
  const isRead = (name: string): boolean => said.mode === 'binary' && name === `ce-${MARK}`;
  const header = headersIn(said).find((name) => !isRead(name));
  if (header !== undefined) return { path: header, problem: ASTRAY };
  const text = body.toString('utf8');
  const repeated = MAY_SPEAK_OF_ONE.test(text) ? repeatedIn(text) : null;
  return repeated === null
    ? null
    : {
        path: pathOf([repeated]),
        problem: 'stands twice in what speaks of an exercise, and only one of them can be read',
      };
}

/** A request that cannot be read speaks of an exercise: in its address, a header, or what looks like a name in its text. */
export function isUnreadOfExercise(said: Said, body: Buffer): boolean {
  if (isInAddress(said) || headersIn(said).length > 0) return true;
  const text = body
    .toString('utf8')
    .replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return LOOKS_LIKE_ITS_NAME.test(text);
}

const ESCAPED = /\\u([\da-f]{4})/gi;
/** Of text that is no JSON: behind a quote, brace or comma and before another, with no other word beside it. */
const LOOKS_LIKE_ITS_NAME = /(?:^|["'{,])\s*[\w-]*(?:exercise|oefening)[\w-]*\s*(?:["':=]|$)/i;

function isInAddress({ url }: Said): boolean {
  const [, query = ''] = url.split('?');
  return SPEAKS_OF_ONE.test(query);
}

function headersIn({ headers }: Said): readonly string[] {
  return Object.keys(headers).filter((name) => SPEAKS_OF_ONE.test(name));
}

/** Letters may be written as \\u escapes. */
const MAY_SPEAK_OF_ONE = /exercise|oefening|\\u/i;
const KEYS_AND_BRACKETS = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g;

/** A name that stands twice in one object of this JSON, of which JSON.parse keeps the last; null: none does. */
function repeatedIn(json: string): string | null {
  const open: Set<string>[] = [];
  for (const [token, text = '', colon] of json.matchAll(KEYS_AND_BRACKETS)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (colon !== undefined) {
      const name = String(JSON.parse(text));
      if (open.at(-1)?.has(name)) return name;
      open.at(-1)?.add(name);
    }
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
