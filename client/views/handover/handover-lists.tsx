// Every alarm that is not done in its list, what goes on, and what nobody decided: each line leads to what it is about.

import type { ReactNode } from 'react';
import { type Alarm, alarmState, type SetAside } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Handover } from '#shared/overview/handover.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import { useSayAlarm } from '../../desk/alarm-said.ts';
import { AskedAside } from '../../desk/aside/asked-aside.tsx';
import { askFor } from '../../desk/asked.ts';
import { beganAt } from '../../desk/gebeurtenis-line.tsx';
import { momentText } from '../../i18n/format.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import type { HandoverWords } from '../../i18n/nl/handover.ts';
import { usePicture } from '../../live/hooks.ts';
import { Panel } from '../../parts/frame/panel.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { PriorityMark } from '../../parts/marks/priority-mark.tsx';
import styles from './handover.module.css';
import { movedText } from './moved-text.ts';

export function HandoverLists({ handover, now }: { readonly handover: Handover; readonly now: Instant }) {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const sayAlarm = useSayAlarm();
  const own = words.handover;
  const said = textsOf(i18n, now);
  const picture = usePicture();
  const { open, old, shelved, suppressed, outOfService, gebeurtenissen, undecided } = handover;
  const together = situationsOf(picture, open, now);
  return (
    <div className={styles['lists']}>
      <List name="open" count={own.openCount(open.length, together.length)}>
        {together.map(({ id, alarms: [worst, ...others] }) =>
          worst === undefined ? null : (
            <Line key={id} alarm={worst} now={now} said={said.standing(worst)}>
              {others.length === 0 ? null : (
                <details className={styles['parts']} open={others.some(({ asked }) => asked !== null)}>
                  <summary>{words.console.list.parts(others.length)}</summary>
                  {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none */}
                  <ul role="list" className={styles['lines']}>
                    {others.map((alarm) => (
                      <Line key={alarm.id} alarm={alarm} now={now} said={said.standing(alarm)} />
                    ))}
                  </ul>
                </details>
              )}
            </Line>
          ),
        )}
      </List>
      <List name="old">
        {old.map((alarm) => (
          <Line key={alarm.id} alarm={alarm} now={now} said={said.standing(alarm)} />
        ))}
      </List>
      <List name="shelved">
        {shelved.map((alarm) => (
          <Line key={alarm.id} alarm={alarm} now={now} said={said.aside(alarm.shelved)} />
        ))}
      </List>
      <List name="suppressed">
        {suppressed.map(({ alarm, by }) => (
          <Line
            key={alarm.id}
            alarm={alarm}
            now={now}
            said={by === null ? own.standsForNone : own.standsFor(sayAlarm(by))}
          />
        ))}
      </List>
      <List name="outOfService">
        {outOfService.map((alarm) => (
          <Line key={alarm.id} alarm={alarm} now={now} said={said.aside(alarm.outOfService)} />
        ))}
      </List>
      <List name="gebeurtenissen">
        {gebeurtenissen.map((one) => (
          <li key={one.number}>
            <span>
              <Link href="/register/events">{one.title}</Link>
              <span className={styles['said']}>
                {own.since(momentText(beganAt(one), now))} ·{' '}
                {one.parts
                  .filter(({ until }) => until === null)
                  .map(({ meldkamer }) => naming.meldkamer(meldkamer))
                  .join(', ')}
              </span>
            </span>
          </li>
        ))}
      </List>
      <List name="undecided">
        {undecided.map(({ number, inPart, acts, besides }) => (
          <li key={number}>
            <span>
              <Undecided number={number} now={now} />
              <span className={styles['said']}>
                {acts.length === 0 ? own.noMandate : own.acts(acts.map(naming.receiver).join(', '))}
                {besides === null
                  ? ''
                  : ` · ${words.console.list.actsBesides(words.domain.stepNoun[besides.kind], besides.parties.map(naming.receiver).join(', '))}`}
                {inPart ? ` · ${own.inPart}` : ''}
              </span>
            </span>
          </li>
        ))}
      </List>
    </div>
  );
}

type UndecidedProps = { readonly number: AfwijkingNumber; readonly now: Instant };

/** What went where and since when leads to its dossier: of a number alone nobody knows. */
function Undecided({ number, now }: UndecidedProps) {
  const i18n = useI18n();
  const afwijking = afwijkingIn(usePicture(), number);
  const own = i18n.words.handover;
  return (
    <>
      <Link href={`/register/${number}`}>
        {afwijking === null ? i18n.naming.afwijking(number) : movedText(afwijking, i18n)}
      </Link>
      {afwijking === null ? null : (
        <span className={styles['said']}>
          {own.since(momentText(afwijking.course.startedAt ?? afwijking.start, now))} · {i18n.naming.afwijking(number)}
        </span>
      )}
    </>
  );
}

type ListProps = {
  readonly name: keyof HandoverWords['none'];
  /** Instead of how many lines it has. */
  readonly count?: string;
  readonly children: readonly ReactNode[];
};

function List({ name, count, children }: ListProps) {
  const own = useI18n().words.handover;
  return (
    <Panel title={`${own.lists[name]} (${count ?? children.length})`}>
      <div data-handed={name}>
        {children.length === 0 ? (
          <p className={styles['said']}>{own.none[name]}</p>
        ) : (
          // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none
          <ul role="list" className={styles['lines']}>
            {children}
          </ul>
        )}
      </div>
    </Panel>
  );
}

type LineProps = { readonly alarm: Alarm; readonly now: Instant; readonly said: string; readonly children?: ReactNode };

function Line({ alarm, now, said, children }: LineProps) {
  const sayAlarm = useSayAlarm();
  const state = alarmState(alarm);
  return (
    <li>
      <time dateTime={alarm.activeAt}>{momentText(alarm.activeAt, now)}</time>
      <span className={styles['mark']}>
        <PriorityMark
          priority={alarm.priority}
          unacknowledged={state === 'active-unacknowledged'}
          returned={state === 'returned-unacknowledged'}
          quiet={alarm.suppressedBy !== null || alarm.shelved !== null || alarm.outOfService !== null}
          size="1.25em"
        />
      </span>
      <span>
        <Link href={askFor(alarm.id)}>{sayAlarm(alarm)}</Link>
        <span className={styles['said']}>{said}</span>
        <AskedAside alarm={alarm} />
        {children}
      </span>
    </li>
  );
}

/** What is said of an alarm besides what it is about. */
function textsOf({ words, naming }: Pick<I18n, 'words' | 'naming'>, now: Instant) {
  const own = words.handover;
  return {
    standing({ acknowledged, expired, returnedAt, core }: Alarm): string {
      const seen = acknowledged ?? expired ?? null;
      const say = acknowledged === null ? words.alarms.expiredOf : own.acknowledged;
      const parts = [
        core === 'returned' && returnedAt !== null ? own.returned(momentText(returnedAt, now)) : null,
        seen === null ? own.notAcknowledged : say(naming.actor(seen), momentText(seen.at, now)),
      ];
      return parts.filter((part) => part !== null).join(' · ');
    },
    aside(set: SetAside | null): string {
      if (set === null) return '';
      const parts = [
        own.aside(naming.actor(set), momentText(set.until, now)),
        set.owner === null ? null : own.owner(naming.party(set.owner)),
        set.reason === null ? null : own.reason(set.reason),
      ];
      return parts.filter((part) => part !== null).join(' · ');
    },
  };
}
