// Which screen is shown, and to whom: the address chooses, a login comes first, and every screen loads only its own code.

import { lazy, type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { LiveContext, useLive, useSession } from './live/hooks.ts';
import type { Live } from './live/live.ts';
import { Login } from './login.tsx';
import { EmptyState } from './parts/empty-state.tsx';
import { ErrorState } from './parts/error-state.tsx';
import { MainRegion } from './parts/main-region.tsx';
import { Link, navigate } from './parts/navigation.tsx';
import { applyTheme, storedTheme } from './parts/theme.ts';
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
  const route = routeOf(usePathname());
  useScreenDress(route);
  return route.screen === 'login' ? (
    <Login />
  ) : (
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
  if (isIn) return children;
  if (isWall) {
    return (
      <Suspense fallback={<Loading />}>
        <WallWithoutSession />
      </Suspense>
    );
  }
  if (state.status === 'asking' && state.problem !== null) return <Unreachable onRetry={refresh} />;
  return <Loading />;
}

function View({ route }: { readonly route: Route }) {
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
    case 'not-found':
      return <NotFound />;
  }
}

function Home() {
  const { session } = useSession();
  useEffect(() => {
    if (session !== null) navigate(homeOf(session.role), 'replace');
  }, [session]);
  return <Loading />;
}

function NotFound() {
  const { app } = useWords();
  return (
    <MainRegion>
      <h1>{app.notFoundTitle}</h1>
      <p>
        <Link href="/">{app.notFoundLink}</Link>
      </p>
    </MainRegion>
  );
}

function Unreachable({ onRetry }: { readonly onRetry: () => void }) {
  const { app } = useWords();
  return (
    <MainRegion>
      <h1>{app.product}</h1>
      <ErrorState title={app.login.unreachable} onRetry={onRetry} />
    </MainRegion>
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
function useScreenDress({ screen }: Route): void {
  const { app, manual } = useWords();
  useEffect(() => {
    const isWall = screen === 'wall';
    document.documentElement.dataset['screen'] = screen;
    applyTheme(storedTheme() ?? (isWall ? 'dark' : 'auto'));
  }, [screen]);
  useEffect(() => {
    const titles: Partial<Record<Route['screen'], string>> = {
      console: app.toConsole,
      feeds: app.toFeeds,
      manual: manual.title,
      register: app.toRegister,
      wall: app.toWall,
      login: app.login.title,
    };
    const title = titles[screen];
    document.title = title === undefined ? app.product : `${title} · ${app.product}`;
  }, [screen, app, manual]);
}
