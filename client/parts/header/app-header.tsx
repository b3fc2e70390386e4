// The head of every desk screen: where one is and can go, counts, feeds, pulse of the server, session and clock. Each has its own place on one
// line, as wide as its widest content, so that nothing moves when an alarm comes; where it is narrow the links stand in a menu.

import { type ReactNode, useContext, useRef } from 'react';
import { UNSAFE_PortalProvider as OpenedIn } from 'react-aria/PortalProvider';
import type { Instant } from '#shared/base/time.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Role } from '#shared/reference/roles.ts';
import { countText } from '#shared/words/count-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Quality } from '../../i18n/quality-words.ts';
import { PulseDot } from '../marks/pulse-dot.tsx';
import styles from './app-header.module.css';
import { FeedsLink } from './feeds-link.tsx';
import { Link } from './navigation.tsx';
import { PlaceLinks } from './place-links.tsx';
import { PlacesContext } from './places.ts';
import { PlacesMenu } from './places-menu.tsx';
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
  readonly onHelp: () => void;
  readonly synthetic: boolean;
  readonly feeds: { readonly live: number; readonly total: number } | null;
  /** Counts of alarms, sound and the like. */
  readonly children?: ReactNode;
};

export function AppHeader(props: AppHeaderProps) {
  const { app } = useI18n().words;
  const { head } = useContext(PlacesContext);
  const { session, feeds } = props;
  const header = useRef<HTMLElement>(null);
  return (
    <header ref={header} className={styles['header']} data-region="" tabIndex={-1}>
      {/* What its buttons open belongs to the head, also for who goes by landmarks. */}
      <OpenedIn getContainer={() => header.current}>
        <p className={styles['product']}>
          <Link href="/">{app.product}</Link>
        </p>
        <PlaceLinks label={app.screens} places={head} className={styles['screens']} />
        <PlacesMenu label={app.screens} places={head} feeds={feeds} className={styles['menu']} />
        {props.synthetic ? <DemoBadge /> : null}
        <div className={styles['counts']}>{props.children}</div>
        {feeds === null ? null : <FeedsLink {...feeds} className={styles['feeds']} />}
        <span className={styles['pulse']}>
          <PulseDot lifeAt={props.lifeAt} quality={props.quality} />
        </span>
        {session === null ? null : (
          <SessionMenu
            session={session}
            position={app.position(countText(props.position))}
            onLogout={props.onLogout}
            onHelp={props.onHelp}
          />
        )}
        <ServerClock clock={props.clock} />
      </OpenedIn>
    </header>
  );
}

/** Made-up data may never be taken for real ones. */
function DemoBadge() {
  const { app } = useI18n().words;
  const [short, rest] = app.demoParts;
  return (
    <strong className={styles['demo']} title={app.demo}>
      {short}
      <span className={styles['synthetic']}>{rest}</span>
    </strong>
  );
}
