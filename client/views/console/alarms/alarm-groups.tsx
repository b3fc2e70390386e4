// The alarm list during a flood: one head per meldkamer with its counts, and one for what is of several, below it a line per situation with its act. Nothing is left out.

import { useState } from 'react';
import type { Alarm, Priority } from '#shared/alarm/alarm.ts';
import { type AlarmGroup, sumOfCounts } from '../../../desk/flood.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import styles from './alarm-list.module.css';
import { SituationRow } from './situation-row.tsx';

const PRIORITIES: readonly Priority[] = [1, 2, 3];
const NOTHING_COUNTED = { active: { 1: 0, 2: 0, 3: 0 }, returned: { 1: 0, 2: 0, 3: 0 } } as const;

export type AlarmGroupItemProps = {
  readonly group: AlarmGroup;
  /** The same group as the head of the screen counts it; undefined: not counted yet. */
  readonly counted: AlarmGroup | undefined;
  readonly onOpen: (alarm: Alarm) => void;
};

export function AlarmGroupItem({ group, counted, onOpen }: AlarmGroupItemProps) {
  const { words, naming } = useI18n();
  const [isOpen, setOpen] = useState(true);
  const own = words.console.flood;
  const { active, returned } = counted ?? NOTHING_COUNTED;
  const name = group.meldkamer === null ? own.shared : naming.meldkamer(group.meldkamer);
  return (
    <li className={styles['group']}>
      <div className={styles['head']}>
        <strong className={styles['code']}>{group.meldkamer ?? words.console.list.several}</strong>
        <span className={styles['name']}>{own.groupOf(name, sumOfCounts(active), sumOfCounts(returned))}</span>
        <span className={styles['counts']}>
          {PRIORITIES.map((priority) =>
            active[priority] === 0 ? null : (
              <PriorityMark
                key={priority}
                priority={priority}
                count={active[priority]}
                unacknowledged={group.alarms.some(
                  (alarm) => alarm.priority === priority && alarm.core === 'active' && alarm.acknowledged === null,
                )}
              />
            ),
          )}
          {PRIORITIES.map((priority) =>
            returned[priority] === 0 ? null : (
              <PriorityMark key={priority} priority={priority} returned count={returned[priority]} />
            ),
          )}
        </span>
        <Button
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
          aria-label={`${isOpen ? own.hide : own.show}: ${name}`}
        >
          {isOpen ? own.hide : own.show}
        </Button>
      </div>
      {isOpen ? (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none
        <ul role="list" aria-label={name}>
          {group.situations.map((situation) => (
            <SituationRow key={situation.id} situation={situation} gone={false} onOpen={onOpen} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
