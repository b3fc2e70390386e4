// The alarms of what the drawer is about: state, acknowledgement with an optional note, and what was agreed to do about it.

import { useEffect, useId, useRef, useState } from 'react';
import { type Alarm, type AlarmId, alarmState, type ClimbedAlarm, isAnnunciated } from '#shared/alarm/alarm.ts';
import { weightOf } from '#shared/alarm/rationale.ts';
import { elapsed } from '#shared/base/time.ts';
import { policyText } from '#shared/words/naming.ts';
import { AcknowledgeButton } from '../../../desk/acknowledge-button.tsx';
import { isWaiting, mayAcknowledge } from '../../../desk/acknowledgeable.ts';
import { useActsNow } from '../../../desk/acts-now.tsx';
import { useSayAlarm } from '../../../desk/alarm-said.ts';
import { ageText, clockTime, durationText, momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useRecording } from '../../../live/hooks.ts';
import { Link } from '../../../parts/header/navigation.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import { extendedText, useWhySaid } from '../alarms/why-said.ts';
import { askingForEntry, Enter } from '../enter.tsx';
import { AlarmRecord } from './alarm-record.tsx';
import { AsidePart } from './aside-part.tsx';
import styles from './drawer.module.css';
import { DrawerSection } from './drawer-section.tsx';

/** As long as the server takes. */
const NOTE_LENGTH = 200;

export type DrawerAlarmsProps = {
  readonly alarms: readonly Alarm[];
  /** The one that was opened: first, and marked where there are others. */
  readonly opened?: AlarmId | undefined;
};

export function DrawerAlarms({ alarms, opened }: DrawerAlarmsProps) {
  const { words } = useI18n();
  const now = useNow();
  const own = words.console.drawer;
  const inOrder = [...alarms.filter(({ id }) => id === opened), ...alarms.filter(({ id }) => id !== opened)];
  return (
    <DrawerSection title={own.alarms}>
      {alarms.length === 0 ? <EmptyState>{own.noAlarms(now === null ? '–' : clockTime(now))}</EmptyState> : null}
      {inOrder.map((alarm, index) => (
        <AlarmCard
          key={alarm.id}
          alarm={alarm}
          isFirst={index === 0}
          isOpened={alarms.length > 1 && alarm.id === opened}
        />
      ))}
    </DrawerSection>
  );
}

type AlarmCardProps = { readonly alarm: Alarm; readonly isFirst: boolean; readonly isOpened: boolean };

