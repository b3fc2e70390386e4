// What can be asked of a list, as a table: how the address writes each thing, what it is when the address does not say, and how the
// server is asked for it. A value the address cannot mean is as usual, so that an old or mistyped link still opens the list. Pure.

import { dateIn, endOfDay, listIn, numberIn, queryText, startOfDay } from '../../../parts/frame/address.ts';

export type Asked<T> = {
  readonly usual: T;
  readonly read: (text: string) => T;
  readonly write: (value: T) => string;
};
/** A row for each thing that is asked. */
type Table<Search> = { readonly [Name in keyof Search]: Asked<Search[Name]> };
export type SearchOf<T> = { readonly [Name in keyof T]: T[Name] extends Asked<infer Value> ? Value : never };

export type ListOrder<By extends string> = { readonly by: By; readonly descending: boolean };

/** A Dutch calendar date, included; empty means no limit. */
export const DATE: Asked<string> = { usual: '', read: dateIn, write: (date) => date };

const LONGEST_TEXT = 100;
export const TEXT: Asked<string> = {
  usual: '',
  read: (text) => text.slice(0, LONGEST_TEXT),
  write: (text) => text.trim(),
};

/** Where a page of the list is, as the server gave it. */
export const PLACE: Asked<string> = {
  usual: '',
  read: (text) => (/^[\w-]{1,500}$/.test(text) ? text : ''),
  write: (place) => place,
};

/** The first page: what every other question leads back to. */
export const FIRST_PAGE = { after: '', before: '', page: 1 } as const;

export function someOf<T extends string>(all: readonly T[], usual: readonly T[] = []): Asked<readonly T[]> {
  return { usual, read: (text) => listIn(text, all), write: (chosen) => chosen.join() };
}

/** Null: both. */
export function either(yes: string, no: string): Asked<boolean | null> {
  return {
    usual: null,
    read: (text) => (text === yes ? true : text === no ? false : null),
    write: (value) => (value === null ? '' : value ? yes : no),
  };
}

/** Null: none. */
export function atMostOne<const T extends string>(all: readonly T[]): Asked<T | null> {
  return { usual: null, read: (text) => all.find((one) => one === text) ?? null, write: (value) => value ?? '' };
}

/** Off as usual. */
export const FLAG: Asked<boolean> = { usual: false, read: (text) => text === 'true', write: String };

export function count(least: number, most: number): Asked<number> {
  return { usual: least, read: (text) => numberIn(text, least, most, least), write: String };
}

/** The first is the usual one. */
export function oneOf<const T extends number>(all: readonly [T, ...T[]]): Asked<T> {
  return { usual: all[0], read: (text) => all.find((one) => String(one) === text) ?? all[0], write: String };
}

/** `-begin`: from the last to the first. */
export function orderBy<By extends string>(all: readonly By[], usual: ListOrder<By>): Asked<ListOrder<By>> {
  return {
    usual,
    read: (text) => {
      const by = all.find((one) => text === one || text === `-${one}`);
      return by === undefined ? usual : { by, descending: text.startsWith('-') };
    },
    write: ({ by, descending }) => `${descending ? '-' : ''}${by}`,
  };
}

/** The search in which everything is as usual. */
export function usualOf<Search>(table: Table<Search>): Search {
  return each(table, (name) => table[name].usual);
}

export function readIn<Search>(table: Table<Search>, text: string): Search {
  const given = new URLSearchParams(text);
  return each(table, (name) => {
    const written = given.get(name);
    return written === null ? table[name].usual : table[name].read(written);
  });
}

/** `?meldkamer=NHL&open=yes`, or nothing when everything is as usual. */
export function writeIn<Search>(table: Table<Search>, search: Search): string {
  return queryText(unusual(table, search));
}

const MIDNIGHTS = [
  ['from', startOfDay],
  ['to', endOfDay],
] as const;

/** What is asked of the server: dates as the midnights, by the Dutch clock, around them, and nothing that is only about the screen. */
export function askedIn<Search>(
  table: Table<Search>,
  search: Search,
  screenOnly: readonly (keyof Search & string)[],
): URLSearchParams {
  const asked = unusual(table, search);
  for (const name of screenOnly) asked.delete(name);
  for (const [name, midnight] of MIDNIGHTS) {
    const moment = midnight(asked.get(name) ?? '');
    if (moment === null) asked.delete(name);
    else asked.set(name, moment);
  }
  return asked;
}

function unusual<Search>(table: Table<Search>, search: Search): URLSearchParams {
  const written = new URLSearchParams();
  for (const name of namesOf(table)) {
    const { usual, write } = table[name];
    const text = write(search[name]);
    if (text !== write(usual)) written.set(name, text);
  }
  return written;
}

function each<Search>(
  table: Table<Search>,
  value: <Name extends keyof Search & string>(name: Name) => Search[Name],
): Search {
  return Object.fromEntries(namesOf(table).map((name) => [name, value(name)])) as Search;
}

function namesOf<Search>(table: Table<Search>): readonly (keyof Search & string)[] {
  return Object.keys(table) as (keyof Search & string)[];
}
