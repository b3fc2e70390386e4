// The screens of the dossiers: which component belongs to which address, each loaded only when it is shown.

import { lazy } from 'react';
import type { DossierRoute } from './route.ts';

const DossiersView = lazy(async () => ({ default: (await import('./views/register/dossiers-view.tsx')).DossiersView }));
const FiguresView = lazy(async () => ({ default: (await import('./views/figures/figures-view.tsx')).FiguresView }));
const ReportView = lazy(async () => ({ default: (await import('./views/figures/report-view.tsx')).ReportView }));
const DossierView = lazy(async () => ({ default: (await import('./views/dossier/dossier-view.tsx')).DossierView }));
const DossierPrintView = lazy(async () => ({
  default: (await import('./views/dossier/print/dossier-print-view.tsx')).DossierPrintView,
}));
const CalendarView = lazy(async () => ({ default: (await import('./views/calendar/calendar-view.tsx')).CalendarView }));
const TakeoverView = lazy(async () => ({ default: (await import('./views/takeover/takeover-view.tsx')).TakeoverView }));
const PilotsView = lazy(async () => ({ default: (await import('./views/pilots/pilots-view.tsx')).PilotsView }));
const NewDossierView = lazy(async () => ({
  default: (await import('./views/new-dossier/new-dossier-view.tsx')).NewDossierView,
}));
const NoticesView = lazy(async () => ({ default: (await import('./views/notices/notices-view.tsx')).NoticesView }));
const ReplayView = lazy(async () => ({ default: (await import('./views/replay/replay-view.tsx')).ReplayView }));

export function DossierScreens({ route }: { readonly route: DossierRoute }) {
  switch (route.screen) {
    case 'dossiers':
      return <DossiersView />;
    case 'figures':
      return <FiguresView />;
    case 'report':
      return <ReportView />;
    case 'dossier':
      return <DossierView number={route.number} key={route.number} />;
    case 'dossier-print':
      return <DossierPrintView number={route.number} key={route.number} />;
    case 'calendar':
      return <CalendarView />;
    case 'takeover':
      return <TakeoverView />;
    case 'pilots':
      return <PilotsView />;
    case 'new-dossier':
      return <NewDossierView />;
    case 'notices':
      return <NoticesView />;
    case 'replay':
      return <ReplayView />;
  }
}
