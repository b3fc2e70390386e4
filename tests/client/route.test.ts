// Which address leads where, and that a login never leads away from our own pages.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROLES, roleRow } from '#shared/reference/roles.ts';
import { inWorldOf, withoutWorld, worldOf } from '#shared/wire/world-path.ts';
import { problemOf } from '../../client/live/http.ts';
import { gapsOf } from '../../client/parts/charts/chart.tsx';
import { loginPath, returnPath, routeOf } from '../../client/route.ts';
import { ROUTES, ROWS } from '../../client/routes.tsx';
import { SCREENS } from '../../server/http/screens.ts';

test('every address names one screen', () => {
  const paths = [
    '/',
    '/login',
    '/console',
    '/console/feeds',
    '/console/quality',
    '/console/handover',
    '/console/entry',
    '/console/entry/MNL',
    '/console/entry/M%',
    '/console/x',
    '/register',
    '/register/periods',
    '/register/periods/MNL%2Fambulance@3',
    '/register/MNL-x',
    '/register/MNL%2Fambulance@3',
    '/register/2026-0042',
    '/register/2026-0042/print',
    '/register/2026-0042/x',
    '/register/MNL-x/print',
    '/register/dossiers',
    '/register/figures',
    '/register/report',
    '/register/calendar',
    '/register/takeover',
    '/register/events',
    '/register/pilots',
    '/register/new',
    '/register/new/x',
    '/notices',
    '/notices/x',
    '/replay',
    '/wall/',
    '/wall/settings',
    '/wall/x',
    '/x',
    '/login/x',
  ];
  expect(paths.map((path) => Object.values(routeOf(path)))).toEqual([
    ['home', null],
    ['login', null],
    ['console', null],
    ['feeds', null],
    ['quality', null],
    ['handover', null],
    ['manual', null],
    ['manual', 'MNL'],
    [null, null],
    [null, null],
    ['dossiers', null],
    ['periods', null],
    ['periods', 'MNL/ambulance@3'],
    ['periods', 'MNL-x'],
    ['periods', 'MNL/ambulance@3'],
    ['dossier', '2026-0042'],
    ['dossier-print', '2026-0042'],
    [null, null],
    [null, null],
    ['dossiers', null],
    ['figures', null],
    ['report', null],
    ['calendar', null],
    ['takeover', null],
    ['gebeurtenissen', null],
    ['pilots', null],
    ['new-dossier', null],
    [null, null],
    ['notices', null],
    [null, null],
    ['replay', null],
    ['wall', null],
    ['wall', null],
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test('every row is reached by its own addresses, and no other row has them', () => {
  for (const [screen, { paths }] of ROWS) {
    for (const path of paths) {
      const named = path.replace(':afwijking', '2026-0042').replace(/:\w+/, 'X');
      expect([path, routeOf(named).screen]).toEqual([path, screen]);
    }
  }
  expect(new Set(ROWS.flatMap(([, { paths }]) => paths)).size).toBe(ROWS.flatMap(([, { paths }]) => paths).length);
});

test('the server hands out the page at every address of a screen, and at no other beginning', () => {
  const beginnings = SCREENS.map((path) => path.split('/')[1]);
  expect(new Set(beginnings)).toEqual(
    new Set([...ROWS.flatMap(([, { paths }]) => paths.map((path) => path.split('/')[1])), 'oefening']),
  );
});

test('README has the address of every screen, and no address without one', () => {
  const readme = readFileSync('README.md', 'utf8').split('\n## The screens\n')[1]?.split('\n## ')[0] ?? '';
  const told = [...readme.matchAll(/`(\/[^`]*)`/g)].map(([, path = '']) => path.replace(/[?#].*$/, ''));
  const shown = ROWS.filter(([, { view }]) => view !== undefined).map(([, { paths }]) =>
    paths.map((path) =>
      path
        .replace(':afwijking', '<number>')
        .replace(':', '<')
        .replace(/<(\w+)$/, '<$1>'),
    ),
  );
  expect(shown.filter((paths) => !paths.some((path) => told.includes(path)))).toEqual([]);
  expect(told.filter((path) => routeOf(withoutWorld(path).replace('<number>', '2026-0042')).screen === null)).toEqual(
    [],
  );
});

test('a part of the register is one, and what belongs to a part names one', () => {
  const parts = ROWS.flatMap(([, { part }]) => (part === undefined ? [] : [part]));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.filter((part) => !('part' in ROUTES[part]))).toEqual([]);
});

test('every role begins at its own screen', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, roleRow(role).home]))).toEqual({
    feed: '/console',
    lms: '/console',
    meldkamer: '/console',
    party: '/notices',
    smb: '/wall',
    inspector: '/register',
    ministry: '/notices',
    wall: '/wall',
    admin: '/console',
  });
  expect(ROLES.filter((role) => routeOf(roleRow(role).home).screen === null)).toEqual([]);
});

test('after a login one comes back where one was, and only there', () => {
  const back = (from: string) => returnPath(new URL(loginPath(from), 'http://x').search);
  expect([back('/register?status=open'), back('/'), back('/login?terug=%2Fwall')]).toEqual([
    '/register?status=open',
    '/',
    '/',
  ]);
  const elsewhere = ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'];
  expect(elsewhere.map((path) => returnPath(`?terug=${encodeURIComponent(path)}`))).toEqual(['/', '/', '/', '/']);
});

test('a problem document is read whole, and one that is no document still gives a title', () => {
  const document = {
    title: 'Invalid input',
    code: 'invalid-input',
    detail: 'x',
    problems: [{ path: 'a.b', problem: 'is wrong' }],
  };
  expect(problemOf(400, null, JSON.stringify(document))).toEqual({
    status: 400,
    title: 'Invalid input',
    code: 'invalid-input',
    detail: 'x',
    problems: ['a.b: is wrong'],
    retryAfter: null,
    document,
  });
  expect(problemOf(503, '7', '<html>')).toEqual({
    status: 503,
    title: 'HTTP 503',
    code: null,
    detail: null,
    problems: [],
    retryAfter: 7,
    document: {},
  });
});

test('a gap in a trend is a gap from the last known moment to the next, and no line crosses it', () => {
  const rows = [1, null, null, 4, 5, null].map((value, at) => ({ at, value }));
  expect(gapsOf(rows)).toEqual([
    [0, 3],
    [4, 5],
  ]);
});

test('[R153] the screens of an exercise are those of the real picture behind one word, and a link stays in its world', () => {
  expect(['/oefening', '/oefening/', '/oefening/wall', '/oefeningen', '/console'].map(worldOf)).toEqual([
    '/oefening',
    '/oefening',
    '/oefening',
    '',
    '',
  ]);
  expect(['/oefening', '/oefening/wall', '/console'].map(withoutWorld)).toEqual(['/', '/wall', '/console']);
  const links = ['/console?x=1', '/oefening/console', '/oefening?x', '#part', 'https://elders.example/'];
  expect(links.map((path) => inWorldOf('/oefening/wall', path))).toEqual(['/oefening/console?x=1', ...links.slice(1)]);
  expect(links.map((path) => inWorldOf('/wall', path))).toEqual(links);
});
