// A row of links to places, of which the one where one is says so. Links, so that each has its address.

import { useWords } from '../../i18n/i18n.tsx';
import { Link } from './navigation.tsx';
import styles from './place-links.module.css';
import type { Place } from './places.ts';

export type PlaceLinksProps = {
  readonly label: string;
  readonly places: readonly Place[];
  readonly className: string | undefined;
};

export function PlaceLinks({ label, places, className }: PlaceLinksProps) {
  const { app } = useWords();
  return (
    <nav className={className} aria-label={label}>
      {places.map(({ path, name, isHere, waiting }) => (
        <Link
          key={path}
          href={path}
          {...(isHere && { 'aria-current': 'page' as const })}
          {...(waiting !== null && waiting > 0 && { 'aria-label': `${name}, ${app.waiting(waiting)}` })}
        >
          {name}
          {/* It has its place also while nothing waits, so that nothing beside it moves. */}
          {waiting === null ? null : <span className={styles['waiting']}>{waiting === 0 ? '' : `(${waiting})`}</span>}
        </Link>
      ))}
    </nav>
  );
}
