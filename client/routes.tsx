// Every screen there is, one row each: where it is, how it is reached, and what draws it. A next screen is a row here, its view, and
// its title in the words. Links stand in the order of this table.

import { type ComponentType, lazy, type ReactNode } from 'react';
import type { RoleAction } from '#shared/reference/roles.ts';
import type { Words } from './i18n/nl.ts';

export type ScreenName = keyof Words['screen'];

export type Row = {
  /** The first is where links lead. `:afwijking` is the number of a deviation, `:` with another word any name. */
  readonly paths: readonly string[];
  /** Stands in the head of every screen, under its title or under this word. */
  readonly head?: 'screen' | 'toRegister' | 'toRegistering';
  /** Offered there, or among the parts of the register, to who may do this; left out: to everybody. */
  readonly offeredTo?: RoleAction;
  /** The part of the register that it is, or belongs to. */
  readonly part?: ScreenName;
  /** Left out: the app shows it by itself. */
  readonly view?: (id: string | null) => ReactNode;
};

export const ROUTES = {
  home: { paths: ['/'] },
  login: { paths: ['/login'] },
  console: {
    paths: ['/console'],
    head: 'screen',
    view: screen(async () => (await import('./views/console/console-view.tsx')).ConsoleView),
  },
  feeds: {
    paths: ['/console/feeds'],
    view: screen(async () => (await import('./views/feeds/feeds-view.tsx')).FeedsView),
  },
  agreements: {
    paths: ['/console/alarms'],
    view: screen(async () => (await import('./views/agreements/agreements-view.tsx')).AgreementsView),
  },
  handover: {
    paths: ['/console/handover'],
    view: screen(async () => (await import('./views/handover/handover-view.tsx')).HandoverView),
  },
  exercise: {
    paths: ['/console/exercise'],
    view: screen(async () => (await import('./views/exercise/exercise-view.tsx')).ExerciseView),
  },
  manual: {
    paths: ['/console/entry', '/console/entry/:meldkamer'],
    view: screenOf(async () => (await import('./views/manual/manual-view.tsx')).ManualView),
  },
  dossiers: {
    paths: ['/register', '/register/dossiers'],
    head: 'toRegister',
    part: 'dossiers',
    view: screen(async () => (await import('./views/register/dossiers-view.tsx')).DossiersView),
  },
  periods: {
    paths: ['/register/periods', '/register/periods/:period', '/register/:period'],
    part: 'periods',
    view: screenOf(async () => (await import('./views/register/register-view.tsx')).RegisterView),
  },
  figures: {
    paths: ['/register/figures'],
    part: 'figures',
    view: screen(async () => (await import('./views/figures/figures-view.tsx')).FiguresView),
  },
  report: {
    paths: ['/register/report'],
    part: 'figures',
    view: screen(async () => (await import('./views/figures/report-view.tsx')).ReportView),
  },
  calendar: {
    paths: ['/register/calendar'],
    part: 'calendar',
    view: screen(async () => (await import('./views/calendar/calendar-view.tsx')).CalendarView),
  },
  takeover: {
    paths: ['/register/takeover'],
    part: 'takeover',
    view: screen(async () => (await import('./views/takeover/takeover-view.tsx')).TakeoverView),
  },
  gebeurtenissen: {
    paths: ['/register/events'],
    part: 'gebeurtenissen',
    view: screen(async () => (await import('./views/gebeurtenissen/gebeurtenissen-view.tsx')).GebeurtenissenView),
  },
  pilots: {
    paths: ['/register/pilots'],
    part: 'pilots',
    view: screen(async () => (await import('./views/pilots/pilots-view.tsx')).PilotsView),
  },
  quality: {
    paths: ['/console/quality'],
    offeredTo: 'quality.read',
    part: 'quality',
    view: screen(async () => (await import('./views/quality/quality-view.tsx')).QualityView),
  },
  'new-dossier': {
    paths: ['/register/new'],
    head: 'toRegistering',
    offeredTo: 'dossier.register',
    view: screen(async () => (await import('./views/new-dossier/new-dossier-view.tsx')).NewDossierView),
  },
  dossier: {
    paths: ['/register/:afwijking'],
    view: screenOf(async () => (await import('./views/dossier/dossier-view.tsx')).DossierView),
  },
  'dossier-print': {
    paths: ['/register/:afwijking/print'],
    view: screenOf(async () => (await import('./views/dossier/print/dossier-print-view.tsx')).DossierPrintView),
  },
  notices: {
    paths: ['/notices'],
    head: 'screen',
    offeredTo: 'notices.read',
    view: screen(async () => (await import('./views/notices/notices-view.tsx')).NoticesView),
  },
  replay: {
    paths: ['/replay'],
    head: 'screen',
    view: screen(async () => (await import('./views/replay/replay-view.tsx')).ReplayView),
  },
  wall: {
    paths: ['/wall', '/wall/settings'],
    head: 'screen',
    view: screen(async () => (await import('./views/wall/wall-view.tsx')).WallView),
  },
} as const satisfies Readonly<Record<ScreenName, Row>>;

/** In the order of the table. */
export const ROWS: readonly (readonly [ScreenName, Row])[] = Object.entries(ROUTES) as [ScreenName, Row][];

/** A view in a file of its own, loaded when it is first shown. */
function screen(load: () => Promise<ComponentType>): NonNullable<Row['view']> {
  const View = lazy(async () => ({ default: await load() }));
  return () => <View />;
}

/** The same for a view that is given what its address names, which a view may rely on when every path of its row names something. */
function screenOf(load: () => Promise<ComponentType<{ readonly id: string }>>): NonNullable<Row['view']> {
  const View = lazy(async () => ({ default: await load() }));
  return (id) => <View {...((id === null ? {} : { id }) as { readonly id: string })} />;
}
