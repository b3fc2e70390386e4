// Which screen is shown, and to whom: the address chooses, a login comes first, and every screen loads only its own code.

import { lazy, type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { SECOND } from '#shared/base/time.ts';
import { roleRow } from '#shared/reference/roles.ts';
import { ExerciseMark } from './desk/exercise/exercise-band.tsx';
import { PageTitle } from './desk/page-title.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { useWords, WordsProvider } from './i18n/i18n.tsx';
import { LiveContext, useLive, useSession } from './live/hooks.ts';
import type { Problem } from './live/http.ts';
import type { Live } from './live/live.ts';
import { Login } from './login.tsx';
import { NotFound } from './not-found.tsx';
import { NoticePage } from './notice-page.tsx';
import { MainRegion } from './parts/frame/main-region.tsx';
import { applyTheme, storedTheme } from './parts/frame/theme.ts';
import { navigate } from './parts/header/navigation.tsx';
import { EmptyState } from './parts/states/empty-state.tsx';
import { ErrorState } from './parts/states/error-state.tsx';
import { Answers } from './query/answers.tsx';
import { secondsUntilRetry } from './query/retry.ts';
import { loginPath, type Route, routeOf, usePathname } from './route.ts';
import { ROUTES, type Row } from './routes.tsx';
import { useWaitingNotices } from './use-waiting-notices.ts';

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
  const title = useTitle(route);
  const { state } = useSession();
  // The page of notices says itself how many wait, which is told to whoever is logged in.
  const saysItself = route.screen === 'notices' && state.status === 'in';
  return (
    <>
      {saysItself ? null : <PageTitle title={title} />}
      <ExerciseMark isOnWall={route.screen === 'wall'} />
      <Shown path={path} route={route} title={title} />
    </>
  );
}

type ShownProps = { readonly path: string; readonly route: Route; readonly title: string };

function Shown({ path, route, title }: ShownProps) {
  const { screen, id } = route;
  if (screen === 'login') return <Login />;
  // Nobody has to log in to hear that there is nothing.
  if (screen === null) return <NotFound path={path} />;
  const { view }: Row = ROUTES[screen];
  return (
    <LoggedIn isWall={screen === 'wall'}>
      {screen === 'notices' ? <NoticesTitle title={title} /> : null}
      <Frame screen={screen}>
        <Suspense fallback={<Loading />}>{view === undefined ? <Home /> : view(id)}</Suspense>
      </Frame>
    </LoggedIn>
  );
}

/** How many wait stands in front of the name of their page. */
function NoticesTitle({ title }: { readonly title: string }) {
  const waiting = useWaitingNotices();
  return <PageTitle title={waiting === 0 ? title : `(${waiting}) ${title}`} />;
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

function Home() {
  const { session } = useSession();
  useEffect(() => {
    if (session !== null) navigate(roleRow(session.role).home, 'replace');
  }, [session]);
  return <Loading />;
}

/** Who is logged in is asked again until there is an answer. */
function Unreachable({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const { app } = useWords();
  const { runtime } = useLive();
  const wait = secondsUntilRetry(1, problem);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every failure is followed by another try
  useEffect(() => runtime.after(wait * SECOND, onRetry), [problem, onRetry, wait, runtime]);
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

/** Appearance: the wall is dark unless someone chose otherwise. */
function useScreenDress({ screen }: Route): void {
  useEffect(() => {
    document.documentElement.dataset['screen'] = screen ?? 'not-found';
    applyTheme(storedTheme() ?? (screen === 'wall' ? 'dark' : 'auto'));
  }, [screen]);
}

/** One of many dossiers is named by its number. */
function useTitle({ screen, id }: Route): string {
  const { app, screen: titles } = useWords();
  if (screen === 'home') return app.product;
  const name = screen === null ? app.notFoundTitle : titles[screen];
  const own = screen?.startsWith('dossier') && id !== null ? `${name} ${id}` : name;
  return `${own} · ${app.product}`;
}
