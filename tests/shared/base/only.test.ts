// A list of what may be seen lets through what it names and nothing else, and the compiler asks for what it does not name.

import { expect, test } from 'vitest';
import { byName, eachOf, hidden, kinds, only, orNull, remembered, shown, someOf } from '#shared/base/only.ts';

type Seat = { readonly post: string; readonly people: number | null };
type Room = { readonly name: string; readonly seats: readonly Seat[]; readonly first: Seat | null };
type Said = { readonly kind: 'place'; readonly place: string } | { readonly kind: 'unknown' };

const SEAT = only<Seat>({ post: shown, people: hidden(null) });
const ROOM = only<Room>({ name: shown, seats: eachOf(SEAT), first: orNull(SEAT) });
const SAID = kinds<Said>({ place: { place: shown }, unknown: {} });

function holding<T extends object>(value: T): T {
  return JSON.parse(
    JSON.stringify({ ...value, strange: 'more' }).replace('"strange"', '"__proto__":{"a":1},"strange"'),
  );
}

test('what no list names is dropped, however deep it lies and whatever it is called', () => {
  const seat = holding<Seat>({ post: 'caco', people: 3 });
  const room = holding<Room>({ name: 'zaal', seats: [seat], first: seat });
  const seen = { post: 'caco', people: null };
  expect(JSON.stringify(ROOM(room))).toBe(JSON.stringify({ name: 'zaal', seats: [seen], first: seen }));
  expect(room).toEqual(holding({ name: 'zaal', seats: [seat], first: seat }));
});

test('what is not there is not made up', () => {
  expect(JSON.stringify(ROOM({ name: 'zaal', strange: 'more', seats: [], first: null } as Room))).toBe(
    '{"name":"zaal","seats":[],"first":null}',
  );
  expect(JSON.stringify(only<Seat>({ post: shown, people: shown })({ post: 'caco', strange: 1 } as never))).toBe(
    '{"post":"caco"}',
  );
});

test('a value of which nothing is kept back is itself', () => {
  const room: Room = { name: 'zaal', seats: [{ post: 'caco', people: null }], first: null };
  expect(ROOM(room)).toBe(room);
  const rooms = { one: room };
  expect(byName(ROOM)(rooms)).toBe(rooms);
});

test('of several forms each shows its own fields', () => {
  expect(SAID(holding<Said>({ kind: 'place', place: 'Zeist' }))).toEqual({ kind: 'place', place: 'Zeist' });
  expect(SAID({ kind: 'unknown', place: 'Zeist' } as Said)).toEqual({ kind: 'unknown' });
  expect(() => SAID({ kind: 'later' } as never)).toThrow('No list of what may be seen of later');
});

test('of a part only what is there and may be seen is shown', () => {
  const part = someOf<Seat>({ post: shown });
  expect([part({ people: 3 }), part(holding({ post: 'caco' })), part({})]).toEqual([{}, { post: 'caco' }, {}]);
});

test('names are kept as they are, and what is behind each is looked at with its name', () => {
  const rooms = { one: 1, two: 2 };
  expect(byName((value: number, name) => (name === 'two' ? 0 : value))(rooms)).toEqual({ one: 1, two: 0 });
  expect(rooms).toEqual({ one: 1, two: 2 });
});

test('what is remembered is looked at once', () => {
  let looks = 0;
  const look = remembered<Seat>((seat) => {
    looks += 1;
    return SEAT(seat);
  });
  const seat: Seat = { post: 'caco', people: 3 };
  expect([look(seat), look(seat), looks]).toEqual([{ post: 'caco', people: null }, { post: 'caco', people: null }, 1]);
});

test('the compiler asks for every field and form, and what is forgotten in spite of it is not shown', () => {
  // @ts-expect-error a field that is not named
  const forgetful = only<Seat>({ post: shown });
  expect(forgetful({ post: 'caco', people: 3 })).toEqual({ post: 'caco' });
  // @ts-expect-error a form that is not named
  const formless = kinds<Said>({ place: { place: shown } });
  expect(() => formless({ kind: 'unknown' })).toThrow('No list');
});

test('the compiler refuses what is gone, and what something could hide in', () => {
  // @ts-expect-error a field that is gone
  const gone = only<Seat>({ post: shown, people: shown, chairs: shown });
  // @ts-expect-error an object that is shown as it is
  const whole = only<Room>({ name: shown, seats: eachOf(SEAT), first: shown });
  // @ts-expect-error objects that are shown as they are
  const rows = only<Room>({ name: shown, seats: shown, first: orNull(SEAT) });
  // @ts-expect-error something else in place of a text
  const other = only<Seat>({ post: hidden(null), people: shown });
  expect([gone, whole, rows, other]).toEqual(Array(4).fill(expect.any(Function)));
});
