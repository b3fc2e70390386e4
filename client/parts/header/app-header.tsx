// The head of every desk screen: product, counts, feeds, pulse of the server, clock and session, always at the same place.

import { type ReactNode, useContext } from 'react';
import type { Instant } from '#shared/base/time.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Role } from '#shared/reference/roles.ts';
import { countText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Quality } from '../../i18n/quality-words.ts';
import { PulseDot } from '../marks/pulse-dot.tsx';
import styles from './app-header.module.css';
import { Link } from './navigation.tsx';
import { PlaceLinks } from './place-links.tsx';
import { PlacesContext } from './places.ts';
import { ServerClock } from './server-clock.tsx';
import { SessionMenu } from './session-menu.tsx';

export type AppHeaderProps = {
  readonly quality: Quality;
  readonly lifeAt: Instant | null;
  readonly position: number;
  /** Server time to the second. */
  readonly clock: Instant | null;
  readonly session: {
    readonly role: Role;
    readonly organisation: string;
    readonly meldkamer: MeldkamerId | null;
  } | null;
  readonly onLogout: () => void;
  readonly synthetic: boolean;
  readonly feeds: { readonly live: number; readonly total: number } | null;
  /** Counts of alarms, sound and the like. */
  readonly children?: ReactNode;
};

export function AppHeader(props: AppHeaderProps) {
  const { app } = useI18n().words;
  const { head } = useContext(PlacesContext);
  const { session, feeds } = props;
  return (
    <header className={styles['header']} data-region="" tabIndex={-1}>
      <div className={styles['line']}>
        <p className={styles['product']}>
          <Link href="/">{app.product}</Link>
        </p>
        {props.synthetic ? <DemoBadge /> : null}
        <PlaceLinks label={app.screens} places={head} className={styles['screens']} />
        <div className={styles['counts']}>{props.children}</div>
        {feeds === null ? null : (
          <Link href="/console/feeds" className={styles['feeds']}>
            <span aria-hidden="true">{app.feeds(feeds.live, feeds.total)}</span>
            <span className="visually-hidden">{app.feedsSpoken(feeds.live, feeds.total)}</span>
          </Link>
        )}
        <span className={styles['live']}>
          <PulseDot lifeAt={props.lifeAt} quality={props.quality} />
          <span className={styles['position']}>{app.position(countText(props.position))}</span>
          {session === null ? null : <SessionMenu session={session} onLogout={props.onLogout} />}
        </span>
      </div>
      <ServerClock clock={props.clock} />
    </header>
  );
}

/** Made-up data may never be taken for real ones. */
function DemoBadge() {
  const { app } = useI18n().words;
  return <strong className={styles['demo']}>{app.demo}</strong>;
}
