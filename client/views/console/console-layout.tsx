// The console once there is a picture: matrix, alarm list, and beside them the map or the detail.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { type Instant, MINUTE } from '#shared/base/time.ts';
import type { Overview } from '#shared/overview/overview.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { may } from '#shared/reference/roles.ts';
import type { Spot } from '../../desk/changes/looked.ts';
import type { LookedSeat } from '../../desk/changes/use-looked.ts';
import { useDesk } from '../../desk/desk.tsx';
import { EXERCISE_PAGE } from '../../desk/exercise/exercise-line.tsx';
import { durationText, momentText } from '../../i18n/format.ts';
import { useI18n, useWords } from '../../i18n/i18n.tsx';
import { useAnnouncer, useSession } from '../../live/hooks.ts';
import { isTrusted, type Quality } from '../../live/quality.ts';
import { TileMap } from '../../parts/charts/tile-map.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { AlarmList } from './alarms/alarm-list.tsx';
import type { Which } from './alarms/alarm-rows.ts';
import styles from './console.module.css';
import { Detail } from './drawer/detail.tsx';
import { useEnterKey } from './enter.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { MatrixCounts } from './matrix/matrix-counts.tsx';
import { type Selected, selectedOf } from './selected.ts';
import { SincePanel } from './since/since-panel.tsx';
import { useAsked } from './use-asked.ts';
import { useSeen } from './use-seen.ts';

export type ConsoleDeskProps = {
  readonly overview: Overview;
  readonly picture: Picture;
  readonly quality: Quality;
  readonly lifeAt: Instant | null;
};

export function ConsoleLayout({ overview, picture, quality, lifeAt }: ConsoleDeskProps) {
  const words = useWords();
  const { alarms } = overview;
  const { flood, isGrouped, group, seat } = useDesk();
  const since = useSince(seat);
  const { session } = useSession();
  const seen = useSeen(overview, isTrusted(quality));
  const { selected, open, close } = useSelected();
  const list = useRef<HTMLDivElement>(null);
  const isLost = quality === 'lost';
  const now = useNow();
  const openAlarm = useCallback((alarm: Alarm) => open(selectedOf(alarm)), [open]);
  const openList = useCallback(() => list.current?.querySelector<HTMLElement>('[data-region]')?.focus(), []);
  useAsked(alarms, open, openList);
  useInView(selected);
  const emptyText = (which: Which) => {
    const clock = momentText(isLost && lifeAt !== null ? lifeAt : overview.asOf, now);
    if (isLost) return words.console.list.noneKnown(clock);
    return which === 'active' ? words.console.list.none(clock) : words.console.list.noneQuiet[which](clock);
  };

  useEnterKey();
  return (
    <>
      <LiveHeader />
      <div className={styles['desk']} data-detail={selected !== null || since.isOpen}>
        <MainRegion label={words.console.title} className={styles['main']}>
          <h1 className="visually-hidden">{words.console.title}</h1>
          {Object.keys(picture.feeds).length === 0 ? (
            <p className={styles['notice']}>{words.console.noJournal}</p>
          ) : null}
          <section className={styles['matrix']} data-region="" tabIndex={-1} aria-label={words.console.matrix}>
            <div className={styles['grid']}>
              <Matrix meldkamers={overview.meldkamers} seen={seen} selected={selected} onOpen={open} onClose={close} />
            </div>
            <div className={styles['foot']}>
              <MatrixCounts overview={overview} />
              {may(session, 'shift.take-over') ? <Link href="/console/handover">{words.handover.toPage}</Link> : null}
              {may(session, 'exercise.run') ? <Link href={EXERCISE_PAGE}>{words.exercise.toPage}</Link> : null}
              {seat.looked === null ? null : (
                <Button look="quiet" onPress={since.toggle} aria-expanded={since.isOpen}>
                  {words.changes.open}
                </Button>
              )}
            </div>
          </section>
          <div ref={list} className={styles['alarms']}>
            <AlarmList
              alarms={alarms}
              flood={flood}
              isGrouped={isGrouped}
              onGroup={group}
              onOpen={openAlarm}
              emptyText={emptyText}
            />
          </div>
        </MainRegion>
        <div className={styles['side']}>
          {selected !== null ? (
            <Detail selected={selected} overview={overview} picture={picture} onClose={close} />
          ) : since.isOpen && seat.looked !== null ? (
            <SincePanel looked={seat.looked} onSeen={since.see} />
          ) : (
            <Panel title={words.console.map.title} className={styles['map'] ?? ''}>
              <TileMap
                meldkamers={overview.meldkamers}
                onChoose={(meldkamer) => open({ kind: 'meldkamer', meldkamer })}
              />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}

/** What is open is shown beside or below the cell that it is about, also where that had to be scrolled to. */
function useInView(selected: Selected | null): void {
  useEffect(() => {
    if (selected !== null) document.querySelector('[data-cell][data-open=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
}

/** R151: open by itself when nobody looked for a while, and whenever somebody asks. */
function useSince({ looked, dismiss }: LookedSeat) {
  const { words, language } = useI18n();
  const announcer = useAnnouncer();
  const [isAsked, setIsAsked] = useState(false);
  const awayFor = looked?.awayFor ?? null;
  useEffect(() => {
    if (awayFor !== null) announcer.polite(words.changes.said(durationText(awayFor - (awayFor % MINUTE), language)));
  }, [awayFor, announcer, words, language]);
  const see = useCallback(
    (seen: Spot) => {
      setIsAsked(false);
      dismiss(seen);
    },
    [dismiss],
  );
  return { isOpen: isAsked || awayFor !== null, toggle: () => setIsAsked(!isAsked), see };
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
