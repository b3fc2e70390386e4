// Which address leads where, and that a login never leads away from our own pages.

import { expect, test } from 'vitest';
import { ROLES } from '#shared/reference/actor.ts';
import { problemOf } from '../../client/live/http.ts';
import { gapsOf } from '../../client/parts/chart.tsx';
import { homeOf, loginPath, returnPath, routeOf } from '../../client/route.ts';

test('every address names one screen', () => {
  const paths = [
    '/',
    '/login',
    '/console',
    '/console/feeds',
    '/register',
    '/register/MNL-x',
    '/register/2026-0042',
    '/register/2026-0042/print',
    '/register/2026-0042/x',
    '/register/MNL-x/print',
    '/register/dossiers',
    '/register/figures',
    '/register/report',
    '/register/calendar',
    '/register/takeover',
    '/register/pilots',
    '/register/new',
    '/register/new/x',
    '/notices',
    '/notices/x',
    '/replay',
    '/wall/',
    '/wall/x',
    '/x',
  ];
  expect(paths.map(routeOf)).toEqual([
    { screen: 'home' },
    { screen: 'login' },
    { screen: 'console' },
    { screen: 'feeds' },
    { screen: 'register', number: null },
    { screen: 'register', number: 'MNL-x' },
    { screen: 'dossier', number: '2026-0042' },
    { screen: 'dossier-print', number: '2026-0042' },
    { screen: 'not-found' },
    { screen: 'not-found' },
    { screen: 'dossiers' },
    { screen: 'figures' },
    { screen: 'report' },
    { screen: 'calendar' },
    { screen: 'takeover' },
    { screen: 'pilots' },
    { screen: 'new-dossier' },
    { screen: 'not-found' },
    { screen: 'notices' },
    { screen: 'not-found' },
    { screen: 'replay' },
    { screen: 'wall' },
    { screen: 'not-found' },
    { screen: 'not-found' },
  ]);
});

test('every role begins at its own screen', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, homeOf(role)]))).toEqual({
    feed: '/console',
    lms: '/console',
    meldkamer: '/console',
    party: '/notices',
    smb: '/wall',
    inspector: '/register/dossiers',
    ministry: '/notices',
    wall: '/wall',
    admin: '/console',
  });
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
