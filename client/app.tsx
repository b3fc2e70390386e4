// Which screen is shown, and to whom: the address chooses, a login comes first, and every screen loads only its own code.

import { lazy, type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { SECOND } from '#shared/base/time.ts';
import { DossierScreens } from './dossier-screens.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { LiveContext, useLive, useSession } from './live/hooks.ts';
import type { Problem } from './live/http.ts';
import { type Live, later } from './live/live.ts';
import { Login } from './login.tsx';
import { NotFound } from './not-found.tsx';
import { NoticePage } from './notice-page.tsx';
import { EmptyState } from './parts/empty-state.tsx';
import { ErrorState } from './parts/error-state.tsx';
import { MainRegion } from './parts/main-region.tsx';
import { navigate } from './parts/navigation.tsx';
import { applyTheme, storedTheme } from './parts/theme.ts';
import { Answers } from './query/answers.tsx';
import { secondsUntilRetry } from './query/retry.ts';
import { homeOf, loginPath, type Route, routeOf, usePathname } from './route.ts';
import { useWords, WordsProvider } from './words/words.tsx';

const ConsoleView = lazy(async () => ({ default: (await import('./views/console/console-view.tsx')).ConsoleView }));
const FeedsView = lazy(async () => ({ default: (await import('./views/feeds/feeds-view.tsx')).FeedsView }));
const ManualView = lazy(async () => ({ default: (await import('./views/manual/manual-view.tsx')).ManualView }));
const RegisterView = lazy(async () => ({ default: (await import('./views/register/register-view.tsx')).RegisterView }));
const WallView = lazy(async () => ({ default: (await import('./views/wall/wall-view.tsx')).WallView }));

const WallWithoutSession = lazy(async () => ({
  default: (await import('./views/wall/wall-without-session.tsx')).WallWithoutSession,
}));

export function App({ live }: { readonly live: Live }) {
  return (
    <WordsProvider>
      <ErrorBoundary>
        <LiveContext value={live}>
          <Screens />
        </LiveContext>
      </ErrorBoundary>
    </WordsProvider>
  );
}

function Screens() {
  const path = usePathname();
  const route = routeOf(path);
  useScreenDress(route);
  if (route.screen === 'login') return <Login />;
  // Nobody has to log in to hear that there is nothing.
  if (route.screen === 'not-found') return <NotFound path={path} />;
  return (
    <LoggedIn isWall={route.screen === 'wall'}>
      <Frame isWall={route.screen === 'wall'}>
        <Suspense fallback={<Loading />}>
          <View route={route} />
        </Suspense>
      </Frame>
    </LoggedIn>
  );
}

/** The connection runs as long as someone is logged in; a session that ends leads to the login page and back. */
function LoggedIn({ isWall, children }: { readonly isWall: boolean; readonly children: ReactNode }) {
  const { connection, sessions } = useLive();
  const { state } = useSession();
  const isIn = state.status === 'in';
  const refresh = useCallback(() => void sessions.refresh(), [sessions]);
  useEffect(refresh, [refresh]);
  useEffect(() => {
    if (!isIn) return;
    connection.start();
    return connection.stop;
  }, [isIn, connection]);
  useEffect(() => {
    if (state.status === 'out' && !isWall) navigate(loginPath(location.pathname + location.search), 'replace');
  }, [state.status, isWall]);
  if (state.status === 'in') {
    const { role, organisation, meldkamer } = state.session;
    return <Answers key={`${role} ${organisation} ${meldkamer}`}>{children}</Answers>;
  }
  if (isWall) {
    return (
      <Suspense fallback={<Loading />}>
        <WallWithoutSession />
      </Suspense>
    );
  }
  if (state.status === 'asking' && state.problem !== null)
    return <Unreachable problem={state.problem} onRetry={refresh} />;
  return <Loading />;
}

function View({ route }: { readonly route: Exclude<Route, { readonly screen: 'not-found' }> }) {
  switch (route.screen) {
    case 'console':
      return <ConsoleView />;
    case 'feeds':
      return <FeedsView />;
    case 'manual':
      return <ManualView id={route.meldkamer} />;
    case 'register':
      return <RegisterView number={route.number} />;
    case 'wall':
      return <WallView />;
    case 'home':
    case 'login':
      return <Home />;
    default:
      return <DossierScreens route={route} />;
  }
}

function Home() {
  const { session } = useSession();
  useEffect(() => {
    if (session !== null) navigate(homeOf(session.role), 'replace');
  }, [session]);
  return <Loading />;
}

/** Who is logged in is asked again until there is an answer. */
function Unreachable({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const { app } = useWords();
  const wait = secondsUntilRetry(1, problem);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every failure is followed by another try
  useEffect(() => later(onRetry, wait * SECOND), [problem, onRetry, wait]);
  return (
    <NoticePage title={app.requestFailed}>
      <ErrorState title={app.login.unreachable} retryIn={null} onRetry={onRetry} />
    </NoticePage>
  );
}

function Loading() {
  const { app } = useWords();
  return (
    <MainRegion>
      <EmptyState>{app.loading}</EmptyState>
    </MainRegion>
  );
}

/** Title and appearance: the wall is dark unless someone chose otherwise. */
function useScreenDress(route: Route): void {
  const { screen } = route;
  const title = useTitle(route);
  useEffect(() => {
    const isWall = screen === 'wall';
    document.documentElement.dataset['screen'] = screen;
    applyTheme(storedTheme() ?? (isWall ? 'dark' : 'auto'));
  }, [screen]);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function useTitle(route: Route): string {
  const { app, domain, manual } = useWords();
  const { registerSection } = app;
  const titles: Partial<Record<Route['screen'], string>> = {
    ...registerSection,
    console: app.toConsole,
    feeds: app.toFeeds,
    manual: manual.title,
    register: registerSection.periods,
    report: registerSection.figures,
    'new-dossier': app.newDossier,
    notices: app.toNotices,
    replay: app.toReplay,
    wall: app.toWall,
    login: app.login.title,
    'not-found': app.notFoundTitle,
  };
  const isDossier = route.screen === 'dossier' || route.screen === 'dossier-print';
  const title = isDossier ? domain.afwijking(route.number) : titles[route.screen];
  return title === undefined ? app.product : `${title} · ${app.product}`;
}
