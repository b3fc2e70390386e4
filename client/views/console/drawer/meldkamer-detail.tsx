// The detail of one meldkamer: its alarms, what its service says of itself, its feeds, its guests and what was recorded.

import type { AlarmId } from '#shared/alarm/alarm.ts';
import type { MeldkamerView, Overview } from '#shared/overview/overview.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { stateText } from '../../../i18n/state-text.ts';
import { Age } from '../../../parts/marks/age.tsx';
import { FreshnessMark } from '../../../parts/marks/freshness-mark.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { StateMark } from '../../../parts/marks/state-mark.tsx';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import { Enter, isUnheard } from '../enter.tsx';
import { changeOf } from './cell-detail.tsx';
import styles from './drawer.module.css';
import { Drawer } from './drawer.tsx';
import { DrawerAlarms } from './drawer-alarms.tsx';
import { DrawerSection } from './drawer-section.tsx';
import { Timeline } from './timeline.tsx';

export type MeldkamerDetailProps = {
  readonly overview: Overview;
  readonly view: MeldkamerView;
  readonly picture: Picture;
  /** The alarm that was opened; it stands first. */
  readonly opened?: AlarmId | undefined;
  readonly onClose: () => void;
};

export function MeldkamerDetail({ overview, view, picture, opened, onClose }: MeldkamerDetailProps) {
  const { words, naming } = useI18n();
  const now = useNow();
  const own = words.console.drawer;
  const { id, city } = view.meldkamer;
  const alarms = overview.alarms.filter((alarm) => alarm.meldkamer === id);
  return (
    <Drawer
      title={`${id} · ${naming.meldkamer(id)}`}
      onClose={onClose}
      marks={view.mark === null ? null : <PriorityMark {...view.mark} count={null} />}
      clocks={<span>{city}</span>}
    >
      <DrawerAlarms alarms={alarms} opened={opened} />
      {Object.keys(view.states).length === 0 ? null : (
        <DrawerSection title={own.states}>
          <ul className={styles['lines']}>
            {Object.entries(view.states).map(([subject, report]) => (
              <li key={subject}>
                <span>{naming.subject(subject)}</span>
                <StateMark view={report} compact />
                <strong>{stateText(report, words, naming)}</strong>
                {report.reason === null || report.reason === '' ? null : <span>{report.reason}</span>}
                <span className={styles['small']}>{own.stateSince(momentText(report.observedAt, now))}</span>
              </li>
            ))}
          </ul>
        </DrawerSection>
      )}
      {view.guests.length === 0 ? null : (
        <DrawerSection title={own.guests}>
          <ul className={styles['lines']}>
            {view.guests.map((guest) => (
              <li key={guest.id}>
                <span>{naming.function(guest.id)}</span>
                <span className={styles['small']}>
                  {own.guestFrom(naming.meldkamer(guest.meldkamer))} · {own.since}{' '}
                  {guest.since === null ? '–' : momentText(guest.since, now)}
                </span>
              </li>
            ))}
          </ul>
        </DrawerSection>
      )}
      <DrawerSection title={own.feeds}>
        {isUnheard(view) ? <Enter meldkamer={id} isNamed /> : null}
        {view.feeds.length === 0 ? <EmptyState>{own.noFeeds}</EmptyState> : null}
        <ul className={styles['lines']}>
          {view.feeds.map((feed) => (
            <li key={feed.source}>
              <span>{feed.manual ? words.domain.manualSource : feed.system}</span>
              {feed.manual ? null : <span>{words.domain.freshness[feed.freshness]}</span>}
              <span className={styles['small']}>
                {own.heard} <Age at={feed.heardAt} />
              </span>
              {/* A person is not expected to be heard every few seconds. */}
              <FreshnessMark freshness={feed.manual ? 'live' : feed.freshness} manual={feed.manual} />
            </li>
          ))}
        </ul>
      </DrawerSection>
      <Timeline
        subjects={[id]}
        change={changeOf(
          picture,
          view,
          alarms.map(({ id: alarm, version }) => `${alarm}.${version}`),
        )}
      />
    </Drawer>
  );
}
