// Who may import whom, as data. A direction that is not named here is not allowed; every rule says what to do instead.

import type { Import } from './source-files.ts';

type Room = {
  /** The files of the room. The first room that fits is the one. */
  readonly files: RegExp;
  /** What they may import besides each other, `#shared/` and styles. */
  readonly may: readonly RegExp[];
  readonly instead: string;
};

/** What a room of the server needs to know of the journal: the ports and the pure parts, never which adapter runs or what is on disk. */
const JOURNAL_PORT = /^server\/journal\/(?!redis\/|sqlite\/|versions\/)/;
const ADAPTERS = /^server\/journal\/(?:redis|sqlite)\//;
/** The files that choose real parts and put them together. */
const CHOOSERS = /^server\/(?:main|server|world|exercises|app|doors|exercise-doors|visitor|[a-z-]+-command)\.ts$/;
/** Where lines go that are for whoever runs it. */
const LOG = /^server\/log\//;
const ACCESS = /^server\/access\//;
/** What requests of every kind are made of: how a text, a moment, a place or a list of functions is read. */
const FIELDS = /^server\/fields\//;
/** What every door speaks: problems, paths, queries, streams. */
const HTTP = /^server\/http\//;
/** How an intent becomes an entry. */
const RECORD = /^server\/record\//;

/** The rooms of shared, bottom to top: each may import those before it, never one behind it. */
const SHARED_ROOMS: readonly string[] = [
  'base',
  'reference',
  'location',
  'deviation',
  'alarm',
  'policy',
  'staffing',
  'journal',
  'picture',
  'takeover',
  'desk',
  'ladder',
  'gebeurtenis',
  'rules',
  'overview',
  'register',
  'quality',
  'dossier',
  'replay',
  'wire',
  'words',
];