function AlarmCard({ alarm, isFirst, isOpened }: AlarmCardProps) {
  const card = useRef<HTMLElement>(null);
  // Somebody may have scrolled to another one.
  useEffect(() => {
    if (isOpened) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpened]);
  const i18n = useI18n();
  const { words, naming, language } = i18n;
  const sayAlarm = useSayAlarm();
  const now = useNow();
  const own = words.console.drawer;
  const weight = weightOf(alarm.condition, alarm.priority);
  const sayActs = useActsNow(alarm);
  const why = useWhySaid(alarm);
  const climbedText = ({ turn: { step, name, at } }: ClimbedAlarm) =>
    own.climbedTo(step + 1, policyText(words, name), momentText(at, now));
  const state =
    alarm.suppressedBy === null ? words.alarms.state[alarmState(alarm)] : words.alarms.suppressedBy(alarm.suppressedBy);
  return (
    <article
      ref={card}
      className={styles['alarm']}
      data-priority={alarm.priority}
      data-alarm-card={alarm.id}
      data-opened={isOpened}
    >
      {isOpened ? <p className={styles['openedMark']}>{own.opened}</p> : null}
      <h4 className={styles['alarmTitle']}>
        <PriorityMark
          priority={alarm.priority}
          unacknowledged={isWaiting(alarm) && alarm.core === 'active'}
          returned={alarm.core === 'returned'}
          quiet={!isAnnunciated(alarm)}
        />
        <span>{sayAlarm(alarm)}</span>
      </h4>
      <dl className={styles['facts']}>
        <dt>{own.stateOf}</dt>
        <dd>
          {state}
          {alarm.acknowledged === null
            ? ''
            : ` · ${words.console.list.acknowledgedBy(naming.actor(alarm.acknowledged), momentText(alarm.acknowledged.at, now))}`}
          {alarm.expired === undefined
            ? ''
            : ` · ${words.alarms.expiredOf(naming.actor(alarm.expired), momentText(alarm.expired.at, now))}`}
          {alarm.acknowledged?.note == null ? '' : ` · ${alarm.acknowledged.note}`}
        </dd>
        <dt>{own.raisedAt}</dt>
        <dd>
          {momentText(alarm.raisedAt, now)}
          {now === null || alarm.core === 'returned' ? '' : ` · ${ageText(elapsed(alarm.raisedAt, now), language)}`}
          {alarm.occurrences > 1 ? ` · ${words.console.list.occurrences(alarm.occurrences)}` : ''}
        </dd>
        {alarm.callsAgainSince === undefined ? null : (
          <>
            <dt>{own.callsAgain}</dt>
            <dd>{extendedText(alarm, now, i18n) ?? own.callsAgainSince(momentText(alarm.callsAgainSince, now))}</dd>
          </>
        )}
        {alarm.climbed === undefined ? null : (
          <>
            <dt>{own.climbed}</dt>
            <dd>{climbedText(alarm.climbed)}</dd>
          </>
        )}
        {why === null ? null : (
          <>
            <dt>{own.chain}</dt>
            <dd>{why}</dd>
          </>
        )}
        {sayActs === null ? null : (
          <>
            <dt>{own.actsNow}</dt>
            <dd>{sayActs()}</dd>
          </>
        )}
        <dt>{words.alarms.timeToConsequence}</dt>
        <dd>
          {durationText(weight.available, language)} · {lastedText()}
        </dd>
      </dl>
      {alarm.afwijking === null ? null : (
        <p>
          <Link href={`/register/${alarm.afwijking}`}>{own.openDossier(alarm.afwijking)}</Link>
        </p>
      )}
      {alarm.core === 'returned'
        ? null
        : askingForEntry(alarm).map((one) => (
            <p key={one}>
              <Enter meldkamer={one} isNamed />
            </p>
          ))}
      <AcknowledgeForm alarm={alarm} />
      <AsidePart alarm={alarm} />
      <AlarmRecord alarm={alarm} isOpen={isFirst} />
      {alarm.feeds.length === 0 ? null : (
        <p className={styles['small']}>
          {own.feedsOf}: {alarm.feeds.map(naming.source).join('; ')}
        </p>
      )}
    </article>
  );

  function lastedText(): string {
    if (now === null) return '–';
    const ms = elapsed(alarm.activeAt, alarm.returnedAt ?? now);
    const age = ageText(ms, language);
    if (alarm.returnedAt !== null) return own.lasted(age);
    return ms > weight.available ? own.overdue(age) : own.elapsed(age);
  }
}

function AcknowledgeForm({ alarm }: { readonly alarm: Alarm }) {
  const { words } = useI18n();
  const session = useRecording();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [length, setLength] = useState(0);
  const own = words.console.acknowledge;
  if (!isWaiting(alarm) || !isAnnunciated(alarm)) return null;
  if (session === null) return null;
  if (!mayAcknowledge(session, alarm)) return <p className={styles['small']}>{own.notAllowed}</p>;
  return (
    <div className={styles['form']}>
      <label htmlFor={id}>{own.note}</label>
      <div className={styles['formLine']}>
        <input
          ref={field}
          id={id}
          type="text"
          autoComplete="off"
          maxLength={NOTE_LENGTH}
          aria-describedby={`${id}-warning`}
          onChange={(event) => setLength(event.currentTarget.value.length)}
        />
        <AcknowledgeButton
          alarm={alarm}
          large
          note={() => field.current?.value ?? ''}
          onFocusLost={() => document.querySelector<HTMLElement>('[data-drawer] h2')?.focus()}
        />
      </div>
      <p id={`${id}-warning`} className={styles['small']}>
        {own.noteWarning} {length > NOTE_LENGTH - 50 ? own.left(NOTE_LENGTH - length) : ''}
      </p>
    </div>
  );
}
