// The console once there is a picture: header with counts, banner, matrix, alarm list, and beside them the map or the detail.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Overview } from '#shared/overview/overview.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { hasAlarmSeat, isWaiting, mayAcknowledge, newestOf } from '../../desk/acknowledgeable.ts';
import { AlarmBanner } from '../../desk/alarm-banner.tsx';
import { AlarmSummary } from '../../desk/alarm-summary.tsx';
import { SoundControls } from '../../desk/sound/sound-controls.tsx';
import { useSound } from '../../desk/sound/use-sound.ts';
import { AcknowledgingContext, useAcknowledging } from '../../desk/use-acknowledging.ts';
import { useAlarmNews } from '../../desk/use-alarm-news.ts';
import { useFlood } from '../../desk/use-flood.ts';
import { useShortcuts } from '../../desk/use-shortcuts.ts';
import { clockTime } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useAnnouncer, useSession } from '../../live/hooks.ts';
import { isTrusted, type Quality } from '../../live/quality.ts';
import { TileMap } from '../../parts/charts/tile-map.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { AppHeader, type AppHeaderProps } from '../../parts/header/app-header.tsx';
import { AlarmList } from './alarms/alarm-list.tsx';
import type { Which } from './alarms/alarm-rows.ts';
import styles from './console.module.css';
import { Detail } from './drawer/detail.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { MatrixCounts } from './matrix/matrix-counts.tsx';
import { type Selected, selectedOf } from './selected.ts';
import { useSeen } from './use-seen.ts';

export type ConsoleDeskProps = {
  readonly header: AppHeaderProps;
  readonly overview: Overview;
  readonly picture: Picture;
  readonly quality: Quality;
  readonly lifeAt: Instant | null;
};

export function ConsoleLayout({ header, overview, picture, quality, lifeAt }: ConsoleDeskProps) {
  const words = useWords();
  const announcer = useAnnouncer();
  const { session } = useSession();
  const { alarms } = overview;
  const seat = hasAlarmSeat(session);
  const acknowledging = useAcknowledging(alarms);
  const sound = useSound(
    alarms.filter((alarm) => mayAcknowledge(session, alarm)),
    seat,
  );
  const flood = useFlood(picture, overview.asOf);
  const seen = useSeen(overview, isTrusted(quality));
  const [isGrouped, setGrouped] = useState(true);
  const { selected, open, close } = useSelected();
  const isLost = quality === 'lost';
  useAlarmNews(picture, true, flood);
  useShortcuts({
    acknowledge: () => {
      const newest = newestOf(alarms.filter(isCriticalWaiting));
      if (newest === null) announcer.polite(words.console.acknowledge.nothingToAcknowledge);
      else acknowledging.acknowledge(newest);
    },
    silence: () => {
      if (!seat) return;
      sound.silence();
      announcer.polite(words.console.sound.said);
    },
    group: () => setGrouped(!isGrouped),
  });

  function isCriticalWaiting(alarm: Alarm): boolean {
    return alarm.priority === 1 && alarm.suppressedBy === null && isWaiting(alarm) && mayAcknowledge(session, alarm);
  }

  const openAlarm = useCallback((alarm: Alarm) => open(selectedOf(alarm)), [open]);
  const emptyText = (which: Which) => {
    const clock = clockTime(isLost && lifeAt !== null ? lifeAt : overview.asOf);
    if (isLost) return words.console.list.noneKnown(clock);
    return which === 'active' ? words.console.list.none(clock) : words.console.list.noneSuppressed(clock);
  };

  return (
    <AcknowledgingContext value={acknowledging}>
      <AppHeader {...header}>
        <AlarmSummary overview={overview} />
        {seat ? <SoundControls seat={sound} /> : null}
      </AppHeader>
      <AlarmBanner alarms={alarms} isLost={isLost} onOpen={openAlarm} />
      <div className={styles['desk']} data-detail={selected !== null}>
        <MainRegion label={words.console.title} className={styles['main']}>
          <h1 className="visually-hidden">{words.console.title}</h1>
          {Object.keys(picture.feeds).length === 0 ? (
            <p className={styles['notice']}>{words.console.noJournal}</p>
          ) : null}
          <section className={styles['matrix']} data-region="" tabIndex={-1} aria-label={words.console.matrix}>
            <div className={styles['grid']}>
              <Matrix meldkamers={overview.meldkamers} seen={seen} selected={selected} onOpen={open} onClose={close} />
            </div>
            <MatrixCounts overview={overview} />
          </section>
          <div className={styles['alarms']}>
            <AlarmList
              alarms={alarms}
              flood={flood}
              isGrouped={isGrouped}
              onGroup={setGrouped}
              onOpen={openAlarm}
              emptyText={emptyText}
            />
          </div>
        </MainRegion>
        <div className={styles['side']}>
          {selected === null ? (
            <Panel title={words.console.map.title} className={styles['map'] ?? ''}>
              <TileMap
                meldkamers={overview.meldkamers}
                onChoose={(meldkamer) => open({ kind: 'meldkamer', meldkamer })}
              />
            </Panel>
          ) : (
            <Detail selected={selected} overview={overview} picture={picture} onClose={close} />
          )}
        </div>
      </div>
    </AcknowledgingContext>
  );
}

/** What is open, and where the focus was before: closing gives it back. */
function useSelected() {
  const [selected, setSelected] = useState<Selected | null>(null);
  const opener = useRef<Element | null>(null);
  const giveBack = useRef<Element | null>(null);
  const open = useCallback((next: Selected) => {
    const active = document.activeElement;
    // Going on from one subject to the next inside the drawer keeps the way back to where it began.
    if (active?.closest('[data-drawer]') == null) opener.current = active;
    setSelected(next);
  }, []);
  const close = useCallback(() => {
    giveBack.current = opener.current;
    opener.current = null;
    setSelected(null);
  }, []);
  useEffect(() => {
    if (selected !== null || giveBack.current === null) return;
    const back = giveBack.current;
    giveBack.current = null;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
  }, [selected]);
  return { selected, open, close };
}
