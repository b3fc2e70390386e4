// All alarms that are not done: most urgent first, still under the hand, grouped in a flood. There is no way to acknowledge all at once.

import { useCallback, useRef, useState } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { AcknowledgeFailures } from '../../../desk/acknowledge-failures.tsx';
import { hasAlarmSeat, isWaiting, mayAcknowledge, VISIBLE_AT_MOST } from '../../../desk/acknowledgeable.ts';
import { type AlarmGroup, type Flood, groupsOf } from '../../../desk/flood.ts';
import { clockMinutes } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useSession } from '../../../live/hooks.ts';
import { Button } from '../../../parts/controls/button.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import { AcknowledgeVisible } from './acknowledge-visible.tsx';
import { AlarmGroupItem } from './alarm-groups.tsx';
import styles from './alarm-list.module.css';
import { AlarmListRow } from './alarm-row.tsx';
import { listed, type Which } from './alarm-rows.ts';
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
  const { session } = useSession();
  const [which, setWhich] = useState<Which>('active');
  const list = useRef<HTMLDivElement>(null);
  const chosen = listed(alarms, which);
  const { rows, waiting, isHeld, sortAgain } = useHeldRows(chosen, list);
  const keptGroups = useRef<readonly AlarmGroup['meldkamer'][]>([]);
  const grouped = flood !== null && isGrouped && which === 'active';
  const groups = grouped ? groupsOf(chosen, isHeld ? keptGroups.current : []) : [];
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
      title={words.console.list.title}
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
              {words.console.list.active(listed(alarms, 'active').length)}
            </Filter>
            <Filter which="suppressed" now={which} choose={setWhich}>
              {words.console.list.suppressed(listed(alarms, 'suppressed').length)}
            </Filter>
          </fieldset>
          {hasAlarmSeat(session) ? <AcknowledgeVisible visible={visible} /> : null}
        </div>
      }
    >
      <AcknowledgeFailures alarms={alarms} />
      {flood === null ? null : <FloodBar flood={flood} isGrouped={isGrouped} onGroup={onGroup} />}
      <div ref={list} className={styles['scroll']}>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none */}
        <ul role="list" aria-label={words.alarms.list}>
          {grouped
            ? groups.map((group, index) => (
                <AlarmGroupItem key={group.meldkamer ?? ''} group={group} isFirst={index === 0} onOpen={onOpen} />
              ))
            : rows.map((row) => <AlarmListRow key={row.alarm.id} row={row} onOpen={onOpen} />)}
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
  return (
    <div className={styles['flood']}>
      <strong>{own.banner(clockMinutes(flood.since), flood.count)}</strong>
      {isGrouped ? <span>{own.grouped}</span> : null}
      <Button onPress={() => onGroup(!isGrouped)}>
        {isGrouped ? own.ungroup : own.group} <kbd>{own.key}</kbd>
      </Button>
    </div>
  );
}
