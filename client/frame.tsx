// What lies around every live screen: connection bar, new version, server time for ages, and the voice for screen readers.

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fraction } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import { isPageOutdated } from './build-check.ts';
import { AlarmBar } from './desk/alarm-bar.tsx';
import { AlarmTools } from './desk/alarm-tools.tsx';
import { Desk, useDesk } from './desk/desk.tsx';
import { ExerciseBand } from './desk/exercise/exercise-band.tsx';
import { ExerciseLine } from './desk/exercise/exercise-line.tsx';
import { GebeurtenisLine } from './desk/gebeurtenis-line.tsx';
import { HelpPanel } from './desk/help/help-panel.tsx';
import { useShortcuts } from './desk/use-shortcuts.ts';
import styles from './frame.module.css';
import { useWords } from './i18n/i18n.tsx';
import { useSaid } from './i18n/use-said.ts';
import { createAnnouncer } from './live/announcer.ts';
import {
  AnnouncerContext,
  useAnnouncer,
  useConnection,
  useHeader,
  useLive,
  useServerBuild,
  useServerNow,
} from './live/hooks.ts';
import type { Quality } from './live/quality.ts';
import { IS_EXERCISE } from './live/world.ts';
import { LiveRegions } from './parts/frame/live-regions.tsx';
import { MAIN_ID } from './parts/frame/main-region.tsx';
import { AppHeader } from './parts/header/app-header.tsx';
import { ConnectionBar } from './parts/header/connection-bar.tsx';
import { LiveHeaderContext } from './parts/header/live-header.tsx';
import { NewVersionBar } from './parts/header/new-version-bar.tsx';
import { PlacesContext } from './parts/header/places.ts';
import { ServerNowContext } from './parts/marks/server-now.ts';
import { reloadOnce } from './reload.ts';
import type { ScreenName } from './routes.tsx';
import { usePlaces } from './use-places.ts';

/** Screens that reload themselves do so within this time, each at its own moment. */
const RELOAD_WITHIN = 45 * SECOND;
const CHECK_AGAIN_AFTER = 5 * SECOND;

const NOTHING_SAID = { assertive: '', polite: '' };

export function Frame({ screen, children }: { readonly screen: ScreenName; readonly children: ReactNode }) {
  const isWall = screen === 'wall';
  const { app, alarms, exercise } = useWords();
  const { runtime } = useLive();
  const [said, setSaid] = useSaid(NOTHING_SAID);
  const announcer = useMemo(
    () =>
      createAnnouncer({
        timers: runtime,
        say: (politeness, sentence) => {
          const marked = IS_EXERCISE ? exercise.spoken(sentence) : sentence;
          setSaid((before) => ({ ...before, [politeness]: marked }));
        },
        merge: alarms.merged,
      }),
    [alarms, exercise, runtime, setSaid],
  );
  useEffect(() => announcer.stop, [announcer]);
  return (
    <AnnouncerContext value={announcer}>
      <ServerNowContext value={useServerNow()}>
        <a className="skip-link" href={`#${MAIN_ID}`}>
          {app.skipToContent}
        </a>
        <LiveRegions assertive={said.assertive} polite={said.polite} />
        {isWall ? null : <ExerciseBand />}
        <Connection isWall={isWall} />
        <NewVersion byItself={isWall} />
        <PlacesContext value={usePlaces(screen)}>
          <Desk isWatched={isWall} isPast={screen === 'replay'} saysNews={screen === 'console' || screen === 'replay'}>
            <LiveHeaderContext value={headerOf(screen)}>{children}</LiveHeaderContext>
          </Desk>
        </PlacesContext>
      </ServerNowContext>
    </AnnouncerContext>
  );
}

type HeaderProps = { readonly hasList: boolean };

/** Whoever acts on alarms has them on every screen; the screen that lists them shows them to everybody. */
function Header({ hasList }: HeaderProps) {
  const { hasSeat } = useDesk();
  const hasBar = hasSeat || hasList;
  return (
    <>
      {/* However far one reads on: which alarm waits stays in sight. */}
      <div className={styles['pinned']} data-pinned={hasBar ? 'bar' : 'head'}>
        <Head>{hasBar ? ALARM_TOOLS : null}</Head>
        {hasBar ? <AlarmBar hasList={hasList} /> : null}
      </div>
      <GebeurtenisLine />
      <ExerciseLine />
    </>
  );
}

/** By itself, because the clock in it draws again four times a second. */
function Head({ children }: { readonly children?: ReactNode }) {
  const [isHelp, showHelp] = useState(false);
  const onHelp = useCallback(() => showHelp(true), []);
  useShortcuts({ help: onHelp });
  return (
    <>
      <AppHeader {...useHeader()} onHelp={onHelp}>
        {children}
      </AppHeader>
      <HelpPanel isOpen={isHelp} onClose={() => showHelp(false)} />
    </>
  );
}

/** Always the same ones, so that drawing what lies around them draws them not again. */
const ALARM_TOOLS = <AlarmTools />;
const HEADER = <Header hasList={false} />;
const HEADER_OF_LIST = <Header hasList />;
const HEADER_OF_THE_PAST = <Head />;

/** Above the past stands nothing that is so now but what it shows itself. */
function headerOf(screen: ScreenName): ReactNode {
  if (screen === 'replay') return HEADER_OF_THE_PAST;
  return screen === 'console' ? HEADER_OF_LIST : HEADER;
}

/** The wall shows both bars itself, large enough to read from afar; here it would say everything twice. */
function Connection({ isWall }: { readonly isWall: boolean }) {
  const { app } = useWords();
  const connection = useConnection();
  const announcer = useAnnouncer();
  const before = useRef<Quality>(connection.quality);
  useEffect(() => {
    if (before.current === connection.quality) return;
    before.current = connection.quality;
    if (connection.quality === 'lost') announcer.urgent(app.announceLost);
    if (connection.quality === 'old') announcer.polite(app.announceOld);
    if (connection.quality === 'healed') announcer.polite(app.announceHealed);
  }, [connection.quality, announcer, app]);
  return isWall ? null : <ConnectionBar {...connection} />;
}

function NewVersion({ byItself }: { readonly byItself: boolean }) {
  const { runtime } = useLive();
  const running = useServerBuild();
  const isOutdated = useOutdated(running);
  useEffect(() => {
    if (!isOutdated || !byItself) return;
    return runtime.after(fraction(runtime) * RELOAD_WITHIN, () => reloadOnce(`build ${running}`));
  }, [isOutdated, byItself, running, runtime]);
  return isOutdated && !byItself ? <NewVersionBar onReload={() => location.reload()} /> : null;
}

/** Asked again for every build that the server says it runs, until there is an answer. */
function useOutdated(running: string | null): boolean {
  const { runtime } = useLive();
  const [isOutdated, setIsOutdated] = useState(false);
  useEffect(() => {
    if (running === null) return;
    let takeBack = () => {};
    let over = false;
    const check = () => {
      isPageOutdated().then(
        (outdated) => over || setIsOutdated(outdated),
        () => {
          if (!over) takeBack = runtime.after(CHECK_AGAIN_AFTER, check);
        },
      );
    };
    check();
    return () => {
      over = true;
      takeBack();
    };
  }, [running, runtime]);
  return isOutdated;
}
