// One line under the head of every screen while something touches several meldkamers at once: what, whether it concerns the country, and
// since when. Nothing while there is none.

import type { ReactNode } from 'react';
import { earliest, type Instant } from '#shared/base/time.ts';
import { type Gebeurtenis, gebeurtenissenIn, isGoingOn } from '#shared/deviation/gebeurtenis.ts';
import { gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import { may } from '#shared/reference/roles.ts';
import { momentText } from '../i18n/format.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePicture, useSession } from '../live/hooks.ts';
import { Link } from '../parts/header/navigation.tsx';
import { useNow } from '../parts/marks/server-now.ts';
import styles from './gebeurtenis-line.module.css';

const GEBEURTENISSEN_PATH = '/register/events';

/** Newest first. */
export function goingOn(picture: Pick<Picture, 'gebeurtenissen'>): readonly Gebeurtenis[] {
  return gebeurtenissenIn(gebeurtenissenOf(picture)).filter(isGoingOn);
}

/** When it first began anywhere. */
export function beganAt({ parts }: Pick<Gebeurtenis, 'parts'>): Instant {
  return parts.map(({ from }) => from).reduce(earliest);
}

export function GebeurtenisLine() {
  const picture = usePicture();
  const now = useNow();
  const { words } = useI18n();
  const { session } = useSession();
  const { line } = words.gebeurtenissen;
  const [newest, ...others] = goingOn(picture);
  const proposal = Object.values(gebeurtenissenOf(picture).proposals).find(({ answer }) => answer === null);
  const isAsked = proposal !== undefined && may(session, 'gebeurtenis.write');
  if (newest === undefined && !isAsked) return null;
  return (
    <section className={styles['line']} aria-label={line.label} data-region="" tabIndex={-1}>
      {newest === undefined ? null : (
        <Said kind={newest.national ? line.national : line.regional} title={newest.title}>
          {line.since(momentText(beganAt(newest), now))} ·{' '}
          {newest.parts
            .filter(({ until }) => until === null)
            .map(({ meldkamer }) => meldkamer)
            .join(' ')}
          {others.length === 0 ? null : ` · ${line.more(others.length)}`}
        </Said>
      )}
      {isAsked ? <Said kind={line.proposed} title={line.answer} /> : null}
      <Link href={GEBEURTENISSEN_PATH} className={styles['to']}>
        {line.toPage}
      </Link>
    </section>
  );
}

type SaidProps = { readonly kind: string; readonly title: string; readonly children?: ReactNode };

function Said({ kind, title, children }: SaidProps) {
  return (
    <p>
      <span className={styles['kind']}>{kind}</span> <strong>{title}</strong>
      {children === undefined ? null : <span className={styles['since']}> {children}</span>}
    </p>
  );
}