const ROOMS: Readonly<Record<string, Room>> = {
  shared: { files: /^shared\//, may: [], instead: 'shared is pure: pass in what it needs, as a value' },
  // Besides these no file lies loose in server: what puts nothing together has a room.
  'server choosers': { files: CHOOSERS, may: [/^server\//], instead: 'the server knows shared and itself' },
  'server/journal': {
    files: /^server\/journal\//,
    may: [LOG],
    instead: 'the journal knows only shared: move what both need there, or pass it in',
  },
  'server/record': {
    files: RECORD,
    may: [LOG, JOURNAL_PORT],
    instead: 'the recorder knows only shared and the journal port: let server.ts pass it in',
  },
  'server/http': {
    files: HTTP,
    may: [FIELDS, RECORD, JOURNAL_PORT],
    instead: 'it serves every door alike: let the door pass it in',
  },
  'server/access': { files: ACCESS, may: [FIELDS, HTTP, JOURNAL_PORT], instead: 'let main.ts pass it in' },
  'server/simulator': {
    files: /^server\/simulator\//,
    // It plays a feed over HTTP like any other, as a program of its own; it may only make itself a key to do so.
    may: [ACCESS, /^server\/clock\/system-runtime\.ts$/],
    instead: 'talk to the server over HTTP, like any feed',
  },
  'server/openapi': {
    files: /^server\/openapi\//,
    may: [ACCESS, FIELDS, HTTP, /^server\/[a-z-]+\/[a-z-]+-schemas\.ts$/],
    instead: 'it describes the doors by the schemas they check with, and knows nothing else of them',
  },
  'server/<room>': {
    files: /^server\/[a-z-]+\//,
    may: [LOG, ACCESS, FIELDS, HTTP, RECORD, JOURNAL_PORT],
    instead: 'rooms of the server do not know each other: let main.ts pass it in as a function or a port',
  },
  'client/i18n': { files: /^client\/i18n\//, may: [], instead: 'words know only shared' },
  'client/live': {
    files: /^client\/live\//,
    may: [],
    instead: 'live knows only shared: words belong in parts and views',
  },
  'client/query': {
    files: /^client\/query\//,
    may: [/^client\/live\/(?!socket|connection|store)/],
    instead: 'it knows what is asked of the server, not who shows it: pass it in',
  },
  'client/parts': {
    files: /^client\/parts\//,
    may: [/^client\/i18n\//],
    instead: 'give it to the part as a property',
  },
  'client/form': {
    files: /^client\/form\//,
    may: [/^client\/live\/http\.ts$/, /^client\/parts\//, /^client\/i18n\//],
    instead: 'a form knows fields, not what they are about: give it to the form as a property',
  },
  'client/desk': {
    files: /^client\/desk\//,
    may: [/^client\/live\/(?!socket|connection|store)/, /^client\/parts\//, /^client\/i18n\//],
    instead: 'it lies around every view and knows none of them: give it what it needs as a property',
  },
  'client/views/<view>': {
    files: /^client\/views\/[a-z-]+\//,
    may: [
      /^client\/live\/(?!socket|connection|store)/,
      /^client\/desk\//,
      /^client\/(?:query|form)\//,
      /^client\/parts\//,
      /^client\/i18n\//,
    ],
    instead: 'views do not know each other nor the socket: use live/hooks.ts, or move the part both need to parts/',
  },
  'client root': {
    files: /^client\/[a-z-]+\.tsx?$/,
    may: [/^client\//],
    instead: 'the client knows shared and itself',
  },
};

/** Where a library may come in. One that is not named here has no door: choose one, and write down why. */
const DOORS: Readonly<Record<string, RegExp>> = {
  ioredis: /^server\/journal\/redis\//,
  'node:sqlite': /^server\/journal\/sqlite\//,
  'node:*': /^server\//,
  zod: /^server\//,
  express: /^server\//,
  helmet: /^server\/http\//,
  pino: /^server\/log\//,
  'prom-client': /^server\/health\//,
  'socket.io': /^server\/(?:live\/|visitor\.ts$)/,
  'socket.io-parser': /^server\/live\//,
  react: /^client\//,
  'react-dom': /^client\/(?:main\.tsx$|parts\/)/,
  'react-aria': /^client\//,
  'react-aria-components': /^client\//,
  '@tanstack/react-query': /^client\/query\//,
  '@tanstack/react-table': /^client\/(?:parts|views)\//,
  'lucide-react': /^client\/(?:parts|views)\//,
  recharts: /^client\/parts\/charts\//,
  'socket.io-client': /^client\/live\//,
  '@fontsource-variable/inter': /^client\/(?:main\.tsx$|styles\/)/,
};

/** Null when the import is allowed; otherwise what is wrong with it and what to do. */
export function problemWith(one: Import): string | null {
  const room = roomOf(one.from);
  if (room === null) return `${one.from} is in no room: name its room in tests/support/directions.ts`;
  const complaint = complaintAbout(one, ...room);
  return complaint === null ? null : `${one.from} imports ${one.written}: ${complaint}`;
}

function complaintAbout(one: Import, name: string, room: Room): string | null {
  if (isLibrary(one)) return complaintAboutLibrary(one);
  if (one.target.startsWith('shared/')) {
    const inside = sharedRoomOf(one.from) === sharedRoomOf(one.target);
    if (!one.written.startsWith(inside ? './' : '#shared/')) return 'write #shared/ between rooms, ./ inside one';
    return one.from.startsWith('shared/') ? complaintAboutFloor(one) : null;
  }
  if (one.target.startsWith('client/') && /\.(?:css|svg)$/.test(one.target)) return null;
  if (!/\.tsx?$/.test(one.target)) return 'write the extension';
  if (ADAPTERS.test(one.target) && !CHOOSERS.test(one.from) && !/^server\/journal\//.test(one.from))
    return room.instead;
  if (sameRoom(one, name, room)) return null;
  return room.may.some((allowed) => allowed.test(one.target)) ? null : room.instead;
}

/** Arrows in shared point down only. */
function complaintAboutFloor(one: Import): string | null {
  const [from, target] = [floorOf(one.from), floorOf(one.target)];
  if (from < 0 || target < 0) return 'this room of shared has no floor: name it in SHARED_ROOMS';
  return target <= from ? null : `${sharedRoomOf(one.target)} lies above: move what both need to a room below`;
}

function floorOf(path: string): number {
  return SHARED_ROOMS.indexOf(sharedRoomOf(path) ?? '');
}

function sharedRoomOf(path: string): string | null {
  return /^shared\/([a-z-]+)\//.exec(path)?.[1] ?? null;
}

function complaintAboutLibrary(one: Import): string | null {
  const door = DOORS[one.target] ?? (one.target.startsWith('node:') ? DOORS['node:*'] : undefined);
  if (door === undefined) return 'this library has no door';
  return door.test(one.from) ? null : `this library may only come in through ${door.source}`;
}

export function isLibrary(one: Import): boolean {
  return !one.written.startsWith('.') && !one.written.startsWith('#');
}

/** Rooms written with <…> are many rooms of one kind: the same kind is not the same room. */
function sameRoom(one: Import, name: string, room: Room): boolean {
  if (!room.files.test(one.target) || roomOf(one.target)?.[0] !== name) return false;
  return !name.includes('<') || room.files.exec(one.from)?.[0] === room.files.exec(one.target)?.[0];
}

function roomOf(path: string): readonly [string, Room] | null {
  return Object.entries(ROOMS).find(([, room]) => room.files.test(path)) ?? null;
}
