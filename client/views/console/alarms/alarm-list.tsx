// All alarms that are not done: most urgent first, still under the hand, grouped in a flood. There is no way to acknowledge all at once.

import { useCallback, useMemo, useRef, useState } from 'react';
import { type Alarm, QUIETS } from '#shared/alarm/alarm.ts';
import { AcknowledgeFailures } from '../../../desk/acknowledge-failures.tsx';
import { hasAlarmSeat, isWaiting, mayAcknowledge, VISIBLE_AT_MOST } from '../../../desk/acknowledgeable.ts';
import { useDesk } from '../../../desk/desk.tsx';
import { type AlarmGroup, type Flood, groupsOf, sumOf } from '../../../desk/flood.ts';
import { minuteText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useRecording } from '../../../live/hooks.ts';
import { Button } from '../../../parts/controls/button.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import { AcknowledgeVisible } from './acknowledge-visible.tsx';
import { AlarmGroupItem } from './alarm-groups.tsx';
import styles from './alarm-list.module.css';
import { listed, loose, type Which } from './alarm-rows.ts';
import { SituationRow } from './situation-row.tsx';
import { useHeldRows } from './use-held-rows.ts';
import { visibleAlarms } from './visible-alarms.ts';

export type AlarmListProps = {
  /** By urgency. */
  readonly alarms: readonly Alarm[];
  readonly flood: Flood | null;
  readonly isGrouped: boolean;
  readonly onGroup: (grouped: boolean) => void;
  readonly onOpen: (alarm: Alarm) => void;
  /** What an empty list says: good news with its moment, or that nobody knows. */
  readonly emptyText: (which: Which) => string;
};

export function AlarmList({ alarms, flood, isGrouped, onGroup, onOpen, emptyText }: AlarmListProps) {
  const { words } = useI18n();
  const session = useRecording();
  const [which, setWhich] = useState<Which>('active');
  const list = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => listed(alarms, which), [alarms, which]);
  const { situations, countedSituations } = useDesk();
  const counts = useMemo(() => groupsOf(countedSituations), [countedSituations]);
  const [active, returned] = [sumOf(counts, 'active'), sumOf(counts, 'returned')];
  const isTogether = isGrouped && which === 'active';
  const shown = useMemo(() => (isTogether ? situations : loose(chosen)), [isTogether, situations, chosen]);
  const { rows, waiting, isHeld, sortAgain } = useHeldRows(shown, list, `${which} ${isTogether}`);
  const keptGroups = useRef<readonly AlarmGroup['meldkamer'][]>([]);
  const grouped = flood !== null && isTogether;
  const groups = grouped ? groupsOf(situations, isHeld ? keptGroups.current : []) : [];
  keptGroups.current = groups.map(({ meldkamer }) => meldkamer);
  const visible = useCallback(
    () =>
      visibleAlarms(list.current, alarms)
        .filter((alarm) => isWaiting(alarm) && mayAcknowledge(session, alarm))
        .slice(0, VISIBLE_AT_MOST),
    [alarms, session],
  );
  return (
    <Panel
      title={isTogether && shown.length > 0 ? words.console.list.titleOf(shown.length) : words.console.list.title}
      flush
      className={styles['panel'] ?? ''}
      tools={
        <div className={styles['tools']}>
          {waiting > 0 && !grouped ? (
            <Button
              aria-label={`${words.console.list.fresh(waiting)} ${words.console.list.resort}`}
              onPress={() => {
                sortAgain();
                list.current?.scrollTo({ top: 0 });
              }}
            >
              {words.console.list.fresh(waiting)}
            </Button>
          ) : null}
          <fieldset className={styles['filter']} aria-label={words.console.list.filter}>
            <Filter which="active" now={which} choose={setWhich}>
              {words.console.list.active(active, returned)}
            </Filter>
            {QUIETS.map((quiet) => {
              const { length } = listed(alarms, quiet);
              // What somebody set aside has its list while there is any, and until it is left.
              if (quiet !== 'suppressed' && length === 0 && which !== quiet) return null;
              return (
                <Filter key={quiet} which={quiet} now={which} choose={setWhich}>
                  {words.console.quiet[quiet](length)}
                </Filter>
              );
            })}
          </fieldset>
          {flood === null && which === 'active' ? (
            <Button aria-keyshortcuts="Control+Alt+L" onPress={() => onGroup(!isGrouped)}>
              {isGrouped ? words.console.list.loose : words.console.list.together}
            </Button>
          ) : null}
          {hasAlarmSeat(session) && !isTogether ? <AcknowledgeVisible visible={visible} /> : null}
        </div>
      }
    >
      <AcknowledgeFailures alarms={alarms} />
      {flood === null ? null : <FloodBar flood={flood} isGrouped={isGrouped} onGroup={onGroup} />}
      <div ref={list} className={styles['scroll']}>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none */}
        <ul role="list" aria-label={words.alarms.list}>
          {grouped
            ? groups.map((group) => (
                <AlarmGroupItem
                  key={group.meldkamer ?? ''}
                  group={group}
                  counted={counts.find(({ meldkamer }) => meldkamer === group.meldkamer)}
                  onOpen={onOpen}
                />
              ))
            : rows.map(({ situation, gone }) => (
                <SituationRow key={situation.id} situation={situation} gone={gone} onOpen={onOpen} />
              ))}
        </ul>
        {chosen.length === 0 && rows.length === 0 ? <EmptyState>{emptyText(which)}</EmptyState> : null}
      </div>
    </Panel>
  );
}

type FilterProps = {
  readonly which: Which;
  readonly now: Which;
  readonly choose: (which: Which) => void;
  readonly children: string;
};

function Filter({ which, now, choose, children }: FilterProps) {
  return (
    <Button aria-pressed={which === now} className={styles['choice'] ?? ''} onPress={() => choose(which)}>
      {children}
    </Button>
  );
}

type FloodBarProps = Pick<AlarmListProps, 'isGrouped' | 'onGroup'> & { readonly flood: Flood };

function FloodBar({ flood, isGrouped, onGroup }: FloodBarProps) {
  const { flood: own } = useI18n().words.console;
  const now = useNow();
  return (
    <div className={styles['flood']}>
      <strong>{own.banner(minuteText(flood.since, now), flood.count)}</strong>
      {isGrouped ? <span>{own.grouped}</span> : null}
      <Button onPress={() => onGroup(!isGrouped)}>
        {isGrouped ? own.ungroup : own.group} <kbd>{own.key}</kbd>
      </Button>
    </div>
  );
}
